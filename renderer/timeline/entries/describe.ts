import type { TFunction } from 'i18next'
import type { Language } from '../../../preload/contract'
import { nameIn } from '../../../preload/name-in'
import { dateIn, longDay } from '../../ui/date-wording'
import { onlyReadIn } from '../../ui/only-read'
import { dateOf } from './day'
import type { Extent } from './extent'
import type { Item } from './items'

/** A day number as a date for reading, such as "4. Oktober 2011". */
export function printDay(day: number, language: Language): string {
  return longDay(dateOf(day), language)
}

/** A day number in few letters, such as "04.10.2011". */
export function printDayShort(day: number, language: Language): string {
  return new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC',
  }).format(dateOf(day))
}

/** What EDTF writes beside a vague date: `?` where it is uncertain, `~` where it is approximate. */
export function marksOf({ uncertain, left, right }: Extent): string {
  return (uncertain ? '?' : '') + (left === 'soft' || right === 'soft' ? '~' : '')
}

/** The remarks a date needs beside its wording: uncertain, approximate, open, inherited. */
export function remarksOf(item: Item, t: TFunction): string[] {
  const { extent, entry } = item
  const remarks: string[] = []
  if (extent.uncertain) remarks.push(t('timeline.uncertain'))
  if (extent.left === 'soft' || extent.right === 'soft') remarks.push(t('timeline.approximate'))
  if (extent.left === 'open') remarks.push(t('timeline.openBefore'))
  if (extent.right === 'open') remarks.push(t('timeline.openAfter'))
  if (entry.date.inherited) remarks.push(t('timeline.inherited'))
  return remarks
}

/** The name of an item as it is announced: what it is, its date as worded, what is vague about it, its place. */
export function nameOf(item: Item, t: TFunction, language: Language): string {
  const { entry } = item
  return [
    entry.suggested ? `${t('timeline.suggestion')}: ${entry.title}` : entry.title,
    dateIn(entry.date, language),
    entry.date.onlyRead === true && onlyReadIn(entry.date.from, t),
    ...remarksOf(item, t),
    entry.place && nameIn(entry.place, language),
    t(`timeline.lanes.${entry.kind}`),
  ]
    .filter(Boolean)
    .join(', ')
}
