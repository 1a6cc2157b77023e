import { beforeValue, unquoted } from './filters'
import { parseQuery } from './query'

/** A query that asks for a collection by its whole name, asking for it by another. */
export function withCollectionRenamed(query: string, from: string, to: string): string {
  const own = parseQuery(query).filters.filter(({ field, value }) => (field === 'collection' || field === 'in') && typeof value === 'string' && unquoted(value) === unquoted(from))
  return own.toReversed().reduce((text, { start, end }) => {
    const [name = ''] = beforeValue.exec(text.slice(start, end)) ?? []
    return `${text.slice(0, start)}${name.trimEnd()}"${to.replace(/["„“”»«]/g, ' ').trim()}"${text.slice(end)}`
  }, query)
}
