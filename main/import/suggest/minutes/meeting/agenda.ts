import { beginsWithPerson } from '../../words/is-person'
import { fullStop } from '../../words/words-of-people'
import type { Line } from '../lines/line'
import { countOf } from '../lines/numbering'
import type { Passage } from '../lines/passage'
import { entriesOf } from '../lines/passages'

const fewestHeadings = 2
/** "Auf der Tagesordnung standen": a label that is a sentence. */
const toldBy = /\s(?:stand(?:en)?|wurden?|was|were)$/i

const fewestPoints = 3
const longestPoint = 110
const beforeText = new RegExp(String.raw`^(\p{Lu}[^.!?:;]{2,60})${fullStop}(?:\s+\p{Lu}|$)`, 'u')
/** Over a column of points. */
const overPoints = /^(?:(?:agenda[\s-]*)?items?|tops?|tagesordnungspunkte?|themen?|topics?|subjects?|punkte?|gegenstand)$/i

/** Over how long a point took, or who spoke on it. */
const overTimes = /^(?:time|duration|minutes|min\.?|zeit|uhrzeit|dauer|present(?:er|ed\s+by)|speakers?|introduced\s+by|refer(?:ent(?:in)?(?:nen|en)?|at)|vortrag(?:ende[rn]?)?|berichterstatt(?:er(?:in)?|ung)|eingebracht\s+von)$/i

/** What was on the agenda: its list, else the headings that are numbered or labelled as its items. */
export function agendaOf(passages: readonly Passage[], lines: readonly Line[]): string[] {
  const first = passages.findIndex(({ topic, number }) => topic === 'heading' && number !== null)
  const lists = passages.filter(({ topic }) => topic === 'agenda')
  // "Besprochen wurden: …" below a point is no list of all points.
  const before = lists.filter((passage) => first < 0 || passages.indexOf(passage) < first)
  const listed = (before.length > 0 ? before : lists).flatMap((passage) => (passage.isList ? pointsOf(passage) : inline(entriesOf(passage).join(' '), toldBy.test(passage.title))))
  if (listed.length >= fewestHeadings) return listed.map(tidy)
  const outline = lists.length === 0 ? outlineIn(passages, lines) : []
  if (outline.length > 0) return outline.map(tidy)
  // "4.1 Deferred for want of time" is said of a point.
  const counted = passages.filter(({ topic, number, isList, named }) => number !== null && (topic === 'heading' || (isList && (topic !== 'other' || named === null))))
  const letters = new Set(counted.flatMap(({ number }) => /^\p{L}\.$/u.exec(number ?? '')?.[0].codePointAt(0) ?? []))
  // "A. Falke" at the end has no "B.": an initial; "I." before "II." is one in Roman.
  const isRoman = counted.some(({ number }) => /^ii\.$/i.test(number ?? ''))
  const headings = counted.filter(({ number }) => {
    const letter = /^\p{L}\.$/u.exec(number ?? '')?.[0].codePointAt(0)
    return letter === undefined || (isRoman && /^[ivx]\.$/i.test(number ?? '')) || letters.has(letter + 1) || letters.has(letter - 1)
  }).map(({ title }) => title)
  if (headings.length === 0 && listed.length === 0) {
    const told = pointsBeforeText(lines)
    return told.length > 0 ? told : pointsInRows(lines)
  }
  // Points that are listed first stand again above what was said of them, some of them only there.
  return [...new Set((headings.length >= listed.length ? headings : listed).toReversed())].toReversed().map(tidy)
}

/** Points one below the other without a label, most of which are counted again where they are dealt with: "1.1 Begrüßung", and further down "zu 1.1 …". */
function outlineIn(passages: readonly Passage[], lines: readonly Line[]): string[] {
  const first = lines.findIndex(isPoint)
  const behind = lines.findIndex((line, index) => index > first && (!isPoint(line) || line.isApart))
  const points = first < 0 || behind < 0 ? [] : lines.slice(first, behind)
  const isOfList = passages.some(({ topic, lines: said }) => topic !== 'text' && topic !== 'heading' && topic !== 'agenda' && said.some((line) => points.includes(line)))
  if (points.length < fewestPoints || isOfList || points.every(({ text }) => beginsWithPerson(text))) return []
  const later = new Set(lines.slice(behind).map(countOf))
  const isAgain = new Set(points.map(countOf)).size === points.length && points.filter((point) => later.has(countOf(point))).length * 2 > points.length
  return isAgain ? points.map(({ text }) => text) : []
}

/** "2. Bird hide. Mr. Lindqvist showed drawings.": points counted from one on, each a title before what was said of it. */
function pointsBeforeText(lines: readonly Line[]): string[] {
  const counted = lines.filter(({ number, kind }) => number !== null && kind !== 'row')
  const titles = counted.map(({ text }) => beforeText.exec(text)?.[1] ?? '')
  const isCounted = counted.every((line, index) => countOf(line) === String(index + 1))
  return titles.length >= fewestPoints && isCounted && titles.every((title) => title !== '' && !beginsWithPerson(title)) ? titles : []
}

/** "7.1 | Wasser | |" above what was said of it in rows without a count: the points of a table that holds everything. */
function pointsInRows(lines: readonly Line[]): string[] {
  const above = lines.flatMap(({ kind, point }) => (kind === 'row' ? (point ?? []) : []))
  if (above.length >= fewestHeadings) return above
  const points = lines.flatMap(({ kind, written }) => {
    const [count = '', text = '', ...others] = kind === 'row' && written.includes('|') ? written.trim().replace(/^\|/, '').split('|').map((cell) => cell.trim()) : []
    return others.length > 0 && others.every((cell) => cell === '') && /^\d{1,2}(?:\.\d{1,2})?\.?$/.test(count) && /^\p{Lu}[^:]*[^.;,:!?]$/u.test(text) ? [text] : []
  })
  return points.length >= fewestHeadings ? points : pointsOfColumn(lines)
}

/** "10 min | File format | Falke" below "Time | Item | Presenter": the points of a table that says when, or by whom, each was taken. */
function pointsBesideTime(lines: readonly Line[]): string[] {
  const head = lines.findIndex(({ kind, cells }) => kind === 'row' && cells.some((cell) => overPoints.test(cell)) && cells.some((cell) => overTimes.test(cell)))
  const column = lines[head]?.cells.findIndex((cell) => overPoints.test(cell)) ?? -1
  const below = head < 0 ? [] : lines.slice(head + 1)
  const end = below.findIndex(({ kind }) => kind !== 'row')
  return (end < 0 ? below : below.slice(0, end)).flatMap(({ cells }) => (/^\p{Lu}/u.test(cells[column] ?? '') ? [cells[column] ?? ''] : []))
}

/** "1. Bids received" below "Item", at the beginning of each row of a table. */
function pointsOfColumn(lines: readonly Line[]): string[] {
  const head = lines.findIndex(({ kind, cells }) => kind === 'row' && cells.length > 2 && overPoints.test(cells[0] ?? ''))
  const below = head < 0 ? [] : lines.slice(head + 1)
  const end = below.findIndex(({ kind }) => kind !== 'row')
  const points = (end < 0 ? below : below.slice(0, end)).flatMap(({ cells }) => /^\d{1,2}[.)]?\s+(\p{Lu}.*)$/u.exec(cells[0] ?? '')?.[1] ?? [])
  if (points.length >= fewestHeadings) return points
  const timed = pointsBesideTime(lines)
  return timed.length >= fewestHeadings ? timed : []
}

function isPoint({ kind, number, text }: Line): boolean {
  return number !== null && kind !== 'row' && text.length <= longestPoint && !/[.;!?:]$/.test(text)
}

/** The points below a label: a line each, also where nothing but their capitals marks them. */
function pointsOf(passage: Passage): string[] {
  const { lines } = passage
  const areMarked = lines.length > 1 && lines.every(({ kind, text }, index) => kind === 'text' && /^["„“]?[\p{Lu}\d]/u.test(text) && (index === lines.length - 1 || /[\p{L}\d)"“”]$/u.test(text)))
  return areMarked ? lines.map(({ text }) => text) : entriesOf(passage)
}

/** "1. Kasse; 2. Ausblick" behind the label; what is told as a sentence joins its last two by "and". */
function inline(text: string, isTold: boolean): string[] {
  const parts = text.includes(';') ? text.split(/;\s*/) : text.split(/,\s*(?![^()]*\))/)
  const numbered = text.split(/(?:^|\s+)\(?\d{1,2}[.)]\s+/).filter((part) => part !== '')
  const last = isTold && numbered.length < 2 && parts.length > 1 ? (parts.pop() ?? '').split(/\s(?:und|sowie|and)\s/) : []
  return (numbered.length > 1 ? numbered : [...parts, ...last]).map((part) => part.replace(/^\(?(?:\d{1,2}|[a-z])[.)]\s+/, ''))
}

function tidy(item: string): string {
  // The last full stop of "A.O.B." is part of it.
  return item.replace(/(?<!(?<!\p{L})\p{Lu}\.\p{Lu})[\s,;.]+$/u, '').trim().replace(/^\(([^()]+)\)$/, '$1')
}
