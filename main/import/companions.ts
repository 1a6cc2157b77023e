import type { Figure } from './extracted'

/** What browsers call the folder beside a page they saved, in the languages of our users. */
const endings = ['_files', '-files', '_Dateien', '-Dateien', '.files', '_file']

/** The names of the folder that would hold what a saved page shows; none where the file is no page. */
export function companionFolders(pageName: string): readonly string[] {
  const page = /^(.+)\.x?html?$/i.exec(pageName)?.[1]
  return page === undefined ? [] : endings.map((ending) => `${page}${ending}`)
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
