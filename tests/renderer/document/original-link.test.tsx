// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { bridgeName, type HostBridge } from '../../../preload/bridge'
import { OriginalLink } from '../../../renderer/document/original-link'
import { Toasts } from '../../../renderer/ui/toast'
import { speakGerman } from '../german'

beforeAll(speakGerman)
afterEach(() => {
  cleanup()
  Reflect.deleteProperty(window, bridgeName)
})

it('an original is opened with its own program where a window may open nothing, and one that is missing is said to be', async () => {
  const openFile = vi.fn<NonNullable<HostBridge['openFile']>>(async () => 'missing')
  Reflect.set(window, bridgeName, { host: 'electron', filesBase: 'klimaarchiv://app', openFile } satisfies HostBridge)
  const file = { hash: 'ab'.padEnd(64, '0'), name: 'Kompost.jpg', mediaType: 'image/jpeg' }
  render(<><OriginalLink file={file} /><Toasts /></>)
  expect(fireEvent.click(screen.getByRole('link', { name: 'Original öffnen' }))).toBe(false)
  expect(openFile).toHaveBeenCalledWith(file.hash, file.name)
  await screen.findByText(/^Das Original von „Kompost\.jpg“ fehlt\./)
})
