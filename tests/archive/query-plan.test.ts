import { expect, test } from 'vitest'
import { agentNamed, agents } from '../../main/archive/authorities/agents'
import { places } from '../../main/archive/authorities/places'
import { countWaiting, isAnyWaiting, waitingPages } from '../../main/archive/derived/recognition'
import { recordDetail } from '../../main/archive/records/details'
import { createRecord } from '../../main/archive/records/edit'
import { mergeVersion } from '../../main/archive/records/versions'
import { countOpenSuggestions } from '../../main/archive/suggestions/suggestions'
import { lacksThumbnails, toRebuild } from '../../main/import/rebuild'
import { plansWhile } from './plans-while'
import { temporaryArchive } from './temporary-archive'

/** Goes through all records outside the trash. */
const all = /^(?:SCAN record\b|SEARCH record USING (?:COVERING )?INDEX record_(?:added|listed|by_\w+) \(trashed=\?\))/

test('a record is opened, and becomes a newer version, without a look at all others', () => {
  const { archive: { db }, by } = temporaryArchive()
  const [older, newer] = [createRecord(by, 'document', { title: 'Bericht' }), createRecord(by, 'document', { title: 'Bericht, neu' })]
  const plans = plansWhile(db, () => {
    recordDetail(db, older)
    for (const change of mergeVersion(db, newer, older)) expect(change.type).toBe('record')
  })
  expect(plans.some((plan) => plan.includes('record_part_of'))).toBe(true)
  expect(plans.filter((plan) => all.test(plan))).toEqual([])
})

test('what an older program has read is found at a start without passing the texts', () => {
  const { archive } = temporaryArchive()
  const plans = plansWhile(archive.db, () => expect([toRebuild(archive, 'outdated'), lacksThumbnails(archive)]).toEqual([[], false]))
  expect(plans.some((plan) => plan.includes('extraction_pipeline (pipeline<?)'))).toBe(true)
  expect(plans.filter((plan) => /^SCAN (?:extraction|file)\b(?! USING COVERING)/.test(plan))).toEqual([])
})

test('the next page to be recognised is looked for among those that wait, not among all records', () => {
  const { archive: { db } } = temporaryArchive()
  const plans = plansWhile(db, () => expect([waitingPages(db)(['a']), isAnyWaiting(db)]).toEqual([null, false]))
  expect(plans.filter((plan) => plan.includes('recognition_waiting')).length).toBeGreaterThan(2)
  expect(plans.filter((plan) => plan.includes('recognition_by_recogniser (recogniser<?)')).length).toBe(2)
  expect(plans.filter((plan) => all.test(plan))).toEqual([])
})

test('open suggestions are counted from one wording to the next, without asking of each whether another said it earlier', () => {
  const { archive: { db } } = temporaryArchive()
  const plans = plansWhile(db, () => expect(countOpenSuggestions(db, null)).toBe(0))
  expect(plans.some((plan) => plan.includes('suggestion_same (same>?)'))).toBe(true)
  expect(plans.filter((plan) => plan.includes('earlier'))).toEqual([])
  // What is said in one document alone by an index of its own: `same` of each of the others is read out of its JSON.
  expect(plans.some((plan) => plan.includes('SCAN suggestion USING INDEX suggestion_alone'))).toBe(true)
})

test('whether a record stands, and what stands with whom, is asked of indexes, not of whole rows', () => {
  const { archive: { db } } = temporaryArchive()
  const plans = plansWhile(db, () => expect([countOpenSuggestions(db, null), countWaiting(db), agents(db, '', 5), places(db, '', 5)]).toEqual([0, 0, [], []]))
  expect(plans.filter((plan) => plan.includes('COVERING INDEX record_standing')).length).toBeGreaterThan(2)
  expect(plans.filter((plan) => plan.includes('COVERING INDEX link_target')).length).toBe(2)
  expect(plans.filter((plan) => /^(?:SEARCH|SCAN) (?:record|link|file|recognition)\b(?!.* COVERING)/.test(plan))).toEqual([])
})

test('whom somebody of a name is, is looked for by name, not among all people', () => {
  const { archive: { db } } = temporaryArchive()
  const plans = plansWhile(db, () => expect([agentNamed(db, 'Ama Beispiel', null), agentNamed(db, 'Jörg Beispiel', null)].map(({ changes }) => changes.length)).toEqual([1, 1]))
  expect(plans.filter((plan) => /^(?:SEARCH|SCAN) agent/.test(plan))).toEqual(['SEARCH agent USING INDEX agent_called (name=?)', 'SEARCH agent USING INDEX agent_length (<expr>=?)'])
})
