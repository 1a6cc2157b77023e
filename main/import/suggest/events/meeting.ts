import type { DateFound } from '../../../timeline/dates'
import { placesIn } from '../words/gazetteer'
import { meetingTitle } from './event-title'
import { headLength, type EventRead } from './events'
import { isUnheld } from './foreign-dates'
import { headingLength } from './happenings'

const dayLine = /^[ \t]*(?:sitzungs(?:tag|datum|termin)|datum|tag|termin|date|day|held on|wann)\b[^:\n]{0,30}:[ \t]*/imu
const placeLine = /^[ \t]*(?:sitzungsort|tagungsort|veranstaltungsort|ort|place|venue|location|wo)\b[^:\n]{0,30}:[ \t]*(\S[^\n]{0,120})/imu

/** The meeting that a page of minutes begins with, where a heading names it and labelled lines say when and where; or null. */
export function meetingIn(page: string, dates: readonly DateFound[]): EventRead | null {
  const head = page.slice(0, headLength)
  const lines = [...head.matchAll(/^[ \t]*(\S[^\n]*)$/gmu)]
  const heading = lines.find((line) => headingLength((line[1] ?? '').trim()) > 0)
  const day = dayLine.exec(head)
  if (heading === undefined || day === null || day.index < heading.index) return null
  const words = (heading[1] ?? '').trim()
  const named = words.slice(headingLength(words)).replace(/[\s.,;:–-]+$/, '')
  const title = meetingTitle(words.slice(0, headingLength(words)), named)
  const lineEnd = head.indexOf('\n', day.index)
  const dayEnd = lineEnd === -1 ? head.length : lineEnd
  const found = dates.find(({ start, end, earliest, latest }) => start >= day.index && end <= dayEnd && earliest !== null && latest !== null)
  if (found === undefined || title.length < 6 || isUnheld(title)) return null
  const place = placeLine.exec(head)
  const where = place?.[1] ?? null
  const town = where === null ? undefined : placesIn(where).find(({ place: { kind } }) => kind === 'town')
  const { text, edtf, earliest, latest } = found
  return {
    title: title.slice(0, 1).toUpperCase() + title.slice(1),
    date: { wording: text, edtf, earliest, latest },
    place: town?.text ?? where?.split(/[,;(]/)[0]?.trim() ?? null,
    participants: [],
    wording: [words, head.slice(day.index, dayEnd).trim(), ...(place === null ? [] : [place[0].trim()])].join('\n'),
  }
}
