import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { notesOfAPartnership } from './notes'
import { choose } from './pages/choose'
import { ImportPage } from './pages/import'
import { TimelinePage } from './pages/timeline'
import { accessibility, startProgram } from './program'
import type { Program } from './program'

let program: Program
let timeline: TimelinePage

beforeAll(async () => {
  program = await startProgram()
  await new ImportPage(program.page).bringIn(notesOfAPartnership)
  timeline = new TimelinePage(program.page)
  await timeline.open()
})
afterAll(() => program.close())

describe('the timeline', () => {
  it('offers what a document tells as suggestions, each with its wording', async () => {
    await expect.poll(() => timeline.entries()).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Vorschlag: .*Auftaktworkshop.*4\. und 5\. Oktober 2011.*Bonn/),
        expect.stringMatching(/^Vorschlag: .*Ende Oktober bzw\. Anfang November 2011, ungefähr/),
      ]),
    )
  })

  it('walks from entry to entry with the arrow keys', async () => {
    const first = timeline.axis.getByRole('option').first()
    await first.focus()
    const before = await program.focused()
    await program.page.keyboard.press('ArrowRight')
    await expect.poll(() => program.focused()).not.toBe(before)
    await program.page.keyboard.press('ArrowLeft')
    await expect.poll(() => program.focused()).toBe(before)
  })

  it('zooms to days and back to everything', async () => {
    const everything = await timeline.shown()
    for (let time = 0; time < 4; time++) await timeline.zoomIn()
    await expect.poll(() => timeline.shown()).not.toBe(everything)
    await timeline.showEverything()
    await expect.poll(() => timeline.shown()).toBe(everything)
  })

  it('narrows to a span written in words', async () => {
    await timeline.between('Oktober 2011', '15. November 2011')
    await expect.poll(() => timeline.entries()).not.toContainEqual(expect.stringContaining('2012'))
    await program.page.getByRole('button', { name: 'Zeitraum aufheben' }).click()
  })

  it('stays as it is shown, and as certain, over another area, a reload and Back', async () => {
    const { page } = program
    await timeline.between('Oktober 2011', '15. November 2011')
    await choose(page, 'sicher')
    await timeline.showTable()
    const shown = page.locator('.timeline-count')
    await expect.poll(() => shown.textContent()).not.toBe('')
    const isKept = async (): Promise<void> => {
      await timeline.table.waitFor()
      await expect.poll(() => page.getByRole('radio', { name: 'sicher' }).isChecked()).toBe(true)
    }
    await page.getByRole('link', { name: /^Suche/ }).click()
    await timeline.open()
    await isKept()
    await page.reload()
    await isKept()
    await page.getByRole('link', { name: /^Papierkorb/ }).click()
    await page.getByRole('region', { name: 'Zeitleiste' }).waitFor({ state: 'detached' })
    await page.goBack()
    await isKept()
    await choose(page, 'möglicherweise')
    await page.goBack()
    await isKept()
    await choose(page, 'möglicherweise')
    await page.getByRole('button', { name: 'Zeitraum aufheben' }).click()
    await timeline.showAxis()
  })

  it('has its lanes by place, in the table too, and keeps that over a reload', async () => {
    await timeline.lanesBy('Nach Ort')
    await expect.poll(() => timeline.lanes()).toEqual(expect.arrayContaining(['Bonn', 'Ohne Ort']))
    await program.page.reload()
    await expect.poll(() => timeline.lanes()).toContain('Bonn')
    await timeline.showTable()
    await timeline.table.getByRole('columnheader', { name: 'Ort' }).waitFor()
    await timeline.showAxis()
    await timeline.lanesBy('Nach Art')
  })

  it('is saved as a picture, as it is seen', async () => {
    const saved = async (format: RegExp): Promise<Buffer> => {
      await program.page.getByRole('button', { name: 'Speichern …' }).click()
      const [download] = await Promise.all([program.page.waitForEvent('download'), program.page.getByRole('menuitem', { name: format }).click()])
      return readFileSync(await download.path())
    }
    const svg = (await saved(/SVG/)).toString('utf8')
    const drawn = await program.page.evaluate((text) => {
      const picture = new DOMParser().parseFromString(text, 'image/svg+xml')
      return { fault: picture.querySelector('parsererror')?.textContent ?? null, words: [...picture.querySelectorAll('text')].map(({ textContent }) => textContent), reaches: text.match(/(?:href|src)="(?!data:)/g) }
    }, svg)
    expect(drawn).toMatchObject({ fault: null, reaches: null, words: expect.arrayContaining(['Zeitleiste', 'Ereignisse', 'Vorschlag', 'ungefähr']) })
    expect(drawn.words.some((text) => text?.includes('Auftaktworkshop'))).toBe(true)
    const png = await saved(/PNG/)
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
    expect(png.readUInt32BE(16)).toBe(2 * Number(/width="(\d+)/.exec(svg)?.[1]))
  })

  it('tells the same as a table', async () => {
    const onAxis = await timeline.entries()
    await timeline.showTable()
    await expect.poll(() => timeline.table.getByRole('row').count()).toBe(onAxis.length + 1)
    await timeline.showAxis()
  })

  it('keeps by what its table is sorted, and which way, over a reload', async () => {
    await timeline.showTable()
    const title = timeline.table.getByRole('columnheader', { name: 'Titel' })
    for (const direction of ['ascending', 'descending']) {
      await title.getByRole('button').click()
      await expect.poll(() => title.getAttribute('aria-sort')).toBe(direction)
    }
    const first = await timeline.table.locator('.timeline-table-title').first().textContent()
    await program.page.reload()
    await expect.poll(() => title.getAttribute('aria-sort')).toBe('descending')
    await expect.poll(() => timeline.table.locator('.timeline-table-title').first().textContent()).toBe(first)
    await timeline.table.getByRole('columnheader', { name: 'Datum' }).getByRole('button').click()
    await timeline.showAxis()
  })

  it('has rows in its table at 400 % too, where its tools alone are as high as the window', async () => {
    await timeline.showTable()
    await program.page.setViewportSize({ width: 320, height: 256 })
    await expect.poll(() => program.page.locator('.timeline-table-body').evaluate((body) => body.clientHeight)).toBeGreaterThan(100)
    await program.page.setViewportSize({ width: 1280, height: 800 })
    await timeline.showAxis()
  })

  it('has all its columns in a small window too, as its table', async () => {
    const { page } = program
    await page.setViewportSize({ width: 640, height: 800 })
    await timeline.showTable()
    const wider = (): Promise<number[]> => timeline.table.getByRole('rowgroup').evaluateAll((groups) => groups.map((group) => group.scrollWidth - group.clientWidth))
    await expect.poll(wider).toEqual([0, 0])
    await page.setViewportSize({ width: 1280, height: 800 })
    await timeline.showAxis()
  })

  it('ends each label within the axis in a small window too', async () => {
    const { page } = program
    await page.setViewportSize({ width: 640, height: 800 })
    await timeline.showEverything()
    const beyond = (): Promise<number> => timeline.axis.evaluate((axis) => {
      const end = axis.getBoundingClientRect().right
      return [...axis.querySelectorAll('.timeline-label, .timeline-today span')].filter((label) => label.getBoundingClientRect().right > end + 1).length
    })
    await expect.poll(beyond).toBe(0)
    await page.setViewportSize({ width: 1280, height: 800 })
    await timeline.showEverything()
  })

  it('has all its tools in sight in the narrow column beside a document too', async () => {
    const beyond = (): Promise<number> => program.page.locator('.timeline-toolbar').evaluate((bar) => {
      bar.style.width = '248px'
      bar.style.boxSizing = 'border-box'
      const end = bar.getBoundingClientRect().right
      const many = [...bar.querySelectorAll('button, input')].filter((tool) => tool.getBoundingClientRect().right > end + 1).length
      bar.removeAttribute('style')
      return many
    })
    expect(await beyond()).toBe(0)
  })

  it('offers lanes only of what there can be', async () => {
    const { page } = program
    await page.getByRole('button', { name: /Zeilen nach/ }).click()
    await expect.poll(() => page.getByRole('option', { name: /^Nach/ }).allTextContents()).toEqual(['Nach Art', 'Nach Ort', 'Nach Person', 'Nach Import'])
    await page.keyboard.press('Escape')
  })

  it('opens nothing by being dragged, and by Enter after it all the same', async () => {
    const { page } = program
    const everything = await timeline.shown()
    const entry = timeline.entry(/Auftaktworkshop.*Oktober 2011/)
    // It may still be on its way to its place.
    await entry.hover({ position: { x: 20, y: 8 } })
    const box = await entry.boundingBox()
    if (box === null) throw new Error('the entry is out of sight')
    await page.mouse.down()
    await page.mouse.move(box.x + 60, box.y + 8, { steps: 4 })
    await page.mouse.up()
    await expect.poll(() => timeline.shown()).not.toBe(everything)
    expect(await page.getByRole('dialog').count()).toBe(0)
    await entry.press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: /Übernehmen/ }).waitFor()
    await page.keyboard.press('Escape')
    await timeline.showEverything()
  })

  it('takes a suggestion over from its place on the axis', async () => {
    await timeline.entry(/^Vorschlag: .*Auftaktworkshop.*Oktober 2011/).click()
    await program.page.getByRole('dialog').getByRole('button', { name: /Übernehmen/ }).click()
    await expect.poll(() => timeline.entries()).toContainEqual(expect.stringMatching(/^(?!Vorschlag).*4\. und 5\. Oktober 2011/))
  })

  it('saves what it shows as a table, and says how much that is', async () => {
    await program.page.getByRole('button', { name: 'Speichern …' }).click()
    const [saved] = await Promise.all([program.page.waitForEvent('download'), program.page.getByRole('menuitem', { name: 'Als Tabelle (CSV)' }).click()])
    expect(saved.suggestedFilename()).toBe('Zeitleiste.csv')
    const lines = readFileSync(await saved.path(), 'utf8').trim().split('\r\n')
    expect(lines[0]).toContain('Datum;EDTF;')
    await program.page.getByText(`${lines.length - 1} Einträge gespeichert.`).waitFor()
  })

  it('saves its events as a calendar, and says how many are in it and how many are not', async () => {
    const suggested = (await timeline.entries()).filter((name) => name.startsWith('Vorschlag')).length
    await program.page.getByRole('button', { name: 'Speichern …' }).click()
    const [saved] = await Promise.all([program.page.waitForEvent('download'), program.page.getByRole('menuitem', { name: /Kalender/ }).click()])
    expect(readFileSync(await saved.path(), 'utf8').match(/BEGIN:VEVENT/g)).toHaveLength(1)
    await program.page.getByText(new RegExp(`^1 Eintrag gespeichert\\. ${suggested} Ereignisse? `)).waitFor()
  })

  it('is without fault for assistive technology, as axis and as table', async () => {
    expect(await accessibility(program.page)).toEqual([])
    await timeline.showTable()
    expect(await accessibility(program.page)).toEqual([])
  })
})
