import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button'
import { go, useView, writeView, type View } from '../view'

interface ShelfItemProps {
  readonly name: string
  /** What it shows; null counts are not known yet. */
  readonly count: number | null
  readonly shows: Pick<View, 'query' | 'kinds' | 'from' | 'to' | 'sort'> & Partial<Pick<View, 'without'>>
  readonly isShown: boolean
  readonly actions: readonly { readonly label: string; readonly onAction: () => void }[]
}

/** A collection or saved search in the navigation: opened by its name, changed by its menu. */
export function ShelfItem({ name, count, shows, isShown, actions }: ShelfItemProps) {
  const { t, i18n } = useTranslation()
  const view = useView()
  const target: Partial<View> = { area: 'search', ...shows, record: null }
  return (
    <li className="shelf-item">
      <a
        href={writeView({ ...view, ...target, file: null, page: 0 })}
        aria-current={isShown ? 'page' : undefined}
        title={name}
        onClick={(event) => {
          event.preventDefault()
          go(target)
        }}
      >
        <span>{name}</span>
        {count !== null && <small>{count.toLocaleString(i18n.language)}</small>}
      </a>
      <MenuTrigger>
        <Button variant="quiet" aria-label={t('collections.moreOn', { name })}>⋯</Button>
        <Popover className="menu-popover" placement="bottom start">
          <Menu className="menu" aria-label={name}>
            {actions.map(({ label, onAction }) => <MenuItem key={label} className="menu-item" onAction={onAction}>{label}</MenuItem>)}
          </Menu>
        </Popover>
      </MenuTrigger>
    </li>
  )
}
