import { namesSomebody, type PersonPhrase } from '../words/person'
import { fullStop } from '../words/words-of-people'
import { readList, splitList } from './caption-list'
import { personsIn } from './caption-names'
import { peopleInSentences } from './caption-sentences'
import { bySide, ordinal, type Placed } from './caption-sides'

/** A person of a caption with their place from the left, null where no order is given. */
export interface CaptionPerson extends PersonPhrase {
  readonly position: number | null
  readonly row?: 'front' | 'middle' | 'back'
}

const fromLeft = String.raw`(?:(?:von\s+)?links\s+nach\s+rechts|beginnend\s+links|von\s+(?:oben\s+)?links(?:\s+oben)?|v\.?\s?l\.?\s?n\.?\s?r\.?|v\.\s?l\.|from\s+(?:the\s+)?(?:(?:top|upper)\s+)?left(?:\s+to\s+(?:the\s+)?right)?|left\s+to\s+right|l\.?\s?(?:[-–]|to)\s?r\.?)`
const fromRight = String.raw`(?:(?:von\s+)?rechts\s+nach\s+links|von\s+rechts|v\.\s?r\.(?:\s?n\.\s?l\.)?|from\s+(?:the\s+)?right(?:\s+to\s+(?:the\s+)?left)?|right\s+to\s+left|r\.?\s?[-–]\s?l\.?)`
const rowWords = String.raw`(?:(?:in\s+(?:der|the)\s+)?(?:hintere|vordere|mittlere|obere|untere|erste|zweite|dritte)[rn]?\s+Reihe|[123]\.\s+Reihe|hinten|vorne?|(?:in\s+der\s+)?Mitte|stehend|sitzend|kniend|hockend|(?:in\s+the\s+)?(?:back|front|middle|rear|top|bottom|first|second|third)\s+row|(?:at\s+the\s+)?(?:back|front|rear)(?=\s*[,(:])|middle(?=\s*[,(:])|standing|seated|sitting|kneeling)`
const order = new RegExp(String.raw`(?<![\p{L}])(?:\(\s*)?(?:(${rowWords})\s*[,:(]?\s*)?(?:(${fromLeft})|(${fromRight}))(?![\p{L}])\s*\)?\s*(?:\(?\s*(${rowWords})\s*\)?|(?<!\)\s*),\s*(${rowWords})(?=\s*:))?\s*[:,]?\s*`, 'giu')
const rowAlone = new RegExp(String.raw`(?:^|[;.]\s*)(${rowWords})\s*(?::|\s(?:is|are|ist|sind)(?!\p{L})|(?<=Reihe|row)(?=\s))\s*`, 'giu')
/** "; vordere Reihe Ute Falke": a small letter behind it would go on with a sentence. */
const bareRow = /(?:Reihe|row)\s*$/iu
const afterOrdinal = new RegExp(String.raw`${ordinal}\s*$`, 'iu')
const countedMark = new RegExp(String.raw`\s*\(\s*${ordinal}\s*(?:${fromLeft}|${fromRight})\s*\)`, 'giu')
const bracketed = new RegExp(String.raw`\s*\(\s*${fromLeft}\s*\)`, 'giu')
const absent = new RegExp(String.raw`(?:^|[.;(]\s*)(?:nicht (?:abgebildet|(?:im|auf dem) (?:Bild|Foto))|not (?:pictured|shown|(?:in|on) (?:the )?(?:picture|photo(?:graph)?|frame))|off camera|es fehl(?:t|en)|missing|absent)\b(?:(?!${fullStop})[^;)])*[.;)]?`, 'giu')

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
  const placed = bySide(text, fromLeft, fromRight)
  const told = peopleInSentences(text.replace(countedMark, ''))
  return placed === null ? told.map((person) => ({ ...person, position: null })) : withOthers(placed, told)
}

/** "Lehrer A übergibt B (rechts) …": beside the only one with a side stands the only one without. */
function withOthers(placed: readonly Placed[], told: readonly PersonPhrase[]): CaptionPerson[] {
  const people = placed.map(({ person, position }): CaptionPerson => ({ ...person, position }))
  const [only, ...more] = placed
  const [other, ...others] = told.filter(({ name }) => name !== null && placed.every(({ person }) => person.name !== name))
  if (only === undefined || more.length > 0 || other === undefined || others.length > 0 || !told.some(({ name }) => name === only.person.name)) return people
  return only.isRight ? [{ ...other, position: 1 }, { ...only.person, position: 2 }] : [...people, { ...other, position: null }]
}

function numbered(stretches: readonly Stretch[]): CaptionPerson[] {
  const people: CaptionPerson[] = []
  for (const { text, row, reversed } of stretches) {
    const list = readList(text)
    for (const person of reversed ? list.toReversed() : list) people.push({ ...person, position: people.length + 1, ...(row !== undefined && { row }) })
  }
  return people
}

/** Where the caption says "from left", with the rows it names; the list stands behind, or before in brackets. */
function stretchesOf(text: string): Stretch[] {
  const marks = [...text.matchAll(order)].filter(({ index, 0: mark }) => !isCounted(text, index) && !isCounted(text, index + mark.search(/[^\s(]/))).map((match) => ({ start: match.index, end: match.index + match[0].length, row: rowOf(match[1] ?? match[4] ?? match[5], text), reversed: match[3] !== undefined, inBrackets: match[0].trimStart().startsWith('('), colon: /:\s*$/.test(match[0]) }))
  const rows = [...text.matchAll(rowAlone)].filter((match) => !bareRow.test(match[0]) || /^\p{Lu}/u.test(text.slice(match.index + match[0].length))).map((match) => ({ start: match.index, end: match.index + match[0].length, row: rowOf(match[1], text), reversed: false, inBrackets: false, colon: true }))
  const all = [...marks, ...rows.filter(({ start, end }) => marks.every((mark) => mark.end <= start || mark.start >= end))].toSorted((a, b) => a.start - b.start)
  if (marks.length === 0) return []
  return all.flatMap(({ start, end, row, reversed, inBrackets, colon }, index): Stretch[] => {
    const next = all[index + 1]
    const behind = text.slice(end, next === undefined || next.inBrackets ? undefined : next.start)
    const list = listBehind(behind).replace(bracketed, '')
    const previous = all[index - 1]
    // The mark stands at the end of a row that has its list already.
    if (inBrackets && !colon && previous !== undefined && previous.colon && previous.row !== undefined) return []
    if (!inBrackets || colon || shows.test(text.slice(0, start))) return list === '' ? [] : [{ text: list, row, reversed }]
    const before = listBefore(text.slice(all[index - 1]?.end ?? 0, start))
    return before === '' ? (list === '' ? [] : [{ text: list, row, reversed }]) : [{ text: before, row, reversed }]
  })
}

/** "Unser Bild zeigt (von links) …": whom, stands behind. */
const shows = /(?:zeigt|zeigen|sehen|sieht\s+man|shows?|see|sees)\s*$/i

/** "2. von links" places one person, and begins no list; before a capital, as in "am 05.03.19. Von links", the number ends a sentence. */
function isCounted(text: string, at: number): boolean {
  return afterOrdinal.test(text.slice(0, at)) && !/^\p{Lu}/u.test(text.slice(at))
}

function rowOf(words: string | undefined, text: string): CaptionPerson['row'] | undefined {
  if (words === undefined) return undefined
  if (/hinter|hinten|ober|stehend|back|rear|top|standing|dritte|third|3/i.test(words)) return 'back'
  if (/mittler|mitte|middle/i.test(words)) return 'middle'
  // The second row stands behind all others where nobody speaks of a third.
  if (/zweite|second|2/i.test(words)) return /(?:dritte[rn]?|3\.)\s+Reihe|third row/i.test(text) ? 'middle' : 'back'
  return 'front'
}

const listEnd = new RegExp(String.raw`${fullStop}(?:\s+(?=\p{Lu}|$)|$)|(?<=\p{Ll}{4})\.\s+(?=\d)|\n`, 'u')
const listStart = new RegExp(String.raw`:\s|${fullStop}\s`, 'gu')

/** What a list behind a colon has: up to the end of its sentence. */
function listBehind(text: string): string {
  const end = listEnd.exec(text)
  const list = end === null ? text : text.slice(0, end.index)
  // "(from left: A, B)": the bracket around the list ends it.
  const closed = /^(?:[^()]|\([^()]*\))*(?=\))/.exec(list)?.[0]
  return (closed ?? list).trim().replace(/[;,]$/, '').replace(/^(?:are|is|sind|ist|st(?:ehen|eht|anden|and)|s(?:itzen|itzt|aßen|aß)|stands?|sits?)\s+/i, '')
}

/** The list that "(v. l.)" stands behind: the sentence's beginning, back to the last colon or full stop. */
function listBefore(text: string): string {
  const cut = Math.max(...[...text.matchAll(listStart)].map((match) => match.index + match[0].length), 0)
  const list = text.slice(cut).trim()
  // "Beim Pflanzen: …" and "Gruppenbild mit A, B und C (v. l.)": the people begin where the first name does.
  const first = splitList(list).find(namesSomebody)
  if (first === undefined) return ''
  // "Erster Spatenstich mit Bauleiter A": what stands before names nobody.
  const [, scene = '', person = ''] = /^(.*?)\s(?:mit|with)\s+(.+)$/.exec(first) ?? []
  const start = person !== '' && namesSomebody(person) && personsIn(scene).length === 0 ? person : first
  return list.slice(list.indexOf(start))
}
