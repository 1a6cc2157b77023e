import * as nodePath from 'node:path'

const devices = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(?:[.:]|$)/i

/** Whether a name means a device to Windows, whatever follows its first dot, and with blanks before it: no file there can be called that. */
export function isDeviceName(name: string): boolean {
  return devices.test(name)
}

/** What a path that somebody chose goes by: its last step; a drive of Windows, which has none, its letter (`E:`). */
export function sourceName(path: string, { basename }: Pick<typeof nodePath, 'basename'> = nodePath): string {
  return basename(path) || path.replace(/[\\/]+$/, '') || path
}
