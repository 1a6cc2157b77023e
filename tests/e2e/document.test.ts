import { createHash } from 'node:crypto'
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { originalPath } from '../../main/archive-layout'
import { pdfOfPages, shown } from '../fixtures/pdf'
import { listen } from './hearing'
import { ImportPage } from './pages/import'
import { RecordPage } from './pages/record'
import { SearchPage } from './pages/search'
import { accessibility, startProgram } from './program'
import type { Program } from './program'

const letter = resolve(import.meta.dirname, '../fixtures/contract/bericht.txt')
let program: Program
let search: SearchPage

beforeAll(async () => {
  program = await startProgram()
  const pdf = join(program.archive, '..', 'Klimabericht.pdf')
  writeFileSync(
    pdf,
    pdfOfPages([
      { content: shown('Vorwort zum Bericht des Beirats am Montag') },
      { content: shown('Der Ausschuss berichtet von der Bewässerung\nund noch einmal von der Bewässerung im Park') },
      { content: shown('Am Ende steht die Bewässerung der Bäume') },
    ]),
  )
  await new ImportPage(program.page).bringIn([pdf, letter])
  search = new SearchPage(program.page)
  await search.open()
  await search.find('Bewässerung')
  await search.hits.first().click()
})
afterAll(() => program.close())

/** Where the reader is among the hits, as it says. */
function walk(): Promise<string | null> {
  return program.page.locator('.document-walk [role="status"]').textContent()
}

describe('a document that was found', () => {
  it('opens at the page of the first hit, with every hit marked in the picture of the page and in the text', async () => {
    await program.page.getByRole('img', { name: 'Seite 2 von 3' }).waitFor()
    await expect.poll(() => program.page.locator('.document-page-mark').count()).toBe(2)
    await expect.poll(() => program.page.locator('.document-page-text mark').allTextContents()).toEqual(['Bewässerung', 'Bewässerung'])
    await expect.poll(walk).toBe('Fundstelle 1 von 3')
    const page = await program.page.getByRole('img', { name: 'Seite 2 von 3' }).boundingBox()
    const box = await program.page.locator('.document-page-mark[data-present]').boundingBox()
    // The line begins 20 of 400 points from the left, 30 of 200 from above.
    expect(((box?.x ?? 0) - (page?.x ?? 0)) / (page?.width ?? 1)).toBeGreaterThan(0.3)
    expect(((box?.y ?? 0) - (page?.y ?? 0)) / (page?.height ?? 1)).toBeLessThan(0.15)
    expect(await accessibility(program.page)).toEqual([])
  })

  it('is made larger around what is looked at, sharper, and turned, with its marks on their words', async () => {
    const { page } = program
    const image = page.getByRole('img', { name: 'Seite 2 von 3' })
    const present = page.locator('.document-page-mark[data-present]')
    const place = async (): Promise<{ readonly x: number; readonly y: number; readonly share: number }> => {
      const [of, mark] = await Promise.all([image.boundingBox(), present.boundingBox()])
      return { x: ((mark?.x ?? 0) - (of?.x ?? 0)) / (of?.width ?? 1), y: ((mark?.y ?? 0) - (of?.y ?? 0)) / (of?.height ?? 1), share: (mark?.width ?? 0) / (of?.width ?? 1) }
    }
    const before = await place()
    const width = (await image.boundingBox())?.width ?? 0
    await page.getByRole('button', { name: 'Größer', exact: true }).click()
    await page.locator('.document-scroll').press('+')
    await page.getByRole('button', { name: '150 %: einpassen' }).waitFor()
    expect((await image.boundingBox())?.width).toBeCloseTo(width * 1.5, -1)
    await expect.poll(() => image.getAttribute('src')).toMatch(/-fine\.webp$/)
    await expect.poll(() => image.evaluate((picture) => (picture as HTMLImageElement).naturalWidth)).toBe(2800)
    const larger = await place()
    expect([larger.x, larger.y, larger.share].map((share) => share.toFixed(2))).toEqual([before.x, before.y, before.share].map((share) => share.toFixed(2)))
    await page.locator('.document-scroll').press('0')
    await page.getByRole('button', { name: 'Um ein Viertel drehen' }).click()
    const turned = await place()
    // What was at the left and above is at the right and above, its line running downwards.
    expect(turned.y).toBeCloseTo(before.x, 1)
    expect(turned.x).toBeGreaterThan(0.8)
    expect(await accessibility(page)).toEqual([])
    for (let times = 0; times < 3; times += 1) await page.locator('.document-scroll').press('r')
    expect((await place()).x).toBeCloseTo(before.x, 2)
  })

  it('is made larger by the wheel with Ctrl where it points', async () => {
    const { page } = program
    const image = page.getByRole('img', { name: 'Seite 2 von 3' })
    const [width, at] = [(await image.boundingBox())?.width ?? 0, await page.locator('.document-page-mark[data-present]').boundingBox()]
    const [x, y] = [(at?.x ?? 0) + (at?.width ?? 0) / 2, (at?.y ?? 0) + (at?.height ?? 0) / 2]
    await page.mouse.move(x, y)
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -200)
    await page.keyboard.up('Control')
    await expect.poll(async () => (await image.boundingBox())?.width ?? 0).toBeGreaterThan(width * 1.8)
    const under = await page.evaluate(([left = 0, top = 0]) => [...document.querySelectorAll('.document-page-mark[data-present]')].some((mark) => {
      const box = mark.getBoundingClientRect()
      return box.left <= left && left <= box.right && box.top <= top && top <= box.bottom
    }), [x, y])
    expect(under).toBe(true)
    await page.locator('.document-scroll').press('0')
    await expect.poll(async () => (await image.boundingBox())?.width ?? 0).toBeCloseTo(width, -1)
  })

  it('says which page is turned to, and has its text read in its own language', async () => {
    const { page } = program
    const heard = await listen(page)
    await page.getByRole('button', { name: 'Vorige Seite' }).press('Enter')
    await expect.poll(heard).toContain('Seite 1 von 3')
    await page.getByRole('button', { name: 'Nächste Seite' }).press('Enter')
    await expect.poll(heard).toContain('Seite 2 von 3')
    for (const language of ['en', 'de']) {
      await page.getByRole('button', { name: 'Angaben' }).press('Enter')
      await new RecordPage(page).panel.getByRole('combobox', { name: 'Sprache' }).selectOption(language)
      await page.getByRole('button', { name: /^Lesen/ }).press('Enter')
      await expect.poll(() => page.locator('.document-page-text .document-plain').getAttribute('lang')).toBe(language)
    }
  })

  it('has its hits marked in the light colour also where the window is dark: paper stays white', async () => {
    const colour = (): Promise<string> => program.page.locator('.document-page-mark').first().evaluate((mark) => getComputedStyle(mark).backgroundColor)
    const light = await colour()
    await program.page.emulateMedia({ colorScheme: 'dark' })
    await expect.poll(() => program.page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)).not.toBe('rgb(255, 255, 255)')
    expect(await colour()).toBe(light)
    // High contrast of Windows, black: in the colour of its ground a mark would hide what it marks.
    await program.page.emulateMedia({ forcedColors: 'active' })
    await expect.poll(() => program.page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)).toBe('rgb(0, 0, 0)')
    expect(await colour()).toBe(light)
    await program.page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' })
  })

  it('shows in high contrast which view, choice and entry is the present one', async () => {
    await program.page.emulateMedia({ forcedColors: 'active' })
    const ground = (selector: string): Promise<string> => program.page.locator(selector).first().evaluate((element) => getComputedStyle(element).backgroundColor)
    for (const [chosen, other] of [['.navigation a[aria-current]', '.navigation a:not([aria-current])'], ['.segments > [data-selected]', '.segments > :not([data-selected])']] as const) {
      expect(await ground(chosen), chosen).not.toBe(await ground(other))
    }
    await program.page.emulateMedia({ forcedColors: 'none' })
  })

  it('is walked through hit by hit, over its pages and back', async () => {
    await program.page.keyboard.press('F3')
    await expect.poll(walk).toBe('Fundstelle 2 von 3')
    await program.page.keyboard.press('F3')
    await expect.poll(walk).toBe('Fundstelle 3 von 3')
    await program.page.getByRole('img', { name: 'Seite 3 von 3' }).waitFor()
    await expect.poll(() => program.page.locator('.document-page-mark[data-present]').count()).toBe(1)
    await program.page.keyboard.press('Shift+F3')
    await expect.poll(walk).toBe('Fundstelle 2 von 3')
    await program.page.getByRole('region', { name: 'Seite 2 von 3' }).focus()
    await program.page.keyboard.press('p')
    await expect.poll(walk).toBe('Fundstelle 1 von 3')
  })

  it('is walked through round and round: after the last hit comes the first', async () => {
    await program.page.keyboard.press('Shift+F3')
    await expect.poll(walk).toBe('Fundstelle 3 von 3')
    await program.page.getByRole('button', { name: 'Nächste Fundstelle' }).click()
    await expect.poll(walk).toBe('Fundstelle 1 von 3')
    await program.page.getByRole('img', { name: 'Seite 2 von 3' }).waitFor()
  })

  it('keeps the present hit in whatever form the page is shown', async () => {
    const { page } = program
    const present = (): Promise<(string | null)[]> => page.locator('.document-page-text mark[data-present]').evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-mark')))
    await page.keyboard.press('F3')
    await expect.poll(present).toEqual(['1'])
    for (const form of ['Text', 'Seite', 'Seite und Text']) {
      await page.getByRole('radio', { name: form, exact: true }).check({ force: true })
      await expect.poll(present).toEqual(form === 'Seite' ? [] : ['1'])
    }
    await expect.poll(walk).toBe('Fundstelle 2 von 3')
  })

  it('has what can be done with it in a menu, as far as a browser can', async () => {
    await program.page.getByRole('button', { name: 'Aktionen' }).click()
    await expect.poll(() => program.page.getByRole('menuitem').allTextContents()).toEqual(['Speichern unter … Strg+S', 'Drucken … Strg+P', 'Quellenangabe kopieren Strg+Umschalt+C'])
    expect(await accessibility(program.page)).toEqual([])
    await program.page.keyboard.press('Escape')
  })

  it('is saved under its own name', async () => {
    const [download] = await Promise.all([program.page.waitForEvent('download'), program.page.keyboard.press('Control+s')])
    expect(download.suggestedFilename()).toBe('Klimabericht.pdf')
    expect(readFileSync(await download.path()).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('is offered to be saved where somebody wants it opened with its own program or shown in its folder', async () => {
    for (const keys of ['Control+o', 'Control+Shift+O']) {
      await program.page.keyboard.press(keys)
      const told = program.page.getByText(/^Ein Browser kann „Klimabericht.pdf“ weder/).last()
      await told.waitFor()
      const [download] = await Promise.all([program.page.waitForEvent('download'), program.page.getByRole('region', { name: 'Meldungen' }).getByRole('button', { name: 'Speichern unter …' }).last().click()])
      expect(download.suggestedFilename()).toBe('Klimabericht.pdf')
    }
  })

  it('is neither saved nor opened where its original is damaged or missing, and says so', async () => {
    const opened = async (): Promise<string | null> => {
      const [tab] = await Promise.all([program.page.context().waitForEvent('page'), program.page.getByRole('link', { name: 'Original öffnen' }).click()])
      const text = await tab.locator('body').textContent()
      await tab.close()
      return text
    }
    const bytes = readFileSync(join(program.archive, '..', 'Klimabericht.pdf'))
    const original = originalPath(program.archive, createHash('sha256').update(bytes).digest('hex'))
    chmodSync(original, 0o644)
    writeFileSync(original, Buffer.concat([bytes, Buffer.from(' ')]))
    await program.page.keyboard.press('Control+s')
    await program.page.getByText(/^Das Original von „Klimabericht.pdf“ ist beschädigt/).waitFor()
    expect(await opened()).toContain('Dieses Original ist beschädigt')
    rmSync(original)
    await program.page.keyboard.press('Control+s')
    await program.page.getByText(/^Das Original von „Klimabericht.pdf“ fehlt/).waitFor()
    expect(await opened()).toContain('Dieses Original fehlt')
    writeFileSync(original, bytes)
    // The browser's own words for both.
    expect(program.errors).toEqual([expect.stringContaining('409'), expect.stringContaining('404')])
  })

  it('is cited with its title and page', async () => {
    await program.page.keyboard.press('Control+Shift+C')
    await expect.poll(() => program.page.getByText(/Kopiert: Umweltamt Dortmund, Klimaarchiv: .*, S\. 2/).count()).toBe(1)
  })

  it('is printed with its title, where it is kept, and nothing else', async () => {
    await program.page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', `${document.querySelectorAll('.print-sheet img').length}: ${document.querySelector('.print-sheet')?.textContent ?? ''}`)
    })
    const printed = program.page.locator('body')
    await program.page.keyboard.press('Control+p')
    const dialog = program.page.getByRole('dialog', { name: 'Drucken' })
    await dialog.getByRole('radio', { name: 'Seite 2, die gezeigte' }).check()
    expect(await accessibility(program.page)).toEqual([])
    await program.page.keyboard.press('Enter')
    await expect.poll(() => printed.getAttribute('data-printed')).toMatch(/^1: .*Umweltamt Dortmund, Klimaarchiv: .*S\. 2/)
    await expect.poll(() => program.page.locator('.print-sheet').count()).toBe(0)
    await program.page.keyboard.press('Control+p')
    await dialog.getByRole('radio', { name: 'Mehrere Seiten' }).check()
    await dialog.getByLabel('bis Seite').fill('1')
    await dialog.getByLabel('Von Seite').fill('2')
    await dialog.getByText('Die erste Seite liegt hinter der letzten.').waitFor()
    await expect.poll(() => dialog.getByRole('button', { name: 'Drucken …' }).isDisabled()).toBe(true)
    await dialog.getByLabel('bis Seite').fill('4')
    await dialog.getByText('Es gibt die Seiten 1 bis 3.').waitFor()
    await dialog.getByRole('radio', { name: 'Alle 3 Seiten' }).check()
    await expect.poll(() => dialog.getByRole('status').textContent()).toBe('')
    await dialog.getByRole('button', { name: 'Drucken …' }).click()
    await expect.poll(() => printed.getAttribute('data-printed')).toMatch(/^3: .*Umweltamt Dortmund, Klimaarchiv: /)
    await expect.poll(() => program.page.locator('.print-sheet').count()).toBe(0)
  })

  it('is printed whole by Ctrl+P and Enter', async () => {
    await program.page.evaluate(() => document.body.removeAttribute('data-printed'))
    await program.page.keyboard.press('Control+p')
    await program.page.getByRole('dialog', { name: 'Drucken' }).waitFor()
    await program.page.keyboard.press('Enter')
    await expect.poll(() => program.page.locator('body').getAttribute('data-printed')).toMatch(/^3: /)
    await expect.poll(() => program.page.locator('.print-sheet').count()).toBe(0)
  })

  it('leaves its buttons in sight in a narrow window, however long its title is', async () => {
    const { page } = program
    await page.getByRole('button', { name: 'Angaben' }).click()
    await new RecordPage(page).edit('Titel', 'Bericht über die Arbeiten des Sommers im Park und an allen Straßen der Stadt Dortmund '.repeat(4))
    await page.getByRole('button', { name: 'Klimabericht.pdf lesen' }).click()
    const close = page.locator('.document-head').getByRole('button', { name: 'Schließen' })
    for (const width of [800, 640]) {
      await page.setViewportSize({ width, height: 800 })
      const end = async (): Promise<number> => close.evaluate((button) => button.getBoundingClientRect().right)
      await expect.poll(end).toBeLessThanOrEqual(width)
    }
    await page.setViewportSize({ width: 1280, height: 800 })
  })

  it('shows the hits of a plain text one after the other', async () => {
    await search.find('Küchenabfall')
    await search.hits.first().click()
    await expect.poll(() => program.page.locator('.document-plain mark[data-present]').count()).toBe(1)
    await expect.poll(() => walk()).toMatch(/^Fundstelle 1 von \d/)
  })

  it('that is restricted is read only after a click, also where its address is opened', async () => {
    const { page } = program
    const record = new RecordPage(page)
    await page.locator('.document-head').getByRole('button', { name: 'Angaben' }).click()
    await record.panel.getByRole('combobox', { name: 'Zugang' }).selectOption('gesperrt')
    await expect.poll(() => record.panel.getByRole('combobox', { name: 'Zugang' }).inputValue()).toBe('restricted')
    await page.goBack()
    await page.reload()
    await expect.poll(() => page.getByText('Dieser Datensatz ist gesperrt.').count()).toBe(1)
    expect(await page.getByText('aus drei Stadtteilen').count()).toBe(0)
    await page.getByRole('button', { name: 'Trotzdem zeigen' }).click()
    await expect.poll(() => page.locator('.document-plain').getByText('aus drei Stadtteilen').count()).toBe(1)
    await page.locator('.document-head').getByRole('button', { name: 'Angaben' }).click()
    await record.panel.getByRole('combobox', { name: 'Zugang' }).selectOption('intern')
    await expect.poll(() => record.panel.getByRole('combobox', { name: 'Zugang' }).inputValue()).toBe('internal')
    expect(program.errors.slice(2)).toEqual([])
  })
})
