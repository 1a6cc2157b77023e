import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { originalPath } from '../../main/archive-layout'
import { beginRecall, recallCounts, recallPart, type RecallState } from '../../main/archive/accessions/recall'
import { unfinishedActions, writeParts } from '../../main/archive/log/parts'
import { beginTakingBack, inverse, takingBack, undoState, type InverseState } from '../../main/archive/log/undo'
import type { Archive } from '../../main/archive/open'
import { recordDetail } from '../../main/archive/records/details'
import { addNote, setTrashed } from '../../main/archive/records/edit'
import { acceptSuggestions, dismissSuggestions } from '../../main/archive/suggestions/decide'
import { openSuggestions } from '../../main/archive/suggestions/suggestions'
import { beginAccession, runImport } from '../../main/import/import'
import { runRebuild, toRebuild } from '../../main/import/rebuild'
import type { RunningJob } from '../../main/job'
import { countWords } from '../../main/search/index/vocabulary'
import { search } from '../../main/search/search'
import { redo, undo } from '../archive/take-back'
import { temporaryFolder } from '../archive/temporary-archive'
import { clientOf, openProgramOn } from '../contract/direct-host'
import { landscape } from '../import/pictures'
import { extractor, importAll, runningJob, setting, write, type Setting } from './import-setting'

afterAll(() => extractor.close())

const mail = (subject: string): string =>
  `From: a@example.org\nTo: b@example.org\nSubject: ${subject}\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\nAnbei.\n--x\nContent-Type: text/csv\nContent-Disposition: attachment; filename=liste.csv\n\nBaum;Zahl\nLinde;12\n--x--\n`

/** What the archive says to whoever asks: everything that is not in the trash, and what search, timeline and lists are made of. */
function content({ db }: Archive): unknown {
  // Words are counted many records at once.
  db.transaction(() => countWords(db))()
  const all = (sql: string): unknown[] => db.prepare(sql).all()
  return {
    records: all('SELECT * FROM record WHERE trashed = 0 ORDER BY id').map((row) => ({ ...(row as object), rowid: null })),
    files: all('SELECT file.* FROM file JOIN record ON record.id = file.record WHERE file.trashed = 0 AND record.trashed = 0 ORDER BY file.id'),
    links: all('SELECT link.* FROM link JOIN record ON record.id = link.record WHERE link.trashed = 0 AND record.trashed = 0 ORDER BY link.id'),
    notes: all('SELECT note.* FROM note JOIN record ON record.id = note.record WHERE note.trashed = 0 AND record.trashed = 0 ORDER BY note.id'),
    accessions: all('SELECT * FROM accession WHERE trashed = 0 ORDER BY id'),
    suggestions: all('SELECT suggestion.* FROM suggestion JOIN record ON record.id = suggestion.record WHERE record.trashed = 0 AND decided = 0 ORDER BY key'),
    indexed: all('SELECT indexed.title, indexed.caption FROM indexed JOIN record ON record.rowid = indexed.record WHERE record.trashed = 0 ORDER BY record.id'),
    words: all('SELECT word, lang, stem, df FROM vocab WHERE df > 0 ORDER BY word, lang, stem'),
    spans: all('SELECT record.id, span.earliest, span.latest FROM span JOIN record ON record.rowid = span.record ORDER BY record.id'),
  }
}

const recall = async ({ archive, author }: Setting, accession: string): Promise<number> => {
  const writer = { db: archive.db, commit: archive.commit, author }
  const { gone } = await goOn(archive, beginRecall(writer, accession), accession)
  return gone
}

/** Writes a recall to its end; cut short, one change a part. */
const goOn = (archive: Archive, action: string, accession: string, cut?: Cut): Promise<RecallState> =>
  writeParts<RecallState>(archive, action, (db, state, isEnough) => recallPart(db, action, { kind: 'recall', accession }, state, () => cut !== undefined || isEnough()), cut ?? runningJob())

it('a recalled accession leaves the archive as it was, its originals in the trash, and undo brings it back', async () => {
  const setup = setting({ 'alt.txt': 'Am 4. Oktober 2011 reiste die Delegation nach Kumasi.' })
  await importAll(setup)
  const before = content(setup.archive)
  write(setup.source, { 'neu.txt': 'Am 5. Mai 2012 fand in Dortmund der Workshop zum Kompost statt. Wer bringt die Waage mit?', 'post.eml': mail('Liste'), 'zweite.eml': mail('Noch einmal'), 'alt.txt': 'Eine neue Fassung.' })
  const accession = await importAll(setup)
  const after = content(setup.archive)
  expect(await recall(setup, accession)).toBe(5)
  expect(content(setup.archive)).toEqual(before)
  for (const hash of setup.archive.db.prepare<[string], string>('SELECT hash FROM file WHERE accession = ?').pluck().all(accession)) {
    expect(existsSync(originalPath(setup.archive.folder, hash))).toBe(true)
  }
  undo(setup.archive, setup.author)
  expect(content(setup.archive)).toEqual(after)
})

it('a newer version that came with it goes too, and the older file is shown again', async () => {
  const setup = setting({ 'bericht.txt': 'Die erste Fassung über Solarlampen.' })
  await importAll(setup)
  const before = content(setup.archive)
  write(setup.source, { 'bericht.txt': 'Die zweite Fassung über Solarlampen und Kompost.' })
  const accession = await importAll(setup)
  const keys = openSuggestions(setup.archive.db, null, 100).filter(({ kind }) => kind === 'version').map(({ key }) => key)
  acceptSuggestions({ db: setup.archive.db, commit: setup.archive.commit, author: setup.author }, keys)
  expect(await recallCounts(setup.archive.db, accession)).toEqual({ gone: 0, kept: 0, versions: 1, events: 0 })
  await recall(setup, accession)
  expect(content(setup.archive)).toEqual(before)
})

it('a description that came with it goes too, and its picture reads as it did before; undone, as after it', async () => {
  const description = (caption: string): string => `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Description rdf:about="">
    <dc:description><rdf:Alt><rdf:li xml:lang="x-default">${caption}</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta>`
  const setup = setting({ 'Markt.jpg': await landscape(1), 'Fest.jpg': await landscape(2), 'Fest.jpg.xmp': description('Tanz im Hof, 12. Mai 2011') })
  await importAll(setup)
  for (const caption of ['Stand in Kumasi, 3. Mai 2012', 'Stand in Accra']) {
    const before = content(setup.archive)
    write(setup.source, { 'Markt.jpg.xmp': description(caption), 'Fest.jpg.xmp': description(`${caption}, Fest`) })
    const accession = await importAll(setup)
    const after = content(setup.archive)
    expect(after).not.toEqual(before)
    await recall(setup, accession)
    expect(content(setup.archive)).toEqual(before)
    undo(setup.archive, setup.author)
    expect(content(setup.archive)).toEqual(after)
    await runRebuild(setup.archive, extractor, toRebuild(setup.archive, 'all'), runningJob())
    expect(content(setup.archive)).toEqual(after)
  }
})

it('what another accession has brought as well stays, with what is inside it, and how much that is can be asked first', async () => {
  const setup = setting({ 'post.eml': mail('Liste'), 'eigen.txt': 'Nur im ersten Import.' })
  const first = await importAll(setup)
  rmSync(join(setup.source, 'eigen.txt'))
  write(setup.source, { 'spaeter.txt': 'Nur im zweiten Import.' })
  const second = await importAll(setup)
  expect(await recallCounts(setup.archive.db, first)).toEqual({ gone: 1, kept: 2, versions: 0, events: 0 })
  expect(await recall(setup, first)).toBe(1)
  const left = setup.archive.db.prepare("SELECT read ->> 'title' FROM record WHERE trashed = 0 ORDER BY 1").pluck().all()
  expect(left).toEqual(['Liste', 'liste', 'spaeter'])
  expect(await recallCounts(setup.archive.db, second)).toEqual({ gone: 3, kept: 0, versions: 0, events: 0 })
  expect(await recall(setup, second)).toBe(3)
})

it('what another import found goes with the first one where that other one was recalled before', async () => {
  const setup = setting({ 'post.eml': mail('Liste') })
  const first = await importAll(setup)
  const second = await importAll(setup)
  expect(await recall(setup, second)).toBe(0)
  expect(await recallCounts(setup.archive.db, first)).toEqual({ gone: 2, kept: 0, versions: 0, events: 0 })
  expect(await recall(setup, first)).toBe(2)
})

it('a mail that lay in the trash before its import was recalled is linked with its attachment when somebody restores it', async () => {
  const setup = setting({ 'liste.csv': 'Baum;Zahl\nLinde;12' })
  const { archive, author } = setup
  const by = { db: archive.db, commit: archive.commit, author }
  await importAll(setup)
  const attachment = archive.db.prepare<[], string>('SELECT id FROM record').pluck().get() ?? ''
  write(setup.source, { 'post.eml': mail('Liste') })
  const accession = await importAll(setup)
  const linked = (): string[] => recordDetail(archive.db, attachment).related.map(({ record }) => record.title)
  const letter = recordDetail(archive.db, attachment).related.map(({ record }) => record.id)
  expect(linked()).toEqual(['Liste'])
  setTrashed(by, letter, true)
  await recall(setup, accession)
  setTrashed(by, letter, false)
  expect(linked()).toEqual(['Liste'])
})

it('what was recalled and is restored from the trash, one record by one, hangs together as before', async () => {
  const setup = setting({ 'post.eml': mail('Liste'), 'zweite.eml': mail('Noch einmal') })
  const { archive, author } = setup
  const accession = await importAll(setup)
  const before = content(archive)
  await recall(setup, accession)
  setTrashed({ db: archive.db, commit: archive.commit, author }, archive.db.prepare<[], string>('SELECT id FROM record').pluck().all(), false)
  expect(content(archive)).toEqual({ ...(before as object), accessions: [] })
})

it('an attachment that stays where its mail is recalled is part of nothing any more, and is again once that is undone', async () => {
  const setup = setting({ 'post.eml': mail('Liste') })
  const accession = await importAll(setup)
  rmSync(join(setup.source, 'post.eml'))
  write(setup.source, { 'liste.csv': 'Baum;Zahl\nLinde;12' })
  await importAll(setup)
  const attachment = setup.archive.db.prepare<[], string>('SELECT id FROM record WHERE part_of IS NOT NULL').pluck().get() ?? ''
  expect(await recall(setup, accession)).toBe(1)
  expect(recordDetail(setup.archive.db, attachment)).toMatchObject({ trashed: false, partOf: null })
  undo(setup.archive, setup.author)
  expect(recordDetail(setup.archive.db, attachment).partOf).toMatchObject({ title: 'Liste' })
})

it('what is imported again is suggested again', async () => {
  const setup = setting({ 'brief.txt': 'Am 4. Mai 2011 fand in Kumasi der Workshop zur Abfalltrennung statt.' })
  const offered = (): string[] => openSuggestions(setup.archive.db, null, 100).map(({ key }) => key)
  const first = await importAll(setup)
  const before = offered()
  expect(before.length).toBeGreaterThan(0)
  await recall(setup, first)
  expect(offered()).toEqual([])
  await importAll(setup)
  expect(offered()).toEqual(before)
})

it('an event that somebody has taken from it stays, which can be known first, and has its source again once it is undone', async () => {
  const setup = setting({ 'brief.txt': 'Am 4. Mai 2011 fand in Kumasi der Workshop zur Abfalltrennung statt.' })
  const { archive: { db, commit }, author } = setup
  const accession = await importAll(setup)
  acceptSuggestions({ db, commit, author }, openSuggestions(db, null, 100).filter(({ kind }) => kind === 'event').map(({ key }) => key))
  const before = content(setup.archive)
  expect(await recallCounts(db, accession)).toEqual({ gone: 1, kept: 0, versions: 0, events: 1 })
  expect(await recall(setup, accession)).toBe(1)
  expect(db.prepare('SELECT kind FROM record WHERE trashed = 0').pluck().all()).toEqual(['event'])
  undo(setup.archive, setup.author)
  expect(content(setup.archive)).toEqual(before)
  undo(setup.archive, setup.author)
  expect(db.prepare('SELECT kind FROM record WHERE trashed = 0').pluck().all()).toEqual(['document'])
  expect(await recallCounts(db, accession)).toEqual({ gone: 1, kept: 0, versions: 0, events: 0 })
})

it('what was accepted is offered again for what is imported again, what was dismissed is not, and the event is no second one', async () => {
  const setup = setting({ 'brief.txt': 'Am 4. Mai 2011 fand in Kumasi der Workshop zur Abfalltrennung statt. Am 5. Mai 2011 fand in Accra das Seminar zum Klimaschutz statt.' })
  const { archive: { db, commit }, author } = setup
  const by = { db, commit, author }
  const offered = (): string[] => openSuggestions(db, null, 100).map(({ key }) => key)
  const accession = await importAll(setup)
  const keys = offered()
  expect(keys.length).toBeGreaterThan(2)
  const [dismissed = '', ...accepted] = keys
  dismissSuggestions(by, [dismissed])
  acceptSuggestions(by, accepted)
  const events = (): unknown => db.prepare("SELECT count(*) FROM record WHERE kind = 'event' AND trashed = 0").pluck().get()
  const before = events()
  expect(before).not.toBe(0)
  await recall(setup, accession)
  await importAll(setup)
  expect(offered()).toEqual(accepted)
  acceptSuggestions(by, accepted)
  expect(events()).toBe(before)
  expect(db.prepare("SELECT count(*) FROM link JOIN record ON record.id = link.target WHERE link.role = 'source' AND record.trashed = 0").pluck().get()).toBe(before)
  undo(setup.archive, setup.author)
  expect(offered()).toEqual(accepted)
})

it('what was accepted of it is offered again as well where it comes in as the newest version of another record', async () => {
  const setup = setting({ 'brief.txt': 'Am 4. Mai 2011 fand in Kumasi der Workshop zur Abfalltrennung statt.' })
  const { archive, author, source } = setup
  const by = { db: archive.db, commit: archive.commit, author }
  const offered = (): string[] => openSuggestions(archive.db, null, 100).map(({ key }) => key)
  const accession = await importAll(setup)
  const accepted = offered()
  expect(accepted).not.toEqual([])
  acceptSuggestions(by, accepted)
  await recall(setup, accession)
  write(source, { 'notiz/notiz.txt': 'Nur eine Notiz.' })
  rmSync(join(source, 'brief.txt'))
  await importAll(setup)
  const record = archive.db.prepare<[], string>("SELECT record FROM file WHERE name = 'notiz.txt'").pluck().get() ?? ''
  write(source, { 'brief.txt': 'Am 4. Mai 2011 fand in Kumasi der Workshop zur Abfalltrennung statt.' })
  const paths = [{ path: join(source, 'brief.txt'), name: 'brief.txt' }]
  const version = beginAccession(archive, author, { label: 'brief.txt', paths, disposable: false, sample: false, versionOf: record })
  await runImport(archive, extractor, author, version, { paths, disposable: false }, runningJob())
  expect(offered().toSorted()).toEqual(accepted.toSorted())
})

/** Takes all versions offered. */
function takeVersions({ archive: { db, commit }, author }: Setting): void {
  acceptSuggestions({ db, commit, author }, openSuggestions(db, null, 100).filter(({ kind }) => kind === 'version').map(({ key }) => key))
}

const standing = ({ archive: { db } }: Setting): unknown[] =>
  db.prepare('SELECT file.name, count(*) AS files FROM record JOIN file ON file.record = record.id AND file.trashed = 0 WHERE record.trashed = 0 GROUP BY record.id ORDER BY file.name').raw().all()

it('of a record that another import has brought a newer version of, that version stays, and undo brings the older one back', async () => {
  const setup = setting({ 'bericht.txt': 'Die erste Fassung über Solarlampen.', 'post.eml': mail('Liste') })
  const first = await importAll(setup)
  write(setup.source, { 'bericht.txt': 'Die zweite Fassung über Kompost.', 'post.eml': mail('Neue Liste').replace('Linde;12', 'Linde;13').replace('liste.csv', 'baeume.csv') })
  const second = await importAll(setup)
  takeVersions(setup)
  const before = content(setup.archive)
  expect(await recallCounts(setup.archive.db, first)).toEqual({ gone: 1, kept: 2, versions: 0, events: 0 })
  expect(await recall(setup, first)).toBe(1)
  expect(standing(setup)).toEqual([['baeume.csv', 1], ['bericht.txt', 1], ['post.eml', 1]])
  expect(search(setup.archive.db, { query: 'Kompost' }).total).toBe(1)
  expect(setup.archive.db.prepare('SELECT DISTINCT accession FROM record WHERE trashed = 0').pluck().all()).toEqual([second])
  expect(await recallCounts(setup.archive.db, second)).toEqual({ gone: 3, kept: 0, versions: 0, events: 0 })
  // Once more, the second one is there already.
  const again = await importAll(setup)
  expect(setup.archive.db.prepare("SELECT count(*) FROM outcome WHERE accession = ? AND outcome = 'added'").pluck().get(again)).toBe(0)
  undo(setup.archive, setup.author)
  expect({ ...(content(setup.archive) as object), accessions: [] }).toEqual({ ...(before as object), accessions: [] })
})

it('a version between two goes alone, and each recall is undone', async () => {
  const setup = setting({})
  const accessions: string[] = []
  for (const text of ['Fassung eins', 'Fassung zwei', 'Fassung drei']) {
    write(setup.source, { 'bericht.txt': text })
    accessions.push(await importAll(setup))
    takeVersions(setup)
  }
  const seen = [content(setup.archive)]
  for (const [accession, gone] of [[accessions[1], 0], [accessions[0], 0], [accessions[2], 1]] as const) {
    expect(await recall(setup, accession ?? '')).toBe(gone)
    seen.push(content(setup.archive))
  }
  expect(standing(setup)).toEqual([])
  for (const each of seen.toReversed().slice(1)) {
    undo(setup.archive, setup.author)
    expect(content(setup.archive)).toEqual(each)
  }
})

it('a version that another import found here stays as that one’s, also where it was a record of its own then', async () => {
  for (const takenBefore of [true, false]) {
    const setup = setting({ 'post.eml': mail('Liste') })
    await importAll(setup)
    write(setup.source, { 'post.eml': mail('Neue Liste').replace('Linde;12', 'Linde;13').replace('liste.csv', 'baeume.csv') })
    const second = await importAll(setup)
    if (takenBefore) takeVersions(setup)
    const third = await importAll(setup)
    if (!takenBefore) takeVersions(setup)
    expect(standing(setup)).toEqual([['baeume.csv', 1], ['liste.csv', 1], ['post.eml', 2]])
    expect(await recallCounts(setup.archive.db, second)).toEqual({ gone: 0, kept: 1, versions: 0, events: 0 })
    const before = content(setup.archive)
    expect(await recall(setup, second)).toBe(0)
    expect(standing(setup)).toEqual([['baeume.csv', 1], ['liste.csv', 1], ['post.eml', 2]])
    expect(setup.archive.db.prepare('SELECT count(*) FROM file WHERE accession = ?').pluck().get(third)).toBe(2)
    undo(setup.archive, setup.author)
    expect(content(setup.archive)).toEqual(before)
  }
})

it('a folder that was recalled can be imported again', async () => {
  const setup = setting({ 'bericht.txt': 'Bericht über die Straßenbäume.' })
  await recall(setup, await importAll(setup))
  const again = await importAll(setup)
  expect(setup.archive.db.prepare("SELECT count(*) FROM outcome WHERE accession = ? AND outcome = 'added'").pluck().get(again)).toBe(1)
})

it('of a folder that was recalled, what somebody has restored since is not taken in twice', async () => {
  const setup = setting({ 'bericht.txt': 'Bericht über die Straßenbäume.', 'brief.txt': 'Ein Brief.', 'post.eml': mail('Liste') })
  const { archive, author } = setup
  const accession = await importAll(setup)
  const writer = { db: archive.db, commit: archive.commit, author }
  const restored = archive.db.prepare<[string], string>('SELECT record FROM file WHERE name = ?').pluck().get('brief.txt') ?? ''
  await recall(setup, accession)
  setTrashed(writer, [restored], false)
  const again = await importAll(setup)
  const outcomesOf = (id: string) => archive.db.prepare<[string], [string, string]>('SELECT path, outcome FROM outcome WHERE accession = ? ORDER BY path').raw().all(id)
  expect(outcomesOf(again)).toEqual([['Ablage/bericht.txt', 'added'], ['Ablage/brief.txt', 'duplicate'], ['Ablage/post.eml', 'added'], ['Ablage/post.eml/liste.csv', 'added']])

  // What comes in while a recall is being written is not taken for known by what it has not reached yet.
  const action = beginRecall(writer, again)
  const meanwhile = await importAll(setup)
  expect(outcomesOf(meanwhile).filter(([path]) => path !== 'Ablage/brief.txt').map(([, outcome]) => outcome)).toEqual(['added', 'added', 'added'])
  await goOn(archive, action, again)
})

it('what people have entered meanwhile goes with it and comes back with it', async () => {
  const setup = setting({ 'bericht.txt': 'Bericht über die Straßenbäume.' })
  const accession = await importAll(setup)
  const record = setup.archive.db.prepare<[], string>('SELECT id FROM record').pluck().get() ?? ''
  const writer = { db: setup.archive.db, commit: setup.archive.commit, author: setup.author }
  addNote(writer, record, 'Nachfragen')
  const before = content(setup.archive)
  await recall(setup, accession)
  undo(setup.archive, setup.author)
  expect(content(setup.archive)).toEqual(before)
})

const trashed = ({ archive: { db } }: Setting): unknown[] => db.prepare("SELECT read ->> 'title' FROM record WHERE trashed = 1 ORDER BY 1").pluck().all()

it('what has been imported again since a recall does not stand twice when that is undone, and redo goes with it', async () => {
  const page = '<html><head><title>Pflanztag</title></head><body><p>Bericht.</p><figure><img src="x.jpg"><figcaption>Blick auf die Bäume</figcaption></figure></body></html>'
  const setup = setting({ 'a.txt': 'Der erste Brief', 'b.txt': 'Der zweite Brief', 'post.eml': mail('Liste'), 'seite.html': page })
  const { db, commit } = setup.archive
  const first = await importAll(setup)
  const noted = db.prepare<[], string>("SELECT record FROM file WHERE name = 'a.txt'").pluck().get() ?? ''
  addNote({ db, commit, author: setup.author }, noted, 'Nachfragen')
  await recall(setup, first)
  rmSync(join(setup.source, 'b.txt'))
  await importAll(setup)
  const before = content(setup.archive)
  const all = [['a.txt', 1], ['b.txt', 1], ['liste.csv', 1], ['post.eml', 1], ['seite.html', 1]]
  undo(setup.archive, setup.author)
  expect(standing(setup)).toEqual(all)
  expect(db.prepare("SELECT count(*) FROM record WHERE trashed = 0 AND kind = 'photo'").pluck().get()).toBe(1)
  expect(trashed(setup)).toEqual(['Blick auf die Bäume', 'Der erste Brief', 'Liste', 'Pflanztag', 'liste'])
  const undone = content(setup.archive)
  redo(setup.archive, setup.author)
  expect(content(setup.archive)).toEqual(before)
  undo(setup.archive, setup.author)
  expect(content(setup.archive)).toEqual(undone)
  // What was entered before can be had back.
  setTrashed({ db, commit, author: setup.author }, [noted], false)
  expect(recordDetail(db, noted)).toMatchObject({ trashed: false, notes: [{ text: 'Nachfragen' }] })
})

it('a newer version that was recalled and came again as a record of its own stays that when the recall is undone', async () => {
  const setup = setting({ 'bericht.txt': 'Die erste Fassung über Solarlampen.' })
  await importAll(setup)
  write(setup.source, { 'bericht.txt': 'Die zweite Fassung über Kompost.' })
  const second = await importAll(setup)
  takeVersions(setup)
  await recall(setup, second)
  await importAll(setup)
  const before = content(setup.archive)
  undo(setup.archive, setup.author)
  expect({ ...(content(setup.archive) as object), accessions: [] }).toEqual({ ...(before as object), accessions: [] })
  redo(setup.archive, setup.author)
  expect(content(setup.archive)).toEqual(before)
})

it('two records that had one original before a recall both stand when it is undone', async () => {
  const setup = setting({ 'bericht.txt': 'Bericht über Kompost.', 'brief.txt': 'Ein Brief.' })
  const { archive, author, source } = setup
  const first = await importAll(setup)
  write(join(source, '..', 'Anderes'), { 'anderes.txt': 'Etwas anderes.' })
  await importAll({ ...setup, source: join(source, '..', 'Anderes') })
  const other = archive.db.prepare<[], string>("SELECT record FROM file WHERE name = 'anderes.txt'").pluck().get() ?? ''
  await importVersion(setup, other, 'brief.txt')
  const before = content(archive)
  await recall(setup, first)
  undo(archive, author)
  expect(content(archive)).toEqual(before)
})

it('a new version that was undone and came again by itself is not put in once more by redo', async () => {
  const setup = setting({ 'bericht.txt': 'Die erste Fassung über Solarlampen.' })
  const { db } = setup.archive
  await importAll(setup)
  const record = db.prepare<[], string>('SELECT id FROM record').pluck().get() ?? ''
  write(setup.source, { 'neu.txt': 'Die zweite Fassung über Kompost.' })
  await importVersion(setup, record, 'neu.txt')
  undo(setup.archive, setup.author)
  await importAll(setup)
  expect(standing(setup)).toEqual([['bericht.txt', 1], ['neu.txt', 1]])
  redo(setup.archive, setup.author)
  expect(standing(setup)).toEqual([['bericht.txt', 1], ['neu.txt', 1]])
  expect(search(db, { query: 'Solarlampen' }).total).toBe(1)
})

async function importVersion({ archive, author, source }: Setting, record: string, name: string): Promise<void> {
  const paths = [{ path: join(source, name), name }]
  const accession = beginAccession(archive, author, { label: name, paths, disposable: false, sample: false, versionOf: record })
  await runImport(archive, extractor, author, accession, { paths, disposable: false }, runningJob())
}

/** Letters enough for several parts. */
const letters = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`${index}.txt`, `Schreiben ${index} an die Stadtverwaltung Kumasi über Solarlampen und Straßenbäume.`]))

/** A watch that ends after so many parts, as the program does when it is closed or killed. */
type Cut = Pick<RunningJob, 'signal' | 'update'> & { readonly told: number[] }

function endingAfter(parts: number): Cut {
  const controller = new AbortController()
  const told: number[] = []
  return {
    told,
    signal: controller.signal,
    update: ({ done = 0 }) => {
      if (told.push(done) >= parts) controller.abort('closing')
    },
  }
}

it('a recall that was cut off is finished later, and is then as if it had been one', async () => {
  const setup = setting({ 'alt.txt': 'Bericht über den Kompost.' })
  await importAll(setup)
  const before = content(setup.archive)
  write(setup.source, { ...letters, 'post.eml': mail('Liste'), 'alt.txt': 'Bericht über den Kompost, neu gefasst.' })
  const accession = await importAll(setup)
  const after = content(setup.archive)
  const { archive, author } = setup
  const action = beginRecall({ db: archive.db, commit: archive.commit, author }, accession)
  const cut = endingAfter(20)
  await expect(goOn(archive, action, accession, cut)).rejects.toBe('closing')
  const left = archive.db.prepare<[string], number>('SELECT count(*) FROM record WHERE accession = ? AND trashed = 0').pluck().get(accession) ?? 0
  expect(left).toBeGreaterThan(0)
  expect(left).toBeLessThan(62)

  // What is only half done cannot be taken back.
  expect(undoState(archive.db, archive.device)).toEqual({ undo: null, redo: null })
  expect(() => undo(archive, author)).toThrow(expect.objectContaining({ code: 'action-unfinished' }))

  const [unfinished] = unfinishedActions(archive.db)
  expect(unfinished).toEqual({ action, task: { kind: 'recall', accession } })
  expect((await goOn(archive, action, accession)).gone).toBe(63)
  expect(content(archive)).toEqual(before)
  expect(unfinishedActions(archive.db)).toEqual([])

  undo(archive, author)
  expect(content(archive)).toEqual(after)
})

it('undoing a large recall in parts brings back what undoing it at once does, also cut off in between', async () => {
  const setup = setting({ ...letters, 'post.eml': mail('Liste') })
  const accession = await importAll(setup)
  const before = content(setup.archive)
  const { archive, author } = setup
  await recall(setup, accession)
  const back = takingBack(archive.db, archive.device, 'undo')
  expect(back).toMatchObject({ label: 'trash-accession', changes: 63 })
  const action = beginTakingBack({ commit: archive.commit, author }, back)
  const takeBack = (cut: Cut): Promise<InverseState> => writeParts<InverseState>(archive, action, (db, state) => inverse(db, back.of, state, () => true), cut)
  await expect(takeBack(endingAfter(20))).rejects.toBe('closing')
  expect((await takeBack(endingAfter(Infinity))).done).toBe(63)
  expect(content(archive)).toEqual(before)
  expect(undoState(archive.db, archive.device)).toMatchObject({ undo: null, redo: { label: 'trash-accession' } })
})

it('others have their turn between two parts', async () => {
  const setup = setting(letters)
  const accession = await importAll(setup)
  const { archive, author } = setup
  const action = beginRecall({ db: archive.db, commit: archive.commit, author }, accession)
  let turns = 0
  const turn = setInterval(() => (turns += 1), 1)
  const watch = endingAfter(Infinity)
  const started = performance.now()
  await goOn(archive, action, accession, watch)
  clearInterval(turn)
  expect(watch.told.length).toBeGreaterThan(60)
  // A timer has its turn nearly as often as parts take longer than it.
  expect(turns).toBeGreaterThan(Math.min(60, performance.now() - started) / 4)
})

it('names met only by a recalled accession are no longer found; undone, they are again, also in parts', async () => {
  const setup = setting({ 'bericht.txt': 'Der Bericht über Solarlampen.', 'bleibt.txt': 'Der Brief.' })
  await importAll(setup)
  const before = content(setup.archive)
  write(setup.source, { 'Kopien/Pumpentest.txt': 'Der Bericht über Solarlampen.' })
  const again = await importAll(setup)
  const after = content(setup.archive)
  const found = (): number => search(setup.archive.db, { query: 'Pumpentest', from: null, to: null, kinds: null, limit: 10 }).total
  expect(found()).toBe(1)
  await recall(setup, again)
  expect(found()).toBe(0)
  expect(content(setup.archive)).toEqual(before)
  const { archive, author } = setup
  const back = takingBack(archive.db, archive.device, 'undo')
  // The accession itself, and the three files it met.
  expect(back.changes).toBe(4)
  const action = beginTakingBack({ commit: archive.commit, author }, back)
  await writeParts<InverseState>(archive, action, (db, state) => inverse(db, back.of, state, () => true), endingAfter(Infinity))
  expect(found()).toBe(1)
  expect(content(archive)).toEqual(after)
  redo(archive, author)
  expect(content(archive)).toEqual(before)
})

it('an import that is recalled while it runs is over, and brings nothing any more', async () => {
  const folder = temporaryFolder()
  const source = join(folder, 'Ablage')
  write(source, Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`Brief ${index}.txt`, `Brief ${index} über die Straßenbäume in Kumasi.`])))
  const program = openProgramOn(join(folder, 'archive'))
  const client = clientOf(program)
  program.registerSource('die-ablage', [{ path: source, name: 'Ablage' }], false)
  const { accession } = await client.imports.start({ source: 'die-ablage' })
  const standing = async (): Promise<number> => (await client.records.list({ trashed: false, sort: 'added', limit: 1, offset: 0 })).total
  await expect.poll(standing).toBeGreaterThan(0)
  const { count } = await client.imports.recall({ accession })
  expect(count).toBeLessThan(300)
  expect([await standing(), program.context.jobs.isRunning('import')]).toEqual([0, false])
  await program.close()
})
