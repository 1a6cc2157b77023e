import type Database from 'better-sqlite3'
import type { DateValue } from '../../preload/contract'
import { shownDate } from '../archive/derived/shown-field'
import { longestEvent } from '../longest-event'
import { statement } from '../statement'
import { daysCovered, shiftDay } from '../timeline/edtf'
import { fold } from './language/fold'
import { isStopWord } from './language/stop-words'
import { termOfWord } from './language/term-stream'
import { languages } from './language/terms'
import { wordsIn } from './language/words'

/** An event as a document tells of it. */
export interface ToldEvent {
  readonly title: string
  readonly date: DateValue | null
  readonly place: string | null
}

/** An event of the archive. */
export interface KnownEvent {
  readonly id: string
  readonly title: string
  readonly date: DateValue
}

interface EventRow {
  readonly id: string
  readonly title: string
  readonly date: string
  readonly only_read: number
  readonly places: string
}

const mostLookedAt = 500
/** So large a part of the shorter title has to stand in the other one; in the same few days at the same place less is enough. */
const enough = 0.6
const enoughThere = 0.3
const fewDays = 14

/**
 * The event of the archive that a told one may be: its days touch the told ones, no place speaks against it, and the titles
 * have most of their words in common, parts of compounds among them. Null where there is none; never certain.
 */
export function similarEvent(db: Database.Database, { title, date, place }: ToldEvent): KnownEvent | null {
  if (date === null || date.earliest === null || date.latest === null || daysCovered(date.earliest, date.latest) > longestEvent) return null
  const rows = statement<EventRow>(db, `
    SELECT record.id, record.shown_title AS title, record.shown_date AS date, record.date IS NULL AS only_read, (
      SELECT json_group_array(json(place.name))
      FROM link JOIN place ON place.id = link.target
      WHERE link.record = record.id AND link.role = 'venue' AND link.trashed = 0
    ) AS places
    FROM record
    WHERE record.trashed = 0 AND record.kind = 'event' AND record.earliest BETWEEN @soonest AND @latest AND record.latest >= @earliest
    ORDER BY record.earliest, record.rowid
    LIMIT ${mostLookedAt}
  `).all({ soonest: shiftDay(date.earliest, -longestEvent), earliest: date.earliest, latest: date.latest })
  const told = comparable({ title, date, place })
  let best: { event: KnownEvent; likeness: number } | null = null
  for (const row of rows) {
    const own = shownDate(row.date, row.only_read === 1)
    if (own === null) continue
    const likeness = likenessOf(told, { date: own, places: placesOf(row.places), words: wordsOf(row.title) })
    if (likeness > (best?.likeness ?? 0)) best = { event: { id: row.id, title: row.title, date: own }, likeness }
  }
  return best?.event ?? null
}

/** An event made ready to be compared with many. */
export interface ComparableEvent {
  readonly date: DateValue | null
  readonly places: ReadonlySet<string>
  readonly words: readonly TitleWord[]
}

/** Makes a told event ready to be compared. */
export function comparable({ title, date, place }: ToldEvent): ComparableEvent {
  return { date, places: new Set(place === null ? [] : [fold(place)]), words: wordsOf(title) }
}

/** How alike two events are whose days touch, from 0 (they are not the same) to 1. */
export function likenessOf(one: ComparableEvent, other: ComparableEvent): number {
  const [days, otherDays] = [daysIn(one.date), daysIn(other.date)]
  if (days > longestEvent || otherDays > longestEvent) return 0
  const isThere = [...one.places].some((place) => other.places.has(place))
  if (one.places.size > 0 && other.places.size > 0 && !isThere) return 0
  const likeness = sharedPart(one.words, other.words)
  return likeness < (isThere && Math.max(days, otherDays) <= fewDays ? enoughThere : enough) ? 0 : likeness
}

function daysIn(date: DateValue | null): number {
  return date === null || date.earliest === null || date.latest === null ? Infinity : daysCovered(date.earliest, date.latest)
}

function placesOf(names: string): Set<string> {
  const places: readonly Readonly<Record<string, string>>[] = JSON.parse(names)
  return new Set(places.flatMap((name) => Object.values(name).map(fold)))
}

interface TitleWord {
  /** The word's own stems, and those of what it is put together of. */
  readonly stems: ReadonlySet<string>
}

/** What a title says, word by word, in either language. */
function wordsOf(title: string): TitleWord[] {
  return wordsIn(title)
    .map(({ text }) => text)
    .filter((word) => !/^\d+$/.test(word) && !languages.some((language) => isStopWord(word.toLowerCase(), language)))
    .map((word) => ({ stems: new Set(languages.map((language) => termOfWord(word, language)).flatMap(({ stem, parts }) => [stem, ...parts])) }))
}

/** The part of the words of the shorter title that the other one has as well, from 0 to 1. */
function sharedPart(one: readonly TitleWord[], other: readonly TitleWord[]): number {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length === 0) return 0
  return short.filter(({ stems }) => long.some((word) => [...stems].some((stem) => word.stems.has(stem)))).length / short.length
}
