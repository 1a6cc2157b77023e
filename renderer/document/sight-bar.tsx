import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button'
import { useLanguage } from '../ui/language'
import type { Sight } from './use-sight'

/** Larger, smaller, as large as fits, and turned by a quarter. */
export function SightBar({ sight: { zoom, quarters, canGrow, canShrink, step, fit, turn } }: { readonly sight: Sight }) {
  const { t } = useTranslation()
  const size = new Intl.NumberFormat(useLanguage(), { style: 'percent' }).format(zoom)
  return (
    <div className="document-sight" role="group" aria-label={t('document.sight.label')}>
      <Button variant="quiet" aria-label={t('document.sight.smaller')} aria-keyshortcuts="-" isDisabled={!canShrink} onPress={() => step(-1)}>−</Button>
      <Button variant="quiet" aria-label={t('document.sight.fit', { size })} aria-keyshortcuts="0" onPress={fit}>{size}</Button>
      <Button variant="quiet" aria-label={t('document.sight.larger')} aria-keyshortcuts="+" isDisabled={!canGrow} onPress={() => step(1)}>+</Button>
      <span className="unseen" role="status">{quarters === 0 ? size : t('document.sight.turned', { size, degrees: quarters * 90 })}</span>
      <Button variant="quiet" aria-label={t('document.sight.turn')} aria-keyshortcuts="R" onPress={turn}>↻</Button>
    </div>
  )
}
