import verbList from '../../../../resources/lexicon/unlike-verbs.txt?raw'
import wordList from '../../../../resources/lexicon/unlike-words.txt?raw'
import { fold } from '../fold'
import { listLines } from '../word-list'

/** Form to base form, where the form is no noun's: landet, geschätzt. */
const always = new Map<string, string>()
/** The same where with a capital it is a noun's: tagen, Tagen; arme, Arme. */
const inSmall = new Map<string, string>()
/** The same where in a text it is the noun's without a capital, too: fristen. */
const whereAsked = new Map<string, string>()
/** The nouns that such verbs are no kin of, in lower case. */
const unlikeNouns = new Set<string>()

for (const line of listLines(wordList)) {
  const [base = '', ...forms] = line.split(' ')
  enter(base, forms.filter(isSmall), nounsAmong(forms))
}
for (const line of listLines(verbList)) {
  const [infinitive = '', ...others] = line.split(' ')
  const further = others.filter(isSmall)
  const nouns = nounsAmong(others)
  const left = others.filter((form) => form.startsWith('-')).map((form) => form.slice(1))
  for (const noun of nouns) unlikeNouns.add(noun)
  // Papers of an office hardly ever say "I": messe is a small Messe.
  const first = firstPerson(infinitive)
  enter(baseOf(infinitive), [...formsOf(infinitive), ...further], nouns, nouns.has(first) && !further.includes(first) ? [...left, first] : left)
}

function isSmall(form: string): boolean {
  return /^\p{Ll}/u.test(form)
}

function nounsAmong(forms: readonly string[]): Set<string> {
  return new Set(forms.filter((form) => /^\p{Lu}/u.test(form)).map((form) => form.toLowerCase()))
}

function enter(base: string, forms: readonly string[], nouns: ReadonlySet<string>, left: readonly string[] = []): void {
  for (const form of forms) {
    const list = left.includes(form) ? whereAsked : nouns.has(form) ? inSmall : always
    list.set(form, base).set(withoutUmlauts(form), base)
    // Written without its dots, näht is a Naht.
    if (!nouns.has(fold(form))) list.set(fold(form), base)
  }
}

function withoutUmlauts(form: string): string {
  return form.replace(/[äöü]/g, (letter) => `${fold(letter)}e`).replaceAll('ß', 'ss')
}

function rootOf(infinitive: string): string {
  return infinitive.replace(/(?<=e[lr])n$|en$/, '')
}

function firstPerson(infinitive: string): string {
  return `${rootOf(infinitive)}e`
}

// A participle: what a noun or a name is brought to looks otherwise.
function baseOf(infinitive: string): string {
  return `ge${withoutUmlauts(rootOf(infinitive))}t`
}

function formsOf(infinitive: string): string[] {
  const root = rootOf(infinitive)
  const present = /[dt]$/.test(root) ? `${root}et` : `${root}t`
  const participles = [`ge${present}`, `${infinitive.endsWith('en') ? infinitive.slice(0, -1) : root}nd`]
  return [
    infinitive, firstPerson(infinitive), present, /[sßxz]$/.test(root) ? present : present.replace(/t$/, 'st'),
    ...['e', 'en', 'est', 'et'].map((ending) => present + ending),
    ...participles.flatMap((participle) => ['', 'e', 'en', 'er', 'es', 'em'].map((ending) => participle + ending)),
  ]
}

/**
 * The base form of a German word that a noun's stem would take along though it is no kin of it (landet, Land; fest, Fest), or
 * null. `written`: in lower case, with its umlauts.
 */
export function unlikeForm(surface: string, written: string): string | null {
  const small = inSmall.get(written)
  return small !== undefined && isSmall(surface) ? small : always.get(written) ?? null
}

/** The same of a word in lower case that is a noun. */
export function unlikeNounForm(written: string): string | null {
  return always.get(written) ?? null
}

/** The same of a word that is asked for, where in a text it counts as the noun's (fristen, Fristen). */
export function unlikeWhereAsked(written: string): string | null {
  return whereAsked.get(written) ?? null
}

/** Whether a word in lower case is, letter by letter, a noun that such a verb is no kin of. */
export function isUnlikeNoun(written: string): boolean {
  return unlikeNouns.has(written)
}
