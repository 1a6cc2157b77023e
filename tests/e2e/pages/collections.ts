import type { Locator, Page } from 'playwright-core'

/** Collections and saved searches in the words of their users. */
export class CollectionsPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** A list in the navigation: `Sammlungen` or `Gemerkte Suchen`. */
  shelf(name: string): Locator {
    return this.page.getByRole('navigation').getByRole('region', { name })
  }

  /** Entries of a list in the navigation, each with its count. */
  async entries(shelf: string): Promise<string[]> {
    return this.shelf(shelf).getByRole('link').allTextContents()
  }

  /** Types a name into the dialog that is open, and presses Enter. */
  async name(name: string): Promise<void> {
    const dialog = this.page.getByRole('dialog')
    await dialog.getByLabel('Name').fill(name)
    await this.page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
  }

  /** Chooses from the menu of an entry. */
  async choose(shelf: string, entry: string, action: string): Promise<void> {
    await this.shelf(shelf).getByRole('button', { name: `Mehr zu ${entry}` }).click()
    await this.page.getByRole('menuitem', { name: action }).click()
  }
}
