/** A value that changes, and whoever follows it. */
export interface Feed<T> {
  publish(value: T): void
  /** The present value first, then each newer one; a slow follower sees only the newest. Ends with the signal. */
  follow(signal: AbortSignal | undefined): AsyncGenerator<T>
  readonly value: T
}

/** Makes a feed that starts with `first`. */
export function createFeed<T>(first: T): Feed<T> {
  let value = first
  let version = 0
  const followers = new Set<() => void>()
  return {
    get value() {
      return value
    },
    publish(next) {
      value = next
      version += 1
      for (const wake of followers) wake()
    },
    async *follow(signal) {
      let wake = (): void => undefined
      let seen = -1
      const follower = (): void => wake()
      followers.add(follower)
      signal?.addEventListener('abort', follower)
      try {
        while (!signal?.aborted) {
          if (seen === version) {
            await new Promise<void>((resolve) => (wake = resolve))
          } else {
            seen = version
            yield value
          }
        }
      } finally {
        followers.delete(follower)
        signal?.removeEventListener('abort', follower)
      }
    },
  }
}
