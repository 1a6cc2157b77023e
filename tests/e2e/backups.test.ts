import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { StartPage } from './pages/start'
import { accessibility, startProgram } from './program'
import type { Program } from './program'

let program: Program

beforeAll(async () => {
  program = await startProgram()
  mkdirSync(join(program.archive, '../Stick'))
  const start = new StartPage(program.page)
  await start.heading.waitFor()
  await start.openSample()
  await program.page.getByText('Das Beispielarchiv ist geöffnet.').waitFor({ timeout: 60_000 })
})
afterAll(() => program.close())

describe('a backup', () => {
  it('goes to a folder chosen by going through them', async () => {
    const { page, archive } = program
    await page.getByRole('link', { name: 'Sicherung' }).click()
    await page.getByRole('button', { name: 'Ordner wählen' }).click()
    const chooser = page.getByRole('dialog', { name: 'Ordner für Sicherungen' })
    await chooser.getByRole('button', { name: join(archive, '..'), exact: true }).click()
    await chooser.getByRole('button', { name: 'Stick', exact: true }).click()
    await chooser.getByText(join(archive, '../Stick'), { exact: true }).waitFor()
    expect(await accessibility(page)).toEqual([])
    await chooser.getByRole('button', { name: 'Diesen Ordner nehmen' }).click()
    await chooser.waitFor({ state: 'detached' })
  })

  it('is made and listed', async () => {
    const { page } = program
    await page.getByRole('button', { name: 'Jetzt sichern' }).click()
    await page.getByText('Gesichert und geprüft.').waitFor({ timeout: 30_000 })
    await expect.poll(() => page.getByRole('list', { name: 'Vorhandene Sicherungen' }).getByRole('listitem').count()).toBe(1)
    expect(await accessibility(page)).toEqual([])
  })

  it('brings back what was removed since', async () => {
    const { page } = program
    const removed = page.getByText(/des Beispiels liegen im Papierkorb/)
    await page.getByRole('button', { name: 'Beispiel entfernen' }).click()
    await removed.waitFor()
    await page.getByRole('button', { name: /^Sicherung vom .* zurückholen$/ }).click()
    await page.getByRole('button', { name: 'Zurückholen', exact: true }).click()
    await page.getByText('Das Beispielarchiv ist geöffnet.').waitFor({ timeout: 30_000 })
    await page.getByText('Zurückgeholt. Das Archiv ist auf dem Stand der Sicherung.').waitFor()
    expect(program.errors).toEqual([])
  })
})
