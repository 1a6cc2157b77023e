import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ImportPage } from './pages/import'
import { SearchPage } from './pages/search'
import { ThesaurusPage } from './pages/thesaurus'
import { accessibility, startProgram } from './program'
import type { Program } from './program'

const sample = resolve(import.meta.dirname, '../../resources/sample')
const english = 'The climate partnership in brief'

let program: Program
let search: SearchPage
let thesaurus: ThesaurusPage

beforeAll(async () => {
  program = await startProgram()
  await new ImportPage(program.page).bringIn(['The climate partnership in brief.md', 'Fragen zum Handlungsprogramm.txt'].map((name) => join(sample, name)))
  search = new SearchPage(program.page)
  thesaurus = new ThesaurusPage(program.page)
  await search.open()
})
afterAll(() => program.close())

async function rule(name: RegExp): Promise<void> {
  await program.page.getByRole('button', { name: /^Was die Suche auch findet/ }).click()
  await program.page.getByRole('checkbox', { name }).click()
  await program.page.keyboard.press('Escape')
}

describe('searching in two languages', () => {
  it('finds what is written in the other one, and says so', async () => {
    await search.find('Klimaschutz')
    await expect.poll(() => search.titles()).toContain(english)
    await expect.poll(() => search.hit(english).textContent()).toMatch(/climate protection für Klimaschutz.*Übersetzung/)
  })

  it('marks it in the document as well', async () => {
    await search.hit(english).click()
    await expect.poll(() => program.page.locator('.document mark').allTextContents()).toContain('climate protection')
    await program.page.keyboard.press('Escape')
  })

  it('leaves translations out where they are switched off, and remembers that', async () => {
    await rule(/^Übersetzungen/)
    await expect.poll(() => search.titles()).not.toContain(english)
    await expect.poll(() => search.hits.count()).toBe(1)
    expect(program.page.url()).toContain('without=translation')
    await program.page.reload()
    await program.page.getByRole('button', { name: 'Was die Suche auch findet: 1 Regel abgeschaltet' }).waitFor()
    await rule(/^Übersetzungen/)
    await expect.poll(() => search.titles()).toContain(english)
  })

  it('takes the words as they were written, and offers the rules where that finds nothing', async () => {
    await search.find('Handlungsprogramme')
    await expect.poll(() => search.hits.count()).toBe(2)
    await program.page.getByRole('button', { name: 'Genau so' }).click()
    await program.page.getByText('Abgeschaltet: andere Wortformen, andere Schreibweisen, Wortteile, Wortanfänge beim Tippen und Übersetzungen.').waitFor()
    await program.page.getByRole('button', { name: 'Alles wieder einschalten' }).click()
    await expect.poll(() => search.hits.count()).toBe(2)
  })

  it('learns a pair, loses it when it is removed, and has it back', async () => {
    await thesaurus.open()
    await thesaurus.add('Unterredung', 'exchange of experience')
    await program.page.getByText('1 Paar hinzugefügt').waitFor()
    await search.open()
    await search.find('Unterredungen')
    await expect.poll(() => search.titles()).toEqual([english])
    await thesaurus.open()
    await thesaurus.filter('unterredung')
    await program.page.getByRole('button', { name: 'Unterredung – exchange of experience entfernen' }).click()
    await program.page.getByRole('button', { name: 'Unterredung – exchange of experience wiederherstellen' }).waitFor()
    await expect.poll(() => thesaurus.pairs.first().textContent()).toContain('eigenes, entfernt')
    await program.page.getByRole('button', { name: /^Rückgängig: Wortpaare/ }).click()
    await program.page.getByRole('button', { name: 'Unterredung – exchange of experience entfernen' }).waitFor()
  })

  it('switches a pair of the program off and on by keyboard alone', async () => {
    await thesaurus.filter('Klimaschutz')
    await expect.poll(() => thesaurus.pairs.first().textContent()).toContain('Klimaschutz')
    await program.page.getByRole('radio', { name: 'Alle' }).focus()
    await program.page.keyboard.press('Tab')
    await expect.poll(() => program.focused()).toContain('Klimaschutz')
    await program.page.keyboard.press('ArrowDown')
    await program.page.keyboard.press('ArrowRight')
    await expect.poll(() => program.focused()).toBe('Klimaschutz – climate change mitigation abschalten')
    await program.page.keyboard.press('Enter')
    await program.page.getByRole('button', { name: 'Klimaschutz – climate change mitigation einschalten' }).waitFor()
    await program.page.getByRole('button', { name: 'Klimaschutz – climate change mitigation einschalten' }).click()
    await program.page.getByRole('button', { name: 'Klimaschutz – climate change mitigation abschalten' }).waitFor()
  })

  it('goes on at the first of further pairs where a keyboard has asked for them', async () => {
    const { page } = program
    await thesaurus.filter('')
    await page.getByRole('radio', { name: 'Alle', exact: true }).check({ force: true })
    await page.getByRole('button', { name: /^Weitere zeigen \(120 von / }).press('Enter')
    await expect.poll(() => thesaurus.pairs.count()).toBe(240)
    await expect.poll(() => thesaurus.pairs.nth(120).evaluate((row) => row === document.activeElement)).toBe(true)
  })

  it('is as wide as the window at 400 % too', async () => {
    await program.page.setViewportSize({ width: 320, height: 256 })
    expect(await program.page.getByRole('main').evaluate((main) => main.scrollWidth - main.clientWidth)).toBe(0)
    await program.page.setViewportSize({ width: 1280, height: 800 })
  })

  it('is without fault for assistive technology', async () => {
    expect(await accessibility(program.page)).toEqual([])
  })

  it('has thrown no error', () => {
    expect(program.errors).toEqual([])
  })
})
