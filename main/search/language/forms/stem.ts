import { headAt, isKnownForm } from '../compounds/head'
import { fold, lettersBetween, withUmlauts } from '../fold'
import { usualness } from '../lexicon'
import { stemmers } from '../lunr'
import type { Language } from '../terms'
import { listedBase, nounForm, ruledBase, sharpForm, umlautBases, umlautForm } from './base-forms'
import { british } from './british'
import { madeOf } from './english-nouns'
import { isAdjectiveForm, isPrefixedRoot, isVerbRoot, stemOfVerb } from './german-forms'

// The same words come again in every text; the most frequent half of a language fits many times over.
const mostKnown = 100_000
const known = { de: new Map<string, string>(), en: new Map<string, string>() }

/**
 * What the index stores for a folded word: lunr's pipeline of that language, and what it leaves undone. `written`: the same
 * in lower case with its umlauts.
 */
export function stem(word: string, language: Language, written = word): string {
  const found = known[language].get(written)
  if (found !== undefined) return found
  const made = makeStem(word, language, written)
  if (known[language].size >= mostKnown) known[language].clear()
  known[language].set(written, made)
  return made
}

function makeStem(word: string, language: Language, written: string): string {
  return listedBase(word, language) ?? (language === 'de' ? german(word, written) : english(word))
}

function german(word: string, written: string): string {
  return ofLeute(word) ?? ofWoman(word, written) ?? ofRespelt(word) ?? ofGenitive(word, written) ?? ofUmlautedVerb(word, written) ?? ofAdjective(word, written) ?? ofDoing(word, written) ?? ofHead(word, written) ?? ruledBase(word, written) ?? finishGerman(word, stemmers.de(word))
}

// Informierens, Führens as informieren, führen: with an s behind it the stemmer takes -en for all the ending there is.
function ofGenitive(word: string, written: string): string | null {
  if (!word.endsWith('ns') || !/...(?:e[lr]|(?<!st|seit)e)ns$/.test(word)) return null
  const base = written.slice(0, -1)
  return umlautForm(base) ?? stem(word.slice(0, -1), 'de', base)
}

// Fachleute, Feuerwehrleuten: the plural of -mann; Brautleute and Eheleute are pairs.
function ofLeute(word: string): string | null {
  const whose = word.includes('leute', 3) ? /^(.{3,})leuten?$/.exec(word)?.[1] : undefined
  return whose === undefined || /(?:braut|ehe|frauens|weibs)$/.test(whose) ? null : `${whose}mann`
}

const shortestDoer = 5
// Those who are called so have names in -in that are formed alike; Ärztin and Rätin beside them have an umlaut more.
const other = /^(?:.{2,}(?:an[dt]|ent|(?<!chr)ist|[^h]or|eur|at|ekt|olog|nom|agog|soph|graph|graf|arch)|.*(?:wirt|freund|nachbar|kolleg|expert|kund|genoss|zeug|beamt))(?=in(?:nen)?$)/
const umlauted = /^.*(?:arzt|anwalt|rat|koch)(?=in(?:nen)?$)/

// Gutachterinnen as Gutachter, Schornsteinfegerin as Schornsteinfeger: where the word without its -in is one, or ends in one.
function ofWoman(word: string, written: string): string | null {
  if (!word.endsWith('in') && !word.endsWith('innen')) return null
  const [, doer = '', ending = ''] = /^(.{3,}er)(in(?:nen)?)$/.exec(word) ?? []
  for (let start = 0; start <= doer.length - shortestDoer; start += 1) {
    if (start !== 1 && start !== 2 && usualness(doer.slice(start)) !== undefined) return stem(doer, 'de', written.slice(0, -ending.length))
  }
  if (umlauted.test(word)) return stem(umlauted.exec(word)?.[0] ?? '', 'de')
  const man = other.exec(word)?.[0] ?? ''
  return man === '' ? null : manCalled(man, written.slice(0, man.length - word.length))
}

// Direktor, Kollege; but neither Platin nor Konstantin.
function manCalled(man: string, written: string): string | null {
  const ending = ['e', ''].find((each) => usualness(man + each) !== undefined && !isAdjectiveForm(man + each))
  return ending === undefined ? null : stem(man + ending, 'de', written + ending)
}

// gestärkt, Stärkung as stärken, which is listed with Stärke.
function ofUmlautedVerb(word: string, written: string): string | null {
  if (written === word) return null
  const [, ge = '', root = '', ending = ''] = /^(ge|)(.*[äöü].*?)(?:(?<=[dt])e|)(t(?:e[nmrst]?)?|end(?:e[nmrs]?)?|ung(?:en)?)$/.exec(written) ?? []
  if (root === '' || (ge !== '' && !ending.startsWith('t')) || !isVerbRoot(fold(root))) return null
  return umlautForm(`${root}en`)
}

// sorgfältigem as sorgfältig: the stemmer cuts more off the one than off the other.
function ofAdjective(word: string, written: string): string | null {
  const last = word.lastIndexOf('e')
  if (last < word.length - 2 || !'gh'.includes(word.charAt(last - 1))) return null
  const ending = /^.{3,}(?:ig|lich|isch)(e[nmrs]?)$/.exec(word)?.[1]
  if (ending === undefined) return null
  const base = written.slice(0, -ending.length)
  return umlautForm(base) ?? stem(word.slice(0, -ending.length), 'de', base)
}

// Ausschuesse as Ausschüsse, Gemuesegaerten as Gemüsegärten; poesie has an o and an e.
function ofRespelt(word: string): string | null {
  const respelt = word.length < 5 ? word : withUmlauts(word)
  if (respelt === word) return null
  const plain = fold(respelt)
  return isKnownForm(word) || !isKnownForm(plain) ? null : umlautForm(respelt) ?? stem(plain, 'de', respelt)
}

// Sanierung as sanieren, Entwicklung as entwickeln, Feststellung as feststellen: the stemmer takes more off the one than off the other.
// What has no prefix may be nearer to a noun: a Tagung is no Tag.
function ofDoing(word: string, written: string): string | null {
  const ending = word.includes('ung', 4) ? /ung(?:en|s)?$/.exec(word)?.[0] : undefined
  if (ending === undefined || word.endsWith(`ig${ending}`)) return null
  const root = rootOfDoing(word.slice(0, -ending.length))
  if (!/..ier$/.test(root) && !isPrefixedRoot(root)) return null
  const infinitive = `${rootOfDoing(written.slice(0, -ending.length))}${/(?<!i)e[lr]$/.test(root) ? 'n' : 'en'}`
  return umlautForm(infinitive) ?? listedBase(fold(infinitive), 'de') ?? stemOfVerb(root)
}

// Entwickl- as entwickel-.
function rootOfDoing(before: string): string {
  return before.replace(/(?<=[^aeiouäöülh])l$/, 'el')
}

// Sprachkurse as Sprache and Kurse, of which the rules and lists know more than of the whole.
function ofHead(word: string, written: string): string | null {
  const at = headAt(word)
  if (at === 0) return null
  const head = word.slice(at)
  // bereitzustellen as bereitstellen.
  const root = head.startsWith('zu') ? /^zu(.{3,}?)e?n$/.exec(head)?.[1] : undefined
  if (root !== undefined && isVerbRoot(root)) return word.slice(0, at) + stem(head.slice(2), 'de')
  // barrierefreier, ordnungsgemäßer, though a Freier is a noun.
  if (/^(?:frei|gemass)er$/.test(head)) return word.slice(0, -2)
  const headWritten = lettersBetween(written, at, word.length)
  return word.slice(0, at) + (nounForm(headWritten) ?? sharpForm(headWritten) ?? umlautForm(headWritten) ?? nounForm(head) ?? stem(head, 'de', headWritten))
}

/**
 * The stems of the compounds a folded German word may be as well, had its head not lost an umlaut (Erdwarme: Erdwärme). Only
 * where the head is an adjective without: an Obstkuchen is no Obstküche.
 */
export function umlautedStems(word: string): string[] {
  const at = headAt(word)
  const head = word.slice(at)
  return at === 0 || !(isAdjectiveForm(head) || isAdjectiveForm(listedBase(head, 'de') ?? '')) ? [] : umlautBases(head).map((base) => word.slice(0, at) + base)
}

// No English word ends so, but some few: a Spende is nothing one may spend, a Rente is no rent, a Messe no mess, and Boote are no boot.
const germanEnding = /(?<!^(?:anda|confida|da|debuta|diletta|domina|vigila))nte$|(?<!blo)(?:nd|ld|cht|ft|kt|tz|pf|mp|ck|nk|rk|rn|[eu]st|ie[bdflst]|oo[rt])e$|(?<!^(?:b|bagat|gaz|nac)e|^(?:gr|quadr)i)lle$|(?<!^(?:creva|fine|impa|mou|po))sse$/

function english(word: string): string {
  if (germanEnding.test(word)) return word
  const spelt = madeOf(plain(british(word)))
  return (spelt === word ? null : listedBase(spelt, 'en')) ?? finishEnglish(spelt, stemmers.en(spelt))
}

function finishGerman(word: string, stemmed: string): string {
  // Lehrerinnen: the plural of -in; gerinnen and ersinnen are verbs.
  if (word.endsWith('innen') && word.length > 7 && !/^(?:be|ent|er|ge|ver|zer|nach)(?:r|s|sp|w)innen$/.test(word)) return stemmed.replace(/inn$/, 'in')
  // Oboe, Statuen: the e is no ending.
  if (word.lastIndexOf('e') >= word.length - 2 && /.[^aeiouq][ou]en?$/.test(word)) return word.replace(/n$/, '')
  // Capacities, agencies in a German text.
  if (/..(?:it|enc|anc)ies$/.test(word)) return word.replace(/ies$/, 'y')
  // Ghanas, Kenias, Fotos, Workshops: the genitive or plural s that Snowball leaves. Andreas is no Andrea.
  const open = word.length > 4 && word.endsWith('s') && /[^aeiou](?:(?<!og)a|y|(?<!...l)o|(?<!n)i)s$|[^aeiou](?:i|o|u|(?<!ndr)e)as$|..[^n][pwv]s$/.test(word) ? stemmed.replace(/s$/, '') : stemmed
  // Zentrum, Zentren; Sonnenblume has the stem of no Latin word.
  const latin = /ums?$/.test(word) ? open.replace(/(?<=..[^at])um$/, '') : open
  return latin
    // Thema, Themen; Mechanismus, Mechanismen.
    .replace(/(?<=..)ma$/, 'm')
    .replace(/ismus$/, 'ism')
    // fruchtbarste: no r loses its -st to the stemmer.
    .replace(/(?<=..bar)st$/, '')
}

// value, valued: the e is no ending.
function finishEnglish(word: string, stemmed: string): string {
  return /u(?:e|es|ed|ing)$/.test(word) && stemmed.endsWith('u') ? `${stemmed}e` : stemmed
}

// All that `plain` changes.
const inflected = /(?:k(?:ed|ing|ers?)|men|children|ves|it(?:y|ies)|i(?:er|est)|ships?|ly)$/

// What else the stemmer does not see to be of one word.
function plain(word: string): string {
  if (!inflected.test(word)) return word
  return word
    // trafficking, panicked.
    .replace(/(?<=[aeiou][^aeiou]+ic)k(?=(?:ed|ing|ers?)$)/, '')
    // policemen, schoolchildren, midwives, bookshelves.
    .replace(/(?<=...)(?<!abdo|acu|albu|bitu|ceru|cycla|exa|fora|regi|speci|sta|turk)men$/, 'man')
    .replace(/(?<=..)children$/, 'child')
    .replace(/(?<=..)(wi|kni)ves$/, '$1fe')
    .replace(/(?<=..)shelves$/, 'shelf')
    // stability, abilities of stable, visible.
    .replace(/(?<=..[ai])bilit(?:y|ies)$/, 'ble')
    // happier, earliest as happy, early.
    .replace(/(?<=..)i(?:er|est)$/, 'y')
    // scarcity, rarity of words too short for the stemmer to see it; viscosity of viscous.
    .replace(/^(scarc|spars|impur|pur|rar|san|fals)it(?:y|ies)$/, '$1e')
    .replace(/(?<=..)osit(?:y|ies)$/, 'ous')
    // ownership, membership; a partnership is more than a partner.
    .replace(/^(?!partner|wor)(.*..[eo]r|apprentice|chairman|citizen|friend|guardian|steward|trustee)ships?$/, '$1')
    // easily, necessarily as easy, necessary.
    .replace(/(?<=...)(?<!fam|hom)ily$/, 'y')
    // quickly as quick, where the stemmer only knows -ally, -ely, -ently.
    .replace(/^(?!early|only|elderly)(.*[aeiouy].*(?:[cdghkmnrtw]|ief|eap|eep|arp))ly$/, '$1')
    .replace(/(?<=...)(ful|less)ly$/, '$1')
}
