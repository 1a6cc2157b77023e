import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { choose } from './pages/choose'
import { ImportPage } from './pages/import'
import { SearchPage } from './pages/search'
import { accessibility, brittleConnection, startProgram } from './program'
import type { Program } from './program'

let program: Program
let search: SearchPage

beforeAll(async () => {
  program = await startProgram()
  await new ImportPage(program.page).importSample()
  search = new SearchPage(program.page)
  await search.open()
})
afterAll(() => program.close())

describe('searching', () => {
  it('shows everything to leaf through before anybody searches', async () => {
    await expect.poll(() => program.page.getByRole('grid', { name: 'Alle Datensätze' }).getByRole('row').count()).toBe(12)
  })

  it('leaves what was browsed as it is until the first hits are there, and these until everything is', async () => {
    const everything = program.page.getByRole('grid', { name: 'Alle Datensätze' }).getByRole('row')
    await expect.poll(() => everything.count()).toBe(12)
    const shown = await program.page.evaluateHandle(() => {
      const seen = new Set<string>()
      const look = (): void => {
        const told = document.querySelector('.search-head p')?.textContent ?? ''
        // Stands there for a while on a slow computer.
        if (told !== 'Es wird gesucht …') seen.add(`${document.querySelector('[data-hits]')?.className ?? ''}: ${told}`)
      }
      look()
      new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true })
      return seen
    })
    await search.find('strassenbaum')
    await search.find('')
    await expect.poll(() => everything.count()).toBe(12)
    expect(await shown.evaluate((seen) => [...seen])).toEqual(['hits hits-cards: 12 Datensätze', expect.stringMatching(/^hits: \d Treffer$/)])
  })

  it('finds words in any form while they are typed, and says why', async () => {
    await search.find('Auftaktworksh')
    await expect.poll(() => search.titles()).toContain('Aktivitäten der Klimapartnerschaft im Jahr 2011')
    await program.page.getByText('Gefunden wurde, was damit beginnt: Auftaktworksh*').waitFor()
    await search.find('strassenbaum')
    await expect.poll(() => search.titles()).toContain('Fragen zum gemeinsamen Handlungsprogramm')
    await expect.poll(() => search.hit('Fragen zum gemeinsamen Handlungsprogramm').textContent()).toMatch(/Straßenbäume.*für strassenbaum/)
  })

  it('goes without a word where nothing has all of them, says nothing else before it says so, and narrows what it found', async () => {
    const texts = await program.page.evaluateHandle(() => {
      const shown: (string | null)[] = []
      new MutationObserver(() => shown.push(document.querySelector('.search')?.textContent ?? null)).observe(document.body, { childList: true, subtree: true })
      return shown
    })
    await search.find('Auftaktworkshop Marsmission')
    await program.page.getByText('So ist nichts zu finden, wohl aber: Auftaktworkshop').waitFor()
    // Not even while it was still to be told.
    expect((await texts.jsonValue()).filter((text) => text?.includes('Nichts gefunden'))).toEqual([])
    await expect.poll(() => search.titles()).toContain('Aktivitäten der Klimapartnerschaft im Jahr 2011')
    await program.page.getByRole('region', { name: 'Jahr' }).getByRole('button', { name: /^2011/ }).click()
    await expect.poll(() => search.field.inputValue()).toBe('Auftaktworkshop datum:2011')
  })

  it('shows below the few that have all of the words those that have most of them', async () => {
    await search.find('Auftaktworkshop Handlungsprogramm Straßenbäume')
    const most = program.page.getByRole('grid', { name: 'Mit weniger der Wörter' }).getByRole('row')
    await expect.poll(() => most.count()).toBeGreaterThan(0)
    await most.first().click()
    await expect.poll(() => search.opened()).not.toBe('nothing')
    await search.find('Auftaktworkshop')
    await expect.poll(() => most.count()).toBe(0)
  })

  it('has what is found by the beginning of a word also in the reader, in what narrows it, and on the timeline', async () => {
    await search.find('Auftaktworksh')
    const total = await search.count()
    await search.hit('Aktivitäten der Klimapartnerschaft').click()
    await expect.poll(() => program.page.locator('.document-html mark').count()).toBeGreaterThan(0)
    // Beside an open document there is no room for what narrows it.
    await program.page.getByRole('button', { name: 'Schließen' }).click()
    const year = program.page.getByRole('region', { name: 'Jahr' }).getByRole('button', { name: /^2011/ })
    const ofYear = Number.parseInt((await year.locator('small').textContent()) ?? '', 10)
    await year.click()
    await expect.poll(() => search.field.inputValue()).toBe('Auftaktworksh* datum:2011')
    await expect.poll(() => search.count()).toBe(ofYear)
    await search.find('Auftaktworksh')
    await expect.poll(() => search.count()).toBe(total)
    await program.page.getByRole('link', { name: /^Zeitleiste/ }).click()
    await expect.poll(async () => Number.parseInt((await program.page.locator('.timeline-count').textContent()) ?? '', 10)).toBeGreaterThan(0)
    await search.open()
  })

  it('takes the focus from anywhere', async () => {
    await program.page.getByRole('link', { name: /^Papierkorb/ }).click()
    await program.page.keyboard.press('Control+k')
    await expect.poll(() => program.page.evaluate(() => document.activeElement?.id)).toBe('search-field')
  })

  it('takes what is typed right behind its key, also where letters decide on suggestions', async () => {
    await program.page.getByRole('link', { name: /^Vorschläge/ }).click()
    await program.page.getByRole('button', { name: /Übernehmen/ }).first().waitFor()
    // Where the next key would go, before anything is drawn.
    const next = await program.page.evaluate(async () => {
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, cancelable: true }))
      const { port1, port2 } = new MessageChannel()
      await new Promise((resolve) => {
        port1.addEventListener('message', resolve)
        port1.start()
        port2.postMessage(null)
      })
      return document.activeElement?.id
    })
    expect(next).toBe('search-field')
  })

  it('opens a PDF at the page of the hit, with the words marked', async () => {
    await search.find('Klimapartnerstadt')
    await search.hit('Die Pilotphase').click()
    await program.page.getByRole('img', { name: 'Seite 2 von 2' }).waitFor()
    await expect.poll(() => program.page.locator('.document-page-text mark').allTextContents()).toEqual(['Klimapartnerstadt'])
    await program.page.getByRole('button', { name: 'Vorige Seite' }).click()
    await program.page.getByRole('img', { name: 'Seite 1 von 2' }).waitFor()
    await expect.poll(() => program.page.getByText('1 Fundstelle auf einer anderen Seite').count()).toBe(1)
  })

  it('opens a web page as sanitised HTML, with the words marked', async () => {
    await search.find('"Ende Oktober" Honnef')
    await search.hit('Aktivitäten der Klimapartnerschaft').click()
    await expect.poll(() => program.page.locator('.document-html mark').allTextContents()).toEqual(expect.arrayContaining(['Ende Oktober', 'Honnef']))
    await expect.poll(() => program.page.locator('.document-html').getByRole('link').count()).toBe(0)
    // The frame of the present one leaves the quotation mark beside it in sight.
    await expect.poll(() => program.page.locator('.document-html mark[data-present]').evaluate((mark) => Number.parseFloat(getComputedStyle(mark).outlineWidth) + Number.parseFloat(getComputedStyle(mark).outlineOffset))).toBeLessThanOrEqual(1)
  })

  it('walks through the hits by keyboard', async () => {
    await search.find('Kumasi')
    await expect.poll(() => search.hits.count()).toBeGreaterThan(3)
    await search.field.press('ArrowDown')
    await program.page.keyboard.press('ArrowDown')
    await expect.poll(() => program.focused()).toBe((await search.titles())[1])
  })

  it('narrows by kind, and says what to do where nothing is left', async () => {
    await search.find('Zeichnung')
    await program.page.getByRole('button', { name: 'Dokumente' }).click()
    await program.page.getByRole('button', { name: 'Filter aufheben' }).click()
    await expect.poll(() => search.hits.count()).toBe(3)
  })

  it('explains what can be written, and finds by an example', async () => {
    await program.page.getByRole('button', { name: 'So lässt sich suchen' }).click()
    await program.page.getByRole('button', { name: '"Eine Welt"' }).click()
    await expect.poll(() => search.field.inputValue()).toBe('"Eine Welt"')
  })

  it('tells of what it could not understand', async () => {
    await search.find('farbe:grün Kumasi')
    await expect.poll(() => program.page.locator('.search-problems').getByText('Das Feld in „farbe:grün“ gibt es nicht').count()).toBe(1)
  })

  it('underlines what it could not understand where it stands', async () => {
    await expect.poll(() => program.page.locator('.search-underlines u').allTextContents()).toEqual(['farbe:grün'])
  })

  it('narrows by a year that many hits have, as a filter of the query that can be taken out', async () => {
    // Beside an open document there is no room for them.
    await program.page.getByRole('button', { name: 'Schließen' }).click()
    await search.find('Bonn')
    await expect.poll(() => program.page.url()).toContain('query=Bonn')
    const years = program.page.getByRole('region', { name: 'Jahr' })
    // What was looked for before was not found.
    await expect.poll(() => search.count()).toBeGreaterThan(0)
    const before = await search.count()
    await years.getByRole('button', { name: /^2011/ }).click()
    await expect.poll(() => search.field.inputValue()).toBe('Bonn datum:2011')
    await expect.poll(() => search.count()).toBeLessThan(before)
    await expect.poll(() => years.getByRole('button', { name: /^2011/ }).getAttribute('aria-pressed')).toBe('true')
    await program.page.getByRole('button', { name: 'datum:2011 Filter aufheben' }).click()
    await expect.poll(() => search.count()).toBe(before)
  })

  it('has the kinds of the query and those of the buttons as one', async () => {
    await search.find('art:foto')
    const photos = await search.count()
    const kinds = program.page.getByRole('region', { name: 'Art', exact: true })
    await expect.poll(() => kinds.getByRole('button', { name: /^Fotos/ }).getAttribute('aria-pressed')).toBe('true')
    await kinds.getByRole('button', { name: /^Dokumente/ }).click()
    await expect.poll(() => search.field.inputValue()).toBe('')
    await expect.poll(async () => Number.parseInt((await program.page.locator('.search-head [role="status"]').textContent()) ?? '', 10)).toBeGreaterThan(photos)
    const bar = program.page.getByRole('toolbar', { name: 'Arten' })
    for (const kind of ['Dokumente', 'Fotos']) {
      await expect.poll(() => bar.getByRole('button', { name: kind }).getAttribute('aria-pressed')).toBe('true')
      await bar.getByRole('button', { name: kind }).click()
    }
  })

  it('goes back from what it was narrowed by, one press at a time, and not letter by letter', async () => {
    const { page } = program
    await search.find('Bonn')
    const before = await search.count()
    const groups = page.getByRole('complementary', { name: 'Eingrenzen' })
    await groups.getByRole('region', { name: 'Jahr' }).getByRole('button', { name: /^2011/ }).click()
    await expect.poll(() => search.field.inputValue()).toBe('Bonn datum:2011')
    await groups.getByRole('region', { name: 'Art' }).getByRole('button').first().click()
    await expect.poll(() => page.url()).toContain('kinds=')
    await page.goBack()
    await expect.poll(() => page.url()).not.toContain('kinds=')
    await expect.poll(() => search.field.inputValue()).toBe('Bonn datum:2011')
    await page.goBack()
    await expect.poll(() => search.field.inputValue()).toBe('Bonn')
    await expect.poll(() => search.count()).toBe(before)
  })

  it('leaves the button that opens what can be narrowed by under the pointer', async () => {
    const { page } = program
    const narrow = page.getByRole('button', { name: 'Eingrenzen' })
    const column = page.getByRole('complementary', { name: 'Eingrenzen' })
    for (const size of [{ width: 1024, height: 640 }, { width: 1280, height: 800 }]) {
      await page.setViewportSize(size)
      await expect.poll(() => column.isVisible()).toBe(true)
      const before = await narrow.boundingBox()
      await narrow.click()
      await expect.poll(() => column.count()).toBe(0)
      expect(await narrow.boundingBox()).toEqual(before)
      await narrow.click()
    }
  })

  it('is narrowed down above the list where the window has no room for two columns, when it is asked for', async () => {
    const { page } = program
    const narrow = page.getByRole('button', { name: 'Eingrenzen' })
    const column = page.getByRole('complementary', { name: 'Eingrenzen' })
    await search.find('Bonn')
    for (const width of [640, 320]) {
      await page.setViewportSize({ width, height: 800 })
      await expect.poll(() => column.count()).toBe(0)
      await narrow.click()
      const first = column.getByRole('region', { name: 'Jahr' }).getByRole('button').first()
      await first.waitFor()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      expect(await column.evaluate((facets) => facets.scrollHeight - facets.clientHeight)).toBe(0)
      const facets = await column.boundingBox()
      expect((facets?.y ?? 0) + (facets?.height ?? 0)).toBeLessThanOrEqual((await search.hits.first().boundingBox())?.y ?? 0)
      expect(await accessibility(page)).toEqual([])
      await narrow.click()
    }
    await page.setViewportSize({ width: 1280, height: 800 })
    await expect.poll(() => column.isVisible()).toBe(true)
  })

  it('hides that beside an open record only where there is no room', async () => {
    const { page } = program
    const narrow = page.getByRole('button', { name: 'Eingrenzen' })
    await search.find('Bonn')
    await search.hits.first().click()
    await page.setViewportSize({ width: 1000, height: 800 })
    await expect.poll(() => narrow.isVisible()).toBe(false)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect.poll(() => narrow.isVisible()).toBe(true)
    await page.setViewportSize({ width: 1280, height: 800 })
  })

  it('says beside an empty list that there is nothing to narrow down', async () => {
    const column = program.page.getByRole('complementary', { name: 'Eingrenzen' })
    await search.find('Quarzsandfilter')
    await expect.poll(() => column.innerText()).toBe('Hier ist nichts einzugrenzen.')
    await search.find('Bonn')
    await expect.poll(() => column.getByRole('heading').count()).toBeGreaterThan(1)
    expect(await column.getByText('Hier ist nichts einzugrenzen.').isVisible()).toBe(false)
  })

  it('breaks no long word beside an open document, and hyphenates by the language of the text', async () => {
    const { page } = program
    await page.setViewportSize({ width: 1024, height: 640 })
    await search.find('Handlungsprogramm')
    await search.hits.first().click()
    await page.getByRole('complementary', { name: 'Leseansicht' }).waitFor()
    const snippets = page.locator('.hit-snippet')
    // The sample has no word that long; texts of partnerships do.
    const lines = (): Promise<number> => snippets.first().evaluate((snippet) => {
      const word = document.createElement('span')
      word.textContent = 'Entwicklungszusammenarbeit'
      snippet.prepend(word, ' ')
      const { length } = word.getClientRects()
      word.remove()
      return length
    })
    await expect.poll(lines).toBe(1)
    await expect.poll(() => snippets.first().getAttribute('lang')).toBe('de')
    await page.getByRole('button', { name: 'Schließen' }).click()
    await search.find('partnership')
    await expect.poll(() => search.hit('The climate partnership').locator('.hit-snippet').getAttribute('lang')).toBe('en')
    await page.setViewportSize({ width: 1280, height: 800 })
    await search.find('Bonn')
  })

  it('shows hits as gallery and table, and sorts them', async () => {
    await choose(program.page, 'Tabelle')
    await program.page.getByRole('columnheader', { name: 'Titel' }).click()
    const titles = async (): Promise<string[]> => program.page.locator('.hit-table-title').allTextContents()
    await expect.poll(async () => (await titles()).length).toBeGreaterThan(2)
    await expect.poll(async () => (await titles()).join()).toBe((await titles()).toSorted((a, b) => a.toLowerCase() < b.toLowerCase() ? -1 : 1).join())
    expect(await accessibility(program.page)).toEqual([])
    await program.page.setViewportSize({ width: 1024, height: 800 })
    // The year stands last, and would be what is cut off.
    await expect.poll(() => program.page.locator('.hit-table td:nth-child(3)').evaluateAll((cells) => cells.map((cell) => cell.scrollWidth - cell.clientWidth).filter((hidden) => hidden > 0))).toEqual([])
    await search.find('')
    await choose(program.page, 'Tabelle')
    await expect.poll(() => program.page.locator('.hit-table-title').count()).toBeGreaterThan(8)
    expect(await program.page.locator('.hit-table-title').evaluateAll((titles) => titles.filter((title) => title.scrollHeight > title.clientHeight + 1 || (title.parentElement?.scrollWidth ?? 0) > (title.parentElement?.clientWidth ?? 0)).map(({ textContent }) => textContent).filter((title) => title.length < 40))).toEqual([])
    await search.find('Bonn')
    await program.page.setViewportSize({ width: 1280, height: 800 })
    await choose(program.page, 'Liste')
    await program.page.getByRole('button', { name: /Sortieren/ }).click()
    await program.page.getByRole('option', { name: 'Beste zuerst' }).click()
    await expect.poll(() => search.hits.count()).toBeGreaterThan(2)
  })

  it.each(['Liste', 'Galerie', 'Tabelle'])('selects all hits of a stretch with Shift, as %s', async (layout) => {
    await search.find('Kumasi')
    await choose(program.page, layout)
    const rows = program.page.locator('[data-hits] [role="row"][data-key]')
    await rows.nth(0).click()
    await rows.nth(3).click({ modifiers: ['Shift'] })
    await expect.poll(() => search.selected.count()).toBe(4)
    await program.page.getByRole('button', { name: '4 ausgewählte in Sammlung …' }).waitFor()
    await rows.nth(2).click({ modifiers: ['Shift'] })
    await expect.poll(() => search.selected.count()).toBe(3)
    await rows.nth(1).click()
    await expect.poll(() => search.selected.count()).toBe(1)
    await choose(program.page, 'Liste')
  })

  it('reads the open hit again where it is pressed while its details are shown', async () => {
    await search.find('Klimapartnerstadt')
    const hit = search.hit('Die Pilotphase')
    await hit.click()
    await expect.poll(() => search.opened()).toBe('document')
    await program.page.getByRole('button', { name: 'Angaben' }).click()
    await expect.poll(() => search.opened()).toBe('record')
    await hit.click()
    await expect.poll(() => search.opened()).toBe('document')
  })

  it('asks what was meant where nothing is found', async () => {
    await search.find('Kumassi')
    await program.page.getByRole('button', { name: 'Kumasi', exact: true }).click()
    await expect.poll(() => search.hits.count()).toBeGreaterThan(3)
  })

  it('offers what was searched for last', async () => {
    // A search is remembered once it is left alone.
    await expect.poll(() => program.page.evaluate(() => localStorage.getItem('klimaarchiv.recent-searches'))).toContain('"Kumasi"')
    await search.find('')
    await search.field.focus()
    await program.page.getByRole('group', { name: 'Letzte Suchen' }).getByRole('button', { name: 'Kumasi', exact: true }).click()
    await expect.poll(() => search.hits.count()).toBeGreaterThan(3)
  })

  it('leads on to similar records', async () => {
    await search.find('Klimapartnerstadt')
    await search.hit('Die Pilotphase').click()
    await program.page.getByRole('button', { name: 'Angaben' }).click()
    await expect.poll(() => program.page.getByRole('region', { name: 'Ähnliche Datensätze' }).getByRole('button').count()).toBeGreaterThan(1)
  })

  it('keeps its place when the window is loaded anew', async () => {
    await search.find('Bonn')
    await expect.poll(() => program.page.url()).toContain('query=Bonn')
    await program.page.reload()
    await expect.poll(() => search.field.inputValue()).toBe('Bonn')
  })

  it('names a filter only where it stands, also while the answer is awaited', async () => {
    const { page } = program
    const connection = await brittleConnection(page)
    await page.reload()
    await search.find('Kumasi datum:2011 farbe:grün')
    const chips = page.locator('.search-chips .chip')
    const problems = page.locator('.search-problems li')
    await expect.poll(() => chips.allTextContents()).toEqual([expect.stringMatching(/^datum:2011 /)])
    await expect.poll(() => problems.count()).toBe(1)
    connection.hold('search/query')
    await search.field.fill('Kumasi datum:2011 Bonn')
    await expect.poll(() => connection.held()).toBeGreaterThan(0)
    expect(await chips.allTextContents()).toEqual([expect.stringMatching(/^datum:2011 /)])
    expect(await problems.count()).toBe(0)
    await search.field.fill('Bonn Kumasi datum:2011 farbe:grün')
    await expect.poll(() => page.url()).toContain('query=Bonn+Kumasi')
    expect(await chips.allTextContents()).toEqual([expect.stringMatching(/^datum:2011 /)])
    await search.field.fill('Bonn datum:2012 Kumasi')
    await expect.poll(() => chips.count()).toBe(0)
    connection.release()
    await expect.poll(() => chips.allTextContents()).toEqual([expect.stringMatching(/^datum:2012 /)])
    await search.find('Bonn')
  })

  it('says that it is still searching, while what is shown was found by what was asked before', async () => {
    const { page } = program
    const connection = await brittleConnection(page)
    await page.reload()
    await search.find('Bonn')
    const told = page.locator('.search-head [role="status"]')
    await expect.poll(() => told.textContent()).toMatch(/^\d+ Treffer$/)
    connection.hold('search/query')
    await search.field.fill('Kumasi')
    await expect.poll(() => told.textContent()).toBe('Es wird gesucht …')
    connection.release()
    await expect.poll(() => told.textContent()).toMatch(/^\d+ Treffer$/)
    await search.find('Bonn')
  })

  it('leaves room for what is found at 200 %: the head has two lines, with the kinds in one of them', async () => {
    const before = program.page.url()
    await program.page.getByRole('button', { name: 'Menü' }).click()
    await program.page.getByRole('menuitem', { name: 'Neues Ereignis' }).click()
    // What was open until then has the same button.
    await expect.poll(() => program.page.url()).not.toBe(before)
    await program.page.getByRole('button', { name: 'Schließen' }).click()
    await program.page.setViewportSize({ width: 640, height: 400 })
    await program.page.getByRole('button', { name: 'Rückgängig: Neuer Datensatz' }).getByText('Rückgängig', { exact: true }).waitFor()
    await expect.poll(() => program.page.getByRole('banner').evaluate((head) => head.clientHeight)).toBeLessThan(100)
    const tops = (): Promise<number[]> => program.page.getByRole('toolbar', { name: 'Arten' }).getByRole('button').evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().top))
    await expect.poll(async () => new Set(await tops()).size).toBe(1)
    await program.page.setViewportSize({ width: 1280, height: 800 })
  })

  it('shows what is found at 400 %, where the head alone is as high as the window', async () => {
    const { page } = program
    await search.find('Kumasi')
    await page.setViewportSize({ width: 320, height: 256 })
    await page.getByRole('link', { name: 'Zum Inhalt' }).focus()
    await page.keyboard.press('Enter')
    expect(await page.getByRole('main').evaluate((main) => main.clientHeight)).toBe(256)
    await search.hits.first().focus()
    const hit = await search.hits.first().boundingBox()
    expect(hit?.y).toBeGreaterThanOrEqual(0)
    expect(hit?.y).toBeLessThan(256)
    // Not by focus alone: the list brings its row into sight once more, a moment later.
    await search.field.click()
    expect((await search.field.boundingBox())?.y).toBeGreaterThanOrEqual(0)
    await page.mouse.move(200, 20)
    await page.mouse.wheel(0, 2_000)
    await expect.poll(async () => (await search.hits.first().boundingBox())?.y ?? 256).toBeLessThan(200)
    await page.setViewportSize({ width: 1280, height: 800 })
  })

  it('shows what is found in a narrow window too, while a document is open; in a wide one it stays open', async () => {
    const { page } = program
    const panel = page.locator('.side-panel')
    await search.find('Kumasi')
    await search.hits.first().click()
    await panel.waitFor()
    await search.find('Bonn')
    expect(await panel.count()).toBe(1)
    await page.setViewportSize({ width: 800, height: 800 })
    await search.field.press('Enter')
    await expect.poll(() => panel.count()).toBe(0)
    await search.hits.first().click()
    await panel.waitFor()
    await expect.poll(() => search.hits.first().isVisible()).toBe(false)
    await search.find('Kumasi')
    await expect.poll(() => search.hits.first().isVisible()).toBe(true)
    expect(await panel.count()).toBe(0)
    await page.goBack()
    await panel.waitFor()
    await page.setViewportSize({ width: 1280, height: 800 })
    await search.find('Bonn')
  })

  it('is without fault for assistive technology, with a document open', async () => {
    await search.hits.first().click()
    await program.page.locator('.document').waitFor()
    expect(await accessibility(program.page)).toEqual([])
  })

  it('has thrown no error', () => {
    expect(program.errors).toEqual([])
  })
})
