import { readDates } from '../../timeline/dates'

/** What letters, faxes and notes call what they are about. */
const labelled = /^\s*(?:Betreff|Betr\.?|Betrifft|Subject|Re)\s*:[ \t]*(.*)$/i
/** Above what a paper for a council is about. */
const aboveTopic = /^(?:Tagesordnungspunkt|Gegenstand|Betreff|Bezeichnung des Tagesordnungspunktes|Subject)$/
const salutation = /^(?:Sehr\s+geehrte|Sehr\s+verehrte|Liebe[rs]?\s+\p{Lu}|Werte[rs]?\s+\p{Lu}|Guten\s+Tag|Hallo\s+\p{Lu}|Dear\s+\p{Lu}|To\s+whom\s+it\s+may\s+concern|Your\s+(?:Worship|Excellency|Honour),|(?:Sirs?|Madam|Gentlemen),)[^.]{0,80}[,!:]?$/u
/** What a press release calls itself above what it is about. */
const release = /^(?:(?:gemeinsame\s+)?(?:Presse|Medien)(?:mitteilung|information|meldung|erklärung|notiz)|(?:joint\s+)?(?:press|media|news)\s+(?:release|statement)|for\s+immediate\s+release)(?:\s+(?:(?:Nr|No)\.?\s*)?\d[\d/-]*)?(?=$|\s{3,}|:$)/i
const firstLines = 60
const linesOfRelease = 12
const shortest = 8
const longest = 150
/** Addresses, days, signs and who it goes to stand above a salutation as well. */
const noSubject = /^(?:(?:z\.\s?H|zu\s+Händen|per\s|via\s|p\.?\s?o\.?\s|an\s+d|herrn?\s|frau\s|mr|ms|the\s+(?:mayor|lord|director|chief|head|manager)|attention|ihre?\s+(?:zeichen|(?:schreiben|nachricht|mail|anfrage|antrag)(?:\s+vom|\s*[:.,]|\s*$))|es\s+gilt\s+das\s+gesprochene|check\s+against\s+delivery|sperrfrist|embargo|unser(?:e)?\s+zeichen|(?:mein|unser|ihr|az|akten|gesch)\p{L}*zeichen|az\.|our\s+ref|your\s+(?:ref|letter)|(?:date|datum|tel(?:efon|efax)?(?:nummer)?|fax(?:nummer)?|e-?mail|seiten?|pages?|anlagen?|bildunterschrift(?:en)?|fotos?)(?!\p{L}))|\D{0,4}\d{4,5}\s+\p{Lu})|[@]|(?<![\d.])(?!(?:19|20)\d\d$)\d{1,4}\s*[a-z]?$|(?:straße|strasse|str\.|weg|platz|allee|road|street|avenue|box)\s+\d+/iu

/**
 * What a letter, a note or a press release says it is about: behind "Betreff:" or "Subject:", in the line of its own before the
 * salutation, or behind it in capitals as in English letters, below what calls itself a press release; null for anything else.
 */
export function subjectOf(text: string): string | null {
  const lines = linesOf(text)
  const said = lines.filter((line) => line !== '').slice(0, firstLines)
  return behindLabel(said) ?? atSalutation(lines) ?? belowRelease(said)
}

/** What stands behind "Betreff:" or "Subject:" at the beginning of a text, or null. */
export function subjectBehindLabel(text: string): string | null {
  return behindLabel(linesOf(text).filter((line) => line !== '').slice(0, firstLines))
}

/** What a press release says below what it calls itself, or null. */
export function subjectBelowRelease(text: string): string | null {
  return belowRelease(linesOf(text).filter((line) => line !== ''))
}

/** Whether a text calls itself a press release, and nothing else. */
export function isRelease(text: string): boolean {
  return release.exec(text)?.[0] === text
}

/** Whether a line greets whoever a letter goes to. */
export function isSalutation(line: string): boolean {
  return salutation.test(line)
}

function linesOf(text: string): string[] {
  return text.slice(0, 6_000).split('\n').map((line) => line.replace(/\s+/g, (gap) => (gap.length > 2 ? '   ' : ' ')).trim())
}

function behindLabel(lines: readonly string[]): string | null {
  const at = lines.findIndex((line) => labelled.test(line) || aboveTopic.test(line))
  if (at < 0) return null
  const subject = labelled.exec(lines[at] ?? '')?.[1]?.trim() || (lines[at + 1] ?? '')
  return subject.length >= 4 && subject.length <= longest && !salutation.test(subject) ? subject : null
}

function atSalutation(lines: readonly string[]): string | null {
  const said = lines.flatMap((line, index) => (line === '' ? [] : [index]))
  const at = said.slice(0, firstLines).findIndex((index) => salutation.test(lines[index] ?? ''))
  if (at < 0) return null
  const [before, index = 0, behind] = [said[at - 1], said[at], said[at + 1]]
  const next = lines[behind ?? -1] ?? ''
  // "Dear Sir," above "INVITATION TO THE SANITATION WEEK".
  if (/^(?:Dear|To whom|Your|Sirs?|Madam|Gentlemen)(?!\p{L})/u.test(lines[index] ?? '') && isSubject(next) && !/\p{Ll}/u.test(next)) return next
  const line = lines[before ?? -1] ?? ''
  // Among the lines of an address it would be one of them.
  const isApart = before !== undefined && lines[before - 1] === '' && before !== index - 1
  return isApart && isSubject(line) && !isDay(line) && /\p{Ll}/u.test(line) ? line : null
}

function belowRelease(lines: readonly string[]): string | null {
  const at = lines.slice(0, linesOfRelease).findIndex((line) => release.test(line))
  if (at < 0) return null
  return lines.slice(at + 1, at + 5).find((line) => isSubject(line) && !isDay(line) && !line.endsWith('.') && !/^[^,]{2,30},\s*(?:den\s+)?\d/.test(line)) ?? null
}

/** What may stand beside a day in its line. */
const longestPlace = 25

/** Whether a line says but where and when: "Hagen, den 3. Mai 2012"; a year is part of many titles. */
export function isDay(line: string): boolean {
  return readDates(line).some(({ start, end, edtf }) => edtf !== null && edtf.length > 4 && line.length - (end - start) <= longestPlace)
}

/** Where the days begin that a line ends with; its length where it ends with none. */
export function daysAtEnd(line: string): number {
  const last = readDates(line).at(-1)
  return last?.end === line.length && last.edtf !== null && last.edtf.length > 4 ? last.start : line.length
}

/** Whether a line may say what a document is about: no address, no day, nothing that is filled in. */
export function isSubject(line: string): boolean {
  // "Bad Honnef", "Ute Falke".
  const isName = /^\p{Lu}\p{Ll}{1,7}\s\p{Lu}\p{Ll}{1,8}$/u.test(line)
  return !isName && line.length >= shortest && line.length <= longest && /\p{L}{3,}\P{L}+.*\p{L}{3,}/u.test(line) && !noSubject.test(line) && !/[,;:]$/.test(line) && !line.includes('   ')
}
