import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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
