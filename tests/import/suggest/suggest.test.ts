import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { keyed, suggestFrom } from '../../../main/import/suggest/suggest'

const mission = resolve(import.meta.dirname, '../../../../shared/mission/klimaschutz-eine-welt.txt')
const read = (page: string, lang: 'de' | 'en' = 'de') => keyed('f', suggestFrom({ pages: [page], caption: null, lang }))
const eventsOf = (page: string, lang: 'de' | 'en' = 'de') =>
  read(page, lang).flatMap((suggestion) => (suggestion.kind === 'event' ? [`${suggestion.date?.edtf} ${suggestion.place} ${suggestion.title}`] : []))

describe('what a document says has happened', () => {
  it('is read from a list, the date of the introducing sentence where an item has none', () => {
    const suggestions = read(
      [
        'Im Jahr 2012 wurden folgende Veranstaltungen durchgeführt:',
        '',
        '- Fachtagung zur Luftreinhaltung vom 3. bis 5. Mai 2012 in Lünen (Raum noch klären)',
        '- Besuch der Kläranlage in Tema, Herbst 2012',
        '- Pflanzung von Straßenbäumen mit der Stadt Kumasi.',
        '',
        'Die Kosten trägt das Amt.',
      ].join('\n'),
    )
    expect(suggestions.filter(({ kind }) => kind === 'event')).toMatchObject([
      { title: 'Fachtagung zur Luftreinhaltung', place: 'Lünen', date: { edtf: '2012-05-03/2012-05-05' } },
      { title: 'Besuch der Kläranlage', place: 'Tema', date: { edtf: '2012-09~/2012-11~' } },
      { title: 'Pflanzung von Straßenbäumen mit der Stadt Kumasi', place: 'Kumasi', date: { edtf: '2012', inherited: true } },
    ])
    expect(suggestions.filter(({ kind }) => kind === 'question').map(({ wording }) => wording)).toEqual(['(Raum noch klären)'])
  })

  it('is read from a sentence with its date', () => {
    expect(eventsOf('Am 9. November 2013 fand in Ejisu ein Workshop zur Kompostierung statt, an dem 20 Personen teilnahmen.')).toEqual(['2013-11-09 Ejisu Workshop zur Kompostierung'])
    expect(eventsOf('The kick-off meeting was held in Accra on 12 June 2013. It went well.', 'en')).toEqual(['2013-06-12 Accra Kick-off meeting'])
  })

  it('is nothing where a year alone, a deadline, a letter date or the papers of a meeting stand', () => {
    for (const page of [
      'Dortmund, 12. Mai 2012',
      'Die Partnerschaft begann 2010 mit einem Besuch.',
      'Die Niederschrift über die 13. Sitzung vom 12. April 2011 wird genehmigt.',
      'Anmeldungen zum Workshop sind bis 3. März 2012 möglich.',
    ]) expect(eventsOf(page)).toEqual([])
  })

  it('is all of it in a long chronicle, with its places and whom the archive knows', () => {
    const towns = ['Bonn', 'Kumasi', 'Accra']
    const lines = Array.from({ length: 600 }, (_, number) => `Am ${1 + (number % 28)}. März ${2000 + (number % 20)} fand der Workshop Nummer ${number} in ${towns[number % 3] ?? ''} statt. Ama Beispiel war dabei.`)
    const suggestions = suggestFrom({ pages: [lines.join('\n')], caption: null, lang: 'de', names: { agents: [{ name: 'Ama Beispiel', kind: 'person' }], places: [] } })
    expect(suggestions.filter(({ kind }) => kind === 'event')).toHaveLength(600)
    expect(suggestions.flatMap((each) => (each.kind === 'place' ? [each.name] : []))).toEqual(towns)
    expect(suggestions.flatMap((each) => (each.kind === 'person' ? [each.person.name] : []))).toEqual(['Ama Beispiel'])
  })

  it('keeps its key when the file is read again', () => {
    const page = 'Am 9. November 2013 fand in Ejisu ein Workshop statt.'
    expect(read(page).map(({ key }) => key)).toEqual(read(page).map(({ key }) => key))
    expect(new Set(read(`${page}\n\n${page}`).map(({ key }) => key)).size).toBe(read(`${page}\n\n${page}`).length)
  })

  it('takes remarks that leave something open for questions, and no other brackets', () => {
    const questions = read('Die Anlage (siehe Abschnitt 3) wurde gebaut [Jahr?]. Der Träger (to be confirmed) zahlt.\nTODO: Bild suchen').filter(({ kind }) => kind === 'question')
    expect(questions.map(({ wording }) => wording)).toEqual(['[Jahr?]', '(to be confirmed)', 'TODO: Bild suchen'])
  })
})

describe('what a photo says of itself', () => {
  it('offers the people its metadata names beside those of the caption, and the town its camera was at', () => {
    const read = suggestFrom({ pages: [], caption: 'Von links: Ama Beispiel, Jens Muster', people: [{ name: 'Jens Muster', work: null }, { name: 'Eva Probe', work: null }], position: { latitude: 6.7, longitude: -1.61 }, lang: 'de' })
    expect(read.flatMap((each) => (each.kind === 'person' ? [[each.person.position, each.person.name]] : []))).toEqual([[1, 'Ama Beispiel'], [2, 'Jens Muster'], [null, 'Eva Probe']])
    expect(read.filter(({ kind }) => kind === 'place')).toEqual([{ kind: 'place', page: 0, wording: '6.7000, -1.6100', name: 'Kumasi' }])
  })

  it('offers no town where none is near', () => {
    expect(suggestFrom({ pages: [], caption: null, position: { latitude: 0.5, longitude: -30 }, lang: 'de' })).toEqual([])
  })
})

describe.runIf(existsSync(mission))('the page that started it all', () => {
  it('offers its four activities, its places and its open question', () => {
    const suggestions = read(readFileSync(mission, 'utf8'))
    expect(suggestions.filter(({ kind }) => kind === 'event').map((event) => event.kind === 'event' && [event.date?.edtf, event.date?.inherited === true, event.place])).toEqual([
      ['2011-10-04/2011-10-05', false, 'Bonn'],
      ['2011-10-21~/2011-11-10~', false, 'Bad Honnef'],
      ['2011-11-14/2011-11-16', false, 'Tansania'],
      ['2011', true, 'Kumasi'],
    ])
    expect(suggestions.flatMap((each) => (each.kind === 'place' ? [each.name] : []))).toEqual(expect.arrayContaining(['Bonn', 'Bad Honnef', 'Tansania', 'Kumasi']))
    expect(suggestions.flatMap((each) => (each.kind === 'question' ? [each.wording] : []))).toEqual(['(Verlinkung wohin klären)'])
  })
})
