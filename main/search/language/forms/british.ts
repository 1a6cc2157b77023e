const short = `arb arm ard cand clam col demean endeav fav ferv flav glam harb hon hum lab misdemean neighb od parl ranc rig rum savi sav splend succ tum val
  vap vig`.split(/\s+/)
const afterOr = '(?=$|s$|ed$|ings?$|ers?$|less|ful|abl|y$|ies$|ites?$|itism$|ists?$|hood|ly$|some|men$|man$)'
const measures = '(?:kilo|milli|centi|deci|hecto|micro|nano)'

// What is written in two ways, each word brought to one of them: mostly to the British, elsewhere to the one of which the stemmer
// makes the same as of its relatives. Words that are more than a spelling (cheque and check, kerb and curb) stay two.
const spellings: readonly (readonly [RegExp, string])[] = [
  // organize as organise, which the stemmer does not cut down to organ.
  [/(?<=..)iz(?=(?:e|es|ed|er|ers|ing|able|ation|ations|ational)$)/, 'is'],
  [/(?<=[^aeiou])yz(?=(?:e|es|ed|er|ers|ing)$)/, 'ys'],
  [new RegExp(`^((?:dis|un|mis|be|multi|water)?(?:${short.join('|')})|enam)or${afterOr}`), '$1our'],
  [/^behavior/, 'behaviour'],
  [/^((?:dis)?col)oration/, '$1ouration'],
  // travelled, fuelled, jewellery.
  [/(?<=[aeiou][^aeiou]+e)l(?=(?:ed|ing|er|ers)$)/, 'll'],
  [/^(fue|dia|tria|initia|due)ll(?=(?:ed|ing|ers?)$)/, '$1l'],
  [/^(counse|counci)llor(?=s?$)/, '$1lor'],
  [/^(pane|meda|due)llist(?=s?$)/, '$1list'],
  [/^jewellery$/, 'jewelry'],
  [/^(woo)llen(?=s?$)/, '$1len'],
  [/^wilful/, 'willful'],
  [/^(cance)lation/, '$1llation'],
  // kilometer, fiber; a thermometer is one everywhere.
  [new RegExp(`^(${measures}?lit|${measures}met)er(?=s?$)`), '$1re'],
  [/^((?:epi|multi)cent|(?:amphi)?theat|goit|louv|lust|lacklust|meag|mit|nit|och|sab|saltpet|sepulch|somb|spect|tit|reconnoit)er(?=s?$)/, '$1re'],
  [/^caliber(?=s?$)/, 'calibre'],
  [/^(micro)?fiber/, '$1fibre'],
  [/^(def|off|pret)ense(?=s$|$|less)/, '$1ence'],
  [/^(ana|mono|pro|epi|homo)log(?=s?$)/, '$1logue'],
  [/^((?:kilo|milli|micro)?gram)me(?=s?$)/, '$1'],
  [/^gray(?=ish|ness|scale|water|er$|est$|s$)/, 'grey'],
  [/^(snow)?plow/, '$1plough'],
  [/^(s?m)ol(?=d(?:s|y|ed|ings?|iness|board|er|ers|ered|ering)?$|t(?:s|ed|ing)?$)/, '$1oul'],
  [/sulf(?=[aiou])/, 'sulph'],
  [/^curb(?=side|stone)/, 'kerb'],
  [/^skeptic/, 'sceptic'],
  [/^pajama/, 'pyjama'],
  [/^mustache/, 'moustache'],
  [/(judg|acknowledg|abridg)ment/, '$1ement'],
  [/^(un)?(lik|siz|sal|mov|us|lov|rat|shar|mistak)eable$/, '$1$2able'],
  [/^yogurt/, 'yoghurt'],
  [/^artifact/, 'artefact'],
  [/^cypher/, 'cipher'],
  [/^disk(?=s?$)/, 'disc'],
  [/^(conn|infl|refl|defl)exion/, '$1ection'],
  [/^enquir/, 'inquir'],
  [/^despatch/, 'dispatch'],
  [/^mollusk/, 'mollusc'],
  [/^omelet(?=s?$)/, 'omelette'],
  [/^waggon/, 'wagon'],
  [/^chilli(?=s|es|$)/, 'chili'],
  [/^donut/, 'doughnut'],
  [/^gaol/, 'jail'],
  [/^czar/, 'tsar'],
  [/^specialit(?=y$|ies$)/, 'specialt'],
  [/^(dis)?orientat(?=e|ed$|ing$)/, '$1orient'],
  [/^dike(?=s?$)/, 'dyke'],
  [/^advisor(?=s?$)/, 'adviser'],
  [/^(focu|bia)ss(?=(?:ed|es|ing)$)/, '$1s'],
  [/^carburettor/, 'carburetor'],
  [/^whiskey/, 'whisky'],
  [/^cozy$/, 'cosy'],
  [/^manoeuvr(?:e(?=s?$))?/, 'maneuver'],
  [/^aeroplane/, 'airplane'],
]

// paediatric as pediatric, anaemia as anemia, foetus as fetus.
const digraph = /(?<=^(?:p|orthop|encyclop|gyn|h|f|an|leuk|arch|pal|medi|c(?=aesarea|aesium|aecum)))a(?=e)|a(?=emi[ac])|^a(?=esthe|etiol)|(?<=^(?:f|hom)?)o(?=e(?:t|o|soph|strog|dem))|(?<=rrh)o(?=ea)|(?<=^c)o(?=eliac)|(?<=^am)o(?=eba)/

// Most words are written in one way only: told at once.
const written = spellings.map(([{ source }]) => source)
const begunSo = new RegExp(`^(?:${written.filter((each) => each.startsWith('^')).map((each) => each.slice(1)).join('|')})`)
const withSuch = new RegExp(written.filter((each) => !each.startsWith('^')).join('|'))

/** A folded English word in the one of its spellings that is stemmed: odor as odour, kilometer as kilometre, sulfate as sulphate. */
export function british(word: string): string {
  let spelt = /[ao]e/.test(word) ? word.replace(digraph, '') : word
  if (!begunSo.test(spelt) && !withSuch.test(spelt)) return spelt
  for (const [spelling, other] of spellings) spelt = spelt.replace(spelling, other)
  return spelt
}
