/** The code that the system, Node or SQLite has given an error (`ENOENT`); undefined where it bears none. */
export function systemCode(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}

/** How the system and SQLite say that there is no room; the last is of the memory that an open database is shared by. */
const outOfRoom = new Set<unknown>(['ENOSPC', 'EDQUOT', 'SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE'])

/** Whether something could not be written because there is no room. */
export function isOutOfRoom(error: unknown): boolean {
  return outOfRoom.has(systemCode(error))
}

/** Whether SQLite may not open or write a file: of another account, only to be read, or on a medium that takes nothing. */
export function isRefused(error: unknown): boolean {
  return /^SQLITE_(?:READONLY|CANTOPEN|PERM)/.test(String(systemCode(error)))
}

/** Whether another program has locked a database. */
export function isBusy(error: unknown): boolean {
  return String(systemCode(error)).startsWith('SQLITE_BUSY')
}
