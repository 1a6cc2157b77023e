import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { storeFault } from '../../../main/archive/originals/originals'
import { checkTarget, targetFault } from '../../../main/archive/originals/target-folder'
import { temporaryFolder } from '../temporary-archive'

/** What the system says where something is done. */
function saidOf(act: () => unknown): unknown {
  try {
    return act()
  } catch (error) {
    return error
  }
}

it('a database that finds no room says that the disk is full', () => {
  const db = new Database(':memory:')
  db.exec('CREATE TABLE full (data BLOB)')
  db.pragma('max_page_count = 3')
  expect(storeFault(saidOf(() => db.exec('INSERT INTO full VALUES (zeroblob(100000))')), 'archive.sqlite')).toMatchObject({ code: 'disk-full' })
})

it('a folder that is there is not called away where Node says so of what is made in it', () => {
  const folder = temporaryFolder()
  const missing = Object.assign(new Error('no such file'), { code: 'ENOENT' })
  expect(targetFault(missing, folder, 'backup')).toMatchObject({ code: 'backup-not-writable' })
  expect(targetFault(missing, join(folder, 'weg'), 'backup')).toMatchObject({ code: 'backup-target-missing' })
})

it.each(['UNKNOWN', 'ECONNRESET', 'EIO', 'EINVAL'])('a share or stick that is lost while it is written to (%s) is no bug of the program', (code) => {
  const folder = temporaryFolder()
  const lost = Object.assign(new Error(`${code}: write`), { code, syscall: 'write' })
  expect(targetFault(lost, join(folder, 'weg'), 'backup')).toMatchObject({ code: 'backup-target-missing' })
  expect(targetFault(lost, folder, 'export')).toMatchObject({ code: 'export-not-writable' })
  const bug = Object.assign(new Error('EMFILE: open'), { code: 'EMFILE', syscall: 'open' })
  expect(targetFault(bug, folder, 'backup')).toBe(bug)
})

it('nothing is written to a file as if it were a folder', () => {
  const folder = temporaryFolder()
  const file = join(folder, 'Liste.txt')
  writeFileSync(file, '')
  for (const purpose of ['backup', 'export'] as const) expect(() => checkTarget(join(folder, 'archive'), file, purpose)).toThrow(expect.objectContaining({ code: `${purpose}-not-writable` }))
  expect(() => checkTarget(join(folder, 'archive'), join(file, 'Ordner'), 'export')).toThrow(expect.objectContaining({ code: 'export-target-missing' }))
})

it('a folder of the archive is one also by way of a link', () => {
  const folder = temporaryFolder()
  const [archive, link] = [join(folder, 'archive'), join(folder, 'Verweis')]
  mkdirSync(join(archive, 'orphans'), { recursive: true })
  symlinkSync(join(archive, 'orphans'), link)
  for (const purpose of ['backup', 'export'] as const) expect(() => checkTarget(archive, link, purpose)).toThrow(expect.objectContaining({ code: `${purpose}-inside-archive` }))
  expect(() => checkTarget(archive, folder, 'backup')).not.toThrow()
})

it('what the system says of reading, with whatever code, is the file’s, and what this program has too much of is not', () => {
  const said = (code: string, more: object): Error => Object.assign(new Error(code), { code, ...more })
  for (const fault of [said('ENXIO', { syscall: 'read' }), said('UNKNOWN', { syscall: 'open', path: 'E:\\Brief.txt' }), said('ENODEV', { syscall: 'stat', path: 'E:\\Brief.txt' })]) {
    expect(storeFault(fault, 'E:\\Brief.txt')).toMatchObject({ code: 'file-unreadable', details: { path: 'E:\\Brief.txt' } })
  }
  for (const fault of [said('EMFILE', { syscall: 'open', path: 'E:\\Brief.txt' }), said('UNKNOWN', { syscall: 'write' }), said('ENXIO', { syscall: 'open', path: 'C:\\Archiv\\partial\\1' })]) {
    expect(storeFault(fault, 'E:\\Brief.txt')).toBe(fault)
  }
})
