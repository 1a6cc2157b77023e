import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ImportPage } from './pages/import'
import { RecordPage } from './pages/record'
import { SearchPage } from './pages/search'
import { accessibility, brittleConnection, startProgram } from './program'
import type { Program } from './program'

const page = [
  'Besuch der Partner',
  '',
  'Die Partner beim Rundgang. Von links: Dr. Ama Beispiel (Stadtverwaltung Kumasi), Jens Muster, Umweltamt',
  'Bild: Umweltamt / Eva Probe',
  '',
].join('\n')

let program: Program
let record: RecordPage

beforeAll(async () => {
  program = await startProgram()
  await new ImportPage(program.page).bringIn({ 'Besuch.txt': page })
  record = new RecordPage(program.page)
  await record.openFound(/Die Partner beim Rundgang/)
})
afterAll(() => program.close())

describe('a record', () => {
  it('of a picture in a page has caption and credit, and says that the picture is missing', async () => {
    await expect.poll(() => record.value('Bildnachweis').textContent()).toBe('Umweltamt / Eva Probe')
    await expect.poll(() => record.panel.getByText('Das Bild selbst war nicht unter den importierten Dateien').count()).toBe(1)
    await expect.poll(() => record.panel.getByRole('region', { name: 'Gehört zusammen' }).getByRole('button', { name: 'Besuch der Partner' }).count()).toBe(1)
  })

  it('takes over the people read from the caption, from left to right', async () => {
    await record.panel.getByRole('button', { name: 'Alle übernehmen' }).click()
    await expect.poll(() => record.people()).toEqual(['1 Dr. Ama Beispiel Stadtverwaltung Kumasi', '2 Jens Muster Umweltamt'])
    await record.panel.getByRole('button', { name: 'Jens Muster nach vorn' }).click()
    await expect.poll(() => record.people()).toEqual(['1 Jens Muster Umweltamt', '2 Dr. Ama Beispiel Stadtverwaltung Kumasi'])
  })

  it('is changed in place, and what was typed is given up with Escape', async () => {
    await record.edit('Titel', 'Rundgang der Partner')
    await expect.poll(() => record.value('Titel').textContent()).toBe('Rundgang der Partner')
    await record.edit('Titel', 'etwas anderes', 'Escape')
    await expect.poll(() => record.value('Titel').textContent()).toBe('Rundgang der Partner')
  })

  it('is saved as well where another hit is opened, or the one before, while a field is being edited', async () => {
    await record.type('Bildnachweis', 'Umweltamt')
    await program.page.getByRole('row', { name: /Besuch der Partner/ }).click()
    await expect.poll(() => record.value('Titel').textContent()).toBe('Besuch der Partner')
    await program.page.goBack()
    await expect.poll(() => record.value('Bildnachweis').textContent()).toBe('Umweltamt')
    await record.type('Titel', 'Rundgang am Morgen')
    await program.page.goBack()
    await program.page.getByRole('row', { name: /Rundgang am Morgen/ }).click()
    await record.edit('Titel', 'Rundgang der Partner')
    await expect.poll(() => record.value('Titel').textContent()).toBe('Rundgang der Partner')
  })

  it('keeps what is typed and not saved through a reload and a lost connection', async () => {
    const { page } = program
    const field = record.panel.getByRole('textbox', { name: 'Bildnachweis', exact: true })
    await record.type('Bildnachweis', 'Stadtarch')
    const connection = await brittleConnection(page)
    await page.reload()
    await expect.poll(() => field.inputValue()).toBe('Stadtarch')
    await field.fill('Stadtarchiv')
    // Another window changes something: this one asks what, and the connection is cut before the answer.
    connection.hold()
    const other = await page.context().newPage()
    await other.goto(page.url())
    await new RecordPage(other).edit('Datum', 'Mai 2011')
    await expect.poll(() => connection.held()).toBeGreaterThan(0)
    await connection.cut()
    await other.close()
    const lost = page.getByRole('dialog', { name: 'Die Verbindung zum Programm ist unterbrochen' })
    await expect.poll(() => lost.count()).toBe(1)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('input[aria-label=Bildnachweis]').inputValue()).toBe('Stadtarchiv')
    expect(await accessibility(page)).toEqual([])
    await lost.getByRole('button', { name: 'Noch einmal versuchen' }).click()
    await expect.poll(() => lost.count()).toBe(0)
    await expect.poll(() => field.inputValue()).toBe('Stadtarchiv')
    await field.press('Enter')
    await expect.poll(() => record.value('Bildnachweis').textContent()).toBe('Stadtarchiv')
  })

  it('shows how a date is read while it is typed, and keeps what cannot be read', async () => {
    await record.opener('Datum').click()
    const field = record.panel.getByRole('textbox', { name: 'Datum' })
    await field.fill('Ende Oktober 2011')
    await expect.poll(() => record.panel.locator('.date-reading').textContent()).toBe('Ende Oktober 2011 · 2011-10-21~/2011-10-31~ · 21.10.2011 bis 31.10.2011')
    await field.fill('irgendwann')
    await expect.poll(() => record.panel.locator('.date-reading').textContent()).toContain('noch nicht lesbar')
    await field.press('Enter')
    await expect.poll(() => field.inputValue()).toBe('irgendwann')
    await field.fill('Herbst 2011')
    await field.press('Enter')
    await expect.poll(() => record.value('Datum').textContent()).toContain('Herbst 2011')
  })

  it('keeps the wording of a date while its reading is corrected, in words or as EDTF', async () => {
    await record.edit('Gelesen als', 'um den 12. Mai 2012')
    await expect.poll(() => record.value('Gelesen als').textContent()).toBe('gelesen als um den 12. Mai 2012 · 2012-05-12~ · 09.05.2012 bis 15.05.2012')
    await expect.poll(() => record.value('Datum').textContent()).toBe('Herbst 2011')
    await record.edit('Gelesen als', '2011-10-21~/2011-11-10?')
    await expect.poll(() => record.value('Gelesen als').textContent()).toBe('gelesen als ca. 21. Oktober 2011 bis vermutlich 10. November 2011 · 2011-10-21~/2011-11-10? · 21.10.2011 bis 10.11.2011')
    expect(await accessibility(program.page)).toEqual([])
    await record.edit('Gelesen als', '')
    await expect.poll(() => record.value('Gelesen als').textContent()).toContain('Herbst 2011 · 2011-09~/2011-11~')
  })

  it('keeps a wording that is no date, with the date unknown, where that is wanted', async () => {
    await record.edit('Datum', 'zur Zeit der alten Kläranlage')
    await record.panel.getByRole('button', { name: 'Wortlaut behalten, Datum unbekannt' }).click()
    await expect.poll(() => record.value('Datum').textContent()).toBe('zur Zeit der alten Kläranlage')
    await expect.poll(() => record.value('Gelesen als').textContent()).toBe('Datum unbekannt')
    await record.edit('Datum', 'Herbst 2011')
    await expect.poll(() => record.value('Gelesen als').textContent()).toContain('2011-09~/2011-11~')
  })

  it('has an organisation on it as well, which is one in the search and stays one', async () => {
    const { page } = program
    const search = new SearchPage(page)
    await record.panel.getByRole('button', { name: '+ Person hinzufügen' }).click()
    await record.panel.getByRole('textbox', { name: 'Name', exact: true }).fill('Stadtwerke Dortmund')
    await record.panel.getByRole('checkbox', { name: 'Ist eine Organisation, keine Person' }).check()
    expect(await record.panel.getByRole('textbox', { name: 'Titel', exact: true }).count()).toBe(0)
    await record.panel.getByRole('combobox', { name: 'Rolle' }).selectOption('verfasst von')
    await page.keyboard.press('Enter')
    await expect.poll(() => record.people()).toContain('Stadtwerke Dortmund Organisation')
    for (const query of ['organisation:"Stadtwerke Dortmund"', 'einrichtung:Umweltamt']) {
      await search.find(query)
      await expect.poll(() => search.hits.count()).toBe(1)
      await page.getByRole('row', { name: /Rundgang der Partner/ }).waitFor()
    }
    await search.find('')
    await page.getByRole('button', { name: 'Rückgängig: Personen' }).click()
    await expect.poll(() => record.people()).not.toContain('Stadtwerke Dortmund Organisation')
  })

  it('gets places and notes, which undo takes off again', async () => {
    await record.panel.getByRole('button', { name: 'Ort hinzufügen' }).click()
    await record.panel.getByRole('textbox', { name: 'Ort hinzufügen' }).fill('Accra')
    await program.page.keyboard.press('Enter')
    const places = record.panel.getByRole('region', { name: 'Orte' })
    await expect.poll(() => places.getByRole('listitem').allTextContents()).toContainEqual(expect.stringContaining('Accra'))
    await program.page.getByRole('button', { name: /^Rückgängig/ }).first().click()
    await expect.poll(() => places.getByRole('listitem').allTextContents()).not.toContainEqual(expect.stringContaining('Accra'))
  })

  it('remembers who changed what', async () => {
    await record.panel.getByText('Verlauf', { exact: true }).click()
    await expect.poll(() => record.panel.locator('.record-history').textContent()).toMatch(/Anna Beispiel.*Rundgang der Partner/s)
  })

  it('is without fault for assistive technology', async () => {
    expect(await accessibility(program.page)).toEqual([])
  })

  it('goes to the trash and comes back', async () => {
    await record.panel.getByRole('button', { name: 'In den Papierkorb' }).click()
    await program.page.getByRole('link', { name: /^Papierkorb/ }).click()
    await program.page.getByRole('button', { name: 'Rundgang der Partner wiederherstellen' }).click()
    await expect.poll(() => program.page.getByRole('heading', { name: 'Der Papierkorb ist leer' }).count()).toBe(1)
  })

  it('speaks English at once', async () => {
    await program.page.getByRole('button', { name: 'Menü' }).click()
    await program.page.getByRole('menuitemradio', { name: 'English' }).click()
    await expect.poll(() => program.page.getByRole('heading', { name: 'The trash is empty' }).count()).toBe(1)
    expect(program.errors).toEqual([])
  })
})
