import { placesIn } from '../words/gazetteer'
import { isSelf, isTheOne, isUnnamed, namesSomebody, readPerson, unnamed, withPart, type PersonPhrase } from '../words/person'
import { isApposition, isGivenName, isOrganisation, isRole, maybeRoleWord, startsWithTitle } from '../words/words-of-people'
import { isSite } from './caption-site'

/** "ganz rechts unser Fahrer" at the end of a list. */
const sideBefore = /^(?:(?:ganz\s+)?(?:links|rechts)(?:\s+außen)?|(?:on\s+the\s+)?far\s+(?:left|right))\s+(?=\p{Lu}|eine?\s|unsere?\s|an?\s|our\s)/u
/** "Lea (12)". */
const ageBehind = /\s*\(\d{1,3}\)$/

/** The people of a list, in its order. Semicolons part people where there are any; else commas part people and what is said of them. */
export function readList(list: string): PersonPhrase[] {
  if (!list.includes(';')) return readCommas(splitList(list))
  return list.split(';').map((each) => withoutAnd(each.trim())).flatMap((each) => {
    const pieces = splitList(each)
    // "A, B, C; Kumasi": commas part the people all the same.
    if (pieces.filter(isNamed).length > 1) return readCommas(pieces)
    return standsAside(pieces[0] ?? '') ? [] : splitAnd(each).flatMap((piece) => (isTheOne(piece) ? unnamed(piece) : readPerson(piece)) ?? [])
  })
}

/** Whether a title or a usual given name says that this is a person. */
function isNamed(piece: string): boolean {
  return startsWithTitle(piece) || (isGivenName(piece.split(/\s/)[0] ?? '') && namesSomebody(piece))
}

function readCommas(pieces: readonly string[]): PersonPhrase[] {
  const people: PersonPhrase[] = []
  let waiting: string | null = null
  let isOpen = true
  const areByGiven = pieces.some((piece) => isGivenName(piece.replace(ageBehind, '')) || isSelf(piece))
  for (const [index, piece] of pieces.entries()) {
    const last = people.at(-1)
    if (standsAside(piece) || /^(?:all|both|alle|beide)\s+(?:from|of|aus|von|vom)\s/i.test(piece)) isOpen = false
    else if (isTheOne(piece)) people.push(unnamed(piece))
    else if (isGivenName(piece.replace(ageBehind, '')) || (areByGiven && isUnknownName(piece))) people.push({ name: piece.replace(ageBehind, ''), title: null, role: null, organisation: null })
    else if (namesSomebody(piece)) {
      const person = readPerson(piece)
      if (person !== null) people.push(waiting === null ? person : withPart(person, waiting))
      waiting = null
      isOpen = true
    } else if (/^(?:die|der|the)\s/i.test(piece) && isRole(piece)) waiting = piece
    else if (last !== undefined && isSaidOf(piece, pieces[index + 1])) people[people.length - 1] = withPart(last, piece)
    else if (isOpen && last?.role != null && !/\d|^(?:with|mit|beside|neben)\s/.test(piece)) people[people.length - 1] = { ...last, role: `${last.role}, ${piece}` }
  }
  return people
}

/** "Gitte" before "Kojo" is somebody too, though her name is in no list. */
function isUnknownName(piece: string): boolean {
  return /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u.test(piece) && !isOrganisation(piece) && !isRole(piece) && !maybeRoleWord(piece)
}

/** Whether a piece behind a person says what they do or whose they are; "seated at the Office" and "both from Essen" do not. */
export function isSaidOf(piece: string, next: string | undefined): boolean {
  return (isRole(piece) || isApposition(piece) || (isOrganisation(piece) && /^(?:(?:the|die|der|das|from the|vom|von der)\s+)?\p{Lu}/u.test(piece)) || isOneWord(piece, next)) && !isUnnamed(piece) && !/^(?:all|both|alle|beide)\s/i.test(piece)
}

/** "Königinmutter" between two people, "Ausbilder" before more than the date: what somebody does, as a person has two names. */
function isOneWord(piece: string, next: string | undefined): boolean {
  return /^\p{L}+$/u.test(piece) && !isGivenName(piece) && !standsAside(piece) && ((maybeRoleWord(piece) && !/\d/.test(next ?? '')) || (next !== undefined && namesSomebody(next)))
}

/** "at the biogas plant", "Cape Coast": where the list was taken down, and nobody on it. */
function standsAside(piece: string): boolean {
  return /^(?:at|in|on|near|during|before|after|outside|inside|beim?|im|am|auf|an de[rm]|vor|nach|während|anlässlich|zum|zur)\s/.test(piece) || placesIn(piece).some(({ text }) => text === piece) || isSite(piece)
}

/** A list's pieces: parted by commas outside brackets, and by "und" where people stand on both sides. */
export function splitList(list: string): string[] {
  return list.split(/[;,]\s*(?![^()]*\))/).flatMap((piece) => splitAnd(withoutAnd(piece.trim()).replace(sideBefore, ''))).map(withoutScene).filter((piece) => piece !== '')
}

/** "Ute Hagemann (chair) at the meeting of the society": where the list was taken down, behind the last one's bracket. */
function withoutScene(piece: string): string {
  const person = /^([^()]+\([^()]*\))\s+(?:at|in|on|during|before|after|beim?|im|am|auf|vor|nach|während)\s/.exec(piece)?.[1]
  return person !== undefined && namesSomebody(person) ? person : piece
}

function withoutAnd(piece: string): string {
  return piece.replace(/^(?:und|and|sowie|&)\s+/i, '')
}

function splitAnd(piece: string): string[] {
  const match = /\s+(?:und|and|sowie|&)\s+(?![^()]*\))/i.exec(piece)
  if (match === null) return [piece]
  const [left, right] = [piece.slice(0, match.index), piece.slice(match.index + match[0].length)]
  const role = roleBeforeGiven(left)
  if (role !== null && /^\p{L}+(?=$|\s+(?:und|and|sowie|&)\s)/u.test(right) && isGivenName(right.split(/\s/, 1)[0] ?? '')) return [left, ...splitAnd(`${role} ${right}`)]
  return [left, right].every((side) => namesSomebody(side) || isTheOne(side) || isGivenName(side)) || (isUnknownName(left) && namesSomebody(right)) ? [left, ...splitAnd(right)] : [piece]
}

/** "die Austauschschüler" of "die Austauschschüler Kojo": both of two given names are so, or null. */
function roleBeforeGiven(piece: string): string | null {
  const [, role = '', given = ''] = /^(.+)\s(\S+)$/.exec(piece) ?? []
  return isGivenName(given) && isRole(role) ? role : null
}
