import { decodeText } from '../decode'
import type { Content } from './content'
import { readText } from './text'

/** What says something about the file only, or is no text. */
const silent = /^(?:BEGIN|END|VERSION|PRODID|METHOD|CALSCALE|UID|DTSTAMP|SEQUENCE|STATUS|TRANSP|CLASS|REV|PHOTO|LOGO|KEY|X-[\w-]+|TZ\w+|RRULE|TRIGGER|ACTION)$/

/** When clocks are set, and when a program is to ring: their days are none of an event. */
const beginsAside = /^BEGIN:(?:VTIMEZONE|VALARM)\s*$/i
const endsAside = /^(?:END:V|BEGIN:V(?:EVENT|TODO|JOURNAL))/i

interface Line {
  readonly name: string
  readonly value: string
}

/** An invitation or a calendar (iCalendar, RFC 5545; vCalendar 1.0), or contacts (vCard, RFC 6350; 2.1): what it says, line by line; the day of its first event is its date. */
export async function calendarFrom(path: string): Promise<Content> {
  const lines = linesOf(await readText(path))
  const first = (name: string): string | null => lines.find((line) => line.name === name)?.value ?? null
  const day = /^(\d{4})(\d\d)(\d\d)/.exec(first('DTSTART') ?? '')
  return {
    pages: [lines.map(({ name, value }) => `${name}: ${value}`).join('\n')],
    title: first('SUMMARY') ?? first('FN'),
    created: day === null ? null : `${day[1]}-${day[2]}-${day[3]}`,
  }
}

/** A value as vCard 2.1 and vCalendar 1.0 write what is not plain, in lines that go on behind an equals sign. */
const quotedPrintable = /^([^:\n]*;(?:ENCODING=)?QUOTED-PRINTABLE(?:;[^:\n]*)?):((?:.*=\n)*.*)$/gim

/** Such a value as text, on one line; in the letters that its line names. */
function unquoted(value: string, head: string): string {
  const bytes = Buffer.from(value.replaceAll('=\n', '').replace(/=([\dA-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))), 'latin1')
  const [, charset = ''] = /;CHARSET=([\w-]+)/i.exec(head) ?? []
  return decodedIn(charset, bytes).replace(/\s+/g, ' ')
}

function decodedIn(charset: string, bytes: Buffer): string {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    // None is named, or not that one.
    return decodeText(bytes)
  }
}

/** The content lines, unfolded and without their escapes (RFC 5545, 3.1 and 3.3.11). */
function linesOf(text: string): Line[] {
  const unfolded = text.replace(/\r\n?/g, '\n').replace(/\n[ \t]/g, '').replace(quotedPrintable, (_, head: string, value: string) => `${head}:${unquoted(value, head)}`)
  let isAside = false
  return unfolded.split('\n').flatMap((line) => {
    if (beginsAside.test(line)) isAside = true
    else if (endsAside.test(line)) isAside = false
    if (isAside) return []
    const [, name = '', parameters = '', value = ''] = /^(?:[\w-]+\.)?([\w-]+)((?:;(?:"[^"]*"|[^":])*)?):(.*)$/.exec(line) ?? []
    const [, called = ''] = /;CN=("[^"]*"|[^;:]*)/i.exec(parameters) ?? []
    const plain = `${called.replaceAll('"', '')} ${value}`.replace(/\\n/gi, ' ').replace(/\\(.)/g, '$1').replace(/;+/g, ' ').trim()
    return plain === '' || silent.test(name.toUpperCase()) ? [] : [{ name: name.toUpperCase(), value: plain }]
  })
}
