import { placesIn } from '../words/gazetteer'
import { isSeen, readPerson, withoutArticle, withPart, type PersonPhrase } from '../words/person'
import { isGivenName, isNameWord, isParticleIn, isOrganisation, isRole, isRoleWord, startsWithTitle, titlesAtStart } from '../words/words-of-people'
import { isSite } from './caption-site'
import { roleStart } from './role-before'

/** What stands before a name that is not somebody in the picture: "nach X benannt", "statue of X". */
const elsewhere = /^(?:nach|after|of|namens|über|about|seit|unter|under)$/i
/** "portrait of X" is a picture of them. */
const portrayal = /^(?:portr(?:ait|ät)s?|pictures?|photos?|photographs?)$/i
/** "a statue for X"; what is opened, explained or given for X has them there. */
const memorial = /(?:statue|denkmal|gedenk\p{L}*|tafel|plaque|memorial|monument|tribute|nachruf|trauer\p{L}*|büste|bust|grab|grave|mural|mourning)$/iu
/** "led by X", "reception by X": who does that is there. */
const leads = /(?:geleitet|begleitet|geführt|angeführt|nimmt|nehmen|erhält|erhalten|bekommt|bekommen|lässt|lassen|led|hosted|accompanied|headed|guided|joined|received|welcomed|opened|unveiled|presented|handed|signed|explained|empfangen|begrüßt|eröffnet|enthüllt|überreicht|übergeben|erklärt|empfang|besuch|vortrag|rede|ansprache|grußwort|lesung|predigt|konzert|auftritt|führung|reception|visit|speech|keynote|address|lecture|talk|remarks|reading|sermon|prayer|performance|concert|tour|leitung|eröffnung|begrüßung|übergabe|verabschiedung|einweihung|verleihung|unterzeichnung|vorstellung|enthüllung|überreichung|opening|presentation|handover|handing|unveiling|signing|welcome)$/i
/** A house or street that bears a person's name; "Neuhaus" is a surname. */
const institution = /(?:^|-)(?:straße|platz|schule|allee|park|haus|halle|stiftung|preis)$|^(?:Street|Road|Avenue|Square|Park|Hall|Hospital|Stadium|Museum|Airport|Market|Circle|Award|Prize|Memorial|Mausoleum|Library|Lecture)$/iu
/** "vom Umweltamt", "of the Environmental Protection Agency" directly behind a name. */
const member = /^(?:of the|from the|at the|vom|von der|beim|bei der|of|at)\s+(\p{Lu}[\p{L}.-]*(?:\s+(?:(?:of|for|für|der|des)\s+(?:the\s+)?)?\p{Lu}[\p{L}.-]*)*(?:\s+e\.\s?V\.)?)/u
const mostWords = 4
const longestBracket = 12

/** A person in a phrase, and whether the phrase says nothing before and behind. */
export interface Met {
  readonly person: PersonPhrase
  readonly opens: boolean
  readonly closes: boolean
}

/** Who is named in a phrase, known by a title, a given name or what they do. */
export function personsIn(piece: string): Met[] {
  const words = piece.split(/\s+/)
  const met: Met[] = []
  let from = 0
  for (let at = 0; at < words.length; at += 1) {
    const length = lengthOfName(words, at)
    if (length === 0) continue
    const start = length === 1 && isPluralRole(words[at - 1] ?? '') ? at - 1 : roleStart(words, at, from)
    const bracket = /^\([^()]*\)/.exec(words.slice(at + length, at + length + longestBracket).join(' '))?.[0] ?? ''
    const end = at + length + (bracket === '' ? 0 : bracket.split(' ').length)
    const before = words[start - 1] === undefined || !/^(?:der|die|dem|den|the)$/i.test(words[start - 1] ?? '') ? start - 1 : start - 2
    if (!isElsewhere(words, before)) {
      const person = withRole(readPerson(words.slice(at, end).join(' ')), words.slice(start, at).join(' '))
      const behind = words.slice(end, end + longestBracket).join(' ')
      const [whole, body] = member.exec(behind) ?? []
      // "Ute Falke (KMA) beim Forum": whose they are has been said, and there they were.
      const isMember = body !== undefined && isOrganisation(body) && person?.organisation == null
      if (person !== null && person.name !== null) {
        met.push({ person: isMember ? withPart(person, body) : person, opens: before < 0, closes: behind === '' || (isMember && whole === behind) })
      }
    }
    from = end
    at = end - 1
  }
  return met
}

function withRole(person: PersonPhrase | null, said: string): PersonPhrase | null {
  const role = withoutArticle(said)
  return person === null || role === '' || isSeen(role) ? person : { ...person, role: person.role === null ? role : `${role}, ${person.role}` }
}

function isElsewhere(words: readonly string[], at: number): boolean {
  const word = words[at] ?? ''
  if (/^(?:of|von)$/i.test(word) && portrayal.test(words[at - 1] ?? '') && words[at + 1] !== 'the') return false
  if (/^(?:by|von|durch)$/i.test(word)) return !words.some((each) => leads.test(each))
  if (/^(?:for|für)$/i.test(word)) return words.slice(0, at).some((each) => memorial.test(each))
  return elsewhere.test(word)
}

/** How many words a titled or full name has that begins here; 0 where none does. */
function lengthOfName(words: readonly string[], at: number): number {
  const ahead = words.slice(at, at + mostWords * 2).join(' ')
  const titles = titlesAtStart.exec(`${ahead} `)?.[0].trim() ?? ''
  // "eine Frau von der Caritas"
  const isTitled = titles !== '' && startsWithTitle(ahead) && !(/^(?:Frau|Herrn?)$/.test(words[at] ?? '') && /^(?:eine?[rmn]?|d(?:ie|er|en|em))$/i.test(words[at - 1] ?? ''))
  const skipped = isTitled ? titles.split(/\s+/).length : 0
  let end = at + skipped
  while (end < words.length && end - at - skipped < mostWords && isPartOfName(words, end, at + skipped, isTitled)) end += 1
  const name = words.slice(at + skipped, end)
  const isInstitution = [...name, words[end] ?? ''].some((word) => !word.startsWith('(') && (institution.test(word) || (word !== name[0] && isOrganisation(word))))
  if (isInstitution) return 0
  if (isTitled) return name.length >= 1 ? end - at : 0
  // "Schülerin Leonie"
  if (name.length === 1) return isGivenName(name[0] ?? '') && (isRoleWord(words[at - 1] ?? '') || isPluralRole(words[at - 1] ?? '')) ? 1 : 0
  const isNamed = name.length >= 2 && !isRoleWord(name[0] ?? '') && (isGivenName(name[0] ?? '') || (name.length <= 3 && isRoleWord(words[at - 1] ?? '')))
  return isNamed ? end - at : 0
}

/** "die Schülerinnen Akua und Efua". */
function isPluralRole(word: string): boolean {
  return word.endsWith('innen') && isRoleWord(word.slice(0, -'nen'.length))
}

function isPartOfName(words: readonly string[], at: number, from: number, isTitled: boolean): boolean {
  const word = words[at] ?? ''
  return (isNameWord(word) && (!word.endsWith('.') || /^(?:\p{Lu}|[IVX]+)\.$/u.test(word))) || ((at > from || isTitled) && isParticleIn(words, at, from) && !isOrganisation(words[at + 1] ?? ''))
}

/** Somebody whose given name is in no list, where what stands around says that a person is named: "Sefakor Ahiable", with "(EDG)" also by itself. */
export function strangerIn(text: string, isExpected: boolean): Met[] {
  const [, name = '', , inside, rest = ''] = /^(\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+){1,2})(\s+\(([^()]*)\))?(.*)$/u.exec(text) ?? []
  const belongs = inside !== undefined && (isOrganisation(inside) || isRole(inside))
  const isName = name !== '' && (isExpected || belongs) && /^(?:$|\s+\p{Ll})/u.test(rest) && !name.split(' ').some((word) => isOrganisation(word) || isRoleWord(word)) && placesIn(name).length === 0 && !isSite(name)
  const person = isName ? readPerson(inside === undefined ? name : `${name} (${inside})`) : null
  return person === null || person.name === null ? [] : [{ person, opens: true, closes: rest === '' }]
}
