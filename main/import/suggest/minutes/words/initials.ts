import { mentionsIn, type KnownPeople, type Mention } from './people'

/** "(EnB)", "EnB  " before a name, "  EnB" behind it: letters that stand by themselves. */
const inBrackets = /[([](\p{Lu}\p{L}{1,3})[,)\]]/gu
const beforeGap = /^\s*(?:[-*•]\s+)?(\p{Lu}\p{L}{1,3})\s{2,}(?=\S)/u
const behindGap = /(?:\s{2,}|\|\s*|\t)(\p{Lu}\p{L}{1,3})[\s|]*$/u
/** Nothing but a title or a bracket may stand between somebody and their letters. */
const farthest = 60
/** No list of people is longer. */
const longest = 2_000

/** The letters that lines give for people beside their names, drawn from these in order: "Enno Barkhausen (EnB)". */
export function initialsIn(lines: readonly string[], known: KnownPeople): string[] {
  return lines.flatMap((whole) => {
    const line = whole.slice(0, longest)
    const people = mentionsIn(line, known, true)
    const bracketed = [...line.matchAll(inBrackets)].flatMap(({ 1: letters = '', index }) => {
      const before = people.findLast(({ end }) => end <= index)
      return before !== undefined && index - before.end <= farthest && isOf(letters, before, line) ? [letters] : []
    })
    const apart = [beforeGap.exec(line)?.[1], behindGap.exec(line)?.[1]].flatMap((letters) => (letters !== undefined && people[0] !== undefined && isOf(letters, people[0], line) ? [letters] : []))
    return [...bracketed, ...apart]
  })
}

/** "Nana Afia Ampem" may be NAA. */
function isOf(letters: string, { name, start, end }: Mention, line: string): boolean {
  return isDrawnFrom(letters, name) || isDrawnFrom(letters, line.slice(start, end))
}

/** Whether letters begin with that of a word of a name, the others following in order. */
function isDrawnFrom(letters: string, name: string): boolean {
  const words = name.split(/[\s-]+/)
  return words.some((word, index) => word.startsWith(letters.charAt(0)) && isWithin(letters.toLowerCase(), words.slice(index).join('').toLowerCase()))
}

function isWithin(letters: string, text: string): boolean {
  let at = -1
  return [...letters].every((letter) => {
    at = text.indexOf(letter, at + 1)
    return at >= 0
  })
}
