import { readDates } from '../../../../timeline/dates'
import { placesIn } from '../../words/gazetteer'
import { isOnlyPerson } from '../../words/is-person'
import { isOrganisation } from '../../words/words-of-people'
import { unfinished, type Line } from '../lines/line'
import { labelOf, type Label } from '../words/labels'
import { knownPeople, mentionsIn } from '../words/people'

/** What minutes call themselves, alone or before what they are of. */
const calling = String.raw`(?:(?:(?:ergebnis|kurz|amts|dienst|bau|beirats|verlaufs|sitzungs|besprechungs|gesprächs|telefon|video|beschlu(?:ss|ß)|akten|protokoll|gedächtnis|sachstands|workshop|werkstatt|tagungs|seminar|veranstaltungs|besuchs|reise)-?)?(?:protokoll|vermerk|niederschrift|notiz(?:en)?|mitschrift|dokumentation|bericht)|(?:(?:meeting|session|workshop|conference|seminar|visit|summary|short|draft|file|call)\s+)?(?:minutes|notes?|records?|summary|report|proceedings|documentation|memo(?:randum)?|aide[\s-]m[eé]moire))`
const callsItself = new RegExp(String.raw`(?<!\p{L})${calling}(?!\p{L})`, 'iu')
const aloneWords = new RegExp(String.raw`(?<!\p{L})(?:${calling}|of|from|on|the|a|an|our|held|der|des|die|das|dem|vom|von|zur|zum|zu|am|im|über|ein|eine[rms]?|unser\p{L}*|(?:tele(?:fon|phone)|video|web|online)?[\s-]?(?:meeting|conference|call|conversation|discussion|sitzung|besprechung|konferenz|schalte|gespräch|telefonat|treffen)s?|telephone|video|results?|ergebnisse|entwurf|draft|final|stand|version|den|at|um|uhr|nr|no|for|für|zu|files?|akten?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)(?!\p{L})`, 'giu')
const gathering = /sitzung|besprechung|treffen|konferenz|runde|gespräch|termin|beirat|ausschuss|kreis|meeting|session|conference|workshop|committee|call|visit|forum|review|jour\s+fixe|klausur|retreat|(?:weekly|daily|monthly)\s+(?:sync|check-in)|debrief/iu
const body = /(?:kuratorium|panel|board|table|tisch|council|commission|kommission|gruppe|group|party|team|rat|vorstand|partnerschaft|partnership|association|verein)(?!\p{L})/iu
/** So long is a title's line that was broken. */
const fullLine = 40
const most = 12
/** A longer line with a full stop is no heading. */
const longestTold = 60
const longestPerson = 120
const ordinals = /(?<!\p{L})(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|latest|\d+(?:st|nd|rd|th)|(?:erste|zweite|dritte|vierte|fünfte|sechste|siebte|achte|neunte|zehnte|letzte)[nrs]?)(?!\p{L})/giu
const where = /^(?:(?:in|im|at|um|from|ab|IN|IM|AT|FROM)\s|\p{Lu}\p{Ll}+$)/u
const roomWord = /(?:haus|saal|raum|zimmer|halle|schule|amt|hall|room|house|office|school|library|centre)(?!\p{Ll})/iu
const longestRoom = 50
const heldIn = /,?\s(?:held\s+)?(?:in|at)\s+(?:the\s+)?\p{Lu}[^:]{0,60}?(?=\s+on\s)/u
/** What a mail begins with. */
const mailHead = /^(?:from|von|to|an|sent|gesendet|subject|betreff)$/i
/** "Niederschrift" does not tell which one. */
const fewestToTell = 4
/** "Wednesday, " before a day. */
const longestWeekday = 12
/** What a letter or note is about. */
const concerning = /^(?:betreff|betrifft|betr\.?|subject|re|about|concerning|regarding)$/i
/** "Projekt: Solarpumpen" below "Besprechungsbericht Nr. 3". */
const ofProject = /^(?:(?:bau|forschungs|förder)?(?:projekt|vorhaben|maßnahme)|project|scheme)(?:titel|name|bezeichnung|\s+(?:title|name))?\s*:\s*(\S.*)$/i
const fileName = /^[^\s_]+_\S+$|^\S+\.(?:docx?|odt|rtf|pdf|txt|md)$/i
const parting = /\s+[·|]\s+|\s{3,}/
/** "MR-2016-031". */
const fileNumber = /(?<=\s)\p{Lu}{1,5}[-/]\d[\d/-]*$/u
const pageCount = /\s{3,}(?:seite|page|blatt|s\.|p\.)\s*\d[^\p{L}]*(?:(?:von|of)\s*\d+)?\s*$/iu
/** "FILE NOTE     ref. KM/06/112": what a document is kept by, at its right. */
const reference = /\s{3,}(?:(?:our\s+)?ref|a(?:kten)?z|(?:unser\s+)?zeichen|file\s+no)[.:]?\s.*$/iu
/** "Jan Nagel (minutes)" wrote them. */
const inBrackets = /\([^()]*\)/g
const nobody = knownPeople([])

/** The title of minutes and the index of the line behind it. */
export interface Title {
  readonly title: string | null
  readonly next: number
}

/** What minutes are of: the heading that names them so, else the one that names a meeting, else the first; `heading` is what the file's format has as one. */
export function titleOf(lines: readonly Line[], heading: string | null): Title {
  const head = headLines(lines)
  const isBare = head.map(({ text }) => callsItselfOnly(text))
  const first = (is: (line: Line, index: number) => boolean): number => head.findIndex((line, index) => !isBare[index] && !isLabel(line) && !fileName.test(line.text) && !isSomebody(line.text) && is(line, index))
  const own = first(({ text }) => callsItself.test(text) && text.search(callsItself) === 0)
  const only = isBare.indexOf(true)
  // What a format has as heading may be the letterhead, where the minutes name themselves below.
  const isFormatted = (line: Line, index: number): boolean => /^\s*#/.test(line.written) || (wholeOf(line) === heading && (index > only || (index > 0 && index === only - 1)))
  const found = first(isFormatted)
  // Of a plain text that is but its first line: a letterhead, where a meeting is named below.
  const isAbove = found === 0 && !/^\s*#/.test(head[0]?.written ?? '') && !callsItself.test(head[0]?.text ?? '') && !gathering.test(head[0]?.text ?? '')
  const formatted = isAbove && (labelsIn(lines).some(({ label }) => concerning.test(label)) || first(({ text }) => (callsItself.test(text) || gathering.test(text)) && !isDated(text) && !/[.,;!?]$/.test(text)) >= 0) ? -1 : found
  // A mail, or a bare "Vermerk", is of what its subject or its next line says.
  const isMail = mailHead.test(labelOf(lines[0]?.text ?? '')?.label ?? '')
  const isAddressed = labelsIn(lines).some(({ label, rest }) => concerning.test(label) && rest !== '')
  const subject = own < 0 && (only >= 0 || isMail || isAddressed) && formatted < 0 ? subjectOf(lines) : null
  if (subject !== null) return { title: subject, next: only + 1 }
  const project = only < 0 ? undefined : ofProject.exec(head[only + 1]?.text ?? '')?.[1]
  if (project !== undefined && own < 0 && formatted < 0) return { title: `${titleLine(head[only])}: ${project}`, next: only + 2 }
  const below = only < 0 ? -1 : first((line, index) => index === only + 1 && !isDated(line.text) && !/[.!?]$/.test(line.text))
  // What stands directly above what it is, and not above it by itself, is of that.
  const above = only > 0 && (head[only]?.isApart === false || isGroupAbove(head, only)) ? first(({ text }, index) => index === only - 1 && !isDated(text)) : -1
  const [at] = [own, formatted, above, below, ...[false, true].flatMap((dated) => [first(({ text }) => callsItself.test(text.replace(inBrackets, '')) && !/[.!?]$/.test(text) && (dated || !isNoted(text))), first(({ text }) => gathering.test(text) && (dated || !isNoted(text)))]), first(({ text }) => !isLetterhead(text) && !isDateline(text)), only, first(() => true)].filter((index) => index >= 0)
  if (at === undefined) return { title: subjectOf(lines), next: 0 }
  const end = endOfTitle(head, at)
  // "NIEDERSCHRIFT", and below it "über die 2. Sitzung …".
  const start = at === only + 1 && /^\p{Ll}/u.test(head[at]?.text ?? '') ? Math.max(0, only) : at
  const title = head.slice(start, end).map(titleLine).join(' ').replace(/[\s:–—-]+$/, '')
  // Whose minutes they are, and which: "Waste Forum" above "Minutes of the meeting of 3 May".
  const which = at < only && (gathering.test(title) || body.test(title)) ? titleLine(head[only]).replace(/[\s:]+$/, '') : ''
  return { title: which.split(/\s+/).length < fewestToTell && !/\d/.test(which) ? title : `${title}, ${which}`, next: Math.max(end, only + 1) }
}

/** "School Gardens Group" above "Minutes of the meeting of 3 May", where each line is a paragraph. */
function isGroupAbove(head: readonly Line[], only: number): boolean {
  const text = head[only - 1]?.text ?? ''
  return head.every(({ isApart }) => isApart) && (gathering.test(text) || body.test(text))
}

/** "Ms. Ute Falke (City of Hagen), minutes". */
function isSomebody(text: string): boolean {
  return text.length <= longestPerson && isOnlyPerson(text)
}

/** "Stadt Hagen, Umweltamt": whose minutes they are. */
function isLetterhead(text: string): boolean {
  return isOrganisation(text) || placesIn(text)[0]?.text === text
}

/** "Hagen, den 4. Mai 2012": where and when something was written. */
function isDateline(text: string): boolean {
  const [day] = readDates(text).filter(({ edtf }) => edtf !== null)
  if (day === undefined || /\p{L}/u.test(text.slice(day.end))) return false
  const before = text.slice(0, day.start)
  const place = before.replace(/[\s,]+(?:(?:den|am)\s+)?$/, '')
  return place === '' || /^\p{Lu}[^,]{1,40},\s+den\s+$/u.test(before) || placesIn(text)[0]?.text === place
}

/** Whether a line begins with a day: it says when, and not of what. */
function isDated(text: string): boolean {
  return readDates(text).some(({ start, edtf }) => edtf !== null && start <= longestWeekday)
}

/** "Thu 11 Mar 2021 · Teams call · notes: Efua": when, where and who, one beside the other. */
function isNoted(text: string): boolean {
  return parting.test(text) && isDated(text)
}

/** Whether a document calls itself minutes or a note of something said. */
export function isCalledMinutes(lines: readonly Line[], title: string | null): boolean {
  return callsItself.test(title ?? '') || headLines(lines).some(({ text }) => callsItselfOnly(text))
}

/** A line with the number before it: "4. Sitzung" is the fourth. */
function wholeOf({ number, text }: Line): string {
  return number === null ? text : `${number} ${text}`
}

/** A line of a title without the page's count at its right. */
function titleLine(line: Line | undefined): string {
  return line === undefined ? '' : wholeOf(line).replace(pageCount, '')
}

/** The lines before the first label that says more than who writes to whom of what. */
function headLines(lines: readonly Line[]): readonly Line[] {
  const end = lines.slice(0, most).findIndex((line, index) => endsHead(line) || line.kind === 'row' || (index > 0 && isSentence(line.text)))
  return lines.slice(0, end < 0 ? most : end)
}

/** A long line with an end, unless that only cuts a word short: "… HELD ON 3 MAY AT 10 A.M.". */
function isSentence(text: string): boolean {
  return /[.!?]$/.test(text) && text.length > longestTold && !/(?<!\p{L})\p{L}\.$/u.test(text) && text.search(callsItself) !== 0
}

/** Whether a line begins with a label; "Protokoll: 3. Sitzung …" is a heading, "Protokoll: Frau …" a label. */
function isLabel({ text, cells, kind }: Line): boolean {
  const label = labelOf(cells[0] ?? text)
  if (label === null || callsItselfOnly(text)) return false
  return label.topic !== 'writer' || (kind !== 'heading' && (label.rest === '' || mentionsIn(label.rest, nobody).length > 0 || /^\p{Lu}[\p{L}-]+$/u.test(label.rest)))
}

function endsHead(line: Line): boolean {
  const topic = isLabel(line) ? labelOf(line.cells[0] ?? line.text)?.topic : undefined
  return topic !== undefined && topic !== 'subject' && topic !== 'other'
}

function subjectOf(lines: readonly Line[]): string | null {
  const labels = labelsIn(lines)
  return (labels.find(({ label, rest }) => concerning.test(label) && rest !== '') ?? labels.find(({ topic, rest }) => topic === 'subject' && rest !== ''))?.rest ?? null
}

function labelsIn(lines: readonly Line[]): Label[] {
  return lines.slice(0, most).flatMap(({ text, cells }) => labelOf(cells.length === 2 ? `${(cells[0] ?? '').replace(/\s*:$/, '')}: ${cells[1] ?? ''}` : text) ?? [])
}

/** "Protokoll", "Record of the third meeting of 10 August 2023 in Kumasi": says what it is, not what of. */
function callsItselfOnly(line: string): boolean {
  const parts = line.split(parting)
  // "Stadtwerke Hagen · Ergebnisprotokoll": whose they are, beside it.
  if (parts.length > 1 && parts.some(callsItselfOnly) && parts.every((part) => callsItselfOnly(part) || isLetterhead(part))) return true
  const text = line.replace(reference, '').replace(fileNumber, '')
  if (!callsItself.test(text)) return false
  const whole = withoutWhere(text)
  const undated = readDates(whole).reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), whole)
  return !/\p{L}{2}/u.test(undated.replace(aloneWords, ' '))
}

/** "Bericht über das zweite Treffen am 3. Mai 2012" without the place behind the day or before it, and without which one it was; without a day that would be all a line says. */
function withoutWhere(text: string): string {
  const [day] = readDates(text)
  if (day === undefined) return text
  const behind = text.slice(day.end)
  const said = behind.replace(/^[\s,(–—-]+/, '')
  const isWhere = said !== behind && (where.test(said) || placesIn(said)[0]?.start === 0 || said.split(/,\s+/).every((part) => isRoom(part) || placesIn(part)[0]?.text === part))
  return (isWhere ? text.slice(0, day.end) : text).replace(heldIn, '').replace(ordinals, '')
}

/** "Rathaus Hagen", "Room 3". */
function isRoom(said: string): boolean {
  return said.length < longestRoom && roomWord.test(said) && said.split(/\s+/).every((word) => /^[\p{Lu}\d]/u.test(word))
}

/** A title in capitals fills its line before it goes on; "HELD ON" begins when and where. */
function goesOnInCapitals(before: string, line: string): boolean {
  return before.length >= fullLine && !/\p{Ll}/u.test(before + line) && !/^(?:HELD|ON|AT|IN|AM|VOM|IM|VENUE|DATE)(?!\p{L})|\d/u.test(line)
}

/** A title that is wrapped goes on in the next line. */
function endOfTitle(head: readonly Line[], at: number): number {
  let next = at + 1
  while (next < head.length) {
    const [before, line] = [head[next - 1], head[next]]
    if (before === undefined || line === undefined || line.isApart || !(unfinished.test(before.text) || /^\p{Ll}/u.test(line.text) || goesOnInCapitals(before.text, line.text))) break
    next += 1
  }
  return next
}
