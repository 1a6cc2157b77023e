import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { landscape } from '../import/pictures'
import { describedFocus, listen } from './hearing'
import { longWork } from './long-work'
import { BackupsPage } from './pages/backups'
import { choose } from './pages/choose'
import { CollectionsPage } from './pages/collections'
import { ImportPage, sample } from './pages/import'
import { RecordPage } from './pages/record'
import { SearchPage } from './pages/search'
import { StartPage } from './pages/start'
import { brittleConnection, startProgram } from './program'
import type { Program } from './program'

let program: Program
let search: SearchPage
let record: RecordPage
let collections: CollectionsPage

beforeAll(async () => {
  program = await startProgram()
  await new ImportPage(program.page).importSample()
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
    await choose(program.page, layout)
    await search.focusFirst()
    await press('Enter')
    await expect.poll(() => search.opened()).toBe('document')
    await press('Escape')
    await expect.poll(() => search.opened()).toBe('record')
    await press('Escape')
    await expect.poll(() => search.opened()).toBe('nothing')
  })

  it('Escape first gives up a selection of several', async () => {
    await choose(program.page, 'Liste')
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

  it('stays where somebody went as the hit with the focus was going away', async () => {
    await search.find('Kumasi')
    await program.page.evaluate(() => {
      const leave = new MutationObserver((changes) => {
        if (!changes.some(({ removedNodes }) => removedNodes.length > 0) || document.activeElement !== document.body) return
        leave.disconnect()
        document.getElementById('search-field')?.focus()
      })
      leave.observe(document.querySelector('[data-hits]') ?? document.body, { childList: true, subtree: true })
    })
    await search.focusFirst()
    await trashFocused()
    await expect.poll(focusedId).toBe('search-field')
    // The place for Tab in the list has moved on: whatever would take the focus along has been done.
    await program.page.locator('[data-hits] [role="row"][tabindex="0"]').waitFor()
    await program.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    expect(await focusedId()).toBe('search-field')
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
    // What is beside it among the results is known once it is there.
    await program.page.locator('[data-hits] [role="row"]', { hasText: 'Neues Ereignis' }).waitFor()
    await activate(record.panel, 'In den Papierkorb')
    await expect.poll(() => search.opened()).toBe('nothing')
    await expect.poll(focusedRole).toBe('row')
  })

  it('goes from a collection put into the trash to the next one', async () => {
    for (const name of ['Abfall', 'Bäume']) {
      await collections.shelf('Sammlungen').getByRole('button', { name: 'Neue Sammlung' }).press('Enter')
      await collections.name(name)
    }
    await expect.poll(() => collections.entries('Sammlungen')).toHaveLength(2)
    await collections.shelf('Sammlungen').getByRole('button', { name: 'Mehr zu Abfall' }).press('Enter')
    await program.page.getByRole('menuitem', { name: 'Sammlung in den Papierkorb' }).press('Enter')
    await expect.poll(() => collections.entries('Sammlungen')).toHaveLength(1)
    await expect.poll(focused).toBe('Mehr zu Bäume')
  })

  it('stays on a field that was saved, however late it is drawn', async () => {
    const slow = await program.page.context().newCDPSession(program.page)
    await search.find('Klimapartnerstadt')
    await search.focusFirst()
    await press('Enter')
    await expect.poll(() => search.opened()).toBe('document')
    await activate(record.reader, 'Angaben')
    await slow.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    for (let time = 1; time <= 8; time += 1) {
      await record.edit('Titel', `Klimapartnerstadt ${time}`)
      await expect.poll(() => record.value('Titel').textContent()).toBe(`Klimapartnerstadt ${time}`)
      await expect.poll(focusedField).toBe('title')
    }
    await slow.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    // It moves to the fields that have a value.
    await record.panel.getByText('Weitere Felder').click()
    await record.edit('Rechte', 'CC BY 4.0')
    await expect.poll(() => record.value('Rechte').textContent()).toBe('CC BY 4.0')
    await expect.poll(focusedField).toBe('rights')
    await press('Escape')
  })

  it('takes back what was chosen from a list or ticked, not a letter of the search', async () => {
    await search.find('')
    await search.field.pressSequentially('Klimapartnerstadt')
    await search.find('Klimapartnerstadt')
    await search.focusFirst()
    await press('Enter')
    await expect.poll(() => search.opened()).toBe('document')
    await activate(record.reader, 'Angaben')
    const access = record.panel.getByRole('combobox', { name: 'Zugang' })
    await access.selectOption('public')
    await program.page.getByRole('button', { name: /^Rückgängig: / }).waitFor()
    await access.press('Control+z')
    await expect.poll(() => access.inputValue()).toBe('internal')
    expect(await search.field.inputValue()).toBe('Klimapartnerstadt')
    await program.page.getByRole('radio', { name: 'Galerie' }).focus()
    await press('Control+y')
    await expect.poll(() => access.inputValue()).toBe('public')
    await press('Escape')
    await expect.poll(() => search.opened()).toBe('nothing')
    await choose(program.page, 'Liste')
  })

  it('goes from one part of the window to the next by F6, and back, and each says what it is', async () => {
    await search.find('Klimapartnerstadt')
    await search.focusFirst()
    const hit = await focused()
    await press('Enter')
    await expect.poll(() => search.opened()).toBe('document')
    for (const [key, where] of [['F6', 'Leseansicht'], ['F6', 'Suche'], ['F6', hit], ['Shift+F6', 'Suche'], ['Shift+F6', 'Leseansicht']] as const) {
      await press(key)
      await expect.poll(focused, { message: key }).toBe(where)
    }
    await press('Alt+6')
    await expect.poll(focused).toBe('Sicherung')
    await expect.poll(() => program.page.title()).toBe('Sicherung – Klimaarchiv')
    await press('F6')
    await expect.poll(focused).toBe('Sicherung')
    await expect.poll(() => program.page.evaluate(() => document.activeElement?.tagName)).toBe('A')
    await search.open()
  })

  it('hears of a hit more than its title: kind, day, what was found and why', async () => {
    await search.find('Klimapartnerstadt')
    await search.focusFirst()
    const shown = await search.hits.first().locator('.hit-snippet').textContent()
    await expect.poll(() => describedFocus(program.page)).toMatch(/^Dokument /)
    await expect.poll(() => describedFocus(program.page)).toContain(shown?.trim())
    await choose(program.page, 'Galerie')
    await search.focusFirst()
    await expect.poll(() => describedFocus(program.page)).toMatch(/^Dokument .*(\d|ohne Datum)/)
    await choose(program.page, 'Liste')
  })

  it('hears in a table each kind once, and which column sorts it', async () => {
    await search.find('Kumasi')
    await choose(program.page, 'Tabelle')
    const table = program.page.getByRole('grid', { name: 'Suchergebnisse' })
    await expect.poll(() => table.getByRole('gridcell', { name: 'Dokument', exact: true }).count()).toBeGreaterThan(0)
    const heard = await listen(program.page)
    await table.getByRole('columnheader', { name: 'Titel' }).focus()
    await press('Enter')
    await expect.poll(async () => (await heard()).join(' ')).toContain('sortiert nach Spalte Titel in aufsteigender Reihenfolge')
    await program.page.getByRole('button', { name: /Sortieren$/ }).press('Enter')
    await program.page.getByRole('option', { name: 'Beste zuerst' }).press('Enter')
    await choose(program.page, 'Liste')
  })

  it('goes on in the search field from an example of how to search, and out of the last searches', async () => {
    await search.find('Klimapartnerstadt')
    await program.page.getByRole('button', { name: 'So lässt sich suchen' }).press('Enter')
    await program.page.getByRole('dialog').getByRole('button', { name: 'Klima*' }).press('Enter')
    await expect.poll(focusedId).toBe('search-field')
    await expect.poll(() => search.field.inputValue()).toBe('Klima*')
    await search.find('')
    const recent = program.page.getByRole('group', { name: 'Letzte Suchen' })
    await search.field.press('ArrowDown')
    await expect.poll(() => recent.getByRole('button').first().evaluate((first) => first === document.activeElement)).toBe(true)
    await press('Escape')
    await expect.poll(focusedId).toBe('search-field')
    await expect.poll(() => recent.count()).toBe(0)
    await program.page.getByRole('button', { name: 'Menü' }).focus()
    await search.field.focus()
    await recent.waitFor()
    await press('Escape')
    await expect.poll(() => recent.count()).toBe(0)
  })

  it('has as long as it takes for a message that it has gone to', async () => {
    await collections.shelf('Sammlungen').getByRole('button', { name: 'Neue Sammlung' }).press('Enter')
    await collections.name('Ehrenamt')
    const undo = program.page.getByRole('region', { name: 'Meldungen' }).getByRole('button', { name: 'Rückgängig' }).last()
    await undo.focus()
    await program.page.waitForTimeout(9_000)
    await expect.poll(() => undo.evaluate((button) => button === document.activeElement)).toBe(true)
    await press('Enter')
    await expect.poll(() => collections.entries('Sammlungen')).not.toContainEqual(expect.stringMatching(/^Ehrenamt/))
  })

  it('hears how wide the panel is of how much', async () => {
    await search.find('Klimapartnerstadt')
    await search.focusFirst()
    await press('Enter')
    const width = program.page.getByRole('separator', { name: 'Breite der rechten Seite' })
    const [now = 0, most = 0] = await Promise.all(['aria-valuenow', 'aria-valuemax'].map(async (name) => Number(await width.getAttribute(name))))
    expect(now).toBeGreaterThan(100)
    expect(most).toBeGreaterThanOrEqual(now)
    await press('Escape')
    await press('Escape')
  })

  it('goes to what is found again once all rules are on', async () => {
    const exact = program.page.getByRole('button', { name: 'Genau so' })
    await search.find('Klimapartnersch')
    await exact.press('Space')
    await program.page.getByRole('button', { name: 'Alles wieder einschalten' }).press('Enter')
    await expect.poll(() => search.hits.count()).toBeGreaterThan(0)
    await expect.poll(focused).toBe('Suchergebnisse')
  })

  it('moves the hit of a collection that has the focus, and stays on it', async () => {
    await search.find('Kumasi')
    await program.page.getByRole('button', { name: 'In Sammlung …' }).click()
    await collections.name('Reihe')
    await collections.shelf('Sammlungen').getByRole('link', { name: /^Reihe/ }).press('Enter')
    await search.answered()
    await choose(program.page, 'Liste')
    await program.page.getByRole('button', { name: 'Nach hinten' }).waitFor()
    const hits = program.page.locator('[data-hits] [role="row"]')
    const titles = (): Promise<string[]> => hits.locator('.hit-title strong').allTextContents()
    await expect.poll(async () => (await titles()).length).toBeGreaterThan(2)
    const [first, second, ...rest] = await titles()
    await hits.first().focus()
    await press('Alt+ArrowDown')
    await expect.poll(titles).toEqual([second, first, ...rest])
    await expect.poll(() => hits.nth(1).evaluate((row) => row === document.activeElement)).toBe(true)
    await expect.poll(() => search.opened()).toBe('nothing')
  })

  it('stays where somebody has gone while a new event is being made', async () => {
    const { page } = program
    const connection = await brittleConnection(page)
    await page.reload()
    connection.hold('records/create')
    await page.getByRole('button', { name: 'Menü' }).press('Enter')
    await page.getByRole('menuitem', { name: 'Neues Ereignis' }).press('Enter')
    await expect.poll(() => connection.held()).toBe(1)
    await search.field.focus()
    connection.release()
    await record.value('Titel').filter({ hasText: 'Neues Ereignis' }).waitFor()
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    expect(await focusedId()).toBe('search-field')
  })
})

describe('the keys of the areas', () => {
  it.each([
    ['Alt+1', 'row'],
    ['Alt+2', 'option'],
    ['Alt+3', 'row'],
    ['Alt+4', 'main'],
    ['Alt+5', 'main'],
    ['Alt+6', 'main'],
  ])('%s goes from a field of the panel into the area: its %s', async (key, where) => {
    await search.open()
    await search.find('Kumasi')
    await search.focusFirst()
    await press('Enter')
    await expect.poll(() => search.opened()).not.toBe('nothing')
    if ((await search.opened()) === 'document') await activate(record.reader, 'Angaben')
    await record.opener('Titel').press('Enter')
    await expect.poll(() => program.page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
    await press(key)
    await expect.poll(focusedInMain).toBe(where)
  })

  it.each(['Alt+1', 'Alt+2', 'Alt+3', 'Alt+4', 'Alt+5', 'Alt+6'])('%s leads to where one heading says what it is', async (key) => {
    await press(key)
    await expect.poll(() => program.page.getByRole('heading', { level: 1 }).count()).toBe(1)
  })

  it('have the next key decide on a suggestion', async () => {
    await search.open()
    await press('Alt+3')
    const rows = program.page.locator('[data-suggestion]')
    await rows.first().waitFor()
    const [first] = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-suggestion')))
    await expect.poll(() => program.page.evaluate(() => document.activeElement?.getAttribute('data-suggestion'))).toBe(first)
    await press('d')
    await expect.poll(() => program.page.locator(`[data-suggestion="${first}"]`).count()).toBe(0)
  })
})

describe('what cannot be pressed any more', () => {
  let other: Program
  let imports: ImportPage
  const button = (name: string | RegExp): Locator => other.page.getByRole('button', { name, exact: true })
  const said = (): Promise<string> => other.focused()

  beforeAll(async () => {
    other = await startProgram()
    imports = new ImportPage(other.page)
    const home = join(other.archive, '..')
    for (const name of ['Fotos', 'Stick']) mkdirSync(join(home, name))
    for (const [name, shades, widths] of [['Markt', 1, [800, 700, 600]], ['Fest', 2, [800, 400]]] as const) {
      const picture = await landscape(shades)
      for (const width of widths) writeFileSync(join(home, 'Fotos', `${name} ${width}.jpg`), await sharp(picture).resize({ width }).jpeg().toBuffer())
    }
    await new StartPage(other.page).heading.waitFor()
  })
  afterAll(() => other.close())

  /** Chooses what the button asks for, by keyboard. */
  async function choose(name: string | RegExp, source: string): Promise<void> {
    const [chooser] = await Promise.all([other.page.waitForEvent('filechooser'), button(name).press('Enter')])
    await chooser.setFiles(source)
  }

  /** Goes through the folders of the dialog that is open to the one for it, and takes it. */
  async function takeStick(): Promise<void> {
    const chooser = other.page.getByRole('dialog')
    await chooser.getByRole('button', { name: join(other.archive, '..'), exact: true }).press('Enter')
    await chooser.getByRole('button', { name: 'Stick', exact: true }).press('Enter')
    await chooser.getByText(join(other.archive, '../Stick'), { exact: true }).waitFor()
    await chooser.getByRole('button', { name: 'Diesen Ordner nehmen' }).press('Enter')
    await chooser.waitFor({ state: 'detached' })
  }

  it('leads from the start into the import', async () => {
    await choose('Ordner importieren', sample)
    await expect.poll(said).toBe('Importieren')
    await imports.finished('aufgenommen')
    await expect.poll(said).toBe('Importieren')
  })

  it('leads from a rehearsal into the import', async () => {
    await other.page.getByRole('checkbox', { name: 'Erst zeigen, was geschähe' }).press('Space')
    await choose('Ordner wählen', join(other.archive, '../Fotos'))
    await button('Jetzt importieren').and(other.page.locator(':not([aria-disabled])')).press('Enter', { timeout: longWork })
    await imports.finished('5')
    await expect.poll(said).toMatch(/^(Importieren|Ergebnis je Datei)$/)
    await other.page.getByRole('checkbox', { name: 'Erst zeigen, was geschähe' }).press('Space')
  })

  it('leads to the question asked in its place, and back from there', async () => {
    await other.page.getByRole('navigation', { name: 'Frühere Importe' }).getByRole('button').last().press('Enter')
    await button('Gelesenes übernehmen …').press('Enter')
    await expect.poll(said).toBe('Was die Dateien dieses Imports anbieten')
    await button(/^\d+ Angaben? übernehmen$/).press('Enter')
    await expect.poll(said).toBe('Gelesenes übernehmen …')
    // The question is called as the button was.
    const asks = (): Promise<string | undefined> => other.page.evaluate(() => document.activeElement?.closest('[role="group"], button')?.tagName)
    await button('Import zurückrufen …').press('Enter')
    await expect.poll(asks).toBe('DIV')
    await expect.poll(said).toBe('Import zurückrufen …')
    await button('Behalten').press('Enter')
    await expect.poll(asks).toBe('BUTTON')
    await expect.poll(said).toBe('Import zurückrufen …')
  })

  it('leads through photos that are nearly the same', async () => {
    await button('Ansehen und aufräumen').press('Enter')
    await expect.poll(said).toBe('Fast gleiche Fotos')
    await button('In den Papierkorb: Markt 700.jpg').press('Enter')
    await expect.poll(said).toBe('In den Papierkorb: Markt 600.jpg')
    await button('Nur dieses behalten: Markt 800.jpg').press('Enter')
    await expect.poll(said).toBe('Gruppe 1: 2 Fotos')
    await button('Zurück zu den Importen').press('Enter')
    await expect.poll(said).toBe('Importieren')
  })

  it('keeps the focus beside it where a file is on its way', async () => {
    await other.page.getByRole('link', { name: /^Suche/ }).press('Enter')
    await new SearchPage(other.page).find('Fest 400')
    await new SearchPage(other.page).focusFirst()
    await other.page.keyboard.press('Enter')
    await expect.poll(() => new SearchPage(other.page).opened()).not.toBe('nothing')
    if ((await new SearchPage(other.page).opened()) === 'document') await button('Angaben').press('Enter')
    await button('Kopie mit Beschreibung speichern …').press('Enter')
    await takeStick()
    await other.page.getByText(/mit Beschreibung gespeichert/).waitFor()
    await expect.poll(said).toMatch(/^(Dateien|Kopie mit Beschreibung speichern …)$/)
    await choose('Neue Fassung importieren …', join(other.archive, '../Fotos/Fest 800.jpg'))
    await other.page.getByText(/^Die neue Fassung ist aufgenommen/).waitFor({ timeout: longWork })
    await expect.poll(said).toBe('Neue Fassung importieren …')
  })

  it('keeps the focus where a backup is made and put in the archive’s place', async () => {
    await new BackupsPage(other.page).open()
    await button('Ordner wählen').press('Enter')
    await takeStick()
    await button('Jetzt sichern').press('Enter')
    await other.page.getByText('Gesichert und geprüft.').waitFor({ timeout: longWork })
    await expect.poll(said).toBe('Jetzt sichern')
    await button(/^Sicherung vom .* zurückholen$/).first().press('Enter')
    await button('Zurückholen').press('Enter')
    await other.page.getByText(/^Zurückgeholt/).waitFor({ timeout: longWork })
    await expect.poll(said).toMatch(/^Sicherung/)
  })

  it('leads from a recalled import to what is left', async () => {
    await imports.open()
    await button('Import zurückrufen …').press('Enter')
    // What would go to the trash is counted first.
    await expect.poll(() => button('Zurückrufen').isEnabled()).toBe(true)
    await button('Zurückrufen').press('Enter')
    await other.page.getByText(/^Zurückgerufen:/).waitFor()
    await expect.poll(said).toMatch(/^(Importieren|Ergebnis je Datei)$/)
  })
})

const focused = (): Promise<string> => program.focused()
const focusedRole = (): Promise<string | null | undefined> => program.page.evaluate(() => document.activeElement?.getAttribute('role'))
const focusedId = (): Promise<string> => program.page.evaluate(() => document.activeElement?.id ?? '')

/** What has the focus in the middle, by its role, or that the middle itself has it. */
const focusedInMain = (): Promise<string | null | undefined> => program.page.evaluate(() => document.activeElement?.closest('main') && (document.activeElement.getAttribute('role') ?? document.activeElement.id))

/** The field of a record whose value has the focus. */
const focusedField = (): Promise<string | undefined> => program.page.evaluate(() => document.activeElement?.closest('button[data-field]')?.getAttribute('data-field')?.split(' ')[1])

/** Presses a button by keyboard. */
async function activate(panel: Locator, name: string | RegExp): Promise<void> {
  await panel.getByRole('button', { name, exact: true }).first().press('Enter')
}

/** Opens the hit that has the focus and puts its record into the trash; the focus is on the next one then. Gives their titles. */
async function toTrash(count: number): Promise<string[]> {
  const gone: string[] = []
  for (let at = 0; at < count; at += 1) {
    gone.push(await trashFocused())
    await expect.poll(focusedRole).toBe('row')
  }
  return gone
}

/** Opens the hit that has the focus, puts its record into the trash, and gives its title. */
async function trashFocused(): Promise<string> {
  const title = await focused()
  await press('Enter')
  await expect.poll(() => search.opened()).not.toBe('nothing')
  if ((await search.opened()) === 'document') await activate(record.reader, 'Angaben')
  await activate(record.panel, 'In den Papierkorb')
  await expect.poll(() => search.opened()).toBe('nothing')
  await expect.poll(() => search.titles()).not.toContain(title)
  return title
}
