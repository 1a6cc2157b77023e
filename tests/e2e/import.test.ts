import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { notesOfAPartnership } from './notes'
import { ImportPage } from './pages/import'
import { accessibility, startProgram } from './program'
import type { Program } from './program'

let program: Program
let imports: ImportPage
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'klimaarchiv-ordner-'))
  await mkdir(join(folder, 'Berichte', 'alt'), { recursive: true })
  for (const [name, text] of Object.entries(notesOfAPartnership)) await writeFile(join(folder, 'Berichte', name), text)
  await writeFile(join(folder, 'Berichte', 'alt', 'leer.txt'), '')
  program = await startProgram()
  imports = new ImportPage(program.page)
  await imports.open()
})
afterAll(async () => {
  await program.close()
  await rm(folder, { recursive: true, force: true })
})

describe('importing', () => {
  it('takes in a chosen folder with the folders inside it', async () => {
    await imports.importFolder(join(folder, 'Berichte'))
    expect(await imports.finished()).toContain('aufgenommen')
    await expect.poll(async () => (await imports.outcomes()).map(([path]) => path)).toContain('Berichte/alt/leer.txt')
  })

  it('recognises what is there already when it is dropped again', async () => {
    await imports.drop({ 'Kopie.txt': notesOfAPartnership['Bericht 2011.txt'] ?? '' })
    await expect.poll(() => imports.finished()).toContain('1 schon vorhanden')
    await expect.poll(() => imports.outcomes()).toEqual([['Kopie.txt', 'schon vorhanden', expect.any(String)]])
  })

  it('shows only the outcomes asked for', async () => {
    await imports.showOnly('Fehlgeschlagen')
    await expect.poll(() => program.page.getByText('Keine Datei mit diesem Ergebnis.').count()).toBe(1)
    await imports.showOnly('Alle')
  })

  it('opens the record of a file', async () => {
    await program.page.getByRole('button', { name: 'Datensatz öffnen: Kopie.txt' }).click()
    await expect.poll(() => program.page.url()).toMatch(/record/)
  })

  it('is without fault for assistive technology', async () => {
    expect(await accessibility(program.page)).toEqual([])
  })
})
