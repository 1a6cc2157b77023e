import { splitCredit } from './caption-credit'
import { readCaptionDate, type CaptionDate } from './caption-date'
import { readPeople, type CaptionPerson } from './caption-people'
import { readCaptionPlace } from './caption-place'

/** What a picture's caption says; null or empty where it says nothing. */
export interface Caption {
  readonly people: readonly CaptionPerson[]
  readonly credit: string | null
  readonly place: string | null
  readonly date: CaptionDate | null
}

/** Reads a picture's caption: who is to be seen (from the left), whose picture it is, where and when it was taken. */
export function readCaption(text: string, lang: 'de' | 'en'): Caption {
  const { text: caption, credit, year } = splitCredit(text.normalize('NFC').replace(/\s+/g, ' ').trim(), lang)
  const people = readPeople(caption)
  return { people, credit, place: readCaptionPlace(caption, people), date: readCaptionDate(caption, year, lang) }
}
