import { fieldsInOrder, type Field } from '../index/fields'
import { nothing } from './expression'

/** What an FTS5 expression asks for: terms that follow one another (mostly one) in some fields, and what is made of such. */
export type Sought =
  | { readonly kind: 'terms'; readonly terms: readonly string[]; readonly fields: readonly Field[] }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Sought[] }
  | { readonly kind: 'without'; readonly wanted: Sought; readonly unwanted: Sought }

interface Token {
  readonly quoted?: string | undefined
  readonly fields?: string | undefined
  /** An operator or a bracket. */
  readonly sign?: string | undefined
}

/** Reads an expression as this program writes them: quoted terms, AND, OR, NOT, brackets, and fields in braces before them. */
export function readExpression(expression: string): Sought {
  const tokens = tokensOf(expression)
  let at = 0
  const takes = (sign: string): boolean => {
    if (tokens[at]?.sign !== sign) return false
    at += 1
    return true
  }
  const several = (kind: 'all' | 'any', operator: string, one: () => Sought): Sought => {
    const of = [one()]
    while (takes(operator)) of.push(one())
    return of.length === 1 && of[0] !== undefined ? of[0] : { kind, of: of.flatMap((each) => (each.kind === kind ? each.of : [each])) }
  }
  const either = (fields: readonly Field[]): Sought => several('any', 'OR', () => several('all', 'AND', () => without(fields)))
  const without = (fields: readonly Field[]): Sought => {
    let wanted = single(fields)
    while (takes('NOT')) {
      const unwanted = single(fields)
      if (unwanted.kind !== 'terms' || unwanted.terms[0] !== nothing) wanted = { kind: 'without', wanted, unwanted }
    }
    return wanted
  }
  const single = (fields: readonly Field[]): Sought => {
    const { quoted, fields: named, sign } = tokens[at++] ?? {}
    if (quoted !== undefined) return { kind: 'terms', terms: termsIn(quoted), fields }
    if (named !== undefined) return single(fields.filter((field) => named.split(' ').includes(field)))
    const within = sign === '(' ? either(fields) : null
    if (within === null || !takes(')')) throw new Error(`no expression of the index: ${expression}`)
    return within
  }
  const sought = either(fieldsInOrder)
  if (at < tokens.length) throw new Error(`no expression of the index: ${expression}`)
  return sought
}

/** All terms that are asked for, each once. */
export function termsOf(sought: Sought, terms = new Set<string>()): Set<string> {
  if (sought.kind === 'terms') for (const term of sought.terms) terms.add(term)
  else for (const each of sought.kind === 'without' ? [sought.wanted, sought.unwanted] : sought.of) termsOf(each, terms)
  return terms
}

const token = /\s*(?:"([^"]*)"|\{([a-z ]*)\}\s*:|(AND|OR|NOT|[()]))\s*/y

function tokensOf(expression: string): Token[] {
  const tokens: Token[] = []
  token.lastIndex = 0
  while (token.lastIndex < expression.length) {
    const [, quoted, fields, sign] = token.exec(expression) ?? []
    if (token.lastIndex === 0) throw new Error(`no expression of the index: ${expression}`)
    tokens.push({ quoted, fields, sign })
  }
  return tokens
}

/** As FTS5's tokenizer "ascii" takes terms apart again: of letters, digits and all that is not ASCII. */
function termsIn(quoted: string): readonly string[] {
  return quoted.match(/[0-9A-Za-z\u0080-\u{10FFFF}]+/gu)?.map((each) => each.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase())) ?? []
}
