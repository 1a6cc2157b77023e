import { placesIn } from '../suggest/words/gazetteer'
import { isPerson } from '../suggest/words/is-person'
import { isGivenName, isOrganisation } from '../suggest/words/words-of-people'
import { daysAtEnd, isDay, isRelease, isSubject, subjectBehindLabel, subjectBelowRelease } from './subject-line'

/** A line at the beginning of a document and how it is set: `size` in any unit, 0 where nobody knows. */
export interface SetLine {
  readonly text: string
  readonly size: number
  readonly isBold: boolean
}

/** So much larger than running text is a title, and so much two lines of one title may differ. */
const [larger, same] = [1.2, 0.04]
/** Further down stands no title; bold type stands for many other things as well. */
const [mostLines, mostBold, mostNamed] = [40, 12, 8]
const [longest, longestTitle] = [150, 220]
const [mostJoined, longestLabel] = [4, 3]
/** Above a part of a document, or what it is sent as. */
const heading = /^(?:inhalt\p{L}*|vorwort|grußwort|einleitung|impressum|anlagen?|anhang|telefax|mitteilung|notiz(?:en)?|zusammenfassung|contents?|table of contents|foreword|preface|introduction|appendix|annex|summary|abstract|acknowledgements?|confidential|vertraulich)$/iu
/** What the first part of a document is often called, numbered or not: never the whole of it. */
const firstPart = /^(?:(?:1|I|A)(?:\.0)?[.)]?\s+)?(?:ausgangs(?:lage|situation)|hintergrund|einführung|vorbemerkung(?:en)?|anlass|zielsetzung|ziele?|allgemeines|gegenstand|überblick|inhalte?|background|purpose|scope|objectives?|executive\s+summary|overview|general|context|agenda|tagesordnung|definitions?|begriffsbestimmungen)$/iu
const numberedFirst = /^(?:§\s?|(?:Artikel|Article|Art\.|Teil|Part|Kapitel|Chapter)\s+)?(?:1|I|A)(?:\.0)?[.):]?\s+\p{L}/u
const numberedSecond = /^(?:§\s?|(?:Artikel|Article|Art\.|Teil|Part|Kapitel|Chapter)\s+)?(?:2|II|B)(?:\.0)?[.):]?\s+\p{L}/u
/** Of a table: three cells or more. */
const row = /\t[^\t\n]*\t/
/** Running text, and below what is set apart above it a phrase. */
const [shortestParagraph, fewestWords] = [70, 3]
const byline = /^(?:von|by)\s/i
/** "E I N L A D U N G". */
const spaced = /^(?:\p{Lu} ){3,}\p{Lu}$/u

const german = String.raw`bericht|konzept|studie|plan|programm|leitfaden|handbuch|handreichung|broschüre|faltblatt|merkblatt|infoblatt|datenblatt|satzung|geschäftsordnung|richtlinien?|vereinbarung|vertrag|absichtserklärung|stellungnahme|antrag|einladung|übersicht|liste|auswertung|dokumentation|analyse|umfrage|befragung|bilanz|rundbrief|fragebogen|steckbrief|beschlussvorlage|sitzungsvorlage|gutachten|skizze|anleitung|verzeichnis|lebenslauf|formular|urkunde|grußwort|nachweis|bescheid|ausschreibung|aufstellung|rechnung|angebot|kostenvoranschlag|lieferschein|bestellung|quittung|ansprache|festrede|rede|auszug|vermerk|protokollnotiz|checkliste|rundschreiben|bekanntmachung|urteil|zeugnis|anweisung|genehmigung|bescheinigung|(?:arbeits|diskussions|eckpunkte|grundsatz|konzept|positions|strategie|thesen)papier|(?:beitrags|benutzungs|friedhofs|garten|gebühren|haus|markt|platz|verfahrens)ordnung|(?:abschluss|einverständnis|schluss|verpflichtungs)erklärung`
const english = String.raw`report|study|survey|strategy|plan|programme|program|guide|guidelines?|manual|handbook|policy|agreement|memorandum|proposal|statement|invitation|overview|list|evaluation|assessment|analysis|brochure|leaflet|newsletter|questionnaire|application|terms\s+of\s+reference|schedule|itinerary|factsheet|speech|certificate|contract|bulletin|appraisal|concept\s+note|profile|inventory|(?:field|visit|briefing)\s+notes|checklist|circular|permit|licen[cs]e|code\s+of\s+conduct|letter\s+of\s+(?:appointment|intent|introduction|invitation|recommendation|reference|support)|budget|invoice|quotation|receipt|purchase\s+order|curriculum\s+vitae|by(?:e-?|-)?laws?|regulations|constitution`
/** What a document calls itself, within its first words: "Zweiter Zwischenbericht …", "Baseline Survey on …". */
const named = new RegExp(String.raw`^(?!(?:zur|zum|zurück|weiter|back|to)\s)(?:[\p{L}\d.()-]+\s+){0,2}(?:[\p{L}-]*(?:${german})|${english})(?!\p{L})`, 'iu')
/** Nothing but that: what it is of, stands in the next line. */
const bare = new RegExp(String.raw`^(?:\p{L}+\s+)?(?:[\p{L}-]*(?:${german})|${english})$`, 'iu')
/** "Rechnung Nr. 2013-0815", "Invoice No. 44/12". */
const numbered = new RegExp(String.raw`^(?:[\p{L}-]*(?:${german})|${english})\s+(?:(?:Nr|No)\.?\s*:?\s*(?:\p{L}{1,4}[/-]?)?)?\d[\p{L}\d/.-]*$`, 'iu')
/** "Itinerary: Visit of the Kumasi Delegation": what it is, and of what. */
const calledBoth = new RegExp(String.raw`^(?:\p{L}+\s+){0,2}(?:[\p{L}-]*(?:${german})|${english}):\s+\p{L}\P{Z}*(?:\s+\P{Z}+){2,}`, 'iu')
/** What comes out again and again, which tells of many things: "Rundbrief", and below it "Nr. 2". */
const periodical = /(?:brief|bulletin|newsletter|mitteilungen|zeitung|magazin)$/iu
const numberBelow = /^(?:(?:Nr|No)\.?|Ausgabe|Heft|Issue|Number)\s*\d{1,4}(?:\/\d{2,4})?(?![\p{L}\d])/iu
/** "Fachtag Kommunale Klimapartnerschaften" is no institution. */
const gathering = /^(?:[\p{L}\d.]+\s)?\p{L}*(?:tag|tagung|konferenz|kongress|workshop|seminar|woche|abend|fest|sitzung|treffen|conference|congress|symposium|summit|week|day|meeting|session)(?:\s|:)/iu
const label = /^\p{L}[\p{L}./-]*(?:\s\p{L}[\p{L}./-]*){0,2}\s?:(?:\s|$)/u
/** Labels behind which stands what a report or contract is of. */
const ofWhat = /^(?:Projekt|Vorhaben|Maßnahme|Thema|Titel|Project|Measure|Topic|Title|Assignment|Consultancy)(?:\s+\d+)?\s*:\s+\P{Z}.{8}/u
const leadsOn = /^(?:zum|zur|zu|für|über|vom|von|der|des|am|im|of|on|for|to|about|in)\s/u

/** What the lines of a document's beginning set apart as its title, by larger or bold type; null where they set apart nothing, or but a letterhead. */
export function setApart(lines: readonly SetLine[]): string | null {
  const said = lines.filter(({ text }) => text !== '')
  const body = usualSize(said)
  const head = said.slice(0, mostLines)
  const isLarge = ({ size }: SetLine): boolean => size >= body * larger
  const sizes = [...new Set(head.filter((line, at) => isLarge(line) && mayBeShort(withoutBreak(line, head[at + 1]))).map(({ size }) => size))].toSorted((one, other) => other - one)
  for (const size of body > 0 ? sizes : []) {
    const found = joined(head, head.findIndex((line, at) => line.size === size && mayBeShort(withoutBreak(line, head[at + 1]))), (line) => Math.abs(line.size - size) <= size * same)
    if (found !== null) return withNumber(found, head) ?? withWhatFollows(found, head.filter(isLarge).map(({ text }) => text))
  }
  const isMostlyBold = lettersOf(said.filter(({ isBold }) => isBold)) * 2 > lettersOf(said)
  const bold = isMostlyBold ? -1 : said.slice(0, mostBold).findIndex(({ text, isBold }) => isBold && mayBeTitle(text))
  const found = joined(said, bold, ({ text, isBold }) => isBold && leadsOn.test(text))
  return found === null ? null : withWhatFollows(found, said.map(({ text }) => text))
}

/** A line without the comma or colon it is broken at, where the next one is of the same size. */
function withoutBreak({ text, size }: SetLine, next: SetLine | undefined): string {
  const goesOn = next !== undefined && Math.abs(next.size - size) <= size * same
  // "Teilnehmende:" is a label, "Heat islands in African cities:" is not.
  return goesOn ? text.replace(text.split(' ').length > longestLabel ? /[,:]$/ : /,$/, '') : text
}

/** Whether a heading stands above the first part of a document and not above all of it: it is called so, or the second is numbered as well. */
export function isOfPart(text: string, others: readonly string[]): boolean {
  return heading.test(text) || firstPart.test(text) || (numberedFirst.test(text) && others.some((other) => numberedSecond.test(other)))
}

/**
 * A title that says but of what kind a document is gives way to what that is about ("Betreff: …"), or is given what stands below
 * it there ("Zwischenbericht: Maßnahme 2: …"); where it stands nowhere on the page, and where it is but the institution that
 * stands there, or a word below what the page calls itself, that goes before.
 */
export function fuller(title: string, page: string): string {
  const lines = openingLines(page)
  const at = lines.findIndex((line) => line.toLowerCase() === title.toLowerCase())
  if (at >= 0 && isLetterhead(title)) return titleBelowHead(page) ?? title
  if (isRelease(title)) return subjectBelowRelease(page) ?? title
  const above = at > 0 && !/\s/.test(title) ? titleNamedIn(lines.slice(0, at).join('\n')) : null
  if (above !== null && !bare.test(above)) return above
  if (!bare.test(title)) return title
  return subjectBehindLabel(page) ?? (at >= 0 ? withWhatFollows(title, lines) : (titleNamedIn(page) ?? title))
}

/** What a text below a letterhead is called: by what it calls itself, else by the line that stands by itself above its first paragraph; null where neither is there. */
export function titleBelowHead(page: string): string | null {
  return titleNamedIn(page) ?? lineAboveText(page)
}

function lineAboveText(page: string): string | null {
  const lines = page.slice(0, 3_000).split('\n').map((line) => line.trim())
  const body = lines.findIndex((line) => line.length >= shortestParagraph)
  const above = lines.slice(0, Math.max(0, body))
  const isFirstOfFew = (at: number): boolean => above[at - 1] === '' && above[at] !== '' && (above[at + 1] === '' || above[at + 2] === '')
  return above.findLast((line, at) => isFirstOfFew(at) && !byline.test(line) && isPhrase(withoutDays(line))) ?? null
}

function isPhrase(text: string): boolean {
  return text.split(' ').length >= fewestWords && mayBeTitle(text)
}

/** "Dienstreise nach Tamale vom 14. bis 21. Januar" without the days; "Hagen, den 3. Mai" keeps its comma. */
function withoutDays(line: string): string {
  return line.slice(0, daysAtEnd(line)).trimEnd().replace(/\s(?:vom|am|on|from)$/, '')
}

function openingLines(page: string): string[] {
  return page.slice(0, 3_000).split('\n').filter((line) => !row.test(line)).map((line) => line.replace(/\s+/g, ' ').trim()).map((line) => (spaced.test(line) ? line.replaceAll(' ', '') : line)).filter((line) => line !== '')
}

/** The first of a document's lines by which it calls itself what it is ("Stellungnahme zum Entwurf", "Jahresbericht 2011"); null where none does. */
export function titleNamedIn(page: string): string | null {
  const lines = openingLines(page).slice(0, mostNamed)
  const at = lines.findIndex((line) => named.test(line) && mayBeTitle(line) && line.length <= longest)
  if (at < 0) return null
  const [above = '', line = ''] = [lines[at - 1], lines[at]]
  const title = withWhatFollows(line, lines)
  // "Training workshop", and below it "Programme".
  return title === line && bare.test(line) && mayBeTitle(above) && !firstPart.test(line) ? `${above}: ${line}` : title
}

function lettersOf(lines: readonly SetLine[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0)
}

/** The size in which most of the text is set. */
function usualSize(lines: readonly SetLine[]): number {
  const bySize = lines.toSorted((one, other) => one.size - other.size)
  let left = lettersOf(lines) / 2
  return bySize.find(({ text }) => (left -= text.length) <= 0)?.size ?? 0
}

function joined(lines: readonly SetLine[], at: number, goesOn: (line: SetLine) => boolean): string | null {
  const first = lines[at]
  if (first === undefined) return null
  const behind = lines.slice(at + 1, at + mostJoined)
  const end = behind.findIndex((line) => !goesOn(line) || label.test(line.text))
  const title = [first, ...(end < 0 ? behind : behind.slice(0, end))].map(({ text }) => text).join(' ').replace(/\s+/g, ' ').trim()
  return title.length <= longestTitle ? title : null
}

/** "Programm" and what it is of. */
function withWhatFollows(title: string, lines: readonly string[]): string {
  const at = lines.indexOf(title)
  const next = lines[at + 1] ?? ''
  if (at < 0 || !bare.test(title) || next.length > longest) return title
  if (leadsOn.test(next)) return `${title} ${next.replace(/[.,;]$/, '')}`
  return (mayBeTitle(next) || ofWhat.test(next)) && !/^\p{Ll}/u.test(next) ? `${title}: ${next}` : title
}

/** A periodical by its name and number; null for anything else. */
function withNumber(title: string, lines: readonly SetLine[]): string | null {
  if (!bare.test(title) || !periodical.test(title)) return null
  const next = lines[lines.findIndex(({ text }) => text === title) + 1]?.text ?? ''
  const [number] = numberBelow.exec(next) ?? []
  return number === undefined ? title : `${title} ${number}`
}

function mayBeTitle(text: string): boolean {
  if (text.length > longest || !/^[\p{Lu}\d„“"‚'»(]/u.test(text) || (/[.,;:…]$/.test(text) && !/(?<!\p{L})e\.\s?V\.$/u.test(text)) || (label.test(text) && !calledBoth.test(text)) || heading.test(text)) return false
  // "Jahresbericht 2012", which a house number would end as well.
  const undated = text.replace(/,?\s+(?:19|20)\d\d(?:[/–-]\d{2,4})?$/, '')
  if (bare.test(undated) || numbered.test(text)) return true
  return isSubject(undated) && !isLetterhead(text) && !isPerson(text) && (named.test(text) || !isDay(text))
}

/** In large type also a word alone, that heads no part of a document and names no town: "Abfallfibel 2014". */
function mayBeShort(text: string): boolean {
  const isWord = /^[\p{Lu}„“"][\p{L}\d„“"’' -]{7,40}[!?]?$/u.test(text) && /\p{Ll}{4}/u.test(text) && !heading.test(text)
  return mayBeTitle(text) || (isWord && !isLetterhead(text) && !isGivenName(text.split(' ')[0] ?? '') && !isPerson(text) && !isDay(text) && placesIn(text).every((place) => place.text !== text))
}

/** Above the name of an office stands whose it is. */
const state = /^(?:the\s+)?(?:federal\s+)?republic\s+of\s+\p{L}[\p{L} ]*$|^(?:Bundesrepublik|Freistaat)\s+\p{L}[\p{L}-]+$|^Land\s+(?:Baden-Württemberg|Bayern|Berlin|Brandenburg|Bremen|Hamburg|Hessen|Mecklenburg-Vorpommern|Niedersachsen|Nordrhein-Westfalen|NRW|Rheinland-Pfalz|Saarland|Sachsen|Sachsen-Anhalt|Schleswig-Holstein|Thüringen)$/iu

/** Whether a line is an institution alone: "Stadt Hagen, Umweltamt". */
export function isLetterhead(text: string): boolean {
  const isOfNames = text.split(/\s+/).every((word) => /^\P{Ll}|^(?:of|and|the|for|der|die|des|für|und|von|zu|e\.)$/u.test(word))
  if (state.test(text)) return true
  return isOrganisation(text) && isOfNames && !named.test(text) && !gathering.test(text) && !/[!?]$/.test(text)
}
