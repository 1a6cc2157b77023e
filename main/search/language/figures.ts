import type { Word } from './words'

const separators: ReadonlySet<string> = new Set(['.', ',', '\'', '’'])

/** Runs of words that are one figure written in groups (12.500, 1,250,000, 12'500), as places `from` to `to` (inclusive) in `words`. */
export function groupedIn(text: string, words: readonly Word[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = []
  for (let from = 0; from < words.length; from += 1) {
    if (!/^[1-9]\d{0,2}$/.test(words[from]?.text ?? '')) continue
    const separator = gapAfter(text, words, from)
    if (!separators.has(separator)) continue
    let to = from
    while (gapAfter(text, words, to) === separator && /^\d{3}$/.test(words[to + 1]?.text ?? '')) to += 1
    // 192.168.1.1 is no figure, nor is 1.2.345.
    const isWhole = gapAfter(text, words, to) !== separator && (from === 0 || gapAfter(text, words, from - 1) !== separator)
    if (to > from && isWhole) runs.push({ from, to })
    from = to
  }
  return runs
}

function gapAfter(text: string, words: readonly Word[], place: number): string {
  const next = words[place + 1]
  return next === undefined ? '' : text.slice(words[place]?.end, next.start)
}

/** The groups in which a figure of four digits or more may be written: 12 and 500 of 12500; null for anything else. */
export function groupsOf(word: string): string[] | null {
  return /^[1-9]\d{3,}$/.test(word) ? word.split(/(?=(?:\d{3})+$)/) : null
}
