import type { TFunction } from 'i18next'
import type { Language, RecordDetail } from '../../preload/contract'
import { shownAs } from '../../preload/only-read'
import { dateIn, wordingIn } from '../ui/date-wording'
import { isolated } from '../ui/isolated'

type Cited = Pick<RecordDetail, 'identifier' | 'creator' | 'title' | 'date' | 'credit' | 'read'>

/**
 * Where a record is kept, by whom it is and what it is called, as one cites it; `page` from 0, null where there are no pages.
 * By whom (whose picture it is) and of when is in square brackets as long as it was only read, as catalogues have what they supply themselves (ISBD).
 */
export function citationOf({ identifier, creator, title, date, credit, read }: Cited, page: number | null, t: TFunction, language: Language): string {
  const kept = [t('document.cite.archive'), ...(identifier ? [t('document.cite.identifier', { identifier })] : [])].join(', ')
  const named = [
    // Whoever has the credit as well is named there.
    creator === null || creator === credit ? null : shownAs(isolated(creator), read.includes('creator')),
    isolated(title),
    date === null || says(title, wordingIn(date, language)) ? null : dateIn(date, language),
    page === null ? null : t('document.cite.page', { page: page + 1 }),
    credit === null ? null : t('document.credit', { credit: shownAs(isolated(credit), read.includes('credit')) }),
  ]
  return `${kept}: ${named.filter(Boolean).join(', ')}`
}

/** Whether a title has these words by themselves: "15. Mai" does not say "5. Mai". */
function says(title: string, words: string): boolean {
  const [before, ...behind] = title.split(words)
  return behind.length > 0 && !/[\p{L}\p{N}]$/u.test(before ?? '') && !/^[\p{L}\p{N}]/u.test(behind[0] ?? '')
}
