import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listen } from './hearing'
import { ImportPage, sample } from './pages/import'
import { SearchPage } from './pages/search'
import { startProgram } from './program'
import type { Program } from './program'

let program: Program
let search: SearchPage

beforeAll(async () => {
  program = await startProgram()
  await new ImportPage(program.page).bringIn([join(sample, 'Die Pilotphase.pdf'), join(sample, 'Straßenbäume in Dortmund.png')])
  search = new SearchPage(program.page)
  await search.open()
})
afterAll(() => program.close())

/** How far something is from the left, right, upper and lower end of what is seen of the document, in pixels. */
async function within(selector: string): Promise<{ readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }> {
  const [of, box] = await Promise.all([program.page.locator('.document-scroll').boundingBox(), program.page.locator(selector).boundingBox()])
  if (of === null || box === null) throw new Error(`${selector} is not shown`)
  return { left: box.x - of.x, right: of.x + of.width - box.x - box.width, top: box.y - of.y, bottom: of.y + of.height - box.y - box.height }
}

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await program.page.locator('.document-scroll').press(key)
}

describe('a page that is looked at larger', () => {
  const mark = '.document-page-mark[data-present]'

  beforeAll(async () => {
    await search.find('Klimapartnerschaft')
    await search.hits.first().click()
    await program.page.locator(mark).waitFor()
  })

  it('keeps the mark the reader is at in sight, also turned', async () => {
    await press('+', '+', '+')
    expect(Object.values(await within(mark)).every((room) => room >= 0)).toBe(true)
    await press('r')
    expect(Object.values(await within(mark)).every((room) => room >= 0)).toBe(true)
  })

  it('shows the next mark with what stands around it', async () => {
    await press('n')
    await expect.poll(async () => (await within(mark)).right).toBeGreaterThan(100)
    expect((await within(mark)).left).toBeGreaterThan(100)
    await press('r', 'r', 'r')
  })

  it('is framed where it has the focus, and says how large and turned it is', async () => {
    const { page } = program
    const box = await page.locator('.document-scroll').boundingBox()
    const edge = await page.screenshot({ clip: { x: (box?.x ?? 0) - 1, y: (box?.y ?? 0) + (box?.height ?? 0) / 2, width: 1, height: 1 } })
    const focus = await page.locator('.document-scroll').evaluate((scroller) => getComputedStyle(scroller).outlineColor)
    expect(`rgb(${[...(await sharp(edge).removeAlpha().raw().toBuffer())].join(', ')})`).toBe(focus)
    const heard = await listen(page)
    await press('+', 'r')
    await expect.poll(heard).toEqual(['300\u00A0%', '300\u00A0%, um 90° gedreht'])
    await press('r', 'r', 'r')
  })

  it('is moved by the mouse, and nothing is selected by it', async () => {
    const { page } = program
    const scroller = page.locator('.document-scroll')
    await scroller.evaluate((room) => room.scrollTo(300, 300))
    const box = await scroller.boundingBox()
    const [x, y] = [(box?.x ?? 0) + 200, (box?.y ?? 0) + 200]
    await page.mouse.move(x, y)
    expect(await page.locator('.sight').evaluate((sight) => getComputedStyle(sight).cursor)).toBe('grab')
    await page.mouse.down()
    await page.mouse.move(x + 30, y + 40)
    await page.mouse.move(x + 60, y + 80)
    await page.mouse.up()
    await page.mouse.move(x, y)
    expect(await scroller.evaluate(({ scrollLeft, scrollTop }) => ({ scrollLeft, scrollTop }))).toEqual({ scrollLeft: 240, scrollTop: 220 })
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('')
  })
})

describe('a page that is looked at larger and has no marks', () => {
  beforeAll(async () => {
    // On the second page alone.
    await search.find('Handlungsprogramm')
    await search.hits.first().click()
    await program.page.locator('.document-page-mark[data-present]').waitFor()
  })

  it('is moved by Page Down and Page Up, and turned at its end only', async () => {
    const { page } = program
    const number = page.getByRole('spinbutton', { name: 'Seite' })
    const sight = () => page.locator('.document-scroll').evaluate(({ scrollTop, clientHeight, scrollHeight }) => ({ top: Math.round(scrollTop), below: Math.round(scrollHeight - clientHeight - scrollTop) }))
    const settled = async () => {
      let before = await sight()
      await expect.poll(async () => JSON.stringify(before) === JSON.stringify(before = await sight())).toBe(true)
      return before
    }
    await number.fill('1')
    await page.getByRole('img', { name: 'Seite 1 von 2' }).waitFor()
    await press('+', '+', '+')
    await page.locator('.document-scroll').evaluate((room) => room.scrollTo(0, 0))
    let pressed = 0
    while ((await settled()).below > 1 && pressed < 20) {
      await press('PageDown')
      pressed += 1
    }
    expect(pressed).toBeGreaterThan(1)
    expect(await number.inputValue()).toBe('1')
    await press('PageDown')
    await expect.poll(() => number.inputValue()).toBe('2')
    await page.locator('.document-page').waitFor()
    while ((await settled()).top > 1) await press('PageUp')
    expect(await number.inputValue()).toBe('2')
    await press('PageUp')
    await expect.poll(() => number.inputValue()).toBe('1')
    await expect.poll(async () => (await settled()).below).toBeLessThanOrEqual(1)
  })
})

describe('a photo with a caption', () => {
  it('is made larger around its middle', async () => {
    await search.find('Straßenbäume')
    await search.hits.first().click()
    await program.page.locator('.document-picture .sight[data-fits]').waitFor()
    await press('+', '+', '+')
    const { left, right } = await within('.sight')
    expect(left).toBeLessThan(-200)
    expect(Math.abs(left - right)).toBeLessThan(30)
    await press('0')
    await program.page.mouse.move(1000, 400)
    expect(await program.page.locator('.sight').evaluate((sight) => getComputedStyle(sight).cursor)).toBe('auto')
  })
})
