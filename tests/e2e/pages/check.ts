import type { Locator, Page } from 'playwright-core'

/** Checking the archive, in the words of its users. */
export class Check {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get running(): Locator {
    return this.page.getByText('Das Archiv wird geprüft …')
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: /^Archiv geprüft: \d+ Fehler$/ })
  }

  get faults(): Locator {
    return this.dialog.getByRole('list', { name: 'Fehler im Archiv' }).getByRole('listitem')
  }

  async start(): Promise<void> {
    await this.page.getByRole('button', { name: 'Menü', exact: true }).click()
    await this.page.getByRole('menuitem', { name: 'Archiv prüfen' }).click()
  }
}
