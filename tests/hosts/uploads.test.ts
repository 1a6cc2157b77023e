import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { sweepUploads } from '../../main/archive/originals'
import { createUploads, type Uploads } from '../../main/hosts/uploads'

let archive: string
let uploads: Uploads
beforeEach(() => {
  archive = mkdtempSync(join(tmpdir(), 'archive-'))
  uploads = createUploads(archive)
})
afterEach(() => rmSync(archive, { recursive: true, force: true }))

it('keeps the path a person knows apart from the place the file lies in', async () => {
  const id = uploads.begin()
  await uploads.receive(id, 'Reise/Übersicht.txt', Readable.from(['Kumasi']))
  const files = uploads.finish(id)
  expect(files.map(({ name }) => name)).toEqual(['Reise/Übersicht.txt'])
  expect(files.map(({ path }) => relative(archive, path))).toEqual([join('incoming', id, '1')])
  expect(files.map(({ path }) => readFileSync(path, 'utf8'))).toEqual(['Kumasi'])
})

it.each(['../x', 'a/../../x', '/etc/passwd', 'C:\\x', 'C:/x', '\\\\server\\x', 'a\\..\\x', '', 'a//b', './a', 'a\u0000b'])('refuses the path %j', async (path) => {
  const id = uploads.begin()
  await expect(uploads.receive(id, path, Readable.from(['x']))).rejects.toMatchObject({ code: 'input-invalid' })
  expect(uploads.finish(id)).toEqual([])
})

it('keeps nothing of a file whose sender goes away', async () => {
  const id = uploads.begin()
  const broken = new Readable({ read: () => undefined })
  broken.push('half a')
  setImmediate(() => broken.destroy(new Error('gone')))
  await expect(uploads.receive(id, 'a.txt', broken)).rejects.toThrow('gone')
  expect(uploads.finish(id)).toEqual([])
  expect(existsSync(join(archive, 'incoming', id, '1'))).toBe(false)
})

it('knows a source until it is finished, and no other', async () => {
  const id = uploads.begin()
  uploads.finish(id)
  expect(() => uploads.finish(id)).toThrow('source-unknown')
  await expect(uploads.receive('another-one', 'a.txt', Readable.from([]))).rejects.toMatchObject({ code: 'source-unknown' })
})

it('what an earlier run left is swept, except what an import still needs', () => {
  for (const name of ['old', 'needed']) {
    mkdirSync(join(archive, 'incoming', name), { recursive: true })
    writeFileSync(join(archive, 'incoming', name, '1'), 'x')
  }
  sweepUploads(archive, [join(archive, 'incoming', 'needed', '1')])
  expect(existsSync(join(archive, 'incoming', 'old'))).toBe(false)
  expect(existsSync(join(archive, 'incoming', 'needed', '1'))).toBe(true)
})
