type Operator = 'and' | 'not' | 'or'

const operators: Readonly<Record<string, Operator>> = { AND: 'and', UND: 'and', NOT: 'not', NICHT: 'not', OR: 'or', ODER: 'or' }

/** A piece of a query with the operators that stand before it. */
export interface Linked<P> {
  readonly piece: P
  readonly before: readonly (P & { readonly operator: Operator })[]
}

/**
 * The pieces of a query without operators: AND, OR and NOT are such in capitals only, and between words none where all of those
 * are in capitals. One at the end is still without what it is for. `wordsOf` a filter are null.
 */
export function linked<P extends { readonly text: string }>(pieces: readonly P[], wordsOf: (piece: P) => string | null): Linked<P>[] {
  const words = pieces.map((piece) => (Object.hasOwn(operators, piece.text) ? '' : wordsOf(piece)))
  const isMixed = words.some((word) => word !== null && /\p{Ll}/u.test(word)) || (words.includes(null) && words.every((word) => word === null || word === ''))
  const found: Linked<P>[] = []
  let before: (P & { readonly operator: Operator })[] = []
  for (const [index, piece] of pieces.entries()) {
    const isLink = isMixed || words[index + 1] === null
    const operator = isLink && Object.hasOwn(operators, piece.text) ? operators[piece.text] : undefined
    if (operator !== undefined) {
      before.push({ ...piece, operator })
      continue
    }
    found.push({ piece, before })
    before = []
  }
  return found
}
