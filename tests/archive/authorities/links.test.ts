import { describe, expect, it } from 'vitest'
import { agentNamed, agents } from '../../../main/archive/authorities/agents'
import { addPerson, addPlace, editPerson, movePerson, personChanges, relate, unlink, type PersonEntry } from '../../../main/archive/authorities/links'
import { placeNamed, places } from '../../../main/archive/authorities/places'
import { historyOf } from '../../../main/archive/log/history'
import { undoState } from '../../../main/archive/log/undo'
import { recordDetail } from '../../../main/archive/records/details'
import { addNote, createRecord } from '../../../main/archive/records/edit'
import { undo } from '../take-back'
import { temporaryArchive } from '../temporary-archive'

function archiveWithRecord() {
  const { archive, by } = temporaryArchive()
  const record = createRecord(by, 'document', { title: 'Bericht' })
  const detail = () => recordDetail(archive.db, record)
  const linkOf = (name: string) => detail().people.find((each) => each.name === name)?.id ?? ''
  return { archive, by, record, detail, linkOf, lastAction: () => undoState(archive.db, archive.device).undo?.id, back: () => undo(archive, by.author) }
}

const person = (name: string, given: Partial<PersonEntry> = {}): PersonEntry => ({ name, title: null, function: null, organisation: null, role: 'participant', ...given })

describe('an organisation', () => {
  it('is on a record as somebody says so, and is one wherever it stands from then on', () => {
    const { archive, by, record, detail } = archiveWithRecord()
    const other = createRecord(by, 'event', { title: 'Treffen' })
    addPerson(by, other, person('Stadtwerke Dortmund', { title: 'Dr.' }))
    addPerson(by, record, person('stadtwerke dortmund', { role: 'author', kind: 'organisation' }))
    expect([...detail().people, ...recordDetail(archive.db, other).people]).toMatchObject([
      { kind: 'organisation', name: 'Stadtwerke Dortmund', title: null, role: 'author' },
      { kind: 'organisation', name: 'Stadtwerke Dortmund', title: null, role: 'participant' },
    ])
    undo(archive, by.author)
    expect(detail().people).toEqual([])
    expect(recordDetail(archive.db, other).people).toMatchObject([{ kind: 'person', title: 'Dr.' }])
  })

  it('stays one where its name is entered and nothing is said of its kind', () => {
    const { by, record, detail } = archiveWithRecord()
    addPerson(by, record, person('KNUST', { kind: 'organisation' }))
    addPerson(by, record, person('KNUST', { role: 'author' }))
    expect(detail().people.map(({ kind }) => kind)).toEqual(['organisation', 'organisation'])
  })

  it('is what somebody on a record turns out to be, or a person after all', () => {
    const { archive, by, record, detail } = archiveWithRecord()
    addPerson(by, record, person('Umweltamt'))
    const [{ id = '' } = {}] = detail().people
    editPerson(by, id, person('Umweltamt', { kind: 'organisation' }))
    expect(detail().people).toMatchObject([{ id, kind: 'organisation' }])
    editPerson(by, id, person('Umweltamt', { kind: 'person' }))
    expect(detail().people).toMatchObject([{ id, kind: 'person' }])
    undo(archive, by.author)
    addPerson(by, record, person('Umweltamt', { kind: 'organisation', organisation: 'Stadt Dortmund' }))
    expect(detail().people).toMatchObject([{ id, kind: 'organisation', organisation: 'Stadt Dortmund' }])
  })
})

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

describe('a person who is there', () => {
  it('takes the title that is typed, whether they had another, none, or the title is typed on another record', () => {
    const { by, record, detail, back } = archiveWithRecord()
    addPerson(by, record, person('Johanna Sommer'))
    const other = createRecord(by, 'event', { title: 'Fachtag' })
    for (const title of ['Dr.', 'Prof. Dr.']) {
      addPerson(by, other, person('Johanna Sommer', { title }))
      expect(detail().people).toMatchObject([{ name: 'Johanna Sommer', title }])
    }
    addPerson(by, other, person('Johanna Sommer'))
    expect(detail().people).toMatchObject([{ title: 'Prof. Dr.' }])
    back()
    expect(detail().people).toMatchObject([{ title: 'Dr.' }])
  })

  it('takes the title that is typed where another name is corrected to theirs', () => {
    const { by, record, detail, linkOf } = archiveWithRecord()
    addPerson(by, createRecord(by, 'event', { title: 'Fachtag' }), person('Eva Probe'))
    addPerson(by, record, person('Eva Prob'))
    editPerson(by, linkOf('Eva Prob'), person('Eva Probe', { title: 'Prof.' }))
    expect(detail().people).toMatchObject([{ name: 'Eva Probe', title: 'Prof.' }])
  })

  it('keeps what nothing is told of where they are corrected', () => {
    const { by, record, detail, linkOf } = archiveWithRecord()
    addPerson(by, record, person('Johanna Sommer', { title: 'Dr.', organisation: 'Umweltamt' }))
    editPerson(by, linkOf('Johanna Sommer'), { function: 'Leiterin' })
    expect(detail().people).toMatchObject([{ title: 'Dr.', name: 'Johanna Sommer', function: 'Leiterin', organisation: 'Umweltamt', role: 'participant' }])
    editPerson(by, linkOf('Johanna Sommer'), { name: 'Johanna Winter', organisation: null })
    expect(detail().people).toMatchObject([{ title: 'Dr.', name: 'Johanna Winter', function: 'Leiterin', organisation: null }])
  })

  it('has in the history of each record what is corrected of them, and nothing of where they came first', () => {
    const { archive, by, record, linkOf } = archiveWithRecord()
    const other = createRecord(by, 'event', { title: 'Fachtag' })
    addPerson(by, other, person('johanna sommer', { title: 'Dr.' }))
    addPerson(by, record, person('johanna sommer'))
    const before = historyOf(archive.db, record)
    expect(before.flatMap(({ changes }) => changes.map(({ type }) => type))).not.toContain('agent')
    expect(historyOf(archive.db, other)[0]?.changes).toContainEqual(expect.objectContaining({ type: 'agent', field: 'title', before: null, after: 'Dr.', of: 'johanna sommer' }))
    editPerson(by, linkOf('johanna sommer'), { name: 'Johanna Sommer', title: 'Prof.' })
    for (const id of [record, other]) {
      expect(historyOf(archive.db, id)[0]).toMatchObject({ label: 'edit-people', changes: [
        { type: 'agent', field: 'name', before: 'johanna sommer', after: 'Johanna Sommer', of: 'Johanna Sommer' },
        { type: 'agent', field: 'title', before: 'Dr.', after: 'Prof.', of: 'Johanna Sommer' },
      ] })
    }
    expect(historyOf(archive.db, record)).toHaveLength(before.length + 1)
  })

  it('stays who they are where another has the same name and nothing is told of it', () => {
    const { by, record, detail } = archiveWithRecord()
    addPerson(by, record, person('Umweltamt', { kind: 'organisation' }))
    by.commit({ author: by.author, label: 'edit-people', changes: [{ type: 'agent', id: '018f0000-0000-7000-8000-000000000001', fields: { kind: 'person', name: 'Umweltamt', title: null } }] })
    editPerson(by, detail().people[0]?.id ?? '', { function: 'Gastgeber' })
    expect(detail().people).toMatchObject([{ kind: 'organisation', function: 'Gastgeber' }])
  })

  it('takes a title that was read only where they have none', () => {
    const { by, record, detail } = archiveWithRecord()
    for (const [name, title] of [['Eva Probe', null], ['Jens Muster', 'Dr.']] as const) addPerson(by, record, person(name, { title }))
    by.commit({ author: by.author, label: 'accept-suggestion', changes: ['Eva Probe', 'Jens Muster'].flatMap((name) => personChanges(by.db, record, person(name, { title: 'Prof.', role: 'depicted' }))) })
    expect(new Set(detail().people.map(({ name, title }) => `${title} ${name}`))).toEqual(new Set(['Prof. Eva Probe', 'Dr. Jens Muster']))
  })

  it('is not written again where nothing differs, and otherwise only in what does', () => {
    const { archive, by, record, linkOf, lastAction } = archiveWithRecord()
    const johanna = person('Johanna Sommer', { title: 'Dr.', function: 'Leiterin', organisation: 'Umweltamt' })
    addPerson(by, record, johanna)
    const before = lastAction()
    editPerson(by, linkOf('Johanna Sommer'), johanna)
    addPerson(by, record, johanna)
    expect(lastAction()).toBe(before)
    editPerson(by, linkOf('Johanna Sommer'), { ...johanna, organisation: 'Stadt Dortmund' })
    expect(historyOf(archive.db, record)[0]?.changes.map(({ field }) => field)).toEqual(['organisation'])
  })

  it('is there once when another name is corrected to theirs, with what is told of either', () => {
    const { by, record, detail, linkOf, back } = archiveWithRecord()
    addPerson(by, record, person('Eva Probe', { organisation: 'Umweltamt' }))
    addPerson(by, record, person('Eva Prob', { organisation: 'Amt', function: 'Leiterin' }))
    const before = detail()
    editPerson(by, linkOf('Eva Prob'), person('Eva Probe', { organisation: 'Amt', function: 'Leiterin' }))
    expect(detail().people).toMatchObject([{ id: before.people[0]?.id, name: 'Eva Probe', function: 'Leiterin', organisation: 'Umweltamt' }])
    expect(detail().people).toHaveLength(1)
    back()
    expect(detail()).toEqual(before)
    editPerson(by, linkOf('Eva Prob'), person('Eva Probe', { organisation: 'Stadt Dortmund' }))
    expect(detail().people).toMatchObject([{ name: 'Eva Probe', function: null, organisation: 'Stadt Dortmund' }])
  })

  it('keeps the place that a caption says when a name read in it is corrected to theirs', () => {
    const { by, record, detail, linkOf } = archiveWithRecord()
    addPerson(by, record, person('Eva Probe', { role: 'depicted', function: 'Leiterin' }))
    by.commit({ author: by.author, label: 'accept-suggestion', changes: personChanges(by.db, record, person('Eva Prob', { role: 'depicted' }), { ordered: true, fromLeft: 2 }) })
    editPerson(by, linkOf('Eva Prob'), person('Eva Probe', { role: 'depicted' }))
    expect(detail().people).toMatchObject([{ name: 'Eva Probe', position: 2, function: 'Leiterin' }])
  })

  it('is not edited or moved any more once they are taken off', () => {
    const { by, record, linkOf, lastAction } = archiveWithRecord()
    addPerson(by, record, person('Johanna Sommer'))
    const link = linkOf('Johanna Sommer')
    unlink(by, link)
    const before = lastAction()
    expect(() => editPerson(by, link, person('Johanna Winter'))).toThrow(expect.objectContaining({ code: 'not-found' }))
    expect(() => movePerson(by, link, null)).toThrow(expect.objectContaining({ code: 'not-found' }))
    expect(unlink(by, link)).toBe(record)
    expect(lastAction()).toBe(before)
  })
})

describe('a place', () => {
  it('that was only mentioned becomes the venue, and is there once', () => {
    const { by, record, detail, back } = archiveWithRecord()
    addPlace(by, record, 'Accra', 'mentions', 'de')
    addPlace(by, record, 'Accra', 'venue', 'de')
    expect(detail().places.map(({ role }) => role)).toEqual(['venue'])
    back()
    expect(detail().places.map(({ role }) => role)).toEqual(['mentions'])
  })

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

  it('are counted anew where one of them is given another role, also one that they have already', () => {
    for (const hasRole of [false, true]) {
      const { by, record, detail, linkOf } = archiveWithRecord()
      for (const [index, name] of ['Links', 'Mitte', 'Rechts'].entries()) by.commit({ author: by.author, label: 'accept-suggestion', changes: personChanges(by.db, record, person(name, { role: 'depicted' }), { ordered: true, fromLeft: index + 1 }) })
      const link = linkOf('Links')
      if (hasRole) addPerson(by, record, person('Links'))
      editPerson(by, link, person('Links'))
      expect(numbered(detail())).toEqual(['1 Mitte', '2 Rechts', 'Links'])
    }
  })

  it('end with whoever comes to them from another role', () => {
    const { by, record, detail, linkOf } = archiveWithRecord()
    addPerson(by, record, person('Franz', { role: 'author' }))
    for (const name of ['Links', 'Mitte', 'Rechts']) addPerson(by, record, person(name, { role: 'depicted' }))
    editPerson(by, linkOf('Franz'), person('Franz', { role: 'depicted' }))
    expect(numbered(detail())).toEqual(['1 Links', '2 Mitte', '3 Rechts', '4 Franz'])
  })
})

it('people and places are offered by letters of their names, umlauts among them, in capitals or not', () => {
  const { archive: { db }, by } = temporaryArchive()
  const record = createRecord(by, 'photo', { title: 'Markt' })
  addPerson(by, record, { name: 'Änne Öztürk-Şahin', title: null, function: null, organisation: null, role: 'depicted' })
  addPlace(by, record, 'Übersee', 'venue', 'de')
  for (const text of ['öz', 'ÖZ', 'änne ö', 'türk', 'O\u0308z', 'Şah']) expect([text, agents(db, text, 5).map(({ name }) => name)]).toEqual([text, ['Änne Öztürk-Şahin']])
  for (const text of ['übers', 'Übers']) expect([text, places(db, text, 5).map(({ name }) => name.de)]).toEqual([text, ['Übersee']])
})

it('what is put on a record that a restored backup does not have is refused as such, and nothing of it stays', () => {
  const { archive, by, record } = archiveWithRecord()
  const gone = '01a2273c-2ab1-7390-8478-a6d31d84dead'
  const refused = expect.objectContaining({ code: 'not-found', details: { record: gone } })
  expect(() => addNote(by, gone, 'Nachfragen')).toThrow(refused)
  expect(() => addPerson(by, gone, person('Ama Beispiel'))).toThrow(refused)
  expect(() => addPlace(by, gone, 'Kumasi', 'mentions', 'de')).toThrow(refused)
  expect(() => relate(by, record, gone, 'source')).toThrow(refused)
  expect([agents(archive.db, '', 10), places(archive.db, '', 10)]).toEqual([[], []])
})
