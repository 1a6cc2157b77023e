import { useTranslation } from 'react-i18next'
import type { Status } from '../../preload/contract'
import { SearchField } from '../search/field/search-field'
import { Button } from '../ui/button'
import { ProgramMenu } from './program-menu'
import { useUndo } from './use-undo'

/** The search, undo, and the program's menu. */
export function TopBar({ status, withSearch }: { readonly status: Status; readonly withSearch: boolean }) {
  const { t } = useTranslation()
  const undo = useUndo()
  const undoes = status.undo === null ? t('common.undo') : t('shell.undoWhat', { what: t(`actions.${status.undo.label}`, { defaultValue: '' }) })
  return (
    <header className="top-bar">
      {withSearch ? <SearchField /> : <span className="top-bar-space" />}
      <Button variant="quiet" aria-label={undoes} isDisabled={status.undo === null} onPress={() => undo('undo')}>
        <span className="undo-short" title={undoes}>{t('common.undo')}</span>
        <span className="undo-whole" title={undoes}>{undoes}</span>
      </Button>
      <ProgramMenu status={status} />
    </header>
  )
}
