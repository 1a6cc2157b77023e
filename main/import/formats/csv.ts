const signs = [';', '\t', ',', '|'] as const

/**
 * A table as text (RFC 4180), row by row: cells without their quotation marks. What parts them is what a first line `sep=`
 * says, as Excel has it, else the sign found most often.
 */
export function csvRows(text: string): Generator<string[]> {
  const [line = '', said] = /^sep=([^\r\n])\r?\n/.exec(text) ?? []
  const table = text.slice(line.length)
  return rowsOf(table, said ?? signOf(table.slice(0, 2_000)))
}

function* rowsOf(table: string, sign: string): Generator<string[]> {
  let row: string[] = []
  let start = 0
  let quoted = false
  for (let at = 0; at <= table.length; at += 1) {
    const letter = table[at]
    if (letter === '"' && table[start] === '"') quoted = !quoted
    if (letter !== undefined && (quoted || (letter !== sign && letter !== '\n' && letter !== '\r'))) continue
    row.push(plainCell(table.slice(start, at)))
    start = at + 1
    if (letter === sign) continue
    yield row
    row = []
  }
}

function plainCell(cell: string): string {
  return cell.length > 1 && cell.startsWith('"') && cell.endsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell
}

/** A comma between digits parts no cells as long as another sign does. */
function signOf(head: string): string {
  const bare = head.replace(/"[^"]*"/g, '').replace(/(?<=\d),(?=\d)/g, '')
  const counts = signs.map((sign) => bare.split(sign).length - 1)
  const most = Math.max(...counts)
  return most === 0 ? ',' : (signs[counts.indexOf(most)] ?? ',')
}
