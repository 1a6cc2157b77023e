import type { FaultCode } from '../../preload/faults'

/** A file to hand over, or what could not be read, with its path below what was dropped or chosen, `/` between folders. */
export type Gathered = { readonly path: string } & ({ readonly file: File } | { readonly fault: FaultCode })

/**
 * All files of a drop, folders walked to their depths. Must be called while the drop event is being handled; the
 * browser empties the transfer afterwards. What cannot be read is among them with its fault, and costs nothing else.
 */
export async function gatherDrop(transfer: DataTransfer): Promise<Gathered[]> {
  const entries: FileSystemEntry[] = []
  const plain: File[] = []
  for (const item of transfer.items) {
    if (item.kind !== 'file') continue
    const entry = item.webkitGetAsEntry()
    const file = entry ? null : item.getAsFile()
    if (entry) entries.push(entry)
    else if (file) plain.push(file)
  }
  const walked = await Promise.all(entries.map(walk))
  return [...walked.flat(), ...plain.map((file) => ({ file, path: file.name }))]
}

/** All files of an `<input type="file">`, those of a chosen folder with their path in it. */
export function gatherChosen(files: FileList): Gathered[] {
  return [...files].map((file) => ({ file, path: file.webkitRelativePath || file.name }))
}

async function walk(entry: FileSystemEntry): Promise<Gathered[]> {
  const path = entry.fullPath.replace(/^\//, '')
  const gathered: Gathered[] = []
  try {
    if (isFile(entry)) gathered.push({ file: await new Promise<File>((resolve, reject) => entry.file(resolve, reject)), path })
    if (isDirectory(entry)) for await (const child of childrenOf(entry)) for (const each of await walk(child)) gathered.push(each)
  } catch (error) {
    gathered.push({ fault: faultOfFile(error), path })
  }
  return gathered
}

async function* childrenOf(directory: FileSystemDirectoryEntry): AsyncGenerator<FileSystemEntry> {
  const reader = directory.createReader()
  // The reader hands out at most 100 entries at a time and says with an empty list that it is done.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return
    yield* some
  }
}

/** What a browser says about reading a file or a folder, as one of our faults. */
export function faultOfFile(error: unknown): FaultCode {
  return error instanceof DOMException && error.name === 'NotFoundError' ? 'file-vanished' : 'file-unreadable'
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}
