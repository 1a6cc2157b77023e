import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { sweepUploads } from '../../main/archive/originals/originals'
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

it.each(['../x', 'a/../../x', '/etc/passwd', 'C:\\x', 'C:/x', '\\\\server\\x', 'a\\..\\x', '', 'a//b', './a'])('refuses the path %j', async (path) => {
  const id = uploads.begin()
  await expect(uploads.receive(id, path, Readable.from(['x']))).rejects.toMatchObject({ code: 'input-invalid' })
  expect(uploads.finish(id)).toEqual([])
})

it.each([
  ['Icon\r', 'Icon '],
  ['Ordner/zwei\r\nZeilen.txt', 'Ordner/zwei Zeilen.txt'],
  ['a\u0000\u007f\u0085b.txt', 'a b.txt'],
])('takes the name %j, whose control characters no list can show, as %j', async (given, shown) => {
  const id = uploads.begin()
  await uploads.receive(id, given, Readable.from(['x']))
  expect(uploads.finish(id).map(({ name }) => name)).toEqual([shown])
})

it('lists a file that the browser could not hand over, with its fault', async () => {
  const id = uploads.begin()
  uploads.miss(id, 'weg\r1.txt', 'file-vanished')
  await uploads.receive(id, 'da.txt', Readable.from(['x']))
  expect(uploads.finish(id)).toMatchObject([{ name: 'da.txt' }, { name: 'weg 1.txt', fault: 'file-vanished' }])
  expect(() => uploads.miss(id, 'zu spät.txt', 'file-vanished')).toThrow('source-unknown')
})

it('keeps nothing of a source that is given up, nor of a file whose last bytes come then', async () => {
  const id = uploads.begin()
  await uploads.receive(id, 'a.txt', Readable.from(['x']))
  const late = new Readable({ read: () => undefined })
  late.push('half')
  const receiving = uploads.receive(id, 'b.txt', late)
  setImmediate(() => late.push(null))
  await Promise.all([uploads.drop(id), expect(receiving).rejects.toMatchObject({ code: expect.stringMatching(/^(source-unknown|ENOENT)$/) })])
  expect(existsSync(join(archive, 'incoming', id))).toBe(false)
  await uploads.drop(id)
})

it('leaves the line to the sender whole where a file cannot be written, for the answer goes the same way', async () => {
  const id = uploads.begin()
  rmSync(join(archive, 'incoming', id), { recursive: true })
  const endless = new Readable({ read: () => void setImmediate(() => endless.push('x')) })
  await expect(uploads.receive(id, 'a.txt', endless)).rejects.toThrow('ENOENT')
  expect(endless.destroyed).toBe(false)
  endless.destroy()
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

it('gives up a source of which nothing more comes, and none of which something is just coming', async () => {
  const impatient = createUploads(archive, 30)
  const busy = impatient.begin()
  const slow = new Readable({ read: () => undefined })
  slow.push('Dort')
  const coming = impatient.receive(busy, 'b.txt', slow)
  const left = impatient.begin()
  await impatient.receive(left, 'a.txt', Readable.from(['Kumasi']))
  await impatient.receive(busy, 'c.txt', Readable.from(['Bonn']))
  await expect.poll(() => existsSync(join(archive, 'incoming', left))).toBe(false)
  await new Promise((resolve) => setTimeout(resolve, 60))
  slow.push('mund')
  slow.push(null)
  await coming
  expect(impatient.finish(busy).map(({ path }) => readFileSync(path, 'utf8'))).toEqual(['Dortmund', 'Bonn'])
  expect(() => impatient.finish(left)).toThrow(expect.objectContaining({ code: 'source-unknown' }))
})
