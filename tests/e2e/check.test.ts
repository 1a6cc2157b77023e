import { chmodSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { longWork } from './long-work'
import { Check } from './pages/check'
import { StartPage } from './pages/start'
import { accessibility, startProgram } from './program'
import type { Program } from './program'

let program: Program
let check: Check

beforeAll(async () => {
  program = await startProgram()
  check = new Check(program.page)
  await new StartPage(program.page).beginWithSample()
})
afterAll(() => program.close())

/** Where the originals lie. */
function originals(): string[] {
  const files = join(program.archive, 'files')
  return readdirSync(files).flatMap((prefix) => readdirSync(join(files, prefix)).map((name) => join(files, prefix, name)))
}

describe('checking the archive', () => {
  it('says that all is well, in the place of saying that it checks, until that is closed', async () => {
    await check.start()
    const said = program.page.getByText(/Dateien geprüft: alle unverändert/)
    await said.waitFor({ timeout: longWork })
    await expect.poll(() => check.running.count()).toBe(0)
    await program.page.getByRole('region', { name: 'Meldungen' }).getByRole('button', { name: 'Schließen' }).last().click()
    await expect.poll(() => said.count()).toBe(0)
    await check.start()
    await said.waitFor({ timeout: longWork })
  })

  it('names every fault, to be read, copied and closed', async () => {
    const [missing = '', alsoMissing = '', changed = ''] = originals()
    for (const path of [missing, alsoMissing]) rmSync(path)
    chmodSync(changed, 0o644)
    writeFileSync(changed, 'verändert')
    await check.start()
    await check.dialog.waitFor({ timeout: longWork })
    await expect.poll(() => check.running.count()).toBe(0)
    await expect.poll(() => program.page.getByText(/alle unverändert/).count()).toBe(0)
    await expect.poll(() => check.faults.allTextContents()).toEqual(expect.arrayContaining([
      expect.stringMatching(/^sample\/.*Das Original fehlt\.$/),
      expect.stringMatching(/^sample\/.*Das Original ist verändert\.$/),
    ]))
    await expect.poll(() => check.faults.count()).toBe(3)
    expect(await accessibility(program.page)).toEqual([])
    await program.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await check.dialog.getByRole('button', { name: 'Liste kopieren' }).click()
    await check.dialog.getByText('Die Liste ist in der Zwischenablage.').waitFor()
    const copied = await program.page.evaluate(() => navigator.clipboard.readText())
    expect(copied.split('\n').map((line) => line.split('  ')[0]).toSorted()).toEqual(['file-damaged', 'file-vanished', 'file-vanished'])
    await check.dialog.getByRole('button', { name: 'Schließen' }).click()
    await expect.poll(() => check.dialog.count()).toBe(0)
    expect(program.errors).toEqual([])
  })
})
