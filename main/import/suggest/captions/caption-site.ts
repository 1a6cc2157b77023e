const grounds = 'see|platz|park|markt|hafen|brücke|fluss|bach|wald|berg'
const german = `${grounds}|garten|deponie|anlage|klärwerk`
const germanThings = `${german}|hof|zoo|zeche|halde|stadion|palast|damm|strand|museum|station|farm|schutzgebiet|gelände`
const landscape = 'damm|palast|strand|hang|fall|fälle|schlucht|ufer|mündung|küste|lagune|insel'
const english = 'Market|Park|Lake|Square|Gardens?|Stadium|Harbour|Landfill|River|Forest|Bridge|Hill|Beach|Lagoon|Dam|Zoo|Palace|Hotel|Hospital|Airport|Church|Cathedral|Mosque|Museum|Castle|Falls|Waterfalls?|Reserve|Ridge|Range|Valley|Hills|Mountains?|Reservoir|Canal|Plantation'
const englishThings = `(?:landfill|compost(?:ing)?|dump|transfer|treatment|desalination|power|sewage|recycling|biogas)\\s(?:site|station|plant)|terminal|nursery|landfill|market|dam|reservoir|weir|beach|lagoon|forest|river|bridge|palace|zoo|${english}`
const before = String.raw`(?:^|[\s(])(?:im|am|auf dem|auf der|vor dem|vor der|über den|über die|über das|an der|in der|in den|at the|at|over the|over|on the|in the|by the|along the)\s+`
const word = String.raw`\p{Lu}[\p{L}’'-]*`
const titled = String.raw`(?:Lake|Mount|River|Cape|Fort)\s+\p{Lu}[\p{L}-]+`

/** A site where the words before it say that it is one: "am Phönixsee", "at the Kejetia Market". */
const placed = new RegExp(String.raw`${before}(${titled}|(?:\p{Lu}[\p{L}-]*\s+){0,3}\p{Lu}[\p{L}-]*(?:${german})(?:\s+${word}(?=\s*(?:[,.;:)]|$)))?|(?:${word}\s+){1,3}(?:${english})|(?:\p{Lu}[\p{L}]*-)+(?:Halle|Turm|Haus|Saal|Zentrum|Museum|Kirche))(?![\p{L}-])`, 'u')
/** "am Ufer der Emscher", "entlang der Lippe", "on the banks of the Oda": water has no word for what it is. */
const water = new RegExp(String.raw`(?:(?:Ufer|Mündung|Quelle)\s+(?:der|des)|[Ee]ntlang\s+(?:der|des)|banks?\s+of\s+the)\s+(${word})(?!\s+\p{Lu}|[\p{L}-])`, 'u')
/** A site by its form, whatever stands before it: "Deponie Dompoase", "Owabi-Stausee", "Oti landfill site", "Lake Volta". */
const formed = [
  String.raw`\p{Lu}\p{Ll}*(?:${germanThings})\s+${word}`,
  String.raw`(?:${asNouns(germanThings)})\s+${word}`,
  String.raw`(?:Schloss|Burg|Kloster)\s+${word}`,
  String.raw`${word}-\p{Lu}\p{Ll}*(?:${german}|${landscape})`,
  // Before "-Anlage" and "-Garten" stands what they are for: "PV-Anlage".
  String.raw`\p{Lu}\p{Ll}+-(?:${asNouns(`${grounds}|${landscape}`)})`,
  titled,
  String.raw`(?<=[\s,(])(?:${word}\s+){1,3}(?:${englishThings})`,
].map((form) => new RegExp(String.raw`(?<![\p{L}-])(?:${form})(?![\p{L}-])`, 'u'))

/** "Wanderung zum Kintampo-Wasserfall", "the road to Lake Volta". */
const destination = /(?:zum|zur|nach|to|to the|towards)\s+$/i

/** The alternatives with a capital each, for where they are words of their own. */
function asNouns(words: string): string {
  return words.replace(/(?<=^|\|)\p{Ll}/gu, (letter) => letter.toUpperCase())
}

/** The named site a caption places its picture at, as written, or null. */
export function siteIn(text: string): string | null {
  return placed.exec(text)?.[1] ?? formed.map((form) => form.exec(text)).find((found) => found !== null && !destination.test(text.slice(0, found.index)))?.[0] ?? water.exec(text)?.[1] ?? null
}

/** Whether a phrase as a whole is the name of a site. */
export function isSite(phrase: string): boolean {
  return formed.some((form) => form.exec(` ${phrase}`)?.[0] === phrase)
}
