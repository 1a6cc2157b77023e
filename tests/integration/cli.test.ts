import { cpSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, describe, expect, it } from 'vitest'
import { landscape, textPage } from '../import/pictures'
import { archiveCommand, ended, launch, root, workFolder } from './run-launcher'

const fixture = join(root, 'tests/fixtures/contract')

interface Report {
  readonly accession: string
  readonly files: Record<string, unknown>[]
  readonly seconds: number
}

const once = mkdtempSync(join(tmpdir(), 'klimaarchiv run '))
afterAll(() => rmSync(once, { recursive: true, force: true }))
let imported: { readonly from: string; readonly report: Report } | null = null

async function importFixture(): Promise<{ from: string; report: Report }> {
  const from = mkdtempSync(join(once, 'once-'))
  const { status, out } = await archiveCommand(from, ['import', fixture, '--json'])
  expect(status).toBe(0)
  return { from, report: JSON.parse(out) }
}

/** A folder with an archive into which the fixture was imported: a copy of one, as importing takes longer than what is asked of it. */
async function importedFolder(): Promise<{ folder: string; report: Report }> {
  imported ??= await importFixture()
  const folder = workFolder()
  cpSync(join(imported.from, 'archive'), join(folder, 'archive'), { recursive: true })
  return { folder, report: imported.report }
}

describe('the command line', () => {
  it('reports of each file what became of it, as one JSON document', async () => {
    const { folder, report } = await importedFolder()
    expect(report.seconds).toBeGreaterThan(0)
    expect(report.files.find(({ path }) => path === 'contract/bericht.txt')).toEqual({
      path: 'contract/bericht.txt',
      outcome: 'added',
      record: expect.stringMatching(/^[0-9a-f-]{36}$/),
      kind: 'document',
      mediaType: 'text/plain',
      text: expect.any(Number),
      pages: 1,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    const again = await archiveCommand(folder, ['import', fixture, '--json'])
    expect(JSON.parse(again.out).files.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['duplicate', 'duplicate'])
  })

  it('goes on with text recognition that was cut off when it finishes what was interrupted, unless it is told not to', async () => {
    const folder = workFolder()
    writeFileSync(join(folder, 'seite.png'), (await textPage(1)).scanned)
    const waiting = (): unknown => {
      const db = new Database(join(folder, 'archive/archive.sqlite'), { readonly: true })
      const count = db.prepare("SELECT count(*) FROM recognition WHERE state = 'waiting'").pluck().get()
      db.close()
      return count
    }
    expect(await archiveCommand(folder, ['import', 'seite.png', '--ocr', 'never'])).toMatchObject({ status: 0 })
    expect(waiting()).toBe(1)
    expect(await archiveCommand(folder, ['import', '--resume', '--ocr', 'never'])).toMatchObject({ status: 0 })
    expect(waiting()).toBe(1)
    expect(await archiveCommand(folder, ['import', '--resume'])).toMatchObject({ status: 0 })
    expect(waiting()).toBe(0)
  })

  it('finds, shows and verifies what was imported', async () => {
    const { folder } = await importedFolder()
    const found = JSON.parse((await archiveCommand(folder, ['search', 'Küchenabfall', '--json'])).out)
    expect(found).toMatchObject({ total: 1, tookMs: expect.any(Number), hits: [{ kind: 'document', title: expect.any(String), score: expect.any(Number), snippet: expect.stringContaining('Küchenabfälle') }] })
    expect(found.hits[0].why[0]).toEqual({ term: expect.any(String), matched: expect.any(String), rule: expect.any(String) })
    const { record } = found.hits[0]
    expect(JSON.parse((await archiveCommand(folder, ['show', record, '--json'])).out)).toMatchObject({ id: record, files: [{ path: 'contract/bericht.txt' }], history: [{ label: 'import' }] })
    expect((await archiveCommand(folder, ['show', record, '--text'])).out).toContain('drei Stadtteilen')
    expect(JSON.parse((await archiveCommand(folder, ['verify', '--json'])).out)).toMatchObject({ files: 2, faults: [] })
    expect(JSON.parse((await archiveCommand(folder, ['timeline', '--from', '1990', '--json'])).out)).toEqual({ entries: expect.any(Array) })
  })

  it('finds within a collection that is named', async () => {
    const { folder } = await importedFolder()
    const db = new Database(join(folder, 'archive/archive.sqlite'))
    db.exec(`
      INSERT INTO collection (id, name) VALUES ('018f0000-0000-7000-8000-000000000001', 'Für den Rat');
      INSERT INTO collection_member (id, collection, record, position) SELECT '018f0000-0000-7000-8000-000000000002', '018f0000-0000-7000-8000-000000000001', record, 'a0' FROM file WHERE name = 'bericht.txt';
    `)
    db.close()
    const hits = async (query: string): Promise<unknown[]> => JSON.parse((await archiveCommand(folder, ['search', query, '--json'])).out).hits
    expect(await hits('in:"Für den Rat"')).toHaveLength(1)
    expect(await hits('Küchenabfall in:"für den rat"')).toHaveLength(1)
    expect(await hits('gardens in:"Für den Rat"')).toEqual([])
  })

  it('answers many questions line by line, and goes on after a bad one', async () => {
    const { folder } = await importedFolder()
    const asked = await archiveCommand(folder, ['search', '-'], '{"id":"a","query":"gardens"}\nnonsense\n{"id":3,"query":"Kompostanlage","limit":1}\n')
    expect(asked.status).toBe(1)
    const answers = asked.out.trim().split('\n').map((line) => JSON.parse(line))
    expect(answers).toMatchObject([{ id: 'a', total: 1 }, { id: null, fault: 'input-invalid' }, { id: 3, hits: [{ kind: 'document' }] }])
    const shown = await archiveCommand(folder, ['show', '-'], `{"id":"x","record":"${answers[0].hits[0].record}"}\n`)
    expect(JSON.parse(shown.out)).toMatchObject({ id: 'x', record: { kind: 'document' }, text: expect.stringContaining('seeds and letters') })
  })

  it('leaves out rules of the search when asked to', async () => {
    const { folder } = await importedFolder()
    const total = async (...words: string[]): Promise<number> => JSON.parse((await archiveCommand(folder, ['search', ...words, '--json'])).out).total
    expect([await total('Küchenabfall'), await total('Küchenabfall', '--exact'), await total('Küchenabfälle', '--exact')]).toEqual([1, 0, 1])
    expect([await total('Schulgarten'), await total('Schulgarten', '--no-translations')]).toEqual([1, 0])
    const asked = await archiveCommand(folder, ['search', '-'], '{"id":1,"query":"Küchenabfall","exact":true}\n{"id":2,"query":"Küchenabfall"}\n')
    expect(asked.out.trim().split('\n').map((line) => JSON.parse(line).total)).toEqual([0, 1])
  })

  it('reads dates and captions without an archive', async () => {
    const folder = workFolder()
    const dates = await archiveCommand(folder, ['read', 'dates'], '{"id":1,"text":"Treffen am 4. Oktober 2011","lang":"de"}\n')
    expect(JSON.parse(dates.out)).toMatchObject({ id: 1, found: [{ text: '4. Oktober 2011', start: 11, end: 26, edtf: '2011-10-04', earliest: '2011-10-04', latest: '2011-10-04' }] })
    const caption = await archiveCommand(folder, ['read', 'caption'], '{"id":"c","text":"Von links: Ama Serwaa und Jens Holt. Foto: Umweltamt","lang":"de"}\n')
    expect(JSON.parse(caption.out)).toMatchObject({ id: 'c', people: [{ position: 1, name: 'Ama Serwaa' }, { position: 2, name: 'Jens Holt' }], credit: 'Umweltamt' })
  })

  it('reads minutes of any format without an archive, and goes on after a file it cannot read', async () => {
    const folder = workFolder()
    writeFileSync(join(folder, 'runde.md'), '# Protokoll der Runde\n\n**Datum:** 3. Mai 2012\n**Ort:** Hagen\n**Anwesend:** Ute Brandis (Tiefbauamt)\n\nBeschluss: Es gibt Tee.\n\n| Wer | Was | Bis wann |\n|---|---|---|\n| Brandis | Tee kaufen | 10. Mai |\n')
    writeFileSync(join(folder, 'leer.txt'), '')
    const lines = ['runde.md', 'fehlt.docx', 'leer.txt'].map((path, id) => JSON.stringify({ id, path }))
    const read = await archiveCommand(folder, ['read', 'minutes'], `${lines.join('\n')}\n`)
    expect(read.status).toBe(1)
    expect(read.out.trim().split('\n').map((line) => JSON.parse(line))).toEqual([
      {
        id: 0,
        title: 'Protokoll der Runde',
        date: { text: '3. Mai 2012', edtf: '2012-05-03' },
        place: 'Hagen',
        participants: [{ name: 'Ute Brandis', title: null, organisation: 'Tiefbauamt' }],
        agenda: [],
        decisions: ['Es gibt Tee.'],
        actions: [{ owner: 'Brandis', due: { text: '10. Mai', edtf: '2012-05-10' }, text: 'Tee kaufen' }],
      },
      { id: 1, fault: 'not-found', details: { path: expect.stringContaining('fehlt.docx') } },
      { id: 2, fault: 'file-empty', details: { path: expect.stringContaining('leer.txt') } },
    ])
  })

  it('says with its status that something was not done, and why', async () => {
    const folder = workFolder()
    expect(await archiveCommand(folder, ['search', 'x', '--json'])).toMatchObject({ status: 2, out: expect.stringContaining('"fault":"not-found"') })
    expect(await archiveCommand(folder, ['import', 'not there'])).toMatchObject({ status: 2, errors: expect.stringContaining('not there') })
    expect(await archiveCommand(folder, ['search'])).toMatchObject({ status: 2 })
    expect(await archiveCommand(folder, ['read', 'minds'], '')).toMatchObject({ status: 2, errors: expect.stringContaining('„read minds“ gibt es nicht.') })
    const reversed = ['search', 'x', '--from', '2012', '--to', '2011', '--json']
    expect(await archiveCommand(folder, reversed)).toMatchObject({ status: 2, out: expect.stringContaining('"fault":"input-invalid"'), errors: expect.stringContaining('--to (2011-12-31) liegt vor --from (2012-01-01).') })
    expect(await archiveCommand(folder, ['import', fixture, '--version-of', 'nope'])).toMatchObject({ status: 2, errors: expect.stringContaining('„nope“ ist keine Kennung.') })
    expect(await archiveCommand(folder, ['serch'])).toMatchObject({ status: 2, errors: expect.stringContaining('Den Befehl „serch“ gibt es nicht.') })
    const line = await archiveCommand(folder, ['read', 'dates'], '{"id":1}\n')
    expect(JSON.parse(line.out)).toEqual({ id: 1, fault: 'input-invalid', details: { problem: expect.stringMatching(/^text: Ungültige Eingabe/) } })
  })

  it('ends quietly, as other tools do, where nobody reads on', async () => {
    const { folder } = await importedFolder()
    for (const args of [['search', 'Küchenabfall'], ['search', '-']]) {
      const child = launch(folder, ['archive', ...args, '--archive', join(folder, 'archive')])
      child.stdout?.destroy()
      expect(await ended(child, '{"id":1,"query":"Küchenabfall"}\n')).toEqual({ status: 141, out: '', errors: '' })
    }
  })

  it('ends with 1 where a file could not be read, and keeps it all the same', async () => {
    const folder = workFolder()
    cpSync(fixture, join(folder, 'in'), { recursive: true })
    writeFileSync(join(folder, 'in', 'broken.docx'), 'PK\u0003\u0004 not a document')
    const { status, out } = await archiveCommand(folder, ['import', 'in', '--json'])
    expect(status).toBe(1)
    expect(JSON.parse(out).files.find(({ path }: { path: string }) => path === 'in/broken.docx')).toMatchObject({ outcome: 'added', fault: expect.any(String) })
  })

  it('rehearses an import without taking anything in', async () => {
    const folder = workFolder()
    expect((await archiveCommand(folder, ['import', fixture, '--rehearse'])).out).toMatch(/^Probe: 2 wären neu, .* Nichts ist aufgenommen\.$/m)
    const rehearsed = JSON.parse((await archiveCommand(folder, ['import', fixture, '--rehearse', '--json'])).out)
    expect(rehearsed).toMatchObject({ accession: null, files: [{ outcome: 'added', kind: 'document' }, { outcome: 'added', kind: 'document' }] })
    expect(await archiveCommand(folder, ['search', 'x', '--json'])).toMatchObject({ status: 2, out: expect.stringContaining('"fault":"not-found"') })
    await archiveCommand(folder, ['import', fixture])
    const again = JSON.parse((await archiveCommand(folder, ['import', fixture, '--rehearse', '--json'])).out)
    expect(again.files.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['duplicate', 'duplicate'])
  })

  it('copies photos with their descriptions, all or those a query finds', async () => {
    const folder = workFolder()
    mkdirSync(join(folder, 'in'))
    for (const [name, seed] of [['Markt.jpg', 1], ['Fest.jpg', 2]] as const) writeFileSync(join(folder, 'in', name), await landscape(seed))
    await archiveCommand(folder, ['import', 'in'])
    const all = await archiveCommand(folder, ['export', '--photos', 'out', '--json'])
    expect(all.status).toBe(0)
    expect(JSON.parse(all.out)).toEqual({ folder: join(folder, 'out'), copied: 2, restricted: 0, faults: [], seconds: expect.any(Number) })
    expect(readdirSync(join(folder, 'out')).toSorted()).toEqual(['Fest.jpg', 'Fest.jpg.xmp', 'Markt.jpg', 'Markt.jpg.xmp'])
    expect(JSON.parse((await archiveCommand(folder, ['export', 'Markt', '--photos', 'out', '--json'])).out)).toMatchObject({ copied: 1 })
    expect(readdirSync(join(folder, 'out'))).toContain('Markt (2).jpg.xmp')
    expect(await archiveCommand(folder, ['export', '--photos', 'not/there', '--json'])).toMatchObject({ status: 2, out: expect.stringContaining('export-target-missing') })
    expect(await archiveCommand(folder, ['export', '--json'])).toMatchObject({ status: 2 })
  })

  it('speaks English to an English terminal', async () => {
    const folder = workFolder()
    expect((await archiveCommand(folder, ['import', fixture], '', { LANG: 'en_GB.UTF-8' })).out).toMatch(/2 added, 0 already there/)
    expect((await archiveCommand(folder, ['import', fixture])).out).toMatch(/0 aufgenommen, 2 schon vorhanden/)
  })

  it('puts a file in as the newest version of a record', async () => {
    const { folder, report } = await importedFolder()
    const record = String(report.files.find(({ path }) => path === 'contract/bericht.txt')?.['record'])
    writeFileSync(join(folder, 'neu.txt'), 'Die Anlage nimmt jetzt auch Laubabfälle.')
    expect(await archiveCommand(folder, ['import', 'neu.txt', '--version-of', record, '--json'])).toMatchObject({ status: 0, out: expect.stringContaining(record) })
    expect(JSON.parse((await archiveCommand(folder, ['search', 'Laubabfälle', '--json'])).out)).toMatchObject({ total: 1, hits: [{ record }] })
    expect(JSON.parse((await archiveCommand(folder, ['search', 'Küchenabfall', '--json'])).out)).toMatchObject({ total: 0 })
    expect(JSON.parse((await archiveCommand(folder, ['show', record, '--json'])).out).files).toMatchObject([{ name: 'neu.txt', superseded: false }, { name: 'bericht.txt', superseded: true }])
    expect((await archiveCommand(folder, ['show', record])).out).toMatch(/contract\/bericht\.txt \(.*, ältere Fassung\)/)
    expect(await archiveCommand(folder, ['import', 'neu.txt', '--version-of', record])).toMatchObject({ status: 2, errors: expect.stringContaining('schon eine Fassung') })
    expect(JSON.parse((await archiveCommand(folder, ['verify', '--json'])).out)).toMatchObject({ faults: [] })
  })

  it('ends an interrupted import first, or alone', async () => {
    const { folder, report } = await importedFolder()
    const interrupt = (): void => {
      const db = new Database(join(folder, 'archive/archive.sqlite'))
      db.prepare("UPDATE import_job SET state = 'interrupted' WHERE accession = ?").run(report.accession)
      db.prepare("DELETE FROM outcome WHERE accession = ? AND path LIKE '%note.md'").run(report.accession)
      db.close()
    }
    interrupt()
    const resumed = await archiveCommand(folder, ['import', '--resume', '--json'])
    expect(resumed).toMatchObject({ status: 0, errors: expect.stringContaining('Unterbrochene Importe werden zuerst beendet: 1') })
    expect(JSON.parse(resumed.out)).toMatchObject({ accession: null, files: [{}, {}], resumed: [{ accession: report.accession, state: 'done', added: 1, duplicate: 1 }] })
    interrupt()
    writeFileSync(join(folder, 'neu.txt'), 'Ein neuer Brief.')
    const more = JSON.parse((await archiveCommand(folder, ['import', 'neu.txt', '--json'])).out)
    expect(more).toMatchObject({ files: [{ path: 'neu.txt', outcome: 'added' }], resumed: [{ accession: report.accession, state: 'done' }] })
    expect(await archiveCommand(folder, ['import', '--resume'])).toMatchObject({ status: 0, out: expect.stringContaining('Es war kein Import unterbrochen.') })
    expect(await archiveCommand(folder, ['import'])).toMatchObject({ status: 2 })
  })

  it('lists what an interrupted import of hundreds of thousands of files came to', async () => {
    const { folder, report } = await importedFolder()
    const db = new Database(join(folder, 'archive/archive.sqlite'))
    db.prepare("UPDATE import_job SET state = 'interrupted' WHERE accession = ?").run(report.accession)
    db.prepare(`
      WITH RECURSIVE number (n) AS (SELECT 100 UNION ALL SELECT n + 1 FROM number WHERE n < 140000)
      INSERT INTO outcome (accession, ordinal, path, outcome) SELECT @accession, n, 'Ablage/' || n, 'skipped' FROM number
    `).run({ accession: report.accession })
    db.close()
    const { out } = await archiveCommand(folder, ['import', '--resume', '--json'])
    expect(JSON.parse(out).files.length).toBeGreaterThan(139_000)
  })

  it('names what an interrupted import misses, keeps it interrupted, and imports something else all the same', async () => {
    const folder = workFolder()
    const source = join(folder, 'USB')
    cpSync(fixture, source, { recursive: true })
    const { accession } = JSON.parse((await archiveCommand(folder, ['import', source, '--json'])).out)
    const db = new Database(join(folder, 'archive/archive.sqlite'))
    db.prepare("UPDATE import_job SET state = 'interrupted' WHERE accession = ?").run(accession)
    db.prepare("DELETE FROM outcome WHERE accession = ? AND path LIKE '%note.md'").run(accession)
    db.close()
    renameSync(source, `${source} away`)
    const missing = await archiveCommand(folder, ['import', '--resume', '--json'])
    expect(missing).toMatchObject({ status: 2, errors: expect.stringContaining(`Unterbrochen bleibt „USB“: ${source} ist nicht da.`) })
    expect(missing.errors).not.toContain('ArchiveError')
    expect(JSON.parse(missing.out)).toMatchObject({ files: [{ outcome: 'added' }], resumed: [{ accession, state: 'interrupted' }] })
    writeFileSync(join(folder, 'neu.txt'), 'Ein neuer Brief.')
    const other = await archiveCommand(folder, ['import', 'neu.txt', '--json'])
    expect(other.status).toBe(1)
    expect(JSON.parse(other.out)).toMatchObject({ files: [{ path: 'neu.txt', outcome: 'added' }], resumed: [{ accession, state: 'interrupted' }] })
    renameSync(`${source} away`, source)
    expect(JSON.parse((await archiveCommand(folder, ['import', '--resume', '--json'])).out)).toMatchObject({ files: [{}, {}], resumed: [{ accession, state: 'done' }] })
  })
})
