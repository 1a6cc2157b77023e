import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import type * as promises from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { checkLocation } from '../main/archive/database/location'
import { checkTarget } from '../main/archive/originals/target-folder'
import { walk } from '../main/import/sources/walk'
import { temporaryArchive, temporaryFolder } from './archive/temporary-archive'

function refuse(): never {
  throw Object.assign(new Error('EISDIR: illegal operation on a directory, realpath'), { code: 'EISDIR' })
}

// What Windows says on drives that it does not manage itself.
vi.mock('node:fs', async (actual) => {
  const fs = await actual<{ realpathSync: object; default: object }>()
  const realpathSync = Object.assign(() => refuse(), { native: refuse })
  return { ...fs, realpathSync, default: { ...fs.default, realpathSync } }
})
vi.mock('node:fs/promises', async (actual) => ({ ...(await actual<typeof promises>()), realpath: async () => refuse() }))

test('a folder is imported from a drive that does not tell where paths lead, each once', async () => {
  const folder = temporaryFolder()
  const ablage = join(folder, 'Ablage')
  mkdirSync(join(ablage, 'archive'), { recursive: true })
  writeFileSync(join(ablage, 'brief.txt'), 'Ein Brief')
  symlinkSync('.', join(ablage, 'Kreis'))
  const met = []
  for await (const { kind, name } of walk([{ path: ablage, name: 'Ablage' }], join(ablage, 'archive'))) met.push(`${kind} ${name}`)
  expect(met).toEqual(['skipped Ablage/archive', 'file Ablage/brief.txt', 'skipped Ablage/Kreis'])
})

test('an archive is opened there, and what is not there is refused by its own sentence', () => {
  const { archive, folder } = temporaryArchive()
  expect(archive.db.open).toBe(true)
  expect(() => checkTarget(archive.folder, join(archive.folder, 'files'), 'backup')).toThrow(expect.objectContaining({ code: 'backup-inside-archive' }))
  expect(() => checkTarget(archive.folder, folder, 'backup')).not.toThrow()
  expect(() => checkLocation(join(folder, 'weg'), {})).not.toThrow()
})
