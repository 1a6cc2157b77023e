import { isAmount } from './amounts'
import { isAt, isGlued, tokenAt, type Passage } from './passage'
import { isDash, type Token } from './tokens'
import type { Unit } from './unit'

/** Words after which figures name a thing, not a time: versions, numbers, rooms, sections, pages, programmes. */
const labels: ReadonlySet<string> = new Set(
  ('nr no nos num nummer nummern number numbers nrn az aktenzeichen gz geschäftszeichen zeichen ref reference drs drucksache dok id version versionen ver v vers release rel firmware software ' +
    'build update patch rev revision android ios windows office excel linux ubuntu raum räume raumes zimmer room rooms saal § art artikel article articles abs absatz abschnitt section sections ' +
    'sec sect kap kapitel chapter chapters ch ziffer ziff punkt item top clause para paragraph s seite seiten p pp page pages bl blatt abb abbildung fig figure figures tab tabelle table tables ' +
    'tel telefon telefax fax fon phone mobil mobile handy durchwahl ext maßstab massstab scale iso din iban bic konto kto blz plz postfach vol horizont horizon agenda natura vision ip port ' +
    'usd eur euro ghs ghc typ type modell model flug flight kennziffer kennzeichen lfd ticket charge batch lot box code suite apartment apt extension flur flurstück flst parzelle plot block gleis platform gate exit linie route highway row zeile spalte pos ' +
    'vdi vde dwa atv astm pin richtlinie directive verordnung regulation tarifstelle kostenstelle haushaltsstelle kostengruppe sachkonto plate locker shelf drawer cabinet spind schließfach regal schrank fach ' +
    'mast hydrant schacht messpunkt upgrade line lines zeilen rows columns spalten lots plots seats items server outlook powerpoint sharepoint autocad arcgis photoshop kfz account').split(' '),
)
/** After these a number before a year counts issues: `Heft 3/2011`. */
const issues: ReadonlySet<string> = new Set('heft ausgabe issue bd band beschluss vorlage antrag vertrag rechnung invoice order permit contract file akte'.split(' '))
/** Before the running number of a picture: `IMG_1999`. */
const cameras: ReadonlySet<string> = new Set('img imag dsc dscn dscf pict mvi vid'.split(' '))
const programmes = /^(programms?|program|programmes?|projekts?|project|initiative|strategie|strategy|kampagne|campaign|konzept|masterplan|leitbild|förderlinie)$/
/** What plans for a round year, as the head of a compound: `Aktionsplan Radverkehr 2025`. */
const plans = /(programm|konzept|strategie|leitbild|initiative|kampagne|aktionsplan|entwicklungsplan)s?$/

/** Standards, trains, products and fee scales that bear figures, told apart from words by their capitals. */
const named = /^(EN|BS|DN|PN|NH?N|ICE?|EC|RE|RB|ISBN|ISSN|DOI|EAN|CAS|HR[AB]|VR|EEG|EnEV|HOAI|VOB|KWKG|Peugeot|Airbus|Boeing)$/

/** Words that lead to a year, whatever their first letter in a sentence. */
const leading: ReadonlySet<string> = new Set('bis ab seit vor nach in im um gegen für von vom zum zur mit und oder ca circa etwa erst schon heute by until till since from before after for around about and or to ca between zwischen during während winter sommer herbst frühjahr frühling spring summer autumn jahr year'.split(' '))

/** Whether nothing in front makes these figures part of a longer number or name. */
export function startsCleanly(passage: Passage, at: number): boolean {
  const token = tokenAt(passage, at)
  const before = tokenAt(passage, at - 1)
  if (token.kind === 'word') return !(isGlued(passage, at) && (before.kind === 'number' || /^[@'’]$/.test(before.text)))
  if (/^[§$€£¥#+=<>≈±×*]$/.test(before.text) || isRatio(passage, at)) return false
  if (!isGlued(passage, at) || at === 0) return true
  if (before.kind === 'word' || before.kind === 'number') return false
  if (!/^[.,:/\\+\-‐‑–—@'’&]$/.test(before.text)) return true
  const isOpen = !isGlued(passage, at - 1) || at === 1
  if (isDash(before)) return isOpen
  const earlier = tokenAt(passage, at - 2)
  return !isOpen && earlier.kind === 'word' && (before.text === ':' || before.text === ',' || (before.text === '.' && earlier.text.length > 3))
}

/** `1 : 2000`. */
function isRatio(passage: Passage, at: number): boolean {
  return tokenAt(passage, at - 1).text === ':' && tokenAt(passage, at - 1).gap === 'space' && tokenAt(passage, at - 2).kind === 'number'
}

const stateOfRelease = '(?:software|firmware|programm)(?:stand|version)s?'
const release = new RegExp(`^(?:firmware|software|build|patch|${stateOfRelease})$`)
const wordOfState = new RegExp(`^${stateOfRelease}$`)

/** `Firmware 1.4.2011`, `Softwarestand 4.12.08`: even a full date is a number there. */
export function namesRelease(passage: Passage, at: number): boolean {
  return tokenAt(passage, at).kind === 'number' && tokenAt(passage, at).gap === 'space' && release.test(tokenAt(passage, at - 1).norm)
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
  // "2012,- Euro"
  if (isWeak && token.text === ',' && isDash(after)) return false
  // "Article 10.11.2012.b"
  if (token.text === '.' && after.kind === 'word' && after.text.length === 1) return false
  return !(isWeak && after.kind === 'word' && /^[-‐‑/'’]$/.test(token.text))
}

/** Whether a label in front names the figures: `Version 2.10.11`, `Az. 60/1`, `Tel.`, `im Programm Horizont 2020`. */
export function isLabelled(passage: Passage, at: number, isIssue: boolean): boolean {
  const before = backOver(passage, at - 1, /^[.:(„"“_]$/)
  if (tokenAt(passage, before + 1).gap === 'paragraph') return false
  const { norm, text, kind } = tokenAt(passage, before)
  if ((isLabel(tokenAt(passage, before)) && !isShortVom(passage, before)) || named.test(text) || isVersionLine(passage, at)) return true
  // The letters of a number plate or reference stand between the label and the figures.
  const code = backOver(passage, before, /^(?:\p{Lu}{1,3}|[-.:/])$/u)
  if (code < before && tokenAt(passage, code + 1).gap !== 'paragraph' && isLabel(tokenAt(passage, code))) return true
  if (isIssue && issues.has(norm)) return true
  if (kind === 'word' && /^\p{Lu}/u.test(text) && isPlan(tokenAt(passage, before - 1), tokenAt(passage, at))) return true
  if (isGoal(tokenAt(passage, before), tokenAt(passage, at))) return true
  if (/^(auf|to)$/.test(norm) && /^(update|upgrade|aktualisierung)$/.test(tokenAt(passage, before - 1).norm)) return true
  // `0231 2010-11`: no day and no year begins with a nought and goes on.
  return isDialled(passage, before) || /^0[1-9]\d{1,4}$/.test(text)
}

/** `Bescheid v. 9.11.07`: behind what is written on a day, and no `Firmware v. 2.10.11`. */
function isShortVom(passage: Passage, at: number): boolean {
  const before = tokenAt(passage, at - 1)
  return passage.lang === 'de' && tokenAt(passage, at).text === 'v' && tokenAt(passage, at + 1).text === '.' && /^\p{Lu}\p{Ll}{3}/u.test(before.text) && !isLabel(before)
}

/** `Softwarestand des Datenloggers: 4.12.11`. */
function isVersionLine(passage: Passage, at: number): boolean {
  if (tokenAt(passage, at - 1).text !== ':') return false
  for (let before = at - 2; before > at - 6 && tokenAt(passage, before).kind === 'word'; before -= 1) {
    if (wordOfState.test(tokenAt(passage, before).norm)) return true
  }
  return false
}

function isLabel({ norm }: Token): boolean {
  return labels.has(norm) || /(nummer|nr|zeichen|ziffer|kapitel|abschnitt|zimmer|schlüssel|konto|version)$/.test(norm)
}

function isPlan({ norm }: Token, { text }: Token): boolean {
  return programmes.test(norm) || (plans.test(norm) && /^20\d[05]$/.test(text))
}

/** `Biodiversitätsstrategie 2030`, `Dortmund 2050`: a year far ahead with no word that leads to it is a goal's name. */
function isGoal({ norm, text }: Token, { text: year, gap }: Token): boolean {
  if (gap !== 'space' || !/^20\d[05]$/.test(year) || text === norm || leading.has(norm)) return false
  return Number(year) >= 2030 || (Number(year) >= 2020 && (plans.test(norm) || programmes.test(norm))) || (year === '2020' && /^europ[ae]$/.test(norm))
}

/** `Straße des 17. Juni`, `Platz des 20. Juli`: the day names a place. */
export function namesPlace(passage: Passage, at: number): boolean {
  const before = backOver(passage, at - 1, /^(\d{1,2}|\.)$/)
  return tokenAt(passage, before).norm === 'des' && /(straße|strasse|platz|allee|brücke|ufer|schule|haus)s?$/.test(tokenAt(passage, before - 1).norm)
}

/** The index before a few tokens of this form on the same paragraph. */
function backOver(passage: Passage, from: number, shape: RegExp): number {
  let at = from
  while (at > from - 4 && shape.test(tokenAt(passage, at).text) && tokenAt(passage, at + 1).gap !== 'paragraph') at -= 1
  return at
}

/** Whether the figures go on from a telephone number or file reference: `Unser Zeichen: 61-2 / 2013-07`. */
function isDialled(passage: Passage, from: number): boolean {
  let at = from
  while (at > from - 9 && (tokenAt(passage, at).kind === 'number' || /^[-/()+.:–]$/.test(tokenAt(passage, at).text)) && tokenAt(passage, at + 1).gap !== 'paragraph') {
    if (tokenAt(passage, at).text === '+') return true
    at -= 1
  }
  return at < from && /^(zeichen|aktenzeichen|az|gz|ref|tel|telefon|telefax|fax|fon|phone|mobil|mobile|handy|durchwahl)$/.test(tokenAt(passage, at).norm)
}

/** Whether a bare year is an amount or part of a name here: `2000 Zuschauern`, `„Klima 2030“`, `the 2030 Agenda`, `IMG_1999`. */
export function isCount(passage: Passage, at: number, unit: Unit, next: number): boolean {
  const isPicture = cameras.has(tokenAt(passage, backOver(passage, at - 1, /^_$/)).norm)
  return isPicture || isInName(passage, at, next) || endsTitle(passage, at, next) || isAmount(passage, at, unit, next)
}

/** `RUHR.2010`, `the 2030 Agenda`, `the Europe 2020 strategy`. */
function isInName(passage: Passage, at: number, next: number): boolean {
  const isJoined = tokenAt(passage, at - 1).text === '.' && isGlued(passage, at) && isGlued(passage, at - 1)
  const { norm, text } = tokenAt(passage, next)
  if (isJoined || !isAt(passage, next, norm)) return isJoined
  const isNamed = tokenAt(passage, at - 1).text !== tokenAt(passage, at - 1).norm
  return (text !== norm && /^(agenda|vision|roadmap)$/.test(norm)) || (isNamed && /^(strategy|agenda|plan|programme|program|initiative|targets?|goals?)$/.test(text))
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
