import { isOnlyPerson, mayBePerson } from '../words/is-person'
import { isGivenName, isOrganisation } from '../words/words-of-people'

/** A letter begins with its salutation on its first page, and what stands far behind its end is signed by others. */
const [lettersToSalutation, longestLetter, mostBehind, mostPages] = [2_500, 12_000, 700, 8]
const salutation = /^\P{L}{0,4}(?:Sehr\s+(?:geehrte|verehrte)|Liebe[rs]?\s|Werte[rs]?\s|Guten\s+Tag|Dear\s|Hello\s|To\s+whom\s+it\s+may\s+concern|Your\s(?:Worship|Excellency|Honour),|(?:Sirs?|Madam|Gentlemen),$)/imu
const closing = /^(?:(?:Mit|Es\s+grüßt|Viele|Herzliche|Beste|Freundliche|Liebe|Schöne)\b.{0,40}(?:Gr(?:ü|ue)(?:ß|ss)en?|Gru(?:ß|ss)|Wünschen)(?:\saus\s.{2,30})?|Gruß|Grüße|MfG|LG|VG|Hochachtungsvoll|Herzlichst|Es\s+grü(?:ß|ss)(?:t|en)(?:\s.{0,30})?|Your\s+obedient\s+servant|I\s+(?:have\s+the\s+honour|remain).{0,30}|(?:Yours|Very\s+truly|Sincerely|Respectfully|Faithfully)(?!\p{L}).{0,30}|(?:With\s+)?(?:(?:my|our|very|all)\s+){0,2}(?:kind|best|warm)(?:est)?\s.{0,12}(?:greetings|regards|wishes)(?!\p{L}).{0,30}|Best|Warmly)[,.!]?$/iu
/** Before whoever signs: for whom they do, or that the copy has but their name. */
const signing = /^(?:(?:im\s+auftrag|in\s+vertretung|i\.\s?a\.|i\.\s?v\.|p\.\s?p\.|ppa\.|gez(?:\.|eichnet)|signed|sgd\.?|\((?:signed|sgd\.?|gez\.)\)|ihre?|eure?|deine?)(?=$|[\s:]))\s*:?\s*/iu
const onBehalf = /^(?:im\s+auftrag|in\s+vertretung|i\.\s?a\.|i\.\s?v\.|p\.\s?p\.|ppa\.|gez\.)/iu
const signedAlone = /^(?:signed|sgd\.?|gez\.)\s*:?$/iu
const noted = /^(?:gez\.|\(?sgd\.?\)?|\(signed\)|\(gez\.\))\s+(.*)$/iu
const drawn = /^[_.…\s-]*$/
/** Below the name stands what goes with a letter, who has it too, and what came to mind afterwards. */
const afterwards = /^(?:Anl(?:agen?)?|Enc(?:l(?:osures?)?)?|Verteiler|CC|Kopie an|Copy to|P\.?\s?S)(?!\p{L})/iu
const linesToName = 5
const longestName = 60
/** Two who sign side by side, also where their gap was lost: "ppa. Ute Falke i. V. Kofi Asante". */
const sideBySide = /\t+|\s{3,}|\s+(?=(?:ppa\.|i\.\s?[AV]\.)\s)/

/** Who has signed a document, by the end of a letter or behind "gez."; null where nobody is named there. */
export function signedBy(pages: readonly string[]): string | null {
  // A foreword behind the cover greets its readers as well.
  const greeted = salutation.exec((pages[0] ?? '').slice(0, lettersToSalutation))
  return (greeted === null ? null : belowClosing(pages.slice(0, mostPages).join('\n').slice(0, longestLetter + mostBehind), greeted.index)) ?? behindNote(pages)
}

/** Nothing but the rest of a letter stands below the name: what comes further down was put behind it. */
function belowClosing(text: string, from: number): string | null {
  const lines = text.slice(from).split('\n').map((line) => line.trim())
  const at = lines.findIndex((line) => closing.test(line) || signsByItself(line))
  if (at < 0 || lines.slice(at).join('\n').length > mostBehind) return null
  const first = signsByItself(lines[at] ?? '') ? at : at + 1
  const end = lines.findIndex((line, index) => index >= first && afterwards.test(line))
  const below = lines.slice(first, end < 0 ? undefined : end).filter((line) => !drawn.test(line)).slice(0, linesToName)
  const isFor = below.some((line) => onBehalf.test(line))
  const signed = below.map((line) => line.split(sideBySide).flatMap(namesIn).filter((piece) => piece !== ''))
  const named = signed.find((pieces) => pieces.length > 0 && pieces.every(isName)) ?? signed.find((pieces) => pieces.length > 0)?.filter(mayBeName) ?? []
  if (named.length > 0) return named.map(inSmallLetters).join('; ')
  const [alone = ''] = signed.find((pieces) => pieces.length === 1) ?? []
  return isSurname(alone) && (isFor || isAddressed(text.slice(0, from), alone)) ? alone : null
}

/** "Ihre Ute Falke" is closing and name in one. */
function signsByItself(line: string): boolean {
  return /^(?:Ihre?|Eure?|Deine?)\s+\p{Lu}/u.test(line) && line.length <= longestName && isName(withoutSigning(line))
}

function withoutSigning(piece: string): string {
  let name = piece.trim()
  while (signing.test(name)) name = name.replace(signing, '')
  return name.replace(/^\(([^()]*)\)$/, '$1').replace(/,\s.*$/, '').replace(/[,.;]$/, '').trim()
}

/** Several in a line, "Ute Falke, Kofi Asante und Ama Serwaa", or what may be a name. */
function namesIn(piece: string): string[] {
  const several = piece.trim().split(/\s*,\s+|\s+(?:und|and|&)\s+/).map(withoutSigning)
  return several.length > 1 && several.every(isName) ? several : [withoutSigning(piece)]
}

/** "gez. Ute Falke" near the end of a note. */
function behindNote(pages: readonly string[]): string | null {
  const end = (pages.findLast((page) => page.trim() !== '') ?? '').slice(-mostBehind)
  const lines = end.split('\n').map((line) => line.trim()).filter((line) => line !== '')
  const said = lines.flatMap((line, index) => (signedAlone.test(lines[index - 1] ?? '') ? [`gez. ${line}`] : line.split(sideBySide)))
  const names = said.flatMap((piece) => noted.exec(piece.trim())?.[1]?.replace(/[,(].*$/, '').trim() ?? [])
  return names.length > 0 && names.every((name) => isName(name) || mayBeName(name)) ? names.map(inSmallLetters).join('; ') : null
}

function isName(piece: string): boolean {
  return piece.length <= longestName && isOnlyPerson(inSmallLetters(piece))
}

/** A name that is not known as one; "Der Vorstand" is none. */
function mayBeName(piece: string): boolean {
  return !/^(?:Der|Die|Das|The)\s/i.test(piece) && mayBePerson(inSmallLetters(piece))
}

/** "AKOSUA FRIMPONG" as names are written elsewhere. */
function inSmallLetters(name: string): string {
  return /\p{Ll}/u.test(name) ? name : name.replace(/(\p{Lu})(\p{Lu}{2,})/gu, (_, first: string, rest: string) => first + rest.toLowerCase())
}

function isSurname(word: string): boolean {
  return /^\p{Lu}\p{Ll}[\p{L}'’-]+$/u.test(word) && !isGivenName(word) && !isOrganisation(word)
}

/** Whether the head of a letter names somebody as who deals with it: "Auskunft erteilt: Herr Falke". */
function isAddressed(head: string, surname: string): boolean {
  return ['Herr ', 'Frau ', 'Mr. ', 'Mrs. ', 'Ms. ', 'Dr. '].some((form) => head.includes(form + surname))
}
