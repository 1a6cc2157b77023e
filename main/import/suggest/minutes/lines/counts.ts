import { months } from '../../../../timeline/dates/words'
import type { Line } from './line'

const counted = String.raw`\d{1,2}(?:\.\d{1,2}){0,2}[a-z]?`
/** "Zu TOP 2", "Re 2.": above what was said of it. */
const ad = String.raw`(?:(?:zu|re|ad)\s+)?`
const named = String.raw`${ad}(?:TOP|Tagesordnungspunkt|Agendapunkt|Punkt|Agenda\s+item|Item|AP|Arbeitspaket|Thema|Topic|Abschnitt|Section)\s*${counted}\s*[.:)–—-]*`
/** What a day or a workshop is parted in; its letters and Roman numbers count only before a mark. */
const part = String.raw`(?:TOP|Punkt|Tagesordnungspunkt|(?:Agenda\s+)?Item|Thema|Topic|Block|Themenblock|Teil|Part|Modul|Module|Session|Einheit|Unit|Phase|Kapitel|Chapter|Tag|Day|Panel)\s+(?:${counted}|[A-Z]|[IVX]{1,4})\s*[.:)–—-]+`
/** "MIN 3/2014:". */
const ofYear = String.raw`(?:MIN(?:UTE)?\.?|TOP|Item|Punkt)\s*\d{1,3}\s?\/\s?\d{2,4}\s*[.:)–—-]+`
const inWords = 'one|two|three|four|five|six|seven|eight|nine|ten|eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn'
const inOrder = 'first|second|third|fourth|fifth|sixth|seventh|eighth|erster|zweiter|dritter|vierter|fünfter|sechster|siebter|achter'
/** "ITEM ONE:", "Erster Punkt:": counted in words, before a mark. */
const told = String.raw`(?:(?:TOP|Punkt|(?:Agenda\s+)?Item|Thema|Topic|Block|Teil|Part|Session|Section|Phase|Point|Matter)\s+(?:${inWords})|(?:${inOrder})\s+(?:(?:Tagesordnungs)?punkt|item|topic|point|matter))\s*[.:)–—-]+`
/** "Ö 1", "N 2": of the public and the closed part of a council's meeting. */
const ofCouncil = String.raw`[ÖN]\s?\d{1,2}(?:\.\d{1,2})?[.:]?(?=\s+\p{L})`
const bare = String.raw`(?:zu|ad)\s+\d{1,2}:|${ofCouncil}|${ad}(?:${counted}|[IVX]{1,4})(?:[.)]|\.\)|\/)|${ad}\d{1,2}\s[–—-](?=\s+\p{L})|(?:§|pkt\.?|ziff(?:er|\.))\s*${counted}\s*[.:)–—-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\)|\[\d{1,2}\]|<\d{1,2}>|#\d{1,2}[.:)]?|[A-Z]\d{1,2}[.:)]|${ad}\d{1,2}\.\d{1,2}|[a-z]\.|${ad}\d{1,2}(?=\s{2,}\p{L})`
const alone = new RegExp(String.raw`^${named}$`, 'iu')
const longestHeading = 80
const shortLine = 40
const numbering = new RegExp(String.raw`^((?:${ofYear}|${named}|${part}|${told}|${bare}))\s+(?=\S)`, 'iu')
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
    // "(Weltladen, ab" and "TOP 2)" below it.
    if (before !== undefined && !line.isApart && before.text.lastIndexOf('(') > before.text.lastIndexOf(')')) return [line]
    if (isCount(line) && next !== undefined && next.kind !== 'row') return []
    if (!isCount(before) || line.kind === 'row') return [line]
    const isTitle = line.number === null && isHeadingLike(line.text) && next?.isApart !== false
    return [isTitle ? { ...line, isApart: true, number: before.text, kind: line.kind === 'heading' ? 'heading' : 'item' } : { ...line, isApart: true }]
  })
}

/** A count without a mark before a heading, by what it is written in; a Roman number needs a gap, as it is a word too. */
const unmarked: readonly (readonly [RegExp, (count: string) => number])[] = [
  [/^(?:§\s*)?(\d{1,2})\s+(?=[\p{Lu}"„“])/u, Number],
  [/^([A-Z])\s+(?=[\p{Lu}"„“])/u, (letter) => letter.charCodeAt(0) - 'A'.charCodeAt(0) + 1],
  [/^([IVX]{1,4})\s{2,}(?=[\p{Lu}"„“])/u, (count) => romans.indexOf(count) + 1],
]
const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

/** "1 Rückblick", "2 Kompostplatz", "A  Rückblick": what has no mark counts where the next one follows it. */
export function withBareCounts(lines: readonly Line[]): Line[] {
  return unmarked.reduce<Line[]>((counted, [pattern, valueOf]) => withCounts(counted, pattern, valueOf), [...lines])
}

function withCounts(lines: Line[], pattern: RegExp, valueOf: (count: string) => number): Line[] {
  const counts = new Map<number, { count: number; whole: string; number: string }>()
  let last = 0
  for (const [index, { text, kind, number, isApart }] of lines.entries()) {
    // In running text a line may begin with a number too.
    const isFree = isApart || counts.has(index - 1) || (lines[index - 1]?.text.length ?? 0) <= shortLine
    const [whole = '', written = ''] = isFree && number === null && kind !== 'row' && kind !== 'item' && isHeadingLike(text) ? (pattern.exec(text) ?? []) : []
    const count = whole === '' ? 0 : valueOf(written)
    if (count === 0 || (count !== 1 && count !== last + 1)) continue
    counts.set(index, { count, whole, number: written })
    last = count
  }
  if (counts.values().every(({ count }) => count !== 2)) return lines
  return lines.map((line, index) => {
    const found = counts.get(index)
    if (found === undefined) return line
    const text = line.text.slice(found.whole.length)
    return { ...line, text, cells: [text], number: found.number, kind: line.kind === 'heading' ? 'heading' : 'item' }
  })
}

function isHeadingLike(text: string): boolean {
  return text.length <= longestHeading && !/[.;:!?,]$/.test(text)
}
