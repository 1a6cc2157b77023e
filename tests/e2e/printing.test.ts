import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pdfOfPages, shown } from '../fixtures/pdf'
import { landscape } from '../import/pictures'
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
    put('Karte.tif', await sharp(await landscape(4)).tiff().toBuffer()),
  ])
  search = new SearchPage(program.page)
}, 120_000)
afterAll(() => program.close())

async function read(query: string): Promise<void> {
  await search.open()
  await search.find(query)
  await search.hits.first().click()
  await program.page.locator('.document-scroll').waitFor()
}

describe('what is printed', () => {
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
