import type { DateValue } from '../../../../preload/contract'
import { longestEvent } from '../../../longest-event'
import { daysCovered } from '../../../timeline/calendar'
import type { DateFound } from '../../../timeline/dates'
import type { Statement } from '../words/blocks'
import { placesIn, type PlaceMet } from '../words/gazetteer'
import { deedIn } from './deeds'
import { deedTitle, eventTitle } from './event-title'
import { isForeign, isUnheld } from './foreign-dates'
import { happeningIn, isFrame, introducesHappenings } from './happenings'
import { participantsIn } from './participants'

/** Something a page says has happened, or will. */
export interface EventRead {
  readonly title: string
  readonly date: DateValue
  readonly place: string | null
  readonly participants: readonly string[]
  readonly wording: string
}

/** Minutes name their meeting within so many characters of the first page. */
export const headLength = 1_500

/**
 * The happening a statement tells of, or null: a list's item or a sentence that names one with its date, or an item of a
 * list whose introducing sentence has the date; also a sentence whose verb tells what was done, with day and place. What is
 * only planned, or was called off, is none. `dates` are those of the page, which is the `page`th from 0.
 */
export function eventIn(statement: Statement, dates: readonly DateFound[], page: number): EventRead | null {
  const own = dates.filter(({ start, end }) => start >= statement.start && end <= statement.end).find((date) => isOfHappening(date) && !isForeign(statement, date))
  const { intro } = statement
  const listed = intro !== null && introducesHappenings(intro.text)
  if (own === undefined && !listed) return null
  // Rows of tables belong together in ways a sentence does not.
  if (statement.text.includes('|') || isUnheld(statement.text)) return null
  const happening = happeningIn(statement.text, page === 0 && statement.start < headLength)
  if (happening !== null && own !== undefined && isFrame(statement.text, happening)) {
    const done = doneIn(statement, own)
    if (done !== null) return done
  }
  if (happening === null && !listed) return own === undefined ? null : doneIn(statement, own)
  const date = own === undefined ? inherited(statement, dates, listed) : valueOf(own, false)
  if (date === null) return null
  const span = own === undefined ? null : { start: own.start - statement.start, end: own.end - statement.start }
  const place = venueIn(statement.text)
  const title = eventTitle(statement, happening, span, place)
  if (title === null) return null
  return { title, date, place: place?.text ?? null, participants: participantsIn(statement.text), wording: statement.text }
}

/** What a sentence's verb says was done, where it says the place as well. */
function doneIn(statement: Statement, found: DateFound): EventRead | null {
  const { text } = statement
  const deed = deedIn(text)
  const place = deed === null ? null : venueIn(text)
  if (deed === null || place === null) return null
  const title = deedTitle(text, deed, { start: found.start - statement.start, end: found.end - statement.start }, place)
  return title === null ? null : { title, date: valueOf(found, false), place: place.text, participants: participantsIn(text), wording: text }
}

// A year alone is only ever inherited.
function isOfHappening({ earliest, latest }: DateFound): boolean {
  return earliest !== null && latest !== null && daysCovered(earliest, latest) <= longestEvent
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
  const placed = places.filter(({ start }) => /(?:^|[\s(])(?:in|in der Stadt|in the city of|nach|to|at|near|bei|vor Ort in|visited|besuchten?|die Stadt)\s+$/i.test(text.slice(0, start)))
  const narrow = (all: readonly PlaceMet[]): PlaceMet | undefined => all.find(({ place }) => place.kind === 'town') ?? all.find(({ place }) => place.kind === 'site') ?? all[0]
  // Where guests come from is not where they are.
  const here = places.filter(({ start }) => !/\b(?:aus|from)\s+(?:der Stadt\s+|the city of\s+)?$/i.test(text.slice(0, start)))
  return narrow(placed) ?? narrow(here) ?? null
}
