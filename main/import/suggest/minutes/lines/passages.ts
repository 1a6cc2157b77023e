import { beginsWithPerson } from '../../words/is-person'
import { isSubject, labelOf, splitAtLabels, type Label } from '../words/labels'
import { belongs, isGroup, isListed, shortItem, shortLine } from './belonging'
import { isCountedOn, isFirstOfPoints, isHeadingLine, isPointBehind, levelOf } from './heading-lines'
import type { Line } from './line'
import { listed, ofPeople, settling, type Open, type Passage } from './passage'

/** Above the points of a council's agenda. */
const partOfSitting = /^(?:[AB]\.?\s+)?(?:nicht[\s-]?)?öffentliche[rs]?\s+(?:teil|sitzung)\s*:?$/i
const actionPoint = /^AP(?:\s*\d[\d.]*[.:)–—-]*\s+|:\s+)/
const box = /^\s*(?:[*+-]\s+)?(?:\[[ xX]?\]|[☐☑☒])\s/u
const agreedThat = /(?<!\p{L})(?:agreed|resolved|decided|vereinbarte?n?|beschloss(?:en)?|beschließ(?:t|en)|einig|übereingekommen)(?!\p{L})[^:.]{0,60}\s(?:that|dass)[:,]?$/iu
/** "Wer, bis wann" over a column. */
const headParting = /\s*[,/&+]\s*|\s+(?:und|and)\s+/

/** The passages of a document in order; "AP 3:" is a task in English, and a heading in German. */
export function passagesOf(lines: readonly Line[], lang: 'de' | 'en'): Passage[] {
  const passages: Open[] = []
  const parts = lines.flatMap(partsOf)
  // What the last numbered heading was counted by.
  let counted: string | null = null
  for (const [index, line] of parts.entries()) {
    const open = passages.at(-1)
    if (open !== undefined && isBelowRow(open, line)) {
      pushBelowRow(open.lines, line)
      continue
    }
    if (open !== undefined && isOfLastTask(open, line)) {
      open.lines.push({ ...line, text: `(${line.text.replace(/(?<=\p{L}|\d{4})\.$/u, '')})` })
      continue
    }
    if (open?.topic === 'agenda' && open.isList && partOfSitting.test(line.text)) continue
    const isHeading = isHeadingLine(line, parts[index + 1]) || isCountedOn(counted, line, parts[index + 1]) || isFirstOfPoints(parts, index)
    const isPoint = isHeading && open !== undefined && isPointBehind(open, line, counted)
    if (isHeading) counted = line.number ?? counted
    if (open !== undefined && !isPoint && (isGroup(open, line, parts[index + 1]) || (isListed(open, line) && belongs(open, line)))) {
      open.lines.push(line)
      continue
    }
    const found = withoutWriter(labelOn(line, open, isHeading, lang), parts[index + 1]) ?? announced(line, parts[index + 1])
    const label = found !== null && isHeading && (isPointAfter(passages, line, found) || isPointTold(line, found, parts[index + 1])) ? null : found
    if (label !== null) passages.push(labelled(label, line, isHeading))
    else if (isHeading) passages.push({ topic: 'heading', named: null, number: line.number, title: line.text, isList: false, lines: [], indent: line.indent, level: levelOf(line), isHeading })
    else if (open !== undefined && belongs(open, line)) open.lines.push(line)
    else passages.push({ topic: 'text', named: null, number: line.number, title: '', isList: false, lines: [line], indent: line.indent, level: 0, isHeading: false })
  }
  return passages
}

/** What a passage says, its wrapped lines joined: an entry for each item of its list, or for each paragraph. */
export function entriesOf({ lines }: Pick<Passage, 'lines'>): string[] {
  const entries: string[] = []
  let before: Line | undefined
  for (const line of lines) {
    const last = entries.length - 1
    if (last < 0 || line.kind === 'item' || line.kind === 'row' || line.isApart || (before !== undefined && isBehindList(before, line))) entries.push(line.text)
    else entries[last] = `${entries[last] ?? ''} ${line.text}`
    before = line
  }
  return entries
}

/** A sentence at the margin of a short item is no wrapped part of it. */
function isBehindList(item: Line, line: Line): boolean {
  return item.kind === 'item' && item.text.length < shortItem && line.text.length > item.text.length && line.indent <= item.indent && /^\p{Lu}/u.test(line.text)
}

function partsOf(line: Line): Line[] {
  if (line.kind === 'row') return [line]
  const parts = splitAtLabels(line.text)
  if (line.kind === 'item' && labelOf(line.text) === null) return partsOfItem(line, parts)
  return parts.length < 2 ? [line] : parts.map((text, index) => (index === 0 ? { ...line, text } : { ...line, kind: 'text', number: null, isApart: false, text }))
}

/** "[1] Falke writes the letter. By: 5 April": who and until when behind what an item says are its own. */
function partsOfItem(line: Line, parts: readonly string[]): Line[] {
  if (parts.length < 2) return [line]
  const texts: string[] = []
  for (const part of parts) {
    const topic = texts.length === 0 ? undefined : labelOf(part)?.topic
    if (topic === 'owner' || topic === 'due') texts[texts.length - 1] += ` (${part.replace(/(?<=\p{L}|\d{4})\.$/u, '')})`
    else texts.push(part)
  }
  return texts.map((text, index) => (index === 0 ? { ...line, text } : { ...line, kind: 'text', number: null, isApart: false, text }))
}

function labelled({ topic, label, named, rest }: Label, line: Line, isHeading: boolean): Open {
  const lines = rest === '' ? [] : [{ ...line, text: rest, kind: 'text' as const, number: null }]
  return { topic, named, number: line.number, title: label, isList: rest === '', lines, indent: line.indent, level: levelOf(line), isHeading: isHeading || (rest === '' && !line.text.endsWith(':')) }
}

function labelOn(line: Line, open: Open | undefined, isHeading: boolean, lang: 'de' | 'en'): Label | null {
  if (line.kind === 'row') return labelOfRow(line)
  const point = lang === 'en' ? actionPoint.exec(`${line.number ?? ''} ${line.text}`.trimStart())?.[0] : undefined
  if (point !== undefined) return { topic: 'action', label: 'AP', named: null, rest: line.number === null ? line.text.slice(point.length) : line.text }
  // A box to be ticked stands before what is to be done, unless people are listed so.
  if (box.test(line.written) && (open === undefined || !open.isList || !ofPeople.has(open.topic)) && labelOf(line.text) === null) return { topic: 'action', label: '', named: null, rest: line.text }
  const label = labelOf(line.text)
  if (label === null || (isHeading && line.number !== null && isSubject(label))) return null
  // A heading says what comes; only one for lists or settled things is more than that.
  if (isHeading && !listed.has(label.topic)) return label.rest === '' || label.topic === 'other' || line.number !== null ? null : label
  const isInList = open !== undefined && open.isList && line.kind === 'item' && listed.has(open.topic)
  if (isInList && !settling.has(label.topic)) return null
  if (open === undefined || !settling.has(open.topic)) return label
  // "Wer:" and "Termin:" behind a task are its own.
  const own = /^(?:wer|who|an|to|für|for)$/i.test(label.label) ? 'owner' : label.topic === 'date' ? 'due' : label.topic
  return { ...label, topic: own }
}

/** "Notes" above running text is what was said, and not who wrote it down. */
function withoutWriter(label: Label | null, next: Line | undefined): Label | null {
  const isAboveText = label?.topic === 'writer' && label.rest === '' && next !== undefined && next.text.length > shortLine && !beginsWithPerson(next.text)
  return isAboveText ? { ...label, topic: 'other' } : label
}

/** "3. Programme for the visitors" below an agenda is a point of it, and no other one. */
function isPointAfter(passages: readonly Open[], { number }: Line, { topic, rest }: Label): boolean {
  return topic === 'agenda' && number !== null && rest === '' && passages.some((passage) => passage.topic === 'agenda' && passage.lines.length > 0)
}

/** "1. Ablauf" above what was said of it is a point of its own, and no list of them. */
function isPointTold({ number }: Line, { topic, rest }: Label, next: Line | undefined): boolean {
  return topic === 'agenda' && number !== null && rest === '' && next?.kind === 'text' && /\p{Ll}[.!]$/u.test(next.text)
}

/** "The committee agreed that" above a list. */
function announced({ text, kind }: Line, next: Line | undefined): Label | null {
  return kind === 'text' && next?.kind === 'item' && agreedThat.test(text) ? { topic: 'decision', label: text, named: null, rest: '' } : null
}

/** "| **Date** | 24 March |": a row of two cells whose first is a label. */
function labelOfRow({ cells }: Line): Label | null {
  const [first = '', second = ''] = cells
  const label = cells.length === 2 ? labelOf(first) : null
  // "Present | Body" is the head of a table.
  const isHead = label?.topic === 'present' ? /^\p{L}+$/u.test(second) : label !== null && settling.has(label.topic) && second.split(headParting).every((word) => labelOf(`${word}:`)?.rest === '')
  return label === null || label.rest !== '' || second === '' || labelOf(second) !== null || isHead ? null : { ...label, rest: second }
}

/** "Bis: 3. Mai" that a margin has parted from the item of a list of tasks before it. */
function isOfLastTask({ topic, isList, lines }: Open, line: Line): boolean {
  return topic === 'action' && isList && lines[0]?.kind === 'item' && line.kind === 'text' && !line.isApart && ['owner', 'due'].includes(labelOf(line.text)?.topic ?? '')
}

/** A row without a label goes on with what the row above has one for. */
function isBelowRow({ topic, isList, lines }: Open, { kind, cells }: Line): boolean {
  return !isList && topic !== 'text' && topic !== 'heading' && kind === 'row' && cells.length === 2 && cells[0] === '' && lines.length > 0
}

/** A row that is cut within an entry goes on with the one above. */
function pushBelowRow(lines: Line[], line: Line): void {
  const [last, text] = [lines.at(-1), line.cells[1] ?? '']
  if (last !== undefined && /^[\p{Ll}(]/u.test(text)) lines[lines.length - 1] = { ...last, text: `${last.text} ${text}`, cells: [`${last.text} ${text}`] }
  else lines.push({ ...line, text, cells: line.cells.slice(1), kind: 'item' })
}
