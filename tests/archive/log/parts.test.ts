import { expect, onTestFinished, test, vi } from 'vitest'
import { changeOf, type EntityChange } from '../../../main/archive/log/entities'
import { beginParts, writeParts, type PartEnd, type PartState } from '../../../main/archive/log/parts'
import { createRecord } from '../../../main/archive/records/edit'
import { temporaryArchive } from '../temporary-archive'

test('where ending a transaction takes long, an action is written in fewer, larger parts', async () => {
  const { archive, author, by } = temporaryArchive()
  let now = 0
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now)
  onTestFinished(() => clock.mockRestore())
  const records = Array.from({ length: 60 }, (_, number) => createRecord(by, 'document', { title: `Bericht ${number}` }))
  function* part(_: unknown, { done }: PartState, isEnough: () => boolean): Generator<EntityChange, PartEnd<PartState>> {
    let next = done
    while (next < records.length) {
      yield changeOf('record', records[next] ?? '', { title: 'Bericht' })
      now += 3
      next += 1
      if (isEnough()) break
    }
    return { state: { done: next }, ended: next === records.length }
  }
  let parts = 0
  /** A disk that takes its time over what is to be on it for good. */
  const slowly: typeof archive.commit = (action) => {
    parts += 1
    const id = archive.commit(action)
    now += 40
    return id
  }
  const action = beginParts(archive.commit, { author, label: 'accept-accession', changes: [] }, {}, { done: 0 })
  await writeParts({ db: archive.db, commit: slowly }, action, part, { signal: new AbortController().signal, update: () => undefined })
  expect(archive.db.prepare("SELECT count(*) FROM record WHERE title = 'Bericht'").pluck().get()).toBe(60)
  expect(parts).toBeLessThan(15)
})
