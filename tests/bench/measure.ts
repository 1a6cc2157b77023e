/** Milliseconds of each run, ascending. */
export type Times = readonly number[]

/** Measures ways to do the same in turn, item by item, so that whatever else the machine does meets them all alike. */
export function inTurn<Item, Way extends string>(items: readonly Item[], ways: Readonly<Record<Way, (item: Item) => unknown>>): Record<Way, Times> {
  const names = Object.keys(ways) as Way[]
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Way, number[]>
  // The first few only warm up: statements are prepared, code is compiled.
  for (const [place, item] of [...items.slice(0, 10), ...items].entries()) {
    for (const name of names) {
      const began = performance.now()
      ways[name](item)
      if (place >= Math.min(10, items.length)) times[name].push(performance.now() - began)
    }
  }
  for (const name of names) times[name].sort((a, b) => a - b)
  return times
}

/** The time that such a share (0 to 1) of the runs does not pass. */
export function percentile(times: Times, share: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
}

/** A row of the table of aims: what it is, what was measured, against what, and at most how many times as much. */
export interface Figure {
  readonly row: string
  readonly own: number
  readonly against: number
  readonly unit: string
  readonly most: number
}

/** The rows as text, one a line. */
export function table(figures: readonly Figure[]): string {
  return figures
    .map(({ row, own, against, unit, most }) => {
      const ratio = own / against
      return `| ${row} | ${round(own)} ${unit} | ${round(against)} ${unit} | ${ratio.toFixed(2)} x | ${most} x | ${ratio <= most ? 'yes' : 'NO'} |`
    })
    .join('\n')
}

function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3)
}
