import type { TFunction } from 'i18next'
import type { Language } from '../../../preload/contract'
import { printDay } from '../entries/describe'
import type { Lane } from '../lanes/lanes'
import type { Target } from '../lanes/targets'
import type { Fold } from '../scale/fold'
import { gapName } from '../scale/gaps'
import { pixelOf, scaleOf } from '../scale/span'
import type { Span } from '../scale/span'
import { rulerHeight, seenOf } from '../scale/tick-label'
import { axisOf } from '../scale/ticks'
import { targetSvg } from './bars'
import { paintNow } from './colours'
import type { Paint } from './colours'
import { legendOf } from './legend'
import { element, words } from './svg'

/** What the axis shows, to be drawn once more as a file. */
export interface Shown {
  readonly lanes: readonly Lane[]
  /** The targets in sight. */
  readonly seen: readonly Target[]
  readonly fold: Fold
  /** The places that the axis shows, over its width in pixels. */
  readonly span: Span
  readonly width: number
  /** The place of today. */
  readonly today: number
  /** The place of day 0 is so many pixels left of the axis. */
  readonly offset: number
  readonly language: Language
  readonly pictureOf: (hash: string) => string | null
}

const headWidth = 148
const headRoom = 40

/** The timeline as it is seen, as SVG that needs nothing else: title, lanes, axis, and what its marks mean. */
export function pictureOfAxis(shown: Shown, t: TFunction): string {
  const paint = paintNow()
  const { lanes, seen, width, span, fold, language, offset } = shown
  const lanesHeight = lanes.reduce((sum, { height }) => sum + height, 0)
  const whole = headWidth + width
  const legend = legendOf(paint, whole - 24, t)
  const height = headRoom + rulerHeight + lanesHeight + legend.height
  const days = t('timeline.stripValue', { from: printDay(fold.toDay(span.from), language), to: printDay(fold.toDay(span.to) - 1, language) })
  const bars = seen.map((target) => targetSvg(target, { ...paint, offset, axis: width, suggestion: t('timeline.suggestion'), language, pictureOf: shown.pictureOf }))
  return element('svg', { xmlns: 'http://www.w3.org/2000/svg', width: whole, height, viewBox: `0 0 ${whole} ${height}`, 'font-family': paint.font, 'font-size': 12, fill: paint.colour.text, role: 'img' }, [
    element('title', {}, [`${t('timeline.title')}, ${days}`]),
    element('defs', {}, [element('clipPath', { id: 'axis' }, [element('rect', { x: 0, y: 0, width, height: rulerHeight + lanesHeight })])]),
    element('rect', { x: 0, y: 0, width: whole, height, fill: paint.colour.surface }),
    words(t('timeline.title'), 12, 26, { 'font-size': 18, 'font-weight': 600 }),
    words(days, whole - 12, 26, { fill: paint.colour['text-quiet'], 'text-anchor': 'end' }),
    element('g', { transform: `translate(0 ${headRoom})` }, [headsSvg(lanes, whole, paint, language)]),
    element('g', { transform: `translate(${headWidth} ${headRoom})`, 'clip-path': 'url(#axis)' }, [
      axisSvg(shown, lanesHeight, paint, t),
      element('g', { transform: `translate(0 ${rulerHeight})` }, bars),
    ]),
    element('g', { transform: `translate(12 ${headRoom + rulerHeight + lanesHeight})` }, [legend.svg]),
  ])
}

function headsSvg(lanes: readonly Lane[], width: number, { colour }: Paint, language: Language): string {
  return [
    element('path', { d: `M0 ${rulerHeight}h${width}`, stroke: colour.line }),
    ...lanes.flatMap(({ name, count, top, height }) => [
      words(name.length > 18 ? `${name.slice(0, 17)}…` : name, 12, rulerHeight + top + 21, { fill: colour['text-quiet'] }),
      words(count.toLocaleString(language), headWidth - 8, rulerHeight + top + 21, { fill: colour['text-quiet'], 'text-anchor': 'end' }),
      element('path', { d: `M0 ${rulerHeight + top + height}h${width}`, stroke: colour.line }),
    ]),
    element('path', { d: `M${headWidth} 0v${rulerHeight + lanes.reduce((sum, lane) => sum + lane.height, 0)}`, stroke: colour.line }),
  ].join('')
}

function axisSvg({ span, width, fold, language, today }: Shown, lanesHeight: number, { colour }: Paint, t: TFunction): string {
  const { minor, major } = axisOf(span, Math.max(1, width), language, fold)
  const scale = scaleOf(span, width)
  const line = (x: number, from: number, to: number, more = {}): string => element('path', { d: `M${x.toFixed(2)} ${from}V${to}`, stroke: colour.line, ...more })
  const end = rulerHeight + lanesHeight
  return [
    ...(major.length > 0 ? major : minor).map(({ from }) => line(pixelOf(scale, from), 0, end)),
    ...minor.flatMap((tick) => {
      const { left, isLabelled } = seenOf(tick, scale, width)
      return [line(pixelOf(scale, tick.from), rulerHeight / 2, rulerHeight), isLabelled ? words(tick.label, left + 5, 34, { fill: colour['text-quiet'] }) : '']
    }),
    ...major.map(({ from, to, label }) => (Math.min(width, pixelOf(scale, to)) - Math.max(0, pixelOf(scale, from)) < 40 ? '' : words(label, Math.max(0, pixelOf(scale, from)) + 5, 14, { 'font-weight': 600 }))),
    ...fold.gaps.map((gap) => {
      const [left, right] = [pixelOf(scale, fold.toAxis(gap.from)), pixelOf(scale, fold.toAxis(gap.to))]
      const middle = (left + right) / 2 + 4
      return element('g', {}, [
        element('rect', { x: left, y: rulerHeight, width: right - left, height: lanesHeight, fill: colour.line, 'fill-opacity': 0.5, stroke: colour['line-strong'] }),
        words(gapName(gap, t), middle, end - 8, { transform: `rotate(-90 ${middle} ${end - 8})`, fill: colour['text-quiet'] }),
      ])
    }),
    ...(today >= span.from && today < span.to ? [line(pixelOf(scale, today + 0.5), 0, end, { stroke: colour.accent, 'stroke-dasharray': '4 3' }), words(t('timeline.today'), pixelOf(scale, today + 0.5) + 6, 14, { fill: colour.accent })] : []),
  ].join('')
}
