import { expect, it } from 'vitest'
import { readingOf, saveReading } from '../../../main/archive/derived/readings'
import { keyed } from '../../../main/import/suggest/suggest'
import { temporaryArchive } from '../temporary-archive'

it('what an older version suggests keeps its key where it is read anew in other words', () => {
  const { archive: { db } } = temporaryArchive()
  const read = (wording: string) => keyed('a'.repeat(64), [{ kind: 'question', page: 0, wording }])
  const [first] = read('Wer war- da?')
  saveReading(db, 'file', {}, read('Wer war- da?'))
  saveReading(db, 'file', {}, read('Wer war da?'))
  expect(JSON.parse(readingOf(db, 'file')?.suggestions ?? '')).toMatchObject([{ key: first?.key, wording: 'Wer war da?' }])
})
