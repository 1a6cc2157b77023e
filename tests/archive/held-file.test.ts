import { mkdirSync, writeFileSync } from 'node:fs'
import type * as promises from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { listBackups } from '../../main/archive/backup/layout'
import { makeBackup } from '../../main/archive/backup/make'
import { prepareRestore } from '../../main/archive/backup/restore'
import { storeOriginal } from '../../main/archive/originals/originals'
import { temporaryArchive } from './temporary-archive'

interface Removal {
  readonly recursive?: boolean
  readonly maxRetries?: number
}

/** Throws as Windows does while a virus scanner looks at a file, unless it is tried again. */
function hold({ maxRetries = 0 }: Removal = {}): void {
  if (maxRetries === 0) throw Object.assign(new Error('EBUSY: resource busy or locked, unlink'), { code: 'EBUSY', syscall: 'unlink' })
}

vi.mock('node:fs', async (actual) => {
  const fs = await actual<{ rmSync: (path: string, options: Removal) => void; default: object }>()
  const rmSync = (path: string, options: Removal): void => (path.includes('klimaarchiv-test-') ? hold(options) : undefined, fs.rmSync(path, { ...options, recursive: true }))
  return { ...fs, rmSync, default: { ...fs.default, rmSync } }
})
vi.mock('node:fs/promises', async (actual) => {
  const fs = await actual<typeof promises>()
  return { ...fs, rm: async (path: string, options: Removal) => (hold(options), fs.rm(path, options)) }
})

test('what a virus scanner holds for a moment ends neither an import nor a backup, a restoring or the closing of an archive', async () => {
  const { archive, folder } = temporaryArchive()
  const source = join(folder, 'brief.txt')
  writeFileSync(source, 'Ein Brief')
  const stored = await storeOriginal(archive.folder, source)
  expect(await storeOriginal(archive.folder, source)).toEqual(stored)
  const target = join(folder, 'stick')
  mkdirSync(target)
  await makeBackup({ folder: archive.folder, target, place: 'hier', programVersion: '0.0.0', now: '2026-11-24T02:30:00.000Z' }, () => undefined)
  const [backup] = await listBackups(target)
  if (backup === undefined) throw new Error('there is no backup')
  expect(await prepareRestore(archive.folder, backup, () => undefined)).toMatchObject({ faults: [] })
  expect(() => archive.close()).not.toThrow()
})
