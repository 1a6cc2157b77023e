import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { incomingFolder } from '../../main/archive-layout'
import { beginRecall } from '../../main/archive/accessions/recall'
import { countWaiting } from '../../main/archive/derived/recognition'
import type { Program } from '../../main/program'
import { writerOf } from '../../main/router/context'
import { clientOf, openProgramOn } from '../contract/direct-host'
import { archiveFolder } from '../contract/host'
import { textPage } from '../import/pictures'

/** Imports a folder of letters. Gives the accession. */
async function importLetters(program: Program, folder: string, count: number): Promise<string> {
  const source = join(folder, '../Briefe')
  mkdirSync(source)
  for (let index = 0; index < count; index += 1) writeFileSync(join(source, `${index}.txt`), `Brief ${index} über die Straßenbäume. Am 4. Oktober 2011 fand in Kumasi der Auftaktworkshop statt.`)
  const id = randomUUID()
  program.registerSource(id, [{ path: source, name: 'Briefe' }], false)
  const { accession } = await clientOf(program).imports.start({ source: id })
  await program.context.jobs.ended('import')
  return accession
}

it('a recall that was begun when the program ended is finished at the next start, and can then be undone', async () => {
  const { archive: folder, remove } = archiveFolder()
  onTestFinished(remove)
  const first = openProgramOn(folder)
  const accession = await importLetters(first, folder, 5)
  beginRecall(writerOf(first.context), accession)
  await first.close()

  const second = openProgramOn(folder)
  const client = clientOf(second)
  expect(await client.archive.status()).toMatchObject({ undo: null, writing: true })
  await expect(client.archive.undo()).rejects.toMatchObject({ data: { code: 'action-unfinished' } })
  second.resume()
  await second.context.jobs.ended('recall')
  expect((await client.archive.status()).counts).toMatchObject({ document: 0, trashed: 5 })
  expect(await client.archive.undo()).toEqual({ label: 'trash-accession' })
  expect((await client.archive.status()).counts).toMatchObject({ document: 5, trashed: 0 })
  await second.close()
})

it('uploads that an interrupted import still needs stay where the program is ended, and come in at the next start; others go', async () => {
  const { archive: folder, remove } = archiveFolder()
  onTestFinished(remove)
  const first = openProgramOn(folder)
  const uploads = ['gebraucht', 'vergessen'].map((name) => join(incomingFolder(folder), name))
  for (const upload of uploads) {
    mkdirSync(upload, { recursive: true })
    writeFileSync(join(upload, '1'), `Ein Brief, ${upload}`)
  }
  const [needed = '', forgotten = ''] = uploads
  const id = randomUUID()
  first.registerSource(id, [{ path: join(needed, '1'), name: 'Brief.txt' }], true)
  await clientOf(first).imports.start({ source: id })
  await first.close()
  expect(uploads.map(existsSync)).toEqual([true, true])

  const second = openProgramOn(folder)
  second.resume()
  expect([existsSync(join(needed, '1')), existsSync(forgotten)]).toEqual([true, false])
  await second.context.jobs.ended('import')
  expect((await clientOf(second).archive.status()).counts).toMatchObject({ document: 1 })
  expect(existsSync(join(needed, '1'))).toBe(false)
  await second.close()
})

it('what an import of many offers is taken over, undone and done again as a whole', async () => {
  const { archive: folder, remove } = archiveFolder()
  onTestFinished(remove)
  const program = openProgramOn(folder)
  const accession = await importLetters(program, folder, 40)
  const client = clientOf(program)
  const offers = await client.suggestions.offers({ accession })
  expect(offers).toMatchObject({ title: 40, event: 40 })
  const before = await client.archive.status()
  const { count } = await client.suggestions.acceptOffers({ accession, kinds: ['title', 'event', 'place'] })
  expect(count).toBe(40 + 40 + offers.place)
  const taken = await client.archive.status()
  expect(taken.counts.event).toBe(1)
  await client.archive.undo()
  expect(await client.suggestions.offers({ accession })).toEqual(offers)
  expect((await client.archive.status()).counts).toEqual(before.counts)
  await client.archive.redo()
  expect((await client.archive.status()).counts).toEqual(taken.counts)

  // One suggestion of forty documents is one decision.
  await client.archive.undo()
  const { suggestions, documents } = await client.suggestions.list({ limit: 10 })
  const event = suggestions.find(({ kind }) => kind === 'event')
  expect(documents[event?.key ?? '']).toBe(40)
  expect((await client.suggestions.accept({ keys: [event?.key ?? ''], alsoSame: true })).count).toBe(40)
  expect((await client.archive.status()).counts.event).toBe(1)
  expect(await client.archive.undo()).toEqual({ label: 'accept-suggestion' })
  expect((await client.suggestions.offers({ accession })).event).toBe(40)

  // So it is where somebody says which event that is.
  const { id } = await client.records.create({ kind: 'event', fields: { title: 'Erstes Treffen' } })
  expect((await client.suggestions.accept({ keys: [event?.key ?? ''], alsoSame: true, as: id })).count).toBe(40)
  expect((await client.records.get({ id })).related).toHaveLength(40)
  expect(await client.archive.undo()).toEqual({ label: 'accept-suggestion' })
  expect((await client.records.get({ id })).related).toEqual([])
  await expect(client.suggestions.accept({ keys: [event?.key ?? ''], alsoSame: true, as: accession })).rejects.toMatchObject({ data: { code: 'not-found' } })
  expect(await client.archive.undo()).toEqual({ label: 'create-record' })
  await program.close()
})

it('a large action that a fault stops ends with what is written, and can be undone', async () => {
  const { archive: folder, remove } = archiveFolder()
  onTestFinished(remove)
  const program = openProgramOn(folder)
  const client = clientOf(program)
  const records: string[] = []
  for (let index = 0; index < 120; index += 1) records.push((await client.records.create({ kind: 'document', fields: { title: `Brief ${index}` } })).id)
  const { db } = program.context.archive
  db.exec("CREATE TRIGGER fails BEFORE INSERT ON collection_member WHEN (SELECT count(*) FROM collection_member) >= 119 BEGIN SELECT RAISE(ABORT, 'a fault'); END")
  await expect(client.collections.add({ to: { name: 'Ausstellung' }, choice: { by: 'records', records } })).rejects.toThrow('a fault')
  expect((await client.collections.list({})).length).toBe(1)
  expect(await client.archive.undo()).toEqual({ label: 'collect' })
  expect(await client.collections.list({})).toEqual([])
  await program.close()
})

it('text recognition and reading anew go on also beside an interrupted import whose folder is away', async () => {
  const { archive: folder, remove } = archiveFolder()
  onTestFinished(remove)
  const first = openProgramOn(folder, { recognises: false })
  const away = join(folder, '../Stick')
  mkdirSync(away)
  writeFileSync(join(away, 'seite.png'), (await textPage(1)).scanned)
  for (let index = 0; index < 9; index += 1) writeFileSync(join(away, `${index}.txt`), `Brief ${index} über die Straßenbäume.`)
  const id = randomUUID()
  first.registerSource(id, [{ path: away, name: 'Stick' }], false)
  await clientOf(first).imports.start({ source: id })
  await first.context.jobs.ended('import')
  const { db } = first.context.archive
  // As a program leaves it that ends without warning.
  db.exec("UPDATE import_job SET state = 'running'; UPDATE extraction SET pipeline = 1 WHERE media_type = 'text/plain'; DELETE FROM outcome WHERE path LIKE '%/7.txt'")
  expect(countWaiting(db)).toBe(1)
  await first.close()
  renameSync(away, `${away} gezogen`)

  const bugs: unknown[] = []
  const second = openProgramOn(folder, { onBug: (error) => bugs.push(error) })
  second.resume()
  await second.context.jobs.ended('import')
  await second.context.jobs.ended('rebuild')
  await second.context.jobs.ended('recognise')
  expect(bugs).toMatchObject([{ code: 'source-missing' }])
  expect(countWaiting(second.context.archive.db)).toBe(0)
  expect(second.context.archive.db.prepare('SELECT count(*) FROM extraction WHERE pipeline = 1').pluck().get()).toBe(0)
  await second.close()
})
