import { isUnnamed, namesSomebody, readPerson, withPart, type PersonPhrase } from './person'
import { isGivenName, isNameWord, isOrganisation, isRole, isRoleWord, titleAnywhere } from './words-of-people'

/** A person of a caption with their place from the left, null where no order is given. */
export interface CaptionPerson extends PersonPhrase {
  readonly position: number | null
  readonly row?: 'front' | 'middle' | 'back'
}

const fromLeft = String.raw`(?:(?:von\s+)?links\s+nach\s+rechts|beginnend\s+links|von\s+links|v\.?\s?l\.?\s?n\.?\s?r\.?|v\.\s?l\.|from\s+(?:the\s+)?left(?:\s+to\s+(?:the\s+)?right)?|left\s+to\s+right|l\.?\s?(?:[-–]|to)\s?r\.?)`
const fromRight = String.raw`(?:(?:von\s+)?rechts\s+nach\s+links|von\s+rechts|v\.\s?r\.(?:\s?n\.\s?l\.)?|from\s+(?:the\s+)?right(?:\s+to\s+(?:the\s+)?left)?|right\s+to\s+left|r\.?\s?[-–]\s?l\.?)`
const rowWords = String.raw`(?:(?:in\s+(?:der|the)\s+)?(?:hintere|vordere|mittlere|obere|untere|erste|zweite|dritte)[rn]?\s+Reihe|hinten|vorne?|(?:in\s+der\s+)?Mitte|stehend|sitzend|kniend|hockend|(?:in\s+the\s+)?(?:back|front|middle|rear|top|bottom|second|third)\s+row|standing|seated|sitting|kneeling)`
const order = new RegExp(String.raw`(?<![\p{L}])(?:\(\s*)?(?:(${rowWords})\s*[,:(]?\s*)?(?:(${fromLeft})|(${fromRight}))(?![\p{L}])\s*\)?\s*(?:\(?\s*(${rowWords})\s*\)?)?\s*[:,]?\s*`, 'giu')
const rowAlone = new RegExp(String.raw`(?:^|[;.]\s*)(${rowWords})\s*:\s*`, 'giu')
const ordinals: Readonly<Record<string, number>> = { zweite: 2, dritte: 3, vierte: 4, fünfte: 5, second: 2, third: 3, fourth: 4, fifth: 5 }
const ordinal = String.raw`(?:(?<!\d)\d{1,2}\.|\d(?:nd|rd|th)|(?:zweite|dritte|vierte|fünfte)[rns]?|second|third|fourth|fifth)`
const side = new RegExp(String.raw`\(\s*(?:(links(?: außen)?|left|far left|l\.)|(rechts(?: außen)?|right|far right|r\.)|(?:in der |in the )?(Mitte|centre|center|middle)|(${ordinal})\s*(?:(${fromLeft})|${fromRight}))\s*\)`, 'giu')
const afterOrdinal = new RegExp(String.raw`${ordinal}\s*$`, 'iu')
const bracketed = new RegExp(String.raw`\s*\(\s*${fromLeft}\s*\)`, 'giu')
const absent = /(?:^|[.;(]\s*)(?:nicht (?:im Bild|abgebildet|auf dem Bild)|not (?:pictured|shown|in the picture|in picture)|es fehlt|missing)\b[^.;)]*[.;)]?/giu

/** One stretch of a caption that lists people in an order. */
interface Stretch {
  readonly text: string
  readonly row: CaptionPerson['row'] | undefined
  readonly reversed: boolean
}

/** The people of a caption (its credit already off), from the left; an unordered list has no positions. */
export function readPeople(caption: string): CaptionPerson[] {
  const text = caption.replace(absent, (found) => (found.startsWith('.') || found.startsWith(';') ? '. ' : ' '))
  const stretches = stretchesOf(text)
  if (stretches.length > 0) return numbered(stretches)
  return bySide(text) ?? inSentences(text)
}

function numbered(stretches: readonly Stretch[]): CaptionPerson[] {
  const people: CaptionPerson[] = []
  for (const { text, row, reversed } of stretches) {
    const list = readList(text)
    for (const person of reversed ? list.toReversed() : list) people.push({ ...person, position: people.length + 1, ...(row !== undefined && { row }) })
  }
  // "Von links" before a single person says where they look, not where they stand.
  return people
}

/** Where the caption says "from left", with the rows it names; the list stands behind, or before in brackets. */
function stretchesOf(text: string): Stretch[] {
  // "2. von links" places one person, and begins no list.
  const marks = [...text.matchAll(order)].filter(({ index, 0: mark }) => !afterOrdinal.test(text.slice(0, index)) && !afterOrdinal.test(text.slice(0, index + mark.search(/[^\s(]/)))).map((match) => ({ start: match.index, end: match.index + match[0].length, row: rowOf(match[1] ?? match[4]), reversed: match[3] !== undefined, inBrackets: match[0].trimStart().startsWith('('), colon: /:\s*$/.test(match[0]) }))
  const rows = [...text.matchAll(rowAlone)].map((match) => ({ start: match.index, end: match.index + match[0].length, row: rowOf(match[1]), reversed: false, inBrackets: false, colon: true }))
  const all = [...marks, ...rows.filter(({ start, end }) => marks.every((mark) => mark.end <= start || mark.start >= end))].toSorted((a, b) => a.start - b.start)
  if (marks.length === 0) return []
  return all.flatMap(({ start, end, row, reversed, inBrackets, colon }, index): Stretch[] => {
    const next = all[index + 1]
    const behind = text.slice(end, next === undefined || next.inBrackets ? undefined : next.start)
    const list = listBehind(behind).replace(bracketed, '')
    const previous = all[index - 1]
    // The mark stands at the end of a row that has its list already.
    if (inBrackets && !colon && previous !== undefined && previous.colon && previous.row !== undefined) return []
    if (!inBrackets || colon) return list === '' ? [] : [{ text: list, row, reversed }]
    const before = listBefore(text.slice(all[index - 1]?.end ?? 0, start))
    return before === '' ? (list === '' ? [] : [{ text: list, row, reversed }]) : [{ text: before, row, reversed }]
  })
}

function rowOf(words: string | undefined): CaptionPerson['row'] | undefined {
  if (words === undefined) return undefined
  if (/hinter|hinten|ober|stehend|back|rear|top|standing/i.test(words)) return 'back'
  if (/mittler|mitte|middle|zweite|second/i.test(words)) return 'middle'
  return 'front'
}

/** What a list behind a colon has: up to the end of its sentence. A full stop after a title or initial ends none. */
function listBehind(text: string): string {
  const end = /(?<!\b(?:Dr|Prof|Mr|Mrs|Ms|Hon|Rev|St|Dipl|Ing|Nr|e|V|\p{Lu}))\.(?:\s+(?=\p{Lu}|$)|$)|\n/u.exec(text)
  return (end === null ? text : text.slice(0, end.index)).trim().replace(/[;,]$/, '')
}

/** The list that "(v. l.)" stands behind: the sentence's beginning, back to the last colon or full stop. */
function listBefore(text: string): string {
  const cut = Math.max(...[...text.matchAll(/:\s|(?<!\b(?:Dr|Prof|Mr|Mrs|Ms|Hon|\p{Lu}))\.\s/gu)].map((match) => match.index + match[0].length), 0)
  const list = text.slice(cut).trim()
  // "Beim Pflanzen: …" and "Gruppenbild mit A, B und C (v. l.)": the people begin where the first name does.
  const pieces = splitList(list)
  const first = pieces.findIndex((piece) => namesSomebody(piece))
  return first < 0 ? '' : pieces.slice(first).join(list.includes(';') ? '; ' : ', ')
}

/** The people of a list, in its order. Semicolons part people where there are any; else commas part people and what is said of them. */
function readList(list: string): PersonPhrase[] {
  const people: PersonPhrase[] = []
  if (list.includes(';')) {
    for (const piece of list.split(';').flatMap((each) => splitAnd(each.trim().replace(/^(?:und|and|sowie)\s+/i, '')))) {
      const person = readPerson(piece)
      if (person !== null) people.push(person)
    }
    return people
  }
  let waiting: string | null = null
  for (const piece of splitList(list)) {
    const last = people.at(-1)
    if (isUnnamed(piece) || namesSomebody(piece)) {
      const person = readPerson(piece)
      if (person !== null) people.push(waiting === null ? person : withPart(person, waiting))
      waiting = null
    } else if (/^(?:die|der|the)\s/i.test(piece) && isRole(piece)) waiting = piece
    else if (last !== undefined && (isRole(piece) || isOrganisation(piece))) people[people.length - 1] = withPart(last, piece)
    else if (last?.role != null && !/\d/.test(piece)) people[people.length - 1] = { ...last, role: `${last.role}, ${piece}` }
  }
  return people
}

/** A list's pieces: parted by commas outside brackets, and by "und" where people stand on both sides. */
function splitList(list: string): string[] {
  return list.split(/[;,]\s*(?![^()]*\))/).flatMap((piece) => splitAnd(piece.trim().replace(/^(?:und|and|sowie|&)\s+/i, ''))).filter((piece) => piece !== '')
}

function splitAnd(piece: string): string[] {
  const match = /\s+(?:und|and|sowie|&)\s+(?![^()]*\))/i.exec(piece)
  if (match === null) return [piece]
  const [left, right] = [piece.slice(0, match.index), piece.slice(match.index + match[0].length)]
  const parts = (isUnnamed(left) || namesSomebody(left)) && (isUnnamed(right) || namesSomebody(right))
  return parts ? [left, ...splitAnd(right)] : [piece]
}

/** "A (links) … B (rechts)": positions by the sides, whatever the order of naming. */
function bySide(text: string): CaptionPerson[] | null {
  const found = [...text.matchAll(side)].flatMap((match) => {
    const name = nameBefore(text.slice(0, match.index))
    if (name === null) return []
    const person = readPerson(name)
    if (person === null) return []
    const behind = /^\s*,\s*([^,.;()]+?)\s*(?=,)/.exec(text.slice(match.index + match[0].length))?.[1]
    const said = behind !== undefined && (isRole(behind) || isOrganisation(behind)) ? withPart(person, behind) : person
    return [{ person: said, rank: rankOf(match) }]
  })
  if (found.length === 0) return null
  const people: CaptionPerson[] = []
  for (const { person, rank } of found.toSorted((a, b) => a.rank - b.rank)) {
    const next = (people.at(-1)?.position ?? 0) + 1
    people.push({ ...person, position: rank < 50 ? Math.max(rank, next) : next })
  }
  return people
}

/** A number to sort by: the place from the left where it is said, the middle after those, the right last. */
function rankOf([, left, right, middle, ordinalText, countedFromLeft]: RegExpExecArray): number {
  if (left !== undefined) return 1
  if (middle !== undefined) return 50
  if (right !== undefined) return 100
  const count = Number.parseInt(ordinalText ?? '', 10) || (Object.entries(ordinals).find(([word]) => ordinalText?.toLowerCase().startsWith(word))?.[1] ?? 1)
  return countedFromLeft === undefined ? 100 - count : count
}

/** The name words directly before a place in the text, with title and role. */
function nameBefore(text: string): string | null {
  const words = text.trimEnd().split(/\s+/)
  let start = words.length
  while (start > 0 && isPartOfName(words[start - 1] ?? '')) start -= 1
  return start === words.length ? null : words.slice(start).join(' ')
}

function isPartOfName(word: string): boolean {
  return titleAnywhere.test(`${word} X`) || /^\p{Lu}\.$/u.test(word) || (isNameWord(word) && !word.endsWith('.'))
}

/** People named in running sentences: at a sentence's beginning, or by their title. Without order they have no position. */
function inSentences(text: string): CaptionPerson[] {
  const sentences = text.split(/(?<!\b(?:Dr|Prof|Mr|Mrs|Ms|Hon|Rev|St|\p{Lu}))\.\s+|:\s+/u)
  return sentences.flatMap(leadingPeople).map((person) => ({ ...person, position: null }))
}

function leadingPeople(sentence: string): PersonPhrase[] {
  const people: PersonPhrase[] = []
  const pieces = sentence.split(/,\s*(?![^()]*\))|\s+(?:und|and|sowie)\s+(?![^()]*\))/)
  // "Die Leiterin des Amtes, Frau …": what somebody does may stand before the name.
  let waiting: string | null = null
  for (const [index, piece] of pieces.entries()) {
    const last = people.at(-1)
    const subject = subjectOf(piece)
    if (subject !== null) {
      const person = readPerson(subject)
      if (person !== null && person.name !== null) people.push(waiting === null ? person : withPart(person, waiting))
      waiting = null
      if (subject.length < piece.trim().length) break
    } else if (index === 0 && /^(?:die|der|the)\s/i.test(piece) && isRole(piece)) waiting = piece
    else if (last !== undefined && index > 0 && (isRole(piece) || isOrganisation(piece)) && !/\d/.test(piece)) people[people.length - 1] = withPart(last, piece.trim())
    else break
  }
  return people
}

/** The person a phrase begins with: titles say so, or a given name after at most a role; what follows is a verb or nothing. */
function subjectOf(piece: string): string | null {
  const words = piece.trim().split(/\s+/)
  let at = 0
  while (at < words.length && (isRoleWord(words[at] ?? '') || (/^\p{Ll}/u.test(words[at] ?? '') && words.slice(at + 1, at + 3).some((word) => isRoleWord(word))))) at += 1
  const titled = titleAnywhere.exec(words.slice(at).join(' '))
  let end = at
  if (titled?.index === 0) end = at + titled[0].trim().split(/\s+/).length
  const nameStart = end
  while (end < words.length && isNameWord((words[end] ?? '').replace(/[,;]$/, '')) && !isOrganisation(words[end] ?? '')) end += 1
  const name = words.slice(nameStart, end)
  const isName = titled?.index === 0 ? name.length >= 1 : name.length >= 2 && (isGivenName(name[0] ?? '') || (at > 0 && name.length <= 3))
  if (!isName) return null
  const next = words[end]
  return next === undefined || /^\p{Ll}/u.test(next) || next.startsWith('(') ? words.slice(0, end).join(' ') : null
}
