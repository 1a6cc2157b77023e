import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Job } from '../../preload/contract'
import { openBrowserHost } from './browser-host'
import { openDirectHost } from './direct-host'
import { openElectronHost } from './electron-host'
import { archiveFolder, fixture, type Client, type HostUnderTest, type OpenHost } from './host'

const hosts: [name: string, open: OpenHost][] = [
  ['called directly, as by the command line', openDirectHost],
  ['over a WebSocket, as by the browser', openBrowserHost],
  ['over a port, as by the Electron window', openElectronHost],
]

describe.each(hosts)('the contract %s', (_name, open) => {
  const { archive, remove } = archiveFolder()
  let host: HostUnderTest
  let client: Client
  beforeAll(async () => {
    host = await open(archive)
    client = host.client
  })
  afterAll(async () => {
    await host.close()
    remove()
  })

  it('tells how the archive stands', async () => {
    expect(await client.archive.status()).toMatchObject({ folder: archive, accountName: 'Ama Serwaa', undo: null, counts: { document: 0 } })
  })

  it('takes a folder in and says of each file what became of it', async () => {
    const { state, accession } = await importFolder(client, await host.addSource(fixture))
    expect(state).toBe('done')
    const { outcomes } = await client.imports.outcomes({ accession: accession ?? '' })
    expect(outcomes.map(({ path, outcome, fault }) => ({ path, outcome, fault }))).toEqual(
      expect.arrayContaining([
        { path: 'contract/bericht.txt', outcome: 'added', fault: null },
        { path: 'contract/unterlagen/note.md', outcome: 'added', fault: null },
      ]),
    )
  })

  it('takes a source in once, also where the answer got lost and it is asked for again', async () => {
    const source = await host.addSource(fixture)
    const [one, other] = await Promise.all([client.imports.start({ source }), client.imports.start({ source })])
    expect(other).toEqual(one)
    expect(await client.imports.start({ source })).toEqual(one)
    const { count } = await client.imports.recall({ accession: one.accession })
    expect(count).toBe(0)
  })

  it('finds a word inside a file', async () => {
    const { hits } = await client.search.query({ query: 'Küchenabfall' })
    expect(hits.map(({ record }) => record.kind)).toEqual(['document'])
    expect(hits[0]?.why).not.toEqual([])
  })

  it('changes a record and takes the change back', async () => {
    const id = await idOf(client, 'Messungen')
    const before = await client.records.get({ id })
    expect(await client.records.edit({ id, fields: { title: 'Kompost für drei Stadtteile' } })).toMatchObject({ title: 'Kompost für drei Stadtteile' })
    await client.archive.undo()
    expect(await client.records.get({ id })).toMatchObject({ title: before.title })
  })

  it('takes back the action that is meant, and nothing where something else was done since', async () => {
    const id = await idOf(client, 'Messungen')
    const { title } = await client.records.get({ id })
    const { action } = await client.records.trash({ ids: [id] })
    expect((await client.archive.status()).undo).toEqual({ id: action, label: 'trash' })
    await client.records.edit({ id, fields: { title: 'Nebenan geändert' } })
    await expect(client.archive.undo({ action })).rejects.toMatchObject({ data: { code: 'undo-overtaken', details: { label: 'edit-record', where: ' (Nebenan geändert)' } } })
    await expect(client.archive.redo({ action })).rejects.toMatchObject({ data: { code: 'undo-overtaken' } })
    await expect(client.archive.undo({ action: null })).rejects.toMatchObject({ data: { code: 'undo-overtaken' } })
    expect(await client.records.get({ id })).toMatchObject({ title: 'Nebenan geändert', trashed: true })
    expect(await client.archive.undo()).toEqual({ label: 'edit-record' })
    expect(await client.archive.undo({ action })).toEqual({ label: 'trash' })
    expect(await client.records.get({ id })).toMatchObject({ title, trashed: false })
    const { redo } = await client.archive.status()
    expect(await client.archive.redo({ action: redo?.id ?? null })).toEqual({ label: 'trash' })
    expect(await client.records.restore({ ids: [id] })).toMatchObject({ count: 1 })
    expect(await client.records.restore({ ids: [id] })).toEqual({ count: 0, action: null })
  })

  it('puts a file in as the newest version of a record, and not the very file it has', async () => {
    const id = await idOf(client, 'Messungen')
    const before = await client.records.get({ id })
    const newer = resolve(archive, '../Neue Fassung.txt')
    writeFileSync(newer, 'Die Anlage nimmt jetzt auch Laubabfälle.')
    const source = await host.addSource(newer)
    expect(await ended(client, () => client.imports.start({ source, versionOf: id }))).toMatchObject({ state: 'done', counts: { added: 1 } })
    expect((await client.records.get({ id })).files.map(({ name, superseded }) => [name, superseded])).toEqual([['Neue Fassung.txt', false], ['bericht.txt', true]])
    expect(await idOf(client, 'Laubabfälle')).toBe(id)
    await expect(client.imports.start({ source: await host.addSource(newer), versionOf: id })).rejects.toMatchObject({ data: { code: 'version-present' } })
    await client.archive.undo()
    expect(await client.records.get({ id })).toEqual(before)
  })

  it('takes over what an accession offers, and takes it back', async () => {
    const accession = (await client.imports.accessions())[0]?.id ?? ''
    const offers = await client.suggestions.offers({ accession })
    expect(offers.title).toBe(2)
    const { count } = await client.suggestions.acceptOffers({ accession, kinds: ['title', 'details'] })
    expect(count).toBe(offers.title + offers.details)
    expect(await client.suggestions.offers({ accession })).toMatchObject({ title: 0, details: 0 })
    expect(await client.archive.undo()).toEqual({ label: 'accept-accession' })
    expect(await client.suggestions.offers({ accession })).toEqual(offers)
  })

  it('recalls an accession and brings it back', async () => {
    const accession = (await client.imports.accessions())[0]?.id ?? ''
    expect(await client.imports.recall({ accession })).toMatchObject({ count: 2 })
    expect((await client.search.query({ query: 'Messungen' })).total).toBe(0)
    await client.archive.undo()
    expect((await client.search.query({ query: 'Messungen' })).total).toBe(1)
  })

  it('takes the last word for a beginning where nothing has it itself, if that is wanted', async () => {
    expect(await client.search.query({ query: 'Küchenabf' })).toMatchObject({ total: 0, beginning: null })
    expect(await client.search.query({ query: 'Küchenabf', orBeginning: true })).toMatchObject({ total: 1, beginning: 'Küchenabf*' })
    expect(await client.search.query({ query: 'Küchenabf', orBeginning: true, without: ['prefix'] })).toMatchObject({ total: 0, beginning: null })
    expect(await client.search.query({ query: 'Küchenabfall', orBeginning: true })).toMatchObject({ total: 1, beginning: null })
  })

  it('goes without a word where nothing has all of them, if that is wanted', async () => {
    expect(await client.search.query({ query: 'Küchenabfall Marsmission' })).toMatchObject({ total: 0, fewerWords: null })
    expect(await client.search.query({ query: 'Küchenabfall Marsmission', orBeginning: true })).toMatchObject({ total: 1, beginning: null, fewerWords: 'Küchenabfall' })
    expect(await client.search.query({ query: '+Küchenabfall +Marsmission', orBeginning: true })).toMatchObject({ total: 0, fewerWords: null })
    expect(await client.search.query({ query: 'Küchenabfall', orBeginning: true })).toMatchObject({ total: 1, fewerWords: null })
  })

  it('offers what lacks some of the words', async () => {
    expect(await client.search.mostWords({ query: 'Küchenabfall Marsmission' })).toMatchObject([{ why: [{ term: 'Küchenabfall' }] }])
    expect(await client.search.mostWords({ query: 'Küchenabfall' })).toEqual([])
  })

  it('keeps a search under a name, counts its hits, and removes it', async () => {
    const asked = { query: 'Küchenabfall', kinds: ['document' as const], from: null, to: null, without: [], sort: null }
    const { id } = await client.savedSearches.save({ name: 'Küche', asked })
    expect(await client.savedSearches.list()).toEqual([{ id, name: 'Küche', ...asked }])
    expect(await client.search.count({ query: asked.query, kinds: asked.kinds })).toEqual({ total: 1 })
    await client.savedSearches.rename({ id, name: 'Abfälle' })
    await client.savedSearches.remove({ id })
    expect(await client.savedSearches.list()).toEqual([])
    expect(await client.archive.undo()).toEqual({ label: 'trash-search' })
    expect(await client.savedSearches.list()).toMatchObject([{ name: 'Abfälle' }])
  })

  it('puts all hits into a collection that is a filter, orders them, takes one out and brings it back', async () => {
    const { id, action: _, ...added } = await client.collections.add({ to: { name: 'Kompost' }, choice: { by: 'search', query: '', sort: 'title' } })
    expect(added).toEqual({ name: 'Kompost', count: 2, created: true })
    const titles = async (): Promise<string[]> => (await client.search.query({ query: 'in:"kompost"' })).hits.map(({ record }) => record.id)
    expect(await titles()).toEqual((await client.search.query({ query: '', sort: 'title' })).hits.map(({ record }) => record.id))
    const [first = '', second = ''] = await titles()
    await client.collections.move({ id, records: [second], to: { how: 'before', record: first } })
    expect(await titles()).toEqual([second, first])
    expect(await client.search.query({ query: 'sammlung:kompost' })).toMatchObject({ total: 2, collection: { id, name: 'Kompost' } })
    expect(await client.search.facet({ query: '', facet: 'collection' })).toMatchObject({ values: [{ value: 'Kompost', count: 2 }] })
    expect(await client.collections.takeOut({ id, choice: { by: 'records', records: [first] } })).toMatchObject({ count: 1 })
    expect((await client.records.get({ id: first })).collections).toEqual([])
    expect(await client.archive.undo()).toEqual({ label: 'take-out' })
    expect((await client.records.get({ id: first })).collections).toMatchObject([{ id, name: 'Kompost' }])
    await expect(client.collections.create({ name: 'KOMPOST' })).rejects.toMatchObject({ data: { code: 'name-taken' } })
    const asked = { query: 'Küchenabfall in:kompost -sammlung:"Kompost"', kinds: [], from: null, to: null, without: [], sort: null }
    await client.savedSearches.save({ name: 'Darin', asked })
    await client.collections.edit({ id, name: 'Alles zum Kompost', description: 'Für das Jahr 2013' })
    const queryKept = async (): Promise<string | undefined> => (await client.savedSearches.list()).find(({ name }) => name === 'Darin')?.query
    expect(await queryKept()).toBe('Küchenabfall in:"Alles zum Kompost" -sammlung:"Alles zum Kompost"')
    expect(await client.archive.undo()).toEqual({ label: 'edit-collection' })
    expect(await queryKept()).toBe(asked.query)
    await client.collections.trash({ id })
    expect(await client.collections.list({ trashed: true })).toMatchObject([{ id, records: 2 }])
    await client.collections.restore({ id })
    expect(await client.collections.list({})).toMatchObject([{ id, name: 'Kompost', records: 2 }])
  })

  it('collects what a search finds without the rules that are off', async () => {
    const { id } = await client.collections.create({ name: 'Abfälle' })
    const choice = { by: 'search' as const, query: 'Abfall' }
    expect(await client.collections.add({ to: { id }, choice: { ...choice, without: ['compound'] } })).toMatchObject({ count: 0 })
    expect(await client.collections.add({ to: { id }, choice })).toMatchObject({ count: 1 })
    await client.collections.trash({ id })
  })

  it('shows a dated record on the timeline of its year', async () => {
    const id = await idOf(client, 'Messungen')
    await client.records.edit({ id, fields: { date: { wording: '2013', lang: 'de' } } })
    const { entries } = await client.timeline.between({ from: '2013-01-01', to: '2013-12-31', certainty: 'certain' })
    expect(entries.filter((entry) => entry.id === id)).toMatchObject([{ date: { wording: '2013', edtf: '2013', earliest: '2013-01-01', latest: '2013-12-31' } }])
  })

  it('reads a date as somebody corrects it, keeps its wording, and refuses what is no date', async () => {
    const [record] = (await client.records.list({})).records
    const id = record?.id ?? ''
    const correct = async (reading: string) => (await client.records.edit({ id, fields: { date: { wording: 'Kirmes 2013', lang: 'de', reading } } })).date
    expect(await correct('Herbst 2011')).toEqual({ wording: 'Kirmes 2013', edtf: '2011-09~/2011-11~', earliest: '2011-09-01', latest: '2011-11-30' })
    expect(await correct('2012-05-12~')).toEqual({ wording: 'Kirmes 2013', edtf: '2012-05-12~', earliest: '2012-05-09', latest: '2012-05-15' })
    expect(await correct('unbekannt')).toEqual({ wording: 'Kirmes 2013', edtf: null, earliest: null, latest: null })
    await expect(correct('irgendwann')).rejects.toMatchObject({ code: 'FAULT', data: { code: 'date-unreadable', details: { wording: 'irgendwann' } } })
  })

  it('refuses an input that does not fit the contract', async () => {
    await expect(client.records.get({ id: 'not an id' })).rejects.toMatchObject({ code: 'BAD_REQUEST', status: 400 })
  })

  it('answers a refusal with its code and details', async () => {
    await expect(client.imports.start({ source: 'nobody-gave-this' })).rejects.toMatchObject({
      code: 'FAULT',
      data: { code: 'source-unknown', details: { source: 'nobody-gave-this' } },
    })
  })

  it('is checked as a job that says how far it is, and that can be cancelled', async () => {
    const check = async (onFirst: (id: string) => Promise<unknown> = async () => undefined): Promise<Job[]> => {
      const seen: Job[] = []
      for await (const job of await client.jobs.watch()) {
        if (job.kind !== 'verify') continue
        if (seen.push(job) === 1) await onFirst(job.id)
        if (job.state !== 'running') break
      }
      return seen
    }
    const seen = check()
    const { files, faults } = await client.archive.verify()
    expect(faults).toEqual([])
    expect(files).toBeGreaterThan(0)
    expect((await seen).at(-1)).toMatchObject({ state: 'done', done: files, total: files, fault: null })
    // It may be done before it is cancelled: then it says what it found.
    const cancelled = check((id) => client.jobs.cancel({ id }))
    const answer = await client.archive.verify().catch((error: unknown) => error)
    const { state } = (await cancelled).at(-1) ?? {}
    expect(answer).toMatchObject(state === 'cancelled' ? { code: 'FAULT', data: { code: 'job-cancelled' } } : { files })
  })

  it('is backed up to a folder that main has named, and gets back what was there then', async () => {
    const stick = resolve(archive, '../stick')
    mkdirSync(stick, { recursive: true })
    for (const folder of [archive, resolve(archive, 'files')]) {
      await expect(client.backups.choose({ token: await tokenOf(client, folder) })).rejects.toMatchObject({ data: { code: 'backup-inside-archive' } })
    }
    expect(await client.backups.status()).toMatchObject({ target: null })
    await client.backups.choose({ token: await tokenOf(client, stick) })
    // A double click makes one backup.
    const twice = async (): Promise<{ job: string }> => {
      const [first, second] = await Promise.all([client.backups.start(), client.backups.start()])
      expect(second.job).toBe(first.job)
      return first
    }
    expect(await ended(client, twice)).toMatchObject({ state: 'done', fault: null })
    const id = await idOf(client, 'Messungen')
    const { title } = await client.records.get({ id })
    await client.records.edit({ id, fields: { title: 'Nach der Sicherung' } })
    const { backups } = await client.backups.status()
    const [backup] = backups
    const whole = readdirSync(stick, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !/\.(?:json|lock)$/.test(entry.name))
    const size = whole.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0)
    expect(backups).toMatchObject([{ own: true, elsewhere: false, files: expect.any(Number), bytes: size }])
    expect(await ended(client, () => client.backups.restore({ archive: backup?.archive ?? '', id: backup?.id ?? '' }))).toMatchObject({ state: 'done', fault: null })
    expect(await client.records.get({ id })).toMatchObject({ title })
  })

  it('ends a stream that is not wanted any more, and nothing else', async () => {
    const unwanted = new AbortController()
    const changes = (await client.archive.changes(undefined, { signal: unwanted.signal }))[Symbol.asyncIterator]()
    const first = await changes.next()
    expect(first.value).toMatchObject({ revision: expect.any(Number) })
    const next = changes.next()
    unwanted.abort()
    await expect(next.then(({ done }) => done === true, () => true)).resolves.toBe(true)
    expect(await client.archive.status()).toMatchObject({ folder: archive })
  })
})

function importFolder(client: Client, source: string): Promise<Job> {
  return ended(client, () => client.imports.start({ source }))
}

/** Starts a job and waits for its end. */
async function ended(client: Client, start: () => Promise<{ job: string }>): Promise<Job> {
  const changes = (await client.jobs.watch())[Symbol.asyncIterator]()
  let next = changes.next()
  const { job } = await start()
  for (;;) {
    const { value, done } = await next
    if (done === true || value === undefined) throw new Error('the jobs fell silent')
    if (value.id === job && value.state !== 'running') {
      await changes.return?.()
      return value
    }
    next = changes.next()
  }
}

/** Goes through the folders as a person would, from the top to a path. */
async function tokenOf(client: Client, path: string): Promise<string> {
  const top = await client.backups.browse({ token: null })
  let at = top.folders.find(({ name }) => name === '/')
  for (const name of path.split('/').filter(Boolean)) {
    const { folders } = await client.backups.browse({ token: at?.token ?? null })
    at = folders.find((folder) => folder.name === name)
  }
  return at?.token ?? ''
}

async function idOf(client: Client, query: string): Promise<string> {
  const { hits } = await client.search.query({ query })
  return hits[0]?.record.id ?? ''
}
