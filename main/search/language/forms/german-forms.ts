import fieldVerbs from '../../../../resources/lexicon/field-verbs.txt?raw'
import adjectiveList from '../../../../resources/lexicon/german-adjectives.txt?raw'
import verbList from '../../../../resources/lexicon/german-verbs.txt?raw'
import strongList from '../../../../resources/lexicon/strong-verbs.txt?raw'
import { fold } from '../fold'
import { isFinite, markRoots, usualness } from '../lexicon'
import { stemmers } from '../lunr'
import { endingsOf, listLines } from '../word-list'

const adjectives = new Set(listLines(adjectiveList))
const weakVerbs = new Set([...listLines(verbList), ...listLines(fieldVerbs).flatMap((line) => line.split(' ')).map((verb) => verb.replace(/e?n$/, ''))])
const strongVerbs = new Map<string, string>()
/** Pasts, and presents with another vowel, to the root of the infinitive. */
const strongForms = new Map<string, string>()
const strongPasts = new Map<string, string>()
const smallPasts = new Map<string, string>()
const smallPresents = new Map<string, string>()
const strongRoots = new Set<string>()
for (const line of listLines(strongList)) {
  const [participle = '-', infinitive = '', marked = '-', present] = line.split(' ')
  const past = marked.replace(/[!?]$/, '')
  strongRoots.add(infinitive)
  if (participle !== '-') strongVerbs.set(participle, infinitive)
  if (past !== '-') {
    strongPasts.set(past, infinitive)
    if (!marked.endsWith('?')) strongForms.set(past, infinitive)
    // Ausgaben and Sprachen are nouns: of such a past only the singular counts.
    if (!/[!?]$/.test(marked)) strongForms.set(`${past}en`, infinitive)
    for (const ending of marked.endsWith('?') ? [''] : ['', 'en']) smallPasts.set(past + ending, infinitive)
  }
  if (present === undefined) continue
  // liest, bricht; but with a capital tritt is a noun, and with a prefix in the name of a file (eintritt).
  if (present.endsWith('t')) smallPresents.set(present, infinitive)
  for (const ending of present.endsWith('t') ? ['st'] : present.endsWith('s') ? ['t'] : ['t', 'st']) strongForms.set(present + ending, infinitive)
}
// Told before a word is taken apart: hardly any other one ends so.
const strongEndings = endingsOf(strongForms.keys())
const smallEndings = endingsOf([...smallPasts.keys(), ...smallPresents.keys()])
markRoots(weakVerbs)
markRoots(strongRoots)

// Nouns with a plural in -er are a closed class; every other -er that is no adjective's belongs to the word.
const plurals = `amt bad bild blatt brett buch dach denkmal dorf ei fach fass feld geist geld gemach geschlecht gesicht gespenst gewand
  glas glied gott grab gras gut haus holz horn huhn kalb kind kleid korn kraut lamm land licht lied loch mann maul nest rad rand
  rind schild schloss schwert strauch tal tuch tum volk wald weib wort wurm`.split(/\s+/)
const pluralEnding = new RegExp(`(?:${plurals.join('|')})$`)

/** Whether a folded noun, or the last word of it, has a plural in -er. */
export function hasPluralInEr(word: string): boolean {
  return pluralEnding.test(word)
}

const adjectiveEnding = /(?:...(?:ig|lich|isch|bar|sam|haft|los|voll|ell|iv)|....(?:al|os|ar|en|ant|(?<!c)ent)|....(?:iert|ierend)|(?:an|ab)wesend)$/

// The longer first: hinterzogen begins with no hin.
const prefixes = `ab an auf aus be bei dar davon durch ein emp ent entgegen er fern fest fort ge gegen her hin hinter los miss mit nach nieder teil uber uberein um
  unter ver vor voraus vorbei weg weiter wider wieder zer zu zuruck zusammen`.split(/\s+/).sort((one, other) => other.length - one.length)
const prefix = `(?:${prefixes.join('|')})`
// After t and d the ending has an e of its own: leistete, but Hütte is no past of hüten.
const t = '(?:(?<=[td])et|(?<![tde])t|(?<=[^aeiou][mn])et)'
const weakPast = new RegExp(`^(${prefix}?)(.{3,}?)${t}e(?:n|t|st)?$`)
const weakParticiple = new RegExp(`^(${prefix}?)ge(.{3,}?)${t}(?:e[nmrs]?)?$`)
const weakPrefixed = new RegExp(`^(${prefix})(.{3,}?)${t}(?:e[nmrs]?)?$`)
const inseparable = /^(?:be|emp|ent|er|ge|miss|ver|zer)$/
// eingeweiht, vorgestellt: a prefix before ge- leaves no doubt; Angesicht and Übergewicht are nouns.
const parted = /^(ab|an|auf|aus|bei|dar|ein|fest|her|hin|los|mit|nach|nieder|teil|um|vor|weg|weiter|wieder|zu|zuruck|zusammen)ge(.{3,}?)(?<!ich)t(?:e[nmrs]?)?$/
// abzuholen, mitzuteilen.
const withZu = /^(ab|an|auf|aus|bei|dar|ein|fest|her|hin|los|mit|nach|nieder|teil|um|vor|weg|weiter|wieder|zuruck|zusammen)zu(.{3,}?)e?n$/
const strongParticiple = new RegExp(`^(${prefix})(?:(ge)|)(.{3,}?)en(?:e[nmrs]?)?$`)
const endsAsStrong = /en(?:e[nmrs]?)?$/
const strongPast = new RegExp(`^(${prefix})(.{3,})$`)
// arbeitet, sagst, abholt; of a strong verb too (findet).
const weakPresent = new RegExp(`^(${prefix}?)(.{3,}?)(?:(?<=[td]|[^aeioulr][mn])es?t|(?<![td])s?t)$`)
const present = new RegExp(`^(${prefix}?)(.{3,}?)e?nd$`)
const past = new RegExp(`^${prefix}?ge.*(?:t|en)$`)
const mixedParticiple = new RegExp(`^(${prefix}?)(?:ge)?(.{3,}t)(?:e(?:n|m|r|s|st|t)?)?$`)
const infinitive = new RegExp(`^(${prefix}?)(.{3,}?)e?n$`)
// erklärter: what begins so takes no ge-.
const unparted = /^(?:ab|an|auf|aus|ein|vor|weiter|wieder|zu|zuruck)?((?:be|emp|ent|er|ge|miss|uber|unter|ver|voll|wider|zer).{3,}t)$/
const presentInflected = new RegExp(`^(${prefix}?)(.{3,}?)(?:end|(?<=e[lr])nd)(?:e[nmrs]?)?$`)
// Verbs of these endings need no list (informiert, reinigte), nor does ge- before a root and -t, but for these nouns.
const listless = /^(?:ge(?=.{2,}igt))?(.{2,}(?:ier|ig))t(?:e[nmrs]?|et)?$/
const participle = /^ge(?!ric|sic|schic|wic|biet|rat|halt|stalt|burt|fech|rucht|dicht|samt|walt|rus|spens|lus|bet|bot|stut|rech|tros|mut|sand|schaft|wand|fert|stad)(.{3,})(?<![tdao]|[^e]i|[hk]ei|schaf)t(?:e[nmrs]?)?$/

/** The base form of a folded German word where the stemmer would cut too much or too little, or null. `written`: with its umlauts. */
export function germanBase(word: string, written = word): string | null {
  return /^[a-z]{3,}$/.test(word) ? ofVerbInIg(word) ?? adjective(word) ?? agent(word) ?? verbBase(word, written) : null
}

// berichtigen, Berichtigung: of no Bericht, for which the stemmer takes them.
function ofVerbInIg(word: string): string | null {
  const root = word.includes('ig', 5) ? /^(.{4,}ig)(?:e[nst]?|ung(?:en)?)?$/.exec(word)?.[1] : undefined
  return root !== undefined && isInIg(root) ? root : null
}

// Billig and kräftig are words: what is made of them is theirs. Beruhig is what one says to somebody.
function isInIg(root: string): boolean {
  if (!root.endsWith('ig') || (usualness(root) !== undefined && !/^(?:be|ent|er)/.test(root))) return false
  if (weakVerbs.has(root)) return true
  const before = beforeInIg.exec(root)?.[0] ?? ''
  return before !== '' && weakVerbs.has(root.slice(before.length))
}

const beforeInIg = /^(?:be|ent|er|ver|ab|an|auf|aus|ein|mit|zu)/

/** What the stemmer makes of the infinitive of a folded German word, if it has the shape of a form of a known verb; or null. */
export function verbBase(word: string, written = word): string | null {
  return endsAsVerb.test(word) ? mixed(word) ?? weak(word) ?? strong(word, written) ?? ofNoun(word) : strong(word, written)
}

// All forms but those of strong verbs.
const endsAsVerb = /(?:[nt]|nd|(?:nd|t)e[mrs]?)$/

/**
 * What the infinitive of a known verb has before -en, of a folded form that has no particle before it and is no participle with
 * ge- (lud, nahmen, stellte, erkannte); or null.
 */
export function finiteRoot(word: string): string | null {
  const strong = smallPasts.get(word) ?? smallPresents.get(word) ?? strongForms.get(word)
  if (strong !== undefined) return strong
  // nannten, brachte; but no genannt.
  const mixed = word.startsWith('ge') ? undefined : strongVerbs.get(/^(.{3,}t)e(?:n|t|st)?$/.exec(word)?.[1] ?? '')
  if (mixed !== undefined) return mixed
  // Hält and rät have their ending in the root.
  if (word.endsWith('t') && strongRoots.has(word)) return word
  const root = finiteEndings.map((ending) => (word.endsWith(ending) ? word.slice(0, -ending.length) : '')).find((each) => isVerbRoot(each) || each === 'bereit')
  if (root !== undefined) return root
  const [, before = '', rest = ''] = unpartedPrefix.exec(word) ?? []
  const inner = rest === '' ? null : finiteRoot(rest)
  return inner === null ? null : before + inner
}

const unpartedPrefix = /^(be|ent|er|ver)(.{3,})$/
// The shorter first: reist is of reisen.
const finiteEndings = ['e', 'n', 'en', 't', 'et', 'st', 'est', 'te', 'ete', 'ten', 'eten', 'test', 'etest', 'tet', 'etet']

/** Whether a verb with that particle before that root is on a list (einladen). */
export function isKnownVerb(particle: string, root: string): boolean {
  return weakVerbs.has(particle + root) || usualness(`${particle}${root}${/e[lr]$/.test(root) ? 'n' : 'en'}`) !== undefined
}

/** Whether a folded word is what a known verb has before -en (Leih-, Sammel-). */
export function isVerbRoot(word: string): boolean {
  return weakVerbs.has(word) || strongRoots.has(word)
}

const prefixedRoot = new RegExp(`^(?:${prefix}|bereit|fertig|her(?:an|aus|bei|ein|um|unter|vor)|hinaus|zurecht)(.{3,})$`)

/** Whether a folded word is what a known verb with a prefix has before -ung (Feststell-, Entwickel-). */
export function isPrefixedRoot(word: string): boolean {
  const root = prefixedRoot.exec(word)?.[1] ?? ''
  return root !== '' && (weakVerbs.has(word) || isVerbRoot(root))
}

/** The same of weak verbs alone (Leih- is of none). */
export function isWeakRoot(word: string): boolean {
  return weakVerbs.has(word)
}

/** Whether a folded word is the present participle of a known verb, with what may stand before it (wachsendes, grundlegender). */
export function isPresentParticiple(word: string): boolean {
  // Neither Sendes nor Ende stands there; Lehramtsstudierende has Studierende in it.
  if (!word.includes('end') || /(?<!h|gr|tr)abend(?:en?|s)?$/.test(word)) return false
  const root = /^(.{3,})end(?:e[nmrs]?)?$/.exec(word)?.[1] ?? ''
  for (let at = 0; at <= root.length - 3; at += 1) if (isVerbRoot(root.slice(at))) return true
  return false
}

/** All that `isVerbRoot` knows of weak verbs. */
export function verbRoots(): readonly string[] {
  return [...weakVerbs]
}

// sauberes as sauber: here -er is no ending.
function adjective(word: string): string | null {
  const last = word.lastIndexOf('e')
  if (last < word.length - 2 || !'lrt'.includes(word.charAt(last - 1))) return null
  const [, base = ''] = /^(.{2,}er)(?:e[nmrs]?|ste[nmrs]?|ere[nmrs]?)$/.exec(word) ?? []
  if (isAdjective(base) && !isAdjective(base.slice(0, -2))) return base
  // teure as teuer, üble and üblere as übel: the e has gone.
  const [, before = '', kept = ''] = /^(.+?)([lr])e(?:re)?[nmrs]?$/.exec(word) ?? []
  const whole = `${before}e${kept}`
  return kept !== '' && isAdjective(whole) ? whole : null
}

// The list has no unsicher, for it has sicher.
function isAdjective(word: string): boolean {
  return adjectives.has(word) || (word.startsWith('un') && adjectives.has(word.slice(2)))
}

/** Whether a folded German word is, with an ending or without, one of the listed adjectives (warme). */
export function isAdjectiveForm(word: string): boolean {
  return isAdjective(word) || isAdjective(word.replace(/e[nmrs]?$/, ''))
}

// Müller, Wetter, Berater with -s, -n keep their -er; Häuser, Mitglieder, neuer lose it.
function agent(word: string): string | null {
  const [, root = ''] = (/er[sn]?$/.test(word) ? /^(.*[^aeiou].*)er[sn]?$/.exec(word) : null) ?? []
  if (root.length < 2 || pluralEnding.test(root) || isAdjective(root) || isComparative(root) || adjectiveEnding.test(root) || isPresentParticiple(`${root}er`) || isParticiple(root.replace(/^un(?!ter)(?=.{4})/, ''))) return null
  // Haeuser, Gruener: written without umlauts, still known.
  const plain = root.replace(/(?<![aeiouq])(ae|oe|ue)/g, (pair) => pair.charAt(0))
  return plain !== root && (pluralEnding.test(plain) || adjectives.has(plain)) ? plain : `${root}er`
}

// Längerer, stärkerer; a Wilderer is one who poaches.
function isComparative(root: string): boolean {
  return root.endsWith('er') && isAdjective(root.slice(0, -2)) && !isVerbRoot(root)
}

// geplanter, wachsender: an ending, no agent.
function isParticiple(root: string): boolean {
  const [, before = '', verb = ''] = present.exec(root) ?? []
  if (verb !== '' && (weakVerbs.has(before + verb) || weakVerbs.has(verb) || strongRoots.has(verb))) return true
  if (past.test(root) && verbBase(root) !== null) return true
  // beibehalten, weiterentwickelt: with two prefixes.
  const inner = unparted.exec(root)?.[1]
  return inner !== undefined && (weak(root) !== null || weak(inner) !== null || ofNoun(inner) !== null || (/(?:annt|acht|andt|usst)$/.test(root) && mixed(root) !== null))
}

const withT = [weakParticiple, weakPast, weakPrefixed, weakPresent]
const withN = [infinitive]

/** Whether a word ends in a t with an ending or without, as most forms of weak verbs do: told before patterns are tried on it. */
function endsInT(word: string): boolean {
  const last = word.lastIndexOf('e')
  return word.endsWith('t') || (last >= word.length - 2 && word.charAt(last - 1) === 't')
}

// sammelte, gesammelt, eingesammelt as sammeln; förderte as fördern, whose stem Förderung has too.
function weak(word: string): string | null {
  const hasT = endsInT(word)
  for (const pattern of hasT ? withT : /[lr]e?n$/.test(word) ? withN : []) {
    const [, before = '', root = ''] = pattern.exec(word) ?? []
    if (root === '') continue
    // A root in -el, -er is the stem itself, as in Förderung; of others it is what the stemmer makes of the infinitive.
    const isShort = /(?<!i)e[lr]$/.test(root)
    if (pattern === infinitive && !isShort) continue
    // Zurückschalten is of schalten, not of schälen.
    if (pattern === weakPast && before !== '' && word.endsWith('en') && weakVerbs.has(`${root}t`)) continue
    // zerfließt, umfasst: the s before the ending is the root's.
    if (pattern === weakPresent && word.endsWith('sst') && isVerbRoot(`${root}s`)) return stemOfVerb(`${before}${root}s`)
    if (weakVerbs.has(before + root) || isWeakBehind(before, root) || (pattern === weakPresent && strongRoots.has(root))) return stemOfVerb(before + root)
  }
  const [, before = '', root = ''] = (hasT ? parted.exec(word) : null) ?? []
  if (root !== '') return stemOfVerb(before + root.replace(/(?<=[td])e$/, ''))
  // Umzügen and vorzügliche have no zu in them.
  const [, apart = '', inner = ''] = (word.endsWith('n') ? withZu.exec(word) : null) ?? []
  if (isVerbRoot(inner) || weakVerbs.has(apart + inner) || /...ier$/.test(inner)) return stemOfVerb(apart + inner)
  // steigende as steigen; the stemmer leaves short ones their -end.
  const [, apartFrom = '', doing = ''] = (word.includes('nd', 3) ? presentInflected.exec(word) : null) ?? []
  if (doing !== '' && (isVerbRoot(doing) || weakVerbs.has(apartFrom + doing))) return stemOfVerb(apartFrom + doing)
  // existierende as existieren, where the stemmer leaves -ier.
  const existing = word.includes('ierend') ? /^(.{2,}ier)end(?:e[nmrs]?)?$/.exec(word)?.[1] : undefined
  if (existing !== undefined) return stemOfVerb(existing)
  const open = hasT ? listless.exec(word)?.[1] ?? participle.exec(word)?.[1] : undefined
  return open === undefined ? null : stemOfVerb(open)
}

// zurückerstattet: er- stands before statten, of which the list has it.
function isWeakBehind(before: string, root: string): boolean {
  return weakVerbs.has(root) || (before.length > 4 && weakVerbs.has(root.replace(/^(?:be|ent|er|miss|ver|zer)(?=...)/, '')))
}

// entkrautet, verrohrt, vermüllte: verbs that no dictionary has are made of nouns, and of them regularly.
const madeOfNoun = new RegExp(`^(be|durch|ent|uber|um|unter|ver|zer)(.{3,}?)${t}(?:e[nmrs]?)?$`)

function ofNoun(word: string): string | null {
  const [, before = '', noun = ''] = (endsInT(word) ? madeOfNoun.exec(word) : null) ?? []
  if (noun.length < (/^(?:be|ent|ver)$/.test(before) ? 3 : 4) || noun.startsWith('ge') || isFinite(noun) || word.endsWith('tst')) return null
  // Verhaften and verbreite have a t of their own.
  if (isVerbRoot(`${noun}t`) || isVerbRoot(`${before}${noun}t`)) return null
  if ((usualness(noun) ?? usualness(`${noun}e`)) === undefined) return null
  return stemOfVerb(before + noun)
}

// gebracht, bekannt, wussten.
function mixed(word: string): string | null {
  const [, before = '', participle = ''] = (endsInT(word) ? mixedParticiple.exec(word) : null) ?? []
  const root = strongVerbs.get(participle)
  return root === undefined ? null : stemOfVerb((before === 'ge' ? '' : before) + root)
}

// beschlossen and beschloss as beschließen, geschrieben and schrieb as schreiben.
function strong(word: string, written: string): string | null {
  const [, before = '', ge = '', participle = ''] = (endsAsStrong.test(word) ? strongParticiple.exec(word) : null) ?? []
  const root = strongVerbs.get(participle)
  // Hinterlegen and darlegen are of legen: an infinitive, where the prefix would leave a participle its ge.
  if (root !== undefined && (ge !== '' || inseparable.test(before) || !weakVerbs.has(participle))) return stemOfVerb(before === 'ge' && ge === '' ? root : before + root)
  if (!strongEndings.has(word.slice(-3))) return null
  for (const pattern of [/^()(.{3,})$/, strongPast]) {
    const [, prefixed = '', past = ''] = pattern.exec(word) ?? []
    // Vorführen is of no fahren, though fuhren is.
    const present = /[äöü]/.test(written.slice(-past.length)) ? undefined : strongForms.get(past)
    if (present !== undefined) return stemOfVerb(prefixed + present)
  }
  return null
}

// Names of files are small, and these nouns stand there.
const fileNames = new Set(['band', 'schnitt', 'stahl'])

/** The infinitive of a strong past or present that only its small letter tells from a noun (schloss, Schloss; sprachen, Sprachen), or null. */
export function smallPast(word: string): string | null {
  // geschrieben is no past of a verb geschreiben; erwog is of erwägen.
  if (!smallEndings.has(word.slice(-3)) || fileNames.has(word) || /^(?:ge|erwog)/.test(word)) return null
  for (const pattern of [/^()(.{3,})$/, strongPast]) {
    const [, prefixed = '', past = ''] = pattern.exec(word) ?? []
    const present = smallPasts.get(past) ?? (prefixed === '' ? smallPresents.get(past) : undefined)
    if (present !== undefined) return `${prefixed}${present}en`
  }
  return null
}

// What the past has with an umlaut: stand, stände. Some have another vowel in it.
const otherVowels = new Map([['stand', 'stünd'], ['half', 'hülf'], ['starb', 'stürb'], ['warb', 'würb'], ['warf', 'würf'], ['darb', 'dürb']])
const subjunctives = new Map([...strongPasts].flatMap(([past, infinitive]) => {
  const umlauted = past.replace(/[aou](?=[^aou]*$)/, (vowel) => `${vowel}\u0308`.normalize('NFC'))
  // Führe is of führen, dränge of drängen.
  return [umlauted, ...(otherVowels.has(past) ? [otherVowels.get(past) ?? ''] : [])].filter((root) => root !== past && !weakVerbs.has(fold(root)) && !strongRoots.has(fold(root))).map((root): [string, string] => [root, infinitive])
}))

/** The infinitive of a strong verb's subjunctive that only its small letter tells from a noun (es stände, die Stände), or null. `written`: with its umlauts. */
export function smallSubjunctive(written: string): string | null {
  const root = /^(.{3,}?)(?:e|en|est|et)$/.exec(written.replaceAll('ß', 'ss'))?.[1] ?? ''
  for (let at = 0; at <= root.length - 3; at += 1) {
    const infinitive = subjunctives.get(root.slice(at))
    if (infinitive !== undefined) return at === 0 || prefixes.includes(fold(root.slice(0, at))) ? `${root.slice(0, at)}${infinitive}en` : null
  }
  return null
}

/** The stem of a regular verb, of what its infinitive has before -en or -n. */
export function stemOfVerb(root: string): string {
  if (isInIg(root) || /(?<!i)e[lr]$/.test(root)) return root
  return stemmers.de(`${root}en`)
}
