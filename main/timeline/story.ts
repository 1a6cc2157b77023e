import type Database from 'better-sqlite3'
import type { RecordSummary, StoryEvent } from '../../preload/contract'
import { peopleOf, placesOf, relatedTo } from '../archive/details'
import { statement } from '../statement'

/** More pictures of one event nobody looks through. */
const mostPictures = 12

/** An event with all that tells of it; restricted records are left out. Null for what bears no date. */
export function storyOf(db: Database.Database, event: RecordSummary): StoryEvent | null {
  if (event.date === null) return null
  const related = relatedTo(db, event.id).map(({ record }) => record).filter(({ access }) => access !== 'restricted')
  return {
    ...event,
    date: event.date,
    description: wordsOf(db, event.id).description,
    people: peopleOf(db, event.id).map(({ name, title, function: office, organisation }) => ({ name: title === null ? name : `${title} ${name}`, function: office, organisation })),
    places: placesOf(db, event.id).map(({ name }) => name.de ?? name.en ?? '').filter((name) => name !== ''),
    pictures: related.filter(({ kind }) => kind === 'photo').flatMap((photo) => picture(db, photo)).slice(0, mostPictures),
    documents: related.filter(({ kind }) => kind === 'document' || kind === 'minutes'),
  }
}

function picture(db: Database.Database, { id, title, thumbnail }: RecordSummary): StoryEvent['pictures'] {
  if (thumbnail === null) return []
  const { caption, credit } = wordsOf(db, id)
  return [{ record: id, thumbnail, title, caption, credit }]
}

function wordsOf(db: Database.Database, id: string): { description: string | null; caption: string | null; credit: string | null } {
  return statement<{ description: string | null; caption: string | null; credit: string | null }>(db, `
    SELECT description, coalesce(caption, read ->> 'caption') AS caption, coalesce(credit, read ->> 'credit') AS credit
    FROM record
    WHERE id = @id
  `).get({ id }) ?? { description: null, caption: null, credit: null }
}
