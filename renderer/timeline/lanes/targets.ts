import type { Item } from '../entries/items'
import { lanePadding } from './lanes'
import type { CrowdBox, ItemBox, Lane } from './lanes'
import type { Cluster } from './pack'

/** Something on the axis that can be reached with the keyboard: an item or a cluster, in pixels from day 0. */
export interface Target {
  readonly id: string
  readonly lane: Lane
  readonly from: number
  readonly to: number
  readonly y: number
  readonly item: Item | null
  readonly cluster: Cluster<ItemBox> | null
  readonly box: ItemBox | null
  readonly crowd: CrowdBox | null
}

/** How many entries a chip stands for. */
export function countIn({ cluster, crowd }: Target): number {
  return crowd?.crowd.count ?? cluster?.boxes.length ?? 0
}

/** All targets in the order of time, those that begin together from top to bottom. */
export function targetsOf(lanes: readonly Lane[]): Target[] {
  const targets: Target[] = []
  for (const lane of lanes) {
    const above = lane.crowds.length > 0 ? 1 : 0
    const y = (row: number): number => lane.top + lanePadding + (row + above) * lane.rowHeight
    for (const box of lane.crowds)
      targets.push({ id: box.crowd.id, lane, from: box.from, to: box.to, y: y(-1), item: null, cluster: null, box: null, crowd: box })
    for (const { box, row } of lane.packed.placed)
      targets.push({ id: box.item.id, lane, from: box.from, to: box.to, y: y(row), item: box.item, cluster: null, box, crowd: null })
    for (const cluster of lane.packed.clusters) {
      const id = `${lane.id} ${cluster.boxes[0]?.item.id}`
      targets.push({ id, lane, from: cluster.from, to: cluster.to, y: y(lane.packed.rows - 1), item: null, cluster, box: null, crowd: null })
    }
  }
  return targets.sort((a, b) => a.from - b.from || a.y - b.y)
}

/** Where a key leads from a target; undefined where it leads nowhere. */
export function neighbour(targets: readonly Target[], from: Target, key: string): Target | undefined {
  const index = targets.indexOf(from)
  switch (key) {
    case 'ArrowRight':
      return targets[index + 1]
    case 'ArrowLeft':
      return targets[index - 1]
    case 'Home':
      return targets[0]
    case 'End':
      return targets.at(-1)
    case 'ArrowUp':
      return nearest(targets.filter(({ y }) => y < from.y), from)
    case 'ArrowDown':
      return nearest(targets.filter(({ y }) => y > from.y), from)
    default:
      return undefined
  }
}

function nearest(targets: readonly Target[], from: Target): Target | undefined {
  const distance = (target: Target): number => Math.abs(target.from - from.from) + 4 * Math.abs(target.y - from.y)
  return targets.reduce<Target | undefined>((best, each) => (best && distance(best) <= distance(each) ? best : each), undefined)
}
