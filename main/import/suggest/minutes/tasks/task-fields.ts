import { addressing } from '../../words/words-of-people'
import type { Action, Setting } from '../words/action'
import { doerIn, ownerOf } from '../words/doer'
import { labelOf } from '../words/labels'
import { splitOutside } from '../words/outside-brackets'
import { chargeOfField, dayOfField } from './charge'

/** What parts the fields of a task, the surest first. */
const gaps = /\s{3,}|\s*\.{3,}\s*/
const signs = [gaps, /\s+[|]\s+/, /\s+(?:[–—-]|->|→|=>)\s+/, /\s+\/{1,2}\s+/]
/** What parts sentences as well: within a list of tasks only. */
const marks = [/\s*;\s+/, /\s*,\s+/, /(?<!(?<!\p{L})\p{Lu})\.\s+(?=[\p{Lu}\d])/u]
const lastBracket = /[([]([^()[\]]{2,80})[)\]]\.?$/
/** "3.12.2012: Falke – …": the day stands before all. */
const dayFirst = /^([^:]{4,30}):\s+(?=\S)/
const chargeFirst = /^([^:]{2,60}[\s(](?:bis|by|until|due|spätestens)\s[^:]{2,40}):\s+(?=\S)(.+)$/iu
const count = /^\(?\d{1,2}[.)]?$/
const fewestWords = 2
/** "… bis 3. Mai. Herr Nagel …": sentences, of which a day behind them is the last one's. */
const ofSentences = new RegExp(String.raw`[\p{L}\d)]{2}[.!?]\s+${addressing}\s`, 'u')
/** No line of fields is longer; what parts them is looked for step by step. */
const longestLine = 600
const until = /^(?:bis|by|until|due|spätestens|vor|before|no\s+later)(?!\p{L})/iu
/** "Muster drucken", "print the samples": asked for, where a programme has "Vortrag" and "Arrival". */
const toDo = /(?<!\p{L})\p{Ll}{2,}(?:en|ern|eln)\.?$|^\p{Ll}/u

/** A task written in fields, who, what and until when in any order; in a list of tasks (`isListed`) a day need not stand there. Null where a line does not consist of them. */
export function taskOfFields(text: string, setting: Setting, isListed: boolean): Action | null {
  if (setting.known.shortNames.size === 0 || text.length > longestLine) return null
  const [day = '', first = ''] = dayFirst.exec(text) ?? []
  const isDayFirst = day !== '' && dayOfField(first, setting) !== undefined
  const said = (isDayFirst ? `${first}   ${text.slice(day.length)}` : text).replace(/[.\s]+$/, (end) => (end.startsWith('..') ? '' : end.trim()))
  for (const parting of [...signs, ...(isListed || isDayFirst ? marks : [])]) {
    const parts = partsOf(said, parting).flatMap((part, at) => (isDayFirst && at === 1 ? partsOf(part, parting === gaps ? /\s+[–—-]\s+|:\s+|,\s+/ : parting) : [part]))
    const task = parts.length > 1 ? ofParts(parts.flatMap((part) => partedAtColon(part, setting)), setting, isListed) : null
    if (task !== null) return task
  }
  return chargedFirst(said, setting) ?? (isListed ? unparted(said.split(' '), setting) : null)
}

/** "Hr. Falke bis KW 12: Fotos schicken". */
function chargedFirst(text: string, setting: Setting): Action | null {
  const [, before = '', what = ''] = chargeFirst.exec(text) ?? []
  const charge = before === '' ? undefined : chargeOfField(before, setting)
  return charge?.owner == null || what.split(' ').length < fewestWords ? null : { ...charge, text: what }
}

/** "3.12. Falke Brief schreiben": a day and somebody at the beginning, in either order and with nothing between. */
function unparted(words: readonly string[], setting: Setting): Action | null {
  const day = [4, 3, 2, 1].find((count) => count < words.length && dayOfField(words.slice(0, count).join(' '), setting) != null)
  if (day === undefined) return null
  const due = dayOfField(words.slice(0, day).join(' '), setting) ?? null
  const who = [4, 3, 2, 1].find((count) => day + count < words.length && ownerOf(words.slice(day, day + count).join(' '), setting.known) !== null)
  const owner = who === undefined ? null : ownerOf(words.slice(day, day + who).join(' '), setting.known)
  return who === undefined || owner === null ? null : { owner, due, text: words.slice(day + who).join(' ') }
}

/** Whether words ask for something to be done: "Muster drucken", "print the samples". */
export function isToDo(text: string): boolean {
  return toDo.test(text) && text.split(' ').length >= fewestWords
}

/** The fields of a text, its last bracket as one more. */
function partsOf(text: string, parting: RegExp): string[] {
  const behind = lastBracket.exec(text)
  const before = behind === null ? text : text.slice(0, behind.index).trimEnd()
  return [...(parting === marks[1] ? splitOutside(before, /,/) : before.split(parting)), ...(behind === null ? [] : [behind[1] ?? ''])].map((part) => part.trim()).filter((part) => part !== '' && !count.test(part))
}

/** "Brief schreiben: Falke". */
function partedAtColon(part: string, { known }: Setting): string[] {
  const [, what = '', who = ''] = /^([^:]+):\s+([^:]+)$/.exec(part) ?? []
  return what.includes(' ') && ownerOf(who, known) !== null ? [what, who] : [part]
}

function ofParts(parts: readonly string[], setting: Setting, isListed: boolean): Action | null {
  const owners: string[] = []
  const days: Action['due'][] = []
  const what: number[] = []
  for (const [index, part] of parts.entries()) {
    const charge = chargeOfField(part, setting)
    const day = charge === undefined ? dayOfField(part, setting) : charge.due
    const owner = charge === undefined ? (day === undefined ? ownerOf(part, setting.known) : null) : charge.owner
    if (day !== undefined) days.push(day)
    if (owner !== null) owners.push(owner)
    if (day === undefined && owner === null) what.push(index)
  }
  const [from = 0, to = from] = [what[0], what.at(-1)]
  if (what.length === 0 || to - from + 1 !== what.length || days.length > 1 || (what.length > 1 && !isListed)) return null
  const text = parts.slice(from, to + 1).join(', ')
  if ((!isListed && text.split(' ').length < fewestWords) || labelOf(`${text.replace(/:$/, '')}:`)?.rest === '') return null
  // "Ms. Falke to send the list   [3 May]": who does it stands in what is to be done.
  const doer = owners.length === 0 && days.length === 1 && !ofSentences.test(text) ? doerIn(text, setting.known) : null
  // The day of the meeting, or of a programme, is none until which something is to be done.
  const isOther = !isListed && (days[0]?.edtf === setting.reference || (days.length > 0 && what[0] !== 0 && dayOfField(parts[0] ?? '', setting) != null && !until.test(parts[0] ?? '') && !toDo.test(text) && doerIn(text, setting.known) === null))
  const owner = isOther ? null : owners.length > 0 ? owners.join(', ') : doer?.start === 0 ? doer.owner : null
  return owner === null || (days.length === 0 && !isListed) ? null : { owner, due: days[0] ?? null, text }
}
