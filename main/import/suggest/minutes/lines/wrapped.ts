import { months } from '../../../../timeline/dates/words'
import { beginsWithPerson, endsInName } from '../../words/is-person'
import { startsWithTitle } from '../../words/words-of-people'
import { labelOf, type Topic } from '../words/labels'
import { unfinished, type Line } from './line'

/** Running text is broken at no shorter margin. */
const narrowest = 40
/** No bracket and no list within the text is open for longer than so many lines. */
const linesBack = 6
/** A row of a table that is drawn with spaces. */
const drawn = /\S\s{3,}\S/
/** "Umweltamt: …" begins something of its own. */
const ownLabel = /^[^:.,;()]{2,60}(?:\s\([^()]{2,40}\))?:(?:\s|$)/u
/** "sachkundiger Bürger Jan Nagel" on a line of his own. */
const smallOffice = /^(?:sachkundige[rn]?|beratende[rs]?|stellvertretende[rs]?|ordentliche[rs]?)\s+\p{Lu}/u
/** "Nächste" above "Sitzung: 6. Mai". */
const ofOtherTime = /(?:^|\s)(?:nächste[nrs]?|next|letzte[nrs]?|last|previous|vorige[nrs]?)$/i
/** What a bracket behind a task may say on a line of its own. */
const ofTask: ReadonlySet<Topic> = new Set<Topic>(['owner', 'due', 'date'])

/** Lines, with those made one again that were broken at a margin: what is read from a paragraph may stand across any break. */
export function withWrappedJoined(lines: readonly Line[]): Line[] {
  const margin = marginOf(lines)
  return blocksOf(lines).flatMap((block) => paragraphsOf(block, margin)).map(asOne)
}

/** The longest line that goes on in the next for certain, as that begins small; infinite where no line does. */
function marginOf(lines: readonly Line[]): number {
  const lengths = lines.map((line, index) => {
    const next = lines[index + 1]
    return next?.kind === 'text' && !next.isApart && line.kind !== 'row' && /^\p{Ll}/u.test(next.text) && !drawn.test(line.text) ? lengthOf(line) : 0
  })
  const margin = lengths.reduce((longest, length) => Math.max(longest, length), 0)
  return margin < narrowest ? Infinity : margin
}

/** Lines without a gap, each in a block with those below it that begin nothing of their own. */
function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = []
  for (const line of lines) {
    const block = blocks.at(-1)
    if (block !== undefined && mayGoOn(block, line)) block.push(line)
    else blocks.push([line])
  }
  return blocks
}

function mayGoOn(block: readonly Line[], line: Line): boolean {
  const last = block.at(-1)
  if (last === undefined || line.isApart || [last, line].some(({ kind, text }) => kind === 'row' || kind === 'heading' || drawn.test(text))) return false
  if (line.kind === 'item') return isCountedOn(block, line)
  // What is less moved in than the mark of an item is none of it.
  if (block[0]?.kind === 'item' && line.indent < block[0].indent) return false
  // "Decided: The fee stays." and below it what somebody has to do.
  if (/[.!?]$/.test(last.text) && startsWithTitle(line.text)) return false
  const label = labelOf(line.text)
  // "… schreibt bis" and "Ende" below it: no label.
  if (label !== null && label.rest === '' && !line.text.includes(':') && unfinished.test(last.text)) return true
  if (ofOtherTime.test(last.text)) return true
  return label === null ? !ownLabel.test(line.text) : ofTask.has(label.topic) && (last.text.endsWith(',') || isBracketOpen(textOf(block.slice(-linesBack))))
}

/** A block is one paragraph where each of its lines is full, unless it lists people below their label; else what looks like an entry of a list begins another. */
function paragraphsOf(block: readonly Line[], margin: number): Line[][] {
  const [first] = block
  const isListOfPeople = first !== undefined && ((first.indent > 0 && beginsWithPerson(first.text)) || isHangingList(first, block.slice(1)))
  const isFilled = !isListOfPeople && block.every((line, index) => index === 0 || goesOn(block.slice(Math.max(0, index - linesBack), index), line, margin))
  const paragraphs: Line[][] = []
  for (const line of block) {
    const paragraph = paragraphs.at(-1)
    if (paragraph !== undefined && goesOn(paragraph, line, margin) && (isFilled || isOpen(paragraph, line) || !isEntry(line, paragraph.at(-1)))) paragraph.push(line)
    else paragraphs.push([line])
  }
  return paragraphs
}

/** "Anwesend: Ute Falke, Umweltamt", and below her name those of others. */
function isHangingList(first: Line, others: readonly Line[]): boolean {
  const label = labelOf(first.text)
  return label?.topic === 'present' && beginsWithPerson(label.rest) && others.every(({ text, indent }) => indent > first.indent && beginsWithPerson(text))
}

/** Somebody, "Umweltamt - Frau Falke", a head above people or in capitals, or what is less moved in than the line before. */
function isEntry({ text, indent }: Line, before: Line | undefined): boolean {
  return beginsWithPerson(text) || /\s[–—-]\s|:$/.test(text) || !/\p{Ll}/u.test(text) || (before !== undefined && before.indent > indent)
}

/** Whether a line goes on with those before: they have no end yet, or no room was left for its first word. */
function goesOn(before: readonly Line[], line: Line, margin: number): boolean {
  const last = before.at(-1)
  const [word = ''] = line.written.trim().split(/\s/, 1)
  return isCountedOn(before, line) || isOpen(before, line) || (last !== undefined && lengthOf(last) + 1 + word.length > margin)
}

function isOpen(before: readonly Line[], { text: next }: Line): boolean {
  const text = textOf(before.slice(-linesBack))
  return unfinished.test(text) || ofOtherTime.test(text) || isCutDate(text, next) || endsInName(text, next) || /[;&/]$|\ssowie$/.test(text) || isBracketOpen(text) || (/^[\p{Ll}(]/u.test(next) && !smallOffice.test(next))
}

/** "on the night of 27" before "June 2010", "am Dienstag, 15." before "November". */
function isCutDate(text: string, next: string): boolean {
  return /(?:^|\s)\d{1,2}(?:\.|st|nd|rd|th)?$/.test(text) && months.has(/^\p{L}+/u.exec(next)?.[0].toLowerCase() ?? '')
}

function isBracketOpen(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')') || text.lastIndexOf('[') > text.lastIndexOf(']')
}

/** "(3) …" below "Agenda: (1) …; (2) …;": counted within the text. */
function isCountedOn(before: readonly Line[], { number }: Line): boolean {
  const count = /^\(?(\d{1,2})[.)]$/.exec(number ?? '')?.[1]
  if (number === null || count === undefined || before[0]?.kind !== 'text') return false
  return ` ${textOf(before.slice(-linesBack))}`.includes(` ${number.replace(count, String(Number(count) - 1))} `)
}

function asOne(paragraph: readonly Line[]): Line {
  const [first, ...others] = paragraph
  if (first === undefined) throw new Error('a paragraph without lines')
  if (others.length === 0) return first
  const text = `${first.text} ${textOf(others)}`
  return { ...first, text, cells: [text] }
}

function textOf(lines: readonly Line[]): string {
  return lines.map(({ number, text }) => (number === null ? text : `${number} ${text}`)).join(' ')
}

function lengthOf({ written }: Line): number {
  return written.trimEnd().length
}
