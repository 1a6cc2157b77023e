import { readDates } from '../../timeline/dates'
import { isPerson } from '../suggest/words/is-person'
import { isLetterhead, titleBelowHead, titleNamedIn } from './opening-title'
import { daysAtEnd, isDay, isSalutation, isSubject, subjectOf } from './subject-line'

const longestHeading = 90
/** A paragraph of this length is running text: the heading stands before it. */
const paragraph = 140
const firstLines = 14
/** A line of a program's own: a section of its settings, a comment, a structure. */
const codeLike = /^\[[\w. -]+\]$|^(?:[{<]|\/[/*])/

/** The heading of a plain text: what it says it is about, its first line (below a letterhead the one by which it says what it is), or the last heading before its first paragraph; null where there is none. */
export function headingOf(text: string): string | null {
  const subject = subjectOf(text)
  if (subject !== null) return subject
  const written = text.slice(0, 20_000).split('\n').map((line) => withoutOrnament(line.trim()))
  const lines = written.filter((line) => line !== '').slice(0, firstLines)
  const first = lines[0]
  const [, second = ''] = lines
  if (first !== undefined && (invites.test(first) || attached.test(first)) && isHeading(second)) return second
  if (first !== undefined && (sign.test(first) || newspaper.test(first)) && endsInDay(first)) return titleNamedIn(text) ?? lines.slice(1, linesBelow).find((line) => isHeading(line) && isSubject(line) && !isLetterhead(line) && !isPerson(line) && !isDay(line)) ?? null
  if (first !== undefined && isPlaceAndDay(first)) return titleBelowHead(text)
  if (first !== undefined && isHeading(first)) return isSender(first, second) ? titleNamedIn(text) : (isLetterhead(first) || columns.test(first) ? titleBelowHead(text) : null) ?? first
  if (first !== undefined && isCalledOut(first, written)) return first
  const body = lines.findIndex((line) => line.length >= paragraph)
  return lines.slice(0, Math.max(0, body)).findLast(isHeading) ?? null
}

/** What is cut out of a newspaper begins with its name and day, a note with its sign and day: below that it says what it is called. */
const newspaper = /(?:Nachrichten|[Zz]eitung|Anzeiger|Rundschau|[Tt]ageblatt|[Kk]urier|Graphic|Times|Chronicle|Tribune|Herald)(?!\p{L})/u
const sign = /^\d[\d/.-]*(?:\s{3,}|\t)/u
const linesBelow = 5

function endsInDay(line: string): boolean {
  const last = readDates(line).at(-1)
  return last?.edtf?.length === 10 && last.end === line.length
}

/** "Hagen, den 3. Mai 2012" stands above a letter. */
function isPlaceAndDay(line: string): boolean {
  if (line.length > longestHeading || !/\d/.test(line)) return false
  const at = daysAtEnd(line)
  return at < line.length && /^(?:\p{Lu}[\p{L}.-]*(?:\s\p{L}[\p{L}.-]*){0,3},\s*(?:den\s+|im\s+|the\s+)?)?$/u.test(line.slice(0, at))
}

/** "Der Freundeskreis Hagen lädt ein:", above what it is to. */
const invites = /^.{4,70}(?:lädt|laden|invites?)(?!\p{L}).{0,30}:$/u
/** "Anlage 3 zum Antrag vom 3.5.2012", above what that is. */
const attached = /^(?:Anlage|Anhang|Appendix|Annex|Attachment)\s+[\dA-Z]{1,3}\s+(?:zu[mr]?|to)\s/u
/** Signs and days side by side stand above a letter or note. */
const columns = /\S(?:\s{3,}|\t)\S/u
const address = /\p{L}\.?\s+\d{1,4}\s?[a-z]?$|^\d{5}\s+\p{Lu}|^P\.?\s?O\.?\s+Box\s/u

/** Whoever writes a letter, above their address: that is not what it is called. */
function isSender(line: string, next: string): boolean {
  return isPerson(line) && address.test(next)
}

/** "# Packliste", "*** Packliste ***": how a heading is set apart where there is no type to do it. */
function withoutOrnament(line: string): string {
  const [before] = line.length > longestHeading * 2 ? [] : (/^(?:#{1,6}|[*=_~+-]{2,})\s+(?=\P{Z})/u.exec(line) ?? [])
  return before === undefined ? line : line.slice(before.length).replace(/\s+(?:#{1,6}|[*=_~+-]{2,})$/, '')
}

/** As speeches begin, and what is read to guests. */
const greets = /^(?:(?:Meine|Sehr)\s|Verehrte|Guten\s(?:Morgen|Tag|Abend)|Hallo|Hello|Good\s(?:morning|afternoon|evening)|Ladies|(?:Distinguished|Honou?rable)\s|My\s(?:dear|lords?))(?:.*[\s,])?(?:Damen|Herren|Gäste|Freund(?:e|innen)|Kolleg(?:en|innen)|Mitglieder|alle|zusammen|gentlemen|guests|friends|colleagues|members|everyone|all|lords?)(?!\p{L})/iu

/** "Was tun gegen die Hitze?", by itself above a text, and no greeting. */
function isCalledOut(line: string, written: readonly string[]): boolean {
  return isHeading(line.slice(0, -1)) && /\S\s+\S+\s+\S.*[!?]$/.test(line) && !isSalutation(line) && !greets.test(line) && written[written.indexOf(line) + 1] === ''
}

function isHeading(line: string): boolean {
  return line.length >= 4 && !codeLike.test(line) && line.length <= longestHeading && /\p{L}{3}/u.test(line) && !/[.,;:!?]$/.test(line) && !/^(?:[-•*]\s|https?:)/.test(line)
}
