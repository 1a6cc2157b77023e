import { randomUUID } from 'node:crypto'
import { basename, join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { forkSpawn } from '../../main/import/extraction/fork'
import { openProgram, type Program, type ProgramOptions } from '../../main/program'
import { entryFolder, type HostUnderTest } from './host'

/** The program on the archive in a folder, made where there is none, in this very process. */
export function openProgramOn(folder: string, options: Pick<ProgramOptions, 'recognises' | 'onBug' | 'onUpdating'> = {}): Program {
  return openProgram({
    folder,
    account: 'Ama Serwaa',
    programVersion: '0.0.0',
    resources: join(entryFolder, '../../resources'),
    extractionEntry: join(entryFolder, 'extraction.js'),
    maintenanceEntry: join(entryFolder, 'maintenance.js'),
    holder: { name: 'test', link: null },
    access: 'write',
    spawn: forkSpawn,
    ...options,
  })
}

/** Asks the program's router in this very process. */
export function clientOf({ router, context }: Program) {
  return createRouterClient(router, { context })
}

/** The command line's way: the router is called in this very process. */
export function openDirectHost(archive: string): Promise<HostUnderTest> {
  const program = openProgramOn(archive)
  return Promise.resolve({
    client: clientOf(program),
    addSource(folder) {
      const id = randomUUID()
      program.registerSource(id, [{ path: folder, name: basename(folder) }], false)
      return Promise.resolve(id)
    },
    close: () => program.close(),
  })
}
