import type Database from 'better-sqlite3'
import { listedPlaceNamed, namesOfPlace } from '../../listed-places'
import { statement } from '../../statement'
import { fold, otherSpellings } from '../language/fold'
import { wordsIn } from '../language/words'
import { unquoted, type Filter } from './filters'

/** Fields of which the archive itself has the values. */
export type NameField = 'person' | 'organisation' | 'place' | 'collection' | 'in'
/** A filter by what somebody or something is called. */
export type NameFilter = Extract<Filter, { readonly field: NameField }>

interface Named {
  readonly id: string
  readonly name: string
  /** All it is called. */
  readonly names: string
  readonly isMeant?: 0 | 1
}

const collections = 'SELECT id, name, name AS names FROM collection WHERE trashed = 0'

const known: Readonly<Record<NameField, string>> = {
  person: "SELECT id, name, concat_ws(' ', title, name) AS names, kind = 'person' AS isMeant FROM agent WHERE trashed = 0",
  // What is typed as such beside the people of records has its own words as its id.
  organisation: `
    SELECT id, name, name AS names FROM agent WHERE trashed = 0 AND kind = 'organisation'
    UNION ALL
    SELECT DISTINCT organisation, organisation, organisation FROM link INDEXED BY link_organisation WHERE trashed = 0 AND organisation IS NOT NULL`,
  place: `
    SELECT place.id, each.value AS name, concat_ws(' ', place.name ->> 'de', place.name ->> 'en') AS names
    FROM place JOIN json_each(place.name) AS each
    WHERE place.trashed = 0 AND each.type = 'text'`,
  collection: collections,
  in: `SELECT id, label AS name, label AS names FROM accession WHERE trashed = 0 UNION ALL ${collections}`,
}

/** Whether a filter is by a name that the archive has to know. */
export function isByName<F extends Filter>(filter: F): filter is F & NameFilter {
  return Object.hasOwn(known, filter.field)
}

/** What the archive knows that a filter of a field can name. */
export function namesKnown(db: Database.Database, field: NameField): readonly string[] {
  return [...new Set(statement<Named>(db, known[field]).all().map(({ name }) => name))]
}

/** Ids of what a filter names; a listed place is meant by each of its names. */
export function idsNamed(db: Database.Database, field: NameField, value: string): string[] {
  const listed = field === 'place' ? listedPlaceNamed(value) : null
  return [...new Set(named(statement<Named>(db, known[field]).all(), value, listed === null ? [] : namesOfPlace(listed)))]
}

/**
 * Ids of the rows that are called just so, or by another name of what is asked for, of what is meant before others; where there
 * are none, of those with a word that begins with each word of one of them.
 */
function named(rows: readonly Named[], asked: string, others: readonly string[]): string[] {
  const called = new Set([asked, ...others].map(unquoted))
  const whole = rows.filter(({ name }) => called.has(unquoted(name)))
  const meant = whole.filter(({ isMeant }) => isMeant !== 0)
  if (whole.length > 0) return (meant.length > 0 ? meant : whole).map(({ id }) => id)
  const beginnings = [asked, ...others].map((name) => wordsIn(name).map(({ text }) => [text, ...otherSpellings(text)].map(fold))).filter((words) => words.length > 0)
  return rows
    .filter(({ names }) => {
      const words = wordsIn(names).map(({ text }) => fold(text))
      return beginnings.some((name) => name.every((spellings) => words.some((word) => spellings.some((beginning) => word.startsWith(beginning)))))
    })
    .map(({ id }) => id)
}
