import { describe, expect, it } from 'vitest'
import { didYouMean } from '../../main/search/did-you-mean'
import { search } from '../../main/search/search'
import { addRecord, emptyDatabase } from './archive'

describe('what was meant', () => {
  const db = emptyDatabase()
  addRecord(db, { title: 'Küstenschutz in Ghana', pages: ['Der Küstenschutz und die Abfallwirtschaft in Kumasi'] })
  addRecord(db, { title: 'Kumasi', pages: ['Kumasi und Dortmund, Abfallwirtschaft, title, 2011'] })

  it.each([
    ['Kumassi', 'Kumasi'],
    ['Küstnschutz Ghana', 'Küstenschutz Ghana'],
    ['Dortmnud', 'Dortmund'],
    ['titel:Kumassi -Bonn', 'titel:Kumasi -Bonn'],
    ['Abfalwirtschatf', 'Abfallwirtschaft'],
    ['Gana Kumassi', 'Ghana Kumasi'],
    ['Dortmund xyzw Kumassi', 'Dortmund xyzw Kumasi'],
    ['title:titl', 'title:title'],
    ['Kumas\u00ADsi', 'Kumasi'],
  ])('by %s is %s', (query, meant) => {
    expect(search(db, { query }).total).toBe(0)
    expect(didYouMean(db, query)).toBe(meant)
  })

  it.each(['Kumasi', 'Ghana', 'Abfall', 'xyz', 'Regenbogen', '"Kumassi"', 'Kumassi~1', '', '-Kumassi', 'kind:photo', 'dortmunt:Kumassi', 'titl:', 'titel:', 'datum:2014..2012'])('by %s is what was typed', (query) => {
    expect(didYouMean(db, query)).toBeNull()
  })

  it('leaves small words and those of questions alone', () => {
    addRecord(db, { title: 'Kann der Deich brechen?', pages: ['Der Deich kann brechen.'] })
    expect(didYouMean(db, 'Wann brach der Teich')).toBe('Wann brach der Deich')
    expect(didYouMean(db, 'Deich oder Wann')).toBeNull()
    expect(didYouMean(db, '+Wann Deich')).toBe('+Kann Deich')
  })

  it('leaves words for a kind of records alone, which need not stand in any', () => {
    addRecord(db, { title: 'Mail', pages: ['Die Folie und die Mail'] })
    expect(didYouMean(db, 'Email Teich')).toBe('Email Deich')
    expect(didYouMean(db, 'Folien Deich')).toBeNull()
  })

  it('is not guessed for what is longer than any word, which takes hardly any memory', () => {
    addRecord(db, { title: 'Lang', pages: ['Abfall'.repeat(9), 'Abfall'.repeat(50)] })
    const before = process.memoryUsage().heapUsed
    expect([`${'Abfall'.repeat(9)}x`, `${'Abfall'.repeat(50)}x`, 'q'.repeat(2_000)].map((query) => didYouMean(db, query))).toEqual([null, null, null])
    expect(search(db, { query: `${'Abfall'.repeat(9)}x~2` }).total).toBe(0)
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(100e6)
  })
})
