import type Database from 'better-sqlite3'
import { v7 as uuidv7 } from 'uuid'
import type { Clock } from '../database/clock'
import { logValue, type EntityChange } from './entities'

/** The append-only log of what was done; written to only inside the transaction of a commit. */
export interface ChangeLog {
  /** Enters an action. Gives its id. */
  begin(action: { readonly author: string; readonly label: string; readonly undoes?: string }): string
  /** Enters the change of one entity, with the changes that each of its fields takes the place of. Throws where the entity is of another type. */
  append(action: string, change: EntityChange): Appended
}

/** The fields of a change as they were logged, and whether their entity is new. */
export interface Appended {
  readonly fields: Readonly<Record<string, unknown>>
  readonly isNew: boolean
}

/** Opens the log to be written to under a device's name. */
export function openChangeLog(db: Database.Database, clock: Clock, device: string): ChangeLog {
  // Why the plus before values that are looked for: `statement.ts`.
  const insertAction = db.prepare(`
    INSERT INTO action (id, clock, device, author, label, undoes)
    VALUES (@id, @clock, @device, @author, @label, @undoes)
  `)
  const insertChange = db.prepare(`
    INSERT INTO change (clock, action, entity, type, fields, replaces)
    VALUES (@clock, @action, @entity, @type, @fields, @replaces)
  `)
  const insertEntity = db.prepare('INSERT INTO entity (id, type, origin) VALUES (@id, @type, @origin)')
  const originOf = db.prepare<{ id: string }, Origin>(`
    SELECT entity.type, change.clock, change.fields
    FROM entity
    JOIN change ON change.clock = entity.origin
    WHERE entity.id = +@id
  `)
  const headsOf = db.prepare<{ entity: string; field: string }, { change: string }>(
    'SELECT change FROM head WHERE entity = +@entity AND field = +@field ORDER BY change',
  )
  const dropHeads = db.prepare('DELETE FROM head WHERE entity = @entity AND field = @field')
  const insertHead = db.prepare('INSERT INTO head (entity, field, change) VALUES (@entity, @field, @change)')

  /** For each of the fields that had a value, the changes which gave it. */
  function replacedBy(entity: string, names: readonly string[], origin: Origin): Record<string, string[]> {
    const first: Record<string, unknown> = JSON.parse(origin.fields)
    const replaces: Record<string, string[]> = {}
    for (const field of names) {
      const heads = headsOf.all({ entity, field }).map((head) => head.change)
      const replaced = heads.length === 0 && field in first ? [origin.clock] : heads
      if (replaced.length > 0) replaces[field] = replaced
    }
    return replaces
  }

  return {
    begin({ author, label, undoes }) {
      // When it was is read from it (`begunAt`): it bears the time of the clock, while other ids go on after those given before (`newId`).
      const id = uuidv7({ msecs: Date.now() })
      insertAction.run({ id, clock: clock.next(), device, author, label, undoes: undoes ?? null })
      return id
    },
    append(action, { id: entity, type, fields: changed }) {
      const fields = Object.fromEntries(Object.entries(changed).flatMap(([field, value]) => (value === undefined ? [] : [[field, logValue(type, field, value)]])))
      const names = Object.keys(fields)
      const reading = clock.next()
      const origin = originOf.get({ id: entity })
      if (origin !== undefined && origin.type !== type) throw new TypeError(`${entity} is a ${origin.type}, not a ${type}`)
      const replaces = origin === undefined ? {} : replacedBy(entity, names, origin)
      insertChange.run({ clock: reading, action, entity, type, fields: JSON.stringify(fields), replaces: JSON.stringify(replaces) })
      if (origin === undefined) {
        insertEntity.run({ id: entity, type, origin: reading })
        return { fields, isNew: true }
      }
      for (const field of names) {
        dropHeads.run({ entity, field })
        insertHead.run({ entity, field, change: reading })
      }
      return { fields, isNew: false }
    },
  }
}

/** When an action was begun by the computer's clock, UTC: its id tells. The log's own clock stays ahead where that one ever was. */
export function begunAt(action: string): string {
  return new Date(Number.parseInt(action.replaceAll('-', '').slice(0, 12), 16)).toISOString()
}

/** An entity's type, and the change that made it. */
interface Origin {
  readonly type: string
  readonly clock: string
  readonly fields: string
}
