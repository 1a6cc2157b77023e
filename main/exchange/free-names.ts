import { readdir } from 'node:fs/promises'
import { isDeviceName } from '../file-names'

/** Most file systems take 255; what is put behind a name must have room. */
const longest = 200

/** Gives names that are free in a folder, each only once. */
export type FreeNames = (wanted: string, endings: readonly string[]) => string

/**
 * Looks what a folder holds. A name is kept where it is free, with each of the endings behind it, and where every system can
 * bear it; else it is numbered: `Markt (2).jpg`.
 */
export async function freeNamesIn(folder: string): Promise<FreeNames> {
  const taken = new Set((await readdir(folder)).map(key))
  return (wanted, endings) => {
    const { stem, extension } = bearable(wanted)
    for (let number = 1; ; number += 1) {
      const name = number === 1 ? `${stem}${extension}` : `${stem} (${number})${extension}`
      const names = ['', ...endings].map((ending) => key(name + ending))
      if (names.some((each) => taken.has(each))) continue
      for (const each of names) taken.add(each)
      return name
    }
  }
}

/** Windows and macOS tell names apart neither by case nor by how an umlaut is made up. */
function key(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

/** A name that Windows, macOS and Linux take, in its two parts. */
function bearable(wanted: string): { stem: string; extension: string } {
  // oxlint-disable-next-line no-control-regex -- no file system of Windows takes these
  const clean = wanted.replaceAll(/[<>:"/\\|?*\u0000-\u001F]/g, '_').replace(/[. ]+$/, '') || '_'
  const safe = isDeviceName(clean) ? `_${clean}` : clean
  const extension = /\.[^.]{1,10}$/.exec(safe)?.[0] ?? ''
  const stem = Array.from(safe.slice(0, safe.length - extension.length)).slice(0, longest)
  while (Buffer.byteLength(stem.join('')) > longest) stem.pop()
  return { stem: stem.join(''), extension }
}
