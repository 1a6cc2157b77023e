import * as z from 'zod'
import { isoDay, language } from '../../preload/contract'
import { ArchiveError } from '../fault'
import { readCaption } from '../import/suggest/caption'
import { readDates } from '../timeline/dates'
import { answerLines, lineId } from './json-lines'
import type { ExitStatus } from './terminal'

/** Answers JSON lines with what a reader finds in a text. Throws `input-invalid` for a reader that is not there. */
export function readLines(what: string): Promise<ExitStatus> {
  if (what === 'dates') return readDateLines()
  if (what === 'caption') return readCaptionLines()
  throw new ArchiveError('input-invalid', { read: what, known: 'dates, caption' })
}

function readDateLines(): Promise<ExitStatus> {
  const line = z.object({ id: lineId, text: z.string(), lang: language.optional(), reference: isoDay.nullish() })
  return answerLines(line, ({ text, lang, reference }) => ({ found: readDates(text, { lang: lang ?? null, reference: reference ?? null }) }))
}

function readCaptionLines(): Promise<ExitStatus> {
  const line = z.object({ id: lineId, text: z.string(), lang: language.optional() })
  return answerLines(line, ({ text, lang }) => readCaption(text, lang ?? 'de'))
}
