/** How many letters German compounds and their pieces have. */
export const shortestWord = 7
export const longestWord = 48
export const shortestPiece = 3
export const longestPiece = 24

/** What stands between the pieces: Verwaltung-s-reform, Radweg-e-netz. */
export const links = ['', 's', 'n', 'e', 'en', 'es', 'er', 'ens']

/** Öl is the one noun of two letters: Ölpreis, Erdöl, Altöle. */
export const oil = /^ol(?:s|en?)?$/

// Before a noun these are no prefixes of a verb: Mehrfamilienhaus holds Familie.
const ofNouns = ['mehr', 'haupt', 'gross', 'klein']
const prefixes = ['ab', 'an', 'auf', 'aus', 'be', 'bei', 'ein', 'ent', 'er', 'mit', 'um', 'un', 'ver', 'vor', 'zer', 'zu', 'ruck', ...ofNouns]
const withPrefix = new RegExp(`^(?:${prefixes.join('|')})(.{5,})$`)
const withPrefixOfNoun = new RegExp(`^(?:${ofNouns.join('|')})(.{5,})$`)

/** What stands behind a prefix (Verwertung, Abwasser). */
export function behindPrefix(word: string): string | undefined {
  return withPrefix.exec(word)?.[1]
}

/** What stands behind a prefix that is no verb's (Mehrfamilienhaus). */
export function behindPrefixOfNoun(word: string): string | undefined {
  return withPrefixOfNoun.exec(word)?.[1]
}

const none: readonly string[] = []
const prefixesByLetter = byLetter(prefixes)

/** The prefixes that the letters from `start` on may begin with. */
export function prefixesAt(word: string, start: number): readonly string[] {
  return amongAt(prefixesByLetter, word, start)
}

/** Beginnings of words by the code of their first letter. */
export function byLetter(beginnings: readonly string[]): readonly (readonly string[] | undefined)[] {
  const letters: string[][] = []
  for (const beginning of beginnings) (letters[beginning.charCodeAt(0)] ??= []).push(beginning)
  return Array.from(letters)
}

// Asked at each letter of a word: nearly always there is none.
function amongAt(letters: readonly (readonly string[] | undefined)[], word: string, start: number): readonly string[] {
  const some = letters[word.charCodeAt(start)]
  if (some === undefined) return none
  let found: string[] | null = null
  for (const each of some) if (word.startsWith(each, start)) (found ??= []).push(each)
  return found ?? none
}

// Einspar-, Nachhol-: before a verb these stand alone as well.
const particles = ['ab', 'an', 'auf', 'aus', 'bei', 'durch', 'ein', 'mit', 'nach', 'um', 'vor', 'zu']
const particlesByLetter = byLetter(particles)
const particleVerb = new RegExp(`^(?:${particles.join('|')})(?!ge)(.{3,}?)([es]?)$`)

// With these any verb makes its noun in -ung: Begehung, Überschreitung, Entsalzung.
const verbPrefixesByLetter = byLetter([...particles, 'be', 'ent', 'er', 'her', 'hin', 'hinter', 'miss', 'nieder', 'uber', 'unter', 'ver', 'weg', 'wider', 'wieder', 'zer'])

/** The prefixes of verbs that the letters from `start` on may begin with. */
export function verbPrefixesAt(word: string, start: number): readonly string[] {
  return amongAt(verbPrefixesByLetter, word, start)
}

/** What may be a verb's root behind a particle, with what may link it to the next word (Ablese-, Vorkaufs-): first with the link taken off. */
export function behindParticle(chunk: string): readonly string[] {
  const [, root = '', link = ''] = particleVerb.exec(chunk) ?? []
  return root === '' ? none : link === '' ? [root] : [root, root + link]
}

/** The particles that the letters from `start` on may begin with. */
export function particlesAt(word: string, start: number): readonly string[] {
  return amongAt(particlesByLetter, word, start)
}
