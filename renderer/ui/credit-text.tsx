import { useTranslation } from 'react-i18next'
import { shownAs } from '../../preload/only-read'
import { notTaken, onlyReadIn } from './only-read'

/** Whose picture it is, as it stands below one; what was only read is marked, and says so. */
export function CreditText({ credit, onlyRead }: { readonly credit: string; readonly onlyRead: boolean }) {
  const { t } = useTranslation()
  return (
    <small title={onlyRead ? notTaken(undefined, t) : undefined}>
      {t('document.credit', { credit: shownAs(credit, onlyRead) })}
      {onlyRead && <span className="unseen"> {onlyReadIn(undefined, t)}</span>}
    </small>
  )
}
