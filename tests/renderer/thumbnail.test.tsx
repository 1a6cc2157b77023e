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
  expect(container.querySelector('.kind-icon title')?.textContent).toBe('Foto')
  // Whoever hears the row hears of its kind beside its title.
  expect(screen.queryByRole('img', { name: 'Foto' })).toBeNull()
  rerender(<Thumbnail record={{ kind: 'photo', thumbnail: 'b' }} />)
  expect(picture()?.getAttribute('src')).toContain('/thumbnails/b')
})

it.each([[640, 160, true], [320, 180, false], [240, 320, false]])('a picture of %i by %i is shown whole, for it is a wide one: %s', (width, height, isWide) => {
  const { container } = render(<Thumbnail record={{ thumbnail: 'a'.repeat(64), kind: 'photo' }} />)
  const image = container.querySelector('img')
  if (image === null) throw new Error('no picture')
  Object.defineProperties(image, { naturalWidth: { value: width }, naturalHeight: { value: height } })
  fireEvent.load(image)
  expect(image.hasAttribute('data-wide')).toBe(isWide)
})
