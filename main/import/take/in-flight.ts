import type Database from 'better-sqlite3'

/** The record that a file with the same bytes is becoming; `closed`: what is in it was left inside. */
export interface Twin {
  readonly record: string | null
  readonly closed: boolean
}

/** An import, which ends with its signal, and commits what it has settled so far. */
export interface Importing {
  readonly signal: AbortSignal
  readonly commit: () => Promise<void>
}

/** What one import is taking, told to all imports of its archive: two files that are the same become one record, also while neither is committed. */
export interface InFlight {
  /** Whether somebody is taking it. */
  has(key: string): boolean
  /**
   * What this import makes of it, or the end of what another one does: it is committed then, or given up, and to be asked
   * again (null). Null at once: nobody is taking it.
   */
  of(key: string): Promise<Twin | null> | null
  /** As `of`, of other imports alone. */
  others(key: string): Promise<null> | null
  /** Whether this import waits for another one: nothing of its own may stay uncommitted then, which that one may wait for. */
  isWaiting(): boolean
  /** Notes that this import is taking it; as often, it has to be ended. */
  hold(key: string, twin?: Promise<Twin>): void
  /** What was taken is committed, or given up. */
  end(key: string): void
  /** Nothing more is committed. */
  endAll(): void
}

interface Taking {
  readonly owner: Importing
  readonly twin: Promise<Twin> | null
  readonly ended: PromiseWithResolvers<void>
  times: number
}

const archives = new WeakMap<Database.Database, Map<string, Taking>>()

/** Gives one import the sight of what all of an archive take. */
export function createInFlight(db: Database.Database, importing: Importing): InFlight {
  const { signal, commit } = importing
  const takings = archives.get(db) ?? new Map<string, Taking>()
  archives.set(db, takings)
  let waits = 0

  const ownAt = (key: string): Taking | null => {
    const taking = takings.get(key)
    return taking?.owner === importing ? taking : null
  }

  async function untilEnd({ ended }: Taking): Promise<null> {
    waits += 1
    try {
      await commit()
      await unlessAborted(ended.promise, signal)
      return null
    } finally {
      waits -= 1
    }
  }

  function others(key: string): Promise<null> | null {
    const taking = takings.get(key)
    return taking === undefined || taking.owner === importing ? null : untilEnd(taking)
  }

  function drop(key: string, { ended }: Taking): void {
    takings.delete(key)
    ended.resolve()
  }

  return {
    has: (key) => takings.has(key),
    of: (key) => ownAt(key)?.twin ?? others(key),
    others,
    isWaiting: () => waits > 0,
    hold(key, twin) {
      const own = ownAt(key)
      if (own !== null) own.times += 1
      else takings.set(key, { owner: importing, twin: twin ?? null, ended: Promise.withResolvers(), times: 1 })
    },
    end(key) {
      const own = ownAt(key)
      if (own === null) return
      own.times -= 1
      if (own.times === 0) drop(key, own)
    },
    endAll() {
      for (const [key, taking] of takings) if (taking.owner === importing) drop(key, taking)
    },
  }
}

/** Waits for something that is never refused, or throws why the signal has aborted. */
function unlessAborted(ended: Promise<void>, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason)
    signal.addEventListener('abort', abort, { once: true })
    void ended.then(() => {
      signal.removeEventListener('abort', abort)
      resolve()
    })
  })
}
