import type Database from 'better-sqlite3'
import type { Outcome } from '../../preload/contract'
import { hashFile } from '../archive/copy'
import { ArchiveError } from '../fault'
import type { Extractor } from './extractor'
import { walk } from './walk'

/**
 * What an import would make of each file, in the order of the walk, without taking anything in: files are read in their
 * processes, and compared with the archive (null: with none) and with each other.
 */
export async function* rehearse(
  db: Database.Database | null,
  extractor: Extractor,
  paths: readonly { readonly path: string; readonly name: string }[],
  signal: AbortSignal,
): AsyncGenerator<Outcome> {
  const known = db?.prepare<{ hash: string }, { record: string }>('SELECT record FROM file WHERE hash = @hash AND trashed = 0 LIMIT 1')
  const met = new Set<string>()
  for await (const entry of walk(paths, signal)) {
    const nothing = { path: entry.name, fault: null, record: null, kind: null, mediaType: null, text: 0, pages: 0, sha256: null }
    if (entry.kind === 'skipped') {
      yield { ...nothing, outcome: 'skipped', fault: entry.fault }
      continue
    }
    try {
      const sha256 = await hashFile(entry.path)
      const record = known?.get({ hash: sha256 })?.record ?? null
      if (record !== null || met.has(sha256)) {
        yield { ...nothing, outcome: 'duplicate', record, sha256 }
        continue
      }
      met.add(sha256)
      const { kind, mediaType, fault, pages } = await extractor.extract(entry.path, { name: entry.name, signal })
      yield { ...nothing, outcome: 'added', fault, kind, mediaType, text: pages.reduce((sum, page) => sum + page.length, 0), pages: pages.length, sha256 }
    } catch (error) {
      if (signal.aborted) throw error
      yield { ...nothing, outcome: 'failed', fault: error instanceof ArchiveError ? error.code : 'file-unreadable' }
    }
  }
}
