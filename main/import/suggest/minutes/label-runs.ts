import { labelOf, type Topic } from './labels'

/** What the head of minutes says of a meeting. */
const ofHead: ReadonlySet<Topic> = new Set<Topic>(['date', 'place', 'date-and-place', 'present', 'absent', 'copies', 'chair', 'writer', 'agenda'])
const emphasised = /(\*\*|__|\*|_)(\p{L}[\p{L} /-]{1,30})\1\s+(?=[\p{Lu}\d])/gu
const emphasisedFirst = /^\s*(?:[-*+•]\s+)?(?:\*\*|__|\*|_)(?=\p{L})/u
const parting = /\s+[|·•]\s+/
const first = /^((?:\p{L}+\s){1,2}?)\s*(?=[\p{Lu}\d])/u
const longestLine = 200
/** "Wer" and "Who" stand over tasks too. */
const ofTasks = /^(?:wer|who)$/i

/** A line of a head with a colon behind labels that have none: "**Datum** 3. Mai 2011 · **Ort** Hagen", "Datum 3. Mai 2011 | Ort Hagen". */
export function withColons(line: string): string {
  if (line.length > longestLine) return line
  if (emphasisedFirst.test(line)) return line.replace(emphasised, (whole, _, label: string) => (isOfHead(label) ? `${label.trim()}: ` : whole))
  const parts = parting.test(line) ? line.split(parting) : []
  const labelled = parts.flatMap((part) => {
    const [words = ''] = first.exec(part) ?? []
    return words !== '' && isOfHead(words) ? [`${words.trim()}: ${part.slice(words.length)}`] : []
  })
  return labelled.length > 1 && labelled.length === parts.length ? labelled.join(' · ') : line
}

function isOfHead(words: string): boolean {
  const label = ofTasks.test(words.trim()) ? null : labelOf(`${words.trim()}:`)
  return label?.rest === '' && label.named === null && ofHead.has(label.topic)
}
