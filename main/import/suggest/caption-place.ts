import { weekdays } from '../../timeline/dates/words'
import { siteIn } from './caption-site'
import { placesIn, type PlaceMet } from './gazetteer'
import type { PersonPhrase } from './person'
import { isOrganisation, isRole } from './words-of-people'

const at = /(?:^|[\s(])(?:in|in der Stadt|in the city of|at|near|nahe|bei|outside)\s+$/i
const edgeOf = /(?:rand|zentrum|innenstadt|hafen|norden|süden|osten|westen|straßen|ortsteil|stadtteil|altstadt|flughafen|markt|outskirts|edge|centre|center|heart|streets|suburbs?|vorort|umgebung|umland|nähe|(?:in the|the) (?:north|south|east|west)|market|district|port)\s+(?:von|of)\s+$|(?:rathaus|hauptbahnhof|stadthalle|bürgerhaus|flughafen|bahnhof|hafen|airport|station|town hall|city hall)\s+(?:of\s+|in\s+)?$/i
const direction = /(?:nach|aus|to|from|for|für|richtung|towards?|(?:süd|nord|ost|west)\p{L}*\s+(?:von|of)|zwischen|between|mit|with)\s+$/iu
const unlisted = /(?:^|[\s(])(?:in|near|nahe)\s+(\p{Lu}[\p{L}’'-]+(?:\s+(?:es\s+|am\s+|an der\s+|im\s+)?\p{Lu}[\p{L}’'-]+){0,2})(?=\s*(?:[,.;:(]|$))/u
/** A name by itself before the date: ", Bonwire, 3 May 2012". */
const beforeDate = /[.,;)]\s+(\p{Lu}[\p{L}’'-]+(?:\s+(?:(?:am|an der|im)\s+)?\p{Lu}[\p{L}’'-]+){0,2})(?=\s*,\s+(?:(?:[\p{L}’'/-]+\.?\s+){0,3}['’]?\d|undated|undatiert|o\.\s?D\.))/gu
/** What happened, rather than where. */
const deed = /(?:ung|feier|fest|besuch|tagung|konferenz|sitzung|reise|treffen|tag|woche|zeit|projekt|bild|aufnahme|shop)(?:en|s)?$/i

/**
 * Where a picture was taken: the town, else a named site, as written; null where the caption does not say. A town in the
 * name of an institution, or as a destination, is not the place; nor is a site in what is said of its people.
 */
export function readCaptionPlace(text: string, people: readonly PersonPhrase[]): string | null {
  const met = placesIn(text)
  const towns = met.filter(({ place, start, end }) => place.kind === 'town' && !isPartOfName(text, start, end))
  const inTown = towns.find(({ start }) => at.test(text.slice(0, start)))
  const alone = towns.find((town) => standsAlone(text, town))
  const edge = towns.find(({ start }) => edgeOf.test(text.slice(0, start)))
  const town = inTown ?? alone ?? edge
  if (town !== undefined) return town.text
  const isOther = (name: string): boolean => !isOrganisation(name) && met.every(({ text: known }) => known !== name)
  const unknown = unlisted.exec(text)?.[1]
  if (unknown !== undefined && isOther(unknown)) return unknown
  const rest = people.flatMap(({ name, role, organisation }) => [name, role, organisation]).reduce<string>((left, said) => left.replace(said ?? '', ''), text)
  const apart = [...rest.matchAll(beforeDate)].map((match) => match[1] ?? '')
  const beside = apart.find((name) => isOther(name) && !isRole(name) && !deed.test(name) && !weekdays.has(name.toLowerCase()))
  return beside ?? siteIn(rest) ?? met.find(({ place, start }) => place.kind === 'site' && !direction.test(text.slice(0, start)))?.text ?? null
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
