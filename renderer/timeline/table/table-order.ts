import type { LaneField, Language, RecordKind, TimelineEntry } from '../../../preload/contract'
import { nameIn } from '../../../preload/name-in'
import type { TableColumn, TableOrder } from '../../view'

/** The columns of the table beside lanes of a field: the kind has a column anyway, and the place where no other is wanted. */
export function columnsFor(lanes: LaneField): readonly TableColumn[] {
  return ['date', 'kind', 'title', lanes === 'kind' ? 'place' : lanes]
}

/** The entries in a column's order, kinds by their names as `called` gives them; those without a value come last either way, equal ones by date and title. */
export function ordered(entries: readonly TimelineEntry[], { column, descending }: TableOrder, language: Language, called: (kind: RecordKind) => string): TimelineEntry[] {
  const collator = new Intl.Collator(language, { numeric: true })
  const value = (entry: TimelineEntry): string => (column === 'kind' ? called(entry.kind) : valueOf(entry, column, language))
  return entries.toSorted((a, b) => {
    const [one, other] = [value(a), value(b)]
    if (one === '' || other === '') return one === other ? byDate(a, b) : one === '' ? 1 : -1
    const order = column === 'date' ? byDate(a, b) : collator.compare(one, other)
    return (descending ? -order : order) || byDate(a, b) || collator.compare(a.title, b.title)
  })
}

/** What stands in a column, as text. */
export function valueOf(entry: TimelineEntry, column: TableColumn, language: Language): string {
  switch (column) {
    case 'date':
      return entry.date.earliest ?? entry.date.latest ?? ''
    case 'kind':
      return entry.kind
    case 'title':
      return entry.title
    case 'place':
      return entry.lanes.length > 0 ? entry.lanes.join(', ') : entry.place === null ? '' : nameIn(entry.place, language)
    case 'person':
    case 'measure':
    case 'accession':
      return entry.lanes.join(', ')
  }
}

function byDate(a: TimelineEntry, b: TimelineEntry): number {
  return compareDays(a.date.earliest ?? a.date.latest, b.date.earliest ?? b.date.latest) || compareDays(a.date.latest, b.date.latest)
}

/** Compares calendar days as written; a missing one is last. */
function compareDays(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  return a < b ? -1 : a > b ? 1 : 0
}
