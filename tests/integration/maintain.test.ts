import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { storeOriginal } from '../../main/archive/originals/originals'
import { createRecord } from '../../main/archive/records/edit'
import { maintain } from '../../main/maintain'
import { temporaryArchive } from '../archive/temporary-archive'

const entry = resolve(import.meta.dirname, '../../out/main/maintenance.js')

it('work that was cancelled before its thread was started ends all the same', async () => {
  const { archive, author, by, folder } = temporaryArchive()
  for (let number = 0; number < 50; number += 1) {
    const name = `Brief ${number}.txt`
    writeFileSync(join(folder, name), name)
    const { hash, size } = await storeOriginal(archive.folder, join(folder, name))
    const record = createRecord(by, 'document', { title: name })
    archive.commit({ author, label: 'import', changes: [{ type: 'file', id: `file ${number}`, fields: { record, hash, name, path: name, size, position: 'a0' } }] })
  }
  const checked: number[] = []
  const check = (signal: AbortSignal): Promise<unknown> => maintain(entry, 'verify', { folder: archive.folder }, (done) => checked.push(done), signal)
  await expect(check(AbortSignal.abort())).rejects.toThrow(/aborted/i)
  expect(Math.max(0, ...checked)).toBeLessThan(50)
  await check(new AbortController().signal)
  expect(checked.at(-1)).toBe(50)
})
