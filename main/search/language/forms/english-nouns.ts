// Nouns of doers in -er and -or and adjectives in -able, of verbs too short for the stemmer to see them.
const verbs = `bake bid boil build burn buy carry clean climb collect cool copy crush dance deal dig direct drill drink drive dry dump dye farm fight fish fund
  give grind grow hawk heat help hunt keep learn lend load make mine organise paint pay peel pick plan plant play print read ride roof sell send settle shop
  shred sing smoke sort speak spray squat start sweep supply swim teach test think thresh trade train use view vote wash watch walk weave weld win work
  write`.split(/\s+/)
const verbsInOr = 'act assess audit collect conduct construct contract convey credit detect direct edit govern inspect instruct invest process protect sail survey visit'.split(' ')
const doers = new Map([...verbs, ...verbsInOr].flatMap((verb) => {
  const doubled = /^(?:[^aeiou]|qu)*[aeiou][dgmnpt]$/.test(verb) ? verb + verb.slice(-1) : verb
  const root = doubled.replace(/e$/, '').replace(/(?<=[^aeiou])y$/, 'i')
  const doer = verbsInOr.includes(verb) ? `${verb}or` : `${root}er`
  return [doer, `${doer}s`, `${root}able`].map((made): [string, string] => [made, verb])
}))

// What Latin did to its verbs, and English after it.
const latin: readonly (readonly [RegExp, string])[] = [
  [/ductions?$/, 'duce'],
  [/script(?:ions?|ive|ively)$/, 'scribe'],
  [/^decisions?$/, 'decide'],
  [/fications?$/, 'fy'],
  [/^(re)?publications?$/, '$1publish'],
  [/^addition(?:s|al|ally)?$/, 'add'],
  [/^(co)?creat(?:ions?|ors?)$/, '$1create'],
  [/^comparisons?$/, 'compare'],
  [/^competit(?:ions?|ive|ively|iveness|ors?)$/, 'compete'],
  [/(?<=...)lisions?$/, 'lide'],
  [/vasions?$/, 'vade'],
  [/sorptions?$/, 'sorb'],
  [/^(de|re)tentions?$/, '$1tain'],
  [/^acquisitions?$/, 'acquire'],
  [/^(com|decom|op)positions?$/, '$1pose'],
  [/^(abol|demol)itions?$/, '$1ish'],
  [/^(con|de|per)ceptions?$/, '$1ceive'],
  [/^(counter|inter|re)actions?$/, '$1act'],
  [/^variations?$/, 'vary'],
  [/^taxations?$/, 'tax'],
  [/^(complain|constrain|restrain)ts?$/, '$1'],
  [/^departures?$/, 'depart'],
  [/^mixtures?$/, 'mix'],
  [/^seizures?$/, 'seize'],
  [/^(contribut|distribut|execut|persecut|prosecut)ors?$/, '$1e'],
  [/(?<=..)visor(?:s|y)?$/, 'vise'],
  [/^(mov|plac|resettl|settl)ements?$/, '$1e'],
  [/^(bur|den)ials?$/, '$1y'],
  [/^(inter)?marriages?$/, '$1marry'],
  [/^(agro)?forestry$/, '$1forest'],
  [/^analysts?$/, 'analyse'],
  [/sumptions?$/, 'sume'],
  [/^(ap|im|multi)plications?$/, '$1ply'],
  [/planations?$/, 'plain'],
  [/clamations?$/, 'claim'],
  [/^(ad|e|o|per|sub|trans)missions?$/, '$1mit'],
  [/rosions?$/, 'rode'],
  [/plosions?$/, 'plode'],
  [/pansions?$/, 'pand'],
  [/^(ext|susp)ensions?$/, '$1end'],
  [/^(pro|di)visions?$/, '$1vide'],
  [/clusions?$/, 'clude'],
  [/^destructions?$/, 'destroy'],
  [/^(main|sus)tenance$/, '$1tain'],
  [/(?<=..)vivors?$/, 'vive'],
  [/(?<=..)(log|nom)ists?$/, '$1y'],
  [/(?<=..)(?<!^il)logical(?:ly)?$/, 'logy'],
  [/(?<=..)(?<!photo)graphers?$/, 'graphy'],
  [/^photography$/, 'photograph'],
  [/^scien(?:tists?|tific|tifically)$/, 'science'],
  [/^(botan|pharmac)ists?$/, '$1y'],
  [/^(motor)?cyclists?$/, '$1cycle'],
  [/^(conservation|environment|nutrition)(?:al)?ists?$/, '$1'],
  [/^bacterial(?:ly)?$/, 'bacteria'],
  [/^(manager|minister)ial(?:ly)?$/, '$1'],
  [/fulness$/, 'ful'],
  [/(?<=....)liness$/, ''],
  [/^dryness$/, 'dry'],
  [/ductory$/, 'duce'],
  [/dictory$/, 'dict'],
  [/^(dis|un)?satisfactory$/, '$1satisfaction'],
  [/planatory$/, 'plain'],
  [/clamatory$/, 'claim'],
  [/(?<=...)(?<!lav|labor)atory$/, 'ation'],
  [/^(budget|custom|diet|inflation|precaution|revolution|sediment|supplement)ar(?:y|ies)$/, '$1'],
  [/^(ambit|caut|contag|infect|nutrit|relig|suspic)ious(?:ly)?$/, '$1ion'],
  [/^representations?$/, 'represent'],
  [/^administ(?:rations?|rative|rators?)$/, 'administer'],
  [/^filtrations?$/, 'filter'],
  [/^rentals?$/, 'rent'],
  [/^(employ|interview|pay|return|train|trust)ees?$/, '$1'],
  [/^(evacu|nomin)ees?$/, '$1ate'],
  [/^politicians?$/, 'politics'],
  [/(?<=..)(?<!patr|phoen|phys)icians?$/, 'ic'],
  [/^(histor|librar)ians?$/, '$1y'],
  [/^(eco)?tourism$/, '$1tourist'],
  [/(?<=...)mental(?:ly)?$/, 'ment'],
  [/(?<=..)ncial(?:ly)?$/, 'nce'],
  [/^(clos|disclos|enclos|expos)ures?$/, '$1e'],
  [/^failures?$/, 'fail'],
  [/^(deli|disco|reco)ver(?:y|ies)$/, '$1ver'],
  [/^(compl|def|rel)iances?$/, '$1y'],
  [/^(dis|re)?solutions?$/, '$1solve'],
  [/^(biblio|bio|carto|demo|geo|hydro|oceano|topo)graphic(?:al|ally)?$/, '$1graphy'],
]

/** The word an English one is made of where the stemmer makes two of them (production, produce; driver, drive), or the word itself. */
export function madeOf(word: string): string {
  const verb = doers.get(word)
  if (verb !== undefined) return verb
  if (!/(?:i(?:ons?|ve|als?|ages?)|ly|al|graphic|ces?|ures?|very|veries|[tsv]ors?|[st]ory|ists?|tific|graph(?:y|ers?)|visory|[mnt]ar(?:y|ies)|ees?|ians?|iously|ious|als|tourism|ements?|aints?|ysts?|isons?|estry|(?:[eiy]|ful)ness)$/.test(word)) return word
  for (const [ending, base] of latin) if (ending.test(word)) return word.replace(ending, base)
  return word
}
