import { createRouterClient } from '@orpc/server'
import { expect, it } from 'vitest'
import { createRecord } from '../../main/archive/edit'
import type { RouterContext } from '../../main/router/context'
import { recordsRouter } from '../../main/router/records'
import { indexedArchive } from '../archive/temporary-archive'

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
