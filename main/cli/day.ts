import { InvalidArgumentError } from 'commander'
import { ArchiveError } from '../fault'

/** Reads the first day of a span given as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function firstDay(given: string): string {
  return day(given, (year, month) => `${year}-${month ?? '01'}-01`)
}

/** Reads the last day of such a span. */
export function lastDay(given: string): string {
  return day(given, (year, month) => new Date(Date.UTC(Number(year), Number(month ?? 12), 0)).toISOString().slice(0, 10))
}

/** Throws `input-invalid` for a span that ends before it begins: nothing is in it, and nobody means that. */
export function checkSpan({ from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }): void {
  if (from !== undefined && to !== undefined && to < from) throw new ArchiveError('input-invalid', { from, to })
}

function day(given: string, ofSpan: (year: string, month: string | undefined) => string): string {
  const [, year, month, date] = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?$/.exec(given) ?? []
  // A day that a month has not comes back as one of the next.
  const isDay = date === undefined || new Date(`${given}T00:00Z`).toJSON()?.startsWith(given)
  if (year === undefined || !isDay) throw new InvalidArgumentError('YYYY, YYYY-MM, YYYY-MM-DD')
  return date === undefined ? ofSpan(year, month) : given
}
