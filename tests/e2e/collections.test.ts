import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CollectionsPage } from './pages/collections'
import { ImportPage } from './pages/import'
import { RecordPage } from './pages/record'
import { SearchPage } from './pages/search'
import { accessibility, startProgram } from './program'
import type { Program } from './program'

let program: Program
let search: SearchPage
let kept: CollectionsPage

beforeAll(async () => {
  program = await startProgram()
  await new ImportPage(program.page).importSample()
  search = new SearchPage(program.page)
  kept = new CollectionsPage(program.page)
  await search.open()
})
afterAll(() => program.close())

function button(name: string | RegExp) {
  return program.page.getByRole('button', { name, exact: true })
}

async function sortBy(name: string): Promise<void> {
  await button(/Sortieren/).click()
  await program.page.getByRole('option', { name }).click()
}

async function undo(): Promise<void> {
  await program.page.getByRole('banner').getByRole('button', { name: /^Rückgängig/ }).click()
}

describe('a saved search', () => {
  it('is kept under a name, with the count of its hits', async () => {
    await search.find('Kumasi')
    await expect.poll(() => search.count()).toBe(9)
    await button('Fotos').click()
    await expect.poll(() => search.count()).toBe(2)
    await button('Suche merken …').click()
    expect(await accessibility(program.page)).toEqual([])
    await kept.name('Bilder aus Kumasi')
    await expect.poll(() => kept.entries('Gemerkte Suchen')).toEqual(['Bilder aus Kumasi2'])
    await expect.poll(() => button('Gemerkt').count()).toBe(1)
  })

  it('is opened again after the window was loaded anew, by keyboard', async () => {
    await button('Fotos').click()
    await search.find('Bonn')
    await expect.poll(() => program.page.url()).toContain('query=Bonn')
    await program.page.reload()
    const link = kept.shelf('Gemerkte Suchen').getByRole('link', { name: 'Bilder aus Kumasi' })
    await expect.poll(() => link.getAttribute('aria-current')).toBe(null)
    await link.focus()
    await program.page.keyboard.press('Enter')
    await expect.poll(() => search.field.inputValue()).toBe('Kumasi')
    await expect.poll(() => search.count()).toBe(2)
    await expect.poll(() => link.getAttribute('aria-current')).toBe('page')
    await expect.poll(() => button('Fotos').getAttribute('aria-pressed')).toBe('true')
  })

  it('is renamed, removed, and brought back', async () => {
    const head = (): Promise<number> => program.page.getByRole('banner').evaluate((banner) => banner.clientHeight)
    const height = await head()
    await kept.choose('Gemerkte Suchen', 'Bilder aus Kumasi', 'Umbenennen …')
    await kept.name('Fotos Kumasi')
    await expect.poll(() => kept.entries('Gemerkte Suchen')).toEqual(['Fotos Kumasi2'])
    await button('Rückgängig: Gemerkte Suche geändert').waitFor()
    expect(await head()).toBe(height)
    await kept.choose('Gemerkte Suchen', 'Fotos Kumasi', 'Entfernen')
    await expect.poll(() => kept.shelf('Gemerkte Suchen').count()).toBe(0)
    await undo()
    await expect.poll(() => kept.entries('Gemerkte Suchen')).toEqual(['Fotos Kumasi2'])
    await button('Fotos').click()
  })
})

describe('a collection', () => {
  it('is made of all hits of a search as they are seen, in one action', async () => {
    await search.find('Zeichnung')
    await expect.poll(() => search.count()).toBe(3)
    const best = await search.titles()
    await sortBy('Titel, A bis Z')
    await expect.poll(() => search.titles()).toEqual(best.toSorted((a, b) => a.localeCompare(b, 'de')))
    await button('In Sammlung …').click()
    await kept.name('Ausstellung')
    await expect.poll(() => kept.entries('Sammlungen')).toEqual(['Ausstellung3'])
    await undo()
    await expect.poll(() => kept.entries('Sammlungen')).toEqual([])
    await program.page.keyboard.press('Escape')
    await program.page.locator('body').press('Control+y')
    await expect.poll(() => kept.entries('Sammlungen')).toEqual(['Ausstellung3'])
    const seen = await search.titles()
    await kept.shelf('Sammlungen').getByRole('link', { name: 'Ausstellung' }).click()
    await expect.poll(() => search.field.inputValue()).toBe('sammlung:Ausstellung')
    await expect.poll(() => search.titles()).toEqual(seen)
  })

  it('takes the hits that are selected', async () => {
    await search.find('Kumasi -Zeichnung')
    await expect.poll(() => search.count()).toBeGreaterThan(3)
    await search.hits.nth(0).click()
    await search.hits.nth(1).click({ modifiers: ['Control'] })
    await button('2 ausgewählte in Sammlung …').click()
    await kept.name('ausstellung')
    await expect.poll(() => kept.entries('Sammlungen')).toEqual(['Ausstellung5'])
  })

  it('is opened as a filter in its own order, which can be changed by keyboard', async () => {
    await kept.shelf('Sammlungen').getByRole('link', { name: 'Ausstellung' }).click()
    await expect.poll(() => search.count()).toBe(5)
    await expect.poll(() => search.field.inputValue()).toBe('sammlung:Ausstellung')
    await program.page.getByRole('region', { name: 'Sammlung', exact: true }).getByRole('heading', { name: 'Ausstellung' }).waitFor()
    await search.answered()
    const before = await search.titles()
    await search.hits.nth(0).click()
    await button('Nach hinten').click()
    await expect.poll(() => search.titles()).toEqual([before[1], before[0], ...before.slice(2)])
    await search.hits.nth(1).focus()
    await program.page.keyboard.press('Alt+ArrowDown')
    await expect.poll(() => search.titles()).toEqual([before[1], before[2], before[0], ...before.slice(3)])
    await program.page.keyboard.press('Alt+ArrowUp')
    await expect.poll(() => search.titles()).toEqual([before[1], before[0], ...before.slice(2)])
    expect(await accessibility(program.page)).toEqual([])
  })

  it('lets go of a record and has it again', async () => {
    await button('Herausnehmen').click()
    await expect.poll(() => kept.entries('Sammlungen')).toEqual(['Ausstellung4'])
    await undo()
    await expect.poll(() => kept.entries('Sammlungen')).toEqual(['Ausstellung5'])
  })

  it('stands on its records, where another one is named, completed and left', async () => {
    const { panel } = new RecordPage(program.page)
    // A hit in a file opens that; what is known of the record is a step away.
    const details = button('Angaben')
    const own = panel.getByRole('region', { name: 'Sammlungen' })
    await details.or(own).first().waitFor()
    if ((await details.count()) > 0) await details.click()
    await expect.poll(() => own.locator('.record-chips .link').allTextContents()).toEqual(['Ausstellung'])
    await own.getByRole('button', { name: '+ In Sammlung legen' }).click()
    await own.getByLabel('In Sammlung legen').fill('Für den Rat')
    await program.page.keyboard.press('Enter')
    await expect.poll(() => own.locator('.record-chips .link').allTextContents()).toEqual(['Ausstellung', 'Für den Rat'])
    await own.getByRole('button', { name: 'Aus „Ausstellung“ herausnehmen' }).click()
    await expect.poll(() => kept.entries('Sammlungen')).toEqual(['Ausstellung4', 'Für den Rat1'])
    await undo()
    await expect.poll(() => kept.entries('Sammlungen')).toEqual(['Ausstellung5', 'Für den Rat1'])
    await panel.getByText('Verlauf').click()
    await expect.poll(() => panel.locator('.record-history').textContent()).toContain('Sammlung: Für den Rat')
    expect(await accessibility(program.page)).toEqual([])
    await panel.getByRole('button', { name: 'Schließen' }).click()
  })

  it('narrows any search, and together with another one', async () => {
    await search.find('')
    const facet = program.page.getByRole('region', { name: 'Sammlung', exact: true })
    const exhibition = facet.getByRole('button', { name: /^Ausstellung/ })
    await expect.poll(() => exhibition.getAttribute('aria-pressed')).toBe('false')
    await exhibition.click()
    await expect.poll(() => exhibition.getAttribute('aria-pressed')).toBe('true')
    await facet.getByRole('button', { name: /^Für den Rat/ }).click()
    await expect.poll(() => search.field.inputValue()).toBe('sammlung:Ausstellung sammlung:"Für den Rat"')
    await expect.poll(() => search.count()).toBe(1)
    await search.find('in:"Für den Rat"')
    await program.page.getByRole('heading', { name: 'Für den Rat' }).waitFor()
  })

  it('is described, put into the trash, and restored from there', async () => {
    await kept.choose('Sammlungen', 'Ausstellung', 'Bearbeiten …')
    await program.page.getByRole('dialog').getByLabel('Beschreibung').fill('Für die Wandtafeln im Foyer')
    await kept.name('Ausstellung im Foyer')
    await kept.shelf('Sammlungen').getByRole('link', { name: 'Ausstellung im Foyer' }).click()
    await program.page.getByText('Für die Wandtafeln im Foyer').waitFor()
    await button('Sammlung in den Papierkorb').click()
    await expect.poll(() => kept.entries('Sammlungen')).toEqual(['Für den Rat1'])
    const trash = program.page.getByRole('link', { name: /^Papierkorb/ })
    await expect.poll(() => trash.textContent()).toBe('Papierkorb1')
    await trash.click()
    await program.page.getByText('0 Datensätze, 1 Sammlung').waitFor()
    await button('Ausstellung im Foyer wiederherstellen').click()
    await expect.poll(() => kept.entries('Sammlungen')).toEqual(['Ausstellung im Foyer5', 'Für den Rat1'])
  })

  it('that is open stays open when its name is undone and done again', async () => {
    await kept.shelf('Sammlungen').getByRole('link', { name: 'Ausstellung im Foyer' }).click()
    await kept.choose('Sammlungen', 'Ausstellung im Foyer', 'Bearbeiten …')
    await kept.name('Schau')
    await expect.poll(() => search.field.inputValue()).toBe('sammlung:Schau')
    await expect.poll(() => kept.entries('Sammlungen')).toContain('Schau5')
    await undo()
    await expect.poll(() => search.field.inputValue()).toBe('sammlung:"Ausstellung im Foyer"')
    await expect.poll(() => search.count()).toBe(5)
    await program.page.locator('body').press('Control+y')
    await expect.poll(() => search.field.inputValue()).toBe('sammlung:Schau')
    await expect.poll(() => search.count()).toBe(5)
    await undo()
    await expect.poll(() => search.field.inputValue()).toBe('sammlung:"Ausstellung im Foyer"')
  })

  it('that is open gives way to what was asked for before when it is undone', async () => {
    await search.find('Kumasi')
    await kept.shelf('Sammlungen').getByRole('button', { name: 'Neue Sammlung' }).click()
    await kept.name('Irrtum')
    await expect.poll(() => search.field.inputValue()).toBe('sammlung:Irrtum')
    await kept.choose('Sammlungen', 'Irrtum', 'Bearbeiten …')
    await kept.name('Irrweg')
    await expect.poll(() => kept.entries('Sammlungen')).toContain('Irrweg0')
    await undo()
    await expect.poll(() => search.field.inputValue()).toBe('sammlung:Irrtum')
    await undo()
    await expect.poll(() => search.field.inputValue()).toBe('Kumasi')
    await expect.poll(() => search.count()).toBeGreaterThan(3)
  })

  it('says what to do while it is empty', async () => {
    await kept.shelf('Sammlungen').getByRole('button', { name: 'Neue Sammlung' }).click()
    await kept.name('Leihgaben')
    await expect.poll(() => program.page.getByRole('heading', { name: 'Die Sammlung ist noch leer' }).count()).toBe(1)
  })

  it('has thrown no error', () => {
    expect(program.errors).toEqual([])
  })
})
