import { isGivenName, isOrganisation, isRole, isRoleWord, startsWithTitle, titlesAtStart } from './words-of-people'

/** "U. Falke". */
const initials = /^(?:\p{Lu}\.\s?){1,3}(?:(?:von|van|de)\s+)?\p{Lu}[\p{L}'’-]+(?=$|\s*[(,;])/u
/** One name by itself: "Odhiambo (KMA)", "Odhiambo und …". */
const surnameFirst = /^\p{Lu}[\p{L}'’-]+(?:\s*[,;(.]|\s+(?:und|and|sowie|&)\s|$)/u
/** "Bonsu (KMA)". */
const surnameBefore = /^\p{Lu}\p{Ll}[\p{L}'’-]*\s+\(/u
/** "Serwaa Girls' School" has a name in it and is nobody. */
const ofMany = /s['’]$/u
const bracketed = /\s*\([^()]*\)/g

/** A piece that a title or a usual given name says is a person. */
export function isPerson(piece: string): boolean {
  const words = piece.replace(/\([^)]*\)/g, '').trim().split(/\s+/)
  // "Ratsherr Olaf Nagel": what somebody is may stand before.
  if (words.length >= 3 && isRoleWord(words[0] ?? '')) words.shift()
  return startsWithTitle(words.join(' ')) || initials.test(piece) || (words.length >= 2 && isGivenName(words[0] ?? '') && !isOrganisation(words[1] ?? '') && !ofMany.test(words[1] ?? ''))
}

/** Two to four capitalised words that name no institution and nothing anybody does. */
export function mayBePerson(piece: string): boolean {
  const whole = piece.replace(/\([^)]*\)/g, '').trim()
  // "Pater Aloys Finke": what somebody is, before their name.
  const [first = '', ...others] = whole.split(/\s+/)
  const bare = others.length > 1 && isRoleWord(first) ? others.join(' ') : whole
  // "Ergebnisse der Zählung" are nobody, "Anna van der Velde" is.
  if (/^(?!\S+\s+(?:von|van)\s)\S+\s+(?:der|zu)\s/u.test(bare) && !isGivenName(bare.split(' ')[0] ?? '')) return false
  return /^(?:\p{Lu}[\p{L}\p{M}.'’-]*\s+(?:(?:von|van|de|der|zu)\s+)*){1,3}\p{Lu}[\p{L}\p{M}'’-]*$/u.test(bare) && !isOrganisation(bare) && !isRole(bare)
}

/** Whether a line is nobody but a person, surely: "Herr Nagel", "Ute Falke (KMA)". */
export function isOnlyPerson(text: string): boolean {
  return isPerson(text) && beginsWithPerson(text)
}

/** A name that stands by itself, or before a comma, bracket, dash or gap: "Mr. Tawiah reported" is no such line. */
export function beginsWithPerson(text: string): boolean {
  const [head = ''] = text.split(/\s*[,;(]|\s+[–—-]\s|\s{2,}/)
  const [first = '', ...others] = head.split(' ')
  // "Ratsfrau Edeltraud Neuhoff": what somebody is may stand before.
  const bare = (isRoleWord(first) && others.length > 1 ? others.join(' ') : head).replace(titlesAtStart, '')
  return mayBePerson(bare) || (bare !== head && /^\p{Lu}[\p{L}'’-]+$/u.test(bare))
}

/** A list that is cut between given name and surname: "…, Jonas", or "…, Otieno" where nobody else has one name only and the next line begins with one. */
export function endsInName(text: string, next: string): boolean {
  const pieces = text.slice(text.lastIndexOf(':') + 1).replace(bracketed, '').split(/[,;]|\s(?:und|and|sowie|&)\s/).map((piece) => piece.trim())
  const last = (pieces.pop() ?? '').replace(titlesAtStart, '')
  // "Anwesend: Grace" by herself is half of the first name.
  if (pieces.length === 0) return text.includes(':') && isGivenName(last) && surnameFirst.test(next)
  // "…, Osei Kwadwo" above "Bonsu (KMA)": he has more given names.
  if (last.includes(' ') && last.split(' ').every(isGivenName)) return surnameBefore.test(next)
  return isGivenName(last) || (/^\p{Lu}[\p{L}'’-]+$/u.test(last) && !isOrganisation(last) && surnameFirst.test(next) && pieces.every((piece) => beginsWithPerson(piece)))
}
