// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { limits, type DateValue } from '../../../../preload/contract'
import { drafts } from '../../../../renderer/ui/drafts'
import { change, edit, stored } from '../../record-archive'
import { idOf } from '../../record-fixtures'
import { eachBeginsAnew, show, type } from '../../shown-record'

vi.mock('../../../../renderer/client', () => import('../../record-archive'))
eachBeginsAnew()

describe('a field of a record', () => {
  it('is saved once by Enter, although the field is left as well', async () => {
    await show()
    const input = type(/^Titel ändern/, 'Titel', 'Empfang der Delegation')
    fireEvent.keyDown(input, { key: 'Enter' })
    fireEvent.blur(input)
    expect((await screen.findByRole('button', { name: /^Titel ändern/ })).textContent).toContain('Empfang der Delegation')
    expect(edit).toHaveBeenCalledExactlyOnceWith({ id: idOf(900), fields: { title: 'Empfang der Delegation' } })
  })

  it('is saved by leaving it', async () => {
    await show({ credit: 'Umweltamt' })
    fireEvent.blur(type(/^Bildnachweis ändern/, 'Bildnachweis', 'Umweltamt / Eva Probe'))
    await waitFor(() => expect(edit).toHaveBeenCalledExactlyOnceWith({ id: idOf(900), fields: { credit: 'Umweltamt / Eva Probe' } }))
  })

  it('keeps what is typed on while it is being saved, and saves that too', async () => {
    await show()
    const answers: (() => void)[] = []
    edit.mockImplementation(({ fields }) => new Promise((answer) => answers.push(() => answer((stored.record = { ...stored.record, title: fields.title ?? '' })))))
    const title = type(/^Titel ändern/, 'Titel', 'Empfang')
    fireEvent.keyDown(title, { key: 'Enter' })
    fireEvent.change(title, { target: { value: 'Empfang der Delegation' } })
    answers[0]?.()
    await screen.findByRole('article', { name: 'Empfang' })
    expect(screen.getByRole('textbox', { name: 'Titel' })).toHaveProperty('value', 'Empfang der Delegation')
    // What was saved is its own: nobody else has changed it.
    fireEvent.keyDown(title, { key: 'Enter' })
    answers[1]?.()
    expect((await screen.findByRole('button', { name: /^Titel ändern/ })).textContent).toContain('Empfang der Delegation')
    expect([edit.mock.calls.length, drafts.size]).toEqual([2, 0])
  })

  it('says that it is not saved where it was left while what stood there before was being saved', async () => {
    await show()
    let answer = (): void => undefined
    edit.mockImplementation(({ fields }) => new Promise((resolve) => (answer = () => resolve((stored.record = { ...stored.record, title: fields.title ?? '' })))))
    const title = type(/^Titel ändern/, 'Titel', 'Empfang')
    fireEvent.keyDown(title, { key: 'Enter' })
    fireEvent.change(title, { target: { value: 'Empfang der Delegation' } })
    screen.getByRole('button', { name: 'Schließen' }).focus()
    answer()
    expect(await screen.findByText(/^Noch nicht gespeichert/)).toBeDefined()
    expect(screen.getByRole('textbox', { name: 'Titel' })).toHaveProperty('value', 'Empfang der Delegation')
  })

  it('that is saved leaves the focus to the one that was opened meanwhile', async () => {
    await show({ credit: 'Umweltamt' })
    let answer = (): void => undefined
    edit.mockImplementationOnce(({ fields }) => new Promise((resolve) => (answer = () => resolve((stored.record = { ...stored.record, title: fields.title ?? '' })))))
    fireEvent.keyDown(type(/^Titel ändern/, 'Titel', 'Empfang'), { key: 'Enter' })
    const credit = type(/^Bildnachweis ändern/, 'Bildnachweis', 'Umweltamt / E')
    answer()
    await screen.findByRole('article', { name: 'Empfang' })
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Titel' })).toBeNull())
    expect(document.activeElement).toBe(credit)
    expect(edit).toHaveBeenCalledOnce()
  })

  it('has the focus where it was when it is saved by Enter', async () => {
    await show()
    fireEvent.keyDown(type(/^Titel ändern/, 'Titel', 'Empfang'), { key: 'Enter' })
    const opener = await screen.findByRole('button', { name: /^Titel ändern/ })
    expect(document.activeElement).toBe(opener)
  })

  it('is given up with Escape', async () => {
    await show()
    fireEvent.keyDown(type(/^Titel ändern/, 'Titel', 'anders'), { key: 'Escape' })
    expect(screen.getByRole('button', { name: /^Titel ändern/ }).textContent).toContain('Empfang im Rathaus')
    expect(edit).not.toHaveBeenCalled()
    expect(drafts.size).toBe(0)
  })

  it('with several lines takes Enter as a new line and is saved by Ctrl+Enter', async () => {
    await show()
    const input = type(/^Beschreibung hinzufügen/, 'Beschreibung', 'Erste Zeile')
    fireEvent.keyDown(input, { key: 'Enter' })
    expect(edit).not.toHaveBeenCalled()
    fireEvent.keyDown(input, { key: 'Enter', ctrlKey: true })
    await waitFor(() => expect(edit).toHaveBeenCalledExactlyOnceWith({ id: idOf(900), fields: { description: 'Erste Zeile' } }))
  })

  it('with several lines says that Ctrl+Enter saves also where saving failed', async () => {
    edit.mockRejectedValue(new Error('the archive is busy'))
    await show()
    fireEvent.blur(type(/^Beschreibung hinzufügen/, 'Beschreibung', 'Erste Zeile'))
    expect(await screen.findByText(/^Noch nicht gespeichert/)).toHaveProperty('textContent', 'Noch nicht gespeichert: Strg+Enter speichert, Esc verwirft.')
  })

  it('that is emptied has no value afterwards', async () => {
    await show({ creator: 'Umweltamt' })
    fireEvent.keyDown(type(/^Urheber ändern/, 'Urheber', ' '), { key: 'Enter' })
    await waitFor(() => expect(edit).toHaveBeenCalledExactlyOnceWith({ id: idOf(900), fields: { creator: '' } }))
  })

  it('that was emptied shows again what the file says when that is wanted', async () => {
    await show({ kind: 'document', readBehind: ['title', 'creator'] })
    expect(screen.queryByRole('button', { name: 'Titel wieder wie gelesen' })).toBeNull()
    fireEvent.click(screen.getByText('Weitere Felder'))
    fireEvent.click(screen.getByRole('button', { name: 'Urheber wieder wie gelesen' }))
    await waitFor(() => expect(edit).toHaveBeenCalledExactlyOnceWith({ id: idOf(900), fields: { creator: null } }))
  })

  it('says what a newer file says otherwise, which can be taken over', async () => {
    await show({ caption: 'Auf dem Markt', readSince: { caption: 'Auf dem Markt in Kumasi' } })
    expect(screen.getByText('Die neuere Datei sagt: „Auf dem Markt in Kumasi“')).toBeDefined()
    fireEvent.click(screen.getByRole('button', { name: 'Bildunterschrift übernehmen' }))
    await waitFor(() => expect(change).toHaveBeenCalledExactlyOnceWith('confirmField', { id: idOf(900), field: 'caption' }))
  })

  it('that is too long says by how much, and is not cut off', async () => {
    await show()
    const title = type(/^Titel ändern/, 'Titel', 'x'.repeat(limits.line + 1))
    fireEvent.keyDown(title, { key: 'Enter' })
    expect(screen.getByText('Zu lang, 1 Zeichen zu viel: Bitte kürzen, so wird nichts gespeichert.')).toBeDefined()
    expect(screen.queryByText(/^Noch nicht gespeichert/)).toBeNull()
    expect(edit).not.toHaveBeenCalled()
    expect([...screen.getAllByRole('textbox')].filter((field) => field.hasAttribute('maxlength'))).toEqual([])
    fireEvent.change(title, { target: { value: 'x'.repeat(limits.line) } })
    fireEvent.keyDown(title, { key: 'Enter' })
    await waitFor(() => expect(edit).toHaveBeenCalledOnce())
  })

  it('keeps what was typed when saving fails, and has it when the record is opened again', async () => {
    edit.mockRejectedValue(new Error('the archive is busy'))
    const { unmount } = await show()
    fireEvent.keyDown(type(/^Titel ändern/, 'Titel', 'Neuer Titel'), { key: 'Enter' })
    await screen.findByText(/Noch nicht gespeichert/)
    unmount()
    await show()
    expect(screen.getByRole('textbox', { name: 'Titel' })).toHaveProperty('value', 'Neuer Titel')
  })

  it('does not take an empty title', async () => {
    await show()
    const title = type(/^Titel ändern/, 'Titel', ' ')
    fireEvent.keyDown(title, { key: 'Enter' })
    fireEvent.blur(title)
    await screen.findByText('Ein Titel muss dastehen: Unter ihm wird der Datensatz gefunden. Esc nimmt den alten.')
    expect(screen.queryByText(/Noch nicht gespeichert/)).toBeNull()
    expect(screen.queryByRole('button', { name: 'Wieder wie gelesen' })).toBeNull()
    expect(edit).not.toHaveBeenCalled()
  })

  it('that is left as it was closes, also where it would not be saved like that', async () => {
    await show({ title: '' })
    fireEvent.click(screen.getByRole('button', { name: /^Titel hinzufügen/ }))
    fireEvent.blur(screen.getByRole('textbox', { name: 'Titel' }))
    await screen.findByRole('button', { name: /^Titel hinzufügen/ })
    expect(edit).not.toHaveBeenCalled()
  })

  it('goes back to the title of the file where that is wanted', async () => {
    await show({ readBehind: ['title'] })
    type(/^Titel ändern/, 'Titel', '')
    fireEvent.click(screen.getByRole('button', { name: 'Wieder wie gelesen' }))
    await waitFor(() => expect(edit).toHaveBeenCalledExactlyOnceWith({ id: idOf(900), fields: { title: null } }))
  })

  it('that was changed elsewhere while it was edited is not overwritten before that was seen', async () => {
    const { unmount } = await show({ credit: 'Umweltamt' })
    const input = type(/^Bildnachweis ändern/, 'Bildnachweis', 'Umweltamt / Eva Probe')
    stored.record = { ...stored.record, credit: 'Stadtarchiv' }
    fireEvent.change(screen.getByRole('combobox', { name: 'Zugang' }), { target: { value: 'public' } })
    await waitFor(() => expect(screen.getByRole('combobox', { name: 'Zugang' })).toHaveProperty('value', 'public'))
    fireEvent.blur(input)
    expect(await screen.findByText(/^Inzwischen/)).toHaveProperty('textContent', 'Inzwischen geändert: „Stadtarchiv“. Enter speichert trotzdem, Esc verwirft.')
    fireEvent.blur(input)
    expect(edit).toHaveBeenCalledOnce()
    unmount()
    await show({ credit: 'Stadtarchiv' })
    expect(screen.getByText(/^Inzwischen/)).toBeDefined()
    fireEvent.keyDown(screen.getByRole('textbox', { name: 'Bildnachweis' }), { key: 'Enter' })
    await waitFor(() => expect(edit).toHaveBeenLastCalledWith({ id: idOf(900), fields: { credit: 'Umweltamt / Eva Probe' } }))
    expect((await screen.findByRole('button', { name: /^Bildnachweis ändern/ })).textContent).toContain('Umweltamt / Eva Probe')
  })

  it('for its language is one of those it is searched by, or what it says already', async () => {
    await show({ language: 'Twi' })
    const language = screen.getByRole('combobox', { name: 'Sprache' })
    expect(within(language).getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['nicht angegeben', 'Deutsch', 'Englisch', 'Französisch', 'Twi'])
    expect(language).toHaveProperty('value', 'Twi')
    fireEvent.change(language, { target: { value: 'en' } })
    await waitFor(() => expect(edit).toHaveBeenCalledExactlyOnceWith({ id: idOf(900), fields: { language: 'en' } }))
    fireEvent.change(language, { target: { value: '' } })
    await waitFor(() => expect(edit).toHaveBeenLastCalledWith({ id: idOf(900), fields: { language: '' } }))
    await waitFor(() => expect(language).toHaveProperty('value', ''))
    expect(language.isConnected).toBe(true)
  })

  it('without a value waits behind the other fields', async () => {
    await show({ rights: 'Stadt Dortmund' })
    const more = screen.getByText('Weitere Felder').closest('details')
    expect(more?.contains(screen.getByRole('button', { name: /^Rechte ändern/ }))).toBe(false)
    expect(more?.contains(screen.getByText('Signatur', { selector: 'dt' }))).toBe(true)
  })

  it('read from the file says so until it is taken over', async () => {
    await show({ creator: 'M. Leischner', read: ['creator'] })
    expect(screen.getByText('aus der Datei gelesen')).toBeDefined()
    fireEvent.click(screen.getByRole('button', { name: 'Urheber übernehmen' }))
    expect(change).toHaveBeenCalledExactlyOnceWith('confirmField', { id: idOf(900), field: 'creator' })
  })
})

describe('the date of a record', () => {
  it('is read while it is typed, and saved as it was written', async () => {
    await show()
    const input = type(/^Datum hinzufügen/, 'Datum', 'Herbst 2011')
    await screen.findByText('2011-23')
    fireEvent.keyDown(input, { key: 'Enter' })
    await waitFor(() => expect(edit).toHaveBeenCalledExactlyOnceWith({ id: idOf(900), fields: { date: { wording: 'Herbst 2011', lang: 'de' } } }))
    expect((await screen.findByRole('button', { name: /^Datum ändern/ })).textContent).toContain('Herbst 2011')
  })

  it('that cannot be read is said with an example, kept and not saved', async () => {
    await show()
    const input = type(/^Datum hinzufügen/, 'Datum', 'irgendwann')
    fireEvent.keyDown(input, { key: 'Enter' })
    await screen.findByText(/noch nicht lesbar.*Zum Beispiel/)
    fireEvent.blur(input)
    await screen.findByText(/Noch nicht gespeichert/)
    expect(edit).not.toHaveBeenCalled()
    expect(screen.getByRole('textbox', { name: 'Datum' })).toHaveProperty('value', 'irgendwann')
  })

  it('that cannot be read is kept as a wording without a date where somebody says so', async () => {
    await show()
    fireEvent.blur(type(/^Datum hinzufügen/, 'Datum', 'irgendwann'))
    fireEvent.click(await screen.findByRole('button', { name: 'Wortlaut behalten, Datum unbekannt' }))
    await waitFor(() => expect(edit).toHaveBeenCalledExactlyOnceWith({ id: idOf(900), fields: { date: { wording: 'irgendwann', reading: 'unbekannt', lang: 'de' } } }))
  })

  const misread: DateValue = { wording: 'Herbst zwo-elf', edtf: '2012', earliest: '2012-01-01', latest: '2012-12-31' }

  it('is corrected in what it is read as, and keeps its wording', async () => {
    await show({ date: misread })
    fireEvent.keyDown(type(/^Gelesen als ändern/, 'Gelesen als', 'Herbst 2011'), { key: 'Enter' })
    await waitFor(() => expect(edit).toHaveBeenCalledExactlyOnceWith({ id: idOf(900), fields: { date: { wording: 'Herbst zwo-elf', reading: 'Herbst 2011', lang: 'de' } } }))
  })

  it('is not corrected by what cannot be read', async () => {
    await show({ date: misread })
    fireEvent.blur(type(/^Gelesen als ändern/, 'Gelesen als', '2011-99'))
    await screen.findByText(/In Worten .* als EDTF .* oder „unbekannt“ schreiben/)
    expect(edit).not.toHaveBeenCalled()
  })

  it('says for itself what it means again when the correction is emptied', async () => {
    await show({ date: { ...misread, wording: 'Herbst 2011' } })
    fireEvent.keyDown(type(/^Gelesen als ändern/, 'Gelesen als', ''), { key: 'Enter' })
    await waitFor(() => expect(edit).toHaveBeenCalledExactlyOnceWith({ id: idOf(900), fields: { date: { wording: 'Herbst 2011', lang: 'de' } } }))
  })

  it('has no day any more when its correction is emptied and what was written cannot be read', async () => {
    await show({ date: misread })
    fireEvent.keyDown(type(/^Gelesen als ändern/, 'Gelesen als', ''), { key: 'Enter' })
    await waitFor(() => expect(edit).toHaveBeenCalledExactlyOnceWith({ id: idOf(900), fields: { date: { wording: 'Herbst zwo-elf', reading: 'unbekannt', lang: 'de' } } }))
  })
})
