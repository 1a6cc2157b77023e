import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button'
import { actionNames, type FileActions } from './use-file-actions'

/** Everything that can be done with the file that is read, with its keys. */
export function ActionMenu({ actions }: { readonly actions: FileActions }) {
  const { t } = useTranslation()
  return (
    <MenuTrigger>
      <Button variant="quiet">{t('document.menu')} ▾</Button>
      <Popover className="menu-popover" placement="bottom end">
        <Menu className="menu" aria-label={t('document.menu')}>
          {actionNames.flatMap((name) => {
            const act = actions[name]
            return act === undefined ? [] : [
              <MenuItem key={name} className="menu-item" textValue={t(`document.actions.${name}`)} onAction={act}>
                {t(`document.actions.${name}`)} <kbd>{t(`keys.${name}.key`, { ctrl: t('keys.ctrl'), shift: t('keys.shift') })}</kbd>
              </MenuItem>,
            ]
          })}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
