import type Database from 'better-sqlite3'
import { statement, valueStatement } from '../../statement'
import { partsOf } from '../language/compounds/compound'
import { indexTerm, partTerm, readWord, wordLine, type Language, type ReadWord, type TermStream } from '../language/terms'
import { insideTerms } from './inside'
import { mergeAsItComes } from './merge'
import { changingMemory, memoryOf, stampMemory, type Entry, type VocabularyMemory } from './vocabulary-memory'
import { packNumbers, unpackNumbers } from './word-set'

/** What a record is made of now, and the packed words it had before (null: it was not indexed). */
export interface Changed {
  readonly rowid: number
  readonly streams: readonly TermStream[]
  readonly before: Uint8Array | null
}

/** What the index stores for a record: the entries of each stream's words, and the numbers of all of them packed. */
export interface Entered {
  readonly entries: readonly (readonly Entry[])[]
  readonly words: Buffer
}

// Counting so many words takes a twentieth of a second.
const mostWords = 40_000
const mostChanges = 2_000
const fewestChanges = 8
/** So many new words are entered at once: a table of codes has hundreds of thousands. */
const mostLearnt = 5_000

/**
 * Enters the words of records into the vocabulary. All the records of a commit at once: the same words stand in most of
 * them. In how many records a word stands is counted later, many records at once.
 */
export function enterWords(db: Database.Database, memory: VocabularyMemory, records: readonly Changed[]): Entered[] {
  const entriesOf = entriesFor(db, memory, records)
  const note = statement(db, `
    INSERT INTO uncounted (record, step, words, counted)
    SELECT @rowid, count(*), @before, count(*) = 0
    FROM uncounted
    WHERE record = @rowid
  `)
  return records.map(({ rowid, before }, place) => {
    const entries = entriesOf[place] ?? []
    const ids = distinctIds(entries)
    note.run({ rowid, before })
    memory.uncounted += 1
    if (before !== null) memory.changes.add(unpackNumbers(before), -1)
    memory.changes.add(ids, 1)
    return { entries, words: packNumbers(ids) }
  })
}

/** Counts what is not counted yet, where that has become much. */
export function countIfDue(db: Database.Database, memory: VocabularyMemory): void {
  const records = statement<{ last: number }>(db, 'SELECT max(record) AS last FROM indexed').get()?.last ?? 0
  if (memory.changes.size > mostWords || memory.uncounted > Math.min(mostChanges, Math.max(fewestChanges, records / 4))) countChanges(db, memory)
}

/** Counts all that is not counted yet; what no record holds any more leaves the vocabulary. */
export function countWords(db: Database.Database): void {
  if (memoryOf(db).uncounted === 0) return
  const memory = changingMemory(db)
  countChanges(db, memory)
  stampMemory(db, memory)
}

function countChanges(db: Database.Database, memory: VocabularyMemory): void {
  const changed: Record<number, number> = {}
  const fewer: number[] = []
  for (const id of memory.changes.ids()) {
    const by = memory.changes.get(id) ?? 0
    if (by !== 0) changed[id] = by
    // What went up and down stands where it stood, but for a word that came and went since.
    if (by < 0 || (by === 0 && id > memory.lastCounted)) fewer.push(id)
  }
  // In the order of the table, as an object has numbers, so that each of its pages is met once.
  statement(db, 'UPDATE vocab SET df = df + change.value FROM json_each(@changed) AS change WHERE vocab.id = CAST(change.key AS INTEGER)').run({ changed: JSON.stringify(changed) })
  memory.firstWords.clear()
  memory.changes.clear()
  memory.uncounted = 0
  db.exec('DELETE FROM uncounted')
  const unused = fewer.length === 0 ? [] : valueStatement<number>(db, 'SELECT id FROM vocab WHERE id IN (SELECT value FROM json_each(@ids)) AND df = 0').all({ ids: JSON.stringify(fewer) })
  for (const id of unused) {
    statement(db, 'DELETE FROM inside WHERE rowid = @id').run({ id })
    statement(db, 'DELETE FROM vocab WHERE id = @id').run({ id })
  }
  if (unused.length > 0) memory.words.clear()
  memory.lastCounted = statement<{ last: number | null }>(db, 'SELECT max(id) AS last FROM vocab').get()?.last ?? 0
}

// Stands for a word until it is learnt.
const unentered: Entry = { id: 0, term: '', parts: [] }
const noParts: readonly string[] = []

/** The entries of all words of the records' streams; those that are not remembered are looked up all at once, or added. */
function entriesFor(db: Database.Database, { words: remembered }: VocabularyMemory, records: readonly Changed[]): Entry[][][] {
  const unknown = new Map<string, { readonly entries: Entry[]; readonly place: number }[]>()
  const note = (line: string, entries: Entry[], place: number): void => {
    const awaited = unknown.get(line)
    if (awaited === undefined) unknown.set(line, [{ entries, place }])
    else awaited.push({ entries, place })
  }
  const found = records.map(({ streams }) => streams.map(({ words }) => {
    const entries: Entry[] = []
    for (let place = 0; place < words.length; place += 1) {
      const line = words[place] ?? ''
      const entry = remembered.get(line)
      if (entry === undefined) note(line, entries, place)
      entries.push(entry ?? unentered)
    }
    return entries
  }))
  const lines = [...unknown.keys()]
  for (let first = 0; first < lines.length; first += mostLearnt) {
    for (const [line, entry] of learn(db, lines.slice(first, first + mostLearnt))) {
      for (const { entries, place } of unknown.get(line) ?? []) entries[place] = entry
      remembered.set(line, entry)
    }
  }
  return found
}

function learn(db: Database.Database, lines: readonly string[]): [string, Entry][] {
  const asked = lines.map((line) => ({ line, ...readWord(line) }))
  // In the order of their index, so that each of its pages is met once.
  const words = [...new Set(asked.map(({ word }) => word))].sort()
  const rows = statement<{ id: number; key: string }>(db, `
    SELECT vocab.id, vocab.lang || vocab.word || char(9) || vocab.stem AS key
    FROM json_each(@words) AS asked CROSS JOIN vocab ON vocab.word = asked.value
  `).all({ words: JSON.stringify(words) })
  const ids = new Map(rows.map(({ id, key }) => [key, id]))
  const add = statement(db, 'INSERT INTO vocab (word, lang, stem, df, split) VALUES (@word, @language, @stem, 0, @split)')
  const inside: Record<number, string> = {}
  const entries = asked.map((read): [string, Entry] => {
    const { line, language, word, stem, parts } = read
    const key = `${language}${word}\t${stem}`
    let id = ids.get(key)
    if (id === undefined) {
      // The parts of an English word are those of a hyphen, which its other spelling has not.
      const isSplit = language === 'de' && parts.length > 0
      id = Number(add.run({ word, language, stem, split: isSplit ? 1 : 0 }).lastInsertRowid)
      ids.set(key, id)
      inside[id] = insideTerms(word, language, isSplit)
    }
    return [line, entryOf(id, read)]
  })
  addInside(db, inside)
  return entries
}

/** Remembers what the vocabulary has, by this number, of a word as it is read in texts. */
export function rememberWord({ words }: VocabularyMemory, id: number, read: ReadWord): void {
  words.set(wordLine(read, read.language), entryOf(id, read))
}

function entryOf(id: number, { language, stem, parts }: ReadWord): Entry {
  return { id, term: indexTerm(stem, language), parts: parts.length === 0 ? noParts : parts.map(partTerm) }
}

/** What words are found by from within, by their numbers: all at once, for a statement for each takes twice as long. */
function addInside(db: Database.Database, terms: Readonly<Record<number, string>>): void {
  statement(db, "INSERT INTO inside (rowid, terms) SELECT CAST(key AS INTEGER), value FROM json_each(@terms) WHERE value <> ''").run({ terms: JSON.stringify(terms) })
}

// Ascending, each once.
function distinctIds(entries: readonly (readonly Entry[])[]): Uint32Array {
  const all = new Uint32Array(entries.reduce((sum, { length }) => sum + length, 0))
  let count = 0
  for (const each of entries) for (const { id } of each) all[count++] = id
  all.sort()
  let last = 0
  for (let place = 0; place < count; place += 1) if (place === 0 || all[place] !== all[last - 1]) all[last++] = all[place] ?? 0
  return all.subarray(0, last)
}

/** Takes the next words apart anew, by the lists of today. Gives the number of the last, or null where there are no more. */
export function resplitWords(db: Database.Database, after: number, many: number): number | null {
  const memory = changingMemory(db)
  const rows = statement<{ id: number; word: string; lang: Language }>(db, 'SELECT id, word, lang FROM vocab WHERE id > @after ORDER BY id LIMIT @many').all({ after, many })
  const inside: Record<number, string> = {}
  for (const { id, word, lang } of rows) {
    const isSplit = lang === 'de' && partsOf(word).length > 0
    statement(db, 'DELETE FROM inside WHERE rowid = @id').run({ id })
    inside[id] = insideTerms(word, lang, isSplit)
    statement(db, 'UPDATE vocab SET split = @split WHERE id = @id AND split <> @split').run({ id, split: isSplit ? 1 : 0 })
  }
  addInside(db, inside)
  mergeAsItComes(db, rows.reduce((sum, { word }) => sum + word.length, 0))
  stampMemory(db, memory)
  return rows.at(-1)?.id ?? null
}

/** Empties the vocabulary. */
export function clearVocabulary(db: Database.Database): void {
  const memory = changingMemory(db)
  db.exec("INSERT INTO inside (inside) VALUES ('delete-all'); DELETE FROM vocab; DELETE FROM uncounted")
  memory.words.clear()
  memory.firstWords.clear()
  memory.changes.clear()
  memory.uncounted = 0
  memory.lastCounted = 0
  stampMemory(db, memory)
}
