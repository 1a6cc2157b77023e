import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ThreadStart } from '../thread-messages'

/** Where the parts of the built program lie. */
export interface Places {
  readonly thread: string
  readonly extraction: string
  readonly maintenance: string
  readonly preload: string
  /** Folder of the built interface. */
  readonly renderer: string
  /** Folder of word lists and the sample archive. */
  readonly resources: string
  readonly version: string
}

/** What of the program's parts an archive is opened with. */
export function programParts({ version, resources, extraction, maintenance }: Places): Pick<ThreadStart, 'programVersion' | 'resources' | 'extractionEntry' | 'maintenanceEntry'> {
  return { programVersion: version, resources, extractionEntry: extraction, maintenanceEntry: maintenance }
}

/** Finds the program's parts from the folder of its built entries (`out/main`). */
export function placesFrom(entryFolder: string): Places {
  const root = join(entryFolder, '..', '..')
  return {
    thread: join(entryFolder, 'thread.js'),
    extraction: join(entryFolder, 'extraction.js'),
    maintenance: join(entryFolder, 'maintenance.js'),
    preload: join(entryFolder, '..', 'preload', 'index.cjs'),
    renderer: join(entryFolder, '..', 'renderer'),
    resources: join(root, 'resources'),
    version: versionIn(join(root, 'package.json')),
  }
}

function versionIn(packageFile: string): string {
  const value: unknown = JSON.parse(readFileSync(packageFile, 'utf8'))
  return typeof value === 'object' && value !== null && 'version' in value ? String(value.version) : '0.0.0'
}
