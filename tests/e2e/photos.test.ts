import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { landscape } from '../import/pictures'
import { ImportPage } from './pages/import'
import { RecordPage } from './pages/record'
import { SearchPage } from './pages/search'
import { accessibility, startProgram } from './program'
import type { Program } from './program'

let program: Program
let record: RecordPage

beforeAll(async () => {
  program = await startProgram()
  const home = join(program.archive, '..')
  const folder = join(home, 'Fotos')
  for (const name of ['Fotos', 'Stick']) mkdirSync(join(home, name))
  const [market, feast] = [await landscape(1), await landscape(2)]
  writeFileSync(join(folder, 'Markt.jpg'), market)
  for (const width of [700, 600, 500]) writeFileSync(join(folder, `Markt ${width}.jpg`), await sharp(market).resize({ width }).jpeg().toBuffer())
  writeFileSync(join(folder, 'Fest.jpg'), feast)
  writeFileSync(join(folder, 'Fest klein.jpg'), await sharp(feast).resize({ width: 400 }).jpeg().toBuffer())
  writeFileSync(join(folder, 'Allein.jpg'), await landscape(3))
  const imports = new ImportPage(program.page)
  await imports.open()
  await imports.importFolder(folder)
  await imports.finished('aufgenommen')
  record = new RecordPage(program.page)
})
afterAll(() => program.close())

describe('photos that are nearly the same', () => {
  it('are listed in groups, the largest first', async () => {
    const { page } = program
    await page.getByText('2 Gruppen fast gleicher Fotos').waitFor()
    await page.getByRole('button', { name: 'Ansehen und aufräumen' }).click()
    const groups = page.getByRole('region', { name: 'Fast gleiche Fotos' })
    await groups.getByRole('heading', { name: 'Gruppe 1: 4 Fotos' }).waitFor()
    await expect.poll(() => groups.getByRole('heading', { level: 3 }).allTextContents()).toEqual(['Gruppe 1: 4 Fotos', 'Gruppe 2: 2 Fotos'])
    await expect.poll(() => groups.getByRole('region', { name: 'Gruppe 1: 4 Fotos' }).getByRole('listitem').first().textContent()).toContain('höchste Auflösung')
    expect(await accessibility(page)).toEqual([])
  })

  it('are shown beside the record of one of them, and open their own', async () => {
    const { page } = program
    await page.getByRole('button', { name: 'Markt.jpg öffnen' }).click()
    const beside = record.panel.getByRole('region', { name: 'Fast gleiche Bilder und derselbe Moment' })
    await expect.poll(() => beside.getByRole('listitem').count()).toBe(3)
    expect(await accessibility(page)).toEqual([])
    await beside.getByRole('button', { name: 'Markt 600.jpg öffnen' }).click()
    await record.panel.getByRole('region', { name: 'Dateien' }).getByText('Markt 600.jpg').waitFor()
  })

  it('go to the trash but for the one that is kept, in one action that undo takes back', async () => {
    const { page } = program
    await page.getByRole('button', { name: 'Nur dieses behalten: Markt.jpg' }).click()
    const said = page.getByRole('region', { name: 'Meldungen' })
    // As long as somebody is at it, a message stays.
    await said.getByText('3 Fotos liegen im Papierkorb.').hover()
    const headings = page.getByRole('heading', { level: 3, name: /^Gruppe/ })
    await expect.poll(() => headings.allTextContents()).toEqual(['Gruppe 1: 2 Fotos'])
    await said.getByRole('button', { name: 'Rückgängig' }).click()
    await expect.poll(() => headings.allTextContents()).toEqual(['Gruppe 1: 4 Fotos', 'Gruppe 2: 2 Fotos'])
  })

  it('are no more once each is there only once', async () => {
    const { page } = program
    await page.getByRole('button', { name: 'Nur dieses behalten: Markt.jpg' }).click()
    await page.getByRole('button', { name: 'In den Papierkorb: Fest klein.jpg', exact: true }).click()
    await page.getByRole('heading', { name: 'Keine fast gleichen Fotos' }).waitFor()
    await page.getByRole('button', { name: 'Zurück zu den Importen' }).click()
    await expect.poll(() => page.getByText(/Gruppen? fast gleicher Fotos/).count()).toBe(0)
  })
})

describe('a copy of a photo', () => {
  const take = async (): Promise<void> => {
    const chooser = program.page.getByRole('dialog', { name: 'Ordner für die Kopien' })
    await chooser.getByRole('button', { name: join(program.archive, '..'), exact: true }).click()
    await chooser.getByRole('button', { name: 'Stick', exact: true }).click()
    await chooser.getByText(join(program.archive, '../Stick'), { exact: true }).waitFor()
    await chooser.getByRole('button', { name: 'Diesen Ordner nehmen' }).click()
    await chooser.waitFor({ state: 'detached' })
  }

  it('of one record is saved with its description where it is wanted', async () => {
    const { page, archive } = program
    await page.getByRole('button', { name: /Datensatz öffnen: .*Fest\.jpg/ }).click()
    await record.panel.getByRole('button', { name: 'Kopie mit Beschreibung speichern …' }).click()
    await take()
    await record.panel.getByText('1 Foto mit Beschreibung gespeichert.').waitFor()
    expect(readdirSync(join(archive, '../Stick')).toSorted()).toEqual(['Fest.jpg', 'Fest.jpg.xmp'])
  })

  it('of a whole import leaves what is there, and what is in the trash', async () => {
    const { page, archive } = program
    await page.getByRole('button', { name: 'Fotos mit Beschreibung speichern …' }).click()
    await take()
    await page.getByText('3 Fotos mit Beschreibung gespeichert.').waitFor()
    expect(readdirSync(join(archive, '../Stick')).filter((name) => !name.endsWith('.xmp')).toSorted()).toEqual(['Allein.jpg', 'Fest (2).jpg', 'Fest.jpg', 'Markt.jpg'])
    expect(await accessibility(page)).toEqual([])
  })

  it('of a search is of the hits on the screen, also where they only begin with its word', async () => {
    const { page, archive } = program
    const search = new SearchPage(page)
    await search.open()
    await page.getByRole('button', { name: 'Fotos', exact: true }).click()
    await search.find('Allei')
    await page.getByText('Gefunden wurde, was damit beginnt: Allei*').waitFor()
    await page.getByRole('button', { name: 'Fotos mit Beschreibung speichern …' }).click()
    await take()
    await page.getByText('1 Foto mit Beschreibung gespeichert.').waitFor()
    expect(readdirSync(join(archive, '../Stick'))).toContain('Allein (2).jpg')
  })

  it('is offered whole beside an open photo in a small window', async () => {
    const { page } = program
    await page.setViewportSize({ width: 1024, height: 700 })
    await new SearchPage(page).hit('Allein.jpg').dblclick()
    const save = page.getByRole('button', { name: 'Fotos mit Beschreibung speichern …' })
    await page.locator('.shell-columns[data-open="document"]').waitFor()
    const isWhole = (): Promise<boolean> => save.evaluate((button) => {
      const { left, right, top, bottom } = button.getBoundingClientRect()
      return [left + 4, right - 4].every((x) => button.contains(document.elementFromPoint(x, (top + bottom) / 2)))
    })
    await expect.poll(isWhole).toBe(true)
    await page.setViewportSize({ width: 1280, height: 800 })
    expect(program.errors).toEqual([])
  })
})
