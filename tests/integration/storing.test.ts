import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { derivedPath, originalPath, partialFolder } from '../../main/archive-layout'
import { hashFile } from '../../main/archive/copy'
import { storeInThread } from '../../main/import/storing-thread'
import type { Store } from '../../main/import/store-file'
import { temporaryArchive } from '../archive/temporary-archive'

const entry = resolve(import.meta.dirname, '../../out/main/storing.js')

function storing(signal = new AbortController().signal): { readonly store: Store; readonly folder: string; readonly source: string } {
  const { archive, folder } = temporaryArchive()
  const source = join(folder, 'Ablage')
  mkdirSync(source)
  const store = storeInThread(entry)(archive.folder, signal)
  onTestFinished(() => store.end())
  return { store, folder: archive.folder, source }
}

it('many files at once come in whole, read-only and under their hash, with their small pictures', async () => {
  const { store, folder, source } = storing()
  // The largest is read in several turns.
  const paths = Array.from({ length: 12 }, (_, place) => join(source, `Bild ${place}.bin`))
  for (const [place, path] of paths.entries()) writeFileSync(path, Buffer.alloc(place === 3 ? 40_000_000 : place * 1_000, place))
  const stored = await Promise.all(paths.map((path) => store.original(named(path))))
  for (const [place, { hash, size }] of stored.entries()) {
    const path = paths[place] ?? ''
    expect({ hash, size }).toEqual({ hash: await hashFile(path), size: statSync(path).size })
    expect(await hashFile(originalPath(folder, hash))).toBe(hash)
    expect(statSync(originalPath(folder, hash)).mode & 0o222).toBe(0)
  }
  const { hash = '' } = stored[0] ?? {}
  await store.thumbnail(hash, Buffer.from('a small picture'))
  expect(readFileSync(derivedPath(folder, 'thumbnails', hash), 'utf8')).toBe('a small picture')
  expect(readdirSync(partialFolder(folder))).toEqual([])

  /** Old disks have names that are no text. */
  function named(path: string): string | Buffer {
    return path.includes('7') ? Buffer.from(path) : path
  }
})

it('what a system says of reading and of writing comes through as it does elsewhere', async () => {
  const { store, folder, source } = storing()
  await expect(store.original(source)).rejects.toMatchObject({ code: 'file-unreadable', details: { path: source } })
  const gone = Buffer.from(join(source, 'fort.txt'))
  await expect(store.original(gone)).rejects.toMatchObject({ code: 'file-vanished', details: { path: String(gone) } })
  const letter = join(source, 'Brief.txt')
  writeFileSync(letter, 'Sehr geehrter Herr Simmons')
  rmSync(partialFolder(folder), { recursive: true })
  writeFileSync(partialFolder(folder), 'no folder')
  await expect(store.original(letter)).rejects.toMatchObject({ code: 'ENOTDIR' })
  await expect(store.thumbnail('a'.repeat(64), Buffer.from('a small picture'))).rejects.toMatchObject({ code: 'ENOTDIR' })
})

it('a large file is given up as soon as somebody cancels, and leaves nothing', async () => {
  const cancelling = new AbortController()
  const { store, folder, source } = storing(cancelling.signal)
  const film = join(source, 'Film.mov')
  writeFileSync(film, '')
  truncateSync(film, 1_000_000_000)
  const copied = store.original(film)
  const given = expect(copied).rejects.toBe('closing')
  while (!readdirSync(partialFolder(folder)).some((name) => existsSync(join(partialFolder(folder), name)))) await sleep(5)
  cancelling.abort('closing')
  await given
  expect(readdirSync(partialFolder(folder))).toEqual([])
  await expect(store.original(film)).rejects.toBe('closing')
})
