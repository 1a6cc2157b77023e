import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describedFocus } from './hearing'
import { notesOfAPartnership } from './notes'
import { ImportPage } from './pages/import'
import { SuggestionsPage } from './pages/suggestions'
import { accessibility, brittleConnection, startProgram } from './program'
import type { Program } from './program'

let program: Program
let suggestions: SuggestionsPage

beforeAll(async () => {
  program = await startProgram()
  await new ImportPage(program.page).bringIn(notesOfAPartnership)
  suggestions = new SuggestionsPage(program.page)
  await suggestions.open()
})
afterAll(() => program.close())

describe('suggestions', () => {
  it('show wording, reading and where a date was inherited from', async () => {
    await suggestions.row(/Kontaktaufnahme/).waitFor()
    await expect.poll(() => suggestions.row(/Kontaktaufnahme/).textContent()).toContain('geerbt aus dem einleitenden Satz')
    await expect.poll(() => suggestions.row(/Vorbereitungskurse/).textContent()).toContain('Ende Oktober bzw. Anfang November 2011')
  })

  it('are one stop on the way through the window, and say what they are read from', async () => {
    const { page } = program
    const [first, second] = await suggestions.list.locator('[data-suggestion]').all()
    await suggestions.row(/Kontaktaufnahme/).focus()
    await expect.poll(() => describedFocus(page)).toContain('geerbt aus dem einleitenden Satz')
    await first?.focus()
    await page.keyboard.press('Tab')
    await expect.poll(() => first?.getByRole('button', { name: /^Übernehmen/ }).evaluate((button) => button === document.activeElement)).toBe(true)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await expect.poll(() => suggestions.list.evaluate((list) => list.contains(document.activeElement))).toBe(false)
    await first?.focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    await expect.poll(() => second?.getByRole('button', { name: /^Übernehmen/ }).evaluate((button) => button === document.activeElement)).toBe(true)
    await first?.focus()
  })

  it('are taken over with A and dismissed with D, and the next is at hand', async () => {
    const names = await suggestions.names()
    await suggestions.list.locator('[data-suggestion]').first().focus()
    await program.page.keyboard.press('a')
    await expect.poll(() => suggestions.names()).toEqual(names.slice(1))
    await program.page.keyboard.press('d')
    await expect.poll(() => suggestions.names()).toEqual(names.slice(2))
    await expect.poll(() => program.focused()).toBe(names[2])
  })

  it('stay away once they are decided on, also where the archive takes its time', async () => {
    const connection = await brittleConnection(program.page)
    await program.page.reload()
    await suggestions.list.waitFor()
    const names = await suggestions.names()
    connection.hold('dismiss')
    await suggestions.list.locator('[data-suggestion]').first().focus()
    await program.page.keyboard.press('d')
    await program.page.keyboard.press('a')
    // Taking over changes the archive, and every list is asked for anew: the dismissed one is still in it.
    await program.page.getByText('1 Vorschlag übernommen').waitFor()
    await program.page.waitForTimeout(500)
    expect(await suggestions.names()).toEqual(names.slice(2))
    expect(connection.held()).toBe(1)
    connection.release()
    // As long as somebody is at it, a message stays: the next test undoes by it.
    await program.page.getByText('1 Vorschlag verworfen').hover()
    await expect.poll(() => suggestions.names()).toEqual(names.slice(2))
  })

  it('come back with undo', async () => {
    const names = await suggestions.names()
    await program.page.getByText('1 Vorschlag verworfen').waitFor()
    await program.page.getByRole('button', { name: 'Rückgängig' }).last().click()
    await expect.poll(async () => (await suggestions.names()).length).toBe(names.length + 1)
  })

  it('leave no undo in a message whose action is undone by key already', async () => {
    const messages = program.page.getByRole('region', { name: 'Meldungen' })
    const names = await suggestions.names()
    await suggestions.list.locator('[data-suggestion]').first().focus()
    await program.page.keyboard.press('d')
    await messages.getByRole('button', { name: 'Rückgängig' }).waitFor()
    await program.page.keyboard.press('Control+z')
    await expect.poll(() => suggestions.names()).toEqual(names)
    await expect.poll(() => messages.getByRole('button', { name: 'Rückgängig' }).count()).toBe(0)
  })

  it('that are taken over and taken back leave nothing in the trash', async () => {
    const names = await suggestions.names()
    const trash = program.page.getByRole('link', { name: /^Papierkorb/ })
    await suggestions.row(/^Ereignis: /).first().focus()
    await program.page.keyboard.press('a')
    await expect.poll(async () => (await suggestions.names()).length).toBe(names.length - 1)
    await program.page.keyboard.press('Control+z')
    await expect.poll(() => suggestions.names()).toEqual(names)
    expect(await trash.textContent()).toBe('Papierkorb')
  })

  it('are decided on one at a time where a double click hits what slides under the pointer, as fast as the keys come', async () => {
    const names = await suggestions.names()
    const button = suggestions.list.locator('[data-suggestion]').first().getByRole('button', { name: /^Verwerfen/ })
    const box = await button.boundingBox()
    const at = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2] as const
    await program.page.mouse.click(...at)
    await expect.poll(() => suggestions.names()).toEqual(names.slice(1))
    const under = await program.page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.closest('button')?.getAttribute('aria-label'), at)
    expect(under).toMatch(/^Verwerfen/)
    await program.page.mouse.down({ clickCount: 2 })
    await program.page.mouse.up({ clickCount: 2 })
    await program.page.keyboard.press('ArrowDown')
    await program.page.keyboard.press('d')
    await program.page.keyboard.press('d')
    await expect.poll(() => suggestions.names()).toEqual([names[1], ...names.slice(4)])
    for (const left of [3, 2, 1]) {
      await program.page.locator('body').press('Control+z')
      await expect.poll(async () => (await suggestions.names()).length).toBe(names.length - left + 1)
    }
  })

  it('that several documents make stand once, and are decided on for all of them', async () => {
    await new ImportPage(program.page).bringIn({ 'Zweiter Bericht.txt': 'Zweiter Bericht\n\nDie Stadt Kumasi war dabei.\n' }, '1 aufgenommen')
    await suggestions.open()
    const place = suggestions.row('Ort: Kumasi')
    await expect.poll(() => place.textContent()).toContain('in 2 Dokumenten')
    await expect.poll(() => place.count()).toBe(1)
    await place.getByRole('button', { name: 'Verwerfen: Kumasi' }).click()
    await program.page.getByText('2 Vorschläge verworfen').waitFor()
    await expect.poll(() => place.count()).toBe(0)
    await program.page.getByRole('button', { name: 'Rückgängig: Vorschlag verworfen' }).click()
    await place.waitFor()
  })

  it('of one event that two documents tell of in other words are taken over as one, and asked about first', async () => {
    await new ImportPage(program.page).bringIn({
      'Presse.txt': 'Am 3. Mai 2012 fand in Bonn ein großer Workshop zur Luftreinhaltung statt.\n',
      'Vermerk.txt': 'Luftreinhaltungs-Workshop der Partnerstädte am 3. Mai 2012 in Bonn\n',
    }, '2 aufgenommen')
    await suggestions.open()
    const told = suggestions.row(/Workshop/).filter({ hasText: 'Vielleicht dasselbe wie' })
    await expect.poll(() => told.count()).toBe(2)
    await told.first().getByRole('button', { name: 'Ja, als ein Ereignis übernehmen' }).click()
    await program.page.getByText('2 Vorschläge übernommen').waitFor()
    await expect.poll(() => told.count()).toBe(0)
  })

  it('are without fault for assistive technology', async () => {
    expect(await accessibility(program.page)).toEqual([])
  })

  it('of a record are taken over all at once', async () => {
    await program.page.getByRole('button', { name: 'Alle übernehmen' }).first().click()
    await expect.poll(async () => (await suggestions.names()).filter((name) => name.startsWith('Ereignis'))).toEqual([])
  })
})
