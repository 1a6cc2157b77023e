import { faultSentence } from '../fault-sentences'
import { verify as verifyIn } from '../router/archive'
import { userLanguage } from '../user-language'
import { followBackground } from './follow'
import { withArchive, type ArchiveOptions } from './open'
import { printJson, printLine, say, secondsSince, type ExitStatus } from './terminal'
import { printWrong } from './wrong'

/** Checks the fixity of every file, the database and the index, showing progress. Gives 1 where something is wrong. */
export function verify(options: ArchiveOptions): Promise<ExitStatus> {
  const started = performance.now()
  return withArchive(options, { access: 'read' }, async ({ program: { context } }) => {
    const [{ files, faults }] = await Promise.all([verifyIn(context), followBackground(context.jobs, 'verify', say({ de: 'Prüfen', en: 'checking' }))])
    if (options.json) {
      await printJson({ files, faults, seconds: secondsSince(started) })
    } else {
      await printWrong(faults)
      if (faults.some(({ code }) => code === 'index-damaged')) await printLine(faultSentence({ code: 'index-damaged', details: {} }, userLanguage()))
      await printLine(say({ de: `${files} Dateien geprüft, ${faults.length} Fehler`, en: `${files} files checked, ${faults.length} faults` }))
    }
    return faults.length === 0 ? 0 : 1
  })
}
