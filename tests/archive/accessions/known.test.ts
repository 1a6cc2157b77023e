import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { cameAgain, knownRecords, laidUnder } from '../../../main/archive/accessions/known'
import { setTrashed } from '../../../main/archive/records/edit'
import { temporaryArchive } from '../temporary-archive'

/** An archive into which records with one file each can be put. */
function archiveOfFiles() {
  const { archive, author, by } = temporaryArchive()
  const add = (hash: string, path: string, size = 1): string => {
    const record = uuidv7()
    archive.commit({
      author,
      label: 'import',
      changes: [
        { type: 'record', id: record, fields: { kind: 'document', access: 'internal' } },
        { type: 'file', id: uuidv7(), fields: { record, hash, name: path.slice(path.lastIndexOf('/') + 1), path, size, position: 'a0' } },
      ],
    })
    return record
  }
  const fileOf = (record: string): string => archive.db.prepare<[string], string>('SELECT id FROM file WHERE record = ?').pluck().get(record) ?? ''
  return { db: archive.db, author, commit: archive.commit, add, fileOf, trash: (record: string) => setTrashed(by, [record], true) }
}

const [letter, report] = ['a'.repeat(64), 'b'.repeat(64)]

test('of several records with one original the one that stands is met, and of those the one from the same path', () => {
  const { db, add, trash } = archiveOfFiles()
  const [first, second, third] = [add(letter, 'Post/Brief.txt'), add(letter, 'Post/Brief.txt'), add(letter, 'Ablage/Brief.txt')]
  const known = knownRecords(db)
  expect([known(letter, 'Post/Brief.txt'), known(letter, 'Ablage/Brief.txt'), known(report, 'Post/Brief.txt')]).toEqual([first, third, null])
  trash(first)
  expect(known(letter, 'Post/Brief.txt')).toBe(second)
  trash(second)
  trash(third)
  expect(known(letter, 'Post/Brief.txt')).toBe(first)
})

test('what is new under a path is a newer version only of what stands there, and of the newest', () => {
  const { db, add, trash } = archiveOfFiles()
  const [older, newer] = [add(letter, 'Brief.txt'), add('c'.repeat(64), 'Brief.txt')]
  const under = laidUnder(db)
  expect([under('Brief.txt', report), under('Ablage/Brief.txt', report), under('Brief.txt', 'c'.repeat(64))]).toEqual([newer, null, older])
  trash(newer)
  expect(under('Brief.txt', report)).toBe(older)
})

test('what was taken away has come again with the same original, without content only under the same name', () => {
  const { db, author, commit, add, fileOf, trash } = archiveOfFiles()
  const [full, empty] = [add(letter, 'Brief.txt'), add(report, 'leer.txt', 0)].map(fileOf)
  const action = commit({ author, label: 'trash-accession', changes: [] })
  const isAgain = cameAgain(db, action)
  const again = (): boolean[] => [full, empty].map((file) => isAgain(file ?? ''))
  add(report, 'anders.txt', 0)
  expect(again()).toEqual([false, false])
  // What lies beside a saved page is no record of its own.
  commit({ author, label: 'import', changes: [{ type: 'file', id: uuidv7(), fields: { record: add('c'.repeat(64), 'Seite.html'), hash: letter, name: 'Brief.txt', path: 'Seite_files/Brief.txt', size: 1, position: 'a1' } }] })
  expect(again()).toEqual([false, false])
  const [copy] = [add(letter, 'Abschrift.txt'), add(report, 'Ablage/leer.txt', 0)]
  expect(again()).toEqual([true, true])
  trash(copy)
  expect(again()).toEqual([false, true])
})
