import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clearIndex, updateIndex } from '../../../main/search/index/index'
import { isWorthMerging, mergeIndex } from '../../../main/search/index/merge'
import { countWords } from '../../../main/search/index/vocabulary'
import { packNumbers, unpackNumbers } from '../../../main/search/index/word-set'
import { termStream } from '../../../main/search/language/term-stream'
import { search } from '../../../main/search/search'
import { addRecord, emptyDatabase } from '../archive'
import { indexDigest } from './index-digest'

const words = ['Häuser', 'Haus', 'Abwasser', 'Trinkwasserspeicher', 'der', 'Klima-Partnerschaft', 'city', 'Kumasi', 'CO₂']
const text = fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((chosen) => chosen.join(' '))
const fields = fc.record({ title: text, caption: text, body: text, language: fc.constantFrom('de' as const, 'en' as const) })

describe('the index', () => {
  it('kept through changes and removals equals one made anew', () => {
    const step = fc.record({ rowid: fc.integer({ min: 1, max: 5 }), fields: fc.option(fields) })
    fc.assert(fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const kept = emptyDatabase()
      const last = new Map<number, NonNullable<(typeof steps)[number]['fields']>>()
      for (const { rowid, fields } of steps) {
        if (fields === null) {
          last.delete(rowid)
          updateIndex(kept, [{ rowid, fields: null }])
          continue
        }
        last.set(rowid, fields)
        updateIndex(kept, [{ rowid, fields: { ...fields, bodies: [termStream([fields.body], fields.language)] } }])
      }
      const made = emptyDatabase()
      for (const [rowid, fields] of last) updateIndex(made, [{ rowid, fields: { ...fields, bodies: [termStream([fields.body], fields.language)] } }])
      expect(indexDigest(kept)).toBe(indexDigest(made))
      kept.close()
      made.close()
    }), { numRuns: 40 })
  })

  it('counts in how many records a word stands, and forgets words that stand in none', () => {
    const db = emptyDatabase()
    const add = (rowid: number, title: string): void => updateIndex(db, [{ rowid, fields: { title, caption: title, bodies: [], language: 'de' } }])
    const counts = (): unknown => {
      countWords(db)
      return db.prepare('SELECT word, df FROM vocab ORDER BY word').raw().all()
    }
    add(1, 'Haus Haus Boden')
    add(2, 'Haus')
    expect(counts()).toEqual([['boden', 1], ['haus', 2]])
    add(1, 'Haus Wasser')
    expect(counts()).toEqual([['haus', 2], ['wasser', 1]])
    updateIndex(db, [{ rowid: 1, fields: null }])
    updateIndex(db, [{ rowid: 1, fields: null }])
    expect(counts()).toEqual([['haus', 1]])
  })

  it('counts right after a change was taken back', () => {
    const db = emptyDatabase()
    const add = (rowid: number, title: string): void => updateIndex(db, [{ rowid, fields: { title, caption: '', bodies: [], language: 'de' } }])
    add(1, 'Haus Boden')
    expect(() => db.transaction(() => {
      updateIndex(db, [{ rowid: 1, fields: null }])
      add(2, 'Haus Wald')
      throw new Error('taken back')
    })()).toThrow('taken back')
    add(3, 'Haus')
    countWords(db)
    expect(db.prepare('SELECT word, df FROM vocab ORDER BY word').raw().all()).toEqual([['boden', 1], ['haus', 2]])
  })

  it('finds a compound by its parts, in the field it stands in, but no phrase of them', () => {
    const db = emptyDatabase()
    updateIndex(db, [{ rowid: 1, fields: { title: 'Trinkwasserspeicher', caption: '', bodies: [termStream(['Boden und Haus'], 'de')], language: 'de' } }])
    const found = (query: string): number => search(db, { query }).total
    expect(found('Wasser')).toBe(1)
    expect(found('titel:Speicher')).toBe(1)
    expect(found('inhalt:Speicher')).toBe(0)
    expect(found('"Wasser Speicher"')).toBe(0)
    expect(search(db, { query: 'Wasser', without: ['compound'] }).total).toBe(0)
  })

  it('is as before where a change of it fails half-way, and stays right from then on', () => {
    const add = (db: ReturnType<typeof emptyDatabase>, rowid: number, title: string): void => {
      db.transaction(() => updateIndex(db, [{ rowid, fields: { title, caption: '', bodies: [], language: 'de' } }])).immediate()
    }
    const [kept, made] = [emptyDatabase(), emptyDatabase()]
    for (const db of [kept, made]) add(db, 1, 'Haus Boden')
    kept.exec("CREATE TRIGGER full BEFORE INSERT ON indexed BEGIN SELECT RAISE(ABORT, 'disk full'); END")
    expect(() => add(kept, 2, 'Haus Wasser Brücke')).toThrow('disk full')
    kept.exec('DROP TRIGGER full')
    for (const db of [kept, made]) {
      add(db, 2, 'Haus Brücke')
      add(db, 3, 'Wasser')
    }
    expect(indexDigest(kept)).toBe(indexDigest(made))
  })

  it('is empty after clearing', () => {
    const db = emptyDatabase()
    const empty = indexDigest(db)
    updateIndex(db, [{ rowid: 7, fields: { title: 'Trinkwasserspeicher', caption: '', bodies: [termStream(['Haus', 'Boden'], 'de')], language: 'de' } }])
    expect(indexDigest(db)).not.toBe(empty)
    clearIndex(db)
    expect(indexDigest(db)).toBe(empty)
  })

  it('merged step by step is one piece that finds the same, also what was changed between two steps', () => {
    const [merged, left] = [emptyDatabase(), emptyDatabase()]
    const put = (rowid: number, title: string): void => {
      for (const db of [merged, left]) updateIndex(db, [{ rowid, fields: { title, caption: '', bodies: [], language: 'de' } }])
    }
    const pieces = (): unknown => merged.prepare('SELECT count(DISTINCT segid) FROM search_idx').pluck().get()
    for (let rowid = 1; rowid <= 30; rowid += 1) put(rowid, `Trinkwasserspeicher ${rowid}`)
    expect(pieces()).toBeGreaterThan(1)
    const steps = mergeIndex(merged)
    steps.next()
    put(3, 'Haus Boden')
    Array.from(steps)
    // What came meanwhile stays beside it.
    expect(pieces()).toBe(2)
    Array.from(mergeIndex(merged))
    expect(pieces()).toBe(1)
    expect(() => merged.exec("INSERT INTO search (search) VALUES ('integrity-check'); INSERT INTO inside (inside) VALUES ('integrity-check')")).not.toThrow()
    expect(indexDigest(merged)).toBe(indexDigest(left))
    expect([...mergeIndex(merged)]).toEqual([])
  })

  it('is merged a little by each commit, however often it has been merged as a whole, and however much of it is replaced', () => {
    const db = emptyDatabase()
    // As small as they can be: a few words then make as many pages as a large archive has.
    db.exec("INSERT INTO search (search, rank) VALUES ('pgsz', 32); INSERT INTO inside (inside, rank) VALUES ('pgsz', 32)")
    const changes = db.prepare<[], number>('SELECT total_changes()').pluck()
    const words = Array.from({ length: 40 }, (_, place) => `${String.fromCharCode(97 + (place % 26))}wort${place}`)
    const put = (rowid: number, title: string): number => {
      const before = changes.get() ?? 0
      db.transaction(() => updateIndex(db, [{ rowid, fields: { title, caption: '', bodies: [termStream([words.slice(rowid % 7).join(' ')], 'de')], language: 'de' } }]))()
      return (changes.get() ?? 0) - before
    }
    for (let rowid = 1; rowid <= 300; rowid += 1) put(rowid, `Nr${rowid}`)
    for (let times = 0; times < 20; times += 1) {
      put(1, `Mal${times}`)
      Array.from(mergeIndex(db))
    }
    const written = Array.from({ length: 150 }, (_, place) => put(place + 1, `Neu${place}`))
    // Left to FTS5 alone, one of them writes 4,700 rows.
    expect(Math.max(...written)).toBeLessThan(1_000)
  })

  it('stays in a few pieces while records come in one by one', () => {
    const db = emptyDatabase()
    for (let rowid = 1; rowid <= 300; rowid += 1) updateIndex(db, [{ rowid, fields: { title: `Wort${rowid}`, caption: '', bodies: [termStream(['Haus Boden Küste'], 'de')], language: 'de' } }])
    for (const table of ['search', 'inside']) expect(db.prepare(`SELECT v FROM ${table}_config WHERE k = 'automerge'`).pluck().get()).toBe(0)
    for (const table of ['search', 'inside']) expect(db.prepare(`SELECT count(DISTINCT segid) FROM ${table}_idx`).pluck().get()).toBeLessThan(16)
  })

  it('is worth merging where much has come in, and for a large archive a tenth of it', () => {
    const db = emptyDatabase()
    const insert = db.prepare("INSERT INTO record (id, kind) VALUES (@id, 'document')")
    for (let number = 0; number < 6_000; number += 1) insert.run({ id: `record-${number}` })
    expect([499, 500, 599, 600].map((records) => isWorthMerging(db, records))).toEqual([false, false, false, true])
    db.exec('DELETE FROM record WHERE rowid > 900')
    expect([499, 500].map((records) => isWorthMerging(db, records))).toEqual([false, true])
  })
})

describe('the words of a record', () => {
  it('come out of their packing as they went in', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.nat({ max: 2 ** 40 })), (numbers) => {
      const ascending = numbers.sort((a, b) => a - b)
      expect(unpackNumbers(packNumbers(ascending))).toEqual(ascending)
    }))
  })
})

it('the vocabulary is the same whichever spelling of a word came first', () => {
  const texts = [
    { language: 'en', pages: ['The Umwelt-Amt and the partners met again in the town.'] },
    { language: 'en', pages: ['The Umweltamt and the partners met again in the town.'] },
    { language: 'de', pages: ['Das Umwelt-Amt lädt ein.'] },
    { language: 'de', pages: ['Das Umweltamt lädt ein.'] },
  ] as const
  const words = (records: typeof texts[number][]): unknown => {
    const db = emptyDatabase()
    for (const record of records) addRecord(db, record)
    return db.prepare('SELECT word, lang, stem, df, split FROM vocab ORDER BY word, lang, stem').all()
  }
  expect(words(texts.toReversed())).toEqual(words([...texts]))
})
