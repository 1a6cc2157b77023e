import { dayLength } from '../../../day-length'
import type { CaptionDate } from '../captions/caption-date'
import { isOnlyPerson } from '../words/is-person'
import type { DatedLine } from './dated-line'
import { isSign } from './day-in-column'
import { beginsWithWeekday } from './span-of-days'

/**
 * What a line says of its date: that it is the document's `own`, the `month` of it, when something is `announced`, or nothing,
 * as it stands `alone` (a day also beside somebody's name: `bare`); of these last three one of several is not the date of all.
 */
export type SaidOfDate = 'own' | 'bare' | 'month' | 'announced' | 'alone'

/** What else the document says that a line is read by. */
export interface Surroundings {
  /** It has the head of a mail that was printed or saved as text. */
  readonly isMail: boolean
  /** It is handed in at a university or school. */
  readonly isThesis: boolean
  /** Its days follow one another, and lines of a weekday head them. */
  readonly goesThroughDays: boolean
}

const labelled = /^\P{L}{0,4}(?:Datum|Date(?!\s+of\s+birth)|Sitzungstag|Sitzungsdatum|Sitzung|Termin|Tag|Stand|Meeting date|Held on|When|Wann|Veröffentlicht|Erschienen|Published|Posted)\b\P{L}{0,6}/iu
/** When a mail was sent, as Outlook writes it. */
const sent = /^\P{L}{0,4}(?:Gesendet|Sent)\s*:\s*/iu
/** Labels that stand right before their day; behind "zuletzt geändert durch Gesetz vom" stands that of a law. */
const closely = /^\P{L}{0,4}(?:(?:Ausgestellt|Ausgefertigt|Eingereicht|Erstellt|Vorgelegt|Dated|Issued|Submitted)|Erstellungsdatum|(?:Angebots|Ausstellungs|Beleg|Berichts|Bescheid|Brief|Dokument|Rechnungs)datum|(?:Document|Invoice|Issue|Letter|Publication|Release|Report)\s+date|As\s+(?:at|of)|(?!(?:Ausdruck|Fotos?|Kopien?|Scans?)\s)\p{L}{2,40}\s+(?:erstellt|verfasst)|\p{L}{0,40}(?:gutachten|bericht|konzept|studie|(?:bachelor|master|diplom|fach|haus)arbeit|report|study|survey|appraisal|plan)\s+(?:fertiggestellt|prepared|completed)|Letzte\s+(?:Aktualisierung|Änderung)|(?:Zuletzt\s+)?(?:aktualisiert|geändert|bearbeitet|überarbeitet)|For\s+(?:immediate\s+)?release|Last\s+(?:update|modified|changed|revision)|(?:Available|Published)\s+online)(?!\p{L})\s*:?\s*(?:am|on|im|in|den|the)?\s*:?\s*$/iu
/** The last day for an essay is that of the one who wrote it, and of nobody else. */
const handedIn = /^\P{L}{0,4}(?:Abgabe|Abgabedatum|Abgabetermin|Tag der Abgabe|(?:Date of )?Submission)\s*:?\s*(?:am|on)?\s*$/iu
/** "Ausgabe Juli 2019", "Version 2, 14 May 2018", "Entwurf vom 3.5.2012": which of several it is, before its day. */
const edition = /^\P{L}{0,6}(?:(?:st|nd|rd|th)\s+)?(?:(?:aktualisierte|bearbeitete|durchgesehene|ergänzte|erweiterte|geänderte|korrigierte|neue|überarbeitete|unveränderte|enlarged|new|revised|second|third|updated|und|and),?\s+){0,4}(?:Ausgabe|Auflage|Fassung|Version|Entwurf|Bearbeitungsstand|Redaktionsschluss|Edition|Issue|Revision|Draft|(?:Last\s+)?(?:updated|revised))(?!\p{L})(?:\s+(?:Nr|No|Rev|v)\.?)?[\s\d.,:;()–-]*(?:(?:vom|of|dated|as\s+of|on|im|in)\s+)?$/iu
/** Letters that may stand between a label and its date. */
const longestBetween = 20

/** What begins, ends or is due on a day, and who was born on it. */
const ofOther = /^(?:\p{L}*(?:laufzeit|zeitraum|dauer|beginn|ende|start|frist|schluss|fälligkeit|ablauf|eingang|geburtstag|geburtsdatum)|Gültig\p{L}*|Fällig|Haltbar\p{L}*|Geb\.|Geboren|(?:\p{L}+\s+)?period|Duration|Valid\p{L}*|Deadline|Due|Expir\p{L}+|Born)(?!\p{L})/iu
/** When a copy came in, was printed or looked up. */
const ofCopy = /^(?:(?:Post)?eingang(?:sdatum)?|Eingegangen|Erhalten|(?:Aus)?gedruckt|Abgerufen|Heruntergeladen|Gescannt|Zuletzt\s+besucht|Received|Printed|Retrieved|Accessed|Downloaded|Scanned)(?!\p{L})/iu
/** "Ihr Schreiben vom", "Anlage zum Protokoll vom": the day of something else. */
const ofAnother = /^(?:(?:Ihre?|Dein|Your|Antwort\s+auf|(?:In\s+)?reply\s+to|Bezug|Anlagen?|Anhang|Annex|Appendix|Enclosure)\s|(?:Fotos?|Bild(?:er)?|Photos?|Pictures?|Quelle|Source)(?!\p{L}))/iu
const fromPlace = /^(?:\p{Lu}[\p{L}. -]{2,40},\s+)?(?!(?:Der|Die|Das|Eine?|Dieser?|Dieses|The|This|An?)\s)\p{Lu}[\p{L}.-]+(?:\s(?:\p{Lu}[\p{L}.-]*|am|an|auf|bei|de[rns]|für|im|in|ob|und|unter|vo[mn]|zu[mr]?|and|by|for|of|on|the|upon|\p{Ll}\.))*,?\s*(?:den\s+|am\s+|the\s+)?$/u
/** "Hagen, den ", "Ausschuss am ", and not "Hinfahrt ", which may stand in a list. */
const joined = /,\s*(?:(?:den|am|the)\s+)?$|\s(?:am|den|for|of|on|the|upon|vo[mn])\s+$/u
/** A newspaper and its part before the day of a cutting: "Ruhr-Nachrichten, Lokalteil Hagen, 3. Mai 2012". */
const newspaper = /^(?:\p{Lu}[\p{L}.-]*[\s,]+){0,3}(?:\p{Lu}[\p{L}]*-?)?(?:Nachrichten|[Zz]eitung|Anzeiger|Rundschau|[Tt]ageblatt|[Kk]urier|[Bb]ote|Graphic|Times|Chronicle|Guardian|Tribune|Herald)(?:[\s,(]+(?:\p{Lu}[\p{L}.-]*|S\.\s?\d+|Nr\.\s?\d+)[),]*){0,4}\s*$/u
/** Where and when a press release was given out, before its first sentence: "(Hagen, 3. Mai 2012) …", "Kumasi, 5 June 2014 – …". */
const givenOut = /^\(?\p{Lu}[\p{L}. -]{2,30},\s*(?:den\s+|the\s+)?$/u
const firstSentence = /^(?:\)|\.(?=\s+[\p{Lu}„“"])|\s*(?:[–—-]|\(\p{L}+\)\.?)(?=\s))/u

/** "Hamm, im September 2011": a line of one place and a month. */
const monthFromPlace = /^\p{Lu}[\p{L}-]+(?:\s\p{L}[\p{L}-]+)?,\s*(?:im\s+|in\s+)?$/u
/** "Nr. 2 · ", "3. Jahrgang, Heft 4, ". */
const issue = /^(?:(?:(?:Nr|No|Vol|Jg|Ausgabe|Heft|Issue|Number|Volume)\.?\s*\d{1,4}(?:\/\d{2,4})?|\d{1,4}\.\s*(?:Jahrgang|Jg\.?|Ausgabe))[\s–—|·•,:/-]*)+\(?$/iu
/** Whom a paper is by and where they are, before its month: "Ute Holt, Kofi Asante, University of Hagen, ". */
const byline = /^(?:\p{Lu}[\p{L}.’'-]*|of|and|und|der|des|für|for|the|e\.|[–—|·&-])(?:,?\s+(?:\p{Lu}[\p{L}.’'-]*|of|and|und|der|des|für|for|the|e\.|[–—|·&-]))*,\s*$/u
/** Further down stands no line that says whom a paper is by. */
const linesOfByline = 10
/** A month alone stands on a cover; further down it heads a part of a list, as it does where it is one of several. */
const linesOfCover = 20

/** "By Ama Serwaa on", "von Petra Hollmann, ", "by Ama Serwaa, posted ". */
const writtenBy = /^(?:(?:[Aa]ufgezeichnet|[Nn]otiert|[Vv]erfasst|[Ww]ritten|[Rr]ecorded|[Nn]oted)\s+)?(?:[Vv]on|VON|[Bb]y|BY)\s+\p{Lu}[\p{L}.’'-]*(?:\s+(?:(?:von|van|de[rn]?|und|and)\s+)*\p{Lu}[\p{L}.’'-]*){0,3}[\s,|·•–—-]+(?:(?:[Pp]osted|[Pp]ublished|[Uu]pdated|[Vv]eröffentlicht|[Ee]rschienen|[Aa]ktualisiert)\s*:?\s*)?(?:(?:[Aa]m|[Oo]n|[Vv]om)\s+)?$/u
/** "Telefonat mit Herrn Holt am": what was talked about, it was on that day. */
const conversation = /^(?:über\s+(?:das|die|den|ein)\s+)?(?:Telefonat|Telefongespräch|Gespräch|Besprechung|Ortstermin|Ortsbesichtigung|(?:Tele)?phone (?:call|conversation)|Conversation)\s.*\s(?:am|vom|on)\s+$/iu
/** Below a heading stands when it was written, and in which part of a site: "14. Mai 2019 | Umwelt". */
const besideStamp = /^\s*(?:[|·•–—/-]|\s{2}|\s(?=(?:von|by)\s+\p{Lu}))\s*\p{L}[^.!?;]{2,60}$/u
const linesOfHead = 6
/** "Satzung über …", and below it "vom 3. Mai 2012". */
const ofLaw = /^(?:vom|of|dated)\s+$/i
/** "in der Fassung der 4. Änderungssatzung vom". */
const asAmended = /^\P{L}{0,4}in\s+der\s+(?:geänderten\s+|neuen\s+)?Fassung\s+(?:der\s+[^,;]{3,60}\s)?vom\s+$/iu
/** "(Stand Oktober 2017, Änderungen vorbehalten)". */
const asOf = /^\P{L}{0,4}Stand\s*:?\s*$/iu
/** Letters of a stamp above its day. */
const longestStamp = 30
/** Somebody's life or a project's term goes on for longer than what a document is of. */
const mostDays = 62
/** "Version 2.4.2009", "Artikel-Nr. 12.03.2008": such figures count versions, goods and sections. */
const counts = /(?:^|[\s-])(?:version|v|revision|rev|release|nr|no|nummer|number|section|sec|kapitel|kap|chapter|art|artikel|article|abschnitt|§|az|ref|tel|telefon|phone|fax|durchwahl|\p{L}*(?:nummer|zeichen))\.?\s*:?\s*$/iu
/** "Lagerbestand, gezählt am": what was done on a day, in a heading. */
const doneOn = /\p{L}.*\s(?:gezählt|aufgenommen|erhoben|erfasst|abgelesen|gemessen|aufgezeichnet|notiert|counted|measured|recorded|taken)\s+(?:am|on)\s+$/iu
const withHour = /\d[.:]\d\d|Uhr|\d\s?[ap]\.?m/iu
/** Behind day and hour, where something is: ", Rathaus, Saal 3". */
const whereItIs = /^,\s+\p{Lu}[^.!?;:]{2,60}$/u
/** Behind the day alone: ", im Westfalenpark", " at the Town Hall". */
const houseItIs = /^,?\s+(?:im|in|auf|an|at)\s+(?:(?:der|dem|den|the)\s+)?\p{Lu}[\p{L}.’'-]*(?:[\s,]+(?:\p{Lu}[\p{L}.’'-]*|der|des|für|zum|zur|of|for|the|in|\d{1,4}))*$/u

/** What a line says of the date in it; null where that is of something else. */
export function saidOfDate(line: DatedLine, surroundings: Surroundings): SaidOfDate | null {
  if (line.scale === 'day') return saidOfDay(line, surroundings)
  if (line.scale === 'month' && asOf.test(line.before) && /^\s*(?:[;)]|,(?!.*[.!?]$))/.test(line.behind)) return 'month'
  return line.isLast ? (line.scale === 'month' ? saidOfMonth(line, surroundings) : saidOfSeason(line, surroundings)) : null
}

function saidOfDay(line: DatedLine, surroundings: Surroundings): SaidOfDate | null {
  if (isNumber(line) || isOfOther(line)) return null
  if (isOfEdition(line, surroundings) || isLineOfDay(line) || isGivenOut(line)) return 'own'
  if (isBare(line) && !(surroundings.goesThroughDays && beginsWithWeekday(line.text))) return 'bare'
  return isAnnounced(line) || isStamp(line) ? 'announced' : null
}

function isNumber({ before, date }: DatedLine): boolean {
  return /^[\d./-]+$/.test(date.text) && counts.test(before)
}

/** Whether a line says of its day or month that it is that of the document, or of which of several it is. */
export function isOfEdition(line: DatedLine, surroundings: Surroundings): boolean {
  const { before, scale, date } = line
  const words = wordsBehindLabel(line, surroundings)
  if (isCloselyLabelled(line, surroundings)) return true
  if (scale === 'day') return edition.test(before) || asAmended.test(before) || words.some(({ length }) => length <= longestBetween)
  // "Ausgabe 4/2015" is the fourth of that year.
  return (edition.test(before) && /\p{L}/u.test(date.text)) || words.some((each) => /^(?:im|in)?$/i.test(each))
}

function isCloselyLabelled({ before }: DatedLine, { isThesis }: Surroundings): boolean {
  return closely.test(before) || (isThesis && handedIn.test(before))
}

/** Whether a line says when and where something is, or was, or of when the law above it is. */
function isAnnounced({ before, behind, date, index, isLast }: DatedLine): boolean {
  if (index >= linesOfCover) return false
  if (before === '' && withHour.test(date.text) && whereItIs.test(behind)) return true
  if (isLast && index < linesOfHead && ofLaw.test(before)) return true
  return (/^(?:(?:am|on)\s+)?$/i.test(before) && houseItIs.test(behind)) || (isLast && index < linesOfHead && (conversation.test(before) || doneOn.test(before)))
}

function isStamp({ before, behind, index, isRow }: DatedLine): boolean {
  return before === '' && index < linesOfHead && !isRow && besideStamp.test(behind)
}

function isOfOther({ before, above }: DatedLine): boolean {
  const said = before.trimStart()
  return ofOther.test(said) || ofCopy.test(said) || ofAnother.test(said) || (said === '' && above.length <= longestStamp && ofCopy.test(above) && !/\d/.test(above))
}

/** Whether a line is but a day, or that beside somebody's name, or beside a word with nothing between: "Hinfahrt 3.5.2012". */
function isBare({ before, behind, date, isLast }: DatedLine): boolean {
  if (!isLast || /\t\s*\d/.test(behind) || daysOf(date) > mostDays) return false
  return before.trim() === '' || isOnlyPerson(nameBefore(before)) || fromPlace.test(before.trimStart())
}

function nameBefore(before: string): string {
  return before.trim().replace(/\s*[,–-]$/, '')
}

/** From the first to the last day, where there are several. */
function daysOf({ edtf }: CaptionDate): number {
  const [from = '', to = from] = edtf.split('/')
  return (Date.parse(to) - Date.parse(from)) / dayLength
}

/** Whether a line is but a day, with where that is written or printed before it. */
function isLineOfDay({ before, isLast }: DatedLine): boolean {
  const said = before.trimStart()
  if (!isLast || said === '') return false
  return (fromPlace.test(said) && joined.test(said) && !isOnlyPerson(nameBefore(said))) || newspaper.test(said) || writtenBy.test(said) || endsSigns(said)
}

/** "Unser Zeichen: 60/2      Durchwahl: 2 55 10      ": the day is the last of what stands beside it. */
function endsSigns(before: string): boolean {
  return isSign(before) && /\d(?:\S*\s+|[^\t]*(?:\t|\s{3}))$/.test(before)
}

function isGivenOut({ before, behind }: DatedLine): boolean {
  return givenOut.test(before) && firstSentence.test(behind)
}

function saidOfMonth(line: DatedLine, surroundings: Surroundings): SaidOfDate | null {
  const { before, index } = line
  if (/^\s*(?:im\s+|in\s+)?$/i.test(before) && index < linesOfCover) return 'alone'
  const isByline = index < linesOfByline && byline.test(before)
  return isOfEdition(line, surroundings) || monthFromPlace.test(before.trimStart()) || issue.test(before) || isByline ? 'month' : null
}

function saidOfSeason(line: DatedLine, surroundings: Surroundings): SaidOfDate | null {
  const { before, index } = line
  if (issue.test(before) || isOfEdition(line, surroundings)) return 'month'
  return before === '' && index < linesOfByline ? 'alone' : null
}

/** What stands between each label that a line begins with and its date. */
function wordsBehindLabel({ text, before }: DatedLine, { isMail }: Surroundings): string[] {
  return (isMail ? [labelled, sent] : [labelled]).filter((label) => label.test(text)).map((label) => before.replace(label, '').trim())
}
