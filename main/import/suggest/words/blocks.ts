/** A stretch of a page that says one thing: a list's item or a sentence. Offsets in UTF-16 units of the page. */
export interface Statement {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly kind: 'item' | 'sentence'
  /** The sentence that introduces the list, ending in a colon. */
  readonly intro: { readonly text: string; readonly start: number; readonly end: number } | null
}

const bullet = /^[ \t]*(?:(?:[•·▪◦‣*–—-]|\(?\d{1,2}[.)]|[a-z]\))[ \t]+|[^\n\u2003]{1,20}\u2003)/
/** A row of a table, its cells parted by a tab or, where it is only drawn, by a gap. */
const row = /\S(?: *\t| {3,})\s*\S/
const abbreviation = /(?:\b(?:Dr|Prof|Mr|Mrs|Ms|Hrn?|Frl?|Cllr|Engr|Hon|Rev|Sr|Pfr|Mag|Eng|Ing|Nr|Fa|Abs|Art|bzw|ca|vgl|usw|etc|inkl|St|Str|Tel|evtl|ggf|No|vs|approx|z\.\s?B|d\.\s?h|u\.\s?a|e\.\s?V|i\.\s?e|e\.\s?g)|\b\p{Lu}|(?<!\d{3})\d)\.$/u
/** Also before a year that begins a sentence: "… wurden gepflanzt. 2020 standen …"; a number with a full stop ends one only as a year. */
const sentenceEnd = /[.!?:](?=\s+["„“(]?\p{Lu})|(?<=\p{L}{5})[.!?](?=\s+(?:19|20)\d{2}\s+\p{Ll})|$/gu
const longest = 1_500
/** Letters are not all of one width. */
const ofMargin = 0.85

/** The list items and sentences of a page, in order. A list's items know the sentence that introduces it. */
export function statementsOf(page: string): Statement[] {
  const statements: Statement[] = []
  let intro: Statement['intro'] = null
  for (const { start, end, item } of blocksOf(page)) {
    const text = page.slice(start, end)
    if (item) {
      statements.push({ text, start, end, kind: 'item', intro })
      continue
    }
    const sentences = sentencesOf(text).map((sentence) => ({ ...sentence, start: start + sentence.start, end: start + sentence.end }))
    for (const sentence of sentences) statements.push({ ...sentence, kind: 'sentence', intro: null })
    const last = sentences.at(-1)
    intro = last !== undefined && last.text.endsWith(':') ? last : null
  }
  return statements.filter(({ text }) => text.length <= longest)
}

interface Block {
  readonly start: number
  readonly end: number
  readonly item: boolean
}

/** Paragraphs and list items: parted by blank lines and bullets; a hard-wrapped line belongs to the one before. */
function blocksOf(page: string): Block[] {
  const blocks: Block[] = []
  let open: { start: number; end: number; item: boolean } | null = null
  let at = 0
  for (const line of page.split('\n')) {
    const start = at
    at += line.length + 1
    if (line.trim() === '') {
      if (open !== null) blocks.push(open)
      open = null
      continue
    }
    const mark = bullet.exec(line)
    const end = start + line.trimEnd().length
    if (mark !== null) {
      if (open !== null) blocks.push(open)
      open = { start: start + mark[0].length, end, item: true }
    } else if (open !== null && continues(page.slice(open.start, open.end), line)) open.end = end
    else {
      if (open !== null) blocks.push(open)
      open = { start: start + (line.length - line.trimStart().length), end, item: false }
    }
  }
  if (open !== null) blocks.push(open)
  return blocks
}

/** Whether a line goes on with what stands before it: that was cut in mid-sentence near the margin. */
function continues(before: string, line: string): boolean {
  const last = before.slice(before.lastIndexOf('\n') + 1)
  if (row.test(last) || row.test(line) || hadRoom(last, line)) return false
  return last.length >= 40 && !/[:!?]$|(?<!\b\p{L}{1,4}|\d)\.$/u.test(last) && line.trim().length > 1
}

/** Whether the first word of a line would have stood in the one before: that ends there because it was to, as a heading does. */
function hadRoom(last: string, line: string): boolean {
  const [word = ''] = line.trim().split(/\s/, 1)
  return /^\p{Lu}/u.test(word) && last.length + 1 + word.length < ofMargin * line.trimEnd().length
}

/** The sentences of a text with their offsets; one that ends in a colon stands by itself. */
export function sentencesOf(text: string): { text: string; start: number; end: number }[] {
  const sentences: { text: string; start: number; end: number }[] = []
  let start = 0
  for (const match of text.matchAll(sentenceEnd)) {
    const end = match.index + match[0].length
    if (match[0] === '.' && abbreviation.test(text.slice(Math.max(0, end - 12), end))) continue
    const lead = text.slice(start, end).length - text.slice(start, end).trimStart().length
    if (end > start + lead) sentences.push({ text: text.slice(start + lead, end), start: start + lead, end })
    start = end
  }
  return sentences
}
