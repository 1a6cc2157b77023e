import { fold } from '../language/fold'
import { isAdjectiveForm, isPrefixedRoot, isVerbRoot } from '../language/forms/german-forms'
import { usualness } from '../language/lexicon'
import { isTown } from '../language/towns'

/** The German words made by rule of one in lower case, or of which it is made. Some of them nobody uses: they stand in no index. */
export function madeInGerman(word: string): string[] {
  // The 2020er years.
  if (/^\d{2,4}$/.test(word)) return [`${word}er`]
  return [...ofVerbInIeren(word), ...ofDoing(word), ...ofGivingBack(word), ...ofQuality(word), ...ofLatinQuality(word), ...ofWoman(word), ...ofArt(word), ...ofSmall(word), ...ofTown(word)]
}

/** A word with a capital. */
export function capitalised(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`
}

function isListed(word: string): boolean {
  return usualness(fold(word)) !== undefined
}

// Written without their dots as well: the word lists are.
function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).flatMap((word) => [word, fold(word)]))
}

const latinEndings = ['ation', 'ition', 'ion', 'atur', 'ur', 'enz', 'ement', 'age']
const latinNoun = new RegExp(`^(.{3,}?)(?:${latinEndings.join('|')})(?:en|s)?$`)
const formInIeren = /^(.{3,})ier(?:e[nst]?|t(?:e[mnrst]?)?|end(?:e[mnrs]?)?|ung(?:en)?)$/
// Passieren and Passage, posieren and Position: of one root, and no kin any more.
const noLatinKin = wordsOf(`campion diktatur diktion dominion florenz formation föderation generation haustur karenz komplikation kreatur notation ordination passage
  passion portion position projektion prozession präzision punktion quadratur quotation reagenz referenz reformation region reparation station temperatur
  termination tradition transferenz vision visage version`)

// Installation and installieren, Kommunikation and kommunizieren.
function ofVerbInIeren(word: string): string[] {
  const root = formInIeren.exec(word)?.[1]
  if (root !== undefined) {
    if (!isVerbInIeren(root)) return []
    const nouns = [...latinEndings.map((ending) => root + ending), root.replace(/z$/, 'kation')]
    return nouns.filter((noun) => noun !== root && !noLatinKin.has(noun) && isListed(noun)).map(capitalised)
  }
  const before = latinNoun.exec(word)?.[1]
  if (before === undefined || noLatinKin.has(word.replace(/(?<=n|r|z)en$|s$/, ''))) return []
  return [before, before.replace(/k$/, 'z')].filter(isVerbInIeren).map((each) => `${each}ieren`)
}

function isVerbInIeren(root: string): boolean {
  return isVerbRoot(fold(`${root}ier`))
}

// Where the verb looks like a noun, or the doing has become something else: a Räumung is no Raum, nor are Schulen a Schulung. Nor is
// all that begins “Sehr geehrte Damen und Herren” about an Ehrung.
const noDoing = wordsOf(`achtung anderung artung bildung bindung blendung brandung brüstung deckung deutung dichtung drehung ehrung eichung einigung endung erdung faserung fassung federung
  feuerung folterung formung fuhrung fugung fügung färbung fütterung gabelung geltung gesundung gewichtung gleichung glättung haltung handlung heftung heilung häutung höhlung
  kennung kleidung knebelung knechtung kreuzung krönung krümmung kränkung kupplung kühlung ladung lädung lagerung leitung lesung lichtung losung lähmung lösung lüftung mastung
  minderung musterung mästung opferung ordnung ortung paarung packung panzerung prägung pressung pfändung rechnung regelung regung reizung richtung rundung räumung salbung
  sattelung satzung schachtung schaltung scheidung schlachtung schonung schulung schwellung sicherung sichtung sitzung spaltung spannung speicherung speisung
  sperrung spiegelung spülung staffelung stellung steuerung stimmung strahlung streckung strömung stundung stärkung säuberung tagung tauschung täfelung tönung täuschung teerung
  teilung tötung trauung wandlung wartung weisung wendung wertung wohnung währung wahrung zahlung zeugung zündung`)

// Planung and planen; those with a prefix have one stem already.
function ofDoing(word: string): string[] {
  const before = /^(.{3,}?)ung(?:en|s)?$/.exec(word)?.[1]
  if (before === undefined) return verbRootsOf(word).map((root) => `${root.replace(/el$/, 'l')}ung`).filter((noun) => !noDoing.has(noun) && isListed(noun)).map(capitalised)
  const root = before.replace(/(?<=[^aeiouäöülh])l$/, 'el')
  return noDoing.has(`${before}ung`) || !isVerbRoot(fold(root)) ? [] : [infinitiveOf(root)]
}

function infinitiveOf(root: string): string {
  return /(?<!i)e[lr]$/.test(root) ? `${root}n` : `${root}en`
}

// Rückzahlung and zurückzahlen.
function ofGivingBack(word: string): string[] {
  const done = /^rück(.{3,}?)ung(?:en)?$/.exec(word)?.[1]
  if (done !== undefined) return isVerbRoot(fold(done)) ? [`zurück${infinitiveOf(done)}`] : []
  const root = /^zurück(?:ge|zu)?(.{3,}?)e?[nt](?:e[mnrs]?)?$/.exec(word)?.[1]
  return root !== undefined && isVerbRoot(fold(root)) ? [`Rück${root}ung`] : []
}

// arbeitet, but no Planeten.
const t = '(?:(?<=[td]|[^aeioulr][mn])e)?t'
// planen, geplant, plante.
const verbForms = [/^(.{3,}?)e?n$/, new RegExp(`^ge(.{3,}?)${t}(?:e[mnrs]?)?$`), new RegExp(`^(.{3,}?)${t}(?:e[nt]?)?$`)]

function verbRootsOf(word: string): string[] {
  const roots = verbForms.flatMap((form) => form.exec(word)?.[1] ?? [])
  return [...new Set(roots)].filter((root) => isVerbRoot(fold(root)))
}

// More or less than being so, or of what is said so often that it tells nothing.
const noQuality = wordsOf(`angelegenheit besonderheit einheit gelegenheit gesamtheit gewohnheit gleichheit gutheit halbheit kleinheit kleinigkeit mehrheit minderheit
  neuheit neuigkeit obrigkeit reinigkeit schonheit tragheit wahrheit`)

// What ends so needs no list.
const isMadeAdjective = /...(?:ig|lich|sam|bar)$/

// Trockenheit and trocken, Feuchtigkeit and feucht.
function ofQuality(word: string): string[] {
  const [, quality, en = ''] = /^(.{3,}?)(?:ig)?[hk]eit(en)?$/.exec(word) ?? []
  if (quality !== undefined) return noQuality.has(word.slice(0, word.length - en.length)) || !(isMadeAdjective.test(quality) || isAdjectiveForm(fold(quality))) ? [] : [quality]
  const made = /^.+?(?:ig|lich|sam|bar)(?=(?:e[mnrs]?)?$)/.exec(word)?.[0]
  if (made !== undefined && isMadeAdjective.test(made)) return [`${made}keit`].filter(isListed).map(capitalised)
  if (!isAdjectiveForm(fold(word))) return []
  return [...new Set([word, word.replace(/e[mnrs]?$/, '')])].flatMap((base) => ['heit', 'keit', 'igkeit'].map((ending) => base + ending)).filter((noun) => !noQuality.has(noun) && isListed(noun)).map(capitalised)
}

// Neutralität and neutral, Aktualität and aktuell, Flexibilität and flexibel, Elektrizität and elektrisch; Effizienz and effizient. But
// what is constant is of no Konstanz: that is a town.
function ofLatinQuality(word: string): string[] {
  const quality = /^(.{3,})ität(?:en)?$/.exec(word)?.[1]
  if (quality !== undefined) return [quality, quality.replace(/(?<=[ai]b)il$/, 'el'), ...[quality.replace(/iz$/, 'isch'), quality.replace(/al$/, 'ell'), `${quality}isch`].filter(isListed)].filter(isLatinAdjective)
  const [, being, vowel = ''] = /^(.{3,})([ae])nz(?:en)?$/.exec(word) ?? []
  if (being !== undefined) return isTown(fold(word)) ? [] : [`${being}${vowel}nt`].filter(isAdjectiveInNt)
  const base = word.replace(/(?<=.....)e[mnrs]?$/, '').replace(/(?<=[ai]b)l$/, 'el')
  if (/...[ae]nt$/.test(base)) return isAdjectiveInNt(base) ? [base.replace(/t$/, 'z')].filter((noun) => !isTown(fold(noun))).map(capitalised) : []
  if (!isLatinAdjective(base)) return []
  const roots = new Set([base.replace(/(?<=[ai]b)el$/, 'il'), base.replace(/ell$/, 'al'), base.replace(/isch$/, 'iz'), base.replace(/isch$/, '')])
  return [...roots].map((root) => `${root}ität`).filter((noun) => isListed(noun) || !isListed(base)).map(capitalised)
}

function isLatinAdjective(word: string): boolean {
  return /...(?:al|ell|iv|il|[ai]bel|isch)$/.test(word) || isAdjectiveForm(fold(word))
}

// A Referent is no Referenz.
function isAdjectiveInNt(word: string): boolean {
  return isAdjectiveForm(fold(word)) || !isListed(word)
}

// Protokollantin: of those the word lists have, the index knows.
function ofWoman(word: string): string[] {
  const man = /^(.{4,}(?:ant|ent|ist|eur|log))in(?:nen)?$/.exec(word)?.[1]
  if (man !== undefined) return isListed(word) || isAdjectiveForm(fold(man)) ? [] : [capitalised(man)]
  return /....(?:ant|ent|ist|eur)$/.test(word) && !isListed(word) ? [capitalised(`${word}in`)] : []
}

// Energisch is of no Energie, a Chronik nothing chronisch, and whoever is statistisch would be a Statist.
const noArt = wordsOf('chronisch energisch kategorisch komisch musisch physisch praktisch statistisch')

// Technik and technisch, Ökologie and ökologisch.
function ofArt(word: string): string[] {
  const before = /^(.{3,}?)isch(?:e[mnrs]?)?$/.exec(word)?.[1]
  if (before !== undefined) return noArt.has(`${before}isch`) ? [] : [`${before}ik`, `${before}ie`].filter(isListed).map(capitalised)
  const art = /^(.{3,}?)i[ek]$/.exec(word)?.[1]
  return art === undefined || noArt.has(`${art}isch`) ? [] : [`${art}isch`]
}

// Small by their form, and by now something else; and what only ends so.
const notSmall = wordsOf(`bisschen bleichen brötchen frechen fräulein hirschen hähnchen kaninchen kätzchen mädchen männchen märchen plätzchen radieschen solchen
  ständchen teilchen veilchen weibchen welchen zäpfchen zipperlein`)

// Of short words also what no list has: Heftchen.
const longestMadeSmall = 5

// Häuschen and Haus, Gärtchen and Garten.
function ofSmall(word: string): string[] {
  const small = rootOfSmall(word)
  if (small === null) {
    // Gart- of Garten; but "buchen" is no Buch.
    const root = umlautedLast(word.endsWith('en') && !isListed(word.slice(0, -2)) ? word.slice(0, -2) : word.replace(/e$/, ''))
    return [`${root}chen`, `${root}lein`].filter((each) => rootOfSmall(each) !== null && (isListed(each) || (word.length <= longestMadeSmall && isListed(word)))).map(capitalised)
  }
  const plain = small.replace(lastUmlaut, (vowel) => (vowel === 'äu' ? 'au' : fold(vowel)))
  return [...new Set([plain, small])].flatMap((base) => [base, `${base}e`, `${base}en`]).filter(isListed).map(capitalised)
}

/** What a diminutive has before its ending; null of any other word (tauchen, endlichen). */
function rootOfSmall(word: string): string | null {
  const small = /^(.{3,}?)(?:chen|lein)s?$/.exec(word)?.[1]
  if (small === undefined || notSmall.has(word.replace(/s$/, '')) || /(?:lich|isch|fach|reich|gleich)en$/.test(word)) return null
  // Büschen are of a Busch, no small Bus, and tauchen is a verb.
  const whole = `${small}ch`
  const isOther = isListed(whole) || isListed(`${whole}e`) || isVerbRoot(fold(whole)) || isPrefixedRoot(fold(whole))
  return isOther || umlautedLast(small) !== small ? null : small
}

const lastUmlaut = /(?:äu|[äöü])(?=(?:e[lr]|en)?[^aeiouäöü]*$)/
const lastVowel = /(?:au|(?<![aeiouäöü])[aou])(?=(?:e[lr]|en)?[^aeiouäöü]*$)/

// Häus-, Büch-; Kind- takes none.
function umlautedLast(root: string): string {
  return root.replace(lastVowel, (vowel) => (vowel === 'au' ? 'äu' : `${vowel}\u0308`.normalize('NFC')))
}

// Dortmunder, Karlsruher, Göttinger; whoever has a Hammer is of no Hamm, and a Haller of no Halle.
const noTowners = wordsOf('hammer haller')

function ofTown(word: string): string[] {
  if (isTown(fold(word))) return [towner(word)].filter((each) => !noTowners.has(each)).map(capitalised)
  const before = /^(.{3,})er(?:in|innen|n|s)?$/.exec(word)?.[1]
  if (before === undefined || noTowners.has(`${before}er`)) return []
  return [before, `${before}e`, `${before}en`].filter((town) => isTown(fold(town)) && towner(town) === `${before}er`).map(capitalised)
}

function towner(town: string): string {
  return town.endsWith('e') ? `${town}r` : `${town.replace(/(?<=ing)en$/, '')}er`
}
