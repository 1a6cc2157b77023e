import { archive } from './contract/archive'
import { backups } from './contract/backups'
import { collections } from './contract/collections'
import { imports, jobs } from './contract/jobs'
import { photos } from './contract/photos'
import { records } from './contract/records'
import { savedSearches } from './contract/saved-searches'
import { search } from './contract/search'
import { suggestions } from './contract/suggestions'
import { thesaurus } from './contract/thesaurus'
import { timeline } from './contract/timeline'

/** Everything the renderer may ask, and the only description of it: names, inputs, outputs, faults. */
export const contract = { archive, records, photos, suggestions, search, thesaurus, savedSearches, collections, timeline, imports, backups, jobs }
export type Contract = typeof contract

export * from './contract/archive'
export * from './contract/backups'
export * from './contract/base'
export * from './contract/collections'
export * from './contract/jobs'
export * from './contract/photos'
export * from './contract/records'
export * from './contract/saved-searches'
export * from './contract/search'
export * from './contract/suggestions'
export * from './contract/thesaurus'
export * from './contract/timeline'
