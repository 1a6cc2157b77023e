import { readDates } from '../../../timeline/dates'
import type { CaptionDate } from '../captions/caption-date'

/** How far down a document says its own date. */
const firstLetters = 1_500
const labelled = /^\P{L}{0,4}(?:Datum|Date(?!\s+of\s+birth)|Sitzungstag|Sitzungsdatum|Sitzung|Termin|Tag|Stand|Meeting date|Held on|When|Wann|Veröffentlicht|Erschienen|Published|Posted)\b\P{L}{0,6}/iu
const fromPlace = /^(?!(?:(?:Projekt|Förder|Vertrags|Gesamt)?[Ll]aufzeit|(?:Berichts|Förder|Projekt|Bewilligungs)?[Zz]eitraum|Dauer|Gültig|(?:Project|Reporting)\s+period|Period|Duration|Valid)(?!\p{L}))(?:\p{Lu}[\p{L}. -]{2,40},\s+)?(?!(?:Der|Die|Das|Eine?|Dieser?|Dieses|The|This|An?)\s)\p{Lu}[\p{L}.-]+(?:\s(?:\p{Lu}[\p{L}.-]*|am|an|auf|bei|de[rns]|für|im|in|ob|und|unter|vo[mn]|zu[mr]?|and|by|for|of|on|the|upon|\p{Ll}\.))*,?\s*(?:den\s+|am\s+|the\s+)?$/u
/** Where and when a press release was given out, before its first sentence: "(Hagen, 3. Mai 2012) …", "Kumasi, 5 June 2014 – …". */
const givenOut = /^\(?\p{Lu}[\p{L}. -]{2,30},\s*(?:den\s+|the\s+)?$/u
const signedFrom = /^\p{Lu}[\p{L}-]+(?:\s\p{L}[\p{L}-]+)?(?:,\s*(?:den\s+|the\s+)?|\s+den\s+)$/u
const firstSentence = /^(?:\)|\.(?=\s+[\p{Lu}„“"])|\s*(?:[–—-]|\(\p{L}+\)\.?)(?=\s))/u
/** "Hamm, im September 2011": a line of one place and a month. */
const monthFromPlace = /^\p{Lu}[\p{L}-]+(?:\s\p{L}[\p{L}-]+)?,\s*(?:im\s+|in\s+)?$/u
/** "Ausgabe Juli 2019", "Version 2, 14 May 2018", "Entwurf vom 3.5.2012": which of several it is, before its day. */
const edition = /^\P{L}{0,4}(?:\d\.\s*)?(?:Ausgabe|Auflage|Fassung|Version|Entwurf|Bearbeitungsstand|Redaktionsschluss|Edition|Issue|Revision|Draft|(?:Last\s+)?(?:updated|revised))(?!\p{L})(?:\s+(?:Nr|No|Rev|v)\.?)?[\s\d.,:;()–-]*(?:(?:vom|of|dated|as\s+of|on|im|in)\s+)?$/iu
/** What stands before place and day, as on press releases: "Nr. 412 – Dortmund, 2. Juni 2016". */
const counted = /^(?:Nr|No)\.?\s*[\d/-]+\s*[–—|·,-]\s*/u
/** A newspaper and its part before the day of a cutting: "Ruhr-Nachrichten, Lokalteil Hagen, 3. Mai 2012". */
const newspaper = /^(?:\p{Lu}[\p{L}.-]*[\s,]+){0,3}(?:\p{Lu}[\p{L}]*-?)?(?:Nachrichten|[Zz]eitung|Anzeiger|Rundschau|[Tt]ageblatt|[Kk]urier|[Bb]ote|Graphic|Times|Chronicle|Guardian|Tribune|Herald)(?:[\s,(]+(?:\p{Lu}[\p{L}.-]*|S\.\s?\d+|Nr\.\s?\d+)[),]*){0,4}\s*$/u
const day = /^\d{4}-\d{2}-\d{2}(?:$|\/\d{4}-\d{2}-\d{2}$)/
const month = /^\d{4}-\d{2}$/
const monthsOf = /^(\d{4})-(\d{2})~?\/(\d{4})-(\d{2})~?$/
/** "Nr. 2 · ", "3. Jahrgang, Heft 4, ". */
const issue = /^(?:(?:(?:Nr|No|Vol|Jg|Ausgabe|Heft|Issue|Number|Volume)\.?\s*\d{1,4}(?:\/\d{2,4})?|\d{1,4}\.\s*(?:Jahrgang|Jg\.?|Ausgabe))[\s–—|·•,:/-]*)+\(?$/iu
/** Whom a paper is by and where they are, before its month: "Ute Holt, Kofi Asante, University of Hagen, ". */
const byline = /^(?:\p{Lu}[\p{L}.’'-]*|of|and|und|der|des|für|for|the|e\.|[–—|·&-])(?:,?\s+(?:\p{Lu}[\p{L}.’'-]*|of|and|und|der|des|für|for|the|e\.|[–—|·&-]))*,\s*$/u
/** Further down stands no line that says whom a paper is by. */
const linesOfByline = 10
const withHour = /\d[.:]\d\d|Uhr|\d\s?[ap]\.?m/iu
/** Behind day and hour, where something is: ", Rathaus, Saal 3". */
const whereItIs = /^,\s+\p{Lu}[^.!?;:]{2,60}$/u
/** A label begins anew behind a full stop: "Redaktion: Ute Falke. Stand: Juni 2020". */
const parted = /\n|(?<=[.;|])\s+(?=(?:Stand|Datum|Date|Veröffentlicht(?:\s+am)?|Published(?:\s+on)?|Posted(?:\s+on)?)(?:\s*:|\s+\d))|(?<=\p{L}),\s+(?=Stand\b)|(?:\t| {3})\s*(?=(?:Stand|Datum|Date)\s*:)/u
/** A month alone stands on a cover; further down it heads a part of a list, as it does where it is one of several. */
const linesOfCover = 20

/** When a mail was sent that was printed or saved as text, as Outlook writes it; its other lines tell that it is one. */
const sent = /^\P{L}{0,4}(?:Gesendet|Sent)\s*:\s*/iu
const sender = /^\P{L}{0,4}(?:Von|From)\s*:/imu

/** Before the day on which an agreement was signed: "Done at Kumasi this", "Geschehen zu Bonn am". */
const concluded = /(?:^|[.\n]\s*)(?:Done|Signed|Executed|Geschehen|Ausgefertigt)\s+(?:at|in|zu)\s+\p{Lu}[\p{L} .-]{1,40},?\s*(?:on\s+)?(?:this|the|on\s+the|am|den)?\s*(?:the\s+)?$/u
const concludedWords = /\b(?:Done|Signed|Executed|Geschehen|Ausgefertigt)\s/
const lastLetters = 1_500
/** Below the day at the end stand the names of those who sign. */
const [mostSigned, longestSigned] = [8, 70]

const sideBySide = /\t\s*|\s{3,}/u

/** "60/2-4          Hagen, " without the signs at its left. */
function besideColumn(before: string): string {
  const last = before.split(sideBySide).at(-1) ?? ''
  return signedFrom.test(last) ? last : before
}

/** The last label of a line of them, above the day: "Ihr Zeichen   Unser Zeichen   Datum". */
const columnOfDay = /(?:^|\s)(?:Datum|Date)$/iu
/** What stands beside that above a letter or a paper for a council, and above no list. */
const besideDay = /(?<!\p{L})(?:Zeichen|Nachricht|Auskunft|Bearbeite[rt]\p{L}*|Durchwahl|Tel(?:efon|\.)|Fax|Fachbereich|Amt|Dezerna?t\p{L}*|Dienststelle|Aktenzeichen|Az\.|Drucksache|Ref(?:erence|\.)?|Extension|Contact)(?!\p{L})/iu

/** The day below its label in a line of labels, or null. */
function dayInColumn(start: string, lang: 'de' | 'en'): CaptionDate | null {
  const lines = start.split('\n').map((line) => line.replace(/[*_|#]+/g, ' ').trim()).filter((line) => line !== '')
  const at = lines.findIndex((line) => columnOfDay.test(line) && besideDay.test(line))
  const below = at < 0 ? '' : (lines[at + 1] ?? '')
  const date = readDates(below, { lang }).find(({ end, edtf }) => edtf !== null && day.test(edtf) && end === below.length)
  return date?.edtf == null ? null : { text: date.text, edtf: date.edtf }
}

/** "Samstag, 27.10.2012" by itself: a day of a programme or diary, where others follow. */
const weekday = /^(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mo|Di|Mi|Do|Fr|Sa|So)\.?,)/iu
/** Letters on either side of such a day: "2. Tag: …". */
const [longestEntry, mostDays] = [60, 62]

/** The days of a programme or diary, from the first to the last; null where there are not several, one after the other. */
function spanOfDays(text: string, lang: 'de' | 'en'): CaptionDate | null {
  const days = text.split('\n').flatMap((written) => {
    const line = written.replace(/[*_|#]+/g, ' ').trim()
    const [date] = line.length <= longestEntry && weekday.test(line) ? readDates(line, { lang }) : []
    return date?.start === 0 && date.edtf?.length === 10 && /^\P{L}*$/u.test(line.slice(date.end)) ? [{ text: date.text, edtf: date.edtf }] : []
  })
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined || first.edtf === last.edtf) return null
  const isInOrder = days.every(({ edtf }, index) => index === 0 || edtf >= (days[index - 1]?.edtf ?? ''))
  const lasts = (Date.parse(last.edtf) - Date.parse(first.edtf)) / 86_400_000
  return isInOrder && lasts <= mostDays ? { text: `${first.text} – ${last.text}`, edtf: `${first.edtf}/${last.edtf}` } : null
}

/** The date of a document by its pages: what its beginning says, else the day on which it was signed at its end, else the days it goes through. */
export function dateOfPages(pages: readonly string[], lang: 'de' | 'en'): CaptionDate | null {
  const span = spanOfDays(pages.join('\n'), lang)
  return documentDate(pages[0] ?? '', lang, span) ?? dateOfSigning(pages.findLast((page) => page.trim() !== '') ?? '', lang) ?? span
}

/** "Sommer 2014", "Juli/August 2012", as periodicals are dated; a project goes on for longer. */
function isSeason(edtf: string): boolean {
  const [fromYear = 0, fromMonth = 0, year = 0, last = 0] = monthsOf.exec(edtf)?.slice(1).map(Number) ?? []
  return year > 0 && (year - fromYear) * 12 + last - fromMonth <= 2
}

/** One of several is not the date of all. */
function onlyOne(dates: readonly CaptionDate[]): CaptionDate | null {
  return dates.length === 1 ? (dates[0] ?? null) : null
}

/** The day of "Hagen, den 3. Mai 2012" alone. */
function signedIn(line: string, lang: 'de' | 'en'): CaptionDate | null {
  const date = readDates(line, { lang }).find(({ edtf }) => edtf !== null && day.test(edtf))
  const isSigned = date?.edtf != null && signedFrom.test(line.slice(0, date.start)) && /^\P{L}*$/u.test(line.slice(date.end))
  return isSigned && date.edtf !== null ? { text: date.text, edtf: date.edtf } : null
}

function dateOfSigning(page: string, lang: 'de' | 'en'): CaptionDate | null {
  const end = page.slice(-lastLetters)
  const formula = concludedWords.test(end) ? readDates(end, { lang }).find(({ start, edtf }) => edtf !== null && day.test(edtf) && concluded.test(end.slice(0, start))) : undefined
  if (formula?.edtf != null) return { text: formula.text, edtf: formula.edtf }
  const lines = end.split('\n').map((line) => line.trim()).filter((line) => line !== '')
  const found = lines.flatMap((line, index) => {
    // Both parties sign side by side: the agreement is of the later day.
    const signed = /\d/.test(line) && line.length <= longestSigned ? line.split(sideBySide).map((cell) => signedIn(cell, lang)) : []
    const latest = signed.reduce((one, other) => (one === null || other === null || one.edtf > other.edtf ? one : other), signed[0] ?? null)
    return latest !== null && signed.every((each) => each !== null) ? [{ ...latest, below: lines.slice(index + 1) }] : []
  })
  const [only] = found
  if (only === undefined || found.length > 1 || only.below.length > mostSigned || only.below.some(({ length }) => length > longestSigned)) return null
  return { text: only.text, edtf: only.edtf }
}

/**
 * The date a document gives itself: behind a label ("Datum: …", "Date: …"), as the line of a letter ("Dortmund, 4. Oktober
 * 2011"), or before the first sentence of a press release; null where it does none of these. A whole day goes before a month,
 * which has to stand by itself ("Stand: November 2018", or alone on a cover): a year in a heading is a topic. Where it
 * `goesThrough` days, their headings are none.
 */
export function documentDate(text: string, lang: 'de' | 'en', goesThrough: CaptionDate | null = null): CaptionDate | null {
  const start = text.slice(0, firstLetters)
  const inColumn = dayInColumn(start, lang)
  if (inColumn !== null) return inColumn
  const label = sender.test(start) ? [labelled, sent] : [labelled]
  let ofMonth: CaptionDate | null = null
  const alone: CaptionDate[] = []
  const announced: CaptionDate[] = []
  for (const [index, written] of start.split(parted).entries()) {
    const line = written.replace(/[*_|#]+/g, ' ').trim()
    const date = readDates(line, { lang }).find(({ edtf }) => edtf !== null && (day.test(edtf) || month.test(edtf) || isSeason(edtf)))
    if (date?.edtf == null) continue
    const [before, behind] = [besideColumn(line.slice(0, date.start)).replace(counted, ''), line.slice(date.end)]
    const isAlone = /^\P{L}*$/u.test(behind)
    const between = label.flatMap((each) => (each.test(line) ? [before.replace(each, '').trim()] : []))
    const isEdition = edition.test(before)
    const isLabelled = between.some(({ length }) => length <= 20) || isEdition
    const found = { text: date.text, edtf: date.edtf }
    if (isSeason(date.edtf)) {
      if (isAlone && issue.test(before)) ofMonth ??= found
      else if (isAlone && before === '' && index < linesOfByline) alone.push(found)
    } else if (month.test(date.edtf)) {
      if (isAlone && before.trim() === '' && index < linesOfCover) alone.push(found)
      // "Ausgabe 4/2015" is the fourth of that year.
      else if (isAlone && ((isEdition && /\p{L}/u.test(date.text)) || between.some((words) => /^(?:im|in)?$/i.test(words)) || monthFromPlace.test(before.trimStart()) || issue.test(before) || (index < linesOfByline && byline.test(before)))) ofMonth ??= found
    } else if (isLabelled || (isAlone && ((before.trim() === '' && !(goesThrough !== null && weekday.test(line))) || fromPlace.test(before.trimStart()) || newspaper.test(before.trimStart()))) || (givenOut.test(before) && firstSentence.test(behind))) return found
    else if (before === '' && index < linesOfCover && withHour.test(date.text) && whereItIs.test(behind)) announced.push(found)
  }
  return ofMonth ?? onlyOne(announced) ?? onlyOne(alone)
}
