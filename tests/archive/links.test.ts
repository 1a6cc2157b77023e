import { describe, expect, it } from 'vitest'
import { agentNamed, placeNamed } from '../../main/archive/authority'
import { recordDetail } from '../../main/archive/details'
import { createRecord } from '../../main/archive/edit'
import { addPerson, addPlace, editPerson, movePerson, personChanges, type PersonEntry } from '../../main/archive/links'
import { undoState } from '../../main/archive/undo'
import { temporaryArchive } from './temporary-archive'

function archiveWithRecord() {
  const { archive, by } = temporaryArchive()
  const record = createRecord(by, 'document', { title: 'Bericht' })
  return { archive, by, record, detail: () => recordDetail(archive.db, record) }
}

const person = (name: string, given: Partial<PersonEntry> = {}): PersonEntry => ({ name, title: null, function: null, organisation: null, role: 'participant', ...given })

describe('what is put on a record', () => {
  it('is there once, in capitals or not', () => {
    const { by, record, detail } = archiveWithRecord()
    for (const name of ['Übersee', 'übersee', ' ÜBERSEE ']) addPlace(by, record, name, 'mentions', 'de')
    for (const name of ['Jörg Öhler', 'jörg öhler', 'JÖRG  ÖHLER']) addPerson(by, record, person(name))
    expect(detail()).toMatchObject({ places: [{ name: { de: 'Übersee' } }], people: [{ name: 'Jörg Öhler' }] })
    expect(detail().places).toHaveLength(1)
    expect(detail().people).toHaveLength(1)
  })

  it('is there in each of its roles, and only mentioned where it is in none', () => {
    const { by, record, detail } = archiveWithRecord()
    for (const role of ['participant', 'author', 'mentions'] as const) addPerson(by, record, person('Ama Beispiel', { role }))
    expect(detail().people.map(({ role }) => role).toSorted()).toEqual(['author', 'participant'])
  })

  it('keeps what is told of the work of a person who is there', () => {
    const { archive, by, record, detail } = archiveWithRecord()
    addPerson(by, record, person('Ama Beispiel', { organisation: 'Umweltamt' }))
    addPerson(by, record, person('ama beispiel', { function: 'Leiterin' }))
    expect(detail().people).toMatchObject([{ name: 'Ama Beispiel', function: 'Leiterin', organisation: 'Umweltamt' }])
    const before = undoState(archive.db, archive.device).undo
    addPerson(by, record, person('Ama Beispiel'))
    expect(undoState(archive.db, archive.device).undo).toEqual(before)
  })

  it('is corrected in its capitals where it is the same person', () => {
    const { by, record, detail } = archiveWithRecord()
    addPerson(by, record, person('ama beispiel'))
    const [written] = detail().people
    editPerson(by, written?.id ?? '', person('Ama Beispiel'))
    expect(detail().people).toMatchObject([{ agent: written?.agent, name: 'Ama Beispiel' }])
  })

  it('is the one written exactly so where the archive knows both', () => {
    const { archive, by } = archiveWithRecord()
    const [capitals, small, loud, quiet] = [1, 2, 3, 4].map((number) => `018f0000-0000-7000-8000-00000000000${number}`) as [string, string, string, string]
    by.commit({ author: by.author, label: 'edit-places', changes: [
      { type: 'place', id: capitals, fields: { name: { de: 'ACCRA' } } },
      { type: 'place', id: small, fields: { name: { en: 'Accra' } } },
      { type: 'agent', id: loud, fields: { kind: 'person', name: 'AMA', title: null } },
      { type: 'agent', id: quiet, fields: { kind: 'person', name: 'Ama', title: null } },
    ] })
    for (const [name, id] of [['ACCRA', capitals], ['Accra', small], ['accra', capitals]] as const) expect(placeNamed(archive.db, name, 'de')).toEqual({ id, changes: [] })
    for (const [name, id] of [['AMA', loud], ['Ama', quiet], ['ama', loud]] as const) expect(agentNamed(archive.db, name, null)).toEqual({ id, changes: [] })
  })
})

describe('a place', () => {
  it('is one by the names it has in either language, and keeps both', () => {
    for (const [first, second] of [['Tansania', 'Tanzania'], ['TANZANIA', 'Tansania']] as const) {
      const { by, record, detail } = archiveWithRecord()
      for (const name of [first, second]) addPlace(by, record, name, 'mentions', 'de')
      expect(detail().places).toMatchObject([{ name: { de: 'Tansania', en: 'Tanzania' } }])
    }
  })

  it('that had one of them is found by the other, and has both since', () => {
    const { by, record, detail } = archiveWithRecord()
    by.commit({ author: by.author, label: 'edit-places', changes: [{ type: 'place', id: '018f0000-0000-7000-8000-000000000001', fields: { name: { en: 'Tansania' } } }] })
    addPlace(by, record, 'Tanzania', 'mentions', 'de')
    expect(detail().places).toMatchObject([{ name: { de: 'Tansania', en: 'Tanzania' } }])
  })

  it('stays spelt as it was written', () => {
    const { by, record, detail } = archiveWithRecord()
    for (const name of ['Muenchen', 'Munich']) addPlace(by, record, name, 'mentions', 'de')
    for (const name of ['Bonn', 'Kofikrom']) addPlace(by, record, name, 'mentions', 'de')
    expect(detail().places.map(({ name }) => name)).toEqual([{ de: 'Muenchen', en: 'Munich' }, { de: 'Bonn' }, { de: 'Kofikrom' }])
  })
})

describe('people from left to right', () => {
  const numbered = (detail: ReturnType<typeof recordDetail>): string[] => detail.people.map(({ name, position }) => (position === null ? name : `${position} ${name}`))

  it('are all numbered once one of them was moved, and whoever is added too', () => {
    const { by, record, detail } = archiveWithRecord()
    for (const name of ['Kojo', 'Käthe']) by.commit({ author: by.author, label: 'accept-suggestion', changes: personChanges(by.db, record, person(name, { role: 'depicted' }), { ordered: false }) })
    addPerson(by, record, person('Günther', { role: 'depicted' }))
    expect(numbered(detail())).toEqual(['Kojo', 'Käthe', 'Günther'])
    movePerson(by, detail().people[0]?.id ?? '', detail().people[2]?.id ?? '')
    expect(numbered(detail())).toEqual(['1 Käthe', '2 Kojo', '3 Günther'])
    addPerson(by, record, person('Ama', { role: 'depicted' }))
    expect(numbered(detail())).toEqual(['1 Käthe', '2 Kojo', '3 Günther', '4 Ama'])
  })

  it('are as the others are whose role they are given', () => {
    const { by, record, detail } = archiveWithRecord()
    addPerson(by, record, person('Ama', { role: 'depicted' }))
    addPerson(by, record, person('Kojo'))
    expect(numbered(detail())).toEqual(['1 Ama', 'Kojo'])
    const [ama, kojo] = detail().people
    editPerson(by, ama?.id ?? '', person('Ama'))
    expect(numbered(detail()).toSorted()).toEqual(['Ama', 'Kojo'])
    editPerson(by, kojo?.id ?? '', person('Kojo', { role: 'depicted' }))
    expect(numbered(detail())).toEqual(['1 Kojo', 'Ama'])
  })
})
