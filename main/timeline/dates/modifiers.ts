import { afterDot, skipWords, tokenAt, type Passage, type Read } from './passage'

export type Relation = 'before' | 'after' | 'until' | 'since' | 'from' | 'between'

/** What stands before a date and changes its meaning. */
export interface Modifiers {
  readonly isApproximate: boolean
  readonly isUncertain: boolean
  readonly relation: Relation | null
  /** `von ca. 2010 bis 2012`: the marks belong to the first end alone. */
  readonly isOfFirst: boolean
  /** The token the date itself begins with. */
  readonly next: number
}

const approximate: ReadonlySet<string> = new Set('um ca circa zirka etwa ungefähr ungef gegen around about approx approximately c roughly annähernd'.split(' '))
const uncertain: ReadonlySet<string> = new Set(
  'vermutlich wohl wahrscheinlich möglicherweise vielleicht evtl eventuell mutmaßlich probably possibly perhaps presumably likely maybe apparently vmtl vermutl wahrsch wahrscheinl mutmaßl evt prob'.split(' '),
)
const relations: ReadonlyMap<string, Relation> = new Map([
  ...['vor', 'before', 'pre'].map((word) => [word, 'before'] as const),
  ...['nach', 'after', 'post'].map((word) => [word, 'after'] as const),
  ...['bis', 'until', 'till', 'by', 'spätestens'].map((word) => [word, 'until'] as const),
  ...['seit', 'ab', 'since', 'frühestens'].map((word) => [word, 'since'] as const),
  ...['von', 'vom', 'from'].map((word) => [word, 'from'] as const),
  ...['zwischen', 'between'].map((word) => [word, 'between'] as const),
])
/** Wordings of several words, the longest of which comes first. */
const phrases: readonly (readonly [readonly string[], Relation | 'approximate'])[] = [
  [['no', 'later', 'than'], 'until'],
  [['not', 'later', 'than'], 'until'],
  [['at', 'the', 'latest'], 'until'],
  [['nicht', 'später', 'als'], 'until'],
  [['not', 'after'], 'until'],
  [['nicht', 'nach'], 'until'],
  [['up', 'to', 'and', 'including'], 'until'],
  [['not', 'before'], 'since'],
  [['nicht', 'vor'], 'since'],
  [['later', 'than'], 'after'],
  [['earlier', 'than'], 'before'],
  [['up', 'to'], 'until'],
  [['prior', 'to'], 'before'],
  [['as', 'of'], 'since'],
  [['as', 'from'], 'since'],
  [['starting', 'in'], 'since'],
  [['starting', 'from'], 'since'],
  [['beginning', 'in'], 'since'],
  [['on', 'or', 'about'], 'approximate'],
  [['in', 'etwa'], 'approximate'],
]
const phrasesFrom = Map.groupBy(phrases, ([[first]]) => first)
const fillers: ReadonlySet<string> = new Set(
  ('den dem der das die des im in am an aus zu zum zur the of on at from einschließlich einschl inklusive inkl erst schon bereits noch zeitraum zeit ' +
    'mindestens including taken made dating dated written drawn entstanden aufgenommen geschrieben gegen').split(' '),
)

function has(set: { has(word: string): boolean }, passage: Passage, at: number): boolean {
  const { kind, norm } = tokenAt(passage, at)
  return kind === 'word' && set.has(norm)
}

/** The modifiers from a token on, and the small words between them and the date. */
export function modifiersAt(passage: Passage, at: number): Modifiers {
  let next = at
  let [isApproximate, isUncertain, isOfFirst] = [false, false, false]
  let relation: Relation | null = null
  for (let guard = 0; guard < 6; guard += 1) {
    const { norm } = tokenAt(passage, next)
    const phrase = phrasesFrom.get(norm)?.find(([words]) => words.every((word, offset) => tokenAt(passage, next + offset).norm === word))
    if (phrase !== undefined) {
      if (phrase[1] === 'approximate') isApproximate = true
      else relation = phrase[1]
      next += phrase[0].length
    } else if (markAt(passage, next) !== null) {
      const mark = markAt(passage, next)
      if (mark?.value === '~') isApproximate = true
      else isUncertain = true
      isOfFirst ||= relation === 'from' || relation === 'between'
      next = mark?.next ?? next + 1
    } else if (has(relations, passage, next) && (relation === null || relation === 'from' || relation === 'until' || relation === 'since')) {
      relation = combine(relation, relations.get(norm) ?? null)
      next += 1
      if (tokenAt(passage, next).text === '-' && /^(pre|post)$/.test(norm)) next += 1
    } else break
    next = skipWords(passage, next, fillers)
  }
  return { isApproximate, isUncertain, relation, isOfFirst, next }
}

/** `ca.`, `vermutlich`, `~`, and the index after it. */
function markAt(passage: Passage, at: number): Read<'~' | '?'> | null {
  if (has(approximate, passage, at)) return { value: '~', next: afterDot(passage, at + 1) }
  if (has(uncertain, passage, at)) return { value: '?', next: afterDot(passage, at + 1) }
  return tokenAt(passage, at).text === '~' ? { value: '~', next: at + 1 } : null
}

/** The marks of a date's second end, `bis ca. 2012`, and the index of the end itself. */
export function marksAt(passage: Passage, at: number): Read<readonly ('~' | '?')[]> {
  const marks: ('~' | '?')[] = []
  let next = at
  for (let mark = markAt(passage, next); mark !== null && marks.length < 2; mark = markAt(passage, next)) {
    marks.push(mark.value)
    next = skipWords(passage, mark.next, fillers)
  }
  return { value: marks, next }
}

/** `bis spätestens`, `ab frühestens`, `frühestens nach`: the first open end stays, `from` gives way. */
function combine(first: Relation | null, second: Relation | null): Relation | null {
  return first === null || first === 'from' ? second : first
}
