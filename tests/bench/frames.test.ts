import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { CDPSession, Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { fillDated, type DatedItem } from './dated-archive'
import { openTimeline, type Opened } from './opened-timeline'

const opened: Opened[] = []
afterAll(async () => {
  for (const each of opened) await each.close()
})

const many = 10_000
const steps = 90

interface Frames {
  /** Milliseconds of the page's own work for each frame, and frames in a second. */
  readonly work: number
  readonly perSecond: number
}

/** Drags and zooms as a reader does, and tells what each frame cost by Chromium's own count of the work of the page's main thread. */
async function frames(page: Page, session: CDPSession, at: { x: number; y: number }): Promise<Frames> {
  const worked = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000
  }
  await page.evaluate(() => {
    const count = (): void => {
      Reflect.set(window, 'framesDrawn', Number(Reflect.get(window, 'framesDrawn') ?? 0) + 1)
      requestAnimationFrame(count)
    }
    requestAnimationFrame(count)
  })
  const [before, begun] = [await worked(), performance.now()]
  await page.mouse.move(at.x, at.y)
  await page.mouse.down()
  for (let step = 1; step <= steps; step += 1) {
    await page.mouse.move(at.x + Math.round(240 * Math.sin(step / 12)), at.y)
    await page.waitForTimeout(8)
  }
  await page.mouse.up()
  for (let step = 0; step < steps / 2; step += 1) {
    await page.mouse.wheel(0, step % 30 < 15 ? -120 : 120)
    await page.waitForTimeout(8)
  }
  const [work, seconds] = [await worked() - before, (performance.now() - begun) / 1_000]
  const drawn = await page.evaluate(() => Number(Reflect.get(window, 'framesDrawn')))
  return { work: work / drawn, perSecond: drawn / seconds }
}

async function measured(page: Page): Promise<Frames> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  return frames(page, session, { x: 800, y: 420 })
}

/** The same items in vis-timeline, in lanes by kind as well, by its own defaults or with those close to one another together. */
async function showInVis(page: Page, items: readonly DatedItem[], isClustered: boolean): Promise<void> {
  const folder = join(dirname(createRequire(import.meta.url).resolve('vis-timeline/package.json')), 'standalone/umd')
  await page.setContent('<style>body { margin: 0 } #axis { height: 780px }</style><div id="axis"></div>')
  await page.addStyleTag({ content: readFileSync(join(folder, '../../styles/vis-timeline-graph2d.min.css'), 'utf8') })
  await page.addScriptTag({ path: join(folder, 'vis-timeline-graph2d.js') })
  await page.evaluate(({ all, cluster }) => {
    const { Timeline, DataSet } = Reflect.get(window, 'vis')
    const groups = ['event', 'minutes', 'document', 'photo'].map((kind) => ({ id: kind, content: kind }))
    Reflect.set(window, 'shown', new Timeline(document.getElementById('axis'), new DataSet(all.map(({ id, kind, title, day }) => ({ id, group: kind, content: title, start: day, type: 'box' }))), new DataSet(groups), {
      height: 780, zoomMin: 86_400_000, start: '1974-01-01', end: '2026-01-01', ...(cluster && { cluster: { maxItems: 3 } }),
    }))
  }, { all: items, cluster: isClustered })
  await page.locator('.vis-item').first().waitFor({ timeout: 120_000 })
}

it('pans and zooms 10,000 entries with at least 50 frames a second, and a fifth of the work of vis-timeline', async () => {
  const own = await openTimeline(many)
  opened.push(own)
  const ours = await measured(own.page)
  const browser = own.page.context().browser()
  if (browser === null) throw new Error('the browser is gone')
  const inVis = async (isClustered: boolean): Promise<Frames> => {
    const page = await browser.newPage({ viewport: { width: 1_400, height: 800 } })
    await showInVis(page, fillDated.items(many), isClustered)
    const found = await measured(page)
    await page.close()
    return found
  }
  const [clustered, theirs] = [await inVis(true), await inVis(false)]
  const told = ({ work, perSecond }: Frames): string => `${work.toFixed(2)} ms a frame, ${perSecond.toFixed(0)} frames a second`
  console.info(`ours: ${told(ours)}; vis-timeline: ${told(theirs)}, clustered: ${told(clustered)}; ratios ${(theirs.work / ours.work).toFixed(1)} and ${(clustered.work / ours.work).toFixed(1)}`)
  expect.soft(ours.perSecond).toBeGreaterThanOrEqual(50)
  expect.soft(theirs.work / ours.work).toBeGreaterThanOrEqual(5)
})

it('is first painted with 100,000 dated records in at most 1.5 times what 1,000 take', async () => {
  const took: number[][] = []
  for (const count of [1_000, 100_000]) {
    const timeline = await openTimeline(count)
    opened.push(timeline)
    took.push(await timeline.paints(7))
  }
  const [few = 0, all = 0] = took.map((each) => each.toSorted((a, b) => a - b)[Math.floor(each.length / 2)] ?? 0)
  console.info(`first paint, median of 7: ${few.toFixed(0)} ms with 1,000 records, ${all.toFixed(0)} ms with 100,000; ratio ${(all / few).toFixed(2)}`)
  expect.soft(all / few).toBeLessThanOrEqual(1.5)
})
