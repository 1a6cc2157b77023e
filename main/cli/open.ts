import { hostname } from 'node:os'
import { resolve } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { accountName } from '../account-name'
import { lossOf } from '../archive/database/loss'
import { ArchiveError } from '../fault'
import { programParts, type Places } from '../hosts/places'
import { forkSpawn } from '../import/extraction/fork'
import { openProgram, type Program } from '../program'
import type { Holder } from '../thread-messages'
import { say, words, type ExitStatus } from './terminal'

/** What every command that needs an archive is given. */
export interface ArchiveOptions {
  readonly archive: string
  readonly json: boolean
  readonly places: Places
}

export type ArchiveClient = ReturnType<typeof clientOf>

/** How a command opens the archive; one that writes says how it goes on where the system has ended it. */
type Opening = { readonly access: 'read'; readonly goesOn?: never; readonly workers?: never; readonly recognises?: never } | { readonly access: 'write'; readonly goesOn: string; readonly workers?: number; readonly recognises?: boolean }

interface Opened {
  readonly client: ArchiveClient
  readonly program: Program
}

/**
 * Opens the archive, lets a command use the contract in this very process, and closes it again. Where the system ends a command
 * that writes (logging off, shutting down), its jobs stay interrupted, as they do when the window is closed, and it gives 2.
 */
export async function withArchive(
  { archive, places }: ArchiveOptions,
  { access, goesOn = '', workers, recognises = false }: Opening,
  use: (opened: Opened) => Promise<ExitStatus>,
): Promise<ExitStatus> {
  const program = openProgram({
    folder: resolve(archive),
    access,
    recognises,
    onUpdating: ({ step, steps }) => console.error(`${words.updating.doing} ${step}/${steps}`),
    ...(workers !== undefined && { workers }),
    account: accountName(),
    // A fault is told in a sentence by whoever waits for the work.
    onBug: (error) => {
      if (!(error instanceof ArchiveError)) console.error(error)
    },
    ...programParts(places),
    spawn: forkSpawn,
    holder: holderOf(),
  })
  if (lossOf(program.context.archive.db) !== null) console.error(say({ de: 'Die Datenbank dieses Archivs fehlte oder war beschädigt; begonnen wurde eine leere. „restore“ holt eine Sicherung zurück.', en: 'The database of this archive was missing or damaged, so an empty one was started. "restore" brings a backup back.' }))
  let isEnded = false
  const end = (): void => {
    if (!isEnded) console.error(`${say({ de: 'Von außen beendet', en: 'Ended from outside' })}; ${goesOn}.`)
    isEnded = true
    void program.context.jobs.close()
  }
  if (access === 'write') process.on('SIGTERM', end).on('SIGHUP', end).on('SIGBREAK', end)
  try {
    const status = await use({ client: clientOf(program), program })
    return isEnded ? 2 : status
  } finally {
    await program.close()
    process.off('SIGTERM', end).off('SIGHUP', end).off('SIGBREAK', end)
  }
}

/** Who holds an archive that a command works on. */
export function holderOf(): Holder {
  return { name: `${accountName()}@${hostname()} (Kommandozeile, command line)`, link: null }
}

function clientOf({ router, context }: Program) {
  return createRouterClient(router, { context })
}
