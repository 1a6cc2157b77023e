import adjectiveList from '../../resources/lexicon/german-adjectives.txt?raw'
import strongList from '../../resources/lexicon/strong-verbs.txt?raw'
import verbList from '../../resources/lexicon/german-verbs.txt?raw'
import { pipelines } from './lunr'
import { listLines } from './word-list'

const adjectives = new Set(listLines(adjectiveList))
const weakVerbs = new Set(listLines(verbList))
const strongVerbs = new Map(listLines(strongList).map((line): [string, string] => {
  const [participle = '', infinitive = ''] = line.split(' ')
  return [participle, infinitive]
}))

// Nouns with a plural in -er are a closed class; every other -er that is no adjective's belongs to the word.
const plurals = `amt bad bild blatt brett buch dach denkmal dorf ei fach fass feld geist geld gemach geschlecht gesicht gespenst gewand
  glas glied gott grab gras gut haus holz horn huhn kalb kind kleid korn kraut lamm land licht lied loch mann maul nest rad rand
  rind schild schloss schwert strauch tal tuch tum volk wald weib wort wurm`.split(/\s+/)
const pluralEnding = new RegExp(`(?:${plurals.join('|')})$`)
const adjectiveEnding = /(?:...(?:ig|lich|isch|bar|sam|haft|los|voll|ell|iv)|....(?:al|os|ar|en)|....(?:iert|ierend))$/

const prefix = '(?:ab|an|auf|aus|be|bei|durch|ein|emp|ent|er|fern|fest|fort|ge|gegen|her|hin|hinter|los|miss|mit|nach|nieder|teil|uber|um|unter|ver|vor|voraus|weg|weiter|wider|wieder|zer|zu|zuruck|zusammen)'
const weakPast = new RegExp(`^(${prefix}?)(.{3,}?)(?:e?te[nt]?|e?test)$`)
const weakParticiple = new RegExp(`^(${prefix}?)ge(.{3,}?)e?t(?:e[nmrs]?)?$`)
const weakPrefixed = new RegExp(`^(${prefix})(.{3,}?)e?t(?:e[nmrs]?)?$`)
const strongParticiple = new RegExp(`^(${prefix})(?:(ge)|)(.{3,})en(?:e[nmrs]?)?$`)
const infinitive = new RegExp(`^(${prefix}?)(.{3,}?)e?n$`)

/** The base form of a folded German word where the stemmer would cut too much or too little, or null. */
export function germanBase(word: string): string | null {
  return /^[a-z]{4,}$/.test(word) ? agent(word) ?? weak(word) ?? strong(word) : null
}

// Müller, Wetter, Berater with -s, -n keep their -er; Häuser, Mitglieder, neuer lose it.
function agent(word: string): string | null {
  const [, root = ''] = /^(.*[^aeiou].*)er[sn]?$/.exec(word) ?? []
  if (root.length < 2 || pluralEnding.test(root) || adjectives.has(root) || adjectiveEnding.test(root)) return null
  return `${root}er`
}

// sammelte, gesammelt, eingesammelt as sammeln; förderte as fördern, whose stem Förderung has too.
function weak(word: string): string | null {
  for (const pattern of [weakParticiple, weakPast, weakPrefixed, infinitive]) {
    const [, before = '', root = ''] = pattern.exec(word) ?? []
    if (root === '') continue
    // A root in -el, -er is the stem itself, as in Förderung; of others it is what the stemmer makes of the infinitive.
    const isShort = /[^aeiou]e[lr]$/.test(root)
    if (pattern === infinitive && !isShort) continue
    if (weakVerbs.has(before + root) || weakVerbs.has(root)) return isShort ? before + root : stemOfVerb(before + root)
  }
  return null
}

// beschlossen as beschließen, geschrieben as schreiben.
function strong(word: string): string | null {
  const [, before = '', ge = '', participle = ''] = strongParticiple.exec(word) ?? []
  const root = strongVerbs.get(participle)
  if (root === undefined) return null
  return stemOfVerb(before === 'ge' && ge === '' ? root : before + root)
}

function stemOfVerb(root: string): string {
  return pipelines.de.runString(`${root}en`)[0] ?? root
}
