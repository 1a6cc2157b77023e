// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { Outcomes } from '../../renderer/import/outcomes'
import { speakGerman } from './german'

vi.mock('../../renderer/import/use-accessions', async (original) => ({
  ...(await original<object>()),
  useOutcomes: () => ({ outcomes: [], total: 0, hasNextPage: false, isFetchingNextPage: false, isError: false, isPending: false }),
}))
vi.mock('../../renderer/import/offers', () => ({ Offers: () => null }))
vi.mock('../../renderer/import/recall', () => ({ Recall: () => null }))
vi.mock('../../renderer/photos/copy-photos', () => ({ CopyPhotos: () => null }))

beforeAll(speakGerman)
afterEach(cleanup)

it.each([
  [true, 'Noch ist keine Datei fertig.'],
  [false, 'Dieser Import hat nichts aufgenommen.'],
])('an import without a file says so (running: %s), and of one outcome that no file has it', (running, said) => {
  render(<Outcomes accession="a" running={running} />)
  expect(screen.getByText(said)).toBeDefined()
  fireEvent.click(screen.getByRole('radio', { name: 'Fehlgeschlagen' }))
  expect(screen.getByText('Keine Datei mit diesem Ergebnis.')).toBeDefined()
})
