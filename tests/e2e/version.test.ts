import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { longWork } from './long-work'
import { ImportPage } from './pages/import'
import { RecordPage } from './pages/record'
import { accessibility, startProgram } from './program'
import type { Program } from './program'

let program: Program
let record: RecordPage
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'klimaarchiv-fassung-'))
  program = await startProgram()
  await new ImportPage(program.page).bringIn({ 'Bericht.txt': 'Erster Entwurf\n\nDortmund, den 4. Mai 2012\n\nDie Solarlampen sind bestellt.' })
  record = new RecordPage(program.page)
  await program.page.getByRole('button', { name: 'Datensatz öffnen: Bericht.txt' }).click()
  await record.panel.waitFor()
})
afterAll(async () => {
  await program.close()
  await rm(folder, { recursive: true, force: true })
})

async function importVersion(name: string, text: string): Promise<void> {
  await writeFile(join(folder, name), text)
  const [chooser] = await Promise.all([program.page.waitForEvent('filechooser'), record.panel.getByRole('button', { name: 'Neue Fassung importieren …' }).click()])
  await chooser.setFiles(join(folder, name))
}

const files = () => record.panel.getByRole('region', { name: 'Dateien' })

describe('a new version', () => {
  it('is what the record shows, and the older one stays to be read', async () => {
    await importVersion('Bericht neu.txt', 'Zweiter Entwurf\n\nDortmund, den 9. Juni 2013\n\nDas Regenwasser wird gesammelt.')
    await program.page.getByText('Die neue Fassung ist aufgenommen').waitFor({ timeout: longWork })
    await expect.poll(() => record.value('Titel').textContent()).toBe('Zweiter Entwurf')
    await files().getByText('1 ältere Fassung').click()
    await files().getByRole('button', { name: 'Lesen: Bericht.txt' }).waitFor()
    expect(await accessibility(program.page)).toEqual([])
  })

  it('that is there already is none, and nothing changes', async () => {
    await importVersion('Noch einmal.txt', 'Erster Entwurf\n\nDortmund, den 4. Mai 2012\n\nDie Solarlampen sind bestellt.')
    await program.page.getByText('Diese Datei ist schon eine Fassung dieses Datensatzes. Es wurde nichts geändert.').waitFor()
    await expect.poll(() => record.value('Titel').textContent()).toBe('Zweiter Entwurf')
  })

  it('is taken back by undo, and the older one is the newest again', async () => {
    await program.page.getByRole('button', { name: 'Rückgängig: Neue Fassung' }).click()
    await expect.poll(() => record.value('Titel').textContent()).toBe('Erster Entwurf')
    await expect.poll(() => files().getByText('ältere Fassung').count()).toBe(0)
    expect(program.errors.filter((error) => !error.includes('422'))).toEqual([])
  })
})
