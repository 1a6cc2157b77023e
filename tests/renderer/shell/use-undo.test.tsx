// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { useUndo } from '../../../renderer/shell/use-undo'
import { Toasts, toast } from '../../../renderer/ui/toast'
import { speakGerman } from '../german'

vi.mock('../../../renderer/client', () => ({
  useArchive: () => ({
    archive: {
      status: { queryOptions: () => ({ queryKey: ['status'] }), call: () => Promise.resolve({ undo: { id: 'recall', label: 'recall' }, redo: null }) },
      undo: { call: () => Promise.resolve({ label: 'edit-notes' }) },
    },
  }),
}))

beforeAll(speakGerman)
afterEach(cleanup)

function Undo() {
  const act = useUndo()
  return <button type="button" onClick={() => act('undo')}>Rückgängig machen</button>
}

it('what was taken back is no longer said, what was done before it is', async () => {
  const queries = new QueryClient()
  queries.setQueryData(['status'], { undo: { id: 'recall', label: 'recall' }, redo: null }, { updatedAt: Date.now() + 60_000 })
  render(<QueryClientProvider client={queries}><Undo /><Toasts /></QueryClientProvider>)
  for (const [of, text] of [['note', 'Notiz gespeichert.'], ['recall', 'Zurückgerufen: 81 Datensätze liegen im Papierkorb.']] as const) toast(text, { of, label: 'Rückgängig', onPress: () => undefined })
  await screen.findByText(/^Zurückgerufen/)
  fireEvent.click(screen.getByRole('button', { name: 'Rückgängig machen' }))
  await screen.findByText(/^Rückgängig gemacht/)
  expect(screen.queryByText(/^Zurückgerufen/)).toBeNull()
  expect(screen.queryByText('Notiz gespeichert.')).not.toBeNull()
})
