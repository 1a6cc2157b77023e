import { chmodSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { originalPath } from '../../main/archive-layout'
import { longWork } from './long-work'
import { BackupsPage } from './pages/backups'
import { Check } from './pages/check'
import { RecordPage } from './pages/record'
import { StartPage } from './pages/start'
import { startProgram } from './program'
import type { Program } from './program'

let program: Program

beforeAll(async () => {
  program = await startProgram()
  await new StartPage(program.page).beginWithSample()
})
afterAll(() => program.close())

/** Backs up to a folder beside the archive, which it gives. */
async function backedUp(): Promise<string> {
  const { page, archive } = program
  mkdirSync(join(archive, '../Stick'))
  const backups = new BackupsPage(page)
  await backups.open()
  await page.getByRole('button', { name: 'Ordner wählen' }).click()
  const chooser = page.getByRole('dialog', { name: 'Ordner für Sicherungen' })
  await chooser.getByRole('button', { name: join(archive, '..'), exact: true }).click()
  await chooser.getByRole('button', { name: 'Stick', exact: true }).click()
  await chooser.getByRole('button', { name: 'Diesen Ordner nehmen' }).click()
  await backups.backUp()
  return join(archive, '../Stick/Klimaarchiv-Sicherung')
}

it('a damaged original is said to be one as soon as it is shown, comes back when its backup is there, and is shown then', async () => {
  const { page, archive } = program
  const stick = await backedUp()
  const db = new Database(join(archive, 'archive.sqlite'), { readonly: true })
  const { record = '', hash = '' } = db.prepare<[], { record: string; hash: string }>("SELECT record, hash FROM file WHERE name = 'Markt in Kumasi.jpg'").get() ?? {}
  db.close()
  const own = originalPath(archive, hash)
  const sound = readFileSync(own)
  chmodSync(own, 0o644)
  // Of the same length, as a disk damages it.
  writeFileSync(own, Buffer.from(sound).fill(0, 2_000, 2_100))
  renameSync(stick, `${stick}-weg`)
  const { reader } = new RecordPage(page)
  await page.evaluate((address) => (location.hash = address), `area=search&record=${record}&file=${hash}`)
  const told = reader.getByRole('alert').filter({ hasText: 'Das Original „Markt in Kumasi.jpg“ ist beschädigt.' })
  await told.waitFor()
  await expect.poll(() => reader.getByRole('img').getAttribute('src')).toContain('/thumbnails/')
  renameSync(`${stick}-weg`, stick)
  await page.reload()
  await expect.poll(() => readFileSync(own).equals(sound)).toBe(true)
  await expect.poll(() => told.count()).toBe(0)
  await expect.poll(() => reader.getByRole('img').getAttribute('src')).toContain('/files/')
})

it('a check says which of the originals it found damaged have come back from the backup, and what to do with the others', async () => {
  const { page, archive } = program
  const db = new Database(join(archive, 'archive.sqlite'), { readonly: true })
  const [back = '', gone = ''] = db.prepare<[], string>('SELECT DISTINCT hash FROM file WHERE size > 0 ORDER BY hash LIMIT 2').pluck().all()
  db.close()
  rmSync(originalPath(archive, back))
  rmSync(originalPath(archive, gone))
  const room = join(archive, '../Stick/Klimaarchiv-Sicherung')
  for (const path of readdirSync(room).map((own) => originalPath(join(room, own), gone))) rmSync(path, { force: true })
  const check = new Check(page)
  await check.start()
  await check.dialog.waitFor({ timeout: longWork })
  const said = (): Promise<string[]> => check.dialog.locator('li small').allTextContents()
  await expect.poll(said).toEqual(expect.arrayContaining(['Das Original fehlt.', 'Das Original fehlt. Es ist aus der Sicherung zurückgeholt und wieder in Ordnung.']))
  expect(readFileSync(originalPath(archive, back)).length).toBeGreaterThan(0)
  await check.dialog.getByText('Für andere dieselbe Datei noch einmal importieren.').waitFor()
})
