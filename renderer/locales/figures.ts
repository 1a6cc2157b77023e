import type { FormatterModule } from 'i18next'
import { isolated } from '../ui/isolated'

/** Amounts, by the names they have in sentences. What only goes by a number, as a page or a year, is no amount. */
const amounts: ReadonlySet<unknown> = new Set(['count', 'total', 'shown', 'done', 'of', 'at'])
const formats = new Map<string, Intl.NumberFormat>()

/**
 * Has amounts written in every sentence as people of the language write them, 12.345 in German, 12,345 in English, and names
 * that run from right to left keep to themselves.
 */
export const figures: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format(value: unknown, format, language = 'de', options) {
    if (typeof value === 'string') return isolated(value)
    // i18next fills in whatever it is given back.
    return (typeof value === 'number' && (format === 'number' || amounts.has(options?.['interpolationkey'])) ? figure(value, language) : value) as string
  },
}

/** An amount as people of a language write it. */
export function figure(amount: number, language: string): string {
  const known = formats.get(language) ?? new Intl.NumberFormat(language)
  formats.set(language, known)
  return known.format(amount)
}
