import list from '../resources/places/places.txt?raw'

const kinds = ['town', 'region', 'site', 'country'] as const

/** A place of the shipped list: its names in either language and further spellings, degrees WGS 84. */
export interface ListedPlace {
  readonly kind: (typeof kinds)[number]
  readonly de: string
  readonly en: string
  readonly latitude: number
  readonly longitude: number
  readonly others: readonly string[]
}

/** The shipped list of places. */
export const listedPlaces: readonly ListedPlace[] = list.split('\n').flatMap((line) => {
  const [written = '', de = '', en = '', latitude, longitude, others = ''] = line.split('|').map((part) => part.trim())
  const kind = kinds.find((each) => each === written)
  if (kind === undefined) return []
  return [{ kind, de, en: en || de, latitude: Number(latitude), longitude: Number(longitude), others: others.split(',').map((other) => other.trim()).filter(Boolean) }]
})

let byName: ReadonlyMap<string, ListedPlace | null> | null = null

/** The listed place of that name in either language, in capitals or not; null where there is none, or more than one. */
export function listedPlaceNamed(name: string): ListedPlace | null {
  byName ??= readNames()
  return byName.get(name.toLowerCase()) ?? null
}

/** All that a listed place is called, its own names first. */
export function namesOfPlace({ de, en, others }: ListedPlace): string[] {
  return [...new Set([de, en, ...others])]
}

function readNames(): Map<string, ListedPlace | null> {
  const names = new Map<string, ListedPlace | null>()
  for (const place of listedPlaces) {
    for (const name of new Set(namesOfPlace(place).map((each) => each.toLowerCase()))) names.set(name, names.has(name) ? null : place)
  }
  return names
}
