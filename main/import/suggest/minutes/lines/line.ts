import type { Action } from '../words/action'

/** What a line ends with that goes on in the next. */
export const unfinished = /(?:[,–-]|\s(?:der|des|die|das|zur|zum|zu|für|und|von|vom|über|of|the|for|and|on|to|with|mit|im|in|am|bis|seit|eine[nmr]?|by|until|at|from|before|mid))$/i

/** A line of minutes without its marks (bullet, number, emphasis), whether it was written as plain text, Markdown or table. */
export interface Line {
  readonly text: string
  /** The columns it is moved in by. */
  readonly indent: number
  readonly kind: 'heading' | 'item' | 'row' | 'text'
  /** "TOP 3", "2.", "(a)": what it is counted by, or null. */
  readonly number: string | null
  /** The cells of a table's row; a line of any other kind has one. */
  readonly cells: readonly string[]
  /** Whether a blank line stands before it. */
  readonly isApart: boolean
  /** Whether a drawn line stands directly before it. */
  readonly isRuled: boolean
  /** As it was written, for tables that are only drawn with spaces. */
  readonly written: string
  /** The task that it says by its form alone. */
  readonly task?: Action
  /** What a row of a table is about, said in a paragraph above the rest of its cell. */
  readonly point?: string
}

/** The line with another text; a row becomes a line of one cell. */
export function withText(line: Line, text: string): Line {
  return { ...line, text, cells: [text] }
}

/** Whether tabs part what was written in the line. */
export function isTabbed({ written }: Line): boolean {
  return written.includes('\t')
}
