import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import * as z from 'zod'

/**
 * A backup folder, plain files throughout, so that it can be read without the program:
 *
 *     Klimaarchiv-Sicherung/<first 8 digits of the archive's id>/
 *       files/ab/abcdef…                  originals, shared by all backups
 *       backups/2026-11-24T02-30-00-000Z/ one backup
 *         archive.sqlite  manifest.json
 */
const rootName = 'Klimaarchiv-Sicherung'
const manifestName = 'manifest.json'
/** How the folder of a backup ends while it is being made. */
export const unfinishedEnd = '.partial'

const manifest = z.object({
  format: z.literal(1),
  archive: z.string(),
  /** Where it was made (`placeOf`); those of earlier versions do not say. */
  place: z.string().optional(),
  /** UTC. */
  madeAt: z.iso.datetime(),
  programVersion: z.string(),
  database: z.object({ sha256: z.string(), size: z.number().int() }),
  records: z.number().int(),
  files: z.number().int(),
  /** Size of all originals together. */
  bytes: z.number().int(),
})
export type Manifest = z.infer<typeof manifest>

/** A backup that is complete: where it lies, and what it says of itself. */
export interface Backup {
  /** The name of its folder, of digits and letters only; sorts by time. */
  readonly id: string
  readonly folder: string
  /** Where the originals of all backups of the same archive lie. */
  readonly room: string
  readonly manifest: Manifest
}

/** Where the backups of an archive go, below the folder somebody chose. */
export function roomFor(target: string, archive: string): string {
  return join(rootOf(target), archive.slice(0, 8))
}

/** Where the backups of a room lie. */
export function backupsIn(room: string): string {
  return join(room, 'backups')
}

/** Where the manifest of a backup lies: a folder without a readable one is no backup. */
export function manifestPath(backup: string): string {
  return join(backup, manifestName)
}

/** All complete backups below a chosen folder, of whatever archive, newest first; none where there is nothing to read. */
export async function listBackups(target: string): Promise<Backup[]> {
  const root = rootOf(target)
  const found: Backup[] = []
  for (const room of (await namesIn(root)).map((name) => join(root, name))) {
    for (const id of await namesIn(backupsIn(room))) {
      const folder = join(backupsIn(room), id)
      const manifest = await readManifest(folder)
      if (manifest !== null) found.push({ id, folder, room, manifest })
    }
  }
  return found.toSorted((a, b) => b.manifest.madeAt.localeCompare(a.manifest.madeAt))
}

/** A moment as the name of a folder. */
export function stampOf(utc: string): string {
  return utc.replace(/[:.]/g, '-')
}

/** People choose the folder above, the one we made in it, or go on into it, as far as to the very backup they look for. */
function rootOf(target: string): string {
  if (basename(target) === rootName) return target
  const ways = [target, dirname(target), dirname(dirname(target))]
  const room = ways.find((way) => basename(dirname(way)) === rootName && existsSync(backupsIn(way)))
  return room === undefined ? join(target, rootName) : dirname(room)
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch {
    // Not there, or a stick pulled out.
    return []
  }
}

/** What a backup says of itself, or null where it is not complete. */
async function readManifest(folder: string): Promise<Manifest | null> {
  if (folder.endsWith(unfinishedEnd)) return null
  try {
    return manifest.parse(JSON.parse(await readFile(manifestPath(folder), 'utf8')))
  } catch {
    // Not ours.
    return null
  }
}
