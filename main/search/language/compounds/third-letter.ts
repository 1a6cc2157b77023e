// Of three letters alike one fell away before a vowel until 1996. No rule tells these from Kommission and Ballade, of which the lists
// would make Komm-Mission and Ball-Lade: of 250 words of a dictionary that may have lost a letter, 12 had.
const shortened = `abfall lager, ballett tanz, ballett tänz, ballett theater, bestell liste, bett tuch, brenn nessel, dämm mater, dämm matte, kamm macher,
  kenn nummer, klemm mappe, kontroll lampe, kontroll leuchte, metall legier, metall leiter, müll lager, müll laster, programm mappe, roll laden, roll läden,
  schall lehre, schall leit, schall loch, schiff fahrt, schlamm masse, schnell lauf, schnell läuf, schritt tempo, schwimm meister, stall laterne, still leben,
  still legung, stoff farbe, stoff fetzen, stoff fülle, wett turn`.split(/,\s+/).map((pair) => pair.normalize('NFD').replace(/\u0308/g, '').split(' '))

const withoutThird = new Map(shortened.map(([first = '', second = '']): [string, string] => [first + second.slice(1), first + second]))
const any = new RegExp([...withoutThird.keys()].join('|'))

/** A folded compound with the third of three letters alike, where it lost that before a vowel (Schiffahrt, Kontrollampe); or null. */
export function withThirdLetter(word: string): string | null {
  return any.test(word) ? word.replace(any, (pair) => withoutThird.get(pair) ?? pair) : null
}
