import listedEnglish from '../../../../resources/lexicon/english-forms.txt?raw'
import germanForms from '../../../../resources/lexicon/forms.de.txt?raw'
import englishForms from '../../../../resources/lexicon/forms.en.txt?raw'
import capitalForms from '../../../../resources/lexicon/german-capitals.txt?raw'
import listedForms from '../../../../resources/lexicon/german-forms.txt?raw'
import { fold } from '../fold'
import type { Language } from '../terms'
import { endingsOf, formsIn, listedFormsIn } from '../word-list'
import { germanBase, verbBase } from './german-forms'

const forms = { de: new Map([...listedFormsIn(listedForms), ...formsIn(germanForms)]), en: new Map([...listedFormsIn(listedEnglish), ...formsIn(englishForms)]) }

const nounForms = listedFormsIn(listedForms.slice(0, listedForms.indexOf('# -- others')))
const shortestHead = 5
const nounEndings = endingsOf(nounForms.keys(), shortestHead)

/** The base form the lists have of a folded word whose stem would meet another word's (Müller, Müll) or miss its own (women, woman), or null. */
export function listedBase(word: string, language: Language): string | null {
  return forms[language].get(word) ?? (language === 'de' ? ofParticiple(word) : null)
}

/** The base form of a folded German word that no list has, by rule, or null. `written`: the same in lower case with its umlauts. */
export function ruledBase(word: string, written: string): string | null {
  return ofItsHead(word, written) ?? germanBase(word, written)
}

/** All German words the lists have as forms of others. */
export function listedGermanForms(): Iterable<string> {
  return forms.de.keys()
}

/** Whether the lists have a folded German word as a form of another. */
export function hasListedForm(word: string): boolean {
  return forms.de.has(word)
}

/** The base form of a German word that only its umlaut keeps from another one (schön, schon), as written; or null. */
export function umlautForm(surface: string): string | null {
  const written = surface.toLowerCase()
  return /[äöü]/.test(written) ? forms.de.get(written) ?? ofParticiple(written) : null
}

/** The base form of a German word that only its ß keeps from another one (Maße, Masse), as written; or null. */
export function sharpForm(surface: string): string | null {
  return surface.includes('ß') ? forms.de.get(surface.toLowerCase()) ?? null : null
}

// gelöster, gewonnenes: a listed participle with an ending.
function ofParticiple(word: string): string | null {
  return word.lastIndexOf('e') >= word.length - 2 && /(?:t|en|nd)e[nmrs]?$/.test(word) ? forms.de.get(word.replace(/e[nmrs]?$/, '')) ?? null : null
}

const nounsByCapital = listedFormsIn(capitalForms)

/** The base form of a German noun that only its capital tells from a verb (Angeboten, angeboten), or null. `word`: folded, or in small letters. */
export function capitalForm(surface: string, word: string): string | null {
  const base = nounsByCapital.get(word)
  return base !== undefined && /^\p{Lu}\p{Ll}/u.test(surface) ? base : null
}

// Bestandteils, Wohnungswegen; Schraubenmuttern.
const nounsThatSayLittle = new Map([['falls', 'fall'], ['teils', 'teil'], ['wegen', 'weg'], ['rechts', 'recht'], ['rechten', 'recht'], ['muttern', 'mutter']])

/** The base form of a folded German word as a noun, where without a capital it would be a verb's or an adverb; or null. */
export function nounForm(word: string): string | null {
  // Schwerfallen has no Falle in it.
  return (word === 'fallen' ? undefined : nounsByCapital.get(word)) ?? nounsThatSayLittle.get(word) ?? null
}

// Pilotstudien as Pilotstudie: a compound is inflected as the noun at its end. Abfälle end in Fälle, not in Falle: what its
// umlaut tells from another noun is left to the rules.
function ofItsHead(word: string, written: string): string | null {
  if (!nounEndings.has(word.slice(-shortestHead)) || /(?:ig|lich|isch|bar|sam|haft|los|end)e[nmrs]?$/.test(word)) return null
  for (let start = 3; start <= word.length - shortestHead; start += 1) {
    const head = written.slice(start - word.length)
    if (/[äöü]/.test(head) && nounForms.has(head)) return null
    const base = nounForms.get(word.slice(start))
    // Abgelösten has nothing of Osten.
    if (base !== undefined) return verbBase(word, written) === null ? word.slice(0, start) + base : null
  }
  return null
}

// Altersheim is no comparative of alt.
const comparatives = formsIn(germanForms.slice(germanForms.indexOf('# -- adjectives whose comparative')))
const umlauted = new Map<string, string[]>()
for (const [form, base] of forms.de) {
  if (/[äöü]/.test(form) && !comparatives.has(form)) umlauted.set(fold(form), [...(umlauted.get(fold(form)) ?? []), base])
}

/** The base forms of the words a folded German word may be as well, written with an umlaut (kuchen: Küchen). */
export function umlautBases(word: string): readonly string[] {
  return umlauted.get(word) ?? []
}
