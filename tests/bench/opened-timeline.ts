import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { Page } from 'playwright-core'
import { startBrowser } from '../e2e/browser'
import { fillDated } from './dated-archive'

const serve = resolve(import.meta.dirname, '../../out/main/serve.js')

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
  const archive = join(folder, 'archive')
  const start = (): ChildProcess => spawn(process.execPath, [serve, '--archive', archive, '--no-open', '--account', 'Anna Beispiel'], { env: { ...process.env, KLIMAARCHIV_STATE: join(folder, 'state') }, stdio: ['ignore', 'pipe', 'inherit'] })
  // The first start makes the archive.
  const first = start()
  await linkOf(first)
  await ended(first)
  fillDated.fill(archive, count)
  const host = start()
  const browser = await startBrowser()
  const page = await browser.newPage({ viewport: { width: 1_400, height: 800 }, locale: 'de-DE' })
  await page.goto(await linkOf(host))
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
      await ended(host)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function linkOf(host: ChildProcess): Promise<string> {
  if (host.stdout === null) throw new Error('the host has no output')
  for await (const line of createInterface(host.stdout)) {
    const link = /http:\/\/\S+/.exec(line)?.[0]
    if (link !== undefined) return link
  }
  throw new Error('the host printed no link')
}

async function ended(host: ChildProcess): Promise<void> {
  const gone = new Promise<void>((resolved) => host.once('exit', () => resolved()))
  host.kill('SIGTERM')
  await gone
}
