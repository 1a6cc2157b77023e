import { placesIn, type PlaceMet } from './gazetteer'
import { isOrganisation } from './words-of-people'

const at = /(?:^|[\s(])(?:in|in der Stadt|in the city of|near|nahe|bei|outside)\s+$/i
const edgeOf = /(?:rand|zentrum|innenstadt|hafen|norden|süden|osten|westen|straßen|ortsteil|stadtteil|altstadt|flughafen|markt|outskirts|edge|centre|center|heart|streets|suburbs?|north|south|east|west|market|district|port)\s+(?:von|of)\s+$|(?:rathaus|hauptbahnhof|stadthalle|bürgerhaus|town hall|city hall)\s+(?:of\s+|in\s+)?$/i
const direction = /(?:nach|aus|to|from|for|für|richtung|towards?|(?:süd|nord|ost|west)\p{L}*\s+(?:von|of)|zwischen|between|mit|with)\s+$/iu
const site = /(?:^|[\s(])(?:im|am|auf dem|auf der|vor dem|vor der|über den|über die|über das|an der|in der|in den|at the|at|over the|over|on the|in the|by the|along the)\s+((?:(?:Lake|Mount|River|Port|Cape|Fort)\s+\p{Lu}[\p{L}-]+)|(?:\p{Lu}[\p{L}-]*\s+){0,3}\p{Lu}[\p{L}-]*(?:see|platz|park|markt|hafen|garten|deponie|kläranlage|klärwerk|brücke|fluss|bach|wald|berg)|(?:\p{Lu}[\p{L}’'-]*\s+){1,3}(?:Market|Park|Lake|Square|Gardens?|Stadium|Harbour|Landfill|River|Forest|Bridge|Hill|Beach))(?![\p{L}-])/u
const unlisted = /(?:^|[\s(])(?:in|near|nahe)\s+(\p{Lu}[\p{L}’'-]+(?:\s+(?:es\s+|am\s+|an der\s+|im\s+)?\p{Lu}[\p{L}’'-]+){0,2})(?=\s*(?:[,.;:(]|$))/u

/**
 * Where a picture was taken: the town, else a named site, as written; null where the caption does not say. A town in the
 * name of an institution, or as a destination, is not the place.
 */
export function readCaptionPlace(text: string): string | null {
  const met = placesIn(text)
  const towns = met.filter(({ place, start, end }) => place.kind === 'town' && !isPartOfName(text, start, end))
  const inTown = towns.find(({ start }) => at.test(text.slice(0, start)))
  const alone = towns.find((town) => standsAlone(text, town))
  const edge = towns.find(({ start }) => edgeOf.test(text.slice(0, start)))
  const town = inTown ?? alone ?? edge
  if (town !== undefined) return town.text
  const other = unlisted.exec(text)?.[1]
  if (other !== undefined && !isOrganisation(other) && met.every(({ text: name }) => name !== other)) return other
  const named = site.exec(text)?.[1] ?? met.find(({ place, start }) => place.kind === 'site' && !direction.test(text.slice(0, start)))?.text
  return named ?? null
}

function standsAlone(text: string, { start, end }: PlaceMet): boolean {
  return /(?:^|[,.;:–-]\s*)$/.test(text.slice(0, start)) && /^\s*(?:$|[,.;:–(]|\d|(?:im|am|in|on)\s)/.test(text.slice(end)) && !direction.test(text.slice(0, start))
}

/** "Stadtverwaltung Kumasi", "Kumasi Metropolitan Assembly", "University of Accra": there the town is part of a name. */
function isPartOfName(text: string, start: number, end: number): boolean {
  const before = /(\p{Lu}[\p{L}-]*)(?:\s+(?:of|von|der|für))?\s+$/u.exec(text.slice(0, start))?.[1]
  const after = /^\s+(\p{Lu}[\p{L}-]*)/u.exec(text.slice(end))?.[1]
  const next = /^\s+\p{Lu}[\p{L}-]*\s+(\p{Lu}[\p{L}-]*)/u.exec(text.slice(end))?.[1]
  return (before !== undefined && isOrganisation(before)) || (after !== undefined && isOrganisation(after)) || (after !== undefined && next !== undefined && isOrganisation(next))
}
