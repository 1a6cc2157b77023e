import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { beginRecall, recallPart, type RecallState } from '../../main/archive/accessions/recall'
import { addPerson } from '../../main/archive/authorities/links'
import { writeParts } from '../../main/archive/log/parts'
import { recordDetail } from '../../main/archive/records/details'
import { confirmField, editRecord } from '../../main/archive/records/edit'
import { acceptSuggestions } from '../../main/archive/suggestions/decide'
import { openSuggestions } from '../../main/archive/suggestions/suggestions'
import { copyPhotos } from '../../main/exchange/photo-copies'
import type { Extractor } from '../../main/import/extraction/extractor'
import { withoutContent } from '../../main/import/reading/without-content'
import { runRebuild, toRebuild } from '../../main/import/rebuild'
import { runRecognition } from '../../main/import/recognition'
import { rehearse } from '../../main/import/rehearse'
import { createWanted } from '../../main/import/wanted'
import { search } from '../../main/search/search'
import { packet, someone } from '../exchange/packet'
import { zipped } from '../fixtures/container'
import { scanned } from '../fixtures/scan'
import { landscape } from '../import/pictures'
import { extractor, importAll, listed, runningJob, setting, write, type Setting } from './import-setting'

afterAll(() => extractor.close())

const briefly = ({ path, outcome, fault }: { path: string; outcome: string; fault: string | null }): string => [path.replace('Ablage/', ''), outcome, ...(fault === null ? [] : [fault])].join(' ')
const became = (setup: Setting, accession: string): string[] => listed(setup, accession).map(briefly).toSorted()
const records = ({ archive }: Setting): number | undefined => archive.db.prepare<[], number>('SELECT count(*) FROM record WHERE trashed = 0').pluck().get()
const total = ({ archive }: Setting, query: string): number => search(archive.db, { query }).total

function recordOf({ archive }: Setting, path: string) {
  return recordDetail(archive.db, archive.db.prepare<[string], string>('SELECT record FROM file WHERE path = ? ORDER BY id LIMIT 1').pluck().get(`Ablage/${path}`) ?? '')
}

async function rehearsed({ archive, source }: Setting): Promise<string[]> {
  const told: string[] = []
  await rehearse(archive, extractor, [{ path: source, name: 'Ablage' }], (file) => told.push(briefly(file)), new AbortController().signal)
  return told.toSorted()
}

it('photos that were saved with their descriptions come back with them, and no description becomes a document', async () => {
  const first = setting({ 'Markt.jpg': await landscape(1), 'Feier.jpg': await landscape(2) })
  await importAll(first)
  const writer = { db: first.archive.db, commit: first.archive.commit, author: first.author }
  const { id } = recordOf(first, 'Markt.jpg')
  editRecord(writer, id, {
    title: 'Großer Markt', caption: 'Händlerinnen auf dem Markt in Kumasi', credit: 'Umweltamt / Eva Probe', creator: 'Eva Probe', rights: 'CC BY 4.0', subject: 'Markt, Kompost',
    date: { wording: 'Herbst 2011', edtf: '2011-23', earliest: '2011-09-01', latest: '2011-11-30' },
  })
  for (const name of ['Ama Beispiel', 'Jens Muster']) addPerson(writer, id, { name, title: null, function: null, organisation: null, role: 'depicted' })
  const second = setting({})
  mkdirSync(second.source, { recursive: true })
  await copyPhotos(first.archive, [id, recordOf(first, 'Feier.jpg').id], { target: second.source, withRestricted: false }, runningJob())

  const expected = ['Feier.jpg added', 'Feier.jpg.xmp added', 'Markt.jpg added', 'Markt.jpg.xmp added']
  expect(await rehearsed(second)).toEqual(expected)
  expect(became(second, await importAll(second))).toEqual(expected)
  expect(records(second)).toBe(2)
  const market = recordOf(second, 'Markt.jpg')
  expect(market).toMatchObject({
    title: 'Großer Markt', caption: 'Händlerinnen auf dem Markt in Kumasi', credit: 'Umweltamt / Eva Probe', creator: 'Eva Probe', rights: 'CC BY 4.0', subject: 'Markt, Kompost', date: { edtf: '2011-23' },
    files: [{ name: 'Markt.jpg', mediaType: 'image/jpeg' }, { name: 'Markt.jpg.xmp', mediaType: 'application/rdf+xml', characters: 0 }],
  })
  expect(market.suggestions.filter(({ kind }) => kind === 'person').map(({ wording }) => wording)).toEqual(['Ama Beispiel', 'Jens Muster'])
  expect([total(second, 'Händlerinnen'), total(second, 'Description'), total(second, 'xmpmeta'), total(second, '"Markt.jpg.xmp"')]).toEqual([1, 0, 0, 1])
  // What is read anew is read with its description.
  await runRebuild(second.archive, extractor, toRebuild(second.archive, 'all'), runningJob())
  expect(recordOf(second, 'Markt.jpg')).toEqual(market)
  const again = expected.map((line) => line.replace('added', 'duplicate'))
  expect(await rehearsed(second)).toEqual(again)
  expect(became(second, await importAll(second))).toEqual(again)
})

it('a description belongs to the picture of its name, in a ZIP too; one without its picture is kept and found by its name', async () => {
  const archive = zipped({ 'fest/tanz.jpg': await landscape(3), 'fest/tanz.jpg.xmp': packet({ title: 'Tanz im Hof' }) })
  const setup = setting({
    'DSC1.JPG': await landscape(1), 'DSC1.XMP': packet({ title: 'Kurzer Name' }),
    'zwei.jpg': await landscape(2), 'zwei.png': await landscape(4), 'zwei.xmp': `<?xml version="1.0"?>\n${packet({ title: 'Zwei Bilder dieses Namens' }).replace(/<\?xpacket.*\?>/g, '')}`,
    'allein.jpg.xmp': packet({ title: 'Verlorenes Bild', caption: 'Beschreibung ohne Bild' }),
    'alt.zip': archive,
  })
  const accession = await importAll(setup)
  expect(records(setup)).toBe(7)
  expect(recordOf(setup, 'DSC1.JPG')).toMatchObject({ title: 'Kurzer Name', files: [{ name: 'DSC1.JPG' }, { name: 'DSC1.XMP' }] })
  expect(recordOf(setup, 'alt.zip/fest/tanz.jpg')).toMatchObject({ title: 'Tanz im Hof', files: [{}, { name: 'tanz.jpg.xmp' }] })
  expect(recordOf(setup, 'zwei.xmp')).toMatchObject({ files: [{ mediaType: 'application/rdf+xml', characters: 0 }] })
  expect(became(setup, accession)).toEqual(expect.arrayContaining(['allein.jpg.xmp added no-reader', 'zwei.xmp added no-reader']))
  expect([total(setup, 'allein'), total(setup, 'Verlorenes'), total(setup, 'rdf')]).toEqual([1, 0, 0])
})

it('a description that comes later, or was edited since, is read to the picture that is there', async () => {
  const setup = setting({ 'Markt.jpg': await landscape(1), 'Markt.jpg.xmp.txt': 'Notiz' })
  await importAll(setup)
  expect(recordOf(setup, 'Markt.jpg')).toMatchObject({ title: 'Markt', caption: null })
  for (const title of ['Großer Markt', 'Kleiner Markt']) {
    write(setup.source, { 'Markt.jpg.xmp': packet({ title, caption: `${title} in Kumasi` }) })
    const expected = ['Markt.jpg duplicate', 'Markt.jpg.xmp added', 'Markt.jpg.xmp.txt duplicate']
    expect(await rehearsed(setup)).toEqual(expected)
    expect(became(setup, await importAll(setup))).toEqual(expected)
    expect(recordOf(setup, 'Markt.jpg')).toMatchObject({ title, caption: `${title} in Kumasi` })
    expect(total(setup, `"${title}"`)).toBe(1)
  }
  expect(records(setup)).toBe(2)
  const { files } = recordOf(setup, 'Markt.jpg')
  expect(files.map(({ name, superseded }) => [name, superseded]).toSorted()).toEqual([['Markt.jpg', false], ['Markt.jpg.xmp', false], ['Markt.jpg.xmp', true]])
  await runRebuild(setup.archive, extractor, toRebuild(setup.archive, 'all'), runningJob())
  expect(recordOf(setup, 'Markt.jpg')).toMatchObject({ title: 'Kleiner Markt' })
})

it('two descriptions of copies of one picture both stand, are both found, and say the same when they are read anew', async () => {
  const files = { 'Kopie/weide.jpg': await landscape(1), 'Kopie/weide.jpg.xmp': packet({ title: 'Weide', caption: 'Eine alte Kopfweide', people: [someone('Ama Beispiel')] }), 'weide.jpg': await landscape(1), 'weide.jpg.xmp': packet({ title: 'Weide', caption: 'Auf der Streuobstwiese', people: [someone('Jens Muster')] }), 'weide (2).jpg': await landscape(1), 'weide (2).jpg.xmp': packet({ title: 'Weide', caption: 'Am Bachlauf' }) }
  const setup = setting(files)
  expect(became(setup, await importAll(setup)).filter((line) => line.includes('.xmp'))).toEqual(['Kopie/weide.jpg.xmp added', 'weide (2).jpg.xmp added', 'weide.jpg.xmp added'])
  expect(records(setup)).toBe(1)
  const stands = (): unknown => {
    const { id, files: beside, title, caption, description, suggestions } = recordOf(setup, 'weide.jpg.xmp')
    expect(beside.map(({ superseded }) => superseded)).toEqual([false, false, false, false])
    expect(['Kopfweide', 'Streuobstwiese', 'Bachlauf'].map((word) => total(setup, word))).toEqual([1, 1, 1])
    expect([caption, ...(description ?? '').split('\n')].toSorted()).toEqual(['Am Bachlauf', 'Auf der Streuobstwiese', 'Eine alte Kopfweide'])
    expect(suggestions.flatMap((each) => (each.kind === 'person' ? [each.person.name] : [])).toSorted()).toEqual(['Ama Beispiel', 'Jens Muster'])
    return { id, title, caption }
  }
  const before = stands()
  await runRebuild(setup.archive, extractor, toRebuild(setup.archive, 'all'), runningJob())
  expect(stands()).toEqual(before)
  // One that is written anew takes the place of itself alone.
  write(setup.source, { 'Kopie/weide.jpg.xmp': packet({ title: 'Weide', caption: 'Eine junge Kopfweide' }) })
  await importAll(setup)
  expect([recordOf(setup, 'weide.jpg.xmp').files.filter(({ superseded }) => superseded).map(({ path }) => path), total(setup, 'alte'), total(setup, 'junge'), total(setup, 'Bachlauf')]).toEqual([['Ablage/Kopie/weide.jpg.xmp'], 0, 1, 1])
})

it('a description of a copy that a later import brings to it goes with that import', async () => {
  const setup = setting({ 'weide.jpg': await landscape(1), 'weide.jpg.xmp': packet({ caption: 'Auf der Streuobstwiese' }) })
  await importAll(setup)
  const before = recordOf(setup, 'weide.jpg')
  write(setup.source, { 'kopf.jpg': await landscape(1), 'kopf.jpg.xmp': packet({ caption: 'Eine alte Kopfweide' }) })
  const accession = await importAll(setup)
  expect(recordOf(setup, 'weide.jpg')).toMatchObject({ caption: 'Auf der Streuobstwiese', description: 'Eine alte Kopfweide' })
  const { db, commit } = setup.archive
  const action = beginRecall({ db, commit, author: setup.author }, accession)
  await writeParts<RecallState>(setup.archive, action, (at, state, isEnough) => recallPart(at, action, { kind: 'recall', accession }, state, isEnough), runningJob())
  expect(recordOf(setup, 'weide.jpg')).toEqual(before)
})

it('a description that was taken in alone is read to its picture when both come', async () => {
  const setup = setting({ 'Markt.jpg.xmp': packet({ title: 'Großer Markt' }) })
  await importAll(setup)
  write(setup.source, { 'Markt.jpg': await landscape(1) })
  expect(await rehearsed(setup)).toEqual(['Markt.jpg added', 'Markt.jpg.xmp added'])
  await importAll(setup)
  expect(recordOf(setup, 'Markt.jpg')).toMatchObject({ title: 'Großer Markt' })
})

it('a changed picture and its description are together the new version of the record', async () => {
  const setup = setting({ 'Markt.jpg': await landscape(1), 'Markt.jpg.xmp': packet({ title: 'Großer Markt' }) })
  await importAll(setup)
  const { id } = recordOf(setup, 'Markt.jpg')
  write(setup.source, { 'Markt.jpg': await landscape(2), 'Markt.jpg.xmp': packet({ title: 'Markt im Regen' }) })
  await importAll(setup)
  const { db, commit } = setup.archive
  const offer = openSuggestions(db, null, 100).find(({ kind }) => kind === 'version')
  acceptSuggestions({ db, commit, author: setup.author }, [offer?.key ?? ''])
  const merged = recordDetail(db, id)
  expect(merged).toMatchObject({ title: 'Markt im Regen' })
  expect(merged.files.map(({ name, superseded }) => [name, superseded])).toEqual([['Markt.jpg', false], ['Markt.jpg.xmp', false], ['Markt.jpg', true], ['Markt.jpg.xmp', true]])
  await runRebuild(setup.archive, extractor, toRebuild(setup.archive, 'all'), runningJob())
  expect(recordDetail(db, id)).toEqual(merged)
})

it('a description goes before what is in the picture, and a broken one costs the picture nothing', async () => {
  const setup = setting({ 'a.jpg': await landscape(1), 'a.jpg.xmp': '<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF', 'b.jpg': await landscape(2), 'b.jpg.xmp': new Uint8Array() })
  rmSync(join(setup.source, 'nichts'), { force: true })
  expect(became(setup, await importAll(setup))).toEqual(['a.jpg added', 'a.jpg.xmp added', 'b.jpg added', 'b.jpg.xmp added file-empty'])
  expect(recordOf(setup, 'a.jpg')).toMatchObject({ kind: 'photo', title: 'a', files: [{ hasThumbnail: true }, {}] })
})

it('a photo reads by its own description also where the same picture lies beside a page, or in the trash without one', async () => {
  const setup = setting({ 'Seite.html': '<html><head><title>Bericht</title></head><body><p>Text.</p></body></html>', 'Seite_files/zier.jpg': await landscape(1), 'Fest.jpg': await landscape(2) })
  const first = await importAll(setup)
  const writer = { db: setup.archive.db, commit: setup.archive.commit, author: setup.author }
  const action = beginRecall(writer, first)
  await writeParts<RecallState>(setup.archive, action, (db, state, isEnough) => recallPart(db, action, { kind: 'recall', accession: first }, state, isEnough), runningJob())
  write(setup.source, { 'Markt.jpg': await landscape(1), 'Markt.jpg.xmp': packet({ title: 'Großer Markt' }), 'Fest.jpg.xmp': packet({ title: 'Tanz im Hof' }) })
  await importAll(setup)
  const shown = (): unknown[] => setup.archive.db.prepare("SELECT name, record.trashed, shown_title FROM file JOIN record ON record.id = file.record WHERE name IN ('Markt.jpg', 'Fest.jpg') ORDER BY name, record.trashed").raw().all()
  const before = shown()
  expect(before).toEqual([['Fest.jpg', 0, 'Tanz im Hof'], ['Fest.jpg', 1, 'Fest'], ['Markt.jpg', 0, 'Großer Markt']])
  await runRebuild(setup.archive, extractor, toRebuild(setup.archive, 'all'), runningJob())
  expect(shown()).toEqual(before)
})

it('a photo keeps what its description says where reading it anew comes to nothing by chance', async () => {
  const lines = ['Niederschrift der Sitzung', 'zur Biotonne im Stadtteil']
  const setup = setting({ 'Fest.jpg': await scanned(lines), 'Fest.jpg.xmp': packet({ title: 'Großer Markt' }) })
  const first = await importAll(setup)
  await runRecognition(setup.archive, { recogniser: extractor, extractor }, createWanted(), runningJob())
  const writer = { db: setup.archive.db, commit: setup.archive.commit, author: setup.author }
  const action = beginRecall(writer, first)
  await writeParts<RecallState>(setup.archive, action, (db, state, isEnough) => recallPart(db, action, { kind: 'recall', accession: first }, state, isEnough), runningJob())
  write(setup.source, { 'Fest.jpg.xmp': packet({ title: 'Tanz im Hof' }) })
  await importAll(setup)
  const shown = (): unknown[] => setup.archive.db.prepare("SELECT record.trashed, shown_title FROM file JOIN record ON record.id = file.record WHERE name = 'Fest.jpg' ORDER BY record.trashed").raw().all()
  expect(shown()).toEqual([[0, 'Tanz im Hof'], [1, 'Großer Markt']])
  let asked = 0
  const tired: Extractor = { ...extractor, extract: async (path, options) => ((options?.sidecars ?? []).length > 0 && ++asked > 1 ? withoutContent('image/jpeg', 'extraction-timeout') : extractor.extract(path, options)) }
  await runRebuild(setup.archive, tired, toRebuild(setup.archive, 'all'), runningJob())
  expect(asked).toBe(2)
  expect(shown()).toEqual([[0, 'Tanz im Hof'], [1, 'Großer Markt']])
})

it('a description that says otherwise than was taken over of the one before is told of, and can be taken over', async () => {
  const setup = setting({ 'Markt.jpg': await landscape(1), 'Markt.jpg.xmp': packet({ caption: 'Händlerinnen auf dem Markt', credit: 'Umweltamt' }) })
  const writer = { db: setup.archive.db, commit: setup.archive.commit, author: setup.author }
  await importAll(setup)
  const said = () => recordOf(setup, 'Markt.jpg').readSince
  const { id } = recordOf(setup, 'Markt.jpg')
  for (const field of ['caption', 'credit']) confirmField(writer, id, field)
  editRecord(writer, id, { title: 'Großer Markt' })
  expect(said()).toEqual({})
  write(setup.source, { 'Markt.jpg.xmp': packet({ caption: 'Händlerinnen auf dem Markt in Kumasi', credit: 'Umweltamt' }) })
  await importAll(setup)
  expect(said()).toMatchObject({ caption: 'Händlerinnen auf dem Markt in Kumasi' })
  expect(said()).not.toHaveProperty('credit')
  confirmField(writer, id, 'caption')
  expect(said()).not.toHaveProperty('caption')
  // Who enters something now knows what the file says.
  editRecord(writer, id, { title: 'Der große Markt' })
  expect(said()).toEqual({})
})
