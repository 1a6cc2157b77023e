import { addressing, isOrganisation, isRole } from '../../words/words-of-people'
import { mentionsIn, withoutTitles, type KnownPeople, type Mention } from './people'

/** Who does what a sentence says, as written but without titles; offsets of the sentence. */
export interface Doer {
  readonly owner: string
  readonly start: number
  readonly end: number
  /** How the sentence names them: first, or as whom somebody asks, or by whom something is done. */
  readonly by: 'subject' | 'asked' | 'passive'
}

const everybody = /^(?:alle(?:\s+(?:beteiligten|teilnehmenden|mitglieder|anwesenden|ämter|schulen|partner))?|beide\s+(?:städte|seiten|partner|ämter)|all(?:\s+(?:members|participants|partners|departments|present))?|everyone|everybody|both\s+(?:cities|sides|partners))$/iu
const startOfClause = /^(?:\s*(?:(?:und|and|außerdem|zudem|ferner|also|dafür|hierfür|dazu|hierzu|finally|then|dass|that),?\s+)?)$/iu
const asked = /(?:(?<!\p{L})(?:asked|requested|tasked|instructed|invited|mandated|charged|commissioned|appointed|wants|bat|bittet|bitten|beauftragte?n?|ersuchte?n?|up\s+to|left\s+(?:it\s+)?to|liegt\s+bei|falls\s+to|lies\s+with|(?:aufgabe|job|task)\s+(?:von|of|for|für)))\s+$/iu
const passive = /(?<!\p{L})(?:wird|werden|soll|sollen|sind|ist|will|shall|to(?!\s+order(?!\p{L}))|should)\s(?:.*\s)?(?:von|durch|by)\s+$/iu
/** German turns subject and verb round behind whatever comes first: "Bis 3. Mai prüft …". */
const inverted = /^\s*\p{Lu}[^!?]*\s(\p{Ll}+(?:t|te|ten|en)|wird|soll|will|kann)\s+$/u
const noVerbs: ReadonlySet<string> = new Set('mit seit damit nicht erst jetzt statt samt zuletzt direkt sonst fast bereits laut gegenüber neben zwischen wegen gegen den einen seinen ihren deren allen denen unseren beiden weiteren neuen'.split(' '))
/** "The tank is named after the late …" is no German sentence, though “late” ends as verbs do. */
const englishWords = /(?:^|\s)(?:the|is|are|of|and|has|have|to)\s/i
const longestTitle = 40
const englishClause = /,\s+$/

/** Who does what a sentence says, where it names somebody; null where a name only stands in it. */
export function doerIn(sentence: string, known: KnownPeople): Doer | null {
  const mentions = mentionsIn(sentence, known)
  for (const [index, mention] of mentions.entries()) {
    const by = standing(sentence, mention)
    if (by === null) continue
    const { owner, end } = together(sentence, mentions, index)
    return { owner, start: mention.start, end, by }
  }
  return null
}

function standing(sentence: string, { start, end }: Mention): Doer['by'] | null {
  const before = sentence.slice(0, start)
  if (startOfClause.test(before) || isTitleOf(before)) return 'subject'
  if (asked.test(before)) return 'asked'
  if (passive.test(before)) return 'passive'
  const verb = inverted.exec(before)?.[1]
  if (verb !== undefined && !noVerbs.has(verb) && !englishWords.test(before)) return 'subject'
  const follows = sentence.slice(end)
  return (englishClause.test(before) || /(?:\sthat|\sdass)\s+$/.test(before)) && /^(?:\s+(?:und|and)\s+[\p{L}. ]{2,40})?\s+(?:will|shall|to|is\s+to|are\s+to|agreed|\p{Ll}+t|\p{Ll}+en)\s/u.test(follows) ? 'subject' : null
}

/** "Station Officer Falke", "Die Bürgermeisterin Falke": what somebody is, before the name. */
function isTitleOf(before: string): boolean {
  const words = before.trim().replace(/^(?:Der|Die|The)\s+/, '')
  return words.length <= longestTitle && /^\p{Lu}[\p{L}-]*(?:\s\p{Lu}[\p{L}-]*){0,2}$/u.test(words) && isRole(words)
}

/** Two or more who are joined by "and". */
function together(sentence: string, mentions: readonly Mention[], first: number): { owner: string; end: number } {
  let [owner, end] = [mentions[first]?.name ?? '', mentions[first]?.end ?? 0]
  for (const next of mentions.slice(first + 1)) {
    const join = /^(?:\s*\([^()]*\))?(\s*,\s*|\s+(?:und|and|sowie|&)\s+|\s*\/\s*)$/.exec(sentence.slice(end, next.start))?.[1]
    if (join === undefined) break
    owner += `${join}${next.name}`
    end = next.end
  }
  return { owner, end }
}

/** "G. Falke". */
const initials = /(?<!\p{L})(?:\p{Lu}\.\s?){1,2}(?=\p{Lu}\p{L})/gu
const initialFirst = /^(?:\p{Lu}\.\s?){1,2}(?=\p{Lu}\p{L})/u
const addressed = new RegExp(String.raw`(?<!\p{L})${addressing}(?!\p{L})`, 'gu')

/** Who is named by words that stand by themselves, before a colon, in brackets or in a table's cell; null where nobody is. */
export function ownerOf(words: string, known: KnownPeople): string | null {
  const bare = words.replace(/^[\s@(→-]+|[\s.,;:)]+$/g, '').replace(/(?<=[\s,/&+])@(?=\p{L})/gu, '').replace(/^(?:der|die|das|the|durch|by|von)\s+/i, '')
  if (bare === '' || bare.length > 80 || /\d{2}|[.!?]\s/.test(bare.replaceAll(addressed, '').replaceAll(initials, ''))) return null
  if (everybody.test(bare)) return bare
  const names = bare.split(/\s*[,;/]\s*|\s+(?:und|and|sowie|&|\+)\s+/)
  const isNamed = names.map((name) => name.replace(initialFirst, '')).every((name) => mentionsIn(name, known).some(({ start, end }) => start === 0 && end >= name.length - 1) || known.initials.has(name) || known.fullNames.has(name.slice(name.indexOf(' ') + 1)) || known.bodies.has(name) || isBody(name))
  return isNamed ? named(withoutTitles(bare), known) : null
}

/** "Sister Magdalena Adu", "Pfarrerin Ritterbusch": what somebody is stands before the name the document has. */
function named(owner: string, { fullNames }: KnownPeople): string {
  const behind = owner.slice(owner.indexOf(' ') + 1)
  return fullNames.has(behind) ? behind : owner
}

/** "KMA reports the figures" says what a body does, "Amt für städtische Werke" what it is called. */
const sentenceOfBody = /\p{Lu}\p{L}*\s(?!(?:of|for|the|der|des|die|das|den|für|und|and|in|zu|zur|zum|von|at|to|secretariat|team|group|committee|office|coordination)\s|(?:secretariat|team|group|committee|office|coordination)$)\p{Ll}/u
/** "City Engineer", "Leiterin des Bauhofs": nothing but what somebody is. */
const office = /^\p{Lu}[\p{L}-]*(?:\s(?:\p{Lu}[\p{L}-]*|of|for|the|der|des|für|und|and)){0,5}$/u
/** "Umweltamt", "the secretariat": a body that can do something. */
function isBody(name: string): boolean {
  if (sentenceOfBody.test(name) || /\sto\s\p{Ll}/u.test(name)) return false
  if (office.test(name) && isRole(name)) return true
  return /^\p{L}/u.test(name) && name.split(' ').length <= 6 && (isOrganisation(name) || /(?:sekretariat|secretariat|team|gruppe|group|committee|verwaltung|koordination|coordination|projektbüro|office)$/iu.test(name))
}

/** "Die Verwaltung wurde beauftragt …", "The secretariat is asked …". */
export const asking = String.raw`(?:wird|werden|wurden?|is|are|was|were)(?=\s+(?:[^.]*\s)?(?:beauftragt|gebeten|aufgefordert|ersucht|asked|requested|tasked|instructed|mandated)(?!\p{L}))`
/** "Der Eigenanteil der Stadt beträgt …" says how things are, and not what somebody does. */
const being = String.raw`(?!(?:betr[aä]gt|betragen|kostet|kosten|liegt|liegen|besteht|bestehen|enthält|umfasst|umfassen|gilt|gelten|fehlt|fehlen|reicht|reichen|steht|stehen|bleibt|bleiben|dient|dienen)\s)`
const doingBody = new RegExp(String.raw`^((?:[Dd]as|[Dd]ie|[Dd]er|[Tt]he)\s+)?((?:\p{Lu}[\p{L}&'’-]*|of|for|für|the|der|des|secretariat|team)(?:\s+(?:\p{Lu}[\p{L}&'’-]*|of|for|für|und|and|the|der|des))*)\s+(?:will(?!\s+be)|shall(?!\s+be)|${asking}|to|is\s+to|has\s+to|wird|soll|sollen|${being}\p{Ll}{3,}t|${being}\p{Ll}{3,}en)\s`, 'u')

/** The body that a sentence begins with as who does it, before its verb: "Das Umweltamt prüft …", "KMA to provide …". */
export function bodyIn(sentence: string): Doer | null {
  const found = doingBody.exec(sentence)
  const [whole = '', article = '', name = ''] = found ?? []
  if (whole === '' || !isBody(name)) return null
  return { owner: name, start: article.length, end: article.length + name.length, by: 'subject' }
}

const deciding = /^(?:(?:[Dd]as|[Dd]ie|[Dd]er|[Tt]he)\s+)?[\p{L}\s&-]*(?:ausschu(?:ss|ß)|rat|kreis|vorstand|gremium|versammlung|kommission|kuratorium|committee|council|board|assembly|commission|panel|meeting)\s+(?:[\p{L}\s,&-]{0,60}\s)?(?:nimmt|empfiehlt|beschlie(?:ss|ß)t|stimmt|billigt|genehmigt|begrüßt|befürwortet|erkennt|lehnt|wählt|bestätigt|(?:takes?|took)\s+note|not(?:es|ed)|approve[sd]|adopt(?:s|ed)|endorse[sd]|accept(?:s|ed)|resolve[sd]|recommend(?:s|ed)|welcome[sd])(?!\p{L})/iu

/** "Der Ausschuss empfiehlt dem Rat …": whether a sentence begins with those who meet and what they settle by it. */
export function decides(sentence: string): boolean {
  return deciding.test(sentence)
}

/** "alle", "everyone", "both cities" at the beginning of a sentence. */
export function everybodyIn(sentence: string): Doer | null {
  for (const words of [2, 1]) {
    const start = sentence.split(' ').slice(0, words).join(' ')
    if (everybody.test(start) && sentence.length > start.length) return { owner: start, start: 0, end: start.length, by: 'subject' }
  }
  return null
}
