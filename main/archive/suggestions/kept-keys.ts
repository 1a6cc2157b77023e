import type Database from 'better-sqlite3'
import { statement } from '../../statement'
import { draftOf, type SuggestionDraft, type SuggestionRow } from './suggestion-rows'

/** So large a part of the shorter wording's words has to stand in the other one where both tell of the same day. */
const mostWords = 0.5

/**
 * Suggestions of what was read anew, under the keys they had where they say the same as before: a better reader may word them
 * otherwise or find them on another page, and nobody decides on the same thing twice. `how`: what counts as the same.
 */
export function withFormerKeys(db: Database.Database, drafts: readonly SuggestionDraft[], before: readonly SuggestionRow[], how = sameOrLikely): readonly SuggestionDraft[] {
  const known = new Set(before.map(({ key }) => key))
  const present = new Set(drafts.map(({ key }) => key))
  // What was worded so at another time may have been decided on then.
  const decided = statement(db, 'SELECT 1 FROM decision WHERE suggestion = @key AND trashed = 0')
  const fresh = drafts.filter(({ key }) => !known.has(key) && decided.get({ key }) === undefined)
  const gone = before.filter(({ key }) => !present.has(key)).map(draftOf)
  if (fresh.length === 0 || gone.length === 0) return drafts
  const kept = new Map<SuggestionDraft, string>()
  const taken = new Set<string>()
  // What is certain goes before what is likely.
  for (const [inCommon, isSame] of how) {
    const former = Map.groupBy(gone, inCommon)
    for (const draft of fresh.filter((each) => !kept.has(each))) {
      const common = inCommon(draft)
      const same = common === null ? undefined : former.get(common)?.find((each) => !taken.has(each.key) && isSame(each, draft))
      if (same === undefined) continue
      taken.add(same.key)
      kept.set(draft, same.key)
    }
  }
  return drafts.map((draft) => ({ ...draft, key: kept.get(draft) ?? draft.key }))
}

/** What two suggestions that say the same have in common, null where one has nothing of the kind, and whether that is enough. */
type Comparison = readonly [inCommon: (suggestion: SuggestionDraft) => string | null, isSame: (one: SuggestionDraft, other: SuggestionDraft) => boolean]

/** Of texts that may differ: what one says in other words may be something else. */
export const sameForSure: readonly Comparison[] = [
  [nameOf, () => true],
  [lettersSaid, () => true],
]
/** Of one text, read by two readers. */
const sameOrLikely: readonly Comparison[] = [...sameForSure, [dayOf, areMostlySame]]

function nameOf(suggestion: SuggestionDraft): string | null {
  switch (suggestion.kind) {
    case 'place':
      return among(suggestion, suggestion.name)
    case 'person':
      return suggestion.person.name === null ? null : among(suggestion, suggestion.person.name)
    case 'event':
      return suggestion.date === null ? null : among(suggestion, lettersOf(suggestion.title), suggestion.date.edtf ?? '', suggestion.place ?? '')
    default:
      return null
  }
}

function lettersSaid(suggestion: SuggestionDraft): string | null {
  const letters = lettersOf(suggestion.wording)
  return letters === '' ? null : among(suggestion, letters)
}

function dayOf(suggestion: SuggestionDraft): string | null {
  return suggestion.kind === 'event' ? (suggestion.date?.edtf ?? null) : null
}

function areMostlySame(one: SuggestionDraft, other: SuggestionDraft): boolean {
  const [words, others] = [wordsOf(one.wording), wordsOf(other.wording)]
  const fewest = Math.min(words.size, others.size)
  return fewest > 0 && [...words].filter((word) => others.has(word)).length >= fewest * mostWords
}

/** Among suggestions of its kind; a mention and being in a picture are two. */
function among(suggestion: SuggestionDraft, ...what: readonly string[]): string {
  return [suggestion.kind, suggestion.kind === 'person' ? (suggestion.person.known ?? '') : '', ...what].join('\u001F')
}

/** The letters and figures of a text alone: readers differ in accents, hyphens, quotation marks and the ends of lines. */
function lettersOf(text: string): string {
  return text.normalize('NFKD').toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
}

function wordsOf(text: string): Set<string> {
  return new Set(text.normalize('NFC').split(/[^\p{L}\p{N}]+/u).map(lettersOf).filter((word) => word.length > 3))
}
