import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, win32 } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { sourceName } from '../../../main/file-names'
import { joinCompanions } from '../../../main/import/sources/companions'
import { walk, type WalkEntry } from '../../../main/import/sources/walk'
import { pathDate } from '../../../main/import/suggest/document/path-date'
import { workTime } from '../../work-time'

/** A folder with these files, each with its name in it. */
function folderOf(names: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'klimaarchiv-walk-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const name of names) {
    mkdirSync(join(folder, dirname(name)), { recursive: true })
    writeFileSync(join(folder, name), name)
  }
  return folder
}

/** What a walk meets, sorted: a name, with a page the names of what came with it, or a name and its fault. */
async function met(sources: readonly { path: string; name: string }[], archive: string | null = null): Promise<(string | readonly string[])[]> {
  const entries: WalkEntry[] = []
  for await (const entry of walk(sources, archive)) entries.push(entry)
  return entries
    .map((entry) => (entry.kind === 'skipped' ? `${entry.name}: ${entry.fault}` : entry.companions === undefined ? entry.name : [entry.name, ...entry.companions.map(({ name }) => name).toSorted()]))
    .toSorted((a, b) => String(a).localeCompare(String(b)))
}

const saved = ['Ablage/Seite.html', 'Ablage/Seite_files/rahmen.html', 'Ablage/Seite_files/rahmen_files/plan.txt', 'Ablage/Seite_files/stil.css', 'Ablage/brief.txt', 'Ablage/unten/Andere_files/notiz.txt']
const clutter = ['Ablage/.DS_Store', 'Ablage/Thumbs.db', 'Ablage/unten/desktop.ini', 'Ablage/unten/~$brief.docx', 'Ablage/Seite_files/._stil.css']

it('single files of a folder are what the folder itself is: pages with their files, without what systems left', async () => {
  const folder = folderOf([...saved, ...clutter])
  const flat = [...saved, ...clutter].map((name) => ({ path: join(folder, name), name }))
  const expected = [
    ['Ablage/Seite.html', 'Ablage/Seite_files/rahmen.html', 'Ablage/Seite_files/rahmen_files/plan.txt', 'Ablage/Seite_files/stil.css'],
    'Ablage/brief.txt',
    'Ablage/unten/Andere_files/notiz.txt',
  ].toSorted((a, b) => String(a).localeCompare(String(b)))
  expect(await met([{ path: join(folder, 'Ablage'), name: 'Ablage' }])).toEqual(expected)
  expect(await met(flat)).toEqual(expected)
})

it('a saved page and its folder that are chosen beside each other belong together', async () => {
  const folder = folderOf(['Seite.html', 'Seite-Dateien/rahmen.html', 'Seite-Dateien/rahmen_files/plan.txt', 'Thumbs.db'])
  const chosen = ['Seite.html', 'Seite-Dateien', 'Thumbs.db'].map((name) => ({ path: join(folder, name), name }))
  expect(await met(chosen)).toEqual([['Seite.html', 'Seite-Dateien/rahmen.html', 'Seite-Dateien/rahmen_files/plan.txt']])
})

it('a whole drive is taken without what systems keep there for themselves: thrown away is not meant', async () => {
  const own = ['$RECYCLE.BIN/S-1-5-21/$R1A2B3C.txt', 'System Volume Information/IndexerVolumeGuid', '.Trashes/501/alt.txt', '.Trash-1000/files/alt.txt', '.Spotlight-V100/store.db', 'RECYCLER/S-1-5-21-1004336348-1177238915-682003330-500/Dc1.txt']
  const folder = folderOf(['brief.txt', 'RECYCLER.txt', ...own])
  expect(await met([{ path: folder, name: 'E:' }])).toEqual(['E:/brief.txt', 'E:/RECYCLER.txt'])
  expect(await met(['brief.txt', ...own].map((name) => ({ path: join(folder, name), name: `E/${name}` })))).toEqual(['E/brief.txt'])
})

it('a folder of recyclers is somebody’s own', async () => {
  const own = ['Accra/Recycler/brief.txt', 'RECYCLER/liste.txt']
  expect(await met([{ path: folderOf(own), name: 'Ablage' }])).toEqual(own.map((name) => `Ablage/${name}`))
})

it.each([
  ['E:\\', 'E:'],
  ['E:\\Fotos\\', 'Fotos'],
  ['\\\\server\\Ablage\\', 'Ablage'],
])('what is chosen as %s goes by the name %s', (path, name) => {
  expect(sourceName(path, win32)).toBe(name)
})

it('a file that is chosen by itself is taken whatever its name', async () => {
  const folder = folderOf(['Thumbs.db'])
  expect(await met([{ path: join(folder, 'Thumbs.db'), name: 'Thumbs.db' }])).toEqual(['Thumbs.db'])
})

it('a folder goes by its own name where a link to it comes first, also from another folder', async () => {
  const folder = folderOf(['Ablage/Berichte/2011.txt', 'Ablage/brief.txt', 'Ablage/Fern/plan.txt', 'Davor/notiz.txt'])
  symlinkSync('Berichte', join(folder, 'Ablage/Aktuell'))
  symlinkSync('brief.txt', join(folder, 'Ablage/a-brief.txt'))
  symlinkSync('../Ablage', join(folder, 'Davor/Ablage'))
  symlinkSync('../Ablage/Fern', join(folder, 'Davor/Fern'))
  symlinkSync('../../Davor', join(folder, 'Ablage/Fern/Davor'))
  expect(await met(['Davor', 'Ablage'].map((name) => ({ path: join(folder, name), name })))).toEqual([
    'Ablage/a-brief.txt',
    'Ablage/Aktuell: link-loop',
    'Ablage/Berichte/2011.txt',
    'Ablage/brief.txt',
    'Ablage/Fern/Davor: link-loop',
    'Ablage/Fern/plan.txt',
    'Davor/Ablage: link-loop',
    'Davor/Fern: link-loop',
    'Davor/notiz.txt',
  ].toSorted((a, b) => a.localeCompare(b)))
})

it('links are followed only to what was chosen, whether to folders or to files, and by whatever way that was chosen', async () => {
  const folder = folderOf(['Ablage/brief.txt', 'Ablage/Seite_files/bild.txt', 'Ablage 2/plan.txt', 'Daheim/geheim.txt', 'Daheim/Seite.html'])
  for (const [to, at] of [['../Daheim', 'Ablage/Daheim'], ['../Daheim/geheim.txt', 'Ablage/geheim.txt'], ['../Ablage 2/plan.txt', 'Ablage/plan.txt'], ['../Daheim/Seite.html', 'Ablage/Seite.html'], ['nirgends', 'Ablage/tot'], ['Ablage', 'Weg']] as const) symlinkSync(to, join(folder, at))
  const source = (name: string) => ({ path: join(folder, name), name })
  const inside = ['Ablage/brief.txt', 'Ablage/Seite_files/bild.txt', 'Ablage/Daheim: link-outside', 'Ablage/geheim.txt: link-outside', 'Ablage/Seite.html: link-outside', 'Ablage/tot: file-vanished']
  const sorted = (names: readonly string[]): string[] => names.toSorted((a, b) => a.localeCompare(b))
  expect(await met([source('Ablage')])).toEqual(sorted([...inside, 'Ablage/plan.txt: link-outside']))
  expect(await met([source('Weg')])).toEqual(sorted([...inside, 'Ablage/plan.txt: link-outside'].map((name) => name.replace('Ablage', 'Weg'))))
  expect(await met([source('Ablage'), source('Ablage 2')])).toEqual(sorted([...inside, 'Ablage/plan.txt', 'Ablage 2/plan.txt']))
  expect(await met([source('Fort'), source('Ablage')])).toEqual(sorted([...inside, 'Ablage/plan.txt: link-outside', 'Fort: file-vanished']))
})

it('a folder that is called like a page, beside one that is called like that of its files, is walked like any other', async () => {
  const folder = folderOf(['Ablage/Seite.html/plan.txt', 'Ablage/Seite_files/notiz.txt'])
  expect(await met([{ path: join(folder, 'Ablage'), name: 'Ablage' }])).toEqual(['Ablage/Seite_files/notiz.txt', 'Ablage/Seite.html/plan.txt'])
})

it('names in the letters of old disks are read as old texts are, and lead to their files', async ({ skip }) => {
  const folder = folderOf(['Ablage/Müll.txt'])
  const old = (...names: readonly string[]): Buffer => Buffer.concat([Buffer.from(`${folder}/Ablage/`), Buffer.from(names.join('/'), 'latin1')])
  try {
    mkdirSync(old('Bäume'))
  } catch {
    // This disk takes text only.
    return skip()
  }
  writeFileSync(old('Müll.txt'), 'alt')
  writeFileSync(old('Bäume', 'Ginkgo.txt'), 'tief')
  writeFileSync(old('Bäume', 'Ölweide.txt'), 'tiefer')
  mkdirSync(old('Büsche'))
  writeFileSync(old('Büsche', 'Hasel.txt'), 'auch')
  const found: [string, string][] = []
  for await (const entry of walk([{ path: join(folder, 'Ablage'), name: 'Ablage' }], null)) found.push([entry.name, entry.kind === 'file' ? readFileSync(entry.path, 'utf8') : entry.fault])
  expect(found).toEqual([
    ['Ablage/Bäume/Ginkgo.txt', 'tief'],
    ['Ablage/Bäume/Ölweide.txt', 'tiefer'],
    ['Ablage/Büsche/Hasel.txt', 'auch'],
    ['Ablage/Müll (2).txt', 'alt'],
    ['Ablage/Müll.txt', 'Ablage/Müll.txt'],
  ])
})

it('paths of thousands of steps, as a ZIP may have them, are gone through in no time', async () => {
  const deep = 'a/'.repeat(30_000)
  const entries: WalkEntry[] = ['Seite.html', 'Seite_files/a.txt', ...Array.from({ length: 20 }, (_, number) => `${deep}${number}.txt`)].map((name) => ({ kind: 'file', path: name, name }))
  const took = await workTime(() => {
    expect(joinCompanions(entries)).toHaveLength(21)
    for (let count = 0; count < 20; count += 1) expect(pathDate(`17.05.2011/${'2011x/'.repeat(9_000)}${'Mai '.repeat(15_000)}.txt`, 'de')).toBeNull()
  })
  // Before it took six seconds for the one, and as long for the other.
  expect(took).toBeLessThan(3_000)
})

it('folders that a program has put into themselves over and over end the walk of nothing else', async () => {
  const folder = folderOf([])
  const deep = join(folder, 'Ablage', ...Array.from({ length: 1_200 }, () => 'n'))
  mkdirSync(deep, { recursive: true })
  writeFileSync(join(deep, 'unten.txt'), 'x')
  writeFileSync(join(folder, 'Ablage', 'n', 'oben.txt'), 'x')
  const found = await met([{ path: join(folder, 'Ablage'), name: 'Ablage' }])
  expect(found).toEqual([`Ablage/${'n/'.repeat(399)}n: folder-too-deep`, 'Ablage/n/oben.txt'])
  expect(await met([{ path: deep, name: 'n' }])).toEqual(['n/unten.txt'])
})

describe('archives', () => {
  const hash = `ab${'0123456789abcdef'.repeat(4).slice(2)}`
  const inArchive = ['archive.sqlite', 'archive.sqlite-wal', 'archive.lock', `files/ab/${hash}`, `derived/thumbnails/ab/${hash}`, `derived/pages/ab/${hash}-0.webp`, 'orphans/alt', 'partial/halb']
  const inRoom = [`files/ab/${hash}`, 'backups/2026-11-24T02-30-00-000Z/archive.sqlite', 'backups/2026-11-24T02-30-00-000Z/manifest.json']
  const below = (folder: string, names: readonly string[]): string[] => names.map((name) => `${folder}/${name}`)

  it('others, and backups, are skipped as a whole, whether they are walked or handed over file by file', async () => {
    const names = ['Ablage/brief.txt', ...below('Ablage/Altes', inArchive), 'Ablage/Altes/notiz.txt', ...below('Ablage/Klimaarchiv-Sicherung/01234567', inRoom), ...below('Ablage/Fremd', ['archive.sqlite', 'files/brief.txt']), `Ablage/${hash}`]
    const folder = folderOf(names)
    const expected = ['Ablage/Altes: archive-kept', 'Ablage/Altes/notiz.txt', `Ablage/${hash}`, 'Ablage/brief.txt', 'Ablage/Fremd/archive.sqlite', 'Ablage/Fremd/files/brief.txt', 'Ablage/Klimaarchiv-Sicherung/01234567: archive-kept'].toSorted((a, b) => a.localeCompare(b))
    expect(await met([{ path: join(folder, 'Ablage'), name: 'Ablage' }])).toEqual(expected)
    expect(await met(names.map((name) => ({ path: join(folder, name), name })))).toEqual(expected)
  })

  it('of which only a part is chosen are skipped too', async () => {
    const folder = folderOf([...below('Altes', inArchive), ...below('Raum', inRoom)])
    const chosen = async (path: string) => met([{ path: join(folder, path), name: basename(path) }])
    for (const path of ['Altes/files', 'Altes/files/ab', 'Altes/derived/thumbnails']) expect(await chosen(path)).toEqual([`${basename(path)}: archive-kept`])
    expect(await chosen('Altes/derived')).toEqual(['derived/pages: archive-kept', 'derived/thumbnails: archive-kept'])
    expect(await chosen('Raum/backups')).toEqual(['backups/2026-11-24T02-30-00-000Z: archive-kept'])
  })

  it('of which only what was set aside is chosen are skipped, but not files of somebody’s own in a folder of that name', async () => {
    const folder = folderOf([`Altes/orphans/${hash}`, `Ablage/x/orphans/${hash}`, 'Ablage/orphans/brief.txt'])
    expect(await met([{ path: join(folder, 'Altes', 'orphans'), name: 'orphans' }])).toEqual(['orphans: archive-kept'])
    expect(await met([{ path: join(folder, 'Ablage'), name: 'Ablage' }])).toEqual(['Ablage/orphans/brief.txt', 'Ablage/x: archive-kept'])
    expect(await met([{ path: join(folder, 'Altes', 'orphans'), name: 'orphans' }], join(folder, 'Altes'))).toEqual([`orphans/${hash}`])
  })

  it('this very one takes nothing of its own in, but what was set aside and what was handed over', async () => {
    const folder = folderOf(below('Archiv', [...inArchive, 'incoming/1/1']))
    for (const [path, expected] of [['files', 'files: archive-itself'], ['derived/thumbnails', 'thumbnails: archive-itself'], ['archive.sqlite', 'archive.sqlite: archive-itself'], ['orphans', 'orphans/alt'], ['incoming/1/1', '1']] as const) {
      expect(await met([{ path: join(folder, 'Archiv', path), name: basename(path) }], join(folder, 'Archiv'))).toEqual([expected])
    }
  })
})
