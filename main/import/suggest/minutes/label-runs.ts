import { labelOf, type Topic } from './labels'

/** What the head of minutes says of a meeting. */
const ofHead: ReadonlySet<Topic> = new Set<Topic>(['date', 'place', 'date-and-place', 'present', 'absent', 'copies', 'chair', 'writer', 'agenda'])
const emphasised = /(\*\*|__|\*|_)(\p{L}[\p{L} /-]{1,30})\??\1\s+(?=[\p{Lu}\d])/gu
const emphasisedFirst = /^\s*(?:[-*+•]\s+)?(?:\*\*|__|\*|_)(?=\p{L})/u
const parting = /\s+[|·•]\s+|\s{3,}/
const first = /^((?:\p{L}+\s){1,2}?)\s*(?=[\p{Lu}\d])/u
const longestLine = 200
const fewest = 2
/** "Wer" and "Who" stand over tasks too. */
const ofTasks = /^(?:wer|who)$/i

/** A line of a head with a colon behind labels that have none: "**Datum** 3. Mai 2011 · **Ort** Hagen", "**Wo?** Hagen"; a line each where bars or gaps part them: "Datum 3. Mai 2011 | Ort Hagen". */
export function withColons(line: string): readonly string[] {
  if (line.length > longestLine) return [line]
  if (emphasisedFirst.test(line)) return [line.replace(emphasised, (whole, _, label: string) => (isOfHead(label) ? `${label.trim()}: ` : whole))]
  const parts = parting.test(line.trim()) ? line.trim().split(parting) : []
  const labelled = inPairs(parts).map((part) => {
    const [words = ''] = first.exec(part) ?? []
    return words !== '' && isOfHead(words) ? { text: `${words.trim()}: ${part.slice(words.length).trim()}`, isLabelled: true } : { text: part, isLabelled: false }
  })
  return labelled.filter(({ isLabelled }) => isLabelled).length >= fewest ? labelled.map(({ text }) => text) : [line]
}

/** "Date", "3 May", "Place", "Hagen" in columns: each label with what stands beside it. */
function inPairs(parts: readonly string[]): readonly string[] {
  const isInPairs = parts.length % 2 === 0 && parts.length >= fewest * 2 && parts.every((part, index) => index % 2 === 1 || isOfHead(part))
  return isInPairs ? parts.flatMap((part, index) => (index % 2 === 0 ? [`${part} ${parts[index + 1] ?? ''}`] : [])) : parts
}

function isOfHead(words: string): boolean {
  const label = ofTasks.test(words.trim()) ? null : labelOf(`${words.trim()}:`)
  return label?.rest === '' && label.named === null && ofHead.has(label.topic)
}
