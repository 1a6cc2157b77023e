import type Database from 'better-sqlite3'
import { Numbers } from './pages-of-index'
import { valueStatement } from '../statement'

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
    const unknown = rows.filter((row) => byRow[row] === 0)
    if (unknown.length > 0) this.#read(db, unknown)
    return byRow
  }

  forget(row: number): void {
    if (row < this.#byRow.length) this.#byRow[row] = 0
  }

  clear(): void {
    this.#byRow = new Uint32Array()
  }

  // All in one text: to hand over tens of thousands of rows one by one takes ten times as long.
  #read(db: Database.Database, rows: Uint32Array): void {
    const told = valueStatement<string | null>(db, `
      SELECT group_concat(search_docsize.id || ' ' || hex(sz), ' ')
      FROM json_each(@rows) CROSS JOIN search_docsize ON search_docsize.id = value
    `).get({ rows: `[${rows.join(',')}]` })
    const parts = told?.split(' ') ?? []
    for (let at = 0; at + 1 < parts.length; at += 2) {
      const sizes = new Numbers(Buffer.from(parts[at + 1] ?? '', 'hex'))
      this.#byRow[Number(parts[at])] = sizes.next() + sizes.next() + sizes.next()
    }
  }
}
