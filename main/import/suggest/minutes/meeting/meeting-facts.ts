import { readDates, type DateFound } from '../../../../timeline/dates'
import { readCaptionPlace } from '../../captions/caption-place'
import { sentencesOf } from '../../words/blocks'
import { placesIn } from '../../words/gazetteer'
import { isOrganisation } from '../../words/words-of-people'
import type { Passage } from '../lines/passage'
import { entriesOf } from '../lines/passages'
import type { MinutesDate } from '../words/deadline'

/** Where a meeting's day and place may stand: the lines of its heading, and what follows. */
export interface MeetingSource {
  readonly title: string | null
  readonly head: readonly string[]
  readonly passages: readonly Passage[]
  readonly lang: 'de' | 'en'
}

/** What the sentence says that tells of a meeting, in minutes without labels; "…" are any words of the sentence. */
const deeds = [
  'traf … sich', 'trafen … sich', 'sich … trafen', 'traf', 'trafen', 'uns … getroffen', 'trafen … uns', 'sich … getroffen', 'kam … zusammen', 'kamen … zusammen', 'fand … statt', 'stattfand', 'tagte', 'tagten', 'telefonierte', 'telefonierten',
  'nahm … teil', 'nahmen … teil', 'teilgenommen', 'mitgewirkt', 'begrüßte', 'begrüßten', 'sprach', 'sprachen', 'besprach', 'besprachen', 'wir … besprochen', 'saß', 'saßen', 'empfing', 'empfingen',
  'vertrat', 'vertraten', 'vertreten durch', 'vertreten von', 'gehörte … an', 'gehörten … an', 'bestand … aus', 'eingefunden', 'schaltete … zu', 'schalteten … zu', 'angereist', 'kam … hinzu', 'kam … dazu', 'kamen … hinzu', 'kamen … dazu', 'stieß … dazu', 'stießen … dazu', 'am Tisch', 'mit von der Partie', 'waren zu zweit', 'waren zu dritt', 'waren zu viert', 'waren zu fünft', 'waren zu sechst', 'Leitung hatte', 'Leitung übernahm', 'Vorsitz führte', 'leitete',
  'met', 'gathered', 'came together', 'sat down', 'convened', 'was held', 'were held', 'took place', 'took part', 'attended', 'participated', 'joined', 'hosted', 'visited', 'spoke', 'made up of', 'consisted of', 'comprised',
  'represented by', 'spoke for', 'came from', 'came for', 'at the table', 'around the table', 'round the table', 'on the line', 'on the call', 'dialled in', 'received', 'brought together', 'there were … of us', 'we were', 'in the chair was', 'took the chair', 'chaired by', 'was chaired', 'presided', 'accompanied by',
  ...['anwesend', 'zugegen', 'dabei'].flatMap((there) => [`war … ${there}`, `waren … ${there}`]),
  ...['anwesend', 'zugegen', 'dabei', 'erschienen', 'vertreten', 'zugeschaltet', 'beteiligt', 'gekommen', 'versammelt', 'zu Gast', 'teilnehmer', 'teilnehmende', 'gesprächspartner'].flatMap((there) => [`${there} war`, `${there} waren`, `${there} sind`]),
  ...['present', 'represented', 'there', 'joined', 'in attendance'].flatMap((there) => [`was ${there}`, `were ${there}`, `was also ${there}`, `were also ${there}`]),
  ...['present', 'in attendance', 'with us', 'participants', 'attending', 'taking part', 'in the room'].flatMap((there) => [`${there} was`, `${there} were`, `${there} are`]),
]
const met = new RegExp(String.raw`(?<!\p{L})(?:${deeds.map((deed) => deed.replace(' … ', String.raw`\s(?:(?:[^.]|(?<=\d)\.)*\s)?`).replaceAll(' ', String.raw`\s+`)).join('|')})(?!\p{L})`, 'iu')
/** "Gespräch mit Frau Falke und Herrn Nagel am 3. Mai 2011": what a note says first. */
const metWith = /^(?:(?:telefon|video)?(?:gespräch|konferenz|besprechung)|telefonat|treffen|(?:phone\s+|video\s+)?call|conversation|meeting)\s+(?:mit|with)\s/i
/** A line that only says that nobody met in one place. */
const remote = /^(?:(?:tele(?:fon|phone)|video|web|online|conference|zoom|teams|skype)[\s-]?(?:konferenz|conference|call|schalte|meeting|sitzung|besprechung|treffen)|zoom|(?:ms|microsoft)\s+teams|online|skype)$/i
const remoteAnywhere = /(?<!\p{L})(?:tele(?:fon|phone)|video|web|online)[\s-]?(?:konferenz|conference|call|schalte|meeting|sitzung|besprechung|treffen|gespräch|conversation|talk)(?!\p{L})|(?<!\p{L})(?:telefonat|phone\s+call)(?!\p{L})/iu
const ofCall = /^(?:telefon(?:notiz|vermerk|protokoll)|(?:tele)?phone\s+(?:note|memo)|note\s+of\s+(?:a\s+)?(?:tele)?phone\s+call)/i
const counting = /(?:(?<!\p{L})(?:no|nr)\.?|#)\s*$/iu
const headLength = 8
const headLines = 12
/** Beyond so many letters no line says when or where they met. */
const longestSaid = 500
const linesOfDate = 3
/** "in der Musikschule Hagen am 4. Dezember": a house with its town in its name. */
const inHouse = /(?<!\p{L})(?:in|im|at)\s+(?:der\s+|the\s+)?((?:\p{Lu}[\p{L}’'-]+\s+){1,4})(?=(?:am|on|vom|of)\s+(?:\p{L}+,\s+(?:dem\s+)?)?\d)/u
/** "Raum 4.12" is none. */
const timeOfDay = /(?<!(?:raum|zimmer|saal|room|zi\.|r\.)\s?)(?<!\d)\d{1,2}[:.]\d{2}.*$/i
/** What may stand behind the time of day. */
const clock = /^\s*(?:Uhr|UTC|GMT|[CM]E?S?[TZ]|h|o'clock)(?!\p{L})(?:\s*\([^()]*\))?/u
/** "2 May 2023 (Tuesday)". */
const weekday = /^\s*\((?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|mo|di|mi|do|fr|sa|so|mon|tues?|weds?|thurs?|fri|sat|sun)\.?\)/i
const roomWord = /(?:haus|saal|raum|zimmer|halle|schule|gymnasium|kolleg|zentrum|forum|museum|bibliothek|bücherei|akademie|gaststätte|vereinsheim|hotel|hall|room|house|office|school|library|cent(?:re|er))(?!\p{Ll})/iu
const longestHouse = 60
const longestHead = 120
const longestLine = 140
const paragraphsTold = 3
/** What stands before a date in a heading that says more than where. */
const ofMeeting = /(?<!\p{L})(?:held|minutes|meeting|protokoll|niederschrift|\p{L}*(?:sitzung|besprechung|gespräch)|treffen)(?!\p{L})/iu
const fromPlace = /^\p{Lu}[\p{L} ,./-]{1,80},?\s*(?:den\s+|am\s+|the\s+|on\s+)?$/u

/** The day of the meeting: behind its label, else in the heading, in the sentence that tells of it, or on a line of its own. */
export function dateOf(whole: MeetingSource): MinutesDate | null {
  const source = withoutLetterhead(whole)
  const { head, passages, lang } = source
  const labelled = [saidBehind(passages, ['date', 'date-and-place']), saidBehind(passages, ['subject'])]
  // A mail's date is the day it was written.
  const isMail = passages.slice(0, headLength).filter(({ title }) => /^(?:from|to|von|an)$/i.test(title)).length > 1
  const said = (isMail ? [...labelled.slice(1), meetingSentences(passages), openingSentences(passages, paragraphsTold).filter((sentence) => ofDay.test(sentence)), ...labelled.slice(0, 1)] : labelled).flat()
  const titled = source.title !== null && ofMeeting.test(source.title) ? [source.title] : []
  const dates = [...said, ...titled, ...head, ...meetingSentences(passages), ...beforePresent(passages), dateLine(source) ?? '', ...headOf(passages), ...saidBehind(passages, ['place'])].flatMap((text) => closedDates(text, lang))
  const found = dates.find(({ edtf }) => /\d{4}-\d{2}-\d{2}/.test(edtf ?? '')) ?? dates[0]
  return found?.edtf == null ? null : { text: found.text, edtf: found.edtf }
}

/** "am 18.11.2004 in Hagen", "held on 3 May": the day of a meeting, wherever another one was written above. */
const onDay = /^(?:(?:am|held\s+on|on)\s|(?:(?:über|zu|of|on)\s+(?:die|der|das|dem|the)\s+)?\p{L}*(?:sitzung|besprechung|treffen|gespräch|termin|konferenz|meeting|conference|session|call|workshop|visit)\s+(?:am|vom|on|of)\s)/iu

/** "hier die Ergebnisse unserer Besprechung vom 18. Juni": what a mail is about. */
const ofDay = /(?:sitzung|besprechung|treffens?|gesprächs?|telefonats?|konferenz|termins?|runde|meeting|call|session|conference|workshops?)\s+(?:vom|am|of|on)\s+(?:\p{L}+,?\s+(?:(?:dem|den|the)\s+)?)?\d/iu

/** Where a sentence or a line of the heading tells of the meeting's day, the one above the title is that of writing. */
function withoutLetterhead(source: MeetingSource): MeetingSource {
  const { title, head, passages, lang } = source
  const isDated = (text: string): boolean => closedDates(text, lang).some((date) => /\d{4}-\d{2}-\d{2}/.test(date.edtf ?? ''))
  const tells = (line: string): boolean => onDay.test(line.trim()) && isDated(line)
  const isTold = meetingSentences(passages).some(isDated) || [...head, ...headOf(passages)].some(tells)
  return isTold ? { ...source, head: head.filter((line) => title?.includes(line) === true || !isDated(line) || tells(line)) } : source
}

/** The dates of a text that begin and end; in "call no. 31, 14 October" the first number is none. */
function closedDates(text: string, lang: 'de' | 'en'): DateFound[] {
  return readDates(text, { lang }).filter(({ start, edtf, earliest, latest }) => edtf !== null && earliest !== null && latest !== null && !counting.test(text.slice(0, start)))
}

/** Where the meeting was, as its label has it, else beside its day, or as the heading or the sentence that tells of it names it. */
export function placeOf(whole: MeetingSource): string | null {
  const source = withoutLetterhead(whole)
  const ofTitle = withoutOtherDays(source)
  return (ofTitle.head.length < source.head.length ? placeIn(ofTitle, whole) : null) ?? placeIn(source, whole)
}

/** "Besprechung zur Deponie am 25.09.2007" below "Hagen, den 26.09.2007": where the minutes were written may be elsewhere. */
function withoutOtherDays(source: MeetingSource): MeetingSource {
  const { title, head, lang } = source
  const day = title !== null && ofMeeting.test(title) ? closedDates(title, lang).at(-1)?.edtf : undefined
  const isOfDay = (line: string): boolean => title?.includes(line) === true || closedDates(line, lang).every(({ edtf }) => edtf === day)
  return day == null ? source : { ...source, head: head.filter(isOfDay) }
}

function placeIn(source: MeetingSource, whole: MeetingSource): string | null {
  const { title, passages } = source
  const [labelled] = saidBehind(passages, ['place'])
  if (labelled !== undefined) return beforeDay(labelled, source.lang).replace(/\.$/, '')
  const said = saidBehind(passages, ['subject']).filter((text) => closedDates(text, source.lang).length > 0).map(townIn).find((town) => town !== null)
  if (said !== undefined) return said
  const [beside] = [...saidBehind(passages, ['date-and-place']), dateLine(source) ?? ''].map((text) => withoutDates(text, source.lang)).filter((text) => /^\p{Lu}/u.test(text))
  if (beside !== undefined) return beside
  const apart = [...source.head, ...headOf(passages)].map((line) => line.replace(/[.\s]+$/, '')).find((line) => remote.test(line))
  if (apart !== undefined) return apart
  const bracketed = saidBehind(passages, ['date']).flatMap((text) => /\(([^()]+)\)/.exec(text)?.[1] ?? []).find((text) => text.split(/,\s+/).some((part) => remote.test(part)))
  if (bracketed !== undefined) return bracketed
  const sentences = placesFirst(meetingSentences(passages))
  // What a note of a call is about may be anywhere.
  const isByTelephone = [title ?? '', ...whole.head, ...headOf(passages)].some((text) => ofCall.test(text))
  const afar = [...sentences, title ?? '', ...source.head, ...datedHead(source)].map(afarIn).find((words) => words !== null)
  if (afar !== undefined) return afar
  for (const text of [...sentences, ...beforePresent(passages), ...saidBehind(passages, ['date']), ...datedHead(source), datedHead(source).join(' '), ]) {
    const place = townIn(text)
    if (place !== null) return place
  }
  const told = [...sentences, ...datedHead(source), title ?? '']
  const house = told.map((text) => (inHouse.exec(text)?.[1] ?? '').trim()).find((each) => isOrganisation(each)) ?? told.map((text) => houseBehindDay(text, source.lang)).find((each) => each !== null)
  // What a meeting is about may be elsewhere than its room.
  const about = house !== undefined || isByTelephone ? [] : [...saidBehind(passages, ['subject']), title ?? '']
  return house ?? about.map(townIn).find((place) => place !== null) ?? null
}

/** "The talks were held in Kumasi" says where more surely than whoever met. */
const heldAt = /(?<!\p{L})(?:held|took\s+place|place|statt)\s+(?:in|at)\s+\p{Lu}|(?<!\p{L})(?:fand(?:en)?)\s(?:[^.]{0,80}\s)?in\s\p{Lu}[^.]{0,80}\sstatt(?!\p{L})/u

/** "Das letzte Treffen fand 2010 in Kumasi statt" tells of another one. */
const ofAnother = /(?<!\p{L})(?:previous|last|next|former|earlier|coming|future|will\s+be|(?:letzte|vorige|vergangene|vorangegangene|frühere|erste|nächste|kommende|künftige)[nrs]?|findet|finden)(?!\p{L})/iu

function placesFirst(sentences: readonly string[]): string[] {
  const isHeld = (sentence: string): boolean => heldAt.test(sentence) && !ofAnother.test(sentence)
  return [...sentences.filter(isHeld), ...sentences.filter((sentence) => !isHeld(sentence))]
}

/** The words by which a text says that nobody met in one place, or null: "Protokoll Videokonferenz Stadtbäume". */
export function afarIn(text: string): string | null {
  return remoteAnywhere.exec(text)?.[0] ?? null
}

/** "… am 22.09.2021 im Bürgerhaus Herdringen", "25. Oktober 2018, VHS, Saal 2": a house or room that ends the line of the day. */
function houseBehindDay(text: string, lang: 'de' | 'en'): string | null {
  const day = closedDates(text, lang).at(-1)
  if (day === undefined) return null
  const house = text.slice(day.end).replace(clock, '').replace(/^[\s,;|·(–-]*(?:(?:im|in|at)\s+(?:(?:der|dem|the)\s+)?)?/i, '').replace(/[\s.)]+$/, '')
  return /^\p{Lu}/u.test(house) && house.length <= longestHouse && (roomWord.test(house) || isOrganisation(house.split(',')[0] ?? '')) ? house : null
}

/** "Zoom 19 November 2020, 2 pm": where, of two lines that a format has put together. */
function beforeDay(text: string, lang: 'de' | 'en'): string {
  const where = text.slice(0, closedDates(text, lang)[0]?.start).replace(/[\s,;–-]+$/, '')
  return where === '' ? text : where
}

/** 'The session "Cycling in Tamale"': what something is called says nothing of where it was. */
const quoted = /["„“”»«][^"„“”»«]*["„“”»«]/gu

/** "…, ASOKORE MAMPONG" is no Mampong. */
const firstHalf = /(?:,\s+|\s(?:In|At)\s+)((?!The\s)\p{Lu}\p{Ll}+\s)$/u

/** The place a text names; one in capitals is read as if it were not, and given as written. */
function townIn(whole: string): string | null {
  const text = whole.replace(quoted, ' ')
  if (/\p{Ll}/u.test(text)) return readCaptionPlace(text, [])
  const lower = text.replace(/\p{Lu}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())
  // "THE OFORIKROM DRAINAGE STUDY" is of what is there.
  const [town] = placesIn(lower).filter(({ place, start, end }) => place.kind === 'town' && !(/(?:^|\s)(?:The|Der|Die|Das|Des)\s$/.test(lower.slice(0, start)) && /^\s\p{Lu}/u.test(lower.slice(end))))
  if (town === undefined || lower.length !== text.length) return null
  const [, first = ''] = firstHalf.exec(lower.slice(0, town.start)) ?? []
  return text.slice(town.start - (isOrganisation(first.trim()) ? 0 : first.length), town.end)
}

/** The lines of the heading from the one on that has the day. */
function datedHead({ head, passages, lang }: MeetingSource): string[] {
  const labelled = passages.findIndex(({ topic }) => topic !== 'text' && topic !== 'subject' && topic !== 'other')
  const lines = [...head, ...headOf(passages.slice(0, labelled < 0 ? 0 : labelled))]
  const dated = lines.findIndex((line) => closedDates(line, lang).length > 0)
  return dated < 0 ? [] : lines.slice(dated, dated + linesOfDate)
}

function saidBehind(passages: readonly Passage[], topics: readonly Passage['topic'][]): string[] {
  return passages.filter(({ topic }) => topics.includes(topic)).flatMap((passage) => entriesOf(passage).slice(0, 1)).map((said) => said.slice(0, longestSaid))
}

/** "Anwesend waren am 16. Oktober in Hagen: …": when and where stand before those who were there. */
function beforePresent(passages: readonly Passage[]): string[] {
  return saidBehind(passages, ['present']).flatMap((said) => /^[^:()]*\d[^:()]*(?=:\s)/.exec(said)?.[0] ?? [])
}

function withoutDates(text: string, lang: 'de' | 'en'): string {
  const rest = readDates(text, { lang }).reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end).replace(weekday, '').replace(clock, ''), text)
  // A letterhead has where it was written at its right.
  const parts = rest.split(/\s{3,}|\s+[/|·]\s*/).filter((part) => part.trim() !== '')
  return (parts.find((part) => remote.test(part.trim())) ?? parts.at(-1) ?? '').trim().replace(timeOfDay, '').replace(/(?:(?:^|,\s*|\s+)(?:den|am|on|the|um|at|vom|in))?[\s,;–/|-]*$/i, '').replace(/^[\s,;–/|-]*(?:in\s+)?/i, '')
}

/** The first line that only says when, and where: one behind the text is the writer's. */
function dateLine({ title, head, passages, lang }: MeetingSource): string | undefined {
  const text = passages.findIndex(({ topic, lines }) => topic === 'text' && lines.reduce((sum, line) => sum + line.text.length, 0) > longestHead && lines[0]?.kind !== 'row')
  return [...head, ...headOf(passages.slice(0, text < 0 ? headLength : text))].find((line) => line.length < longestLine && isDateLine(line, lang) && (line !== title || beginsWithPlace(line)))
}

/** "Weekly call, 3 May 2011" is what they met for. */
function beginsWithPlace(title: string): boolean {
  return placesIn(title)[0]?.start === 0
}

/** "Bonn, 12. Mai 2011", "3 May 2011, town hall": what stands before the date is where, and behind it little. */
function isDateLine(line: string, lang: 'de' | 'en'): boolean {
  const [found] = closedDates(line, lang)
  if (found === undefined) return false
  const [before, after] = [line.slice(0, found.start), line.slice(found.end)]
  return (before.trim() === '' || (fromPlace.test(before) && !ofMeeting.test(before))) && /^\s*(?:$|[,;|·/–(-])/.test(after.replace(weekday, '').replace(clock, ''))
}

function headOf(passages: readonly Passage[]): string[] {
  return passages.slice(0, headLength).filter(({ topic, number }) => topic === 'text' || (topic === 'heading' && number === null)).flatMap((passage) => (passage.topic === 'heading' ? [passage.title] : passage.lines.slice(0, headLines).map(({ cells }) => cells.join(', ').slice(0, longestSaid))))
}

/** The sentences in the first paragraphs that tell who met, when and where. */
export function meetingSentences(passages: readonly Passage[]): string[] {
  return openingSentences(passages, paragraphsTold).filter((sentence) => met.test(sentence) || metWith.test(sentence))
}

/** The sentences of the first paragraphs of running text. */
export function openingSentences(passages: readonly Passage[], count = 1): string[] {
  const paragraphs = passages.filter(({ topic }) => topic === 'text').slice(0, count).map(({ lines }) => lines.map(({ text }) => text).join(' '))
  return paragraphs.flatMap((paragraph) => whole(sentencesOf(paragraph.slice(0, 2_000)).map(({ text }) => text)))
}

/** "Dabei waren:" goes on behind its colon. */
function whole(sentences: readonly string[]): string[] {
  const joined: string[] = []
  for (const sentence of sentences) joined.push(joined.at(-1)?.endsWith(':') === true ? `${joined.pop() ?? ''} ${sentence}` : sentence)
  return joined
}
