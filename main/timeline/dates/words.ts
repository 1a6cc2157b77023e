/** The words dates are made of, German and English, as `Token.norm` has them. */

type Names = Readonly<Record<number, string>>

function lookup(names: Names): ReadonlyMap<string, number> {
  return new Map(Object.entries(names).flatMap(([value, words]) => words.split(' ').map((word) => [word, Number(value)] as const)))
}

export const months = lookup({
  1: 'januar januars jänner jan january jän',
  2: 'februar februars feber feb febr february',
  3: 'märz märzes maerz mär mrz mrz march mar',
  4: 'april aprils apr',
  5: 'mai mais maies may',
  6: 'juni junis juno jun june',
  7: 'juli julis julei jul july',
  8: 'august augusts aug',
  9: 'september septembers sept sep septbr',
  10: 'oktober oktobers okt october oct octbr oktbr octobers',
  11: 'november novembers nov novbr',
  12: 'dezember dezembers dez december dec dezbr decbr',
})

/** Months first..last that a season covers; a last month before the first lies in the next year. */
export interface Season {
  readonly first: number
  readonly last: number
}

const wholeSeasons: readonly (readonly [string, Season])[] = [
  ['frühjahr frühling frühjahrs frühlings fruehjahr fruehling spring springtime', { first: 3, last: 5 }],
  ['sommer sommers summer summertime', { first: 6, last: 8 }],
  ['herbst herbstes herbsts autumn fall', { first: 9, last: 11 }],
  ['winter winters wintertime', { first: 12, last: 2 }],
]

/** A season's early part: its first two months; its late part: its last month and the one after. */
export function partOfSeason({ first, last }: Season, part: number): Season {
  if (part === 1) return { first, last: (first % 12) + 1 }
  if (part === 3) return { first: last, last: (last % 12) + 1 }
  return { first: (first % 12) + 1, last: (first % 12) + 1 }
}

export const seasons: ReadonlyMap<string, Season> = new Map(
  wholeSeasons.flatMap(([words, season]) =>
    words.split(' ').flatMap((word) => [
      [word, season] as const,
      ...(/^(sommer|herbst|winter)/.test(word) || word.startsWith('frühling')
        ? [...['früh', 'frueh', 'vor'].map((prefix) => [prefix + word, partOfSeason(season, 1)] as const), ...['spät', 'spaet'].map((prefix) => [prefix + word, partOfSeason(season, 3)] as const)]
        : []),
    ]),
  ),
)

export const weekdays = lookup({
  1: 'montag montags mo monday mon',
  2: 'dienstag dienstags di tuesday tue tues',
  3: 'mittwoch mittwochs mi wednesday wed weds',
  4: 'donnerstag donnerstags do thursday thu thur thurs',
  5: 'freitag freitags fr friday fri',
  6: 'samstag samstags sonnabend sa saturday sat',
  7: 'sonntag sonntags so sunday sun',
})

/** 1 early, 2 mid, 3 late: words before a month, season, year or decade. */
export const parts = lookup({
  1: 'anfang anfangs anf beginn start beginning early früh frühe frühen früher fruehen outset',
  2: 'mitte middle mid mittlere mittleren',
  3: 'ende end ends late ausgang ausgangs spät späte späten später spaeten close',
})

/** The same for compounds with year and month. */
export const yearParts = lookup({ 1: 'jahresanfang jahresbeginn', 2: 'jahresmitte', 3: 'jahresende jahresschluss' })
export const monthParts = lookup({ 1: 'monatsanfang monatsbeginn', 2: 'monatsmitte', 3: 'monatsende' })

const germanOrdinals =
  'erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft dreizehnt vierzehnt fünfzehnt sechzehnt siebzehnt achtzehnt neunzehnt zwanzigst ' +
  'einundzwanzigst zweiundzwanzigst dreiundzwanzigst vierundzwanzigst fünfundzwanzigst sechsundzwanzigst siebenundzwanzigst achtundzwanzigst neunundzwanzigst dreißigst einunddreißigst'
const englishOrdinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'

/** 1-31, and -1 for the last. */
export const ordinals: ReadonlyMap<string, number> = new Map([
  ...germanOrdinals.split(' ').flatMap((stem, index) => ['e', 'en', 'er', 'es', 'em'].map((ending) => [stem + ending, index + 1] as const)),
  ...['e', 'en', 'er', 'es', 'em'].map((ending) => [`siebent${ending}`, 7] as const),
  ...englishOrdinals.split(' ').map((word, index) => [word, index + 1] as const),
  ...['letzte', 'letzten', 'letzter', 'letztes', 'letztem', 'last', 'latter', 'final'].map((word) => [word, -1] as const),
])

export const cardinals = lookup({
  1: 'ein eine einem einen einer eines one a an',
  2: 'zwei two',
  3: 'drei three',
  4: 'vier four',
  5: 'fünf five',
  6: 'sechs six',
  7: 'sieben seven',
  8: 'acht eight',
  9: 'neun nine',
  10: 'zehn ten',
  11: 'elf eleven',
  12: 'zwölf twelve',
  14: 'vierzehn fourteen',
})

export const romans = lookup({ 1: 'i', 2: 'ii', 3: 'iii', 4: 'iv', 5: 'v', 6: 'vi', 7: 'vii', 8: 'viii', 9: 'ix', 10: 'x', 11: 'xi', 12: 'xii' })

/** The tens of a decade written out: `neunziger`, `nineties`. */
export const decadeWords = lookup({
  20: 'zwanziger zwanzigern zwanzigerjahre zwanzigerjahren twenties',
  30: 'dreißiger dreißigern dreißigerjahre dreißigerjahren thirties',
  40: 'vierziger vierzigern vierzigerjahre vierzigerjahren forties',
  50: 'fünfziger fünfzigern fünfzigerjahre fünfzigerjahren fifties',
  60: 'sechziger sechzigern sechzigerjahre sechzigerjahren sixties',
  70: 'siebziger siebzigern siebzigerjahre siebzigerjahren seventies',
  80: 'achtziger achtzigern achtzigerjahre achtzigerjahren eighties',
  90: 'neunziger neunzigern neunzigerjahre neunzigerjahren nineties',
})

export const quarterWords: ReadonlySet<string> = new Set('quartal quartals quartale quartalen jahresviertel vierteljahr vierteljahres vierteljahrs quarter quarters qtr qrtl q'.split(' '))
export const halfWords: ReadonlySet<string> = new Set('halbjahr halbjahres halbjahrs halbjahre jahreshälfte half hälfte hj'.split(' '))
export const weekWords: ReadonlySet<string> = new Set('kw kalenderwoche kalenderwochen kws week weeks wk cw calweek'.split(' '))
export const yearWords: ReadonlySet<string> = new Set(
  ('jahr jahre jahres jahren jahrs year years schuljahr schuljahres schuljahre haushaltsjahr haushaltsjahres haushaltsjahre geschäftsjahr geschäftsjahres ' +
    'wirtschaftsjahr rechnungsjahr kalenderjahr kalenderjahres berichtsjahr projektjahr förderjahr fy').split(' '),
)
