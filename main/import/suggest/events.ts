import type { DateValue } from '../../../preload/contract'
import type { DateFound } from '../../timeline/dates'
import type { Statement } from './blocks'
import { placesIn, type PlaceMet } from './gazetteer'
import { happeningIn, introducesHappenings } from './happenings'
import { eventTitle } from './event-title'
import { participantsIn } from './participants'

/** Something a page says has happened, or will. */
export interface EventRead {
  readonly title: string
  readonly date: DateValue
  readonly place: string | null
  readonly participants: readonly string[]
  readonly wording: string
}

/** Days a date may cover to be a happening's: a season, with a margin. A year alone is only ever inherited. */
const longestDays = 130

/**
 * The happening a statement tells of, or null: a list's item or a sentence that names one with its date, or an item of a
 * list whose introducing sentence has the date. `dates` are those of the page.
 */
export function eventIn(statement: Statement, dates: readonly DateFound[]): EventRead | null {
  // Rows of tables belong together in ways a sentence does not.
  if (statement.text.includes('|')) return null
  const happening = happeningIn(statement.text)
  const own = dates.filter(({ start, end }) => start >= statement.start && end <= statement.end).find(isOfHappening)
  const { intro } = statement
  const listed = intro !== null && introducesHappenings(intro.text)
  if (happening === null && !listed) return null
  const date = own === undefined ? inherited(statement, dates, listed) : valueOf(own, false)
  if (date === null) return null
  const span = own === undefined ? null : { start: own.start - statement.start, end: own.end - statement.start }
  const place = venueIn(statement.text)
  const title = eventTitle(statement, happening, span, place)
  if (title === null) return null
  return { title, date, place: place?.text ?? null, participants: participantsIn(statement.text), wording: statement.text }
}

function isOfHappening({ earliest, latest }: DateFound): boolean {
  return earliest !== null && latest !== null && (Date.parse(latest) - Date.parse(earliest)) / 86_400_000 <= longestDays
}

/** The date of the sentence that introduces the list, for an item without one. */
function inherited({ intro }: Statement, dates: readonly DateFound[], listed: boolean): DateValue | null {
  if (intro === null || !listed) return null
  const found = dates.find(({ start, end, edtf, earliest, latest }) => start >= intro.start && end <= intro.end && edtf !== null && earliest !== null && latest !== null)
  return found === undefined ? null : valueOf(found, true)
}

function valueOf({ text, edtf, earliest, latest }: DateFound, isInherited: boolean): DateValue {
  return { wording: text, edtf, earliest, latest, ...(isInherited && { inherited: true }) }
}

/** Where it happened: a town the statement places it in, else the narrowest place it names. */
function venueIn(text: string): PlaceMet | null {
  const places = placesIn(text)
  const placed = places.filter(({ start }) => /(?:^|[\s(])(?:in|in der Stadt|in the city of|nach|to|at|near|bei|vor Ort in)\s+$/i.test(text.slice(0, start)))
  const narrow = (all: readonly PlaceMet[]): PlaceMet | undefined => all.find(({ place }) => place.kind === 'town') ?? all.find(({ place }) => place.kind === 'site') ?? all[0]
  return narrow(placed) ?? narrow(places) ?? null
}
