import { useSyncExternalStore } from 'react'
import { laneField, recordKind, searchRules, type LaneField, type RecordKind, type SearchRule, type SortOrder } from '../preload/contract'

export const areas = ['search', 'timeline', 'suggestions', 'import', 'trash', 'backups'] as const
/** Areas beside those of the navigation are opened from where they are needed. */
export type Area = (typeof areas)[number] | 'thesaurus'

/** What the window shows. It is kept in the address, so that back, forward and reload do what people expect. */
export interface View {
  readonly area: Area
  readonly query: string
  /** The record in the panel at the right. */
  readonly record: string | null
  /** The file of it that is being read, and its page from 0. */
  readonly file: string | null
  readonly page: number
  /** ISO days of the span that narrows search and timeline. */
  readonly from: string | null
  readonly to: string | null
  readonly kinds: readonly RecordKind[]
  /** The order of the results; null: best first; without words that of the collection asked for, or newest first. */
  readonly sort: SortOrder | null
  /** How results are laid out; null: as a list, or as a gallery where nothing is asked for. */
  readonly layout: Layout | null
  /** Rules that the search goes without; all of them: the words as they were written. */
  readonly without: readonly SearchRule[]
  /** How the timeline is shown, and whether what only may lie in the span is on it as well. */
  readonly form: TimelineForm
  readonly certainty: Certainty
  /** What its lanes stand for, and whether its empty stretches are folded. */
  readonly lanes: LaneField
  readonly folded: boolean
  /** By which column its table is sorted. */
  readonly order: TableOrder
}

export const layouts = ['list', 'gallery', 'table'] as const
export type Layout = (typeof layouts)[number]
export const timelineForms = ['axis', 'table', 'story'] as const
export type TimelineForm = (typeof timelineForms)[number]
export type Certainty = 'certain' | 'possible'
export const sortOrders = ['relevance', 'collection', 'added', 'date', 'oldest', 'title', 'titleBackwards'] as const satisfies readonly SortOrder[]

/** What the timeline's table can be sorted by: the last column is what the lanes of the axis stand for. */
const tableColumns = ['date', 'title', ...laneField.options] as const
export type TableColumn = (typeof tableColumns)[number]
export interface TableOrder {
  readonly column: TableColumn
  readonly descending: boolean
}

const remembered = 'klimaarchiv.view'

/** Whether there is such a day: an address may be mistyped, or cut. */
function isDay(text: string): boolean {
  const [year, month, day] = /^(-?\d{4,6})-(\d\d)-(\d\d)$/.exec(text)?.slice(1).map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined) return false
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** The view an address stands for; whatever it does not say has its default. */
export function readView(hash: string): View {
  const parts = new URLSearchParams(hash.replace(/^#/, ''))
  const day = (name: string): string | null => (isDay(parts.get(name) ?? '') ? parts.get(name) : null)
  const page = Number(parts.get('page') ?? 0)
  return {
    area: ([...areas, 'thesaurus'] as const).find((area) => area === parts.get('area')) ?? 'search',
    query: parts.get('query') ?? '',
    record: parts.get('record'),
    file: parts.get('file'),
    page: Number.isInteger(page) && page > 0 ? page : 0,
    from: day('from'),
    to: day('to'),
    kinds: recordKind.options.filter((kind) => (parts.get('kinds') ?? '').split(',').includes(kind)),
    sort: sortOrders.find((order) => order === parts.get('sort')) ?? null,
    layout: layouts.find((layout) => layout === parts.get('layout')) ?? null,
    without: searchRules.filter((rule) => (parts.get('without') ?? '').split(',').includes(rule)),
    form: timelineForms.find((form) => form === parts.get('form')) ?? 'axis',
    certainty: parts.get('certainty') === 'certain' ? 'certain' : 'possible',
    lanes: laneField.options.find((field) => field === parts.get('lanes')) ?? 'kind',
    folded: parts.has('folded'),
    order: readOrder(parts.get('order') ?? ''),
  }
}

const backwards = '-down'

function readOrder(text: string): TableOrder {
  const named = text.replace(backwards, '')
  const column = tableColumns.find((each) => each === named)
  return { column: column ?? 'date', descending: column !== undefined && text.endsWith(backwards) }
}

function writeOrder({ column, descending }: TableOrder): string {
  return descending ? `${column}${backwards}` : column === 'date' ? '' : column
}

/** The address of a view, without what is default. */
export function writeView({ area, query, record, file, page, from, to, kinds, sort, layout, without, form, certainty, lanes, folded, order }: View): string {
  const parts = new URLSearchParams({ area })
  const given = { query, record: record ?? '', file: file ?? '', page: page > 0 ? String(page) : '', from: from ?? '', to: to ?? '', kinds: kinds.join(','), sort: sort ?? '', layout: layout ?? '', without: without.join(','), form: form === 'axis' ? '' : form, certainty: certainty === 'possible' ? '' : certainty, lanes: lanes === 'kind' ? '' : lanes, folded: folded ? 'yes' : '', order: writeOrder(order) }
  for (const [name, value] of Object.entries(given)) if (value !== '') parts.set(name, value)
  return `#${parts.toString()}`
}

const listeners = new Set<() => void>()
let shown: View | null = null

function current(): View {
  shown ??= readView(location.hash === '' ? (localStorage.getItem(remembered) ?? '') : location.hash)
  return shown
}

/** The page at which a file of the present record was left for its details. */
let leftAt: Pick<View, 'file' | 'page'> | null = null

function show(view: View): void {
  const before = current()
  if (view.record !== before.record) leftAt = null
  else if (view.file === null && before.file !== null) leftAt = { file: before.file, page: before.page }
  shown = view
  // The next start begins where this one ended, filters included, but with nothing open.
  localStorage.setItem(remembered, writeView({ ...view, ...nothingOpen }))
  for (const listener of listeners) listener()
}

const nothingOpen = { record: null, file: null, page: 0 } as const

/** Search and timeline are two views of one thing; what is open there has no place beside the import or the trash. */
function leavesTask(from: Area, to: Area | undefined): boolean {
  const looking: readonly Area[] = ['search', 'timeline']
  return to !== undefined && to !== from && !(looking.includes(from) && looking.includes(to))
}

/**
 * Leaving a field saves it, but not one that is taken away with its panel: React hears nothing of it. A hit is opened on
 * mouse-down, before the focus has moved there.
 */
function leaveField(): void {
  const field = document.activeElement
  if (field instanceof HTMLElement && field.matches('.side-panel :is(input, textarea)')) field.blur()
}

const opened = ['area', 'record', 'file'] as const satisfies readonly (keyof View)[]
const asked = ['query', 'kinds', 'from', 'to', 'without', 'certainty'] as const satisfies readonly (keyof View)[]

/** Changes what is shown. What is opened or asked for otherwise is a step in the history; sorting and turning pages are not. */
export function go(change: Partial<View>): void {
  showNext(change, [...opened, ...asked])
}

/** The same letter by letter: what is asked for is no step of its own. */
export function goTyping(change: Partial<View>): void {
  showNext(change, opened)
}

function showNext(change: Partial<View>, steps: readonly (keyof View)[]): void {
  const before = current()
  const leavesRecord = change.record !== undefined && change.record !== before.record
  const next = { ...before, ...(leavesTask(before.area, change.area) && nothingOpen), ...(leavesRecord && { file: null, page: 0 }), ...change }
  const address = writeView(next)
  if (address === location.hash) return
  const differs = (names: readonly (keyof View)[]): boolean => names.some((name) => String(next[name]) !== String(before[name]))
  if (differs(opened)) leaveField()
  history[differs(steps) ? 'pushState' : 'replaceState'](null, '', address)
  show(next)
}

/** Opens a file of the present record to be read: where it was left, else at its first page. */
export function goRead(file: string): void {
  go({ file, page: leftAt?.file === file ? leftAt.page : 0 })
}

/** Where there is room for one column only, as in shell.css: the panel stands in the place of what is found. */
export const panelCovers = '(max-width: 56.25em)'

/** Where there is room for one column only, what is open makes room for what is found. */
export function resultsInSight(): Partial<View> {
  return window.matchMedia(panelCovers).matches ? nothingOpen : {}
}

window.addEventListener('popstate', () => {
  leaveField()
  show(readView(location.hash))
})

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What the window shows at this moment, for what comes later than it was asked for. */
export function viewNow(): View {
  return current()
}

/** What the window shows now. */
export function useView(): View {
  return useSyncExternalStore(subscribe, current)
}

/** A part of what the window shows: who looks at no more is not drawn anew with each letter typed. The same view gives the same part. */
export function useShown<Part>(part: (view: View) => Part): Part {
  return useSyncExternalStore(subscribe, () => part(current()))
}
