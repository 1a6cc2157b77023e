import { isOneWord } from './caption-list'
import { isUnnamed, readPerson, withPart, type PersonPhrase } from './person'
import { roleStart } from './role-before'
import { isGivenName, isNameParticle, isNameWord, isOrganisation, isRole, isRoleWord, startsWithTitle, titlesAtStart } from './words-of-people'

/** What stands before a name that is not somebody in the picture: "nach X benannt", "statue of X". */
const elsewhere = /^(?:nach|after|of|für|for|namens|über|about|seit|unter|under)$/i
/** "led by X", "reception by X": who does that is there. */
const leads = /(?:geleitet|begleitet|geführt|angeführt|led|accompanied|headed|guided|joined|received|welcomed|empfangen|begrüßt|empfang|besuch|vortrag|rede|führung|reception|visit|speech|tour)$/i
/** A house or street that bears a person's name; "Neuhaus" is a surname. */
const institution = /(?:^|-)(?:straße|platz|schule|allee|park|haus|halle|stiftung|preis)$|^(?:Street|Road|Avenue|Square|Park|Hall|Hospital|Stadium|Museum|Airport|Market|Circle|Award|Prize|Memorial|Lecture)$/iu
/** "vom Umweltamt", "of the Environmental Protection Agency" directly behind a name. */
const member = /^(?:of the|from the|at the|vom|von der|beim|bei der|of|at)\s+(\p{Lu}[\p{L}.-]*(?:\s+(?:(?:of|for|für|der|des)\s+(?:the\s+)?)?\p{Lu}[\p{L}.-]*)*)/u
const mostWords = 4
const longestBracket = 12

/** A person in a phrase, and whether the phrase says nothing before and behind. */
interface Met {
  readonly person: PersonPhrase
  readonly opens: boolean
  readonly closes: boolean
}

/** People named in running sentences, by their title or by a given name. */
export function peopleInSentences(text: string): PersonPhrase[] {
  const sentences = text.split(/(?<!\b(?:Dr|Prof|Mr|Mrs|Ms|Hon|Rev|St|\p{Lu}))\.\s+|:\s+/u)
  const people: PersonPhrase[] = []
  for (const person of sentences.flatMap(inSentence)) {
    // Who is named in full first may be "Ms Sackey" later on.
    if (person.name === null || people.every(({ name }) => name !== person.name && name?.split(' ').at(-1) !== person.name)) people.push(person)
  }
  return people
}

function inSentence(sentence: string): PersonPhrase[] {
  const people: PersonPhrase[] = []
  const pieces = sentence.split(/,\s*(?![^()]*\))|\s+(?:und|and|sowie)\s+(?![^()]*\))/).map((piece) => piece.trim().replace(/^(?:und|and|sowie)\s+/i, '').replace(/\.$/, ''))
  // "Die Leiterin des Amtes, Frau …": what somebody does may stand before the name.
  let waiting: string | null = null
  let isOpen = false
  for (const [index, piece] of pieces.entries()) {
    const met = personsIn(piece)
    const last = people.at(-1)
    if (met.length > 0) {
      const [first, ...others] = met.map(({ person }) => person)
      if (first) people.push(waiting !== null && met[0]?.opens === true ? withPart(first, waiting) : first, ...others)
      isOpen = met.at(-1)?.closes === true
      waiting = null
    } else if (isUnnamed(piece) && isBrief(piece) && (isOpen || personsIn(pieces[index + 1] ?? '')[0]?.opens === true)) people.push({ name: null, title: null, role: piece, organisation: null })
    else if (index === 0 && /^(?:die|der|the)\s/i.test(piece) && isRole(piece)) waiting = piece
    else if (last !== undefined && last.name !== null && isOpen && (isRole(piece) || isOrganisation(piece) || isOneWord(piece, pieces[index + 1])) && !/\d[\d.]/.test(piece)) people[people.length - 1] = withPart(last, piece)
    else isOpen = false
  }
  return people
}

/** "zwei Schülerinnen der Opoku Ware School", but no sentence about them. */
function isBrief(piece: string): boolean {
  return piece.split(/\s+(?:der|des|vom|von|of|from)\s/, 1).join('').split(/\s+/).length <= mostWords && piece.split(/\s+/).length <= mostWords * 2
}

function personsIn(piece: string): Met[] {
  const words = piece.split(/\s+/)
  const met: Met[] = []
  let from = 0
  for (let at = 0; at < words.length; at += 1) {
    const length = lengthOfName(words, at)
    if (length === 0) continue
    const start = roleStart(words, at, from)
    const bracket = /^\([^()]*\)/.exec(words.slice(at + length, at + length + longestBracket).join(' '))?.[0] ?? ''
    const end = at + length + (bracket === '' ? 0 : bracket.split(' ').length)
    const before = words[start - 1] === undefined || !/^(?:der|die|dem|den|the)$/i.test(words[start - 1] ?? '') ? start - 1 : start - 2
    if (!isElsewhere(words, before, start < at)) {
      const person = withRole(readPerson(words.slice(at, end).join(' ')), words.slice(start, at).join(' '))
      const behind = words.slice(end, end + longestBracket).join(' ')
      const [whole, body] = member.exec(behind) ?? []
      const isMember = body !== undefined && isOrganisation(body)
      if (person !== null && person.name !== null) {
        met.push({ person: isMember ? withPart(person, body) : person, opens: before < 0, closes: behind === '' || (isMember && whole === behind) })
      }
    }
    from = end
    at = end - 1
  }
  return met
}

function withRole(person: PersonPhrase | null, said: string): PersonPhrase | null {
  const role = said.replace(/^(?:die|der|the)\s+/i, '')
  return person === null || role === '' ? person : { ...person, role: person.role === null ? role : `${role}, ${person.role}` }
}

function isElsewhere(words: readonly string[], at: number, hasRole: boolean): boolean {
  const word = words[at] ?? ''
  if (/^(?:by|von|durch)$/i.test(word)) return !words.some((each) => leads.test(each))
  // "a party for exchange teacher X", but "a statue for X".
  return elsewhere.test(word) && !(hasRole && /^(?:for|für)$/i.test(word))
}

/** How many words a titled or full name has that begins here; 0 where none does. */
function lengthOfName(words: readonly string[], at: number): number {
  const ahead = words.slice(at, at + mostWords * 2).join(' ')
  const titles = titlesAtStart.exec(`${ahead} `)?.[0].trim() ?? ''
  const isTitled = titles !== '' && startsWithTitle(ahead)
  const skipped = isTitled ? titles.split(/\s+/).length : 0
  let end = at + skipped
  while (end < words.length && end - at - skipped < mostWords && isPartOfName(words, end, end > at + skipped)) end += 1
  const name = words.slice(at + skipped, end)
  const isInstitution = [...name, words[end] ?? ''].some((word) => !word.startsWith('(') && (institution.test(word) || (word !== name[0] && isOrganisation(word))))
  if (isInstitution) return 0
  if (isTitled) return name.length >= 1 ? end - at : 0
  const isNamed = name.length >= 2 && !isRoleWord(name[0] ?? '') && (isGivenName(name[0] ?? '') || (name.length <= 3 && isRoleWord(words[at - 1] ?? '')))
  return isNamed ? end - at : 0
}

function isPartOfName(words: readonly string[], at: number, isInside: boolean): boolean {
  const word = words[at] ?? ''
  return (isNameWord(word) && (!word.endsWith('.') || /^\p{Lu}\.$/u.test(word))) || (isInside && isNameParticle(word) && isNameWord(words[at + 1] ?? '') && !isOrganisation(words[at + 1] ?? ''))
}
