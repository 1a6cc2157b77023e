import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { rangeOf, type AssetRequest } from '../../main/hosts/answer'
import { answerStored, fileNameParameters } from '../../main/hosts/stored-files'

const archive = mkdtempSync(join(tmpdir(), 'archive-'))
const hash = 'ab'.padEnd(64, '0')
mkdirSync(join(archive, 'files', 'ab'), { recursive: true })
mkdirSync(join(archive, 'derived', 'pages', 'ab'), { recursive: true })
writeFileSync(join(archive, 'files', 'ab', hash), '0123456789')
writeFileSync(join(archive, 'derived', 'pages', 'ab', `${hash}-3.webp`), 'picture')
writeFileSync(join(archive, 'archive.sqlite'), 'secret')
afterAll(() => rmSync(archive, { recursive: true, force: true }))

/** What was told of as missing or damaged. */
const unsound: string[] = []

function ask(path: string, more: Partial<AssetRequest> = {}): ReturnType<typeof answerStored> {
  return answerStored(archive, { path, query: new URLSearchParams(), range: null, ...more }, (each) => unsound.push(each))
}

it('serves an original by its hash, for ever', async () => {
  const answer = await ask(`/files/${hash}.pdf`)
  expect(answer).toMatchObject({ status: 200, body: { start: 0, end: 9 } })
  expect(answer?.headers).toMatchObject({ 'content-type': 'application/pdf', 'content-length': '10', 'cache-control': expect.stringContaining('immutable') })
})

it('serves what was made of an original for a day: a newer program makes it better', async () => {
  expect((await ask(`/pages/${hash}-3.webp`))?.headers['cache-control']).toBe('private, max-age=86400')
})

it('shows pictures and lets everything that could act only be saved', async () => {
  expect((await ask(`/files/${hash}.JPG`))?.headers['content-type']).toBe('image/jpeg')
  for (const extension of ['html', 'svg', 'xml', 'js', 'docx']) {
    const headers = (await ask(`/files/${hash}.${extension}`))?.headers
    expect(headers).toMatchObject({ 'content-type': 'application/octet-stream', 'content-disposition': 'attachment' })
    expect(headers?.['content-security-policy']).toContain('sandbox')
  }
})

it('gives an original to be opened or saved only where it is what its hash says, and else says what to do', async () => {
  const sound = createHash('sha256').update('Vorlage').digest('hex')
  mkdirSync(join(archive, 'files', sound.slice(0, 2)), { recursive: true })
  writeFileSync(join(archive, 'files', sound.slice(0, 2), sound), 'Vorlage')
  const query = new URLSearchParams({ name: 'Vorlage.pdf' })
  for (const extension of ['bin', 'pdf']) {
    expect(await ask(`/files/${sound}.${extension}`, { query })).toMatchObject({ status: 200 })
    expect(await ask(`/files/${hash}.${extension}`, { query })).toMatchObject({ status: 409, body: expect.stringMatching(/ist beschädigt.* is damaged/) })
    expect(await ask(`/files/${sound.replace(/^./, '0')}.${extension}`, { query })).toMatchObject({ status: 404, body: expect.stringMatching(/fehlt.* is missing/) })
    expect(unsound.splice(0)).toEqual([hash, sound.replace(/^./, '0')])
  }
  expect(await ask(`/files/${hash}.pdf`, { query, range: 'bytes=2-5' })).toMatchObject({ status: 206 })
  // What no reader shows is saved, also where a download that broke off goes on.
  expect(await ask(`/files/${hash}.docx`, { query, range: 'bytes=2-5' })).toMatchObject({ status: 409 })
})

it('serves page images by hash and page', async () => {
  expect(await ask(`/pages/${hash}-3.webp`)).toMatchObject({ status: 200, headers: { 'content-type': 'image/webp' } })
  expect(await ask(`/pages/${hash}-4.webp`)).toMatchObject({ status: 404 })
})

it.each([['image/png', '\u0089PNG'], ['image/jpeg', '\u00ff\u00d8\u00ff']])('serves a thumbnail as %s by what it is', async (type, content) => {
  mkdirSync(join(archive, 'derived', 'thumbnails', 'ab'), { recursive: true })
  writeFileSync(join(archive, 'derived', 'thumbnails', 'ab', hash), content, 'latin1')
  expect(await ask(`/thumbnails/${hash}`)).toMatchObject({ status: 200, headers: { 'content-type': type } })
  expect(await ask(`/thumbnails/${hash.replace('a', 'b')}`)).toMatchObject({ status: 404 })
})

it.each([
  '/files/../../etc/passwd',
  '/files/..%2f..%2fetc%2fpasswd',
  `/files/${hash}/../../archive.sqlite`,
  '/files/archive.sqlite',
  '/archive.sqlite',
  `/files/${hash.slice(1)}.pdf`,
  `/files/${hash}.p/f`,
  `/thumbnails/${hash}-1`,
  `/thumbnails/${hash}.webp`,
  `/pages/../${hash}-1.webp`,
  `/pages/${hash}-1.webp%00.html`,
])('knows no address but those of hashes: %s', async (path) => {
  expect(await ask(path)).toBeNull()
})

it('serves the stretch of a file that is asked for', async () => {
  expect(await ask(`/files/${hash}.pdf`, { range: 'bytes=2-5' })).toMatchObject({ status: 206, headers: { 'content-range': 'bytes 2-5/10', 'content-length': '4' }, body: { start: 2, end: 5 } })
  expect(await ask(`/files/${hash}.pdf`, { range: 'bytes=20-' })).toMatchObject({ status: 416, headers: { 'content-range': 'bytes */10' } })
})

it.each([
  [null, null],
  ['bytes=0-', { start: 0, end: 9 }],
  ['bytes=-3', { start: 7, end: 9 }],
  ['bytes=-30', { start: 0, end: 9 }],
  ['bytes=4-400', { start: 4, end: 9 }],
  ['bytes=5-2', null],
  ['bytes=0-1,4-5', null],
  ['lines=1-2', null],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=10-', 'unsatisfiable'],
])('reads the range %s', (header, expected) => {
  expect(rangeOf(header, 10)).toEqual(expected)
})

it('encodes the name a file is saved under', () => {
  expect(fileNameParameters('Müll in Kumasi (1).pdf')).toBe(`filename="Mull in Kumasi (1).pdf"; filename*=UTF-8''M%C3%BCll%20in%20Kumasi%20%281%29.pdf`)
  expect(fileNameParameters('../../x\r\n"y".pdf')).toBe(`filename="x_y_.pdf"; filename*=UTF-8''x%22y%22.pdf`)
})
