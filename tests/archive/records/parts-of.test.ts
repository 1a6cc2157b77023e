import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { partsOf, recordDetail } from '../../../main/archive/records/details'
import { createRecord, setTrashed } from '../../../main/archive/records/edit'
import { temporaryArchive } from '../temporary-archive'

test('a record counts all that was found in it, gives the first of them with it and the others where they are asked for', () => {
  const { archive, author } = temporaryArchive()
  const { db, commit } = archive
  const mailbox = createRecord({ db, commit, author }, 'document', { title: 'Postfach' })
  const mails = Array.from({ length: 620 }, () => uuidv7())
  // Whichever was read first stands first in the archive.
  commit({ author, label: 'import', changes: mails.toReversed().map((id, index) => ({ type: 'record', id, fields: { kind: 'document', title: `Rundmail ${619 - index}`, part_of: mailbox } })) })
  setTrashed({ db, commit, author }, mails.slice(0, 1), true)
  const { parts, partCount } = recordDetail(db, mailbox)
  expect(partCount).toBe(619)
  expect([...parts, ...partsOf(db, mailbox, { limit: 500, offset: parts.length })].map(({ title }) => title)).toEqual(mails.slice(1).map((_, index) => `Rundmail ${index + 1}`))
  expect(parts).toHaveLength(500)
})
