import type { PostProcessorModule } from 'i18next'

const single: Readonly<Record<string, string>> = { '„': '‚', '“': '‘', '”': '’' }
/** What closes a quotation, by what opens it: German ones are closed by what opens English ones, and sometimes as those are. */
const closing: Readonly<Record<string, string>> = { '„': '“”', '“': '”' }

/**
 * A text in whose quotations others are in single marks: „Workshop ‚Wasser‘“. One whose marks do not come in pairs stays as it
 * is: what is quoted there nobody can tell.
 */
export function withSingleQuotes(text: string): string {
  const marks = [...text.matchAll(/[„“”]/g)]
  if (marks.length < 4) return text
  const open: string[] = []
  let [told, from] = ['', 0]
  for (const { 0: mark, index } of marks) {
    const outer = open.at(-1)
    const opens = mark === '„' || (mark === '“' && beginsAt(text, index))
    if (!opens && (outer === undefined || closing[outer]?.includes(mark) !== true)) return text
    if (!opens) open.pop()
    told += text.slice(from, index) + (open.length % 2 === 1 ? single[mark] : mark)
    if (opens) open.push(mark)
    from = index + 1
  }
  return open.length > 0 ? text : told + text.slice(from)
}

/** Whether a quotation begins at a mark that may also end one: a word stands behind it, and none before. */
function beginsAt(text: string, index: number): boolean {
  return /(?:^|[\s([„“–—])$/u.test(text.slice(Math.max(0, index - 1), index)) && /^[\p{L}\p{N}]/u.test(text.slice(index + 1, index + 3))
}

/** Sentences quote titles, which may quote in turn. */
export const quotes: PostProcessorModule = { type: 'postProcessor', name: 'quotes', process: withSingleQuotes }
