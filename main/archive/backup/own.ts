import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { databaseName } from '../../archive-layout'
import { readDatabase } from '../database/database-file'
import { archiveNoted } from '../database/device'
import { ownArchives } from '../database/loss'

/**
 * The ids of the archives whose backups belong to the archive at `folder`, which need not be open: as its database says, else
 * as this computer remembers. None: nobody knows.
 */
export function ownArchivesAt(folder: string, stateFolder: string): string[] {
  const own = existsSync(join(folder, databaseName)) ? ownInDatabase(join(folder, databaseName)) : []
  if (own.length > 0) return own
  const noted = archiveNoted(stateFolder, folder)
  return noted === null ? [] : [noted.archive]
}

function ownInDatabase(path: string): string[] {
  try {
    return readDatabase(path, ownArchives).filter((id) => id !== '')
  } catch {
    // Damaged, which is why somebody restores.
    return []
  }
}
