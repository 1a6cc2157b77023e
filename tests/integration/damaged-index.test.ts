import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, vi } from 'vitest'
import { saveBackupSettings } from '../../main/archive/backup/settings'
import { createRecord, editRecord } from '../../main/archive/records/edit'
import { restore } from '../../main/cli/backup'
import type { ArchiveOptions } from '../../main/cli/open'
import { verify } from '../../main/cli/verify'
import { placesFrom } from '../../main/hosts/places'
import type { Program } from '../../main/program'
import { writerOf } from '../../main/router/context'
import { temporaryFolder } from '../archive/temporary-archive'
import { written } from '../cli/written'
import { clientOf, openProgramOn } from '../contract/direct-host'

/** Overwrites what the words of the index are stored in, as a program or a disk does that loses some. */
function garbleWords(path: string): void {
  const db = new Database(path)
  db.unsafeMode(true)
  db.exec('UPDATE search_data SET block = zeroblob(length(block)) WHERE id > 10')
  db.close()
}

/** Overwrites the first page of a table with zeros, as a bad sector does. */
function losePage(path: string, table: string): void {
  const db = new Database(path)
  const page = db.prepare<[string], number>('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table) ?? 0
  const size = Number(db.pragma('page_size', { simple: true }))
  db.close()
  const file = openSync(path, 'r+')
  writeSync(file, Buffer.alloc(size), 0, size, (page - 1) * size)
  closeSync(file)
}

/** An archive of three records, damaged while it was closed, and open again. */
async function damaged(damage: (database: string) => void): Promise<{ program: Program; client: ReturnType<typeof clientOf>; stick: string; ids: string[] }> {
  const folder = temporaryFolder()
  const archive = join(folder, 'Archiv')
  const stick = join(folder, 'stick')
  mkdirSync(stick)
  vi.stubEnv('KLIMAARCHIV_STATE', join(folder, 'state'))
  const before = openProgramOn(archive)
  const ids = ['Kompost in Kumasi', 'Solarlampen', 'Kompost und Solarlampen'].map((title) => createRecord(writerOf(before.context), 'event', { title }))
  await before.close()
  damage(join(archive, 'archive.sqlite'))
  const program = openProgramOn(archive)
  program.resume()
  return { program, client: clientOf(program), stick, ids }
}

/** Brings a backup back on the command line, to an archive that is closed. */
async function restoredBy(folder: string, from: string, id: string): Promise<{ options: ArchiveOptions; out: string }> {
  const options = { archive: folder, json: true, places: placesFrom(resolve(import.meta.dirname, '../../out/main')) }
  const { out } = await written(() => restore({ ...options, from, backup: id }))
  return { options, out }
}

const damages: readonly (readonly [string, (database: string) => void])[] = [
  ['garbled words', garbleWords],
  ['a lost page of the words', (path) => losePage(path, 'search_data')],
  ['a lost page of the vocabulary', (path) => losePage(path, 'vocab')],
  ['a lost page of what words are found by', (path) => losePage(path, 'inside_data')],
]

describe.each(damages)('an index with %s', (_, damage) => {
  it('is named by a check, which asks for no backup, and made anew', async () => {
    const { program, client } = await damaged(damage)
    const { faults } = await client.archive.verify()
    expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(['index-damaged']))
    await program.context.jobs.ended('rebuild')
    expect((await client.archive.verify()).faults).toEqual([])
    expect((await client.search.query({ query: 'Kompost' })).total).toBe(2)
    await program.close()
  })

  it('keeps nobody from backing up, which has it made anew; so has bringing the copy back', async () => {
    const { program, client, stick } = await damaged(damage)
    const { stateFolder, archive } = program.context
    saveBackupSettings(stateFolder, archive.folder, { target: stick })
    await client.backups.start()
    await program.context.jobs.ended('backup')
    const { backups: [backup], fault } = await client.backups.status()
    expect([fault, backup?.records]).toEqual([null, 3])
    await program.context.jobs.ended('rebuild')
    expect((await client.archive.verify()).faults).toEqual([])
    await client.backups.restore({ archive: backup?.archive ?? '', id: backup?.id ?? '' })
    await program.context.jobs.ended('restore')
    await program.context.jobs.ended('rebuild')
    expect((await client.archive.verify()).faults).toEqual([])
    expect((await client.search.query({ query: 'Kompost' })).total).toBe(2)
    await program.close()
    // The same on the command line.
    const { options, out } = await restoredBy(archive.folder, stick, backup?.id ?? '')
    expect(Object.keys(JSON.parse(out))).toEqual(['backup', 'files', 'copied', 'faults', 'seconds'])
    expect(await written(() => verify(options))).toMatchObject({ out: expect.stringContaining('"faults":[]') })
  })

  it('is named by whatever meets it, which goes again soon', async () => {
    const { program, client, ids: [first = ''] } = await damaged(damage)
    const meets = async (): Promise<void> => {
      await client.search.query({ query: 'Kompost' })
      await client.search.query({ query: '*ompost' })
      await client.records.edit({ id: first, fields: { title: 'Kompost in Bonn' } })
    }
    await expect(meets()).rejects.toMatchObject({ code: 'FAULT', data: { code: 'index-damaged' } })
    await program.context.jobs.ended('rebuild')
    await meets()
    expect((await client.search.query({ query: 'Bonn' })).total).toBe(1)
    expect((await client.archive.verify()).faults).toEqual([])
    await program.close()
  })
})

it('a page lost of what people entered is no damaged index', async () => {
  const { program, client } = await damaged((path) => losePage(path, 'note'))
  expect((await client.archive.verify()).faults.map(({ code }) => code)).toContain('archive-damaged')
  await program.close()
})

it('an index without its words is named by a check, and made anew', async () => {
  const { program, client } = await damaged((path) => {
    const db = new Database(path)
    db.exec('DELETE FROM search')
    db.close()
  })
  expect((await client.archive.verify()).faults).toMatchObject([{ code: 'index-damaged' }, { code: 'index-damaged' }, { code: 'index-damaged' }])
  await program.context.jobs.ended('rebuild')
  expect((await client.search.query({ query: 'Kompost' })).total).toBe(2)
  editRecord(writerOf(program.context), (await client.search.query({ query: 'Kumasi' })).hits[0]?.record.id ?? '', { title: 'Bonn' })
  expect((await client.archive.verify()).faults).toEqual([])
  await program.close()
})
