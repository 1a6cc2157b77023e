import type { Locator, Page } from 'playwright-core'

/** The word pairs in the words of their users. */
export class ThesaurusPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get pairs(): Locator {
    return this.page.getByRole('grid', { name: 'Wortpaare' }).getByRole('row')
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Menü' }).click()
    await this.page.getByRole('menuitem', { name: /^Wortpaare/ }).click()
    await this.pairs.first().waitFor()
  }

  async filter(text: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: 'Wortpaare filtern' }).fill(text)
  }

  async add(de: string, en: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Deutsch' }).fill(de)
    await this.page.getByRole('textbox', { name: 'Englisch' }).fill(en)
    await this.page.keyboard.press('Enter')
  }
}
