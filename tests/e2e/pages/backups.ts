import type { Locator, Page } from 'playwright-core'
import { longWork } from '../long-work'

/** The backup area in the words of its users. */
export class BackupsPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get rows(): Locator {
    return this.page.getByRole('list', { name: 'Vorhandene Sicherungen' }).getByRole('listitem')
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: 'Sicherung', exact: true }).click()
    await this.page.getByRole('region', { name: 'Sicherung', exact: true }).waitFor()
  }

  async backUp(): Promise<void> {
    await this.page.getByRole('button', { name: 'Jetzt sichern' }).click()
    await this.page.getByText('Gesichert und geprüft.').waitFor({ timeout: longWork })
  }

  /** Puts the newest backup in the archive's place. */
  async restoreNewest(): Promise<void> {
    await this.page.getByRole('button', { name: /^Sicherung vom .* zurückholen$/ }).first().click()
    await this.page.getByRole('button', { name: 'Zurückholen', exact: true }).click()
    await this.page.getByText('Zurückgeholt. Das Archiv ist auf dem Stand der Sicherung.').waitFor({ timeout: longWork })
  }
}
