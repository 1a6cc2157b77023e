import type { Locator } from 'playwright-core'

/** How many lines each of these elements takes. */
export function lineCounts(elements: Locator): Promise<number[]> {
  return elements.evaluateAll((each) =>
    each.map((element) => {
      const range = document.createRange()
      range.selectNodeContents(element)
      return new Set([...range.getClientRects()].map(({ top }) => top)).size
    }),
  )
}
