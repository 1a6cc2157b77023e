import { sentencesOf } from '../../words/blocks'
import { beginsWithPerson, endsInName, isPerson } from '../../words/is-person'
import { isOrganisation, isRole } from '../../words/words-of-people'
import { isHeadOfPeople } from '../lines/head-of-people'
import type { Passage } from '../lines/passage'
import { isAbsent } from '../words/absence'
import { splitOutside } from '../words/outside-brackets'
import { surnameOf } from '../words/people'
import { attendeesOf, ofBody, withStrokesSpoken } from './attendance-entry'
import { attendeesFromTable, drawnRows, isTableOfPeople, tablesIn } from './attendance-table'
import { attendeesInSentence, tellsOfAbsence } from './attendance-told'
import type { Attendee } from './attendee'
import { inMeeting, withSameOrganisation, withSharedOrganisation } from './attendee-organisation'

/** Beside guests, and those who were elsewhere, there were others, whatever their label. */
const guests = /^(?:(?:als\s+)?(?:g(?:ast|äste)|guests?|observers?)|online|remotely|(?:am|per)\s+(?:bildschirm|video)|on\s+the\s+screen|(?:zu|auf)geschaltet|join(?:ed|ing)\s)/i
const headLength = 16
const fewestPeople = 2
/** Without a label or a line for each fewer names may be anything. */
const fewestNames = 3
const longestList = 400
/** Letters at the end of a list that tell whether it goes on. */
const lineEnd = 200
const ownLabel = /^(?!(?:not|nicht|kein|no)\s)([^:.]{2,60}):\s+(.+)$/iu
/** "Für die Sparkasse: …". */
const onBehalf = /^(?:für|for|auf\s+seiten|on\s+behalf\s+of)\s+(?:(?:die|das|den|der|the)\s+)?\p{Lu}/iu
/** A sentence rather than a list, brackets aside: "seitens der Stadt A und B, …", "A und B vom Umweltamt, …". */
const isTold = /(?:^|[\s,])(?:seitens|(?:von|auf)\s+seiten|(?:for|from|of)\s+the|von\s+der|vom|für\s+(?:die|das|den)|on\s+behalf\s+of|representing|both|beide|und|and|&)\s/i
const groupBehind = /;\s+(?=[^:;,()]{2,70}:\s)/
/** "siehe Anlage": they are listed somewhere else. */
const elsewhere = /^(?:siehe|s\.|see|laut|lt\.|gemäß|(?:as\s+)?per)\s[^,;]*$/iu
const ticked = /^\s*(?:[*+-]\s+)?(?:\[[xX]\]|[☑☒✓✔✅])\s/u
const unticked = /^\s*(?:[*+-]\s+)?(?:\[ ?\]|☐)\s/u
/** "die Herren   Jan Falke, Olaf Nagel". */
const gentlemen = /^\s*(?:(?:die|the)\s+)?(?:(?:damen\s+und\s+)?herren|damen|frauen|messrs\.?|ladies|gentlemen)\s*:?\s+(?=\p{Lu})/iu
const inBrackets = /\([^()]*\)/g
/** "Rm Ute Falke", "StR Jan Nagel", "Ltd. StVD Ewald Holt": the offices of a council, and of those who work for it, before a full name. */
const councilInShort = /(?<![\p{L}.])(?:[Ss]achkundige[rn]?\s+(?:Bürger|Einwohner)(?:in)?|[Bb]eratendes\s+Mitglied|(?:Ltd\.\s+)?(?:St|K|L)(?:O?VR|VD|O?BR|BD|O?AR|O?I)(?:in)?|Rm|RM|Rh|Rf|Bm|BM|Bgm|StR(?:in)?|StD(?:in)?|StVO?|sB|skB|sE|skE|BV)\.?\s+(?=\p{Lu}\p{Ll}+(?:\s|-\p{Lu}))/gu
/** "Vors. Ute Falke, sachk. Bürger Jan Nagel": no sentence ends there. */
const officeInShort = /(?<!\p{L})(?:Vors|stellv|stv|sachk|Schriftf)\.\s+(?=\p{L})/giu

/** Those present, from the passages that list them; who leads or writes counts where a full name is given nowhere else. */
export function attendeesIn(passages: readonly Passage[]): Attendee[] {
  const present = passages.filter(({ topic }) => topic === 'present').flatMap((passage) => listed(passage))
  // "Teilnehmer: siehe unten" lists nobody.
  const isOfGuests = present.length === 0 || passages.every(({ topic, title }) => topic !== 'present' || guests.test(title))
  const attendees = withSameOrganisation(isOfGuests ? [...inHead(passages), ...present] : present)
  const others = passages.filter(({ topic }) => topic === 'chair' || topic === 'writer').flatMap((passage) => listed(passage, true))
  for (const other of others) {
    const isShort = !other.name.includes(' ') || /^\p{Lu}\./u.test(other.name)
    const at = attendees.findIndex(({ name, organisation }) => name === other.name && organisation === null)
    if (at >= 0) attendees[at] = other
    const isNew = attendees.every(({ name }) => name !== other.name && !(isShort && surnameOf(name) === surnameOf(other.name)))
    if (isNew && (other.name.includes(' ') || other.title !== null)) attendees.push(other)
  }
  return distinct(attendees)
}

/** "Im Auftrag" above who signs. */
export const onBehalfOfAll = /^(?:im\s+auftrag|in\s+vertretung|i\.\s?[av]\.|on\s+behalf\s+of\s.{3,60}|mit\s+\p{Ll}+\s+grüßen)[,:]?$/iu

/** People in the head without a label that says so: a table of them, or lists under labels nobody foresaw, as by city or office. */
function inHead(passages: readonly Passage[]): Attendee[] {
  const counted = passages.findIndex(({ topic, number }) => topic === 'heading' && number !== null)
  const start = passages.slice(0, counted < 0 ? headLength : Math.min(counted, headLength))
  const head = start.filter(({ topic }) => topic === 'text')
  const tables = head.map(rowsOf).flatMap(tablesIn).filter((rows) => isTableOfPeople(rows)).flatMap(attendeesFromTable)
  if (tables.length > 0) return tables
  const entries = entriesOfPeople(start)
  if (entries.length > 0) return entries.flatMap((entry) => withSharedOrganisation(attendeesOf(entry, true)))
  const [names] = head.flatMap(({ lines }) => lines).filter(({ text }) => isListOfNames(text))
  if (names !== undefined) return withSharedOrganisation(attendeesOf(names.text, false))
  return head.flatMap(labelledLines).flatMap((line) => {
    const [, label = '', said = ''] = ownLabel.exec(line) ?? []
    const chunks = splitOutside(said, /[,;]/)
    const people = chunks.filter((chunk) => isPerson(chunk) || (chunk.includes('(') && beginsWithPerson(chunk)))
    return people.length > 0 && people.length * 2 >= chunks.length ? peopleOf(said, false).map((attendee) => ({ ...attendee, organisation: attendee.organisation ?? (isOrganisation(label) || onBehalf.test(label) ? label.replace(ofBody, '') : null) })) : []
  })
}

/** "Ute Falke, Jan Nagel (KMA), Akua Mensah": nothing but people, most of them by a usual given name. */
function isListOfNames(text: string): boolean {
  const names = splitOutside(text.slice(0, longestList).replace(/\.$/, ''), /[,;]/).flatMap((each) => each.split(/\s+(?:und|and|sowie|&)\s+/))
  const areAll = names.length >= fewestNames && names.every((name) => beginsWithPerson(name) && /^\S+(?:\s\S+){1,2}$/.test(name.replace(inBrackets, '').trim()))
  return areAll && text.length < longestList && names.filter(isPerson).length * 2 > names.length
}

/** Lines in a row that each begin with somebody: "Unsere Runde:" or "Those at the table" above them need be no label, as long as it does not say that they were away. */
function entriesOfPeople(passages: readonly Passage[]): string[] {
  let above = ''
  let entries: string[] = []
  for (const { topic, title, lines } of passages) {
    if (topic !== 'text' || lines.some(({ kind }) => kind === 'row')) {
      if (entries.length >= fewestPeople) return entries
      ;[above, entries] = [title, []]
      continue
    }
    for (const { text } of lines) {
      if (beginsWithPerson(text) && !onBehalfOfAll.test(text) && !tellsOfAbsence(above) && !/[.:]$|:\s/.test(text)) entries.push(text)
      else if (entries.length >= fewestPeople) return entries
      else [above, entries] = [text, []]
    }
  }
  return entries.length >= fewestPeople ? entries : []
}

/** The lines of a paragraph, those that begin with no label joined to the one before. */
function labelledLines({ lines }: Passage): string[] {
  const joined: string[][] = []
  for (const { text } of lines) {
    const last = joined.at(-1)
    if (last === undefined || ownLabel.test(text)) joined.push([text])
    else last.push(text)
  }
  return joined.map((texts) => texts.join(' '))
}

function distinct(attendees: readonly Attendee[]): Attendee[] {
  const byName = new Map<string, Attendee>()
  for (const attendee of attendees) {
    const before = byName.get(attendee.name)
    byName.set(attendee.name, before?.organisation == null ? attendee : before)
  }
  return [...byName.values()]
}

/** The people a passage lists; `isOneEach` where each of its entries names one and says whose they are. */
function listed(passage: Passage, isOneEach = false): Attendee[] {
  const there = withoutGentlemen(withoutUnticked(passage))
  const rows = rowsOf(there)
  if (rows.length > 0) return attendeesFromTable(rows)
  const entries = attendanceEntries(there)
  // The groups of one list are alike: where one is an institution all are, "Dortmund" and "Ghana Water" too.
  const areInstitutions = entries.some((entry) => isOrganisation(underGroup(entry).name ?? ''))
  // "Present for the Water Board:" names it in the label.
  let group: string | null = passage.topic === 'present' ? (passage.named?.replace(ofBody, '') ?? null) : null
  let isAway = false
  return entries.flatMap((entry) => {
    const { name, rest } = underGroup(entry.replace(officeInShort, '').replace(councilInShort, ''))
    if (name !== null) {
      group = areInstitutions && !inMeeting.test(name) && !isRole(name) ? name : null
      isAway = isAbsent(name)
    }
    if (isAway || elsewhere.test(rest) || (!rest.includes(',') && tellsOfAbsence(rest.replace(inBrackets, '')))) return []
    const people = entries.length > 1 && (name === null || group === null) ? peopleOf(rest, true) : inSentences(rest, isOneEach)
    return people.map((attendee) => ({ ...attendee, organisation: attendee.organisation ?? group }))
  })
}

function withoutGentlemen(passage: Passage): Passage {
  return { ...passage, lines: passage.lines.map((line) => (gentlemen.test(line.text) ? { ...line, text: line.text.replace(gentlemen, ''), written: line.written.replace(gentlemen, '') } : line)) }
}

/** Where boxes are ticked, those without a tick were not there. */
function withoutUnticked(passage: Passage): Passage {
  return passage.lines.some(({ written }) => ticked.test(written)) ? { ...passage, lines: passage.lines.filter(({ written }) => !unticked.test(written)) } : passage
}

/** The people of a paragraph: its first sentence lists them, and those behind it may name others in full. */
function inSentences(text: string, isOneEach: boolean): Attendee[] {
  const [first, ...others] = sentencesOf(text.replace(inBrackets, (bracket) => bracket.replaceAll('.', ',')))
  const people = peopleOf(first === undefined || others.length === 0 ? text : text.slice(0, first.end), isOneEach)
  const surnames = new Set(people.map(({ name }) => surnameOf(name)))
  const [second] = others
  return second === undefined ? people : [...people, ...attendeesInSentence(text.slice(second.start)).filter(({ name }) => name.includes(' ') && !surnames.has(surnameOf(name)))]
}

/** The people of a stretch of text, read entry by entry and, where it looks like a sentence, as running text: the reading that finds more counts. */
function peopleOf(entry: string, isOneOfMany: boolean): Attendee[] {
  const text = withStrokesSpoken(entry)
  const told = isTold.test(text.replace(inBrackets, ' ')) ? attendeesInSentence(text) : []
  const listed = withSharedOrganisation(attendeesOf(text, isOneOfMany))
  return told.length > listed.length || (told.length === listed.length && bodiesIn(told) > bodiesIn(listed)) ? told : listed
}

function bodiesIn(attendees: readonly Attendee[]): number {
  return attendees.filter(({ organisation }) => organisation !== null).length
}

/** The rows of a passage, also of a table that is only drawn with gaps. */
function rowsOf({ lines, isList }: Passage): (readonly string[])[] {
  const head = lines.findIndex(({ kind }) => kind === 'row')
  // A row whose last cells are empty has come without them.
  const rows = lines.filter(({ kind, text }, index) => kind === 'row' || (head >= 0 && index > head && kind === 'text' && beginsWithPerson(text)))
  if (rows.length > 0) return rows.map(({ cells }) => cells)
  return isList || lines.length > 1 ? drawnRows(lines) : []
}

/** "Stadt Dortmund: A, B" or "For Kumasi:" above its people. */
function underGroup(entry: string): { name: string | null; rest: string } {
  const [dashed = '', body = ''] = /^([^:();]{2,70}?)\s+[–—-]\s+(?=\S)/.exec(entry) ?? []
  // "Environmental Agency – Ms. Falke, Mr. Nagel": whose they are may stand first.
  if (dashed !== '' && !isPerson(body) && isPerson(entry.slice(dashed.length))) return { name: body, rest: entry.slice(dashed.length) }
  const [whole = '', before, alone] = /^([^:(),]{2,70}):\s*|^([^:()]{2,90}):$/.exec(entry) ?? []
  if (whole === '') return { name: null, rest: entry }
  const name = (before ?? alone ?? '').replace(ofBody, '')
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
    const isOpen = kind !== 'item' && (line.startsWith('(') || endsInName(end, line) || isCutGroup(end, line))
    if (last !== undefined && isOpen) entries[entries.length - 1] = `${last} ${line}`
    else entries.push(line)
  }
  return entries.map(withBodiesFirst).flatMap((entry) => groupsIn(entry)).map((entry) => entry.trim()).filter((entry) => entry !== '')
}

/** "Umweltamt (Frau A, Herr B), KMA (Herr C)": a body with its people in brackets, as if they stood behind a colon. */
function withBodiesFirst(entry: string): string {
  const groups = [...entry.matchAll(/([^(),;:]+)\s\(([^()]+)\)[,;.]?\s*/gy)]
  const isWhole = groups.reduce((length, [whole]) => length + whole.length, 0) === entry.length
  const areBodies = groups.length > 0 && groups.every(([, body = '', people = '']) => !isPerson(body.trim()) && isPerson(people.trim()))
  return isWhole && areBodies ? groups.map(([, body = '', people = '']) => `${body.trim().replace(/^(?:und|and|sowie)\s+/, '')}: ${people}`).join('; ') : entry
}

/** "Umweltamt: A, B; Tiefbauamt: C" and "Umweltamt – A, B; Tiefbauamt – C" are two entries. */
function groupsIn(entry: string): string[] {
  const groups = entry.split(groupBehind)
  const parts = groups.length > 1 ? [] : splitOutside(entry, /;/)
  return parts.length > 1 && parts.every((part) => underGroup(part).name !== null) ? parts : groups
}

/** A list that is cut within the name of a group: "…; Kumasi" before "Metropolitan Assembly: …". */
function isCutGroup(text: string, line: string): boolean {
  const at = text.lastIndexOf(';')
  return at >= 0 && !/[(:]/.test(text.slice(at)) && !beginsWithPerson(text.slice(at + 1).trim()) && /^[^:;,()]{2,70}:\s/.test(line)
}
