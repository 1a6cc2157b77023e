import type { Page } from 'playwright-core'

declare global {
  interface Window {
    heard?: string[]
  }
}

/**
 * Writes down what a screen reader says by itself from now on, and gives it: what comes into a live region. A region that
 * comes with its text already in it is not heard for sure, unless it is an alert.
 */
export async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const live = '[role="status"], [role="alert"], [role="log"], [aria-live="polite"], [aria-live="assertive"]'
    const heard: string[] = []
    const known = new WeakSet(document.querySelectorAll(live))
    const say = (text: string | null): void => {
      if (text !== null && text.trim() !== '') heard.push(text.trim())
    }
    window.heard = heard
    new MutationObserver((changes) => {
      for (const { target, addedNodes, type } of changes) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest(live)
        if (region != null && known.has(region) && region.closest('[inert], [aria-hidden="true"]') === null) {
          if (type === 'characterData') say(target.textContent)
          else for (const node of addedNodes) say(node.textContent)
        }
        for (const node of addedNodes) if (node instanceof Element) for (const each of [node, ...node.querySelectorAll('*')]) if (each.matches('[role="alert"]')) say(each.textContent)
      }
      for (const region of document.querySelectorAll(live)) known.add(region)
    }).observe(document, { subtree: true, childList: true, characterData: true })
  })
  return () => page.evaluate(() => window.heard ?? [])
}

/** What a screen reader says after the name of what has the focus: what describes it. */
export async function describedFocus(page: Page): Promise<string> {
  const tree = await page.context().newCDPSession(page)
  try {
    const { result } = await tree.send('Runtime.evaluate', { expression: 'document.activeElement' })
    if (result.objectId === undefined) return ''
    const { nodes } = await tree.send('Accessibility.getPartialAXTree', { objectId: result.objectId, fetchRelatives: false })
    return String(nodes[0]?.description?.value ?? '')
  } finally {
    await tree.detach()
  }
}
