import type { Content } from './content'
import { meantTitle } from './default-titles'
import { creatorLine, distinct, statedDate, statedLanguage } from './stated'

/** A Markdown text parted from what stands before it; `rest`: lines there whose names say nothing to us. */
export interface Parted {
  readonly body: string
  readonly stated: Pick<Content, 'title' | 'creator' | 'created' | 'language' | 'description' | 'keywords'>
  readonly rest: string
}

type Meaning = 'title' | 'creator' | 'created' | 'language' | 'description' | 'keywords'

const meanings: Readonly<Record<string, Meaning>> = {
  title: 'title', titel: 'title',
  author: 'creator', authors: 'creator', creator: 'creator', autor: 'creator', autorin: 'creator', autoren: 'creator', verfasser: 'creator', verfasserin: 'creator',
  date: 'created', datum: 'created', created: 'created', published: 'created',
  lang: 'language', language: 'language', sprache: 'language',
  abstract: 'description', description: 'description', summary: 'description', beschreibung: 'description', zusammenfassung: 'description',
  keywords: 'keywords', tags: 'keywords', subject: 'keywords', categories: 'keywords', schlagworte: 'keywords', schlagwörter: 'keywords',
}

interface Entry {
  readonly key: string
  /** What stands behind the colon, and the lines below it that belong to it. */
  readonly value: string
  readonly below: string[]
}

/** Parts a Markdown text from the metadata before it: YAML between `---`, or the title block of Pandoc (`% title`). Anything else stays text. */
export function partFrontMatter(text: string): Parted {
  return fromYaml(text) ?? fromTitleBlock(text) ?? { body: text, stated: {}, rest: '' }
}

function fromYaml(text: string): Parted | null {
  const [whole = '', block] = /^---[ \t]*\n([\s\S]*?)(?<=\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text) ?? []
  const entries = block === undefined ? null : entriesIn(block)
  if (entries === null) return null
  const values = new Map<Meaning, string[]>()
  const rest: string[] = []
  for (const entry of entries) {
    const meaning = meanings[entry.key.toLowerCase()]
    if (meaning === undefined) {
      rest.push([`${entry.key}: ${entry.value}`.trim(), ...entry.below].join('\n'))
      continue
    }
    const found = values.get(meaning) ?? []
    for (const text of textsOf(entry)) found.push(text)
    values.set(meaning, found)
  }
  // Lines between two rules that only look like it: "Ort: Rathaus".
  return values.size === 0 ? null : { body: text.slice(whole.length), stated: statedIn(values), rest: rest.join('\n') }
}

/** Title, authors and date, each behind a percent sign, the lines of one indented (Pandoc, "pandoc_title_block"). */
function fromTitleBlock(text: string): Parted | null {
  const [whole = ''] = /^% ?\S.*\n(?:[ \t]+\S.*\n)*(?:%.*\n(?:[ \t]+\S.*\n)*){1,2}(?=\n|$)/.exec(text) ?? []
  if (whole === '') return null
  const [title = '', authors = '', date = ''] = whole.slice(1).split(/\n%/)
  const values = new Map<Meaning, string[]>([['title', [title.replace(/\s+/g, ' ')]], ['creator', authors.split(/[;\n]/)], ['created', [date]]])
  return { body: text.slice(whole.length), stated: statedIn(values), rest: '' }
}

function statedIn(values: ReadonlyMap<Meaning, readonly string[]>): Parted['stated'] {
  const of = (meaning: Meaning): readonly string[] => values.get(meaning) ?? []
  return {
    title: meantTitle(of('title')[0]),
    creator: creatorLine(of('creator')),
    created: of('created').map(statedDate).find((date) => date !== null) ?? null,
    language: statedLanguage(of('language')[0]),
    description: of('description').map((text) => text.trim()).filter((text) => text !== '').join('\n\n') || null,
    // One line may hold several.
    keywords: [...distinct(of('keywords').length === 1 ? (of('keywords')[0] ?? '').split(/[,;]/) : of('keywords'))],
  }
}

/** The entries of a YAML mapping; null where lines are no such thing. */
function entriesIn(block: string): Entry[] | null {
  const entries: Entry[] = []
  for (const line of block.replace(/\n$/, '').split('\n')) {
    const [, quoted, plain, value = ''] = /^(?:["']([^"':]+)["']|([\p{L}_][\p{L}\p{N}_. -]*?))[ \t]*:(?:[ \t]+(.*))?$/u.exec(line) ?? []
    const key = quoted ?? plain
    if (key !== undefined) entries.push({ key, value: value.trim(), below: [] })
    else if (/^(?:[ \t]|-(?:[ \t]|$)|$)/.test(line) && entries.length > 0) entries.at(-1)?.below.push(line)
    else if (!/^#|^\s*$/.test(line)) return null
  }
  return entries.length > 0 ? entries : null
}

/** The texts that an entry has: the one, or those of a list. Of members that have fields of their own, their names. */
function textsOf({ value, below }: Entry): string[] {
  if (/^[|>][+\-\d]*\s*(?:#.*)?$/.test(value)) return [blockOf(below, value.startsWith('>'))]
  const lines = below.filter((line) => line.trim() !== '' && !line.trimStart().startsWith('#'))
  if (value === '' && lines[0]?.trimStart().startsWith('-') === true) return listOf(lines)
  if (value === '' && lines.length > 0) return named(lines)
  const whole = [value, ...lines.map((line) => line.trim())].join(' ')
  const [, inside] = /^\[([\s\S]*)\]\s*(?:#.*)?$/.exec(whole) ?? []
  if (inside !== undefined) return (inside.match(/\{[^}]*\}|"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,\s][^,]*/g) ?? []).flatMap((member) => flow(member.trim()))
  return flow(whole)
}

/** The members of a list, each with the lines that are indented below it. */
function listOf(lines: readonly string[]): string[] {
  const depth = (lines[0] ?? '').search(/\S/)
  const members: string[][] = []
  for (const line of lines) {
    if (line.search(/\S/) === depth && line.trimStart().startsWith('-')) members.push([line.trimStart().slice(1).trim()])
    else members.at(-1)?.push(line.trim())
  }
  return members.flatMap(named)
}

/** What somebody or something with fields of its own is called; without such fields the text itself. */
function named(lines: readonly string[]): string[] {
  const fields = lines.map((line) => /^\s*["']?(\w+)["']?\s*:\s+(\S.*)$/.exec(line)).filter((field) => field !== null)
  if (fields.length === 0) return flow(lines.map((line) => line.trim()).join(' '))
  const field = (name: RegExp): string[] => fields.filter(([, key = '']) => name.test(key)).flatMap(([, , text = '']) => scalar(text))
  const [whole] = field(/^(?:name|literal|main)$/i)
  return [whole ?? [...field(/^given/i), ...field(/^family$/i)].join(' ')]
}

/** A value in one line: a text, or fields in braces. */
function flow(text: string): string[] {
  const [, inside] = /^\{([\s\S]*)\}$/.exec(text) ?? []
  return inside === undefined ? scalar(text) : named(inside.split(/,\s*/))
}

function scalar(text: string): string[] {
  const [, double] = /^("(?:[^"\\]|\\.)*")/.exec(text) ?? []
  if (double !== undefined) return [unescaped(double)]
  const [, single] = /^'((?:[^']|'')*)'/.exec(text) ?? []
  if (single !== undefined) return [single.replaceAll("''", "'")]
  const plain = text.replace(/(?:^|\s)#.*$/, '').trim()
  return plain === '' || /^(?:~|null)$/i.test(plain) ? [] : [plain]
}

/** The escapes of YAML that JSON has are those that people use. */
function unescaped(quoted: string): string {
  try {
    return String(JSON.parse(quoted))
  } catch {
    return quoted.slice(1, -1).replace(/\\(.)/g, '$1')
  }
}

/** Lines as they stand, or folded into paragraphs, without their common margin. */
function blockOf(lines: readonly string[], folded: boolean): string {
  const text = lines.map((line) => line.trim()).join('\n').trim()
  return folded ? text.replace(/(\S)\n(?=\S)/g, '$1 ').replace(/\n{2,}/g, '\n\n') : text
}
