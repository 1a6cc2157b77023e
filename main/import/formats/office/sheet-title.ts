import { isLetterhead } from '../opening-title'

const shortest = 6
const longest = 120
const stated = /^(?:(?:Stand|Datum|Date|aktualisiert|geändert|(?:last )?updated|as of)(?!\p{L}).{0,10}\d|(?:(?:erstellt|bearbeitet|verfasst) (?:von|durch)|(?:prepared|compiled) by)(?!\p{L}))/iu
/** So far below a title a table begins. */
const mostBetween = 5

/** What a sheet is called by its first row, or below whose it is: words alone in it, above a table of several columns; null where it begins otherwise. */
export function titleOfSheet(rows: readonly string[]): string | null {
  const filled = rows.slice(0, mostBetween + 2).map((row) => row.trim()).filter((row) => row !== '')
  const [first = '', second = ''] = filled.map(withoutState)
  const title = isLetterhead(first) && isTitle(second) ? second : first
  return isTitle(title) && filled.slice(1).some((row) => row.includes('\t')) ? title : null
}

/** "Inventarliste     Stand: 3. Mai 2012": of when a table is and who made it, is no part of its head. */
function withoutState(row: string): string {
  const [title = '', state = '', ...others] = row.split(/\t+/)
  return others.length === 0 && stated.test(state) ? title : row
}

function isTitle(row: string): boolean {
  return !row.includes('\t') && row.length >= shortest && row.length <= longest && /\p{L}{3}/u.test(row) && !/[.:;,]$/.test(row)
}
