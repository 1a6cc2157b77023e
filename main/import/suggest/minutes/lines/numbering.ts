import type { Line } from './line'

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']
/** "A" counts one. */
const letterBefore = 64

/** "TOP 2"; "(ii)" is a count alone. */
export function isWorded(number: string): boolean {
  return /\p{L}{2}/u.test(number) && !/^\(?[ivx]+\)$/.test(number)
}

/** What "3.", "C)" or "III." counts; NaN where it is no plain count. */
export function valueOf(number: string): number {
  const [, count = ''] = /^(\d{1,2}|[A-Z]|[IVX]{1,4})[.)/]?$/.exec(number) ?? []
  if (/^\d/.test(count)) return Number(count)
  const roman = romans.indexOf(count)
  return count === '' ? NaN : roman >= 0 ? roman + 1 : count.charCodeAt(0) - letterBefore
}

/** How something is counted: that of "2." and "3." is the same. */
export function shapeOf(number: string): string {
  return number.replace(/\d+/g, '1').replace(/\p{L}+/gu, 'a')
}

/** The bare count of a number: that of "Zu TOP 1 -" is that of "TOP 1:". */
export function countOf({ number }: Pick<Line, 'number'>): string {
  return /[\p{L}\d.]*[\p{L}\d](?=[^\p{L}\d]*$)/u.exec(number ?? '')?.[0] ?? ''
}

/** Whether a line is counted on from a heading. */
export function isNextOf(above: string | null, { number }: Line): boolean {
  return above !== null && number !== null && shapeOf(above) === shapeOf(number) && valueOf(number) === valueOf(above) + 1
}

/** "2.1" is below "2." and "2.0". */
export function isCountedBelow(above: string, number: string | null): boolean {
  const count = /^(\d{1,2})(?:\.0)?\.?$/.exec(above)?.[1]
  return count !== undefined && number !== null && number.startsWith(`${count}.`) && /^\d{1,2}\.[1-9]/.test(number)
}
