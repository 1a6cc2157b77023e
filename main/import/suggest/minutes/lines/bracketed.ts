import { labelOf, type Topic } from '../words/labels'
import type { Line } from './line'

/** No bracket around a label and what it says is open for longer than so many lines. */
const mostLines = 6
const opening = /^[([](?=\p{L}[^:()[\]]{1,60}[:\])])/u
/** "[Action: Falke] Send the letter": the label alone, before what it says. */
const around = /^[([](\p{L}[^:()[\]]{1,30})(?:[:,]\s*([^()[\]]{2,60}))?[)\]]:?\s+(?=\S)/u
/** "Each garden gets a tank. (Decision, unanimous)": the label behind what it says. */
const behind = /^(\S.*\S)\s+[([](\p{L}[^:,;()[\]]{1,30})(?:[:,;](?!\s*(?:siehe|s\.|see|vgl\.?|cf\.?)\s)\s*([^()[\]]{2,60}))?[)\]]\.?$/u
const settling: ReadonlySet<Topic> = new Set<Topic>(['decision', 'action', 'decision-or-action'])
/** Below a title those present may stand in brackets too. */
const bracketedWhole: ReadonlySet<Topic> = new Set<Topic>([...settling, 'present', 'absent'])

/** Behind a sentence or another bracket. */
const bracketBehind = /(?<=[.!?)\]]\s{1,3})[([](?=\p{L}[^:()[\]]{1,60}:\s)/gu
/** "unanimous", "12:0:1": how something was settled, or who does it until when, is said of what stands before. */
const verdict = /\d\s*[:/]\s*\d|(?<!\p{L})(?:einstimmig|einmütig|einvernehmlich|mehrheitlich|mehrheit|unanimous(?:ly)?|votes?|stimmen|enthaltung(?:en)?|abstentions?|nem\.?\s*con|carried)(?!\p{L})/iu
const charge = /^(?:bis|by|until|due|vor|before)\s|^(?:\p{Lu}[\p{L}.'’-]*|und|and|sowie|&|of|the|für|for|alle|all)(?:\s+(?:\p{Lu}[\p{L}.'’-]*|und|and|sowie|&|of|the|für|for|von|van|der|de))*\s*(?:$|[,;/–—-]|(?:bis|by|until|due)\s|\()/u
const fewestWords = 3
const longestBracket = 600

/** "[WT] Pay the fee", one below the other: each is an item of its own. */
const named = /^\[\p{Lu}[^()[\]:]{0,60}\]\s+(?=\S)/u

/** Lines that begin with a name in brackets, as items where others do below or above. */
export function withBracketedItems(lines: readonly Line[]): Line[] {
  const isNamed = lines.map(({ kind, text }) => kind === 'text' && named.test(text))
  return lines.map((line, index) => (isNamed[index] === true && (isNamed[index - 1] === true || isNamed[index + 1] === true) ? { ...line, kind: 'item' } : line))
}

/** Lines parted before and behind brackets that say in whole what was settled: "… since May. (Decision: The fee stays.) (Action: Falke to write, by 5 April)". */
export function withBracketsApart(lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => {
    if (line.kind === 'row' || line.kind === 'heading' || !/[([]/.test(line.text)) return [line]
    const starts = [...(opening.test(line.text) ? [0] : []), ...[...line.text.matchAll(bracketBehind)].map(({ index }) => index)].filter((start) => saysWhole(bracketAt(line.text, start)))
    const cuts = new Set([0, ...starts, ...starts.flatMap((start) => {
      const close = closingOf(bracketAt(line.text, start))
      return close < 0 || /^[\s.]*$/.test(line.text.slice(start + close + 1)) ? [] : [start + close + 1]
    })])
    const ordered = [...cuts].toSorted((a, b) => a - b)
    const parts = ordered.map((start, index) => line.text.slice(start, ordered[index + 1]).trim())
    // Each part of a long line carrying all of it would be looked through as often.
    const written = (text: string): string => (line.written.length > longestBracket ? text : line.written)
    return parts.length < 2 ? [line] : parts.map((text, index) => ({ ...line, text, cells: [text], written: written(text), ...(index > 0 && { kind: 'text', number: null, isApart: true }) }))
  })
}

function bracketAt(text: string, start: number): string {
  return text.slice(start, start + longestBracket)
}

/** Whether a bracket that a text begins with says what was settled, and not only how, or by whom it is done. */
function saysWhole(text: string): boolean {
  const close = closingOf(text)
  const inside = text.slice(1, close < 0 ? undefined : close)
  const label = labelOf(inside)
  if (label === null || !settling.has(label.topic) || label.rest === '') return false
  if (label.named !== null) return true
  if (label.rest.split(/\s+/).length < fewestWords) return false
  return label.topic === 'action' ? !charge.test(label.rest) : !verdict.test(label.rest)
}

/** Lines without the brackets around what a label settles, or around the label: "(Aufgabe: …)", "[Action] …"; one line where the bracket is open for several. */
export function withoutBracketsOfLabels(lines: readonly Line[]): Line[] {
  const opened: Line[] = []
  let isBehind = false
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined) continue
    const found = opening.test(line.text) ? (inBrackets(lines, at) ?? labelInBrackets(line)) : labelBehind(lines, at)
    if (found === null) opened.push(isBehind ? { ...line, isApart: true } : line)
    else opened.push({ ...line, text: found.text, cells: [found.text], kind: 'text', isApart: true })
    isBehind = found !== null && found.isClosed
    at += (found?.count ?? 1) - 1
  }
  return opened
}

interface Opened {
  readonly text: string
  readonly count: number
  /** Whether nothing more belongs to it. */
  readonly isClosed: boolean
}

/** What stands in a bracket that begins with a line and ends with one. */
function inBrackets(lines: readonly Line[], at: number): Opened | null {
  let text = ''
  for (let count = 1; count <= mostLines; count += 1) {
    const line = lines[at + count - 1]
    if (line === undefined || line.kind === 'row' || line.kind === 'heading' || (count > 1 && line.isApart)) return null
    text += count === 1 ? line.text : ` ${line.number === null ? '' : `${line.number} `}${line.text}`
    const close = closingOf(text)
    if (close < 0) continue
    const inside = text.slice(1, close)
    return /^[\s.]*$/.test(text.slice(close + 1)) && isOf(inside, bracketedWhole) ? { text: inside, count, isClosed: true } : null
  }
  return null
}

function labelInBrackets({ text }: Line): Opened | null {
  const [whole = '', label = '', named] = around.exec(text) ?? []
  const line = `${label}${named === undefined ? '' : ` (${named})`}: ${text.slice(whole.length)}`
  return whole !== '' && isOf(line, settling) ? { text: line, count: 1, isClosed: false } : null
}

function labelBehind(lines: readonly Line[], at: number): Opened | null {
  let text = lines[at]?.text ?? ''
  let count = 1
  for (let next = lines[at + 1]; count < mostLines && next?.kind === 'text' && !next.isApart && !saysWhole(bracketAt(next.text, 0)) && (isOpenBehind(text) || /^[([]/.test(next.text)); next = lines[at + count]) {
    text += ` ${next.text}`
    count += 1
  }
  if (!/[)\]]\.?$/.test(text) || lines[at]?.kind === 'row' || lines[at]?.kind === 'heading') return null
  const [whole = '', said = '', label = '', more] = behind.exec(text) ?? []
  const line = `${label}: ${said}${more === undefined ? '' : ` (${more})`}`
  return whole !== '' && labelOf(text) === null && isOf(line, settling) ? { text: line, count, isClosed: true } : null
}

/** Whether a line's last bracket is closed on another. */
function isOpenBehind(text: string): boolean {
  return Math.max(text.lastIndexOf('('), text.lastIndexOf('[')) > Math.max(text.lastIndexOf(')'), text.lastIndexOf(']'))
}

function isOf(text: string, topics: ReadonlySet<Topic>): boolean {
  const label = labelOf(text)
  return label !== null && label.rest !== '' && topics.has(label.topic)
}

/** Offset of the bracket that closes the first one, or -1. */
function closingOf(text: string): number {
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    if ('(['.includes(text.charAt(at))) depth += 1
    else if (')]'.includes(text.charAt(at))) depth -= 1
    if (depth === 0) return at
  }
  return -1
}
