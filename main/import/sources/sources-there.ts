import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
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

/**
 * Notes where the sources of an import lie, and gives what makes sure, once a file under that name could not be read, that its
 * drive is still there: else each further file would be one that vanished, and the import over. Throws `source-missing` with the path.
 */
export async function watchDrives(sources: readonly { readonly path: string; readonly name: string }[]): Promise<(name: string) => Promise<void>> {
  const distinct = distinctNames()
  const places = await Promise.all(sources.map(async ({ path, name }) => ({ path, name: distinct(name), ...(await placeOf(path)) })))
  return async (name) => {
    const place = places.find((each) => name === each.name || name.startsWith(`${each.name}/`))
    if (place?.drive == null) return
    if ((await driveOf(place.folder)) !== place.drive) throw new ArchiveError('source-missing', { path: place.path })
  }
}

/** The folder that a source is, or lies in: a single file may have gone by itself. */
async function placeOf(path: string): Promise<{ readonly folder: string; readonly drive: number | null }> {
  const isFolder = await stat(path).then((found) => found.isDirectory(), () => false)
  const folder = isFolder ? path : dirname(path)
  return { folder, drive: await driveOf(folder) }
}

/** On which drive a folder lies; null where it is away. What a stick was plugged into may stay behind as an empty folder of another drive. */
function driveOf(folder: string): Promise<number | null> {
  return stat(folder).then(({ dev }) => dev, () => null)
}
