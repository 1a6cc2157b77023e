import { cpSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { expect, onTestFinished, test, vi } from 'vitest'
import { historyOf } from '../../../main/archive/log/history'
import { undoState } from '../../../main/archive/log/undo'
import { recordDetail } from '../../../main/archive/records/details'
import { createRecord, editRecord, setTrashed } from '../../../main/archive/records/edit'
import { redo, undo } from '../take-back'
import { temporaryArchive } from '../temporary-archive'

function writer() {
  const { archive, author } = temporaryArchive()
  return { archive, author, db: archive.db, commit: archive.commit, device: archive.device }
}

test('a commit writes the row and its change together', () => {
  const { archive, ...by } = writer()
  const id = createRecord(by, 'document', { title: 'Absichtserklärung' })
  expect(recordDetail(archive.db, id)).toMatchObject({ kind: 'document', title: 'Absichtserklärung', access: 'internal', trashed: false })
  const [entry] = historyOf(archive.db, id)
  expect(entry).toMatchObject({ label: 'create-record', author: 'Ama Serwaa' })
  expect(entry?.changes).toContainEqual({ entity: id, type: 'record', field: 'title', before: null, after: 'Absichtserklärung' })
})

test('a commit that fails half-way leaves nothing behind', () => {
  const { archive, author } = writer()
  const id = uuidv7()
  const failing = () =>
    archive.commit({ author, label: 'create-record', changes: [{ type: 'record', id, fields: { kind: 'document', access: 'internal' } }, { type: 'record', id: uuidv7(), fields: { kind: 'nonsense', access: 'internal' } }] })
  expect(failing).toThrow(/CHECK/)
  expect(archive.db.prepare('SELECT count(*) AS n FROM record').get()).toEqual({ n: 0 })
  expect(archive.db.prepare("SELECT count(*) AS n FROM change WHERE type = 'record'").get()).toEqual({ n: 0 })
})

test.each(['entered', 'read anew'])('nothing that is %s is written into an archive that somebody has moved away', (what) => {
  const { archive, author, folder } = temporaryArchive()
  const aside = join(folder, 'weg')
  renameSync(archive.folder, aside)
  let written = false
  const write = (): void => void (written = true)
  const act = (): unknown => (what === 'entered' ? archive.commit({ author, label: 'author', changes: [], derive: write }) : archive.derive(new Set(), write))
  expect(act).toThrow(expect.objectContaining({ code: 'archive-missing' }))
  // Also where another one lies there since.
  cpSync(aside, archive.folder, { recursive: true })
  expect(act).toThrow(expect.objectContaining({ code: 'archive-missing' }))
  expect(written).toBe(false)
})

test('entered text is stored in NFC', () => {
  const { archive, ...by } = writer()
  const id = createRecord(by, 'document', { title: 'Mu\u0308ll' })
  expect(recordDetail(archive.db, id).title).toBe('M\u00fcll')
})

test('half a sign, as a cut emoji leaves it, is stored as the database can hold it, and taken back', () => {
  const { archive, ...by } = writer()
  const id = createRecord(by, 'document', { title: 'Fest' })
  editRecord(by, id, { title: 'Fest 🎉'.slice(0, -1) })
  expect(recordDetail(archive.db, id).title).toBe('Fest \uFFFD')
  undo(archive, by.author)
  expect(recordDetail(archive.db, id).title).toBe('Fest')
})

test('each change names the changes whose values it replaces', () => {
  const { archive, ...by } = writer()
  const id = createRecord(by, 'document', { title: 'a' })
  editRecord(by, id, { title: 'b' })
  editRecord(by, id, { title: 'c', rights: 'frei' })
  const rows = archive.db.prepare<[string], { clock: string; replaces: string }>('SELECT clock, replaces FROM change WHERE entity = ? ORDER BY clock').all(id)
  expect(rows.map((row) => JSON.parse(row.replaces))).toEqual([{}, { title: [rows[0]?.clock] }, { title: [rows[1]?.clock] }])
})

test('the change log refuses updates', () => {
  const { archive, ...by } = writer()
  createRecord(by, 'document', { title: 'a' })
  expect(() => archive.db.exec("UPDATE change SET fields = '{}'")).toThrow(/append-only/)
})

test('an edit that changes nothing is no action', () => {
  const { archive, ...by } = writer()
  const id = createRecord(by, 'document', { title: 'a' })
  editRecord(by, id, { title: 'a' })
  expect(historyOf(archive.db, id)).toHaveLength(1)
})

test('undo and redo walk back and forth through edits, trash and creation', () => {
  const { archive, device, author, db, commit } = writer()
  const by = { db, commit, author }
  const id = createRecord(by, 'event', { title: 'Auftakt' })
  editRecord(by, id, { title: 'Auftaktworkshop', rights: 'frei' })
  setTrashed(by, [id], true)
  const state = () => {
    const { title, rights, trashed } = recordDetail(db, id)
    return { title, rights, trashed }
  }
  const trashed = { title: 'Auftaktworkshop', rights: 'frei', trashed: true }
  const edited = { ...trashed, trashed: false }
  const created = { title: 'Auftakt', rights: null, trashed: false }

  expect(state()).toEqual(trashed)
  expect(undo(archive, author)).toBe('trash')
  expect(state()).toEqual(edited)
  expect(undo(archive, author)).toBe('edit-record')
  expect(state()).toEqual(created)
  expect(redo(archive, author)).toBe('edit-record')
  expect(state()).toEqual(edited)
  expect(redo(archive, author)).toBe('trash')
  expect(state()).toEqual(trashed)
  expect(undoState(db, device).redo).toBeNull()
  for (const label of ['trash', 'edit-record', 'create-record']) expect(undo(archive, author)).toBe(label)
  expect(state()).toEqual({ ...created, trashed: true })
  expect(() => undo(archive, author)).toThrow(/nothing-to-undo/)
  expect(archive.db.prepare('SELECT count(*) AS n FROM record').get()).toEqual({ n: 1 })
})

test('a new action ends what could be redone', () => {
  const { archive, device, author, db, commit } = writer()
  const by = { db, commit, author }
  const id = createRecord(by, 'event', { title: 'a' })
  editRecord(by, id, { title: 'b' })
  undo(archive, author)
  editRecord(by, id, { title: 'c' })
  expect(undoState(db, device)).toEqual({ undo: { id: expect.any(String), label: 'edit-record' }, redo: null })
})

test('undoing several edits of one field goes back through all of its values', () => {
  const { archive, author, db, commit } = writer()
  const by = { db, commit, author }
  const id = createRecord(by, 'event', { title: 'a' })
  for (const title of ['b', 'c', 'd']) editRecord(by, id, { title })
  const title = () => recordDetail(db, id).title
  const back = ['c', 'b', 'a'].map(() => (undo(archive, author), title()))
  const forth = ['b', 'c', 'd'].map(() => (redo(archive, author), title()))
  expect([back, forth]).toEqual([['c', 'b', 'a'], ['b', 'c', 'd']])
})

test('undo leaves a field alone that was changed by somebody else since', () => {
  const { archive, author, db, commit } = writer()
  const by = { db, commit, author }
  const id = createRecord(by, 'event', { title: 'a' })
  editRecord(by, id, { title: 'b', rights: 'frei' })
  const other = db.prepare("UPDATE record SET title = 'merged from another copy' WHERE id = ?")
  other.run(id)
  undo(archive, author)
  expect(recordDetail(db, id)).toMatchObject({ title: 'merged from another copy', rights: null })
})

test('history says when something was done by the clock of that moment, also where it had been ahead before', () => {
  const { db, commit, author } = writer()
  const by = { db, commit, author }
  const now = new Date('2026-11-24T09:00:00.000Z')
  const ahead = new Date('2036-11-24T09:00:00.000Z')
  onTestFinished(() => void vi.useRealTimers())
  vi.useFakeTimers({ now: ahead, toFake: ['Date'] })
  const id = createRecord(by, 'event', { title: 'Auftakt' })
  vi.setSystemTime(now)
  editRecord(by, id, { title: 'Auftaktworkshop' })
  expect(historyOf(db, id).map(({ label, at }) => [label, at])).toEqual([['edit-record', now.toISOString()], ['create-record', ahead.toISOString()]])
})
