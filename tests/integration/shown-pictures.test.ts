import { rmSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { beginRecall, recallPart, type RecallState } from '../../main/archive/accessions/recall'
import { writeParts } from '../../main/archive/log/parts'
import { recordDetail } from '../../main/archive/records/details'
import { openSuggestions } from '../../main/archive/suggestions/suggestions'
import { ArchiveError } from '../../main/fault'
import type { Extractor } from '../../main/import/extraction/extractor'
import { rehearse } from '../../main/import/rehearse'
import { undo } from '../archive/take-back'
import { packet, someone } from '../exchange/packet'
import { zipped } from '../fixtures/container'
import { landscape } from '../import/pictures'
import { extractor, importAll, listed, runningJob, setting, write, type Setting } from './import-setting'

afterAll(() => extractor.close())

const caption = 'Die Delegation vor dem Rathaus. Von links: Ama Beispiel, Jens Muster'
const figure = (source: string, said = caption): string => `<figure><img src="${source}"><figcaption>${said}</figcaption></figure>`
const page = (...figures: string[]): string => `<!doctype html><meta charset="utf-8"><title>Bildband</title><h1>Bildband</h1><p>Bilder vom Besuch.</p>${figures.join('')}`

function photos({ archive: { db } }: Setting) {
  return db
    .prepare<[], string>("SELECT id FROM record WHERE kind = 'photo' AND trashed = 0 ORDER BY rowid")
    .pluck()
    .all()
    .map((id) => recordDetail(db, id))
    .map((detail) => ({ caption: detail.caption, files: detail.files.map(({ path }) => path.normalize('NFC').replace('Ablage/', '')), people: detail.suggestions.flatMap((each) => (each.kind === 'person' ? [each.person.name] : [])), partOf: detail.partOf?.title ?? null }))
}

const became = (setup: Setting, accession: string): string[] =>
  listed(setup, accession).map(({ path, outcome }) => `${path.normalize('NFC').replace('Ablage/', '')} ${outcome}`).toSorted()

async function rehearsed({ archive, source }: Setting): Promise<string[]> {
  const told: string[] = []
  await rehearse(archive, extractor, [{ path: source, name: 'Ablage' }], ({ path, outcome }) => told.push(`${path.replace('Ablage/', '')} ${outcome}`), new AbortController().signal)
  return told.toSorted()
}

const people = ['Ama Beispiel', 'Jens Muster']

describe('a page with pictures beside it', () => {
  it.each([
    ['gruppe.jpg', 'gruppe.jpg'],
    ['bilder/gruppe.jpg', './bilder/gruppe.jpg?width=300'],
    ['Bilder/Gruppe für alle.jpg', 'Bilder/Gruppe%20f%C3%BCr%20alle.jpg'],
    ['Bilder/Gru\u0308n.jpg', 'Bilder\\Gr\u00fcn.jpg'],
    ['Bilder/Gr\u00fcn.jpg', 'Bilder/Gru%CC%88n.jpg'],
  ])('joins %s to the caption it has for it', async (name, source) => {
    const setup = setting({ 'Bildband.html': page(figure(source)), [name]: await landscape(1) })
    const accession = await importAll(setup)
    expect(photos(setup)).toEqual([{ caption, files: [name.normalize('NFC')], people, partOf: 'Bildband' }])
    expect(became(setup, accession)).toEqual(['Bildband.html added', `${name.normalize('NFC')} added`])
    expect(became(setup, await importAll(setup))).toEqual(['Bildband.html duplicate', `${name.normalize('NFC')} duplicate`])
    expect(photos(setup)).toHaveLength(1)
  })

  it('in a folder of its own finds them one above, and never outside of what is imported', async () => {
    const setup = setting({ 'Seiten/Bildband.html': page(figure('../gruppe.jpg')), 'gruppe.jpg': await landscape(1), 'Andere.html': page(figure('../../fremd.jpg'), figure('/gruppe.jpg', 'Ein anderes Bild vom Rathaus'), figure('http://localhost/gruppe.jpg', 'Noch ein Bild vom Rathaus')) })
    await importAll(setup)
    expect(photos(setup).map(({ files }) => files).toSorted()).toEqual([[], [], [], ['gruppe.jpg']])
  })

  it('leaves those by themselves that it shows without a caption', async () => {
    const setup = setting({ 'Bildband.html': page('<p><img src="logo.jpg"></p>'), 'logo.jpg': await landscape(1) })
    await importAll(setup)
    expect(photos(setup)).toMatchObject([{ caption: null, files: ['logo.jpg'], partOf: null }])
  })

  it('has them in a ZIP too, but none that lies outside of it', async () => {
    const inside = zipped({ 'Bildband.html': page(figure('bilder/gruppe.jpg'), figure('../draussen.jpg', 'Ein Bild von draußen')), 'bilder/gruppe.jpg': await landscape(1) })
    const setup = setting({ 'alt.zip': inside, 'draussen.jpg': await landscape(2), 'Kopie.jpg': await landscape(1) })
    const accession = await importAll(setup)
    expect(became(setup, accession)).toEqual(['Kopie.jpg', 'alt.zip', 'alt.zip/Bildband.html', 'alt.zip/bilder/gruppe.jpg', 'draussen.jpg'].map((name) => expect.stringMatching(new RegExp(`^${name} (?:added|duplicate)$`))))
    expect(photos(setup).filter(({ files }) => files.length > 0)).toHaveLength(2)
    expect(photos(setup)).toContainEqual({ caption: 'Ein Bild von draußen', files: [], people: [], partOf: 'Bildband' })
    const again = became(setup, await importAll(setup))
    expect(again.filter((each) => each.endsWith('added'))).toEqual([])
    const alone = setting({ 'alt.zip': inside })
    await importAll(alone)
    expect(photos(alone).find(({ files }) => files.length > 0)).toEqual({ caption, files: ['alt.zip/bilder/gruppe.jpg'], people, partOf: 'Bildband' })
  })

  it('has with them what is described beside them, each person once', async () => {
    const described = packet({ title: 'Besuch am Rathaus', rights: 'CC BY 4.0', people: ['Jens Muster', 'Eva Probe'].map(someone) })
    const files = { 'Bildband.html': page(figure('gruppe.jpg')), 'gruppe.jpg': await landscape(1), 'gruppe.jpg.xmp': described }
    for (const [where, setup] of [['', setting(files)], ['alt.zip/', setting({ 'alt.zip': zipped(files) })]] as const) {
      const accession = await importAll(setup)
      expect(photos(setup)).toEqual([{ caption, files: [`${where}gruppe.jpg`, `${where}gruppe.jpg.xmp`], people: ['Ama Beispiel', 'Jens Muster', 'Eva Probe'], partOf: 'Bildband' }])
      const id = setup.archive.db.prepare<[], string>("SELECT id FROM record WHERE kind = 'photo'").pluck().get() ?? ''
      expect(recordDetail(setup.archive.db, id)).toMatchObject({ title: 'Besuch am Rathaus', rights: 'CC BY 4.0', files: [{ mediaType: 'image/jpeg' }, { mediaType: 'application/rdf+xml' }] })
      expect(became(setup, accession)).toEqual([...(where === '' ? [] : ['alt.zip added']), ...Object.keys(files).map((name) => `${where}${name} added`)].toSorted())
      expect(became(setup, await importAll(setup)).filter((each) => each.endsWith('added'))).toEqual([])
    }
  })

  it('has its photo once where another page, or another file, shows the same', async () => {
    const setup = setting({ 'A.html': page(figure('gruppe.jpg')), 'B.html': page(figure('gruppe.jpg', 'Dieselbe Delegation am Rathaus'), figure('gruppe.jpg')), 'gruppe.jpg': await landscape(1), 'Kopie.jpg': await landscape(1) })
    const told = await rehearsed(setup)
    const accession = await importAll(setup)
    expect(photos(setup)).toHaveLength(1)
    expect(became(setup, accession)).toEqual(['A.html added', 'B.html added', 'Kopie.jpg duplicate', 'gruppe.jpg added'])
    expect(told.map((each) => each.split(' ').at(-1)).toSorted()).toEqual(['added', 'added', 'added', 'duplicate'])
    const related = setup.archive.db.prepare<[], string>("SELECT id FROM record WHERE kind = 'document' ORDER BY rowid").pluck().all().map((id) => recordDetail(setup.archive.db, id)).map(({ parts, related: others }) => parts.length + others.length)
    expect(related).toEqual([1, 1])
  })

  it('has the picture in its folder once where that lies somewhere by itself as well, and the rehearsal says so', async () => {
    const setup = setting({ 'Web/Seite.html': page(figure('Seite_files/gruppe.jpg')), 'Web/Seite_files/gruppe.jpg': await landscape(1), 'Web/Seite_files/notiz.txt': 'Notiz', 'A/notiz.txt': 'Notiz', 'A/Kopie.jpg': await landscape(1), 'Z/Kopie.jpg': await landscape(1) })
    const expected = ['A/Kopie.jpg duplicate', 'A/notiz.txt added', 'Web/Seite.html added', 'Web/Seite_files/gruppe.jpg added', 'Web/Seite_files/notiz.txt added', 'Z/Kopie.jpg duplicate']
    expect(await rehearsed(setup)).toEqual(expected)
    expect(became(setup, await importAll(setup))).toEqual(expected)
    expect(photos(setup)).toMatchObject([{ caption, files: ['Web/Seite_files/gruppe.jpg'] }])
  })

  it('has it once also where the disk was full as it was read, and who has the same picture does not wait for that', async () => {
    const setup = setting({ 'Web/Seite.html': page(figure('Seite_files/gruppe.jpg')), 'Web/Seite_files/gruppe.jpg': await landscape(1), 'Z/Kopie.jpg': await landscape(1) })
    let isFull = true
    const extract: Extractor['extract'] = async (path, options) => {
      if (!isFull || !options.name.endsWith('gruppe.jpg')) return extractor.extract(path, options)
      isFull = false
      throw new ArchiveError('disk-full', { path: options.name })
    }
    const accession = await importAll(setup, runningJob(), { ...extractor, extract })
    expect(isFull).toBe(false)
    expect(became(setup, accession)).toEqual(['Web/Seite.html added', 'Web/Seite_files/gruppe.jpg added', 'Z/Kopie.jpg duplicate'])
    expect(photos(setup)).toMatchObject([{ caption, files: ['Web/Seite_files/gruppe.jpg'] }])
  })

  it('that comes later has a photo of its own; whatever is met again then is found in the record it came to', async () => {
    const setup = setting({ 'Z/Kopie.jpg': await landscape(1) })
    await importAll(setup)
    write(setup.source, { 'Web/Seite.html': page(figure('Seite_files/gruppe.jpg')), 'Web/Seite_files/gruppe.jpg': await landscape(1) })
    const later = await importAll(setup)
    expect(became(setup, later)).toEqual(['Web/Seite.html added', 'Web/Seite_files/gruppe.jpg added', 'Z/Kopie.jpg duplicate'])
    for (const { path, record } of [...listed(setup, later), ...listed(setup, await importAll(setup))]) expect(recordDetail(setup.archive.db, record ?? '').files.map((file) => file.path)).toContain(path)
  })

  it.each([
    ['beside it', 'gruppe.jpg'],
    ['in its folder', 'Spaeter_files/gruppe.jpg'],
  ])('that comes later is linked with the photo that has its picture and a caption already, with that %s', async (_, at) => {
    const setup = setting({ 'Bildband.html': page(figure('gruppe.jpg')), 'gruppe.jpg': await landscape(1) })
    await importAll(setup)
    rmSync(setup.source, { recursive: true })
    write(setup.source, { 'Spaeter.html': page(figure(at, 'Dieselbe Delegation am Rathaus')), [at]: await landscape(1) })
    const expected = ['Spaeter.html added', `${at} duplicate`]
    expect(await rehearsed(setup)).toEqual(expected)
    expect(became(setup, await importAll(setup))).toEqual(expected)
    expect(photos(setup)).toEqual([{ caption, files: ['gruppe.jpg'], people, partOf: 'Bildband' }])
    const later = setup.archive.db.prepare<[], string>("SELECT id FROM record WHERE kind = 'document' ORDER BY rowid DESC LIMIT 1").pluck().get() ?? ''
    expect(recordDetail(setup.archive.db, later).related.map(({ record }) => record.kind)).toEqual(['photo'])
    expect(became(setup, await importAll(setup))).toEqual(['Spaeter.html duplicate', `${at} duplicate`])
  })

  it('stands in one commit with all that came with it: where an import is cut off, none of it is missing in its list', async () => {
    const beside = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`Seite_files/${index}.css`, `h1 { margin: ${index}px }`]))
    const setup = setting({ 'Seite.html': page(figure('Seite_files/gruppe.jpg'), figure('fest.jpg', 'Das Fest im Hof')), 'Seite_files/gruppe.jpg': await landscape(1), 'fest.jpg': await landscape(2), ...beside })
    const { archive } = setup
    const counted = new Set<number>()
    await importAll({ ...setup, archive: { ...archive, commit: (commit) => {
      const action = archive.commit(commit)
      counted.add(archive.db.prepare<[], number>('SELECT count(*) FROM outcome').pluck().get() ?? 0)
      return action
    } } })
    expect([...counted]).toEqual([0, 33])
  })

  it('is recalled with them as one, and comes back with undo', async () => {
    const setup = setting({ 'Bildband.html': page(figure('bilder/gruppe.jpg')), 'bilder/gruppe.jpg': await landscape(1) })
    const accession = await importAll(setup)
    const before = photos(setup)
    const { db, commit, device } = setup.archive
    const action = beginRecall({ db, commit, author: setup.author }, accession)
    await writeParts<RecallState>({ db, commit }, action, (at, state, isEnough) => recallPart(at, action, { kind: 'recall', accession }, state, isEnough), { signal: new AbortController().signal, update: () => undefined })
    expect(photos(setup)).toEqual([])
    undo({ db, commit, device }, setup.author)
    expect(photos(setup)).toEqual(before)
    expect(openSuggestions(db, null, 100).filter(({ kind }) => kind === 'person')).toHaveLength(2)
  })
})

/** A page saved as one file as browsers write it, with its pictures by their addresses. */
function savedAsOne(content: string, pictures: Readonly<Record<string, Uint8Array>>): string {
  const parts = Object.entries(pictures).map(([address, bytes]) => `Content-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\nContent-Location: ${address}\r\n\r\n${Buffer.from(bytes).toString('base64')}\r\n`)
  const whole = [`Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\nContent-Location: https://example.org/bericht/seite.html\r\n\r\n${content}\r\n`, ...parts]
  return `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/bericht/seite.html\r\nSubject: Bildband\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="x"\r\n\r\n${whole.map((part) => `--x\r\n${part}`).join('')}--x--\r\n`
}

describe('a page saved as one file', () => {
  it.each(['https://example.org/bilder/Vor%20dem%20Rathaus.jpg?w=300', '../bilder/Vor%20dem%20Rathaus.jpg?w=300'])('joins a picture that it shows as %s to the caption it has for it', async (source) => {
    const setup = setting({ 'Bildband.mhtml': savedAsOne(page(figure(source)), { 'https://example.org/bilder/Vor%20dem%20Rathaus.jpg?w=300': await landscape(1) }) })
    const wanted = ['Bildband.mhtml added', 'Bildband.mhtml/Vor dem Rathaus.jpg added']
    expect(await rehearsed(setup)).toEqual(wanted)
    expect(became(setup, await importAll(setup))).toEqual(wanted)
    expect(photos(setup)).toEqual([{ caption, files: ['Bildband.mhtml/Vor dem Rathaus.jpg'], people, partOf: 'Bildband' }])
    await importAll(setup)
    expect(photos(setup)).toHaveLength(1)
  })

  it('has those by themselves that it shows without a caption, and tells apart what only a number in the address does', async () => {
    const at = (id: number): string => `https://example.org/bild.php?id=${id}`
    const other = 'Der Bach nach dem Umbau im Sommer'
    const setup = setting({ 'Bildband.mhtml': savedAsOne(page(`<img src="${at(1)}">`, figure(at(2)), figure(at(3), other)), { [at(1)]: await landscape(1), [at(2)]: await landscape(2), [at(3)]: await landscape(3) }) })
    await importAll(setup)
    const told = photos(setup).map((photo) => [photo.caption, photo.files] as const)
    expect(told).toEqual(expect.arrayContaining([[null, ['Bildband.mhtml/bild.php.jpg']], [caption, [expect.stringContaining('bild.php')]], [other, [expect.stringContaining('bild.php')]]]))
    expect(told).toHaveLength(3)
  })
})
