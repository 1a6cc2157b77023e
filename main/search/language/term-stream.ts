import { caselessLines, caselessPages, type Caseless } from './caseless'
import { partsOf } from './compounds/compound'
import { fold, withoutInvisible } from './fold'
import { capitalForm, sharpForm, umlautForm } from './forms/base-forms'
import { smallPast, smallSubjunctive } from './forms/german-forms'
import { stem } from './forms/stem'
import { unlikeForm } from './forms/unlike-words'
import { PageReader, type ReadPage } from './page-reader'
import { Recent } from './recent'
import { isPerhapsMixed, otherThan, stretchesOf, type Stretch, type TellsOfLine } from './stretches'
import { readWord, wordLine, type Language, type ReadWord, type SplitWord, type TermStream } from './terms'

export type { Language, TermStream } from './terms'

// No word is that long; what is, is code or an address, and would only swell the vocabulary.
const longestWord = 64

// Most words of a text have stood in another one.
const mostKnown = 200_000
/** Lines of words as they stand in texts. */
const known = { de: new Recent<string>(mostKnown), en: new Recent<string>(mostKnown) }

/** The index terms of a text's pages (plain text, any Unicode form), by its own language and, where parts of it are in the other, by that. */
export function termStream(pages: readonly string[], language: Language): TermStream {
  return streamOf(pages, language, caselessPages(pages))
}

/** The same of a title or a caption, in which names of files stand as lines. */
export function termsOfLines(text: string, language: Language): TermStream {
  return streamOf([text], language, caselessLines)
}

function streamOf(pages: readonly string[], language: Language, caselessOf: ((text: string) => Caseless) | null): TermStream {
  const reader = readerOf(language, caselessOf)
  const read = pages.map((page) => reader.read(page))
  const stream = { language, words: reader.lines, pages: read.map(({ page }) => page), joined: read.map(({ joined }) => joined) }
  if (!isPerhapsMixed(reader.told, stream.pages, language)) return stream
  const stretches = stretchesOf(pages, language, tellsByWords(read, reader.told))
  return stretches.flat().every((each) => each.language === language) ? stream : mixedStream(pages, stretches, language, caselessOf)
}

/** What the words of a line tell together, as `tellsIn` does, of pages that are read already; asked from line to line. */
function tellsByWords(read: readonly ReadPage[], told: readonly number[]): TellsOfLine {
  let [current, word] = [-1, 0]
  return (page, start, end) => {
    if (page !== current) [current, word] = [page, 0]
    const { page: places, starts } = read[page] ?? noPage
    while ((starts[word] ?? Infinity) < start) word += 1
    const first = word
    let tells = 0
    for (; (starts[word] ?? Infinity) < end; word += 1) tells += told[places[word] ?? -1] ?? 0
    return word === first ? null : tells
  }
}

/** Reads each stretch by its language. Words keep their order, so that a phrase is met where it stands. */
function mixedStream(pages: readonly string[], stretches: readonly (readonly Stretch[])[], language: Language, caselessOf: ((text: string) => Caseless) | null): TermStream {
  const own = readerOf(language, caselessOf)
  const other = readerOf(otherThan(language), caselessOf)
  const read = pages.map((text, page) => (stretches[page] ?? []).map((stretch) => ({
    isOwn: stretch.language === language,
    ...(stretch.language === language ? own : other).read(text.slice(stretch.start, stretch.end)),
  })))
  // The lines of the other language stand behind those of the own one.
  const first = own.lines.length
  const together = (kind: 'page' | 'joined'): Uint32Array[] => read.map((parts) => {
    const places = new Uint32Array(parts.reduce((sum, part) => sum + part[kind].length, 0))
    let at = 0
    for (const { isOwn, [kind]: some } of parts) for (const place of some) places[at++] = isOwn ? place : place + first
    return places
  })
  return { language, words: [...own.lines, ...other.lines], pages: together('page'), joined: together('joined') }
}

const noPage: ReadPage = { page: new Uint32Array(0), starts: new Int32Array(0), joined: new Uint32Array(0) }
const readers: Record<Language, PageReader | null> = { de: null, en: null }

/** A reader that begins another text. */
function readerOf(language: Language, caselessOf: ((text: string) => Caseless) | null): PageReader {
  const reader = (readers[language] ??= new PageReader(language, lineOf, nounOf))
  reader.begin(caselessOf)
  return reader
}

/** A small German word as the noun it is with a capital, where the index has another stem for that (regen, Regen); else null. */
export function nounOf(surface: string): string | null {
  if (!/^\p{Ll}/u.test(surface)) return null
  const noun = `${surface.charAt(0).toUpperCase()}${surface.slice(1)}`
  // Greek letters with a small iota become two.
  if (fold(noun) !== fold(surface)) return null
  return termOfWord(noun, 'de').stem === termOfWord(surface, 'de').stem ? null : noun
}

/** A word as it stands in a text, as the index knows it. */
export function termOfWord(surface: string, language: Language): SplitWord {
  return readWord(lineOf(surface, language))
}

/** The stem of a word that is asked for: what it is put together of is nobody's question then. */
export function stemOfWord(whole: string, language: Language): string {
  const surface = whole.length > longestSurface ? whole.slice(0, longestSurface) : whole
  const found = known[language].get(surface)
  return found === undefined ? makeStem(surface, foldedIn(surface), language) : readWord(found).stem
}

/** The stems by which a German word that is asked for is part of compounds: asked for in small letters, a noun is one none the less. */
export function stemsAsPart(word: string): readonly string[] {
  const [own, noun] = [word, `${word.charAt(0).toUpperCase()}${word.slice(1)}`].map((each) => stemOfWord(each, 'de'))
  return own === undefined || noun === undefined ? [] : own === noun ? [own] : [own, noun]
}

/** As the index knows a word that its text's own terms may have: half of what the first searches take is making them again. */
export function termInText(surface: string, language: Language, inText: () => ReadWord | undefined): SplitWord {
  const found = known[language].get(surface)
  if (found !== undefined) return readWord(found)
  const read = inText()
  // Where a page was read otherwise, it is another word's.
  return read?.language === language && read.word === foldedIn(surface) ? read : termOfWord(surface, language)
}

/** Whether a word of plain letters is the one the index has read at its place. */
export function isPlainly(surface: string, { word }: ReadWord): boolean {
  if (surface.length !== word.length) return false
  for (let at = 0; at < surface.length; at += 1) {
    const unit = surface.charCodeAt(at)
    const isCapital = unit >= 0x41 && unit <= 0x5a
    if (unit >= 0x80 || word.charCodeAt(at) !== (isCapital ? unit + 0x20 : unit)) return false
  }
  return true
}

// What stands behind it in a word is never looked at: soft hyphens and accents are left out of the 64 letters, but not so many.
const longestSurface = 1_000

// lunr's pipeline runs once for each distinct word, not for each of its occurrences.
function lineOf(whole: string, language: Language): string {
  const surface = whole.length > longestSurface ? whole.slice(0, longestSurface) : whole
  const found = known[language].get(surface)
  if (found !== undefined) return found
  const own = copied(surface)
  const made = wordLine(makeTerm(own, language), language)
  known[language].set(own, made)
  return made
}

// A slice would keep the whole text it is cut from, here and where its stem is remembered; and of a text with but one dash or
// quotation mark every slice takes two bytes a letter, which all that is made of it would take too.
function copied(surface: string): string {
  const units: number[] = []
  for (let at = 0; at < surface.length; at += 1) units.push(surface.charCodeAt(at))
  return String.fromCharCode(...units)
}

// Städtepartnerschaft, Umweltamt in an English text: told by a capital, and by letters or heads that English has not. What is
// no compound of listed words is not split all the same.
const germanLetters = /^\p{Lu}.*(?:[äöüß]|\u0308)/u
const germanHead = /^\p{Lu}.{3,}(?:ung|ungen|schaft|schaften|heit|keit|amt|werke|verein|verband|ausschuss|ministerium|verwaltung|gruppe|stelle|strasse|gesetz|dienst|gesellschaft)$/u

function isPlainlyGerman(surface: string): boolean {
  return germanLetters.test(surface) || germanHead.test(surface)
}

function foldedIn(surface: string): string {
  return fold(plural(surface)).slice(0, longestWord)
}

function inSmall(surface: string): string {
  return withoutInvisible(surface.normalize('NFKC')).toLowerCase()
}

/** A word in lower case with its umlauts; as it is folded where it has none and no ß. */
function writtenOf(surface: string, word: string): string {
  if (!/[äöüßÄÖÜ]|\u0308/.test(surface)) return word
  const written = inSmall(surface)
  return fold(written) === word ? written : word
}

function makeTerm(surface: string, language: Language): SplitWord {
  const word = foldedIn(surface)
  const isSplit = language === 'de' || isPlainlyGerman(surface)
  return { word, stem: makeStem(surface, word, language), parts: isSplit ? partsOf(word, writtenOf(surface, word)) : [] }
}

function makeStem(surface: string, word: string, language: Language): string {
  if (language === 'en') return stem(word, 'en')
  if (!/[äöüßÄÖÜ]|\u0308/.test(surface)) return ofItsLetter(surface, word) ?? stem(word, 'de')
  const written = inSmall(surface)
  if (!/[äöü]/.test(written)) return ofItsLetter(surface, word) ?? sharpForm(written) ?? stem(word, 'de', written)
  const infinitive = /^\p{Ll}/u.test(surface) ? smallSubjunctive(written) : null
  if (infinitive !== null) return unlikeForm(infinitive, infinitive) ?? stem(fold(infinitive), 'de', infinitive)
  return capitalForm(surface, written) ?? unlikeForm(surface, written) ?? umlautForm(written) ?? stem(word, language, written)
}

// What only its first letter tells: Angeboten, angeboten; Schloss, schloss. And landet, which is no kin of Land.
function ofItsLetter(surface: string, word: string): string | null {
  const infinitive = /^\p{Ll}/u.test(surface) ? smallPast(word) : null
  return infinitive === null ? capitalForm(surface, word) ?? unlikeForm(surface, word) : unlikeForm(infinitive, infinitive) ?? stem(infinitive, 'de')
}

// NGOs, PCs: an abbreviation's plural shows by its capitals only.
function plural(surface: string): string {
  return surface.endsWith('s') && /^\p{Lu}\p{L}*\p{Lu}s$/u.test(surface) ? surface.slice(0, -1) : surface
}
