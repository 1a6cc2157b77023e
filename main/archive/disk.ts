import { chmodSync, closeSync, fstatSync, fsync, openSync, readSync, renameSync, writeFileSync, type BigIntStats } from 'node:fs'
import { chmod, open, rename, writeFile } from 'node:fs/promises'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { promisify } from 'node:util'

type Path = string | Buffer

/** A file that is open. */
interface OpenFile {
  stat(options: { readonly bigint: true }): Promise<BigIntStats>
  read(room: Buffer, offset: number, length: number, position: null): Promise<{ readonly bytesRead: number }>
  writeFile(bytes: Uint8Array): Promise<void>
  sync(): Promise<void>
  close(): Promise<void>
}

/** Who does the steps of which copying and keeping a file are made. */
export interface Disk {
  open(path: Path, flags: 'r' | 'wx'): Promise<OpenFile>
  chmod(path: string, mode: number): Promise<void>
  rename(from: string, to: string): Promise<void>
  writeFile(path: string, bytes: Uint8Array): Promise<void>
}

/** Helper threads, while this one does something else. */
export const byHelpers: Disk = { open, chmod, rename, writeFile }

/**
 * This thread itself, which has nothing else to do: handing a step to a helper costs many times the step. Only bringing a file to
 * the disk is left to helpers, for it takes longest and is done for several at once.
 */
export const rightHere: Disk = {
  open: async (path, flags) => openHere(openSync(path, flags)),
  chmod: async (path, mode) => chmodSync(path, mode),
  rename: async (from, to) => renameSync(from, to),
  writeFile: async (path, bytes) => writeFileSync(path, bytes),
}

const sync = promisify(fsync)
/** So many bytes are read before others have their turn: another file, or who cancels. */
const bytesInTurn = 16 << 20

function openHere(file: number): OpenFile {
  let inTurn = 0
  return {
    stat: async (options) => fstatSync(file, options),
    async read(room, offset, length, position) {
      if (inTurn >= bytesInTurn) {
        await nextTurn()
        inTurn = 0
      }
      const bytesRead = readSync(file, room, offset, length, position)
      inTurn += bytesRead
      return { bytesRead }
    },
    writeFile: async (bytes) => writeFileSync(file, bytes),
    sync: () => sync(file),
    close: async () => closeSync(file),
  }
}
