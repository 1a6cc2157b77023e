import { isApposition, isGivenName, isNameParticle, isNameWord, isOrganisation, isParticleIn, isRetired, isRole, isRoleWord, maybeRoleWord, titleAnywhere, titlesAtStart } from './words-of-people'

/** A person as a caption gives them: name without title, null where nobody is named. */
export interface PersonPhrase {
  readonly name: string | null
  readonly title: string | null
  readonly role: string | null
  readonly organisation: string | null
}

const behindName = /^(?:(vom|von der|of the|from the)|at the|at|beim|bei der|bei|from|of)\s+(\p{Lu}.*)$/u
const apartFromRole = /\s+(?:at the|at|with the|beim|bei der|bei|an der|am)\s+(?=\p{Lu})/u

/** Reads one person of a list: "Leiterin Dr. Ama Boateng (KMA)". Null where the phrase names nobody and nothing. */
export function readPerson(phrase: string): PersonPhrase | null {
  const bracket = /\(([^()]*)\)\s*$/.exec(phrase)
  const inside = bracket?.[1]?.trim() ?? null
  const text = (bracket === null ? phrase : phrase.slice(0, bracket.index)).replace(/^[\s,:;–-]+|(?:(?<!\s(?:Ltd|Inc|Co|Corp|Bros))\.|[\s,:;–-])+$/g, '')
  if (text === '') return null
  const [first = '', ...others] = splitTopLevel(text)
  // "the Mayor of Kumasi, Hon. …": what somebody does may stand before the name.
  const isLed = isRole(first) && titleAnywhere.test(others[0] ?? '') && !titleAnywhere.test(first)
  const [head = '', ...apart] = isLed ? [...others, first] : [first, ...others]
  const person = readHead(head)
  if (person === null) return null
  return withBracket(apart.reduce(withPart, person), inside)
}

/** "verdeckt", "dahinter", "mit Hut", "12": how or where somebody is to be seen, and how old they are, is not what they do. */
const tellsApart = /^(?:(?:(?:halb|teilweise|fast|ganz|partly|partially|half)\s+)?(?:verdeckt|angeschnitten|hidden|obscured|vorne?|hinten|davor|dahinter|daneben|dazwischen|links|rechts|sitzend|stehend|kniend|hockend|standing|seated|sitting|kneeling|in front|behind|beside|back to camera)|(?:mit|im|in|with)\s.+|\d{1,3}(?:\s+(?:Jahre|years?)(?:\s+(?:alt|old))?)?)$/i

/** Whether words say how or where somebody is to be seen, and not what they do. */
export function isSeen(words: string): boolean {
  return tellsApart.test(words)
}

/** In brackets stands whose people somebody is, where it is not what they do. */
function withBracket(person: PersonPhrase, inside: string | null): PersonPhrase {
  if (inside !== null && (/^(?:all|both|alle|beide)\s/i.test(inside) || isSeen(inside))) return person
  if (inside === null || isRole(inside) || !/^\p{Lu}/u.test(inside) || person.organisation !== null) return inside === null ? person : splitTopLevel(inside).reduce(withPart, person)
  return { ...person, organisation: inside }
}

const leading = /^(?:die|der|das|the|then)\s+/i

/** What somebody does, or did then, without the article: "then chief of Bantama". */
export function withoutArticle(role: string): string {
  return role.replace(leading, '')
}

/** A person with one more thing said of them: where it names an institution that, else what they do. */
export function withPart(person: PersonPhrase, part: string): PersonPhrase {
  const text = withoutArticle(part).trim()
  if (text === '') return person
  // "Architektin (Stadt Herne)": a bracket says whose people, also behind the role.
  const [, said, inside] = /^(.*?)\s*\(([^()]*)\)$/.exec(text) ?? []
  if (said !== undefined && said !== '' && inside !== undefined) return withBracket(withPart(person, said), inside.trim())
  if ((isRole(text) || isApposition(text)) && person.role === null) {
    const [role = text, organisation] = text.split(apartFromRole)
    return { ...person, role, organisation: organisation ?? person.organisation }
  }
  if (isOrganisation(text)) return { ...person, organisation: person.organisation === null ? text : `${person.organisation}, ${text}` }
  return { ...person, role: person.role === null ? text : `${person.role}, ${text}` }
}

function splitTopLevel(text: string): string[] {
  return text.split(/\s*,\s*/).filter((part) => part !== '')
}

/** "ihr Mann Karl". */
const kinship = /^(?:ihre?|seine?|deren|dessen|unsere?|meine?|her|his|their|my|our)\s+(?:(?:Ehe)?[Mm]ann|(?:Ehe)?[Ff]rau|Sohn|Tochter|Bruder|Schwester|Kinder|Eltern|Mutter|Vater|Freund(?:in)?|husband|wife|son|daughter|brother|sister|mother|father|friend|children)\s+(?=\p{Lu})/u

/** The part that has the name: role before it, title, name, institution after it. */
function readHead(text: string): PersonPhrase | null {
  if (isUnnamed(text)) return unnamed(text)
  const [kin = ''] = kinship.exec(text) ?? []
  const related = kin === '' ? null : readHead(text.slice(kin.length))
  if (related !== null) return { ...related, role: related.role ?? kin.trim() }
  const mark = titleAnywhere.exec(text)
  const cut = mark?.index ?? roleEnd(text)
  const before = withoutArticle(text.slice(0, cut).trim())
  const rest = text.slice(cut)
  const titles = titlesAtStart.exec(rest)
  const title = titles?.[1]?.trim().replace(/\s+/g, ' ') || null
  const words = rest.slice(titles?.[0].length ?? 0).split(/\s+/)
  const length = nameLength(words, mark !== null)
  if (length === 0) return null
  const organisation = organisationBehind(words.slice(length).join(' '))
  return { name: words.slice(0, length).join(' '), title: title === null ? null : title.replace(/\b(Dr|Prof|Mr|Mrs|Ms|Hon|Rev)\b(?!\.)/g, '$1.'), role: before === '' || isSeen(before) ? null : before, organisation }
}

/** "vom Umweltamt", "of the Climate Alliance" directly behind a name; "beim Empfang" says where, not whose. */
function organisationBehind(text: string): string | null {
  const [, belongs, body = ''] = behindName.exec(text) ?? []
  return body !== '' && (belongs !== undefined || isOrganisation(body)) ? body.trim() : null
}

/** Trades that are surnames as well: one before a given name with another behind it. */
const trade = /^(?:Koch|Bäcker|Schmied|Schneider|Weber|Fischer|Metzger|Maurer|Zimmermann|Töpfer|Maler|Gerber|Jäger|Müller|Wirt|Baker|Potter|Weaver|Fisher|Farmer|Cook|Carpenter)$/
/** Where the words before the name end: the last word of a role that stands directly before two name words. */
function roleEnd(text: string): number {
  const words = [...text.matchAll(/\S+/g)]
  let end = 0
  for (const [index, match] of words.entries()) {
    const word = match[0]
    const left = words.length - index - 1
    const next = words[index + 1]
    if (next === undefined || left < 1) break
    const namesRole = isRoleWord(word) && !isGivenName(word)
    if ((/^\p{Ll}/u.test(word) && !isNameParticle(word)) || isRetired(words[index - 1]?.[0], word)) end = next.index
    else if (index === 0 && /^\p{Ll}/u.test(next[0]) && !isNameParticle(next[0]) && !isGivenName(word)) end = next.index
    else if (left >= 2 && index > 1 && /^(?:of|for|für|des|der)$/.test(words[index - 1]?.[0] ?? '') && isGivenName(next[0]) && !isGivenName(word)) end = next.index
    else if (left >= 2 && (isWomansRole(word) || (maybeRoleWord(word) && isGivenName(next[0])))) end = next.index
    else if (index === 0 && left >= 2 && trade.test(word) && isGivenName(next[0])) end = next.index
    else if (namesRole && (left >= 2 || end > 0 || !isGivenName(word))) end = next.index
    else if (index === 0 && words.slice(1, 4).some((each, at) => isRoleWord(each[0]) && at + 2 < words.length)) end = next.index
    else break
  }
  return end
}

/** "Superintendentin", "Stadtarchivarin": no name ends so, whatever name stands behind. */
function isWomansRole(word: string): boolean {
  return maybeRoleWord(word) && /(?:rin|istin|ntin)$/.test(word)
}

/** How many words the name has, up to an institution or a preposition; with a title it may begin with "von". */
function nameLength(words: readonly string[], isTitled: boolean): number {
  let length = 0
  for (const [index, word] of words.entries()) {
    if (isNameWord(word) && !(index > 0 && isOrganisation(word))) length = index + 1
    else if (!((index > 0 || isTitled) && isParticleIn(words, index))) break
  }
  return Math.min(length, 5)
}

/** "eine Dolmetscherin", "an interpreter", "zwei Gäste", "unbekannt": somebody, but nobody by name. */
export function isUnnamed(text: string): boolean {
  // "the chief’s linguist"
  if (/^(?:the\s+)?\p{L}+['’]s(?:\s+\p{Ll}+)+$/u.test(text)) return true
  if (isSelf(text) || /^N\.\s?N\.?$/.test(text)) return true
  const [, whose] = /^(?:unsere?|meine?|our|my)\s+(\S+)$/.exec(text) ?? []
  if (whose !== undefined) return isRole(whose)
  return /^(?:ein|eine|einer|eines|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|mehrere|einige|a(?!\.)|an(?!\s+(?:de[mnr]|das|die|ein(?:e[mnr]?)?|Bord|Ort)\s)|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|some|unidentified|unbekannte?r?s?|unknown|nicht bekannt|another|weitere?r?|member of|members of)\b/i.test(text) && !titleAnywhere.test(text)
    && !/\p{Lu}[\p{L}-]+\s+\p{Lu}[\p{L}-]+$/u.test(text.replace(/^\S+\s+/, '').replace(/\b(?:der|des|vom|von|of|from|at)\b.*$/u, ''))
}

/** Who writes the caption. */
export function isSelf(text: string): boolean {
  return /^(?:ich|me|myself)(?: selbst)?$/.test(text)
}

/** "der Busfahrer", "the head teacher": by themselves in a list these are somebody; "the head of the unit" is said of another. */
export function isTheOne(text: string): boolean {
  const words = /^(?:der|die|the)\s+(.+)$/i.exec(text)?.[1]?.split(/\s+/) ?? []
  const last = words.at(-1) ?? ''
  // "der Container" has the form of a role too: only forms that no thing has count.
  const isRoleAlone = isRoleWord(last) || (maybeRoleWord(last) && /(?:in|iker|ist)$/.test(last))
  return isRoleAlone && words.length <= 3 && words.slice(0, -1).every((word) => /^\p{Ll}/u.test(word) && !/^(?:of|for|der|des|für)$/.test(word))
}

/** Somebody of whom only this is said, as written. */
export function unnamed(role: string): PersonPhrase {
  return { name: null, title: null, role: role.replace(/^N\.\s?N$/, '$&.'), organisation: null }
}

/** Whether a phrase begins with somebody by name, for lists that separate everything by commas. */
export function namesSomebody(phrase: string): boolean {
  const text = phrase.trim()
  if (isUnnamed(text)) return true
  if (titleAnywhere.test(text)) return true
  const person = readHead(text.replace(/\([^()]*\)\s*$/, '').trim())
  if (person === null || person.name === null) return false
  const words = person.name.split(' ')
  if (isOrganisation(words[0] ?? '') || isRoleWord(words[0] ?? '')) return false
  // "Farmers for Future", "Engineers Without Borders": what stands before the last words is nobody's role.
  if (person.role !== null && !isRole(person.role) && isOrganisation(text) && !isOrganisation(person.name)) return false
  if (words.length >= 2) return !(isOrganisation(text) && !words.some((word) => isGivenName(word)) && person.organisation === null && !(person.role !== null && isRole(person.role) && !isOrganisation(person.name)))
  // "Schülerin Leonie": what somebody does has a given name alone behind it.
  return person.role !== null && /^\p{Lu}/u.test(words[0] ?? '') && (!isRole(text) || (isRole(person.role) && isGivenName(words[0] ?? '')))
}
