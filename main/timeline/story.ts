import type Database from 'better-sqlite3'
import type { RecordSummary, StoryEvent } from '../../preload/contract'
import { shownField } from '../archive/derived/shown-field'
import { peopleOf, placesOf, relatedTo } from '../archive/records/details'
import { summariesByRowid } from '../archive/records/summaries'
import { statement } from '../statement'
import { datedBetween, type TimelineFilter } from './between'

/** More pictures of one event nobody looks through. */
const mostPictures = 12

/** The events of a filter, told; the story is read aloud and handed on, so restricted ones are only counted. */
export function storyBetween(db: Database.Database, filter: TimelineFilter, limit: number): { events: StoryEvent[]; total: number; restricted: number } {
  const { rowids, total } = datedBetween(db, { ...filter, kinds: ['event'], limit })
  const found = summariesByRowid(db, rowids)
  const told = found.filter(({ access }) => access !== 'restricted')
  const restricted = found.length - told.length
  return { events: told.flatMap((event) => storyOf(db, event) ?? []), total: total - restricted, restricted }
}

/** An event with all that tells of it; restricted records are left out. Null for what bears no date. */
export function storyOf(db: Database.Database, event: RecordSummary): StoryEvent | null {
  if (event.date === null) return null
  // Copies that were merged may each bring the same link.
  const linked = new Map(relatedTo(db, event.id).map(({ record }) => [record.id, record]))
  const related = [...linked.values()].filter(({ access }) => access !== 'restricted')
  return {
    ...event,
    date: event.date,
    description: wordsOf(db, event.id).description,
    people: peopleOf(db, event.id).map(({ title, name, function: work, organisation }) => ({ title, name, function: work, organisation })),
    places: placesOf(db, event.id).map(({ name }) => name),
    pictures: related.filter(({ kind }) => kind === 'photo').flatMap((photo) => picture(db, photo)).slice(0, mostPictures),
    documents: related.filter(({ kind }) => kind === 'document' || kind === 'minutes'),
  }
}

function picture(db: Database.Database, { id, title, thumbnail }: RecordSummary): StoryEvent['pictures'] {
  if (thumbnail === null) return []
  const { caption, credit, creditOnlyRead } = wordsOf(db, id)
  return [{ record: id, thumbnail, title, caption, credit, creditOnlyRead: creditOnlyRead === 1 }]
}

interface Words {
  readonly description: string | null
  readonly caption: string | null
  readonly credit: string | null
  readonly creditOnlyRead: number
}

function wordsOf(db: Database.Database, id: string): Words {
  return statement<Words>(db, `
    SELECT ${shownField('description')} AS description, ${shownField('caption')} AS caption, ${shownField('credit')} AS credit, record.credit IS NULL AS creditOnlyRead
    FROM record
    WHERE id = @id
  `).get({ id }) ?? { description: null, caption: null, credit: null, creditOnlyRead: 0 }
}
