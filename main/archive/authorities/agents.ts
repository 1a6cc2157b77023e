import type Database from 'better-sqlite3'
import type { AgentKind } from '../../../preload/contract'
import { newId } from '../../new-id'
import { statement } from '../../statement'
import { changesTo } from '../log/changes-to'
import type { Authority } from './authority'
import { bothForms, holds, isCalled, tidyName } from './names'

interface AgentRow {
  readonly id: string
  readonly name: string
  readonly title: string | null
}

/** Which agent of a name is meant, and whether somebody has typed title and kind, which then go before those that are known. */
export interface AgentAsked {
  readonly kind?: AgentKind | undefined
  readonly typed?: boolean
}

/**
 * The person or organisation of that name, in capitals or not where none is written so, made where the archive has none. Titles
 * are no part of the name: one that has none takes the title given. One of the kind asked for goes before one of the other;
 * where none is, a person.
 */
export function agentNamed(db: Database.Database, name: string, title: string | null, { kind, typed = false }: AgentAsked = {}): Authority {
  const tidy = tidyName(name)
  const asked = { name: tidy, kind: kind ?? 'person' }
  const known = statement<AgentRow>(db, `
    SELECT id, name, title
    FROM agent INDEXED BY agent_called
    WHERE name = +@name COLLATE NOCASE AND trashed = 0
    ORDER BY name = @name DESC, kind = @kind DESC, id
    LIMIT 1
  `).get(asked) ?? (isPlain(tidy) ? undefined : inOtherCapitals(db, asked))
  const entered = enteredOf(kind, title)
  if (known === undefined) {
    const id = newId()
    return { id, changes: [{ type: 'agent', id, fields: { ...asked, title: entered.title ?? null } }] }
  }
  const isNews = typed || (known.title === null && entered.title !== null)
  return { id: known.id, changes: isNews ? changesTo(db, 'agent', known.id, typed ? entered : { title: entered.title }) : [] }
}

/** Whether SQLite knows the capitals of all its letters. */
function isPlain(name: string): boolean {
  return /^[ -~]*$/.test(name)
}

/** What may be of that name in other capitals: where SQLite does not know them, it knows how long a name is. */
function inOtherCapitals(db: Database.Database, asked: { readonly name: string; readonly kind: AgentKind }): AgentRow | undefined {
  return statement<AgentRow>(db, `
    SELECT id, name, title
    FROM agent INDEXED BY agent_length
    WHERE length(name) = length(+@name) AND trashed = 0
    ORDER BY kind = @kind DESC, id
  `).all(asked).find(isCalled(asked.name))
}

/** What is entered of an agent besides the name: no title is kept as it is, but for an organisation, which has none. */
function enteredOf(kind: AgentKind | undefined, title: string | null): { readonly kind: AgentKind | undefined; readonly title: string | null | undefined } {
  return { kind, title: kind === 'organisation' ? null : title ?? undefined }
}

/** An agent as lists have it, with the number of records it is on. */
interface AgentInList {
  readonly id: string
  readonly kind: AgentKind
  readonly name: string
  readonly title: string | null
  readonly records: number
}

/** Agents whose name holds the text, most used first. */
export function agents(db: Database.Database, text: string, limit: number): AgentInList[] {
  return db
    .prepare<{ text: string; small: string; limit: number }, AgentInList>(`
      SELECT agent.id, agent.kind, agent.name, agent.title, count(DISTINCT link.record) AS records
      FROM agent
      LEFT JOIN link ON link.target = agent.id AND link.trashed = 0
      WHERE agent.trashed = 0 AND ${holds('agent.name')}
      GROUP BY agent.id
      ORDER BY records DESC, agent.name
      LIMIT @limit
    `)
    .all({ ...bothForms(text), limit })
}
