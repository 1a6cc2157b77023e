import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lineCounts } from './line-counts'
import { ImportPage } from './pages/import'
import { RecordPage } from './pages/record'
import { accessibility, startProgram } from './program'
import type { Program } from './program'

const minutes = [
  'Protokoll der 3. Runde Stadtbäume',
  '',
  'Datum: 3. Mai 2012',
  'Ort: Hagen, Rathaus',
  'Anwesend: Dr. Ute Brandis (Tiefbauamt)',
  '          Kofi Asante (Stadtverwaltung Kumasi)',
  '',
  'TOP 1 Linden',
  'Beschluss: Es werden nur noch Winterlinden gepflanzt.',
  '',
  'TOP 2 Wasser',
  'Aufgabe: Frau Brandis bestellt Wassersäcke bis 10. Mai.',
  'Aufgabe: Herr Asante schickt Bilder.',
  '',
].join('\n')

let program: Program
let record: RecordPage

beforeAll(async () => {
  program = await startProgram()
  await new ImportPage(program.page).bringIn({ 'Runde.txt': minutes, 'Brief.txt': 'Ein Brief über Linden.\n' })
  await program.page.getByRole('link', { name: /^Suche/ }).click()
  record = new RecordPage(program.page)
})
afterAll(() => program.close())

describe('the record of minutes', () => {
  it('shows who was present, what was settled and who does what, as read by the program', async () => {
    await program.page.getByRole('row', { name: /Runde Stadtbäume/ }).click()
    const read = record.panel.getByRole('region', { name: 'Aus der Niederschrift' })
    await expect.poll(() => read.getByText('vom Programm gelesen, nicht geprüft').count()).toBe(1)
    expect(await read.getByRole('listitem').allTextContents()).toEqual(['Dr. Ute Brandis Tiefbauamt', 'Kofi Asante Stadtverwaltung Kumasi', 'Linden', 'Wasser', 'Es werden nur noch Winterlinden gepflanzt.'])
    const rows = await read.getByRole('table', { name: 'Aufgaben' }).getByRole('row').all()
    expect(await Promise.all(rows.map((row) => row.getByRole('cell').allTextContents()))).toEqual([
      [],
      ['Brandis', 'Frau Brandis bestellt Wassersäcke bis 10. Mai.', '10. Mai'],
      ['Asante', 'Herr Asante schickt Bilder.', 'ohne Frist'],
    ])
    expect(await accessibility(program.page)).toEqual([])
  })

  it('shows nothing of it where it is restricted, until somebody asks', async () => {
    const access = record.panel.getByRole('combobox', { name: 'Zugang' })
    await access.selectOption('restricted')
    // It shows what is kept.
    await expect.poll(() => access.inputValue()).toBe('restricted')
    await program.page.reload()
    await expect.poll(() => record.panel.getByText('Dieser Datensatz ist gesperrt').count()).toBe(1)
    expect(await record.panel.getByRole('region', { name: 'Aus der Niederschrift' }).count()).toBe(0)
    await record.panel.getByRole('button', { name: 'Trotzdem zeigen' }).click()
    await expect.poll(() => record.panel.getByRole('region', { name: 'Aus der Niederschrift' }).count()).toBe(1)
  })

  it('has no such part where the record is no minutes', async () => {
    await program.page.getByRole('row', { name: /Brief/ }).click()
    await expect.poll(() => record.value('Titel').textContent()).toContain('Brief')
    expect(await record.panel.getByRole('region', { name: 'Aus der Niederschrift' }).count()).toBe(0)
  })

  it('names who does something without a break within a word', async () => {
    const { page } = program
    const task = 'schickt die Liste aller Straßenbäume mit ihren Standorten, Pflanzjahren und Pflegezuständen'
    const tasks = [['Mensah', 'zur nächsten Sitzung'], ['Ostermann-Wiedenbrück', 'Ende des nächsten Monats']].map(([who, when]) => `| ${who} | ${task} | bis ${when} |`)
    await new ImportPage(page).bringIn({ 'Kreis.md': `# Protokoll des Kreises Laub\n\n**Datum:** 3. Mai 2012\n**Anwesend:** Akosua Mensah (KMA), Rita Ostermann-Wiedenbrück (Umweltamt)\n\n| Wer | Was | Bis wann |\n|---|---|---|\n${tasks.join('\n')}\n` })
    await page.getByRole('link', { name: /^Suche/ }).click()
    await page.getByRole('row', { name: /Kreises Laub/ }).click()
    const owners = record.panel.getByRole('table', { name: 'Aufgaben' }).locator('td:first-child')
    await expect.poll(() => owners.allTextContents()).toEqual(['Mensah', 'Ostermann-Wiedenbrück'])
    const lines = await lineCounts(owners)
    expect(lines[0]).toBe(1)
    // A name of two words may have one line for each.
    expect(lines[1]).toBeLessThanOrEqual(2)
    expect(await record.panel.evaluate((panel) => panel.scrollWidth - panel.clientWidth)).toBeLessThanOrEqual(0)
    expect(program.errors).toEqual([])
  })
})
