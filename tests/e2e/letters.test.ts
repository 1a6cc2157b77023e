import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { choose } from './pages/choose'
import { ImportPage } from './pages/import'
import { SearchPage } from './pages/search'
import { startProgram } from './program'
import type { Program } from './program'

let program: Program

beforeAll(async () => {
  program = await startProgram({ letters: 32 })
  await new ImportPage(program.page).importSample()
})
afterAll(() => program.close())

/** What reaches out of the window, or is cut off within itself where no dots say so. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, a, label, h1, h2, h3, p, dt, dd, input')]
      .filter((part) => part.checkVisibility() && part.closest('.unseen, .skip-link, [aria-hidden="true"]') === null)
      .filter((part) => {
        const { left, right, width } = part.getBoundingClientRect()
        // A picture is cut to its frame.
        if (width === 0 || (part.textContent === '' && !part.matches('input'))) return false
        const { overflowX, overflowY, textOverflow, webkitLineClamp } = getComputedStyle(part)
        const isShort = (overflowY === 'hidden' || overflowY === 'clip') && webkitLineClamp === 'none' && part.scrollHeight > part.clientHeight + 2
        const isNarrow = (overflowX === 'hidden' || part.matches('button')) && textOverflow !== 'ellipsis' && webkitLineClamp === 'none' && part.scrollWidth > part.clientWidth + 2
        return left < 0 || right > window.innerWidth + 1 || isShort || isNarrow
      })
      .map((part) => `${part.tagName} ${part.className}: ${(part.textContent ?? '').slice(0, 40)}`),
  )
}

describe('letters twice as large as usual', () => {
  it('are what the browser was told, and all that is measured by them grows', async () => {
    const { page } = program
    const search = new SearchPage(page)
    await search.open()
    await search.find('Kumasi')
    expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('28px')
    expect(await search.field.evaluate((field) => field.clientHeight)).toBeGreaterThan(50)
    for (const layout of ['Galerie', 'Tabelle', 'Liste']) {
      await choose(page, layout)
      await search.hits.first().waitFor()
      expect([layout, await cutOff(page)]).toEqual([layout, []])
    }
    await search.hits.first().click()
    await page.locator('.document-scroll').waitFor()
    expect(await cutOff(page)).toEqual([])
    await page.getByRole('button', { name: 'Angaben' }).click()
    await page.locator('.record-body').waitFor()
    expect(await cutOff(page)).toEqual([])
    await page.getByRole('button', { name: 'Schließen' }).click()
  })

  it.each(['Zeitleiste', 'Vorschläge', 'Importieren', 'Papierkorb', 'Sicherung'])('leave nothing cut off: %s', async (area) => {
    const { page } = program
    await page.getByRole('link', { name: new RegExp(`^${area}`) }).click()
    await page.locator('main > :not(p)').first().waitFor()
    expect(await cutOff(page)).toEqual([])
  })

  it('have rows of the timeline in which they fit', async () => {
    const { page } = program
    await page.getByRole('link', { name: /^Zeitleiste/ }).click()
    const labels = page.locator('.timeline-label, .timeline-cluster')
    await labels.first().waitFor()
    const rows = await page.locator('.timeline-item').evaluateAll((items) => items.map((item) => [item.clientHeight, item.querySelector('.timeline-label')?.clientHeight ?? 0] as const))
    for (const [row, label] of rows) expect(label).toBeLessThanOrEqual(row)
    await choose(page, 'Tabelle')
    const cells = page.locator('.timeline-table-body [role="gridcell"]')
    await cells.first().waitFor()
    expect(await cells.evaluateAll((each) => each.filter((cell) => cell.getBoundingClientRect().height > (cell.parentElement?.clientHeight ?? 0)).length)).toBe(0)
  })
})
