import type { Locator, Page } from 'playwright-core'

/** The search area in the words of its users. */
export class SearchPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get field(): Locator {
    return this.page.getByRole('searchbox', { name: 'Suche' })
  }

  get hits(): Locator {
    return this.page.getByRole('grid', { name: 'Suchergebnisse' }).getByRole('row')
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: /^Suche/ }).click()
    await this.field.waitFor()
  }

  /** Types a query and waits for its own results, those of the finished last word. */
  async find(query: string): Promise<void> {
    await this.field.fill(query)
    await this.page.waitForFunction((typed) => (new URLSearchParams(location.hash.slice(1)).get('query') ?? '') === typed, query)
    await this.answered()
  }

  /** Waits until the results are those of what is asked for. */
  async answered(): Promise<void> {
    await this.page.locator('.search[aria-busy="false"]').waitFor()
  }

  /** The titles of the hits, in their order. */
  async titles(): Promise<string[]> {
    return this.hits.locator('.hit-title strong').allTextContents()
  }

  /** How many there are, as the results say. */
  async count(): Promise<number> {
    return Number.parseInt((await this.page.locator('.search-head [role="status"]').textContent()) ?? '', 10)
  }

  hit(title: string): Locator {
    return this.hits.filter({ hasText: title })
  }

  /** The hits that are selected or open. */
  get selected(): Locator {
    return this.page.locator('[data-hits] [role="row"][aria-selected="true"]')
  }

  /** Goes from the search field to the first hit, as a keyboard does. */
  async focusFirst(): Promise<void> {
    await this.field.press('ArrowDown')
    await this.page.locator('[data-hits] [role="row"]:focus').waitFor()
  }

  /** What is open at the right. */
  async opened(): Promise<'document' | 'record' | 'nothing'> {
    const open = await this.page.locator('.shell-columns').getAttribute('data-open')
    return open === 'document' || open === 'record' ? open : 'nothing'
  }
}
