import { existsSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { FromChild, ToChild } from '../../main/import/extraction/child-messages'
import { createExtractor, type Extractor, type Spawn } from '../../main/import/extraction/extractor'
import { forkSpawn } from '../../main/import/extraction/fork'
import { temporaryFolder } from '../archive/temporary-archive'

const root = resolve(import.meta.dirname, '../..')
const entry = join(root, 'out/main/extraction.js')
const pdf = join(root, 'resources/sample/Die Pilotphase.pdf')
const corpus = resolve(root, '../shared/corpus')
const signal = new AbortController().signal
// On a busy machine nothing ends for having taken too long.
const milliseconds = 100_000

let extractor: Extractor
afterEach(() => extractor.close())

/** Counts the processes that are started, and lets a test end one. */
function watched(): { spawn: Spawn; started: () => number; killLast: () => void } {
  let count = 0
  let last: { kill(): void } | null = null
  return {
    spawn: (path, execArgv) => {
      count += 1
      const handle = forkSpawn(path, execArgv)
      last = handle
      return handle
    },
    started: () => count,
    killLast: () => last?.kill(),
  }
}

describe('files are read in processes of their own', () => {
  it('one process reads many, and draws pages', async () => {
    const { spawn, started } = watched()
    extractor = createExtractor({ spawn, entry, workers: 1, milliseconds })
    for (let time = 0; time < 3; time += 1) expect((await extractor.extract(pdf, { name: 'a.pdf', signal })).pages).toHaveLength(2)
    const page = await extractor.renderPage(pdf, 1, 400)
    expect(Buffer.from(page).subarray(8, 12).toString('latin1')).toBe('WEBP')
    await expect(extractor.renderPage(pdf, 2, 400)).rejects.toMatchObject({ code: 'not-found' })
    expect(started()).toBe(1)
  })

  it('one that works too long is ended, with that fault on its file alone', async () => {
    const { spawn, started } = watched()
    const long = join(temporaryFolder(), 'a.txt')
    writeFileSync(long, 'Die Klimapartnerschaft zwischen Dortmund und Kumasi. '.repeat(500_000))
    const hurried: Spawn = (path, execArgv) => {
      const handle = spawn(path, execArgv)
      return { ...handle, send: (message) => handle.send({ ...(message as ToChild), milliseconds: 1 }) }
    }
    extractor = createExtractor({ spawn: hurried, entry, workers: 1, milliseconds })
    expect(await extractor.extract(long, { name: 'a.txt', signal })).toMatchObject({ fault: 'extraction-timeout', pages: [] })
    expect(started()).toBe(1)
  })

  it('one that takes too long by the clock is ended, and its file has one more try', async () => {
    const { spawn, started } = watched()
    extractor = createExtractor({ spawn, entry, workers: 1, milliseconds: 1 })
    expect(await extractor.extract(pdf, { name: 'a.pdf', signal })).toMatchObject({ fault: 'extraction-timeout', pages: [] })
    expect(started()).toBe(2)
  })

  it('one says that it has begun before it reads its first file: how long that took is not counted against the file', async () => {
    const said: (true | null)[] = []
    const spawn: Spawn = (path, execArgv) => {
      const handle = forkSpawn(path, execArgv)
      handle.onMessage((message) => said.push((message as FromChild).packed === null ? null : true))
      return handle
    }
    extractor = createExtractor({ spawn, entry, workers: 1, milliseconds })
    for (let time = 0; time < 2; time += 1) await extractor.extract(pdf, { name: 'a.pdf', signal })
    expect(said).toEqual([null, true, true])
  })

  it('one that dies costs a second try, and nothing else', async () => {
    const { spawn, started, killLast } = watched()
    extractor = createExtractor({ spawn, entry, workers: 1, milliseconds })
    const reading = extractor.extract(pdf, { name: 'a.pdf', signal })
    killLast()
    expect(await reading).toMatchObject({ fault: null, title: 'Die Pilotphase der Klimapartnerschaften' })
    expect(started()).toBe(2)
  })

  it('what one that dies was still to read is read by the next', async () => {
    const { spawn, started, killLast } = watched()
    extractor = createExtractor({ spawn, entry, workers: 1, milliseconds })
    await extractor.extract(pdf, { name: 'a.pdf', signal })
    const readings = [1, 2, 3].map(() => extractor.extract(pdf, { name: 'a.pdf', signal }))
    killLast()
    for (const reading of readings) expect(await reading).toMatchObject({ fault: null, title: 'Die Pilotphase der Klimapartnerschaften' })
    expect(started()).toBe(2)
  })

  it('giving up what is still to be read leaves what is being read alone', async () => {
    extractor = createExtractor({ spawn: forkSpawn, entry, workers: 1, milliseconds })
    const cancelling = new AbortController()
    const first = extractor.extract(pdf, { name: 'a.pdf', signal })
    const second = extractor.extract(pdf, { name: 'a.pdf', signal: cancelling.signal })
    const third = extractor.extract(pdf, { name: 'a.pdf', signal })
    cancelling.abort()
    await expect(second).rejects.toThrow('aborted')
    expect(await first).toMatchObject({ fault: null })
    expect(await third).toMatchObject({ fault: null })
  })

  it('is given up when the import is cancelled', async () => {
    extractor = createExtractor({ spawn: forkSpawn, entry, workers: 1, milliseconds })
    const cancelling = new AbortController()
    const reading = extractor.extract(pdf, { name: 'a.pdf', signal: cancelling.signal })
    cancelling.abort()
    await expect(reading).rejects.toThrow('aborted')
  })
})

describe.runIf(existsSync(corpus))('hostile files', () => {
  it.each([
    ['pdf/broken_flatebomb.pdf', 'extraction-memory'],
    ['docx/broken_bomb300m.docx', 'file-too-large'],
    ['png/broken_huge30k_1bit.png', 'image-too-large'],
    ['docx/broken_enc.docx', 'file-encrypted'],
    ['pdf/broken_enc_user.pdf', 'file-encrypted'],
  ])('%s ends in %s', async (file, fault) => {
    extractor = createExtractor({ spawn: forkSpawn, entry, workers: 1, milliseconds })
    expect(await extractor.extract(join(corpus, file), { name: file, signal })).toMatchObject({ fault })
    expect(await extractor.extract(pdf, { name: 'a.pdf', signal })).toMatchObject({ fault: null })
  })
})
