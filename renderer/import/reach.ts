import type { ArchiveQueries } from '../client'

/** The archive over whichever connection there is: what one that broke has not answered is asked anew over the next. */
export interface Reach {
  /** From now on the archive is reached this way. */
  over(archive: ArchiveQueries): void
  /** Asks what may be asked twice, and waits for the answer as long as there is no connection. */
  ask<Answer>(call: (archive: ArchiveQueries) => Promise<Answer>): Promise<Answer>
}

/** Makes the way to the archive, which leads nowhere yet. */
export function createReach(): Reach {
  let present: ArchiveQueries | null = null
  const unanswered = new Set<(archive: ArchiveQueries) => void>()
  return {
    over(archive) {
      if (archive === present) return
      present = archive
      for (const again of unanswered) again(archive)
    },
    ask: (call) =>
      new Promise((resolve, reject) => {
        const attempt = (archive: ArchiveQueries): void => {
          const answered = call(archive).finally(() => unanswered.delete(attempt))
          answered.then(resolve, reject)
        }
        unanswered.add(attempt)
        if (present !== null) attempt(present)
      }),
  }
}
