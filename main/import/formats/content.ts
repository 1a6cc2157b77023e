import type { Extracted, Figure } from '../reading/extracted'

/** What a format's reader gives: the text by page, and whatever else the format has. */
export interface Content extends Partial<Pick<Extracted, 'fault' | 'paged' | 'html' | 'title' | 'creator' | 'language' | 'created' | 'description' | 'keywords' | 'reference' | 'photo' | 'print' | 'thumbnail' | 'conformance'>> {
  readonly pages: readonly string[]
  /** What stands on a page beside its text, by page: form fields, comments. It is found with it, and says nothing about its pictures. */
  readonly notes?: readonly string[]
  /** What in its pages somebody has written: its language is told by that, not by labels that its reader has put there. */
  readonly written?: string
  /** Pages (from 0) whose text is to give way to what is recognised in their picture. */
  readonly doubtful?: readonly number[]
  readonly figures?: readonly Figure[]
  /** What its first page sets apart as a title by its type alone. */
  readonly prominent?: string | null
  /** Its pages only list what is in it, by names or subjects: they tell nothing of what kind it is itself. */
  readonly listing?: boolean
  /** Its pages are pictures, and text that is missing may stand in them. */
  readonly pictured?: boolean
}
