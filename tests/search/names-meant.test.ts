import type Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { withNamesMeant } from '../../main/search/names-meant'
import { search } from '../../main/search/search'
import { addRecord, emptyDatabase } from './archive'

let db: Database.Database
beforeEach(() => {
  db = emptyDatabase()
  addRecord(db, { title: 'Besuch', pages: ['Besuch in Kumasi'] })
  db.exec(`
    INSERT INTO agent (id, kind, name) VALUES ('a', 'person', 'Michael Leischner'), ('b', 'person', 'Anna Meier-Schulze'), ('c', 'organisation', 'Stadtwerke Dortmund');
    INSERT INTO place (id, name) VALUES ('p', '{"de":"Kumasi","en":"Kumasi"}');
    INSERT INTO collection (id, name) VALUES ('k', 'Klimatage 2011');
    INSERT INTO accession (id, label, started) VALUES ('i', 'Briefe', '2011-05-17T00:00:00Z');
    INSERT INTO link (id, record, target, target_type, role, position) VALUES ('l', 'record-1', 'a', 'agent', 'depicted', 'a0'), ('m', 'record-1', 'p', 'place', 'venue', 'a0');
  `)
})

const unknown = (query: string): unknown[] => search(db, { query }).problems.map(({ start, end, code }) => [query.slice(start, end), code])

describe('a name that nobody and nothing has', () => {
  it.each([
    ['person:Leischer', 'Leischer'], ['Besuch Person: "Peter Niemand"', 'Peter Niemand'], ['org:Umweltamt', 'Umweltamt'], ['organisation:\'Werke\'', 'Werke'], ['-ort:Accra Besuch', 'Accra'],
    ['sammlung:Reisen', 'Reisen'], ['in:Nirgendwo', 'Nirgendwo'], ['Besuch NICHT in:„Alte Briefe“', 'Alte Briefe'],
  ])('in %s is underlined', (query, name) => expect(unknown(query)).toEqual([[name, 'name-unknown']]))

  it.each(['person:leisch', 'org:Stadtwerke', 'ort:Kumasi Regenbogen', '-person:schulze', 'in:Briefe', 'in:klimatage', 'sammlung:"Klimatage 2011"'])('is none in %s', (query) => expect(unknown(query)).toEqual([]))

  it('stands in the order of the query among what else could not be read', () => {
    expect(unknown('in:Nirgendwo farbe:rot ort:Accra "Eine')).toEqual([['Nirgendwo', 'name-unknown'], ['farbe:rot', 'field-unknown'], ['Accra', 'name-unknown'], ['"Eine', 'quote-open']])
  })

  it.each([
    ['person:Leischer', 'person:"Michael Leischner"'],
    ['Besuch person:"Michel Leischner" ort:Kumassi', 'Besuch person:"Michael Leischner" ort:Kumasi'],
    ['org:Werke', 'org:"Stadtwerke Dortmund"'],
    ['in:Brief3', 'in:Briefe'],
    ['in: Klimatag3', 'in: "Klimatage 2011"'],
    ['art:pfd -typ:wrod', 'art:pdf -typ:word'],
    ['art:fotto sprache:"englsch"', 'art:foto sprache:"englisch"'],
  ])('%s is offered as %s', (query, meant) => expect(withNamesMeant(db, query)).toBe(meant))

  it.each(['person:Nkrumah', 'in:Nirgendwo', 'ort:Ku', 'art:xyz', 'person:Leischner', 'Leischer', '', 'person:"..."', `person:${'Leischner'.repeat(20)}`])('%s is offered as nothing else', (query) => expect(withNamesMeant(db, query)).toBe(query))
})

it('a kind asked for as a type of file is one, and the other way round', () => {
  const photo = addRecord(db, { title: 'Markt', kind: 'photo' })
  expect(search(db, { query: 'typ:fotos' })).toMatchObject({ hits: [{ rowid: photo }], problems: [], filters: [{ field: 'kind', value: 'photo' }] })
  expect(search(db, { query: 'art:pdf' })).toMatchObject({ problems: [], filters: [{ field: 'type', value: 'pdf' }] })
})
