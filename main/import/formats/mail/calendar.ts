import { decodeText } from '../../reading/decode'
import type { Content } from '../content'
import { readText } from '../text'

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

/** Before a value as vCard 2.1 and vCalendar 1.0 write what is not plain, in lines that go on behind an equals sign. */
const quotedPrintable = /^[^:]*;(?:ENCODING=)?QUOTED-PRINTABLE(?=[;:])/i

/** A line with such a value as text; in the letters that the line names. */
function unquoted(line: string): string {
  const head = line.slice(0, line.indexOf(':') + 1)
  const bytes = Buffer.from(line.slice(head.length).replace(/=([\dA-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))), 'latin1')
  const [, charset = ''] = /;CHARSET=([\w-]+)/i.exec(head) ?? []
  return head + decodedIn(charset, bytes).replace(/\s+/g, ' ')
}

function decodedIn(charset: string, bytes: Buffer): string {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    // None is named, or not that one.
    return decodeText(bytes)
  }
}

/** Lines that go on in the next put together: those that are quoted keep the blank which that one begins with. */
function unfolded(text: string): string[] {
  const lines: { readonly pieces: string[]; readonly isQuoted: boolean }[] = []
  for (const written of text.replace(/\r\n?/g, '\n').split('\n')) {
    const open = lines.at(-1)
    const last = open?.pieces.at(-1) ?? ''
    if (open?.isQuoted === true && last.endsWith('=')) open.pieces.splice(-1, 1, last.slice(0, -1), written)
    else if (open !== undefined && /^[ \t]/.test(written)) open.pieces.push(written.slice(1))
    else lines.push({ pieces: [written], isQuoted: quotedPrintable.test(written) })
  }
  return lines.map(({ pieces, isQuoted }) => (isQuoted ? unquoted(pieces.join('')) : pieces.join('')))
}

/** The content lines, unfolded and without their escapes (RFC 5545, 3.1 and 3.3.11). */
function linesOf(text: string): Line[] {
  let isAside = false
  return unfolded(text).flatMap((line) => {
    if (beginsAside.test(line)) isAside = true
    else if (endsAside.test(line)) isAside = false
    if (isAside) return []
    const [, name = '', parameters = '', value = ''] = /^(?:[\w-]+\.)?([\w-]+)((?:;(?:"[^"]*"|[^":])*)?):(.*)$/.exec(line) ?? []
    const [, called = ''] = /;CN=("[^"]*"|[^;:]*)/i.exec(parameters) ?? []
    const plain = `${called.replaceAll('"', '')} ${value}`.replace(/\\n/gi, ' ').replace(/\\(.)/g, '$1').replace(/;+/g, ' ').trim()
    return plain === '' || silent.test(name.toUpperCase()) ? [] : [{ name: name.toUpperCase(), value: plain }]
  })
}
