import { isGivenName, isOrganisation, isRole, titlesAtStart } from '../words-of-people'
import { attendeesOf, inMeeting, isHeadOfPeople, isPerson, splitOutside, withSharedOrganisation } from './attendance-entry'
import { attendeesInSentence } from './attendance-told'
import type { Attendee } from './attendee'
import { headAbove } from './lines'
import type { Passage } from './passages'
import { surnameOf } from './people'

const headLength = 8
/** Letters at the end of a list that tell whether it goes on. */
const lineEnd = 200
const ownLabel = /^(?!(?:not|nicht|kein|no)\s)[^:.]{2,40}:\s+(.+)$/iu
/** A sentence rather than a list: "seitens der Stadt A und B, …". */
const bySide = /(?:^|[\s,])(?:seitens|(?:von|auf)\s+seiten|for\s+the|für\s+(?:die|das|den)|on\s+behalf\s+of|representing)\s/i

/** Those present, from the passages that list them; who leads or writes counts where a full name is given nowhere else. */
export function attendeesIn(passages: readonly Passage[]): Attendee[] {
  const present = passages.filter(({ topic }) => topic === 'present').flatMap(listed)
  const attendees = present.length > 0 ? present : underOwnLabel(passages)
  const others = passages.filter(({ topic }) => topic === 'chair' || topic === 'writer').flatMap(listed)
  for (const other of others) {
    const isShort = !other.name.includes(' ') || /^\p{Lu}\./u.test(other.name)
    const isNew = attendees.every(({ name }) => name !== other.name && !(isShort && surnameOf(name) === surnameOf(other.name)))
    if (isNew && (other.name.includes(' ') || other.title !== null)) attendees.push(other)
  }
  return distinct(attendees)
}

/** A list of people in the head under a label nobody foresaw. */
function underOwnLabel(passages: readonly Passage[]): Attendee[] {
  for (const { topic, lines } of passages.slice(0, headLength)) {
    const said = topic === 'text' ? (ownLabel.exec(lines.map(({ text }) => text).join(' '))?.[1] ?? '') : ''
    const chunks = splitOutside(said, /[,;]/)
    if (chunks.length > 1 && chunks.filter(isPerson).length * 2 >= chunks.length) return attendeesOf(said, false)
  }
  return []
}

function distinct(attendees: readonly Attendee[]): Attendee[] {
  const byName = new Map<string, Attendee>()
  for (const attendee of attendees) {
    const before = byName.get(attendee.name)
    byName.set(attendee.name, before?.organisation == null ? attendee : before)
  }
  return [...byName.values()]
}

function listed(passage: Passage): Attendee[] {
  const rows = passage.lines.filter(({ kind }) => kind === 'row')
  if (rows.length > 0) return fromTable(rows.map(({ cells }) => cells))
  const entries = attendanceEntries(passage)
  // The groups of one list are alike: where one is an institution all are, "Dortmund" and "Ghana Water" too.
  const areInstitutions = entries.some((entry) => isOrganisation(underGroup(entry).name ?? ''))
  let group: string | null = null
  return entries.flatMap((entry) => {
    if (bySide.test(entry)) return attendeesInSentence(entry)
    const { name, rest } = underGroup(entry)
    if (name !== null) group = areInstitutions && !inMeeting.test(name) && !isRole(name) ? name : null
    return withSharedOrganisation(attendeesOf(rest, entries.length > 1)).map((attendee) => ({ ...attendee, organisation: attendee.organisation ?? group }))
  })
}

/** "Stadt Dortmund: A, B" or "For Kumasi:" above its people. */
function underGroup(entry: string): { name: string | null; rest: string } {
  const [whole = '', before, alone] = /^([^:(),]{2,70}):\s*|^([^:()]{2,90}):$/.exec(entry) ?? []
  if (whole === '') return { name: null, rest: entry }
  const name = (before ?? alone ?? '').replace(/^(?:für|for|von|from|vom|aus|auf seiten|on behalf of)\s+(?:(?:die|das|den|der|dem|the)\s+)?/i, '')
  return { name, rest: entry.slice(whole.length) }
}

/** One entry for each line, unless a line goes on in the next. */
function attendanceEntries({ lines }: Passage): string[] {
  const entries: string[] = []
  for (const [index, each] of lines.entries()) {
    const { text, number, kind } = each
    if (isHeadOfPeople(each, lines[index + 1])) {
      entries.push(`${text.replace(/\s*\(\d+\)$/, '')}:`)
      continue
    }
    const line = number !== null && /^\p{Lu}\.$/u.test(number) ? `${number} ${text}` : text
    const last = entries.at(-1)
    const end = last?.slice(-lineEnd) ?? ''
    const isOpen = kind !== 'item' && (/[,;&/-]$|\s(?:und|and|sowie)$/.test(end) || end.lastIndexOf('(') > end.lastIndexOf(')') || /^[\p{Ll}(]/u.test(line) || endsInName(end))
    if (last !== undefined && isOpen) entries[entries.length - 1] = `${last} ${line}`
    else entries.push(line)
  }
  return entries.map((entry) => entry.trim()).filter((entry) => entry !== '')
}

/** A list that is cut between given name and surname: "…, Jonas". */
function endsInName(text: string): boolean {
  const last = text.split(/[,;]/).at(-1)?.trim() ?? ''
  return text.includes(',') && isGivenName(last.replace(titlesAtStart, ''))
}

function fromTable(rows: readonly (readonly string[])[]): Attendee[] {
  const [first = [], ...others] = rows
  const head = headAbove(first, others.find((row) => row.length > first.length))
  const nameAt = head.findIndex((cell) => /^(?:name|teilnehm|person|who|wer|participant|attendee)/i.test(cell))
  const body = nameAt < 0 ? rows : others
  const at = Math.max(0, nameAt)
  const organisationAt = head.findIndex((cell) => /instit|organis|organiz|einricht|amt|behörde|dienststelle|affiliation|from|office|department|body|firma|vertret|stadt|city|partner/i.test(cell))
  const presentAt = head.findIndex((cell) => /^(?:anwesend|present|teilgenommen|attended)/i.test(cell))
  return body.flatMap((cells) => {
    if (presentAt !== at && /^(?:nein|no\b|entsch|apolog|absent|abwesend|[-–]$)/i.test(cells[presentAt] ?? '')) return []
    const others = nameAt >= 0 && organisationAt >= 0 ? [cells[organisationAt] ?? ''] : cells.filter((_, index) => index !== at && !/^\d*\.?$/.test(cells[index] ?? ''))
    return attendeesOf([cells[at] ?? '', ...others].filter((cell) => cell !== '').join(', '), true).slice(0, 1)
  })
}
