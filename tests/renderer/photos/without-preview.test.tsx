// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import type { RecordFile } from '../../../preload/contract'
import { PhotoTile } from '../../../renderer/photos/photo-tile'
import { idOf, photo } from '../record-fixtures'
import { eachBeginsAnew, show } from '../shown-record'

vi.mock('../../../renderer/client', () => import('../record-archive'))
eachBeginsAnew()

const file: RecordFile = {
  id: idOf(1), hash: 'a'.repeat(64), name: 'Bericht.txt', path: 'Bericht.txt', size: 1, mediaType: 'text/plain', pages: 0, paged: false, characters: 0,
  fault: null, hasThumbnail: false, waiting: 0, recognition: null, position: null, superseded: false, conformance: null, elsewhere: [],
}

it('what stands in the place of a preview is part of what its button is called, for those who say what they see', async () => {
  await show({ kind: 'document', files: [file] })
  expect(screen.getByRole('button', { name: 'Bericht.txt lesen: keine Vorschau' }).textContent).toBe('keine Vorschau')
  cleanup()
  for (const [access, seen] of [['internal', 'keine Vorschau'], ['restricted', 'gesperrt']] as const) {
    render(<PhotoTile photo={{ record: photo({ access }), name: 'Markt.jpg', size: 1, width: null, height: null, near: false, moment: false }} how=""><i /></PhotoTile>)
    expect(screen.getByRole('button', { name: `Markt.jpg öffnen: ${seen}` }).textContent).toBe(seen)
    cleanup()
  }
})
