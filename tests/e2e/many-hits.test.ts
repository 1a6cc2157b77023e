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
})
afterAll(() => program.close())

const scrolled = (): Promise<number> => program.page.getByRole('main').evaluate((main) => main.scrollTop)

/** Which hits are in the window, as a screen reader counts them. */
function inSight(): Promise<number[]> {
  return search.hits.evaluateAll((rows) =>
    rows
      .filter((row) => {
        const { top, bottom } = row.getBoundingClientRect()
        return bottom > 160 && top < window.innerHeight
      })
      .map((row) => Number(row.getAttribute('aria-rowindex'))),
  )
}

/** Scrolls as far down as there is something to come. */
async function scrollToEnd(): Promise<void> {
  const more = program.page.getByRole('button', { name: /^Weitere zeigen/ })
  await expect
    .poll(async () => {
      await program.page.getByRole('main').evaluate((main) => main.scrollTo(0, main.scrollHeight))
      return (await more.count()) === 0 && (await inSight()).at(-1)
    })
    .toBeGreaterThanOrEqual(120)
}

describe('more hits than fit in the window', () => {
  it.each(['Liste', 'Tabelle', 'Galerie'])('are where they were left as %s, when one comes back from another area', async (layout) => {
    const { page } = program
    await choose(page, layout)
    await search.find('Klimapartnerschaft')
    await expect.poll(() => search.hits.count()).toBeGreaterThan(0)
    await page.getByRole('main').evaluate((main) => main.scrollTo(0, 900))
    await expect.poll(scrolled).toBe(900)
    // The next fifty come once the first end in the window.
    await expect.poll(() => search.hits.last().evaluate((row) => row.getBoundingClientRect().bottom >= window.innerHeight)).toBe(true)
    const seen = await inSight()
    await page.getByRole('link', { name: /^Papierkorb/ }).click()
    await expect.poll(() => search.hits.count()).toBe(0)
    await search.open()
    await expect.poll(scrolled).toBe(900)
    await expect.poll(inSight).toEqual(seen)
    await page.getByRole('link', { name: /^Papierkorb/ }).click()
    await page.goBack()
    await expect.poll(scrolled).toBe(900)
    await expect.poll(inSight).toEqual(seen)
  })

  it.each(['Liste', 'Tabelle', 'Galerie'])('come by themselves as %s, of which only what is near the window is drawn', async (layout) => {
    const { page } = program
    await search.find('')
    await choose(page, layout)
    await search.find('Klimapartnerschaft')
    await scrollToEnd()
    expect(await search.hits.count()).toBeLessThan(90)
    const [frame, last] = await search.hits.last().evaluate((row) => [document.getElementById('main')?.scrollHeight ?? 0, row.getBoundingClientRect().bottom + (document.getElementById('main')?.scrollTop ?? 0)])
    expect(Math.abs((frame ?? 0) - (last ?? 0))).toBeLessThan(200)
  })

  it('have what narrows them beside them also far down', async () => {
    const { page } = program
    await choose(page, 'Liste')
    await search.find('Klimapartnerschaft')
    await page.getByRole('main').evaluate((main) => main.scrollTo(0, 3_000))
    await expect.poll(scrolled).toBe(3_000)
    const first = page.getByRole('complementary', { name: 'Eingrenzen' }).getByRole('button').first()
    await expect.poll(async () => (await first.boundingBox())?.y ?? 0).toBeGreaterThan(50)
    await expect.poll(async () => (await first.boundingBox())?.y ?? 800).toBeLessThan(300)
  })

  it('are all on paper', async () => {
    const { page } = program
    await choose(page, 'Liste')
    await search.find('Klimapartnerschaft')
    await scrollToEnd()
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => search.hits.count()).toBe(120)
    await page.emulateMedia({ media: 'screen' })
    await expect.poll(() => search.hits.count()).toBeLessThan(90)
  })

  it.each(['Liste', 'Tabelle', 'Galerie'])('are walked through by keyboard as %s, a window further with each Page Down', async (layout) => {
    const { page } = program
    await choose(page, layout)
    await search.find('Klimapartnerschaft')
    await scrollToEnd()
    const focused = (): Promise<number> => page.locator('[role="row"]:focus').evaluate((row) => Number(row.getAttribute('aria-rowindex')))
    const head = layout === 'Tabelle' ? 1 : 0
    await search.hits.last().focus()
    await page.keyboard.press('Home')
    await expect.poll(focused).toBe(1 + head)
    await page.keyboard.press('PageDown')
    await expect.poll(focused).toBeGreaterThan(3)
    expect(await focused()).toBeLessThan(40)
    await page.keyboard.press('End')
    await expect.poll(focused).toBe(120 + head)
    await page.keyboard.press('ArrowUp')
    await expect.poll(focused).toBeLessThan(120 + head)
    await page.keyboard.press('PageUp')
    await expect.poll(focused).toBeLessThan(117)
    expect(await focused()).toBeGreaterThan(80)
  })

  it.each(['Liste', 'Galerie'])('are walked through as %s also where the keys come before the next frame', async (layout) => {
    const { page } = program
    await choose(page, layout)
    await search.find('Klimapartnerschaft')
    await scrollToEnd()
    await search.hits.last().focus()
    const reached = await page.evaluate(async () => {
      for (const key of ['Home', 'PageDown']) {
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
        for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
      }
      return Number(document.activeElement?.getAttribute('aria-rowindex'))
    })
    expect(reached).toBeGreaterThan(3)
    expect(reached).toBeLessThan(40)
  })

  it('stay in sight where opening one takes half of their room', async () => {
    const { page } = program
    await choose(page, 'Galerie')
    await page.getByRole('main').evaluate((main) => main.scrollTo(0, 1600))
    const [, far = 0] = await inSight()
    const card = page.locator(`.card[aria-rowindex="${far}"]`)
    await card.click()
    await page.locator('.side-panel').waitFor()
    const isInSight = (): Promise<boolean> => card.evaluate((one) => {
      const [shown, frame] = [one.getBoundingClientRect(), document.getElementById('main')?.getBoundingClientRect()]
      return frame !== undefined && shown.top >= frame.top - 1 && shown.bottom <= frame.bottom + 1
    })
    await expect.poll(isInSight).toBe(true)
  })
})
