import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ImportPage } from './pages/import'
import { RecordPage } from './pages/record'
import { TimelinePage } from './pages/timeline'
import { accessibility, startProgram, type Program } from './program'

let program: Program
let record: RecordPage
let other: Page
let timeline: TimelinePage

beforeAll(async () => {
  program = await startProgram()
  await new ImportPage(program.page).bringIn({ 'Bericht.txt': 'Bericht über den Besuch\n\nDortmund, 4. Oktober 2011\n\nDie Gäste sahen das Wasserwerk.\n' })
  record = new RecordPage(program.page)
  await record.openFound(/Bericht über den Besuch/)
  other = await program.page.context().newPage()
  await other.goto(program.page.url())
  timeline = new TimelinePage(other)
  await timeline.open()
})
afterAll(() => program.close())

const date = () => program.page.getByRole('row', { name: /Bericht über den Besuch/ }).locator('.date')
const entry = () => timeline.entry(/^Bericht über den Besuch/)

describe('a date that was only read in a file', () => {
  it('is in square brackets in the hits, which say what they mean', async () => {
    await expect.poll(() => date().textContent()).toBe('[4. Oktober 2011] nur im Text gelesen')
    expect(await date().getAttribute('title')).toContain('im Text gelesen, noch von niemandem übernommen')
    expect(await accessibility(program.page)).toEqual([])
  })

  it('is so on the timeline, where its bar is hollow', async () => {
    await expect.poll(() => entry().getAttribute('aria-label')).toBe('Bericht über den Besuch, [4. Oktober 2011], nur im Text gelesen, Dokumente')
    expect(await entry().getAttribute('title')).toContain('[4. Oktober 2011], im Text gelesen, noch von niemandem übernommen')
    expect(await entry().locator('.timeline-fill').evaluate((fill) => getComputedStyle(fill).backgroundColor)).toBe('rgba(0, 0, 0, 0)')
    expect(await accessibility(other)).toEqual([])
    await timeline.showTable()
    await expect.poll(() => timeline.table.locator('.timeline-date').textContent()).toBe('[4. Oktober 2011] nur im Text gelesen')
    await timeline.showAxis()
  })

  it('is a fact in all windows as soon as somebody takes it, and what it was once that is taken back', async () => {
    await record.panel.getByRole('button', { name: 'Datum übernehmen' }).click()
    await expect.poll(() => date().textContent()).toBe('4. Oktober 2011')
    await expect.poll(() => entry().getAttribute('aria-label')).toBe('Bericht über den Besuch, 4. Oktober 2011, Dokumente')
    expect(await entry().locator('.timeline-fill').evaluate((fill) => getComputedStyle(fill).backgroundColor)).not.toBe('rgba(0, 0, 0, 0)')
    await program.page.getByRole('banner').getByRole('button', { name: /^Rückgängig/ }).click()
    await expect.poll(() => date().textContent()).toBe('[4. Oktober 2011] nur im Text gelesen')
    await expect.poll(() => entry().getAttribute('aria-label')).toContain('[4. Oktober 2011]')
    expect(program.errors).toEqual([])
  })
})
