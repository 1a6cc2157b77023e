import type { ComponentProps, ReactElement } from 'react'

/** The id of what a hit shows of its kind. */
export function kindId(record: string): string {
  return `hit-kind-${record}`
}

/** The id of what a hit shows besides kind and title. */
export function restId(record: string): string {
  return `hit-rest-${record}`
}

/** A hit's row that tells both: whoever walks through rows hears of each its name, which is its title, and what describes it. */
export function toldRow(record: string): (row: ComponentProps<'div'>) => ReactElement {
  return (row) => <div {...row} aria-describedby={`${kindId(record)} ${restId(record)}`} />
}
