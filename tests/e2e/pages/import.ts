import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { longWork } from '../long-work'

/** The folder of the sample archive. */
export const sample = resolve(import.meta.dirname, '../../../resources/sample')

/** The import area in the words of its users. */
export class ImportPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: /^Importieren/ }).click()
    await this.page.getByRole('region', { name: 'Importieren' }).waitFor()
  }

  /** Chooses a folder, as the dialog of the browser would. */
  async importFolder(folder: string): Promise<void> {
    const [chooser] = await Promise.all([
      this.page.waitForEvent('filechooser'),
      this.page.getByRole('button', { name: 'Ordner wählen' }).click(),
    ])
    await chooser.setFiles(folder)
  }

  async importFiles(files: readonly string[]): Promise<void> {
    const [chooser] = await Promise.all([
      this.page.waitForEvent('filechooser'),
      this.page.getByRole('button', { name: 'Dateien wählen' }).click(),
    ])
    await chooser.setFiles([...files])
  }

  /** Imports the files of the sample archive, and waits until they are in. */
  async importSample(): Promise<void> {
    await this.bringIn(readdirSync(sample).map((name) => join(sample, name)))
  }

  /** Imports files by their paths, or by names and texts, and waits for the end of the import of which this is said. */
  async bringIn(files: readonly string[] | Readonly<Record<string, string>>, said = 'aufgenommen'): Promise<void> {
    await this.open()
    await (isPaths(files) ? this.importFiles(files) : this.drop(files))
    await this.finished(said)
  }

  /** Drops files made of names and texts on the window. */
  async drop(files: Readonly<Record<string, string>>): Promise<void> {
    const transfer = await this.page.evaluateHandle((texts) => {
      const carried = new DataTransfer()
      for (const [name, text] of Object.entries(texts)) carried.items.add(new File([text], name, { type: 'text/plain' }))
      return carried
    }, files)
    const area = this.page.getByRole('region', { name: 'Importieren' })
    for (const event of ['dragenter', 'dragover', 'drop']) await area.dispatchEvent(event, { dataTransfer: transfer })
  }

  /** Waits for the end of the import of which this is said; that of an earlier one may be there until then. */
  async finished(said: string): Promise<void> {
    await this.page.getByRole('status').filter({ hasText: /^(Fertig|Abgebrochen)/ }).filter({ hasText: said }).waitFor({ timeout: longWork })
  }

  async showOnly(outcome: string): Promise<void> {
    await this.page.getByRole('radio', { name: outcome, exact: true }).check({ force: true })
  }

  /** The rows of the outcome list: file, outcome, note. */
  async outcomes(): Promise<string[][]> {
    const rows = this.page.getByRole('grid', { name: 'Ergebnis je Datei' }).getByRole('row')
    const all: string[][] = []
    for (const row of (await rows.all()).slice(1)) all.push(await row.getByRole('gridcell').allTextContents())
    return all
  }
}

function isPaths(files: readonly string[] | Readonly<Record<string, string>>): files is readonly string[] {
  return Array.isArray(files)
}
