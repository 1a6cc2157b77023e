import type { BackupPlace } from '../../../preload/contract'
import type { Backup } from './layout'

/** The places other than this one (`here`) at which backups of an archive were made, the one used last first; given newest first. */
export function otherPlaces(backups: readonly Backup[], own: readonly string[], here: string | null): BackupPlace[] {
  const places = new Map<string, BackupPlace>()
  for (const { manifest: { archive, place, madeAt, database, bytes } } of backups) {
    if (place === undefined || place === here || !own.includes(archive)) continue
    const key = `${archive} ${place}`
    const known = places.get(key) ?? { archive, place, count: 0, firstAt: madeAt, lastAt: madeAt, databases: 0, originals: bytes }
    places.set(key, { ...known, count: known.count + 1, firstAt: madeAt, databases: known.databases + database.size })
  }
  return [...places.values()]
}
