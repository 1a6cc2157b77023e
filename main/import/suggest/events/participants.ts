import { bodyNamed } from '../../../archive/authorities/names-in-texts'

const addressed = /(?<!\p{L})((?:Herrn?|Frau|Mr\.?|Mrs\.?|Ms\.?|Dr\.|Prof\.)\s+(?:(?:Dr\.|Prof\.)\s+)*\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+){0,2})/gu
const represented = new RegExp(String.raw`(${bodyNamed})\s+(?:vertreten durch|represented by)`, 'gu')

/** Who took part, as far as a statement names them: those it addresses, and those who are represented. */
export function participantsIn(text: string): string[] {
  const bodies = [...text.matchAll(represented)].map((match) => match[1] ?? '')
  const people = [...text.matchAll(addressed)].map((match) => (match[1] ?? '').replace(/^Herrn\b/, 'Herr'))
  return [...new Set([...bodies, ...people])].slice(0, 20)
}
