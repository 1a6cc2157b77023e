import type { Status } from '../../preload/contract'
import { agents, places } from '../archive/authority'
import { readBackupSettings, type BackupSettings } from '../archive/backup/settings'
import { currentAuthor, setAuthor } from '../archive/author'
import { verifyFixity } from '../archive/fixity'
import { isDatabaseLost, statusCounts, sampleAccession } from '../archive/status'
import { redo, undo, undoState } from '../archive/undo'
import { verifyIndex } from '../indexer'
import { procedures, writerOf } from './context'

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
      undo: undo?.label ?? null,
      redo: redo?.label ?? null,
      sample: sampleAccession(db),
      databaseLost: isDatabaseLost(db),
      backup: backupState(readBackupSettings(stateFolder, folder)),
    }
  }),
  changes: archive.changes.handler(({ context, signal }) => context.revisions.follow(signal)),
  setAuthor: archive.setAuthor.handler(({ context, input }) => ({ id: setAuthor(context.archive, input.name) })),
  undo: archive.undo.handler(({ context }) => {
    const { db, commit, author } = writerOf(context)
    return { label: undo(db, commit, context.archive.device, author) }
  }),
  redo: archive.redo.handler(({ context }) => {
    const { db, commit, author } = writerOf(context)
    return { label: redo(db, commit, context.archive.device, author) }
  }),
  verify: archive.verify.handler(async ({ context, signal }) => {
    const started = performance.now()
    const { folder, db } = context.archive
    const { files, faults } = await verifyFixity(folder, db, signal)
    return { files, faults: [...faults, ...verifyIndex(db)], seconds: (performance.now() - started) / 1000 }
  }),
  agents: archive.agents.handler(({ context, input }) => agents(context.archive.db, input.text, input.limit)),
  places: archive.places.handler(({ context, input }) => places(context.archive.db, input.text, input.limit)),
})

function backupState({ target, last, madeAt }: BackupSettings): Status['backup'] {
  return { chosen: target !== null, madeAt, fault: last?.fault ?? null }
}
