import { describe, expect, it } from 'vitest'
import { withFewerWords } from '../../../main/search/fewer-words'
import { parseQuery } from '../../../main/search/query/query'
import { search } from '../../../main/search/search'
import { addRecord, emptyDatabase } from '../archive'

const db = emptyDatabase()
const solar = addRecord(db, { title: 'Solar', pages: ['Solaranlagen in Kumasi'] })
const gas = addRecord(db, { title: 'Biogas', pages: ['Biogas in Bad Honnef'] })
const both = addRecord(db, { title: 'Energie', pages: ['Biogas und eine Solaranlage für Accra'] })
const picture = addRecord(db, { title: 'Markt', kind: 'photo', pages: [] })
const rad = addRecord(db, { title: 'Rad', pages: ['Das Rad'] })

const found = (query: string, without: Parameters<typeof search>[1]['without'] = []): number[] => search(db, { query, without }).hits.map(({ rowid }) => rowid).toSorted()

describe('alternatives', () => {
  it.each([
    ['Solaranlage OR Biogas', [solar, gas, both]],
    ['Solaranlage || Biogas', [solar, gas, both]],
    ['SOLARANLAGE || BIOGAS', [solar, gas, both]],
    ['Kumasi Solaranlage ODER Biogas', [solar]],
    ['(Solaranlage ODER Biogas) (Accra ODER Kumasi)', [solar, both]],
    ['"Bad Honnef" OR Kumasi OR titel:Energie', [solar, gas, both]],
    ['Bad-Honnef/Biogas OR Kumasi', [solar, gas]],
    ['Biogas OR Solaranlage -Accra', [solar, gas]],
    ['Zisterne ODER Kumasi', [solar]],
    ['Foto ODER Kumasi', [solar]],
    ['Solaranlage OR Biogas OR Biogas', [solar, gas, both]],
    ['Solaranlage||Biogas', [solar, gas, both]],
    ['"Bad Honnef"||Kumasi', [solar, gas]],
    ['(Solaranlage||Biogas) Accra', [both]],
    ['Biogas&&Accra', [both]],
    ['(Solaranlage&&Kumasi) OR Rad', [solar, rad]],
    ['Rad OR (Solaranlage&&Accra)', [both, rad]],
    ['Bad -(Kumasi||Accra)', [gas]],
    ['(Solaranlage Kumasi) OR (Biogas Honnef)', [solar, gas]],
    ['(Solaranlage UND Accra) ODER "Bad Honnef"', [gas, both]],
    ['Rad OR (Biogas Accra) OR (Biogas Kumasi)', [both, rad]],
    ['Biogas (Solaranlage Accra) OR Honnef', [gas, both]],
    ['(die Solaranlage Kumasi) || Rad', [solar, rad]],
  ])('%s are met by either', (query, rowids) => {
    expect(found(query)).toEqual(rowids)
    expect(search(db, { query }).problems).toEqual([])
  })

  it('are met by either as they are written', () => {
    expect(found('Solaranlage ODER Biogas', ['inflection', 'spelling'])).toEqual([gas, both])
    expect(found('Solaranlage ODER Kumasi', ['inflection'])).toEqual([solar, both])
    expect(found('"eine Solaranlage" ODER kumasi', ['spelling'])).toEqual([solar, both])
  })

  it.each([
    ['(Solaranlage -Kumasi) OR Biogas', ['(Solaranlage -Kumasi)']],
    ['(Solaranlage Kumasi OR Accra) OR Biogas', ['(Solaranlage Kumasi OR Accra)']],
    ['(Solaranlage Kumasi) OR art:foto', ['(Solaranlage Kumasi)']],
    ['NOT (Solaranlage Kumasi) OR Biogas', ['(Solaranlage Kumasi)']],
  ])('of %s the brackets cannot be read', (query, unread) => {
    expect(parseQuery(query).problems.filter(({ code }) => code === 'brackets').map(({ start, end }) => query.slice(start, end))).toEqual(unread)
  })

  it('say which of them was found', () => {
    expect(search(db, { query: 'Zisterne ODER Kumasi' }).hits[0]?.why.map(({ matched }) => matched)).toEqual(['Kumasi'])
  })

  it('are none with what must not be there, and none of their words goes', () => {
    expect(parseQuery('Solar OR -Biogas').clauses.map(({ either }) => either)).toEqual([undefined, undefined])
    expect(withFewerWords(db, { query: 'Zisterne || Talsperre Kumasi' })).toBeNull()
    expect(withFewerWords(db, { query: 'Zisterne||Talsperre Kumasi' })).toBeNull()
  })

  it.each(['(art:foto || art:protokoll)', '(art:foto)', 'Markt (art:foto)', '-(art:dokument)'])('may be filters of one kind, also in brackets: %s', (query) => {
    expect(search(db, { query })).toMatchObject({ hits: [{ rowid: picture }], problems: [] })
  })
})
