import { databaseName } from '../../archive-layout'
import type { WalkEntry } from './walk'

/** What is called by its hash, in a folder called by the first digits of that: originals, and what was made of them. */
const byHash = /^(.*?)\/?(?<![^/])([\da-f]{2})\/\2[\da-f]{62}(?:[-.][^/]*)?$/
/** An original that was set aside after a crash, called by its hash too. */
const setAside = /^(.*?)\/?(?<![^/])orphans\/[\da-f]{64}$/
/** Where such folders lie, below an archive or the room of its backups. */
const ofHashes = /(?:^|\/)(?:files|derived\/(?:thumbnails|pages|words))$/
/** Where a backup lies below its room. */
const inRoom = /(?:^|\/)backups\/[^/]+$/
/** What else lies in an archive or in a room; other files there are somebody's own. */
const members = /^(?:archive\.(?:sqlite(?:-wal|-shm|-journal)?|lock)|manifest\.json|(?:files|derived|partial|incoming|orphans|replaced|backups)\/.*)$/
/** What lies beside a database of ours, and beside few others of that name. */
const signs = ['archive.lock', 'manifest.json']

/**
 * Puts one skipped entry in the place of all that lies in an archive or in its backups: taken in as files, originals would
 * lose their names, and their thumbnails be records. Told by names, for those that a browser hands over have nothing else.
 */
export function withoutKeptArchives(entries: readonly WalkEntry[]): WalkEntry[] {
  const archives = archivesAmong(entries)
  const told = new Set<string>()
  return entries.flatMap((entry): WalkEntry[] => {
    const kept = originalsAbove(entry.name) ?? archives.find((archive) => entry.name.startsWith(`${archive}/`) && members.test(entry.name.slice(archive.length + 1)))
    if (kept === undefined) return [entry]
    if (told.has(kept)) return []
    told.add(kept)
    return [{ kind: 'skipped', name: kept, fault: 'archive-kept' }]
  })
}

/** The archive or room that something called by its hash lies in; where only the folder with these was chosen, that one. */
function originalsAbove(name: string): string | undefined {
  const [, archive] = setAside.exec(name) ?? []
  if (archive !== undefined) return archive || 'orphans'
  const [, folder = '', start = ''] = byHash.exec(name) ?? []
  return start === '' ? undefined : folder.replace(ofHashes, '') || folder || start
}

/** The folders with a database of ours, and the rooms of backups. */
function archivesAmong(entries: readonly WalkEntry[]): string[] {
  const databases = entries.flatMap(({ name }) => (name.endsWith(`/${databaseName}`) ? [name.slice(0, -databaseName.length - 1)] : []))
  if (databases.length === 0) return []
  const names = new Set(entries.map(({ name }) => name))
  const ours = databases.filter((folder) => signs.some((sign) => names.has(`${folder}/${sign}`)))
  return [...new Set(ours.map((folder) => folder.replace(inRoom, '') || folder))]
}
