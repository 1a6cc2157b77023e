import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { ArchiveError } from '../../fault'
import { realPath } from '../../real-path'

const networkTypes = new Set(['nfs', 'nfs4', 'cifs', 'smb3', 'smbfs', 'smb2', 'fuse.sshfs', '9p', 'afs', 'afpfs', 'davfs', 'fuse.davfs2', 'webdav', 'ncpfs', 'ceph', 'fuse.gvfsd-fuse', 'fuse.rclone'])

/** Lies in whatever OneDrive synchronises, also in libraries of SharePoint, which no variable of the environment names. */
const oneDriveMarker = /^\.849C9593-D756-4E56-8D6E-42412F2A707B$/i

/** Files and folders that synchronising programs leave in the root of what they synchronise. */
const syncMarkers = [/^\.sync_[0-9a-f]+\.db$/, /^\._sync_[0-9a-f]+\.db$/, /^\.(nextcloud|owncloud)sync\.log$/, /^\.dropbox(\.cache)?$/, /^\.stfolder$/, /^\.tmp\.drivedownload$/, /^\.seafile-data$/, oneDriveMarker]
const syncFolders = [/[\\/]Library[\\/]Mobile Documents([\\/]|$)/, /[\\/]Library[\\/]CloudStorage([\\/]|$)/]

/**
 * Refuses a folder in which SQLite's locking cannot be trusted: network shares (`archive-on-network`) and folders that a
 * synchronising program watches (`archive-in-synced-folder`). See https://sqlite.org/howtocorrupt.html, sections 2.1-2.3.
 */
export function checkLocation(folder: string, environment: NodeJS.ProcessEnv = process.env): void {
  const wanted = resolve(folder)
  // Windows gives a mapped network drive its \\server\share name only here.
  const real = realPath(nearestExisting(wanted))
  if (isUnc(folder) || isUnc(real) || networkTypes.has(mountType(real, mountTable()))) {
    throw new ArchiveError('archive-on-network', { folder: wanted })
  }
  const cloudRoots = ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'].flatMap((name) => environment[name] ?? [])
  for (let at = real; ; at = dirname(at)) {
    const isCloudRoot = cloudRoots.some((root) => resolve(root).toLowerCase() === at.toLowerCase())
    if (isCloudRoot || syncFolders.some((pattern) => pattern.test(at)) || hasSyncMarker(at)) {
      throw new ArchiveError('archive-in-synced-folder', { folder: wanted, root: at })
    }
    if (dirname(at) === at) return
  }
}

function isUnc(path: string): boolean {
  return /^(\\\\|\/\/)[^\\/?.]/.test(path)
}

function nearestExisting(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearestExisting(dirname(path))
}

function hasSyncMarker(folder: string): boolean {
  try {
    return readdirSync(folder).some((name) => syncMarkers.some((marker) => marker.test(name)))
  } catch {
    // A parent we may not list says nothing.
    return false
  }
}

/** Mount points with their file-system types, from `/proc/mounts` or `mount`; empty on Windows. */
function mountTable(): { point: string; type: string }[] {
  try {
    if (process.platform === 'linux') {
      return readFileSync('/proc/mounts', 'utf8').split('\n').flatMap((line) => {
        const [, point, type] = line.split(' ')
        return point === undefined || type === undefined ? [] : [{ point: point.replaceAll('\\040', ' '), type }]
      })
    }
    if (process.platform === 'darwin') {
      return [...execFileSync('/sbin/mount', { encoding: 'utf8' }).matchAll(/ on (.+) \(([^,)]+)/g)].flatMap(([, point, type]) =>
        point === undefined || type === undefined ? [] : [{ point, type }],
      )
    }
  } catch {
    // No table, no finding: the checks above and below still hold.
  }
  return []
}

/** The type of the file system that `path` lies on, '' where unknown. Of several at one point the last one is seen: what mounts by itself, then what it has mounted. */
export function mountType(path: string, table: readonly { point: string; type: string }[]): string {
  const inside = table.filter(({ point }) => path === point || path.startsWith(point === '/' ? '/' : join(point, '/')))
  return inside.toSorted((a, b) => a.point.length - b.point.length).at(-1)?.type ?? ''
}
