import { months } from '../../../timeline/dates/words'
import type { Line } from './lines'

const counted = String.raw`\d{1,2}(?:\.\d{1,2}){0,2}[a-z]?`
const named = String.raw`(?:zu\s+)?(?:TOP|Tagesordnungspunkt|Agendapunkt|Punkt|Agenda\s+item|Item|AP|Arbeitspaket|Thema|Topic|Abschnitt|Section)\s*${counted}\s*[.:)–—-]*`
/** What a day or a workshop is parted in; its letters and Roman numbers count only before a mark. */
const part = String.raw`(?:Block|Themenblock|Teil|Part|Modul|Module|Session|Einheit|Unit|Phase|Kapitel|Chapter|Tag|Day|Panel)\s+(?:${counted}|[A-Z]|[IVX]{1,4})\s*[.:)–—-]+`
const bare = String.raw`(?:zu\s+)?(?:${counted}|[IVX]{1,4})[.)]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\)|\d{1,2}\.\d{1,2}|[a-z]\.|\d{1,2}(?=\s{2,}\p{L})`
const alone = new RegExp(String.raw`^${named}$`, 'iu')
const longestHeading = 80
const shortLine = 40
const numbering = new RegExp(String.raw`^((?:${named}|${part}|${bare}))\s+(?=\S)`, 'iu')
const dayNumber = /^\d{1,2}\.(?:\d{1,2}\.|$)/
/** "11. und 12. Mai", "3. bis 5.9.": the first of two days. */
const toOtherDay = /^(?:und|u\.|bis|and|to|[–—/&+-])\s*\d{1,2}\./

/** "9.30 a.m.", "17.05 Uhr", "9.00 - 11.45". */
const timeOfDay = /^(?:[ap]\.?\s?m(?!\p{L})|uhr|hrs|hours|h(?!\p{L})|(?:bis|to|till|until|[–-])\s*\d)/iu

/** What a line is counted by; the day that a date begins with counts nothing, nor does a time of day. */
export function numberOf(line: string): string | null {
  const found = numbering.exec(line)
  if (found === null) return null
  const follows = line.slice(found[0].length)
  const next = /^\p{L}+/u.exec(follows)?.[0].toLowerCase() ?? ''
  const isDay = dayNumber.test(found[1] ?? '') && (months.has(next) || toOtherDay.test(follows) || /^\d{1,2}\.\d{1,2}\.$/.test(found[1] ?? ''))
  const isTime = /^\d{1,2}\.\d{2}$/.test(found[1] ?? '') && timeOfDay.test(follows)
  return isDay || isTime ? null : found[0]
}

/** "TOP 2" on a line of its own counts the heading below it; above running text it only begins that anew. */
export function withCountsAbove(lines: readonly Line[]): Line[] {
  const isCount = (line: Line | undefined): line is Line => line !== undefined && line.number === null && alone.test(line.text)
  return lines.flatMap((line, index) => {
    const [before, next] = [lines[index - 1], lines[index + 1]]
    if (isCount(line) && next !== undefined && next.kind !== 'row') return []
    if (!isCount(before) || line.kind === 'row') return [line]
    const isTitle = line.number === null && isHeadingLike(line.text) && next?.isApart !== false
    return [isTitle ? { ...line, isApart: true, number: before.text, kind: line.kind === 'heading' ? 'heading' : 'item' } : { ...line, isApart: true }]
  })
}

/** "1 Rückblick", "2 Kompostplatz": a number without a mark counts where the next one follows it. */
export function withBareCounts(lines: readonly Line[]): Line[] {
  const counts = new Map<number, number>()
  let last = 0
  for (const [index, { text, kind, number, isApart }] of lines.entries()) {
    // In running text a line may begin with a number too.
    const isFree = isApart || counts.has(index - 1) || (lines[index - 1]?.text.length ?? 0) <= shortLine
    const count = isFree && number === null && kind !== 'row' && kind !== 'item' && isHeadingLike(text) ? Number(/^(\d{1,2})\s+(?=[\p{Lu}"„“])/u.exec(text)?.[1]) : Number.NaN
    if (count !== 1 && count !== last + 1) continue
    counts.set(index, count)
    last = count
  }
  if (![...counts.values()].includes(2)) return [...lines]
  return lines.map((line, index) => {
    const count = counts.get(index)
    if (count === undefined) return line
    const text = line.text.replace(/^\d+\s+/, '')
    return { ...line, text, cells: [text], number: String(count), kind: line.kind === 'heading' ? 'heading' : 'item' }
  })
}

function isHeadingLike(text: string): boolean {
  return text.length <= longestHeading && !/[.;:!?,]$/.test(text)
}
