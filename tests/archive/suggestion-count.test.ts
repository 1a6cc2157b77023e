import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { changeOf } from '../../main/archive/log/entities'
import { setTrashed } from '../../main/archive/records/edit'
import { dismissSuggestions } from '../../main/archive/suggestions/decide'
import type { SuggestionDraft } from '../../main/archive/suggestions/suggestion-rows'
import { countOpenSuggestions, openSuggestions, saveSuggestions } from '../../main/archive/suggestions/suggestions'
import { temporaryArchive } from './temporary-archive'

const person = (key: string, name: string, position: number | null): SuggestionDraft => ({ key, kind: 'person', page: 0, wording: name, person: { name, position, title: null, role: null, organisation: null } })
const question = (key: string): SuggestionDraft => ({ key, kind: 'question', page: 0, wording: 'Wer war das?' })

/** An archive in which so many documents each name one of a few people, and some ask or show somebody besides. */
function archiveOf(documents: number) {
  const { archive, author, by } = temporaryArchive()
  const records = Array.from({ length: documents }, () => uuidv7())
  archive.commit({
    author,
    label: 'import',
    changes: records.map((id) => changeOf('record', id, { kind: 'document', access: 'internal' })),
    derive: (db) => {
      for (const [number, record] of records.entries()) saveSuggestions(db, record, [person(`n${number}`, `Name ${number % 7}`, null), ...(number % 10 === 0 ? [question(`q${number}`), person(`p${number}`, 'Ama Beispiel', 1)] : [])])
    },
  })
  return { db: archive.db, by, records }
}

test('as many suggestions are counted as stand in the list, whatever is decided or in the trash', () => {
  const { db, by, records } = archiveOf(60)
  const counted = (): [number, number] => [countOpenSuggestions(db, null), openSuggestions(db, null, 500).length]
  expect(counted()).toEqual([7 + 12, 7 + 12])
  setTrashed(by, records.slice(0, 20), true)
  expect(counted()).toEqual([7 + 8, 7 + 8])
  dismissSuggestions(by, records.flatMap((_, number) => (number % 7 === 3 ? [`n${number}`] : [])))
  dismissSuggestions(by, ['q30', 'n26'])
  expect(counted()).toEqual([6 + 7, 6 + 7])
  setTrashed(by, records.slice(0, 50), true)
  expect(counted()).toEqual([6 + 2, 6 + 2])
  expect(countOpenSuggestions(db, records[50] ?? '')).toBe(3)
})
