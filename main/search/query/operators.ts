type Operator = 'and' | 'not' | 'or'

const operators: Readonly<Record<string, Operator>> = { AND: 'and', UND: 'and', NOT: 'not', NICHT: 'not', OR: 'or', ODER: 'or', '&&': 'and', '||': 'or' }
/** Not `not`: Not is a word. */
const beside: Readonly<Record<string, Operator>> = { and: 'and', und: 'and', nicht: 'not', or: 'or', oder: 'or' }

/** A piece of a query with the operators that stand before it. */
export interface Linked<P> {
  readonly piece: P
  readonly before: readonly (P & { readonly operator: Operator })[]
}

/**
 * The pieces of a query without operators: AND, OR and NOT are such in capitals only, and between words none where all of those
 * are in capitals; where there are filters and no words, in small letters as well. One at the end is still without what it is
 * for. `wordsOf` a filter are null.
 */
export function linked<P extends { readonly text: string }>(pieces: readonly P[], wordsOf: (piece: P) => string | null): Linked<P>[] {
  const words = pieces.map((piece) => (operatorIn(piece, true) === undefined ? wordsOf(piece) : ''))
  const isFilters = words.includes(null) && words.every((word) => word === null || word === '')
  const isMixed = isFilters || pieces.some((piece, index) => words[index] !== null && operatorIn(piece, false) === undefined && /\p{Ll}/u.test(wordsOf(piece) ?? ''))
  const found: Linked<P>[] = []
  let before: (P & { readonly operator: Operator })[] = []
  for (const [index, piece] of pieces.entries()) {
    const isLink = isSign(piece) || isMixed || words[index + 1] === null || words[index - 1] === null
    const operator = isLink ? operatorIn(piece, isFilters) : undefined
    if (operator !== undefined) {
      before.push({ ...piece, operator })
      continue
    }
    found.push({ piece, before })
    before = []
  }
  return found
}

/** No word, whatever stands beside it. */
function isSign({ text }: { readonly text: string }): boolean {
  return text === '&&' || text === '||'
}

function operatorIn({ text }: { readonly text: string }, isSmall: boolean): Operator | undefined {
  if (Object.hasOwn(operators, text)) return operators[text]
  const small = text.toLowerCase()
  return isSmall && Object.hasOwn(beside, small) ? beside[small] : undefined
}

/** Whether a NOT stands right before a piece. */
export function isNegated(link: Linked<unknown> | undefined): boolean {
  return link?.before.at(-1)?.operator === 'not'
}
