import type { WalkedFile, WalkEntry } from './walk'

/** Pictures whose descriptions are read. */
const pictureEnding = /\.(?:jpe?g|png|webp|gif|tiff?|hei[cf])$/i

/** Whether a file is, by its name, the description (XMP) beside a picture: `Markt.jpg.xmp`, or `Markt.xmp` as Adobe's programs have it. */
function isSidecarOf(sidecar: string, picture: string): boolean {
  const described = describedBy(sidecar)
  return described !== null && pictureEnding.test(picture) && (described === picture || described === withoutEnding(picture))
}

/** The description among files that came with a picture; the one with its full name is meant for it alone. Null: none. */
export function sidecarAmong<File extends { readonly name: string }>(files: readonly File[], picture: string): File | null {
  const sidecars = files.filter(({ name }) => isSidecarOf(name, picture))
  return sidecars.find(({ name }) => describedBy(name) === picture) ?? sidecars[0] ?? null
}

/** Gives each picture in a list the descriptions beside it. `Markt.xmp` is nobody's where two pictures are called Markt. */
export function joinSidecars<Entry extends WalkEntry>(entries: readonly Entry[]): Entry[] {
  const pictures = new Set(entries.flatMap(({ kind, name }) => (kind === 'file' && pictureEnding.test(name) ? [name] : [])))
  const alone = new Map<string, string | null>()
  for (const name of pictures) alone.set(withoutEnding(name), alone.has(withoutEnding(name)) ? null : name)
  const beside = new Map<string, WalkedFile[]>()
  const others = entries.filter((entry) => {
    const described = describedBy(entry.name) ?? ''
    const picture = pictures.has(described) ? described : (alone.get(described) ?? null)
    if (entry.kind !== 'file' || picture === null) return true
    beside.set(picture, [...(beside.get(picture) ?? []), { kind: 'file', path: entry.path, name: entry.name }])
    return false
  })
  return others.map((entry) => (beside.has(entry.name) ? { ...entry, companions: [...(entry.companions ?? []), ...(beside.get(entry.name) ?? [])] } : entry))
}

function describedBy(sidecar: string): string | null {
  return /^(.+)\.xmp$/i.exec(sidecar)?.[1] ?? null
}

function withoutEnding(picture: string): string {
  return picture.replace(pictureEnding, '')
}
