// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { ArchiveProvider } from '../../../renderer/client'
import type { Client } from '../../../renderer/connect'
import { useDecide } from '../../../renderer/suggestions/use-decide'
import { Toasts } from '../../../renderer/ui/toast'
import { speakGerman } from '../german'

beforeAll(speakGerman)
afterEach(cleanup)

function Buttons() {
  const decide = useDecide()
  return (['accept', 'dismiss'] as const).map((verb) => <button key={verb} type="button" onClick={() => decide(verb, ['workshop'])}>{verb}</button>)
}

it.each(['accept', 'dismiss'])('of a suggestion that another window has decided on it is said that it was (%s)', async (verb) => {
  const decided = async () => ({ count: 0, open: 0, action: null })
  // Of the contract only what is asked for here.
  const client = { archive: { changes: async () => (async function* () {})() }, suggestions: { accept: decided, dismiss: decided, list: decided } } as unknown as Client
  render(<ArchiveProvider client={client}><Buttons /><Toasts /></ArchiveProvider>)
  fireEvent.click(screen.getByRole('button', { name: verb }))
  await screen.findByText('Nichts davon war noch offen: Inzwischen wurde anderswo darüber entschieden.')
  expect(screen.queryByRole('button', { name: 'Rückgängig' })).toBeNull()
})
