import type { Figure } from './extracted'
import type { WalkedFile, WalkEntry } from './walk'

/** What browsers call the folder beside a page they saved, in the languages of our users. */
const endings = ['_files', '-files', '_Dateien', '-Dateien', '.files', '_file']

/** The names of the folder that would hold what a saved page shows; none where the file is no page. */
export function companionFolders(pageName: string): readonly string[] {
  const page = /^(.+)\.x?html?$/i.exec(pageName)?.[1]
  return page === undefined ? [] : endings.map((ending) => `${page}${ending}`)
}

/** Gives each saved page in a list the files of its folder, as the walk does within a folder on disk; names with `/`. */
export function joinCompanions<Entry extends WalkEntry>(entries: readonly Entry[]): Entry[] {
  const folders = new Map(entries.flatMap(({ kind, name }) => (kind === 'file' ? companionFolders(name).map((folder) => [folder, name] as const) : [])))
  if (folders.size === 0) return [...entries]
  const companions = new Map<string, WalkedFile[]>()
  const others: Entry[] = []
  for (const entry of entries) {
    const page = pageAbove(entry.name, folders)
    if (page === null || entry.kind !== 'file') {
      others.push(entry)
      continue
    }
    const own = companions.get(page) ?? []
    addCompanion(own, entry)
    companions.set(page, own)
  }
  return others.map((entry) => (companions.has(entry.name) ? { ...entry, companions: [...(entry.companions ?? []), ...(companions.get(entry.name) ?? [])] } : entry))
}

/** Adds a file to those of a page, with what lies beside it. */
export function addCompanion(own: WalkedFile[], { path, name, companions = [] }: WalkedFile): void {
  own.push({ kind: 'file', path, name })
  for (const each of companions) own.push(each)
}

/** The page whose folder a file lies in, the outermost one; null: none. */
function pageAbove(name: string, folders: ReadonlyMap<string, string>): string | null {
  for (let slash = name.indexOf('/'); slash !== -1; slash = name.indexOf('/', slash + 1)) {
    const page = folders.get(name.slice(0, slash))
    if (page !== undefined) return page
  }
  return null
}

/** Whether a file is a picture, by its name. */
export function isPicture(name: string): boolean {
  return /\.(?:gif|png|jpe?g|webp|svg|ico|bmp|avif)$/i.test(name)
}

/** A companion's path as the page in the same folder would write it. */
export function companionName(page: string, companion: string): string {
  return companion.slice(page.lastIndexOf('/') + 1)
}

/** Which of a page's pictures lies under a name, by the address it is written with; null: none. */
export function pictureOf(figures: readonly Figure[], name: string): number | null {
  const index = figures.findIndex(({ source }) => source !== null && plainAddress(source) === name.normalize('NFC'))
  return index === -1 ? null : index
}

function plainAddress(source: string): string {
  const path = source.replace(/^\.\//, '').replace(/[?#].*$/, '')
  try {
    return decodeURIComponent(path).normalize('NFC')
  } catch {
    return path.normalize('NFC')
  }
}
