/** The pieces of a query that was answered which stand where they stood in the one asked by now. */
export function stillThere<Piece extends { readonly end: number }>(pieces: readonly Piece[], answered: string, query: string): readonly Piece[] {
  return pieces.filter(({ end }) => query.startsWith(answered.slice(0, end)))
}
