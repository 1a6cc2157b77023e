import { expect, it } from 'vitest'
import { letterSpacedIn } from '../../../main/search/language/letter-spaced'
import { wordsIn } from '../../../main/search/language/words'
import { search } from '../../../main/search/search'
import { addRecord, emptyDatabase } from '../archive'

function joined(text: string): string[] {
  return letterSpacedIn(text, wordsIn(text)).map((each) => each.text)
}

it.each([
  ['S p e r r s a t z', ['Sperrsatz']],
  ['N I E D E R S C H R I F T', ['NIEDERSCHRIFT']],
  ['P r o t o k o l l   d e r   S i t z u n g', ['Protokoll', 'der', 'Sitzung']],
  ['P r o t o k o l l d e r S i t z u n g', ['Protokoll', 'der', 'Sitzung']],
  ['der wird im S p e r r s a t z im Text gesetzt', ['Sperrsatz']],
  ['Be s c h l u s s v o r l a g e f ü r d e n Ra t', ['Beschlussvorlage', 'für', 'den', 'Rat']],
  ['A t e b u b u', ['Atebubu']],
  ['T a g e s -\no r d n u n g', ['Tages', 'ordnung']],
])('%s is %j', (text, expected) => {
  expect(joined(text)).toEqual(expected)
})

it.each(['A B C D E F', 'J. S. B. M.', '1 2 3 4 5 6', 'a, b, c, d', 'x y', 'a\nb\nc\nd', 'er ist in so an zu', 'z. B. u. a.', '7 a 8 b 9 c'])('%s is no word', (text) => {
  expect(joined(text)).toEqual([])
})

it('a letter-spaced word is found, marked and shown as it stands', () => {
  const db = emptyDatabase()
  addRecord(db, { title: 'P r o t o k o l l', pages: ['Hier steht S p e r r s a t z in einem Text.'] })
  expect(search(db, { query: 'Protokoll' }).total).toBe(1)
  expect(search(db, { query: 'Sperrsatz' }).hits[0]).toMatchObject({ why: [{ matched: 'S p e r r s a t z', rule: 'exact' }], snippet: expect.arrayContaining([{ text: 'S p e r r s a t z', marked: true }]) })
  expect(search(db, { query: 'Satz' }).hits[0]).toMatchObject({ why: [{ matched: 'S p e r r s a t z', rule: 'compound' }] })
  db.close()
})

it('a query typed or pasted letter by letter finds the word', () => {
  const db = emptyDatabase()
  addRecord(db, { pages: ['Hier steht Sperrsatz in einem Text.'] })
  expect([search(db, { query: 'S p e r r s a t z' }), search(db, { query: 'a s t p' })].map(({ total }) => total)).toEqual([1, 0])
  db.close()
})
