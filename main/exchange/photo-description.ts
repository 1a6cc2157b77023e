import type Database from 'better-sqlite3'
import type { AgentKind, DateValue, RecordDetail, RecordFile } from '../../preload/contract'
import { nameWithTitle } from '../../preload/person-words'
import type { DescribedPerson, DescribedPlace, PhotoDescription } from './xmp'

/** What a record shows of a photo: what people entered or took, and what was read, but for a date that nobody has noted; suggestions are no part of it. */
export function photoDescription(db: Database.Database, record: RecordDetail, file: RecordFile): PhotoDescription {
  const places = placesOf(db, record)
  const [place = null] = places
  const date = record.date !== null && isNoted(record.date) ? record.date : null
  const created = knownDay(date)
  const edtf = date?.edtf ?? null
  return {
    title: record.title,
    caption: record.caption ?? record.description,
    abstract: record.description,
    language: record.language,
    creators: record.creator === null ? peopleOf(record, 'author').map(({ name }) => name) : [record.creator],
    subjects: (record.subject ?? '').split(/[,;]/).flatMap((subject) => subject.trim() || []),
    credit: record.credit,
    rights: record.rights,
    // What has no identifier of the office is named by the archive's own.
    identifier: record.identifier ?? `urn:uuid:${record.id}`,
    reference: record.reference,
    created,
    edtf: edtf === created ? null : edtf,
    // What a camera or program noted nobody has worded.
    wording: date?.from === 'metadata' ? null : (date?.wording ?? null),
    people: peopleOf(record, 'depicted', 'person'),
    organisations: peopleOf(record, 'depicted', 'organisation').map(({ name }) => name),
    places,
    position: file.position ?? place?.position ?? null,
  }
}

/** Whether somebody has entered or taken a date, or camera, program or a description beside the picture noted it. One that was only read in words or names is no fact for other programs, whose fields know no brackets. */
function isNoted({ onlyRead, from }: DateValue): boolean {
  return onlyRead !== true || from === 'metadata' || from === 'description'
}

function peopleOf({ people }: RecordDetail, role: 'depicted' | 'author', only?: AgentKind): DescribedPerson[] {
  return people
    .filter((person) => person.role === role && (only === undefined || person.kind === only))
    .map((person) => ({ name: nameWithTitle(person), function: person.function, organisation: person.organisation }))
}

function placesOf(db: Database.Database, { places }: RecordDetail): DescribedPlace[] {
  const positionOf = db.prepare<{ place: string }, { latitude: number | null; longitude: number | null }>('SELECT latitude, longitude FROM place WHERE id = @place')
  return places.map(({ place, name: { de = null, en = null } }) => {
    const { latitude, longitude } = positionOf.get({ place }) ?? { latitude: null, longitude: null }
    return { de, en, position: latitude === null || longitude === null ? null : { latitude, longitude } }
  })
}

/**
 * A date as day, month or year, as far as it is certain: a season is its year, "late October 2011" its month, and what may lie
 * in two years, or is about or perhaps that year, is none.
 */
export function knownDay(date: DateValue | null): string | null {
  const { edtf = null, earliest = null, latest = null } = date ?? {}
  if (edtf === null || earliest === null || latest === null) return null
  if (/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/.test(edtf)) return edtf
  if (/[~?%]/.test(edtf) && !edtf.includes('/')) return null
  return [10, 7, 4].map((length) => earliest.slice(0, length)).find((day) => /^\d{4}/.test(day) && latest.startsWith(day)) ?? null
}
