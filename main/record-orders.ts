/** Orders of records, latest, oldest, first or last title first; without a date comes last either way: NULL is less than anything. */
export const recordOrders = {
  added: 'record.rowid DESC',
  // What has only a latest day ("until 2011") stands between what has an earliest and what has none; so the index is used.
  date: 'record.earliest DESC, record.latest DESC, record.rowid DESC',
  oldest: 'record.earliest NULLS LAST, record.latest NULLS LAST, record.rowid',
  title: 'record.sort_title, record.rowid',
  titleBackwards: 'record.sort_title DESC, record.rowid DESC',
} as const
