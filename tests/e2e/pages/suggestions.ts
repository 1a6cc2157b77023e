import type { Locator, Page } from 'playwright-core'

/** The suggestions area in the words of its users. */
export class SuggestionsPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get list(): Locator {
    return this.page.getByRole('grid', { name: 'Offene Vorschläge' })
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: /^Vorschläge/ }).click()
    await this.page.getByRole('region', { name: 'Vorschläge' }).waitFor()
  }

  row(name: string | RegExp): Locator {
    return this.list.getByRole('row', { name })
  }

  async accept(name: string | RegExp): Promise<void> {
    await this.row(name).getByRole('button', { name: /^Übernehmen/ }).click()
  }

  async names(): Promise<string[]> {
    return this.list.locator('[data-suggestion]').evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''))
  }
}
