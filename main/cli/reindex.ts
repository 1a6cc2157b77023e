import type { Program } from '../program'
import { resumeIndex } from '../router/background-work'
import { followBackground } from './follow'
import { say } from './terminal'

/** Makes the index anew where an older version has made it, or where that was not ended; waits, showing progress. */
export async function reindexIn({ context }: Program): Promise<void> {
  resumeIndex(context)
  await followBackground(context.jobs, 'rebuild', say({ de: 'Suche neu aufbauen', en: 'making the index anew' }))
}
