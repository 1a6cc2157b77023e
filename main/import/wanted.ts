/** Originals that somebody looks at: what waits to be recognised in them goes before all else. */
export interface Wanted {
  /** Puts originals before those that were wanted earlier. */
  want(hashes: readonly string[]): void
  /** By hash, the latest first. */
  readonly hashes: readonly string[]
}

/** More than these nobody has looked at just now. */
const most = 50

/** Starts with none. It is not kept: after a restart the newest files go first again. */
export function createWanted(): Wanted {
  let hashes: readonly string[] = []
  return {
    want(more) {
      hashes = [...new Set([...more, ...hashes])].slice(0, most)
    },
    get hashes() {
      return hashes
    },
  }
}
