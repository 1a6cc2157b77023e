import { describedBy, pictureEnding, withoutEnding } from '../../archive/accessions/sidecars'
import type { WalkedFile, WalkEntry } from './walk'

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
