import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { choose } from './pages/choose'
import { ImportPage } from './pages/import'
import { SearchPage } from './pages/search'
import { startProgram } from './program'
import type { Program } from './program'

let program: Program
let search: SearchPage

beforeAll(async () => {
  program = await startProgram()
  const notes = Array.from({ length: 120 }, (_, number) => [`Notiz ${number}.txt`, `Notiz ${number} zur Klimapartnerschaft`] as const)
  await new ImportPage(program.page).bringIn(Object.fromEntries(notes))
  search = new SearchPage(program.page)
  await search.open()
}, 120_000)
afterAll(() => program.close())

const scrolled = (): Promise<number> => program.page.getByRole('main').evaluate((main) => main.scrollTop)

describe('more hits than fit in the window', () => {
  it.each(['Liste', 'Tabelle', 'Galerie'])('are where they were left as %s, when one comes back from another area', async (layout) => {
    const { page } = program
    await choose(page, layout)
    await search.find('Klimapartnerschaft')
    if ((await search.hits.count()) < 100) await page.getByRole('button', { name: /^Weitere zeigen/ }).click()
    await expect.poll(() => search.hits.count()).toBeGreaterThanOrEqual(100)
    await page.getByRole('main').evaluate((main) => main.scrollTo(0, 900))
    await expect.poll(scrolled).toBe(900)
    await page.getByRole('link', { name: /^Papierkorb/ }).click()
    await expect.poll(() => search.hits.count()).toBe(0)
    await search.open()
    await expect.poll(scrolled).toBe(900)
    await page.getByRole('link', { name: /^Papierkorb/ }).click()
    await page.goBack()
    await expect.poll(scrolled).toBe(900)
  })

  it('stay in sight where opening one takes half of their room', async () => {
    const { page } = program
    await choose(page, 'Galerie')
    const card = search.hits.nth(40)
    await card.scrollIntoViewIfNeeded()
    await card.click()
    await page.locator('.side-panel').waitFor()
    const isInSight = (): Promise<boolean> => card.evaluate((one) => {
      const [shown, frame] = [one.getBoundingClientRect(), document.getElementById('main')?.getBoundingClientRect()]
      return frame !== undefined && shown.top >= frame.top - 1 && shown.bottom <= frame.bottom + 1
    })
    await expect.poll(isInSight).toBe(true)
  })
})
