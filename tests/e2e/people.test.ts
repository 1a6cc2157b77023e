import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ImportPage } from './pages/import'
import { RecordPage } from './pages/record'
import { SuggestionsPage } from './pages/suggestions'
import { accessibility, startProgram } from './program'
import type { Program } from './program'

const page = `<!doctype html><html lang="de"><head><title>Besuch der Partner</title></head><body>
<h1>Besuch der Partner</h1>
<p>Eva Probe begleitete die Gäste durch das Rathaus.</p>
<figure><img src="gruppe.jpg" alt="Gruppe"><figcaption>Von links nach rechts: Kofi Annan-Boateng (Stadtverwaltung Kumasi), Dr. Eva Probe (Umweltamt Dortmund), Jens Muster, Prof. Yaa Mensah (KNUST)</figcaption></figure>
</body></html>`

let program: Program
let record: RecordPage

beforeAll(async () => {
  program = await startProgram()
  record = new RecordPage(program.page)
  await startEvent('Fachtag A')
  await addPerson(record, { Name: 'Eva Probe' })
  await new ImportPage(program.page).bringIn({ 'Besuch.html': page })
})
afterAll(() => program.close())

async function startEvent(title: string): Promise<void> {
  await record.makeEvent()
  // The record before it may still be there.
  await record.value('Titel').filter({ hasText: 'Neues Ereignis' }).waitFor()
  await record.edit('Titel', title)
  await record.value('Titel').filter({ hasText: title }).waitFor()
}

async function addPerson(on: RecordPage, fields: Readonly<Record<string, string>>): Promise<void> {
  await on.panel.getByRole('button', { name: '+ Person hinzufügen' }).click()
  for (const [field, value] of Object.entries(fields)) await on.panel.getByRole('textbox', { name: field, exact: true }).fill(value)
  await on.panel.getByRole('textbox', { name: 'Name', exact: true }).press('Enter')
  await on.panel.getByRole('button', { name: '+ Person hinzufügen' }).waitFor()
}

async function link(button: RegExp, dialog: RegExp, title: string): Promise<void> {
  await record.panel.getByRole('button', { name: button }).click()
  const choice = program.page.getByRole('dialog', { name: dialog })
  await choice.getByRole('searchbox', { name: 'Suchen' }).fill(title)
  await choice.getByRole('option', { name: title }).click()
}

const together = () => record.panel.getByRole('region', { name: 'Gehört zusammen' }).locator('.record-related').allTextContents()

describe('people', () => {
  it('of a picture are all taken at once from among all suggestions, each at the place that the caption says', async () => {
    const suggestions = new SuggestionsPage(program.page)
    await suggestions.open()
    await suggestions.row(/Eva Probe/).nth(1).waitFor()
    const picture = suggestions.list.getByRole('rowgroup').filter({ hasText: 'Yaa Mensah' })
    await picture.getByRole('button', { name: 'Alle übernehmen' }).click()
    await suggestions.row('Person: Eva Probe').getByRole('button', { name: /^Verwerfen/ }).click()
    await program.page.getByText('1 Vorschlag verworfen').waitFor()
    await record.openFound(/^Von links nach rechts/)
    await expect.poll(() => record.people()).toEqual(['1 Kofi Annan-Boateng Stadtverwaltung Kumasi', '2 Dr. Eva Probe Umweltamt Dortmund', '3 Jens Muster', '4 Prof. Yaa Mensah KNUST'])
  })

  it('who wrote a document stand in an order, but not from left to right', async () => {
    await program.page.getByRole('row', { name: 'Besuch der Partner', exact: true }).click()
    await expect.poll(() => record.value('Titel').textContent()).toBe('Besuch der Partner')
    for (const Name of ['Johanna Sommer', 'Franz Beispiel']) await addPerson(record, { Name })
    await record.panel.getByRole('button', { name: 'Franz Beispiel nach vorn' }).click()
    await expect.poll(() => record.people()).toEqual(['1 Franz Beispiel', '2 Johanna Sommer'])
    expect(await record.panel.getByRole('region', { name: 'Personen' }).getByRole('heading', { level: 4 }).allTextContents()).toEqual(['verfasst von'])
  })

  it('whose form is open in one window keep what is entered of them in another', async () => {
    const { page: window } = program
    const form = (on: RecordPage, field: string) => on.panel.getByRole('textbox', { name: field, exact: true })
    await record.panel.getByRole('button', { name: /Person ändern:.*Franz Beispiel/ }).click()
    await form(record, 'Funktion').fill('Sprecher')
    const other = await window.context().newPage()
    await other.goto(window.url())
    const beside = new RecordPage(other)
    await beside.panel.getByRole('button', { name: /Person ändern:.*Franz Beispiel/ }).click()
    await form(beside, 'Titel').fill('Dr.')
    await form(beside, 'Einrichtung').fill('Umweltamt')
    await form(beside, 'Titel').press('Enter')
    await expect.poll(() => beside.people()).toEqual(expect.arrayContaining([expect.stringMatching(/Dr\. Franz Beispiel Umweltamt$/)]))
    await expect.poll(() => form(record, 'Einrichtung').inputValue()).toBe('Umweltamt')
    await form(record, 'Funktion').press('Enter')
    await expect.poll(() => beside.people()).toEqual(expect.arrayContaining([expect.stringMatching(/Dr\. Franz Beispiel Sprecher, Umweltamt$/)]))
    await window.locator('body').press('Control+z')
    await window.locator('body').press('Control+z')
    await expect.poll(() => record.people()).toEqual(expect.arrayContaining([expect.stringMatching(/^\d? ?Franz Beispiel$/)]))
    await other.close()
  })

  it('whose form is open in one window and who are taken off in another are not lost', async () => {
    const { page: window } = program
    await record.panel.getByRole('button', { name: /Person ändern:.*Johanna Sommer/ }).click()
    await record.panel.getByRole('textbox', { name: 'Funktion' }).fill('Leiterin')
    const other = await window.context().newPage()
    await other.goto(window.url())
    await new RecordPage(other).panel.getByRole('button', { name: 'Johanna Sommer entfernen' }).click()
    await record.panel.getByText('Johanna Sommer wurde inzwischen entfernt').waitFor()
    await other.close()
    expect(await record.panel.getByRole('textbox', { name: 'Funktion' }).evaluate((field) => field === document.activeElement)).toBe(true)
    expect(await accessibility(window)).toEqual([])
    await record.panel.getByRole('textbox', { name: 'Funktion' }).press('Enter')
    await expect.poll(() => record.people()).toEqual(['1 Franz Beispiel', '2 Johanna Sommer Leiterin'])
  })
})

describe('what hangs together', () => {
  it('says on either side how it does', async () => {
    await link(/Zusammengehöriges verknüpfen/, /Was gehört dazu/, 'Fachtag A')
    await expect.poll(together).toContainEqual(expect.stringMatching(/^Quelle für ?Fachtag A/))
    await record.panel.getByRole('button', { name: 'Fachtag A', exact: true }).click()
    await expect.poll(together).toEqual([expect.stringMatching(/^Quelle ?Besuch der Partner/)])
  })

  it('is there once when two events are merged, and the one that went is told of in the trash', async () => {
    await startEvent('Fachtag B')
    await addPerson(record, { Titel: 'Prof. Dr.', Name: 'Eva Probe', Funktion: 'Leiterin', Einrichtung: 'Umweltamt Dortmund' })
    await addPerson(record, { Name: 'Kwame Muster' })
    await link(/Dokument, Foto oder Ereignis verknüpfen/, /Was gehört dazu/, 'Besuch der Partner')
    await link(/Dokument, Foto oder Ereignis verknüpfen/, /Was gehört dazu/, 'Fachtag A')
    await expect.poll(together).toContainEqual(expect.stringMatching(/^hängt zusammen mit ?Fachtag A/))
    await record.panel.getByRole('button', { name: 'Fachtag A', exact: true }).click()
    await expect.poll(() => record.value('Titel').textContent()).toBe('Fachtag A')
    await link(/Mit einem anderen Ereignis zusammenführen/, /Welches Ereignis ist dasselbe/, 'Fachtag B')
    await expect.poll(() => record.people()).toEqual(['Prof. Dr. Eva Probe Leiterin, Umweltamt Dortmund', 'Kwame Muster'])
    await expect.poll(together).toEqual([expect.stringMatching(/^Quelle ?Besuch der Partner/)])
    await program.page.getByRole('link', { name: /^Papierkorb/ }).click()
    await program.page.getByText('aufgegangen in „Fachtag A“').waitFor()
    expect(await accessibility(program.page)).toEqual([])
    await program.page.getByRole('button', { name: 'Fachtag B wiederherstellen' }).click()
    await program.page.getByText('1 Datensatz wiederhergestellt. Was darin stand, bleibt bei „Fachtag A“.').waitFor()
  })

  it('has thrown no error', () => {
    expect(program.errors).toEqual([])
  })
})
