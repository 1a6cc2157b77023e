// What nouns begin with that is no noun itself, and what is no noun behind it.
const beginnings: Readonly<Record<string, RegExp | null>> = {
  anti: /^(?:phrase|strophe)/,
  eil: /^(?:and|eit)/,
  end: null,
  ess: /^(?:bare|enz)/,
  gedenk: null,
  gegen: /^(?:satz|seit|stand|stuck|teil|uber|wart)/,
  irr: null,
  mehr: /^(?:fach|heit|zahl)/,
  mini: /^(?:mal|mum|ster)/,
  mono: /^(?!kultur)/,
  saug: null,
  selbst: /^los/,
  vorder: /^gr[iu]/,
  werbe: null,
}
const beginning = new RegExp(`^(${Object.keys(beginnings).join('|')})(.{3,})$`)
const number = /^((?:zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|zwolf)(?:und)?(?:zwanzig|dreissig|vierzig|funfzig)?)(.{6,})$/
// Selbstverständlich, endgültig, endende.
const noNoun = /(?:bar|end|haft|ig|(?<!t)isch|lich|los|sam)(?:e(?:r?e)?[nmrs]?|keit|st.*)?$/

/** A word taken apart behind what only stands before nouns. */
export interface BehindBeginning {
  readonly beginning: string
  readonly rest: string
  /** Behind a number stands a compound: Dreijahresplan, but no Dreiklang. */
  readonly isNumber: boolean
}

/** What a folded German word has behind a beginning that is no noun (bericht of Endbericht), or null; whether that is a word is not asked. */
export function behindBeginning(word: string): BehindBeginning | null {
  if (noNoun.test(word)) return null
  const [, first = '', rest = ''] = beginning.exec(word) ?? []
  if (first !== '') return beginnings[first]?.test(rest) === true ? null : { beginning: first, rest, isNumber: false }
  const [, count = '', counted = ''] = number.exec(word) ?? []
  return count === '' ? null : { beginning: count, rest: counted, isNumber: true }
}
