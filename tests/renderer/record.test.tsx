// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { use as useModule } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { limits, type DateValue, type HistoryEntry, type MinutesRead, type RecordDetail, type RecordEdit } from '../../preload/contract'
import { german } from '../../renderer/locales/de'
import { Disclosure } from '../../renderer/record/disclosure'
import { personDrafts } from '../../renderer/record/person-drafts'
import { RecordPanel } from '../../renderer/record/record-panel'
import { draftBases, drafts } from '../../renderer/ui/drafts'
import { Toasts } from '../../renderer/ui/toast'
import { action, depicted, idOf, photo } from './record-fixtures'

const autumn: DateValue = { wording: 'Herbst 2011', edtf: '2011-23', earliest: '2011-09-01', latest: '2011-11-30' }

// The archive of a test: one record, which every change gives back.
let kept: RecordDetail
let log: HistoryEntry[]
// Replacing a module comes before everything else in this file.
const { edit, change, minutes } = vi.hoisted(() => ({
  minutes: vi.fn<() => MinutesRead | null>(),
  edit: vi.fn<(input: { id: string; fields: RecordEdit }) => Promise<RecordDetail>>(),
  change: vi.fn<(name: string, input: unknown) => void>(),
}))

vi.mock('../../renderer/client', () => {
  const query = (name: string, answer: (input: Record<string, string>) => unknown) => ({
    queryOptions: ({ input, ...rest }: { input: Record<string, string> }) => ({ ...rest, queryKey: [name, input], queryFn: () => answer(input) }),
  })
  const changing = (name: string) => ({
    call: (input: unknown) => {
      change(name, input)
      return Promise.resolve(kept)
    },
  })
  const names = ['trash', 'restore', 'addPerson', 'editPerson', 'movePerson', 'addPlace', 'unlink', 'addNote', 'editNote', 'setNoteState', 'confirmField']
  const archive = {
    records: { get: query('get', () => kept), minutes: query('minutes', () => minutes()), history: query('history', () => log), edit: { call: edit }, ...Object.fromEntries(names.map((name) => [name, changing(name)])) },
    timeline: { readDate: query('readDate', ({ wording }) => (wording === autumn.wording || wording === autumn.edtf ? { value: autumn, printed: 'Herbst 2011' } : null)) },
    archive: { undo: changing('undo') },
    search: { similar: query('similar', () => []) },
    collections: { list: query('collections', () => [{ id: 'w', name: 'Wasser', description: null, records: 2 }, { id: 'm', name: 'Markt', description: null, records: 1 }]), add: changing('add'), takeOut: changing('takeOut') },
  }
  return { useArchive: () => archive }
})

beforeAll(async () => {
  await useModule(initReactI18next).init({ lng: 'de', resources: { de: { translation: german } }, interpolation: { escapeValue: false } })
})
beforeEach(() => {
  log = []
  edit.mockReset()
  edit.mockImplementation(({ fields: { date, ...fields } }) => Promise.resolve((kept = { ...kept, ...(date && { date: autumn }), ...withoutUndefined(fields), ...(fields.title === null && { title: 'DSC_0815' }) })))
  change.mockReset()
})
afterEach(() => {
  // What is left unsaved would be told of when the panel goes.
  drafts.clear()
  draftBases.clear()
  personDrafts.clear()
  cleanup()
})

function withoutUndefined(fields: Omit<RecordEdit, 'date'>): Partial<RecordDetail> {
  return Object.fromEntries(Object.entries(fields).flatMap(([field, value]) => (value === undefined ? [] : [[field, value === '' ? null : value]])))
}

async function show(given: Partial<RecordDetail> = {}) {
  kept = photo(given)
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } })
  const view = render(<QueryClientProvider client={queries}><Disclosure><RecordPanel id={kept.id} /></Disclosure></QueryClientProvider>)
  await screen.findByRole('article')
  return view
}

/** Opens a field and types into it. */
function type(opener: RegExp, field: string, text: string): HTMLElement {
  fireEvent.click(screen.getByRole('button', { name: opener }))
  const input = screen.getByRole('textbox', { name: field })
  fireEvent.change(input, { target: { value: text } })
  return input
}

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
    kept = { ...kept, credit: 'Stadtarchiv' }
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
})

describe('the people of a picture', () => {
  const three = [depicted(1, 'Ama'), depicted(2, 'Ben'), depicted(3, 'Cora')]

  it('go forward before the one before them', async () => {
    await show({ people: three })
    expect(screen.getByRole('heading', { name: 'im Bild, von links' })).toBeDefined()
    fireEvent.click(screen.getByRole('button', { name: 'Cora nach vorn' }))
    expect(change).toHaveBeenCalledExactlyOnceWith('movePerson', { link: idOf(3), before: idOf(2) })
  })

  it('go back before the one after the next, or to the end', async () => {
    await show({ people: three })
    fireEvent.click(screen.getByRole('button', { name: 'Ama nach hinten' }))
    expect(change).toHaveBeenLastCalledWith('movePerson', { link: idOf(1), before: idOf(3) })
    fireEvent.click(screen.getByRole('button', { name: 'Ben nach hinten' }))
    expect(change).toHaveBeenLastCalledWith('movePerson', { link: idOf(2), before: null })
  })

  it('are moved by the keyboard, and never past the end', async () => {
    await show({ people: three })
    const cora = screen.getByRole('button', { name: /^Person ändern:.*Cora/ })
    fireEvent.keyDown(cora, { key: 'ArrowDown', altKey: true })
    expect(change).not.toHaveBeenCalled()
    fireEvent.keyDown(cora, { key: 'ArrowUp', altKey: true })
    expect(change).toHaveBeenCalledExactlyOnceWith('movePerson', { link: idOf(3), before: idOf(2) })
  })

  it('are added with what is known of them, and the focus returns', async () => {
    await show()
    fireEvent.click(screen.getByRole('button', { name: '+ Person hinzufügen' }))
    fireEvent.change(screen.getByRole('textbox', { name: 'Name' }), { target: { value: ' Jens Muster ' } })
    fireEvent.change(screen.getByRole('textbox', { name: 'Einrichtung' }), { target: { value: 'Umweltamt' } })
    fireEvent.click(screen.getByRole('button', { name: 'Speichern' }))
    fireEvent.click(screen.getByRole('button', { name: 'Speichern' }))
    const person = { name: 'Jens Muster', title: null, function: null, organisation: 'Umweltamt', role: 'depicted' }
    expect(change).toHaveBeenCalledExactlyOnceWith('addPerson', { record: idOf(900), person })
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
    kept = { ...kept, people: three.filter(({ name }) => name !== 'Ben') }
    fireEvent.change(screen.getByRole('combobox', { name: 'Zugang' }), { target: { value: 'public' } })
    await screen.findByText(/^Ben wurde inzwischen entfernt/)
  }

  it('is still there with what was typed, and the others move past it', async () => {
    await takeOff()
    expect(screen.getByRole('textbox', { name: 'Funktion' })).toHaveProperty('value', 'Leiter')
    fireEvent.click(screen.getByRole('button', { name: 'Cora nach vorn' }))
    expect(change).toHaveBeenCalledExactlyOnceWith('movePerson', { link: idOf(3), before: idOf(1) })
  })

  it('is added again by saving, also after a reload', async () => {
    await takeOff()
    cleanup()
    await show({ people: kept.people })
    expect(screen.getByText(/^Ben wurde inzwischen entfernt/)).toBeDefined()
    fireEvent.click(screen.getByRole('button', { name: 'Speichern' }))
    const person = { name: 'Ben', title: null, function: 'Leiter', organisation: null, role: 'depicted' }
    await waitFor(() => expect(change).toHaveBeenCalledExactlyOnceWith('addPerson', { record: idOf(900), person }))
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

describe('people in an order', () => {
  it('stand from left to right in a picture only', async () => {
    await show({ kind: 'document', people: [{ ...depicted(1, 'Ama'), role: 'author' }, { ...depicted(2, 'Ben'), role: 'participant' }] })
    expect(within(screen.getByRole('region', { name: 'Personen' })).getAllByRole('heading', { level: 4 }).map(({ textContent }) => textContent)).toEqual(['verfasst von', 'teilgenommen'])
  })
})

describe('the record view', () => {
  it('hides a restricted record until somebody asks for it', async () => {
    await show({ access: 'restricted', caption: 'vertraulich' })
    expect(screen.queryByText('vertraulich')).toBeNull()
    expect(screen.queryByText('Empfang im Rathaus')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Trotzdem zeigen' }))
    expect(screen.getByText('vertraulich')).toBeDefined()
  })

  it('is restricted by the keyboard without being opened to all on the way, and stays in sight of who restricts it', async () => {
    await show()
    const access = screen.getByRole('combobox', { name: 'Zugang' })
    expect(within(access).getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['öffentlich', 'intern', 'gesperrt'])
    fireEvent.change(access, { target: { value: 'restricted' } })
    await waitFor(() => expect(access).toHaveProperty('value', 'restricted'))
    await waitFor(() => expect(kept.access).toBe('restricted'))
    expect(screen.queryByRole('button', { name: 'Trotzdem zeigen' })).toBeNull()
    expect(access.isConnected).toBe(true)
  })

  it('says that the picture itself is missing', async () => {
    await show()
    expect(screen.getByText(/war nicht unter den importierten Dateien/)).toBeDefined()
  })

  it('ticks a note off', async () => {
    await show({ notes: [{ id: idOf(5), text: 'Verlinkung klären', state: 'open' }] })
    fireEvent.click(screen.getByRole('checkbox', { name: 'Verlinkung klären' }))
    expect(change).toHaveBeenCalledExactlyOnceWith('setNoteState', { note: idOf(5), state: 'done' })
  })

  it('changes what a note says, but does not empty it', async () => {
    await show({ notes: [{ id: idOf(5), text: 'Verlinkung\nklären', state: 'open' }] })
    fireEvent.click(screen.getByRole('button', { name: /^Notiz ändern/ }))
    const note = screen.getByRole('textbox', { name: 'Notiz' })
    fireEvent.change(note, { target: { value: ' ' } })
    fireEvent.keyDown(note, { key: 'Enter', ctrlKey: true })
    expect(screen.getByText(/^Leer wird eine Notiz nicht gespeichert/)).toBeDefined()
    expect(change).not.toHaveBeenCalled()
    fireEvent.change(note, { target: { value: 'Verlinkung\ngeklärt' } })
    fireEvent.keyDown(note, { key: 'Enter', ctrlKey: true })
    await waitFor(() => expect(change).toHaveBeenCalledExactlyOnceWith('editNote', { note: idOf(5), text: 'Verlinkung\ngeklärt' }))
  })

  it('says of a half-typed note that it is not saved where it stands, and when the record is left', async () => {
    const { unmount } = await show({ title: 'Rundgang' })
    const toasts = within(render(<Toasts />).container)
    const note = type(/Notiz hinzufügen/, 'Notiz hinzufügen', 'Verlinkung klären')
    expect(screen.queryByText(/^Noch nicht gespeichert/)).toBeNull()
    fireEvent.blur(note)
    expect(screen.getByText('Noch nicht gespeichert: Strg+Enter speichert, Esc verwirft.')).toBeDefined()
    unmount()
    await toasts.findByText('Bei „Rundgang“ ist etwas getippt und noch nicht gespeichert.')
    fireEvent.click(toasts.getAllByRole('button', { name: 'Zeigen' }).at(-1) ?? note)
    expect(location.hash).toContain(`record=${idOf(900)}`)
    drafts.clear()
    const again = await show({ title: 'Markt' })
    again.unmount()
    expect(toasts.queryByText(/Markt/)).toBeNull()
  })

  it('takes a note of several lines whole, and refuses one that is too long with a word', async () => {
    await show()
    const long = Array.from({ length: 300 }, () => 'Zehn Wörter').join('\n')
    const note = type(/Notiz hinzufügen/, 'Notiz hinzufügen', long)
    expect(note.tagName).toBe('TEXTAREA')
    expect(note.hasAttribute('maxlength')).toBe(false)
    fireEvent.change(note, { target: { value: 'x'.repeat(limits.text + 1200) } })
    fireEvent.keyDown(note, { key: 'Enter', ctrlKey: true })
    expect(screen.getByText('Zu lang, 1.200 Zeichen zu viel: Bitte kürzen, so wird nichts gespeichert.')).toBeDefined()
    expect(change).not.toHaveBeenCalled()
    fireEvent.change(note, { target: { value: long } })
    fireEvent.keyDown(note, { key: 'Enter', ctrlKey: true })
    await waitFor(() => expect(change).toHaveBeenCalledExactlyOnceWith('addNote', { record: idOf(900), text: long }))
  })

  it('adds a note once, although Enter is pressed twice', async () => {
    await show()
    const input = type(/Notiz hinzufügen/, 'Notiz hinzufügen', 'Verlinkung klären')
    fireEvent.submit(input)
    fireEvent.submit(input)
    await waitFor(() => expect(input).toHaveProperty('value', ''))
    expect(change).toHaveBeenCalledExactlyOnceWith('addNote', { record: idOf(900), text: 'Verlinkung klären' })
  })

  it('keeps what is typed while a note before it is added', async () => {
    await show()
    const input = type(/Notiz hinzufügen/, 'Notiz hinzufügen', 'Verlinkung klären')
    fireEvent.submit(input)
    fireEvent.change(input, { target: { value: 'Rechte klären' } })
    await waitFor(() => expect(change).toHaveBeenCalledOnce())
    await new Promise((settled) => setTimeout(settled))
    expect(input).toHaveProperty('value', 'Rechte klären')
  })

  it('keeps a note and a person that are typed and not saved, until they are added or given up', async () => {
    const { unmount } = await show()
    type(/Notiz hinzufügen/, 'Notiz hinzufügen', 'Verlinkung klären')
    type(/Person hinzufügen/, 'Name', 'Jens Muster')
    unmount()
    await show()
    expect(screen.getByRole('textbox', { name: 'Notiz hinzufügen' })).toHaveProperty('value', 'Verlinkung klären')
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveProperty('value', 'Jens Muster')
    expect(screen.getAllByText(/Noch nicht gespeichert/)).toHaveLength(2)
    const note = screen.getByRole('textbox', { name: 'Notiz hinzufügen' })
    fireEvent.submit(note)
    await waitFor(() => expect(note).toHaveProperty('value', ''))
    fireEvent.keyDown(screen.getByRole('textbox', { name: 'Name' }), { key: 'Escape' })
    expect(drafts.size + personDrafts.size).toBe(0)
  })

  it('is restored once by a double click', async () => {
    await show({ trashed: true })
    const restore = screen.getByRole('button', { name: 'Wiederherstellen' })
    fireEvent.click(restore)
    fireEvent.click(restore)
    expect(change).toHaveBeenCalledExactlyOnceWith('restore', { ids: [idOf(900)] })
  })

  it('puts a record into a collection whose name is completed, and takes it out of another', async () => {
    await show({ collections: [{ id: idOf(801), name: 'Wasser', description: null }] })
    const section = within(screen.getByRole('region', { name: 'Sammlungen' }))
    fireEvent.click(section.getByRole('button', { name: /In Sammlung legen/ }))
    const input = section.getByLabelText('In Sammlung legen')
    await waitFor(() => expect([...document.querySelectorAll('datalist option')].map((option) => option.textContent)).toContain('Markt'))
    fireEvent.change(input, { target: { value: ' Ausstellung ' } })
    fireEvent.click(section.getByRole('button', { name: 'Speichern' }))
    const choice = { by: 'records', records: [kept.id] }
    expect(change).toHaveBeenLastCalledWith('add', { to: { name: 'Ausstellung' }, choice })
    fireEvent.click(section.getByRole('button', { name: 'Aus „Wasser“ herausnehmen' }))
    expect(change).toHaveBeenLastCalledWith('takeOut', { id: idOf(801), choice })
  })

  it('tells the history in words, with what was undone', async () => {
    await show({ people: [depicted(1, 'Ama')] })
    log = [
      action({ action: idOf(701), undone: true, changes: [{ entity: idOf(900), type: 'record', field: 'access', before: 'internal', after: 'public' }] }),
      action({ action: idOf(702), label: 'edit-people', changes: [
        { entity: idOf(1), type: 'link', field: 'position', before: 'a0', after: 'a1' },
        { entity: idOf(1), type: 'link', field: 'ordered', before: 0, after: 1 },
      ] }),
      action({ action: idOf(703), label: 'edit-people', changes: [{ entity: idOf(2), type: 'link', field: 'trashed', before: 0, after: 1 }] }),
      action({ action: idOf(704), label: 'edit-people', changes: [{ entity: idOf(2), type: 'link', field: 'target', before: null, after: 'Ben' }] }),
    ]
    const details = screen.getByText('Verlauf').closest('details')
    if (details === null) throw new Error('the history is no disclosure')
    details.open = true
    fireEvent(details, new Event('toggle'))
    const [access, order, removal] = await within(details).findAllByRole('listitem').then((items) => items.filter((item) => item.closest('ol') === item.parentElement))
    expect(access?.textContent).toMatch(/Anna Beispiel.*rückgängig gemacht.*Zugang: intern → öffentlich/)
    expect(order?.textContent).toMatch(/Ama · Reihenfolge geändert$/)
    expect(removal?.textContent).toMatch(/Ben · entfernt$/)
  })

  it('tells what was emptied although the file says it, and what reads as the file does again', async () => {
    const change = { entity: idOf(900), type: 'record' }
    const noDate = { wording: '', edtf: null, earliest: null, latest: null }
    log = [
      action({ action: idOf(701), changes: [{ ...change, field: 'caption', before: '', after: null }, { ...change, field: 'date', before: noDate, after: null }] }),
      action({ action: idOf(702), changes: [{ ...change, field: 'caption', before: null, after: '' }, { ...change, field: 'date', before: null, after: noDate }] }),
    ]
    await show()
    const details = screen.getByText('Verlauf').closest('details')
    if (details === null) throw new Error('the history is no disclosure')
    details.open = true
    fireEvent(details, new Event('toggle'))
    await within(details).findAllByText(/Änderung/)
    const lines = within(details).getAllByRole('listitem').filter((item) => item.closest('ul') === item.parentElement)
    expect(lines.map(({ textContent }) => textContent)).toEqual(['Bildunterschrift: wieder wie gelesen', 'Datum: wieder wie gelesen', 'Bildunterschrift: geleert', 'Datum: geleert'])
  })
})

describe('minutes', () => {
  const file: RecordDetail['files'][number] = { id: idOf(950), hash: 'a'.repeat(64), name: 'runde.txt', path: 'runde.txt', size: 1, mediaType: 'text/plain', pages: 1, paged: false, characters: 1, hasThumbnail: false, conformance: null, waiting: 0, position: null, fault: null, superseded: false }
  const read: MinutesRead = { participants: [], agenda: [], decisions: ['Es gibt Tee.'], actions: [{ owner: null, text: 'Tee kaufen', due: null }, { owner: 'Brandis', text: 'Kannen spülen', due: { text: 'Ende Mai', edtf: '2012-05-21~/2012-05-31~' } }] }

  it('show what the program reads in them, and leave out what it does not find', async () => {
    minutes.mockReturnValue(read)
    await show({ kind: 'minutes', files: [file] })
    const part = within(await screen.findByRole('region', { name: 'Aus der Niederschrift' }))
    expect(part.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual(['Aus der Niederschrift', 'Beschlüsse', 'Aufgaben'])
    expect(part.getAllByRole('row').map(({ textContent }) => textContent)).toEqual(['WerWasBis wann', 'nicht genanntTee kaufenohne Frist', 'BrandisKannen spülenEnde Mai'])
  })

  it('have no such part where nothing is read, nor while they are restricted', async () => {
    minutes.mockReturnValue(null)
    await show({ kind: 'minutes', files: [file] })
    await waitFor(() => expect(screen.queryByText('Die Niederschrift wird gelesen …')).toBeNull())
    expect(screen.queryByRole('region', { name: 'Aus der Niederschrift' })).toBeNull()
    cleanup()
    minutes.mockReset()
    await show({ kind: 'minutes', access: 'restricted', files: [file] })
    expect(minutes).not.toHaveBeenCalled()
  })
})

describe('what was found in a record', () => {
  it('is called what it is, be it a picture or the attachment of a mail', async () => {
    const summary = { kind: 'document', date: null, place: null, access: 'internal', thumbnail: null, trashed: false } as const
    await show({ kind: 'document', imageMissing: false, parts: [{ ...summary, id: idOf(1), title: 'Angebot.pdf' }, { ...summary, id: idOf(2), title: 'Hof.jpg', kind: 'photo' }] })
    const related = screen.getByRole('region', { name: 'Gehört zusammen' })
    expect(within(related).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['enthältAngebot.pdf', 'enthältHof.jpg'])
  })
})
