import { partsOf } from '../compounds/compound'
import { fold, otherSpellings } from '../fold'
import { usualness } from '../lexicon'

/** How a part of a word was written, how it is written now, and what must stand after and before it. */
type Reform = readonly [before: string, now: string, ahead?: string, behind?: string]

// The texts of an office are older and younger than the reform of 1996 to 2006, and both ways are still written. After the
// official rules and their list of words (Rat für deutsche Rechtschreibung, 2006); then what chemists write otherwise.
const reforms: readonly Reform[] = [
  ['phot', 'fot', '(?=o)'],
  ['graph', 'graf', '(?!f)', '(?<=.)'],
  ['graphi', 'grafi', '', '^'],
  ['symphon', 'sinfon'],
  ['phon', 'fon', '(?![dt])', '(?<=.)(?<!sym|sin)'],
  ['phantas', 'fantas'],
  ['delphin', 'delfin'],
  ['ti', 'zi', '(?=al|ell)', '(?<=n)'],
  ['justiti', 'justizi'],
  ['selbständ', 'selbstständ'],
  ['wend', 'wänd', '(?=ig)', '(?<=auf)'],
  ['numerier', 'nummerier'],
  ['plazier', 'platzier'],
  ['rauh', 'rau', '(?=$|e[mnrs]?$|putz|faser|reif)', '^'],
  ['stengel', 'stängel'],
  ['greuel', 'gräuel'],
  ['behend', 'behänd', '(?=[ei])'],
  ['schwenglich', 'schwänglich'],
  ['gemse', 'gämse'],
  ['känguruh', 'känguru', '(?!h)'],
  ['joghurt', 'jogurt'],
  ['thunfisch', 'tunfisch'],
  ['panther', 'panter', '', '^'],
  ['alptr', 'albtr'],
  ['tip', 'tipp', '(?=s?$)'],
  ['stop', 'stopp', '(?=s?$)'],
  ['karamel', 'karamell', '(?!l)'],
  ['h', 'hh', '(?=eit)', '(?<=ro|zä)'],
  ['zierat', 'zierrat'],
  ['stukkat', 'stuckat'],
  ['ghetto', 'getto'],
  ['spaghetti', 'spagetti'],
  ['club', 'klub'],
  ['centrum', 'zentrum'],
  ['co', 'ko', '(?=autor|existenz|finanz|moderat|referent)', '^'],
  ['cadmium', 'kadmium'],
  ['calci', 'kalzi'],
  ['silici', 'silizi'],
  ['carbonat', 'karbonat'],
  ['cellulos', 'zellulos'],
  ['cyanid', 'zyanid'],
  ['oxyd', 'oxid'],
  ['äth', 'eth', '(?=an|yl|er)', '(?<!m)'],
  // No reform, but as common: Kleppingstr. in an address.
  ['str', 'straße', '$', '(?<=\\p{L}{3})'],
]

// Of a measure and of money: 100 qm, 100qm, 100 m²; and what stands beside a number, cut short: Az., Nr., Tel., Nov.
const units: readonly (readonly [string, string])[] = [
  ['qm', 'm2'], ['qkm', 'km2'], ['cbm', 'm3'], ['ccm', 'cm3'], ['eur', 'euro'], ['az', 'aktenzeichen'], ['nr', 'nummer'], ['tel', 'telefon'],
  ['kw', 'kilowatt'], ['mw', 'megawatt'], ['kwh', 'kilowattstunde'], ['kwh', 'kilowattstunden'], ['mwh', 'megawattstunde'], ['mwh', 'megawattstunden'],
  ['km', 'kilometer'], ['kg', 'kilogramm'], ['ha', 'hektar'], ['mio', 'million'], ['mio', 'millionen'], ['mrd', 'milliarde'], ['mrd', 'milliarden'],
  // And of offices, people and firms.
  ['dept', 'department'], ['prof', 'professor'], ['bgm', 'bürgermeister'], ['ltd', 'limited'], ['ca', 'circa'], ['str', 'straße'], ['hbf', 'hauptbahnhof'], ['vhs', 'volkshochschule'],
  // Jan is a name more often than a month.
  ['feb', 'februar'], ['feb', 'february'], ['apr', 'april'], ['aug', 'august'], ['sep', 'september'], ['sept', 'september'],
  ['okt', 'oktober'], ['oct', 'october'], ['nov', 'november'], ['dez', 'dezember'], ['dec', 'december'],
]
const otherUnits = Map.groupBy([...units, ...units.map(([one, other]) => [other, one] as const)], ([one]) => one)

/** A unit as it is also written, a figure before it left as it is, in lower case: qm of m², eur of Euro. */
export function unitSpellings(word: string): string[] {
  const [, figure = '', unit = ''] = /^(\d*)(\D.*)$/.exec(word.normalize('NFKC').toLowerCase()) ?? []
  return (otherUnits.get(unit) ?? []).map(([, other]) => figure + other)
}

type Replacement = readonly [written: RegExp, otherwise: string]

const toNow = reforms.map(([before, now, ahead = '', behind = '']): Replacement => [new RegExp(`${behind}${before}${ahead}`, 'gu'), now])
const toBefore = reforms.map(([before, now, ahead = '', behind = '']): Replacement => [new RegExp(`${behind}${now}${ahead}`, 'gu'), before])

/**
 * A German word as it was written before the reform of spelling and as it is written now, in lower case, where that is not how it
 * stands: Photovoltaik also fotovoltaik, Schifffahrt also schiffahrt, selbständig also selbstständig.
 */
export function otherOrthographies(word: string): string[] {
  const lower = word.normalize('NFC').toLowerCase().replace(/strasse$/, 'straße')
  const all = new Set([replaced(tripled(lower), toNow), replaced(lower.replace(threeAlike, '$1$1'), toBefore)])
  return [...all, ...unitSpellings(word)].filter((spelling) => spelling !== lower)
}

/** Every other way to spell a word: with its umlauts written the other way, and by the other orthography. */
export function respellings(word: string): string[] {
  return [...otherSpellings(word), ...otherOrthographies(word)]
}

function replaced(word: string, replacements: readonly Replacement[]): string {
  return replacements.reduce((respelt, [written, otherwise]) => respelt.replace(written, otherwise), word)
}

const threeAlike = /([bdfglmnprt])\1\1(?=[aeiouyäöü])/gu
const twoAlike = /([bdfglmnprt])\1(?=[aeiouyäöü])/gu

/** A word with the letter put back that fell away where three met before a vowel: Schiff and Fahrt were Schiffahrt, Kontrolle and Lampe Kontrollampe. */
function tripled(word: string): string {
  return word.replace(twoAlike, (pair: string, letter: string, at: number) => {
    const [first, second] = [word.slice(0, at + 2), word.slice(at + 1)].map(fold)
    return first !== undefined && second !== undefined && (isWord(first) || isWord(`${first}e`)) && isWord(second) ? `${pair}${letter}` : pair
  })
}

function isWord(word: string): boolean {
  return usualness(word) !== undefined || partsOf(word).length > 0
}
