import type { Page } from 'playwright-core'
import { startBrowser } from '../e2e/browser'
import { startHost } from '../e2e/host'
import { SearchPage } from '../e2e/pages/search'
import type { Times } from './measure'

/** As a quick typist types. */
const betweenKeys = 200
/** A key after which nothing on the page changes is not counted. */
const longest = 2_000

/** Milliseconds from a key pressed in the search field until the hits it changes are painted, in Chromium; words typed letter by letter, from the second on. */
export async function keyPressTimes(folder: string, words: readonly string[]): Promise<Times> {
  const host = await startHost(folder)
  const browser = await startBrowser()
  try {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'de-DE' })).newPage()
    await page.goto(host.link)
    const field = page.getByRole('searchbox')
    await field.waitFor()
    await new SearchPage(page).open()
    await page.locator('[data-hits]').first().waitFor()
    const times: number[] = []
    for (const word of words) {
      await field.fill('')
      await page.waitForTimeout(1_500)
      await field.focus()
      await typed(page, word.charAt(0))
      await page.waitForTimeout(betweenKeys)
      for (const letter of word.slice(1)) {
        // It has to wait for the key before that is pressed.
        const waiting = await page.evaluateHandle(waitForPaint, longest)
        const painted = waiting.evaluate(({ told }) => told)
        const [time] = await Promise.all([painted, typed(page, letter), page.waitForTimeout(betweenKeys)])
        if (time !== null) times.push(time)
      }
    }
    return times.sort((a, b) => a - b)
  } finally {
    await browser.close()
    await host.close()
  }
}

/** Runs in the page: waits for a key, then for the hits to change, then for the frame that shows it. */
function waitForPaint(most: number): { readonly told: Promise<number | null> } {
  const told = new Promise<number | null>((tell) => {
    let pressed: number | null = null
    const end = (time: number | null): void => {
      observer.disconnect()
      clearTimeout(timer)
      tell(time)
    }
    const timer = setTimeout(() => end(null), most)
    const observer = new MutationObserver((changes) => {
      const isOfHits = changes.some(({ target }) => target.parentElement?.closest('[data-hits], .search-head p') !== null)
      const since = pressed
      if (since === null || !isOfHits) return
      // A task after the frame's callbacks runs when the frame is drawn.
      requestAnimationFrame(() => setTimeout(() => end(performance.now() - since)))
    })
    addEventListener('keydown', (event) => (pressed = event.timeStamp), { capture: true, once: true })
    observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: false })
  })
  return { told }
}

/** An umlaut is no key of every keyboard: the browser takes it as what a key has written. */
function typed(page: Page, letter: string): Promise<void> {
  return /^[a-z]$/i.test(letter) ? page.keyboard.press(letter) : page.keyboard.insertText(letter)
}
