import { beginsWithPerson, isOnlyPerson } from '../../words/is-person'
import { startsWithTitle } from '../../words/words-of-people'
import { isAbsent } from '../words/absence'
import { isSubject, labelOf, splitAtLabels, type Label, type Topic } from '../words/labels'
import { isHeadOfPeople } from './head-of-people'
import { isTabbed, type Line } from './line'

/** Lines that belong together: what a label says, a heading, or a paragraph. */
export interface Passage {
  readonly topic: Topic | 'heading' | 'text'
  readonly named: string | null
  /** What its heading is counted by; null where it has none. */
  readonly number: string | null
  /** Words of the heading or label. */
  readonly title: string
  /** Whether its label stands alone, so that a list or paragraphs follow; else what it says follows on the same line. */
  readonly isList: boolean
  readonly lines: readonly Line[]
}

type Open = Omit<Passage, 'lines'> & { readonly lines: Line[]; readonly indent: number; readonly level: number; readonly isHeading: boolean }

/** How much of a line's length the one before has that is no wrapped item's. */
const filledLine = 0.75
const longestHeading = 110
/** Above the points of a council's agenda. */
const partOfSitting = /^(?:[AB]\.?\s+)?(?:nicht[\s-]?)?öffentliche[rs]?\s+(?:teil|sitzung)\s*:?$/i
/** A row of a table that is drawn with spaces. */
const drawn = /\S\s{3,}\S/
const actionPoint = /^AP(?:\s*\d[\d.]*[.:)–—-]*\s+|:\s+)/
const box = /^\s*(?:[*+-]\s+)?(?:\[[ xX]?\]|[☐☑☒])\s/u
const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']
const agreedThat = /(?<!\p{L})(?:agreed|resolved|decided|vereinbarte?n?|beschloss(?:en)?|beschließ(?:t|en)|einig|übereingekommen)(?!\p{L})[^:.]{0,60}\s(?:that|dass)[:,]?$/iu
/** "1.0", "2.0". */
const ofHeading = /^\d{1,2}\.0\.?$/
/** "A" counts one. */
const letterBefore = 64
const shortItem = 30
/** "5. A.O.B." above "None.". */
const saysNothing = /^(?:none|nil|nothing|keine?s?|nichts|entfällt|entfiel)\.?$/i
/** "Wer, bis wann" over a column. */
const headParting = /\s*[,/&+]\s*|\s+(?:und|and)\s+/
/** Of an agenda that is longer no point is looked for again. */
const mostPoints = 200
const listed: ReadonlySet<Passage['topic']> = new Set<Passage['topic']>(['present', 'absent', 'copies', 'agenda', 'decision', 'result', 'action', 'decision-or-action'])
const ofPeople: ReadonlySet<Passage['topic']> = new Set<Passage['topic']>(['present', 'absent', 'copies'])
const settling: ReadonlySet<Passage['topic']> = new Set<Passage['topic']>(['decision', 'result', 'action', 'decision-or-action', 'owner', 'due'])
/** How far from the margin a line that ends with a full stop is the last one of its passage. */
const shortLine = 60

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

/** "TOP 2"; "(ii)" is a count alone. */
function isWorded(number: string): boolean {
  return /\p{L}{2}/u.test(number) && !/^\(?[ivx]+\)$/.test(number)
}

/** How deep a Markdown heading is; 0 for any other line. */
function levelOf({ written }: Line): number {
  return /^\s*(#*)/.exec(written)?.[1]?.length ?? 0
}

/** Whose people or tasks follow, within a list of them: "Umweltamt" or "Ute Falke" above their own, moved in or as a heading below that of the list. */
function isGroup({ topic, isList, level }: Open, line: Line, next: Line | undefined): boolean {
  if (isList && topic === 'action') return isHeadOfTasks(line, next) && (levelOf(line) === 0 || levelOf(line) > level)
  if (!isList || !ofPeople.has(topic)) return false
  return isHeadOfPeople(line, next) && labelOf(line.text) === null && (levelOf(line) === 0 || levelOf(line) > level)
}

/** Somebody by name above the items that are theirs to do. */
function isHeadOfTasks({ kind, number, text }: Line, next: Line | undefined): boolean {
  return number === null && (kind === 'text' || kind === 'heading') && next?.kind === 'item' && next.number === null && !/[.,;]/.test(text) && beginsWithPerson(text.replace(/:$/, ''))
}

/** "TOP 2 …", "## …", and "2. …" where text follows that is no list, or what is counted below it: "2.1 …". */
function isHeadingLine(line: Line, next: Line | undefined): boolean {
  if (line.kind === 'heading') return true
  if (line.number === null || line.text.length > longestHeading || drawn.test(line.text) || /(?<!(?<!\p{L})\p{Lu}\.\p{Lu})\.$|[;!?,]$|\p{L}{3}[.!?]\s+\p{Lu}/u.test(line.text)) return false
  if (isWorded(line.number)) return true
  if (next !== undefined && isCountedBelow(line.number, next.number)) return true
  // "1) Halle" above what was said of it as a list.
  if (next?.kind === 'item' && next.number === null && line.isApart && next.indent > line.indent && valueOf(line.number) === 1 && !line.text.endsWith(':')) return true
  if (next === undefined || next.kind === 'item' || (!next.isApart && /^\p{Ll}/u.test(next.text))) return false
  if (next.kind === 'heading' || next.isApart || next.indent <= line.indent || next.indent === 0) return true
  if (saysNothing.test(next.text)) return true
  // What is said under a heading may be moved in; a wrapped item fills its first line.
  return /^[\p{Lu}\d"„“]/u.test(next.text) && line.text.length < next.text.length * filledLine
}

/** "1. Halle" above a list, where "2. …" is so too: headings of a text that has lost how they were marked. */
function isFirstOfPoints(parts: readonly Line[], index: number): boolean {
  const isAbove = (line: Line | undefined, next: Line | undefined, count: number): boolean =>
    line?.number != null && valueOf(line.number) === count && !line.text.endsWith(':') && line.text.length <= longestHeading && !/[.;!?,]$/.test(line.text) && next?.kind === 'item' && next.number === null && (line.isApart || !next.isApart)
  if (!isAbove(parts[index], parts[index + 1], 1)) return false
  const second = parts.findIndex((line, at) => at > index && line.number !== null)
  return isAbove(parts[second], parts[second + 1], 2)
}

/** "3" behind the heading "2", with what is settled below it as a list. */
function isCountedOn(above: string | null, line: Line, next: Line | undefined): boolean {
  if (above === null || line.number === null || line.text.length > longestHeading || /[.;!?,:]$/.test(line.text) || next?.kind !== 'item' || next.number !== null || (next.indent <= line.indent && !line.isApart && next.isApart)) return false
  return isNextOf(above, line)
}

/** Whether a line is counted on from a heading. */
function isNextOf(above: string | null, { number }: Line): boolean {
  return above !== null && number !== null && shapeOf(above) === shapeOf(number) && valueOf(number) === valueOf(above) + 1
}

/** "1.3 Ausblick" apart below what was settled under "1.2", as text or counted by another kind of count. */
function isPointBehind({ topic, lines: [first] }: Open, line: Line, above: string | null): boolean {
  return settling.has(topic) && first !== undefined && line.number !== null && line.isApart && above !== null && shapeOf(above) === shapeOf(line.number) && shapeOf(first.number ?? '') !== shapeOf(line.number)
}

/** What "3.", "C)" or "III." counts; NaN where it is no plain count. */
function valueOf(number: string): number {
  const [, count = ''] = /^(\d{1,2}|[A-Z]|[IVX]{1,4})[.)/]?$/.exec(number) ?? []
  if (/^\d/.test(count)) return Number(count)
  const roman = romans.indexOf(count)
  return count === '' ? NaN : roman >= 0 ? roman + 1 : count.charCodeAt(0) - letterBefore
}

/** "2.1" is below "2." and "2.0". */
function isCountedBelow(above: string, number: string | null): boolean {
  const count = /^(\d{1,2})(?:\.0)?\.?$/.exec(above)?.[1]
  return count !== undefined && number !== null && number.startsWith(`${count}.`) && /^\d{1,2}\.[1-9]/.test(number)
}

function belongs(open: Open, line: Line): boolean {
  const { topic, isList, lines, indent } = open
  const last = lines.at(-1)
  if (topic === 'heading') return false
  if (topic === 'text') return last !== undefined && (!line.isApart || (line.kind === 'row' && isTabbed(line) && isTabbed(last))) && (line.kind === 'text' ? last.kind !== 'row' : line.kind === 'row' && last.kind === 'row')
  if (!isList) return line.kind === 'text' && !line.isApart && last !== undefined && (line.indent > indent || continues(topic, last, line))
  if (isCountedAnew(open, line)) return false
  if (topic === 'agenda') return belongsToAgenda(lines, line)
  // A table behind names that stand in lines is one of something else.
  if (line.kind === 'row') return listed.has(topic) && !(topic === 'present' && last?.kind === 'text' && isTabbed(line) && !line.cells.some(isOnlyPerson))
  if (line.kind === 'item') return listed.has(topic) || lines.length === 0
  // "Adjourned 4:25 pm." below "Felicia Nyarko: …" is nobody's.
  if (topic === 'action' && lines[0] !== undefined && last !== undefined && isOfSomebody(lines[0]) && last.text.length < shortLine && line.kind === 'text' && /^\p{Lu}/u.test(line.text) && !/^[^:]{2,60}:\s/.test(line.text)) return false
  // Under a heading for what is to be done, text without a list is told, and read as such.
  if (lines.length === 0) return topic !== 'action' || !open.isHeading || isOfSomebody(line)
  if (topic === 'present' && last?.kind === 'row' && isTabbed(last) && line.kind === 'text' && beginsWithPerson(line.text)) return true
  // What is moved in below its label ends with the margin.
  if (line.isApart && last !== undefined && last.indent > indent && line.indent <= indent) return false
  // A line without an end behind a list begins what comes next.
  if (line.isApart && last?.kind === 'item' && line.kind === 'text' && !/[.!?:]$/.test(line.text)) return false
  return !line.isApart || (topic === 'decision' && open.isHeading) || (topic === 'present' && (/:$|^[^:]{3,60}:\s/.test(line.text) || isNextPerson(last, line)))
}

/** "Felicia Nyarko: remind the members". */
function isOfSomebody({ text, kind }: Line): boolean {
  const [before = '', ...others] = text.split(/:\s+/)
  return kind === 'text' && others.length > 0 && before.length <= shortItem && isOnlyPerson(before)
}

/** Whether a paragraph is but a person behind one that is, or behind whose people follow: a word processor's list of names. */
function isNextPerson(last: Line | undefined, line: Line): boolean {
  return last?.kind === 'text' && line.kind === 'text' && isPersonOf(line.text) && (isPersonOf(last.text) || last.text.endsWith(':') || (!isAbsent(last.text) && isHeadOfPeople(last, line)))
}

/** "Ute Falke", or "Irmela Knoop (Gesundheitsamt)" with a given name that nobody knows. */
function isPersonOf(text: string): boolean {
  return isOnlyPerson(text) || (beginsWithPerson(text) && /^[^,;():]+\s\([^()]+\)$/.test(text))
}

/** An item of an open list is no heading, and what it begins with is a label only where it settles something. */
function isListed({ topic, isList, isHeading, number, lines }: Open, line: Line): boolean {
  // "- The fee stays. (Decision)" below "Programme" is no point of it.
  if (topic === 'agenda') return line.number !== null || !settles(labelOf(line.text))
  if (!isList || !listed.has(topic) || line.kind !== 'item' || isWorded(line.number ?? '')) return false
  // Below a table of people what is counted is what they talked about.
  if (ofPeople.has(topic) && lines.at(-1)?.kind === 'row' && line.number !== null && !beginsWithPerson(line.text)) return false
  const [first] = lines
  // "5. Closing" behind what stands below the heading "4. Assignments", or people that are not counted.
  if (isHeading && isNextOf(number, line) && shapeOf(first?.number ?? '') !== shapeOf(line.number ?? '')) return false
  if (ofPeople.has(topic) && first !== undefined && line.number !== null && lines.every((each) => each.number === null && each.kind !== 'item') && !beginsWithPerson(line.text)) return false
  const isNew = first === undefined || first.number === null || countOf(first) !== countOf(line)
  return isNew && (!settling.has(topic) || labelOf(line.text) === null)
}

function settles(label: Label | null): boolean {
  return label !== null && label.rest !== '' && settling.has(label.topic)
}

function belongsToAgenda(lines: readonly Line[], line: Line): boolean {
  const [first] = lines
  const last = lines.at(-1)
  if (line.kind === 'heading' || line.kind === 'row') return false
  if (last === undefined || first === undefined) return true
  // A second list, which counts from the beginning or from any point again, are the headings of what was said.
  if (line.kind === 'item') return first.kind === 'item' && (line.number === null || !beginsAnew(lines, line, first))
  if (line.isApart) return false
  return first.kind === 'text' || line.indent > last.indent || /^\p{Ll}/u.test(line.text)
}

/** "1.0" behind the gap after "1.", "2.": no longer of that list; "1.0" counts headings also without a gap. */
function isCountedAnew({ topic, lines: [first] }: Open, line: Line): boolean {
  if (ofPeople.has(topic) && first?.number != null && ofHeading.test(line.number ?? '') && !ofHeading.test(first.number)) return true
  if (first === undefined || line.kind !== 'item' || line.number === null || !line.isApart || line.indent > first.indent) return false
  // People that are not counted are no beginning of what is.
  if (first.kind !== 'item') return ofPeople.has(topic) && !beginsWithPerson(line.text)
  return shapeOf(line.number) !== shapeOf(first.number ?? '')
}

function shapeOf(number: string): string {
  return number.replace(/\d+/g, '1').replace(/\p{L}+/gu, 'a')
}

/** Whether a line has the first's count again, or one that falls, a wrong one within the list aside; below its points "a)" and "b)" may come again and again. */
function beginsAnew(lines: readonly Line[], line: Line, first: Line): boolean {
  if (countOf(line) === countOf(first)) return true
  const shape = shapeOf(first.number ?? '')
  if (shapeOf(line.number ?? '') !== shape) return false
  const before = lines.findLast(({ number }) => shapeOf(number ?? '') === shape)
  if (before === undefined || !(Number(countOf(line)) <= Number(countOf(before)))) return false
  return line.isApart || lines.slice(0, mostPoints).some(({ text }) => text === line.text)
}

/** The bare count of a number: that of "Zu TOP 1 -" is that of "TOP 1:". */
export function countOf({ number }: Pick<Line, 'number'>): string {
  return /[\p{L}\d.]*[\p{L}\d](?=[^\p{L}\d]*$)/u.exec(number ?? '')?.[0] ?? ''
}

function continues(topic: Passage['topic'], last: Line, line: Line): boolean {
  if (settling.has(topic) && startsWithTitle(line.text) && /[.!?]$/.test(last.text)) return false
  if (settling.has(topic)) return !/[.!?]["“”)]?$/.test(last.text) || last.text.length >= shortLine
  return topic === 'present' && (startsWithTitle(line.text) || /^\p{Lu}[\p{L}'’-]+\s+\p{Lu}[\p{L}'’-]+\s*[(,]/u.test(line.text))
}
