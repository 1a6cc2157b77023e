import { isTheOne, isUnnamed, unnamed, withPart, type PersonPhrase } from '../words/person'
import { fullStop, isGivenName, isOrganisation, isRole } from '../words/words-of-people'
import { isSaidOf } from './caption-list'
import { personsIn, strangerIn, type Met } from './caption-names'

/** Before a small letter a full stop is that of a number: "Nana Osei II. begrüßt". */
const sentenceEnd = new RegExp(String.raw`${fullStop}\s+(?!\p{Ll})|:\s+`, 'u')
/** "a pupil at Ridge School". */
const ofBody = /\s(?:at|of|from|der|des|vom|von)\s+(?:the\s+)?\p{Lu}/u
/** "Kofi Asante, a farmer, …": behind the only one so far that is said of them. */
const one = /^(?:an?|eine?)\s+/i
const mostWords = 4
const longestRole = 6

/** People named in running sentences, by their title or by a given name. */
export function peopleInSentences(text: string): PersonPhrase[] {
  const people: PersonPhrase[] = []
  for (const person of text.split(sentenceEnd).flatMap(inSentence)) {
    // Who is named in full first may be "Ms Sackey" later on.
    if (person.name === null || people.every(({ name }) => name !== person.name && name?.split(' ').at(-1) !== person.name)) people.push(person)
  }
  return people
}

/** A sentence's piece, and whether "und" stands before it. */
interface Piece {
  readonly text: string
  readonly isJoined: boolean
}

function inSentence(sentence: string): PersonPhrase[] {
  const people: PersonPhrase[] = []
  const pieces = piecesOf(sentence)
  // "Die Leiterin des Amtes, Frau …": what somebody does may stand before the name.
  let waiting: string | null = null
  let isOpen = false
  for (const [index, { text, isJoined }] of pieces.entries()) {
    const next = pieces[index + 1]
    const bare = withoutScene(text)
    const known = personsIn(text)
    const met: readonly Met[] = known.length > 0 ? known : strangerIn(text, (isOpen && isJoined) || (index === 0 && next !== undefined && leadsOn(next)))
    const last = people.at(-1)
    const twin = isOpen && (isJoined || /^\p{L}+$/u.test(text)) ? twinOf(last, text) : null
    if (twin !== null) {
      people.push(twin, ...met.map(({ person }) => person))
      isOpen = met.length === 0 ? !text.includes(' ') : met.at(-1)?.closes === true
    } else if (met.length > 0) {
      const [first, ...others] = met.map(({ person }) => person)
      if (first) people.push(waiting !== null && met[0]?.opens === true ? withPart(first, waiting) : first, ...others)
      isOpen = met.at(-1)?.closes === true
      waiting = isOpen ? null : roleAtEnd(text)
    } else if (last?.name != null && last.role === null && (people.length === 1 || ofBody.test(text)) && isOpen && !isJoined && one.test(text) && isRole(text.replace(one, '')) && (isBrief(text) || ofBody.test(text)) && !opensWithPerson(next)) people[people.length - 1] = withPart(last, text.replace(one, ''))
    else if (isUnnamed(bare) && isBrief(bare) && (isOpen || opensWithPerson(next))) people.push(unnamed(bare))
    else if (isJoined && isOpen && isTheOne(bare)) people.push(unnamed(bare))
    else if ((index === 0 || isJoined) && /^(?:die|der|the)\s/i.test(text) && isRole(text) && (index === 0 || opensWithPerson(next))) waiting = text
    else if (last !== undefined && last.name !== null && isOpen && !isJoined && isSaidOf(text, next?.text) && !/\d[\d.]/.test(text)) people[people.length - 1] = withPart(last, text)
    else {
      isOpen = false
      waiting = roleAtEnd(text)
    }
  }
  return people
}

/** "die Schüler Kofi und Ama": who is joined to somebody by a given name alone is what they are. */
function twinOf(last: PersonPhrase | undefined, text: string): PersonPhrase | null {
  const name = /^\p{Lu}[\p{L}-]+(?=$|\s+\p{Ll})/u.exec(text)?.[0] ?? ''
  return last?.role != null && last.name !== null && !last.name.includes(' ') && isGivenName(last.name) && isGivenName(name) ? { ...last, name } : null
}

/** A sentence parted at commas and "und" outside brackets, but not within an institution's name. */
function piecesOf(sentence: string): Piece[] {
  const [first = '', ...rest] = sentence.split(/([,;]\s*(?:(?:und|and|sowie)\s+)?|\s+(?:und|and|sowie)\s+)(?![^()]*\))/i)
  const pieces: Piece[] = [{ text: first.trim().replace(/\.$/, ''), isJoined: false }]
  for (let at = 0; at < rest.length; at += 2) {
    const [by = '', text = ''] = [rest[at], rest[at + 1]?.trim().replace(/^(?:und|and|sowie)\s+/i, '').replace(/\.$/, '')]
    const last = pieces.at(-1)
    if (last !== undefined && /^\s/.test(by) && isOneName(last.text, text)) pieces[pieces.length - 1] = { ...last, text: last.text + by + text }
    else pieces.push({ text, isJoined: /\p{L}/u.test(by) })
  }
  return pieces
}

/** "Ministry of Lands" and "Natural Resources", "the Land Use" and "Planning Authority", "Architektin" and "Planerin": one institution or role with "and" in it. */
function isOneName(left: string, right: string): boolean {
  if (isRole(left) && isRole(right) && !isUnnamed(right) && !isTheOne(right) && right.split(/\s+/).length <= mostWords && personsIn(left).length === 0) return true
  if (!/^\p{Lu}/u.test(right) || isRole(right) || personsIn(right)[0]?.opens === true) return false
  const [, body] = /(\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+)*)\s+(?:of|for|für)\s+\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+)*$/u.exec(left) ?? []
  if (body !== undefined && isOrganisation(body)) return true
  const [, start] = /\s(?:the|der|des|vom|beim)\s+(\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+)*)$/u.exec(left) ?? []
  const rest = /^\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+)*/u.exec(right)?.[0] ?? ''
  return start !== undefined && !isOrganisation(start.split(/\s+/).at(-1) ?? '') && isOrganisation(rest)
}

function opensWithPerson(piece: Piece | undefined): boolean {
  return piece !== undefined && personsIn(piece.text)[0]?.opens === true
}

/** What follows only a person: what they do, or another person behind "und". */
function leadsOn(next: Piece): boolean {
  return next.isJoined ? opensWithPerson(next) : isRole(next.text) && !opensWithPerson(next)
}

/** "… im Gespräch mit der Leiterin des Umweltamts", where the name follows behind a comma. */
function roleAtEnd(text: string): string | null {
  const ends = [...text.matchAll(/\s(?:the|der|die|dem|den)\s+(?=(\S.*)$)/g)].map((match) => match[1] ?? '')
  return ends.findLast((end) => isRole(end) && end.split(/\s+/).length <= longestRole && !/\d/.test(end)) ?? null
}

/** "eine Auszubildende am Faulturm", "einer Studentin die Pumpe": where somebody stands, or what is shown to them, is not what they are. */
function withoutScene(text: string): string {
  return text.replace(/\s+(?:(?:am|beim|auf|vor|während|on|in front of|during|outside)\s|(?:das|den|die)\s+\p{Lu}).*$/u, '')
}

/** "zwei Schülerinnen der Opoku Ware School", but no sentence about them. */
function isBrief(piece: string): boolean {
  return piece.split(/\s+(?:der|des|vom|von|of|from)\s/, 1).join('').split(/\s+/).length <= mostWords && piece.split(/\s+/).length <= mostWords * 2
}
