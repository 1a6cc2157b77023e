// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { NameDialog } from '../../renderer/ui/name-dialog'
import { speakGerman } from './german'

beforeAll(speakGerman)
afterEach(cleanup)

function clickBeside(): void {
  const overlay = document.querySelector('.overlay') ?? document.body
  for (const event of [fireEvent.pointerDown, fireEvent.mouseDown, fireEvent.pointerUp, fireEvent.mouseUp, fireEvent.click]) event(overlay, { button: 0, pointerType: 'mouse' })
}

it('a click beside the dialog closes it, but not over what was typed; Escape gives that up', () => {
  const close = vi.fn<() => void>()
  render(<NameDialog title="Sammlung" initial={{ name: 'Wasser', description: '' }} withDescription onSave={() => Promise.resolve(true)} onClose={close} />)
  const description = screen.getByRole('textbox', { name: 'Beschreibung' })
  fireEvent.change(description, { target: { value: 'Alles über den Brunnen' } })
  clickBeside()
  expect(close).not.toHaveBeenCalled()
  fireEvent.change(description, { target: { value: '' } })
  clickBeside()
  expect(close).toHaveBeenCalledOnce()
  fireEvent.change(description, { target: { value: 'Alles' } })
  fireEvent.keyDown(description, { key: 'Escape' })
  expect(close).toHaveBeenCalledTimes(2)
})
