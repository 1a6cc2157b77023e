import type { RecordFile, TextWithMarks } from '../../preload/contract'
import { MarkedWords } from './marked-text'

const spreadsheets = new Set([
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.ms-excel',
  'application/vnd.oasis.opendocument.spreadsheet',
  'text/csv',
])

/** Drawing more would hold up the window. */
const mostCells = 20_000

/** Whether what was read of a file, with tabs between its cells, can be shown as the table it is. */
export function isSheet({ mediaType }: Pick<RecordFile, 'mediaType'>, { text }: TextWithMarks): boolean {
  return spreadsheets.has(mediaType) && text.includes('\t') && text.split(/[\t\n]/).length <= mostCells
}

interface SheetProps {
  readonly page: TextWithMarks
  readonly firstMark?: number
  readonly lang?: string | undefined
}

/** A sheet of a workbook, with the words of the search marked; a line of one cell is as wide as the table. */
export function Sheet({ page, firstMark = 0, lang }: SheetProps) {
  const rows = rowsOf(page)
  const columns = Math.max(...rows.map(({ length }) => length))
  return (
    <div className="document-sheet">
      <table lang={lang}>
        <tbody>
          {rows.map((cells, row) => (
            // oxlint-disable-next-line react/no-array-index-key -- rows and cells have no other name than their number
            <tr key={row}>
              {cells.map(({ text, mark }, column) => (
                // oxlint-disable-next-line react/no-array-index-key -- as above
                <td key={column} colSpan={cells.length === 1 ? columns : 1}><MarkedWords text={text} firstMark={firstMark + mark} /></td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface SheetCell {
  readonly text: TextWithMarks
  /** The number of its first mark on the page, from 0. */
  readonly mark: number
}

/** The cells of each line; a mark that reaches over several stands in each of them. */
function rowsOf({ text, marks }: TextWithMarks): SheetCell[][] {
  let start = 0
  let mark = 0
  return text.split('\n').map((line) => line.split('\t').map((cell) => {
    const end = start + cell.length
    while ((marks[mark]?.end ?? end + 1) <= start) mark += 1
    const own: TextWithMarks['marks'] = []
    for (let next = marks[mark + own.length]; next !== undefined && next.start < end; next = marks[mark + own.length]) {
      own.push({ ...next, start: Math.max(0, next.start - start), end: Math.min(end, next.end) - start })
    }
    start = end + 1
    return { text: { text: cell, marks: own, best: 0 }, mark }
  }))
}
