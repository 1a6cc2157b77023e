import type { Status } from '../../preload/contract'
import { originalFound } from '../../preload/wording'
import { agents } from '../archive/authorities/agents'
import { places } from '../archive/authorities/places'
import { readBackupSettings, type BackupSettings } from '../archive/backup/settings'
import { currentAuthor, setAuthor } from '../archive/database/author'
import { lossOf } from '../archive/database/loss'
import { isUnfinished } from '../archive/log/parts'
import { beginTakingBack, takeBack, takingBack, undoState } from '../archive/log/undo'
import { stillUnsound } from '../archive/originals/unsound-originals'
import { statusCounts, sampleAccession } from '../archive/records/status'
import { maintain } from '../maintain'
import type { Verified } from '../verify'
import { recogniseBack } from './background-work'
import { procedures, writerOf, type RouterContext } from './context'
import { finishAction } from './long-actions'

const { archive } = procedures

export const archiveRouter = archive.router({
  status: archive.status.handler(({ context: { archive: { db, device, folder }, archive, account, programVersion, stateFolder } }) => {
    const { undo, redo } = undoState(db, device)
    return {
      folder,
      programVersion,
      author: currentAuthor(archive),
      accountName: account,
      counts: statusCounts(db),
      undo,
      redo,
      writing: isUnfinished(db),
      sample: sampleAccession(db),
      lost: lossOf(db)?.what ?? null,
      backup: backupState(readBackupSettings(stateFolder, folder)),
    }
  }),
  changes: archive.changes.handler(({ context, signal }) => context.revisions.follow(signal)),
  setAuthor: archive.setAuthor.handler(({ context, input }) => ({ id: setAuthor(context.archive, input.name) })),
  undo: archive.undo.handler(({ context, input }) => undoOrRedo(context, 'undo', input.action)),
  redo: archive.redo.handler(({ context, input }) => undoOrRedo(context, 'redo', input.action)),
  verify: archive.verify.handler(async ({ context }) => {
    const started = performance.now()
    const { files, faults } = await verify(context)
    if (faults.some(({ code }) => code === 'index-damaged')) context.mendIndex()
    context.metUnsound(faults.flatMap((fault) => originalFound(fault) ?? []))
    return { files, faults: [...faults], seconds: (performance.now() - started) / 1000 }
  }),
  stillUnsound: archive.stillUnsound.handler(async ({ context, input }) => ({ hashes: await stillUnsound(context.archive, input.hashes) })),
  agents: archive.agents.handler(({ context, input }) => agents(context.archive.db, input.text, input.limit)),
  places: archive.places.handler(({ context, input }) => places(context.archive.db, input.text, input.limit)),
})

/** Checks the archive as a job, in the maintenance thread: it reads all of it. Throws `job-cancelled`. */
export function verify({ jobs, maintenanceEntry, archive: { folder } }: RouterContext): Promise<Verified> {
  return jobs.run('verify', (job) => maintain(maintenanceEntry, 'verify', { folder }, (done, total) => job.update({ done, total }), job.signal))
}

/** So many changes are taken back in one transaction. */
const atOnce = 60

async function undoOrRedo(context: RouterContext, which: 'undo' | 'redo', meant: string | null | undefined): Promise<{ label: string }> {
  const writer = writerOf(context)
  const back = takingBack(writer.db, context.archive.device, which, meant)
  if (back.changes <= atOnce) takeBack(writer, back)
  else await finishAction(context, beginTakingBack(writer, back), { kind: 'inverse', of: back.of })
  recogniseBack(context)
  return { label: back.label }
}

function backupState({ target, last, madeAt }: BackupSettings): Status['backup'] {
  return { chosen: target !== null, madeAt, fault: last?.fault ?? null }
}
