import { dayLength } from '../../day-length'

/** A backup as the rule sees it. */
interface Dated {
  readonly id: string
  /** UTC. */
  readonly madeAt: string
}

const days = 7
const weeks = 5
const months = 12

/**
 * Which backups stay: the newest of each of the last 7 days on which there was one, of the last 5 weeks, of the last 12
 * months, and of every year. The others may go.
 */
export function backupsToDrop(backups: readonly Dated[]): string[] {
  const newestFirst = backups.toSorted((a, b) => b.madeAt.localeCompare(a.madeAt))
  const kept = new Set([
    ...newestOfEach(newestFirst, ({ madeAt }) => madeAt.slice(0, 10), days),
    ...newestOfEach(newestFirst, ({ madeAt }) => String(Math.floor((Date.parse(madeAt) / dayLength + 3) / 7)), weeks),
    ...newestOfEach(newestFirst, ({ madeAt }) => madeAt.slice(0, 7), months),
    ...newestOfEach(newestFirst, ({ madeAt }) => madeAt.slice(0, 4), Number.POSITIVE_INFINITY),
  ])
  return newestFirst.flatMap(({ id }) => (kept.has(id) ? [] : [id]))
}

function newestOfEach(newestFirst: readonly Dated[], spanOf: (backup: Dated) => string, most: number): string[] {
  const newest = new Map<string, string>()
  for (const backup of newestFirst) {
    const span = spanOf(backup)
    if (!newest.has(span)) newest.set(span, backup.id)
  }
  return [...newest.values()].slice(0, most)
}
