import { readDates } from '../../../timeline/dates'
import { fullStop } from '../words/words-of-people'

const label = /(?:^|(?<=[\s.;,([])(?<!\b(?:im|am|vom|zum|dem|das|dieses|the|this|in|group|team|family|class)\s))(?:Bild(?:er|nachweis|quelle|rechte|autor(?:in)?)?|(?<=[.;)]\s|\()(?:Archiv|Presse|Luft|Drohnen|Satelliten|Handy|Symbol)-?(?:bild(?:er)?|fotos?|aufnahmen?)|(?:(?<=[.;)]\s|\()\p{L}{2,5}-)?Fotos?(?:\s*\(\d+\))?|Pix|Archiv|Repro(?:duktion)?|Courtesy|Fotograf(?:ie|in|en)?|Photographers?|Quelle|Source|Copyright|Photos?|Photograph|Pictures?|Images?|Grafik|Aufnahmen?|Credit)(?:\s+taken(?=\s+by))?\s*(?::|©|by\b|von\b(?=\s+\p{Lu}\S*\s+\p{Lu}|\s+\p{Lu}\S*\s*\.?$)|courtesy(?: of)?:?|(?=\s+(?:(?:Dr|Prof)\.\s|\p{L}\.\s){1,3}\p{L}{2,}(?:-\p{L}+)?\.?$))\s*|(?:^|(?<=[.;(]\s?))Courtesy\s+of(?:\s+the)?\s+|©\s*/giu

/** "AFP-Foto": whose the picture is. */
const agency = /^\p{L}{2,5}-f/iu
const inCapitals = /^(?:\p{Lu}+|dpa|epd)-/u
/** "Foto A. Muster": by the name alone. */
const bareLabel = /^\p{L}+(?:\s*\(\d+\))?\s*$/u
const nameWithInitials = /^(?:(?:Dr|Prof)\.\s|\p{Lu}\.\s){1,3}\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\.?$/u

/** A caption without its credit, whose the picture is, and the year after a © where there is one. */
export interface Credited {
  readonly text: string
  readonly credit: string | null
  readonly year: string | null
}

/** Parts a caption from its credit line: "Foto: …", "Photo by …", "© … 2016". */
export function splitCredit(caption: string, lang: 'de' | 'en'): Credited {
  // A copyright sign behind a label belongs to it.
  const match = [...caption.matchAll(label)].find((found) => isCredit(found[0], caption.slice(found.index + found[0].length).trim()))
  if (match === undefined) return { text: caption, credit: null, year: null }
  const rest = caption.slice(match.index + match[0].length).replace(/^©\s*/, '')
  const end = sentenceEnd(rest)
  const signed = rest.slice(0, end).trim()
  const day = dayBehind(signed, lang)
  const written = withoutStop(day === '' ? signed : signed.slice(0, signed.lastIndexOf(day)).replace(/(?:\s(?:on|in|am|im))?[\s,(]+$/, ''))
  const dated = /^(.*?)[\s,]*(?:©\s*)?\(?\b((?:19|20)\d{2})\)?$/.exec(written) ?? /^((?:19|20)\d{2})\s+(.*)$/.exec(written)
  const yearFirst = dated !== null && /^\d{4}$/.test(dated[1] ?? '')
  const credit = dated === null ? written : ((yearFirst ? dated[2] : dated[1]) ?? written)
  const year = dated === null ? null : ((yearFirst ? dated[1] : dated[2]) ?? null)
  const before = caption.slice(0, match.index).replace(/[\s([]+$/, '')
  const after = [day, rest.slice(end).replace(/^[\s.)\]]+/, '')].filter((part) => part !== '').join('. ')
  return { text: after === '' ? before : `${before} ${after}`, credit: credit.trim() || null, year }
}

/**
 * Whether a label is one by its capitals. Its own pattern minds none, and `(?-i:…)` in it is no way: once a process has compiled
 * many patterns, V8 13.6 takes the flag from all of such a pattern ("Archivfoto" was not met).
 */
function isCredit(said: string, behind: string): boolean {
  if (behind === '' || (agency.test(said) && !inCapitals.test(said))) return false
  return !bareLabel.test(said) || nameWithInitials.test(behind)
}

/** "Foto: A. Muster, Mai 2014": a month, a day or "undatiert" behind the name is when the picture was taken, and no part of the name. */
function dayBehind(signed: string, lang: 'de' | 'en'): string {
  const last = readDates(signed, { lang }).at(-1)
  const isApart = last !== undefined && last.start > 0 && /(?:[,(]|\s(?:on|in|am|im))\s*$/.test(signed.slice(0, last.start)) && /^[\s.)]*$/.test(signed.slice(last.end))
  return isApart && !/^\d{4}$/.test(last.edtf ?? '') ? last.text : ''
}

/** Without the full stop that ends the sentence; the one of "Anna K.", "e. V." and "jun." is part of the name. */
function withoutStop(signed: string): string {
  return /(?:[\s.]\p{Lu}|\b(?:[Jj]un|[Ss]en|[JS]r|Ltd|Inc|Co))\.$/u.test(signed) ? signed : signed.replace(/[\s.]+$/, '')
}

const creditEnd = new RegExp(String.raw`\([^()]*\)|[)\]\n]|(?<=(?:\p{Ll}{2}|\p{Lu}{2}|\d{4})\)?)${fullStop}\s+(?=\p{Lu})`, 'gu')

/** Where the credit's sentence ends: at a full stop before another sentence, the bracket it stands in, or a line's end. */
function sentenceEnd(text: string): number {
  const [end] = [...text.matchAll(creditEnd)].filter(([found]) => !found.startsWith('('))
  return end === undefined ? text.length : end.index
}
