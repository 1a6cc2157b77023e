import type Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { listRecords } from '../../main/archive/records/summaries'
import { facetOf } from '../../main/search/facets'
import { countFound, search } from '../../main/search/search'
import type { Facet, RecordKind, SortOrder } from '../../preload/contract'
import { addRecord, emptyDatabase, rowidsFound } from './archive'

let db: Database.Database

/** Links a record, by its rowid, with a person, organisation or place. */
function link(rowid: number, id: string, target: { agent: string; kind: 'person' | 'organisation' } | { place: string }): void {
  const record = db.prepare('SELECT id FROM record WHERE rowid = ?').pluck().get(rowid)
  if ('place' in target) db.prepare('INSERT OR IGNORE INTO place (id, name) VALUES (?, ?)').run(id, JSON.stringify({ de: target.place }))
  else db.prepare('INSERT OR IGNORE INTO agent (id, kind, name) VALUES (?, ?, ?)').run(id, target.kind, target.agent)
  db.prepare("INSERT INTO link (id, record, target, target_type, role, position) VALUES (?, ?, ?, ?, 'mentions', 'a0')")
    .run(`${rowid} ${id}`, record, id, 'place' in target ? 'place' : 'agent')
}

/** Puts a record, by its rowid, into a collection of that name. */
function collect(rowid: number, name: string, position = 'a0'): void {
  db.prepare('INSERT OR IGNORE INTO collection (id, name) VALUES (@name, @name)').run({ name })
  db.prepare('INSERT INTO collection_member (id, collection, record, position) SELECT @id, @name, id, @position FROM record WHERE rowid = @rowid')
    .run({ id: `${rowid} ${name}`, name, position, rowid })
}

function facet(name: Facet, query = '', more: { kinds?: RecordKind[]; limit?: number } = {}): Record<string, number> {
  const { values } = facetOf(db, { query, facet: name, limit: 20, ...more })
  return Object.fromEntries(values.map(({ value, count }) => [value, count]))
}

beforeEach(() => {
  db = emptyDatabase()
  const bonn = addRecord(db, { title: 'Workshop in Bonn', pages: ['Abfall und Wasser'], date: { earliest: '2011-10-21', latest: '2011-11-10' } })
  const photo = addRecord(db, { kind: 'photo', title: 'Abfall am Markt', date: { earliest: '2011-12-30', latest: '2012-01-02' } })
  const letter = addRecord(db, { title: 'Water management', pages: ['The water of the market'], language: 'en' })
  link(bonn, 'p1', { agent: 'Anna Muster', kind: 'person' })
  link(photo, 'p1', { agent: 'Anna Muster', kind: 'person' })
  link(photo, 'p2', { agent: 'Anna Musterfrau', kind: 'person' })
  link(letter, 'o1', { agent: 'Umweltamt', kind: 'organisation' })
  link(bonn, 'b', { place: 'Bonn' })
  link(photo, 'k', { place: 'Kumasi' })
  link(letter, 'k', { place: 'Kumasi' })
  collect(photo, 'Markt und Abfall', 'a1')
  collect(letter, 'Markt und Abfall', 'a0')
  collect(letter, 'Briefe')
})

describe('facets', () => {
  it('count all records where nothing is asked for', () => {
    expect(facet('kind')).toEqual({ document: 2, photo: 1 })
    expect(facet('language')).toEqual({ de: 2, en: 1 })
    expect(facet('place')).toEqual({ Kumasi: 2, Bonn: 1 })
    expect(facet('person')).toEqual({ 'Anna Muster': 2, 'Anna Musterfrau': 1 })
    expect(facet('organisation')).toEqual({ Umweltamt: 1 })
    expect(facet('type')).toEqual({ text: 3 })
    expect(facet('collection')).toEqual({ 'Markt und Abfall': 2, Briefe: 1 })
  })

  it('of files are families; an ending means just its own', () => {
    const typed = (type: string): number => {
      const rowid = addRecord(db, { title: 'Datei' })
      db.prepare('UPDATE extraction SET media_type = @type WHERE hash = (SELECT hash FROM file JOIN record ON record.id = file.record WHERE record.rowid = @rowid)').run({ type, rowid })
      return rowid
    }
    const docx = typed('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
    const markdown = typed('text/markdown')
    const jpeg = typed('image/jpeg')
    const png = typed('image/png')
    const found = (query: string): number[] => rowidsFound(db, `Datei ${query}`).sort((a, b) => a - b)
    expect(facet('type', 'Datei')).toEqual({ text: 2, picture: 2 })
    expect([found('typ:docx'), found('typ:md'), found('typ:text'), found('typ:Word'), found('-typ:docx typ:text')]).toEqual([[docx], [markdown], [docx, markdown], [docx, markdown], [markdown]])
    expect([found('typ:.docx'), found('typ:*.md')]).toEqual([[docx], [markdown]])
    expect([found('format:jpeg'), found('format:JPG'), found('format:png'), found('typ:bild'), found('typ:jpeg typ:png')]).toEqual([[jpeg], [jpeg], [png], [jpeg, png], [jpeg, png]])
  })

  it('count a record in each year it may lie in, and the undated apart', () => {
    expect(facet('year')).toEqual({ 2012: 1, 2011: 2, undated: 1 })
  })

  it('of places give their names in both languages, each of which finds the same records', () => {
    db.prepare("UPDATE place SET name = ? WHERE id = 'k'").run(JSON.stringify({ de: 'Großer Markt', en: 'Central Market' }))
    link(1, 'm', { place: 'Central Market Road' })
    const places = facetOf(db, { query: '', facet: 'place', limit: 20 }).values
    expect(places.map(({ value, count, names }) => [value, count, names])).toEqual([
      ['Großer Markt', 2, { de: 'Großer Markt', en: 'Central Market' }],
      ['Bonn', 1, { de: 'Bonn' }],
      ['Central Market Road', 1, { de: 'Central Market Road' }],
    ])
    for (const { count, names } of places) for (const name of Object.values(names ?? {})) expect([name, search(db, { query: `place:"${name}"` }).total]).toEqual([name, count])
  })

  it('of places that share a name in one language only give that one', () => {
    db.prepare("INSERT INTO place (id, name) VALUES ('b2', ?)").run(JSON.stringify({ de: 'Bonn', en: 'Bonn on Rhine' }))
    link(3, 'b2', { place: 'Bonn' })
    expect(facetOf(db, { query: '', facet: 'place', limit: 20 }).values).toContainEqual({ value: 'Bonn', count: 2 })
  })

  it('have years that their filter takes', () => {
    const db = emptyDatabase()
    addRecord(db, { date: { earliest: '0812-01-01', latest: '0812-12-31' } })
    const { values } = facetOf(db, { query: '', facet: 'year', limit: 5 })
    expect(values).toEqual([{ value: '0812', count: 1 }])
    expect(search(db, { query: `datum:${values[0]?.value}` }).total).toBe(1)
  })

  it('count a record with an open date in the years that others name, as their filter has it, and name its known end alone', () => {
    addRecord(db, { title: 'seit 2012', date: { earliest: '2012-01-01', latest: null } })
    expect(facet('year', 'seit')).toEqual({ 2012: 1 })
    addRecord(db, { title: 'bis 2009', date: { earliest: null, latest: '2009-12-31' } })
    addRecord(db, { title: 'Rückblick', date: { earliest: '2007-05-01', latest: '2007-05-01' } })
    addRecord(db, { title: 'Ausblick', date: { earliest: '2014-05-01', latest: '2014-05-01' } })
    const counts = facet('year', '', { limit: 200 })
    expect(counts).toEqual({ 2014: 2, 2012: 2, 2011: 2, 2009: 1, 2007: 2, undated: 1 })
    for (const [year, count] of Object.entries(counts)) expect([year, search(db, { query: `datum:${year === 'undated' ? 'ohne' : year}` }).total]).toEqual([year, count])
  })

  it('name no year by an open end alone, nor by a span of centuries, and have all that may lie in it', () => {
    addRecord(db, { title: 'Stadtplan', date: { earliest: '1850-01-01', latest: '1850-12-31' } })
    addRecord(db, { title: 'Mauer', date: { earliest: '1000-01-01', latest: '1400-12-31' } })
    addRecord(db, { title: 'bis 2009', date: { earliest: null, latest: '2009-12-31' } })
    expect(facet('year')).toEqual({ 2012: 1, 2011: 2, 2009: 1, 1850: 2, undated: 1 })
    addRecord(db, { title: 'Chronik', date: { earliest: '1800-01-01', latest: '2012-12-31' } })
    const counts = facet('year', '', { limit: 200 })
    expect(counts).toMatchObject({ 1850: 3, 2012: 2 })
    for (const [year, count] of Object.entries(counts)) expect([year, search(db, { query: `datum:${year === 'undated' ? 'ohne' : year}` }).total]).toEqual([year, count])
  })

  it('of one name say how many their filter leaves: a body called as a person, an import as a collection, marks and capitals of another kind', () => {
    link(3, 'o2', { agent: 'Anna Muster', kind: 'organisation' })
    link(1, 'k1', { agent: 'Kwame „Kofi“ Mensah', kind: 'person' })
    link(2, 'k2', { agent: 'Kwame "Kofi" Mensah', kind: 'person' })
    db.prepare("INSERT INTO accession (id, label, started) VALUES ('i1', 'Briefe', '2020'), ('i2', '„Briefe“', '2021'), ('i3', 'Scans', '2019')").run()
    db.prepare("UPDATE record SET accession = 'i' || rowid").run()
    collect(1, 'Scans')
    expect(facet('person')).toEqual({ 'Anna Muster': 2, 'Anna Musterfrau': 1, 'Kwame "Kofi" Mensah': 2 })
    expect(facet('organisation')).toEqual({ Umweltamt: 1, 'Anna Muster': 1 })
    // In the collection of that name is the third as well.
    expect(Object.entries(facet('in'))).toEqual([['„Briefe“', 3], ['Scans', 2]])
    const found = (field: string, value: string): number => search(db, { query: `${field}:"${value.replace(/["„“]/g, ' ').trim()}"` }).total
    for (const name of ['person', 'organisation', 'in'] as const) for (const [value, count] of Object.entries(facet(name))) expect([value, found(name, value)]).toEqual([value, count])
    expect(search(db, { query: 'person:Umweltamt' }).total).toBe(1)
  })

  it('are counted of the hits there are now, whatever was counted before', () => {
    expect([facet('kind', 'Abfall'), facet('person', 'Abfall')]).toEqual([{ document: 1, photo: 1 }, { 'Anna Muster': 2, 'Anna Musterfrau': 1 }])
    expect(facet('kind', 'Wasser')).toEqual({ document: 2 })
    addRecord(db, { kind: 'minutes', title: 'Abfall im Rat' })
    expect(facet('kind', 'Abfall')).toEqual({ document: 1, photo: 1, minutes: 1 })
    db.prepare("UPDATE agent SET trashed = 1 WHERE id = 'p2'").run()
    expect(facet('person', 'Abfall')).toEqual({ 'Anna Muster': 2 })
    db.prepare('UPDATE record SET trashed = 1 WHERE rowid = 1').run()
    expect(facet('kind')).toEqual({ document: 1, photo: 1, minutes: 1 })
  })

  it('count hits only', () => {
    expect(facet('kind', 'Abfall')).toEqual({ document: 1, photo: 1 })
    expect(facet('place', 'Abfall ort:Bonn')).toEqual({ Bonn: 1 })
    expect(facet('kind', 'gibtesnicht')).toEqual({})
  })

  it('show the alternatives to what is chosen, where a record has one value', () => {
    expect(facet('year', 'Abfall datum:2012')).toEqual({ 2012: 1, 2011: 2 })
    expect(facet('kind', '', { kinds: ['photo'] })).toEqual({ document: 2, photo: 1 })
    expect(facet('place', '', { kinds: ['photo'] })).toEqual({ Kumasi: 1 })
  })

  it.each<[Facet, string, (value: string) => string]>([
    ['year', '', (value) => `datum:${value}`],
    ['place', '', (value) => `ort:"${value}"`],
    ['person', '', (value) => `person:"${value}"`],
    ['organisation', '', (value) => `organisation:"${value}"`],
    ['language', '', (value) => `sprache:${value}`],
    ['collection', '', (value) => `sammlung:"${value}"`],
    ['collection', 'sammlung:Briefe', (value) => `collection:"${value}"`],
    ['type', '', (value) => `typ:${value}`],
    ['kind', 'Abfall', (value) => `art:${value}`],
  ])('of %s say how many hits their filter leaves', (name, query, filter) => {
    const counts = Object.entries(facet(name, query))
    expect(counts.length).toBeGreaterThan(0)
    for (const [value, count] of counts) expect([value, search(db, { query: `${query} ${filter(value)}` }).total]).toEqual([value, count])
  })
})

describe('the language of a record', () => {
  const found = (query: string): number[] => rowidsFound(db, query).toSorted((a, b) => a - b)

  beforeEach(() => {
    db.exec(`
      UPDATE record SET language = 'fr', read = '{"language":"de"}' WHERE rowid = 1;
      UPDATE record SET language = '', read = '{"language":"nl"}' WHERE rowid = 2;
      UPDATE record SET read = '{"language":"en-GB"}' WHERE rowid = 3`)
  })

  it('is what it shows; where that is nothing, what it is indexed by', () => {
    expect(facet('language')).toEqual({ fr: 1, de: 1, en: 1 })
    expect([found('sprache:de'), found('sprache:fr'), found('sprache:en'), found('-sprache:fr')]).toEqual([[2], [1], [3], [2, 3]])
    db.exec("UPDATE record SET language = NULL WHERE rowid = 2")
    expect([facet('language'), found('sprache:nl'), found('sprache:de')]).toEqual([{ fr: 1, nl: 1, en: 1 }, [2], []])
  })

  it('is asked for by its German or English name, or by its code', () => {
    for (const query of ['sprache:französisch', 'language:french', 'lang:FR', 'Sprache:Französisch']) expect([query, found(query)]).toEqual([query, [1]])
    expect(search(db, { query: 'sprache:zz' }).problems).toMatchObject([{ code: 'value-unknown' }])
    expect(search(db, { query: 'sprache:quatsch' }).problems).toMatchObject([{ code: 'value-unknown' }])
  })
})

describe('organisations', () => {
  const from = (rowid: number, person: string, organisation: string): void => {
    link(rowid, person, { agent: person, kind: 'person' })
    db.prepare('UPDATE link SET organisation = @organisation WHERE id = @id').run({ organisation, id: `${rowid} ${person}` })
  }
  const found = (query: string): number[] => rowidsFound(db, query).toSorted((a, b) => a - b)

  beforeEach(() => {
    from(1, 'Jens Muster', 'Stadt Dortmund')
    from(1, 'Eva Probe', 'Umweltamt')
    from(2, 'Ama Beispiel', 'KNUST')
    from(3, 'Kofi Annan-Boateng', 'stadt dortmund')
  })

  it('are also those that people on a record are from, in capitals or not', () => {
    expect(facet('organisation')).toEqual({ 'Stadt Dortmund': 2, Umweltamt: 2, KNUST: 1 })
    expect(facet('organisation', 'Abfall', { limit: 1 })).toEqual({ KNUST: 1 })
    for (const [value, count] of Object.entries(facet('organisation'))) expect([value, search(db, { query: `organisation:"${value}"` }).total]).toEqual([value, count])
  })

  it('are asked for by their whole name, or by how its words begin', () => {
    expect([found('organisation:"Stadt Dortmund"'), found('einrichtung:KNUST'), found('org:dortm'), found('-organisation:Umweltamt'), found('organisation:Stadtwerke')]).toEqual([[1, 3], [2], [1, 3], [2], []])
    db.prepare("UPDATE link SET trashed = 1 WHERE organisation = 'KNUST'").run()
    expect([found('einrichtung:KNUST'), facet('organisation', 'art:foto')]).toEqual([[], {}])
  })

  it('are looked up by their index', () => {
    const plans = db.prepare("EXPLAIN QUERY PLAN SELECT record FROM link INDEXED BY link_organisation WHERE trashed = 0 AND organisation IN (SELECT value FROM json_each('[]'))").all()
    expect(plans.map((row) => String(Object(row).detail))).toContainEqual(expect.stringMatching(/^SEARCH link USING COVERING INDEX link_organisation \(organisation=\?\)/))
  })
})

describe('filters', () => {
  it('on a field of one value are alternatives, on one of many they come together', () => {
    expect(search(db, { query: 'sprache:de sprache:en' }).total).toBe(3)
    expect(search(db, { query: 'person:"Anna Muster" person:"Anna Musterfrau"' }).total).toBe(1)
    expect(search(db, { query: 'sprache:de -art:foto' }).total).toBe(1)
  })

  it('on collections come together, and with "in" are found beside imports', () => {
    db.prepare("INSERT INTO accession (id, label, started) VALUES ('i1', 'Briefe 2011', '2020'), ('i2', 'Briefe', '2020')").run()
    db.prepare("UPDATE record SET accession = 'i1' WHERE rowid = 1").run()
    expect(search(db, { query: 'sammlung:Briefe sammlung:Markt' }).total).toBe(1)
    expect(search(db, { query: '-sammlung:Briefe' }).total).toBe(2)
    expect(search(db, { query: 'in:"Markt und Abfall"' }).total).toBe(2)
    expect(search(db, { query: '-in:Markt' }).total).toBe(1)
    // The import of the very name holds nothing; the one that only begins so is another.
    expect(search(db, { query: 'in:briefe' }).total).toBe(1)
    expect(search(db, { query: 'in:brief' }).total).toBe(2)
    collect(1, 'Der "Rat"')
    collect(2, 'Der Rat der Stadt')
    expect(search(db, { query: 'sammlung:"Der  Rat"' }).total).toBe(1)
    db.prepare("UPDATE collection SET trashed = 1 WHERE name = 'Briefe'").run()
    expect(facet('collection')).toEqual({ 'Markt und Abfall': 2, 'Der "Rat"': 1, 'Der Rat der Stadt': 1 })
    expect(search(db, { query: 'sammlung:Briefe' }).total).toBe(0)
  })

  it('know names by all ways to spell an umlaut', () => {
    link(1, 'k1', { agent: 'Käthe Möllenkötter', kind: 'person' })
    link(2, 'k2', { agent: 'Jürgen Gross', kind: 'person' })
    for (const asked of ['Käthe', 'Kaethe', 'Kathe', 'Moellenkoetter', 'möllenkötter']) expect([asked, search(db, { query: `person:${asked}` }).total]).toEqual([asked, 1])
    expect(search(db, { query: 'person:Groß' }).total).toBe(1)
  })

  it('take a whole name before the beginnings of names', () => {
    expect(search(db, { query: 'person:"Anna Muster"' }).total).toBe(2)
    expect(search(db, { query: 'person:"Anna Musterf"' }).total).toBe(1)
    expect(search(db, { query: 'person:anna' }).total).toBe(2)
  })
})

describe('hits', () => {
  it('come in the order asked for, those without a date last', () => {
    const titles = (sort: SortOrder, query = ''): string[] =>
      search(db, { query, sort }).hits.map(({ rowid }) => String(db.prepare('SELECT shown_title FROM record WHERE rowid = ?').pluck().get(rowid)))
    expect(titles('date')).toEqual(['Abfall am Markt', 'Workshop in Bonn', 'Water management'])
    expect(titles('oldest')).toEqual(['Workshop in Bonn', 'Abfall am Markt', 'Water management'])
    expect(titles('title')).toEqual(['Abfall am Markt', 'Water management', 'Workshop in Bonn'])
    expect(titles('titleBackwards')).toEqual(['Workshop in Bonn', 'Water management', 'Abfall am Markt'])
    expect(titles('added', 'Abfall')).toEqual(['Abfall am Markt', 'Workshop in Bonn'])
  })

  it('by title come in the order of a dictionary, browsed and searched', () => {
    db = emptyDatabase()
    const titles = ['Zum Abschluss', 'Ökologie', 'älter', 'Ost', '„Abfall“ und mehr', 'Straße', 'Strassen', 'École']
    for (const title of titles) addRecord(db, { title, pages: ['Kumasi'] })
    const sorted = ['„Abfall“ und mehr', 'älter', 'École', 'Ökologie', 'Ost', 'Straße', 'Strassen', 'Zum Abschluss']
    expect(search(db, { query: 'Kumasi', sort: 'title' }).hits.map(({ rowid }) => titles[rowid - 1])).toEqual(sorted)
    expect(search(db, { query: 'Kumasi', sort: 'titleBackwards' }).hits.map(({ rowid }) => titles[rowid - 1])).toEqual(sorted.toReversed())
    expect(listRecords(db, { trashed: false, sort: 'title', limit: 10, offset: 0 }).records.map(({ title }) => title)).toEqual(sorted)
  })

  it('of a collection come in its own order, unless another one is asked for', () => {
    const titles = (query: string, sort?: 'collection' | 'title'): string[] =>
      search(db, { query, ...(sort && { sort }) }).hits.map(({ rowid }) => String(db.prepare('SELECT shown_title FROM record WHERE rowid = ?').pluck().get(rowid)))
    expect(titles('in:"Markt und Abfall"')).toEqual(['Water management', 'Abfall am Markt'])
    expect(titles('in:"Markt und Abfall"', 'title')).toEqual(['Abfall am Markt', 'Water management'])
    // Without just one collection there is no such order.
    expect(titles('in:Markt in:Briefe', 'collection')).toEqual(['Water management', 'Abfall am Markt'])
    expect(titles('', 'collection')).toEqual(['Water management', 'Abfall am Markt', 'Workshop in Bonn'])
  })

  it('are counted as the results count them', () => {
    for (const query of ['', 'Abfall', 'Abfall -Bonn', 'in:Briefe', '– !', 'ort:Kumasi Abfall']) expect([query, countFound(db, { query })]).toEqual([query, search(db, { query }).total])
  })

  it('are all records where nothing is asked for, and none where nothing can be looked for', () => {
    expect(search(db, { query: ' ' }).total).toBe(3)
    expect(search(db, { query: '– !' }).total).toBe(0)
  })
})
