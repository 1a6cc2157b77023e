import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RecordPage } from './pages/record'
import { startProgram, type Program } from './program'

let program: Program
let record: RecordPage
let other: Page

beforeAll(async () => {
  program = await startProgram()
  const { page } = program
  record = new RecordPage(page)
  await record.makeEvent()
  for (const name of ['Johanna Sommer', 'Eva Probe']) {
    await record.panel.getByRole('button', { name: '+ Person hinzufügen' }).click()
    await record.panel.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
    await page.keyboard.press('Enter')
    await record.panel.locator('.record-person', { hasText: name }).waitFor()
  }
  other = await page.context().newPage()
  await other.goto(page.url())
  await new RecordPage(other).panel.waitFor()
})
afterAll(() => program.close())

const messages = (page: Page) => page.getByRole('region', { name: 'Meldungen' })

describe('undo in one of two windows', () => {
  it('is no longer offered in a message once the other window has changed something', async () => {
    await record.panel.getByRole('button', { name: 'Johanna Sommer entfernen' }).click()
    const undo = messages(program.page).getByRole('button', { name: 'Rückgängig' })
    // As long as somebody is at it, a message stays.
    await messages(program.page).getByText('Johanna Sommer entfernt').hover()
    await undo.waitFor()
    // What this window itself did does not take it off.
    await program.page.getByRole('banner').getByRole('button', { name: 'Rückgängig: Personen' }).waitFor()
    await program.page.waitForTimeout(300)
    expect(await undo.count()).toBe(1)
    await new RecordPage(other).edit('Titel', 'Nebenan geändert')
    await expect.poll(() => undo.count()).toBe(0)
    await messages(program.page).getByText('Johanna Sommer entfernt').waitFor()
  })

  it('takes nothing back that it does not show yet, and says what was done since', async () => {
    const { page } = program
    await page.getByRole('banner').getByRole('button', { name: 'Rückgängig: Änderung' }).waitFor()
    // This window is too busy to look again: the pause before that, however long it is by now, does not end.
    await page.evaluate(() => {
      const { setTimeout: later } = window
      window.setTimeout = ((run: () => void, milliseconds = 0) => (milliseconds >= 40 && milliseconds <= 2_000 ? 0 : later(run, milliseconds))) as typeof window.setTimeout
    })
    await new RecordPage(other).edit('Titel', 'Noch einmal geändert')
    await expect.poll(() => new RecordPage(other).value('Titel').textContent()).toBe('Noch einmal geändert')
    await page.locator('body').press('Control+z')
    await messages(page).getByText('Seitdem wurde schon anderes geändert, zuletzt: Änderung (Noch einmal geändert). Zurückgenommen wurde nichts.').waitFor()
    expect(await new RecordPage(other).value('Titel').textContent()).toBe('Noch einmal geändert')
  })

  it('takes back what the other window did once it is shown, and one after the other as fast as the keys come', async () => {
    const { page } = program
    await page.reload()
    await page.getByRole('banner').getByRole('button', { name: 'Rückgängig: Änderung' }).waitFor()
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Control+z')
    await expect.poll(() => record.value('Titel').textContent()).toBe('Neues Ereignis')
    await expect.poll(() => record.people()).toEqual(['Johanna Sommer', 'Eva Probe'])
    await page.keyboard.press('Control+y')
    await expect.poll(() => record.people()).toEqual(['Eva Probe'])
  })

  it('is meant right away where something was done here just now', async () => {
    await record.edit('Titel', 'Hier geändert')
    await record.panel.getByText('Hier geändert').first().waitFor()
    await program.page.keyboard.press('Control+z')
    await expect.poll(() => record.value('Titel').textContent()).toBe('Neues Ereignis')
    expect(await record.people()).toEqual(['Eva Probe'])
    expect(await messages(program.page).getByText('Seitdem wurde').count()).toBe(0)
  })
})
