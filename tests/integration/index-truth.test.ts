import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import { beginRecall, recallPart, type RecallState } from '../../main/archive/accessions/recall'
import { addPerson } from '../../main/archive/authorities/links'
import { saveSetting } from '../../main/archive/database/settings'
import { saveTerms } from '../../main/archive/derived/derived'
import type { Indexer } from '../../main/archive/log/commit'
import { changeOf } from '../../main/archive/log/entities'
import { writeParts } from '../../main/archive/log/parts'
import { undoState } from '../../main/archive/log/undo'
import { openArchive, type Archive } from '../../main/archive/open'
import { addNote, createRecord, editRecord, setTrashed } from '../../main/archive/records/edit'
import { indexRecords, verifyIndex } from '../../main/indexer'
import { beginIndex, discardIndex, isIndexOutdated, reindex } from '../../main/reindex'
import { indexVersion } from '../../main/search/index/index-version'
import { termStream } from '../../main/search/language/term-stream'
import { search } from '../../main/search/search'
import { redo, undo } from '../archive/take-back'
import { optionsFor, indexedArchive, temporaryArchive } from '../archive/temporary-archive'
import { indexDigest } from '../search/index/index-digest'
import { extractor, importAll, runningJob, write, type Setting } from './import-setting'
import { digestOfRebuilt } from './rebuilt-index'

afterAll(() => extractor.close())

const vocabulary = ['Straßenbäume', 'Trinkwasserspeicher', 'Klimapartnerschaft', 'Kompost', 'Müller', 'Häuser', 'schon', 'schön', 'waste', 'women', 'Kumasi/Ghana', 'Umwelt-Amt', 'CO₂', '2011']

/** An archive whose indexing can be made to fail at its end, as it would where the program is killed before the commit. */
function failingArchive(): { setup: Setting; folder: string; failNext: () => void; indexer: Indexer } {
  let fails = false
  const indexer: Indexer = (db, records) => {
    indexRecords(db, records)
    if (!fails) return
    fails = false
    throw new Error('killed')
  }
  const { archive, author, folder } = temporaryArchive({ indexer })
  return { setup: { archive, author, source: `${folder}/Ablage` }, folder, failNext: () => (fails = true), indexer }
}

describe('index and records', () => {
  it.each([1, 2, 3])('agree through edits, imports, undo, trash, recall and crashes (course %i)', async (seed) => {
    let state = seed
    const below = (most: number): number => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
      return (state >> 8) % most
    }
    const text = (): string => Array.from({ length: 1 + below(6) }, () => vocabulary[below(vocabulary.length)]).join(' ')
    const { setup, folder, failNext, indexer } = failingArchive()
    let { archive } = setup
    onTestFinished(() => {
      if (archive.db.open) archive.close()
    })
    const accessions: string[] = []
    const anyRecord = (): string | undefined => {
      const ids = archive.db.prepare<[], string>('SELECT id FROM record ORDER BY rowid').pluck().all()
      return ids.length === 0 ? undefined : ids[below(ids.length)]
    }
    const writer = () => ({ db: archive.db, commit: archive.commit, author: setup.author })
    const withRecord = (act: (id: string) => void): void => {
      const id = anyRecord()
      if (id !== undefined) act(id)
    }
    const steps: readonly (() => void | Promise<void>)[] = [
      () => void createRecord(writer(), 'event', { title: text() }),
      () => withRecord((id) => editRecord(writer(), id, { title: text(), description: text() })),
      () => withRecord((id) => addNote(writer(), id, text())),
      () => withRecord((id) => addPerson(writer(), id, { name: text(), title: null, function: null, organisation: null, role: 'depicted' })),
      () => withRecord((id) => void setTrashed(writer(), [id], below(3) > 0)),
      () => {
        if (undoState(archive.db, archive.device).undo !== null) undo(archive, setup.author)
      },
      () => {
        if (undoState(archive.db, archive.device).redo !== null) redo(archive, setup.author)
      },
      async () => {
        write(setup.source, { [`${below(6)}.txt`]: text(), [`${below(6)}.html`]: `<h1>${text()}</h1><p>${text()}</p>` })
        accessions.push(await importAll({ ...setup, archive }))
      },
      async () => {
        // Each once: what is in the trash cannot be recalled again.
        const [accession] = accessions.splice(below(accessions.length), 1)
        if (accession === undefined) return
        const action = beginRecall(writer(), accession)
        await writeParts<RecallState>(archive, action, (db, state, isEnough) => recallPart(db, action, { kind: 'recall', accession }, state, isEnough), runningJob())
      },
      () => {
        failNext()
        expect(() => createRecord(writer(), 'event', { title: `${text()} ungesichert` })).toThrow('killed')
      },
      () => {
        archive.close()
        archive = openArchive(optionsFor(folder, { indexer }))
      },
    ]
    const taken = new Set<number>()
    const kept: string[] = []
    const rebuilt: string[] = []
    for (let count = 0; count < 80; count += 1) {
      const step = below(steps.length)
      taken.add(step)
      await steps[step]?.()
      if (count % 10 !== 9) continue
      kept.push(indexDigest(archive.db))
      rebuilt.push(digestOfRebuilt(archive.db))
    }
    expect(kept).toEqual(rebuilt)
    expect(taken.size).toBe(steps.length)
    expect(verifyIndex(archive.db)).toEqual([])
    expect(search(archive.db, { query: 'ungesichert' }).total).toBe(0)
    expect(() => archive.db.exec("INSERT INTO search (search) VALUES ('integrity-check'); INSERT INTO inside (inside) VALUES ('integrity-check')")).not.toThrow()
  })
})

it('a drawing that lay unread beside a page is found there as well once it comes by itself', async () => {
  const { archive, author, folder } = temporaryArchive({ indexer: indexRecords })
  const setup = { archive, author, source: `${folder}/Ablage` }
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><text x="1" y="9">Wasserzeichen</text></svg>'
  write(setup.source, { 'Seite.html': '<html><body><p>Bericht</p><img src="Seite_files/logo.svg"></body></html>', 'Seite_files/logo.svg': drawing })
  await importAll(setup)
  const alone = { ...setup, source: `${folder}/Logos` }
  write(alone.source, { 'logo.svg': drawing })
  await importAll(alone)
  expect(indexDigest(archive.db)).toBe(digestOfRebuilt(archive.db))
  expect(search(archive.db, { query: 'Wasserzeichen' }).total).toBe(2)
})

describe('an index of an older version', () => {
  const many = 3_000

  /** As an older program left it: its stems and parts are others, and it says nothing of its version. */
  function outdated(): { archive: Archive; digest: string } {
    const { archive, author } = indexedArchive()
    beginIndex(archive.db)
    archive.commit({
      author,
      label: 'import',
      changes: Array.from({ length: many }, (_, number) =>
        changeOf('record', uuidv7(), { kind: 'event', access: 'internal', title: `Baumpflanzung ${number}`, description: vocabulary.join(' ') })),
    })
    const digest = indexDigest(archive.db)
    makeOlder(archive)
    return { archive, digest }
  }

  function makeOlder({ db }: Archive): void {
    db.exec(`
      DELETE FROM setting WHERE name IN ('index', 'vocabulary');
      INSERT INTO inside (inside) VALUES ('delete-all');
      UPDATE vocab SET stem = stem || 'x', split = 0 WHERE lang = 'de' AND word LIKE 'b%';
    `)
  }

  it('is made anew in slices, while records are found and edited', async () => {
    const { archive, digest } = outdated()
    expect(isIndexOutdated(archive.db)).toBe(true)
    const working = reindex(() => archive, runningJob())
    // Milliseconds this process has worked between two turns: on a busy machine others make it wait as well.
    const gaps: number[] = []
    const worked = (since?: NodeJS.CpuUsage): number => {
      const { user, system } = process.cpuUsage(since)
      return (user + system) / 1_000
    }
    let last = process.cpuUsage()
    let fewest = Infinity
    const ticking = setInterval(() => {
      gaps.push(worked(last))
      fewest = Math.min(fewest, search(archive.db, { query: 'Kompost' }).total)
      last = process.cpuUsage()
    }, 1)
    await working
    clearInterval(ticking)
    expect(indexDigest(archive.db)).toBe(digest)
    expect(isIndexOutdated(archive.db)).toBe(false)
    expect(search(archive.db, { query: 'Pflanzung' }).total).toBe(many)
    expect(fewest).toBe(many)
    expect(gaps.length).toBeGreaterThan(10)
    expect(gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length * 0.9)]).toBeLessThan(100)
  })

  it('goes on where it was ended, and is of this version only then', async () => {
    const { archive, digest } = outdated()
    await expect(reindex(() => archive, runningJob(20))).rejects.toBe('closing')
    expect(isIndexOutdated(archive.db)).toBe(true)
    const begun = Number(archive.db.prepare("SELECT value ->> 'after' FROM setting WHERE name = 'index'").pluck().get())
    expect(begun).toBeGreaterThan(0)
    const progress: number[] = []
    await reindex(() => archive, { signal: new AbortController().signal, update: ({ done = 0 }) => void progress.push(done) })
    expect(progress[0]).toBeGreaterThanOrEqual(20)
    expect(indexDigest(archive.db)).toBe(digest)
  })

  it.each(['words', 'records', 'done'])('is made anew from the beginning, however far the older program had come with its own (%s)', async (phase) => {
    const { archive, by } = indexedArchive()
    const titles = Array.from({ length: 30 }, (_each, number) => `Baumpflanzung ${number}`)
    for (const title of titles) createRecord(by, 'event', { title, description: vocabulary.join(' ') })
    const digest = indexDigest(archive.db)
    makeOlder(archive)
    saveSetting(archive.db, 'index', JSON.stringify({ version: indexVersion - 1, phase, after: 20, done: 20 }))
    expect(isIndexOutdated(archive.db)).toBe(true)
    await reindex(() => archive, runningJob())
    expect(isIndexOutdated(archive.db)).toBe(false)
    expect(indexDigest(archive.db)).toBe(digest)
    expect(search(archive.db, { query: 'Pflanzung' }).total).toBe(titles.length)
  })

  it('is filled again from nothing after it was discarded, and merged into one piece', async () => {
    const { archive, digest } = outdated()
    discardIndex(archive.db)
    expect(search(archive.db, { query: 'Baumpflanzung' }).total).toBe(0)
    await reindex(() => archive, runningJob())
    expect(indexDigest(archive.db)).toBe(digest)
    expect(archive.db.prepare('SELECT count(DISTINCT segid) FROM search_idx').pluck().get()).toBe(1)
  })

  it('is made anew for a version that was taken back as well, which is found by it once it is there again', async () => {
    const { archive, author, folder } = temporaryArchive({ indexer: indexRecords })
    const setup = { archive, author, source: `${folder}/Ablage` }
    write(setup.source, { 'Bericht.txt': 'Am Westfalendamm stehen neue Straßenbäume.' })
    await importAll(setup)
    const { id = '', hash = '' } = archive.db.prepare<[], { id: string; hash: string }>('SELECT id, hash FROM file').get() ?? {}
    const put = (trashed: boolean): unknown => archive.commit({ author, label: trashed ? 'trash-accession' : 'restore', changes: [{ type: 'file', id, fields: { trashed } }] })
    put(true)
    saveTerms(archive.db, hash, termStream(['wie eine ältere Fassung es las'], 'de'))
    archive.db.exec("DELETE FROM setting WHERE name = 'index'")
    await reindex(() => archive, runningJob())
    put(false)
    expect(search(archive.db, { query: 'Baum' }).total).toBe(1)
  })
})
