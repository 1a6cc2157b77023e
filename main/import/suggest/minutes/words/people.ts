import { placesIn } from '../../words/gazetteer'
import { isGivenName, isNameParticle, isNameWord, isOrganisation, isParticleIn, isRoleWord, startsWithTitle, titlesAtStart } from '../../words/words-of-people'

/** A person met in a text: the name as written, without title; offsets take the title in. */
export interface Mention {
  readonly name: string
  readonly start: number
  readonly end: number
}

/** Names that a document has given in full, to know its people again by what it calls them. */
export interface KnownPeople {
  readonly fullNames: ReadonlySet<string>
  /** Surnames, and given names that only one of them has. */
  readonly shortNames: ReadonlySet<string>
  /** "GO" for Gudrun Overlack, where only one of them has them. */
  readonly initials: ReadonlySet<string>
  /** Whose they are, which may be given something to do as well. */
  readonly bodies: ReadonlySet<string>
}

/** Words of a name, small ones between them not counted: "Karl Theodor von der Heide". */
const mostWords = 4
const mostParticles = 2
/** Capitalised words that come before a name without being part of it. */
const notNames = /^(?:Herrn?|Frau|Der|Die|Das|The|This|Dieser?|Diese|Am|Im|In|Bis|By|Für|Und|And|Mit|Von|Auf|On|At|To|It|Es|Sie|Er|He|She|They|Wir|We|Alle|All|Beide|Both|Ein|Eine|As|Als|Nach|After|Vor|Before|Zum|Zur|Bei)$/

/** What people with these full names are called by, and the bodies that have tasks beside them. */
export function knownPeople(names: readonly string[], bodies: readonly string[] = []): KnownPeople {
  const givenNames = singleOf(names.map((name) => name.split(' ')[0] ?? '')).filter((given) => /^\p{L}{3,}/u.test(given))
  const initials = singleOf(names.flatMap((name) => initialsOf(name))).filter((letters) => letters.length > 1)
  return { fullNames: new Set(names), shortNames: new Set([...names.map(surnameOf), ...givenNames]), initials: new Set(initials), bodies: new Set(bodies) }
}

/** What stands once in a list. */
function singleOf(words: readonly string[]): string[] {
  return words.filter((word) => words.indexOf(word) === words.lastIndexOf(word))
}

/** "Karl-Otto Rohde" is KR or KOR, and in engineers' offices RO or ROH. */
export function initialsOf(name: string): string[] {
  const surname = surnameOf(name).toUpperCase()
  const begun = [2, 3].map((length) => surname.slice(0, length)).filter((letters) => letters.length < surname.length)
  return [...new Set([...[/\s+/, /[\s-]+/].map((gap) => name.split(gap).map((word) => /^\p{Lu}/u.exec(word)?.[0] ?? '').join('')), ...begun])]
}

/** The last word of a full name. */
export function surnameOf(name: string): string {
  return name.split(' ').at(-1) ?? name
}

/** A name, or names joined by "and", without titles and forms of address. */
export function withoutTitles(name: string): string {
  return name.split(/(\s*(?:,|;|\/|\s(?:und|and|sowie|&))\s+|\s*\/\s*)/).map((part, index) => (index % 2 === 1 ? part : part.trim().replace(titlesAtStart, ''))).join('').trim()
}

/** "Falke Nagel" in one cell: names of the document with nothing between them, parted by commas; other words stay. */
export function withNamesParted(words: string, known: KnownPeople): string {
  if (!/^\p{L}[\p{L}.'’-]*(?:\s\p{L}[\p{L}.'’-]*){1,11}$/u.test(words) || [...known.fullNames].some((name) => name.includes(words))) return words
  const mentions = mentionsIn(words, known)
  const isWhole = mentions.length > 1 && mentions.every(({ name, start, end }, index) => isOfKnown(name, known) && start === (index === 0 ? 0 : (mentions[index - 1]?.end ?? 0) + 1) && end <= words.length)
  return isWhole && mentions.at(-1)?.end === words.length && new Set(mentions.map(({ name }) => surnameOf(name))).size === mentions.length ? mentions.map(({ name }) => name).join(', ') : words
}

/** A full name, or a surname. */
function isOfKnown(name: string, { fullNames }: KnownPeople): boolean {
  return fullNames.has(name) || [...fullNames].some((full) => surnameOf(full) === name)
}

/**
 * The people a text names, in order: by title, by a usual given name, or as one the document has named before. In a `list`
 * of people, two capitalised words that mean nothing else are one as well.
 */
export function mentionsIn(text: string, known: KnownPeople, list = false): Mention[] {
  const words = [...text.matchAll(/[\p{L}\p{M}][\p{L}\p{M}.'’-]*/gu)].map(({ 0: word, index }) => ({ word: word.replace(/['’]s$/, ''), index }))
  const mentions: Mention[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]
    if (word === undefined || !/^\p{Lu}/u.test(word.word)) continue
    const found = mentionAt(text, words, at, known, list)
    if (found === null) continue
    mentions.push(found.mention)
    at = found.next - 1
  }
  return mentions
}

type Words = readonly { readonly word: string; readonly index: number }[]

function mentionAt(text: string, words: Words, at: number, known: KnownPeople, list: boolean): { mention: Mention; next: number } | null {
  let first = at
  // Title after title, each directly before the next word.
  while (first < at + 4 && startsWithTitle(`${words[first]?.word ?? ''} X`) && isBeside(text, words, first)) first += 1
  const isTitled = first > at
  // "Herr Baudirektor Wupper": what somebody is may stand behind the form of address.
  if (isTitled && isRoleWord(words[first]?.word ?? '') && isBeside(text, words, first) && isNameWord(words[first + 1]?.word ?? '')) first += 1
  // "Ms van Dijk": small words of the surname stand first.
  const surname = first
  while (isTitled && first < surname + mostParticles && isNameParticle(words[first]?.word ?? '') && isBeside(text, words, first)) first += 1
  const length = nameLength(text, words, first)
  const start = words[at]?.index ?? 0
  for (let count = length; count > 0; count -= 1) {
    const last = words[first + count - 1]
    const from = words[first]
    if (last === undefined || from === undefined) continue
    const end = last.index + last.word.replace(/\.$/, '').length
    const name = text.slice(first > surname ? (words[surname]?.index ?? from.index) : from.index, end)
    const isKnown = known.fullNames.has(name) || (count === 1 && (known.shortNames.has(name) || known.initials.has(name)))
    const parts = words.slice(first, first + count).map(({ word }) => word)
    const isFull = count === length && count >= 2 && (isGivenName(from.word) || (list && mayBeName(parts) && !isOrganisation(words[first + count]?.word ?? ''))) && !parts.some((word) => isOrganisation(word) || isRoleWord(word))
    // "Rashid Zählerstände notieren": the given name of one who is known, and what he has to do.
    const isBehindGiven = count > 1 && isGivenName(from.word) && known.shortNames.has(from.word)
    // "wird Herr Bonsu Fotos schicken": the noun behind the surname of somebody known is none of theirs.
    const isLonger = count > 1 && !isKnown && isSurnameOf(from.word, known)
    if (isKnown || (isFull && !isBehindGiven) || (isTitled && count === length && !isLonger)) return { mention: { name, start, end }, next: first + count }
  }
  return null
}

function isSurnameOf(word: string, { fullNames, shortNames }: KnownPeople): boolean {
  return shortNames.has(word) && !isGivenName(word) && [...fullNames].some((name) => surnameOf(name) === word)
}

/** Words of which none is a place, and none in the middle a usual given name: that would begin the name itself. */
function mayBeName(words: readonly string[]): boolean {
  return words.length <= 3 && words.every((word, index) => placesIn(word).length === 0 && (index === 0 || index === words.length - 1 || !isGivenName(word)))
}

function nameLength(text: string, words: Words, first: number): number {
  let length = 0
  let particles = 0
  const ahead = words.slice(first, first + mostWords + 2 * mostParticles).map(({ word }) => word)
  for (let index = first; index < first + mostWords + particles; index += 1) {
    const word = words[index]?.word
    if (word === undefined || (index > first && !isBeside(text, words, index - 1))) break
    const isParticle = index > first && isParticleIn(ahead, index - first)
    if (!isParticle && (!isNameWord(word) || notNames.test(word) || startsWithTitle(`${word} X`) || (index > first && isOrganisation(word)))) break
    if (!isParticle) length = index - first + 1
    else if (particles < mostParticles) particles += 1
    // A word that ends with a full stop ends the name, unless it is an initial.
    if (/\p{L}{2}\.$/u.test(word)) break
  }
  return length
}

function isBeside(text: string, words: Words, index: number): boolean {
  const [word, next] = [words[index], words[index + 1]]
  return word !== undefined && next !== undefined && /^[^\S\n]+$/.test(text.slice(word.index + word.word.length, next.index))
}
