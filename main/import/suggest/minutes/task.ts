import { deadlineIn, type Calendar, type MinutesDate } from './deadline'
import { bodyIn, doerIn, everybodyIn, ownerOf } from './doer'
import type { KnownPeople } from './people'

/** Something that somebody has to do. */
export interface Action {
  /** As in the document, without titles; a body, "alle", or several joined by "and"; null where nobody is named. */
  readonly owner: string | null
  readonly due: MinutesDate | null
  readonly text: string
}

/** What tasks are read by: the people and the calendar of their document. */
export interface Setting extends Calendar {
  readonly known: KnownPeople
}

const beforeColon = /^([^:]{2,90}?)(?::\s+|\s+[–—]\s+|\s+-\s+|\s*→\s*)(?=\S)/u
const assigned = /(?:^|[\s([;,–-])(?:verantw(?:ortlich(?:e[rn]?)?|\.)?|zuständig|federführung|owner|responsible|lead|assigned\s+to|by|durch|wer|who|V)\s*:\s*([^;,)\].]+(?:\.\s?(?=\p{Lu}\p{Ll}+)[^;,)\].]+)?)/iu
const lastBracket = /[([]([^()[\]]{2,80})[)\]]\s*\.?$/
const dash = /\s+(?:[–—-]|->|→|\/\/)\s+/
const chosen = /(?<!\p{L})(?:gewählt|benannt|bestellt|bestätigt|ernannt|elected|appointed|nominated|re-elected)(?!\p{L})/iu

/** A task as a label or list gives it; the owner may stand first, in its sentence, or in brackets behind. */
export function labelledTask(text: string, named: string | null, setting: Setting): Action {
  const { known } = setting
  const lead = named === null ? leadOf(text, known) : null
  const rest = lead?.rest ?? text
  const charge = named === null ? null : chargeOf(named, setting)
  const owner = (charge === null ? lead?.owner : charge.owner) ?? ownerIn(rest, known) ?? named
  return { owner, due: deadlineIn(text, setting) ?? charge?.due ?? null, text: rest }
}

/** A labelled task that names somebody; a decision may be one, whatever its label. Null where it names nobody to do it. */
export function taskInDecision(text: string, named: string | null, setting: Setting): Action | null {
  const lead = leadOf(text, setting.known)
  const doer = lead === null && !chosen.test(text) ? (doerIn(text, setting.known) ?? (deadlineIn(text, setting) === null ? null : bodyIn(text))) : null
  const charge = named === null ? null : chargeOf(named, setting)
  const owner = charge === null ? (lead?.owner ?? doer?.owner ?? null) : charge.owner
  return owner === null ? null : { owner, due: deadlineIn(text, setting) ?? charge?.due ?? null, text: lead?.rest ?? text }
}

/** "Frau Falke, bis 5. April" in a label's brackets: who, and until when. */
function chargeOf(named: string, setting: Setting): { owner: string | null; due: MinutesDate | null } {
  const whole = ownerOf(named, setting.known)
  if (whole !== null) return { owner: whole, due: null }
  const [who = '', ...others] = named.split(/\s*[,;|–—()]\s*|\s+(?=(?:bis|by|until|due)\s)/)
  return { owner: ownerOf(who, setting.known), due: others.map((part) => deadlineIn(part, setting)).find((due) => due !== null) ?? null }
}

/** "Georg Nagel: …", "Kramm, bis 3.5.: …": who stands before the task. */
function leadOf(text: string, known: KnownPeople): { owner: string; rest: string } | null {
  const [whole = '', before = ''] = beforeColon.exec(text) ?? []
  if (whole === '') return null
  const [first = ''] = before.split(/\s*(?:,\s+(?:bis|by|until|due|spätestens)(?!\p{L})|\()/u)
  const owner = ownerOf(first, known) ?? (/^\p{Lu}[\p{L}'’-]+$/u.test(first) && known.shortNames.size === 0 ? first : null)
  return owner === null ? null : { owner, rest: text.slice(whole.length) }
}

/** "Edmund Larbi: count the forks" of an item of a list: a task by its form, whatever stands above it. */
export function taskOfItem(text: string, setting: Setting): Action | null {
  const lead = leadOf(text, setting.known)
  return lead === null || setting.known.shortNames.size === 0 ? null : { owner: lead.owner, due: deadlineIn(text, setting), text: lead.rest }
}

function ownerIn(text: string, known: KnownPeople): string | null {
  const said = assigned.exec(text)?.[1]
  const explicit = said === undefined ? null : ownerOf(said, known)
  if (explicit !== null) return explicit
  const sentence = doerIn(text, known) ?? everybodyIn(text) ?? bodyIn(text)
  if (sentence !== null) return sentence.owner
  const behind = [lastBracket.exec(text)?.[1] ?? '', ...text.split(dash).slice(1)]
  const parts = behind.flatMap((part) => part.split(/\s*(?:,|;)\s*|\s+(?=(?:bis|by|until|due)\s)/))
  return parts.map((part) => ownerOf(part, known)).find((owner) => owner !== null) ?? null
}
