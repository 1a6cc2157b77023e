import { isPerson, mayBePerson } from '../words/is-person'
import { withoutMarks } from './whole-day'

/** How far down a document says whom it is by. */
const [firstLetters, firstLines] = [1_500, 30]
const label = /^\P{L}{0,4}(?:Verfasser(?:in(?:nen)?)?|Autor(?:in(?:nen)?|en)?|Authors?|(?:Verfasst|Erstellt|Geschrieben|Vorgelegt|Eingereicht)\s+von|(?:Prepared|Written|Compiled|Authored|Submitted)\s+by)(?:\s*:\s*|\s+|$)/iu
const longestName = 60

/** Whom a document says it is by ("Verfasserin: …", "Prepared by …", "vorgelegt von" above a name), joined by semicolons; null where that is nobody by name. */
export function authorOf(page: string): string | null {
  const lines = page.slice(0, firstLetters).split('\n').map(withoutMarks).filter((line) => line !== '').slice(0, firstLines)
  for (const [index, line] of lines.entries()) {
    const [labelled] = label.exec(line) ?? []
    if (labelled === undefined) continue
    const names = peopleAtStart(line.slice(labelled.length).trim() || (lines[index + 1] ?? ''))
    if (names.length > 0) return names.join('; ')
  }
  return null
}

/** The people a line begins with, up to what they do or where. */
function peopleAtStart(text: string): string[] {
  const pieces = text.replace(/[¹²³⁴⁵*†]+/g, '').split(/\s*(?:[,;(|]|\t|\s{3}|\s(?:und|and|&)\s|\s(?:am|on)\s.*)\s*/)
  const end = pieces.findIndex((piece) => piece.length > longestName || !(isPerson(piece) || mayBePerson(piece)))
  return end < 0 ? pieces : pieces.slice(0, end)
}
