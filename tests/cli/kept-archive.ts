import { resolve } from 'node:path'
import { vi } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import { createRecord } from '../../main/archive/edit'
import type { ArchiveOptions } from '../../main/cli/open'
import { placesFrom } from '../../main/hosts/places'
import { parseDate } from '../../main/timeline/edtf'
import { indexedArchive } from '../archive/temporary-archive'

/** An archive nobody has open: a report with an older and a newer file, and two events, one with a long date. */
export function keptArchive(): { readonly options: ArchiveOptions; readonly report: string } {
  const { archive, author, folder, by } = indexedArchive()
  vi.stubEnv('KLIMAARCHIV_STATE', folder)
  const report = createRecord(by, 'document', { title: 'Bericht aus Kumasi', language: 'de' })
  createRecord(by, 'event', { title: 'Auftakt', date: parseDate('2011', 'de') })
  createRecord(by, 'event', { title: 'Workshop', date: parseDate('Anfang Oktober 2011 bis Mitte November 2012', 'de') })
  const [older, newer] = [uuidv7(), uuidv7()]
  const file = { record: report, size: 12 }
  archive.commit({ author, label: 'new-version', changes: [
    { type: 'file', id: newer, fields: { ...file, name: 'neu.txt', path: 'neu.txt', hash: 'b'.repeat(64), position: 'a0' } },
    { type: 'file', id: older, fields: { ...file, name: 'alt.txt', path: 'alt.txt', hash: 'a'.repeat(64), position: 'a1', superseded_by: newer } },
  ] })
  archive.close()
  return { report, options: { archive: archive.folder, json: false, places: placesFrom(resolve(import.meta.dirname, '../../out/main')) } }
}
