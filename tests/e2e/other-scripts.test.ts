import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { choose } from './pages/choose'
import { ImportPage } from './pages/import'
import { SearchPage } from './pages/search'
import { startProgram } from './program'
import type { Program } from './program'

const workshop = `ورشة عمل المناخ في كوماسي مع ${'عدد كبير من الضيوف القادمين من بلدان كثيرة '.repeat(2)}`.trim()
const turned = 'Rechnung\u202Egpj.exe.txt'
let program: Program
let search: SearchPage

beforeAll(async () => {
  program = await startProgram()
  await new ImportPage(program.page).bringIn({ 'workshop.md': `# ${workshop}\n\nWorkshop am 12.03.2019.`, [turned]: 'Eine Rechnung.' })
  await program.page.setViewportSize({ width: 700, height: 800 })
  search = new SearchPage(program.page)
  await search.open()
})
afterAll(() => program.close())

/** Whether the first word of a text is in sight within the element that cuts it off. */
function showsBeginning(selector: string): Promise<boolean> {
  return program.page.locator(selector, { hasText: workshop }).first().evaluate((cut) => {
    const text = document.createTreeWalker(cut, NodeFilter.SHOW_TEXT).nextNode()
    if (text === null) return false
    const word = document.createRange()
    word.setStart(text, 0)
    word.setEnd(text, 4)
    const [shown, frame] = [word.getBoundingClientRect(), cut.getBoundingClientRect()]
    const isCut = cut.scrollWidth > cut.clientWidth || cut.scrollHeight > cut.clientHeight
    return isCut && shown.left >= frame.left && shown.right <= frame.right + 1
  })
}

describe('a title from right to left', () => {
  it('is cut off at its end and not at its beginning', async () => {
    await search.find('workshop')
    await choose(program.page, 'Liste')
    await expect.poll(() => showsBeginning('.hit-title strong')).toBe(true)
    await choose(program.page, 'Tabelle')
    await expect.poll(() => showsBeginning('.hit-table-title')).toBe(true)
  })

  it('turns nothing round beside it in a sentence, nor in its citation', async () => {
    const { page } = program
    await choose(page, 'Liste')
    await search.hits.first().click()
    await page.locator('.document').waitFor()
    await page.keyboard.press('Control+Shift+C')
    await expect.poll(() => page.getByText(`Klimaarchiv: \u2068${workshop}\u2069, `).count()).toBe(1)
  })
})

describe('a name of a file that turns round what follows', () => {
  it('is shown in the order in which it is kept', async () => {
    const { page } = program
    await page.getByRole('link', { name: /^Importieren/ }).click()
    await expect.poll(() => page.getByText('Rechnunggpj.exe.txt').count()).toBe(1)
    await search.open()
    await search.find('Rechnung')
    await search.hits.first().click()
    await page.getByRole('button', { name: 'Angaben' }).click()
    await expect.poll(() => page.locator('.record-file-name').textContent()).toBe('Rechnunggpj.exe.txt')
  })
})
