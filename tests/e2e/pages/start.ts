import type { Locator, Page } from 'playwright-core'

/** The welcome screen of an empty archive in the words of its users. */
export class StartPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { name: 'Willkommen im Klimaarchiv' })
  }

  async giveName(name: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Ihr Name' }).fill(name)
    await this.page.getByRole('button', { name: 'Name übernehmen' }).click()
  }

  async openSample(): Promise<void> {
    await this.page.getByRole('button', { name: 'Beispielarchiv öffnen' }).click()
  }

  async removeSample(): Promise<void> {
    await this.page.getByRole('button', { name: 'Beispiel entfernen' }).click()
  }
}
