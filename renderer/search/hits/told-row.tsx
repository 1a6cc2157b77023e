import type { ComponentProps, ReactElement } from 'react'
import type { RecordSummary, SearchHit } from '../../../preload/contract'
import { spokenLanguage } from '../../ui/language'
import { useRowPlace } from './rows-in-sight'

/** What a list of hits is given. */
export interface HitsOf {
  readonly hits: readonly SearchHit[]
  /** How many there are; further ones may still come. */
  readonly total: number
  readonly label: string
}

/** The id of what a hit shows of its kind. */
export function kindId(record: string): string {
  return `hit-kind-${record}`
}

/** The id of what a hit shows besides kind and title. */
export function restId(record: string): string {
  return `hit-rest-${record}`
}

/** A hit's row that tells both: whoever walks through rows hears of each its name, which is its title, in the record's language, and what describes it. */
export function toldRow({ id, language }: Pick<RecordSummary, 'id' | 'language'>): (row: ComponentProps<'div'>) => ReactElement {
  return (row) => <ToldRow {...row} lang={spokenLanguage(language)} aria-describedby={`${kindId(id)} ${restId(id)}`} />
}

function ToldRow(row: ComponentProps<'div'>) {
  return <div {...row} aria-rowindex={useRowPlace() + 1} />
}

/** A list of which not all rows are drawn tells how many it has. */
export function toldList(count: number): (list: ComponentProps<'div'>) => ReactElement {
  return (list) => <div {...list} aria-rowcount={count} />
}

/** The same of a table, whose head is a row as well. */
export function toldTable(count: number): (table: MadeOf<'table'>) => ReactElement {
  // Only React Aria's own way of leaving rows out makes tables of div.
  return (table) => <table {...(table as ComponentProps<'table'>)} aria-rowcount={count + 1} />
}

/** A row of such a table. */
export function toldTableRow(row: MadeOf<'tr'>): ReactElement {
  return <ToldTableRow {...(row as ComponentProps<'tr'>)} />
}

type MadeOf<Tag extends 'table' | 'tr'> = ComponentProps<Tag> | ComponentProps<'div'>

function ToldTableRow(row: ComponentProps<'tr'>) {
  return <tr {...row} aria-rowindex={useRowPlace() + 2} />
}
