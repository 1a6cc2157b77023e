import { randomUUID } from 'node:crypto'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import sharp from 'sharp'
import { expect, it, onTestFinished } from 'vitest'
import { derivedPath, originalPath } from '../../main/archive-layout'
import { listBackups } from '../../main/archive/backup/layout'
import { makeBackup } from '../../main/archive/backup/make'
import { placeOf, saveBackupSettings } from '../../main/archive/backup/settings'
import { countWaiting } from '../../main/archive/derived/recognition'
import type { Program } from '../../main/program'
import { clientOf, openProgramOn } from '../contract/direct-host'
import { archiveFolder } from '../contract/host'
import { pdfOfPages } from '../fixtures/pdf'

/** A program on a new archive that has imported these files, and a folder chosen for its backups. */
async function programWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<{ program: Program; accession: string; target: string }> {
  const { archive: folder, remove } = archiveFolder()
  const program = openProgramOn(folder)
  onTestFinished(async () => {
    await program.close()
    remove()
  })
  const [source, target] = [join(folder, '../Ablage'), join(folder, '../stick')]
  for (const each of [source, target]) mkdirSync(each)
  for (const [name, content] of Object.entries(files)) writeFileSync(join(source, name), content)
  saveBackupSettings(program.context.stateFolder, folder, { target })
  const id = randomUUID()
  program.registerSource(id, [{ path: source, name: 'Ablage' }], false)
  const { accession } = await clientOf(program).imports.start({ source: id })
  await program.context.jobs.ended('import')
  await program.context.jobs.ended('recognise')
  return { program, accession, target }
}

/** Backs the archive up, and puts that backup in its place. */
async function backUpAndRestore(program: Program, target: string): Promise<void> {
  const { context } = program
  await makeBackup({ folder: context.archive.folder, target, place: placeOf(context.stateFolder, context.archive.folder), programVersion: '0.0.0', now: new Date().toISOString() }, () => undefined)
  const client = clientOf(program)
  const [backup] = (await client.backups.status()).backups
  if (backup === undefined) throw new Error('there is no backup')
  await client.backups.restore({ archive: backup.archive, id: backup.id })
  await context.jobs.ended('restore')
}

it('a backup made during an import is restored and the import goes on to its end, at once', async () => {
  const { program, accession, target } = await programWith({ 'a.txt': 'Kompost', 'b.txt': 'Solarlampen' })
  const { db } = program.context.archive
  // As the database stood between the two files.
  db.prepare("UPDATE import_job SET state = 'running', finished = NULL").run()
  db.prepare("DELETE FROM outcome WHERE path LIKE '%b.txt'").run()
  await backUpAndRestore(program, target)
  await program.context.jobs.ended('import')
  expect(await clientOf(program).imports.accessions()).toMatchObject([{ id: accession, state: 'done', counts: { added: 1, duplicate: 1 } }])
})

it('thumbnails that are gone, as where an archive was copied without them, are made again at the next start', async () => {
  const { program } = await programWith({ 'a.txt': 'Kompost', 'b.txt': 'Solarlampen' })
  const { folder, db } = program.context.archive
  const [first = '', last = ''] = db.prepare<[], string>('SELECT hash FROM file ORDER BY hash').pluck().all()
  const isThere = (hash: string): boolean => existsSync(derivedPath(folder, 'thumbnails', hash))
  for (const gone of [[first, last], [last]]) {
    for (const hash of gone) rmSync(derivedPath(folder, 'thumbnails', hash))
    // As at a start.
    program.resume()
    await expect.poll(() => [first, last].map(isThere), { timeout: 20_000 }).toEqual([true, true])
    await program.context.jobs.ended('rebuild')
  }
})

it('text recognition goes on after a restoring', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="500"><rect width="100%" height="100%" fill="#fff"/><text x="80" y="200" font-family="DejaVu Sans, Arial, sans-serif" font-size="48">Niederschrift der Sitzung</text></svg>'
  const { program, target } = await programWith({ 'seite.tif': await sharp(Buffer.from(svg)).greyscale().tiff().toBuffer() })
  const { db } = program.context.archive
  expect(db.prepare("UPDATE recognition SET state = 'waiting', text = NULL, words = NULL").run().changes).toBe(1)
  await backUpAndRestore(program, target)
  await program.context.jobs.ended('rebuild')
  await program.context.jobs.ended('recognise')
  expect(countWaiting(program.context.archive.db)).toBe(0)
})

it('a backup of a copy of the archive at another place is told from its own', async () => {
  const { program, target } = await programWith({})
  const { archive: { folder }, stateFolder } = program.context
  for (const place of [placeOf(stateFolder, folder), 'dort']) await makeBackup({ folder, target, place, programVersion: '0.0.0', now: new Date().toISOString() }, () => undefined)
  expect((await clientOf(program).backups.status()).backups).toMatchObject([{ own: true, elsewhere: true }, { own: true, elsewhere: false }])
})

it('the backups made at another place are listed together, and removed where somebody says so; never those of this one', async () => {
  const { program, target } = await programWith({ 'brief.txt': 'Sehr geehrter Herr Simmons' })
  const { archive: { folder }, stateFolder } = program.context
  const here = placeOf(stateFolder, folder)
  for (const [day, place] of [[22, 'dort'], [23, here], [24, 'dort']] as const) await makeBackup({ folder, target, place, programVersion: '0.0.0', now: `2026-11-${day}T08:00:00.000Z` }, () => undefined)
  const client = clientOf(program)
  const { places, backups } = await client.backups.status()
  const archive = backups[0]?.archive ?? ''
  expect(places).toMatchObject([{ archive, place: 'dort', count: 2, firstAt: '2026-11-22T08:00:00.000Z', lastAt: '2026-11-24T08:00:00.000Z', originals: 26 }])
  await expect(client.backups.remove({ archive, place: here })).rejects.toMatchObject({ data: { code: 'not-found' } })
  expect(await client.backups.remove({ archive, place: 'dort' })).toMatchObject({ backups: 2, originals: 0 })
  expect(await client.backups.status()).toMatchObject({ places: [], backups: [{ madeAt: '2026-11-23T08:00:00.000Z' }] })
})

it('removing them holds nobody up, however much the others hold', async () => {
  const { program, target } = await programWith({ 'brief.txt': 'Sehr geehrter Herr Simmons' })
  const { archive: { folder }, stateFolder } = program.context
  for (const [day, place] of [[22, placeOf(stateFolder, folder)], [24, 'dort']] as const) await makeBackup({ folder, target, place, programVersion: '0.0.0', now: `2026-11-${day}T08:00:00.000Z` }, () => undefined)
  const [, own] = await listBackups(target)
  if (own === undefined) throw new Error('there is no backup')
  const db = new Database(join(own.folder, 'archive.sqlite'))
  db.pragma('foreign_keys = OFF')
  db.exec(`
    WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 40000)
    INSERT INTO file (id, record, hash, name, path, size, position) SELECT 'f' || n, 'r' || n, lower(hex(randomblob(32))), 'a.pdf', 'Ablage/' || n, 1, 'a0' FROM number
  `)
  db.close()
  for (const hour of ['09', '10', '11', '12']) cpSync(own.folder, own.folder.replace('T08', `T${hour}`), { recursive: true })
  const [everywhere, here] = [process.cpuUsage(), process.threadCpuUsage()]
  expect(await clientOf(program).backups.remove({ archive: own.manifest.archive, place: 'dort' })).toMatchObject({ backups: 1 })
  // What this thread did, which answers all others, is the least of it.
  expect(process.threadCpuUsage(here).user).toBeLessThan(process.cpuUsage(everywhere).user / 2)
})

it('a damaged original that a check finds comes back from the backup by itself, and views are told', async () => {
  const { program, target } = await programWith({ 'brief.txt': 'Sehr geehrter Herr Simmons' })
  const { archive: { db, folder }, stateFolder } = program.context
  await makeBackup({ folder, target, place: placeOf(stateFolder, folder), programVersion: '0.0.0', now: new Date().toISOString() }, () => undefined)
  const { record, hash } = db.prepare<[], { record: string; hash: string }>('SELECT record, hash FROM file').get() ?? { record: '', hash: '' }
  const own = originalPath(folder, hash)
  chmodSync(own, 0o644)
  writeFileSync(own, 'Sehr geehrter Herr Simnons')
  const client = clientOf(program)
  const { revision } = program.context.revisions.value
  expect((await client.archive.verify()).faults).toMatchObject([{ code: 'file-damaged' }])
  // Once that it is damaged, once that it has come back.
  await expect.poll(() => program.context.revisions.value.revision).toBe(revision + 2)
  expect([readFileSync(own, 'utf8'), statSync(own).mode & 0o777, await client.records.originals({ id: record })]).toEqual(['Sehr geehrter Herr Simmons', 0o444, []])
})

it('no page is shown of a damaged original, nor kept: it is brought back, and then shown as it is', async () => {
  const content = '1 0 0 rg 0 0 2000 2000 re f'
  const { program, target } = await programWith({ 'plan.pdf': pdfOfPages([{ content }]) })
  const { archive: { db, folder }, stateFolder } = program.context
  await makeBackup({ folder, target, place: placeOf(stateFolder, folder), programVersion: '0.0.0', now: new Date().toISOString() }, () => undefined)
  const hash = db.prepare<[], string>('SELECT hash FROM file').pluck().get() ?? ''
  const own = originalPath(folder, hash)
  const sound = readFileSync(own)
  chmodSync(own, 0o644)
  writeFileSync(own, sound.toString('latin1').replace(content, ' '.repeat(content.length)), 'latin1')
  const client = clientOf(program)
  await expect(client.records.pageImage({ hash, page: 0 })).rejects.toMatchObject({ data: { code: 'file-damaged' } })
  await expect.poll(() => readFileSync(own).equals(sound)).toBe(true)
  await client.records.pageImage({ hash, page: 0 })
  const { channels: [, green] } = await sharp(derivedPath(folder, 'pages', `${hash}-0`)).stats()
  expect(green?.mean).toBeLessThan(10)
})
