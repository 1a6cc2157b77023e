import type { Figure } from '../reading/extracted'

const creditLine = /^\s*(?:Bild|Bilder|Foto|Fotos|Fotografie|Photo|Photos|Picture|Image|Grafik|Aufnahme)(?:nachweis|quelle|rechte|credit)?\s*(?::|by\b|von\b)\s*(\S.*?)\s*$|^\s*©\s*(\S.*?)\s*$/i
/** "… in Kumasi. Foto: Jan Nagel", "(Photo: Jan Nagel, 2012)": whose picture it is, at the end of its caption. */
const creditBehind = /[.!?)"“”]\s+(?:Foto|Bild|Photo|Picture|Aufnahme)s?(?:nachweis|quelle|credit)?:\s*\p{Lu}[^:]{1,100}$|\((?:Foto|Bild|Photo|Picture|Aufnahme)s?(?:nachweis|quelle|credit)?:\s*\p{Lu}[^:()]{1,100}\)\s*\.?$/u
const longestCaption = 600
/** What a margin breaks is longer, and has no end. */
const broken = /^.{40,110}(?<![.!?:])$/u

/**
 * The pictures of a running text: where a line says whose picture it is ("Foto: …", "Bild: …"), the line before is the
 * caption; a caption that says so itself at its end is one. Offsets in UTF-16 units.
 */
export function figuresIn(text: string): Figure[] {
  const figures: Figure[] = []
  let before = { text: '', start: 0 }
  let start = 0
  const lines = text.split('\n')
  for (const [index, line] of lines.entries()) {
    const credit = creditOf(line)
    const caption = before.text.trim()
    if (credit !== null && caption !== '' && caption.length <= longestCaption && creditOf(caption) === null) {
      figures.push({ caption, credit, source: null, page: 0, start: before.start + before.text.indexOf(caption) })
    }
    const goesOn = broken.test(line.trim()) && isBelow(lines, index)
    if (credit === null && line.trim() !== '' && !goesOn) {
      const first = startOfBroken(text, start)
      const whole = text.slice(first, Math.min(start + line.length, first + longestCaption + 1)).replace(/\s+/g, ' ').trim()
      if (whole.length <= longestCaption && creditBehind.test(whole)) figures.push({ caption: whole, credit: null, source: null, page: 0, start: first })
    }
    // A blank line parts a caption from what is under it.
    before = { text: line, start }
    start += line.length + 1
  }
  return figures
}

/** Whether what stands below a line goes on with it; below a credit, only the last words of that. */
function isBelow(lines: readonly string[], index: number): boolean {
  const next = (lines[index + 1] ?? '').trim()
  if (next === '' || !creditBehind.test((lines[index] ?? '').trim())) return next !== ''
  return (lines[index + 2] ?? '').trim() === '' && !/[.!?]$/.test(next) && creditBehind.test(`${(lines[index] ?? '').trim()} ${next}`)
}

/** Where the caption begins whose last line begins at an offset. */
function startOfBroken(text: string, last: number): number {
  let start = last
  while (start > 0 && last - start < longestCaption) {
    const before = text.slice(text.lastIndexOf('\n', start - 2) + 1, start - 1)
    if (!broken.test(before.trim())) break
    start -= before.length + 1
  }
  return start + (text.slice(start).length - text.slice(start).trimStart().length)
}

/** Whose picture a credit line says it is, without the label; null for any other line. */
export function creditOf(line: string): string | null {
  const match = creditLine.exec(line)
  const credit = match?.[1] ?? match?.[2]
  return credit === undefined || credit.length > 200 ? null : credit
}
