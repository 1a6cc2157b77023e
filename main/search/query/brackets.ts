import { withoutQuoted } from './typed-signs'

/** Brackets around several words of a query, with the sign before them, in UTF-16 units. */
export interface Bracketed {
  readonly start: number
  readonly end: number
  readonly sign: string
}

const bracketed = /(?<=^|\s)(?<sign>[+-]?)\((?=[^()]*(?:[\s"„“”»«:]|\|\||&&))[^()]*\)(?=\s|$)/gu

/** The brackets around several words, a phrase or a filter of a query; within those of others there are none. */
export function bracketsIn(query: string): Bracketed[] {
  return [...withoutQuoted(query).matchAll(bracketed)].map(({ 0: text, index, groups }) => ({ start: index, end: index + text.length, sign: groups?.['sign'] ?? '' }))
}

/** A query with blanks for brackets and their signs: what stands within them is read as if it stood alone. */
export function withoutBrackets(query: string, brackets: readonly Bracketed[]): string {
  return brackets.reduce((text, { start, end, sign }) => {
    const inside = start + sign.length + 1
    return `${text.slice(0, start)}${' '.repeat(inside - start)}${text.slice(inside, end - 1)} ${text.slice(end)}`
  }, query)
}
