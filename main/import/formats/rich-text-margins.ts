const margins = /\{(?:\\\*)?\\(?:header[lrf]?|footer[lrf]?|annotation|atnauthor)(?![a-z])/g
const tables = /\{(?:\\\*)?\\fonttbl(?![a-z])/g

/** What a picture shows, and letters drawn as a picture ([MS-ODRAW] 2.3.4.3 and 2.3.22.1). */
const shown = /\{\\sn (?:wzDescription|gtextUNICODE)\}\s*\{\\sv ([^{}]+)\}/g

/**
 * What stands in the margins of an RTF (headers, footers, comments with who wrote them, what its pictures show) as an RTF of its own, in the fonts of
 * the first: readers of the text pass it over. Null where there is none.
 */
export function marginsOf(rtf: string): string | null {
  const said = new Set([...rtf.matchAll(shown)].map(([, text = '']) => `{\\pard ${text}}`))
  const groups = [...groupsOf(rtf, margins).map((group) => group.replace(/^\{(?:\\\*)?\\[a-z]+/, '{\\pard ')), ...said]
  if (groups.length === 0) return null
  const [fonts = ''] = groupsOf(rtf, tables)
  const start = /^\{\\rtf1?(?:\\[a-z]+-?\d*\s?)*/.exec(rtf)?.[0] ?? String.raw`{\rtf1\ansi\ansicpg1252 `
  return `${start}${fonts}${groups.join('\\par ')}}`
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
