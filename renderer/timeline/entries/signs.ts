import type { Item } from './items'

/** What a bar or a mark of the axis tells, in the order a legend has. */
export const signs = ['certain', 'possible', 'approximate', 'uncertain', 'open', 'onlyRead', 'suggestion'] as const
export type Sign = (typeof signs)[number]

/** The signs that a legend has to explain: those that the items have, none where all of them are plain bars. */
export function signsOf(items: readonly Item[]): Sign[] {
  const met = new Set(items.flatMap(signsOfOne))
  return met.size === 1 && met.has('certain') ? [] : signs.filter((sign) => met.has(sign))
}

function signsOfOne({ entry, extent: { from, to, certain, left, right, uncertain } }: Item): Sign[] {
  const isWhole = certain !== null && certain.from === from && certain.to === to
  const isOpen = left === 'open' || right === 'open'
  return [
    ...(certain !== null ? ['certain' as const] : []),
    ...(isWhole ? [] : ['possible' as const]),
    ...(left === 'soft' || right === 'soft' ? ['approximate' as const] : []),
    ...(uncertain ? ['uncertain' as const] : []),
    ...(isOpen ? ['open' as const] : []),
    ...(entry.date.onlyRead === true ? ['onlyRead' as const] : []),
    ...(entry.suggested ? ['suggestion' as const] : []),
  ]
}
