import type Database from 'better-sqlite3'
import type { MinutesRead } from '../../../preload/contract'
import { textOf } from '../../archive/derived/derived'
import { filesOf } from '../../archive/records/details'
import { summaryOf } from '../../archive/records/summaries'
import { ArchiveError } from '../../fault'
import { readMinutes } from '../suggest/minutes/minutes'

/** Letters that are read of one record: they take the archive thread a tenth of a second, and no minutes are that long. */
const mostLetters = 100_000

/**
 * What the newest file of a record of minutes says, read anew each time: it is derived, and a better reader says more. Null
 * where that is nothing, and for records of another kind. Throws `not-found`.
 */
export function minutesOf(db: Database.Database, record: string): MinutesRead | null {
  const summary = summaryOf(db, record)
  if (summary === null) throw new ArchiveError('not-found', { record })
  const file = summary.kind === 'minutes' ? filesOf(db, record).find(({ superseded, characters }) => !superseded && characters > 0) : undefined
  if (file === undefined) return null
  const { participants, agenda, decisions, actions } = readMinutes(textOf(db, file.hash).pages.join('\n\n').slice(0, mostLetters), { heading: summary.title })
  if ([participants, agenda, decisions, actions].every((found) => found.length === 0)) return null
  return { participants: [...participants], agenda: [...agenda], decisions: [...decisions], actions: [...actions] }
}
