// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { FolderChooser } from '../../../renderer/ui/folder-chooser'
import { speakGerman } from '../german'

const folders: Readonly<Record<string, { path: string; parent: string | null; folders: { name: string; token: string }[] }>> = {
  stick: { path: '/stick', parent: null, folders: [{ name: 'Fotos', token: 'photos' }] },
  photos: { path: '/stick/Fotos', parent: 'stick', folders: [] },
}
const asked: (string | null)[] = []
vi.mock('../../../renderer/client', () => ({
  useArchive: () => ({
    backups: {
      browse: {
        queryOptions: ({ input: { token }, ...rest }: { input: { token: string | null } }) => ({
          ...rest,
          queryKey: [token],
          queryFn: () => {
            asked.push(token)
            return folders[token ?? ''] ?? { path: null, parent: null, folders: [{ name: 'Stick', token: 'stick' }] }
          },
        }),
      },
    },
  }),
}))

beforeAll(speakGerman)
afterEach(cleanup)

it('goes into the folder that is clicked twice, and not on into one inside that comes under the pointer', async () => {
  render(<QueryClientProvider client={new QueryClient()}><FolderChooser title="Ordner" isOpen onClose={() => undefined} onTake={() => Promise.resolve()} /></QueryClientProvider>)
  fireEvent.click(await screen.findByRole('button', { name: 'Stick' }), { detail: 1 })
  fireEvent.click(await screen.findByRole('button', { name: 'Fotos' }), { detail: 2 })
  expect(asked).toEqual([null, 'stick'])
  fireEvent.click(screen.getByRole('button', { name: 'Fotos' }), { detail: 1 })
  await screen.findByText('/stick/Fotos')
  expect(asked).toEqual([null, 'stick', 'photos'])
})
