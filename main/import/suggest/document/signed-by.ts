import { isOnlyPerson, mayBePerson } from '../words/is-person'
import { isGivenName, isOrganisation } from '../words/words-of-people'

/** A letter begins with its salutation, and what stands far behind its end is signed by others. */
const [lettersToSalutation, longestLetter, mostBehind] = [2_500, 12_000, 700]
const salutation = /^\P{L}{0,4}(?:Sehr\s+(?:geehrte|verehrte)|Liebe[rs]?\s|Werte[rs]?\s|Guten\s+Tag|Dear\s|Hello\s)/imu
const closing = /^(?:(?:Mit|Es\s+grüßt|Viele|Herzliche|Beste|Freundliche|Liebe|Schöne)\b.{0,40}(?:Grü(?:ß|ss)en?|Gru(?:ß|ss)|Wünschen)|Hochachtungsvoll|(?:Yours|Very\s+truly|Kind|Best|Warm|With\s+(?:kind|best|warm)|Sincerely|Respectfully|Faithfully).{0,30})[,.!]?$/iu
/** Before whoever signs: for whom they do, or that the copy has but their name. */
const signing = /^(?:(?:im\s+auftrag|in\s+vertretung|i\.\s?a\.|i\.\s?v\.|p\.\s?p\.|ppa\.|gez(?:\.|eichnet)|signed|sgd\.?|\((?:signed|sgd\.?|gez\.)\)|ihre?|eure?|dein)(?=$|[\s:]))\s*:?\s*/iu
const onBehalf = /^(?:im\s+auftrag|in\s+vertretung|i\.\s?a\.|i\.\s?v\.|p\.\s?p\.|ppa\.|gez\.)/iu
const noted = /^(?:gez\.|\(?sgd\.?\)?|\(signed\)|\(gez\.\))\s+(.*)$/iu
const drawn = /^[_.…\s-]*$/
const linesToName = 5
const longestName = 60
const sideBySide = /\t+|\s{3,}/

/** Who has signed a document, by the end of a letter or behind "gez."; null where nobody is named there. */
export function signedBy(pages: readonly string[]): string | null {
  const text = pages.join('\n').slice(0, longestLetter + mostBehind)
  const greeted = salutation.exec(text.slice(0, lettersToSalutation))
  return (greeted === null ? null : belowClosing(text, greeted.index)) ?? behindNote(pages)
}

/** Nothing but the rest of a letter stands below the name: what comes further down was put behind it. */
function belowClosing(text: string, from: number): string | null {
  const lines = text.slice(from).split('\n').map((line) => line.trim())
  const at = lines.findIndex((line) => closing.test(line) || signsByItself(line))
  if (at < 0 || lines.slice(at).join('\n').length > mostBehind) return null
  const first = signsByItself(lines[at] ?? '') ? at : at + 1
  const below = lines.slice(first).filter((line) => !drawn.test(line)).slice(0, linesToName)
  const isFor = below.some((line) => onBehalf.test(line))
  const signed = below.map((line) => line.split(sideBySide).map(withoutSigning).filter((piece) => piece !== ''))
  const named = signed.find((pieces) => pieces.length > 0 && pieces.every(isName)) ?? signed.find((pieces) => pieces.length > 0)?.filter((piece) => mayBePerson(inSmallLetters(piece))) ?? []
  if (named.length > 0) return named.map(inSmallLetters).join('; ')
  const [alone = ''] = signed.find((pieces) => pieces.length === 1) ?? []
  return isSurname(alone) && (isFor || isAddressed(text.slice(0, from), alone)) ? alone : null
}

/** "Ihre Ute Falke" is closing and name in one. */
function signsByItself(line: string): boolean {
  return /^(?:Ihre?|Eure?)\s+\p{Lu}/u.test(line) && line.length <= longestName && isName(withoutSigning(line))
}

function withoutSigning(piece: string): string {
  let name = piece.trim()
  while (signing.test(name)) name = name.replace(signing, '')
  return name.replace(/^\((.*)\)$/, '$1').replace(/[,.;]$/, '').trim()
}

/** "gez. Ute Falke" near the end of a note. */
function behindNote(pages: readonly string[]): string | null {
  const end = (pages.findLast((page) => page.trim() !== '') ?? '').slice(-mostBehind)
  const names = end.split('\n').flatMap((line) => line.split(sideBySide)).flatMap((piece) => noted.exec(piece.trim())?.[1]?.replace(/[,(].*$/, '').trim() ?? [])
  return names.length > 0 && names.every((name) => isName(name) || mayBePerson(inSmallLetters(name))) ? names.map(inSmallLetters).join('; ') : null
}

function isName(piece: string): boolean {
  return piece.length <= longestName && isOnlyPerson(inSmallLetters(piece))
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
