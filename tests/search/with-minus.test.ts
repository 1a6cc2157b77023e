import { expect, it } from 'vitest'
import { withMinus } from '../../main/search/with-minus'
import { addRecord, emptyDatabase } from './archive'

const db = emptyDatabase()
addRecord(db, { kind: 'photo', title: 'Markt in Kumasi' })
addRecord(db, { kind: 'photo', title: 'Rathaus in Dortmund' })
addRecord(db, { title: 'Workshop', pages: ['Ein Leben ohne Plastik, in Dortmund und Kumasi'] })
addRecord(db, { title: 'Vortrag', pages: ['Leben auf dem Land'] })

it.each([
  ['Fotos ohne Dortmund', 'Fotos -Dortmund'],
  ['Kumasi ohne Dortmund', 'Kumasi -Dortmund'],
  ['photos without Dortmund', 'photos -Dortmund'],
  ['Kumasi OHNE Dortmund art:foto', 'Kumasi -Dortmund art:foto'],
  ['Workshop Plastik außer Rathaus', 'Workshop Plastik -Rathaus'],
])('%s means %s', (query, meant) => {
  expect(withMinus(db, { query })).toBe(meant)
})

it.each([
  // Some text says so.
  'Leben ohne Plastik', 'Leben ohne plastik',
  // What would be left, and what is left out.
  'ohne Dortmund', 'die ohne Dortmund', 'Kumasi ohne', 'Kumasi ohne die Stadt', 'Kumasi ohne "Dortmund"', 'Kumasi ohne art:foto', 'Rathaus ohne Dortmund', 'Zisterne ohne Dortmund', '"Kumasi ohne Dortmund"', 'titel:ohne Dortmund', '',
])('%s means what it says', (query) => {
  expect(withMinus(db, { query })).toBeNull()
})
