import type { FileText } from '../../preload/contract'

const words = /[\p{L}\p{N}\p{M}]+/gu

/** Finds the marks of a text again in a document that shows the same words, in their order. */
export interface HtmlMarks {
  /** The words of the next piece of text that are marked, each with the number of its mark, from 0. */
  in(piece: string): readonly { readonly start: number; readonly end: number; readonly mark: number }[]
}

/** The words of a page's marks, in order; what the document has more or less than the text is stepped over. */
export function htmlMarks({ text, marks }: FileText['pages'][number]): HtmlMarks {
  const wanted = marks.flatMap(({ start, end }, mark) => [...text.slice(start, end).matchAll(words)].map(([word]) => ({ word, mark })))
  const known = new Set(wanted.map(({ word }) => word))
  let next = 0
  return {
    in: (piece) =>
      [...piece.matchAll(words)].flatMap(({ 0: word, index }) => {
        if (!known.has(word)) return []
        // Words of a phrase also stand by themselves: the nearest mark that has the word is meant, else the last one.
        const found = wanted.findIndex((each, at) => at >= next && each.word === word)
        if (found >= 0) next = found + 1
        const mark = wanted[found >= 0 ? found : Math.max(0, next - 1)]?.mark
        return mark === undefined ? [] : [{ start: index, end: index + word.length, mark }]
      }),
  }
}
