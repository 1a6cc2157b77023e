import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Job, PhotoChoice } from '../../preload/contract'
import { copyPhotos, type CopiedPhotos } from '../exchange/photo-copies'
import type { RunningJob } from '../job'
import { chosenRecords } from '../router/photos'
import { cancellable } from './cancellable'
import { waitTeller } from './follow'
import { identifier } from './identifier'
import { withArchive, type ArchiveOptions } from './open'
import { remarksOnQuery, tellRemarks } from './remarks'
import { printJson, printLine, say, secondsSince, type ExitStatus } from './terminal'
import { printWrong } from './wrong'

export interface ExportOptions extends ArchiveOptions {
  /** The folder that photos are copied to; it is made where only it is missing. */
  readonly photos: string
  readonly record?: string
  readonly accession?: string
}

/** Copies photos with their descriptions beside them: one record's, an accession's, or what a query finds (all by default). */
export function exportPhotos(query: string, { photos, record, accession, ...options }: ExportOptions): Promise<ExitStatus> {
  const target = resolve(photos)
  const started = performance.now()
  return withArchive(options, { access: 'read' }, async ({ client, program: { context: { archive } } }) => {
    const choice = choiceOf(query, record, accession)
    const remarks = choice.by === 'search' ? await remarksOnQuery(client, query, 'photo') : {}
    tellRemarks(remarks)
    const result = await cancellable(async (signal, progress) => {
      const records = await chosenRecords(archive.db, choice, signal)
      makeFolder(target)
      const tellWaiting = waitTeller(progress)
      let state: Pick<Job, 'done' | 'fault'> = { done: 0, fault: null }
      const update: RunningJob['update'] = (told) => {
        state = { ...state, ...told }
        tellWaiting({ id: 'export', state: 'running', ...state })
        if (told.done !== undefined) progress.show(`${told.done}/${records.length}  ${told.current ?? ''}`)
      }
      return copyPhotos(archive, records, { target, withRestricted: record !== undefined }, { signal, update })
    })
    if (options.json) await printJson({ folder: target, ...result, seconds: secondsSince(started), ...remarks })
    else await printResult(result, target)
    return result.faults.length === 0 ? 0 : 1
  })
}

function choiceOf(query: string, record: string | undefined, accession: string | undefined): PhotoChoice {
  if (record !== undefined) return { by: 'record', record: identifier(record) }
  if (accession !== undefined) return { by: 'accession', accession: identifier(accession) }
  return { by: 'search', query, certainty: 'possible', without: [] }
}

/** A folder that is not there is made; one below a folder that is not there is a slip of the pen, or a stick that is out. */
function makeFolder(target: string): void {
  try {
    mkdirSync(target)
  } catch {
    // It is there, or it cannot be made: copying says which.
  }
}

async function printResult({ copied, restricted, faults }: CopiedPhotos, folder: string): Promise<void> {
  await printWrong(faults)
  if (restricted > 0) await printLine(say({ de: `${restricted} gesperrte ausgelassen; einzeln gehen sie mit --record`, en: `${restricted} restricted left out; one by one they go with --record` }))
  await printLine(say({ de: `${copied} Fotos mit Beschreibung kopiert nach ${folder}`, en: `${copied} photos with their descriptions copied to ${folder}` }))
}
