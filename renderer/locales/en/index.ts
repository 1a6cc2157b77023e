import { faults } from '../../../preload/wording/en/faults'
import { backups } from './backups'
import { collections } from './collections'
import { common } from './common'
import { document } from './document'
import { imports } from './import'
import { photos } from './photos'
import { record } from './record'
import { search } from './search'
import { shell } from './shell'
import { start } from './start'
import { suggestions } from './suggestions'
import { thesaurus } from './thesaurus'
import { timeline } from './timeline'
import { trash } from './trash'

/** All English sentences of the interface, by area. */
export const english = { ...common, ...shell, backups, collections, document, faults, import: imports, photos, record, search, start, suggestions, thesaurus, timeline, trash }
