import { vi } from 'vitest'
import type { DateValue, HistoryEntry, MinutesRead, RecordDetail, RecordEdit } from '../../preload/contract'
import { photo } from './record-fixtures'

/** The one record of the archive, which every change gives back, its history, whether it is there no more, and which originals are not what came in. */
export const stored: { record: RecordDetail; log: HistoryEntry[]; isGone: boolean; unsound: { hash: string; name: string; fault: string }[] } = { record: photo(), log: [], isGone: false, unsound: [] }

/** All that was found in the record; further ones come two at once. */
export const furtherParts: RecordDetail['parts'] = []

/** The one date that can be read. */
export const autumn: DateValue = { wording: 'Herbst 2011', edtf: '2011-23', earliest: '2011-09-01', latest: '2011-11-30' }

/** What is asked of the archive: edits of the record, all other changes by the name of their procedure, and what is read in minutes. */
export const edit = vi.fn<(input: { id: string; fields: RecordEdit }) => Promise<RecordDetail>>()
export const change = vi.fn<(name: string, input: unknown) => void>()
export const minutes = vi.fn<() => MinutesRead | null>()

/** What the archive waits for before it answers a change other than an edit. */
export const answering: { after: Promise<unknown> } = { after: Promise.resolve() }

/** Empties the history, and forgets what was asked. */
export function beginAnew(): void {
  stored.log = []
  stored.isGone = false
  stored.unsound = []
  edit.mockReset()
  edit.mockImplementation(({ fields: { date, ...fields } }) => Promise.resolve((stored.record = { ...stored.record, ...(date && { date: autumn }), ...withoutUndefined(fields), ...(fields.title === null && { title: 'DSC_0815' }) })))
  change.mockReset()
  answering.after = Promise.resolve()
}

function withoutUndefined(fields: Omit<RecordEdit, 'date'>): Partial<RecordDetail> {
  return Object.fromEntries(Object.entries(fields).flatMap(([field, value]) => (value === undefined ? [] : [[field, value === '' ? null : value]])))
}

const names = ['trash', 'restore', 'addPerson', 'editPerson', 'movePerson', 'addPlace', 'unlink', 'addNote', 'editNote', 'setNoteState', 'confirmField']
const archive = {
  records: { get: query('get', () => (stored.isGone ? Promise.reject(Object.assign(new Error('not-found'), { data: { code: 'not-found', details: {} } })) : stored.record)), originals: query('originals', () => stored.unsound), parts: { infiniteOptions: ({ input, ...rest }: { input: (offset: number) => { offset: number } }) => ({ ...rest, queryKey: ['parts'], queryFn: ({ pageParam }: { pageParam: number }) => furtherParts.slice(input(pageParam).offset).slice(0, 2) }) }, minutes: query('minutes', () => minutes()), history: query('history', () => stored.log), edit: { call: edit }, recognise: { mutationOptions: () => ({ mutationFn: changing('recognise').call }) }, ...Object.fromEntries(names.map((name) => [name, changing(name)])) },
  timeline: { readDate: query('readDate', ({ wording }) => (wording === autumn.wording || wording === autumn.edtf ? { value: autumn, printed: 'Herbst 2011' } : null)) },
  archive: { undo: changing('undo') },
  search: { similar: query('similar', () => []) },
  photos: { related: query('relatedPhotos', () => ({ total: 0, photos: [] })) },
  collections: { list: query('collections', () => [{ id: 'w', name: 'Wasser', description: null, records: 2 }, { id: 'm', name: 'Markt', description: null, records: 1 }]), add: changing('add'), takeOut: changing('takeOut'), trash: changing('trashCollection') },
}

/** Stands in for what `renderer/client` gives. */
export function useArchive() {
  return archive
}

function query(name: string, answer: (input: Record<string, string>) => unknown) {
  return {
    queryOptions: ({ input, ...rest }: { input: Record<string, string> }) => ({ ...rest, queryKey: [name, input], queryFn: () => answer(input) }),
  }
}

function changing(name: string) {
  return {
    call: (input: unknown) => {
      change(name, input)
      return answering.after.then(() => stored.record)
    },
  }
}
