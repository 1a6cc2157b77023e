import type { Extent } from '../entries/extent'
import { arrow } from './lanes'

/** Opacity of what is possible, of what is certain, and of the outermost edge of a fading end. */
const light = 0.34
const solid = 1
const faint = 0.06

export interface Stop {
  /** Pixels from the left of the bar. */
  readonly at: number
  readonly weight: number
}

/** How strongly a bar of a width in pixels is drawn along its length, from left to right. */
export function stopsOf(extent: Extent, width: number): Stop[] {
  const { from, to, certain, left, right } = extent
  if (from === null || to === null || !certain) {
    const fade = width / 4
    return [
      { at: 0, weight: left === 'firm' ? light : faint },
      { at: left === 'open' ? Math.min(arrow, width) : left === 'soft' ? fade : 0, weight: light },
      { at: right === 'open' ? Math.max(0, width - arrow) : right === 'soft' ? width - fade : width, weight: light },
      { at: width, weight: right === 'firm' ? light : faint },
    ].toSorted((a, b) => a.at - b.at)
  }
  const pixel = (day: number): number => ((day - from) / (to - from)) * width
  return [
    { at: 0, weight: left === 'soft' ? faint : certain.from > from ? light : solid },
    { at: pixel(certain.from), weight: solid },
    { at: pixel(certain.to), weight: solid },
    { at: width, weight: right === 'soft' ? faint : certain.to < to ? light : solid },
  ]
}

/** The stops as a CSS mask for a bar painted in one colour. */
export function maskOf(extent: Extent, width: number): string {
  const stops = stopsOf(extent, width).map(({ at, weight }) => `rgb(0 0 0 / ${weight}) ${at.toFixed(1)}px`)
  return `linear-gradient(to right, ${stops.join(', ')})`
}
