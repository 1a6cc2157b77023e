import { find, search } from '../../main/search/search'
import { inTurn, type Times } from './measure'
import type { OfficeArchive } from './office-archive'
import { officeQueries } from './office-queries'

/** How long what is asked takes: `own` finds and ranks the first 50, `whole` also explains them, `raw` does as FTS5 comes. */
export interface SearchTimes {
  readonly word: Record<'own' | 'whole' | 'raw', Times>
  readonly pair: Record<'own' | 'whole' | 'raw', Times>
  readonly phrase: Record<'own' | 'whole' | 'raw', Times>
  readonly keystroke: Record<'own' | 'whole' | 'raw' | 'terms', Times>
  readonly slip: Record<'own' | 'whole', Times>
}

/** Asks our index and the plain one the same, in turn. */
export function searchTimes({ own, raw, record, count }: OfficeArchive, many: number): SearchTimes {
  const queries = officeQueries(record, count, many)
  const best = raw.prepare('SELECT rowid FROM raw WHERE raw MATCH @match ORDER BY rank LIMIT 50')
  // FTS5's own prefix search on our terms, for comparison.
  const bestOfTerms = own.prepare('SELECT rowid FROM search WHERE search MATCH @match ORDER BY rank LIMIT 50')
  const ask = (query: string, asYouType = false): unknown => find(own, { query, asYouType })
  const show = (query: string, asYouType = false): unknown => search(own, { query, asYouType })
  return {
    word: inTurn(queries.words, { own: (word) => ask(word), whole: (word) => show(word), raw: (word) => best.all({ match: `"${word}"` }) }),
    pair: inTurn(queries.pairs, {
      own: (words) => ask(words.join(' ')),
      whole: (words) => show(words.join(' ')),
      raw: ([one, other]) => best.all({ match: `"${one}" AND "${other}"` }),
    }),
    phrase: inTurn(queries.phrases, { own: (phrase) => ask(`"${phrase}"`), whole: (phrase) => show(`"${phrase}"`), raw: (phrase) => best.all({ match: `"${phrase}"` }) }),
    keystroke: inTurn(queries.keystrokes, {
      own: (typed) => ask(typed, true),
      whole: (typed) => show(typed, true),
      raw: (typed) => best.all({ match: `"${typed}"*` }),
      terms: (typed) => bestOfTerms.all({ match: `"${typed.toLowerCase()}"*` }),
    }),
    slip: inTurn(queries.slips, { own: (word) => ask(`${word}~1`), whole: (word) => show(`${word}~1`) }),
  }
}
