import { useEffect, useMemo, useRef } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { nameIn } from '../../preload/name-in'
import { Button } from '../ui/button'
import { spokenLanguage, useLanguage } from '../ui/language'
import type { Item } from './entries/items'
import { TableDate } from './table/table-date'

/** What a popover at an element of the axis shows: one suggestion to decide on, or the entries of a cluster. */
export interface Opened {
  readonly element: HTMLElement
  readonly items: readonly Item[]
}

interface EntryPopoverProps {
  readonly opened: Opened
  readonly onClose: () => void
  readonly onOpen: (item: Item) => void
  readonly onAccept: (item: Item) => void
  readonly onDismiss: (item: Item) => void
}

/** The popover at a suggestion or a cluster; A accepts and D dismisses a suggestion. */
export function EntryPopover({ opened, onClose, onOpen, onAccept, onDismiss }: EntryPopoverProps) {
  const { t } = useTranslation()
  const trigger = useMemo(() => ({ current: opened.element }), [opened.element])
  const [first] = opened.items
  if (!first) return null
  const single = opened.items.length === 1 && first.entry.suggested !== null
  return (
    <Popover isOpen onOpenChange={(open) => !open && onClose()} triggerRef={trigger} placement="bottom start" className="timeline-popover">
      <Dialog aria-label={single ? t('timeline.suggestion') : t('timeline.clusterList')}>
        {single ? (
          <SuggestedEntry item={first} onOpen={onOpen} onAccept={onAccept} onDismiss={onDismiss} />
        ) : (
          <ul className="timeline-popover-list">
            {opened.items.map((item) => (
              <li key={item.id}>
                <button type="button" onClick={() => onOpen(item)}>
                  {item.entry.suggested && <span className="timeline-tag">{t('timeline.suggestion')}</span>}
                  <span lang={spokenLanguage(item.entry.language)}>{item.entry.title}</span>
                  <TableDate entry={item.entry} />
                </button>
              </li>
            ))}
          </ul>
        )}
      </Dialog>
    </Popover>
  )
}

function SuggestedEntry({ item, onOpen, onAccept, onDismiss }: Pick<EntryPopoverProps, 'onOpen' | 'onAccept' | 'onDismiss'> & { readonly item: Item }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { entry } = item
  const element = useRef<HTMLDivElement>(null)
  // The decision is at hand: Enter takes the suggestion over.
  useEffect(() => element.current?.querySelector('button')?.focus(), [])
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys repeat the buttons inside
    <div
      ref={element}
      className="timeline-suggested"
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
        if (event.key.toLowerCase() === 'a') onAccept(item)
        else if (event.key.toLowerCase() === 'd') onDismiss(item)
      }}
    >
      <p>
        <span className="timeline-tag">{t('timeline.suggestion')}</span> <strong>{entry.title}</strong>
      </p>
      <p>
        <TableDate entry={entry} />
        {entry.place && <span> · {nameIn(entry.place, language)}</span>}
      </p>
      <div className="timeline-actions">
        <Button variant="primary" onPress={() => onAccept(item)}>{t('timeline.accept')} <kbd>A</kbd></Button>
        <Button onPress={() => onDismiss(item)}>{t('timeline.dismiss')} <kbd>D</kbd></Button>
        <Button variant="quiet" onPress={() => onOpen(item)}>{t('timeline.openDocument')}</Button>
      </div>
    </div>
  )
}
