import type Database from 'better-sqlite3'
import { saysLittle } from './language/stop-words'
import { languages } from './language/terms'
import { parseQuery } from './query/query'
import { piecesOf, type Piece } from './query/query-pieces'
import { countFound, type Asked } from './search'

/** Words by which people say what they do not want; texts have them as well. */
const leavesOut: ReadonlySet<string> = new Set(['ohne', 'außer', 'ausser', 'without', 'except'])

/**
 * A query that says what it does not want (Fotos ohne Dortmund, photos without people) with a minus before that. Null where it says
 * none, where some text has the two words beside each other, for then it is perhaps these that are wanted (Leben ohne Plastik), or
 * where nothing is found that way.
 */
export function withMinus(db: Database.Database, asked: Asked): string | null {
  const pieces = piecesOf(asked.query)
  const place = pieces.findIndex(({ text, quoted }, index) => index > 0 && quoted === null && leavesOut.has(text.toLowerCase()))
  const [link, unwanted] = [pieces[place], pieces[place + 1]]
  if (place === -1 || link === undefined || unwanted === undefined || !isWord(unwanted)) return null
  const query = `${asked.query.slice(0, link.start)}-${asked.query.slice(unwanted.start)}`
  if (parseQuery(query).clauses.every(({ presence }) => presence === 'must-not')) return null
  if (countFound(db, { ...asked, query: `"${link.text} ${unwanted.text}"` }) > 0) return null
  return countFound(db, { ...asked, query }) > 0 ? query : null
}

/** Whether a piece is a plain word that says something. */
function isWord({ text, quoted }: Piece): boolean {
  return quoted === null && /^[\p{L}\p{M}]+$/u.test(text) && !languages.some((language) => saysLittle(text.normalize('NFC').toLowerCase(), language))
}
