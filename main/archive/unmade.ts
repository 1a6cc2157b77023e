/**
 * SQL: whether a row of a table is trashed only because what made it was undone. Nobody has put it into the trash, so it is
 * not shown there; redo brings it back, and the log keeps it.
 */
export function unmade(table: 'record' | 'collection'): string {
  return `EXISTS (
    SELECT 1
    FROM head
      CROSS JOIN change AS trashing ON trashing.clock = head.change
      CROSS JOIN action AS undoing ON undoing.id = trashing.action
      CROSS JOIN entity ON entity.id = head.entity
      CROSS JOIN change AS making ON making.clock = entity.origin
    WHERE head.entity = ${table}.id AND head.field = 'trashed' AND ${table}.trashed = 1 AND undoing.undoes = making.action
  )`
}
