import type { TFunction } from 'i18next'
import { textWidth } from '../lanes/label'
import { hollowBar } from './bars'
import type { Paint } from './colours'
import { element, words } from './svg'

const lineHeight = 24
const barWidth = 28

/** What bars and marks mean, in as many lines as the width in pixels asks for; `height` is that of all of them. */
export function legendOf({ colour }: Paint, width: number, t: TFunction): { svg: string; height: number } {
  const [y, accent] = [16, colour.accent]
  const bar = (more: Readonly<Record<string, string | number>>): string => element('rect', { x: 0, y, width: barWidth, height: 6, rx: 1, fill: accent, ...more })
  const fading = element('linearGradient', { id: 'fade-legend' }, [
    element('stop', { offset: 0, 'stop-color': accent, 'stop-opacity': 0.06 }),
    element('stop', { offset: 0.5, 'stop-color': accent }),
    element('stop', { offset: 1, 'stop-color': accent, 'stop-opacity': 0.06 }),
  ])
  const signs: readonly (readonly [string, string])[] = [
    [bar({}), t('timeline.legend.certain')],
    [bar({ 'fill-opacity': 0.34 }), t('timeline.legend.possible')],
    [fading + bar({ fill: 'url(#fade-legend)' }) + words('~', barWidth + 4, y + 8, { fill: accent, 'font-weight': 700 }), t('timeline.approximate')],
    [words('?', barWidth / 2, y + 8, { fill: accent, 'font-weight': 700 }), t('timeline.uncertain')],
    [bar({ 'fill-opacity': 0.34 }) + element('path', { d: `M${barWidth} ${y - 1}v8l4 -4z`, fill: accent }), t('timeline.legend.open')],
    [hollowBar(0, y, barWidth, accent), t('timeline.legend.onlyRead')],
    [bar({ 'fill-opacity': 0.14, stroke: accent, 'stroke-dasharray': '2 2' }), t('timeline.legend.suggestion')],
  ]
  let [x, line] = [0, 0]
  const svg = signs.map(([sign, name]) => {
    const own = barWidth + 16 + textWidth(name)
    if (x > 0 && x + own > width) [x, line] = [0, line + 1]
    const place = `translate(${x} ${line * lineHeight})`
    x += own + 28
    return element('g', { transform: place }, [sign, words(name, barWidth + 16, y + 8, { fill: colour['text-quiet'] })])
  })
  return { svg: svg.join(''), height: 12 + (line + 1) * lineHeight }
}
