// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { personBases, personDrafts } from '../../../../renderer/record/people/person-drafts'
import { answering, change as asked, stored } from '../../record-archive'
import { depicted, idOf } from '../../record-fixtures'
import { eachBeginsAnew, show, type } from '../../shown-record'

vi.mock('../../../../renderer/client', () => import('../../record-archive'))
eachBeginsAnew()

describe('the people of a picture', () => {
  const three = [depicted(1, 'Ama'), depicted(2, 'Ben'), depicted(3, 'Cora')]

  it('go forward before the one before them', async () => {
    await show({ people: three })
    expect(screen.getByRole('heading', { name: 'im Bild, von links' })).toBeDefined()
    fireEvent.click(screen.getByRole('button', { name: 'Cora nach vorn' }))
    expect(asked).toHaveBeenCalledExactlyOnceWith('movePerson', { link: idOf(3), before: idOf(2) })
  })

  it('go back before the one after the next, or to the end', async () => {
    await show({ people: three })
    fireEvent.click(screen.getByRole('button', { name: 'Ama nach hinten' }))
    expect(asked).toHaveBeenLastCalledWith('movePerson', { link: idOf(1), before: idOf(3) })
    fireEvent.click(screen.getByRole('button', { name: 'Ben nach hinten' }))
    expect(asked).toHaveBeenLastCalledWith('movePerson', { link: idOf(2), before: null })
  })

  it('are moved by the keyboard, and never past the end', async () => {
    await show({ people: three })
    const cora = screen.getByRole('button', { name: /^Person ändern:.*Cora/ })
    fireEvent.keyDown(cora, { key: 'ArrowDown', altKey: true })
    expect(asked).not.toHaveBeenCalled()
    fireEvent.keyDown(cora, { key: 'ArrowUp', altKey: true })
    expect(asked).toHaveBeenCalledExactlyOnceWith('movePerson', { link: idOf(3), before: idOf(2) })
  })

  it('leave the focus with who was moved to an end, where the arrow cannot be pressed any more', async () => {
    await show({ people: three })
    const forward = screen.getByRole('button', { name: 'Ben nach vorn' })
    forward.focus()
    fireEvent.click(forward)
    expect(document.activeElement).toBe(screen.getByRole('button', { name: /^Person ändern:.*Ben/ }))
  })

  it('are added with what is known of them, and the focus returns', async () => {
    await show()
    fireEvent.click(screen.getByRole('button', { name: '+ Person hinzufügen' }))
    fireEvent.change(screen.getByRole('textbox', { name: 'Name' }), { target: { value: ' Jens Muster ' } })
    fireEvent.change(screen.getByRole('textbox', { name: 'Einrichtung' }), { target: { value: 'Umweltamt' } })
    fireEvent.click(screen.getByRole('button', { name: 'Speichern' }))
    fireEvent.click(screen.getByRole('button', { name: 'Speichern' }))
    const person = { name: 'Jens Muster', title: null, function: null, organisation: 'Umweltamt', role: 'depicted' }
    expect(asked).toHaveBeenCalledExactlyOnceWith('addPerson', { record: idOf(900), person })
    const opener = await screen.findByRole('button', { name: '+ Person hinzufügen' })
    expect(document.activeElement).toBe(opener)
  })
})

describe('a person whose form is open while another window takes them off', () => {
  const three = [depicted(1, 'Ama'), depicted(2, 'Ben'), depicted(3, 'Cora')]
  async function takeOff(): Promise<void> {
    await show({ people: three })
    fireEvent.click(screen.getByRole('button', { name: /^Person ändern:.*Ben/ }))
    fireEvent.change(screen.getByRole('textbox', { name: 'Funktion' }), { target: { value: 'Leiter' } })
    stored.record = { ...stored.record, people: three.filter(({ name }) => name !== 'Ben') }
    fireEvent.change(screen.getByRole('combobox', { name: 'Zugang' }), { target: { value: 'public' } })
    await screen.findByText(/^Ben wurde inzwischen entfernt/)
  }

  it('is still there with what was typed, and the others move past it', async () => {
    await takeOff()
    expect(screen.getByRole('textbox', { name: 'Funktion' })).toHaveProperty('value', 'Leiter')
    fireEvent.click(screen.getByRole('button', { name: 'Cora nach vorn' }))
    expect(asked).toHaveBeenCalledExactlyOnceWith('movePerson', { link: idOf(3), before: idOf(1) })
  })

  it('is added again by saving, also after a reload', async () => {
    await takeOff()
    cleanup()
    await show({ people: stored.record.people })
    expect(screen.getByText(/^Ben wurde inzwischen entfernt/)).toBeDefined()
    fireEvent.click(screen.getByRole('button', { name: 'Speichern' }))
    const person = { name: 'Ben', title: null, function: 'Leiter', organisation: null, role: 'depicted' }
    await waitFor(() => expect(asked).toHaveBeenCalledExactlyOnceWith('addPerson', { record: idOf(900), person }))
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Funktion' })).toBeNull())
    expect(personDrafts.size).toBe(0)
  })

  it('is given up with Escape', async () => {
    await takeOff()
    fireEvent.keyDown(screen.getByRole('textbox', { name: 'Funktion' }), { key: 'Escape' })
    expect(screen.queryByRole('textbox', { name: 'Funktion' })).toBeNull()
    expect(personDrafts.size).toBe(0)
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Personen' }))
  })
})

describe('a person whose form is open while another window changes them', () => {
  const ama = depicted(1, 'Ama')
  /** Opens Ama's form and types into one of its lines; another window enters something of her. */
  async function change(line: string, text: string, entered: Partial<typeof ama>): Promise<void> {
    await show({ people: [ama] })
    fireEvent.click(screen.getByRole('button', { name: /^Person ändern:.*Ama/ }))
    fireEvent.change(screen.getByRole('textbox', { name: line }), { target: { value: text } })
    stored.record = { ...stored.record, people: [{ ...ama, ...entered }] }
    fireEvent.change(screen.getByRole('combobox', { name: 'Zugang' }), { target: { value: 'public' } })
  }
  const save = () => fireEvent.click(screen.getByRole('button', { name: 'Speichern' }))

  it('shows what was entered there, and changes nothing but what was typed', async () => {
    await change('Funktion', 'Leiterin', { title: 'Dr.', organisation: 'Umweltamt' })
    await screen.findByDisplayValue('Dr.')
    expect(screen.getByRole('textbox', { name: 'Einrichtung' })).toHaveProperty('value', 'Umweltamt')
    save()
    await waitFor(() => expect(asked).toHaveBeenCalledExactlyOnceWith('editPerson', { link: idOf(1), person: { function: 'Leiterin' } }))
    await waitFor(() => expect(personDrafts.size + personBases.size).toBe(0))
  })

  it('says what was entered there where it was typed as well, before it is overwritten', async () => {
    await change('Funktion', 'Leiterin', { title: 'Dr.', function: 'Sprecherin' })
    await screen.findByDisplayValue('Dr.')
    save()
    await screen.findByText('Funktion: Inzwischen geändert: „Sprecherin“. Enter speichert trotzdem, Esc verwirft.')
    expect(asked).not.toHaveBeenCalled()
    save()
    await waitFor(() => expect(asked).toHaveBeenCalledExactlyOnceWith('editPerson', { link: idOf(1), person: { function: 'Leiterin' } }))
  })

  it('says so also after a reload', async () => {
    await change('Titel', 'Prof.', { title: 'Dr.' })
    cleanup()
    await show({ people: stored.record.people })
    expect(screen.getByText(/^Titel: Inzwischen geändert: „Dr.“/)).toBeDefined()
    expect(screen.getByRole('textbox', { name: 'Titel' })).toHaveProperty('value', 'Prof.')
  })

  it('is told of nothing where both have typed the same', async () => {
    await change('Titel', 'Dr.', { title: 'Dr.', function: 'Leiterin' })
    await screen.findByDisplayValue('Leiterin')
    save()
    await waitFor(() => expect(asked).toHaveBeenCalledExactlyOnceWith('editPerson', { link: idOf(1), person: {} }))
  })
})

describe('a person that is being saved', () => {
  /** Saves Ben as a leader; gives what lets the archive answer. */
  async function save(): Promise<() => void> {
    await show({ people: [depicted(1, 'Ama'), depicted(2, 'Ben')] })
    fireEvent.click(screen.getByRole('button', { name: /^Person ändern:.*Ben/ }))
    fireEvent.change(screen.getByRole('textbox', { name: 'Funktion' }), { target: { value: 'Leiter' } })
    let answer = (): void => undefined
    answering.after = new Promise<void>((resolve) => (answer = resolve))
    fireEvent.click(screen.getByRole('button', { name: 'Speichern' }))
    return answer
  }

  it('does not close the form of another one that was opened meanwhile', async () => {
    const answer = await save()
    fireEvent.click(screen.getByRole('button', { name: /^Person ändern:.*Ama/ }))
    fireEvent.change(screen.getByRole('textbox', { name: 'Funktion' }), { target: { value: 'Sprecherin' } })
    answer()
    await waitFor(() => expect([...personDrafts.keys()]).toEqual([`${idOf(900)} ${idOf(1)}`]))
    expect(screen.getByRole('textbox', { name: 'Funktion' })).toHaveProperty('value', 'Sprecherin')
  })

  it('leaves the focus to who types elsewhere meanwhile', async () => {
    const answer = await save()
    const note = type(/Notiz hinzufügen/, 'Notiz hinzufügen', 'Wer ist d')
    answer()
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Funktion' })).toBeNull())
    expect(document.activeElement).toBe(note)
  })

  it('keeps what is typed on', async () => {
    const answer = await save()
    fireEvent.change(screen.getByRole('textbox', { name: 'Funktion' }), { target: { value: 'Leiter a. D.' } })
    answer()
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(screen.getByRole('textbox', { name: 'Funktion' })).toHaveProperty('value', 'Leiter a. D.')
    expect(personDrafts.size).toBe(1)
  })
})

describe('what is taken off a record', () => {
  const given = {
    people: [depicted(1, 'Ama'), depicted(2, 'Ben')],
    places: [{ id: idOf(3), place: idOf(4), name: { de: 'Kumasi' }, role: 'venue' as const, wording: null }],
    collections: [{ id: 'w', name: 'Wasser', description: null }],
  }

  it.each([['Ben', 'Ben entfernen', 'Personen'], ['Kumasi', 'Kumasi entfernen', 'Orte'], ['Wasser', 'Aus „Wasser“ herausnehmen', 'Sammlungen']])('leaves the focus where it was, and to who types elsewhere meanwhile: %s', async (_, name, section) => {
    await show(given)
    const button = screen.getByRole('button', { name })
    button.focus()
    fireEvent.click(button)
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('region', { name: section })))
    let answer = (): void => undefined
    answering.after = new Promise<void>((resolve) => (answer = resolve))
    button.focus()
    fireEvent.click(button)
    const note = type(/Notiz hinzufügen/, 'Notiz hinzufügen', 'Wer ist d')
    answer()
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(document.activeElement).toBe(note)
  })
})

describe('people in an order', () => {
  it('stand from left to right in a picture only', async () => {
    await show({ kind: 'document', people: [{ ...depicted(1, 'Ama'), role: 'author' }, { ...depicted(2, 'Ben'), role: 'participant' }] })
    expect(within(screen.getByRole('region', { name: 'Personen' })).getAllByRole('heading', { level: 4 }).map(({ textContent }) => textContent)).toEqual(['verfasst von', 'teilgenommen'])
  })
})
