import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { v7 as uuidv7 } from 'uuid'
import { describe, expect, it, test } from 'vitest'
import { originalPath } from '../../main/archive-layout'
import { backupsToDrop } from '../../main/archive/backup/keep'
import { listBackups, type Backup } from '../../main/archive/backup/layout'
import { makeBackup } from '../../main/archive/backup/make'
import { removeBackups } from '../../main/archive/backup/remove'
import { chooseRestored, prepareRestore } from '../../main/archive/backup/restore'
import { lossOf, ownArchives } from '../../main/archive/database/loss'
import { openArchive, type Archive } from '../../main/archive/open'
import { verifyFixity } from '../../main/archive/originals/fixity'
import { storeOriginal } from '../../main/archive/originals/originals'
import { optionsFor, temporaryArchive, temporaryFolder } from './temporary-archive'

const nothing = (): void => undefined

/** An archive with files in it, and an empty folder for its backups. */
async function archiveWith(texts: readonly string[]): Promise<{ archive: Archive; author: string; folder: string; target: string }> {
  const made = temporaryArchive()
  const target = join(made.folder, 'stick')
  mkdirSync(target)
  for (const text of texts) await addFile(made.archive, made.author, made.folder, text)
  return { ...made, target }
}

async function addFile(archive: Archive, author: string, folder: string, text: string): Promise<string> {
  const source = join(folder, 'quelle.txt')
  writeFileSync(source, text)
  const { hash, size } = await storeOriginal(archive.folder, source)
  const record = uuidv7()
  archive.commit({
    author,
    label: 'import',
    changes: [
      { type: 'record', id: record, fields: { kind: 'document', title: text, access: 'internal' } },
      { type: 'file', id: uuidv7(), fields: { record, hash, name: `${text}.txt`, path: `ordner/${text}.txt`, size, position: 'a0' } },
    ],
  })
  return hash
}

/** Everything people entered or imported, row by row. */
function content(folder: string): unknown {
  const db = new Database(join(folder, 'archive.sqlite'), { readonly: true })
  const tables = ['setting', 'action', 'change', 'entity', 'head', 'author', 'accession', 'record', 'file', 'agent', 'place', 'link', 'note', 'decision']
  const rows = tables.map((table) => [table, db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all()])
  db.close()
  return rows
}

const backUp = (archive: Archive, target: string, now: string, place = 'hier') => makeBackup({ folder: archive.folder, target, place, programVersion: '0.0.0', now }, nothing)

async function newest(target: string): Promise<Backup> {
  const [backup] = await listBackups(target)
  if (backup === undefined) throw new Error('there is no backup')
  return backup
}

describe('a backup', () => {
  it('brings a destroyed archive back as it was', async () => {
    const { archive, folder, target } = await archiveWith(['Kompost', 'Solarlampen'])
    await backUp(archive, target, '2026-11-24T08:00:00.000Z')
    archive.close()
    const before = content(archive.folder)
    rmSync(archive.folder, { recursive: true })
    expect(await prepareRestore(archive.folder, await newest(target), nothing)).toMatchObject({ files: 2, copied: 2, faults: [] })
    await chooseRestored(archive.folder)
    openArchive(optionsFor(folder)).close()
    expect(content(archive.folder)).toEqual(before)
    for (const hash of originals(archive.folder)) expect(existsSync(originalPath(archive.folder, hash))).toBe(true)
  })

  it('is found, and the next one goes beside it, in whichever of the folders it made somebody chooses', async () => {
    const { archive, target } = await archiveWith(['Kompost'])
    await backUp(archive, target, '2026-11-24T08:00:00.000Z')
    const { folder, room } = await newest(target)
    for (const chosen of [dirname(room), room, dirname(folder), folder]) expect((await listBackups(chosen)).map((each) => each.folder)).toEqual([folder])
    await backUp(archive, folder, '2026-11-25T08:00:00.000Z')
    expect(readdirSync(dirname(folder))).toHaveLength(2)
  })

  it('is not looked for above a folder that only is called as ours', async () => {
    const { archive, target } = await archiveWith(['Kompost'])
    const chosen = join(target, 'Klimaarchiv-Sicherung', '2026')
    mkdirSync(chosen, { recursive: true })
    await backUp(archive, chosen, '2026-11-24T08:00:00.000Z')
    expect(await listBackups(chosen)).toHaveLength(1)
    expect(readdirSync(dirname(chosen))).toEqual(['2026'])
  })

  it('copies only originals that are not there yet', async () => {
    const { archive, author, folder, target } = await archiveWith(['Kompost', 'Solarlampen'])
    expect(await backUp(archive, target, '2026-11-24T08:00:00.000Z')).toMatchObject({ files: 2, copied: 2 })
    await addFile(archive, author, folder, 'Regenwasser')
    expect(await backUp(archive, target, '2026-11-25T08:00:00.000Z')).toMatchObject({ files: 3, copied: 1 })
  })

  it('finds within 30 days that one of its originals has changed, and copies it again', async () => {
    const { archive, author, folder, target } = await archiveWith([])
    const hash = await addFile(archive, author, folder, 'Kompost')
    await backUp(archive, target, '2026-11-01T08:00:00.000Z')
    const { room } = await newest(target)
    chmodSync(originalPath(room, hash), 0o644)
    writeFileSync(originalPath(room, hash), 'Komposu')
    for (let day = 2; day <= 31; day += 1) await backUp(archive, target, new Date(Date.UTC(2026, 10, day, 8)).toISOString())
    expect(readFileSync(originalPath(room, hash), 'utf8')).toBe('Kompost')
  })

  it('names the originals the archive itself has lost', async () => {
    const { archive, author, folder, target } = await archiveWith(['Kompost'])
    const hash = await addFile(archive, author, folder, 'Solarlampen')
    rmSync(originalPath(archive.folder, hash), { force: true })
    expect(await backUp(archive, target, '2026-11-24T08:00:00.000Z')).toMatchObject({ files: 1, copied: 1, faults: [{ code: 'file-vanished', path: 'ordner/Solarlampen.txt' }] })
    expect((await newest(target)).manifest).toMatchObject({ files: 1, bytes: 7 })
  })

  it.each([['missing', 'file-vanished'], ['cut off', 'file-damaged']])('brings an original that is %s in the archive back from those made earlier, and names it', async (what, code) => {
    const { archive, author, folder, target } = await archiveWith(['Kompost'])
    const own = originalPath(archive.folder, await addFile(archive, author, folder, 'Solarlampen'))
    await backUp(archive, target, '2026-11-23T08:00:00.000Z')
    rmSync(own, { force: true })
    if (what === 'cut off') writeFileSync(own, 'Solar', { mode: 0o444 })
    expect(await backUp(archive, target, '2026-11-24T08:00:00.000Z')).toMatchObject({ files: 2, copied: 0, broughtBack: [{ code, path: 'ordner/Solarlampen.txt' }], faults: [] })
    expect(readFileSync(own, 'utf8')).toBe('Solarlampen')
  })

  it('counts what an earlier one has also where the archive does not take it back now, and names it', async () => {
    const { archive, author, folder, target } = await archiveWith(['Kompost'])
    const hash = await addFile(archive, author, folder, 'Solarlampen')
    await backUp(archive, target, '2026-11-23T08:00:00.000Z')
    makeUnreadable(archive.folder, hash)
    expect(await backUp(archive, target, '2026-11-24T08:00:00.000Z')).toMatchObject({ files: 2, copied: 0, broughtBack: [], faults: [{ code: 'file-damaged', path: 'ordner/Solarlampen.txt' }] })
    expect((await newest(target)).manifest).toMatchObject({ files: 2, bytes: 18 })
  })

  it('that lacks an original removes none of the older ones', async () => {
    const { archive, author, folder, target } = await archiveWith(['Kompost'])
    for (const hour of ['08', '09']) await backUp(archive, target, `2026-11-24T${hour}:00:00.000Z`)
    expect(await listBackups(target)).toHaveLength(1)
    rmSync(originalPath(archive.folder, await addFile(archive, author, folder, 'Solarlampen')), { force: true })
    await backUp(archive, target, '2026-11-24T10:00:00.000Z')
    expect(await listBackups(target)).toHaveLength(2)
  })

  it('that is cancelled leaves nothing of itself beside the others', async () => {
    const { archive, target } = await archiveWith(['Kompost', 'Solarlampen'])
    await backUp(archive, target, '2026-11-24T08:00:00.000Z')
    const before = readdirSync(target, { recursive: true }).toSorted()
    const cancelling = new AbortController()
    const request = { folder: archive.folder, target, place: 'hier', programVersion: '0.0.0', now: '2026-11-25T08:00:00.000Z' }
    await expect(makeBackup(request, () => cancelling.abort(), cancelling.signal)).rejects.toThrow('abort')
    expect(readdirSync(target, { recursive: true }).toSorted()).toEqual(before)
  })

  it('stays where the clock was ahead when an older one was made', async () => {
    const { archive, author, folder, target } = await archiveWith(['Kompost'])
    await backUp(archive, target, '2026-11-24T12:00:00.000Z')
    await addFile(archive, author, folder, 'Solarlampen')
    const { id } = await backUp(archive, target, '2026-11-24T08:00:00.000Z')
    expect((await listBackups(target)).find((backup) => backup.id === id)?.manifest).toMatchObject({ records: 2, files: 2 })
  })

  it('goes on where an original cannot be read, and names that one', async () => {
    const { archive, author, folder, target } = await archiveWith(['Kompost'])
    makeUnreadable(archive.folder, await addFile(archive, author, folder, 'Solarlampen'))
    expect(await backUp(archive, target, '2026-11-24T08:00:00.000Z')).toMatchObject({ files: 1, copied: 1, faults: [{ code: 'file-unreadable', path: 'ordner/Solarlampen.txt' }] })
    expect(await newest(target)).toMatchObject({ id: '2026-11-24T08-00-00-000Z' })
  })

  it('does not take what its own folder refuses for a fault of the original', async () => {
    const { archive, author, folder, target } = await archiveWith([])
    const hash = await addFile(archive, author, folder, 'Kompost')
    await backUp(archive, target, '2026-11-24T08:00:00.000Z')
    makeUnreadable((await newest(target)).room, hash)
    await expect(backUp(archive, target, '2026-11-25T08:00:00.000Z')).rejects.toMatchObject({ code: 'backup-not-writable' })
  })

  it('removes what others left that were cut off more than a day before, and nothing that may be being made', async () => {
    const { archive, target } = await archiveWith(['Kompost'])
    await backUp(archive, target, '2026-11-20T08:00:00.000Z')
    const { room } = await newest(target)
    const partial = join(archive.folder, 'partial')
    for (const day of [22, 24]) {
      mkdirSync(join(room, 'backups', `2026-11-${day}T07-00-00-000Z.partial`))
      writeFileSync(join(partial, `backup-2026-11-${day}T07-00-00-000Z-1.sqlite-wal`), '')
    }
    writeFileSync(join(partial, 'an-original'), '')
    await backUp(archive, target, '2026-11-24T08:00:00.000Z')
    expect(readdirSync(join(room, 'backups'))).toEqual(['2026-11-20T08-00-00-000Z', '2026-11-24T07-00-00-000Z.partial', '2026-11-24T08-00-00-000Z'])
    expect(readdirSync(partial)).toEqual(['an-original', 'backup-2026-11-24T07-00-00-000Z-1.sqlite-wal'])
  })

  it('is not taken back where it is damaged, and the archive stays as it is', async () => {
    const { archive, target } = await archiveWith(['Kompost'])
    await backUp(archive, target, '2026-11-24T08:00:00.000Z')
    const backup = await newest(target)
    writeFileSync(join(backup.folder, 'archive.sqlite'), 'kaputt')
    await expect(prepareRestore(archive.folder, backup, nothing)).rejects.toMatchObject({ code: 'backup-damaged' })
    expect(readdirSync(archive.folder).filter((name) => name.startsWith('restored'))).toEqual([])
  })

  it('does not go into the archive itself, nor to a folder that is not there', async () => {
    const { archive, target } = await archiveWith([])
    await expect(backUp(archive, join(archive.folder, 'files'), '2026-11-24T08:00:00.000Z')).rejects.toMatchObject({ code: 'backup-inside-archive' })
    await expect(backUp(archive, join(target, 'weg'), '2026-11-24T08:00:00.000Z')).rejects.toMatchObject({ code: 'backup-target-missing' })
  })
})

describe('restoring', () => {
  it('goes on where an original of the backup cannot be read, and names that one', async () => {
    const { archive, author, folder, target } = await archiveWith(['Kompost'])
    const hash = await addFile(archive, author, folder, 'Solarlampen')
    await backUp(archive, target, '2026-11-24T08:00:00.000Z')
    const backup = await newest(target)
    makeUnreadable(backup.room, hash)
    archive.close()
    rmSync(archive.folder, { recursive: true })
    expect(await prepareRestore(archive.folder, backup, nothing)).toMatchObject({ files: 2, copied: 1, faults: [{ code: 'file-unreadable', path: 'ordner/Solarlampen.txt' }] })
  })

  it('sets aside what was there, and puts a changed original right', async () => {
    const { archive, author, folder, target } = await archiveWith([])
    const hash = await addFile(archive, author, folder, 'Kompost')
    await backUp(archive, target, '2026-11-24T08:00:00.000Z')
    await addFile(archive, author, folder, 'danach')
    const original = originalPath(archive.folder, hash)
    chmodSync(original, 0o644)
    writeFileSync(original, 'Komposu')
    expect(await prepareRestore(archive.folder, await newest(target), nothing)).toMatchObject({ copied: 1, faults: [] })
    await chooseRestored(archive.folder)
    archive.close()
    const restored = openArchive(optionsFor(folder))
    expect(restored.db.prepare('SELECT title FROM record').pluck().all()).toEqual(['Kompost'])
    restored.close()
    expect(readFileSync(original, 'utf8')).toBe('Kompost')
    const [aside = ''] = readdirSync(join(archive.folder, 'replaced'))
    const old = new Database(join(archive.folder, 'replaced', aside, 'archive.sqlite'), { readonly: true })
    expect(old.prepare('SELECT count(*) FROM record').pluck().get()).toBe(2)
    old.close()
  })

  it('can be begun from an empty archive where the database was damaged', async () => {
    const { archive, folder } = await archiveWith(['Kompost'])
    const [archiveId] = ownArchives(archive.db)
    archive.close()
    writeFileSync(join(archive.folder, 'archive.sqlite'), 'kein Archiv mehr, nur noch Text')
    expect(() => openArchive(optionsFor(folder))).toThrow(expect.objectContaining({ code: 'archive-damaged' }))
    const begun = openArchive(optionsFor(folder, { onDamaged: 'set-aside' }))
    expect(lossOf(begun.db)).toEqual({ what: 'database', archive: archiveId })
    begun.close()
    expect(readdirSync(join(archive.folder, 'replaced'))).toHaveLength(1)
  })

  it('can be begun from an empty archive where the database was left without any bytes', async () => {
    const { archive, folder } = await archiveWith(['Kompost'])
    const [archiveId] = ownArchives(archive.db)
    archive.close()
    writeFileSync(join(archive.folder, 'archive.sqlite'), '')
    expect(() => openArchive(optionsFor(folder, { access: 'read' }))).toThrow(expect.objectContaining({ code: 'archive-damaged' }))
    const begun = openArchive(optionsFor(folder))
    expect(lossOf(begun.db)).toEqual({ what: 'database', archive: archiveId })
    begun.close()
  })

  it('can be begun from an empty archive where all of it is gone, which still knows whose backups are its own', async () => {
    const { archive, folder } = await archiveWith(['Kompost'])
    const [archiveId = ''] = ownArchives(archive.db)
    archive.close()
    rmSync(archive.folder, { recursive: true })
    const begun = openArchive(optionsFor(folder))
    expect(lossOf(begun.db)).toEqual({ what: 'archive', archive: archiveId })
    expect(ownArchives(begun.db)).toEqual([expect.not.stringContaining(archiveId), archiveId])
    begun.close()
    // Said until something is done about it, not only at the first start.
    const again = openArchive(optionsFor(folder))
    expect(lossOf(again.db)).toMatchObject({ archive: archiveId })
    again.close()
  })

  it('is not offered where nothing was ever entered', () => {
    const folder = temporaryFolder()
    openArchive(optionsFor(folder)).close()
    rmSync(join(folder, 'archive'), { recursive: true })
    const begun = openArchive(optionsFor(folder))
    expect(lossOf(begun.db)).toBeNull()
    begun.close()
  })

  it('that a newer program has made is refused before anything changes', async () => {
    const { archive, folder, target } = await archiveWith(['Kompost'])
    const db = new Database(join(archive.folder, 'archive.sqlite'))
    const version = Number(db.pragma('user_version', { simple: true }))
    db.pragma(`user_version = ${version + 1}`)
    await backUp(archive, target, '2026-11-24T08:00:00.000Z')
    db.pragma(`user_version = ${version}`)
    db.close()
    await expect(prepareRestore(archive.folder, await newest(target), nothing)).rejects.toMatchObject({ code: 'archive-newer' })
    archive.close()
    const before = content(archive.folder)
    openArchive(optionsFor(folder)).close()
    expect(content(archive.folder)).toEqual(before)
    expect(readdirSync(archive.folder).filter((name) => name.startsWith('restored') || name === 'replaced')).toEqual([])
  })

  it.each(['restored', 'missing'])('cut off while the database is set aside, does not part it from what was entered last (the other one: %s)', async (other) => {
    const { archive, author, folder, target } = await archiveWith(['Kompost'])
    await backUp(archive, target, '2026-11-24T08:00:00.000Z')
    await prepareRestore(archive.folder, await newest(target), nothing)
    if (other === 'restored') await chooseRestored(archive.folder)
    archive.db.pragma('wal_checkpoint(TRUNCATE)')
    await addFile(archive, author, folder, 'danach')
    const [database, log] = ['archive.sqlite', 'archive.sqlite-wal'].map((name) => join(archive.folder, name))
    // As a crash leaves it: closed, its log would be part of it.
    for (const each of [database, log]) copyFileSync(each ?? '', `${each}.crash`)
    archive.close()
    const leaving = join(archive.folder, 'replaced', 'leaving')
    mkdirSync(leaving, { recursive: true })
    renameSync(`${database}.crash`, join(leaving, 'archive.sqlite'))
    rmSync(database ?? '')
    renameSync(`${log}.crash`, log ?? '')
    const opened = openArchive(optionsFor(folder))
    expect(opened.db.prepare('SELECT title FROM record').pluck().all()).toEqual(other === 'restored' ? ['Kompost'] : [])
    opened.close()
    const [aside = '', ...others] = readdirSync(join(archive.folder, 'replaced'))
    expect(others).toEqual([])
    expect(aside).toMatch(/^\d{4}-/)
    const old = new Database(join(archive.folder, 'replaced', aside, 'archive.sqlite'))
    expect(old.prepare('SELECT title FROM record').pluck().all()).toEqual(['Kompost', 'danach'])
    old.close()
  })

  it('that was cut off leaves nothing behind when the archive is next opened', async () => {
    const { archive, folder, target } = await archiveWith(['Kompost'])
    await backUp(archive, target, '2026-11-24T08:00:00.000Z')
    archive.close()
    await prepareRestore(archive.folder, await newest(target), nothing)
    expect(readdirSync(archive.folder)).toContain('restored.sqlite.new')
    openArchive(optionsFor(folder)).close()
    expect(readdirSync(archive.folder)).not.toContain('restored.sqlite.new')
  })

  it('that is made ready changes nothing until it is chosen', async () => {
    const { archive, author, folder, target } = await archiveWith(['Kompost'])
    await backUp(archive, target, '2026-11-24T08:00:00.000Z')
    await addFile(archive, author, folder, 'Regenwasser')
    await prepareRestore(archive.folder, await newest(target), nothing)
    archive.close()
    const before = content(archive.folder)
    openArchive(optionsFor(folder)).close()
    expect(content(archive.folder)).toEqual(before)
  })
})

test('a check of the archive names an original that cannot be read, and goes on', async () => {
  const { archive, author, folder } = await archiveWith(['Kompost'])
  makeUnreadable(archive.folder, await addFile(archive, author, folder, 'Solarlampen'))
  expect(await verifyFixity(archive.folder, archive.db, nothing, new AbortController().signal)).toMatchObject({ files: 2, faults: [{ code: 'file-unreadable', path: 'ordner/Solarlampen.txt' }] })
})

describe('backups of one archive in one folder', () => {
  const ids = async (target: string): Promise<string[]> => (await listBackups(target)).map(({ id }) => id.slice(0, 16))

  /** Puts the newest backup into an archive at another place, as another computer would, or into the one it is of. */
  async function restoredAt(folder: string, target: string): Promise<Archive> {
    const options = optionsFor(folder)
    await prepareRestore(options.folder, await newest(target), nothing)
    await chooseRestored(options.folder)
    return openArchive(options)
  }

  it('that is used at two places never remove each other’s', async () => {
    const { archive, author, folder, target } = await archiveWith(['Kompost'])
    await backUp(archive, target, '2026-11-23T08:00:00.000Z')
    const elsewhere = temporaryFolder()
    const copy = await restoredAt(elsewhere, target)
    await addFile(archive, author, folder, 'Solarlampen')
    await backUp(archive, target, '2026-11-23T09:00:00.000Z')
    await addFile(copy, author, elsewhere, 'Regenwasser')
    await backUp(copy, target, '2026-11-23T10:00:00.000Z', 'dort')
    expect(await ids(target)).toEqual(['2026-11-23T10-00', '2026-11-23T09-00'])
    await backUp(copy, target, '2026-11-23T11:00:00.000Z', 'dort')
    await backUp(archive, target, '2026-11-23T12:00:00.000Z')
    copy.close()
    expect(await ids(target)).toEqual(['2026-11-23T12-00', '2026-11-23T11-00'])
  })

  it('that are made at two places at once both come off, with all that is in them', async () => {
    const texts = Array.from({ length: 40 }, (_each, number) => `Bericht ${number} ${'x'.repeat(number * 1_000)}`)
    const { archive, folder, target } = await archiveWith(texts)
    archive.close()
    const elsewhere = join(temporaryFolder(), 'archive')
    cpSync(archive.folder, elsewhere, { recursive: true })
    const made = await Promise.all([backUp(archive, target, '2026-11-23T08:00:00.000Z'), backUp({ ...archive, folder: elsewhere }, target, '2026-11-23T08:00:00.001Z', 'dort')])
    expect(made).toMatchObject([{ files: texts.length, faults: [] }, { files: texts.length, faults: [] }])
    for (const backup of await listBackups(target)) {
      const lost = join(folder, backup.id)
      expect(await prepareRestore(lost, backup, nothing)).toMatchObject({ copied: texts.length, faults: [] })
      expect(readdirSync(backup.folder).toSorted()).toEqual(['archive.sqlite', 'manifest.json'])
    }
    expect(await ids(target)).toHaveLength(2)
    expect(readdirSync(target, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.partial'))).toEqual([])
  })

  it('keep the state that was left for an older one, on the same day too', async () => {
    const { archive, author, folder, target } = await archiveWith(['Kompost'])
    await backUp(archive, target, '2026-11-23T08:00:00.000Z')
    await prepareRestore(archive.folder, await newest(target), nothing)
    await chooseRestored(archive.folder)
    await addFile(archive, author, folder, 'Solarlampen')
    await backUp(archive, target, '2026-11-24T08:00:00.000Z')
    archive.close()
    const restored = openArchive(optionsFor(folder))
    await backUp(restored, target, '2026-11-24T09:00:00.000Z')
    restored.close()
    expect(await ids(target)).toEqual(['2026-11-24T09-00', '2026-11-24T08-00', '2026-11-23T08-00'])
  })

  it('that do not say where they were made are removed where the archive holds all of them', async () => {
    const { archive, author, folder, target } = await archiveWith(['Kompost'])
    await backUp(archive, target, '2026-11-23T08:00:00.000Z')
    forgetPlace(await newest(target))
    const elsewhere = temporaryFolder()
    const copy = await restoredAt(elsewhere, target)
    await addFile(copy, author, elsewhere, 'Regenwasser')
    await backUp(copy, target, '2026-11-23T09:00:00.000Z')
    copy.close()
    forgetPlace(await newest(target))
    expect(await ids(target)).toEqual(['2026-11-23T09-00'])
    await addFile(archive, author, folder, 'Solarlampen')
    await backUp(archive, target, '2026-11-23T10:00:00.000Z')
    expect(await ids(target)).toEqual(['2026-11-23T10-00', '2026-11-23T09-00'])
  })

  it('stay where they cannot be read: what they hold is not known', async () => {
    const { archive, target } = await archiveWith(['Kompost'])
    await backUp(archive, target, '2026-11-23T08:00:00.000Z')
    writeFileSync(join((await newest(target)).folder, 'archive.sqlite'), 'kaputt')
    await backUp(archive, target, '2026-11-23T09:00:00.000Z')
    expect(await ids(target)).toEqual(['2026-11-23T09-00', '2026-11-23T08-00'])
  })
})

/** Makes a backup one of an earlier version, which did not say where it was made. */
function forgetPlace({ folder }: Backup): void {
  const path = join(folder, 'manifest.json')
  const { place: _, ...manifest } = JSON.parse(readFileSync(path, 'utf8'))
  writeFileSync(path, JSON.stringify(manifest))
}

describe('which backups stay', () => {
  const daily = Array.from({ length: 800 }, (_, day) => {
    const madeAt = new Date(Date.UTC(2024, 8, 15 + day, 8)).toISOString()
    return { id: madeAt.slice(0, 10), madeAt }
  })
  const dropped = new Set(backupsToDrop(daily))
  const kept = daily.filter(({ id }) => !dropped.has(id)).map(({ id }) => id)

  it('are the last seven days, and fewer of what is older', () => {
    expect(kept.slice(-7)).toEqual(daily.slice(-7).map(({ id }) => id))
    expect(kept.length).toBeLessThanOrEqual(7 + 5 + 12 + 3)
  })

  it('reach back to each year', () => {
    expect(kept).toEqual(expect.arrayContaining(['2024-12-31', '2025-12-31']))
  })
})

/** Puts something in an original's place of which the system gives no bytes, whoever asks. */
function makeUnreadable(folder: string, hash: string): void {
  rmSync(originalPath(folder, hash))
  mkdirSync(originalPath(folder, hash))
}

function originals(folder: string): string[] {
  const db = new Database(join(folder, 'archive.sqlite'), { readonly: true })
  const hashes = db.prepare<[], string>('SELECT DISTINCT hash FROM file').pluck().all()
  db.close()
  return hashes
}

describe('removing the backups of a place that is no longer used', () => {
  const later = Date.UTC(2100, 0, 1)

  it('takes its backups, and the originals that no other holds; those of other places and archives stay', async () => {
    const { archive, author, folder, target } = await archiveWith(['Kompost'])
    await backUp(archive, target, '2026-11-23T08:00:00.000Z', 'dort')
    const only = await addFile(archive, author, folder, 'Solarlampen')
    await backUp(archive, target, '2026-11-24T08:00:00.000Z', 'dort')
    const other = await archiveWith(['Markt'])
    await backUp(other.archive, target, '2026-11-24T09:00:00.000Z', 'dort')
    archive.db.prepare('DELETE FROM file WHERE hash = ?').run(only)
    await backUp(archive, target, '2026-11-24T10:00:00.000Z')
    const { archive: id } = (await newest(target)).manifest
    const room = (await newest(target)).room
    expect(await removeBackups({ target, archive: id, place: 'dort', now: Date.now() })).toMatchObject({ backups: 2, originals: 0 })
    expect((await listBackups(target)).map(({ id: each }) => each.slice(11, 13))).toEqual(['10', '09'])
    // What was copied just now may belong to a backup that is being made.
    expect(existsSync(originalPath(room, only))).toBe(true)
    await backUp(archive, target, '2026-11-24T11:00:00.000Z', 'dort')
    expect(await removeBackups({ target, archive: id, place: 'dort', now: later })).toMatchObject({ backups: 1, originals: 1 })
    expect(existsSync(originalPath(room, only))).toBe(false)
    expect(await prepareRestore(join(folder, 'neu'), await newest(target), nothing)).toMatchObject({ files: 1, faults: [] })
  })

  it('leaves all originals where it is not known what another backup holds', async () => {
    const { archive, author, folder, target } = await archiveWith([])
    const only = await addFile(archive, author, folder, 'Solarlampen')
    await backUp(archive, target, '2026-11-23T08:00:00.000Z', 'dort')
    archive.db.prepare('DELETE FROM file').run()
    await backUp(archive, target, '2026-11-24T08:00:00.000Z')
    const { folder: damaged, room, manifest } = await newest(target)
    writeFileSync(join(damaged, 'archive.sqlite'), 'kaputt')
    expect(await removeBackups({ target, archive: manifest.archive, place: 'dort', now: later })).toMatchObject({ backups: 1, originals: 0 })
    expect(existsSync(originalPath(room, only))).toBe(true)
  })

  it('takes no original that a backup relies on which is just being made, here or on another computer', async () => {
    const { archive, author, folder, target } = await archiveWith(Array.from({ length: 8 }, (_, number) => `Brief ${number}`))
    await backUp(archive, target, '2026-11-23T08:00:00.000Z', 'dort')
    const { manifest: { archive: id }, room } = await newest(target)
    for (let number = 0; number < 24; number += 1) await addFile(archive, author, folder, `Vermerk ${number}`)
    let removing: ReturnType<typeof removeBackups> | null = null
    const onOriginal = (done: number): void => {
      if (done === 8) removing = removeBackups({ target, archive: id, place: 'dort', now: later })
    }
    const { files } = await makeBackup({ folder: archive.folder, target, place: 'hier', programVersion: '0.0.0', now: '2026-11-24T08:00:00.000Z' }, onOriginal)
    expect(await removing).toMatchObject({ backups: 1, originals: 0 })
    expect([files, originals(archive.folder).filter((hash) => existsSync(originalPath(room, hash))).length]).toEqual([32, 32])
    expect(readdirSync(join(room, 'backups'))).toEqual(['2026-11-24T08-00-00-000Z'])
  })

  it('takes no more originals once another computer has begun a backup beside it', async () => {
    const { archive, target } = await archiveWith(Array.from({ length: 30 }, (_each, number) => `Brief ${number}`))
    await backUp(archive, target, '2026-11-23T08:00:00.000Z', 'dort')
    const { manifest: { archive: id }, room } = await newest(target)
    const left = (): number => originals(archive.folder).filter((hash) => existsSync(originalPath(room, hash))).length
    const removing = removeBackups({ target, archive: id, place: 'dort', now: later })
    while (left() === 30) await nextTurn()
    mkdirSync(join(room, 'backups', '2026-11-24T08-00-00-000Z.partial'))
    const stay = left()
    expect(stay).toBeGreaterThan(0)
    expect(await removing).toMatchObject({ backups: 1, originals: 30 - stay })
    expect(left()).toBe(stay)
  })

  it('is not kept from it by what a system leaves beside backups', async () => {
    const { archive, author, folder, target } = await archiveWith([])
    const only = await addFile(archive, author, folder, 'Solarlampen')
    await backUp(archive, target, '2026-11-23T08:00:00.000Z', 'dort')
    const { manifest: { archive: id }, room } = await newest(target)
    writeFileSync(join(room, 'backups', '.DS_Store'), '')
    expect(await removeBackups({ target, archive: id, place: 'dort', now: later })).toMatchObject({ backups: 1, originals: 1 })
    expect(existsSync(originalPath(room, only))).toBe(false)
  })
})
