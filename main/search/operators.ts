type Operator = 'and' | 'not' | 'or'

const operators: Readonly<Record<string, Operator>> = { AND: 'and', UND: 'and', NOT: 'not', NICHT: 'not', OR: 'or', ODER: 'or' }

/** A piece of a query with the operators that stand before it. */
export interface Linked<P> {
  readonly piece: P
  readonly before: readonly (P & { readonly operator: Operator })[]
}

/**
 * The pieces of a query without operators: AND, OR and NOT are such in capitals only, and none where all is in capitals. One at
 * the end is still without what it is for.
 */
export function linked<P extends { readonly text: string }>(pieces: readonly P[]): Linked<P>[] {
  const isMixed = pieces.some(({ text }) => /\p{Ll}/u.test(text))
  const found: Linked<P>[] = []
  let before: (P & { readonly operator: Operator })[] = []
  for (const piece of pieces) {
    const operator = isMixed && Object.hasOwn(operators, piece.text) ? operators[piece.text] : undefined
    if (operator !== undefined) {
      before.push({ ...piece, operator })
      continue
    }
    found.push({ piece, before })
    before = []
  }
  return found
}
