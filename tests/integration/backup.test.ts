import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { originalPath } from '../../main/archive-layout'
import { listBackups, manifestPath } from '../../main/archive/backup/layout'
import { ended, launch, workFolder, type Ended } from './run-launcher'

/** Runs a command on one of several archives in a folder. */
function on(folder: string, archive: string, ...args: string[]): Promise<Ended> {
  return ended(launch(folder, ['archive', ...args, '--archive', join(folder, archive), '--json']))
}

/** Makes an archive that holds one letter. */
async function archiveAbout(folder: string, archive: string, word: string): Promise<void> {
  writeFileSync(join(folder, `${word}.txt`), `Ein Schreiben zum Thema ${word}.`)
  expect(await on(folder, archive, 'import', `${word}.txt`)).toMatchObject({ status: 0 })
}

const once = mkdtempSync(join(tmpdir(), 'klimaarchiv run '))
afterAll(() => rmSync(once, { recursive: true, force: true }))
/** Always the same place: whose backup one is, the computer knows by the path of its archive. */
const desk = join(once, 'desk')
let made: Promise<void> | null = null

/** Makes the archive of Bonn, then that of Kumasi, each with one letter and backed up to one folder, and keeps the desk as it is after each. */
async function makeArchives(): Promise<void> {
  mkdirSync(join(desk, 'stick'), { recursive: true })
  for (const [archive, word] of [['Bonn', 'Kompost'], ['Kumasi', 'Solarlampen']] as const) {
    await archiveAbout(desk, archive, word)
    expect(await on(desk, archive, 'backup', '--to', join(desk, 'stick'))).toMatchObject({ status: 0 })
    cpSync(desk, join(once, archive), { recursive: true })
  }
  rmSync(desk, { recursive: true })
}

/** The desk as it was after an archive: making it takes longer than what is asked of it. */
async function deskAfter(archive: 'Bonn' | 'Kumasi'): Promise<{ folder: string; stick: string }> {
  await (made ??= makeArchives())
  cpSync(join(once, archive), desk, { recursive: true })
  // A program that was just ended may still write its last there.
  onTestFinished(() => rmSync(desk, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }))
  return { folder: desk, stick: join(desk, 'stick') }
}

const ofBonn = () => deskAfter('Bonn')
/** First that of Bonn, then that of Kumasi. */
const twoArchives = () => deskAfter('Kumasi')

/** How many hits each of the words has, asked of one program. */
async function hits(folder: string, archive: string, ...words: string[]): Promise<number[]> {
  const { out } = await ended(launch(folder, ['archive', 'search', '-', '--archive', join(folder, archive)]), words.map((query, id) => `${JSON.stringify({ id, query })}\n`).join(''))
  return out.trim().split('\n').map((line) => JSON.parse(line).total)
}

describe('restoring on the command line', () => {
  it('takes the newest backup of the archive itself where another backs up to the same folder', async () => {
    const { folder } = await twoArchives()
    expect(await on(folder, 'Bonn', 'restore')).toMatchObject({ status: 0 })
    expect(await hits(folder, 'Bonn', 'Kompost', 'Solarlampen')).toEqual([1, 0])
  })

  it('knows whose backups they are where the archive is gone, and where an empty one was begun in its place', async () => {
    const { folder } = await twoArchives()
    rmSync(join(folder, 'Bonn'), { recursive: true })
    expect(await on(folder, 'Bonn', 'restore')).toMatchObject({ status: 0 })
    expect(await hits(folder, 'Bonn', 'Kompost')).toEqual([1])
    rmSync(join(folder, 'Bonn'), { recursive: true })
    await archiveAbout(folder, 'Bonn', 'Regenwasser')
    expect(await on(folder, 'Bonn', 'restore')).toMatchObject({ status: 0 })
    expect(await hits(folder, 'Bonn', 'Kompost', 'Regenwasser')).toEqual([1, 0])
  })

  it('removes what an import that was killed before it has left half written', async () => {
    const { folder } = await ofBonn()
    const partial = join(folder, 'Bonn', 'partial')
    writeFileSync(join(partial, 'halb'), 'Ein Schr')
    writeFileSync(join(folder, 'Bonn', 'holder.json'), JSON.stringify({ name: 'test', link: null }))
    expect(await on(folder, 'Bonn', 'restore')).toMatchObject({ status: 0 })
    expect(readdirSync(partial)).toEqual([])
  })

  it('takes that of the place itself before a newer one of a copy of the archive', async () => {
    const { folder, stick } = await ofBonn()
    expect(await on(folder, 'Kopie', 'restore', '--from', stick)).toMatchObject({ status: 0 })
    await archiveAbout(folder, 'Kopie', 'Solarlampen')
    expect(await on(folder, 'Kopie', 'backup')).toMatchObject({ status: 0 })
    expect(await on(folder, 'Bonn', 'restore')).toMatchObject({ status: 0 })
    expect(await hits(folder, 'Bonn', 'Kompost', 'Solarlampen')).toEqual([1, 0])
    expect(await on(folder, 'Kopie', 'restore')).toMatchObject({ status: 0 })
    expect(await hits(folder, 'Kopie', 'Solarlampen')).toEqual([1])
  })

  it('takes the one made last, also where the clock was ahead when an earlier one was made', async () => {
    const { folder, stick } = await ofBonn()
    const [first] = await listBackups(stick)
    writeFileSync(manifestPath(first?.folder ?? ''), JSON.stringify({ ...first?.manifest, madeAt: '2099-01-01T08:00:00.000Z' }))
    await archiveAbout(folder, 'Bonn', 'Solarlampen')
    expect(await on(folder, 'Bonn', 'backup')).toMatchObject({ status: 0 })
    expect(await listBackups(stick)).toHaveLength(2)
    expect(await on(folder, 'Bonn', 'restore')).toMatchObject({ status: 0 })
    expect(await hits(folder, 'Bonn', 'Solarlampen')).toEqual([1])
  })

  it('says where the database is that was there before, and nothing of one where there was none', async () => {
    const { folder, stick } = await ofBonn()
    const restored = async (archive: string): Promise<string> => (await ended(launch(folder, ['archive', 'restore', '--from', stick, '--archive', join(folder, archive)]))).out
    const replaced = join(folder, 'Bonn', 'replaced')
    expect(await restored('Bonn')).toContain(`in ${replaced}\n`)
    expect(readdirSync(replaced)).toHaveLength(1)
    expect(await restored('Anderswo')).not.toContain('replaced')
  })

  it('says that a folder has no backup in it, not that the folder is not there', async () => {
    const folder = workFolder()
    mkdirSync(join(folder, 'stick'))
    const refused = await on(folder, 'Bonn', 'restore', '--from', join(folder, 'stick'))
    expect(refused).toMatchObject({ status: 2, errors: expect.stringContaining(`In ${join(folder, 'stick')} ist keine Sicherung.`) })
    expect(JSON.parse(refused.out)).toMatchObject({ fault: 'not-found' })
  })

  it('asks for one where it cannot know whose they are, and changes nothing', async () => {
    const { folder, stick } = await twoArchives()
    const refused = await on(folder, 'Accra', 'restore', '--from', stick)
    expect(refused).toMatchObject({ status: 2, errors: expect.stringContaining('Bitte mit --backup eine nennen') })
    const [room = ''] = readdirSync(join(stick, 'Klimaarchiv-Sicherung'))
    const [backup = ''] = readdirSync(join(stick, 'Klimaarchiv-Sicherung', room, 'backups'))
    expect(refused.errors).toMatch(new RegExp(`^${backup}  ${room}\\S+  1/1$`, 'm'))
    expect(JSON.parse(refused.out)).toMatchObject({ fault: 'backup-ambiguous' })
    expect(readdirSync(join(folder, 'Accra'))).toEqual([])
    expect(await on(folder, 'Accra', 'restore', '--from', stick, '--backup', backup)).toMatchObject({ status: 0 })
    expect((await hits(folder, 'Accra', 'Kompost', 'Solarlampen')).toSorted()).toEqual([0, 1])
  })
})

describe('reading all originals anew on the command line', () => {
  it('counts and names those that are missing, and ends with 1', async () => {
    const folder = workFolder()
    for (const word of ['Kompost', 'Solarlampen']) await archiveAbout(folder, 'Bonn', word)
    expect(await on(folder, 'Bonn', 'rebuild')).toMatchObject({ status: 0, out: expect.stringContaining('"files":2,"faults":[]') })
    rmSync(originalPath(join(folder, 'Bonn'), createHash('sha256').update(readFileSync(join(folder, 'Kompost.txt'))).digest('hex')))
    const rebuilt = await on(folder, 'Bonn', 'rebuild')
    expect(rebuilt.status).toBe(1)
    expect(JSON.parse(rebuilt.out)).toMatchObject({ files: 1, faults: [{ code: 'file-vanished', path: 'Kompost.txt' }] })
    // What was read from it before stays.
    expect(await hits(folder, 'Bonn', 'Kompost')).toEqual([1])
  })
})

describe('a folder without a database', () => {
  it.each(['backup', 'rebuild'])('is named by %s, and stays as it is', async (command) => {
    const folder = workFolder()
    for (const each of ['Leer', 'stick']) mkdirSync(join(folder, each))
    const refused = await on(folder, 'Leer', command, ...(command === 'backup' ? ['--to', join(folder, 'stick')] : []))
    expect(refused).toMatchObject({ status: 2, errors: `Nicht gefunden: ${join(folder, 'Leer', 'archive.sqlite')}\n` })
    expect(JSON.parse(refused.out)).toMatchObject({ fault: 'not-found' })
    expect(readdirSync(join(folder, 'Leer'))).toEqual([])
  })
})

it('a damaged database is not backed up, and is called that', async () => {
  const folder = workFolder()
  for (const each of ['Bonn', 'stick']) mkdirSync(join(folder, each))
  writeFileSync(join(folder, 'Bonn', 'archive.sqlite'), 'kein Archiv mehr, nur noch Text')
  const refused = await on(folder, 'Bonn', 'backup', '--to', join(folder, 'stick'))
  expect(refused).toMatchObject({ status: 2, errors: expect.stringContaining('beschädigt') })
  expect(JSON.parse(refused.out)).toMatchObject({ fault: 'archive-damaged' })
})

it('backups of other places are listed on the command line with their size, and removed where one is named; never those of this one', async () => {
  const folder = workFolder()
  const stick = join(folder, 'stick')
  mkdirSync(stick)
  const there = (state: string, ...args: string[]): Promise<Ended> => ended(launch(folder, ['archive', 'backup', ...args, '--archive', join(folder, 'Bonn')], { KLIMAARCHIV_STATE: join(folder, state) }))
  await archiveAbout(folder, 'Bonn', 'Kompost')
  for (const state of ['hier', 'dort']) expect(await there(state, '--to', stick)).toMatchObject({ status: 0 })
  const listed = await there('hier', '--list-places')
  expect(listed.out).toMatch(/^\S{36} {2}(\d{4}-\d\d-\d\d) – \1 {2}Sicherungen: 1, Datenbanken 0,\d MB, Originale 0,0 MB\n$/)
  const [own = ''] = (await there('dort', '--list-places')).out.split(' ')
  expect(await there('hier', '--remove-place', own)).toMatchObject({ status: 2 })
  const [place = ''] = listed.out.split(' ')
  expect(await there('hier', '--remove-place', place)).toMatchObject({ status: 0, out: expect.stringMatching(/^Sicherungen gelöscht: 1, Originale: 0; frei: 0,\d MB\n$/) })
  expect((await there('hier', '--list-places')).out).toBe('Es gibt keine Sicherungen dieses Archivs von anderen Stellen.\n')
})
