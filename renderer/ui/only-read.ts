import type { TFunction } from 'i18next'
import type { DateValue } from '../../preload/contract'

/** Where a value that was only read was read; of what is no date only that it was in the file. */
function readWhere(from: DateValue['from'], t: TFunction): string {
  return t(from === undefined ? 'record.read' : `record.dateFrom.${from}`)
}

/** The square brackets around a value in few words, for those who do not see them. */
export function onlyReadIn(from: DateValue['from'], t: TFunction): string {
  return t('common.onlyRead', { how: readWhere(from, t) })
}

/** What the square brackets around a value mean. */
export function notTaken(from: DateValue['from'], t: TFunction): string {
  return t('common.notTaken', { how: readWhere(from, t) })
}
