import { rmSync } from 'node:fs'
import { chmod, constants, copyFile, mkdir, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { originalPath } from '../../archive-layout'
import { isDeviceName } from '../../file-names'
import { removal } from '../../when-free'
import { originalState } from '../original-state'

/**
 * What is opened with the system's program for it. Everything else could start a program or run a script where it is opened
 * (also web pages, and office files with macros), or does not say what it is.
 */
const opened: ReadonlySet<string> = new Set(
  'pdf docx doc rtf odt pptx ppt odp xlsx xls ods csv txt md eml msg epub jpg jpeg png tif tiff webp gif heic heif bmp'.split(' '),
)

/** Whether the system may be asked to open a file of that name. */
export function mayBeOpened(name: string): boolean {
  return opened.has(extname(plainName(name)).slice(1).toLowerCase())
}

const longestName = 150
/** What file systems take, in UTF-8. */
const mostBytes = 255
/** Excel opens nothing that lies further down on Windows; other programs take 259. */
const longestPath = 218

/** A name as every system can write it: no folders, no controls and marks of direction, no longer than so many letters, its ending kept. */
export function plainName(name: string, longest = longestName): string {
  const last = name.toWellFormed().split(/[\\/]/).at(-1) ?? ''
  const bare = last.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').replaceAll(/[<>:"|?*]/g, '_').replace(/[. ]+$/, '').trimStart()
  const ending = extname(bare).slice(0, 20)
  const letters = [...basename(bare, extname(bare))].slice(0, longest)
  while (letters.length > 1 && (Buffer.byteLength(letters.join('')) > mostBytes - 1 - Buffer.byteLength(ending) || letters.join('').length + ending.length > longest)) letters.pop()
  const whole = `${letters.join('')}${ending}`
  return whole === '' || isDeviceName(whole) ? `_${whole}` : whole
}

/** Copies of originals under their own names, for other programs: the originals stay as they are. */
export interface OpenedCopies {
  /** Path of a read-only copy that lasts until the program ends, of an original that still is what its hash says. */
  copyOf(hash: string, name: string): Promise<{ readonly path: string } | 'damaged' | 'missing'>
  /** Copies an original to a path that the user has chosen, where it still is what its hash says. */
  save(hash: string, path: string): Promise<'done' | 'damaged' | 'missing'>
  /** Removes all copies that no other program holds; the rest goes at the next start. */
  clear(): void
}

/** Keeps copies below a folder of this program's alone, which is emptied first. `onUnsound` is told of originals that are missing or damaged. */
export function createOpenedCopies(archive: string, folder: string, onUnsound: (hash: string) => void): OpenedCopies {
  const original = (hash: string): string => originalPath(archive, hash)
  const stateOf = async (hash: string): ReturnType<typeof originalState> => {
    const state = await originalState(original(hash), hash)
    if (state !== 'sound') onUnsound(hash)
    return state
  }
  const clear = (): void => {
    try {
      rmSync(folder, removal)
    } catch (error) {
      console.error(error)
    }
  }
  clear()
  return {
    async copyOf(hash, name) {
      const own = join(folder, hash.slice(0, 16))
      const path = join(own, plainName(name, Math.max(20, Math.min(longestName, longestPath - own.length - 2))))
      const state = await stateOf(hash)
      if (state !== 'sound') return state
      const { size } = await stat(original(hash))
      if (await isThere(path, size)) return { path }
      await mkdir(own, { recursive: true, mode: 0o700 })
      await copyFile(original(hash), path, constants.COPYFILE_FICLONE)
      await chmod(path, 0o400)
      return { path }
    },
    async save(hash, path) {
      const state = await stateOf(hash)
      if (state !== 'sound') return state
      await copyFile(original(hash), path, constants.COPYFILE_FICLONE)
      // The original is read-only; what somebody saves is theirs to change.
      await chmod(path, 0o644)
      return 'done'
    },
    clear,
  }
}

async function isThere(path: string, size: number): Promise<boolean> {
  try {
    return (await stat(path)).size === size
  } catch {
    return false
  }
}
