// A name as it comes from cameras and scanners: capitals in it, or its ending, say nothing of its words.
const fileName = /\.\p{L}[\p{L}\p{N}]{1,4}$/u
const capital = /\p{Lu}/u

/** At which places of a text, asked for in order, small letters do not say that a word is no noun. */
export type Caseless = (at: number) => boolean

/** Of a title or caption: the lines without any capital, and those that are names of files. */
export function caselessLines(text: string): Caseless {
  let end = -1
  let isCaseless = false
  return (at) => {
    if (at > end) {
      const broken = text.indexOf('\n', at)
      end = broken === -1 ? text.length : broken
      const line = text.slice(text.lastIndexOf('\n', at) + 1, end)
      isCaseless = !capital.test(line) || fileName.test(line)
    }
    return isCaseless
  }
}

/** Of a text that has no capital on any of its pages, everywhere; null: nowhere. */
export function caselessPages(pages: readonly string[]): ((text: string) => Caseless) | null {
  return pages.some((page) => capital.test(page)) ? null : () => () => true
}
