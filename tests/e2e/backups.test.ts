import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listen } from './hearing'
import { longWork } from './long-work'
import { BackupsPage } from './pages/backups'
import { StartPage } from './pages/start'
import { accessibility, startProgram } from './program'
import type { Program } from './program'

let program: Program
let backups: BackupsPage

beforeAll(async () => {
  program = await startProgram()
  backups = new BackupsPage(program.page)
  mkdirSync(join(program.archive, '../Stick'))
  await new StartPage(program.page).beginWithSample()
})
afterAll(() => program.close())

describe('a backup', () => {
  it('goes to a folder chosen by going through them', async () => {
    const { page, archive } = program
    await page.getByRole('link', { name: 'Sicherung' }).click()
    await page.getByRole('button', { name: 'Ordner wählen' }).click()
    const chooser = page.getByRole('dialog', { name: 'Ordner für Sicherungen' })
    await chooser.waitFor()
    const heard = await listen(page)
    await chooser.getByRole('button', { name: join(archive, '..'), exact: true }).click()
    await chooser.getByRole('button', { name: basename(archive), exact: true }).click()
    await chooser.getByText(archive, { exact: true }).waitFor()
    await chooser.getByRole('button', { name: 'Diesen Ordner nehmen' }).click()
    await page.getByText('Dieser Ordner liegt im Archiv selbst.').waitFor()
    // What is said over a dialog is heard, and can be pressed.
    await expect.poll(async () => (await heard()).join(' ')).toContain(archive)
    await expect.poll(async () => (await heard()).join(' ')).toContain('Dieser Ordner liegt im Archiv selbst.')
    await page.getByRole('region', { name: 'Meldungen' }).getByRole('button', { name: 'Schließen' }).last().click()
    await chooser.waitFor()
    await chooser.getByRole('button', { name: /Übergeordneter Ordner/ }).click()
    await chooser.getByRole('button', { name: 'Stick', exact: true }).click()
    await chooser.getByText(join(archive, '../Stick'), { exact: true }).waitFor()
    expect(await accessibility(page)).toEqual([])
    await chooser.getByRole('button', { name: 'Diesen Ordner nehmen' }).click()
    await chooser.waitFor({ state: 'detached' })
  })

  it('is made and listed', async () => {
    const { page } = program
    await backups.backUp()
    await expect.poll(() => backups.rows.count()).toBe(1)
    expect(await accessibility(page)).toEqual([])
  })

  it('is said to be away while its stick is, and listed as soon as that is there again', async () => {
    const { page, archive } = program
    const stick = join(archive, '../Stick')
    const pulled = join(archive, '../abgezogen')
    renameSync(stick, pulled)
    await page.getByRole('link', { name: 'Papierkorb' }).click()
    await backups.open()
    await page.getByText('Dieser Ordner ist gerade nicht da.').waitFor()
    renameSync(pulled, stick)
    await expect.poll(() => backups.rows.count()).toBe(1)
  })

  it('brings back what was removed since', async () => {
    const { page } = program
    const removed = page.getByText(/des Beispiels liegen im Papierkorb/)
    await page.getByRole('button', { name: 'Beispiel entfernen' }).click()
    await removed.waitFor()
    await backups.restoreNewest()
    await page.getByText('Das Beispielarchiv ist geöffnet.').waitFor({ timeout: longWork })
    expect(program.errors).toEqual([])
  })

  it('is offered as the archive’s own where all of that is gone, and brings it back', async () => {
    const { page, archive } = program
    await program.restart(() => rmSync(archive, { recursive: true }))
    const said = page.getByText('Hier lag ein Archiv; seine Datenbank und Originale fehlen.')
    await said.waitFor()
    expect(await accessibility(page)).toEqual([])
    await page.getByRole('button', { name: 'Zur Sicherung' }).click()
    await expect.poll(() => backups.rows.count()).toBe(1)
    expect(await said.count()).toBe(1)
    expect(await page.getByText('eines anderen Archivs').count()).toBe(0)
    await backups.restoreNewest()
    await page.getByText('Das Beispielarchiv ist geöffnet.').waitFor({ timeout: longWork })
    await page.getByRole('link', { name: /^Importieren/ }).click()
    await expect.poll(() => said.count()).toBe(0)
  })

  it('of an archive that is gone and not missed is another’s once somebody begins anew', async () => {
    const { page, archive } = program
    await program.restart(() => rmSync(archive, { recursive: true }))
    await page.getByRole('button', { name: 'Neu beginnen' }).click()
    await expect.poll(() => page.getByText('Hier lag ein Archiv').count()).toBe(0)
    await backups.open()
    await page.getByText('eines anderen Archivs').waitFor()
    expect(program.errors).toEqual([])
  })
})
