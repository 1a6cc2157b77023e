const margins = /\{(?:\\\*)?\\(?:header[lrf]?|footer[lrf]?|annotation|atnauthor|dptxbxtext)(?![a-z])/g
/** What a box shows in programs that do not know it: its text once more. */
const results = /\{(?:\\\*)?\\shprslt(?![a-z])/g
/** Entries of an index and of a table of contents, which are written there. */
const entries = /\{(?:\\\*)?\\(?:xe|tcn?|rxe)(?![a-z])/g
const tables = /\{(?:\\\*)?\\fonttbl(?![a-z])/g

/** What a picture shows, and letters drawn as a picture ([MS-ODRAW] 2.3.4.3 and 2.3.22.1). */
const shown = /\{\\sn (?:wzDescription|gtextUNICODE)\}\s*\{\\sv ([^{}]+)\}/g

/**
 * What stands in the margins of an RTF (headers, footers, comments with who wrote them, boxes as Word 95 writes them, entries of an index in words of their own, what its pictures show) as an RTF of its own, in the fonts of
 * the first: readers of the text pass it over. Null where there is none.
 */
export function marginsOf(rtf: string): string | null {
  const said = new Set([...rtf.matchAll(shown)].map(([, text = '']) => `{\\pard ${text}}`))
  const plain = withoutGroups(rtf, entries)
  const groups = [...groupsOf(withoutGroups(plain, results), margins).map((group) => group.replace(/^\{(?:\\\*)?\\[a-z]+/, '{\\pard ')), ...groupsOf(rtf, entries).filter((entry) => !isSaidIn(plain, entry)).map((entry) => entry.replace(/^\{(?:\\\*)?\\[a-z]+/, '{\\pard ')), ...said]
  if (groups.length === 0) return null
  const [fonts = ''] = groupsOf(rtf, tables)
  const start = /^\{\\rtf1?(?:\\[a-z]+-?\d*\s?)*/.exec(rtf)?.[0] ?? String.raw`{\rtf1\ansi\ansicpg1252 `
  return `${start}${fonts}${groups.join('\\par ')}}`
}

/** Whether every word of a group stands elsewhere in an RTF. */
function isSaidIn(rtf: string, group: string): boolean {
  return group.replace(/\\[a-z]+-?\d* ?|[{}]/g, ' ').split(/\s+/).every((word) => rtf.includes(word))
}

/** An RTF without the entries of its index and table of contents: they stand where they are meant, beside the same words. */
export function withoutEntries(rtf: string): string {
  return withoutGroups(rtf, entries)
}

function withoutGroups(rtf: string, beginning: RegExp): string {
  let kept = ''
  let end = 0
  for (const { index } of rtf.matchAll(beginning)) {
    if (index < end) continue
    kept += rtf.slice(end, index)
    end = endOf(rtf, index)
  }
  return kept + rtf.slice(end)
}

/** The groups that begin so, whole; none inside another. */
function groupsOf(rtf: string, beginning: RegExp): string[] {
  const groups: string[] = []
  let end = 0
  for (const { index } of rtf.matchAll(beginning)) {
    if (index < end) continue
    end = endOf(rtf, index)
    groups.push(rtf.slice(index, end))
  }
  return groups
}

function endOf(rtf: string, start: number): number {
  let depth = 0
  for (let at = start; at < rtf.length; at += 1) {
    const sign = rtf[at]
    if (sign === '\\') at += 1
    else if (sign === '{') depth += 1
    else if (sign === '}') {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return rtf.length
}
