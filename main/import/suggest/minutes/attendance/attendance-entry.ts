import { placesIn } from '../../words/gazetteer'
import { isPerson, mayBePerson } from '../../words/is-person'
import { readPerson } from '../../words/person'
import { addresses, addressing, isGivenName, isOrganisation, isRole, titlesAtStart } from '../../words/words-of-people'
import { isAbsent } from '../words/absence'
import { splitOutside } from '../words/outside-brackets'
import { initialsOf } from '../words/people'
import type { Attendee } from './attendee'
import { organisationOf } from './attendee-organisation'

const longestGroup = 70
/** Before a full name. */
const addressed = new RegExp(String.raw`^${addresses}\s+(?=\S+\s)`)
/** What leads to the name of a body: "Für die Stadt Hagen". */
export const ofBody = /^(?:für|for|of|von|from|vom|aus|auf seiten|on behalf of)\s+(?:(?:die|das|den|der|dem|the)\s+)?|^(?:die|das|den|der|dem|the)\s+/i
const surnameGivenBody = new RegExp(String.raw`^((?:${addressing}\s+)+)(\p{Lu}[\p{L}'’-]+),\s+(\p{Lu}[\p{L}-]+)\s+(\p{Lu}[^,;()]+)$`, 'u')
const dots = /\s+[·•|]\s+/g
const stroke = /\s{0,3}\/\s{0,3}(?=\p{Lu})/gu
const behindBracket = /\)\s+(?=\p{Lu})/gu
/** A full stop that ends an entry: not that of "Waste Ltd.". */
const endOfEntry = /(?<!\s(?:Ltd|Inc|Co|Corp|Bros|Dept|e\.\s?V|i\.\s?R))\.$/u
/** "A, B (beide Umweltamt)" are two. */
const ofBoth = /\((?:beide|alle|both|all)\s/i
/** One by itself before a person may be a body that nobody knows. */
const fewestSurnames = 2
const spaced = /\s+[–—-]\s+|\s*\t\s*|\s{2,}|\s+\/\s+/g

/** The people of one entry: one and what is said of them, or several parted by commas or semicolons. */
export function attendeesOf(entry: string, isOneOfMany: boolean): Attendee[] {
  const text = withBodyApart(entry).replace(endOfEntry, '').replace(dots, '; ').replace(spaced, ', ').replace(behindBracket, (gap, at: number, whole: string) => (isPerson(whole.slice(at + gap.length, at + longestGroup)) ? '); ' : gap))
  const chunks = withoutBodies(splitOutside(text, /;/), isOneOfMany)
  const isOneEach = isOneOfMany || chunks.length > 1
  return chunks.flatMap((chunk) => groupsOf(splitOutside(chunk, /,/).flatMap(splitAnd).map(withoutOffice), isOneEach)).flatMap((pieces) => attendeeOf(pieces) ?? [])
}

/** "Hr. Falke, Jan Stadtwerke": columns close together that a format did not part. */
function withBodyApart(entry: string): string {
  const [whole = '', before = '', surname = '', given = '', body = ''] = surnameGivenBody.exec(entry) ?? []
  return whole !== '' && !isOrganisation(given) && !isRole(given) && placesIn(given).length === 0 && !isGivenName(body.split(/\s/)[0] ?? '') && isOrganisation(body) ? `${before}${given} ${surname} (${body})` : entry
}

/** "Ute Falke/Jan Nagel (Umweltamt)" are two of one body, as if they were joined by "and". */
export function withStrokesSpoken(entry: string): string {
  return entry.replace(stroke, (gap, at: number, whole: string) => (isPerson(whole.slice(at + gap.length, at + longestGroup)) ? ' & ' : gap))
}

/** "die Ausschussmitglieder Jörg Nagel", "Frau Kramm als Schriftführerin": who it is, without as what. */
function withoutOffice(piece: string): string {
  const person = piece.replace(/\s+(?:als|as)\s+(?:(?:an?|the|eine?)\s+)?\p{L}[^()]*$/u, '')
  const bare = isPerson(person) ? person : piece
  const behind = bare.replace(/^(?:die|der|the)\s+\p{L}+\s+/u, '')
  return behind !== bare && isPerson(behind) && !isOrganisation(bare.slice(0, -behind.length)) ? behind : bare
}

/** "A B; Zoil Services" on a line of its own is one person. */
function withoutBodies(chunks: readonly string[], isOneOfMany: boolean): readonly string[] {
  const [first = '', second = ''] = chunks
  return isOneOfMany && chunks.length === 2 && !isPerson(second) && !second.includes('(') && !isSwapped(splitOutside(second, /,/)) ? [`${first}, ${second}`] : chunks
}

/** "zeitweise Dr. Falke", "am zweiten Tag auch Frau Kramm": when somebody was there stands before them. */
const forTime = /^(?:(?:zeitweise|zeitweilig|teilweise|später|auch|(?:am|an\s+dem)\s+(?:\p{Ll}+|\d\.)\s+(?:Sitzungs)?[Tt]ag|partly|later|on\s+(?:the\s+)?(?:first|second|third)\s+day)\s+)+(?=\p{Lu})/u

/** "A B und C D" are two people where either side reads like one; "für Umwelt und Energie" is one thing. */
function splitAnd(piece: string): string[] {
  const found = /^(?:(?:und|and|sowie|&|as\s+well\s+as)\s+)?(?:(?:als\s+g(?:ast|äste)|as\s+(?:a\s+)?guests?):?\s+)?/i.exec(piece)
  const text = (found === null ? piece : piece.slice(found[0].length)).replace(forTime, '')
  const match = /\s+(?:und|and|sowie|&|as well as)\s+(?![^()]*\))/i.exec(text)
  if (match === null) return [text]
  const [left, right] = [text.slice(0, match.index), text.slice(match.index + match[0].length)]
  return (isPerson(left) || mayBePerson(left)) && (isPerson(right) || mayBePerson(right)) ? [left, ...splitAnd(right)] : [text]
}

/** Pieces in groups, each beginning with its person. */
function groupsOf(pieces: readonly string[], isOneEach: boolean): string[][] {
  const groups: string[][] = []
  if (!isOneEach && pieces.length > 1 && pieces.every(isSurname)) return pieces.map((piece) => [piece])
  // "Hülsmann, Terhorst, Frau Kramm (bis TOP 2)": who begins by a surname alone is not followed by whose they are.
  const areSurnames = !isOneEach && fewestSurnames <= pieces.filter(isSurname).length && isSurname(pieces[0] ?? '') && pieces.every((piece) => isSurname(piece) || isPerson(piece))
  if (areSurnames) return pieces.map((piece) => [piece])
  const isBracketed = pieces.filter((piece) => /\(.*\)/.test(piece)).length > 1
  for (const piece of swapped(pieces)) {
    const last = groups.at(-1)
    const begins = isPerson(piece) || (mayBePerson(piece) && (!isOneEach || isBracketed || ofBoth.test(piece)))
    if (last === undefined || begins || (isBracketed && /^\p{Lu}[\p{L}-]+\s+\(/u.test(piece) && !isOrganisation(piece))) groups.push([piece])
    else last.push(piece)
  }
  return groups
}

/** One capitalised word that may be nothing else. */
function isSurname(piece: string): boolean {
  return /^\p{Lu}\p{Ll}[\p{L}'’-]+$/u.test(piece) && !isOrganisation(piece) && !isRole(piece) && !isGivenName(piece) && placesIn(piece).length === 0
}

/** "Vossmann, Henrike" is Henrike Vossmann. */
function swapped(pieces: readonly string[]): readonly string[] {
  const [first = '', second = '', ...rest] = pieces
  if (!isSwapped(pieces)) return pieces
  return [`${second.replace(/\s*\(.*$/, '')} ${first}${/\s*\(.*$/.exec(second)?.[0] ?? ''}`, ...rest]
}

function isSwapped([surname = '', second = '']: readonly string[]): boolean {
  const given = second.replace(titlesAtStart, '').replace(/\s*\(.*$/, '')
  return /^\p{Lu}[\p{L}'’-]+$/u.test(surname) && !isGivenName(surname) && given !== '' && given.split(' ').every((word) => isGivenName(word))
}

function attendeeOf([first = '', ...said]: readonly string[]): Attendee | null {
  const brackets = [...first.matchAll(/[([]([^()[\]]*)[)\]]/g)].map((match) => match[1]?.trim() ?? '')
  if ([...brackets, ...said.flatMap(unbracketed)].some(isAbsent)) return null
  const bare = first.replace(/\s*[([][^()[\]]*[)\]]/g, '').trim().replace(addressed, '')
  // A name in capitals, as offices write surnames, would be taken for an abbreviation.
  const person = readPerson(bare.replace(/(?<=\p{L}\s)\p{Lu}[\p{Lu}'-]{2,}$/u, (name) => name.charAt(0) + name.slice(1).toLowerCase()))
  if (person === null || person.name === null || /\d/.test(person.name)) return null
  const isUpper = /(?<=\p{L}\s)(\p{Lu}[\p{Lu}'-]{2,})$/u.exec(bare)?.[1]
  const name = isUpper === undefined ? person.name : `${person.name.slice(0, -isUpper.length)}${isUpper}`
  if (!name.includes(' ') && person.title === null && isOrganisation(name)) return null
  // Initials say how the document calls somebody, not whose they are.
  const initials = initialsOf(name)
  const bodies = [person.organisation ?? '', ...[...brackets, ...said.flatMap(unbracketed)].flatMap((each) => splitOutside(each, /,/))].filter((body) => !initials.includes(body))
  return { name, title: person.title, organisation: organisationOf(bodies) }
}

function unbracketed(piece: string): string[] {
  return [piece.replace(/\s*\([^()]*\)/g, '').trim(), ...[...piece.matchAll(/\(([^()]*)\)/g)].map((match) => match[1]?.trim() ?? '')]
}
