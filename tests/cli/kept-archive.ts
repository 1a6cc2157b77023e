import { resolve } from 'node:path'
import { vi } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import { addPerson, addPlace, relate } from '../../main/archive/authorities/links'
import { addNote, createRecord } from '../../main/archive/records/edit'
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

/** An archive nobody has open, with an event of which all is said that can be, and the report it is told in. */
export function describedArchive(): { readonly options: ArchiveOptions; readonly event: string; readonly report: string } {
  const { archive, folder, by } = indexedArchive()
  vi.stubEnv('KLIMAARCHIV_STATE', folder)
  const report = createRecord(by, 'document', { title: 'Bericht aus Kumasi' })
  const event = createRecord(by, 'event', { date: parseDate('2011', 'de'), description: 'Erste Zeile\nZweite Zeile' })
  archive.db.prepare('UPDATE record SET read = @read WHERE id = @event').run({ event, read: JSON.stringify({ title: 'Auftakt', rights: 'frei' }) })
  addPlace(by, event, 'Kumasi', 'venue', 'de')
  addPlace(by, event, 'Hinterhof 3', 'mentions', 'de')
  addPerson(by, event, { name: 'Ama Beispiel', title: 'Dr.', function: 'Leiterin', organisation: 'Stadtverwaltung Kumasi', role: 'participant' })
  addNote(by, event, 'Rechte klären')
  relate(by, event, report, 'source')
  const collection = uuidv7()
  archive.commit({ author: by.author, label: 'create-collection', changes: [
    { type: 'collection', id: collection, fields: { name: 'Wasser' } },
    { type: 'collection_member', id: uuidv7(), fields: { collection, record: event, position: 'a0' } },
  ] })
  archive.close()
  return { event, report, options: { archive: archive.folder, json: false, places: placesFrom(resolve(import.meta.dirname, '../../out/main')) } }
}

/** An archive nobody has open, with a mailbox of so many mails. */
export function mailboxArchive(mails: number): { readonly options: ArchiveOptions; readonly mailbox: string } {
  const { archive, folder, by } = indexedArchive()
  vi.stubEnv('KLIMAARCHIV_STATE', folder)
  const mailbox = createRecord(by, 'document', { title: 'Postfach' })
  archive.commit({ author: by.author, label: 'import', changes: Array.from({ length: mails }, (_, index) => ({ type: 'record', id: uuidv7(), fields: { kind: 'document', title: `Rundmail ${index + 1}`, part_of: mailbox } })) })
  archive.close()
  return { mailbox, options: { archive: archive.folder, json: false, places: placesFrom(resolve(import.meta.dirname, '../../out/main')) } }
}
