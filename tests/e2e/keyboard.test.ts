import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CollectionsPage } from './pages/collections'
import { ImportPage } from './pages/import'
import { RecordPage } from './pages/record'
import { SearchPage } from './pages/search'
import { startProgram } from './program'
import type { Program } from './program'

let program: Program
let search: SearchPage
let record: RecordPage
let collections: CollectionsPage

beforeAll(async () => {
  program = await startProgram()
  await new ImportPage(program.page).importSample()
  program.page.setDefaultTimeout(10_000)
  search = new SearchPage(program.page)
  record = new RecordPage(program.page)
  collections = new CollectionsPage(program.page)
  await search.open()
})
afterAll(() => program.close())

const press = (key: string): Promise<void> => program.page.keyboard.press(key)

describe('by keyboard alone', () => {
  it.each(['Liste', 'Galerie', 'Tabelle'])('Escape closes what was opened from the results as %s, one step at a time', async (layout) => {
    await search.find('Klimapartnerstadt')
    await program.page.getByRole('radio', { name: layout }).check({ force: true })
    await search.focusFirst()
    await press('Enter')
    await expect.poll(() => search.opened()).toBe('document')
    await press('Escape')
    await expect.poll(() => search.opened()).toBe('record')
    await press('Escape')
    await expect.poll(() => search.opened()).toBe('nothing')
  })

  it('Escape first gives up a selection of several', async () => {
    await program.page.getByRole('radio', { name: 'Liste' }).check({ force: true })
    await search.find('Kumasi')
    await search.focusFirst()
    await press('Enter')
    await press('Shift+ArrowDown')
    await expect.poll(() => search.selected.count()).toBe(2)
    await press('Escape')
    await expect.poll(() => search.selected.count()).toBe(1)
    await expect.poll(() => search.opened()).not.toBe('nothing')
  })

  it('goes on in the panel where what was pressed in it goes away, and back to the hit with it', async () => {
    await search.find('Klimapartnerstadt')
    await search.focusFirst()
    const hit = await focused()
    await press('Enter')
    await expect.poll(() => search.opened()).toBe('document')
    await activate(record.reader, 'Angaben')
    await expect.poll(focused).toBe('Datensatz')
    await activate(record.panel, /^Lesen/)
    await expect.poll(focused).toBe('Leseansicht')
    await activate(record.reader, 'Angaben')
    await activate(record.panel, 'Schließen')
    await expect.poll(focused).toBe(hit)
    await press('Enter')
    await record.reader.getByRole('button', { name: 'Angaben' }).focus()
    await press('Escape')
    await press('Escape')
    await expect.poll(focused).toBe(hit)
  })

  it('goes to the next hit from a record put into the trash, and there from row to row', async () => {
    await search.find('Kumasi')
    await search.focusFirst()
    for (const title of await toTrash(3)) await expect.poll(() => search.titles()).not.toContain(title)
    await program.page.getByRole('link', { name: /^Papierkorb/ }).click()
    await program.page.getByRole('list', { name: 'Datensätze im Papierkorb' }).getByRole('button', { name: /wiederherstellen$/ }).first().focus()
    const first = await focused()
    await press('Enter')
    await expect.poll(focused).toMatch(/wiederherstellen$/)
    await expect.poll(focused).not.toBe(first)
    await program.page.getByRole('checkbox', { name: 'Alle auswählen' }).press('Space')
    await program.page.getByRole('button', { name: /^2 .*wiederherstellen$/ }).press('Enter')
    await expect.poll(focusedId).toBe('main')
    await search.open()
  })

  it('goes from a filter taken out to the next one, then into the search field', async () => {
    await search.find('art:dokument datum:2010..2012 Kumasi')
    await program.page.getByRole('button', { name: /^art:dokument/ }).focus()
    await press('Enter')
    await expect.poll(focused).toMatch(/^datum:2010..2012/)
    await press('Enter')
    await expect.poll(focusedId).toBe('search-field')
    await expect.poll(() => search.field.inputValue()).toBe('Kumasi')
  })

  it('goes into a new event', async () => {
    await search.find('')
    await program.page.getByRole('button', { name: 'Menü' }).press('Enter')
    await program.page.getByRole('menuitem', { name: 'Neues Ereignis' }).press('Enter')
    await expect.poll(focused).toBe('Datensatz')
    await activate(record.panel, 'In den Papierkorb')
    await expect.poll(() => search.opened()).toBe('nothing')
    await expect.poll(focusedId).not.toBe('')
  })

  it('goes from a collection put into the trash to the next one', async () => {
    for (const name of ['Abfall', 'Bäume']) {
      await collections.shelf('Sammlungen').getByRole('button', { name: 'Neue Sammlung' }).press('Enter')
      await collections.name(name)
    }
    await collections.shelf('Sammlungen').getByRole('button', { name: 'Mehr zu Abfall' }).press('Enter')
    await program.page.getByRole('menuitem', { name: 'Sammlung in den Papierkorb' }).press('Enter')
    await expect.poll(() => collections.entries('Sammlungen')).toHaveLength(1)
    await expect.poll(focused).toBe('Mehr zu Bäume')
  })
})

const focused = (): Promise<string> => program.focused()
const focusedId = (): Promise<string> => program.page.evaluate(() => document.activeElement?.id ?? '')

/** Presses a button by keyboard. */
async function activate(panel: Locator, name: string | RegExp): Promise<void> {
  await panel.getByRole('button', { name, exact: true }).first().press('Enter')
}

/** Opens the hit that has the focus and puts its record into the trash; the focus is on the next one then. Gives their titles. */
async function toTrash(count: number): Promise<string[]> {
  const gone: string[] = []
  for (let at = 0; at < count; at += 1) {
    gone.push(await focused())
    await press('Enter')
    await expect.poll(() => search.opened()).not.toBe('nothing')
    if ((await search.opened()) === 'document') await activate(record.reader, 'Angaben')
    await activate(record.panel, 'In den Papierkorb')
    await expect.poll(() => search.opened()).toBe('nothing')
    await expect.poll(() => search.titles()).not.toContain(gone.at(-1))
    await expect.poll(() => program.page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('row')
  }
  return gone
}
