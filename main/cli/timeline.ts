import type { Language, RecordKind } from '../../preload/contract'
import { withArchive, type ArchiveOptions } from './open'
import { printJson, printLine, say, type ExitStatus } from './terminal'

export interface TimelineOptions extends ArchiveOptions {
  readonly from?: string
  readonly to?: string
  readonly certainty: 'certain' | 'possible'
  readonly query: string
}

const entryLimit = 20_000

const kinds: Readonly<Record<RecordKind, Record<Language, string>>> = {
  document: { de: 'Dokument', en: 'Document' },
  photo: { de: 'Foto', en: 'Photo' },
  minutes: { de: 'Niederschrift', en: 'Minutes' },
  event: { de: 'Ereignis', en: 'Event' },
}

/** Lists what is dated within a span, earliest first; events read in documents and not yet taken are marked. */
export function timeline({ from, to, certainty, query, ...options }: TimelineOptions): Promise<ExitStatus> {
  return withArchive(options, { access: 'read' }, async ({ client }) => {
    const { entries } = await client.timeline.between({ from, to, certainty, query, limit: entryLimit })
    if (options.json) {
      await printJson({
        entries: entries.map(({ id, kind, title, date: { wording, edtf, earliest, latest }, place, suggested }) => ({
          record: id,
          kind,
          title,
          wording,
          edtf,
          earliest,
          latest,
          ...(place !== null && { place }),
          ...(suggested !== null && { suggested: true }),
        })),
      })
    } else {
      for (const { date, kind, title, place, suggested } of entries) {
        const mark = suggested === null ? '' : say({ de: ' (Vorschlag)', en: ' (suggestion)' })
        await printLine(`${date.wording.padEnd(24)} ${say(kinds[kind])}: ${title}${place === null ? '' : `, ${place}`}${mark}`)
      }
    }
    return 0
  })
}
