/** A file that stood in a text. */
export interface WrittenFile {
  readonly name: string
  readonly content: Uint8Array
}

/** Takes files written into a text in letters (POSIX `uuencode`), as mails carried them before MIME, out of it; one that is not whole stays. */
export function takeUuencoded(text: string): { readonly text: string; readonly files: readonly WrittenFile[] } {
  if (!/^begin [0-7]{3,4} /m.test(text)) return { text, files: [] }
  const lines = text.split(/\r?\n/)
  const kept: string[] = []
  const files: WrittenFile[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const name = /^begin [0-7]{3,4} (.*\S)/.exec(line)?.[1]
    const written = name === undefined ? null : writtenFrom(lines, at + 1)
    if (name === undefined || written === null) {
      kept.push(line)
      continue
    }
    files.push({ name, content: written.content })
    at = written.end
  }
  return { text: kept.join('\n'), files }
}

/** The bytes from a line on, and the line `end` behind them; null where a line is none of them. */
function writtenFrom(lines: readonly string[], start: number): { content: Buffer; end: number } | null {
  const pieces: Buffer[] = []
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (line === 'end') return { content: Buffer.concat(pieces), end: at }
    const piece = bytesOf(line)
    if (piece === null) return null
    pieces.push(piece)
  }
  return null
}

/** A line: how many bytes there are, then four letters of six bits for three of them. Blanks at its end may be lost, a sum may follow. */
function bytesOf(line: string): Buffer | null {
  if (!/^[ -`]*$/.test(line)) return null
  const count = line === '' ? 0 : bitsOf(line, 0)
  const letters = Math.ceil(count / 3) * 4
  if (line.length > letters + 2) return null
  const padded = line.padEnd(letters + 1)
  const content = Buffer.alloc((letters / 4) * 3)
  for (let group = 0; group < letters / 4; group += 1) {
    const value = [1, 2, 3, 4].reduce((sum, letter) => sum * 64 + bitsOf(padded, group * 4 + letter), 0)
    content.writeUIntBE(value, group * 3, 3)
  }
  return content.subarray(0, count)
}

function bitsOf(line: string, index: number): number {
  return (line.charCodeAt(index) - 32) & 63
}
