import type { TFunction } from 'i18next'
import type { Crowd, LaneField, RecordKind } from '../../../preload/contract'
import { laneKinds } from '../entries/items'
import type { Item } from '../entries/items'
import { withCrowds } from './crowds'
import type { Crowded } from './crowds'

/** A lane before anything is laid out: whose it is, what it is called, and its items. */
export interface Group {
  readonly id: string
  readonly name: string
  /** What its sign stands for; null for none. */
  readonly kind: RecordKind | null
  readonly items: readonly Item[]
  /** What stands in place of items that are too many. */
  readonly crowds: readonly Crowded[]
}

/** More lanes than these nobody looks through; the smaller ones share one. */
const mostGroups = 24

/** The items by what the lanes stand for, the largest group first; what belongs to none comes last. */
export function groupsOf(items: readonly Item[], crowds: readonly Crowd[], field: LaneField, language: string, t: TFunction): Group[] {
  if (field === 'kind') {
    const heads = laneKinds.map((kind) => ({ id: kind, name: t(`timeline.lanes.${kind}`), kind }))
    const groups = heads.map((head) => ({ ...head, items: items.filter(({ entry }) => entry.kind === head.kind), crowds: [] }))
    return withCrowds(groups, crowds, heads).filter((group) => group.items.length + group.crowds.length > 0)
  }
  const byName = new Map<string, Item[]>()
  for (const item of items) {
    for (const name of item.entry.lanes) {
      const own = byName.get(name) ?? []
      byName.set(name, own)
      // One record may lie in several lanes, and every bar has an id of its own.
      own.push(name === item.entry.lanes[0] ? item : { ...item, id: `${item.id} ${name}` })
    }
  }
  const collator = new Intl.Collator(language, { numeric: true })
  const named = [...byName].sort(([a, one], [b, other]) => other.length - one.length || collator.compare(a, b))
  const own = named.length > mostGroups ? named.slice(0, mostGroups - 1) : named
  const rest = named.slice(own.length)
  const others = new Map(rest.flatMap(([, group]) => group.map((item): [object, Item] => [item.entry, item])))
  const without = items.filter(({ entry }) => entry.lanes.length === 0)
  return [
    ...own.map(([name, group]) => ({ id: `in ${name}`, name, kind: null, items: group, crowds: [] })),
    ...(rest.length === 0 ? [] : [{ id: 'others', name: t('timeline.otherLanes', { count: rest.length }), kind: null, items: [...others.values()], crowds: [] }]),
    ...(without.length === 0 ? [] : [{ id: 'without', name: t(`timeline.withoutLane.${field}`), kind: null, items: without, crowds: [] }]),
  ]
}
