import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ImportPage } from './pages/import'
import { SearchPage } from './pages/search'
import { startProgram } from './program'
import type { Program } from './program'

const sample = resolve(import.meta.dirname, '../../resources/sample')

let program: Program
let search: SearchPage

beforeAll(async () => {
  program = await startProgram()
  const imports = new ImportPage(program.page)
  await imports.open()
  await imports.importFiles(readdirSync(sample).map((name) => join(sample, name)))
  await imports.finished('aufgenommen')
  search = new SearchPage(program.page)
  await search.open()
})
afterAll(() => program.close())

const press = (key: string): Promise<void> => program.page.keyboard.press(key)

describe('by keyboard alone', () => {
  it.each(['Liste', 'Galerie', 'Tabelle'])('Escape closes what was opened from the results as %s, one step at a time', async (layout) => {
    await search.find('Klimapartnerstadt')
    await program.page.getByRole('radio', { name: layout }).check({ force: true })
    await search.focusFirst()
    await press('Enter')
    await expect.poll(() => search.opened()).toBe('document')
    await press('Escape')
    await expect.poll(() => search.opened()).toBe('record')
    await press('Escape')
    await expect.poll(() => search.opened()).toBe('nothing')
  })

  it('Escape first gives up a selection of several', async () => {
    await program.page.getByRole('radio', { name: 'Liste' }).check({ force: true })
    await search.find('Kumasi')
    await search.focusFirst()
    await press('Enter')
    await press('Shift+ArrowDown')
    await expect.poll(() => search.selected.count()).toBe(2)
    await press('Escape')
    await expect.poll(() => search.selected.count()).toBe(1)
    await expect.poll(() => search.opened()).not.toBe('nothing')
  })
})
