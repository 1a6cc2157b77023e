// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { limits, type MinutesRead, type RecordDetail } from '../../../preload/contract'
import { personDrafts } from '../../../renderer/record/people/person-drafts'
import { drafts } from '../../../renderer/ui/drafts'
import { Toasts } from '../../../renderer/ui/toast'
import { go, viewNow } from '../../../renderer/view'
import { answering, autumn, change, furtherParts, minutes, stored } from '../record-archive'
import { action, depicted, idOf } from '../record-fixtures'
import { eachBeginsAnew, show, showPanel, type } from '../shown-record'

vi.mock('../../../renderer/client', () => import('../record-archive'))
eachBeginsAnew()

/** Opens the history; gives what it says of single fields. */
async function linesOfHistory(): Promise<(string | null)[]> {
  const details = screen.getByText('Verlauf').closest('details')
  if (details === null) throw new Error('the history is no disclosure')
  details.open = true
  fireEvent(details, new Event('toggle'))
  await within(details).findAllByText(/Anna Beispiel/)
  return within(details).getAllByRole('listitem').filter((item) => item.closest('ul') === item.parentElement).map(({ textContent }) => textContent)
}

describe('the record view', () => {
  it.each([['', null], [', and leaves one open that was opened meanwhile', 'another']])('closes with a record that is put into the trash%s', async (_, opened) => {
    await show()
    go({ record: stored.record.id })
    let answer = (): void => undefined
    answering.after = new Promise<void>((resolve) => (answer = resolve))
    fireEvent.click(screen.getByRole('button', { name: 'In den Papierkorb' }))
    if (opened !== null) go({ record: opened })
    answer()
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(viewNow().record).toBe(opened)
  })

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
    await waitFor(() => expect(stored.record.access).toBe('restricted'))
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

  it('says of a half-typed person that they are not saved when the record is left', async () => {
    const { unmount } = await show({ title: 'Rundgang' })
    const toasts = within(render(<Toasts />).container)
    fireEvent.click(screen.getByRole('button', { name: '+ Person hinzufügen' }))
    fireEvent.change(screen.getByRole('textbox', { name: 'Name' }), { target: { value: 'Ama' } })
    unmount()
    expect(await toasts.findByText('Bei „Rundgang“ ist etwas getippt und noch nicht gespeichert.')).toBeDefined()
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
    const choice = { by: 'records', records: [stored.record.id] }
    expect(change).toHaveBeenLastCalledWith('add', { to: { name: 'Ausstellung' }, choice })
    fireEvent.click(section.getByRole('button', { name: 'Aus „Wasser“ herausnehmen' }))
    expect(change).toHaveBeenLastCalledWith('takeOut', { id: idOf(801), choice })
  })

  it('tells the history in words, with what was undone', async () => {
    await show({ people: [depicted(1, 'Ama')] })
    stored.log = [
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

  it('names a place of the history as the record does, in the language of the interface', async () => {
    await show({ places: [{ id: idOf(3), place: idOf(4), role: 'venue', name: { de: 'Köln', en: 'Cologne' }, wording: null }] })
    stored.log = [action({ action: idOf(701), label: 'edit-places', changes: [{ entity: idOf(3), type: 'link', field: 'target', before: null, after: { de: 'Köln', en: 'Cologne' } }] })]
    const details = screen.getByText('Verlauf').closest('details')
    if (details === null) throw new Error('the history is no disclosure')
    details.open = true
    fireEvent(details, new Event('toggle'))
    expect((await within(details).findByText(/Verbunden mit/)).textContent).toBe('Verbunden mit: Köln')
  })

  it('tells that a value taken back reads as the file does again, where that says something, and names nothing that has no name', async () => {
    const change = { entity: idOf(900), type: 'record' }
    const gone = (number: number, type: string) => ({ entity: idOf(number), type, field: 'trashed', before: 0, after: 1 })
    stored.log = [
      action({ action: idOf(701), label: 'undo', changes: [
        { ...change, field: 'title', before: 'Vermerk 7', after: null }, { ...change, field: 'date', before: autumn, after: null }, { ...change, field: 'credit', before: 'Eva Probe', after: null },
        gone(61, 'decision'), gone(62, 'decision'), gone(1, 'link'), gone(63, 'decision'),
      ] }),
      action({ action: idOf(702), label: 'edit-people', changes: [{ entity: idOf(1), type: 'link', field: 'target', before: null, after: 'Accra' }] }),
    ]
    await show({ read: ['title'], readBehind: ['date'] })
    expect(await linesOfHistory()).toEqual(['Titel: Vermerk 7 → wieder wie gelesen', 'Datum: Herbst 2011 → wieder wie gelesen', 'Bildnachweis: Eva Probe → geleert', 'Accra · entfernt', 'Verbunden mit: Accra'])
  })

  it('tells in its history what was entered of the people on it', async () => {
    const ama = { entity: idOf(51), type: 'agent', of: 'Ama' }
    stored.log = [
      action({ action: idOf(701), label: 'edit-people', changes: [{ ...ama, field: 'title', before: null, after: 'Prof.' }, { ...ama, field: 'kind', before: 'person', after: 'organisation' }] }),
      action({ action: idOf(702), label: 'edit-people', changes: [{ ...ama, field: 'name', before: 'AMA', after: 'Ama' }, { ...ama, field: 'title', before: 'Dr.', after: null }] }),
      action({ action: idOf(703), label: 'edit-people', changes: [
        { ...ama, field: 'kind', before: null, after: 'person' }, { ...ama, field: 'name', before: null, after: 'AMA' }, { ...ama, field: 'title', before: null, after: 'Dr.' },
        { entity: idOf(1), type: 'link', field: 'target', before: null, after: 'Ama' },
      ] }),
      action({ action: idOf(704), label: 'undo', changes: [{ ...ama, field: 'trashed', before: null, after: 1 }] }),
    ]
    await show()
    expect(await linesOfHistory()).toEqual(['Ama · Titel: Prof.', 'Ama · Art: Person → Organisation', 'Name: AMA → Ama', 'Ama · Titel: Dr. → geleert', 'Ama · Titel: Dr.', 'Verbunden mit: Ama'])
  })

  it('names the file that a newer version brought along, and none of an import', async () => {
    await show({ kind: 'document', files: [file] })
    const came = { entity: file.id, type: 'file', field: 'record', after: idOf(900) }
    stored.log = [action({ action: idOf(701), label: 'accept-suggestion', changes: [{ ...came, before: idOf(2) }] }), action({ action: idOf(702), label: 'import', changes: [{ ...came, before: null }] })]
    const details = screen.getByText('Verlauf').closest('details')
    if (details === null) throw new Error('the history is no disclosure')
    details.open = true
    fireEvent(details, new Event('toggle'))
    await within(details).findByText('Vorschlag übernommen')
    const lines = within(details).getAllByRole('listitem').filter((item) => item.closest('ul') === item.parentElement)
    expect(lines.map(({ textContent }) => textContent)).toEqual(['Datei: runde.txt'])
  })

  it('tells what was emptied although the file says it, and what reads as the file does again', async () => {
    const change = { entity: idOf(900), type: 'record' }
    const noDate = { wording: '', edtf: null, earliest: null, latest: null }
    stored.log = [
      action({ action: idOf(701), changes: [{ ...change, field: 'caption', before: '', after: null }, { ...change, field: 'date', before: noDate, after: null }] }),
      action({ action: idOf(702), changes: [{ ...change, field: 'caption', before: null, after: '' }, { ...change, field: 'date', before: null, after: noDate }] }),
    ]
    await show()
    expect(await linesOfHistory()).toEqual(['Bildunterschrift: wieder wie gelesen', 'Datum: wieder wie gelesen', 'Bildunterschrift: geleert', 'Datum: geleert'])
  })
})

const file: RecordDetail['files'][number] = { id: idOf(950), hash: 'a'.repeat(64), name: 'runde.txt', path: 'runde.txt', size: 1, mediaType: 'text/plain', pages: 1, paged: false, characters: 1, hasThumbnail: false, conformance: null, waiting: 0, recognition: null, position: null, fault: null, elsewhere: [], superseded: false }

describe('minutes', () => {
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

describe('a file', () => {
  it('names the other places it lay at, folded away where they are many', async () => {
    await show({ kind: 'document', files: [{ ...file, elsewhere: ['Post/runde.txt'] }] })
    expect(screen.getByRole('list', { name: 'Lag auch hier:' }).textContent).toBe('Post/runde.txt')
    cleanup()
    await show({ kind: 'document', files: [{ ...file, elsewhere: ['a/runde.txt', 'b/runde.txt', 'c/runde.txt'] }] })
    expect(screen.getByText('Lag auch an 3 anderen Stellen').closest('details')?.open).toBe(false)
  })
})

describe('a picture', () => {
  it('has its text recognised where somebody asks for it', async () => {
    await show({ kind: 'document', imageMissing: false, files: [{ ...file, name: 'tafel.jpg', recognition: 'possible' }] })
    fireEvent.click(screen.getByRole('button', { name: 'Text erkennen: tafel.jpg' }))
    await waitFor(() => expect(change).toHaveBeenCalledWith('recognise', { hash: file.hash }))
  })

  it('is looked at where it is a photo, and read where it is a document', async () => {
    await show({ kind: 'photo', imageMissing: false, files: [{ ...file, name: 'tafel.jpg' }] })
    expect(screen.getByRole('button', { name: 'Ansehen: tafel.jpg' }).textContent).toBe('Ansehen')
    expect(screen.queryByRole('button', { name: /[Ll]esen/ })).toBeNull()
    cleanup()
    await show({ kind: 'document', imageMissing: false, files: [{ ...file, name: 'tafel.jpg' }] })
    expect(screen.getByRole('button', { name: 'Lesen: tafel.jpg' }).textContent).toBe('Lesen')
  })

  it('is not offered to be once it is, and says where there is none', async () => {
    await show({ kind: 'document', imageMissing: false, files: [{ ...file, name: 'tafel.jpg', recognition: 'empty' }] })
    expect(screen.queryByRole('button', { name: /Text erkennen/ })).toBeNull()
    expect(screen.getByText('Im Bild wurde kein Text erkannt.')).toBeDefined()
  })
})

describe('what was found in a record', () => {
  it('is called what it is, be it a picture or the attachment of a mail', async () => {
    const summary = { kind: 'document', date: null, place: null, access: 'internal', language: null, thumbnail: null, trashed: false } as const
    await show({ kind: 'document', imageMissing: false, parts: [{ ...summary, id: idOf(1), title: 'Angebot.pdf' }, { ...summary, id: idOf(2), title: 'Hof.jpg', kind: 'photo' }] })
    const related = screen.getByRole('region', { name: 'Gehört zusammen' })
    expect(within(related).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['enthältAngebot.pdf', 'enthältHof.jpg'])
  })

  it('is counted, and shown to its end where somebody asks for it', async () => {
    const mails = [1, 2, 3, 4].map((number) => ({ id: idOf(number), title: `Rundmail ${number}`, kind: 'document', date: null, place: null, access: 'internal', language: null, thumbnail: null, trashed: false }) as const)
    furtherParts.splice(0, furtherParts.length, ...mails)
    await show({ kind: 'document', imageMissing: false, parts: mails.slice(0, 1), partCount: 4 })
    const related = screen.getByRole('region', { name: 'Gehört zusammen' })
    const listed = (): (string | null)[] => within(related).getAllByRole('listitem').map(({ textContent }) => textContent)
    expect(listed()).toEqual(['enthältRundmail 1', '… und 3 weitere zeigen'])
    fireEvent.click(within(related).getByRole('button', { name: '… und 3 weitere zeigen' }))
    fireEvent.click(await within(related).findByRole('button', { name: '… und 1 weiteren zeigen' }))
    await waitFor(() => expect(listed()).toEqual(mails.map(({ title }) => `enthält${title}`)))
  })
})

describe('a record that is not there any more', () => {
  it('shows what was typed of it, to be read, copied or given up', async () => {
    const { unmount } = await show()
    fireEvent.click(screen.getByRole('button', { name: '+ Notiz hinzufügen' }))
    fireEvent.change(screen.getByRole('textbox', { name: 'Notiz hinzufügen' }), { target: { value: 'Rechte klären' } })
    fireEvent.click(screen.getByRole('button', { name: '+ Person hinzufügen' }))
    for (const [field, text] of [['Name', 'Jens Muster'], ['Einrichtung', 'Umweltamt']] as const) fireEvent.change(screen.getByRole('textbox', { name: field }), { target: { value: text } })
    type(/^Bildnachweis/, 'Bildnachweis', 'Stadtarchiv')
    unmount()
    stored.isGone = true
    showPanel()
    const left = within(await screen.findByRole('region', { name: /^Hier war etwas getippt/ }))
    expect(left.getAllByRole('term').map(({ textContent, nextSibling }) => `${textContent}: ${nextSibling?.textContent}`)).toEqual(['Notiz: Rechte klären', 'Bildnachweis: Stadtarchiv', 'Person: Jens Muster, Umweltamt'])
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    fireEvent.click(left.getByRole('button', { name: 'Kopieren' }))
    await waitFor(() => expect(copied).toHaveBeenCalledExactlyOnceWith('Notiz: Rechte klären\n\nBildnachweis: Stadtarchiv\n\nPerson: Jens Muster, Umweltamt'))
    fireEvent.click(left.getByRole('button', { name: 'Getipptes verwerfen' }))
    expect(drafts.size + personDrafts.size).toBe(0)
    expect(screen.queryByRole('region', { name: /^Hier war etwas getippt/ })).toBeNull()
  })

  it('or a note that is not, shows what was typed of it where it stood', async () => {
    await show({ notes: [{ id: idOf(5), text: 'Verlinkung klären', state: 'open' }] })
    fireEvent.click(screen.getByRole('button', { name: /^Notiz ändern/ }))
    fireEvent.change(screen.getByRole('textbox', { name: 'Notiz' }), { target: { value: 'Verlinkung geklärt' } })
    // Another window has undone that it was added.
    stored.record = { ...stored.record, notes: [] }
    fireEvent.change(screen.getByRole('combobox', { name: 'Zugang' }), { target: { value: 'public' } })
    const left = within(await screen.findByRole('region', { name: /^Hier war etwas getippt/ }))
    expect(left.getByRole('definition').textContent).toBe('Verlinkung geklärt')
    fireEvent.click(left.getByRole('button', { name: 'Getipptes verwerfen' }))
    expect(screen.queryByRole('region', { name: /^Hier war etwas getippt/ })).toBeNull()
    expect(drafts.size).toBe(0)
  })
})

it('a record says which original is missing, and what brings it back', async () => {
  stored.unsound = [{ hash: 'a'.repeat(64), name: 'markt.jpg', fault: 'file-vanished' }]
  await show()
  const told = await screen.findByRole('alert')
  expect(told.textContent).toContain('Das Original „markt.jpg“ fehlt im Archiv.')
  expect(told.textContent).toContain('dieselbe Datei noch einmal importieren')
})
