import { createContext, use, useEffect, useId, useMemo, useState } from 'react'
import type { ComponentProps, KeyboardEvent, ReactNode } from 'react'
import { CollectionRendererContext, DefaultCollectionRenderer, ListStateContext, TableStateContext } from 'react-aria-components'
import type { CollectionRenderer, Key } from 'react-aria-components'
import { flushSync } from 'react-dom'
import { useIsPrinted } from '../../ui/use-is-printed'
import { useStable } from '../../ui/use-stable'
import { rowsNear, type Stretch } from './rows-near'

type Rooted = ComponentProps<CollectionRenderer['CollectionRoot']>
type Row = Rooted['collection'] extends Iterable<infer Node> ? Node : never

/** Which row it is, from 0. */
const Place = createContext(0)

/** Which row of its list the component is drawn in, from 0: a screen reader sees only those that are drawn. */
export function useRowPlace(): number {
  return use(Place)
}

/** What React Aria asks of a list only at its root, needed where its rows are. */
const Root = createContext<Pick<Rooted, 'scrollRef' | 'persistedKeys'>>({})

const listRenderer: Pick<CollectionRenderer, 'CollectionRoot' | 'CollectionBranch'> = {
  CollectionRoot: ({ collection, ...root }) => <Rows rows={collection} {...root} Room={ListRoom} />,
  CollectionBranch: DefaultCollectionRenderer.CollectionBranch,
}

const tableRenderer: Pick<CollectionRenderer, 'CollectionRoot' | 'CollectionBranch'> = {
  CollectionRoot({ scrollRef, persistedKeys, ...root }) {
    const known = useMemo(() => ({ ...(scrollRef && { scrollRef }), ...(persistedKeys && { persistedKeys }) }), [scrollRef, persistedKeys])
    return <Root value={known}><DefaultCollectionRenderer.CollectionRoot {...root} /></Root>
  },
  CollectionBranch({ collection, parent }) {
    const root = use(Root)
    if (parent.type !== 'tablebody') return <DefaultCollectionRenderer.CollectionBranch collection={collection} parent={parent} />
    return <Rows rows={collection.getChildren?.(parent.key) ?? []} {...root} Room={TableRoom} />
  },
}

interface RowsInSightProps {
  readonly as: 'list' | 'table'
  readonly className: string
  readonly children: ReactNode
}

/**
 * Has the list or table in it draw only the rows in and near the window, and the one that has the focus: a thousand rows
 * take 190 MB. The others keep their room, so that the page scrolls, and stays where it is, as if they were there; on paper
 * all are. A row may be as high as it wants.
 */
export function RowsInSight({ as, className, children }: RowsInSightProps) {
  const id = useId()
  const renderer = useMemo(() => ({ ...(as === 'list' ? listRenderer : tableRenderer), layoutDelegate: layoutIn(id) }), [as, id])
  return (
    <CollectionRendererContext value={renderer}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- its rows take the keys, which come through here */}
      <div id={id} data-hits className={className} {...(as === 'list' && { onKeyDownCapture: turnPage })}>{children}</div>
    </CollectionRendererContext>
  )
}

/** Goes to the row about a window further: to React Aria, a list that does not scroll by itself has no pages but the first and last row. */
function turnPage(event: KeyboardEvent<HTMLElement>): void {
  const way = { PageDown: 1, PageUp: -1 }[event.key]
  if (way === undefined || event.shiftKey || !(event.target instanceof HTMLElement) || !event.target.matches('[role="row"]')) return
  event.preventDefault()
  event.stopPropagation()
  // It may have the focus and not be in sight yet, and of the rows around it only their room be there.
  event.target.scrollIntoView({ block: 'nearest' })
  event.currentTarget.dispatchEvent(new Event('scroll'))
  const page = (document.getElementById('main')?.clientHeight ?? window.innerHeight) - event.target.offsetHeight
  const { left, top } = event.target.getBoundingClientRect()
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="row"]')].filter((row) => row.getBoundingClientRect().left === left)
  const isBefore = (row: HTMLElement): boolean => row.getBoundingClientRect().top < top + way * page
  const next = way > 0 ? (rows.findLast(isBefore) ?? rows.at(-1)) : (rows.find((row) => !isBefore(row)) ?? rows[0])
  next?.focus()
}

/** Where rows are, and what of them is in sight: by that React Aria finds the one a page further, or below. */
function layoutIn(id: string): NonNullable<CollectionRenderer['layoutDelegate']> {
  const place = (): HTMLElement | null => document.getElementById(id)
  const frame = (): DOMRect => place()?.getBoundingClientRect() ?? new DOMRect()
  const within = (rect: DOMRect): DOMRect => new DOMRect(rect.x - frame().x, rect.y - frame().y, rect.width, rect.height)
  return {
    getItemRect(key) {
      const row = place()?.querySelector(`[data-key="${CSS.escape(String(key))}"]`)
      return row ? within(row.getBoundingClientRect()) : null
    },
    getVisibleRect: () => within(document.getElementById('main')?.getBoundingClientRect() ?? frame()),
    getContentSize: frame,
  }
}

interface RowsProps extends Pick<Rooted, 'scrollRef' | 'persistedKeys'> {
  readonly rows: Iterable<Row>
  readonly Room: typeof ListRoom
}

/** How high rows were when they were last drawn, by what they show. */
const heights = new WeakMap<object, number>()
/** Until the first are drawn. */
const guessed: Stretch = { first: 0, end: 60 }

function Rows({ rows, scrollRef, persistedKeys, Room }: RowsProps) {
  const all = useMemo(() => [...rows], [rows])
  const isPrinted = useIsPrinted()
  const [drawn, draw] = useState(guessed)
  const elements = (): HTMLCollection | undefined => (scrollRef?.current?.querySelector('tbody') ?? scrollRef?.current)?.children
  const look = useStable((): Stretch => {
    const shown = elements()
    if (shown === undefined || isPrinted) return drawn
    const near = rowsNear(shown)
    if (near.first === drawn.first && near.end === drawn.end) return drawn
    all.slice(drawn.first, drawn.end).forEach(({ value }, index) => {
      const height = shown[drawn.first + index]?.getBoundingClientRect().height ?? 0
      if (value && height > 0) heights.set(value, height)
    })
    return near
  })
  useEffect(() => {
    // At once, or the window would show their empty room for a moment.
    const lookAgain = (): void => flushSync(() => draw(look()))
    // It tells as well that there are other rows.
    const resized = new ResizeObserver(lookAgain)
    if (scrollRef?.current) resized.observe(scrollRef.current)
    document.addEventListener('scroll', lookAgain, { capture: true, passive: true })
    window.addEventListener('resize', lookAgain)
    return () => {
      resized.disconnect()
      document.removeEventListener('scroll', lookAgain, { capture: true })
      window.removeEventListener('resize', lookAgain)
    }
  }, [look, scrollRef])
  useFocusGivenUp(scrollRef)
  const usual = useMemo(() => usualHeight(all), [all])
  return all.map((row, index) =>
    isPrinted || (index >= drawn.first && index < drawn.end) || persistedKeys?.has(row.key) === true ? (
      <Place key={row.key} value={index}>{row.render?.(row)}</Place>
    ) : (
      <Room key={row.key} row={row.key} height={heightOf(row) ?? usual} />
    ),
  )
}

/**
 * Tells React Aria that the focus is elsewhere where it cannot know: of the row that had it and was taken out it heard no
 * leaving, and would call the focus to the next row from where somebody has gone meanwhile.
 */
function useFocusGivenUp(list: Rooted['scrollRef']): void {
  const rows = use(ListStateContext)
  const table = use(TableStateContext)
  const giveUp = useStable(({ target }: FocusEvent): void => {
    if (target instanceof Node && list?.current?.contains(target) === false) (rows ?? table)?.selectionManager.setFocused(false)
  })
  useEffect(() => {
    document.addEventListener('focusin', giveUp)
    return () => document.removeEventListener('focusin', giveUp)
  }, [giveUp])
}

function heightOf({ value }: Row): number | undefined {
  return value ? heights.get(value) : undefined
}

/** What to take for the rows that were not drawn yet. */
function usualHeight(rows: readonly Row[]): number {
  const known = rows.flatMap((row) => heightOf(row) ?? [])
  return known.length === 0 ? 100 : known.reduce((sum, height) => sum + height, 0) / known.length
}

interface RoomProps {
  readonly row: Key
  readonly height: number
}

/** The room of a row that is out of sight. */
function ListRoom({ row, height }: RoomProps) {
  return <div aria-hidden="true" className="row-room" data-key={row} style={{ height }} />
}

function TableRoom({ row, height }: RoomProps) {
  return <tr aria-hidden="true" className="row-room" data-key={row} style={{ height }} />
}
