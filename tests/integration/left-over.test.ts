import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import type { Job } from '../../preload/contract'
import { zipped } from '../fixtures/container'
import { extractor, importAll, runningJob, setting } from './import-setting'

afterAll(() => extractor.close())

const many = (): Uint8Array => zipped(Object.fromEntries(Array.from({ length: 1_000 }, (_, number) => [`brief${number}.txt`, `Schreiben ${number}`])))
const partial = (setup: ReturnType<typeof setting>): string[] => readdirSync(join(setup.archive.folder, 'partial'))

it.each(['closing', 'cancelled'])('an import that ends while a ZIP is unpacked leaves nothing of it (%s)', async (reason) => {
  const setup = setting({ 'alt.zip': many() })
  const ending = new AbortController()
  const importing = importAll(setup, { ...runningJob(), signal: ending.signal })
  while (!partial(setup).some((name) => name.startsWith('parts-'))) await delay(1)
  ending.abort(reason)
  await importing
  expect(partial(setup)).toEqual([])
})

it('an import that fails over a ZIP it has unpacked leaves nothing of it', async () => {
  const setup = setting({ 'alt.zip': zipped({ 'brief.txt': 'Sehr geehrter Herr Simmons' }) })
  const update = ({ done }: Partial<Job>): void => {
    if (done === 1) throw new Error('broken')
  }
  await expect(importAll(setup, { ...runningJob(), update })).rejects.toThrow('broken')
  expect(partial(setup)).toEqual([])
})
