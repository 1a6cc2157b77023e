// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { Button } from '../../../renderer/ui/button'

afterEach(cleanup)

it('a button that shows but a sign says what it does to the mouse as well, and its keys to screen readers', () => {
  render(<Button aria-label="Um ein Viertel drehen" aria-keyshortcuts="R">↻</Button>)
  const button = screen.getByRole('button', { name: 'Um ein Viertel drehen' })
  expect(button.title).toBe('Um ein Viertel drehen')
  expect(button.getAttribute('aria-keyshortcuts')).toBe('R')
})

it('a button with words has no other ones', () => {
  render(<Button>Wiederherstellen</Button>)
  expect(screen.getByRole('button').hasAttribute('title')).toBe(false)
})
