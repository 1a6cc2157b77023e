import type Database from 'better-sqlite3'
import * as z from 'zod'
import { archiveIdOf } from './archive-id'
import { dropSetting, saveSetting, settingOf } from './settings'

const setting = 'database-lost'

const loss = z.object({
  /** `database`: the originals are still there; `archive`: they are gone as well. */
  what: z.enum(['database', 'archive']),
  /** Id of the archive it was, where this computer knows it. */
  archive: z.string().nullable(),
})
/** What there was before this database was begun in its place, missing or damaged. */
export type Loss = z.infer<typeof loss>

/** Notes that this database began in the place of another. */
export function saveLoss(db: Database.Database, lost: Loss): void {
  saveSetting(db, setting, JSON.stringify(lost))
}

/** In the place of what it began, or null. */
export function lossOf(db: Database.Database): Loss | null {
  const noted = settingOf(db, setting)
  return noted === null ? null : loss.parse(JSON.parse(noted))
}

/** Forgets it: this archive is meant to be a new one. */
export function forgetLoss(db: Database.Database): void {
  dropSetting(db, setting)
}

/** The ids of the archives whose backups are this one's: its own, and that of a lost one in whose place it began. */
export function ownArchives(db: Database.Database): string[] {
  const lost = lossOf(db)?.archive ?? null
  return [archiveIdOf(db), ...(lost === null ? [] : [lost])]
}
