import { isOrganisation } from '../words-of-people'
import type { Attendee } from './attendee'
import { meetingSentences } from './meeting-facts'
import type { Passage } from './passages'
import { knownPeople, mentionsIn, surnameOf, type Mention } from './people'

const absent = /(?<!\p{L})(?:entschuldigt|abgesagt|verhindert|fehlten?|abwesend|nicht\s+teilnehmen|apolog\p{L}+|absent|unable|excused|expected|detained|regrets)(?!\p{L})/iu
const guests = /^(?:als\s+g(?:ast|äste)|also\s+present|as\s+(?:a\s+)?guests?)(?!\p{L})/iu
const before = /(?:seitens|von\s+seiten|auf\s+seiten|für|vom|von|for|from|on\s+behalf\s+of|representing)\s+(?:(?:der|des|die|das|den|dem|the)\s+)?(\p{Lu}[\p{L}&\s-]*?)[\s,:]*$/u
const behind = /^(?:,\s*)?(?:(?:beide|both|alle|all)\s+)?(?:(vom|von der|von|of the|of|from the|from|für die|für das|for the|for|beim|bei der|at the)\s+)?(\p{Lu}.*)$/u
const bracketed = /^\s*\((?:beide\s+|both\s+|alle\s+|all\s+)?(?:(?:vom|von der|from the|from|of the)\s+)?([^()]+)\)/
const endOfBody = /\s+(?:sowie|mit|und|and|with|as\s+well\s+as|to|zum|zur|zu|über|on|about|in|im|am|at|met|kam|kamen|trafen|nahm|nahmen|teil|anwesend|waren|were)(?:\s+|$)|\s*[,.;(]/
const onlyJoins = /^[\s,]*(?:(?:und|and|&|sowie)\s+)?(?:(?:Frau|Herrn?|die|der|the)\s+)?$/

/** Those whom the sentences that tell of the meeting name, with whose they are; beside a list of those present only the guests. */
export function attendeesTold(passages: readonly Passage[], listed: readonly Attendee[]): Attendee[] {
  const attendees = [...listed]
  for (const sentence of meetingSentences(passages)) {
    if (absent.test(sentence) || (listed.length > 0 && !guests.test(sentence))) continue
    attendees.push(...attendeesInSentence(sentence).filter(({ name }) => attendees.every((other) => other.name !== name && surnameOf(other.name) !== name)))
  }
  return attendees.slice(listed.length)
}

/** The people a sentence names, with whose they are: "seitens der Stadt A und B, C vom Umweltamt". */
export function attendeesInSentence(sentence: string): Attendee[] {
  return inSentence(sentence, mentionsIn(sentence, knownPeople([]), true))
}

function inSentence(sentence: string, mentions: readonly Mention[]): Attendee[] {
  const attendees: Attendee[] = []
  let group: string | null = null
  let said = 0
  for (const [index, { name, start, end }] of mentions.entries()) {
    const lead = sentence.slice(said, start)
    const follows = sentence.slice(end, mentions[index + 1]?.start)
    const own = bodyBehind(follows)
    said = own === null ? end : end + follows.indexOf(own) + own.length
    group = bodyBefore(lead) ?? (onlyJoins.test(lead.replace(/\([^()]*\)/g, '')) || group === null || /(?:und|and)\s+(?:die|der|the)\s/.test(lead) ? group : null)
    attendees.push({ name, title: sentence.slice(start, end - name.length).replace(/^(?:Herrn?|Frau)\s+/, '').trim() || null, organisation: own ?? group })
    // "A und B von der Stadtverwaltung": what is said of the last goes for those it is joined to.
    if (own !== null && group === null) shareBack(attendees, mentions, sentence, own)
  }
  return attendees
}

function shareBack(attendees: Attendee[], mentions: readonly Mention[], sentence: string, body: string): void {
  for (let at = attendees.length - 2; at >= 0; at -= 1) {
    const attendee = attendees[at]
    const gap = sentence.slice(mentions[at]?.end, mentions[at + 1]?.start)
    if (attendee === undefined || attendee.organisation !== null || !onlyJoins.test(gap)) return
    attendees[at] = { ...attendee, organisation: body }
  }
}

function bodyBefore(lead: string): string | null {
  return before.exec(lead)?.[1]?.trim() ?? null
}

/** "(beide Umweltamt)", "von der Stadtverwaltung Kumasi", ", Entsorgungsbetrieb" behind a name. */
function bodyBehind(follows: string): string | null {
  const inBrackets = bracketed.exec(follows)?.[1]
  if (inBrackets !== undefined) return inBrackets
  const [, preposition, words = ''] = behind.exec(follows.trimStart()) ?? []
  const body = words.split(endOfBody)[0]?.trim() ?? ''
  return body !== '' && (preposition !== undefined || isOrganisation(body)) ? body : null
}
