import { createFeed, type Feed } from './feed'

/** Counts up with each change that views show; whoever follows it asks again. */
export interface Revisions extends Feed<{ readonly revision: number }> {
  next(): void
}

/** Makes the count. */
export function createRevisions(): Revisions {
  const feed = createFeed({ revision: 0 })
  return Object.assign(feed, { next: () => feed.publish({ revision: feed.value.revision + 1 }) })
}
