import { createHook } from 'node:async_hooks'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { extractFile } from '../../../main/import/extraction/extract-file'
import { readWhole } from '../../../main/import/reading/read-whole'

function written(name: string, content: string | Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'klimaarchiv-reader-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

it.each([0, 1, 100, 5_000_000])('a file of %i bytes is read whole, into memory of its own', (size) => {
  const content = Buffer.alloc(size, 'Ahorn, Linde, Hasel. ')
  const bytes = readWhole(written('Baumliste.txt', content))
  expect(bytes.equals(content)).toBe(true)
  expect(bytes.buffer.byteLength).toBe(size)
})

it('a reader hands no file to helper threads, which would cost more than reading it', async () => {
  const path = written('Brief.html', '<title>Brief</title><p>Sehr geehrter Herr Simmons, die Linden sind gepflanzt.</p>')
  await extractFile(path, 'Brief.html')
  const handed: string[] = []
  const hook = createHook({ init: (_, type) => void (/^(?:FS|FILE)/.test(type) && handed.push(type)) }).enable()
  onTestFinished(() => void hook.disable())
  const { title } = await extractFile(path, 'Brief.html')
  expect(title).toBe('Brief')
  expect(handed).toEqual([])
})
