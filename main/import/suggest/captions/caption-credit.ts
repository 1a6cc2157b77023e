import { readDates } from '../../../timeline/dates'
import { fullStop, isGivenName } from '../words/words-of-people'

const label = /(?:^|(?<=[\s.;,([])(?<!\b(?:im|am|vom|zum|dem|das|dieses|the|this|in|group|team|family|class)\s))(?:Bild(?:er|nachweis|quelle|rechte|autor(?:in)?)?|(?<=[.;)]\s|\()(?:Archiv|Presse|Luft|Drohnen|Satelliten|Handy|Symbol)-?(?:bild(?:er)?|fotos?|aufnahmen?)|(?:(?<=[.;)]\s|\()\p{L}{2,5}-)?Fotos?(?:\s*\(\d+\))?|Pix|Archiv|Repro(?:duktion)?|Screenshot|Standbild|Original-?(?:foto|bild)|(?:Aufgenommen|Fotografiert|Photographed)(?=\s+(?:by|von)\s)|Courtesy|Fotograf(?:ie|in|en)?|Photographers?|Quelle|Source|Copyright|Urheber(?:in)?|Rechteinhaber(?:in)?|Photos?|Photograph|Pictures?|Images?|Grafik|Aufnahmen?|Credit)(?:\s+taken(?=\s+by))?\s*(?::|©|by\b|von\b(?=\s+\p{Lu}\S*\s+\p{Lu}|\s+\p{Lu}\S*\s*\.?$)|courtesy(?: of)?:?|(?=\s+(?:(?:Dr|Prof)\.\s|\p{L}\.\s){1,3}\p{L}{2,}(?:-\p{L}+)?\.?$))\s*|(?:^|(?<=[.;(]\s?))Courtesy\s+of(?:\s+the)?\s+|©\s*/giu

/** "AFP-Foto": whose the picture is. */
const agency = /^\p{L}{2,5}-f/iu
const inCapitals = /^(?:\p{Lu}+|dpa|epd)-/u
/** "Foto A. Muster": by the name alone. */
const bareLabel = /^\p{L}+(?:\s*\(\d+\))?\s*$/u
const nameWithInitials = /^(?:(?:Dr|Prof)\.\s|\p{Lu}\.\s){1,3}\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\.?$/u

/** "Foto (c) A. Muster"; behind a name "(C)" says that somebody stands in the centre. */
const copyrightInLetters = /(?<=^|[.;,|–)-]\s?|(?:Fotos?|Photos?|Bild|Image)\s)\(\s?[cC]\s?\)\s*(?=\p{Lu})/gu
/** "Aufgenommen von …". */
const taken = /^(?:aufgenommen|fotografiert|photographed)/i
const fullName = /^(?:(?:Dr|Prof)\.\s)*\p{Lu}[\p{L}’'-]+\s+\p{Lu}[\p{L}’'-]+/u
const behindTaker = /\s(?:auf|in|im|am|an|bei|beim|vor|während|on|at|near|during)\s/
/** "Foto: A. Muster: Die Baustelle …": what is to be seen stands behind whose picture it is. */
const beforeCaption = /^[^:.,;|]{3,60}(?=:\s+\p{Lu})/u
/** Who holds a picture, or sells it, in a bracket that ends the caption without a label. */
const holder = /^(?:\p{L}*[Aa]rchive?s?(?!\p{Ll})|Sammlung\s|Slg\.|Nachlass\s|Collection\s|(?:\p{Lu}[\p{L}.]*\s)+(?:Archives?|Collection)(?=$|[,;/])|(?:AP|AFP|dpa|epd|KNA|GNA|Reuters|Getty Images|imago|Xinhua)(?=$|[\s/-]))/u
const signature = /(?<!\p{L})(?:Best(?:and|\.)|Sign(?:atur|\.)|Inv\.|Nr\.|No\.)\s?\S*\d/u
const lastBracket = /\(([^()]+)\)\s{0,20}\.?$/
/** "REUTERS/Eva Muster" behind the last sentence. */
const agencyAtEnd = /(?<=[.!?]\s)(?:REUTERS|Reuters|AP(?: Photo)?|AFP|dpa|epd|KNA|GNA|Xinhua|Getty Images|imago)(?:[/–-]\s?\p{Lu}[^.!?]{2,60})?\.?$/u
/** "Eva Muster: Marktfrauen, 1960. Silbergelatineabzug": whose work it is. */
const work = /^((?:\p{Lu}[\p{L}’'.-]+\s+){1,3}\p{Lu}[\p{L}’'-]+):\s+(?=\p{Lu}|„|“|")/u
const technique = /(?:[Aa]bzug|[Ff]otografie|Lithogra(?:f|ph)ie|Radierung|Aquarell|Öl auf|Leihgabe|[Zz]eichnung|C-[Pp]rint|\b(?:silver|gelatin\p{L}*|albumen|pigment|chromogenic)\s.*print|[Ll]ithograph|[Ee]tching|[Ww]atercolou?r|[Oo]il on|[Oo]n loan|[Dd]rawing)(?!\p{Ll})/u

/** A caption without its credit, whose the picture is, and the year after a © where there is one. */
export interface Credited {
  readonly text: string
  readonly credit: string | null
  readonly year: string | null
}

/** Parts a caption from its credit line: "Foto: …", "Photo by …", "© … 2016". */
export function splitCredit(written: string, lang: 'de' | 'en'): Credited {
  const caption = written.replace(copyrightInLetters, '© ')
  // A copyright sign behind a label belongs to it.
  const match = [...caption.matchAll(label)].find((found) => isCredit(found[0], caption.slice(found.index + found[0].length).trim()))
  if (match === undefined) return unlabelled(caption)
  const rest = caption.slice(match.index + match[0].length).replace(/^©\s*/, '')
  const end = creditEnd(rest, match)
  const signed = rest.slice(0, end).trim()
  const day = dayBehind(signed, lang)
  const bare = withoutStop(day === '' ? signed : signed.slice(0, signed.lastIndexOf(day)).replace(/(?:\s(?:on|in|am|im))?[\s,(]+$/, ''))
  const dated = /^(.*?)[\s,]*(?:©\s*)?\(?\b((?:19|20)\d{2})\)?$/.exec(bare) ?? /^((?:19|20)\d{2})\s+(.*)$/.exec(bare)
  const yearFirst = dated !== null && /^\d{4}$/.test(dated[1] ?? '')
  const credit = dated === null ? bare : ((yearFirst ? dated[2] : dated[1]) ?? bare)
  const year = dated === null ? null : ((yearFirst ? dated[1] : dated[2]) ?? null)
  const before = caption.slice(0, match.index).replace(/[\s([]+$/, '')
  const after = [day, rest.slice(end).replace(/^[\s.:)\]]+/, '')].filter((part) => part !== '').join('. ')
  // "A, B. Aufgenommen von C auf Schloss D": what is said of the picture goes on with no name.
  const gap = /[.!?]$/.test(before) && /^\p{Ll}/u.test(after) ? '\n' : ' '
  return { text: after === '' ? before : `${before}${gap}${after}`, credit: credit.trim() || null, year }
}

/** Whose a picture is where nothing says so but who holds it, or that it is a work. */
function unlabelled(caption: string): Credited {
  const [whole = '', inside = ''] = lastBracket.exec(caption) ?? []
  const before = caption.slice(0, caption.length - whole.length).trimEnd()
  // "Karl Meier (Stadtarchiv)" is one of its people.
  if (whole !== '' && holder.test(inside) && (/[.!?\d)]$/.test(before) || signature.test(inside))) return { text: before, credit: inside.replace(/;\s*(?:photographer|fotograf)\p{L}*\s.*$/iu, ''), year: null }
  const signed = agencyAtEnd.exec(caption)
  if (signed !== null) return { text: caption.slice(0, signed.index).trimEnd(), credit: withoutStop(signed[0]), year: null }
  const [label = '', name = ''] = work.exec(caption) ?? []
  if (isGivenName(name.split(' ')[0] ?? '') && technique.test(caption)) return { text: caption.slice(label.length), credit: name, year: null }
  return { text: caption, credit: null, year: null }
}

/** Where the credit ends that begins behind a label. */
function creditEnd(rest: string, { 0: label, index }: RegExpExecArray): number {
  const end = sentenceEnd(rest)
  const parted = taken.test(label) ? behindTaker.exec(rest)?.index : index === 0 ? beforeCaption.exec(rest)?.[0].length : undefined
  return Math.min(parted ?? end, end)
}

/**
 * Whether a label is one by its capitals. Its own pattern minds none, and `(?-i:…)` in it is no way: once a process has compiled
 * many patterns, V8 13.6 takes the flag from all of such a pattern ("Archivfoto" was not met).
 */
function isCredit(said: string, behind: string): boolean {
  if (behind === '' || (agency.test(said) && !inCapitals.test(said))) return false
  if (taken.test(said)) return !said.startsWith('a') && fullName.test(behind)
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

const stop = new RegExp(String.raw`\([^()]*\)|[)\]\n]|(?<=(?:\p{Ll}{2}|\p{Lu}{2}|\d{4})\)?)${fullStop}\s+(?=\p{Lu})`, 'gu')

/** Where the credit's sentence ends: at a full stop before another sentence, the bracket it stands in, or a line's end. */
function sentenceEnd(text: string): number {
  const [end] = [...text.matchAll(stop)].filter(([found]) => !found.startsWith('('))
  return end === undefined ? text.length : end.index
}
