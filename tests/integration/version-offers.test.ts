import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { databaseName } from '../../main/archive-layout'
import { readDatabase } from '../../main/archive/database/database-file'
import { writeParts } from '../../main/archive/log/parts'
import { recordDetail } from '../../main/archive/records/details'
import { setTrashed } from '../../main/archive/records/edit'
import { listRecords } from '../../main/archive/records/summaries'
import { mergeVersion } from '../../main/archive/records/versions'
import { accessionOffers, beginOffers, offersPart, type OffersState, type OffersTask } from '../../main/archive/suggestions/accession-offers'
import { acceptSuggestions } from '../../main/archive/suggestions/decide'
import { countOpenSuggestions, openSuggestion, openSuggestions } from '../../main/archive/suggestions/suggestions'
import { search } from '../../main/search/search'
import { redo, undo } from '../archive/take-back'
import { zipped } from '../fixtures/container'
import { extractor, importAll, runningJob, setting, write, type Setting } from './import-setting'
import { archiveCommand, workFolder } from './run-launcher'

afterAll(() => extractor.close())

/** One report in versions, each an import of its own. Gives the accessions and the records they made. */
async function reportIn(versions: readonly string[]): Promise<{ readonly setup: Setting; readonly accessions: readonly string[]; readonly records: readonly string[] }> {
  const setup = setting({})
  const accessions: string[] = []
  for (const text of versions) {
    write(setup.source, { 'bericht.txt': text })
    accessions.push(await importAll(setup))
  }
  return { setup, accessions, records: setup.archive.db.prepare<[], string>('SELECT id FROM record ORDER BY rowid').pluck().all() }
}

const three = ['Fassung eins über Solarlampen.', 'Fassung zwei über Kompost.', 'Fassung drei über Radwege.']
const writerOf = ({ archive, author }: Setting) => ({ db: archive.db, commit: archive.commit, author })
const found = ({ archive: { db } }: Setting, query: string): string[] => search(db, { query }).hits.map(({ rowid }) => String(db.prepare('SELECT id FROM record WHERE rowid = ?').pluck().get(rowid)))
const offered = ({ archive }: Setting) => openSuggestions(archive.db, null, 100).flatMap((each) => (each.kind === 'version' ? [each] : []))

async function takeOffers({ archive, author }: Setting, accession: string, kinds: OffersTask['kinds'] = ['version']): Promise<number> {
  const task: OffersTask = { kind: 'offers', accession, kinds, outcome: 'accepted' }
  const action = beginOffers({ db: archive.db, commit: archive.commit, author }, task)
  return (await writeParts<OffersState>(archive, action, (db, state, isEnough) => offersPart(db, task, state, isEnough), runningJob())).taken
}

it('of three versions each is the newest of the record that stands, in whichever order their offers are taken', async () => {
  const takings: readonly ((setup: Setting, accessions: readonly string[]) => unknown)[] = [
    (setup) => acceptSuggestions(writerOf(setup), offered(setup).map(({ key }) => key)),
    (setup) => acceptSuggestions(writerOf(setup), offered(setup).map(({ key }) => key).toReversed()),
    async (setup, accessions) => {
      for (const accession of accessions) await takeOffers(setup, accession)
    },
  ]
  for (const take of takings) {
    const { setup, accessions, records: [first = '', ...newer] } = await reportIn(three)
    await take(setup, accessions)
    expect(recordDetail(setup.archive.db, first).files.map(({ superseded }) => superseded)).toEqual([false, true, true])
    expect([found(setup, 'Radwege'), found(setup, 'Kompost')]).toEqual([[first], []])
    expect(newer.map((id) => recordDetail(setup.archive.db, id).trashed)).toEqual([true, true])
    expect(countOpenSuggestions(setup.archive.db, null)).toBe(0)
  }
})

it('what else was read of a version is taken over for the record that it is a version of', async () => {
  const { setup, accessions: [, newer = ''], records: [first = '', second = ''] } = await reportIn(['Bericht\n\nÜber Solarlampen.', 'Bericht vom 4. Mai 2012\n\nFrau Ama Serwaa besuchte am 3. Mai 2012 die Stadt Kumasi.'])
  await takeOffers(setup, newer, ['version', 'title', 'date', 'place'])
  const { archive: { db } } = setup
  const entered = db.prepare<[string], { title: string | null; date: string | null }>('SELECT title, date FROM record WHERE id = ?')
  expect(entered.get(second)).toEqual({ title: null, date: null })
  expect(entered.get(first)).toMatchObject({ title: expect.stringContaining('Bericht'), date: expect.stringContaining('2012-05-04') })
  expect(recordDetail(db, first).places).toMatchObject([{ name: { de: 'Kumasi' } }])
})

it('what was accepted of a version before it was taken is offered for the record that it is a version of, and undo takes that back', async () => {
  const { setup, records: [first = '', second = ''] } = await reportIn(['Nur eine Notiz.', 'Am 4. Mai 2011 fand in Kumasi der Workshop zur Abfalltrennung statt.'])
  const { archive, author } = setup
  const offeredFor = (record: string): string[] => openSuggestions(archive.db, record, 100).map(({ kind }) => kind)
  const said = openSuggestions(archive.db, second, 100).filter(({ kind }) => kind !== 'version').map(({ key }) => key)
  acceptSuggestions(writerOf(setup), said)
  acceptSuggestions(writerOf(setup), offered(setup).map(({ key }) => key))
  expect(offeredFor(first)).toEqual(['event', 'place'])
  acceptSuggestions(writerOf(setup), said)
  expect(recordDetail(archive.db, first).places).toMatchObject([{ name: { de: 'Kumasi' } }])
  expect(listRecords(archive.db, { kinds: ['event'], trashed: false, sort: 'added', limit: 10, offset: 0 }).total).toBe(1)
  undo(archive, author)
  undo(archive, author)
  expect([offeredFor(first), offeredFor(second), recordDetail(archive.db, second).places.length]).toEqual([[], ['version'], 1])
})

it('the record of a version that was taken says in the trash what it has become part of, and no more once that is undone', async () => {
  const { setup, records: [first = '', second = ''] } = await reportIn(three.slice(0, 2))
  const { db } = setup.archive
  const trash = () => listRecords(db, { trashed: true, sort: 'added', limit: 10, offset: 0 })
  acceptSuggestions(writerOf(setup), offered(setup).map(({ key }) => key))
  expect(trash()).toMatchObject({ total: 1, merged: { [second]: { id: first } } })
  expect(recordDetail(db, second)).toMatchObject({ trashed: true, mergedInto: { id: first }, files: [] })
  undo(setup.archive, setup.author)
  expect([trash().total, recordDetail(db, second).mergedInto]).toEqual([0, null])
})

it('of two records the one that was restored may take the other in again', async () => {
  const { setup, records: [first = '', second = ''] } = await reportIn(three.slice(0, 2))
  const { db, commit } = setup.archive
  acceptSuggestions(writerOf(setup), offered(setup).map(({ key }) => key))
  setTrashed(writerOf(setup), [second], false)
  commit({ author: setup.author, label: 'accept-suggestion', changes: mergeVersion(db, first, second) })
  expect([first, second].map((id) => recordDetail(db, id).mergedInto?.id ?? null)).toEqual([second, null])
})

it('an offer follows what it is newer than into the record that this becomes, and back with undo', async () => {
  const { setup, records: [first, second, third = ''] } = await reportIn(three)
  const { db } = setup.archive
  const before = offered(setup)
  expect(before.map(({ of }) => of)).toEqual([first, second])
  acceptSuggestions(writerOf(setup), [before[0]?.key ?? ''])
  const after = recordDetail(db, third)
  expect(offered(setup)).toMatchObject([{ record: third, of: first }])
  undo(setup.archive, setup.author)
  expect(offered(setup)).toEqual(before)
  redo(setup.archive, setup.author)
  expect(recordDetail(db, third)).toEqual(after)
})

it('a version is not offered while all it is newer than lies in the trash', async () => {
  const { setup, accessions: [, accession = ''], records: [first = '', second = ''] } = await reportIn(three.slice(0, 2))
  const { db } = setup.archive
  const key = offered(setup)[0]?.key ?? ''
  setTrashed(writerOf(setup), [first], true)
  expect([offered(setup), countOpenSuggestions(db, null), openSuggestion(db, key)]).toEqual([[], 0, null])
  expect(await accessionOffers(db, accession)).toMatchObject({ version: 0 })
  expect(acceptSuggestions(writerOf(setup), [key])).toBe(0)
  expect(await takeOffers(setup, accession)).toBe(0)
  expect(found(setup, 'Kompost')).toEqual([second])
  setTrashed(writerOf(setup), [first], false)
  expect(offered(setup)).toMatchObject([{ key, of: first }])
})

it('a version between two others is not put before the newer one', async () => {
  const { setup, records: [first = '', second = ''] } = await reportIn(three)
  setTrashed(writerOf(setup), [second], true)
  expect(offered(setup)).toMatchObject([{ of: first }])
  acceptSuggestions(writerOf(setup), [offered(setup)[0]?.key ?? ''])
  setTrashed(writerOf(setup), [second], false)
  expect(offered(setup)).toEqual([])
  expect(found(setup, 'Radwege')).toEqual([first])
})

const mailOf = (n: number, attached: string): string =>
  `From a@b.example Tue Mar 01 10:00:00 2011\nFrom: a@b.example\nTo: c@d.example\nSubject: Vorgang ${n}\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\nText Nummer ${n}.\n--x\nContent-Type: text/csv\n${attached}\n\nBaum;Zahl\nLinde;${n}\n--x--\n\n`
const named = 'Content-Disposition: attachment; filename=liste.csv'
const nameless = 'Content-Disposition: attachment'

it('what only a running number tells apart inside a mailbox or mail is no version of what had the number before', async () => {
  const mailbox = (from: number, to: number): string => Array.from({ length: to - from + 1 }, (_, index) => mailOf(from + index, named)).join('')
  const mail = (n: number): string => mailOf(n, nameless).slice(mailOf(n, nameless).indexOf('\n') + 1)
  const setup = setting({ 'Eingang.mbox': mailbox(1, 4), 'post.eml': mail(1), 'ablage.zip': zipped({ '/1.txt': 'Erste Fassung' }) })
  await importAll(setup)
  write(setup.source, { 'Eingang.mbox': mailbox(2, 6), 'post.eml': mail(9), 'ablage.zip': zipped({ '/1.txt': 'Zweite Fassung' }) })
  await importAll(setup)
  // What a ZIP calls a file is its name, be it a number.
  const paths = offered(setup).map(({ record }) => setup.archive.db.prepare<[string], string>('SELECT path FROM file WHERE record = ?').pluck().get(record))
  expect(paths.toSorted()).toEqual(['Ablage/Eingang.mbox', 'Ablage/ablage.zip', 'Ablage/ablage.zip/1.txt', 'Ablage/post.eml'])
})

it('a newer version is offered also where the clock was ahead when the older one came in', async () => {
  const folder = workFolder()
  const dayAhead = { NODE_OPTIONS: '--import=data:text/javascript,globalThis.now=Date.now;Date.now=()=>now()+864e5' }
  for (const [text, clock] of [[three[0], dayAhead], [three[1], {}]] as const) {
    write(join(folder, 'Ablage'), { 'bericht.txt': text ?? '' })
    await archiveCommand(folder, ['import', 'Ablage', '--ocr', 'never'], '', clock)
  }
  const offers = readDatabase(join(folder, 'archive', databaseName), (db) => openSuggestions(db, null, 10).map(({ kind }) => kind))
  expect(offers).toContain('version')
})
