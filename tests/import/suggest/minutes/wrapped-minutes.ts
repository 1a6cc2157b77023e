/** What stands in lines of its own, or is drawn: items, what is counted or moved in, headings, tables, labels, "Umweltamt - Frau Falke". */
const ownLine = /^\s{4}|^\s*(?:[-*+•>#|=~_]|\(?[\p{L}\d]{1,3}[.)]\s|TOP)|\||\t|\S\s{3,}\S|\.{4}|\s-\s|^[^:]{2,50}:/u
const drawn = /\||\t|\S\s{3,}\S|\.{4}|\s-\s|^\s*(?:#|\*\*[^*]*\*\*$)/
const smallLetter = /^\s*\p{Ll}/u
/** How much of the margin a line fills that is no last one. */
const filled = 0.85
const narrowest = 45

/** The text with its paragraphs broken at another margin. */
export function rewrapped(text: string, margin: number): string {
  return unwrapped(text.split('\n')).map((line) => wrapped(line, margin)).join('\n')
}

function unwrapped(lines: readonly string[]): string[] {
  const margin = Math.max(0, ...lines.map((line, index) => (smallLetter.test(lines[index + 1] ?? '') ? line.length : 0)))
  const whole: string[] = []
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1] ?? ''
    const goesOn = before.trim() !== '' && line.trim() !== '' && !ownLine.test(line) && !drawn.test(before) && (smallLetter.test(line) || (margin > narrowest && before.length > filled * margin))
    if (goesOn) whole.push(`${whole.pop() ?? ''} ${line.trim()}`)
    else whole.push(line)
  }
  return whole
}

function wrapped(line: string, margin: number): string {
  if (line.length <= margin || drawn.test(line)) return line
  const [lead = ''] = /^\s*(?:(?:[-*+•]|\(?(?:\d{1,2}|[a-z])[.)])\s+)?/u.exec(line) ?? []
  const lines: string[] = []
  for (const word of line.slice(lead.length).split(' ')) {
    const last = lines.at(-1)
    // No line begins with what would make an item of it.
    const isRoom = last !== undefined && (last.length + 1 + word.length <= margin || /^(?:[–—-]|\(?\d{1,2}[.)])$/.test(word))
    if (isRoom) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(`${lines.length === 0 ? lead : ' '.repeat(lead.length)}${word}`)
  }
  return lines.join('\n')
}
