interface Piece {
  readonly start: number
  readonly end: number
}

const none: readonly never[] = []

/** The pieces of a query that was answered which still stand in the one asked by now, where they stand in it. */
export function stillThere<Own extends Piece>(pieces: readonly Own[], answered: string, query: string): readonly Own[] {
  // The same from answer to answer: what shows them is not drawn anew.
  if (pieces.length === 0) return none
  if (query === answered) return pieces
  const moved = query.length - answered.length
  const there: Own[] = []
  for (const piece of pieces) {
    if (query.startsWith(answered.slice(0, piece.end))) there.push(piece)
    // Of two that are the same the second does not stand where the first does.
    else if (query.endsWith(answered.slice(piece.start)) && piece.start + moved >= (there.at(-1)?.end ?? 0)) there.push({ ...piece, start: piece.start + moved, end: piece.end + moved })
  }
  return there
}
