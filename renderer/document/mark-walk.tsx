import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button'
import type { Walk } from './use-mark-walk'

/** Where the reader is among the words found, with buttons to the one before and the next. */
export function MarkWalk({ walk: { count, at, step } }: { readonly walk: Walk }) {
  const { t } = useTranslation()
  if (count === 0) return null
  return (
    <div className="document-walk" role="group" aria-label={t('document.marks')}>
      <span role="status">{at === 0 ? t('document.marksElsewhere', { count }) : t('document.markOf', { at, count })}</span>
      <Button variant="quiet" aria-label={t('document.previousMark')} aria-keyshortcuts="Shift+F3" onPress={() => step(-1)}>↑</Button>
      <Button variant="quiet" aria-label={t('document.nextMark')} aria-keyshortcuts="F3" onPress={() => step(1)}>↓</Button>
    </div>
  )
}
