import type { Locator, Page } from 'playwright-core'

/** The record in the panel at the right, in the words of its users. */
export class RecordPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get panel(): Locator {
    return this.page.getByRole('complementary', { name: 'Datensatz' })
  }

  /** The panel while a file of the record is read. */
  get reader(): Locator {
    return this.page.getByRole('complementary', { name: 'Leseansicht' })
  }

  /** Makes an event, by the menu; the panel shows it. */
  async makeEvent(): Promise<void> {
    await this.page.getByRole('button', { name: 'Menü' }).click()
    await this.page.getByRole('menuitem', { name: 'Neues Ereignis' }).click()
  }

  /** Opens the record of which the search says this. */
  async openFound(name: RegExp): Promise<void> {
    await this.page.getByRole('link', { name: /^Suche/ }).click()
    await this.page.getByRole('row', { name }).click()
    await this.panel.waitFor()
  }

  /** Opens a value to be edited, types another and presses a key. */
  async edit(field: string, value: string, key = 'Enter'): Promise<void> {
    await (await this.type(field, value)).press(key)
  }

  /** Opens a value to be edited and types another, which is not saved yet. */
  async type(field: string, value: string): Promise<Locator> {
    await this.opener(field).click()
    const input = this.panel.getByRole('textbox', { name: field, exact: true })
    await input.fill(value)
    return input
  }

  /** A value as it is shown. */
  value(field: string): Locator {
    return this.opener(field).locator('span:not(.unseen)').first()
  }

  /** What is pressed to change a value. */
  opener(field: string): Locator {
    return this.panel.getByRole('button', { name: new RegExp(`^${field} (ändern|hinzufügen)`) })
  }

  /** The people of the picture, as they are listed. */
  async people(): Promise<string[]> {
    const people = await this.panel.getByRole('region', { name: 'Personen' }).locator('.record-person .editable').allTextContents()
    return people.map((person) => person.replace('Person ändern:', '').trim())
  }
}
