import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { mergeEvents } from '../../main/archive/authorities/merge-events'
import { recordDetail } from '../../main/archive/records/details'
import { createRecord, editRecord } from '../../main/archive/records/edit'
import { acceptSuggestions, dismissSuggestions } from '../../main/archive/suggestions/decide'
import { beginAccession, runImport } from '../../main/import/import'
import { runRebuild, toRebuild } from '../../main/import/rebuild'
import { undo } from '../archive/take-back'
import { extractor, importAll, runningJob, setting, write, type Setting } from './import-setting'

afterAll(() => extractor.close())

const mail = 'From: Ama Beispiel <ama@example.org>\nTo: b@example.org\nDate: Tue, 4 Oct 2011 10:00:00 +0200\nSubject: Einladung\nContent-Type: text/plain; charset=utf-8\n\nAm 4. Oktober 2011 fand in Kumasi der Workshop zum Kompost statt.\n'
const writerOf = ({ archive: { db, commit }, author }: Setting) => ({ db, commit, author })
const shown = ({ archive: { db } }: Setting, ids: readonly string[]) => ids.map((id) => recordDetail(db, id))
async function importVersion({ archive, author, source }: Setting, name: string, versionOf: string): Promise<void> {
  const paths = [{ path: join(source, name), name }]
  const accession = beginAccession(archive, author, { label: name, paths, disposable: false, sample: false, versionOf })
  await runImport(archive, extractor, author, accession, { paths, disposable: false }, runningJob())
}
const readAnew = ({ archive }: Setting): Promise<void> => runRebuild(archive, extractor, toRebuild(archive, 'all'), runningJob())

it('an event without a file shows what the file says that it gets by merging, with its suggestions, and undo takes that back', async () => {
  const setup = setting({ 'einladung.eml': mail })
  await importAll(setup)
  const other = setup.archive.db.prepare<[], string>('SELECT id FROM record').pluck().get() ?? ''
  editRecord(writerOf(setup), other, { kind: 'event' })
  const event = createRecord(writerOf(setup), 'event', { title: 'Workshop' })
  const before = shown(setup, [event, other])
  mergeEvents(writerOf(setup), event, other)
  const merged = shown(setup, [event])
  expect(merged).toMatchObject([{ title: 'Workshop', creator: 'Ama Beispiel <ama@example.org>', date: { edtf: '2011-10-04' } }])
  expect(merged[0]?.suggestions.length).toBeGreaterThan(0)
  await readAnew(setup)
  expect(shown(setup, [event])).toEqual(merged)
  undo(setup.archive, setup.author)
  expect(shown(setup, [event, other])).toEqual(before)
})

it('an event with a file of its own goes on showing what that one says when it gets another by merging', async () => {
  const setup = setting({ 'a.eml': mail, 'b.eml': mail.replace('Ama Beispiel', 'Jens Muster').replace('Einladung', 'Absage') })
  await importAll(setup)
  const [first = '', second = ''] = setup.archive.db.prepare<[], string>('SELECT record FROM file ORDER BY name').pluck().all()
  for (const id of [first, second]) editRecord(writerOf(setup), id, { kind: 'event' })
  for (const [kept, gone, creator] of [[first, second, 'Ama Beispiel <ama@example.org>'], [second, first, 'Jens Muster <ama@example.org>']] as const) {
    mergeEvents(writerOf(setup), kept, gone)
    const merged = shown(setup, [kept])
    expect(merged).toMatchObject([{ creator }])
    await readAnew(setup)
    expect(shown(setup, [kept])).toEqual(merged)
    undo(setup.archive, setup.author)
  }
})

it('a record without a file shows nothing of a new version that was taken back', async () => {
  const setup = setting({ 'einladung.eml': mail })
  const { archive, author } = setup
  const event = createRecord(writerOf(setup), 'event', { title: 'Workshop' })
  const before = shown(setup, [event])
  await importVersion(setup, 'einladung.eml', event)
  expect(shown(setup, [event])).toMatchObject([{ creator: 'Ama Beispiel <ama@example.org>' }])
  undo(archive, author)
  expect(shown(setup, [event])).toEqual(before)
})

const report = 'Bericht\n\nAm 12. März 2012 fand in Kumasi der Auftaktworkshop statt. Am 5. Mai 2013 wurde in Dortmund das Handlungsprogramm unterzeichnet.\n'

it('what was decided on stays decided when a newer version of the file says it again, and what only that one says is offered', async () => {
  const setup = setting({ 'bericht.txt': report })
  await importAll(setup)
  write(setup.source, { 'neu.txt': `${report}\nAm 3. Juni 2016 wurde in Bonn die Kompostanlage eröffnet.\n` })
  const [record = ''] = setup.archive.db.prepare<[], string>('SELECT id FROM record').pluck().all()
  const names = (): string[] => shown(setup, [record]).flatMap(({ suggestions }) => suggestions.map((each) => ('title' in each ? each.title : 'name' in each ? each.name : each.kind)))
  expect(names()).toEqual(['Auftaktworkshop', 'Handlungsprogramm unterzeichnet', 'Kumasi', 'Dortmund'])
  const [workshop, signed, kumasi] = shown(setup, [record]).flatMap(({ suggestions }) => suggestions.map(({ key }) => key))
  acceptSuggestions(writerOf(setup), [workshop ?? '', kumasi ?? ''])
  dismissSuggestions(writerOf(setup), [signed ?? ''])
  const before = shown(setup, [record])
  await importVersion(setup, 'neu.txt', record)
  expect(names()).toEqual(['Kompostanlage eröffnet', 'Dortmund', 'Bonn'])
  await readAnew(setup)
  expect(names()).toEqual(['Kompostanlage eröffnet', 'Dortmund', 'Bonn'])
  undo(setup.archive, setup.author)
  expect(shown(setup, [record])).toEqual(before)
})
