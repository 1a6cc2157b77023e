/** What parts an item from its number, so that "3." before "März 2011" is no day of that month. */
export const labelGap = '\u2003'

const labelled = new RegExp(`^[^\\n${labelGap}]{1,20}${labelGap}`)

/** A heading without the number it has in its document. */
export function withoutLabel(heading: string): string {
  return heading.replace(labelled, '')
}

/** What stands before the items of one level of a list. */
export interface ListLevel {
  readonly start: number
  /** Which levels (from 0) an item's number has, each in its way of counting; what stands between, before and behind them. */
  readonly label: readonly (string | { readonly level: number })[]
  readonly counted: Counting
  /** The last level whose items begin this one anew; -1: none does. */
  readonly anewBelow: number
  /** All numbers are written in digits, whatever their own level counts in. */
  readonly isDigits: boolean
}

/** How a level counts; `none`: with something that is no number (bullets, or nothing). */
export type Counting = 'digits' | 'two-digits' | 'lower-letter' | 'upper-letter' | 'lower-roman' | 'upper-roman' | 'none'

/** The items counted so far in one list, on all of its levels. */
export type Counts = (number | undefined)[]

/** Counts an item on its level: deeper levels begin anew. `start`: what it is numbered with itself. */
export function countItem(counts: Counts, levels: readonly (ListLevel | undefined)[], at: number, start?: number): void {
  const before = counts[at]
  counts[at] = start ?? (before === undefined ? levels[at]?.start ?? 1 : before + 1)
  for (let above = 0; above < at; above += 1) counts[above] ??= levels[above]?.start ?? 1
  for (let deeper = at + 1; deeper < counts.length; deeper += 1) if (at <= (levels[deeper]?.anewBelow ?? deeper)) counts[deeper] = undefined
}

/** What stands before the item counted last on a level ("1.2", "TOP 3:", "a)"); empty where that is no number. */
export function labelOf(counts: Counts, levels: readonly (ListLevel | undefined)[], at: number): string {
  const level = levels[at]
  if (level === undefined || level.counted === 'none') return ''
  return level.label.map((part) => (typeof part === 'string' ? part : inItsWay(counts[part.level] ?? 1, level.isDigits ? 'digits' : levels[part.level]?.counted ?? 'digits'))).join('').trim()
}

/** A number as a list counts. */
export function inItsWay(number: number, counted: Counting): string {
  switch (counted) {
    case 'none': return ''
    case 'digits': return String(number)
    case 'two-digits': return String(number).padStart(2, '0')
    case 'lower-letter': return letters(number)
    case 'upper-letter': return letters(number).toUpperCase()
    case 'lower-roman': return roman(number).toLowerCase()
    case 'upper-roman': return roman(number)
  }
}

/** "a" to "z", then "aa", "bb" (ECMA-376, 17.18.59, "lowerLetter"). */
function letters(number: number): string {
  return number < 1 ? String(number) : String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.min(8, Math.ceil(number / 26)))
}

const romans: readonly (readonly [string, number])[] = [['M', 1000], ['CM', 900], ['D', 500], ['CD', 400], ['C', 100], ['XC', 90], ['L', 50], ['XL', 40], ['X', 10], ['IX', 9], ['V', 5], ['IV', 4], ['I', 1]]

function roman(number: number): string {
  if (number < 1 || number > 4999) return String(number)
  let left = number
  return romans.map(([sign, value]) => {
    const count = Math.floor(left / value)
    left -= count * value
    return sign.repeat(count)
  }).join('')
}
