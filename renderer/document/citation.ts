import type { TFunction } from 'i18next'
import type { Language, RecordDetail } from '../../preload/contract'
import { wordingIn } from '../ui/date-wording'
import { isolated } from '../ui/isolated'

/** Where a record is kept and what it is called, as one cites it; `page` from 0, null where there are no pages. */
export function citationOf({ identifier, title, date }: Pick<RecordDetail, 'identifier' | 'title' | 'date'>, page: number | null, t: TFunction, language: Language): string {
  const kept = [t('document.cite.archive'), ...(identifier ? [t('document.cite.identifier', { identifier })] : [])].join(', ')
  const named = [isolated(title), ...(date === null ? [] : [wordingIn(date, language)]), ...(page === null ? [] : [t('document.cite.page', { page: page + 1 })])].join(', ')
  return `${kept}: ${named}`
}
