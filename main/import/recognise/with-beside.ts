import type { RecognisedPage } from '../../archive/derived/recognition'
import { fold } from '../../search/language/fold'

/**
 * What was recognised in the picture of a page, then what stands beside it as text, with the places of both. Lines that were
 * recognised just so stand once. Empty where nothing was recognised.
 */
export function withBeside(found: RecognisedPage, beside: RecognisedPage): RecognisedPage {
  if (found.text === '') return found
  const known = wordsOf(found.text)
  const words = [...found.words]
  let text = found.text
  let from = 0
  let gap = '\n\n'
  for (const line of beside.text.split('\n')) {
    const to = from + line.length
    const said = wordsOf(line)
    if (said.trim() !== '' && !known.includes(said)) {
      text += gap
      gap = '\n'
      const moved = text.length - from
      for (const [start, end, ...place] of beside.words) if (start >= from && end <= to) words.push([start + moved, end + moved, ...place])
      text += line
    }
    from = to + 1
  }
  return { text, words }
}

/** The words of a text, each with a blank before and behind it. */
function wordsOf(text: string): string {
  return ` ${(fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `
}
