import { useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonLink } from '../../../preload/contract'
import { nameWithTitle, workOf } from '../../../preload/person-words'
import { Button } from '../../ui/button'
import { useFocusAfter } from '../../ui/kept-focus'

interface PersonRowProps {
  readonly person: PersonLink
  /** Place among the `count` people of the same role, from 0. */
  readonly index: number
  readonly count: number
  readonly onEdit: () => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

/** One person of a record; the arrows, or Alt with the arrow keys, move them among those of the same role. */
export function PersonRow({ person, index, count, onEdit, onMove, onRemove }: PersonRowProps) {
  const { t } = useTranslation()
  const row = useRef<HTMLLIElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  useFocusAfter(row, () => [row.current?.closest('section') ?? null])
  const { name, position, kind } = person
  const work = [kind === 'organisation' && t('record.organisation'), workOf(person)].filter(Boolean).join(', ')
  const move = (by: -1 | 1): void => {
    const to = index + by
    if (to < 0 || to >= count) return
    // The button of that direction is about to be disabled and would drop the focus.
    if (to === 0 || to === count - 1) opener.current?.focus()
    onMove(by)
  }
  const press = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    move(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <li className="record-person" ref={row}>
      <button type="button" ref={opener} className="editable" data-opener={person.id} aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown" onClick={onEdit} onKeyDown={press}>
        <span className="unseen">{t('record.edit', { field: t('record.person') })} </span>
        {position !== null && <span className="record-position">{position}</span>}{' '}
        <span>
          {nameWithTitle(person)} {work !== '' && <small>{work}</small>}
        </span>
      </button>
      <Button variant="quiet" aria-label={t('record.moveUp', { name })} isDisabled={index === 0} onPress={() => move(-1)}>↑</Button>
      <Button variant="quiet" aria-label={t('record.moveDown', { name })} isDisabled={index === count - 1} onPress={() => move(1)}>↓</Button>
      <Button variant="quiet" aria-label={t('record.remove', { name })} onPress={onRemove}>×</Button>
    </li>
  )
}
