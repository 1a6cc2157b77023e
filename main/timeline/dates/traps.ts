import { isGlued, tokenAt, type Passage } from './passage'
import { isDash, type Token } from './tokens'
import type { Unit } from './unit'

/** Words after which figures name a thing, not a time: versions, numbers, rooms, sections, pages, programmes. */
const labels: ReadonlySet<string> = new Set(
  ('nr no nos num nummer nummern number numbers nrn az aktenzeichen gz geschäftszeichen zeichen ref reference drs drucksache dok id version versionen ver v vers release rel firmware software ' +
    'build update patch rev revision android ios windows office excel linux ubuntu raum räume raumes zimmer room rooms saal § art artikel article articles abs absatz abschnitt section sections ' +
    'sec sect kap kapitel chapter chapters ch ziffer ziff punkt item top clause para paragraph s seite seiten p pp page pages bl blatt abb abbildung fig figure figures tab tabelle table tables ' +
    'tel telefon telefax fax fon phone mobil mobile handy durchwahl ext maßstab massstab scale iso din iban bic konto kto blz plz postfach vol horizont horizon agenda natura vision ip port ' +
    'usd eur euro ghs ghc typ type modell model flug flight kennziffer kennzeichen lfd ticket charge batch lot box code suite apartment apt extension flur flurstück flst parzelle plot block gleis platform gate exit linie route highway row zeile spalte pos ' +
    'vdi vde dwa atv astm pin richtlinie directive verordnung regulation').split(' '),
)
/** After these a number before a year counts issues: `Heft 3/2011`. */
const issues: ReadonlySet<string> = new Set('heft ausgabe issue bd band beschluss vorlage antrag vertrag rechnung invoice order permit contract file akte'.split(' '))
/** Before the running number of a picture: `IMG_1999`. */
const cameras: ReadonlySet<string> = new Set('img imag dsc dscn dscf pict mvi vid'.split(' '))
const programmes = /^(programm|programms|programme|program|projekt|projekts|project|initiative|strategie|strategy|kampagne|campaign|konzept|masterplan|leitbild|förderlinie|programmes)$/
const counts: ReadonlySet<string> = new Set('knapp fast mindestens maximal insgesamt rund über nearly almost over some only exactly genau total höchstens sämtliche alle all'.split(' '))
const measuring: ReadonlySet<string> = new Set('umfasst umfasste umfassen enthält enthielt enthalten fasst fasste zählt zählte beträgt betrug kostet kostete wiegt wog misst contains contained comprises comprised holds held counts counted totals totalled costs weighs'.split(' '))
const measures = /^(eur|usd|ghs|m|km|cm|mm|kg|g|t|l|ml|kw|kwh|mwh|gwh|kwp|mw|w|v|ha|qm|cbm|px|mb|gb|grad)$/
const things =
  /^(euro|dollar|cedi|pfund|meter|metre|kilomet|liter|litre|tonn|tons?$|stück|exemplar|einwohner|mensch|person|people|teilnehm|besucher|zuschauer|gäste|gast$|schüler|studi|student|pupil|mitglied|haushalt(e|en)$|household|baum|bäume|tree|setzling|seedling|sapling|visitor|guest|spectator|participant|resident|inhabitant|citizen|bürger|member|farmer|jobs|arbeitsplätze|seiten|pages|wörter|words|stunde|hour|minute|sekunde|second|tage|tagen|days|wochen|weeks|monate|months|jahre|jahren|years|degree|prozent|percent|cop(y|ies)|ticket|lamps|lampe|bags|säcke|flasche|bottle|units|fahrzeuge|vehicle|fahrräder|bicycle|bike|module|panel|kilo|watt|volt|zeichen|euros|interview|fragebögen|fragebogen|questionnaire|famil|children|kinder|women|men$|frauen$|männer$|plakat|leaflet|flyer|broschüre|samen|seeds|steine|bricks|ziegel|uhr|times|mal$)/
const functionWords: ReadonlySet<string> = new Set(
  'and or the a an in on at of to for from with by was were is are has had have will would as but when where which who that this it we they he she not no until since after before under near into over our their its his her still also both only und oder'.split(' '),
)
const datives: ReadonlySet<string> = new Set('vor mit von an zu bei aus unter nach je um gegen'.split(' '))

/** Whether nothing in front makes these figures part of a longer number or name. */
export function startsCleanly(passage: Passage, at: number): boolean {
  const token = tokenAt(passage, at)
  const before = tokenAt(passage, at - 1)
  if (token.kind === 'word') return !(isGlued(passage, at) && (before.kind === 'number' || /^[@'’]$/.test(before.text)))
  if (/^[§$€£¥#+=<>≈±×*]$/.test(before.text)) return false
  if (!isGlued(passage, at) || at === 0) return true
  if (before.kind === 'word' || before.kind === 'number') return false
  if (!/^[.,:/\\+\-‐‑–—@'’&]$/.test(before.text)) return true
  const isOpen = !isGlued(passage, at - 1) || at === 1
  if (isDash(before)) return isOpen
  const earlier = tokenAt(passage, at - 2)
  return !isOpen && earlier.kind === 'word' && (before.text === ':' || before.text === ',' || (before.text === '.' && earlier.text.length > 3))
}

/** Whether nothing behind makes these figures part of a longer number or, for weak ones, of a word. */
export function endsCleanly(passage: Passage, next: number, isWeak: boolean): boolean {
  const token = tokenAt(passage, next)
  const after = tokenAt(passage, next + 1)
  if (token.kind === 'mark' && /^[%€$£°²³=@]$/.test(token.text) && token.gap !== 'paragraph') return false
  if (token.gap !== 'none') return true
  if (token.kind === 'word') return /^(t|ff?)$/.test(token.norm)
  if (token.kind === 'number') return false
  if (!/^[.,:/\\+\-‐‑–—'’]$/.test(token.text) || !isGlued(passage, next + 1)) return true
  if (after.kind === 'number') return false
  return !(isWeak && after.kind === 'word' && /^[-‐‑/'’]$/.test(token.text))
}

/** Whether a label in front names the figures: `Version 2.10.11`, `Az. 60/1`, `Tel.`, `im Programm Horizont 2020`. */
export function isLabelled(passage: Passage, at: number, isIssue: boolean): boolean {
  const before = backOver(passage, at - 1, /^[.:(„"“_]$/)
  if (tokenAt(passage, before + 1).gap === 'paragraph') return false
  const { norm, text, kind } = tokenAt(passage, before)
  if (isLabel(tokenAt(passage, before)) || text === 'EN') return true
  // The letters of a number plate or reference stand between the label and the figures.
  const code = backOver(passage, before, /^(?:\p{Lu}{1,3}|[-.:/])$/u)
  if (code < before && tokenAt(passage, code + 1).gap !== 'paragraph' && isLabel(tokenAt(passage, code))) return true
  if (isIssue && issues.has(norm)) return true
  if (kind === 'word' && programmes.test(tokenAt(passage, before - 1).norm) && /^\p{Lu}/u.test(text)) return true
  return isDialled(passage, before)
}

function isLabel({ norm }: Token): boolean {
  return labels.has(norm) || /(nummer|nr|zeichen)$/.test(norm)
}

/** The index before a few tokens of this form on the same paragraph. */
function backOver(passage: Passage, from: number, shape: RegExp): number {
  let at = from
  while (at > from - 4 && shape.test(tokenAt(passage, at).text) && tokenAt(passage, at + 1).gap !== 'paragraph') at -= 1
  return at
}

/** Whether the figures go on from a telephone number. */
function isDialled(passage: Passage, from: number): boolean {
  let at = from
  while (at > from - 9 && (tokenAt(passage, at).kind === 'number' || /^[-/()+.:–]$/.test(tokenAt(passage, at).text)) && tokenAt(passage, at + 1).gap !== 'paragraph') {
    if (tokenAt(passage, at).text === '+') return true
    at -= 1
  }
  return at < from && /^(tel|telefon|telefax|fax|fon|phone|mobil|mobile|handy|durchwahl)$/.test(tokenAt(passage, at).norm)
}

/** Whether a bare year is an amount or a name here: `2000 Zuschauern`, `mehr als 2000`, `„Klima 2030“`. */
export function isCount(passage: Passage, at: number, unit: Unit, next: number): boolean {
  const [before, after] = [tokenAt(passage, at - 1), tokenAt(passage, next)]
  const year = unit.yearTo ?? unit.year ?? 0
  if (year < 1800 || year > 2099) return true
  if (before.kind === 'number' && tokenAt(passage, at).gap === 'space') return true
  if (cameras.has(tokenAt(passage, backOver(passage, at - 1, /^_$/)).norm)) return true
  if (/^(als|than)$/.test(before.norm) && /^(mehr|weniger|more|less|fewer|kleiner|größer)$/.test(tokenAt(passage, at - 2).norm)) return true
  if (/^(plus|\+)$/.test(after.norm) && after.gap !== 'paragraph') return true
  if (endsTitle(passage, at, next) || isSideOfFrame(passage, at, next)) return true
  if (after.kind !== 'word' || (after.gap !== 'space' && after.gap !== 'line')) return false
  if (measures.test(after.norm) && !(after.norm.length === 1 && /[.)]/.test(tokenAt(passage, next + 1).text))) return true
  if (things.test(after.norm)) return true
  if (counts.has(before.norm)) return !functionWords.has(after.norm)
  const isCapital = after.text !== after.norm
  if (measuring.has(before.norm)) return passage.lang === 'de' ? isCapital : !functionWords.has(after.norm)
  const isRound = year % 100 === 0
  if (passage.lang === 'de') return isCapital && (isRound || (datives.has(before.norm) && after.norm.endsWith('n')))
  return isRound && !isCapital && !functionWords.has(after.norm)
}

const quote = /^["“”„‚‘»«']$/
/** Words short of a capital in a title: `„50 Kommunen bis 2015“`. */
const small: ReadonlySet<string> = new Set('und oder der die das den dem des für in im am an auf bis von vom zu zum zur mit ab nach and or the of for in on at to by until from with'.split(' '))
const longestTitle = 8

/** Whether a year closes a quoted title (`„Klima 2030“`), not a quoted sentence (`„wir kamen 2009“`). */
function endsTitle(passage: Passage, at: number, next: number): boolean {
  if (!quote.test(tokenAt(passage, next).text)) return false
  for (let before = at - 1; before >= at - longestTitle; before -= 1) {
    const { kind, text, norm } = tokenAt(passage, before)
    if (tokenAt(passage, before + 1).gap === 'paragraph' || kind === 'end') return false
    if (quote.test(text)) return before < at - 1
    if (/^[.;!?]$/.test(text) || (kind === 'word' && text === norm && !small.has(norm))) return false
  }
  return false
}

/** `1920 x 1080`. */
function isSideOfFrame(passage: Passage, at: number, next: number): boolean {
  const isTimes = (index: number): boolean => /^[xX×]$/.test(tokenAt(passage, index).text)
  return (isTimes(next) && tokenAt(passage, next + 1).kind === 'number') || (isTimes(at - 1) && tokenAt(passage, at - 2).kind === 'number')
}
