import type { Locator, Page } from 'playwright-core'
import { longWork } from '../long-work'

/** The welcome screen of an empty archive in the words of its users. */
export class StartPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { name: 'Willkommen im Klimaarchiv' })
  }

  /** Types a name, and presses no button for it. */
  async typeName(name: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Ihr Name' }).fill(name)
  }

  /** Opens the menu's own form of the name, and gives it. */
  async openName(): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Menü' }).click()
    await this.page.getByRole('menuitem', { name: 'Mein Name …' }).click()
    return this.page.getByRole('dialog', { name: 'Mein Name' })
  }

  async openSample(): Promise<void> {
    await this.page.getByRole('button', { name: 'Beispielarchiv öffnen' }).click()
  }

  /** Opens the sample archive from the welcome screen, and waits until it is in. */
  async beginWithSample(): Promise<void> {
    await this.heading.waitFor()
    await this.openSample()
    await this.page.getByText('Das Beispielarchiv ist geöffnet.').waitFor({ timeout: longWork })
  }

  async removeSample(): Promise<void> {
    await this.page.getByRole('button', { name: 'Beispiel entfernen' }).press('Enter')
  }
}
