// @vitest-environment happy-dom
import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, it, vi } from 'vitest'
import { Question } from '../../../renderer/ui/question'

function Asking() {
  const [asked, setAsked] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setAsked(true)}>Entfernen …</button>
      {asked && <Question className="ask" label="Wirklich?" onClose={() => setAsked(false)}><button type="button">Ja</button></Question>}
    </>
  )
}

it('is closed by Escape, which does nothing else, and gives the focus back to what asked it', () => {
  const elsewhere = vi.fn<() => void>()
  window.addEventListener('keydown', elsewhere)
  render(<Asking />)
  const asker = screen.getByRole('button', { name: 'Entfernen …' })
  asker.focus()
  fireEvent.click(asker)
  const yes = screen.getByRole('button', { name: 'Ja' })
  yes.focus()
  fireEvent.keyDown(yes, { key: 'ArrowDown' })
  expect(elsewhere).toHaveBeenCalledTimes(1)
  fireEvent.keyDown(yes, { key: 'Escape' })
  expect(screen.queryByRole('group', { name: 'Wirklich?' })).toBeNull()
  expect(document.activeElement).toBe(asker)
  expect(elsewhere).toHaveBeenCalledTimes(1)
  window.removeEventListener('keydown', elsewhere)
})
