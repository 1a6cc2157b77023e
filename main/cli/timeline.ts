import type { TimelineEntry, TimelineFormat } from '../../preload/contract'
import { nameIn } from '../../preload/name-in'
import { timelineLine } from '../exchange/timeline-files'
import { dateIn } from '../timeline/wording'
import { userLanguage } from '../user-language'
import { checkSpan } from './day'
import { withArchive, type ArchiveOptions } from './open'
import { remarksOnQuery, tellRemarks } from './remarks'
import { printJson, printLine, printText, say, words, type ExitStatus } from './terminal'

export interface TimelineOptions extends ArchiveOptions {
  readonly from?: string
  readonly to?: string
  readonly certainty: 'certain' | 'possible'
  readonly query: string
  /** What is printed instead of the list. */
  readonly format?: TimelineFormat
}

const entryLimit = 20_000

/** A date that is longer moves its own line, not all of them. */
const widestDate = 48

/** Lists what is dated within a span, earliest first; events read in documents and not yet taken are marked, and so are dates. */
export async function timeline({ from, to, certainty, query, format, ...options }: TimelineOptions): Promise<ExitStatus> {
  checkSpan({ from, to })
  return withArchive(options, { access: 'read' }, async ({ client }) => {
    const remarks = await remarksOnQuery(client, query)
    tellRemarks(remarks)
    if (format !== undefined) {
      const file = await client.timeline.file({ from, to, certainty, query, format, lang: userLanguage() })
      await printText(file.text)
      for (const line of leftOut(file)) console.error(line)
      return 0
    }
    const { entries } = await client.timeline.between({ from, to, certainty, query, limit: entryLimit })
    if (options.json) {
      await printJson({ entries: entries.map(timelineLine), ...remarks })
    } else {
      if (entries.length === 0) console.error(say({ de: 'Nichts Datiertes gefunden.', en: 'Nothing dated found.' }))
      await printEntries(entries)
    }
    return 0
  })
}

async function printEntries(entries: readonly TimelineEntry[]): Promise<void> {
  const lines = entries.map((entry) => ({ ...entry, day: dateIn(entry.date, userLanguage()) }))
  const longest = lines.reduce((width, { day }) => Math.max(width, day.length), 0)
  for (const { day, kind, title, place, suggested } of lines) {
    const mark = suggested === null ? '' : say({ de: ' (Vorschlag)', en: ' (suggestion)' })
    await printLine(`${day.padEnd(Math.min(longest, widestDate))}  ${words.kind[kind]}: ${title}${place === null ? '' : `, ${nameIn(place, userLanguage())}`}${mark}`)
  }
}

/** What is not in a file, a sentence each. */
function leftOut({ restricted, left, beyond }: { readonly restricted: number; readonly left: number; readonly beyond: number }): string[] {
  return [
    ...(beyond === 0 ? [] : [say({ de: `${beyond} weitere Einträge am Ende passen nicht in eine Datei; mit --from und --to eingrenzen.`, en: `${beyond} more entries at the end do not fit into a file; narrow them by --from and --to.` })]),
    ...(restricted === 0 ? [] : [say({ de: `${restricted} gesperrte Datensätze sind nicht dabei.`, en: `${restricted} restricted records are not in it.` })]),
    ...(left === 0 ? [] : [say({ de: `${left} Ereignisse sind nicht auf den Tag bekannt oder nur vorgeschlagen und nicht dabei.`, en: `${left} events are not known to the day or only suggested, and not in it.` })]),
  ]
}
