/** A name met in a text. */
export interface NameMet<Named> {
  readonly named: Named
  /** As it is written there. */
  readonly text: string
  readonly page: number
}

/** Letters below which a name of one word is as likely something else. */
const fewestLetters = 4

/**
 * Where names stand in pages of text, each where it is first met, in reading order. A person is met by the full name only;
 * a name of one word counts from four letters on. Upper and lower case matter: names are written large.
 */
export function namesIn<Named extends { readonly name: string }>(pages: readonly string[], names: readonly Named[]): NameMet<Named>[] {
  const byFirstWord = new Map<string, Named[]>()
  for (const named of names) {
    const [first] = [...words(named.name)]
    if (first === undefined || named.name.length < fewestLetters) continue
    const same = byFirstWord.get(first[0]) ?? []
    byFirstWord.set(first[0], [...same, named].toSorted((a, b) => b.name.length - a.name.length))
  }
  const met = new Map<Named, NameMet<Named>>()
  if (byFirstWord.size === 0) return []
  for (const [page, text] of pages.entries()) {
    for (const word of words(text)) {
      const named = byFirstWord.get(word[0])?.find(({ name }) => text.startsWith(name, word.index) && !/^[\p{L}\p{N}]/u.test(text.slice(word.index + name.length, word.index + name.length + 1)))
      if (named !== undefined && !met.has(named)) met.set(named, { named, text: named.name, page })
    }
  }
  return [...met.values()]
}

function words(text: string): IterableIterator<RegExpExecArray> {
  return text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)
}
