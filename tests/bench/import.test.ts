import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textOf } from '../../main/archive/derived/derived'
import { openElectronHost } from '../contract/electron-host'
import { manyFiles, readableFiles, type Copy } from './many-files'
import { hasRecoll, recollIndex, type RecollIndex } from './recoll'

const corpus = resolve(import.meta.dirname, '../../../shared/corpus')
const count = 1_000

describe.runIf(existsSync(corpus))(`importing ${count} files of an office`, () => {
  const work = mkdtempSync(join(tmpdir(), 'klimaarchiv-bench-'))
  const folder = join(work, 'Ablage')
  const archive = join(work, 'archive')
  let copies: Copy[] = []
  let own = { seconds: 0, delay: 0, files: 0 }
  let recoll: RecollIndex | null = null
  beforeAll(async () => {
    process.env['KLIMAARCHIV_STATE'] = join(work, 'state')
    copies = manyFiles(corpus, readableFiles(corpus), folder, count)
    own = await importIn(archive, folder)
    recoll = hasRecoll() ? recollIndex(folder, work) : null
    report(own, recoll)
  }, 1_200_000)
  afterAll(() => rmSync(work, { recursive: true, force: true }))

  it('takes every file in', () => {
    expect(own.files).toBeGreaterThanOrEqual(count)
  })

  it('is at least 1.2 times as fast as Recoll, with thumbnails, text, language, hash and index', () => {
    if (recoll === null) return console.log('recollindex is not installed: nothing to compare with')
    expect(recoll.seconds / own.seconds).toBeGreaterThanOrEqual(1.2)
  })

  it('finds at least 95 % of the words that stand in the files, or as many as Recoll', () => {
    const shares = { own: shareFound(copies, ownFind(archive, folder)), recoll: recoll === null ? 0 : shareFound(copies, recoll.find) }
    console.log(`words found: own ${percent(shares.own)}, recoll ${percent(shares.recoll)}`)
    expect(shares.own).toBeGreaterThanOrEqual(Math.min(0.95, Math.max(0.95, shares.recoll)))
  })

  it('leaves the main thread free: 99 of 100 delays below 30 ms', () => {
    expect(own.delay).toBeLessThan(30)
  })
})

/** Imports a folder by the Electron host, two workers, and watches the thread that carries the messages. */
async function importIn(archive: string, folder: string): Promise<{ seconds: number; delay: number; files: number }> {
  const host = await openElectronHost(archive)
  const source = await host.addSource(folder)
  const delays = monitorEventLoopDelay({ resolution: 5 })
  const changes = (await host.client.jobs.watch())[Symbol.asyncIterator]()
  let next = changes.next()
  delays.enable()
  const began = performance.now()
  const { job } = await host.client.imports.start({ source })
  for (;;) {
    const { value, done } = await next
    if (done === true || value === undefined) throw new Error('the jobs fell silent')
    if (value.id === job && value.state !== 'running') {
      const seconds = (performance.now() - began) / 1000
      delays.disable()
      await changes.return?.()
      await host.close()
      // The histogram counts in nanoseconds, and from its resolution upwards.
      return { seconds, delay: delays.percentile(99) / 1e6 - 5, files: value.done }
    }
    next = changes.next()
  }
}

/** Where a word stands, by the texts the archive keeps of its files and of what is in them. */
function ownFind(archive: string, folder: string): (word: string) => Set<string> {
  const db = new Database(join(archive, 'archive.sqlite'), { readonly: true })
  const rows = db.prepare<[], { path: string; hash: string }>("SELECT path, hash FROM file WHERE path LIKE '%/0/%' OR path LIKE '%/1/%'").all()
  const texts = rows.map(({ path, hash }) => ({ path: join(folder, path.slice(path.indexOf('/') + 1)), text: plain(textOf(db, hash).pages.join('\n')) }))
  db.close()
  return (word) => new Set(texts.filter(({ text }) => text.includes(plain(word))).map(({ path }) => path))
}

/** The share of the words that are found in their files, in the first copy of each. */
function shareFound(copies: readonly Copy[], find: (word: string) => Set<string>): number {
  const first = copies.filter(({ of }, index) => copies.findIndex((copy) => copy.of === of) === index)
  const asked = first.flatMap(({ path, of }) => of.words.map((word) => ({ path, word })))
  const found = new Map([...new Set(asked.map(({ word }) => word))].map((word) => [word, [...find(word)]]))
  const right = asked.filter(({ path, word }) => found.get(word)?.some((each) => each === path || each.startsWith(`${path}/`)))
  return right.length / asked.length
}

function plain(text: string): string {
  return text.normalize('NFKC').replaceAll('\u00AD', '').toLowerCase().replaceAll(/\s+/g, ' ')
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}

function report({ seconds, delay, files }: { seconds: number; delay: number; files: number }, recoll: RecollIndex | null): void {
  console.log(`${cpus().length} x ${cpus()[0]?.model ?? ''}`)
  console.log(`own: ${files} files and parts (${count} on disk) in ${seconds.toFixed(1)} s, ${(count / seconds).toFixed(1)} files/s; main thread p99 ${delay.toFixed(1)} ms`)
  if (recoll !== null) console.log(`recoll: ${recoll.seconds.toFixed(1)} s, ${(count / recoll.seconds).toFixed(1)} files/s; ratio ${(recoll.seconds / seconds).toFixed(2)}`)
}
