import type { Locator, Page } from 'playwright-core'
import { choose } from './choose'

/** The timeline area in the words of its users. */
export class TimelinePage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get axis(): Locator {
    return this.page.getByRole('listbox', { name: 'Einträge auf der Zeitachse' })
  }

  get table(): Locator {
    return this.page.getByRole('grid', { name: 'Zeitleiste' })
  }

  get window(): Locator {
    return this.page.getByRole('slider', { name: 'Übersicht: gezeigter Ausschnitt' })
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: /^Zeitleiste/ }).click()
    await this.page.getByRole('region', { name: 'Zeitleiste' }).waitFor()
  }

  /** The entries in sight on the axis, by what a screen reader says of them. */
  async entries(): Promise<string[]> {
    return this.axis.getByRole('option').evaluateAll((options) => options.map((option) => option.getAttribute('aria-label') ?? ''))
  }

  entry(name: string | RegExp): Locator {
    return this.axis.getByRole('option', { name })
  }

  /** Chooses what the lanes stand for. */
  async lanesBy(name: string): Promise<void> {
    await this.page.getByRole('button', { name: /Zeilen nach/ }).click()
    await this.page.getByRole('option', { name, exact: true }).click()
  }

  /** The names of the lanes that have anything in sight. */
  async lanes(): Promise<string[]> {
    return this.axis.getByRole('group').evaluateAll((lanes) => lanes.map((lane) => lane.getAttribute('aria-label') ?? ''))
  }

  async showTable(): Promise<void> {
    await choose(this.page, 'Tabelle')
    await this.table.waitFor()
  }

  get story(): Locator {
    return this.page.getByRole('list', { name: 'Geschichte' })
  }

  async showStory(): Promise<void> {
    await choose(this.page, 'Geschichte')
  }

  /** The titles of the events told, in their order. */
  async chapters(): Promise<string[]> {
    return this.story.getByRole('heading').allTextContents()
  }

  async showAxis(): Promise<void> {
    await choose(this.page, 'Achse')
    await this.axis.waitFor()
  }

  async zoomIn(): Promise<void> {
    await this.page.getByRole('button', { name: 'Näher heran' }).click()
  }

  async showEverything(): Promise<void> {
    await this.page.getByRole('button', { name: 'Alles zeigen' }).click()
  }

  /** Types a span as people write dates. */
  async between(from: string, to: string): Promise<void> {
    for (const [label, wording] of [['Von', from], ['Bis', to]] as const) {
      const field = this.page.getByRole('textbox', { name: label, exact: true })
      await field.fill(wording)
      await field.press('Enter')
    }
  }

  /** What the overview says is shown. */
  async shown(): Promise<string> {
    return (await this.window.getAttribute('aria-valuetext')) ?? ''
  }
}
