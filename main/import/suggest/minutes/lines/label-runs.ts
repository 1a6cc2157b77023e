import { labelOf, type Topic } from '../words/labels'

/** What the head of minutes says of a meeting. */
const ofHead: ReadonlySet<Topic> = new Set<Topic>(['date', 'place', 'date-and-place', 'present', 'absent', 'copies', 'chair', 'writer', 'agenda'])
const ofWhen: ReadonlySet<Topic> = new Set<Topic>(['date', 'place', 'date-and-place'])
const emphasised = /(\*\*|__|\*|_)(\p{L}[\p{L} /-]{1,30})\??\1\s+(?=[\p{Lu}\d])/gu
const emphasisedFirst = /^\s*(?:[-*+•]\s+)?(?:\*\*|__|\*|_)(?=\p{L})/u
/** "Wer war dabei? Ute Falke". */
const asked = /^\s*(\p{L}[\p{L} ]{1,30})\?\s+(?=[\p{Lu}\d])/u
const parting = /\s+[|·•]\s+|\s{3,}/
/** "Wo? Das ist offen." is asked of something else. */
const answering = /(?<!\p{L})(?:ist|sind|war|waren|wird|werden|bleibt|steht|is|are|was|were|will|remains)(?!\p{L})/iu
const first = /^((?:\p{L}+\s){1,2}?)\s*(?=[\p{Lu}\d])/u
/** "Am 3. Mai traf sich …", "held at Tamale": these begin lines of sentences too. */
const sentenceWord = /^(?:am|vom|im|in|on|at|held)(?!\p{L})/iu
const firstOfLine = /^\s*((?:\p{L}+\s){1,2}?)\s*(?=[\p{Lu}\d])/u
const longestLine = 200
const fewest = 2
/** "Wer" and "Who" stand over tasks too. */
const ofTasks = /^(?:wer|who)$/i

/** So far down stands the head of a document. */
const headLength = 24

/** "Datum 3. Mai 2011" above "Ort Hagen": lines of a head that begin with labels, one below the other, with their colons. */
export function withColonsBelow(lines: readonly string[]): readonly string[] {
  const labels = lines.slice(0, headLength).map((line) => (line.length > longestLine ? '' : (firstOfLine.exec(line)?.[1] ?? '')))
  const written = lines.flatMap((line, index) => (line.trim() === '' ? [] : [index]))
  const isLabel = (index: number | undefined): boolean => index !== undefined && !sentenceWord.test(labels[index] ?? '') && isOf(labels[index] ?? '', ofWhen)
  const isBeside = new Set(written.filter((index, at) => isLabel(index) && (isLabel(written[at - 1]) || isLabel(written[at + 1]))))
  return lines.map((line, index) => (isBeside.has(index) ? line.replace(firstOfLine, (label) => `${label.trimEnd()}: `) : line))
}

const besideColumns = /^(\s{0,20})(\p{L}[\p{L} ]{1,30}?)(\s{3,40})(?=\S[^\n]{0,100}?\s{2,}\S)/u
const columns: ReadonlySet<Topic> = new Set<Topic>(['present', 'absent'])

/** "Present   Ute Falke   KMA" above others whose names begin below hers: a label, and no first column. */
export function withColonsBeforeColumns(lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => {
    const [whole = '', indent = '', label = '', space = ''] = line.length > longestLine ? [] : (besideColumns.exec(line) ?? [])
    const isAbove = whole !== '' && (lines[index + 1] ?? '').search(/\S/) === whole.length && isOf(label, columns)
    return isAbove ? `${indent}${label}:${space.slice(1)}${line.slice(whole.length)}` : line
  })
}

/** A line of a head with a colon behind labels that have none: "**Datum** 3. Mai 2011 · **Ort** Hagen", "**Wo?** Hagen"; a line each where bars or gaps part them: "Datum 3. Mai 2011 | Ort Hagen". */
export function withColons(written: string): readonly string[] {
  if (written.length > longestLine) return [written]
  const line = written.replace(asked, (whole, label: string) => (isOfHead(label) && !(answering.test(written) && isOf(label, ofWhen)) ? `${label}: ` : whole))
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
  const all = [parts, parts.flatMap(partedBeforeLabel)].find((each) => each.length % 2 === 0 && each.length >= fewest * 2 && each.every((part, index) => index % 2 === 1 || isOfHead(part)))
  return all === undefined ? parts : all.flatMap((part, index) => (index % 2 === 0 ? [`${part} ${all[index + 1] ?? ''}`] : []))
}

/** "Frau Falke Protokoll": the next label stands close behind. */
function partedBeforeLabel(part: string): string[] {
  const [, said = '', label = ''] = /^(.*\S)\s+(\p{Lu}\p{L}+)$/u.exec(part) ?? []
  return isOfHead(label) ? [said, label] : [part]
}

function isOfHead(words: string): boolean {
  return isOf(words, ofHead)
}

function isOf(words: string, topics: ReadonlySet<Topic>): boolean {
  const label = ofTasks.test(words.trim()) ? null : labelOf(`${words.trim()}:`)
  return label?.rest === '' && label.named === null && topics.has(label.topic)
}
