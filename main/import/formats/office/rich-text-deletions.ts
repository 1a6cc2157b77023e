const mark = /\\deleted(0?)(?![a-z0-9])|\\[^]|[{}]/g

/** An RTF without the words that somebody has struck out while changes were recorded (Rich Text Format 1.9.1, "Track Changes"). */
export function withoutDeletions(rtf: string): string {
  if (!rtf.includes(String.raw`\deleted`)) return rtf
  let kept = ''
  let at = 0
  // A mark holds to the end of its group, or until it is taken back.
  let depth = 0
  let struckAt: number | null = null
  for (const { 0: sign, 1: off, index } of rtf.matchAll(mark)) {
    if (sign === '{') depth += 1
    const isEnd = struckAt === depth && (sign === '}' || off === '0')
    if (isEnd) {
      at = index
      struckAt = null
    } else if (off === '' && struckAt === null) {
      kept += rtf.slice(at, index)
      struckAt = depth
    }
    if (sign === '}') depth -= 1
  }
  return struckAt === null ? kept + rtf.slice(at) : kept
}
