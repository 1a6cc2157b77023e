// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { NameDialog, type Naming } from '../../../renderer/ui/name-dialog'
import { speakGerman } from '../german'

const onSave = vi.fn<(naming: Naming) => Promise<boolean>>(() => Promise.resolve(true))
const onClose = vi.fn<() => void>()

beforeAll(speakGerman)
beforeEach(() => {
  onSave.mockClear()
  onClose.mockClear()
})
afterEach(cleanup)

const dialog = (initial: Naming) => <NameDialog title="Sammlung" initial={initial} withDescription onSave={onSave} onClose={onClose} />
const type = (field: string, value: string) => fireEvent.change(screen.getByRole('textbox', { name: field }), { target: { value } })
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Speichern' }))

/** Whether somebody who leaves the page now is asked first. */
function asks(): boolean {
  const leaving = new Event('beforeunload', { cancelable: true })
  window.dispatchEvent(leaving)
  return leaving.defaultPrevented
}

function clickBeside(): void {
  const beside = document.querySelector('.overlay') ?? document.body
  fireEvent.pointerDown(beside, { button: 0 })
  fireEvent.pointerUp(beside, { button: 0 })
  fireEvent.click(beside, { button: 0 })
}

describe('a dialog for a name while another window enters another one', () => {
  it('shows what was entered of that into which nothing is typed', async () => {
    const { rerender } = render(dialog({ name: 'Wasser', description: '' }))
    type('Name', 'Brunnen')
    rerender(dialog({ name: 'Wasser', description: 'Alles zum Brunnenbau' }))
    save()
    await waitFor(() => expect(onSave).toHaveBeenCalledExactlyOnceWith({ name: 'Brunnen', description: 'Alles zum Brunnenbau' }))
  })

  it('says what was entered before it is overwritten', async () => {
    const { rerender } = render(dialog({ name: 'Wasser', description: '' }))
    type('Beschreibung', 'Für die Ausstellung')
    rerender(dialog({ name: 'Wasser', description: 'Alles zum Brunnenbau' }))
    save()
    expect((await screen.findByRole('status')).textContent).toBe('Inzwischen geändert: „Alles zum Brunnenbau“. „Speichern“ speichert trotzdem, Esc verwirft.')
    expect(onSave).not.toHaveBeenCalled()
    save()
    await waitFor(() => expect(onSave).toHaveBeenCalledExactlyOnceWith({ name: 'Wasser', description: 'Für die Ausstellung' }))
  })
})

describe('a click beside a dialog for a name', () => {
  it('closes it where nothing is typed', () => {
    render(dialog({ name: 'Wasser', description: '' }))
    expect(asks()).toBe(false)
    clickBeside()
    expect(onClose).toHaveBeenCalledOnce()
  })

  it('gives nothing up that is typed, and neither does leaving the page without a question', () => {
    render(dialog({ name: 'Wasser', description: '' }))
    type('Beschreibung', 'Alles zum Brunnenbau')
    clickBeside()
    expect(onClose).not.toHaveBeenCalled()
    expect(asks()).toBe(true)
    fireEvent.keyDown(screen.getByRole('textbox', { name: 'Beschreibung' }), { key: 'Escape' })
    expect(onClose).toHaveBeenCalledOnce()
  })
})
