import { stat } from 'node:fs/promises'
import type { DoneBefore } from '../../archive/accessions/outcomes'
import { ArchiveError } from '../../fault'
import { distinctNames } from '../reading/distinct-names'

/**
 * Makes sure that what an import takes in is there, before it goes on: walked without its drive, it would be over with nothing
 * of the rest. Files it has settled may have gone. Throws `source-missing` with the path.
 */
export async function checkSources(sources: readonly { readonly path: string; readonly name: string }[], before: DoneBefore): Promise<void> {
  const distinct = distinctNames()
  for (const { path, name } of sources) {
    // Under the name that the walk gives it.
    if (before.of(distinct(name)) === 'settled') continue
    try {
      await stat(path)
    } catch (cause) {
      throw new ArchiveError('source-missing', { path }, { cause })
    }
  }
}
