import { isWorded } from '../words/wordings'

/** What a column of a table says. */
export type Column = 'who' | 'charge' | 'what' | 'due' | 'decision' | 'sort' | 'outcome'

const patterns: readonly (readonly [Column, RegExp])[] = [
  ['due', /^(?:(?:ziel|abgabe|end)(?:termin|datum)|stichtag|fertigstellung|target|T\.?:?|bis(?:\s+wann)?\??|wann\??|termin|frist|fällig(?:\s+(?:am|bis))?|fälligkeit|datum|zieldatum|erledig(?:en|t|ung)(?:\s+bis)?|zeitpunkt|by\s+when\??|when\??|due(?:\s+(?:date|by))?|deadline|date|target(?:\s+date)?|by|until|complet(?:ion(?:\s+date)?|ed?\s+by)|finish(?:ed)?(?:\s+by)?|time\s*(?:line|frame)|zeit(?:plan|rahmen))$/i],
  ['who', /^(?:wer\??|V\.?:?|beauftragte?[rn]?|(?:haupt)?verantwortlich(?:e[rn]?|keit)?|verantw\.|zuständig(?:e[rn]?|keit)?|durch|bearbeit(?:er(?:in)?|ung)|federführung|who\??|responsib(?:le|ility)(?:\s+(?:person|party))?|person(?:\s+responsible)?|owner|lead|by\s+whom|(?:assigned|allocated|delegated)\s+to|assignee|name|in\s+charge|action\s+(?:by|owner|officer))$/i],
  ['what', /^(?:was\??|aufgaben?|maßnahmen?|auftrag|tätigkeit|arbeitsschritt|schritt|vorhaben|to[\s-]?do|inhalt|gegenstand|what\??|actions?(?:\s+(?:point|item|required|agreed))?|tasks?|activity|item|description(?:\s+of\s+.*)?|details?|step|thema|punkt|follow-?up)$/i],
  ['decision', /^(?:beschl(?:uss|uß|üsse)|entscheidung|festlegung|vereinbarung|decisions?|resolution|agreed)$/i],
  ['outcome', /^(?:ergebnis(?:se)?|outcomes?|results?|conclusions?)$/i],
  ['sort', /^(?:art|typ|kategorie|kennung|type|kind|category|[A-Z](?:\s*\/\s*[A-Z]){1,3})$/i],
]

/** What the head of a table says of its columns. */
export interface Head {
  readonly roles: readonly (Column | null)[]
  /** Whether what its rows say may be no task. */
  readonly isOfAnything: boolean
  /** The column of what was said of a point, beside what has to be done; -1 where there is none. */
  readonly discussed: number
  /** Whether the bars stand between the cells only: then an empty cell may begin a row. */
  readonly isOpen: boolean
  /** Where each column begins, of tables that are only drawn with spaces. */
  readonly starts: readonly number[] | null
}

/** No head of a column is longer. */
const longestHead = 30

/** What a column is of by its head; null: it says none of what is looked for. */
export function columnOf(head: string): Column | null {
  return patterns.find(([, pattern]) => isWorded(head, pattern))?.[0] ?? null
}

/** Whether words are exactly what stands over a column. */
export function isNamed(words: string, column: Column): boolean {
  return patterns.find(([role]) => role === column)?.[1].test(words) === true
}

/** Whether cells are short enough to be heads. */
export function areHeads(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.length <= longestHead)
}

/** Whether a row is the head of another table. */
export function isHeadRow(cells: readonly string[]): boolean {
  const roles = cells.map(columnOf)
  return areHeads(cells) && (roles.includes('what') || roles.includes('who')) && new Set(roles.filter((role) => role !== null)).size > 1
}

/** Where each column of a line begins that is only drawn with spaces. */
export function startsOf(written: string): number[] {
  return [...written.matchAll(/(?<=^\s*|\s{2})\S/g)].map(({ index }) => index)
}

/** The cells of a line whose columns are parted by gaps. */
export function chunksOf(written: string): string[] {
  return written.trim().split(/\s{2,}/)
}
