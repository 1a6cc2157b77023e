import type Database from 'better-sqlite3'
import { newId } from '../../new-id'
import { saveSetting, settingOf } from './settings'

const setting = 'archive'

/** The archive's own id, the same in all its copies; empty where it has none yet. */
export function archiveIdOf(db: Database.Database): string {
  return settingOf(db, setting) ?? ''
}

/** The archive's own id, made where it has none yet. */
export function archiveIdOrNew(db: Database.Database): string {
  if (settingOf(db, setting) === null) saveSetting(db, setting, newId())
  return archiveIdOf(db)
}
