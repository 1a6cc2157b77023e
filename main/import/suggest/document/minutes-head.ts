import type { CaptionDate } from '../captions/caption-date'
import { readMinutesHead } from '../minutes/minutes'

// Title and day stand at the beginning, or where those present are named.
const mostLetters = 8_000
/** A title that is longer is a sentence. */
const longestTitle = 160
/** A shorter line may begin a title by chance. */
const shortestLine = 10

/** What minutes are called, and the day of their meeting. */
export interface MinutesHead {
  readonly title: string | null
  readonly date: CaptionDate | null
}

/**
 * Reads title and day of minutes. `title` is what the file's format gives as one: a heading of the text may be but the
 * letterhead and gives way to what the minutes call themselves; what somebody noted elsewhere (a mail's subject) stays.
 */
export function minutesHead(title: string | null, pages: readonly string[], lang: 'de' | 'en'): MinutesHead {
  const text = pages.join('\n\n').slice(0, mostLetters)
  const read = readMinutesHead(text, { lang, heading: title })
  const isKept = read.title === null || read.title.length > longestTitle || (title !== null && !isHeading(title, text))
  return { title: isKept ? title : read.title, date: read.date }
}

/** Whether a title stands in a text as a line of its own, or as several. */
function isHeading(title: string, text: string): boolean {
  const heading = plain(title)
  return text.split('\n').map(plain).some((line) => line.startsWith(heading) || (line.length >= shortestLine && heading.startsWith(line)))
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}
