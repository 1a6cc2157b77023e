import type Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import type { SearchRequest } from '../../../main/search/search'
import { addRecord, emptyDatabase, rowidsFound, type TestRecord } from '../archive'

let db: Database.Database
beforeEach(() => {
  db = emptyDatabase()
})

const add = (record: TestRecord): number => addRecord(db, record)
const found = (query: string, more: Omit<SearchRequest, 'query'> = {}): number[] => rowidsFound(db, query, more)
const office = 'Die Verwaltung berichtet dem Ausschuss zu gegebener Zeit über den Fortgang der Arbeiten und die Kosten. '

describe('on top stands', () => {
  it('the record that is called what was asked for, before shorter ones that are called otherwise', () => {
    const itself = add({ title: 'Absichtserklärung', caption: 'Absichtserklaerung_Endfassung.txt', pages: [office.repeat(4)] })
    const forwarded = add({ title: 'WG: Absichtserklärung Entwurf 2', caption: 'WG_021.eml', pages: ['Zur Kenntnis. Absichtserklärung Entwurf 2'] })
    expect(found('Absichtserklärung')).toEqual([itself, forwarded])
  })

  it('the one whose file is called so, where its title says nothing', () => {
    const letter = add({ title: 'Brakeln, 20. September 2011', caption: 'Einladung_Lenkungskreis.txt', pages: [`Einladung zum Lenkungskreis. ${office}`] })
    const forwarded = add({ title: 'WG: Einladung Lenkungskreis Oktober 2011', caption: 'WG_018.eml', pages: ['Zur Kenntnis.'] })
    expect(found('Einladung Lenkungskreis')).toEqual([letter, forwarded])
  })

  it('a long report of that name, before a short letter that mentions it', () => {
    for (let number = 0; number < 8; number += 1) add({ title: 'Brief', pages: [office] })
    const report = add({ title: 'Klimaschutzkonzept der Stadt Brakeln', pages: [office.repeat(150)] })
    const letter = add({ title: 'Stellenausschreibung', pages: ['Aufgabe ist die Umsetzung des Klimaschutzkonzepts.'] })
    expect(found('Klimaschutzkonzept')).toEqual([report, letter])
  })

  it('what has one of several words in a compound and is about it, before a list that has all of them', () => {
    for (let number = 0; number < 8; number += 1) add({ title: 'Brief', pages: [office] })
    const list = add({ title: 'Inhaltsverzeichnis der Ablage', pages: [`${office.repeat(40)} Angebot, Photovoltaik, Lärm, Wasser ${office.repeat(40)}`] })
    const offer = add({ title: 'Helionta GmbH', caption: 'Angebot_Helionta.txt', pages: ['Angebot Nr. 7: Photovoltaikanlage für das Dach der Schule'] })
    expect(found('Angebot Photovoltaik')).toEqual([offer, list])
    expect(found('Photovoltaik')).toEqual([list, offer])
  })

  it('a record called by both words, before one called by the first whose neighbour is called by the second', () => {
    const both = add({ title: 'Wasser Kumasi', pages: [`${office.repeat(9)} Wasser Kumasi`] })
    for (const title of ['Kumasi', 'Wasser', 'Kumasi', 'Wasser']) add({ title, caption: `${title}.txt`, pages: [`${office} Wasser Kumasi`] })
    expect(found('Wasser Kumasi')[0]).toBe(both)
  })

  it('what was asked for in the text, whatever it is called', () => {
    const called = add({ title: 'Wasser', pages: [`Wasser ${office}`] })
    const told = add({ title: 'Bericht', pages: ['Wasser, Wasser, Wasser'] })
    expect(found('text:Wasser')).toEqual([told, called])
    expect(found('Wasser')).toEqual([called, told])
  })
})

it('pages on behind the hits that are put in order', () => {
  db.exec('BEGIN')
  for (let number = 0; number < 130; number += 1) add({ title: number % 3 === 0 ? 'Wasser' : 'Bericht', pages: [`${'Wasser '.repeat(1 + (number % 7))}${number % 5 === 0 ? 'Trinkwasser' : office}`] })
  for (let number = 0; number < 20; number += 1) add({ title: 'Regenwasser', pages: [office] })
  db.exec('COMMIT')
  const whole = found('Wasser', { limit: 200 })
  expect(whole).toHaveLength(150)
  for (const limit of [7, 50, 100, 120]) {
    const paged = Array.from({ length: Math.ceil(150 / limit) }, (_, page) => found('Wasser', { limit, offset: page * limit })).flat()
    expect([limit, paged]).toEqual([limit, whole])
  }
})
