import { appendFileSync, chmodSync, statSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { originalPath } from '../../../main/archive-layout'
import { storeOriginal } from '../../../main/archive/originals/originals'
import { temporaryArchive } from '../temporary-archive'

test('whatever a system says of reading a source is that file’s fault, and what it says of writing is not', async () => {
  const { archive, folder } = temporaryArchive()
  const circle = join(folder, 'Kreis.txt')
  symlinkSync(circle, circle)
  await expect(storeOriginal(archive.folder, circle)).rejects.toMatchObject({ code: 'file-unreadable', details: { path: circle } })
  await expect(storeOriginal(archive.folder, folder)).rejects.toMatchObject({ code: 'file-unreadable' })
  await expect(storeOriginal(archive.folder, join(folder, 'fort.txt'))).rejects.toMatchObject({ code: 'file-vanished' })

  const source = join(folder, 'Brief.txt')
  writeFileSync(source, 'Sehr geehrter Herr Simmons')
  const partial = join(archive.folder, 'partial')
  rmSync(partial, { recursive: true })
  writeFileSync(partial, 'no folder')
  await expect(storeOriginal(archive.folder, source)).rejects.toMatchObject({ code: 'ENOTDIR' })
})

/** A signal that is asked before each piece of a copy, and then lets somebody write the file. */
function whileCopying(write: (round: number) => void): AbortSignal {
  let round = 0
  return Object.assign(new AbortController().signal, { throwIfAborted: () => write((round += 1)) })
}

test('a file that somebody writes while it is copied is copied once more, and refused where that goes on', async () => {
  const { archive, folder } = temporaryArchive()
  const source = join(folder, 'Protokollbuch.csv')
  writeFileSync(source, 'Baum;Zahl\n')
  const { hash } = await storeOriginal(archive.folder, source, whileCopying((round) => {
    if (round === 1) appendFileSync(source, 'Linde;12\n')
    // As long as before: only its time tells.
    if (round === 2) {
      writeFileSync(source, 'Baum;Zahl\nHasel;7 \n')
      utimesSync(source, 1, 1)
    }
  }))
  expect(readFileSync(originalPath(archive.folder, hash), 'utf8')).toBe('Baum;Zahl\nHasel;7 \n')
  const written = whileCopying((round) => utimesSync(source, round + 1, round + 1))
  await expect(storeOriginal(archive.folder, source, written)).rejects.toMatchObject({ code: 'file-changed', details: { path: source } })
  expect(readdirSync(join(archive.folder, 'partial'))).toEqual([])
})

test.each([['shortened', 'Sehr'], ['changed', 'Sehr geehrter Herr Simmonz']])('an original that a disk has %s is healed by the same file', async (_, damaged) => {
  const { archive, folder } = temporaryArchive()
  const source = join(folder, 'Brief.txt')
  writeFileSync(source, 'Sehr geehrter Herr Simmons')
  const stored = await storeOriginal(archive.folder, source)
  const path = originalPath(archive.folder, stored.hash)
  chmodSync(path, 0o644)
  writeFileSync(path, damaged)
  chmodSync(path, 0o444)
  expect(await storeOriginal(archive.folder, source)).toEqual(stored)
  expect(readFileSync(path, 'utf8')).toBe('Sehr geehrter Herr Simmons')
  expect(statSync(path).mode & 0o222).toBe(0)
  const { ino } = statSync(path)
  await storeOriginal(archive.folder, source)
  expect(statSync(path).ino).toBe(ino)
})
