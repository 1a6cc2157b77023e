import { createRouterClient } from '@orpc/server'
import { expect, it } from 'vitest'
import { createRecord } from '../../main/archive/records/edit'
import type { RouterContext } from '../../main/router/context'
import { recordText } from '../../main/router/record-text'
import { recordsRouter } from '../../main/router/records'
import { search } from '../../main/search/search'
import { indexedArchive } from '../archive/temporary-archive'
import { addRecord, emptyDatabase } from '../search/archive'

it('what a search finds in title and caption is marked there, each only by what was asked of it', async () => {
  const { archive, by } = indexedArchive()
  const id = createRecord(by, 'photo', { title: 'Markt in Kumasi', caption: 'Frauen auf dem Markt' })
  // The text asks nothing of its context but the archive.
  const client = createRouterClient(recordsRouter, { context: { archive } as RouterContext })
  const marked = async (query: string) => {
    const { title, caption } = await client.text({ id, query })
    return [title, caption].map((each) => each?.marks.map(({ start, end }) => each.text.slice(start, end)))
  }
  expect(await marked('Markt')).toEqual([['Markt'], ['Markt']])
  expect(await marked('titel:Markt Frau')).toEqual([['Markt'], ['Frauen']])
})

it('what a search finds on a page is marked there, and nothing else, in the language that page is written in', () => {
  const db = emptyDatabase()
  const german = 'Die Musik von Voice und der Most ist in der Halle zu hören, sie war ein Erfolg und wird mit den Kindern geübt.'
  const english = 'The music of the voice was heard in the hall, and it was a success with most of the children who were there.'
  addRecord(db, { title: 'Musik', pages: [german, english] })
  const marked = (query: string): string[][] =>
    recordText(db, { id: 'record-1', query, without: [] }).files.flatMap(({ pages }) => pages.map(({ text, marks }) => marks.map(({ start, end }) => text.slice(start, end))))
  const [hit] = search(db, { query: 'Voice Most' }).hits
  expect(hit?.snippet.filter((part) => part.marked).map(({ text }) => text)).toEqual(['Voice', 'Most'])
  // In English one of them says nothing.
  expect(marked('Voice Most')).toEqual([['Voice', 'Most'], ['voice']])
})
