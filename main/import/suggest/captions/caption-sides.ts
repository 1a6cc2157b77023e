import { isUnnamed, namesSomebody, readPerson, withPart, type PersonPhrase } from '../words/person'
import { fullStop, isApposition, isGivenName, isNameParticle, isNameWord, isOrganisation, isRetired, isRole, maybeRoleWord, startsWithTitle, titleAnywhere } from '../words/words-of-people'
import { readList } from './caption-list'
import { personsIn } from './caption-names'
import { roleStart } from './role-before'

/** Whom a caption places by side, with the place from the left. */
export interface Placed {
  readonly person: PersonPhrase
  readonly position: number
  /** Whether they are called the one on the right. */
  readonly isRight: boolean
}

const ordinals: Readonly<Record<string, number>> = { zweite: 2, dritte: 3, vierte: 4, fünfte: 5, second: 2, third: 3, fourth: 4, fifth: 5 }
/** "2.", "2nd", "Zweite" before "from left". */
export const ordinal = String.raw`(?:(?<!\d)\d{1,2}\.|\d(?:nd|rd|th)|(?:zweite|dritte|vierte|fünfte)[rns]?|second|third|fourth|fifth)`
const sides = String.raw`(?:ganz |on the |at the )?(?<left>links(?: außen)?|(?:far )?left|li?\.|l(?=\s*\)))|(?:ganz |on the |at the )?(?<right>rechts(?: außen)?|(?:far )?right|re?\.|r(?=\s*\)))|(?:in der |in the )?(?<middle>[mc]\.|[mc](?=\s*\))|Mitte|centre|center|middle)`

type Ranked = { readonly person: PersonPhrase; readonly rank: number }

/** "A (links) … B (rechts)", "Links: A, rechts: B": positions by the sides, whatever the order of naming; null without any. */
export function bySide(whole: string, fromLeft: string, fromRight: string): Placed[] | null {
  const text = withSidesInBrackets(whole)
  const behind = sidesBehind(text, fromLeft, fromRight)
  const found = behind.length > 1 ? behind : [...behind, ...sidesBefore(text, fromLeft, fromRight, behind[0])]
  // "(2. von rechts)" by itself says nothing of how many stand to the left.
  if (found.length === 0 || (found.length === 1 && (found[0]?.rank ?? 0) > 50 && found[0]?.rank !== 100)) return null
  const placed: Placed[] = []
  for (const { person, rank } of found.toSorted((a, b) => a.rank - b.rank)) {
    const next = (placed.at(-1)?.position ?? 0) + 1
    placed.push({ person, position: rank < 50 ? Math.max(rank, next) : next, isRight: rank === 100 })
  }
  return placed
}

const betweenCommas = /,\s+((?:far\s+)?(?:left|right)|cent(?:re|er)|links|rechts|Mitte)(?=,|;|\s+(?:and|und)\s)/g

/** "Ama Boadu, left, and Karl Meier, right, cut the ribbon", as the press writes it. */
function withSidesInBrackets(text: string): string {
  return [...text.matchAll(betweenCommas)].length > 1 ? text.replace(betweenCommas, ' ($1)') : text
}

/** A side, or "2. v. l.". */
function sideOf(fromLeft: string, fromRight: string): string {
  return String.raw`(?:(?:${sides})(?:\s+im Bild| in the picture)?|(?<count>${ordinal})\s*(?:(?<counted>${fromLeft})|${fromRight}))`
}

function sidesBehind(text: string, fromLeft: string, fromRight: string): Ranked[] {
  // "(KMA, left)", "(left, KMA)": the bracket may say more than the side.
  const mark = new RegExp(String.raw`\(\s*(?:(?<first>[^(),;]+),\s*)?${sideOf(fromLeft, fromRight)}\s*(?:,\s*(?<second>[^()]+))?\)`, 'giu')
  return [...text.matchAll(mark)].flatMap((match) => {
    const person = personBefore(text.slice(0, match.index))
    if (person === null) return []
    const behind = /^\s*,\s*(?!\s|(?:mit|with|neben|beside|beim?|at|in|im|on|auf|vor)\s)([^,.;()]+?)\s*(?=[,.;]|$)/.exec(text.slice(match.index + match[0].length))?.[1]
    const body = bodyBehind(text.slice(match.index + match[0].length))
    const said = [body, match.groups?.['first'], match.groups?.['second'], behind].filter((part) => part !== undefined && tellsOf(part))
    return [{ person: said.reduce<PersonPhrase>((known, part = '') => withPart(known, part), person), rank: rankOf(match) }]
  })
}

/** "Links: A, rechts: B", "On the left A, on the right B", "2. v. l.: A": one side alone says where to look, not who stands there, unless another stands behind somebody. */
function sidesBefore(text: string, fromLeft: string, fromRight: string, behind: Ranked | undefined): Ranked[] {
  const mark = new RegExp(String.raw`(?:^|[.;,:]\s*|\s(?:und|and)\s+)(?:(?:on|at|in) the\s+|in der\s+)?${sideOf(fromLeft, fromRight)}(?:\s*:\s*|\s+(?=(?:(?:der|die|the)\s+)?\p{Lu}))`, 'giu')
  const marks = [...text.matchAll(mark)].filter(({ 0: found, index }) => /[:\s]$/.test(found) && /^(?:(?:der|die|the|ein|eine|an?)\s+)?(?:\p{Lu}|[a-z]+ \p{Lu})/u.test(text.slice(index + found.length)))
  if (marks.length < 2 && marks[0]?.groups?.['count'] === undefined && behind === undefined) return []
  return marks.flatMap((match, index) => {
    const start = match.index + match[0].length
    const [person] = readList(sentence(text.slice(start, marks[index + 1]?.index)))
    return person === undefined || rankOf(match) === behind?.rank || (behind !== undefined && person.name === null) ? [] : [{ person, rank: rankOf(match) }]
  })
}

/** "Ute Falke (left) of the City of Hagen". */
const memberBehind = /^\s+(?:of\s+the|from\s+the|of|from|vom|von\s+der)\s+(\p{Lu}[^,.;()]*?)\s*(?=[,.;(]|$)/u

/** "Ama Serwaa (left) of the City of Hagen and Ute Falke (right)": another with a side is no part of the body. */
const nextWithSide = /\s(?:and|und)\s+(?=\S+(?:\s(?!(?:and|und)\s)\S+){0,3}$)/u
const sideBehind = /^\s*\(\s*(?:(?:ganz|far)\s)?(?:left|right|links|rechts|cent(?:re|er)|Mitte|[lrmc]\.?\s?\))/u

/** "… of the City of Hagen and Dr. Ute Falke": what is cut short ends no body. */
const titleCut = /\s(?:and|und)\s(?:Dr|Prof|Mrs?|Ms|Ing|Dipl|Hon|Rev|Fr|Hr)$/u
/** "… of the City of Hagen talks to Ute Falke (right)": a body, until something is done. */
const nameOfBody = /^\p{Lu}\S*(?:\s(?:(?:of|for|and|the|in|der|des|die|das|für|und|von|zu|&)\s){0,3}\p{Lu}\S*)*/u

function bodyBehind(text: string): string | undefined {
  const [whole = '', body] = memberBehind.exec(text) ?? []
  if (body === undefined) return undefined
  const behind = text.slice(whole.length)
  if (behind.startsWith('.')) return body.replace(titleCut, '')
  if (!sideBehind.test(behind)) return body
  const [own = body] = body.split(nextWithSide, 1)
  return own === body ? nameOfBody.exec(body)?.[0] : own
}

const sentenceEnd = new RegExp(String.raw`${fullStop}\s+(?=\p{Lu})`, 'u')

function sentence(text: string): string {
  const end = sentenceEnd.exec(text)
  return (end === null ? text : text.slice(0, end.index)).trim().replace(/[.;,]$/, '')
}

/** A number to sort by: the place from the left where it is said, the middle after those, the right last. */
function rankOf({ groups }: RegExpExecArray): number {
  const { left, right, middle, count, counted } = groups ?? {}
  if (left !== undefined) return 1
  if (middle !== undefined) return 50
  if (right !== undefined) return 100
  const place = Number.parseInt(count ?? '', 10) || (Object.entries(ordinals).find(([word]) => count?.toLowerCase().startsWith(word))?.[1] ?? 1)
  return counted === undefined ? 100 - place : place
}

/** Whether a part says what somebody does or whose they are. */
function tellsOf(part: string): boolean {
  return isRole(part) || isApposition(part) || isOrganisation(part) || maybeRoleWord(part)
}

/** Who stands directly before a place in the text: "Dr. A", "A, Landwirt". */
function personBefore(text: string): PersonPhrase | null {
  const unnamed = /(?:^|[,.;:]|\s(?:und|and|with|mit))\s*([^,.;:()]+?)\s*$/.exec(text)?.[1]
  if (unnamed !== undefined && isUnnamed(unnamed)) return readPerson(unnamed)
  const name = nameBefore(text)
  const said = /,\s*([^,.:;()]+?)\s*$/.exec(text)
  if (said?.[1] !== undefined && tellsOf(said[1])) {
    const named = nameBefore(text.slice(0, said.index))
    const person = named === null || namesSomebody(said[1]) ? null : readPerson(named)
    if (person !== null) return withPart(person, said[1])
  }
  // "Dr. A von der Universität B (links)"
  if (name !== null && isOrganisation(name)) return personsIn(/[^,;:()]*$/.exec(text)?.[0].trim() ?? '').findLast(({ closes }) => closes)?.person ?? readPerson(name)
  return name === null ? null : readPerson(name)
}

/** The name words directly before a place in the text, with title and role. */
function nameBefore(text: string): string | null {
  const words = text.trimEnd().split(/\s+/)
  let start = words.length
  while (start > 0 && !isRetired(words[start - 2], words[start - 1])) {
    const before = isPartOfName(words[start - 1] ?? '') ? start - 1 : nobilityStart(words, start)
    if (before === start) break
    start = before
  }
  if (start === words.length) return null
  const named = behindOffice(words, start)
  return words.slice(roleStart(words, named)).join(' ')
}

/** "Minister of Sanitation Ama Boadu": behind what somebody has an office for the name begins with the given one. */
function behindOffice(words: readonly string[], start: number): number {
  if (!/^(?:of|for|für|des|der)$/.test(words[start - 1] ?? '')) return start
  const given = words.findIndex((word, index) => index > start && index < words.length - 1 && isGivenName(word))
  return given < 0 || isGivenName(words[start] ?? '') ? start : given
}

/** Where "von" or "van der" before a surname begins, behind a given name; "Tochter von Anna" has none. */
function nobilityStart(words: readonly string[], surname: number): number {
  let start = surname
  while (isNameParticle(words[start - 1] ?? '')) start -= 1
  return isGivenName(words[start - 1] ?? '') || startsWithTitle(`${words[start - 1]} X`) ? start : surname
}

function isPartOfName(word: string): boolean {
  return titleAnywhere.test(`${word} X`) || /^\p{Lu}\.$/u.test(word) || /^[IVX]{1,4}\.$/.test(word) || (isNameWord(word) && !/(?:\.|['’]s)$/.test(word))
}
