import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pdfOfPages, shown } from '../fixtures/pdf'
import { landscape } from '../import/pictures'
import { lineCounts } from './line-counts'
import { ImportPage } from './pages/import'
import { RecordPage } from './pages/record'
import { SearchPage } from './pages/search'
import { startProgram } from './program'
import type { Program } from './program'

let program: Program
let search: SearchPage

const measures = `<h1>Maßnahmen</h1><table>
<tr><th>Nr.</th><th>Ort</th><th>Jahr</th><th>Kosten</th><th>Bemerkung</th></tr>
<tr><td>1</td><td>Kumasi</td><td>2019</td><td>12.000</td><td>${'Bäume an den Straßen der Stadt und im Park am Fluss gepflanzt. '.repeat(4)}</td></tr>
</table>`

const cells = (tag: string, text: string): string => `<tr>${Array.from({ length: 14 }, (_, column) => `<${tag}>${text} ${column}</${tag}>`).join('')}</tr>`
const budget = `<h1>Haushaltsplan</h1><p>Alle Beträge in Euro.</p><table>${cells('th', 'Titel')}${cells('td', '12.500')}</table><p>Stand: Mai.</p>`

beforeAll(async () => {
  program = await startProgram()
  const put = (name: string, content: string | Buffer): string => {
    const path = join(program.archive, '..', name)
    writeFileSync(path, content)
    return path
  }
  await new ImportPage(program.page).bringIn([
    put('Satzung.pdf', pdfOfPages([{ content: shown('Satzung des Beirats') }, { content: shown('Ende der Satzung') }])),
    put('Notiz.txt', `Notiz vom Markt\n\n${'Es wurde viel erzählt.\n'.repeat(200)}`),
    put('Maßnahmen.html', measures),
    put('Haushaltsplan.html', budget),
    put('Karte.tif', await sharp(await landscape(4)).tiff().toBuffer()),
  ])
  search = new SearchPage(program.page)
  await program.page.evaluate(() => {
    window.print = () => {
      const feet = document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText))
      const sheet = document.querySelector('.print-sheet')
      const heads = [...(sheet?.querySelectorAll('.print-sheet-source') ?? [])].map(({ textContent }) => textContent)
      const pictures = [...(sheet?.querySelectorAll('img') ?? [])].map(({ naturalWidth }) => naturalWidth)
      document.body.setAttribute('data-printed', JSON.stringify({ name: document.title, heads, feet, pictures }))
    }
  })
})
afterAll(() => program.close())

async function read(query: string): Promise<void> {
  await search.open()
  await search.find(query)
  const title = (await search.hits.first().locator('.hit-title strong').textContent()) ?? ''
  await search.hits.first().click()
  // What was read before it may still be there.
  await program.page.locator('.document', { has: program.page.locator('.document-head').getByText(title, { exact: true }) }).locator('.document-scroll').waitFor()
}

interface Printed {
  readonly name: string
  readonly heads: readonly string[]
  readonly feet: readonly string[]
  readonly pictures: readonly number[]
}

/** What went to the printer. */
async function print(): Promise<Printed> {
  const { page } = program
  await page.evaluate(() => document.body.removeAttribute('data-printed'))
  await page.keyboard.press('Control+p')
  const dialog = page.getByRole('dialog', { name: 'Drucken' })
  await page.locator('[role="dialog"], body[data-printed]').first().waitFor()
  if (await dialog.isVisible()) await dialog.getByRole('button', { name: 'Drucken …' }).click()
  await page.locator('body[data-printed]').waitFor()
  await page.locator('.print-sheet').waitFor({ state: 'detached' })
  return JSON.parse((await page.locator('body').getAttribute('data-printed')) ?? '')
}

describe('what is printed', () => {
  it('is called as its record, and says on each page of it where it is kept and which page it is', async () => {
    await read('Satzung')
    const { name, heads } = await print()
    expect(name).toBe('Satzung des Beirats')
    expect(heads).toEqual([1, 2].map((page) => `Umweltamt Dortmund, Klimaarchiv: Satzung des Beirats, S. ${page}`))
    await expect.poll(() => program.page.title()).toBe('Suche – Klimaarchiv')
  })

  it('says at the foot of each sheet of a running text where it is kept', async () => {
    await read('Notiz')
    const { name, feet } = await print()
    expect(name).toBe('Notiz vom Markt')
    expect(feet.join('')).toContain('content: "Umweltamt Dortmund, Klimaarchiv: Notiz vom Markt"')
  })

  it('is a picture as large as it is read, also where only the archive can draw it', async () => {
    await read('Karte')
    const small = await program.page.locator('.hit-picture img').first().evaluate((picture: HTMLImageElement) => picture.naturalWidth)
    const [width] = (await print()).pictures
    expect(width).toBeGreaterThan(small)
  })

  it('has paper on its side for a table of many columns, and upright paper for the rest', async () => {
    await read('Haushaltsplan')
    const { page } = program
    // The sheet goes as soon as it is printed: a copy of it stays.
    const copy = await page.evaluate(async () => {
      const { print } = window
      const sheet = await new Promise<string>((resolve) => {
        window.print = () => resolve(document.querySelector('.print-sheet')?.outerHTML ?? '')
        window.dispatchEvent(new KeyboardEvent('keydown', { key: 'p', ctrlKey: true }))
      })
      window.print = print
      return sheet
    })
    await page.locator('.print-sheet').waitFor({ state: 'detached' })
    await page.evaluate((sheet) => document.body.insertAdjacentHTML('beforeend', sheet), copy)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    await page.evaluate(() => document.querySelector('body > .print-sheet')?.remove())
    const sides = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)].map(([, wide, high]) => (Number(wide) > Number(high) ? 'on its side' : 'upright'))
    expect(sides).toEqual(['upright', 'on its side', 'upright'])
  })

  it('is by the browser’s own menu what is open, whole and without what belongs to the window', async () => {
    const { page } = program
    await read('Notiz')
    await page.emulateMedia({ media: 'print' })
    const isWhole = (selector: string): Promise<boolean> => page.locator(selector).evaluate((part) => part.clientHeight > 0 && part.scrollHeight <= part.clientHeight && Math.floor(part.getBoundingClientRect().bottom) <= document.documentElement.scrollHeight)
    const ofWindow = page.locator('.navigation, .top-bar, .search-area, .side-divider')
    await expect.poll(() => isWhole('.document-scroll')).toBe(true)
    expect(await ofWindow.filter({ visible: true }).count()).toBe(0)
    await page.emulateMedia({ media: 'screen' })
    await page.getByRole('button', { name: 'Angaben' }).click()
    await new RecordPage(page).panel.getByRole('heading', { name: 'Notiz vom Markt' }).waitFor()
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => isWhole('.record-body')).toBe(true)
    expect(await ofWindow.filter({ visible: true }).count()).toBe(0)
    await page.emulateMedia({ media: 'screen' })
  })
})

describe('a table in a document', () => {
  it('keeps its words whole where its columns are narrow', async () => {
    await read('Maßnahmen')
    await expect.poll(() => lineCounts(program.page.locator('.document-html :is(th, td:nth-child(-n + 4))'))).toEqual(Array.from({ length: 9 }, () => 1))
  })
})
