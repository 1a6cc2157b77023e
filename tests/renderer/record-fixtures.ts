import type { HistoryEntry, PersonLink, RecordDetail } from '../../preload/contract'

/** An id as the archive makes them, told apart by its last digits. */
export function idOf(number: number): string {
  return `018f0000-0000-7000-8000-${String(number).padStart(12, '0')}`
}

/** A person in a picture, from the left in the order given. */
export function depicted(number: number, name: string): PersonLink {
  return { id: idOf(number), agent: idOf(number + 500), kind: 'person', role: 'depicted', name, title: null, function: null, organisation: null, position: number, wording: null }
}

/** A photo of a page without its picture, with nothing on it but what a test gives. */
export function photo(given: Partial<RecordDetail> = {}): RecordDetail {
  return {
    id: idOf(900), kind: 'photo', title: 'Empfang im Rathaus', date: null, place: null, access: 'internal', thumbnail: null, trashed: false,
    description: null, creator: null, caption: null, credit: null, rights: null, identifier: null, reference: null, language: null, subject: null,
    read: [], readBehind: [], readSince: {}, partOf: null, mergedInto: null, parts: [], partCount: 0, imageMissing: true, accession: null,
    files: [], people: [], places: [], notes: [], related: [], collections: [], suggestions: [],
    ...given,
  }
}

/** One action that changed fields of the record itself or of what hangs on it. */
export function action(given: Partial<HistoryEntry>): HistoryEntry {
  return { action: idOf(700), at: '2026-03-01T11:30:00.000Z', author: 'Anna Beispiel', label: 'edit-record', undone: false, changes: [], ...given }
}
