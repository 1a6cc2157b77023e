import { isGlued, tokenAt, type Passage } from './passage'
import { isDash } from './tokens'
import type { Unit } from './unit'

/** Words after which figures name a thing, not a time: versions, numbers, rooms, sections, pages, programmes. */
const labels: ReadonlySet<string> = new Set(
  ('nr no nos num nummer nummern number numbers nrn az aktenzeichen gz geschäftszeichen zeichen ref reference drs drucksache dok id version versionen ver v vers release rel firmware software ' +
    'build update patch rev revision android ios windows office excel linux ubuntu raum räume raumes zimmer room rooms saal § art artikel article articles abs absatz abschnitt section sections ' +
    'sec sect kap kapitel chapter chapters ch ziffer ziff punkt item top clause para paragraph s seite seiten p pp page pages bl blatt abb abbildung fig figure figures tab tabelle table tables ' +
    'tel telefon telefax fax fon phone mobil mobile handy durchwahl ext maßstab massstab scale iso din iban bic konto kto blz plz postfach vol horizont horizon agenda natura vision ip port ' +
    'usd eur euro ghs ghc typ type modell model flug flight kennziffer kennzeichen lfd ticket charge batch lot code pin richtlinie directive verordnung regulation').split(' '),
)
/** After these a number before a year counts issues: `Heft 3/2011`. */
const issues: ReadonlySet<string> = new Set('heft ausgabe issue bd band beschluss vorlage antrag vertrag rechnung invoice order permit contract file akte'.split(' '))
const programmes = /^(programm|programms|programme|program|projekt|projekts|project|initiative|strategie|strategy|kampagne|campaign|konzept|masterplan|leitbild|förderlinie|programmes)$/
const counts: ReadonlySet<string> = new Set('knapp fast mindestens maximal insgesamt rund über nearly almost over some only exactly genau total höchstens sämtliche alle all'.split(' '))
const things =
  /^(euro|eur|usd|dollar|cedi|ghs|pfund|m|km|cm|mm|kg|g|t|l|ml|kw|kwh|mwh|gwh|kwp|mw|ha|qm|cbm|meter|metre|kilomet|liter|litre|tonn|tons?$|stück|exemplar|einwohner|mensch|person|people|teilnehm|besucher|zuschauer|gäste|gast$|schüler|studi|student|pupil|mitglied|haushalt(e|en)$|household|baum|bäume|tree|setzling|seedling|sapling|visitor|guest|spectator|participant|resident|inhabitant|citizen|bürger|member|farmer|jobs|arbeitsplätze|seiten|pages|wörter|words|stunde|hour|minute|sekunde|second|tage|tagen|days|wochen|weeks|monate|months|jahre|jahren|years|grad|degree|prozent|percent|cop(y|ies)|lamps|lampe|bags|säcke|flasche|bottle|units|fahrzeuge|vehicle|fahrräder|bicycle|bike|module|panel|kilo|watt|volt|zeichen|euros|interview|fragebögen|fragebogen|questionnaire|famil|children|kinder|women|men$|frauen$|männer$|plakat|leaflet|flyer|broschüre|samen|seeds|steine|bricks|ziegel|uhr|times|mal$)/
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
  let before = at - 1
  while (before > at - 5 && /^[.:(„"“]$/.test(tokenAt(passage, before).text) && tokenAt(passage, before + 1).gap !== 'paragraph') before -= 1
  if (tokenAt(passage, before + 1).gap === 'paragraph') return false
  const { norm, text, kind } = tokenAt(passage, before)
  if (labels.has(norm) || /(nummer|nr|zeichen)$/.test(norm) || text === 'EN') return true
  if (isIssue && issues.has(norm)) return true
  if (kind === 'word' && programmes.test(tokenAt(passage, before - 1).norm) && /^\p{Lu}/u.test(text)) return true
  return isDialled(passage, before)
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
  if (/^(als|than)$/.test(before.norm) && /^(mehr|weniger|more|less|fewer|kleiner|größer)$/.test(tokenAt(passage, at - 2).norm)) return true
  if (/^["“”„‚»«']$/.test(after.text) && /^["“”„‚»«']$/.test(tokenAt(passage, at - 2).text) && before.kind === 'word') return true
  if (after.kind !== 'word' || (after.gap !== 'space' && after.gap !== 'line')) return false
  if (things.test(after.norm) && !(after.norm.length === 1 && /[.)]/.test(tokenAt(passage, next + 1).text))) return true
  if (counts.has(before.norm)) return !functionWords.has(after.norm)
  const isCapital = after.text !== after.norm
  const isRound = year % 100 === 0
  if (passage.lang === 'de') return isCapital && (isRound || (datives.has(before.norm) && after.norm.endsWith('n')))
  return isRound && !isCapital && !functionWords.has(after.norm)
}
