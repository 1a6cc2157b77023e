import { isCountable, isMeasure, mayBeCounted, measures } from './counted-words'
import { tokenAt, type Passage } from './passage'
import type { Unit } from './unit'

const counts: ReadonlySet<string> = new Set('knapp fast mindestens maximal insgesamt rund über nearly almost over some only exactly genau total höchstens sämtliche alle all'.split(' '))
const measuring: ReadonlySet<string> = new Set('umfasst umfasste umfassen enthält enthielt enthalten fasst fasste zählt zählte beträgt betrug kostet kostete wiegt wog misst contains contained comprises comprised holds held counts counted totals totalled costs weighs'.split(' '))
const functionWords: ReadonlySet<string> = new Set(
  'and or the a an in on at of to for from with by was were is are has had have will would as but when where which who that this it we they he she not no until since after before under near into over our their its his her still also both only und oder'.split(' '),
)
const datives: ReadonlySet<string> = new Set('vor mit von an zu bei aus unter nach je um gegen'.split(' '))
/** "die 2012 Setzlinge" are so many; a relative clause (", die 2012 Frau Ruhnau führte") has its comma. */
const articles: ReadonlySet<string> = new Set('der die das den dem alle aller allen diese dieser diesen unsere unserer unseren weitere weiteren weiterer'.split(' '))
/** English words that lead to a year; after another one a year before a plural is its number. */
const leadsToYear: ReadonlySet<string> = new Set('in since during of from until till by before after for between and to through the a an this that early late mid around about circa year spring summer autumn winter fall or per than versus vs'.split(' '))

/** Whether a bare year is an amount here: `2000 Zuschauern`, `mehr als 2000`, `2012 µS/cm`, `1920 x 1080`. */
export function isAmount(passage: Passage, at: number, unit: Unit, next: number): boolean {
  const [before, after] = [tokenAt(passage, at - 1), tokenAt(passage, next)]
  const year = unit.yearTo ?? unit.year ?? 0
  if (year > 2099 || (year < 1800 && !(year >= 1000 && isFounded(passage, at, next)))) return true
  if (before.kind === 'number' && tokenAt(passage, at).gap === 'space') return true
  if (/^(als|than)$/.test(before.norm) && /^(mehr|weniger|more|less|fewer|kleiner|größer)$/.test(tokenAt(passage, at - 2).norm)) return true
  if (/^(plus|\+)$/.test(after.norm) && after.gap !== 'paragraph') return true
  if (isCountedToo(passage, at, next) || isCountedBefore(passage, at) || isSideOfFrame(passage, at, next)) return true
  if (after.kind !== 'word' || (after.gap !== 'space' && after.gap !== 'line')) return false
  if (measures.test(after.text) && !(after.norm.length === 1 && /[.)]/.test(tokenAt(passage, next + 1).text))) return true
  if (/^(hoch|breit|lang|tief|schwer|weit|stark|dick|high|wide|long|deep|thick|tall)$/.test(after.norm)) return true
  return passage.lang === 'de' ? isGermanCount(passage, at, year, next) : isEnglishCount(passage, at, year, next)
}

/** `1.950 Haushalte und 2014 Betriebe`: what is joined to something counted is counted as well. */
function isCountedToo(passage: Passage, at: number, next: number): boolean {
  const [noun, other] = [tokenAt(passage, next), tokenAt(passage, at - 2)]
  const isNoun = passage.lang === 'de' ? noun.text !== noun.norm : /[^s]s$/.test(noun.text) && noun.text === noun.norm
  return /^(und|sowie|oder|and|or)$/.test(tokenAt(passage, at - 1).norm) && noun.kind === 'word' && isNoun && isCountable(other.norm, passage.lang) && tokenAt(passage, at - 3).kind === 'number'
}

const founding = /^(?:erbaut|gebaut|errichtet|gegründet|erstmals|geweiht|built|founded|erected|established|consecrated)$/

/** `wurde 1768 erbaut`: nothing is counted there, however old. */
function isFounded(passage: Passage, at: number, next: number): boolean {
  return founding.test(tokenAt(passage, next).norm) || (/^(?:in|im|um|ca)$/.test(tokenAt(passage, at - 1).norm) && founding.test(tokenAt(passage, at - 2).norm))
}

function isGermanCount(passage: Passage, at: number, year: number, next: number): boolean {
  const [before, after] = [tokenAt(passage, at - 1), tokenAt(passage, next)]
  const isCapital = after.text !== after.norm
  if (isMeasure(after.norm) || (isCapital && isCountable(after.norm, 'de')) || english(passage, next)) return true
  if (counts.has(before.norm)) return !functionWords.has(after.norm)
  if (measuring.has(before.norm)) return isCapital
  if (isCapital && articles.has(before.norm) && tokenAt(passage, at - 2).text !== ',') return true
  const isRound = year % 100 === 0
  const isDative = datives.has(before.norm)
  if (!isCapital) return (isRound || isDative) && /en?$/.test(after.norm) && isThing(passage, next + 1)
  return isRound || (isDative && after.norm.endsWith('n')) || (!opensLine(passage, at) && mayBeCounted(after.norm, 'de'))
}

/** A short text whose language was guessed wrong: `2010 people`. */
function english(passage: Passage, next: number): boolean {
  return isCountable(tokenAt(passage, next).text, 'en')
}

function isEnglishCount(passage: Passage, at: number, year: number, next: number): boolean {
  const [before, after] = [tokenAt(passage, at - 1), tokenAt(passage, next)]
  const isFree = functionWords.has(after.norm)
  if (isMeasure(after.norm)) return true
  if (counts.has(before.norm) || measuring.has(before.norm)) return !isFree
  const isRound = year % 100 === 0
  const isIn = before.norm === 'in' && !isRound
  if (isCountable(after.norm, 'en') && !isIn) return true
  if (isFree || after.text !== after.norm) return false
  // "planted 1998 mango seedlings", but "in 2012 mango seedlings were planted".
  return isRound || (before.kind === 'word' && !leadsToYear.has(before.norm) && (isThing(passage, next) || isThing(passage, next + 1)))
}

function isThing(passage: Passage, at: number): boolean {
  const { kind, norm, gap } = tokenAt(passage, at)
  return kind === 'word' && gap !== 'paragraph' && (isMeasure(norm) || isCountable(norm, passage.lang) || mayBeCounted(norm, passage.lang))
}

/** `Anzahl: 2012`, `Auflage 2000`, `quantity 1950`: the word in front says that it is a number. */
function isCountedBefore(passage: Passage, at: number): boolean {
  const colon = tokenAt(passage, at - 1).text === ':' ? at - 2 : at - 1
  if (tokenAt(passage, colon + 1).gap === 'paragraph') return false
  const { norm } = tokenAt(passage, colon)
  return /^(anzahl|stückzahl|auflage|zählerstand|quantity|qty|headcount)$/.test(norm) || (colon === at - 2 && /(zahl|menge|zähler)$/.test(norm))
}

/** A year that begins a line dates what follows: `2012 Fotos`, `2011 Protokolle Lenkungskreis`. */
function opensLine(passage: Passage, at: number): boolean {
  const { gap } = tokenAt(passage, at)
  return at === 0 || gap === 'line' || gap === 'paragraph'
}

/** `1920 x 1080`. */
function isSideOfFrame(passage: Passage, at: number, next: number): boolean {
  const isTimes = (index: number): boolean => /^[xX×]$/.test(tokenAt(passage, index).text)
  return (isTimes(next) && tokenAt(passage, next + 1).kind === 'number') || (isTimes(at - 1) && tokenAt(passage, at - 2).kind === 'number')
}
