import type { TFunction } from 'i18next'
import type { RecordDetail } from '../../preload/contract'

/** Where a record is kept and what it is called, as one cites it; `page` from 0, null where there are no pages. */
export function citationOf({ identifier, title, date }: Pick<RecordDetail, 'identifier' | 'title' | 'date'>, page: number | null, t: TFunction): string {
  const kept = [t('document.cite.archive'), ...(identifier ? [t('document.cite.identifier', { identifier })] : [])].join(', ')
  const named = [title, ...(date === null ? [] : [date.wording]), ...(page === null ? [] : [t('document.cite.page', { page: page + 1 })])].join(', ')
  return `${kept}: ${named}`
}

/** Puts a text on the clipboard. Gives whether it is there: browsers refuse it without a secure address, a user's key or a permission. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copySelected(text)
  }
}

/** The way of copying that asks for nothing: what is selected in a field. */
function copySelected(text: string): boolean {
  const before = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.setAttribute('aria-hidden', 'true')
  field.style.cssText = 'position: fixed; opacity: 0'
  document.body.append(field)
  field.select()
  try {
    // oxlint-disable-next-line typescript/no-deprecated -- the only way left where the clipboard is refused
    return document.execCommand('copy')
  } finally {
    field.remove()
    if (before instanceof HTMLElement) before.focus()
  }
}
