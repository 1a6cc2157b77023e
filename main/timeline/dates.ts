import { languageOf } from './dates/language'
import type { Passage } from './dates/passage'
import { phraseAt } from './dates/phrase'
import { tokensOf } from './dates/tokens'
import { afterUndated } from './dates/undated'
import { boundsOfSpan, edtfOfSpan } from './span'

/** A date found in a text: its wording, UTF-16 offsets, EDTF and inclusive day bounds; null bounds are open. */
export interface DateFound {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly edtf: string | null
  readonly earliest: string | null
  readonly latest: string | null
  /** The text says that there is no date: `o. D.`, `undated`. */
  readonly undated?: true
}

export interface DateReading {
  /** Decides `04/10/2011` and German `Fall`; guessed from the text when not given. */
  readonly lang?: 'de' | 'en' | null | undefined
  /** The ISO day that relative words and days without a year count from; without it they are no dates. */
  readonly reference?: string | null | undefined
}

/** All dates in running text, in order and without overlap. Linear in the length of the text; never throws. */
export function readDates(text: string, { lang, reference }: DateReading = {}): DateFound[] {
  const passage: Passage = { tokens: tokensOf(text), lang: lang ?? languageOf(text), reference: reference ?? null }
  const dates: DateFound[] = []
  let at = 0
  while (at < passage.tokens.length) {
    const undated = afterUndated(passage, at)
    const found = undated === null ? phraseAt(passage, at) : null
    if (undated !== null) dates.push({ ...wordingAt(text, passage, at, undated), edtf: null, earliest: null, latest: null, undated: true })
    for (const { span, first, next } of found ?? []) dates.push({ ...wordingAt(text, passage, first, next), edtf: edtfOfSpan(span), ...boundsOfSpan(span) })
    at = undated ?? found?.[found.length - 1]?.next ?? at + 1
  }
  return dates
}

function wordingAt(text: string, { tokens }: Passage, first: number, next: number): { text: string; start: number; end: number } {
  const start = tokens[first]?.start ?? 0
  const end = tokens[next - 1]?.end ?? start
  return { text: text.slice(start, end), start, end }
}
