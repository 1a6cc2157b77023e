import type Database from 'better-sqlite3'
import { statement } from '../../statement'
import { Numbers } from './pages-of-index'

/** Of more rows all are read: those of 100,000 records take a twentieth of a second, and that once. */
const mostOneByOne = 200

/** By their rows, how many terms records have in the index; read when they are first asked for. */
export class Lengths {
  /** 0: not known. */
  #byRow = new Uint32Array()

  /** Those of some ascending rows, among others, by row. */
  of(db: Database.Database, rows: Uint32Array): Uint32Array {
    const last = rows.at(-1) ?? 0
    if (last >= this.#byRow.length) {
      const more = new Uint32Array(2 ** Math.ceil(Math.log2(last + 1)) + 1)
      more.set(this.#byRow)
      this.#byRow = more
    }
    const byRow = this.#byRow
    const unknown: number[] = []
    for (let place = 0; place < rows.length && unknown.length <= mostOneByOne; place += 1) if (byRow[rows[place] ?? 0] === 0) unknown.push(rows[place] ?? 0)
    if (unknown.length > mostOneByOne) this.#read(db, '', {})
    else if (unknown.length > 0) this.#read(db, 'WHERE id IN (SELECT value FROM json_each(@rows))', { rows: JSON.stringify(unknown) })
    return byRow
  }

  forget(row: number): void {
    if (row < this.#byRow.length) this.#byRow[row] = 0
  }

  clear(): void {
    this.#byRow = new Uint32Array()
  }

  // As one blob and one text: handed over row by row, most of the time would go into that.
  #read(db: Database.Database, where: string, values: { readonly rows?: string }): void {
    const { sizes, ids } = statement<{ sizes: Buffer | null; ids: string | null }>(db, `SELECT CAST(group_concat(sz, '') AS BLOB) AS sizes, group_concat(id, ' ') AS ids FROM search_docsize ${where}`).get(values) ?? {}
    if (!sizes || !ids) return
    const read = new Numbers(sizes)
    for (const id of ids.split(' ')) this.#byRow[Number(id)] = read.next() + read.next() + read.next()
  }
}
