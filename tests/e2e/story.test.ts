import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { longWork } from './long-work'
import { notesOfAPartnership } from './notes'
import { ImportPage } from './pages/import'
import { RecordPage } from './pages/record'
import { SuggestionsPage } from './pages/suggestions'
import { TimelinePage } from './pages/timeline'
import { accessibility, startProgram } from './program'
import type { Program } from './program'

let program: Program
let timeline: TimelinePage
let record: RecordPage

beforeAll(async () => {
  program = await startProgram()
  const imports = new ImportPage(program.page)
  await imports.bringIn(notesOfAPartnership, '3 aufgenommen')
  const photo = join(dirname(program.archive), 'Saal in Bonn.jpg')
  await sharp({ create: { width: 320, height: 240, channels: 3, background: '#3a7' } }).jpeg().toFile(photo)
  await imports.importFiles([photo])
  await imports.finished('1 aufgenommen')
  timeline = new TimelinePage(program.page)
  record = new RecordPage(program.page)
  await timeline.open()
  await timeline.showStory()
})
afterAll(() => program.close())

describe('the story', () => {
  it('says how events come about while there are none', async () => {
    await program.page.getByRole('heading', { name: 'Noch keine Ereignisse' }).waitFor()
    await program.page.getByText(/Ereignisse sind nur vorgeschlagen/).waitFor()
    expect(await accessibility(program.page)).toEqual([])
  })

  it('tells the events that were taken over, in their order', async () => {
    await program.page.getByRole('button', { name: 'Vorschläge durchsehen' }).click()
    const suggestions = new SuggestionsPage(program.page)
    for (const name of [/Internationaler Auftaktworkshop/, /Nationaler Auftaktworkshop/]) await suggestions.accept(name)
    await timeline.open()
    await timeline.showStory()
    await expect.poll(() => timeline.chapters()).toEqual(['Nationaler Auftaktworkshop', 'Internationaler Auftaktworkshop'])
  })

  it('says that span or search hold none where there are others', async () => {
    await timeline.between('1990', '1991')
    await program.page.getByRole('heading', { name: 'Keine Ereignisse gefunden' }).waitFor()
    await program.page.getByText('Suche oder Zeitraum weiter fassen.').waitFor()
    await timeline.between('', '')
    await expect.poll(async () => (await timeline.chapters()).length).toBe(2)
  })

  it('has a photo that is linked with its event, found by its name and taken by keyboard', async () => {
    await program.page.getByRole('button', { name: 'Nationaler Auftaktworkshop', exact: true }).click()
    await record.panel.getByRole('button', { name: /Dokument, Foto oder Ereignis verknüpfen/ }).click()
    const dialog = program.page.getByRole('dialog', { name: 'Was gehört dazu?' })
    await dialog.getByRole('searchbox', { name: 'Suchen' }).fill('Saal')
    // While more is typed, what was found until then stands there, and Enter takes none of it.
    await expect.poll(() => dialog.getByRole('option').allTextContents()).toEqual([expect.stringContaining('Saal in Bonn')])
    expect(await accessibility(program.page)).toEqual([])
    await program.page.keyboard.press('ArrowDown')
    await program.page.keyboard.press('Enter')
    await record.panel.getByRole('region', { name: 'Gehört zusammen' }).getByRole('button', { name: 'Saal in Bonn', exact: true }).waitFor()
    await timeline.story.getByRole('img', { name: 'Saal in Bonn' }).waitFor()
    expect(await accessibility(program.page)).toEqual([])
  })

  it('lets go of it again, and the event stays what is shown', async () => {
    await record.panel.getByRole('button', { name: 'Saal in Bonn entfernen' }).click()
    await expect.poll(() => timeline.story.getByRole('img').count()).toBe(0)
    await program.page.getByRole('button', { name: /^Rückgängig/ }).click()
    await timeline.story.getByRole('img', { name: 'Saal in Bonn' }).waitFor()
    await record.panel.getByRole('heading', { name: 'Nationaler Auftaktworkshop' }).waitFor()
  })

  it('takes in an event of other words that somebody says is the same', async () => {
    await new ImportPage(program.page).open()
    await new ImportPage(program.page).drop({ 'Rückblick.txt': 'Rückblick\n\nAm 4. Oktober 2011 fand in Bonn der große Auftaktworkshop aller Städte statt.\n' })
    const suggestions = new SuggestionsPage(program.page)
    await suggestions.open()
    const row = suggestions.row(/Großer Auftaktworkshop aller Städte/)
    await row.getByText(/Vielleicht dasselbe wie „Nationaler Auftaktworkshop“/).waitFor({ timeout: longWork })
    expect(await accessibility(program.page)).toEqual([])
    await row.getByRole('button', { name: 'Ja, damit verbinden' }).click()
    await timeline.open()
    await timeline.showStory()
    await timeline.story.getByRole('button', { name: 'Rückblick', exact: true }).waitFor()
    await expect.poll(() => timeline.chapters()).toEqual(['Nationaler Auftaktworkshop', 'Internationaler Auftaktworkshop'])
  })

  it('loses one of two events that are merged, and has it back', async () => {
    await program.page.getByRole('button', { name: 'Nationaler Auftaktworkshop', exact: true }).click()
    await record.panel.getByRole('button', { name: 'Mit einem anderen Ereignis zusammenführen …' }).click()
    const dialog = program.page.getByRole('dialog', { name: /Welches Ereignis ist dasselbe/ })
    await dialog.getByRole('option', { name: 'Internationaler Auftaktworkshop' }).click()
    await expect.poll(() => timeline.chapters()).toEqual(['Nationaler Auftaktworkshop'])
    await program.page.getByRole('button', { name: /^Rückgängig: Ereignisse zusammengeführt/ }).click()
    await expect.poll(() => timeline.chapters()).toEqual(['Nationaler Auftaktworkshop', 'Internationaler Auftaktworkshop'])
    await record.panel.getByRole('button', { name: 'Schließen' }).click()
  })

  it('is saved as a page with its pictures in it, whatever kinds the axis is narrowed to', async () => {
    await program.page.getByRole('button', { name: 'Fotos', exact: true }).click()
    await expect.poll(() => program.page.url()).toContain('kinds=photo')
    await program.page.getByRole('button', { name: 'Speichern …' }).click()
    const [download] = await Promise.all([program.page.waitForEvent('download'), program.page.getByRole('menuitem', { name: /HTML/ }).click()])
    const html = readFileSync(await download.path(), 'utf8')
    expect(html).toContain('<h2>Nationaler Auftaktworkshop</h2>')
    expect(html).toMatch(/<img src="data:image\/(?:jpeg|png);base64,/)
    expect(html).not.toContain('<script')
  })

  it('has thrown no error', () => {
    expect(program.errors).toEqual([])
  })
})
