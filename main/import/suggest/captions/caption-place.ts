import { weekdays } from '../../../timeline/dates/words'
import { kilometresBetween, nearby, placesIn, type PlaceMet } from '../words/gazetteer'
import type { PersonPhrase } from '../words/person'
import { isOrganisation, isRole } from '../words/words-of-people'
import { siteIn } from './caption-site'

const at = /(?:^|[\s(])(?:in|in der Stadt|in the city of|at|near|nahe|bei|outside)\s+$/i
/** "Die Partnerstadt Kumasi aus der Luft": what a view is of, is where. */
const viewed = /^(?:(?:Die|Unsere|Our|The)\s+)?(?:(?:Partnerstadt|Stadt|partner city|city of)\s+)?$/
const fromAbove = /^\s+(?:aus der (?:Luft|Vogelperspektive)|von oben|bei Nacht|am Abend|im Schnee|im Winter|from (?:the air|above)|at night|in the snow)(?!\p{L})/u
/** "at the Accra office of the authority". */
const seat = /^\s+(?:(?:head |branch |regional |main )?offices?|headquarters|branch|campus|premises|guest house)(?!\p{L})/u
const edgeWords = String.raw`(?:rand|zentrum|innenstadt|hafen|norden|süden|osten|westen|straßen|ortsteil|stadtteil|altstadt|flughafen|markt|strand|outskirts|edge|centre|center|heart|streets|suburbs?|vorort|umgebung|umland|nähe|(?:in the|the) (?:north|south|east|west)|market|district|port|beach)\s+(?:von|of)\s+`
/** The same where capitals count otherwise. */
const edgeWordsToo = edgeWords.replace(/(?<![\p{L}\\])\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`)
/** Rooms and places to be at, but none to belong to: "im Ratssaal von Herdecke", "on the market square of Accra". */
const roomOf = '(?:saal|halle|aula|foyer|hauses?|platz|schloss|burg|turm|brücke|theater|square|hall|chamber|fort|castle|stadium|theatre)'
const edgeOf = new RegExp(String.raw`${edgeWords}$|${roomOf}\s+(?:von|of)\s+$|(?:rathaus|\p{L}*werk|\p{L}+platz|hauptbahnhof|stadthalle|bürgerhaus|flughafen|bahnhof|hafen|airport|station|town hall|city hall)\s+(?:of\s+|in\s+|von\s+)?$`, 'iu')
const direction = /(?:nach|aus|to|from|for|für|richtung|towards?|(?:süd|nord|ost|west)\p{L}*\s+(?:von|of)|zwischen|between|mit|with)\s+$/iu
/** "Packing the container for the clinic in …", "Abreise zur Tagung in …": there the picture is not yet. */
const setsOut = /(?<!\p{L})(?:abreise|abfahrt|abflug|aufbruch|unterwegs|auf dem weg|vorbereitung\p{L}*|proben?|probt|packt|packen|verpacken|laden|reisen|departure|leaving|leaves?|sett?(?:s|ing)? (?:off|out)|on (?:the|their) way|bound|prepar\p{L}+|rehears\p{L}+|pack\p{L}*|ship\p{L}*|travel\p{L}*|load\p{L}*)(?!\p{L})[^.:;,]*\s(?:for|to|zum|zur|für)\s+(?:[^\s.:;,]+\s+){1,4}in\s+$/iu
/** When, and not where, somebody is "at" them. */
const noPlaces = 'Easter|Christmas|Pentecost|Whitsun|Ramadan|Eid|Thanksgiving|New Year'
const unlisted = new RegExp(String.raw`(?:(?:^|[\s(])(?:[Ii]n|[Nn]ear|[Nn]ahe|[Aa]t(?!\s+(?:${noPlaces})(?!\p{L})))\s+|${edgeWordsToo})(\p{Lu}[\p{L}’'-]+(?:\s+(?:es\s+|am\s+|an der\s+|im\s+)?\p{Lu}[\p{L}’'-]+){0,2})(?=\s*(?:[,.;:(]|$))`, 'u')
/** A name by itself before the date: ", Bonwire, 3 May 2012". */
const beforeDate = /[.,;)]\s+(\p{Lu}[\p{L}’'-]+(?:\s+(?:(?:am|an der|im)\s+)?\p{Lu}[\p{L}’'-]+){0,2})(?=\s*,\s+(?:(?:[\p{L}’'/-]+\.?\s+){0,3}['’]?\d|undated|undatiert|o\.\s?D\.))/gu
/** "Kumasi Girls' School, 14 February 2020." as a sentence: the town is part of a name, but the house itself is where. */
const house = /(?:^|\.\s+)((?:\p{Lu}[\p{L}’'-]+\s+(?:(?:of|für|der|des)\s+(?:the\s+)?)?){1,5}\p{Lu}[\p{L}’'-]+)(?=,\s+(?:\p{L}+\.?\s+){0,2}\d)/u
/** What happened, rather than where. */
const deed = /(?:ung|feier|fest|besuch|tagung|aktion|konferenz|sitzung|reise|treffen|tag|woche|zeit|projekt|bild|aufnahme|shop)(?:en|s)?$/i

/**
 * Where a picture was taken: the town, else a named site, as written; null where the caption does not say. A town in the
 * name of an institution, or as a destination, is not the place; nor is a site in what is said of its people.
 */
export function readCaptionPlace(text: string, people: readonly PersonPhrase[]): string | null {
  const met = placesIn(text)
  const towns = met.filter(({ place, start, end }) => place.kind === 'town' && !isPartOfName(text, start, end) && !setsOut.test(text.slice(0, start)))
  const inTown = towns.find(({ start }) => at.test(text.slice(0, start)))
  const alone = towns.find((town) => standsAlone(text, town))
  const edge = towns.find(({ start }) => edgeOf.test(text.slice(0, start)))
  const view = towns.find(({ start, end }) => viewed.test(text.slice(0, start)) && fromAbove.test(text.slice(end)))
  const office = towns.find(({ start, end }) => /\s(?:at|in) (?:the|our|their) $/i.test(text.slice(0, start)) && seat.test(text.slice(end)))
  const town = inTown ?? alone ?? edge ?? view ?? office
  if (town !== undefined) return withQuarter(text, townOf(text, town, towns))
  const isOther = (name: string): boolean => !isOrganisation(name) && !isRole(name) && !name.split(' ').some((word) => deed.test(word)) && met.every(({ text: known }) => known !== name)
  const unknown = unlisted.exec(text)?.[1]
  if (unknown !== undefined && isOther(unknown)) return unknown
  const rest = people.flatMap(({ name, role, organisation }) => [name, role, organisation]).reduce<string>((left, said) => left.replace(said ?? '', ''), text)
  const apart = [...rest.matchAll(beforeDate)].map((match) => match[1] ?? '')
  const beside = apart.find((name) => isOther(name) && !weekdays.has(name.toLowerCase()))
  return beside ?? siteIn(rest) ?? siteOfTown(rest) ?? met.find(({ place, start }) => place.kind === 'site' && !direction.test(text.slice(0, start)))?.text ?? houseIn(rest)
}

/** "vor dem Dortmunder U", "im Kölner Zoo". */
const ofItsTown = /(?:im|am|beim|vor dem|vor der|hinter dem|hinter der|auf dem|auf der|in der|an der)\s+((\p{Lu}\p{Ll}+)er\s+(?:\p{Lu}(?![\p{L}\p{N}.])|\p{Lu}?\p{L}*(?:[Hh]aus|[Dd]om|[Mm]ünster|[Zz]oo|[Hh]afen|[Bb]ahnhof|[Ss]tadion|[Tt]heater|[Oo]per|[Ss]chloss|[Pp]ark|[Gg]arten|[Pp]latz|[Mm]arkt|[Kk]irche|[Mm]useum|[Hh]alle|[Tt]urm|[Tt]or|[Ff]riedhof)))(?![\p{L}-])/gu

function siteOfTown(text: string): string | null {
  const found = [...text.matchAll(ofItsTown)].find(([, , town = '']) => placesIn(`in ${town}`).some(({ place, text: name }) => place.kind === 'town' && name === town))
  return found?.[1] ?? null
}

function houseIn(text: string): string | null {
  const name = house.exec(text)?.[1]
  return name !== undefined && isOrganisation(name) && !isRole(name) && !deed.test(name) ? name : null
}

/** "in Bantama, Kumasi": the town, not its part. */
function townOf(text: string, met: PlaceMet, towns: readonly PlaceMet[]): PlaceMet {
  const next = towns.find(({ start }) => start > met.start)
  const isPart = next !== undefined && /^,\s+$/.test(text.slice(met.end, next.start)) && kilometresBetween(met.place, next.place) < nearby
  return isPart ? next : met
}

/** "Kumasi-Asokwa" is a part of the town, "Kumasi-Woche" none. */
function withQuarter(text: string, { text: town, end }: PlaceMet): string {
  const quarter = /^-\p{Lu}\p{Ll}+(?![\p{L}-])/u.exec(text.slice(end))?.[0] ?? ''
  return isOrganisation(quarter) || deed.test(quarter) ? town : town + quarter
}

function standsAlone(text: string, { start, end }: PlaceMet): boolean {
  return /(?:^|[,.;:–-]\s*)$/.test(text.slice(0, start)) && /^\s*(?:$|-\p{Lu}|[,.;:–(]|\d|(?:im|am|in|on)\s)/u.test(text.slice(end)) && !direction.test(text.slice(0, start))
}

/** "at Kumasi City Hall": a house is in its town, whoever sits there. */
const ofTown = /^\s+(?:City|Town|Municipal|District|Council|Assembly)\s+(?:Hall|Centre|Center)(?!\p{L})/u

/** "Stadtverwaltung Kumasi", "Kumasi Metropolitan Assembly", "University of Accra": there the town is part of a name. */
function isPartOfName(text: string, start: number, end: number): boolean {
  if (ofTown.test(text.slice(end))) return false
  const before = /(\p{Lu}[\p{L}-]*)(?:\s+(?:of|von|der|für))?\s+$/u.exec(text.slice(0, start))?.[1]
  const after = /^\s+(\p{Lu}[\p{L}-]*)/u.exec(text.slice(end))?.[1]
  const next = /^\s+\p{Lu}[\p{L}-]*\s+(\p{Lu}[\p{L}-]*)/u.exec(text.slice(end))?.[1]
  return (before !== undefined && isOrganisation(before)) || (after !== undefined && isOrganisation(after)) || (after !== undefined && next !== undefined && isOrganisation(next))
}
