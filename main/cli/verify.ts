import { withArchive, type ArchiveOptions } from './open'
import { printJson, printLine, say, type ExitStatus } from './terminal'
import { printWrong } from './wrong'

/** Checks the fixity of every file, the database and the index. Gives 1 where something is wrong. */
export function verify(options: ArchiveOptions): Promise<ExitStatus> {
  return withArchive(options, { access: 'read' }, async ({ client }) => {
    const result = await client.archive.verify()
    const { files, faults } = result
    if (options.json) {
      await printJson(result)
    } else {
      await printWrong(faults)
      await printLine(say({ de: `${files} Dateien geprüft, ${faults.length} Fehler`, en: `${files} files checked, ${faults.length} faults` }))
    }
    return faults.length === 0 ? 0 : 1
  })
}
