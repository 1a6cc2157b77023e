import { expect, test } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import { writeParts, type PartWatch } from '../../../main/archive/log/parts'
import { undoState } from '../../../main/archive/log/undo'
import { recordDetail } from '../../../main/archive/records/details'
import { accessionOffers, beginOffers, offersPart, type OffersState, type OffersTask } from '../../../main/archive/suggestions/accession-offers'
import { countOpenSuggestions, saveSuggestions } from '../../../main/archive/suggestions/suggestions'
import type { OfferKind } from '../../../preload/contract'
import { undo } from '../take-back'
import { indexedArchive } from '../temporary-archive'

const may = { wording: '4. Mai 2012', edtf: '2012-05-04', earliest: '2012-05-04', latest: '2012-05-04', from: 'text' as const }
const usual: readonly OfferKind[] = ['title', 'date', 'details', 'event', 'person', 'place']

/** An accession of so many letters, each read and each with suggestions; and a letter of another accession. */
function archiveWithAccession(letters = 3) {
  const { archive, author } = indexedArchive()
  const accession = uuidv7()
  const [other, ...records] = Array.from({ length: letters + 1 }, () => uuidv7())
  archive.commit({ author, label: 'import', changes: [{ type: 'accession', id: accession, fields: { label: 'Ablage', started: '2026-11-24T08:00:00.000Z', sample: false } }] })
  for (const record of [other ?? '', ...records]) {
    archive.commit({
      author,
      label: 'import',
      changes: [{ type: 'record', id: record, fields: { kind: 'document', access: 'internal', accession: record === other ? null : accession } }],
      derive: (db) => {
        db.prepare('UPDATE record SET read = @read WHERE id = @record').run({ record, read: JSON.stringify({ title: `Brief ${record.slice(-4)}`, date: may, creator: 'Ama Serwaa', language: 'de' }) })
        saveSuggestions(db, record, [
          { key: `${record}e`, kind: 'event', page: 0, wording: 'Workshop am 4. Mai 2012', title: 'Workshop', date: may, place: null, participants: [] },
          { key: `${record}p`, kind: 'person', page: 0, wording: 'Kwame Ofori', person: { position: null, name: 'Kwame Ofori', title: null, role: null, organisation: null } },
          { key: `${record}q`, kind: 'question', page: 0, wording: '(klären)' },
        ])
      },
    })
  }
  return { archive, author, accession, records, other: other ?? '' }
}

type Made = ReturnType<typeof archiveWithAccession>

/** Decides on what the accession offers, one change a part, so that it may be ended anywhere. */
async function decide({ archive, author, accession }: Made, outcome: 'accepted' | 'dismissed', kinds = usual, watch: PartWatch = { signal: new AbortController().signal, update: () => undefined }): Promise<number> {
  const task: OffersTask = { kind: 'offers', accession, kinds, outcome }
  const action = beginOffers({ db: archive.db, commit: archive.commit, author }, task)
  return (await writeParts<OffersState>(archive, action, (db, state) => offersPart(db, task, state, () => true), watch)).taken
}

test('what an accession offers is counted by kind', async () => {
  const { archive, accession } = archiveWithAccession()
  expect(await accessionOffers(archive.db, accession)).toEqual({ title: 3, date: 3, details: 6, event: 3, person: 3, place: 0, question: 3, version: 0 })
})

test('all of the kinds chosen is taken over, entered values stay, and undo takes all of it back at once', async () => {
  const made = archiveWithAccession()
  const { archive, author, accession, records, other } = made
  const [entered = ''] = records
  archive.commit({ author, label: 'edit-record', changes: [{ type: 'record', id: entered, fields: { title: 'Von Hand' } }] })
  const before = [other, ...records].map((id) => recordDetail(archive.db, id))
  expect(await decide(made, 'accepted')).toBe(2 + 3 + 6 + 3 + 3)
  for (const id of records) expect(recordDetail(archive.db, id)).toMatchObject({ read: [], creator: 'Ama Serwaa', date: may, people: [{ name: 'Kwame Ofori' }], suggestions: [{ kind: 'question' }] })
  expect(recordDetail(archive.db, entered).title).toBe('Von Hand')
  expect(recordDetail(archive.db, other)).toEqual(before[0])
  expect(archive.db.prepare("SELECT (SELECT count(*) FROM agent), (SELECT count(*) FROM record WHERE kind = 'event')").raw().get()).toEqual([1, 1])
  expect(await accessionOffers(archive.db, accession)).toEqual({ title: 0, date: 0, details: 0, event: 0, person: 0, place: 0, question: 3, version: 0 })
  expect(archive.db.prepare("SELECT count(*) FROM action WHERE label = 'accept-accession'").pluck().get()).toBe(1)

  undo(archive, author)
  expect([other, ...records].map((id) => recordDetail(archive.db, id))).toEqual(before)
})

test('cancelled, what is taken stays as one action that can be undone', async () => {
  const made = archiveWithAccession(20)
  const { archive, author } = made
  const cancelling = new AbortController()
  let parts = 0
  const taken = await decide(made, 'accepted', usual, { signal: cancelling.signal, update: () => void ((parts += 1) === 12 && cancelling.abort()) })
  expect(taken).toBeGreaterThan(10)
  expect(taken).toBeLessThan(40)
  expect(undoState(archive.db, archive.device).undo).toMatchObject({ label: 'accept-accession' })
  undo(archive, author)
  expect(await accessionOffers(archive.db, made.accession)).toMatchObject({ title: 20, person: 20, event: 20 })
})

test('dismissed, suggestions are gone, and values read stay shown as read', async () => {
  const made = archiveWithAccession()
  const { archive, author, records } = made
  expect(await decide(made, 'dismissed', ['title', 'event', 'question'])).toBe(6)
  expect(recordDetail(archive.db, records[0] ?? '')).toMatchObject({ read: ['title', 'creator', 'date', 'language'], suggestions: [{ kind: 'person' }] })
  undo(archive, author)
  expect(countOpenSuggestions(archive.db, records[0] ?? '')).toBe(3)
})
