import { expect, it } from 'vitest'
import { similarTo } from '../../main/search/similar'
import { addRecord, emptyDatabase } from './archive'

it('finds records with the same telling words first, and neither itself nor what shares only everyday words', () => {
  const db = emptyDatabase()
  const compost = addRecord(db, { title: 'Kompostierung in Kumasi', pages: ['Die Kompostierung der Bioabfälle auf der Deponie.'] })
  const second = addRecord(db, { title: 'Bericht zur Deponie', pages: ['Auf der Deponie werden Bioabfälle für die Kompostierung getrennt.'] })
  const third = addRecord(db, { title: 'Besuch der Deponie', pages: ['Die Gäste sahen auch die Deponie.'] })
  addRecord(db, { title: 'Haushalt', pages: ['Die Mittel stehen auf der Liste und reichen.'] })
  for (const word of ['Rad', 'Bus', 'Bahn', 'Weg']) addRecord(db, { title: word, pages: [`Der ${word} und die Stadt.`] })
  expect(similarTo(db, compost, 5).map(({ rowid }) => rowid).slice(0, 2)).toEqual([second, third])
  expect(similarTo(db, compost, 1)).toHaveLength(1)
  expect(similarTo(db, compost, 20).map(({ rowid }) => rowid)).not.toContain(compost)
  expect(similarTo(db, 999, 5)).toEqual([])
})

it('takes small words with an umlaut for no telling ones', () => {
  const db = emptyDatabase()
  const one = addRecord(db, { title: 'Deponie', pages: ['Während der Regenzeit könnte die Deponie überlaufen.'] })
  const like = addRecord(db, { title: 'Deponie', pages: ['Die Regenzeit und die Deponie.'] })
  addRecord(db, { title: 'Haushalt', pages: ['Während des Jahres könnte der Haushalt reichen.'] })
  for (const word of ['Rad', 'Bus', 'Bahn', 'Weg']) addRecord(db, { title: word, pages: [`Der ${word} und die Stadt.`] })
  expect(similarTo(db, one, 5).map(({ rowid }) => rowid)).toEqual([like])
})
