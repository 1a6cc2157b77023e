/** The lines of a shipped word list, without comments and empty ones. */
export function listLines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
}

/** The words of a shipped list with several on each line. */
export function listWords(text: string): string[] {
  return listLines(text).flatMap((line) => line.split(' ').filter(Boolean))
}

/** Form to base form, from lines of a base form and what belongs to it; the base form itself only where it is named again. */
export function listedFormsIn(text: string): ReadonlyMap<string, string> {
  return new Map(listLines(text).flatMap((line) => {
    const [base = '', ...forms] = line.split(' ')
    return forms.map((form): [string, string] => [form, base])
  }))
}

/** Form to base form, from lines of a base form and its forms. */
export function formsIn(text: string): ReadonlyMap<string, string> {
  return new Map(listLines(text).flatMap((line) => {
    const [base = '', ...forms] = line.split(' ')
    return [base, ...forms].map((form): [string, string] => [form, base])
  }))
}

/** The last letters of some words, three of each unless told otherwise: what ends otherwise is told from all of them at once. */
export function endingsOf(words: Iterable<string>, letters = 3): ReadonlySet<string> {
  return new Set(Array.from(words, (word) => word.slice(-letters)))
}
