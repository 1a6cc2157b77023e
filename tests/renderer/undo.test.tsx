// @vitest-environment happy-dom
import { setTimeout as after } from 'node:timers/promises'
import { useQuery } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { ArchiveProvider, useArchive } from '../../renderer/client'
import type { Client } from '../../renderer/connect'
import { useUndo } from '../../renderer/shell/use-undo'
import { ownChange } from '../../renderer/ui/own-changes'
import { Toasts } from '../../renderer/ui/toast'
import { speakGerman } from './german'

beforeAll(speakGerman)
afterEach(cleanup)

/** An archive whose last action is `last`; null: a larger one is being written. */
function archiveIn(state: { last: string | null }) {
  const undo = vi.fn<(input: { action: string | null }) => Promise<{ label: string }>>(async () => {
    if (state.last === null) throw Object.assign(new Error('refused'), { data: { code: 'action-unfinished', details: {} } })
    return { label: 'edit-record' }
  })
  const status = async () => ({ undo: state.last === null ? null : { id: state.last, label: 'edit-record' }, redo: null, writing: state.last === null })
  const client = { archive: { status, undo, changes: async () => (async function* () {})() } }
  // Of the contract only what is asked for here.
  return { undo, client: client as unknown as Client }
}

function UndoButton() {
  const { data } = useQuery(useArchive().archive.status.queryOptions())
  const undo = useUndo()
  return data && <button type="button" onClick={() => undo('undo')}>Rückgängig</button>
}

function show(client: Client): void {
  render(<ArchiveProvider client={client}><UndoButton /><Toasts /></ArchiveProvider>)
}

it('undo pressed while a larger change of this window is written is refused at once, and nothing is done when that has ended', async () => {
  const state: { last: string | null } = { last: 'before' }
  const { undo, client } = archiveIn(state)
  show(client)
  const button = await screen.findByText('Rückgängig')
  let end = (): void => undefined
  const decided = ownChange(() => new Promise<void>((resolve) => (end = resolve)))
  state.last = null
  fireEvent.click(button)
  fireEvent.click(button)
  await waitFor(() => expect(screen.getAllByText(/Eine größere Änderung wird gerade noch geschrieben/)).toHaveLength(2))
  state.last = 'decided'
  end()
  await decided
  await after(300)
  expect(undo).toHaveBeenCalledTimes(2)
})

it('undo pressed while a change of this window is saved takes that back, however long it takes', async () => {
  const state = { last: 'before' }
  const { undo, client } = archiveIn(state)
  show(client)
  const button = await screen.findByText('Rückgängig')
  const edited = ownChange(async () => {
    await after(500)
    state.last = 'edited'
  })
  fireEvent.click(button)
  await edited
  expect(await screen.findByText(/^Rückgängig gemacht/)).toBeTruthy()
  expect(undo.mock.calls.map(([input]) => input)).toEqual([{ action: 'edited' }])
})
