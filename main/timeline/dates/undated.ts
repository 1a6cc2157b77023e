import { isGluedMark, tokenAt, type Passage } from './passage'

const notes: readonly (readonly string[])[] = [
  ['ohne', 'Datum'],
  ['ohne', 'Datumsangabe'],
  ['ohne', 'Jahr'],
  ['nicht', 'datiert'],
  ['Datum', 'unbekannt'],
  ['Datum', 'nicht', 'bekannt'],
  ['unbekanntes', 'Datum'],
  ['no', 'date'],
  ['without', 'date'],
  ['not', 'dated'],
  ['date', 'unknown'],
  ['date', 'not', 'known'],
  ['unknown', 'date'],
]
/** The same in small letters, by their first word. */
const notesFrom = Map.groupBy(notes.map((words) => words.map((word) => word.toLowerCase())), ([first]) => first)

/** The index after a note that something bears no date (`o. D.`, `undated`, `s. d.`), or null. */
export function afterUndated(passage: Passage, at: number): number | null {
  const { norm } = tokenAt(passage, at)
  if (/^(undatiert(e[mnrs]?)?|undated)$/.test(norm)) return at + 1
  if (isAbbreviation(passage, at)) return at + 4
  const found = notesFrom.get(norm)?.find((words) =>
    words.every((word, offset) => tokenAt(passage, at + offset).norm === word && (offset === 0 || tokenAt(passage, at + offset).gap !== 'paragraph')),
  )
  return found === undefined ? null : at + found.length
}

/** `o. D.`, `o. J.`, `s. d.`, `n. d.`, but not the middle of a longer abbreviation. */
function isAbbreviation(passage: Passage, at: number): boolean {
  const [first, second] = [tokenAt(passage, at).text, tokenAt(passage, at + 2).text]
  if (!/^(o|O) (D|J)$|^(s|n) d$|^(S|N) D$/.test(`${first} ${second}`)) return false
  if (!isGluedMark(passage, at + 1, '.') || !isGluedMark(passage, at + 3, '.')) return false
  return !(tokenAt(passage, at).gap === 'none' && /^[.\-/]$/.test(tokenAt(passage, at - 1).text))
}
