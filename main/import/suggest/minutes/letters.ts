import type { Line } from './lines'

/** The words that the letters stand for by which minutes say what a point is: in German D is the discussion, in English the decision. */
const words = {
  de: new Map([['B', 'Beschluss'], ['A', 'Aufgabe'], ['T', 'To-do'], ['D', 'Diskussion'], ['E', 'Ergebnis'], ['I', 'Info']]),
  en: new Map([['D', 'Decision'], ['A', 'Action'], ['T', 'Task'], ['I', 'Info']]),
} satisfies Record<'de' | 'en', ReadonlyMap<string, string>>
const inBrackets = /^\[([A-Z])\]:?\s+(?=\S)/
const beforeColon = /^([A-Z]):\s+(?=\S)/

/** What a letter in minutes stands for, or null. */
export function wordOf(letter: string, lang: 'de' | 'en'): string | null {
  return words[lang].get(letter.toUpperCase()) ?? null
}

/** "D: Each garden gets a tank" with its letter spelled out as a label. */
export function spelledOut(text: string, lang: 'de' | 'en'): string {
  const [whole = '', letter = ''] = inBrackets.exec(text) ?? beforeColon.exec(text) ?? []
  const word = wordOf(letter, lang)
  return word === null ? text : `${word}: ${text.slice(whole.length)}`
}

/** "(B = Beschluss)": what a letter stands for, as the document says it. */
const legend = /(?<!\p{L})([A-Z])\s*=\s*(Beschluss|Festlegung|Vereinbarung|Aufgabe|Auftrag|Arbeitsauftrag|Maßnahme|Diskussion|Info|Decision|Resolution|Action|Task|Discussion)(?!\p{L})/gu

/** Lines with their letters spelled out, where a legend says what they are or items carry one and the same again: those that only count go on instead. */
export function withLettersSpelledOut(lines: readonly Line[], lang: 'de' | 'en'): Line[] {
  const told = new Map(lines.flatMap(({ text }) => [...text.matchAll(legend)].map(([, letter = '', word = '']) => [letter, word] as const)))
  if (told.size > 0) return lines.map((line) => ({ ...line, text: line.text.replace(beforeColon, (whole, letter: string) => (told.has(letter) ? `${told.get(letter)}: ` : whole)), cells: line.kind === 'row' ? line.cells.map((cell) => told.get(cell) ?? cell) : line.cells }))
  const own = lines.map((line) => letterOf(line, false))
  // Lines of running text begin with a letter as well, where more than one of them is used.
  const letters = new Set(lines.map((line) => letterOf(line, true)).filter((letter) => letter !== null)).size > 1 ? lines.map((line) => letterOf(line, true)) : own
  const used = letters.filter((letter) => letter !== null)
  const isMarked = new Set(used).size < used.length && used.every((letter) => wordOf(letter, lang) !== null)
  return lines.map((line, index) => (isMarked && letters[index] !== null ? { ...line, text: spelledOut(line.text, lang) } : line))
}

function letterOf({ kind, text }: Line, isText: boolean): string | null {
  return inBrackets.exec(text)?.[1] ?? (kind === 'item' || (isText && kind === 'text') ? (beforeColon.exec(text)?.[1] ?? null) : null)
}
