// Before a verb's noun these are that verb's (Vorschlag, Vorrat); before nouns of time, place, paper and people they are but said of
// them, and the noun stays what it is.
const nouns: Readonly<Record<string, string>> = {
  vor: `jahr monat woche tag abend saison runde phase termin studie projekt konzept gesprach besprechung entwurf vertrag bericht verhandlung
    untersuchung planung arbeit kurs klasse schule produkt speise name zimmer raum platz garten hof stadt ort`,
  nach: 'gesprach besprechung bericht untersuchung zahlung arbeit saison name mieter nutzung nutzer pflanzung schulung',
  um: 'nutzung',
  uber: 'stunde gewicht breite lange druck spannung',
  unter: 'ausschuss abteilung gruppe arbeitsgruppe verband bezirk titel kapitel punkt',
  gegen: 'besuch vorschlag entwurf antrag argument veranstaltung kandidat',
  hinter: 'ausgang eingang rad tur',
  hin: 'fahrt flug reise',
  ur: 'auffuhrung bevolkerung einwohner enkel enkelin fassung text version wald',
  bar: 'auslage auszahlung bestand betrag einnahme einzahlung geld kasse kauf mittel spende verkauf zahlung',
  bei: 'blatt boot fahrer fahrerin heft programm',
  erb: 'anlage bau baurecht folge gut pacht pachter pachtvertrag recht teil',
  haft: 'anstalt befehl pflicht strafe',
  los: 'entscheid nummer preis topf verfahren',
  rot: 'buche eiche erle klee kohl stift wein',
  sub: 'kontinent kultur unternehmen unternehmer',
  tele: 'arbeit konferenz medizin',
  mit: 'antragsteller benutzung bestimmung bewerber bewerberin finanzierung herausgeber herausgeberin initiator nutzung student studentin unterzeichner verantwortung autor autorin burger burgerin schuler schulerin bewohner bewohnerin veranstalter eigentumer mensch',
}
const compound = new RegExp(`^(?:${Object.entries(nouns).map(([particle, list]) => `${particle}(?:${list.split(/\s+/).join('|')})`).join('|')})(?:s|es?|e?n|ern?|nen)?$`)
// Nachverdichtung, Unterversorgung, Vorentscheidung: no verb has two of these.
const twofold = /^(?:nach|uber|unter|vor)(?:be|ent|er|ver|zer)(?!reit).{4,}ung(?:en)?$/
const particle = new RegExp(`^(?:${Object.keys(nouns).join('|')})`)

/** The noun in any form that stands behind a particle in a folded German word (Jahres of Vorjahres), or null. */
export function nounAfterParticle(word: string): string | null {
  return particle.test(word) && (compound.test(word) || twofold.test(word)) ? word.replace(particle, '') : null
}
