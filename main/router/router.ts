import { archiveRouter } from './archive'
import { backupsRouter } from './backups'
import { collectionsRouter } from './collections'
import { procedures } from './context'
import { importsRouter, jobsRouter } from './imports'
import { photosRouter } from './photos'
import { recordsRouter } from './records'
import { savedSearchesRouter } from './saved-searches'
import { searchRouter } from './search'
import { suggestionsRouter } from './suggestions'
import { thesaurusRouter } from './thesaurus'
import { timelineRouter } from './timeline'

export type { RouterContext } from './context'

/** The whole contract, implemented; every host serves this one router. */
export const router = procedures.router({
  archive: archiveRouter,
  records: recordsRouter,
  photos: photosRouter,
  suggestions: suggestionsRouter,
  search: searchRouter,
  thesaurus: thesaurusRouter,
  savedSearches: savedSearchesRouter,
  collections: collectionsRouter,
  timeline: timelineRouter,
  imports: importsRouter,
  backups: backupsRouter,
  jobs: jobsRouter,
})
