import type { TFunction } from 'i18next'

/** Counts by outcome in words, those that are not zero; empty when all are. */
export function summaryOf(counts: Readonly<Record<string, number>>, t: TFunction): string {
  return (['added', 'duplicate', 'failed', 'skipped'] as const)
    .filter((outcome) => (counts[outcome] ?? 0) > 0)
    .map((outcome) => t(`import.summary.${outcome}`, { count: counts[outcome] ?? 0 }))
    .join(', ')
}
