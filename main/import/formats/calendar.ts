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

/** An invitation or a calendar (iCalendar, RFC 5545), or contacts (vCard, RFC 6350): what it says, line by line; the day of its first event is its date. */
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

/** The content lines, unfolded and without their escapes (RFC 5545, 3.1 and 3.3.11). */
function linesOf(text: string): Line[] {
  const unfolded = text.replace(/\r\n?/g, '\n').replace(/\n[ \t]/g, '')
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
