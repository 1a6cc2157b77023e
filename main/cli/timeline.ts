import type { Language, RecordKind, TimelineFormat } from '../../preload/contract'
import { timelineLine } from '../exchange/timeline-files'
import { userLanguage } from '../user-language'
import { withArchive, type ArchiveOptions } from './open'
import { printJson, printLine, printText, say, type ExitStatus } from './terminal'

export interface TimelineOptions extends ArchiveOptions {
  readonly from?: string
  readonly to?: string
  readonly certainty: 'certain' | 'possible'
  readonly query: string
  /** What is printed instead of the list. */
  readonly format?: TimelineFormat
}

const entryLimit = 20_000

const kinds: Readonly<Record<RecordKind, Record<Language, string>>> = {
  document: { de: 'Dokument', en: 'Document' },
  photo: { de: 'Foto', en: 'Photo' },
  minutes: { de: 'Niederschrift', en: 'Minutes' },
  event: { de: 'Ereignis', en: 'Event' },
}

/** Lists what is dated within a span, earliest first; events read in documents and not yet taken are marked. */
export function timeline({ from, to, certainty, query, format, ...options }: TimelineOptions): Promise<ExitStatus> {
  return withArchive(options, { access: 'read' }, async ({ client }) => {
    if (format !== undefined) {
      const file = await client.timeline.file({ from, to, certainty, query, format, lang: userLanguage() })
      await printText(file.text)
      for (const line of leftOut(file)) console.error(line)
      return 0
    }
    const { entries } = await client.timeline.between({ from, to, certainty, query, limit: entryLimit })
    if (options.json) {
      await printJson({ entries: entries.map(timelineLine) })
    } else {
      for (const { date, kind, title, place, suggested } of entries) {
        const mark = suggested === null ? '' : say({ de: ' (Vorschlag)', en: ' (suggestion)' })
        await printLine(`${date.wording.padEnd(24)} ${say(kinds[kind])}: ${title}${place === null ? '' : `, ${place}`}${mark}`)
      }
    }
    return 0
  })
}

/** What is not in a file, a sentence each. */
function leftOut({ restricted, left, beyond }: { readonly restricted: number; readonly left: number; readonly beyond: number }): string[] {
  return [
    ...(beyond === 0 ? [] : [say({ de: `${beyond} weitere Einträge am Ende passen nicht in eine Datei; mit --from und --to eingrenzen.`, en: `${beyond} more entries at the end do not fit into a file; narrow them by --from and --to.` })]),
    ...(restricted === 0 ? [] : [say({ de: `${restricted} gesperrte Datensätze sind nicht dabei.`, en: `${restricted} restricted records are not in it.` })]),
    ...(left === 0 ? [] : [say({ de: `${left} Ereignisse sind nicht auf den Tag bekannt oder nur vorgeschlagen und nicht dabei.`, en: `${left} events are not known to the day or only suggested, and not in it.` })]),
  ]
}
