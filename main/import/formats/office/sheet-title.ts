const shortest = 6
const longest = 120
/** So far below a title a table begins. */
const mostBetween = 5

/** What a sheet is called by its first row: words alone in it, above a table of several columns; null where it begins otherwise. */
export function titleOfSheet(rows: readonly string[]): string | null {
  const filled = rows.slice(0, mostBetween + 2).map((row) => row.trim()).filter((row) => row !== '')
  const [first = '', ...below] = filled
  const isTitle = !first.includes('\t') && first.length >= shortest && first.length <= longest && /\p{L}{3}/u.test(first) && !/[.:;,]$/.test(first)
  return isTitle && below.some((row) => row.includes('\t')) ? first : null
}
