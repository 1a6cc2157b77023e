import { sentencesOf } from '../../words/blocks'
import { fullStop } from '../../words/words-of-people'
import type { Action, Setting } from '../words/action'
import { deadlineIn } from '../words/deadline'
import { bodyIn, decides, doerIn, everybodyIn, ownerOf } from '../words/doer'
import { withoutTitles, type KnownPeople } from '../words/people'
import { chargeOf, dayBehind, nobody } from './charge'
import { taskOfFields } from './task-fields'

const beforeColon = /^([^:]{2,90}?)(?::\s+|\s+[–—]\s+|\s+-\s+|\s*→\s*)(?=\S)/u
const inFirstBracket = /^[([]([^()[\]]{2,60})[)\]]:?\s+(?=\S)/
/** "Kramm / write to the schools / 3 May". */
const betweenFields = /\s+[/|]\s+/
const charging = String.raw`verantw(?:ortlich(?:e[rn]?)?|\.)?|zuständig|federführung|owner|responsible|lead|assigned\s+to`
const inTwo = String.raw`(?:\s*\/\s*[\p{L} ]{2,24})?\s*:\s*`
const assigned = new RegExp(String.raw`(?:^|[\s([;,–-])(?:${charging}|by|durch|wer|who|V)${inTwo}([^;,)\].]+(?:\.\s?(?=\p{Lu}\p{Ll}+)[^;,)\].]+)?)`, 'iu')
/** "(verantwortlich: Frau Falke, bis 5. April)" behind a task, or the task itself: "[Aufgabe: …]". */
const inBracket = new RegExp(String.raw`[([]\s*(${charging}|action(?:\s+by)?|aufgabe|auftrag|task|to-?do)${inTwo}([^()[\]]{2,200})[)\]]`, 'giu')
const ofTask = /^(?:action|aufgabe|auftrag|task|to-?do)$/i
const longestCharge = 160
const atEnd = new RegExp(String.raw`(?:\s(?:[–—-]|→)\s|[;,.]\s)\s*(?:${charging})${inTwo}([^()[\]]{2,120})$`, 'iu')
const lastBracket = /[([]([^()[\]]{2,80})[)\]]\s*\.?$/
const behindTask = new RegExp(String.raw`\s+(?:[–—-]|->|→|\/\/)\s+|;\s+|${fullStop}\s+(?=\p{Lu})`, 'u')
/** "…, Frau Falke, bis 5. April". */
const beforeDeadline = /,\s+([^,;]{3,60}?),?\s+(?:bis|by|until|due)\s[^,;]{2,60}$/iu
/** "@Falke". */
const tag = /(?<!\S)@(\p{L}[\p{L}'’-]*(?:[ .]\p{Lu}[\p{L}'’-]*)?)/gu
const chosen = /(?<!\p{L})(?:gewählt|benannt|bestellt|bestätigt|ernannt|elected|appointed|nominated|re-elected)(?!\p{L})/iu

/** A task as a label or list gives it; the owner may stand first, in its sentence, or in brackets behind. */
export function labelledTask(text: string, named: string | null, setting: Setting): Action {
  const { known } = setting
  const lead = named === null ? leadOf(text, known) : null
  const rest = lead?.rest ?? text
  const charge = named === null ? null : chargeOf(named, setting)
  const owner = (charge === null ? lead?.owner : charge.owner) ?? ownerIn(rest, known) ?? named
  const behind = dayBehind(text, setting)
  if (owner !== null) return { owner, due: (behind === undefined ? deadlineIn(text, setting) : behind) ?? charge?.due ?? null, text: rest }
  return taskOfFields(text, setting, true) ?? { owner, due: deadlineIn(text, setting), text: rest }
}

/** A labelled task that names somebody; a decision may be one, whatever its label. Null where it names nobody to do it. */
export function taskInDecision(text: string, named: string | null, setting: Setting): Action | null {
  const lead = leadOf(text, setting.known)
  const doer = lead === null && !chosen.test(text) ? (doerIn(text, setting.known) ?? (deadlineIn(text, setting) === null || decides(text) ? null : bodyIn(text))) : null
  const charge = named === null ? null : chargeOf(named, setting)
  // "Beschluss (einstimmig): …" names nobody.
  const owner = charge?.owner == null ? (lead?.owner ?? doer?.owner ?? markedTasks(text, setting)[0]?.owner ?? null) : charge.owner
  return owner === null ? null : { owner, due: deadlineIn(text, setting) ?? charge?.due ?? null, text: lead?.rest ?? text }
}

/** Whether words begin with who has to do what follows, before a colon. */
export function namesFirst(text: string, known: KnownPeople): boolean {
  return leadBeforeColon(text, known) !== null
}

/** "Georg Nagel: …", "Kramm, bis 3.5.: …", "[Kramm] …", "Kramm / …": who stands before the task. */
function leadOf(text: string, known: KnownPeople): { owner: string; rest: string } | null {
  const [bracket = '', inside = ''] = inFirstBracket.exec(text) ?? []
  const named = bracket === '' ? null : ownerOf(inside, known)
  if (named !== null) return { owner: named, rest: text.slice(bracket.length) }
  const [field = '', ...others] = text.split(betweenFields)
  const first = others.length === 0 ? null : ownerOf(field, known)
  if (first !== null && others.every((other) => ownerOf(other, known) === null && leadOf(other, known) === null)) return { owner: first, rest: others.join(' / ') }
  return leadBeforeColon(text, known)
}

function leadBeforeColon(text: string, known: KnownPeople): { owner: string; rest: string } | null {
  const [whole = '', before = ''] = beforeColon.exec(text) ?? []
  if (whole === '') return null
  const [first = ''] = before.split(/\s*(?:,?\s+(?:bis|by|until|due|spätestens)(?!\p{L})|\()/u)
  const owner = ownerOf(first, known) ?? (/^\p{Lu}[\p{L}'’-]+$/u.test(first) && known.shortNames.size === 0 ? first : null)
  return owner === null ? null : { owner, rest: text.slice(whole.length) }
}

/** "Edmund Larbi: count the forks", "Count the forks (Larbi, 5 April)" of an item of a list: a task by its form, whatever stands above it. */
export function taskOfItem(text: string, setting: Setting): Action | null {
  if (setting.known.shortNames.size === 0) return null
  const lead = leadOf(text, setting.known)
  if (lead !== null) return { owner: lead.owner, due: deadlineIn(text, setting), text: lead.rest }
  const said = lastBracket.exec(text)?.[1]
  const { owner, due } = said === undefined ? nobody : chargeOf(said, setting)
  return owner === null || due === null ? null : { owner, due, text }
}

/** "Count the forks (owner: Edmund Larbi, due: 5 April)", "[Action: …]" within a text: tasks by how they are marked, whatever stands above. */
export function markedTasks(text: string, setting: Setting): Action[] {
  if (!text.includes(':')) return []
  const tasks: Action[] = []
  let from = 0
  for (const { 0: whole, 1: label = '', 2: said = '', index } of text.matchAll(inBracket)) {
    const what = sentencesOf(text.slice(from, index)).at(-1)?.text ?? ''
    const { owner, due } = chargeOf(said, setting)
    const task = owner === null ? labelledTask(said, null, setting) : { owner, due: due ?? deadlineIn(what, setting), text: what }
    if (task.owner !== null && task.text !== '' && (owner !== null || ofTask.test(label))) tasks.push(task)
    from = index + whole.length
  }
  const end = text.slice(from)
  const said = atEnd.exec(end.slice(-longestCharge))?.[1]
  const charge = said === undefined ? nobody : chargeOf(said, setting)
  return charge.owner === null ? tasks : [...tasks, { owner: charge.owner, due: charge.due ?? deadlineIn(end, setting), text: end }]
}

function ownerIn(text: string, known: KnownPeople): string | null {
  const said = assigned.exec(text)?.[1]
  const explicit = said === undefined ? null : ownerOf(said, known)
  if (explicit !== null) return explicit
  const tagged = [...text.matchAll(tag)].map(([, name = '']) => ownerOf(name, known) ?? ownerOf(name.split(/[\s.]/)[0] ?? '', known)).find((owner) => owner !== null)
  if (tagged !== undefined) return tagged
  const sentence = doerIn(text, known) ?? everybodyIn(text) ?? bodyIn(text)
  if (sentence !== null) return sentence.owner
  // "(Falke, Nagel, bis 5. April)" names both.
  const [first = '', ...others] = (lastBracket.exec(text)?.[1] ?? '').split(/\s*[,;]\s*/).filter((part) => ownerOf(part, known) !== null).map((part) => withoutTitles(part))
  if (others.length > 0) return [first, ...others].join(', ')
  const behind = [lastBracket.exec(text)?.[1] ?? '', ...text.split(behindTask).slice(1)]
  const parts = [...behind.flatMap((part) => part.split(/\s*(?:,|;)\s*|\s+(?=(?:bis|by|until|due)\s)/)), beforeDeadline.exec(text)?.[1] ?? '']
  return parts.map((part) => ownerOf(part, known)).find((owner) => owner !== null) ?? null
}
