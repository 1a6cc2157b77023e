import { expect, it } from 'vitest'
import { search } from '../../../main/search/search'
import { addRecord, emptyDatabase } from '../archive'

function found(text: string, query: string, without: readonly 'inflection'[] = []): ReturnType<typeof search>['hits'] {
  const db = emptyDatabase()
  addRecord(db, { pages: [text], language: 'de' })
  const { hits } = search(db, { query, without })
  db.close()
  return hits
}

it.each([
  ['Ein anderer Tag wurde vorgeschlagen.', 'schlug vor'],
  ['Die Kleidung soll der Verein stellen. Das Konzept wurde im Rat vorgestellt.', 'stellte Konzept vor'],
  ['Auf die Frist ist am 12. Mai hinzuweisen.', 'weist hin Frist'],
  ['Der anfallende Schlamm wird getrocknet.', 'fällt an'],
])('%s is found by “%s”', (text, query) => expect(found(text, query)).toHaveLength(1))

it('the hit marks the verb as another form of what was asked for', () => {
  expect(found('Ein Tag wurde vorgeschlagen.', 'schlug vor')[0]).toMatchObject({ why: [{ matched: 'vorgeschlagen', rule: 'inflection' }] })
})

it.each([
  ['Der Vorschlag fiel durch.', 'schlug bei'],
  ['Die Hitze war vorhergesagt.', 'sagte Hitze vor Ort'],
])('%s is not found by “%s”', (text, query) => expect(found(text, query)).toEqual([]))

it('nothing of it without other forms, nor where quotation marks ask for the very words', () => {
  const text = 'Ein Tag wurde vorgeschlagen.'
  expect([found(text, 'schlug vor', ['inflection']), found(text, '"schlug vor"')]).toEqual([[], []])
})
