import { beginsWithPerson } from '../../words/is-person'
import { isGivenName } from '../../words/words-of-people'
import { labelOf, type Topic } from '../words/labels'
import { withColumnsOfPeople } from './attendance-columns'
import { withBracketedItems, withBracketsApart, withoutBracketsOfLabels } from './bracketed'
import { numberOf, withBareCounts, withCountsAbove } from './counts'
import { withLabelPairsParted } from './label-pairs'
import { withColons, withColonsBeforeColumns, withColonsBelow } from './label-runs'
import { withText, type Line } from './line'
import { withMarginLabels, withMarginOwners, withMarginsJoined } from './margin-owners'
import { withoutRunningHeads } from './running-heads'
import { withTaskBlocks } from './task-blocks'
import { withWholeCells } from './whole-cells'

/** What Markdown may say of itself before its text. */
const frontMatter = /^---\n[\s\S]*?\n---\n/
/** "People: A | B": bars within what a label says. */
const labelled = /^\p{L}[^|:]{1,30}:\s+[^|\s]/u
/** A label with a list whose first item stands beside it, marked or counted. */
const listBehind = /^(\s{0,8}\p{L}[^:|\t]{1,40}(?<=\S):)\s+(([-•*▪–—+>]|\(?1[.)])\s+\S.*)$/u
const rule = /^[=~_*.·-]{3,}$/
/** "Place ....... Kumasi", "On the call . A", "Ort     :  Hagen": dots or a gap between a label and what it says. */
const leader = /^(\s*\p{L}[^.:|\t]{1,40}?)(?:\s*\.{3,}|\s+\.|\s{2,}(?=:\s))\s*:?\s+(?=\S)/u
/** What parts the columns of a table that is only drawn with spaces. */
const gap = /\S\s{3,}\S/
const spacedOut = /^\p{Lu}(?:\s\p{Lu})+$|^\p{L}(?:\s\p{Ll}){3,}$/u
const separator = /^[\s|+:=-]+$/
/** "1.\tWater": a tab behind what a line is counted by parts no columns. */
const countedByTab = /^(?:\(?\d{1,2}(?:\.\d{1,2})*[.)]?|\(?[a-z]\)|[IVX]{1,4}\.|(?:TOP|Item|Punkt)\s?\d{1,2}[.:]?)\t+[^\t]+$/u
const hashes = /^#{1,6}\s+/
/** Also whatever else is drawn before an item: ☐, ✔, ☛. */
const bullet = /^(?:[-=]+>|>>?|[•·◦‣→*–—-]|\[[ xX]?\]|(?![©®°])\p{So}\uFE0F?)\s+(?:\[[ xX]?\]\s+|(?:→|[-=]+>)\s+|(?![©®°])\p{So}\uFE0F?\s+)?/u
/** A heading that is moved in further is centred. */
const centred = 8
/** Emphasis that ends on another line. */
const openEmphasis = /^[*_](?=\p{L})|(?<=\p{L}|[.,)])[*_]$/gu
/** So long is a line of running text that goes on in the next. */
const longLine = 55

const longestRun = 200
const longRun = /([^\p{L}\p{N}\n])\1{200,}/gu

/** The lines of a text that say something. Blank lines, rules and the lines that only draw a table are left out. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let [isApart, isRuled] = [true, false]
  const broken = withParagraphsAsLines(withoutLongRuns(text).replace(frontMatter, '')).replace(/([,;] ?)?<br ?\/?>/gi, (_, mark: string | undefined) => `${mark ?? ';'} `).split('\n')
  for (const written of withColonsBelow(withColonsBeforeColumns(withoutRunningHeads(broken))).flatMap(partedAtList).flatMap((line) => withColons(line.replace(leader, '$1: ')))) {
    const bare = written.trim()
    const last = lines.at(-1)
    if (rule.test(bare) && last !== undefined && !isApart && isUnder(written, last) && (last.kind === 'text' || (last.kind === 'item' && last.number !== null)) && !gap.test(last.text)) lines[lines.length - 1] = { ...last, kind: 'heading' }
    if (bare === '' || rule.test(bare) || separator.test(bare)) {
      isApart ||= bare === ''
      isRuled = bare !== ''
      continue
    }
    const line = lineOf(written, { isApart, isRuled }, last)
    if (line !== null) lines.push(line)
    ;[isApart, isRuled] = [false, false]
  }
  return withBracketedItems(withTaskBlocks(withoutBracketsOfLabels(withBracketsApart(withBareCounts(withCountsAbove(withMarginLabels(withMarginOwners(withMarginsJoined(withColumnsOfPeople(withLabelPairsParted(withWholeCells(withSmallHeads(lines)))))))))))))
}

/** Of one sign again and again no more than a line may be long: what is drawn with it, or parted by it, stays. */
function withoutLongRuns(text: string): string {
  return text.replace(longRun, (run) => run.slice(0, longestRun))
}

const longestSmallHead = 40
const aboveLists: ReadonlySet<Topic> = new Set<Topic>(['decision', 'result', 'action', 'decision-or-action', 'present', 'absent', 'agenda'])

const people: ReadonlySet<Topic> = new Set<Topic>(['present', 'absent'])

/** Whether an item begins with somebody, if only by a given name, written small as it may be. */
function isNamed(item: string): boolean {
  const [first = ''] = item.split(/[\s,;(]/)
  return beginsWithPerson(item) || isGivenName(`${first.charAt(0).toUpperCase()}${first.slice(1)}`)
}

/** "who does what", "beschlüsse" above a list, in notes that are written small: labels all the same. */
function withSmallHeads(lines: readonly Line[]): Line[] {
  return lines.map((line, index) => {
    if (line.kind !== 'text' || !line.isApart || line.text.length > longestSmallHead || !/^\p{Ll}.*[\p{L}?]$/u.test(line.text) || lines[index + 1]?.kind !== 'item') return line
    const text = `${line.text.charAt(0).toUpperCase()}${line.text.slice(1)}`
    const label = labelOf(text)
    const isLabel = label !== null && label.rest === '' && aboveLists.has(label.topic)
    // "personen" above "Müll" are a point.
    const isOfOthers = isLabel && people.has(label.topic) && !isNamed(lines[index + 1]?.text ?? '')
    return isLabel && !isOfOthers ? withText(line, text) : line
  })
}

/** Breaks within a paragraph are at most so many of a text whose lines are its paragraphs. */
const fewBreaks = 0.1

/** A text of a word processor, each paragraph apart: its paragraphs are what lines are to other texts, and its larger gaps what their blank lines are. */
function withParagraphsAsLines(text: string): string {
  if (!text.includes('\n\n\n')) return text
  const lines = text.trim().split('\n')
  // The rows of a table stand close below each other everywhere.
  const said = lines.flatMap((line, index) => (line.trim() === '' || /[|\t]/.test(line) ? [] : [index]))
  const within = said.filter((index) => (lines[index + 1] ?? '').trim() !== '').length
  return within > fewBreaks * said.length ? text : text.replace(/\n{2,}/g, (gap) => '\n'.repeat(gap.length > 2 ? 2 : 1))
}

/** "Present:   - Falke" above "- Nagel": the label on a line of its own above its list. */
function partedAtList(line: string, index: number, lines: readonly string[]): string[] {
  const [, label = '', first = '', mark = ''] = listBehind.exec(line) ?? []
  const next = lines[index + 1]?.trimStart() ?? ''
  return label === '' || !next.startsWith(`${mark.replace('1', '2')} `) ? [line] : [label, `${' '.repeat(label.length + 1)}${first}`]
}

/** What is drawn below a heading begins where it does, unless that is centred; one from the margin only parts what stands above from what is below. */
function isUnder(written: string, { indent }: Line): boolean {
  return indent <= written.search(/\S/) || indent >= centred
}

function lineOf(written: string, { isApart, isRuled }: Pick<Line, 'isApart' | 'isRuled'>, last: Line | undefined): Line | null {
  const indent = /^\s*/.exec(written)?.[0].replaceAll('\t', '    ').length ?? 0
  const bare = isQuotedOn(written, isApart, last) ? written.trim().replace(/^>\s*/, '') : written.trim()
  const cells = cellsOf(bare)
  if (cells.length > 1) return cells.every((cell) => cell === '') ? null : { text: cells.join(' '), indent, kind: 'row', number: null, cells, isApart, isRuled, written }
  const isHeading = hashes.test(bare) || /^(?:\*\*|__)[^*_]+(?:\*\*|__):?$/.test(bare)
  const unhashed = bare.replace(hashes, '').replace(/\s+#+$/, '')
  const isItem = bullet.test(unhashed) && !unhashed.startsWith('**')
  const plain = unspaced(withoutEmphasis(isItem ? unhashed.replace(bullet, '') : unhashed))
  const number = numberOf(plain)
  const text = number === null ? plain : plain.slice(number.length).trim()
  return { text, indent, kind: isHeading ? 'heading' : isItem || number !== null ? 'item' : 'text', number: number?.trim() ?? null, cells: [text], isApart, isRuled, written }
}

/** Whether a line behind ">" goes on with the one before; any other is an item, as "> Falke: Brief" in lists of tasks. */
function isQuotedOn(written: string, isApart: boolean, last: Line | undefined): boolean {
  const text = /^\s*>\s*(.*)$/.exec(written)?.[1]
  if (text === undefined || isApart || last === undefined || !/^\s*>/.test(last.written)) return false
  return (/^\p{Ll}/u.test(text) && !/[.!?]$/.test(last.text)) || (last.text.length >= longLine && !/[.!?:;)"“”]$/.test(last.text))
}

/** The cells of a row, parted by bars or tabs. */
function cellsOf(line: string): string[] {
  if (line.includes('|') && !labelled.test(line)) return line.replace(/^\|/, '').replace(/\|$/, '').split('|').map((cell) => withoutEmphasis(cell.trim()))
  if (countedByTab.test(line)) return [line.replace(/\t+/, '  ')]
  return line.includes('\t') ? line.split('\t').map((cell) => cell.trim()) : [line]
}

function withoutEmphasis(text: string): string {
  return text.replace(/\*\*|__|`/g, '').replace(/(?<![\p{L}\p{N}*])[*_](?=\S)([^*_\n]+)[*_](?![\p{L}\p{N}*])/gu, '$1').replace(openEmphasis, '').trim()
}

/** "N O T I Z" and "N o t i z" are one word. */
function unspaced(text: string): string {
  const words = text.split(/\s{2,}/)
  return words.every((word) => spacedOut.test(word)) ? words.map((word) => word.replace(/\s/g, '')).join(' ') : text
}

/** The cells of a table's head, one added in front where the rows below are counted in a column without a name. */
export function headAbove(head: readonly string[], row: readonly string[] | undefined): readonly string[] {
  return row !== undefined && row.length > head.length && /^\d{1,2}\.?$/.test(row[0] ?? '') ? ['', ...head] : head
}
