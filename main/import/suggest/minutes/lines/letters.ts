import { labelOf } from '../words/labels'
import { withText, type Line } from './line'

/** The words that the letters stand for by which minutes say what a point is: in German D is the discussion, in English the decision. */
const words = {
  de: new Map([['B', 'Beschluss'], ['A', 'Aufgabe'], ['T', 'To-do'], ['D', 'Diskussion'], ['E', 'Ergebnis'], ['I', 'Info']]),
  en: new Map([['D', 'Decision'], ['A', 'Action'], ['T', 'Task'], ['I', 'Info']]),
} satisfies Record<'de' | 'en', ReadonlyMap<string, string>>
const inBrackets = /^\[([A-Z])\]:?\s+(?=\S)/
const beforeColon = /^([A-Z]):\s+(?=\S)/
/** "D1 – Wells 3 and 7 are capped." */
const countedBeforeDash = /^([A-Z])(\d{1,2})\s[–—-]\s+(?=\S)/
/** No meeting settles more. */
const mostCounted = 200
const ofDecision = { de: 'B', en: 'D' } as const

/** What a letter in minutes stands for, or null. */
export function wordOf(letter: string, lang: 'de' | 'en'): string | null {
  return words[lang].get(letter.toUpperCase()) ?? null
}

/** "D: Each garden gets a tank" with its letter spelled out as a label. */
export function spelledOut(text: string, lang: 'de' | 'en'): string {
  const [whole = '', letter = ''] = inBrackets.exec(text) ?? beforeColon.exec(text) ?? countedBeforeDash.exec(text) ?? []
  const word = wordOf(letter, lang)
  return word === null ? text : `${word}: ${text.slice(whole.length)}`
}

/** "(B = Beschluss)", "[A] = Auftrag": what letters stand for, as the document says it. */
const legend = /(?<![\p{L}\d])[([]?([A-Z]{1,3}|[!?#§+*→►✓✔])[)\]]?\s?=\s?(\p{L}[\p{L}-]+(?:\s\p{L}[\p{L}-]+){0,2}?)(?=\s*(?:[.,;|)\]]|$|\s{2}|\s[([]?(?:[A-Z]{1,3}|[!?#§+*→►✓✔])[)\]]?\s?=))/gu
const legendHead = /^(?:legende|zeichenerklärung|erläuterung(?:en)?|abkürzungen|kürzel|zeichen|key|legend|abbreviations)\s*:?/i
/** "B:", "[B]", "A 5.1", or "A" before a gap; "A new pump" begins with a word. */
const markBefore = /^(?:[([]([A-Z]{1,3})(?:\s?\d[\d./-]*)?[)\]]\s?:?|([A-Z]{1,3})(?:\s?\d[\d./-]*(?=[\s:.)]))?\s?[:)]|([A-Z]{1,3})\s?\d[\d./-]*|([A-Z]{1,3})(?=\s{2}|\s[–—-]\s))\s*(?:[–—-]\s+)?(?=\S)/u
/** "! Es gibt Tee.", "**→ Ute** druckt", "- ✔ …": a sign that a line was written with, which as a bullet is no text. */
const signBefore = /^\s*(?:[-*+•]\s+)?(?:\*\*|__)?([!?#§+*→►✓✔])(?:\*\*|__)?\s+(?=\S)/u
/** "… is closed. B: The fee stays.": a margin may have run the lines together. */
const markWithin = /(?<=[.!?]\s{1,3})([A-Z]{1,3})\s?:(?=\s+\p{Lu}|$)/gu
/** "… stays. (B)", "… stays.      B". */
const markBehind = /(?:\s[([]([A-Z]{1,3})(?:\s?\d[\d./-]*)?[)\]]|\s{3,}([A-Z]{1,3}))$/u
const ending = /[.!?:)]$/

/** What a legend says that letters stand for; what is no label says nothing of the lines before which it stands. */
function toldIn(lines: readonly Line[]): Map<string, string> {
  // A legend may be broken behind its sign.
  const pairs = lines.flatMap(({ text, cells }, index) => [/=\s*$/.test(text) ? `${text} ${lines[index + 1]?.text ?? ''}` : text, ...(cells.length > 1 ? cells : [])].flatMap((said) => [...said.matchAll(legend)]))
  return new Map(pairs.flatMap(([, letter = '', word = '']) => (labelOf(`${word.charAt(0).toUpperCase()}${word.slice(1)}:`)?.rest === '' ? [[letter, word] as const] : [])))
}

function isLegend({ text }: Line, told: ReadonlyMap<string, string>): boolean {
  const rest = text.replace(legendHead, '').replace(legend, (whole, letter: string) => (told.has(letter) ? '' : whole))
  return rest !== text && !/\p{L}/u.test(rest.replace(legendHead, ''))
}

/** A line with the word for the letter that it begins or ends with. */
function withTold(line: Line, before: Line | undefined, told: ReadonlyMap<string, string>): Line {
  if (line.kind === 'row') return { ...line, cells: line.cells.map((cell) => told.get(cell) ?? cell) }
  // "B1." is a B too.
  const counted = told.get(line.number ?? '') ?? told.get(/^([A-Z])\d+[.:)]$/.exec(line.number ?? '')?.[1] ?? '')
  if (counted !== undefined) return { ...line, text: `${counted}: ${line.text}`, number: null }
  const sign = signBefore.exec(line.written)?.[1] ?? ''
  const signified = told.get(sign)
  if (signified !== undefined) return { ...line, text: `${signified}: ${line.text.startsWith(sign) ? line.text.slice(sign.length).trimStart() : line.text}`, number: null, kind: 'text', isApart: true }
  const found = markBefore.exec(line.text)
  const word = told.get(found?.slice(1).find((letter) => letter !== undefined) ?? '')
  if (found !== null && word !== undefined) return { ...line, text: `${word}: ${line.text.slice(found[0].length)}`, isApart: true }
  const isWhole = line.isApart || line.kind === 'item' || before === undefined || ending.test(before.text.replace(markBehind, ''))
  const behind = isWhole ? markBehind.exec(line.text) : null
  const said = told.get(behind?.[1] ?? behind?.[2] ?? '')
  return behind === null || said === undefined || labelOf(line.text) !== null ? line : { ...line, text: `${said}: ${line.text.slice(0, behind.index).trimEnd()}`, isApart: true }
}

function withToldWithin(line: Line, told: ReadonlyMap<string, string>): Line {
  const text = line.kind === 'row' ? line.text : line.text.replace(markWithin, (whole, letter: string) => (told.has(letter) ? `${told.get(letter) ?? ''}:` : whole))
  return text === line.text ? line : withText(line, text)
}

/** Whether "B1 – …" is a decision: all that is written so has a letter that means something, and is counted; "B1 – …" and "B54 – …" are roads. */
function areDecided(lines: readonly Line[], lang: 'de' | 'en'): boolean {
  const counted = lines.flatMap(({ text }) => {
    const [, letter, count] = countedBeforeDash.exec(text) ?? []
    return letter === undefined ? [] : [{ letter, count: Number(count) }]
  })
  const isNext = ({ letter, count }: { letter: string; count: number }, index: number): boolean => {
    const before = counted.slice(0, index)
    return index === 0 || [before.at(-1), before.findLast((other) => other.letter === letter)].some((other) => other?.count === count - 1) || (count === 1 && before.every((other) => other.letter !== letter))
  }
  return counted.length > 1 && counted.length <= mostCounted && counted.some(({ letter }) => letter === ofDecision[lang]) && counted.every(({ letter }) => wordOf(letter, lang) !== null) && counted.every(isNext)
}

/** Lines with their letters spelled out, where a legend says what they are or items carry one and the same again: those that only count go on instead. */
export function withLettersSpelledOut(lines: readonly Line[], lang: 'de' | 'en'): Line[] {
  const told = toldIn(lines)
  if (told.size > 0) return lines.filter((line) => !isLegend(line, told)).map((line, index, kept) => withToldWithin(withTold(line, kept[index - 1], told), told))
  if (areDecided(lines, lang)) return lines.map((line) => (countedBeforeDash.test(line.text) ? withText(line, spelledOut(line.text, lang)) : line))
  const own = lines.map((line) => letterOf(line, false))
  // Lines of running text begin with a letter as well, where more than one of them is used.
  const anywhere = lines.map((line) => letterOf(line, true))
  const [first, ...others] = new Set(anywhere.filter((letter) => letter !== null))
  const isOneAgain = first !== undefined && others.length === 0 && /^[AB]$/.test(first) && lang === 'de' && anywhere.filter((letter) => letter === first).length > 1
  const letters = others.length > 0 || isOneAgain ? anywhere : own
  const used = letters.filter((letter) => letter !== null)
  const isMarked = new Set(used).size < used.length && used.every((letter) => wordOf(letter, lang) !== null)
  return lines.map((line, index) => (isMarked && letters[index] !== null ? { ...line, text: spelledOut(line.text, lang) } : line))
}

function letterOf({ kind, text }: Line, isText: boolean): string | null {
  return inBrackets.exec(text)?.[1] ?? (kind === 'item' || (isText && kind === 'text') ? (beforeColon.exec(text)?.[1] ?? null) : null)
}
