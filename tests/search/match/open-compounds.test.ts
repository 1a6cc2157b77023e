import { expect, it } from 'vitest'
import { search } from '../../../main/search/search'
import { addRecord, emptyDatabase } from '../archive'

const others = ['The waste was weighed twice.', 'More waste, and less water in the wells.', 'The water was clean, the road was new.', 'A road and a map.', 'The map of the land.']

function found(text: string, query: string, without: readonly 'spelling'[] = []): ReturnType<typeof search>['hits'] {
  const db = emptyDatabase()
  for (const each of others) addRecord(db, { pages: [each], language: 'en' })
  const own = addRecord(db, { pages: [text], language: 'en' })
  const { hits } = search(db, { query, without })
  db.close()
  return hits.filter(({ rowid }) => rowid === own)
}

it.each([['wastewater', 'waste water'], ['road map', 'roadmap'], ['Roadmap', 'road map'], ['waste water', 'Wastewater'], ['waste-water', 'waste water']])('%s is found by %s', (text, query) => {
  expect(found(`The ${text} was discussed in Kumasi.`, query)).toHaveLength(1)
})

it('a hit marks the whole compound and says that it is another spelling', () => {
  expect(found('The waste water was treated.', 'wastewater')[0]).toMatchObject({ why: [{ matched: 'waste water', rule: 'spelling' }] })
  expect(found('The wastewater was treated.', 'waste water')[0]?.snippet).toContainEqual({ text: 'wastewater', marked: true })
})

it.each([['The map shows a road.', 'roadmap'], ['Their water was no waste.', 'wastewater'], ['The may be an end.', 'maybe']])('%s is not found by %s', (text, query) => {
  expect(found(text, query)).toEqual([])
})

it('nothing of it without other spellings', () => {
  expect([found('The waste water was treated.', 'wastewater', ['spelling']), found('The wastewater was treated.', 'waste water', ['spelling'])]).toEqual([[], []])
})
