import { expect, test } from 'vitest'
import { conditionOf, type Narrowing } from '../../../main/search/query/conditions'
import { parseQuery } from '../../../main/search/query/query'
import { addRecord, emptyDatabase } from '../archive'

test('records lie in a span or not, whether few are asked or many', () => {
  const db = emptyDatabase()
  const days = [null, '2010-12-31', '2011-01-01', '2011-12-31', '2012-01-01']
  for (const earliest of days) for (const latest of days) addRecord(db, { date: { earliest, latest } })
  addRecord(db, {})
  db.prepare('UPDATE record SET trashed = 1 WHERE rowid = 9').run()
  const within = (query: string, narrowing: Narrowing, ofMany: boolean): unknown[] => {
    const { sql, values } = conditionOf(db, narrowing, parseQuery(query).filters, ofMany)
    return db.prepare(`SELECT rowid FROM record WHERE ${sql} ORDER BY rowid`).pluck().all(values)
  }
  const spans: Narrowing[] = [
    {}, { from: '2011-01-01' }, { to: '2011-12-31' }, { from: '2011-01-01', to: '2011-12-31' },
    { from: '2011-01-01', certainty: 'certain' }, { from: '2011-01-01', to: '2011-12-31', certainty: 'certain' },
  ]
  for (const query of ['', 'jahr:2011', '-jahr:2011', 'jahr:2010 jahr:2012', 'datum:ohne', '-datum:ohne']) {
    for (const span of spans) expect(within(query, span, true), JSON.stringify([query, span])).toEqual(within(query, span, false))
  }
  expect(within('jahr:2011', {}, true)).toHaveLength(within('', {}, true).length - within('-jahr:2011', {}, true).length)
})

test('filters are one condition in whatever order they stand: each other one would be a statement of its own', () => {
  const db = emptyDatabase()
  const sql = (query: string): string => conditionOf(db, {}, parseQuery(query).filters).sql
  expect(sql('art:foto ort:Bonn -datum:2011 person:Anna')).toBe(sql('-datum:2012 person:Ben art:protokoll ort:Kumasi'))
  expect(sql('datum:ohne ort:Bonn')).toBe(sql('ort:Bonn datum:ohne'))
  expect(sql('datum:ohne datum:2011')).toBe(sql('datum:2012 datum:ohne'))
  expect(sql('ort:Bonn')).not.toBe(sql('-ort:Bonn'))
})
