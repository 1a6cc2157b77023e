import type { Extracted, Figure } from '../extracted'

/** What a format's reader gives: the text by page, and whatever else the format has. */
export interface Content extends Partial<Pick<Extracted, 'fault' | 'paged' | 'html' | 'title' | 'creator' | 'language' | 'created' | 'photo' | 'print' | 'thumbnail'>> {
  readonly pages: readonly string[]
  readonly figures?: readonly Figure[]
  /** Its pages are pictures, and text that is missing may stand in them. */
  readonly pictured?: boolean
}
