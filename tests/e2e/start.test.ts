import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startHost } from './host'
import { longWork } from './long-work'
import { StartPage } from './pages/start'
import { accessibility, brittleConnection, startProgram } from './program'
import type { Program } from './program'

let program: Program
let start: StartPage

beforeAll(async () => {
  program = await startProgram()
  start = new StartPage(program.page)
  await start.heading.waitFor()
})
afterAll(() => program.close())

describe('the first start', () => {
  it('is without fault for assistive technology', async () => {
    expect(await accessibility(program.page)).toEqual([])
  })

  it('asks for the name once, keeps it whatever is pressed next, and has it corrected in the menu', async () => {
    const { page } = program
    await start.typeName('Anna Beisp')
    await page.getByRole('button', { name: 'Sicherung zurückholen' }).click()
    await page.getByRole('heading', { name: 'Sicherung', exact: true }).waitFor()
    const dialog = await start.openName()
    await expect.poll(() => dialog.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Anna Beisp')
    expect(await accessibility(page)).toEqual([])
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Anna Beispiel')
    await dialog.getByRole('button', { name: 'Speichern' }).click()
    await page.getByRole('link', { name: /^Suche/ }).click()
    await start.heading.waitFor()
    await expect.poll(() => program.page.getByText('Änderungen werden unter „Anna Beispiel“ vermerkt.').count()).toBe(1)
  })

  it('opens the sample archive and removes it again', async () => {
    await start.openSample()
    await expect.poll(() => program.page.evaluate(() => document.activeElement?.id)).toBe('main')
    await program.page.getByText('Das Beispielarchiv ist geöffnet.').waitFor({ timeout: longWork })
    await expect.poll(() => program.page.evaluate(() => document.activeElement?.id)).toBe('main')
    await start.removeSample()
    await expect.poll(() => program.page.evaluate(() => document.activeElement?.id)).toBe('main')
    await expect.poll(() => program.page.getByText(/des Beispiels liegen im Papierkorb/).count()).toBe(1)
    await start.heading.waitFor()
    await expect.poll(() => program.page.getByText(/^Fertig:/).count()).toBe(0)
  })
})

describe('a window whose archive keeps it waiting', () => {
  it('shows that it is being opened until it is', async () => {
    const { page } = program
    const connection = await brittleConnection(page)
    const starting = page.locator('.starting')
    connection.hold('archive/status')
    await page.reload()
    await expect.poll(() => connection.held()).toBe(1)
    await starting.getByText('Klimaarchiv').waitFor()
    connection.release()
    await start.heading.waitFor()
    expect(await starting.isVisible()).toBe(false)
  })
})

describe('a window whose program ends', () => {
  it('says that the connection is lost, and throws nothing', async () => {
    await program.endHost()
    await program.page.getByRole('heading', { name: 'Die Verbindung zum Programm ist unterbrochen' }).waitFor()
    // Whatever the window gives up when it has lost its program is over by then.
    await program.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)))
    expect(program.errors).toEqual([])
  })

  it('says why it does not answer when it is tried again, and goes on once the link of the next start was opened', async () => {
    const { page, archive } = program
    const lost = page.getByRole('dialog', { name: 'Die Verbindung zum Programm ist unterbrochen' })
    const retry = lost.getByRole('button', { name: 'Noch einmal versuchen' })
    await retry.click()
    await lost.getByText('Das Programm antwortet nicht').waitFor()
    expect(await accessibility(page)).toEqual([])
    const next = await startHost(join(archive, '..'))
    await retry.click()
    await lost.getByText('Das Programm läuft wieder, kennt dieses Fenster aber nicht mehr.').waitFor()
    const other = await page.context().newPage()
    await other.goto(next.link)
    await retry.click()
    await lost.waitFor({ state: 'detached' })
    await next.close()
  })
})
