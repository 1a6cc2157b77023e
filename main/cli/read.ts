import { existsSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import * as z from 'zod'
import { isoDay, language } from '../../preload/contract'
import { ArchiveError } from '../fault'
import type { Places } from '../hosts/places'
import { createExtractor, type Extractor } from '../import/extraction/extractor'
import { forkSpawn } from '../import/extraction/fork'
import { readCaption } from '../import/suggest/captions/caption'
import { readMinutes, type Minutes } from '../import/suggest/minutes/minutes'
import { readDates } from '../timeline/dates'
import { answerLines, lineId } from './json-lines'
import type { ExitStatus } from './terminal'

/** Answers JSON lines with what a reader finds in a text or file. Throws `input-invalid` for a reader that is not there. */
export function readLines(what: string, places: Places): Promise<ExitStatus> {
  if (what === 'dates') return readDateLines()
  if (what === 'caption') return readCaptionLines()
  if (what === 'minutes') return readMinutesLines(places)
  throw new ArchiveError('input-invalid', { read: what, known: 'dates, caption, minutes' })
}

function readDateLines(): Promise<ExitStatus> {
  const line = z.object({ id: lineId, text: z.string(), lang: language.optional(), reference: isoDay.nullish() })
  return answerLines(line, ({ text, lang, reference }) => ({ found: readDates(text, { lang: lang ?? null, reference: reference ?? null }) }))
}

function readCaptionLines(): Promise<ExitStatus> {
  const line = z.object({ id: lineId, text: z.string(), lang: language.optional() })
  return answerLines(line, ({ text, lang }) => readCaption(text, lang ?? 'de'))
}

async function readMinutesLines({ extraction }: Places): Promise<ExitStatus> {
  const extractor = createExtractor({ spawn: forkSpawn, entry: extraction, workers: 1 })
  try {
    return await answerLines(z.object({ id: lineId, path: z.string() }), ({ path }) => minutesOfFile(extractor, resolve(path)))
  } finally {
    await extractor.close()
  }
}

/** What the minutes in a file say. Throws the file's fault where it has no text to read. */
async function minutesOfFile(extractor: Extractor, path: string): Promise<Minutes> {
  if (!existsSync(path)) throw new ArchiveError('not-found', { path })
  const { pages, fault, language, title } = await extractor.extract(path, { name: basename(path), room: 'taken', signal: new AbortController().signal })
  if (fault !== null && pages.length === 0) throw new ArchiveError(fault, { path })
  return readMinutes(pages.join('\n\n'), { lang: language, heading: title })
}
