import { join } from 'node:path'
import Database from 'better-sqlite3'
import { dayNumber } from '../../main/timeline/edtf'
import type { RecordKind } from '../../preload/contract'

/** An entry of a made timeline. */
export interface DatedItem {
  readonly id: string
  readonly kind: RecordKind
  readonly title: string
  readonly day: string
}

const kinds: readonly RecordKind[] = ['document', 'photo', 'minutes', 'event']

function items(count: number): DatedItem[] {
  return Array.from({ length: count }, (_, index) => {
    const two = (number: number): string => String(number).padStart(2, '0')
    const day = `${1975 + ((index * 37) % 50)}-${two(1 + ((index * 7) % 12))}-${two(1 + ((index * 11) % 28))}`
    return { id: `01a00000-0000-7000-8000-${String(index).padStart(12, '0')}`, kind: kinds[index % 4] ?? 'document', title: `Notiz ${index}`, day }
  })
}

/** Puts so many records of a day each, over fifty years, into an archive that is closed. */
function fill(archive: string, count: number): void {
  const db = new Database(join(archive, 'archive.sqlite'))
  const record = db.prepare('INSERT INTO record (id, kind, title, date) VALUES (@id, @kind, @title, @date)')
  const span = db.prepare('INSERT INTO span (record, earliest, latest) VALUES (@record, @day, @day)')
  db.transaction(() => {
    for (const { day, ...item } of items(count)) {
      const { lastInsertRowid } = record.run({ ...item, date: JSON.stringify({ wording: day, edtf: day, earliest: day, latest: day }) })
      span.run({ record: lastInsertRowid, day: dayNumber(day) })
    }
  })()
  db.close()
}

export const fillDated = { items, fill }
