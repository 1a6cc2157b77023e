import type { Statement } from '../words/blocks'
import type { PlaceMet } from '../words/gazetteer'
import { remarksIn } from '../words/questions'
import { turned, type Deed } from './deeds'

interface Stretch {
  readonly start: number
  readonly end: number
}

const longest = 180
const shortest = 6
/** So much of what stands before a date may belong to it. */
const longestLead = 60
/** What else went on, before the one that did something: "Im Rahmen des Besuchs …". */
const framed = /^(?:(?:im Rahmen|anlässlich|während|im Anschluss an|am Rande|on the occasion of|during|as part of)\s+(?:[\p{Ll}]+\s+){0,3}\p{L}+|wie geplant|as planned),?\s*/iu

/** What happened, without when and where: of a list's item its words, of a sentence the phrase around the happening. */
export function eventTitle({ text, kind }: Statement, happening: Stretch | null, date: Stretch | null, place: PlaceMet | null): string | null {
  const whole = kind === 'item' || happening === null
  const cut = whole ? { start: 0, end: text.length } : phraseAround(text, happening, date)
  const title = declined(text, cut, tidy(without(text, cut, [...(date === null ? [] : [withPreposition(text, date)]), ...(place === null ? [] : [placed(text, place)]), ...remarksIn(text)])))
  return title.length < shortest ? null : title
}

/** What was done, as a headline: without when and where, who first. */
export function deedTitle(text: string, deed: Deed, date: Stretch, place: PlaceMet): string | null {
  const isAsked = /\b(?:visited|besuchten?)\s+(?:die Stadt\s+)?$/.test(text.slice(0, place.start))
  const gone = [withPreposition(text, date), ...(isAsked ? [] : [placed(text, place)]), ...remarksIn(text)]
  const [before, after] = [{ start: 0, end: deed.start }, { start: deed.end, end: text.length }].map((stretch) => without(text, stretch, gone).replace(/\s+/g, ' ').trim().replace(framed, ''))
  if (before === undefined || after === undefined) return null
  const verb = deed.passive ? '' : text.slice(deed.start, deed.end)
  const words = before === '' && verb !== '' ? turned(verb, after) : `${before} ${verb} ${after}`
  const first = /^(?:der|die|das|ein|eine|the|an?)\s+(?=\p{L})/iu.exec(words.trim())?.[0].length ?? 0
  const title = tidy(declined(words.trim(), { start: first, end: words.length }, words.trim().slice(first)))
  return title.length < shortest ? null : title
}

/** A title whose first noun stood behind "des": "Treffens der Arbeitsgruppe" is a "Treffen der Arbeitsgruppe". */
function nominative(title: string): string {
  return title.replace(/^((?:\d+\.\s+)?\p{Lu}[\p{L}-]{2,}?)(?:(?<=s|ch|t|g|ß)es|s)(?!\p{L})/u, '$1')
}

const neuter = /^\p{L}*(?:treffen|gespräch|seminar|forum|fest|projekt|jubiläum|symposium|kolloquium|telefonat|interview|audit|panel)(?!\p{L})/iu

/** What a heading is of, as a title by itself: "der dritten Sitzung" is a "Dritte Sitzung", "des ersten Treffens" a "Erstes Treffen". */
export function meetingTitle(heading: string, of: string): string {
  const article = /(?:^|\s)(der|zur|des|den|vom|zum)\s+$/i.exec(heading)?.[1]?.toLowerCase()
  if (article === undefined) return of
  const adjectives = /^(?:\p{Ll}[\p{L}-]*en\s+)+(?=\p{Lu})/u.exec(of)?.[0] ?? ''
  const noun = of.slice(adjectives.length)
  const named = article === 'des' ? nominative(noun) : noun
  const ending = article === 'der' || article === 'zur' ? 'e' : neuter.test(named) ? 'es' : 'er'
  return adjectives.replace(/en(?=\s)/g, ending) + named
}

/** Without its article an adjective takes its ending: "der große Workshop" is a "Großer Workshop". */
function declined(text: string, { start }: Stretch, title: string): string {
  const article = /(?:^|\s)(der|das|des|zur)\s+$/i.exec(text.slice(0, start))?.[1]?.toLowerCase() ?? ''
  if (article === 'des') return nominative(title)
  if (article === 'zur') return title.replace(/^(\p{L}+e)n(?=\s\p{Lu})/u, '$1')
  const ending = { der: 'r', das: 's' }[article]
  return ending === undefined ? title : title.replace(/^(\p{L}+e)(?=\s\p{Lu})/u, `$1${ending}`)
}

/** From the article before the happening to where the sentence turns to something else. */
function phraseAround(text: string, { start, end }: Stretch, date: Stretch | null): Stretch {
  const before = text.slice(0, start)
  const article = /(?:^|\s)(?:ein|eine|einen|einem|einer|der|die|das|den|dem|des|zum|zur|beim|im|a|an|the|our|unser\p{L}*)(?<!\ban(?=\s+(?:der|die|das|den|dem|einer|einem)\s))\s+(?:[\p{L}-]+\s+){0,3}$/iu.exec(before)
  const words = /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}-]+\s+){1,2}$|(?:[\p{Ll}]+(?:er|e|es|en|al)\s+){1,2}$/u.exec(before)
  const first = article === null ? (words === null ? start : words.index) : article.index + article[0].search(/\S/) + (/\S+\s+/.exec(article[0].trimStart())?.[0].length ?? 0)
  // "lade ich ein zur nächsten Sitzung": "ein" is of the verb.
  const from = first + (/^(?:zur|zum|beim|vom|der|die|das|dem|den)\s+/u.exec(text.slice(first, start))?.[0].length ?? 0)
  const after = /\s(?:statt|teil|zusammen|fand|findet|fanden|finden|wurde|wurden|wird|werden|war|waren|ist|sind|soll|sollen|hat|haben|führten?|lockten?|starteten?|begann(?:en)?|endeten?|dauerten?|brachten?|traf(?:en)?|kam(?:en)?|nahm(?:en)?|reisten?|besuchten?|stellten?|berichteten?|diskutierten?|held|HELD|met|visited|attended|took|takes|(?:ein|an|auf|aus|vor|mit)(?=\s*(?:[.,;]|$))|was|were|will|has|have|is|are)\b|[,;:(\t]|(?<!\d|(?<!\p{L})(?:\p{Lu}|Prof|Dr|Hon|Hr|Fr|Mrs?|Ms|St|Nr|No))\./u.exec(text.slice(end))
  const stop = after === null ? text.length : end + after.index
  return { start: from, end: date !== null && date.start > end ? Math.min(stop, date.start) : stop }
}

/** The parts of a stretch that are not in any of the others. */
function without(text: string, { start, end }: Stretch, removed: readonly Stretch[]): string {
  let kept = ''
  let at = start
  for (const gone of removed.toSorted((a, b) => a.start - b.start)) {
    if (gone.end <= at || gone.start >= end) continue
    kept += `${text.slice(at, Math.max(at, gone.start))} `
    at = Math.max(at, gone.end)
  }
  return kept + text.slice(at, Math.max(at, end))
}

function withPreposition(text: string, { start, end }: Stretch): Stretch {
  const before = /\s*(?:\(\s*)?(?<!\p{L})(?:(?:am|vom|im|in|den|dem|der|zum|bis|on|from|of|during)\s+){0,2}$/iu.exec(text.slice(Math.max(0, start - longestLead), start))
  const bracket = /^\s*\)/.exec(text.slice(end))
  return { start: start - (before?.[0].length ?? 0), end: end + (bracket?.[0].length ?? 0) }
}

/** A place goes with the preposition before it; one that is part of a phrase ("mit der Stadt …") stays. */
function placed(text: string, { start, end }: PlaceMet): Stretch {
  const before = /\s+(?:in|at|near|bei)\s+$/i.exec(text.slice(0, start))
  const country = /^[/,]\s*\p{Lu}[\p{L}]+(?=\s*[.,;)]|$)/u.exec(text.slice(end))
  // "…treffen, Münster": by itself between commas or at the end.
  const lone = /\s*[,–]\s*$/.exec(text.slice(0, start))
  if (lone !== null && /^\s*(?:[,;.(]|$)/.test(text.slice(end))) return { start: start - lone[0].length, end }
  return before === null ? { start: 0, end: 0 } : { start: start - before[0].length, end: end + (country?.[0].length ?? 0) }
}

/** One line: no brackets that only explain, no loose ends, German quotation marks in pairs (many texts end them with a straight one); cut at a word where it is long. */
function tidy(text: string): string {
  const line = text.replace(/\([^()]*\)/g, ' ').replace(/„([^„“”"]*)[”"]/g, '„$1“').replace(/\s+/g, ' ').replace(/\s+([.,;:])/g, '$1').replace(/,{2,}/g, ',').replace(/^[\s,;:–-]+|[\s.,;:–(-]+$/g, '').replace(/\s+(?:und|and|am|vom|im|in|on|from|bis|der|die|das|the)$/i, '')
  if (line.length <= longest) return upperFirst(line)
  return upperFirst(`${line.slice(0, line.lastIndexOf(' ', longest))} …`)
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
