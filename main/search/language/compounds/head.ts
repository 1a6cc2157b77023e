import { hasListedForm, listedGermanForms } from '../forms/base-forms'
import { isPresentParticiple, isVerbRoot, verbBase } from '../forms/german-forms'
import { markAlso, mayBeginLonger, mayBeRoot, mayBeShortened, mayBeWord, roomForSums, sumLetters, usualness } from '../lexicon'
import { links, longestWord, shortestPiece, shortestWord } from './joints'
import { noPieces } from './no-pieces'

const shortestHead = 4
const endings = ['s', 'es', 'e', 'en', 'em', 'n', 'er', 'ern']

markAlso(listedGermanForms())

// Of the word that is looked at: whether its parts may be words is told before they are cut out.
const sums = roomForSums()

/**
 * At which letter the last word of a folded German compound begins, as far as the lists tell, or 0. Quicker than to split it, and
 * asked of every word: a compound is inflected as the word at its end (Sprachkurse as Kurse, Gemeinderats as Rats).
 */
export function headAt(word: string): number {
  if (word.length < shortestWord || word.length > longestWord || !/^[a-z]+$/.test(word)) return 0
  const isParticiple = isPresentParticiple(word)
  sumLetters(word, sums)
  const whole = usualness(word) ?? 0
  const ends = [word.length]
  for (const ending of endings) if (word.endsWith(ending)) ends.push(word.length - ending.length)
  for (let at = shortestPiece; at <= word.length - shortestPiece; at += 1) {
    if (!mayBeHead(at, ends)) continue
    const head = word.slice(at)
    // A usual word is not made of unusual ones: einsamen has nothing of Samen.
    if (isParticiple && !isPresentParticiple(head)) continue
    if (isHead(head) && (usualness(head) ?? 0) >= whole - 1 && (ofEnde.test(head) ? isNoun(word, 0, at) : isBeginning(word, 0, at))) return isVerbForm(word) || (withPrefix.test(word) && verbBase(word) !== null) ? 0 : at
  }
  return 0
}

/** Whether the lists know a folded German word, or what it is put together of, in some form. */
export function isKnownForm(word: string): boolean {
  return isHead(word) || headAt(word) > 0
}

function isListed(word: string): boolean {
  return usualness(word) !== undefined && !noPieces.has(word)
}

// Most letters begin no word: told without cutting anything out.
function mayBeHead(at: number, ends: readonly number[]): boolean {
  const [letters = 0] = ends
  const mayBeLonger = letters - at > shortestPiece && mayBeginLonger(sums, at)
  for (const end of ends) if ((end - at === shortestPiece || (end - at > shortestPiece && mayBeLonger)) && mayBeWord(sums, at, end)) return true
  return false
}

// erneuerbaren, stromlose, Gutachterinnen: endings of what stands before. Rechtsamt is no kind of velvet.
const derived = /^(?:(?:bar|los)(?:(?:er|st)?e[nmrs]?)?|(?:e?r)?innen|erin|euern?|samt(?:s|es?|ern?)?|[nt]isch(?:e[nmrs]?)?|losigkeit(?:en)?|erloser)$/
// Tieren is the ending of sort- only where no word stands before.
const nouns = new Set(['tieren', 'enden', 'endes'])
const ofEnde = /^ende[ns]$/

function isHead(head: string): boolean {
  if (derived.test(head) || (noPieces.has(head) && !nouns.has(head))) return false
  if (usualness(head) !== undefined || (head.length >= shortestHead && hasListedForm(head))) return true
  return endings.some((ending) => {
    // Of three letters the list of this field has but a few nouns.
    const shortest = ending === 's' || ending === 'es' ? shortestPiece : shortestHead
    return head.endsWith(ending) && head.length - ending.length >= shortest && isListed(head.slice(0, -ending.length))
  })
}

// unterspült has nothing of Pult.
const withPrefix = /^(?:unter|uber|um|ver)s.+t(?:e[nmrs]?)?$/
const verbEndings = ['t', 'te', 'tem', 'ten', 'ter', 'tes', 'et', 'ete', 'etem', 'eten', 'eter', 'etes', 'n', 'en']

// kombinieren, veranschaulichte, vereinbarter: of a listed verb, not Kombi and Nieren.
function isVerbForm(word: string): boolean {
  return verbEndings.some((ending) => word.endsWith(ending) && isVerbRoot(word.slice(0, -ending.length)))
}

// The rules for verbs know these (zusammenrollte); zugeklappt has nothing of Zug, hingezeigt nothing of hing.
const noBeginnings = new Set('zusammen zuruck weiter fort nieder wider voraus zuge hing hinge'.split(' '))
// What verbs are put together with besides: herabgesetzt as herabsetzen.
const particles = new Set(
  `daneben daran darauf daruber darunter davon dazu dahin daher dazwischen einher empor entgegen heran herauf heraus herab herbei herein herum herunter hervor hierher hinab hinauf
   hinaus hinein hinterher hinunter hinweg hinzu hindurch nahe uberein umher umhin voran voruber vorbei zurecht zuvor zuwider`.split(/\s+/),
)

// The same of those that nouns begin with as well: freigegeben, quergeschossen.
const alsoOfVerbs = new Set('acht bekannt drauf drein dran ein entlang fehl feil flach frei heim hoch kund preis quer rad raus rein rum runter schwer statt tot vorher zufrieden'.split(' '))

/** Whether a verb may be put together with a folded beginning (herumgefahren), so that what stands behind is no noun. */
export function mayBeginVerb(beginning: string): boolean {
  return particles.has(beginning) || noBeginnings.has(beginning) || alsoOfVerbs.has(beginning) || beginning.endsWith('warts')
}

// The longest of those of which none begins a noun, and of those that are no nouns.
const longestNoNoun = Math.max(...[...noBeginnings, ...particles].map(({ length }) => length))

/** Whether a compound may begin with these letters of a word: with one word or several, each with its link, its e left out or a verb's root. */
function isBeginning(word: string, start: number, end: number): boolean {
  if (end - start <= longestNoNoun) {
    const beginning = word.slice(start, end)
    if (noBeginnings.has(beginning)) return false
    if (particles.has(beginning)) return true
  }
  if (isModifier(word, start, end)) return true
  for (let cut = start + shortestPiece; cut <= end - shortestPiece; cut += 1) {
    if (isModifier(word, cut, end) && isBeginning(word, start, cut)) return true
  }
  return false
}

// Projektendes, Wochenenden; bewegenden has no e left out and no noun.
function isNoun(word: string, start: number, end: number): boolean {
  const beginning = word.slice(start, end)
  if (links.some((link) => beginning.endsWith(link) && (link !== '' || !unparted.test(beginning)) && isListedPart(word, start, end - link.length))) return true
  for (let cut = start + shortestPiece; cut <= end - shortestPiece; cut += 1) if (isNoun(word, cut, end) && isBeginning(word, start, cut)) return true
  return false
}

const unparted = /^(?:be|ent|er|ge|miss|uber|ver|zer)/

function isModifier(word: string, start: number, end: number): boolean {
  for (const link of links) if (word.startsWith(link, end - link.length) && isListedPart(word, start, end - link.length)) return true
  if (end - start <= shortestPiece || !(mayBeShortened(sums, start, end) || mayBeRoot(sums, start, end))) return false
  const chunk = word.slice(start, end)
  return !noPieces.has(chunk) && ((usualness(`${chunk}e`) ?? 0) >= 4 || isVerbRoot(chunk))
}

function isListedPart(word: string, start: number, end: number): boolean {
  return end - start >= shortestPiece && mayBeWord(sums, start, end) && isListed(word.slice(start, end))
}
