import { labelOf } from '../words/labels'
import { withText, type Line } from './line'

/** A label that is moved in further stands over a column at the right margin, and not over what is below. */
const rightMargin = 40
const longestOwner = 30
/** "Thema   Beschluss" is the head of a table. */
const fewestWords = 2
/** How far from the head of its column a name may begin. */
const aside = 12
const atMargin = /^.*\S(?=\s{3,}(\S(?:\s?\S)*)\s*$)/u

/** Lines without a column "Action" at their right margin: a sentence beside which it names somebody is a task. */
export function withMarginOwners(lines: readonly Line[]): Line[] {
  const head = lines.findIndex(isHeadOfColumn)
  if (head < 0) return [...lines]
  const column = lines[head]?.indent ?? 0
  const joined: Line[] = []
  let tasks = 0
  let isOpen = false
  for (const [index, line] of lines.entries()) {
    if (index === head) continue
    const owner = index > head ? ownerAt(line, column) : null
    const last = joined.at(-1)
    if (owner !== null) {
      const above: number = isOpen || line.isApart ? 0 : sentenceAbove(joined.slice(tasks))
      const said: string = [...joined.splice(joined.length - above).map(({ text }) => text), owner.said].join(' ')
      joined.push(withText({ ...line, number: null, kind: 'text', isApart: true }, `To do (${owner.name}): ${said}`))
      tasks = joined.length
      isOpen = !isEnd(said)
    } else if (isOpen && last !== undefined && line.kind === 'text' && !line.isApart) {
      joined[joined.length - 1] = withText(last, `${last.text} ${line.text}`)
      isOpen = !isEnd(line.text)
    } else {
      joined.push(joined.length > 0 && joined.length === tasks ? { ...line, isApart: true } : line)
      isOpen = false
    }
  }
  return joined
}

/** How far from each other the lines of what is broken at the right margin may begin. */
const sameColumn = 2

/** Lines with what goes on at their right margin on the line below: "Muster drucken          Falke" above "3. Mai". */
export function withMarginsJoined(lines: readonly Line[]): Line[] {
  const joined: Line[] = []
  let isOpen = false
  for (const line of lines) {
    const last = joined.at(-1)
    const isBroken = last !== undefined && isBrokenAt(last, line)
    const more = isBroken && (isOpen || line.text.startsWith('/')) ? ` ${line.text}` : ` / ${line.text}`
    if (isBroken) joined[joined.length - 1] = { ...withText(last, `${last.text}${more}`), written: `${last.written.trimEnd()}${more}` }
    else joined.push(line)
    // What is broken again has its day on two lines.
    isOpen = isBroken
  }
  return joined
}

function isBrokenAt(last: Line, { kind, isApart, text, indent }: Line): boolean {
  if ([last.kind, kind].some((each) => each === 'row' || each === 'heading') || isApart || indent < rightMargin || text.length > longestOwner || /\s{3,}/.test(text)) return false
  const column = last.indent >= rightMargin && text.startsWith('/') ? last.indent : columnAtMargin(last.written)
  return column !== null && Math.abs(column - indent) <= sameColumn
}

/** Where what stands at the right margin of a line begins. */
function columnAtMargin(written: string): number | null {
  const [before = '', said = ''] = atMargin.exec(written) ?? []
  return said === '' ? null : written.indexOf(said, before.length)
}

/** "Es gibt Tee.          Beschluss", "Muster drucken          Aufgabe UB": what a line is stands at its right. */
export function withMarginLabels(lines: readonly Line[]): Line[] {
  return lines.map((line) => {
    const [before = '', mark = ''] = line.kind === 'row' || line.kind === 'heading' ? [] : (atMargin.exec(line.written) ?? [])
    const label = mark === '' || mark.length > longestOwner || /\S\s{3,}\S/.test(before.trim()) || mark.endsWith(':') ? null : labelOf(`${mark}:`)
    const said = line.text.slice(0, line.text.lastIndexOf(mark)).trim()
    if (label?.rest !== '' || (label.topic !== 'decision' && label.topic !== 'action') || said.split(/\s+/).length < fewestWords || labelOf(said) !== null) return line
    const text = `${label.label}${label.named === null ? '' : ` (${label.named})`}: ${said}`
    return { ...withText(line, text), written: text, number: null, kind: 'text', isApart: true }
  })
}

function isHeadOfColumn({ kind, text, indent }: Line): boolean {
  // "Erledigung durch / bis" is over both.
  const label = kind === 'text' && indent >= rightMargin ? labelOf(text.replace(/\s+\/.*$/, '').replace(/\s+(?:durch|von|by)$/, '')) : null
  return label !== null && label.rest === '' && (label.topic === 'action' || label.topic === 'owner')
}

/** Who stands beside a line, and what the line itself says. */
function ownerAt({ kind, written, text }: Line, column: number): { name: string; said: string } | null {
  const [before = '', name = ''] = kind === 'row' || kind === 'heading' ? [] : (atMargin.exec(written) ?? [])
  const isBeside = name !== '' && name.length <= longestOwner && /^\p{Lu}/u.test(name) && Math.abs(written.indexOf(name, before.length) - column) <= aside
  return isBeside ? { name, said: text.slice(0, text.lastIndexOf(name)).trim() } : null
}

/** How many lines at the end have the beginning of a sentence. */
function sentenceAbove(lines: readonly Line[]): number {
  let count = 0
  for (const { kind, number, text, isApart } of lines.toReversed()) {
    if (kind !== 'text' || number !== null || isEnd(text)) break
    count += 1
    if (isApart) break
  }
  return count
}

function isEnd(text: string): boolean {
  return /[.!?:]$/.test(text)
}
