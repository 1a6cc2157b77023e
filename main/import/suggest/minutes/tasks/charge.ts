import type { Action, Setting } from '../words/action'
import { deadlineIn, type MinutesDate } from '../words/deadline'
import { ownerOf } from '../words/doer'

/** Who, and until when. */
export type Charge = Pick<Action, 'owner' | 'due'>
export const nobody: Charge = { owner: null, due: null }

const day = String.raw`(?:frist|termin|datum|zeitpunkt|date|deadline|day)`
const fixed = String.raw`(?:fixed|set|given|named|agreed|genannt|gesetzt|festgelegt|vereinbart|bestimmt)`
/** "offen", "no date set", "Termin folgt": what stands for a day that is not fixed. */
const noDay = new RegExp(
  String.raw`^(?:[-–—./?]+|(?:noch\s+|still\s+)?(?:offen|open|unbefristet|unbestimmt|(?:fort)?laufend|ongoing|dauernd|dauerhaft|ständig|kontinuierlich|continuous(?:ly)?|permanent|tbc|tbd|tba|n\.?\s?n\.?|n\/a|asap|sofort|umgehend|zeitnah|immediately|as\s+soon\s+as\s+possible|so\s+bald\s+wie\s+möglich|(?:bis|by|before|until|vor)\s+(?:zu[rm]\s+|der\s+|dem\s+|the\s+)?(?:nächste[nr]?|kommende[nr]?|next)\s+(?:sitzung|treffen|besprechung|meeting|session|call|mal|time)|keine|none|entfällt)`
  + String.raw`|(?:ohne|keine?|no|without(?:\s+an?)?)\s+(?:feste[nrs]?\s+|fixed\s+)?${day}(?:\s+${fixed})?|${day}\s+(?:(?:noch|still|is|not|yet|steht|to|be|nicht|ist)\s+){0,3}(?:offen|open|unklar|folgt|aus|confirmed|${fixed})|(?:nicht|not|to\s+be)\s+(?:yet\s+)?(?:${fixed}|confirmed|terminiert))\.?$`,
  'iu',
)
/** What may stand beside a day in a field of its own. */
const beside = /(?<!\p{L})(?:bis|zum|zur|spätestens|am|im|in|by|until|on|the|due|before|vor|ab|of|end|ende|anfang|mitte|termin|frist|fällig|date|deadline|ca|etwa|circa|about|around|no|later|than|uhr|e\.?o\.?d)(?!\p{L})/giu
const longestDay = 40
/** A field that is longer says more than who and until when. */
const longestField = 200
/** What a day is told by; any word before a year would be one else. */
const telling = /\d|^(?:mo|di|mi|do|fr|sa|so|mon|tues?|weds?|thur?s?|fri|sat|sun)\.?$|(?<!\p{L})(?:jan|feb|mär|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec|früh|sommer|herbst|winter|spring|summer|autumn|fall|week|woche|kw|monat|month|jahr|year|quart|tag|day|ostern|easter|weihnacht|christmas|pfingst|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|\p{L}+(?:day|woche|monat|jahr)(?!\p{L}))/iu

/** The day of a field that says nothing else; null where it says that there is none, and undefined where it says something else. */
export function dayOfField(field: string, setting: Setting): MinutesDate | null | undefined {
  if (field.length > longestField) return undefined
  const words = field.replace(/^[([]+|[)\],;]+$/g, '').trim()
  if (words === '' || words.length > longestDay) return undefined
  if (noDay.test(words) || noDay.test(field.trim())) return null
  const due = deadlineIn(words, setting)
  if (due === null || due.edtf.startsWith('..') || !telling.test(due.text)) return undefined
  return /\p{L}{2}/u.test(words.replace(due.text, '').replace(beside, '')) ? undefined : due
}

/** "Frau Falke, bis 5. April", "Falke / 5. April": who, and until when. */
export function chargeOf(named: string, setting: Setting): Charge {
  const whole = ownerOf(named, setting.known)
  if (whole !== null) return { owner: whole, due: null }
  const [who = '', ...others] = named.split(/\s*[,;|–—()]\s*|\s+[/-]\s+|\s+(?=(?:bis|by|until|due)\s)/)
  const until = named.slice(who.length).replace(/^[\s,;|–—()/-]+/, '')
  return { owner: ownerOf(who, setting.known), due: deadlineIn(until, setting) ?? others.map((part) => deadlineIn(part, setting)).find((due) => due !== null) ?? null }
}

/** Who and until when of a field that says both and nothing else, in either order; undefined where it does not. */
export function chargeOfField(field: string, setting: Setting): Charge | undefined {
  if (field.length > longestField) return undefined
  const words = field.replace(/^[([]+|[)\];]+$/g, '').trim()
  for (const parting of [/\s*[|;]\s*/, /\s+[/–—-]\s+/, /\s*,\s*/, /\s+(?=(?:bis|by|until|due)\s)/, /:\s+/, /\s*\/\s*/]) {
    const [first = '', second = '', ...more] = words.split(parting)
    if (second === '' || more.length > 0) continue
    for (const [who, until] of [[first, second], [second, first]] as const) {
      const owner = ownerOf(who, setting.known)
      const due = owner === null ? undefined : dayOfField(until, setting)
      if (due !== undefined) return { owner, due }
    }
  }
  return undefined
}

const lastField = /(?:\s[–—-]\s+|\s{3,}|[;,]\s+|\s[([])((?:(?!\s{3})[^–—;,()[\]]){1,40})[)\]]?\.?$/u

const afterSentence = /[\p{L}\d]{2}[)\]]?[.!?][)\]]?\s+[([]?\p{Lu}/u

/** The day that stands by itself behind what has to be done: "Karte zeichnen – Herbst", "Antrag für 2013 (laufend)"; undefined where nothing does. */
export function dayBehind(text: string, setting: Setting): MinutesDate | null | undefined {
  const [whole = '', last] = lastField.exec(text.slice(-longestField)) ?? []
  // "3 May, 2012" is one day; behind more than one sentence a day is that of the last.
  return last === undefined || /^\d{4}\.?$/.test(last) || afterSentence.test(text.slice(0, text.length - whole.length + 3)) ? undefined : dayOfField(last, setting)
}
