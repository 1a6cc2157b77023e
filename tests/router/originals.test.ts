import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { v7 as uuidv7 } from 'uuid'
import { expect, it, onTestFinished, vi } from 'vitest'
import { originalPath } from '../../main/archive-layout'
import { listBackups } from '../../main/archive/backup/layout'
import { makeBackup } from '../../main/archive/backup/make'
import { placeOf, saveBackupSettings } from '../../main/archive/backup/settings'
import { storeOriginal } from '../../main/archive/originals/originals'
import { noteUnsound } from '../../main/archive/originals/unsound-originals'
import { createJobs } from '../../main/job'
import type { RouterContext } from '../../main/router/context'
import { mendFromBackups } from '../../main/router/mend-originals'
import { recordsRouter } from '../../main/router/records'
import { temporaryArchive } from '../archive/temporary-archive'

/** A record with one file, what is asked of it, and what was to be brought back. */
async function archiveWithFile() {
  const { archive, author, folder } = temporaryArchive()
  const source = join(folder, 'Brief.txt')
  writeFileSync(source, 'Sehr geehrter Herr Simmons')
  const { hash, size } = await storeOriginal(archive.folder, source)
  const record = uuidv7()
  archive.commit({ author, label: 'import', changes: [
    { type: 'record', id: record, fields: { kind: 'document', title: 'Brief', access: 'internal' } },
    { type: 'file', id: uuidv7(), fields: { record, hash, name: 'Brief.txt', path: 'Brief.txt', size, position: 'a0' } },
  ] })
  const asked: string[] = []
  const context = { archive, stateFolder: join(folder, 'state'), jobs: createJobs(() => undefined), mendOriginals: (hashes: readonly string[]) => void asked.push(...hashes) } as Partial<RouterContext> as RouterContext
  const originals = () => createRouterClient(recordsRouter, { context }).originals({ id: record })
  return { archive, folder, source, hash, own: originalPath(archive.folder, hash), context, asked, originals }
}

/** The same with a backup of it, and the room of that. */
async function archiveWithBackup() {
  const made = await archiveWithFile()
  const { archive, folder, context } = made
  const target = join(folder, 'stick')
  mkdirSync(target)
  saveBackupSettings(context.stateFolder, archive.folder, { target })
  await makeBackup({ folder: archive.folder, target, place: placeOf(context.stateFolder, archive.folder), programVersion: '0.0.0', now: '2026-11-24T08:00:00.000Z' }, () => undefined)
  const [backup] = await listBackups(target)
  return { ...made, room: backup?.room ?? '' }
}

function overwrite(path: string, text: string): void {
  chmodSync(path, 0o644)
  writeFileSync(path, text)
}

it('a record says which of its originals is missing or cut off, and that it is there again once the same file came in', async () => {
  const { archive, source, hash, own, asked, originals } = await archiveWithFile()
  expect(await originals()).toEqual([])
  overwrite(own, 'Sehr')
  expect(await originals()).toEqual([{ hash, name: 'Brief.txt', fault: 'file-damaged' }])
  rmSync(own)
  expect(await originals()).toEqual([{ hash, name: 'Brief.txt', fault: 'file-vanished' }])
  expect(asked).toEqual([hash, hash])
  await storeOriginal(archive.folder, source)
  expect(await originals()).toEqual([])
})

it('one that was met as other bytes of the same length is named until it is what it was', async () => {
  const { archive, source, hash, own, originals } = await archiveWithFile()
  overwrite(own, 'Sehr geehrter Herr Simnons')
  noteUnsound(archive.db, [hash])
  expect(await originals()).toEqual([{ hash, name: 'Brief.txt', fault: 'file-damaged' }])
  await storeOriginal(archive.folder, source)
  expect(await originals()).toEqual([])
})

it('what is no original of the archive is no news of it, and what is known is news once', async () => {
  const { archive, hash } = await archiveWithFile()
  expect(noteUnsound(archive.db, ['0'.repeat(64)])).toBe(false)
  expect(noteUnsound(archive.db, [hash])).toBe(true)
  expect(noteUnsound(archive.db, [hash])).toBe(false)
})

it('one that is damaged is not read again each time a view asks, only once it was written anew or a while later', async () => {
  const { archive, hash, own, originals } = await archiveWithFile()
  const then = new Date('2026-11-24T08:00:00.000Z')
  overwrite(own, 'Sehr geehrter Herr Simnons')
  utimesSync(own, then, then)
  noteUnsound(archive.db, [hash])
  const damaged = [{ hash, name: 'Brief.txt', fault: 'file-damaged' }]
  expect(await originals()).toEqual(damaged)
  overwrite(own, 'Sehr geehrter Herr Simmons')
  utimesSync(own, then, then)
  expect(await originals()).toEqual(damaged)
  vi.useFakeTimers({ now: Date.now() + 61_000, toFake: ['Date'] })
  onTestFinished(() => void vi.useRealTimers())
  expect(await originals()).toEqual([])
})

it('is brought back from the folder for backups, where it is there', async () => {
  const { archive, folder, hash, own, context, originals } = await archiveWithFile()
  const target = join(folder, 'stick')
  mkdirSync(target)
  rmSync(own, { force: true })
  expect(await mendFromBackups(context, [hash])).toBe(0)
  saveBackupSettings(context.stateFolder, archive.folder, { target })
  expect(await mendFromBackups(context, [hash])).toBe(0)
  await storeOriginal(archive.folder, join(folder, 'Brief.txt'))
  await makeBackup({ folder: archive.folder, target, place: placeOf(context.stateFolder, archive.folder), programVersion: '0.0.0', now: '2026-11-24T08:00:00.000Z' }, () => undefined)
  rmSync(own, { force: true })
  expect([await mendFromBackups(context, [hash]), existsSync(own) && readFileSync(own, 'utf8'), await originals()]).toEqual([1, 'Sehr geehrter Herr Simmons', []])
})

it('stays as it is where the backup has it damaged as well, and is read there again only once it is another', async () => {
  const { hash, own, context, room } = await archiveWithBackup()
  const copy = originalPath(room, hash)
  for (const path of [own, copy]) overwrite(path, 'Sehr geehrter Herr Simnons')
  utimesSync(copy, new Date(0), new Date(0))
  chmodSync(own, 0o444)
  expect([await mendFromBackups(context, [hash]), statSync(own).mode & 0o777, readFileSync(own, 'utf8')]).toEqual([0, 0o444, 'Sehr geehrter Herr Simnons'])
  const { mtime } = statSync(copy)
  overwrite(copy, 'Sehr geehrter Herr Simmons')
  utimesSync(copy, mtime, mtime)
  expect(await mendFromBackups(context, [hash])).toBe(0)
  utimesSync(copy, mtime, new Date())
  expect([await mendFromBackups(context, [hash]), statSync(own).mode & 0o777, readFileSync(own, 'utf8')]).toEqual([1, 0o444, 'Sehr geehrter Herr Simmons'])
})

it('gives way to a backup that begins meanwhile: it brings back the rest itself', async () => {
  const { archive, hash, own, context, room } = await archiveWithBackup()
  const others = ['b', 'c'].map((letter) => letter.repeat(64))
  for (const other of others) {
    mkdirSync(join(originalPath(room, other), '..'), { recursive: true })
    writeFileSync(originalPath(room, other), 'Markt')
  }
  rmSync(own, { force: true })
  const mended = mendFromBackups(context, [hash, ...others])
  let end = (): void => undefined
  context.jobs.start('backup', () => new Promise((resolve) => (end = () => resolve())))
  expect([await mended, existsSync(own)]).toEqual([1, true])
  expect(others.filter((other) => existsSync(join(originalPath(archive.folder, other), '..')))).toEqual([])
  end()
})
