import { chmodSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { outcomes } from '../../main/archive/accessions/outcomes'
import { hashOriginal } from '../../main/archive/originals/originals'
import { beginAccession, runImport } from '../../main/import/import'
import { rehearse } from '../../main/import/rehearse'
import { extractor, importAll, runningJob, setting, type Setting } from './import-setting'

afterAll(() => extractor.close())

async function outcomesOf(setup: Setting): Promise<Map<string, { outcome: string; fault: string | null }>> {
  const accession = await importAll(setup)
  const { outcomes: rows } = outcomes(setup.archive.db, { accession, only: 'all', limit: 1_000, offset: 0 })
  return new Map(rows.map(({ path, outcome, fault }) => [path, { outcome, fault }]))
}

const added = { outcome: 'added', fault: null }

it('links in a circle, dangling links and folders nobody may read are named, and the rest is taken', async () => {
  const setup = setting({ 'a/bericht.txt': 'Bericht', 'zu/geheim.txt': 'Geheim' })
  symlinkSync('..', join(setup.source, 'a', 'kreis'))
  symlinkSync('nirgends', join(setup.source, 'tot'))
  symlinkSync('selbst', join(setup.source, 'selbst'))
  // Whoever runs the tests as root may read everything.
  const isRoot = process.getuid?.() === 0
  if (!isRoot) chmodSync(join(setup.source, 'zu'), 0)
  const found = await outcomesOf(setup)
  if (!isRoot) chmodSync(join(setup.source, 'zu'), 0o755)
  expect(Object.fromEntries(found)).toEqual({
    'Ablage/a/bericht.txt': added,
    'Ablage/a/kreis': { outcome: 'skipped', fault: 'link-loop' },
    'Ablage/selbst': { outcome: 'skipped', fault: 'link-loop' },
    'Ablage/tot': { outcome: 'skipped', fault: 'file-vanished' },
    ...(isRoot ? { 'Ablage/zu/geheim.txt': added } : { 'Ablage/zu': { outcome: 'skipped', fault: 'file-unreadable' } }),
  })
})

it('what lies beside a saved page comes in by itself where the page cannot be read', async () => {
  const setup = setting({ 'Zu.html': 'Bericht', 'Zu_files/notiz.txt': 'Notiz', 'Zu_files/rahmen.html': 'Rahmen', 'Zu_files/rahmen_files/plan.txt': 'Plan' })
  const page = join(setup.source, 'Zu.html')
  const job = runningJob()
  const accession = await importAll(setup, {
    ...job,
    update(progress) {
      // Once the folder was walked, the page is gone: root may read what nobody else may.
      if (progress.total !== undefined) rmSync(page, { force: true })
      job.update(progress)
    },
  })
  const rows = outcomes(setup.archive.db, { accession, only: 'all', limit: 1_000, offset: 0 }).outcomes
  // The page comes last: an import cut off before that looks for them again.
  expect(rows.map(({ path, outcome }) => [path, outcome])).toEqual([
    ['Ablage/Zu_files/notiz.txt', 'added'],
    ['Ablage/Zu_files/rahmen.html', 'added'],
    ['Ablage/Zu_files/rahmen_files/plan.txt', 'added'],
    ['Ablage/Zu.html', 'failed'],
  ])
  expect(rows[2]?.record).toBe(rows[1]?.record)
  expect(rows[1]?.record).not.toBe(rows[0]?.record)
})

it('a page nobody may read costs none of the files beside it, also where it is rehearsed', { skip: process.getuid?.() === 0 }, async () => {
  const setup = setting({ 'Zu.html': 'Bericht', 'Zu_files/notiz.txt': 'Notiz', 'Zu_files/plan.txt': 'Plan' })
  chmodSync(join(setup.source, 'Zu.html'), 0)
  const rehearsed: string[][] = []
  await rehearse(setup.archive, extractor, [{ path: setup.source, name: 'Ablage' }], ({ path, outcome }) => rehearsed.push([path, outcome]), runningJob().signal)
  const expected = { 'Ablage/Zu.html': 'failed', 'Ablage/Zu_files/notiz.txt': 'added', 'Ablage/Zu_files/plan.txt': 'added' }
  expect(Object.fromEntries(rehearsed)).toEqual(expected)
  const found = await outcomesOf(setup)
  expect(Object.fromEntries([...found].map(([path, { outcome }]) => [path, outcome]))).toEqual(expected)
})

it('the archive is not taken into itself, nor are two folders of one name mixed up', async () => {
  const setup = setting({ 'bericht.txt': 'Bericht' })
  const { archive, author, source } = setup
  const paths = [{ path: source, name: 'Ablage' }, { path: dirname(archive.folder), name: 'Ablage' }]
  const accession = beginAccession(archive, author, { label: 'Ablage', paths, disposable: false, sample: false, versionOf: null })
  await runImport(archive, extractor, author, accession, { paths, disposable: false }, runningJob())
  // What the program remembers on this machine lies there too.
  const rows = outcomes(archive.db, { accession, only: 'all', limit: 1_000, offset: 0 }).outcomes.filter(({ path }) => !path.startsWith('Ablage (2)/state/'))
  expect(rows.map(({ path, outcome, fault }) => [path, outcome, fault]).toSorted()).toEqual([
    [`Ablage (2)/${basename(archive.folder)}`, 'skipped', 'archive-itself'],
    ['Ablage (2)/Ablage', 'skipped', 'link-loop'],
    ['Ablage/bericht.txt', 'added', null],
  ].toSorted())
})

it('names in any script, with any sign a disk takes, and paths beyond 260 letters are kept as received', async () => {
  const names = ['Straßenbäume.txt', 'Stra\u00DFenba\u0308ume NFD.txt', 'Ɔsɛm a ɛfa Kumasi.txt', 'تقرير.txt', '報告書 📷.txt', 'zwei\nZeilen.txt', ' mit Rand .txt', '-rf.txt', "Robert'); DROP TABLE record;--.txt", '%s%n.txt', `${'l'.repeat(240)}.txt`, '.versteckt.txt', '\u202Etxt.exe']
  const deep = join(...Array.from({ length: 12 }, (_, index) => `Unterordner mit langem Namen ${index}`), 'tief.txt')
  const setup = setting(Object.fromEntries([...names, deep].map((name, index) => [name, `Text Nummer ${index}`])))
  const found = await outcomesOf(setup)
  for (const name of [...names, deep]) expect([name, found.get(`Ablage/${name}`)]).toEqual([name, added])
  const paths = setup.archive.db.prepare<[], string>('SELECT path FROM file').pluck().all()
  expect(new Set(paths)).toEqual(new Set([...names, deep].map((name) => `Ablage/${name}`)))
})

it('names that are bytes of an old disk are taken in, and rehearsed, with their umlauts', async ({ skip }) => {
  const setup = setting({ 'bericht.txt': 'Bericht über den Kompost' })
  try {
    writeFileSync(Buffer.concat([Buffer.from(`${setup.source}/`), Buffer.from('Müllabfuhr für Gärten.txt', 'latin1')]), 'Die Abfuhr beginnt im Mai 2011 in allen Gärten.')
  } catch {
    // This disk takes text only.
    return skip()
  }
  const rehearsed: unknown[] = []
  await rehearse(setup.archive, extractor, [{ path: setup.source, name: 'Ablage' }], ({ path, outcome, text }) => rehearsed.push([path, outcome, text > 0]), new AbortController().signal)
  expect(rehearsed.toSorted()).toEqual([['Ablage/Müllabfuhr für Gärten.txt', 'added', true], ['Ablage/bericht.txt', 'added', true]])
  expect(Object.fromEntries(await outcomesOf(setup))).toEqual({ 'Ablage/Müllabfuhr für Gärten.txt': added, 'Ablage/bericht.txt': added })
})

it('what is in a container never leaves the archive, whatever it is called', async () => {
  const boundary = 'x'
  const parts = ['../../../ausbruch.txt', '/etc/ausbruch.txt', 'C:\\ausbruch.txt', '..\\..\\ausbruch.txt', 'a/../../ausbruch.txt'].map(
    (name, index) => `--${boundary}\nContent-Type: text/plain\nContent-Disposition: attachment; filename="${name}"\n\nTeil ${index}\n`,
  )
  const setup = setting({ 'post.eml': `From: a@example.org\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=${boundary}\n\n${parts.join('')}--${boundary}--\n` })
  const found = await outcomesOf(setup)
  expect(found.size).toBe(6)
  expect([...found.keys()].filter((path) => path.split(/[\\/]/).some((step) => step === '..' || step === ''))).toEqual([])
  const outside = readdirSync(dirname(setup.archive.folder), { recursive: true, encoding: 'utf8' }).filter((path) => path.includes('ausbruch') && !path.startsWith('archive'))
  expect(outside).toEqual([])
  expect(readdirSync(join(setup.archive.folder, 'partial'))).toEqual([])
})

it('mails in mails in mails end in a fault where they go too deep, and the rest is there', async () => {
  const nested = (depth: number): string =>
    `From: a@example.org\nSubject: Ebene ${depth}\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b${depth}\n\n--b${depth}\nContent-Type: text/plain\n\nText ${depth}\n--b${depth}\nContent-Type: message/rfc822\nContent-Disposition: attachment; filename=m${depth}.eml\n\n${depth === 0 ? 'From: z@example.org\nSubject: Grund\n\nGrund\n' : nested(depth - 1)}\n--b${depth}--\n`
  const setup = setting({ 'tief.eml': nested(40), 'danach.txt': 'Danach' })
  const found = await outcomesOf(setup)
  expect(found.get('Ablage/danach.txt')).toEqual(added)
  expect([...found.values()].some(({ fault }) => fault === 'nested-too-deep')).toBe(true)
})

it('every original that has a record stands in the archive under its hash, whatever it was', async () => {
  const garbage = (seed: number): Uint8Array => Uint8Array.from({ length: 5_000 }, (_, index) => (index * seed * 31 + seed) % 256)
  const endings = ['pdf', 'docx', 'doc', 'xlsx', 'pptx', 'ppt', 'odt', 'rtf', 'eml', 'msg', 'mbox', 'zip', 'jpg', 'png', 'tif', 'webp', 'heic', 'gif', 'svg', 'html', 'mht', 'epub', 'txt', 'csv']
  const setup = setting({ 'leer.pdf': '', ...Object.fromEntries(endings.map((ending, index) => [`müll.${ending}`, garbage(index + 3)])) })
  mkdirSync(join(setup.source, 'leerer Ordner'))
  writeFileSync(join(setup.source, 'gut.txt'), 'Gut')
  const found = await outcomesOf(setup)
  expect(found.get('Ablage/gut.txt')).toEqual(added)
  expect([...found.values()].filter(({ outcome }) => outcome === 'failed')).toEqual([])
  const rows = setup.archive.db.prepare<[], { hash: string }>('SELECT hash FROM file').all()
  expect(rows).toHaveLength(endings.length + 2)
  for (const { hash } of rows) expect(await hashOriginal(setup.archive.folder, hash)).toBe(hash)
})

it('files without content are no copies of each other: each has its record and its fault, and is there when it comes again', async () => {
  const setup = setting({ 'Plan.docx': '', 'Protokoll.pdf': '', 'Alt/Plan.docx': '', 'post/anlage.txt': 'Anlage' })
  const named = [['Ablage/Alt/Plan.docx', 'file-empty'], ['Ablage/Plan.docx', 'file-empty'], ['Ablage/Protokoll.pdf', 'file-empty'], ['Ablage/post/anlage.txt', null]]
  const rehearsed: unknown[] = []
  await rehearse(setup.archive, extractor, [{ path: setup.source, name: 'Ablage' }], ({ path, outcome, fault }) => rehearsed.push([path, outcome, fault]), runningJob().signal)
  expect(rehearsed.toSorted()).toEqual(named.map(([path, fault]) => [path, 'added', fault]))
  expect([...(await outcomesOf(setup))].map(([path, { outcome, fault }]) => [path, outcome, fault]).toSorted()).toEqual(rehearsed.toSorted())
  expect([...(await outcomesOf(setup)).values()].map(({ outcome }) => outcome)).toEqual(['duplicate', 'duplicate', 'duplicate', 'duplicate'])
  // Also where the import begins further down.
  expect([...(await outcomesOf({ ...setup, source: join(setup.source, 'Alt') }))]).toEqual([['Alt/Plan.docx', { outcome: 'duplicate', fault: null }]])
})
