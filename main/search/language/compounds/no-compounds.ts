import { hasPluralInEr, isVerbRoot, isWeakRoot, verbBase } from '../forms/german-forms'
import { usualness } from '../lexicon'
import { oil } from './joints'
import { rarePlurals } from './pieces'

const less = /^los(?:e(?:re|ste)?[nmrs]?)?$/
// What is tendered in lots, and what is drawn.
const beforeLot = /^(?:bau|fach|teil|gebiets|mengen|lotterie)$/
const beforeTable = /(?:altar|arbeits|back|beistell|besprechungs|bier|billard|bistro|bucher|buro|camping|couch|ess|falt|fruhstucks|gaben|garten|gast|glas|holz|info|kaffee|kassen|klapp|konferenz|kuchen|labor|leucht|markt|mittags|nacht|nah|pack|prasentations|restaurant|schreib|sezier|sitzungs|spiel|stamm|steh|stuben|tapezier|tee|verhandlungs|verkaufs|wasch|werk|wickel|wirtshaus|wohnzimmer|zeichen)$/
const beforeNiche = /(?:markt|mauer|wand|fenster|rand|schlaf|arbeits|sitz|koch|nahrungs|okologische)$/
const particles = new Set('ab an auf aus be bei durch ein ent er fest fort her hin los mit nach nieder uber um unter ver vor weg weiter wieder zer zu zuruck zusammen'.split(' '))

// What any of the rules below asks of a head.
const perhapsEnding = /^(?:..?end|amt|halt|ang|bar|e[hnr]|fa|fun|los|misch|ni|send|ol|pol|rat|ri|sa|t[aeiou]|ur|weg)/

/** Whether a head is the ending of what stands before it: kostenlos has nothing of Los, Studierende of Ende, erneuerbare of Bar, Ingenieurin of Urin. */
export function isEnding(chunk: string, before: string): boolean {
  if (before !== 'vers' && !perhapsEnding.test(chunk)) return false
  if (chunk === 'wegs') return /(?:keine|gerade|halb|unter)s?$/.test(before)
  // verlangsamt, vereinsamt.
  if (chunk === 'amt' && /(?:lang|verein)s$/.test(before)) return true
  // bestehe, übersehen: no marriage.
  if (/^ehen?$/.test(chunk)) return !/(?:misch|kinder|schein|zivil|zweck|zwangs)$/.test(before)
  // Haushalt, Sachverhalt: nothing stops there.
  if (/^halte?[ns]?$/.test(chunk)) return /(?:haus|aufent|unter|sachver|vorbe|ge)$/.test(before)
  // Turniere, Scharniere: no Nieren.
  if (/^niere?n?$/.test(chunk) && usualness(`${before}nier`) !== undefined) return true
  // kinderlos, fensterlose: no Erlös.
  if (/^erlose?[nmrs]?$/.test(chunk) && usualness(`${before}er`) !== undefined) return true
  // Kingston, Restaurator, Torturen, horizontal.
  if (chunk === 'ton' || (chunk.startsWith('tor') && before.endsWith('a')) || (chunk.startsWith('tur') && before === 'tor')) return true
  if (chunk.startsWith('tal') && before.endsWith('horizon')) return true
  // gemeinsamen: no Samen.
  if (/^samens?$/.test(chunk) && usualness(`${before}sam`) !== undefined) return true
  // Metropolen, Monopole.
  if (/^pol(?:e[ns]?|s)?$/.test(chunk)) return /(?:metro|nekro|mono)$/.test(before)
  // Besucherzahlen, Kinderleben: the er belongs to the doers, and no verb in er- ends a noun.
  if (chunk.startsWith('er') && chunk.endsWith('en') && usualness(`${before}er`) !== undefined && usualness(chunk.slice(2)) !== undefined && isVerbRoot(chunk.slice(2, -2)) && (isVerbRoot(before) || hasPluralInEr(before))) return true
  // Romantisch, klimatische: tables stand behind few words.
  if (/^(?:tisch|nisch)(?:e[nms]?|er[en]?|s)?$/.test(chunk)) return chunk.startsWith('n') ? !beforeNiche.test(before) : !beforeTable.test(before)
  // Polemisch, mächtigere: nothing mixed, and no tiger.
  if (/^(?:misch(?:e[nms]?)?|(?:tig|send)ere[nmrs]?)$/.test(chunk)) return true
  // Methanol, Benzol, Banderole.
  if (oil.test(chunk)) return /(?:than|opan|utan|benz|phen|polyp|bander)$/.test(before)
  // Baumängel are of building: no tree has an Angel.
  if (/^angeln?$/.test(chunk)) return before === 'baum'
  // verspotten, hingefunden, Schicksale, erzürnen: nothing of Pott, Funde, Säle and Urnen.
  if ((before === 'vers' && rarePlurals.has(chunk)) || (chunk === 'funden' && before.endsWith('ge'))) return true
  if (/^salen?$/.test(chunk)) return /(?:schick|scheu|trub|lab|rinn|drang|irr|muh)$/.test(before)
  if (chunk === 'urnen') return /(?:erz|wett|wette)$/.test(before)
  if ((less.test(chunk) && !beforeLot.test(before)) || /^teste[nmrs]?$/.test(chunk)) return true
  // wachsendes: neither wach nor Sendes.
  const moved = /^(..?)end(?:e[nmrs]?)?$/.exec(chunk)?.[1]
  if (moved !== undefined) return endsInVerb(before + moved)
  if (/^end(?:e[nmrs]?)?$/.test(chunk)) return /(?:ier|ss|inn)$/.test(before) || endsInVerb(before) || (chunk === 'enden' && endsInVerb(`${before}end`))
  if (/^(?:er)?bar(?:e[nmrs]?)?$/.test(chunk)) return !/(?:eis|braun|wasch|koala|teddy|ameisen|panda|milch|wein)$/.test(before)
  // Schulfach, but dreifach.
  if (/^fach(?:e[nmrs]?)?$/.test(chunk)) return /(?:ein|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|zwanzig|hundert|tausend|mehr|viel|mannig|x|n|zig)$/.test(before)
  if (chunk === 'test' || chunk === 'tests') return endsInVerb(before)
  // Lehrerinnen, Urin of Ingenieurin, Ration of Moderation.
  return /^(?:urin|rinnen?$|ration)/.test(chunk) && before.endsWith('e')
}

// nehm, teilnehm, zusammennehm.
function endsInVerb(before: string): boolean {
  for (let start = 0; start <= before.length - 3; start += 1) {
    const [beginning, root] = [before.slice(0, start), before.slice(start)]
    if (root !== 'end' && isVerbRoot(root) && (start === 0 || particles.has(beginning) || usualness(beginning) !== undefined)) return true
  }
  return false
}

// weggelassen, Festlegung, Teilnehmer: before a verb these are particles and no Weg, Fest or Teil; Wegbeschreibung is of a way.
const particle = /^(?:wiederhol|teil(?:nehm|nahm|hab)|statt(?:find|fand|ge[fh]|geb|gab|hab)|preisg(?:egeb|eb(?!u)|ab)|stand(?:ge)?h[ai]|kundg[ea]b|(?:weg|fest)(?!be|ver|er|ent|zer|ge.*ung)(.{3,}?)(?:en|t|te[nmrs]?|end(?:e[nmrs]?)?|ungs?|ungen)$)/

/** Whether a folded word is of a verb with its particle, and no compound of that noun. */
export function isVerbWithParticle(word: string): boolean {
  const [found, rest] = particle.exec(word) ?? []
  if (found === undefined || rest === undefined) return found !== undefined
  const root = rest.replace(/^zu(?=...)/, '')
  return isVerbRoot(root) || verbBase(`${root}en`) !== null || verbBase(`${root}t`) !== null
}

// Beinhalten, erstreckt, veranschaulichung, profitieren: nothing of a Bein, of erst, of Schau or of a Tier.
const derivedVerb = /^(?:(be(?!reit|kannt|iseit|wusst)|ent(?!gegen|zwei)|er|ver|zer)(.{3,}?)|(.{3,}ier))(?:en|e?t|e?te[nmrs]?|end(?:e[nmrs]?)?|ung(?:en)?)$/

const unparted = /^(?:be|ent|er|ver|zer)/

/** Whether a folded word is of a weak verb with a prefix that is never parted from it, or of one in -ieren. */
export function isOfDerivedVerb(word: string): boolean {
  const [, prefix = '', root = '', foreign] = (unparted.test(word) || word.includes('ier', 3) ? derivedVerb.exec(word) : null) ?? []
  if (foreign !== undefined) return isWeakRoot(foreign) && !endsInForeignVerb(foreign)
  return root !== '' && (isWeakRoot(prefix + root) || isWeakRoot(root))
}

// Fotokopieren, zurückdatieren.
function endsInForeignVerb(root: string): boolean {
  for (let at = 3; at <= root.length - 5; at += 1) if (isWeakRoot(root.slice(at))) return true
  return false
}
