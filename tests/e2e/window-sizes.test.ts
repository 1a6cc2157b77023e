import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { choose } from './pages/choose'
import { ImportPage } from './pages/import'
import { RecordPage } from './pages/record'
import { SearchPage } from './pages/search'
import { startProgram } from './program'
import type { Program } from './program'

let program: Program
let search: SearchPage

beforeAll(async () => {
  program = await startProgram()
  await new ImportPage(program.page).importSample()
  search = new SearchPage(program.page)
  await search.open()
})
afterAll(() => program.close())

/** What reaches out of its place at the right; what scrolls by itself may. */
function overhangs(place: string): Promise<string[]> {
  return program.page.locator(place).first().evaluate((whole) => {
    const end = whole.getBoundingClientRect().left + whole.clientWidth
    return [...whole.querySelectorAll('*')]
      .filter((part) => part.closest('.unseen') === null && part.getBoundingClientRect().width > 1 && part.getBoundingClientRect().right > end + 1)
      .map((part) => `${part.className} ${part.textContent}`)
  })
}

async function openArea(name: RegExp): Promise<void> {
  await program.page.locator('.navigation').getByRole('link', { name }).click()
}

describe('a window at 400 %', () => {
  beforeAll(() => program.page.setViewportSize({ width: 320, height: 256 }))

  it('has imports and suggestions within it', async () => {
    await openArea(/^Importieren/)
    await program.page.locator('.import-row').nth(1).waitFor()
    expect(await overhangs('.import')).toEqual([])
    await openArea(/^Vorschläge/)
    await program.page.locator('.suggestion').first().waitFor()
    expect(await overhangs('.suggestions')).toEqual([])
  })

  it('has a record and what is read within it, and ends where they end', async () => {
    const { page } = program
    await openArea(/^Suche/)
    await search.find('Pilotphase')
    await search.hits.first().click()
    await page.locator('.document-head').waitFor()
    expect(await overhangs('.document')).toEqual([])
    // Its bars take most of the window: what is read is scrolled to, and has room there.
    const read = page.locator('.document-scroll')
    await read.focus()
    await expect.poll(async () => (await read.boundingBox())?.height ?? 0).toBeGreaterThan(150)
    await read.evaluate((text) => text.scrollIntoView({ block: 'end' }))
    await expect.poll(async () => (await read.boundingBox())?.y ?? 999).toBeLessThan(100)
    await page.getByRole('button', { name: 'Angaben' }).click()
    await new RecordPage(page).panel.getByRole('region', { name: 'Dateien' }).waitFor()
    expect(await overhangs('.record')).toEqual([])
    const height = (): Promise<readonly number[]> => page.locator('.side-panel').evaluate((panel) => [panel.scrollHeight, panel.clientHeight])
    await expect.poll(height).toEqual([256, 256])
    await page.getByRole('button', { name: 'Schließen' }).click()
  })

  it('has what lies over it within it', async () => {
    const { page } = program
    await page.keyboard.press('F1')
    await page.getByRole('dialog', { name: 'Tasten' }).waitFor()
    expect(await overhangs('.modal')).toEqual([])
    await page.keyboard.press('Escape')
    await openArea(/^Sicherung/)
    await page.getByRole('button', { name: 'Ordner wählen' }).click()
    await page.getByRole('dialog', { name: 'Ordner für Sicherungen' }).waitFor()
    expect(await overhangs('.modal')).toEqual([])
    await page.keyboard.press('Escape')
    await openArea(/^Suche/)
  })

  it('shows titles in the tables, and their heads go along with them', async () => {
    const { page } = program
    await search.find('Kumasi')
    await choose(page, 'Tabelle')
    const title = page.locator('.hit-table-title').first()
    await expect.poll(() => title.evaluate((name) => name.clientWidth)).toBeGreaterThan(80)
    await choose(page, 'Liste')
    await search.find('')
    await openArea(/^Zeitleiste/)
    await choose(page, 'Tabelle')
    const width = (part: string): Promise<number> => page.locator(part).first().evaluate((row) => row.getBoundingClientRect().width)
    await page.locator('.timeline-table-body .timeline-table-row').first().waitFor()
    expect(Math.abs((await width('.timeline-table-head .timeline-table-row')) - (await width('.timeline-table-body .timeline-table-row')))).toBeLessThan(20)
    await choose(page, 'Achse')
  })
})

describe('a window of 1280 pixels', () => {
  beforeAll(() => program.page.setViewportSize({ width: 1280, height: 800 }))

  it('says in full what would be undone where there is no search beside it', async () => {
    const { page } = program
    await search.open()
    await search.find('Pilotphase')
    await search.hits.first().click()
    await page.getByRole('button', { name: 'Angaben' }).click()
    await page.getByRole('button', { name: 'In den Papierkorb' }).click()
    const undo = page.getByRole('button', { name: 'Rückgängig: In den Papierkorb' })
    await undo.waitFor()
    const most = (): Promise<string> => undo.locator('.undo-whole').evaluate((words) => getComputedStyle(words).maxWidth)
    expect(await most()).toBe('192px')
    await openArea(/^Papierkorb/)
    await expect.poll(most).toBe('none')
    await undo.click()
    await page.getByText('Rückgängig gemacht: In den Papierkorb').waitFor()
    await openArea(/^Suche/)
  })
})

describe('a window at 200 %, by keyboard', () => {
  beforeAll(() => program.page.setViewportSize({ width: 640, height: 400 }))

  it.each(['Liste', 'Galerie', 'Tabelle'])('has its hits walked through, and opened by Enter only: %s', async (layout) => {
    const { page } = program
    await search.open()
    await choose(page, layout)
    await search.find('Kumasi')
    await page.getByRole('radio', { name: layout }).focus()
    await page.keyboard.press('Tab')
    const rows = page.locator('[data-hits] [role="row"][data-key]')
    const hasFocus = (at: number) => (): Promise<boolean> => rows.nth(at).evaluate((row) => row === document.activeElement)
    if (layout === 'Tabelle') await rows.first().focus()
    await expect.poll(hasFocus(0)).toBe(true)
    const on = layout === 'Galerie' ? 'ArrowRight' : 'ArrowDown'
    await page.keyboard.press(on)
    await page.keyboard.press(on)
    await expect.poll(hasFocus(2)).toBe(true)
    expect(await search.opened()).toBe('nothing')
    await page.keyboard.press('Enter')
    await expect.poll(() => search.opened()).not.toBe('nothing')
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.side-panel') !== null)).toBe(true)
    if ((await search.opened()) === 'document') {
      await page.keyboard.press('Escape')
      await page.locator('.shell-columns[data-open="record"]').waitFor()
    }
    await page.keyboard.press('Escape')
    await expect.poll(() => search.opened()).toBe('nothing')
    await expect.poll(hasFocus(2)).toBe(true)
  })

  it('has some of its hits selected by the space bar', async () => {
    const { page } = program
    await choose(page, 'Liste')
    await search.find('Kumasi')
    await search.focusFirst()
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: '2 ausgewählte in Sammlung …' }).waitFor()
    expect(await search.opened()).toBe('nothing')
    await page.keyboard.press('Escape')
    await expect.poll(() => search.selected.count()).toBe(0)
  })
})
