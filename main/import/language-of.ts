import { eld } from 'eld/small'

/** Letters below which a guess is worth nothing. */
const fewest = 40
const enough = 20_000

/** The language a text is written in, ISO 639-1, or null where there is too little to tell. */
export function languageOf(text: string): string | null {
  const sample = text.slice(0, enough)
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < fewest) return null
  return eld.detect(sample).language || null
}
