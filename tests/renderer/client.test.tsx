// @vitest-environment happy-dom
import { setTimeout as after } from 'node:timers/promises'
import { useQuery } from '@tanstack/react-query'
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
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

/** An archive into which a commit comes when it is told to, and which gives each count when that is answered. */
function toldArchive() {
  let revision = 0
  let tell = (): void => undefined
  const answers: (() => void)[] = []
  const client = {
    archive: {
      changes: async () =>
        (async function* () {
          for (;;) {
            yield { revision }
            await new Promise<void>((told) => (tell = told))
          }
        })(),
    },
    search: {
      count: () => {
        const total = revision
        return new Promise((answer) => answers.push(() => answer({ total })))
      },
    },
  }
  return {
    // Of the contract only what is asked for here.
    client: client as unknown as Client,
    answers,
    /** One more commit, and the time views wait for further ones. */
    async commit(): Promise<void> {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
      revision += 1
      tell()
      await vi.advanceTimersByTimeAsync(40)
      vi.useRealTimers()
    },
  }
}

it('a single commit is shown at once', async () => {
  const { client, answers, commit } = toldArchive()
  render(<ArchiveProvider client={client}><Count /></ArchiveProvider>)
  await waitFor(() => expect(answers).toHaveLength(1))
  answers[0]?.()
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('0'))
  await commit()
  expect(answers).toHaveLength(2)
  answers[1]?.()
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('1'))
})

it('a commit is shown also where it comes before the first answer, which is older', async () => {
  const { client, answers, commit } = toldArchive()
  render(<ArchiveProvider client={client}><Count /></ArchiveProvider>)
  await waitFor(() => expect(answers).toHaveLength(1))
  await commit()
  answers[0]?.()
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('0'))
  await waitFor(() => expect(answers).toHaveLength(2))
  answers[1]?.()
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('1'))
})
