import { umlautBases } from './base-forms'
import { fold, withUmlauts } from './fold'
import { hasPluralInEr, isVerbRoot, verbBase, verbRoots } from './german-forms'
import { isFinite, isOfFieldOnly, letterSums, markAlso, mayBeWord, usualness, type LetterSums } from './lexicon'
import { noPieces } from './no-pieces'
import { nounAfterParticle } from './particle-compounds'
import { stem } from './stem'
import { isTown } from './towns'

/** How usual a folded word is (0 to 9), or undefined where it is not known to be one. */
export type Known = (word: string) => number | undefined

interface Piece {
  /** As it stands in the compound, link included, and as the word it is. */
  readonly chunk: string
  readonly word: string
  readonly cost: number
  readonly often: number
}

interface Split {
  readonly cost: number
  readonly pieces: readonly Piece[]
}

const shortestWord = 7
const longestWord = 48
const shortestPiece = 3
const longestPiece = 24
// What is that long stands in no other word by chance, unless it is an adjective's ending (offensichtlich).
const longEnough = 8
// Of words that usual a still more usual one may be made (Krankenhaus), unless it is one of the language's commonest (vielleicht).
const usual = 4
const mostUsual = 6

// Between the pieces; Verwaltung-s-reform, Radweg-e-netz.
const links = ['', 's', 'n', 'e', 'en', 'es', 'er', 'ens']
const endings = ['s', 'n', 'r', 'e', 'en', 'es', 'nen']

// Landschaft and Wirtschaft are no kinds of Schaft.
const wordEndings = new Set('schaft heit keit lich isch chen lein ling lings'.split(' '))

// Öl is the one noun of two letters: Ölpreis, Erdöl.
const oil = /^ols?$/
// Zwischenbericht, Nebenkosten, Innenstadt, weitergeleitet, Wiederaufbau: of the particles those after which a word stays what it is.
const between = new Set(['zwischen', 'neben', 'weiter', 'wieder', 'innen'])
markAlso([...between, 'ols', ...verbRoots().filter((root) => /e[lr]$/.test(root))])
// These take an s before another word: Ordnung-s-amt, not Ordnung-samt.
const bare = /(?:...(?<!sp|schw)(?:ung|schaft|heit|keit|tion|itat))$/

// Radweg, Bauamt, Ostsee: both words of such a short compound are of a few; Rektor and Gehör look no different.
const shortest = /^(?:(?:alt|bad|bau|bio|bus|eis|erd|fuss|hof|kuh|neu|oko|ort|ost|rad|rat|roh|see|sud|tag|tal|tee|zoo|zug)(?:amt|art|bad|bau|bus|gas|gut|hof|ort|rad|rat|see|tag|tal|tee|tor|tur|typ|uhr|weg|zug)|gehweg)$/

function isTooShort(word: string): boolean {
  if (word.length === 6 && shortest.test(word)) return false
  return word.length < (word.startsWith('ol') ? 6 : /ols?$/.test(word) ? 5 : shortestWord)
}

/**
 * The stems of everything a folded German word is put together of, from the shipped lists; none for what is no compound, or the
 * name of a town (Regensburg).
 */
export function partsOf(word: string): string[] {
  if (isTooShort(word) || word.length > longestWord || !/^[a-z]+$/.test(word) || isTown(word)) return []
  const pieces = isVerbWithParticle(word) ? null : split(word, listed)
  if (pieces !== null) return [...partStems(pieces)]
  const noun = nounAfterParticle(word)
  if (noun !== null) return [stem(noun, 'de'), ...partsOf(noun)]
  // Muellabfuhr.
  const respelt = withUmlauts(word)
  return respelt === word ? [] : partsOf(fold(respelt))
}

/** At which letters a folded German compound may be cut into what it begins with and a head, from the shipped lists. */
export function headsOf(word: string): number[] {
  if (isTooShort(word) || word.length > longestWord || !/^[a-z]+$/.test(word)) return []
  const pieces = (split(word, listed) ?? []).flatMap((piece) => takenApart(piece, 0)).slice(0, 5)
  const cuts: number[] = []
  for (const { chunk } of pieces.slice(0, -1)) cuts.push((cuts.at(-1) ?? 0) + chunk.length)
  return cuts
}

/**
 * The stems of what a folded German word that the lists cannot split may be put together of, if what is left is a word of
 * the archive's own (Kumasi and Partnerschaft): of its longest ending and its longest beginning that the lists have, and of
 * what is left over.
 */
export function halvesOf(word: string): string[] {
  if (word.length < shortestWord + 1 || word.length > longestWord || !/^[a-z]+$/.test(word) || isTown(word)) return []
  const found = new Set<string>()
  const possible = possiblePieces(word)
  let ending = word.length
  for (let cut = shortestHalf; cut <= word.length - shortestHalf && ending === word.length; cut += 1) {
    if (possible[cut] === 0) continue
    const rest = word.slice(cut)
    const whole = head(rest, listed)
    const pieces = whole === null ? split(rest, listed) : [whole]
    if (pieces === null) continue
    ending = cut
    for (const each of partStems(pieces)) found.add(each)
    found.add(stem(rest, 'de'))
    addBeginning(found, word.slice(0, cut))
  }
  for (let cut = word.length - shortestHalf; cut >= shortestHalf; cut -= 1) {
    const first = word.slice(0, cut)
    const whole = modifier(first, listed)
    const pieces = whole === null ? split(first, listed) : [whole]
    if (pieces === null || pieces.some((piece) => piece.word.length < shortestHalf)) continue
    for (const each of partStems(pieces)) found.add(each)
    found.add(stem(word.slice(cut), 'de'))
    if (ending < word.length && ending - cut >= shortestHalf) addBeginning(found, word.slice(cut, ending))
    break
  }
  return [...found]
}

const shortestHalf = 4

// Its link may belong to it.
function addBeginning(found: Set<string>, beginning: string): void {
  found.add(stem(beginning, 'de'))
  for (const link of ['s', 'n', 'e', 'en']) if (beginning.endsWith(link) && beginning.length - link.length >= shortestHalf) found.add(stem(beginning.slice(0, -link.length), 'de'))
}

/** Whether `part` (folded, 4 letters or more) is one of the words a folded German word is put together of. */
export function hasPart(word: string, part: string, known: Known): boolean {
  if (!mayHavePart(word, part)) return false
  const beginning = part.slice(0, shortestPiece)
  const pieces = split(word, (piece) => (piece === part ? 9 : known(piece)), beginning)
  const asked = stem(part, 'de')
  return pieces !== null && pieces.some((piece) => piece.word === part || stem(piece.word, 'de') === asked)
}

/** Whether a folded German word may be put together of `part` and others, told without taking it apart. */
export function mayHavePart(word: string, part: string): boolean {
  if (isTooShort(word) || word.length > longestWord || word === part || wordEndings.has(part) || isTown(word)) return false
  // What is asked for is a word, whether listed or not; a short one that is not can only stand first.
  if (part.length < 5 && listed(part) === undefined && !word.startsWith(part)) return false
  // Of their own words the lists have told already: Garderobe has nothing of a Robe.
  return (usualness(word) ?? 0) < 1
}

/** What the shipped lists know: words, and words with a prefix (Verwertung, Abwasser) or an ending (Anwohnerschaft). */
export function listed(word: string): number | undefined {
  const often = usualness(word) ?? prefixed(word) ?? derived(word)
  return often === undefined || noPieces.has(word) ? undefined : often
}

function isOfVerb(root: string): boolean {
  return root.length >= 4 && isVerbRoot(root)
}

// Anwohnerschaft, Dringlichkeit; Kartierung of kartieren.
function derived(word: string): number | undefined {
  if (word.endsWith('ung') || word.endsWith('ungen')) return isOfVerb(word.slice(0, word.lastIndexOf('ung'))) ? 0 : undefined
  const base = word.endsWith('t') ? /^(.{4,})(?:schaft|heit|keit)$/.exec(word)?.[1] : undefined
  const often = base === undefined || noPieces.has(base) ? undefined : usualness(base)
  return often === undefined || often < 1 ? undefined : 0
}

function prefixed(word: string): number | undefined {
  if (word.length < 7 || prefixesAt(word, 0).length === 0) return undefined
  const rest = /^(?:ab|an|auf|aus|be|bei|ein|ent|er|mit|um|un|ver|vor|zer|zu|ruck|mehr|haupt|gross|klein)(.{5,})$/.exec(word)?.[1]
  if (rest === undefined || noPieces.has(rest)) return undefined
  // Of er- only verbs are made: Arbeiterkittel has no Erkittel in it.
  if (word.startsWith('er') && !/(?:en|ung|t|te[nms]?)$/.test(rest)) return undefined
  const often = usualness(rest)
  return often === undefined || often < 2 ? undefined : 0
}

/**
 * The cheapest way to put a word together of two pieces or more, or null. Where more than the lists is known, that is a piece
 * with a certain `beginning`, and what stands first or last.
 */
function split(word: string, known: Known, beginning?: string): readonly Piece[] | null {
  const possible = possiblePieces(word, beginning)
  if (possible[0] === 0) return null
  const endsInOil = word.endsWith('ol')
  const best: (Split | undefined)[] = [{ cost: 0, pieces: [] }]
  for (let end = 2; end <= word.length; end += 1) {
    if (end === 2 && !word.startsWith('ol')) continue
    const last = end - (end === 2 || (end === word.length && endsInOil) ? 2 : shortestPiece)
    for (let start = Math.max(0, end - longestPiece); start <= last; start += 1) {
      const before = best[start]
      if (before === undefined || (start === 0 && end === word.length)) continue
      if (((possible[start] ?? 0) & (1 << (end - start))) === 0) continue
      const chunk = word.slice(start, end)
      const piece = end < word.length ? modifier(chunk, known) : isEnding(chunk, word.slice(0, start)) ? null : head(chunk, known)
      if (piece === null) continue
      const cost = before.cost + piece.cost
      if (cost < (best[end]?.cost ?? Infinity)) best[end] = { cost, pieces: [...before.pieces, piece] }
    }
  }
  const pieces = best[word.length]?.pieces ?? []
  if (pieces.length < 2) return null
  const whole = isOfFieldOnly(word) ? undefined : known(word)
  return whole !== undefined && pieces.some((piece) => isUnusualIn(piece, whole)) ? null : pieces
}

// A usual word is not made of unusual ones: Transport is neither Tran nor Sport.
function isUnusualIn({ word, often }: Piece, whole: number): boolean {
  const least = whole > mostUsual ? whole - 1 : Math.min(whole - 1, usual)
  return often < least && (word.length < longEnough || usualness(word) === undefined || /(?:lich|ig|isch)(?:e[nmrs]?|keit)?$/.test(word))
}

/**
 * For each letter of a word, as bits, how long a piece that begins there may be so that the rest can be made of pieces too.
 * Told before anything is cut out, for most words are no compounds: by the lists, and as `split` says of what they do not have.
 */
function possiblePieces(word: string, beginning?: string): Int32Array {
  const sums = letterSums(word)
  const lengths = new Int32Array(word.length + 1)
  for (let start = word.length - 2; start >= 0; start -= 1) {
    const prefixes = prefixesAt(word, start)
    const isOpen = beginning !== undefined && (start === 0 || word.startsWith(beginning, start))
    let found = 0
    for (let end = Math.min(word.length, start + longestPiece); end >= start + 2; end -= 1) {
      if ((end < word.length && lengths[end] === 0) || (start === 0 && end === word.length)) continue
      if (isOpen || (beginning !== undefined && end === word.length) || mayBePiece(word, sums, prefixes, start, end)) found |= 1 << (end - start)
    }
    lengths[start] = found
  }
  return lengths
}

const less = /^los(?:e(?:re|ste)?[nmrs]?)?$/
const particles = new Set('ab an auf aus be bei durch ein ent er fest fort her hin los mit nach nieder uber um unter ver vor weg weiter wieder zer zu zuruck zusammen'.split(' '))

/** Whether a head is the ending of what stands before it: kostenlos has nothing of Los, Studierende of Ende, erneuerbare of Bar, Ingenieurin of Urin. */
function isEnding(chunk: string, before: string): boolean {
  if (chunk === 'wegs') return /(?:keine|gerade|halb|unter)s?$/.test(before)
  // verlangsamt, vereinsamt.
  if (chunk === 'amt' && /(?:lang|verein)s$/.test(before)) return true
  // bestehe, übersehen: no marriage.
  if (/^ehen?$/.test(chunk)) return !/(?:misch|kinder|schein|zivil|zweck|zwangs)$/.test(before)
  // Turniere, Scharniere: no Nieren.
  if (/^niere?n?$/.test(chunk) && usualness(`${before}nier`) !== undefined) return true
  // kinderlos, fensterlose: no Erlös.
  if (/^erlose?[nmrs]?$/.test(chunk) && usualness(`${before}er`) !== undefined) return true
  // Kingston, Restaurator, Torturen, horizontal.
  if (chunk === 'ton' || (chunk.startsWith('tor') && before.endsWith('a')) || (chunk.startsWith('tur') && before === 'tor')) return true
  if (chunk.startsWith('tal') && before.endsWith('horizon')) return true
  // Methanol, Benzol.
  if (oil.test(chunk)) return /(?:than|opan|utan|benz|phen)$/.test(before)
  if (less.test(chunk) || /^teste[nmrs]?$/.test(chunk)) return true
  // wachsendes: neither wach nor Sendes.
  const moved = /^(..?)end(?:e[nmrs]?)?$/.exec(chunk)?.[1]
  if (moved !== undefined) return endsInVerb(before + moved)
  if (/^end(?:e[nmrs]?)?$/.test(chunk)) return /(?:ier|ss|inn)$/.test(before) || endsInVerb(before) || (chunk === 'enden' && endsInVerb(`${before}end`))
  if (/^(?:er)?bar(?:e[nmrs]?)?$/.test(chunk)) return !/(?:eis|braun|wasch|koala|teddy|ameisen|panda|milch|wein)$/.test(before)
  // Schulfach, but dreifach.
  if (/^fach(?:e[nmrs]?)?$/.test(chunk)) return /(?:ein|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|zwanzig|hundert|tausend|mehr|viel|mannig|x|n|zig)$/.test(before)
  if (chunk === 'test' || chunk === 'tests') return endsInVerb(before)
  // Lehrerinnen, Urin of Ingenieurin, Ration of Moderation.
  return /^(?:urin|rinnen?$|ration)/.test(chunk) && before.endsWith('e')
}

// nehm, teilnehm, zusammennehm.
function endsInVerb(before: string): boolean {
  for (let start = 0; start <= before.length - 3; start += 1) {
    const [beginning, root] = [before.slice(0, start), before.slice(start)]
    if (root !== 'end' && isVerbRoot(root) && (start === 0 || particles.has(beginning) || usualness(beginning) !== undefined)) return true
  }
  return false
}

// weggelassen, Festlegung, Teilnehmer: before a verb these are particles and no Weg, Fest or Teil; Wegbeschreibung is of a way.
const particle = /^(?:wiederhol|teil(?:nehm|nahm|hab)|statt(?:find|fand|ge[fh]|geb|gab|hab)|preisg(?:egeb|eb(?!u)|ab)|stand(?:ge)?h[ai]|kundg[ea]b|(?:weg|fest)(?!be|ver|er|ent|zer|ge.*ung)(.{3,}?)(?:en|t|te[nmrs]?|end(?:e[nmrs]?)?|ungs?|ungen)$)/

function isVerbWithParticle(word: string): boolean {
  const [found, rest] = particle.exec(word) ?? []
  if (found === undefined || rest === undefined) return found !== undefined
  const root = rest.replace(/^zu(?=...)/, '')
  return isVerbRoot(root) || verbBase(`${root}en`) !== null || verbBase(`${root}t`) !== null
}

const prefixesByLetter = new Map<number, string[]>()
for (const prefix of 'ab an auf aus be bei ein ent er mit um un ver vor zer zu ruck mehr haupt gross klein'.split(' ')) {
  prefixesByLetter.set(prefix.charCodeAt(0), [...(prefixesByLetter.get(prefix.charCodeAt(0)) ?? []), prefix])
}
const none: readonly string[] = []

function prefixesAt(word: string, start: number): readonly string[] {
  const some = prefixesByLetter.get(word.charCodeAt(start))
  if (some === undefined) return none
  const found = some.filter((prefix) => word.startsWith(prefix, start))
  return found.length === 0 ? none : found
}

/** Whether `head` or `modifier` may make anything of a chunk; false is certain. */
function mayBePiece(word: string, sums: LetterSums, prefixes: readonly string[], start: number, end: number): boolean {
  if (end - start === 2) return word.startsWith('ol', start)
  if (mayBeListed(word, sums, prefixes, start, end, '')) return true
  const isLast = end === word.length
  for (const link of isLast ? endings : links) {
    if (link !== '' && word.charCodeAt(end - 1) === link.charCodeAt(link.length - 1) && word.endsWith(link, end) && mayBeListed(word, sums, prefixes, start, end - link.length, '')) return true
  }
  if (isLast) return mayBeAgent(word, start)
  return mayBeListed(word, sums, prefixes, start, end, 'e') || mayBeListed(word, sums, prefixes, start, end, 'en')
    || (word.charCodeAt(end - 2) === 101 && mayBeListed(word, sums, prefixes, start, end, 'n'))
}

const agentEnding = /er[ns]?$/

function mayBeAgent(word: string, start: number): boolean {
  return agentEnding.test(word) && agent(word.slice(start)) !== null
}

function mayBeListed(word: string, sums: LetterSums, prefixes: readonly string[], start: number, end: number, more: string): boolean {
  if (end - start < shortestPiece) return false
  if (mayBeWord(sums, start, end, more)) return true
  for (const { length } of prefixes) if (end - start - length + more.length >= 5 && mayBeWord(sums, start + length, end, more)) return true
  if (more === '' && isOfListedVerb(word, start, end)) return true
  // What -schaft, -heit and -keit end in.
  return word.charCodeAt(end - 1) === 116 && more === '' && derivedEndings.some((ending) => word.endsWith(ending, end) && mayBeWord(sums, start, end - ending.length))
}

const derivedEndings = ['schaft', 'heit', 'keit']

// What -ung and -ungen end in.
function isOfListedVerb(word: string, start: number, end: number): boolean {
  return (word.endsWith('ung', end) && isOfVerb(word.slice(start, end - 3))) || (word.endsWith('ungen', end) && isOfVerb(word.slice(start, end - 5)))
}

// The last piece is a word in any form.
function head(chunk: string, known: Known): Piece | null {
  // Heizöls.
  if (oil.test(chunk)) return { chunk, word: 'ol', cost: 12, often: 5 }
  // Rechtsamt is an office: velvet stands first or nowhere.
  if (/^samt(?:e[ns]?|s)?$/.test(chunk)) return null
  let best = priced(chunk, chunk, known(chunk), 0)
  for (const ending of endings) {
    const word = chunk.slice(0, -ending.length)
    // Abgeordneter, but no Kocher of koche.
    if (ending === 'r' && !/(?:et|end)er$/.test(chunk)) continue
    if (chunk.endsWith(ending) && word.length >= 4) best = cheaper(best, priced(chunk, word, known(word), 2, word.length === 4 ? 4 : 0))
    // Stadtrats, Radweges: of three letters the lists have but a few nouns.
    if (chunk.endsWith(ending) && word.length === 3 && /^e?s$/.test(ending)) best = cheaper(best, priced(chunk, word, known(word), 2))
  }
  return either(best, agent(chunk))
}

// Rauchmelder, Feuerlöscher: as usual as their verbs.
function agent(chunk: string): Piece | null {
  const [, word = '', root = ''] = /^((.{4,})er)[ns]?$/.exec(chunk) ?? []
  return isVerbRoot(root) && !noPieces.has(word) ? { chunk, word, cost: 12, often: (usualness(`${root}en`) ?? 1) - 1 } : null
}

const parted = /^(?:ab|an|auf|aus|ein|um|vor|zu)(?!ge)(?=...)/

// Hüft-, Mühl- of rarer nouns in -e: not what may be of a word in -ie, -ste, -ere or of a verb.
function mayLackE(chunk: string): boolean {
  return !/(?:i|st|er|end|ig)$/.test(chunk) && !noPieces.has(chunk) && verbBase(`${chunk}end`) === null
}

// A piece before the last may carry a link, lack its e (Schul-), or be a verb's stem (Sammel-, Wohn-).
function modifier(chunk: string, known: Known): Piece | null {
  if (chunk === 'ol') return { chunk, word: chunk, cost: 12, often: 5 }
  if (between.has(chunk)) return { chunk, word: chunk, cost: 4, often: 9 }
  let best: Piece | null = null
  for (const link of links) {
    if (!chunk.endsWith(link) || chunk.length - link.length < shortestPiece) continue
    const word = chunk.slice(0, chunk.length - link.length)
    // Kind-er-garten, but rather Schulden-erlass.
    const extra = link === '' ? (bare.test(chunk) ? 6 : 0) : link === 's' || link === 'n' ? 1 : link === 'er' && !hasPluralInEr(word) ? 6 : 2
    best = cheaper(best, priced(chunk, word, known(word), extra))
  }
  if (chunk.length < 4) return best
  best = cheaper(best, priced(chunk, `${chunk}e`, known(`${chunk}e`), 2, best === null && mayLackE(chunk) ? 3 : 4))
  const verb = known(`${chunk}en`)
  if (verb !== undefined) best = either(best, ofVerb(chunk, verb))
  if (!/e[lr]$/.test(chunk)) return best
  best = cheaper(best, priced(chunk, `${chunk}n`, known(`${chunk}n`), 3, 3))
  // Nieselregen: of a rarer verb, where nothing else stands there.
  return best === null && chunk.length >= 5 && isVerbRoot(chunk) && !noPieces.has(chunk) ? { chunk, word: chunk + (chunk.endsWith('ier') ? 'en' : 'n'), cost: 15, often: 0 } : best
}

// Of a known verb the infinitive is no mere form; Absetz-, Umlade- have a particle before one.
function ofVerb(chunk: string, often: number): Piece | null {
  const isRoot = isVerbRoot(chunk)
  const infinitive = `${chunk}en`
  if (isRoot && !noPieces.has(chunk)) return often < 1 ? null : { chunk, word: infinitive, cost: 15 - often, often: often - 1 }
  return priced(chunk, infinitive, often, 3, parted.test(chunk) && isVerbRoot(chunk.replace(parted, '')) ? 2 : 5)
}

function cheaper(one: Piece | null, other: Piece | null): Piece | null {
  return other === null || (one !== null && one.cost <= other.cost) ? one : other
}

// Mietvertrag is of mieten as much as of Miete, and as usual as either.
function either(one: Piece | null, other: Piece | null): Piece | null {
  const best = cheaper(one, other)
  return best === null ? null : { ...best, often: Math.max(one?.often ?? 0, other?.often ?? 0) }
}

// Abgeordnete, Beschäftigte, Vorsitzende are nouns too.
const participle = /^(?:ab|an|auf|aus|be|bei|ein|ent|er|ge|mit|ver|vor|zu).{4,}(?:t|end)e[nr]?$/

// A word more costs more than any difference in use; rare words and short ones cost more. What has to be completed first
// has to be usual, and counts as less so.
function priced(chunk: string, word: string, often: number | undefined, extra: number, least = 0): Piece | null {
  // Sprachkenntnisse is of Sprache, not of sprach.
  if (often === undefined || often < least || (often < 9 && isFinite(word) && !participle.test(word))) return null
  return { chunk, word, cost: 12 - often + extra + (word.length === 3 ? 3 : 0), often: least > 0 ? often - 3 : often }
}

/** Stems of the pieces, of what they are made of, and of neighbours together (Wasserspeicher in Regenwasserspeicher). */
function partStems(pieces: readonly Piece[]): Set<string> {
  const smallest = pieces.flatMap((piece) => takenApart(piece, 0)).slice(0, 8)
  const stems = new Set(pieces.flatMap(({ word }) => [stem(word, 'de'), ...umlautBases(word), ...restOf(word)]))
  for (const from of smallest.keys()) {
    let together = ''
    for (const next of smallest.slice(from, from === 0 ? -1 : undefined)) {
      stems.add(stem(together + next.word, 'de'))
      if (together === '') for (const base of umlautBases(next.word)) stems.add(base)
      together += next.chunk
    }
  }
  return stems
}

// Mehrfamilienhaus holds Familie: before a noun these are no prefixes of a verb.
function restOf(word: string): string[] {
  const rest = usualness(word) === undefined ? /^(?:mehr|haupt|gross|klein)(.{5,})$/.exec(word)?.[1] : undefined
  return rest === undefined ? [] : [stem(rest, 'de')]
}

function takenApart(piece: Piece, depth: number): readonly Piece[] {
  const inner = depth < 3 && piece.word.length >= shortestWord ? split(piece.word, listed) : null
  const lacksItsE = piece.word === `${piece.chunk}e`
  if (inner === null || (!lacksItsE && !piece.chunk.startsWith(piece.word))) return [piece]
  const smaller = inner.flatMap((each) => takenApart(each, depth + 1))
  // The link after the piece is now that after its last part.
  return smaller.map((each, place) => {
    if (place < smaller.length - 1) return each
    return { ...each, chunk: lacksItsE ? each.chunk.slice(0, -1) : each.chunk + piece.chunk.slice(piece.word.length) }
  })
}
