import { createRouterClient } from '@orpc/server'
import { expect, it, vi } from 'vitest'
import { addPlace } from '../../main/archive/authorities/links'
import { createRecord } from '../../main/archive/records/edit'
import type { RouterContext } from '../../main/router/context'
import { searchRouter } from '../../main/router/search'
import { indexedArchive } from '../archive/temporary-archive'

it('a query is offered in place of another only where it finds something', async () => {
  const { archive, by } = indexedArchive()
  createRecord(by, 'document', { title: 'Abfall in Kumasi' })
  createRecord(by, 'document', { title: 'Schützenplatz' })
  // The search asks nothing of its context but the archive.
  const client = createRouterClient(searchRouter, { context: { archive } as RouterContext })
  expect(await client.query({ query: 'Kumassi' })).toMatchObject({ total: 0, didYouMean: 'Kumasi' })
  expect(await client.query({ query: 'Kumassi Abfall' })).toMatchObject({ total: 0, didYouMean: 'Kumasi Abfall' })
  expect(await client.query({ query: 'Kumassi Schützenplatz' })).toMatchObject({ total: 0, didYouMean: null })
  // A pattern that cannot be searched is what to mend.
  expect(await client.query({ query: 'Kumassi *en' })).toMatchObject({ total: 0, didYouMean: null, problems: [{ code: 'pattern-short' }] })
  expect(await client.query({ query: 'Kumassi', kinds: ['photo'] })).toMatchObject({ total: 0, didYouMean: null })
})

it('the nearest name is offered in place of one that nobody has, and not taken unasked', async () => {
  const { archive, by } = indexedArchive()
  addPlace(by, createRecord(by, 'document', { title: 'Bericht' }), 'Kumasi', 'mentions', 'de')
  const client = createRouterClient(searchRouter, { context: { archive } as RouterContext })
  expect(await client.query({ query: 'ort:Kumassi', orBeginning: true })).toMatchObject({ total: 0, fewerWords: null, didYouMean: 'ort:Kumasi', problems: [{ code: 'name-unknown', start: 4, end: 11 }] })
  expect(await client.query({ query: 'ort:Kumassi Zisterne' })).toMatchObject({ total: 0, didYouMean: null })
})

it('a search asked again prepares no statement: each weighs kilobytes that the heap does not count, and stays until it is collected', async () => {
  const { archive, by } = indexedArchive()
  for (const number of [1, 2, 3]) createRecord(by, 'document', { title: `Abfall und Wasser in Kumasi ${number}` })
  const client = createRouterClient(searchRouter, { context: { archive } as RouterContext })
  // The last word of the index is read by statements of its own.
  for (const query of ['Abfall', 'Wasser']) await client.query({ query })
  const prepare = vi.spyOn(archive.db, 'prepare')
  expect(await client.query({ query: 'Kumasi' })).toMatchObject({ total: 3 })
  expect(prepare).not.toHaveBeenCalled()
})

it('a place of the list is asked for by any of its names, and those that only begin so are others', async () => {
  const { archive, by } = indexedArchive()
  for (const place of ['Köln', 'Köln-Deutz']) addPlace(by, createRecord(by, 'document', { title: 'Bericht' }), place, 'mentions', 'de')
  const client = createRouterClient(searchRouter, { context: { archive } as RouterContext })
  for (const query of ['ort:Köln', 'ort:Koeln', 'place:Cologne', 'ort:Deutz']) expect([query, (await client.query({ query })).total]).toEqual([query, 1])
  expect(await client.query({ query: 'ort:Köl' })).toMatchObject({ total: 2 })
})

it('names and values of filters are the same in every Unicode form', async () => {
  const { archive, by } = indexedArchive()
  for (const place of ['Köln', 'Köln-Deutz']) addPlace(by, createRecord(by, 'document', { title: 'Bericht', language: 'fr' }), place, 'mentions', 'de')
  const client = createRouterClient(searchRouter, { context: { archive } as RouterContext })
  for (const query of ['ort:Köln', 'ort:Ko\u0308ln', 'ort:"Ko\u0308ln"']) expect([query, (await client.query({ query })).total]).toEqual([query, 1])
  expect(await client.query({ query: 'sprache:franzo\u0308sisch' })).toMatchObject({ total: 2, problems: [] })
  expect(await client.query({ query: '-typ:pra\u0308sentation' })).toMatchObject({ total: 2, problems: [] })
})

it('a filter says what it asks for, whatever links it and in whatever quotation marks it stands', async () => {
  const { archive, by } = indexedArchive()
  createRecord(by, 'photo', { title: 'Markt' })
  const client = createRouterClient(searchRouter, { context: { archive } as RouterContext })
  for (const query of ['datum:2011', 'Markt UND datum:2011', 'art:foto und datum: 2011', 'datum:„2011“', "+jahr:'2011'", '-datum:"2011"', 'Markt NICHT datum:2011']) {
    expect([query, (await client.query({ query })).filters.at(-1)]).toMatchObject([query, { field: 'date', value: '2011' }])
  }
})

it('hits come before the numbers beside them, also those asked for while these are counted, and what nobody waits for any more is not looked for', async () => {
  const { archive, by } = indexedArchive()
  createRecord(by, 'document', { title: 'Abfall in Kumasi' })
  const client = createRouterClient(searchRouter, { context: { archive } as RouterContext })
  const answered: string[] = []
  const overtaken = new AbortController()
  const ask = async (query: string, signal?: AbortSignal): Promise<void> => {
    answered.push(await client.query({ query }, signal === undefined ? {} : { signal }).then(({ total }) => `${query}: ${total}`, ({ code }: { readonly code: string }) => `${query}: ${code}`))
  }
  const count = async (facet: 'kind' | 'year' | 'place'): Promise<void> => {
    await client.facet({ query: 'Abfall', facet, limit: 7 })
    answered.push(facet)
  }
  const counted = count('kind').then(() => ask('Kumasi'))
  const asked = [counted, count('year'), count('place'), ask('Abf', overtaken.signal), ask('Abfall')]
  overtaken.abort()
  await Promise.all(asked)
  expect(answered).toEqual(['Abf: CLIENT_CLOSED_REQUEST', 'Abfall: 1', 'kind', 'Kumasi: 1', 'year', 'place'])
})
