import { createRouterClient } from '@orpc/server'
import { expect, it } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import { indexRecords } from '../../main/indexer'
import type { RouterContext } from '../../main/router/context'
import { timelineRouter } from '../../main/router/timeline'
import { temporaryArchive } from '../archive/temporary-archive'

const date = { wording: '2011', edtf: '2011', earliest: '2011-01-01', latest: '2011-12-31' }

it('a file that cannot hold all entries of a timeline says how many are missing', { timeout: 60_000 }, async () => {
  const { archive, author } = temporaryArchive({ indexer: indexRecords })
  const changes = Array.from({ length: 20_003 }, () => ({ type: 'record' as const, id: uuidv7(), fields: { kind: 'event', title: 'Treffen', access: 'internal', date } }))
  archive.commit({ author, label: 'create-record', changes })
  // The timeline asks nothing of its context but the archive.
  const client = createRouterClient(timelineRouter, { context: { archive } as RouterContext })
  expect(await client.file({ format: 'csv', lang: 'de' })).toMatchObject({ entries: 20_000, beyond: 3, restricted: 0 })
})
