import type { TextWithMarks } from '../../preload/contract'

const words = /[\p{L}\p{N}\p{M}]+/gu

/** What of the text of a document is marked, with the number of its mark, from 0. */
export interface HtmlMark {
  readonly start: number
  readonly end: number
  readonly mark: number
}

/**
 * Finds the marks of a page's text again in a document that shows the same words, in their order; what the document has more
 * or less than the text is stepped over. Several words are marked where they follow one another, not each wherever it stands.
 */
export function htmlMarks({ text, marks }: TextWithMarks, shown: string): HtmlMark[] {
  const wordings = marks.map(({ start, end }) => wordingOf(text.slice(start, end).match(words) ?? []))
  const longest = wordings.reduce((most, wording) => Math.max(most, wording.split(' ').length), 0)
  // Looked up for each word of the document: a long one with many marks would hold up the window otherwise.
  const places = Map.groupBy(wordings.keys(), (mark) => wordings[mark] ?? '')
  const passed = new Map<string, number>()
  let next = 0

  /** The next mark of a wording, else the last one; -1: none has it. */
  function numberOf(wording: string): number {
    const own = places.get(wording)
    if (own === undefined) return -1
    let place = passed.get(wording) ?? 0
    while (place < own.length - 1 && (own[place] ?? next) < next) place += 1
    passed.set(wording, place)
    return own[place] ?? -1
  }

  const met = [...shown.matchAll(words)]
  const found: HtmlMark[] = []
  for (let place = 0; place < met.length; place += 1) {
    for (let last = Math.min(met.length, place + longest) - 1; last >= place; last -= 1) {
      const run = met.slice(place, last + 1)
      const mark = numberOf(wordingOf(run.map(([word]) => word)))
      if (mark < 0) continue
      const end = run.at(-1)
      found.push({ start: run[0]?.index ?? 0, end: (end?.index ?? 0) + (end?.[0].length ?? 0), mark })
      next = Math.max(next, mark + 1)
      place = last
      break
    }
  }
  return found
}

// The text is composed (NFC), the document as its program has written it.
function wordingOf(found: readonly string[]): string {
  return found.join(' ').normalize('NFC')
}
