import { languageOf } from '../../../timeline/dates/language'
import { boundsOf } from '../../../timeline/edtf'
import { isOnlyPerson } from '../words/is-person'
import { attendeesIn, onBehalfOfAll } from './attendance/attendance'
import { attendeesOf } from './attendance/attendance-entry'
import { attendeesTold } from './attendance/attendance-told'
import type { Attendee } from './attendance/attendee'
import { inOneLanguage } from './lines/languages'
import { withLettersSpelledOut } from './lines/letters'
import type { Line } from './lines/line'
import { linesOf } from './lines/lines'
import type { Passage } from './lines/passage'
import { entriesOf, passagesOf } from './lines/passages'
import { withVotes } from './lines/votes'
import { withWrappedJoined } from './lines/wrapped'
import { behindSender, belowGreeting, mailParts, partsOfMail } from './mail-parts'
import { agendaOf } from './meeting/agenda'
import { isCalledMinutes, titleOf } from './meeting/heading'
import { afarIn, dateOf, placeOf } from './meeting/meeting-facts'
import { readOutcome } from './outcome'
import type { Action } from './words/action'
import type { MinutesDate } from './words/deadline'
import { initialsIn } from './words/initials'
import { knownPeople, mentionsIn, type KnownPeople } from './words/people'

/** What minutes say; null or empty where they say nothing. */
export interface Minutes {
  readonly title: string | null
  readonly date: MinutesDate | null
  readonly place: string | null
  readonly participants: readonly Attendee[]
  readonly agenda: readonly string[]
  readonly decisions: readonly string[]
  readonly actions: readonly Action[]
}

/** What is known of minutes besides their text: its language, and the heading that the file's format names as such. */
export interface MinutesReading {
  /** ISO 639-1; any but German and English is told anew by the words. */
  readonly lang?: string | null
  readonly heading?: string | null
}

/** What minutes are called and their day, read as by `readMinutes`, without the rest, which takes several times as long. */
export function readMinutesHead(text: string, reading: MinutesReading): Pick<Minutes, 'title' | 'date'> {
  const { title, date } = headOf(text, reading)
  return { title, date }
}

/** Reads minutes, German or English, as plain text or Markdown: who met when and where, what was settled, and who does what until when. */
export function readMinutes(text: string, reading: MinutesReading = {}): Minutes {
  const head = headOf(text, reading)
  const { lines, next, source, title, date } = head
  const participants = participantsIn(head)
  return { title, date, place: placeOf(source) ?? afarIn(title ?? ''), participants, agenda: agendaOf(source.passages, lines.slice(next)), ...outcomeOf(head, participants) }
}

const nobody = knownPeople([])
const andMe = /(?:,|(?<!\p{L})(?:und|sowie|and))\s+(?:ich|meine\s+wenigkeit|me|myself|I)(?:\s+selbst)?\s*\.?$/iu
/** "Falke, Ute", as address books have it. */
const surnameFirst = /^["']?(\p{Lu}[\p{L}'’-]+),\s+(\p{Lu}[\p{L}-]+)["']?$/u
/** "… sowie der Unterzeichner", among those who took part. */
const undersigned = /(?:und|sowie|and|,)\s+(?:(?:der|die)\s+Unterzeich(?:ner(?:in)?|nete[rn]?|nende[rn]?)|the\s+undersigned)(?!\p{L})/iu
const tookPart = /(?<!\p{L})(?:teilgenommen|teil|anwesend|zugegen|vertreten|present|attended|participated)(?!\p{L})/iu
const signature = /^(?:gez\.|\(?sgd\.\)?|signed:?)\s+(\p{Lu}[^,;:]{3,40})$/iu
const fewestPeople = 2
const fewestResults = 2

/** Whether a text says which people met on which day, or who was present, and with what result: as by `readMinutes`, and no further than it takes to tell. */
export function tellsOfMeeting(text: string, reading: MinutesReading): boolean {
  const head = headOf(text, reading)
  // Without a day it has to say itself that these were present.
  if (head.date === null && !head.source.passages.some(({ topic }) => topic === 'present')) return false
  const participants = participantsIn(head)
  if (participants.length < fewestPeople) return false
  const { decisions, actions } = outcomeOf(head, participants)
  return decisions.length + actions.length >= fewestResults
}

function participantsIn({ lines, source: { passages }, title, from }: Head): Attendee[] {
  const listed = withSender(attendeesIn(passages), passages, from)
  return withSigner([...listed, ...attendeesTold(passages, listed, isCalledMinutes(lines, title))], lines)
}

/** "Teilgenommen haben Ute Falke, Jan Nagel und ich": who sent the mail was there too. */
function withSender(listed: Attendee[], passages: readonly Passage[], from: readonly Passage[]): Attendee[] {
  const isTold = passages.some(({ topic, lines }) => topic === 'present' && lines.some(({ text }) => andMe.test(text)))
  const sender = isTold ? from.find(({ title }) => /^(?:von|from)$/i.test(title)) : undefined
  const called = sender === undefined ? '' : entriesOf(sender).join(' ').replace(/\s*[<[].*$/, '').replace(surnameFirst, '$2 $1')
  const senders = called === '' ? [] : attendeesOf(called, true).slice(0, 1)
  return [...listed, ...senders.filter(({ name }) => listed.every((each) => each.name !== name))]
}

/** "Teilgenommen haben Frau Falke sowie der Unterzeichner": whoever signs the note below was there too. */
function withSigner(listed: Attendee[], lines: readonly Line[]): Attendee[] {
  if (!lines.some(({ text }) => undersigned.test(text) && tookPart.test(text))) return listed
  const signed = lines.flatMap(({ text }, index) => signature.exec(text)?.[1] ?? (onBehalfOfAll.test(lines[index - 1]?.text ?? '') ? text : [])).filter(isOnlyPerson).slice(0, 1)
  return [...listed, ...signed.flatMap((text) => attendeesOf(text, true)).filter(({ name }) => name.includes(' ') && listed.every((each) => each.name !== name))]
}

function outcomeOf({ lines, next, source: { passages, lang }, date }: Head, participants: readonly Attendee[]): Pick<Minutes, 'decisions' | 'actions'> {
  const known = peopleKnown(passages, participants)
  return readOutcome(lines.slice(next), passages, { known, lang, reference: date === null ? null : boundsOf(date.edtf).latest })
}

const ofPeople: ReadonlySet<Passage['topic']> = new Set<Passage['topic']>(['present', 'absent', 'chair', 'writer'])

/** Who was there, and who was not but may have something to do too. */
function peopleKnown(passages: readonly Passage[], participants: readonly Attendee[]): KnownPeople {
  const present = participants.map(({ name }) => name)
  const absent = passages.filter(({ topic }) => topic === 'absent').flatMap(({ lines }) => lines.flatMap(({ text }) => mentionsIn(text, nobody, true).map(({ name }) => name)))
  const known = knownPeople([...new Set([...present, ...absent.filter((name) => name.includes(' '))])], participants.flatMap(({ organisation }) => organisation ?? []))
  const told = initialsIn(passages.filter(({ topic, lines }) => ofPeople.has(topic) || lines.some(({ text }) => present.some((name) => text.includes(name)))).flatMap(({ lines }) => lines.flatMap(({ written, text }) => [written, text])), known)
  return { ...known, initials: new Set([...known.initials, ...told]) }
}

type Head = ReturnType<typeof headIn>

/** Minutes in a mail are read without its head and what is written above them; their day is that of the mail where they name none. */
function headOf(text: string, reading: MinutesReading): Head {
  for (const part of mailParts(text)) {
    const head = minutesBelow(part, reading) ?? headIn(part, reading)
    if (participantsIn(head).length < fewestPeople) continue
    // "hier das Protokoll der Sitzung." is none.
    const isTitled = isCalledMinutes(head.lines, head.title) && /^\P{Ll}.*[^.!?]$/u.test(head.title ?? '')
    const { title, date, from } = headIn(text, reading)
    return { ...head, from, title: isTitled ? head.title : title, date: head.date ?? date }
  }
  return headIn(text, reading)
}

/** Minutes below what their sender wrote: behind a farewell, else from their title on. */
function minutesBelow(part: string, reading: MinutesReading): Head | null {
  const passedOn = behindSender(part)
  if (passedOn !== null) return headIn(passedOn, reading)
  for (const below of belowGreeting(part)) {
    const lines = linesOf(below.split('\n', 1)[0] ?? '')
    if (isCalledMinutes(lines, lines[0]?.text ?? null)) return headIn(below, reading)
  }
  return null
}

/** Whether what somebody wrote in a mail brings minutes along: who was present, below what calls itself so. */
export function bringsMinutes(text: string, lang: 'de' | 'en'): boolean {
  return partsOfMail(text).map((part) => minutesBelow(part, { lang }) ?? headIn(part, { lang })).some((head) => isCalledMinutes(head.lines, head.title) && participantsIn(head).length >= fewestPeople)
}

function headIn(written: string, { lang: given, heading = null }: MinutesReading) {
  const { text, lang: first } = inOneLanguage(written)
  const lang = first ?? (given === 'de' || given === 'en' ? given : languageOf(text))
  const lines = withVotes(withWrappedJoined(withLettersSpelledOut(linesOf(text.normalize('NFC')), lang)), lang)
  const { title, next } = titleOf(lines, heading)
  const source = { title, head: lines.slice(0, next).map(({ cells }) => cells.join(', ')), passages: passagesOf(lines.slice(next), lang), lang }
  return { lines, next, source, title, date: dateOf(source), from: source.passages }
}
