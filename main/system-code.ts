/** The code that the system, Node or SQLite has given an error (`ENOENT`); undefined where it bears none. */
export function systemCode(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}

/** Whether the system refused to write because there is no room. */
export function isOutOfRoom(error: unknown): boolean {
  const code = systemCode(error)
  return code === 'ENOSPC' || code === 'EDQUOT'
}
