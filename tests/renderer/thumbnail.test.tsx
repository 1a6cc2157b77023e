// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { Thumbnail } from '../../renderer/search/hits/thumbnail'
import { speakGerman } from './german'

beforeAll(speakGerman)
afterEach(cleanup)

it('a thumbnail that is not there gives way to the sign of the kind, and another one is tried', () => {
  const { container, rerender } = render(<Thumbnail record={{ kind: 'photo', thumbnail: 'a' }} />)
  const picture = (): HTMLElement | null => container.querySelector('img')
  fireEvent.error(picture() ?? container)
  expect(picture()).toBeNull()
  expect(screen.getByRole('img', { name: 'Foto' })).toBeDefined()
  rerender(<Thumbnail record={{ kind: 'photo', thumbnail: 'b' }} />)
  expect(picture()?.getAttribute('src')).toContain('/thumbnails/b')
})
