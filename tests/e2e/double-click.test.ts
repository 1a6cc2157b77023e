import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { notesOfAPartnership } from './notes'
import { ImportPage } from './pages/import'
import { RecordPage } from './pages/record'
import { SearchPage } from './pages/search'
import { SuggestionsPage } from './pages/suggestions'
import { startProgram } from './program'
import type { Program } from './program'

let program: Program
/** Events that these tests have put into the trash and left there. */
let inTrash = 0

beforeAll(async () => {
  program = await startProgram()
  await new ImportPage(program.page).bringIn(notesOfAPartnership)
})
afterAll(() => program.close())

/**
 * Presses several times at one place, as the system counts them, whatever comes under the pointer; milliseconds apart, by the time
 * that the system gives each: on a busy machine they would be too far apart to be counted as one.
 */
async function press(what: Locator, times: number, apart: number): Promise<void> {
  const box = await what.boundingBox()
  const place = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 }
  await program.page.mouse.move(place.x, place.y)
  const system = await program.page.context().newCDPSession(program.page)
  const began = Date.now()
  for (let count = 1; count <= times; count += 1) {
    if (count > 1) await program.page.waitForTimeout(apart)
    const timestamp = (began + (count - 1) * apart) / 1_000
    for (const type of ['mousePressed', 'mouseReleased'] as const) await system.send('Input.dispatchMouseEvent', { type, ...place, button: 'left', clickCount: count, timestamp })
  }
  await system.detach()
}

const messages = () => program.page.getByRole('region', { name: 'Meldungen' })

describe.each([[2, 60], [2, 300], [3, 300]])('of %i presses that people count as one, %i ms apart,', (times, apart) => {
  it('one decides on a suggestion, and none on the one that slides under the pointer', async () => {
    const suggestions = new SuggestionsPage(program.page)
    await suggestions.open()
    const names = await suggestions.names()
    await press(suggestions.list.locator('[data-suggestion]').first().getByRole('button', { name: /^Verwerfen/ }), times, apart)
    await expect.poll(() => suggestions.names()).toEqual(names.slice(1))
    await program.page.waitForTimeout(500)
    expect(await suggestions.names()).toEqual(names.slice(1))
  })

  it('one goes into a folder, and none on into one inside', async () => {
    const { page, archive } = program
    const above = join(archive, '..')
    for (const name of ['1', '2', '3', '4', '5', '6']) mkdirSync(join(above, 'Stick', name, name), { recursive: true })
    await page.getByRole('link', { name: 'Sicherung' }).click()
    await page.getByRole('button', { name: 'Ordner wählen' }).click()
    const chooser = page.getByRole('dialog', { name: 'Ordner für Sicherungen' })
    await chooser.getByRole('button', { name: above, exact: true }).click()
    await chooser.getByText(above, { exact: true }).waitFor()
    await press(chooser.getByRole('button', { name: 'Stick', exact: true }), times, apart)
    await chooser.getByText(join(above, 'Stick'), { exact: true }).waitFor()
    await page.waitForTimeout(500)
    expect(await chooser.getByRole('status').textContent()).toBe(join(above, 'Stick'))
    await page.keyboard.press('Escape')
    await chooser.waitFor({ state: 'detached' })
  })

  it('one takes a filter out of a query, and none the next one', async () => {
    const search = new SearchPage(program.page)
    await search.open()
    await search.find('Kumasi datum:2011 person:Ama ort:Dortmund')
    const chips = program.page.locator('.search-chips .chip')
    await expect.poll(() => chips.count()).toBe(3)
    await press(chips.first(), times, apart)
    await expect.poll(() => search.field.inputValue()).toBe('Kumasi person:Ama ort:Dortmund')
    await program.page.waitForTimeout(500)
    expect(await search.field.inputValue()).toBe('Kumasi person:Ama ort:Dortmund')
  })

  it('one brings a record back from the trash, and no message says that none was', async () => {
    const { page } = program
    const record = new RecordPage(page)
    for (let made = 0; made < 3; made += 1) {
      await record.makeEvent()
      await record.value('Titel').filter({ hasText: 'Neues Ereignis' }).waitFor()
      await record.panel.getByRole('button', { name: 'In den Papierkorb' }).click()
      await record.panel.waitFor({ state: 'detached' })
    }
    await page.getByRole('link', { name: /^Papierkorb/ }).click()
    const back = page.getByRole('button', { name: 'Neues Ereignis wiederherstellen' })
    inTrash += 3
    await expect.poll(() => back.count()).toBe(inTrash)
    await press(back.first(), times, apart)
    await messages().getByText('1 Datensatz wiederhergestellt').last().waitFor()
    await page.waitForTimeout(500)
    inTrash -= 1
    expect([await back.count(), await messages().getByText('0 Datensätze wiederhergestellt').count()]).toEqual([inTrash, 0])
  })
})
