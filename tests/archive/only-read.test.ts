import { createRouterClient } from '@orpc/server'
import { expect, test } from 'vitest'
import type { ReadValues } from '../../main/archive/derived/shown-field'
import { recordDetail } from '../../main/archive/records/details'
import { confirmField, createRecord } from '../../main/archive/records/edit'
import type { RouterContext } from '../../main/router/context'
import { recordsRouter } from '../../main/router/records'
import { searchRouter } from '../../main/router/search'
import { timelineRouter } from '../../main/router/timeline'
import { undo } from './take-back'
import { indexedArchive } from './temporary-archive'

const read: ReadValues = { title: 'Besuch', date: { wording: 'Herbst 2011', edtf: '2011-09~/2011-11~', earliest: '2011-08-01', latest: '2011-12-31', from: 'text' } }

/** An event whose date stands in its file, and how each place shows that date. */
function readEvent() {
  const { archive, author, by } = indexedArchive()
  const id = createRecord(by, 'event', {})
  archive.db.prepare('UPDATE record SET read = @read WHERE id = @id').run({ id, read: JSON.stringify(read) })
  const context = { archive, account: 'ama' } as RouterContext
  const [records, search, timeline] = [createRouterClient(recordsRouter, { context }), createRouterClient(searchRouter, { context }), createRouterClient(timelineRouter, { context })]
  return {
    archive, author, by, id, records,
    marks: async () => ({
      record: recordDetail(archive.db, id).date?.onlyRead,
      hit: (await search.query({ query: 'datum:2011' })).hits.map(({ record }) => record.date?.onlyRead),
      entry: (await timeline.between({})).entries.map(({ date }) => date.onlyRead),
      chapter: (await timeline.story({})).events.map(({ date }) => date.onlyRead),
      table: /Herbst 2011|\[Herbst 2011\]/.exec((await timeline.file({ format: 'csv', lang: 'de' })).text)?.[0].startsWith('[') ?? null,
    }),
  }
}

const marked = { record: true, hit: [true], entry: [true], chapter: [true], table: true }
const taken = { record: undefined, hit: [undefined], entry: [undefined], chapter: [undefined], table: false }

test('a date that was only read is told as such everywhere, until somebody takes it; taken back it is again', async () => {
  const { archive, author, by, id, records, marks } = readEvent()
  await records.edit({ id, fields: { description: 'Rundgang' } })
  expect(await marks()).toEqual(marked)
  confirmField(by, id, 'date')
  expect(await marks()).toEqual(taken)
  expect(archive.db.prepare('SELECT date FROM record WHERE id = @id').pluck().get({ id })).not.toContain('onlyRead')
  undo(archive, author)
  expect(await marks()).toEqual(marked)
})

test('a date that somebody entered over what was read is a fact', async () => {
  const { id, records, marks } = readEvent()
  await records.edit({ id, fields: { date: { wording: 'Herbst 2011', lang: 'de' } } })
  expect(await marks()).toEqual(taken)
})
