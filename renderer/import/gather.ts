/** A file to hand over, with its path below what was dropped or chosen, `/` between folders. */
export interface Gathered {
  readonly file: File
  readonly path: string
}

/**
 * All files of a drop, folders walked to their depths. Must be called while the drop event is being handled; the
 * browser empties the transfer afterwards. A file that cannot be read is left to the host, which reports it.
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
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    return [{ file, path }]
  }
  if (!isDirectory(entry)) return []
  const gathered: Gathered[] = []
  for (const child of await childrenOf(entry)) gathered.push(...(await walk(child)))
  return gathered
}

async function childrenOf(directory: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = directory.createReader()
  const all: FileSystemEntry[] = []
  // The reader hands out at most 100 entries at a time and says with an empty list that it is done.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return all
    all.push(...some)
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}
