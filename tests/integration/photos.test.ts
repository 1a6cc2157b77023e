import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { originalPath } from '../../main/archive-layout'
import { addPerson, addPlace } from '../../main/archive/authorities/links'
import { photoSeries, relatedPhotos } from '../../main/archive/photos/related'
import { recordDetail } from '../../main/archive/records/details'
import { confirmField, editRecord, setTrashed } from '../../main/archive/records/edit'
import { mergeVersion } from '../../main/archive/records/versions'
import { acceptSuggestions } from '../../main/archive/suggestions/decide'
import { copyPhotos, type CopiedPhotos } from '../../main/exchange/photo-copies'
import { photoMetadata } from '../../main/import/formats/pictures/photo-metadata'
import { runRebuild, toRebuild } from '../../main/import/rebuild'
import { search } from '../../main/search/search'
import { landscape, textPage } from '../import/pictures'
import { extractor, importAll, runningJob, setting, type Setting } from './import-setting'

afterAll(() => extractor.close())

const taken = (picture: Buffer, time: string, parts: string): Promise<Buffer> =>
  sharp(picture).withExif({ IFD0: { Make: 'Canon', Model: 'EOS 40D' }, IFD2: { DateTimeOriginal: time, SubSecTimeOriginal: parts } }).jpeg().toBuffer()

const recordOf = ({ archive }: Setting, name: string): string =>
  archive.db.prepare<[string], string>('SELECT record FROM file WHERE name = ?').pluck().get(name) ?? ''

const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

/** Every file of a folder with its content's hash and its time. */
function everything(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('-shm') && !entry.name.endsWith('-wal'))
    .map(({ parentPath, name }) => `${name} ${sha256(join(parentPath, name))} ${statSync(join(parentPath, name)).mtimeMs}`)
    .toSorted()
}

describe('imported photos', () => {
  it('are grouped where they are nearly the same or of the same moment, flat ones and pages of text are not', async () => {
    const [market, feast] = [await landscape(1), await landscape(2)]
    const pages = [await textPage(1), await textPage(2)]
    const flat = (background: string): Promise<Buffer> => sharp({ create: { width: 640, height: 480, channels: 3, background } }).jpeg().toBuffer()
    const setup = setting({
      'markt.jpg': await taken(market, '2011:10:04 10:00:00', '20'),
      'markt-klein.jpg': await sharp(market).resize({ width: 400 }).jpeg({ quality: 60 }).toBuffer(),
      'gleich danach.jpg': await taken(feast, '2011:10:04 10:00:01', '90'),
      'spaeter.jpg': await taken(await landscape(3), '2011:10:04 10:05:00', '10'),
      'weiss.jpg': await flat('#ffffff'),
      'fast weiss.jpg': await flat('#fefefe'),
      'seite1.jpg': pages[0]?.photographed ?? '',
      'seite2.jpg': pages[1]?.photographed ?? '',
    })
    await importAll(setup)
    const { total, photos } = relatedPhotos(setup.archive.db, recordOf(setup, 'markt.jpg'))
    expect(total).toBe(2)
    expect(photos).toMatchObject([
      { name: 'markt-klein.jpg', near: true, moment: false, width: 400, height: 300 },
      { name: 'gleich danach.jpg', near: false, moment: true },
    ])
    expect(photoSeries(setup.archive.db, { limit: 10, offset: 0 })).toMatchObject({ total: 1, series: [{ total: 3 }] })
    setTrashed({ db: setup.archive.db, commit: setup.archive.commit, author: setup.author }, [recordOf(setup, 'gleich danach.jpg')], true)
    expect(relatedPhotos(setup.archive.db, recordOf(setup, 'markt.jpg'))).toMatchObject({ total: 1, photos: [{ name: 'markt-klein.jpg' }] })
  })

  it('show title and rights as read, are found by both, and offered the place they were taken at', async () => {
    const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:exif="http://ns.adobe.com/exif/1.0/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">Großer Markt</rdf:li></rdf:Alt></dc:title><dc:rights><rdf:Alt><rdf:li xml:lang="x-default">Nachlass Probe</rdf:li></rdf:Alt></dc:rights><exif:GPSLatitude>6,41.3N</exif:GPSLatitude><exif:GPSLongitude>1,37.48W</exif:GPSLongitude></rdf:Description></rdf:RDF></x:xmpmeta>'
    const setup = setting({ 'markt.jpg': await sharp(await landscape(1)).withXmp(xmp).jpeg().toBuffer() })
    await importAll(setup)
    const { db, commit } = setup.archive
    const id = recordOf(setup, 'markt.jpg')
    const record = recordDetail(db, id)
    expect(record).toMatchObject({ title: 'Großer Markt', rights: 'Nachlass Probe', suggestions: [{ kind: 'place', name: 'Kumasi' }] })
    expect(record.read).toEqual(expect.arrayContaining(['title', 'rights']))
    expect(search(db, { query: 'Nachlass' }).total).toBe(1)
    confirmField({ db, commit, author: setup.author }, id, 'rights')
    expect(recordDetail(db, id).read).not.toContain('rights')
  })

  it('of an archive older than this are grouped once they have been read anew', async () => {
    const market = await landscape(4)
    const setup = setting({ 'a.jpg': market, 'b.jpg': await sharp(market).resize({ width: 500 }).jpeg().toBuffer() })
    await importAll(setup)
    setup.archive.db.exec('DELETE FROM series_member; DELETE FROM series; DELETE FROM photo; UPDATE extraction SET pipeline = 3')
    expect(photoSeries(setup.archive.db, { limit: 10, offset: 0 }).total).toBe(0)
    await runRebuild(setup.archive, extractor, toRebuild(setup.archive, 'outdated'), runningJob())
    expect(photoSeries(setup.archive.db, { limit: 10, offset: 0 })).toMatchObject({ total: 1, series: [{ total: 2 }] })
  })
})

it('a copy of ours comes back as it was described, in another archive', async () => {
  const setup = setting({ 'Markt.jpg': await landscape(1), 'Feier.jpg': await landscape(2) })
  await importAll(setup)
  const writer = { db: setup.archive.db, commit: setup.archive.commit, author: setup.author }
  const [market, feast] = [recordOf(setup, 'Markt.jpg'), recordOf(setup, 'Feier.jpg')]
  editRecord(writer, market, {
    title: 'Großer Markt', caption: 'Auf dem Markt: Dr. Zoë Links (Umweltamt) und Nana Akosua Probe', description: 'Aus dem Nachlass.\nZwei Abzüge.', credit: 'Umweltamt / Eva Probe', rights: 'CC BY 4.0',
    identifier: 'UA 12/3', reference: '60-12-07', subject: 'Markt, Kompost', language: 'de', date: { wording: 'im Herbst 2011, nach dem Regen', edtf: '2011-23', earliest: '2011-09-01', latest: '2011-11-30' },
  })
  for (const [title, name, work, organisation] of [[null, 'Jens Muster', 'Fahrer', 'Stadtwerke'], ['Dr.', 'Zoë Links', null, null], ['Nana', 'Akosua Probe', 'Marktfrau', null]] as const) addPerson(writer, market, { name, title, function: work, organisation, role: 'depicted' })
  for (const [title, name] of [['Prof. Dr.', 'Eva Probe'], [null, 'Ama Beispiel']] as const) addPerson(writer, market, { name, title, function: null, organisation: null, role: 'author' })
  for (const place of ['Kumasi', 'Hinterhof 3']) addPlace(writer, market, place, 'venue', 'de')
  const yard = setup.archive.db.prepare<[], string>("SELECT id FROM place WHERE name ->> 'de' = 'Hinterhof 3'").pluck().get() ?? ''
  setup.archive.commit({ author: setup.author, label: 'edit-record', changes: [{ type: 'place', id: yard, fields: { latitude: 6.748, longitude: -1.545 } }] })
  editRecord(writer, feast, { description: 'Nur eine Beschreibung', language: 'de' })
  const target = join(setup.source, '..', 'Ausgabe')
  mkdirSync(target)
  await copyPhotos(setup.archive, [market, feast], { target, withRestricted: false }, runningJob())

  const other = setting({})
  const fresh: Setting = { ...other, source: target }
  await importAll(fresh)
  const { db, commit } = fresh.archive
  const known = (name: string): ReturnType<typeof recordDetail> => recordDetail(db, recordOf(fresh, name))
  acceptSuggestions({ db, commit, author: fresh.author }, known('Markt.jpg').suggestions.map(({ key }) => key))
  const described = recordDetail(setup.archive.db, market)
  const { date, people, places, ...fields } = known('Markt.jpg')
  const same = ['title', 'caption', 'description', 'credit', 'rights', 'identifier', 'reference', 'subject', 'language'] as const
  for (const field of same) expect([field, fields[field]]).toEqual([field, described[field]])
  expect(fields.creator).toBe('Prof. Dr. Eva Probe, Ama Beispiel')
  expect([date?.wording, date?.edtf]).toEqual([described.date?.wording, described.date?.edtf])
  expect(people.map(({ role, title, name, function: work, organisation, position }) => [role, title, name, work, organisation, position])).toEqual([
    ['depicted', null, 'Jens Muster', 'Fahrer', 'Stadtwerke', 1], ['depicted', 'Dr.', 'Zoë Links', null, null, 2], ['depicted', 'Nana', 'Akosua Probe', 'Marktfrau', null, 3],
  ])
  expect(places.map(({ name }) => name)).toEqual(described.places.map(({ name }) => name))
  expect(db.prepare("SELECT name ->> 'de' AS name, latitude, longitude FROM place ORDER BY id").all()).toEqual([{ name: 'Kumasi', latitude: null, longitude: null }, { name: 'Hinterhof 3', latitude: expect.closeTo(6.748, 6), longitude: expect.closeTo(-1.545, 6) }])
  expect(known('Feier.jpg')).toMatchObject({ caption: null, description: 'Nur eine Beschreibung', identifier: null, suggestions: [] })
  expect(search(db, { query: 'Nachlass' }).total).toBe(1)
  expect(search(db, { query: '"UA 12/3"' }).total).toBe(1)
})

describe('copies of photos', () => {
  /** Two described photos and one more of the same name, and a folder to copy to. */
  async function described(): Promise<Setting & { target: string; ids: string[] }> {
    const setup = setting({ 'a/Markt.jpg': await landscape(1), 'b/Markt.jpg': await landscape(2), 'c/Gesperrt.png': await sharp(await landscape(3)).png().toBuffer() })
    await importAll(setup)
    const ids = setup.archive.db.prepare<[], string>('SELECT record.id FROM record JOIN file ON file.record = record.id ORDER BY file.path').pluck().all()
    const writer = { db: setup.archive.db, commit: setup.archive.commit, author: setup.author }
    const [first = '', , third = ''] = ids
    editRecord(writer, first, {
      title: 'Markt & <Kumasi>', caption: 'Auf dem Markt', description: 'Aus dem Nachlass', credit: 'Umweltamt / Eva Probe', creator: 'Eva Probe', rights: 'CC BY 4.0',
      identifier: 'UA 12/3', subject: 'Markt, Kompost', language: 'de', date: { wording: 'Herbst 2011', edtf: '2011-23', earliest: '2011-09-01', latest: '2011-11-30' },
    })
    for (const name of ['Ama Beispiel', 'Jens Muster']) addPerson(writer, first, { name, title: null, function: null, organisation: null, role: 'depicted' })
    addPlace(writer, first, 'Kumasi', 'venue', 'de')
    editRecord(writer, third, { access: 'restricted' })
    const target = join(setup.source, '..', 'Ausgabe')
    mkdirSync(target)
    return { ...setup, target, ids }
  }

  const copy = ({ archive, target }: { archive: Setting['archive']; target: string }, ids: readonly string[], job = runningJob()): Promise<CopiedPhotos> =>
    copyPhotos(archive, ids, { target, withRestricted: false }, job)

  it('are the originals byte for byte, each with its description beside it, and leave the archive as it was', async () => {
    const setup = await described()
    const { archive, target, ids } = setup
    const before = everything(archive.folder)
    expect(await copy(setup, ids)).toEqual({ copied: 2, restricted: 1, faults: [] })
    expect(everything(archive.folder)).toEqual(before)
    expect(readdirSync(target).toSorted()).toEqual(['Markt (2).jpg', 'Markt (2).jpg.xmp', 'Markt.jpg', 'Markt.jpg.xmp'])
    const [first, second] = archive.db.prepare<[], string>('SELECT hash FROM file ORDER BY path').pluck().all()
    expect([sha256(join(target, 'Markt.jpg')), sha256(join(target, 'Markt (2).jpg'))]).toEqual([first, second])
    const sidecar = readFileSync(join(target, 'Markt.jpg.xmp'))
    expect(await photoMetadata(sidecar, { width: 0, height: 0 })).toMatchObject({
      caption: 'Auf dem Markt', credit: 'Umweltamt / Eva Probe', creator: 'Eva Probe', keywords: ['Markt', 'Kompost'], people: [{ name: 'Ama Beispiel' }, { name: 'Jens Muster' }],
    })
    const text = sidecar.toString('utf8')
    for (const said of ['Markt &amp; &lt;Kumasi&gt;', 'Aus dem Nachlass', '<dc:identifier>UA 12/3<', '<photoshop:DateCreated>2011<', '<dcterms:created>2011-23<', '<photoshop:City>Kumasi<', 'CC BY 4.0']) expect(text).toContain(said)
  })

  it('tell of a date that was only read in words once somebody has taken it, and of what the camera noted at once', async () => {
    const setup = setting({ 'Marktfest 2011.jpg': await landscape(1), 'Fest.jpg': await sharp(await landscape(2)).withExif({ IFD2: { DateTimeOriginal: '2012:05:04 10:00:00' } }).jpeg().toBuffer() })
    await importAll(setup)
    const { archive, author, source } = setup
    const ids = archive.db.prepare<[], string>('SELECT record.id FROM record JOIN file ON file.record = record.id ORDER BY file.path').pluck().all()
    const dates = async (folder: string): Promise<(string | undefined)[]> => {
      const target = join(source, '..', folder)
      mkdirSync(target)
      await copy({ archive, target }, ids)
      return ['Fest.jpg.xmp', 'Marktfest 2011.jpg.xmp'].map((name) => /<photoshop:DateCreated>(.*?)</.exec(readFileSync(join(target, name), 'utf8'))?.[1])
    }
    const read = recordDetail(archive.db, ids[1] ?? '').date
    expect(read).toMatchObject({ edtf: '2011', onlyRead: true, from: 'name' })
    expect(await dates('gelesen')).toEqual(['2012-05-04', undefined])
    editRecord({ db: archive.db, commit: archive.commit, author }, ids[1] ?? '', { date: { wording: '2011', edtf: '2011', earliest: '2011-01-01', latest: '2011-12-31' } })
    expect(await dates('übernommen')).toEqual(['2012-05-04', '2011'])
  })

  it('overwrite nothing, and say which originals are missing, damaged or cannot be read', async () => {
    const setup = await described()
    const { archive, target, ids } = setup
    writeFileSync(join(target, 'Markt.jpg'), 'mine')
    const [first = '', second = ''] = archive.db.prepare<[], string>('SELECT hash FROM file ORDER BY path').pluck().all()
    const original = originalPath(archive.folder, second)
    chmodSync(original, 0o644)
    writeFileSync(original, 'rotten')
    expect(await copy(setup, ids)).toEqual({ copied: 1, restricted: 1, faults: [{ code: 'file-damaged', path: 'Markt.jpg' }] })
    rmSync(original)
    expect(await copy(setup, ids.slice(1, 2))).toMatchObject({ copied: 0, faults: [{ code: 'file-vanished' }] })
    // The system gives no bytes of it.
    mkdirSync(original)
    expect(await copy(setup, ids.slice(1, 2))).toMatchObject({ copied: 0, faults: [{ code: 'file-unreadable' }] })
    expect(readFileSync(join(target, 'Markt.jpg'), 'utf8')).toBe('mine')
    expect(sha256(join(target, 'Markt (2).jpg'))).toBe(first)
    expect(readdirSync(target).toSorted()).toEqual(['Markt (2).jpg', 'Markt (2).jpg.xmp', 'Markt.jpg'])
  })

  it('of a restricted record are made when that very record is chosen', async () => {
    const { archive, target, ids } = await described()
    expect(await copyPhotos(archive, ids.slice(2), { target, withRestricted: true }, runningJob())).toEqual({ copied: 1, restricted: 0, faults: [] })
  })

  it('are made of the newest version alone', async () => {
    const { archive, author, target, ids: [photo = '', newer = ''] } = await described()
    archive.commit({ author, label: 'accept-suggestion', changes: mergeVersion(archive.db, newer, photo) })
    const newest = archive.db.prepare<[string], string>('SELECT hash FROM file WHERE record = ? AND superseded_by IS NULL').pluck().get(photo)
    expect(await copy({ archive, target }, [photo])).toEqual({ copied: 1, restricted: 0, faults: [] })
    expect(readdirSync(target).toSorted()).toEqual(['Markt.jpg', 'Markt.jpg.xmp'])
    expect(sha256(join(target, 'Markt.jpg'))).toBe(newest)
  })

  it('are ended between two photos, and what is copied stays', async () => {
    const setup = await described()
    await expect(copy(setup, setup.ids, runningJob(1))).rejects.toThrow(/abort|closing/i)
    expect(readdirSync(setup.target)).toEqual(['Markt.jpg', 'Markt.jpg.xmp'])
  })

  it('go neither into the archive itself nor where there is no folder', async () => {
    const setup = await described()
    await expect(copy({ ...setup, target: join(setup.archive.folder, 'files') }, setup.ids)).rejects.toMatchObject({ code: 'export-inside-archive' })
    await expect(copy({ ...setup, target: join(setup.target, 'weg') }, setup.ids)).rejects.toMatchObject({ code: 'export-target-missing' })
  })
})
