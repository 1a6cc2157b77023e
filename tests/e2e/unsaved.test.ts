import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ImportPage } from './pages/import'
import { RecordPage } from './pages/record'
import { accessibility, startProgram } from './program'
import type { Program } from './program'

let program: Program
let record: RecordPage

beforeAll(async () => {
  program = await startProgram()
  await new ImportPage(program.page).bringIn({ 'Kompost.txt': 'Kompost\n\nKumasi, den 4. Oktober 2011\n', 'Markt.txt': 'Markt\n\nDer Markt liegt am Hang.\n' })
  record = new RecordPage(program.page)
  await record.openFound(/Kompost/)
})
afterAll(() => program.close())

describe('what is entered', () => {
  it('and emptied stays empty although the file says something, until it is to read so again', async () => {
    await expect.poll(() => record.value('Datum').textContent()).toBe('4. Oktober 2011')
    await record.edit('Datum', '')
    await expect.poll(() => record.value('Datum').textContent()).toBe('hinzufügen')
    expect(await accessibility(program.page)).toEqual([])
    await record.panel.getByRole('button', { name: 'Datum wieder wie gelesen' }).click()
    await expect.poll(() => record.value('Datum').textContent()).toBe('4. Oktober 2011')
  })

  it('as a title is not taken empty', async () => {
    await record.edit('Titel', '')
    await record.panel.getByText(/^Ein Titel muss dastehen/).waitFor()
    await program.page.keyboard.press('Escape')
    await expect.poll(() => record.value('Titel').textContent()).toBe('Kompost')
  })

  it('as a note has lines, is not cut off, and can be changed', async () => {
    const { page } = program
    await record.panel.getByRole('button', { name: 'Notiz hinzufügen' }).click()
    const note = record.panel.getByRole('textbox', { name: 'Notiz hinzufügen' })
    const pasted = Array.from({ length: 200 }, (_, at) => `Zeile ${at}`).join('\n')
    await note.evaluate((field) => (field as HTMLElement).focus())
    await page.keyboard.insertText(pasted)
    await page.keyboard.press('Control+Enter')
    const value = record.opener('Notiz').locator('span:not(.unseen)').first()
    await expect.poll(() => value.textContent()).toBe(pasted)
    await page.keyboard.press('Escape')
    await record.edit('Notiz', 'Erste\nZweite', 'Control+Enter')
    await expect.poll(() => value.textContent()).toBe('Erste\nZweite')
    expect(await accessibility(page)).toEqual([])
  })

  it('half says so where it stands and where its record is left, and the window asks before it closes', async () => {
    const { page } = program
    const asked: string[] = []
    page.on('dialog', (dialog) => {
      asked.push(dialog.type())
      void dialog.dismiss()
    })
    await record.panel.getByRole('button', { name: 'Notiz hinzufügen' }).click()
    await record.panel.getByRole('textbox', { name: 'Notiz hinzufügen' }).fill('Rechte klären')
    await record.panel.getByRole('heading', { name: 'Orte' }).click()
    await record.panel.getByText('Noch nicht gespeichert: Strg+Enter speichert, Esc verwirft.').waitFor()
    await page.getByRole('row', { name: /Markt/ }).click()
    const said = page.getByRole('region', { name: 'Meldungen' })
    await said.getByText('Bei „Kompost“ ist etwas getippt und noch nicht gespeichert.').waitFor()
    await page.close({ runBeforeUnload: true })
    await expect.poll(() => asked).toEqual(['beforeunload'])
    await said.getByText('Etwas Getipptes ist noch nicht gespeichert.').waitFor()
    await said.getByRole('button', { name: 'Zeigen' }).last().click()
    await expect.poll(() => record.panel.getByRole('textbox', { name: 'Notiz hinzufügen' }).inputValue()).toBe('Rechte klären')
    await record.panel.getByRole('textbox', { name: 'Notiz hinzufügen' }).press('Control+Enter')
    await expect.poll(() => record.opener('Notiz').count()).toBe(2)
    await page.close({ runBeforeUnload: true })
    await expect.poll(() => page.isClosed()).toBe(true)
    expect(asked).toHaveLength(1)
  })
})
