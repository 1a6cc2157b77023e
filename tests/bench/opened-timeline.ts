import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { startBrowser } from '../e2e/browser'
import { startHost } from '../e2e/host'
import { fillDated } from './dated-archive'

/** The timeline of an archive of its own, in a browser window of 1400 by 800. */
export interface Opened {
  readonly page: Page
  /** Milliseconds from asking for the timeline to its first entries painted, so many times over. */
  paints(times: number): Promise<number[]>
  close(): Promise<void>
}

/** Makes an archive of so many dated records and opens its timeline. */
export async function openTimeline(count: number): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'klimaarchiv-axis-bench-'))
  // The first start makes the archive.
  await (await startHost(folder)).close()
  fillDated.fill(join(folder, 'archive'), count)
  const host = await startHost(folder)
  const browser = await startBrowser()
  const page = await browser.newPage({ viewport: { width: 1_400, height: 800 }, locale: 'de-DE' })
  await page.goto(host.link)
  const entries = page.locator('.timeline-cluster, .timeline-item').first()
  const toTimeline = page.getByRole('link', { name: /^Zeitleiste/ })
  await toTimeline.click()
  await entries.waitFor({ timeout: 60_000 })
  return {
    page,
    async paints(times) {
      const took: number[] = []
      for (let time = 0; time < times; time += 1) {
        await page.getByRole('link', { name: /^Papierkorb/ }).click()
        await entries.waitFor({ state: 'detached' })
        // A reload forgets what was answered before.
        await page.reload()
        await toTimeline.waitFor()
        await page.waitForTimeout(300)
        took.push(await page.evaluate(async () => {
          const link = [...document.querySelectorAll('a')].find((each) => each.textContent?.startsWith('Zeitleiste'))
          const begun = performance.now()
          link?.click()
          while (document.querySelector('.timeline-cluster, .timeline-item') === null) await new Promise((seen) => requestAnimationFrame(seen))
          await new Promise((seen) => requestAnimationFrame(seen))
          return performance.now() - begun
        }))
      }
      return took
    },
    async close() {
      await browser.close()
      await host.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
