// @vitest-environment happy-dom
import { useQuery } from '@tanstack/react-query'
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { setTimeout as after } from 'node:timers/promises'
import { afterEach, expect, it } from 'vitest'
import { ArchiveProvider, useArchive } from '../../renderer/client'
import type { Client } from '../../renderer/connect'

afterEach(cleanup)

/** An archive that takes so many milliseconds to count, and into which so many commits come, each so long after the one before. */
function archiveOf({ counting, commits, each }: { readonly counting: number; readonly commits: number; readonly each: number }) {
  let revision = 0
  const client = {
    archive: {
      changes: async () =>
        (async function* () {
          yield { revision }
          while (revision < commits) {
            await after(each)
            yield { revision: (revision += 1) }
          }
        })(),
    },
    search: {
      count: async () => {
        const total = revision
        await after(counting)
        return { total }
      },
    },
  }
  // Of the contract only what is asked for here.
  return client as unknown as Client
}

function Count() {
  return <p role="status">{useQuery(useArchive().search.count.queryOptions({ input: { query: '' } })).data?.total}</p>
}

it('views show what came of commits also while more of them come than can be answered, and in the end all', async () => {
  render(<ArchiveProvider client={archiveOf({ counting: 120, commits: 60, each: 25 })}><Count /></ArchiveProvider>)
  const shown = new Set<string | null>()
  while (screen.getByRole('status').textContent !== '60') {
    shown.add(screen.getByRole('status').textContent)
    await after(10)
  }
  expect(shown.size).toBeGreaterThan(4)
})

it('a single commit is shown at once', async () => {
  render(<ArchiveProvider client={archiveOf({ counting: 5, commits: 1, each: 100 })}><Count /></ArchiveProvider>)
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('0'))
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('1'), { timeout: 300 })
})
