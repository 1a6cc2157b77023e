import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '../../preload/contract'

export type Client = ContractRouterClient<Contract>

/** A program under test, reached the way its users reach it. */
export interface HostUnderTest {
  readonly client: Client
  /** Takes a folder in the way this host does (a path, an upload, a drop), and gives its source id. */
  addSource(folder: string): Promise<string>
  close(): Promise<void>
}

export type OpenHost = (archive: string) => Promise<HostUnderTest>

/** Where the built entries lie; the global set-up builds them. */
export const entryFolder = resolve(import.meta.dirname, '../../out/main')
export const fixture = resolve(import.meta.dirname, '../fixtures/contract')

/** A new folder for archives, with this computer's state beside it, and what removes them. */
export function archiveFolder(): { archive: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'klimaarchiv-contract-'))
  // Threads take over the environment when they start.
  process.env['KLIMAARCHIV_STATE'] = join(folder, 'state')
  return { archive: join(folder, 'archive'), remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** The files below a folder, or a file alone: where they lie and what a person calls them. */
export function filesBelow(folder: string): { path: string; name: string }[] {
  if (statSync(folder).isFile()) return [{ path: folder, name: basename(folder) }]
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, name: path.slice(resolve(folder, '..').length + 1).replaceAll('\\', '/') }))
}
