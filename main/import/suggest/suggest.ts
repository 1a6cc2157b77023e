import { createHash } from 'node:crypto'
import type { Position } from '../../../preload/contract'
import type { KnownNames } from '../../archive/authorities/known-names'
import type { SuggestionDraft } from '../../archive/suggestions/suggestion-rows'
import { readDates } from '../../timeline/dates'
import type { PhotoMetadata, PhotoPerson } from '../reading/extracted'
import { readCaption, type Caption } from './captions/caption'
import { eventIn } from './events/events'
import { meetingIn } from './events/meeting'
import { statementsOf } from './words/blocks'
import { kilometresBetween, nearestTown, placesIn } from './words/gazetteer'
import { namesIn } from './words/names'
import { remarksIn } from './words/questions'
import { titlesAtStart } from './words/words-of-people'

/** What suggestions are made from: a file's text by page, or a picture's caption and what else its metadata says. */
export interface SuggestionSource extends Partial<Pick<PhotoMetadata, 'people' | 'places' | 'position' | 'isOwn'>> {
  readonly pages: readonly string[]
  readonly caption: string | null
  /** What the archive's own authority records are called. */
  readonly names?: KnownNames
  readonly lang: 'de' | 'en'
  /** The ISO day relative dates count from. */
  readonly reference?: string
}

/** More of one kind no document tells of, not even a chronicle; it bounds what is none. */
const mostOfKind = 5_000

/**
 * What a file says that somebody may want to take over: happenings with their dates, places, remarks that leave something
 * open, and of a picture who is to be seen. In reading order; never facts until somebody accepts them.
 */
export function suggestFrom(source: SuggestionSource): SuggestionReading[] {
  const told = new Set<string>()
  const fromPages = source.pages.flatMap((page, number) => [...events(source, page, number).filter((event) => isNews(told, event)), ...questions(page, number)])
  // Each kind by itself: many events must not take the places with them.
  const counts = new Map<string, number>()
  return [...fromPages, ...people(source), ...known(source), ...places(source)].filter(({ kind }) => {
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    return count <= mostOfKind
  })
}

/** A heading that stands on every page tells of one meeting. */
function isNews(told: Set<string>, event: SuggestionReading): boolean {
  if (event.kind !== 'event') return true
  const what = [event.title.toLowerCase(), event.date?.edtf, event.place].join('\u0000')
  const isNew = !told.has(what)
  told.add(what)
  return isNew
}

type Unkeyed<T> = T extends { key: string } ? Omit<T, 'key'> : never
/** A suggestion as it is read, before the archive knows it by a key. */
export type SuggestionReading = Unkeyed<SuggestionDraft>

/**
 * Gives each suggestion a key made of what it is and of its file's hash, the same at every extraction; the second of two
 * that are the same counts on.
 */
export function keyed(hash: string, readings: readonly SuggestionReading[]): SuggestionDraft[] {
  const seen = new Map<string, number>()
  return readings.map((suggestion) => {
    const what = [hash, suggestion.kind, suggestion.page, suggestion.wording].join('\u0000')
    const count = (seen.get(what) ?? 0) + 1
    seen.set(what, count)
    const key = createHash('sha256').update(count === 1 ? what : `${what}\u0000${count}`).digest('hex').slice(0, 32)
    // The spread keeps the kind and its fields together, which the compiler does not follow over the union.
    return { ...suggestion, key } as SuggestionDraft
  })
}

function events({ lang, reference }: SuggestionSource, page: string, number: number): SuggestionReading[] {
  const dates = readDates(page, { lang, reference: reference ?? null })
  const meeting = number === 0 ? meetingIn(page, dates) : null
  const told = statementsOf(page).flatMap((statement) => eventIn(statement, dates, number) ?? [])
  // The lines of its head may look like a sentence.
  const others = meeting === null ? told : told.filter(({ date, wording }) => date.edtf !== meeting.date.edtf || !wording.startsWith(meeting.wording.split('\n')[0] ?? ''))
  return [...(meeting === null ? [] : [meeting]), ...others]
    .map((event) => ({ kind: 'event' as const, page: number, ...event, participants: [...event.participants] }))
}

function questions(page: string, number: number): SuggestionReading[] {
  return remarksIn(page).map(({ text }) => ({ kind: 'question', page: number, wording: text }))
}

function people({ caption, lang, people: named = [], isOwn = false }: SuggestionSource): SuggestionReading[] {
  const read = caption === null ? [] : readCaption(caption, lang).people
  if (isOwn && named.length > 0) return named.map((person, place) => describedPerson(person, place + 1, read))
  // Metadata gives names without an order, unless their faces are marked; the caption says more of the same people, and its order goes before.
  const unread = named.filter(({ name }) => read.every((person) => person.name !== name))
  const isOrdered = read.some(({ position }) => position !== null)
  const placeOf = (name: string | null): number | null => (isOrdered ? null : (named.find((person) => person.name === name)?.fromLeft ?? null))
  return [
    ...read.map(({ name, position, ...person }) => ({ kind: 'person' as const, page: 0, wording: name ?? person.role ?? caption ?? '', person: { name, ...person, position: position ?? placeOf(name) } })),
    ...unread.map(({ name, work }) => ({ kind: 'person' as const, page: 0, wording: name, person: { position: placeOf(name), name, title: null, role: work?.function ?? null, organisation: work?.organisation ?? null } })),
  ]
}

/** Somebody as a copy of ours names them; where that is not told there, its caption says what they do and for whom. */
function describedPerson({ name: wording, work }: PhotoPerson, position: number, read: Caption['people']): SuggestionReading {
  const [titles = '', title = ''] = titlesAtStart.exec(wording) ?? []
  const name = wording.slice(titles.length)
  const { role = null, organisation = null } = work === null ? read.find((person) => person.name === name) ?? {} : { ...work, role: work.function }
  return { kind: 'person', page: 0, wording, person: { position, name, title: title.trim() || null, role, organisation } }
}

/** People and organisations the archive knows, where the text names them. */
function known({ pages, names }: SuggestionSource): SuggestionReading[] {
  return namesIn(pages, names?.agents ?? []).map(({ named: { name, kind }, text, page }) => ({
    kind: 'person',
    page,
    wording: text,
    person: { position: null, name, title: null, role: null, organisation: null, known: kind },
  }))
}

/** Each place once, where it is first named; where a photo was taken, a place of the archive goes before a town of the list. */
function places({ pages, caption, lang, position = null, places: shown = [], isOwn = false, names }: SuggestionSource): SuggestionReading[] {
  const named = new Map<string, SuggestionReading>(shown.map(({ name, position: at }) => [name, { kind: 'place', page: 0, wording: name, name, ...(at !== null && { position: at }) }]))
  // All that were known of it are there.
  if (isOwn && shown.length > 0) return [...named.values()]
  const near = position === null ? null : (nearest(position, names?.places ?? []) ?? nearestTown(position))
  if (position !== null && near !== null) {
    const name = 'name' in near ? near.name : lang === 'de' ? near.de : near.en
    if (!named.has(name)) named.set(name, { kind: 'place', page: 0, wording: `${position.latitude.toFixed(4)}, ${position.longitude.toFixed(4)}`, name })
  }
  for (const [number, text] of [...pages, ...(caption === null ? [] : [caption])].entries()) {
    for (const { place, text: wording } of placesIn(text)) {
      const name = lang === 'de' ? place.de : place.en
      if (!named.has(name)) named.set(name, { kind: 'place', page: number, wording, name })
    }
  }
  for (const { named: { name }, text, page } of namesIn(caption === null ? pages : [...pages, caption], names?.places ?? [])) {
    if (!named.has(name)) named.set(name, { kind: 'place', page, wording: text, name })
  }
  return [...named.values()]
}

/** Kilometres within which a photo was taken at one of the archive's own places. */
const atPlace = 3

/** The archive's own place that a camera stood at, or null. */
function nearest(position: Position, places: KnownNames['places']): { readonly name: string } | null {
  const away = places.flatMap(({ name, latitude, longitude }) => (latitude === null || longitude === null ? [] : [{ name, distance: kilometresBetween(position, { latitude, longitude }) }]))
  const [best] = away.filter(({ distance }) => distance <= atPlace).toSorted((a, b) => a.distance - b.distance)
  return best ?? null
}
