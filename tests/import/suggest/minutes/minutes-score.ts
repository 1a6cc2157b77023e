import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Minutes } from '../../../../main/import/suggest/minutes/minutes'

/** What has to be read from minutes, as the acceptance set writes it. */
interface ExpectedMinutes {
  readonly title: string | null
  readonly date: { readonly edtf: string } | null
  readonly place: string | null
  readonly participants: readonly { readonly name: string; readonly organisation?: string | null }[]
  readonly agenda: readonly string[]
  readonly decisions: readonly string[]
  readonly actions: readonly { readonly owner: string; readonly due: { readonly edtf: string } | null; readonly fragment: string }[]
}

interface MinutesCase {
  readonly file: string
  readonly path: string
  readonly expected: ExpectedMinutes
}

/** The minutes of a folder with what has to be read from them; none where there is no such folder. */
export function minutesIn(folder: string): MinutesCase[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).filter((name) => /\.(?:txt|md)$/.test(name)).toSorted().map((file) => ({ file, path: join(folder, file), expected: JSON.parse(readFileSync(join(folder, file.replace(/\.\w+$/, '.expected.json')), 'utf8')) }))
}

export const fields = ['title', 'date', 'place', 'participants', 'organisation', 'agenda', 'decisions', 'actions'] as const
type Field = (typeof fields)[number]

interface Count {
  right: number
  expected: number
  found: number
}

/** Right, expected and found values by field, and what was missed or read in vain. */
export class Score {
  readonly counts = Object.fromEntries(fields.map((field) => [field, { right: 0, expected: 0, found: 0 }])) as Record<Field, Count>
  readonly wrong: string[] = []

  recall(field: Field): number {
    const { right, expected } = this.counts[field]
    return expected === 0 ? 1 : right / expected
  }

  precision(field: Field): number {
    const { right, found } = this.counts[field]
    return found === 0 ? 1 : right / found
  }

  report(): string {
    const line = (field: Field): string => `${field} ${this.counts[field].right} of ${this.counts[field].expected}, ${this.counts[field].found} read`
    return [...fields.map(line), ...this.wrong].join('\n')
  }

  private count(name: string, field: Field, expected: readonly unknown[], found: readonly unknown[], pairs: readonly (readonly [number, number])[]): void {
    const count = this.counts[field]
    count.right += pairs.length
    count.expected += expected.length
    count.found += found.length
    const [met, used] = [new Set(pairs.map(([at]) => at)), new Set(pairs.map(([, at]) => at))]
    for (const [index, value] of expected.entries()) if (!met.has(index)) this.wrong.push(`${name} ${field} missed: ${JSON.stringify(value)}`)
    for (const [index, value] of found.entries()) if (!used.has(index)) this.wrong.push(`${name} ${field} in vain: ${JSON.stringify(value)}`)
  }

  /** Compares as the acceptance set says: by containment, each value read serving once. */
  add(name: string, expected: ExpectedMinutes, read: Minutes): void {
    this.one(name, 'title', expected.title, read.title, contains)
    this.one(name, 'place', expected.place, read.place, contains)
    this.one(name, 'date', expected.date?.edtf ?? null, read.date?.edtf ?? null, (found, wanted) => found === wanted)
    this.many(name, 'participants', expected.participants.map((each) => each.name), read.participants.map((each) => each.name), (found, wanted) => tidy(found) === tidy(wanted))
    const named = expected.participants.filter(({ organisation }) => organisation != null)
    const met = named.flatMap(({ name: who }) => read.participants.find((each) => tidy(each.name) === tidy(who)) ?? [])
    this.many(name, 'organisation', named, met, (found, wanted) => tidy(found.name) === tidy(wanted.name) && contains(found.organisation ?? '', wanted.organisation ?? ''))
    this.many(name, 'decisions', expected.decisions, read.decisions, contains)
    this.many(name, 'actions', expected.actions, read.actions, (found, wanted) => contains(found.text, wanted.fragment) && (found.due?.edtf ?? null) === (wanted.due?.edtf ?? null) && isSameOwner(found.owner ?? '', wanted.owner, expected))
    this.count(name, 'agenda', expected.agenda, read.agenda, inOrder(expected.agenda, read.agenda))
  }

  private one<T>(name: string, field: Field, expected: T | null, found: T | null, isRight: (found: T, expected: T) => boolean): void {
    this.many(name, field, expected === null ? [] : [expected], found === null ? [] : [found], isRight)
  }

  private many<E, F>(name: string, field: Field, expected: readonly E[], found: readonly F[], isRight: (found: F, expected: E) => boolean): void {
    const used = new Set<number>()
    const pairs: [number, number][] = []
    for (const [index, wanted] of expected.entries()) {
      const at = found.findIndex((each, at) => !used.has(at) && isRight(each, wanted))
      if (at < 0) continue
      used.add(at)
      pairs.push([index, at])
    }
    this.count(name, field, expected, found, pairs)
  }
}

function inOrder(expected: readonly string[], found: readonly string[]): [number, number][] {
  const pairs: [number, number][] = []
  let from = 0
  for (const [index, wanted] of expected.entries()) {
    const at = found.findIndex((each, at) => at >= from && contains(each, wanted))
    if (at < 0) continue
    pairs.push([index, at])
    from = at + 1
  }
  return pairs
}

/** Surname alone and full name are the same person where only one has that surname. */
function isSameOwner(found: string, expected: string, { participants }: ExpectedMinutes): boolean {
  const people = (owner: string): string[] =>
    owner.split(/\s*,\s*|\s+(?:und|and|sowie|&)\s+|\s*\/\s*/).map((each) => {
      const bare = tidy(each).replace(/^(?:(?:Herrn?|Frau|Mrs?|Ms|Dr|Prof|Hon|Nana)\.?\s+)+/, '')
      const full = participants.filter(({ name }) => name === bare || name.split(' ').at(-1) === bare)
      return full.length === 1 && full[0] !== undefined ? full[0].name : bare
    }).toSorted()
  return people(found).join(';') === people(expected).join(';')
}

function contains(found: string, expected: string): boolean {
  return tidy(found).includes(tidy(expected))
}

function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}
