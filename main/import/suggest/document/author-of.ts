import { isOnlyPerson, isPerson, mayBePerson } from '../words/is-person'
import { isGivenName } from '../words/words-of-people'
import { signedBy } from './signed-by'
import { withoutMarks } from './whole-day'

/** How far down a document says whom it is by. */
const [firstLetters, firstLines] = [1_500, 30]
const label = /^\P{L}{0,4}(?:Verfasser(?:[/*:_]?in(?:nen)?)?|Autor(?:[/*:_]?in(?:nen)?|en)?|Ersteller(?:[/*:_]?in)?|Authors?|(?:Verfasst|Erstellt|Geschrieben|Vorgelegt|Eingereicht|Notiert|Aufgezeichnet|Zusammengestellt)\s+(?:von|durch)|(?:Prepared|Written|Compiled|Authored|Submitted|Presented|Drafted|Noted|Recorded)\s+by)(?:\s*:\s*|\s+|$)/iu
/** Who did the work on a note or paper: of a letter, whoever signed it goes before. */
const clerk = /^\P{L}{0,4}(?:(?:Sach)?bearbeiter(?:[/*:_]?in)?|Bearbeitung|Bearbeitet\s+von)(?:\s*:\s*|\s+|$)/iu
/** "By Ama Serwaa" below a heading, with its day behind or nothing. */
const byline = /^\P{L}{0,4}(?:by|von|(?:text|words)(?:\s+(?:und|and|&)\s+\p{L}+)?\s*:)\s+(?=\p{Lu})/iu
/** "Eingestellt am 3. Mai 2012 von Ute Falke", "May 3, 2012 by Ute Falke": whoever it is by stands behind the day. */
const behindDay = /\d(?:\s*Uhr)?,?\s+(?:von|by)\s+(?=\p{Lu})/iu
/** Above a byline, what tells of something that is by somebody else. */
const reviews = /^(?:Rezension|(?:Buch)?[Bb]esprechung|Buchtipp|Filmtipp|(?:[Bb]ook\s|[Ff]ilm\s)?[Rr]eview)(?!\p{L})/u
const longestByline = 120
const linesOfByline = 6
const lifetime = /(?<!\d)\d{4}\s?[–-]\s?\d{4}(?!\d)/
const bar = /\s[|·–—]\s/
const behindByline = /^(?:\s*$|\s*[,|·•–—(-](?!\s*\d{1,3}\s+(?:Jahre|years))|\s+(?:am|on)\s)/u
/** The head of a memorandum: "From:" says something there only beside "To:". */
const from = /^(?:Von|From)\s*:\s*(\P{Z}.*)$/iu
const to = /^(?:An|To)\s*:\s*\P{Z}/iu
const linesOfMemo = 14
/** What stands beside one another in a line: cells, and what wide gaps part. */
const sideBySide = /\t| {3,}|\s[|–—·]\s/
const longestName = 60

/** Who wrote down what a meeting said: "Protokoll: Herr Falke", and not "Protokoll: 3. Sitzung". */
const noteTaker = /^\P{L}{0,4}(?:Protokoll(?:führung|führer(?:in)?|ant(?:in)?)?|Schriftführ(?:ung|er(?:in)?)|(?:Minutes|Notes)(?:\s+taken)?\s+by|Recorded\s+by|Recorder|Note[- ]?taker|Rapporteur)\s*:?\s*(?=\p{Lu})/iu

/** Who took the minutes, as their first page says; null where it names nobody. */
export function noteTakerOf(pages: readonly string[]): string | null {
  const lines = linesAtStart(pages[0] ?? '')
  const said = lines.find((line) => noteTaker.test(line))?.replace(noteTaker, '') ?? ''
  return isPerson(said) ? peopleAtStart(said).join('; ') : behindLabel(lines, label)
}

/**
 * Whom a document says it is by ("Verfasserin: …", "Prepared by …", "vorgelegt von" above a name, "From:" of a memorandum, "By …" below
 * a heading), else who has signed it, joined by semicolons; null where that is nobody by name.
 */
export function authorOf(pages: readonly string[]): string | null {
  const lines = linesAtStart(pages[0] ?? '')
  return behindLabel(lines, label) ?? inMemo(lines) ?? signedBy(pages) ?? inByline(lines) ?? besideDay(pages[0] ?? '') ?? behindLabel(lines, clerk)
}

function linesAtStart(page: string): string[] {
  return page.slice(0, firstLetters).split('\n').flatMap((line) => line.split(sideBySide)).map(withoutMarks).filter((line) => line !== '').slice(0, firstLines)
}

function behindLabel(lines: readonly string[], labels: RegExp): string | null {
  for (const [index, line] of lines.entries()) {
    const [labelled] = labels.exec(line) ?? []
    if (labelled === undefined) continue
    const names = peopleAtStart(line.slice(labelled.length).trim() || (lines[index + 1] ?? ''))
    if (names.length > 0) return names.join('; ')
  }
  return null
}

function inMemo(lines: readonly string[]): string | null {
  const head = lines.slice(0, linesOfMemo)
  if (!head.some((line) => to.test(line))) return null
  const [sender = ''] = head.flatMap((line) => from.exec(line)?.[1]?.replace(/\s*[<[(].*$/, '') ?? [])
  // "Falke, Ute", as address books have it.
  if (/^\p{Lu}[\p{L}'’-]+,\s+\p{Lu}\p{L}+$/u.test(sender) && isGivenName(sender.split(/,\s+/)[1] ?? '')) return sender
  return peopleAtStart(sender).join('; ') || null
}

/** "Mai 2012 | Ute Falke": whoever stands beside the day alone; beside their years stands somebody who is told of, and several are a list. */
function besideDay(page: string): string | null {
  const found = page.slice(0, firstLetters).split('\n', linesOfByline).flatMap((line) => {
    const [one = '', other = '', ...more] = line.split(bar).map(withoutMarks)
    const name = /\d{4}$/.test(one) ? other : /^\d.{0,20}\d{4}$/.test(other) ? one : ''
    return more.length === 0 && !lifetime.test(line) && name.includes(' ') && isOnlyPerson(name) ? [name] : []
  })
  return found.length === 1 ? (found[0] ?? null) : null
}

/** Where several lines say so, each is of a part. */
function inByline(lines: readonly string[]): string | null {
  const found = lines.flatMap((line, index) => {
    const names = namesInByline(line)
    return names === null ? [] : [{ names, index }]
  })
  const [first] = found
  const isReview = first !== undefined && lines.slice(0, first.index).some((line) => reviews.test(line))
  return found.length === 1 && first !== undefined && first.index < linesOfByline && !isReview ? first.names : null
}

function namesInByline(line: string): string | null {
  const said = line.length > longestByline ? null : (byline.exec(line) ?? behindDay.exec(line))
  if (said === null) return null
  const rest = line.slice(said.index + said[0].length)
  const [name = ''] = /^\p{Lu}[\p{L}.’'-]*(?:\s+(?:von|van|de|der|und|and)|\s+\p{Lu}[\p{L}.’'-]*){1,9}/u.exec(rest) ?? []
  const names = name.split(/\s+(?:und|and)\s+/)
  return names.every((each) => isOnlyPerson(each)) && behindByline.test(rest.slice(name.length)) ? names.join('; ') : null
}

/** The people a line begins with, up to what they do or where. */
function peopleAtStart(text: string): string[] {
  const pieces = text.replace(/[¹²³⁴⁵*†]+/g, '').split(/\s*(?:[,;(|]|\t|\s{3}|\s(?:und|and|&)\s|\s(?:am|on)\s.*)\s*/)
  const end = pieces.findIndex((piece) => piece.length > longestName || !(isPerson(piece) || mayBePerson(piece)))
  return (end < 0 ? pieces : pieces.slice(0, end)).map((piece) => piece.replace(/^(?:Herrn?|Frau)\s+/, ''))
}
