import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { longWork } from './long-work'
import { ImportPage } from './pages/import'
import { brittleConnection, startProgram } from './program'
import type { BrittleConnection, Program } from './program'

let program: Program
let imports: ImportPage
let connection: BrittleConnection

beforeAll(async () => {
  program = await startProgram()
  imports = new ImportPage(program.page)
  connection = await brittleConnection(program.page)
  await program.page.reload()
  await imports.open()
})
afterAll(() => program.close())

/** Files by their name, with texts that no other file has. */
function notes(count: number, about: string): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`${about} ${at}.txt`, `Vermerk ${at} über ${about}`]))
}

/** Presses for a new connection where the one that there was is lost. */
async function connectAgain(): Promise<void> {
  const lost = program.page.getByRole('dialog', { name: 'Die Verbindung zum Programm ist unterbrochen' })
  await lost.getByRole('button', { name: 'Noch einmal versuchen' }).click()
  await expect.poll(() => lost.count()).toBe(0)
}

const handedOver = async () => (await readdir(join(program.archive, 'incoming'), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length

describe('an import', () => {
  it('begins although the connection breaks while its files are handed over', async () => {
    const { page } = program
    const { promise: goOn, resolve: release } = Promise.withResolvers<void>()
    await page.route('**/uploads/*?path=*', (route) => goOn.then(() => route.continue()))
    await imports.drop(notes(6, 'Wasser'))
    await page.getByText('Dateien werden übergeben').first().waitFor()
    await connection.cut()
    release()
    await expect.poll(handedOver).toBe(6)
    await connectAgain()
    await imports.finished('6 aufgenommen')
    await page.unroute('**/uploads/*?path=*')
  })
})

it('leaves nothing of what a tab has handed over that is closed meanwhile', async () => {
  const tab = await program.page.context().newPage()
  await tab.goto(program.page.url())
  const closing = new ImportPage(tab)
  await closing.open()
  // Not by a route: that would hold up what is said at the end as well.
  await tab.evaluate(() => {
    const carry = window.fetch
    window.fetch = (asked, init) => (typeof asked === 'string' && asked.endsWith('5.txt') ? new Promise(() => undefined) : carry(asked, init))
  })
  await closing.drop(notes(6, 'Kompost'))
  await expect.poll(handedOver).toBe(5)
  tab.on('dialog', (dialog) => void dialog.accept())
  await tab.close({ runBeforeUnload: true })
  await expect.poll(handedOver).toBe(0)
})

describe('a rehearsal that waits for its decision', () => {
  const told = () => program.page.getByText('Ein Import ergäbe: 3 neue Dateien.').waitFor({ timeout: longWork })

  it('is there again after a reload, before which is asked, and over another connection', async () => {
    const { page } = program
    const asked: string[] = []
    page.on('dialog', (dialog) => {
      asked.push(dialog.type())
      void dialog.accept()
    })
    await page.getByRole('checkbox', { name: 'Erst zeigen, was geschähe' }).check()
    await imports.drop(notes(3, 'Holz'))
    await told()
    await page.reload()
    await told()
    expect(asked).toEqual(['beforeunload'])
    await connection.cut()
    await connectAgain()
    await told()
    await page.getByRole('button', { name: 'Jetzt importieren' }).click()
    await imports.finished('3 aufgenommen')
    await page.reload()
    await page.getByRole('button', { name: 'Import zurückrufen …' }).waitFor()
    expect([await page.getByRole('region', { name: /^Probe/ }).count(), asked.length]).toEqual([0, 1])
  })

  it('is over where the program knows nothing of it any more', async () => {
    const { page } = program
    await page.evaluate(() => sessionStorage.setItem('klimaarchiv.rehearsal', JSON.stringify({ 'nobody-gave-this': 'no-job' })))
    await page.reload()
    await page.getByRole('alert').filter({ hasText: 'Diese Dateien sind nicht mehr bereit. Bitte noch einmal wählen.' }).waitFor()
    await page.getByRole('checkbox', { name: 'Erst zeigen, was geschähe' }).uncheck()
    await imports.drop(notes(1, 'Erde'))
    await imports.finished('1 aufgenommen')
    expect(await page.getByRole('region', { name: /^Probe/ }).count()).toBe(0)
  })
})
