import type { Figure } from '../extracted'

const creditLine = /^\s*(?:Bild|Bilder|Foto|Fotos|Fotografie|Photo|Photos|Picture|Image|Grafik|Aufnahme)(?:nachweis|quelle|rechte|credit)?\s*(?::|by\b|von\b)\s*(\S.*?)\s*$|^\s*©\s*(\S.*?)\s*$/i
const longestCaption = 600

/**
 * The pictures of a running text: where a line says whose picture it is ("Foto: …", "Bild: …"), the line before is the
 * caption. Offsets in UTF-16 units.
 */
export function figuresIn(text: string): Figure[] {
  const figures: Figure[] = []
  let before = { text: '', start: 0 }
  let start = 0
  for (const line of text.split('\n')) {
    const credit = creditOf(line)
    const caption = before.text.trim()
    if (credit !== null && caption !== '' && caption.length <= longestCaption && creditOf(caption) === null) {
      figures.push({ caption, credit, source: null, page: 0, start: before.start + before.text.indexOf(caption) })
    }
    // A blank line parts a caption from what is under it.
    before = { text: line, start }
    start += line.length + 1
  }
  return figures
}

/** Whose picture a credit line says it is, without the label; null for any other line. */
export function creditOf(line: string): string | null {
  const match = creditLine.exec(line)
  const credit = match?.[1] ?? match?.[2]
  return credit === undefined || credit.length > 200 ? null : credit
}
