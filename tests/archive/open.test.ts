import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { v7 as uuidv7 } from 'uuid'
import { expect, onTestFinished, test, vi } from 'vitest'
import { originalPath } from '../../main/archive-layout'
import { accessions } from '../../main/archive/accessions/accessions'
import { saveImportState } from '../../main/archive/accessions/import-job'
import { agents } from '../../main/archive/authorities/agents'
import { checkLocation, mountType } from '../../main/archive/database/location'
import { lockArchive } from '../../main/archive/database/lock'
import { migrate, migrations } from '../../main/archive/database/migrate'
import { countWaiting } from '../../main/archive/derived/recognition'
import { openArchive } from '../../main/archive/open'
import { storeOriginal } from '../../main/archive/originals/originals'
import { createRecord } from '../../main/archive/records/edit'
import { countOpenSuggestions, keysOfSame, openSuggestions } from '../../main/archive/suggestions/suggestions'
import { newId } from '../../main/new-id'
import { optionsFor, temporaryArchive, temporaryFolder } from './temporary-archive'

test('a second writer is refused and told who holds the archive', () => {
  const { folder } = temporaryArchive({ holder: { name: 'Büro 12', link: null } })
  expect(() => openArchive(optionsFor(folder))).toThrow(expect.objectContaining({ code: 'archive-locked', details: { holder: 'Büro 12' } }))
})

test.each([1, 10, 600, 10_000])('a lock that a failing disk has written %i letters into keeps nobody from the archive, and only one writer in it', (letters) => {
  const { archive, author, folder } = temporaryArchive()
  const lock = join(folder, 'archive', 'archive.lock')
  archive.close()
  writeFileSync(lock, 'x'.repeat(letters))
  const again = openArchive(optionsFor(folder))
  createRecord({ db: again.db, commit: again.commit, author }, 'document', { title: 'Bericht' })
  expect(() => openArchive(optionsFor(folder))).toThrow(/archive-locked/)
  expect(inAnotherProcess(lock, "new Database(path, { timeout: 0 }).exec('BEGIN EXCLUSIVE')")).toContain('SQLITE_BUSY')
  again.close()
})

test('a lock that is written into while somebody holds it is left as it is', () => {
  const { folder } = temporaryArchive()
  const lock = join(folder, 'archive', 'archive.lock')
  const garbage = 'x'.repeat(600)
  inAnotherProcess(lock, `require('node:fs').writeFileSync(path, '${garbage}')`)
  expect(() => openArchive(optionsFor(folder))).toThrow(/archive-locked/)
  expect(inAnotherProcess(lock, "process.stderr.write(String(require('node:fs').readFileSync(path)))")).toBe(garbage)
})

/** Runs a line of a program with a `path`, in a process that holds none of our locks. Gives what it says of it. */
function inAnotherProcess(path: string, line: string): string {
  const program = `const Database = require('better-sqlite3'); const path = ${JSON.stringify(path)}; ${line}`
  return spawnSync(process.execPath, ['-e', program], { encoding: 'utf8', cwd: import.meta.dirname }).stderr
}

test('a reader brings an archive of an older program up to date, unless that has it open', () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'archive'))
  const older = new Database(join(folder, 'archive', 'archive.sqlite'))
  migrate(older, migrations.length - 1)
  older.close()
  const lock = lockArchive(join(folder, 'archive'), { name: 'test', link: null })
  expect(() => openArchive(optionsFor(folder, { access: 'read' }))).toThrow(/archive-locked/)
  lock.release()
  const reader = openArchive(optionsFor(folder, { access: 'read' }))
  expect(reader.db.pragma('user_version', { simple: true })).toBe(migrations.length)
  reader.close()
})

test('a reader opens beside the writer and writes nothing', () => {
  const { author, by, folder } = temporaryArchive()
  createRecord(by, 'document', { title: 'Bericht' })
  const reader = openArchive(optionsFor(folder, { access: 'read' }))
  expect(reader.db.prepare('SELECT count(*) AS n FROM record').get()).toEqual({ n: 1 })
  expect(() => reader.commit({ author, label: 'author', changes: [] })).toThrow(/archive-locked/)
  reader.close()
})

test('an archive written by a newer program is refused', () => {
  const { archive, folder } = temporaryArchive()
  archive.db.pragma(`user_version = ${migrations.length + 1}`)
  archive.close()
  for (const access of ['write', 'read'] as const) expect(() => openArchive(optionsFor(folder, { access }))).toThrow(expect.objectContaining({ code: 'archive-newer' }))
  expect(openBelow(folder)).toEqual([])
})

/** Files below a folder that this process has open, which Windows lets nobody move or replace; none where the system does not tell. */
function openBelow(folder: string): string[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      const path = readlinkSync(join('/proc/self/fd', fd))
      return path.startsWith(folder) ? [path] : []
    } catch {
      // The listing itself, which is over.
      return []
    }
  })
}

test('a damaged database is refused and left alone', () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'archive'))
  const garbage = 'this is no database. '.repeat(500)
  writeFileSync(join(folder, 'archive', 'archive.sqlite'), garbage)
  expect(() => openArchive(optionsFor(folder))).toThrow(expect.objectContaining({ code: 'archive-damaged' }))
  expect(readFileSync(join(folder, 'archive', 'archive.sqlite'), 'utf8')).toBe(garbage)
})

test('a copied archive writes under a new device id, the moved-from one keeps its own', () => {
  const { archive, folder } = temporaryArchive()
  const { device } = archive
  archive.close()
  cpSync(join(folder, 'archive'), join(folder, 'copy'), { recursive: true })
  const copy = openArchive({ ...optionsFor(folder), folder: join(folder, 'copy') })
  expect(copy.device).not.toBe(device)
  copy.close()
  const again = openArchive(optionsFor(folder))
  expect(again.device).toBe(device)
  again.close()
})

test('an archive restored from an older copy starts a new device id', () => {
  const { archive, author, folder } = temporaryArchive()
  archive.close()
  cpSync(join(folder, 'archive'), join(folder, 'backup'), { recursive: true })
  const later = openArchive(optionsFor(folder))
  createRecord({ db: later.db, commit: later.commit, author }, 'document', { title: 'lost by the restore' })
  later.close()
  cpSync(join(folder, 'backup'), join(folder, 'archive'), { recursive: true, force: true })
  const restored = openArchive(optionsFor(folder))
  expect(restored.device).not.toBe(later.device)
  restored.close()
})

test('ids go on after those in the archive, also where the clock was ahead when they were given', () => {
  const { archive, author, by, folder } = temporaryArchive()
  vi.useFakeTimers({ now: Date.now() + 3_600_000, toFake: ['Date'] })
  onTestFinished(() => void vi.useRealTimers())
  const ahead = createRecord(by, 'document', { title: 'Bericht' })
  archive.close()
  vi.useRealTimers()
  const again = openArchive(optionsFor(folder))
  const ids = [ahead, newId(), createRecord({ db: again.db, commit: again.commit, author }, 'document', { title: 'Vermerk' }), newId()]
  again.close()
  expect(ids.toSorted()).toEqual(ids)
})

test('what is entered after a restart with an earlier clock comes after an action in which nothing changed', () => {
  const { archive, author, by, folder } = temporaryArchive()
  createRecord(by, 'document', { title: 'Bericht' })
  vi.useFakeTimers({ now: Date.now() + 1_000, toFake: ['Date'] })
  onTestFinished(() => void vi.useRealTimers())
  // As an import does that met only what was there already.
  archive.commit({ author, label: 'import', changes: [] })
  archive.close()
  vi.setSystemTime(Date.now() - 3_600_000)
  const again = openArchive(optionsFor(folder))
  for (const title of ['Brief', 'Vermerk']) createRecord({ db: again.db, commit: again.commit, author }, 'document', { title })
  expect(again.device).toBe(archive.device)
  expect(again.db.prepare('SELECT label FROM action ORDER BY clock').pluck().all().slice(-3)).toEqual(['import', 'create-record', 'create-record'])
  again.close()
})

test('originals are stored once, by hash, read-only', async () => {
  const { archive, folder } = temporaryArchive()
  const source = join(folder, 'Brief.txt')
  writeFileSync(source, 'Sehr geehrter Herr Simmons')
  const stored = await storeOriginal(archive.folder, source)
  expect(await storeOriginal(archive.folder, source)).toEqual(stored)
  expect(stored.size).toBe(26)
  // Whoever hands a file over can move or delete it afterwards, or pull out the stick it is on.
  expect(openBelow(folder)).not.toContain(source)
  expect(readFileSync(originalPath(archive.folder, stored.hash), 'utf8')).toBe('Sehr geehrter Herr Simmons')
})

test('after a crash, originals without a row are set aside and half copies removed', async () => {
  const { archive, folder } = temporaryArchive()
  const source = join(folder, 'Brief.txt')
  writeFileSync(source, 'ohne Zeile')
  const { hash } = await storeOriginal(archive.folder, source)
  writeFileSync(join(archive.folder, 'partial', 'half'), 'half')
  const holder = join(archive.folder, 'holder.json')
  const left = readFileSync(holder)
  archive.close()
  writeFileSync(holder, left)
  const again = openArchive(optionsFor(folder))
  expect(existsSync(originalPath(again.folder, hash))).toBe(false)
  expect(readFileSync(join(again.folder, 'orphans', hash), 'utf8')).toBe('ohne Zeile')
  expect(existsSync(join(again.folder, 'partial', 'half'))).toBe(false)
  again.close()
})

test('an original that was set aside is back where the database that knows it is', async () => {
  const { archive, by, folder } = temporaryArchive()
  const source = join(folder, 'Brief.txt')
  writeFileSync(source, 'danach')
  const { hash, size } = await storeOriginal(archive.folder, source)
  const record = createRecord(by, 'document', { title: 'Brief' })
  const { commit, author } = by
  commit({ author, label: 'import', changes: [{ type: 'file', id: uuidv7(), fields: { record, hash, name: 'Brief.txt', path: 'Brief.txt', size, position: 'a0' } }] })
  archive.close()
  // As an older database, put back from a backup, and then a crash leave it.
  mkdirSync(join(archive.folder, 'orphans'), { recursive: true })
  renameSync(originalPath(archive.folder, hash), join(archive.folder, 'orphans', hash))
  writeFileSync(join(archive.folder, 'orphans', 'a'.repeat(64)), 'ohne Zeile')
  openArchive(optionsFor(folder)).close()
  expect(readFileSync(originalPath(archive.folder, hash), 'utf8')).toBe('danach')
  expect(readdirSync(join(archive.folder, 'orphans'))).toEqual(['a'.repeat(64)])
})

test('what a system leaves beside the originals keeps no archive from being opened after a crash', () => {
  const { archive, folder } = temporaryArchive()
  archive.close()
  mkdirSync(join(archive.folder, 'files', 'ab'))
  for (const left of ['.DS_Store', join('ab', 'Thumbs.db')]) writeFileSync(join(archive.folder, 'files', left), 'x')
  writeFileSync(join(archive.folder, 'holder.json'), JSON.stringify({ name: 'test', link: null }))
  openArchive(optionsFor(folder)).close()
  expect(existsSync(join(archive.folder, 'files', 'ab', 'Thumbs.db'))).toBe(true)
})

test('network shares and synchronised folders are refused', () => {
  const folder = temporaryFolder()
  expect(() => checkLocation('\\\\server\\share\\archive')).toThrow(expect.objectContaining({ code: 'archive-on-network' }))
  expect(() => checkLocation('//server/share/archive')).toThrow(expect.objectContaining({ code: 'archive-on-network' }))
  expect(() => checkLocation(join(folder, 'a', 'b'), { OneDrive: folder })).toThrow(expect.objectContaining({ code: 'archive-in-synced-folder' }))
  expect(() => checkLocation(join(folder, 'a', 'b'), {})).not.toThrow()
  for (const marker of ['.sync_1a2b3c.db', '.849C9593-D756-4E56-8D6E-42412F2A707B']) {
    writeFileSync(join(folder, marker), '')
    expect(() => checkLocation(join(folder, 'a', 'b'), {})).toThrow(expect.objectContaining({ code: 'archive-in-synced-folder' }))
    rmSync(join(folder, marker))
  }
})

test('what a restoring has left half copied when it was killed is gone at the next start', () => {
  const { archive, folder } = temporaryArchive()
  archive.close()
  const hash = 'ab'.repeat(32)
  mkdirSync(join(archive.folder, 'files', 'ab'))
  const left = ['restored.sqlite.new', 'restored.sqlite.new.partial', 'restored.sqlite.new-journal', join('files', 'ab', `${hash}.partial`)].map((name) => join(archive.folder, name))
  for (const path of left) writeFileSync(path, 'halb')
  writeFileSync(join(archive.folder, 'holder.json'), JSON.stringify({ name: 'test', link: null }))
  openArchive(optionsFor(folder)).close()
  expect([...left, join(archive.folder, 'orphans', `${hash}.partial`)].filter((path) => existsSync(path))).toEqual([])
})

test('the longest mount point tells the file system', () => {
  const table = [{ point: '/', type: 'ext4' }, { point: '/mnt/amt', type: 'cifs' }]
  expect(mountType('/mnt/amt/archiv', table)).toBe('cifs')
  expect(mountType('/mnt/amtlich', table)).toBe('ext4')
})

test('what lies on a share that was mounted by itself when somebody went there lies on that share', () => {
  const table = [{ point: '/', type: 'ext4' }, { point: '/amt', type: 'autofs' }, { point: '/amt', type: 'nfs4' }]
  expect(mountType('/amt/archiv', table)).toBe('nfs4')
})

test.each(migrations.map((migration, index) => [migration.name, index] as const))('%s upgrades the version before it', (_name, index) => {
  const db = new Database(':memory:')
  migrate(db, index)
  if (index > 0) db.exec("INSERT INTO record (id, kind, access) VALUES ('r', 'document', 'internal')")
  migrate(db, index + 1)
  expect(db.pragma('user_version', { simple: true })).toBe(index + 1)
  expect(db.prepare('SELECT kind FROM record').all()).toEqual(index > 0 ? [{ kind: 'document' }] : [])
})

test('an upgrade keeps the texts of all files', () => {
  const db = new Database(':memory:')
  migrate(db, 17)
  const insert = db.prepare(`
    INSERT INTO extraction (hash, pipeline, media_type, fault, language, pages, paged, characters, thumbnail, metadata, text, html, terms)
    VALUES (@hash, 8, 'text/plain', @fault, 'de', 1, 0, 4, 0, '{"title":"A"}', @text, @html, x'00')
  `)
  insert.run({ hash: 'b'.repeat(64), fault: 'damaged', text: Buffer.from('zwei'), html: null })
  insert.run({ hash: 'a'.repeat(64), fault: null, text: Buffer.from('eins'), html: Buffer.from('<p>') })
  const rows = 'SELECT hash, pipeline, media_type, fault, language, pages, paged, characters, thumbnail, metadata, text, html, terms FROM extraction ORDER BY hash'
  const before = db.prepare(rows).all()
  migrate(db)
  expect(db.prepare(rows).all()).toEqual(before)
})

test('no import runs in an archive that has just been opened, whatever its database says', () => {
  const { archive, author, folder } = temporaryArchive()
  const id = uuidv7()
  archive.commit({ author, label: 'import', changes: [{ type: 'accession', id, fields: { label: 'Ablage', started: new Date().toISOString(), sample: false } }] })
  saveImportState(archive.db, id, 'running')
  archive.close()
  const again = openArchive(optionsFor(folder))
  expect(accessions(again.db)).toMatchObject([{ id, state: 'interrupted' }])
  again.close()
})

test('an upgrade empties the trash of what only an undo has put there', () => {
  const db = new Database(':memory:')
  migrate(db, 18)
  db.exec(`
    INSERT INTO action (id, clock, device, author, label, undoes) VALUES
      ('made', '1', 'd', 'a', 'accept-suggestion', NULL), ('back', '3', 'd', 'a', 'undo', 'made'), ('gone', '5', 'd', 'a', 'trash', NULL);
    INSERT INTO change (clock, action, entity, type, fields) VALUES
      ('2', 'made', 'r', 'record', '{}'), ('2b', 'made', 's', 'record', '{}'), ('4', 'back', 'r', 'record', '{"trashed":1}'), ('6', 'gone', 's', 'record', '{"trashed":1}');
    INSERT INTO entity (id, type, origin) VALUES ('r', 'record', '2'), ('s', 'record', '2b');
    INSERT INTO head (entity, field, change) VALUES ('r', 'trashed', '4'), ('s', 'trashed', '6');
  `)
  migrate(db)
  expect(db.prepare('SELECT entity FROM unmade').pluck().all()).toEqual(['r'])
})

test('an upgrade offers a mention and a place in a picture apart, and keeps what was decided', () => {
  const db = new Database(':memory:')
  migrate(db, 19)
  db.exec(`
    INSERT INTO record (id, kind, access) VALUES ('page', 'document', 'internal'), ('photo', 'photo', 'internal'), ('series', 'photo', 'internal');
    INSERT INTO decision (id, suggestion, record, outcome) VALUES ('d', 'gone', 'page', 'dismissed');
    INSERT INTO suggestion (key, record, kind, page, ordinal, wording, data) VALUES
      ('named', 'page', 'person', 0, 0, 'Eva', '{"person":{"name":"Eva","position":null,"known":"person"}}'),
      ('gone', 'page', 'question', 0, 1, '?', '{}'),
      ('second', 'photo', 'person', 0, 0, 'Eva', '{"person":{"name":"Eva","position":2}}'),
      ('shown', 'photo', 'person', 0, 1, 'Ama', '{"person":{"name":"Ama","position":null}}'),
      ('again', 'series', 'person', 0, 0, 'Ama', '{"person":{"name":"Ama","position":null}}');
  `)
  expect(openSuggestions(db, null, 10).map(({ key }) => key)).not.toContain('second')
  migrate(db)
  expect(openSuggestions(db, null, 10).map(({ key }) => key)).toEqual(['named', 'second', 'shown'])
  expect(keysOfSame(db, ['named', 'second', 'shown'])).toEqual(['named', 'second', 'shown', 'again'])
})

test('an upgrade finds what stands, is linked and has an original as before', () => {
  const db = new Database(':memory:')
  migrate(db, 22)
  db.exec(`
    INSERT INTO record (id, kind, access, trashed) VALUES ('page', 'document', 'internal', 0), ('gone', 'document', 'internal', 1);
    INSERT INTO agent (id, kind, name) VALUES ('a', 'person', 'Ama Beispiel');
    INSERT INTO link (id, record, target, target_type, role, position, trashed) VALUES ('l', 'page', 'a', 'agent', 'mentions', 'a0', 0), ('m', 'gone', 'a', 'agent', 'mentions', 'a0', 1);
    INSERT INTO file (id, record, hash, name, path, size, position) VALUES ('f', 'page', '${'a'.repeat(64)}', 'Seite.pdf', 'Seite.pdf', 1, 'a0');
    INSERT INTO recognition (hash, page, state) VALUES ('${'a'.repeat(64)}', 0, 'waiting'), ('${'a'.repeat(64)}', 1, 'waiting'), ('${'b'.repeat(64)}', 0, 'waiting');
    INSERT INTO suggestion (key, record, kind, page, ordinal, wording, data) VALUES ('q', 'page', 'question', 0, 0, '?', '{}'), ('r', 'gone', 'question', 0, 0, '?', '{}');
  `)
  migrate(db)
  expect([countOpenSuggestions(db, null), countWaiting(db), agents(db, 'ama', 5)]).toEqual([1, 2, [{ id: 'a', kind: 'person', name: 'Ama Beispiel', title: null, records: 1 }]])
})

test('it is gone, too, where the database is missing, and its originals wait for a restored one', () => {
  const { archive, folder } = temporaryArchive()
  archive.close()
  const original = join(archive.folder, 'files', 'ab', 'ab'.repeat(32))
  mkdirSync(join(archive.folder, 'files', 'ab'))
  for (const path of [original, `${original}.partial`]) writeFileSync(path, 'ganz')
  for (const name of ['archive.sqlite', 'archive.sqlite-wal', 'archive.sqlite-shm']) rmSync(join(archive.folder, name), { force: true })
  writeFileSync(join(archive.folder, 'holder.json'), JSON.stringify({ name: 'test', link: null }))
  openArchive(optionsFor(folder)).close()
  expect([existsSync(original), existsSync(`${original}.partial`)]).toEqual([true, false])
})
