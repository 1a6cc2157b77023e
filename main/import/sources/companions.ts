import { unreadFormats, type FaultCode } from '../../../preload/faults'
import type { Extracted } from '../reading/extracted'
import type { Part } from '../reading/parts'
import { joinSidecars } from './sidecars'
import type { WalkedFile, WalkEntry } from './walk'

/** What browsers call the folder beside a page they saved, in the languages of our users. */
const endings = ['_files', '-files', '_Dateien', '-Dateien', '.files', '_file']

/** The names of the folder that would hold what a saved page shows; none where the file is no page. */
export function companionFolders(pageName: string): readonly string[] {
  const page = /^(.+)\.x?html?$/i.exec(pageName)?.[1]
  return page === undefined ? [] : endings.map((ending) => `${page}${ending}`)
}

/** Gives each saved page in a list the files of its folder, as the walk does within a folder on disk, and each picture its description; names with `/`. */
export function joinCompanions<Entry extends WalkEntry>(entries: readonly Entry[]): Entry[] {
  return joinSidecars(joinPages(entries))
}

function joinPages<Entry extends WalkEntry>(entries: readonly Entry[]): Entry[] {
  const folders = new Map(entries.flatMap(({ kind, name }) => (kind === 'file' ? companionFolders(name).map((folder) => [folder, name] as const) : [])))
  if (folders.size === 0) return [...entries]
  const lengths = new Set([...folders.keys()].map(({ length }) => length))
  const companions = new Map<string, WalkedFile[]>()
  const others: Entry[] = []
  for (const entry of entries) {
    const page = pageAbove(entry.name, folders, lengths)
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

/** The page whose folder a file lies in, the outermost one; null: none. `lengths`: of the folders' names, for a ZIP may have paths of 30,000 steps. */
function pageAbove(name: string, folders: ReadonlyMap<string, string>, lengths: ReadonlySet<number>): string | null {
  for (let slash = name.indexOf('/'); slash !== -1; slash = name.indexOf('/', slash + 1)) {
    const page = lengths.has(slash) ? folders.get(name.slice(0, slash)) : undefined
    if (page !== undefined) return page
  }
  return null
}

/** Whether a file that a page came with is kept unread: a picture that it shows without a caption (logos, spacers). */
export function isLeftUnread(figure: number | null, name: string): boolean {
  return figure === null && isPicture(name)
}

/** What is wrong with a file that came with another one. Nobody minds that what makes a page look as it does (styles, scripts) has no text. */
export function faultBeside(extracted: Extracted | null): FaultCode | null {
  return extracted === null || (extracted.fault !== null && unreadFormats.has(extracted.fault)) ? null : extracted.fault
}

/** Whether a file is a picture, by its name. */
function isPicture(name: string): boolean {
  return /\.(?:gif|png|jpe?g|webp|svg|ico|bmp|avif)$/i.test(name)
}

/** Whether a file is a page that may show pictures beside it, by its name. */
export function isPage(name: string): boolean {
  return /\.x?html?$/i.test(name)
}

/** Pages, and all else: a page brings its pictures along, and is read before they are taken by themselves. */
export function pagesFirst<Entry extends Pick<WalkEntry, 'name'>>(entries: readonly Entry[]): [pages: Entry[], others: Entry[]] {
  return [entries.filter(({ name }) => isPage(name)), entries.filter(({ name }) => !isPage(name))]
}

/** Which of a page's pictures a file that came with it is; null: none. */
export type PictureOf = (companion: string) => number | null

/** Tells the pictures of a page apart by the addresses that it writes; of several of one address it is the first. */
export function picturesOn(page: string, { figures, parts }: Pick<Extracted, 'figures' | 'parts'>): PictureOf {
  const addressed = figures.flatMap(({ source }, index) => (source === null ? [] : [{ source, index }])).toReversed()
  const byAddress = new Map(addressed.map(({ source, index }) => [plainAddress(source), index]))
  const asWritten = new Map(addressed.map(({ source, index }) => [source, index]))
  const inside = new Map(parts.flatMap((part) => (part.shownAs === null ? [] : [[partPath(page, part), part.shownAs] as const])))
  return (companion) => {
    const shownAs = inside.get(companion)
    return (shownAs === undefined ? byAddress.get(companion.slice(page.lastIndexOf('/') + 1).normalize('NFC')) : asWritten.get(shownAs)) ?? null
  }
}

/** What was found inside a page that was saved as one file and is shown there with a caption: it comes with the page as the files of its folder do. */
export function picturesInside(page: string, { figures, parts }: Pick<Extracted, 'figures' | 'parts'>): WalkedFile[] {
  const pictureOf = picturesOn(page, { figures, parts })
  return parts.flatMap((part): WalkedFile[] => {
    const name = partPath(page, part)
    return part.path === null || part.shownAs === null || pictureOf(name) === null ? [] : [{ kind: 'file', path: part.path, name }]
  })
}

/** What a part is called within the import. */
export function partPath(container: string, { name }: Pick<Part, 'name'>): string {
  return `${container}/${name}`
}

/** Where among the files of an import lies what a page shows by that address, in NFC; null where it is elsewhere. */
export function laidAt(page: string, source: string): string | null {
  // A scheme, a drive or a root leads out of what is imported.
  if (/^(?:[a-z][a-z\d+.-]*:|[\\/])/i.test(source)) return null
  const steps = page.split('/').slice(0, -1)
  for (const step of plainAddress(source.trim()).split(/[\\/]/)) {
    if (step === '..' && steps.pop() === undefined) return null
    if (step !== '..' && step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/').normalize('NFC')
}

function plainAddress(source: string): string {
  const path = source.replace(/^\.\//, '').replace(/[?#].*$/, '')
  try {
    return decodeURIComponent(path).normalize('NFC')
  } catch {
    return path.normalize('NFC')
  }
}
