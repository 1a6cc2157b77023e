// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { useDoubleClickGuard } from '../../../renderer/shell/double-click-guard'
import { Button } from '../../../renderer/ui/button'

const trash = vi.fn<() => void>()

afterEach(() => {
  cleanup()
  trash.mockClear()
})

/** A button that another one takes the place of when it is pressed, as the reader's gives way to the record's. */
function Head() {
  useDoubleClickGuard()
  const [isRecord, setIsRecord] = useState(false)
  return isRecord ? <Button key="trash" onPress={trash}>In den Papierkorb</Button> : <Button key="record" onPress={() => setIsRecord(true)}>Angaben</Button>
}

function press(name: string, at: { readonly clientX: number; readonly clientY: number }, detail: number): void {
  const button = screen.getByRole('button', { name })
  const mouse = { ...at, button: 0, detail }
  fireEvent.pointerDown(button, { ...mouse, pointerType: 'mouse', pointerId: 1, detail: 0 })
  fireEvent.mouseDown(button, mouse)
  fireEvent.pointerUp(button, { ...mouse, pointerType: 'mouse', pointerId: 1, detail: 0 })
  fireEvent.mouseUp(button, mouse)
  fireEvent.click(button, mouse)
}

it('keeps the second click of two from the button that has come under the pointer, and lets the next one through', () => {
  render(<Head />)
  const at = { clientX: 1200, clientY: 140 }
  vi.spyOn(performance, 'now').mockReturnValue(1000)
  press('Angaben', at, 1)
  vi.spyOn(performance, 'now').mockReturnValue(1200)
  press('In den Papierkorb', at, 2)
  expect(trash).not.toHaveBeenCalled()
  vi.spyOn(performance, 'now').mockReturnValue(1600)
  press('In den Papierkorb', at, 1)
  expect(trash).toHaveBeenCalledOnce()
})

it('keeps the third click as well, where people click on', () => {
  render(<Head />)
  const at = { clientX: 1200, clientY: 140 }
  vi.spyOn(performance, 'now').mockReturnValue(1000)
  press('Angaben', at, 1)
  vi.spyOn(performance, 'now').mockReturnValue(1400)
  press('In den Papierkorb', at, 2)
  vi.spyOn(performance, 'now').mockReturnValue(1800)
  press('In den Papierkorb', at, 3)
  expect(trash).not.toHaveBeenCalled()
})

it('lets what the system does not count as a double click through at once', () => {
  render(<Head />)
  const at = { clientX: 1200, clientY: 140 }
  vi.spyOn(performance, 'now').mockReturnValue(1000)
  press('Angaben', at, 1)
  vi.spyOn(performance, 'now').mockReturnValue(1300)
  press('In den Papierkorb', at, 1)
  expect(trash).toHaveBeenCalledOnce()
})
