import { v7 as uuidv7 } from 'uuid'
import { expect, it } from 'vitest'
import { laneFields, laneNames } from '../../main/timeline/lanes'
import { addRecord, emptyDatabase } from '../search/archive'

const db = emptyDatabase()
const idOf = (rowid: number): string => String(db.prepare('SELECT id FROM record WHERE rowid = ?').pluck().get(rowid))
const visit = idOf(addRecord(db, { title: 'Besuch' }))
const letter = idOf(addRecord(db, { title: 'Brief' }))

function link(record: string, target: string, type: string, trashed = 0): void {
  db.prepare("INSERT INTO link (id, record, target, target_type, role, position, trashed) VALUES (?, ?, ?, ?, 'mentions', 'a0', ?)").run(uuidv7(), record, target, type, trashed)
}

const [kumasi, ama, office, measure, accession] = Array.from({ length: 5 }, () => uuidv7())
db.prepare('INSERT INTO place (id, name) VALUES (?, ?)').run(kumasi, '{"de":"Kumasi"}')
db.prepare("INSERT INTO agent (id, kind, name) VALUES (?, 'person', 'Ama Beispiel'), (?, 'organisation', 'Umweltamt')").run(ama, office)
db.prepare('INSERT INTO measure (id, name) VALUES (?, ?)').run(measure, '{"de":"Kompost","en":"Compost"}')
db.prepare("INSERT INTO accession (id, label, started) VALUES (?, 'Ablage 2011', '2026-11-28T08:00:00.000Z')").run(accession)
db.prepare('UPDATE record SET accession = ? WHERE id = ?').run(accession, letter)
for (const [target, type] of [[kumasi, 'place'], [kumasi, 'place'], [ama, 'agent'], [office, 'agent'], [measure, 'measure']] as const) link(visit, target ?? '', type)
link(letter, kumasi ?? '', 'place', 1)

it.each([
  ['kind', 'de', undefined, undefined],
  ['place', 'de', ['Kumasi'], undefined],
  ['place', 'en', ['Kumasi'], undefined],
  ['person', 'en', ['Ama Beispiel'], undefined],
  ['measure', 'de', ['Kompost'], undefined],
  ['measure', 'en', ['Compost'], undefined],
  ['accession', 'de', undefined, ['Ablage 2011']],
] as const)('by %s a record lies in the lanes of what it is linked with, each once, named in the language (%s)', (field, lang, ofVisit, ofLetter) => {
  const names = laneNames(db, [visit, letter], field, lang)
  expect([names.get(visit), names.get(letter)]).toEqual([ofVisit, ofLetter])
})

it('lanes stand for measures only where there is one', () => {
  expect(laneFields(db)).toContain('measure')
  expect(laneFields(emptyDatabase())).toEqual(['kind', 'place', 'person', 'accession'])
})
