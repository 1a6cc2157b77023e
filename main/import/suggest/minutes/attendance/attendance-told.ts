import { sentencesOf } from '../../words/blocks'
import { placesIn } from '../../words/gazetteer'
import { addresses, addressing, isGivenName, isOrganisation } from '../../words/words-of-people'
import type { Passage } from '../lines/passage'
import { meetingSentences, openingSentences } from '../meeting/meeting-facts'
import { initialsOf, knownPeople, mentionsIn, surnameOf, type Mention } from '../words/people'
import type { Attendee } from './attendee'
import { organisationOf } from './attendee-organisation'

const absent = /(?<!\p{L})(?:entschuldigt|entschuldigen|abgemeldet|abgesagt|krank(?:gemeldet)?|(?:im|in)\s+urlaub|on\s+leave|absagen|verhindert|fehlten?|fehlt|gefehlt|abwesend|erkrankt|(?:nicht|nur\s+schriftlich)\s+(?:teilnehmen|kommen|dabei|anwesend|teilgenommen|erschienen|vertreten)|apolog\p{L}+|absent|unable|excused|expected|detained|regrets|missing|held\s+up|prevented|declined|(?:could|did|was|were)\s+not)(?!\p{L})/iu
const guests = /^(?:als\s+g(?:ast|äste)|also\s+present|as\s+(?:a\s+)?guests?|außerdem|zudem|ferner|zeitweise|zu\s+TOP|in\s+addition|for\s+item)(?!\p{L})/iu
/** Where a sentence turns to somebody else: who came may stand before it, who did not behind it. */
const turns = /;\s+|,\s+(?:während|while|whereas|wohingegen|but|aber|jedoch|nur|only)\s+/u
const join = String.raw`(?:und|and|&|sowie|as\s+well\s+as)`
const article = String.raw`(?:(?:der|des|die|das|den|dem|the|its|ihrer?)\s+)?`
/** What leads to a body before its people or behind them; "in" says where, not whose. */
const leading = String.raw`(?:[Ss]eitens|(?:[Vv]on|[Aa]uf)\s+[Ss]eiten|[Vv]on|[Vv]om|[Ff]ür|beim?|[Oo]f|[Ff]rom|[Ff]or|at|[Oo]n\s+behalf\s+of|[Rr]epresenting|represent(?:ed|s)|vertr(?:itt|at|aten|eten)|als\s+Vertret\p{L}+)\s+`
const bodyAt = new RegExp(String.raw`(?<!\p{L})${leading}${article}(\p{Lu}.*)$`, 'u')
const behind = new RegExp(String.raw`^(\s*[,–—-]?)\s*(?:(?:beide[rn]?|alle|both|all|jeweils|each)\s+)?((?:(?!${join}\s)\p{Ll}+\s+){0,3}${leading})?${article}(\p{Lu}.*)$`, 'u')
const ofAll = /^(?:beide[rn]?|alle|both|all|jeweils|each)\s+/i
const bracketed = /^\s*,?\s*\(([^()]+)\)/
const inBrackets = /\([^()]*\)/g
const onlyJoins = new RegExp(String.raw`^[\s,]*(?:${join}\s+)?(?:(?:${addressing}|die|der|the)\s+)*$`, 'u')
const address = new RegExp(String.raw`^${addresses}\s+`)
/** "Centre for" before what it is for. */
const ofWhich = /(?<!\p{L})(\p{Lu}[\p{L}-]+)\s+(?:for|of|für|des|der)\s+$/u
const parting = new RegExp(String.raw`[,;.(]|(?:^|\s)${join}(?:\s|$)`, 'u')
/** Small words inside the name of a body. */
const linking: ReadonlySet<string> = new Set('of for the der des die das den für und and & in zu zur zum von'.split(' '))
/** Small words between people of the same body. */
const joining: ReadonlySet<string> = new Set('und and sowie as well die der the mit with ihr sein dem den'.split(' '))
const fewestNamed = 2
/** Further from a name than so many letters nothing is said of it. */
const reach = 300

/** Those whom the sentences that tell of the meeting name, with whose they are; beside a list of those present only the guests. */
export function attendeesTold(passages: readonly Passage[], listed: readonly Attendee[], isNote: boolean): Attendee[] {
  const attendees = [...listed]
  const add = (sentences: readonly string[], fewest: number): void => {
    for (const sentence of sentences) {
      if (listed.length > 0 && !guests.test(sentence)) continue
      const named = attendeesInSentence(sentence)
      if (named.filter(({ name }) => name.includes(' ')).length < fewest) continue
      attendees.push(...named.filter(({ name }) => attendees.every((other) => other.name !== name && surnameOf(other.name) !== name)))
    }
  }
  add(meetingSentences(passages), 0)
  // Whatever its verb: who is named in full at the beginning of a note, with others, was there.
  if (isNote && attendees.length === 0) add(openingSentences(passages), fewestNamed)
  return attendees.slice(listed.length)
}

/** "Frau Kramm ließ sich entschuldigen": whether a sentence says that somebody was not there. */
export function tellsOfAbsence(sentence: string): boolean {
  return absent.test(sentence)
}

/** The people that running text names as being there, with whose they are: "seitens der Stadt A und B, C und D vom Umweltamt". */
export function attendeesInSentence(text: string): Attendee[] {
  const named = text.split(turns).flatMap((part) => sentencesOf(part)).filter(({ text: sentence }) => !tellsOfAbsence(sentence)).map(({ text: sentence }) => inSentence(sentence, peopleIn(sentence)))
  // "Dr. Falke took the chair" is about one whom a sentence before has named in full.
  return named.flatMap((attendees, at) => attendees.filter(({ name }) => name.includes(' ') || !named.slice(0, at).flat().some((other) => surnameOf(other.name) === name)))
}

/** Two capitalised words behind an article or a preposition are no person, nor two with an article between: "at the Ring Road", "Während der Fachreise". */
function peopleIn(sentence: string): Mention[] {
  return mentionsIn(sentence, knownPeople([]), true).filter(({ name, start, end }) => {
    const isTitled = end - start > name.length
    const before = sentence.slice(Math.max(0, start - reach), start)
    return isTitled || isGivenName(name.split(' ')[0] ?? '') || (!isOrganisation(ofWhich.exec(before)?.[1] ?? '') && before.lastIndexOf('(') <= before.lastIndexOf(')') && !/\s(?:der|den|zur?|vom)\s|\s(?:Seite|Side|Delegation)$/i.test(name) && !/(?<!\p{L})(?:the|der|die|das|den|dem|des|a|an|in|im|am|at|on|to|zum|zur|beim?|near|über|about)\s+$/iu.test(sentence.slice(Math.max(0, start - 20), start)))
  })
}

function inSentence(sentence: string, mentions: readonly Mention[]): Attendee[] {
  const attendees: Attendee[] = []
  let group: string | null = null
  let said = 0
  for (const [index, { name, start, end }] of mentions.entries()) {
    const lead = sentence.slice(Math.max(said, start - reach), start)
    const follows = sentence.slice(end, Math.min(mentions[index + 1]?.start ?? sentence.length, end + reach))
    const own = bodyBehind(follows, mentions[index + 1] !== undefined)
    said = end + (own?.end ?? 0)
    group = bodyBefore(lead) ?? (goesOn(lead) ? group : null)
    attendees.push({ name, title: sentence.slice(start, end - name.length).replace(address, '').trim() || null, organisation: withoutInitials(own?.body ?? null, name) ?? group })
    // "A und B von der Stadtverwaltung": what is said of the last goes for those it is joined to.
    if (own?.body != null && (group === null || own.isOfAll)) shareBack(attendees, mentions, sentence, own)
  }
  return attendees
}

/** "Ute Falke (UF)": how the document calls somebody says nothing of whose they are. */
function withoutInitials(body: string | null, name: string): string | null {
  return body !== null && initialsOf(name).includes(body) ? null : body
}

function goesOn(lead: string): boolean {
  return !lead.includes(';') && (lead.match(/(?<!\p{L})\p{Ll}+/gu) ?? []).every((word) => joining.has(word))
}

function shareBack(attendees: Attendee[], mentions: readonly Mention[], sentence: string, { body, isOfAll, isBracketed }: Said): void {
  for (let at = attendees.length - 2; at >= 0; at -= 1) {
    const attendee = attendees[at]
    const gap = sentence.slice(mentions[at]?.end, mentions[at + 1]?.start)
    if (attendee === undefined || attendee.organisation !== null || !onlyJoins.test(gap)) return
    // "A, B und C (KMA)": a bracket goes for two at most, unless it says for whom.
    if (isBracketed && !isOfAll && (gap.includes(',') || at < attendees.length - 2)) return
    attendees[at] = { ...attendee, organisation: body }
  }
}

/** "seitens der Stadt", "Vom Umweltamt nahmen", "Die Stadtwerke vertraten" before those whose it is; a bracket is about whoever stands before it. */
function bodyBefore(before: string): string | null {
  const lead = before.replace(inBrackets, ' ')
  const led = bodyOf(bodyAt.exec(lead)?.[1] ?? '')
  if (led !== '') return isTown(led) ? null : led
  return [...lead.matchAll(/(?<!\p{L})\p{Lu}/gu)].map(({ index }) => bodyOf(lead.slice(index))).find((body) => isOrganisation(body)) ?? null
}

/** "aus Kumasi" says where somebody is from, not whose they are. */
function isTown(body: string): boolean {
  return placesIn(body)[0]?.text === body
}

interface Said {
  readonly body: string | null
  readonly isOfAll: boolean
  readonly isBracketed: boolean
  /** Offset behind it, in what follows the name. */
  readonly end: number
}

/** "(beide Umweltamt)", "von der Stadtverwaltung Kumasi", ", Entsorgungsbetrieb" behind a name. */
function bodyBehind(follows: string, isBeforeAnother: boolean): Said | null {
  const [whole = '', inside = ''] = bracketed.exec(follows) ?? []
  if (whole !== '') return { body: organisationOf([inside.replace(ofAll, '')]), isOfAll: ofAll.test(inside), isBracketed: true, end: whole.length }
  const [, comma = '', preposition, words = ''] = behind.exec(follows) ?? []
  const body = bodyOf(words)
  const isOfAll = ofAll.test(follows.replace(/^[\s,–—-]+/, ''))
  if (body === '' || (preposition === undefined && !isOfAll && !isOrganisation(body)) || (preposition !== undefined && isTown(body))) return null
  const end = follows.length - words.length + body.length
  // "A, von der KMA kam B": what stands before the next one with nothing between is theirs.
  if (comma.trim() !== '' && isBeforeAnother && !parting.test(follows.slice(end))) return null
  return { body: preposition === undefined ? organisationOf([body]) : body, isOfAll, isBracketed: false, end }
}

/** The capitalised words a text begins with, and the small ones between them. */
function bodyOf(text: string): string {
  const words = (/^(?:[^,.;:()]|(?<=\s(?:Ltd|Inc|Co|Corp|Bros))\.)*/.exec(text)?.[0] ?? '').split(/\s+/)
  const end = words.findIndex((_, index) => !isOfBody(words, index))
  const kept = end < 0 ? words : words.slice(0, end)
  while (kept.length > 0 && !isCapital(kept.at(-1))) kept.pop()
  return kept.join(' ')
}

/** "für" and "kommunale" in "Servicestelle für kommunale Partnerschaften"; an article by itself begins something else. */
function isOfBody(words: readonly string[], at: number): boolean {
  const [before = '', word = '', next] = [words[at - 1], words[at], words[at + 1]]
  const isLinked = linking.has(before) && !joining.has(before)
  if (isCapital(word)) return true
  if (/^(?:the|das|die|den)$/.test(word)) return isLinked || /^(?:und|and|&)$/.test(before)
  return linking.has(word) || (isLinked && isCapital(next) && /^\p{Ll}+$/u.test(word))
}

function isCapital(word: string | undefined): boolean {
  return /^(?:[\p{Lu}\d]|g(?:GmbH|AG|UG)$)/u.test(word ?? '')
}
