import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { zipped } from '../fixtures/container'
import { listen } from './hearing'
import { longWork } from './long-work'
import { notesOfAPartnership } from './notes'
import { ImportPage } from './pages/import'
import { RecordPage } from './pages/record'
import { accessibility, startProgram } from './program'
import type { Program } from './program'

let program: Program
let imports: ImportPage
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'klimaarchiv-ordner-'))
  await mkdir(join(folder, 'Berichte', 'alt'), { recursive: true })
  for (const [name, text] of Object.entries(notesOfAPartnership)) await writeFile(join(folder, 'Berichte', name), text)
  await writeFile(join(folder, 'Berichte', 'alt', 'leer.txt'), '')
  program = await startProgram()
  imports = new ImportPage(program.page)
  await imports.open()
})
afterAll(async () => {
  await program.close()
  await rm(folder, { recursive: true, force: true })
})

describe('what cannot be handed over', () => {
  const list = async (): Promise<Record<string, string | undefined>> => Object.fromEntries((await imports.outcomes()).map(([path = '', outcome, note]) => [path, `${outcome}: ${note}`]))

  it('is named in the list, and all else is taken in', async () => {
    const { page } = program
    const chosen = join(folder, 'Ablage')
    await mkdir(chosen)
    for (const name of ['gut.txt', 'weg.txt', 'Icon\r', 'zwei\nZeilen.txt', 'auch gut.txt']) await writeFile(join(chosen, name), `Vermerk ${name}`)
    // Deleted when it has been chosen, and before it is read.
    await page.route('**/uploads', async (route) => {
      await rm(join(chosen, 'weg.txt'), { force: true })
      await route.continue()
    })
    await imports.importFolder(chosen)
    await imports.finished('4 aufgenommen, 1 fehlgeschlagen')
    await page.unroute('**/uploads')
    await expect.poll(list).toMatchObject({
      'Ablage/gut.txt': 'aufgenommen: ',
      'Ablage/auch gut.txt': 'aufgenommen: ',
      'Ablage/zwei Zeilen.txt': 'aufgenommen: ',
      'Ablage/Icon ': expect.stringMatching(/^aufgenommen/),
      'Ablage/weg.txt': expect.stringMatching(/^fehlgeschlagen: Die Datei verschwand/),
    })
  })

  it('for want of room ends with that sentence, and fills the disk no further', async () => {
    const { page, archive } = program
    await page.route('**/uploads/*?path=voll*', (route) => route.fulfill({ status: 507, contentType: 'application/json', body: '{"code":"disk-full","details":{}}' }))
    await imports.drop({ 'passt.txt': 'Vermerk', 'voll.txt': 'Vermerk', 'später.txt': 'Vermerk' })
    await page.getByRole('alert').filter({ hasText: 'Der Datenträger ist voll.' }).waitFor()
    await page.unroute('**/uploads/*?path=voll*')
    const left = async () => (await readdir(join(archive, 'incoming'), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length
    await expect.poll(left).toBe(0)
  })
})

describe('importing', () => {
  it('takes in a chosen folder with the folders inside it', async () => {
    await imports.importFolder(join(folder, 'Berichte'))
    await imports.finished('aufgenommen')
    await expect.poll(async () => (await imports.outcomes()).map(([path]) => path)).toContain('Berichte/alt/leer.txt')
    // Where there is no room, the name breaks before its ending, not within it.
    await expect.poll(() => program.page.locator('.import-path', { hasText: 'leer.txt' }).innerHTML()).toContain('leer<wbr>.txt')
  })

  it('recognises what is there already when it is dropped again', async () => {
    await imports.drop({ 'Kopie.txt': notesOfAPartnership['Bericht 2011.txt'] ?? '' })
    await imports.finished('Fertig: 1 schon vorhanden')
    await expect.poll(() => imports.outcomes()).toEqual([['Kopie.txt', 'schon vorhanden', expect.any(String)]])
  })

  it('shows only the outcomes asked for', async () => {
    await imports.showOnly('Fehlgeschlagen')
    const none = program.page.getByText('Keine Datei mit diesem Ergebnis.')
    await none.waitFor()
    const head = await program.page.locator('.import-row-head').boundingBox()
    // Right below the head of the table, where the first file would stand, however high the window is.
    expect(((await none.boundingBox())?.y ?? Infinity) - ((head?.y ?? 0) + (head?.height ?? 0))).toBeLessThan(30)
    await imports.showOnly('Alle')
  })

  it('opens the record of a file', async () => {
    await program.page.getByRole('button', { name: 'Datensatz öffnen: Kopie.txt' }).click()
    await expect.poll(() => program.page.url()).toMatch(/record/)
  })

  it('says that a record lies in the trash, and leads to where it is restored', async () => {
    const { page } = program
    const { panel } = new RecordPage(page)
    await panel.getByRole('button', { name: 'In den Papierkorb' }).click()
    await imports.drop({ 'Noch einmal.txt': notesOfAPartnership['Bericht 2011.txt'] ?? '' })
    await imports.finished('Fertig: 1 schon vorhanden')
    await expect.poll(() => imports.outcomes()).toEqual([['Noch einmal.txt', 'schon vorhanden', expect.stringMatching(/^Liegt im Papierkorb\. Datensatz öffnen, um ihn wiederherzustellen\. Gleicher Inhalt wie .*Bericht 2011\.txt$/)]])
    await page.getByRole('button', { name: 'Datensatz öffnen: Noch einmal.txt' }).click()
    await panel.getByRole('button', { name: 'Wiederherstellen' }).click()
    await expect.poll(() => imports.outcomes()).toEqual([['Noch einmal.txt', 'schon vorhanden', expect.stringMatching(/^Gleicher Inhalt wie .*Bericht 2011\.txt$/)]])
  })

  it('shows first what would happen, where that is wanted, and imports it then', async () => {
    const { page } = program
    await page.getByRole('checkbox', { name: 'Erst zeigen, was geschähe' }).check()
    await imports.drop({ 'Reise.txt': 'Dortmund, den 4. Mai 2013\n\nDie Delegation reist nach Kumasi.', 'Kopie.txt': notesOfAPartnership['Bericht 2011.txt'] ?? '' })
    await page.getByText('Ein Import ergäbe: 1 neue Datei, 1 schon vorhanden.').waitFor({ timeout: longWork })
    await page.getByText('1 Datei mit einem Datum, aus dem Jahr 2013.').waitFor()
    expect(await accessibility(page)).toEqual([])
    // Neither are these files forgotten over others, nor the others taken without a word.
    await imports.drop({ 'Später.txt': 'Vermerk' })
    await page.getByRole('region', { name: 'Meldungen' }).getByText('Erst über die Probe entscheiden').waitFor()
    await expect.poll(() => page.getByRole('button', { name: 'Ordner wählen' }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: 'Jetzt importieren' }).dblclick()
    await imports.finished('1 aufgenommen, 1 schon vorhanden')
    await expect.poll(() => page.getByRole('alert').count()).toBe(0)
    await page.getByRole('checkbox', { name: 'Erst zeigen, was geschähe' }).uncheck()
  })

  it('offers all that was read of it, to be taken over as a whole', async () => {
    const { page } = program
    await page.getByRole('button', { name: 'Gelesenes übernehmen …' }).click()
    const offers = page.getByRole('group', { name: 'Was die Dateien dieses Imports anbieten' })
    await expect.poll(() => offers.getByRole('checkbox', { name: '1 Titel' }).isChecked()).toBe(true)
    expect(await accessibility(page)).toEqual([])
    await offers.getByRole('checkbox', { name: 'Orte' }).uncheck()
    await offers.getByRole('button', { name: /^\d+ Angaben übernehmen$/ }).click()
    await page.getByText(/^\d+ Angaben übernommen$/).waitFor()
    await page.getByRole('button', { name: 'Gelesenes übernehmen …' }).click()
    await offers.getByRole('checkbox', { name: 'Orte' }).waitFor()
    await expect.poll(() => offers.getByRole('checkbox', { name: '1 Titel' }).count()).toBe(0)
    await offers.getByRole('button', { name: 'Nichts ändern' }).click()
    // The message may have gone by now.
    await page.getByRole('banner').getByRole('button', { name: /^Rückgängig: / }).click()
    await page.getByRole('button', { name: 'Gelesenes übernehmen …' }).click()
    await offers.getByRole('checkbox', { name: '1 Titel' }).waitFor()
    await offers.getByRole('button', { name: 'Nichts ändern' }).click()
  })

  it('is recalled as a whole, and undo brings it back', async () => {
    const { page } = program
    await page.getByRole('button', { name: 'Import zurückrufen …' }).click()
    await page.getByText('1 Datensatz kommt in den Papierkorb.', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Zurückrufen', exact: true }).click()
    // As long as somebody is at it, a message stays.
    await page.getByText('Zurückgerufen: 1 Datensatz liegt im Papierkorb.').hover()
    // What is shown is an import that is there.
    await expect.poll(() => page.getByRole('navigation', { name: 'Frühere Importe' }).locator('[aria-current="true"]').count()).toBe(1)
    await page.getByRole('region', { name: 'Meldungen' }).getByRole('button', { name: 'Rückgängig' }).click()
    await expect.poll(() => page.getByRole('navigation', { name: 'Frühere Importe' }).getByRole('button').count()).toBe(5)
  })

  it('counts in a rehearsal what would be left out as the import does, and shows paths and notes in full', async () => {
    const { page } = program
    const deep = join(folder, 'Projekte', 'Klimaschutz und Energie', 'Partnerschaften', 'Kumasi')
    await mkdir(deep, { recursive: true })
    await writeFile(join(deep, 'Verschlossenes.zip'), locked(zipped({ '/offen.txt': 'Vermerk über die Mühle', '/geheim.txt': 'Vermerk' }), 'geheim.txt'))
    await writeFile(join(deep, 'Niederschrift.pdf'), '%PDF-1.4')
    await page.getByRole('checkbox', { name: 'Erst zeigen, was geschähe' }).check()
    await imports.importFolder(join(folder, 'Projekte'))
    await page.getByText('Ein Import ergäbe: 3 neue Dateien, 1 davon mit einem Fehler, 1 übergangen.').waitFor({ timeout: longWork })
    const rehearsed = page.getByRole('grid', { name: 'Probe: nichts ist aufgenommen' }).getByRole('row')
    await expect.poll(() => rehearsed.count()).toBe(1 + 4)
    expect(await page.getByRole('radiogroup', { name: 'Ergebnis zeigen' }).locator('label').allTextContents()).toEqual(['Alle', 'Neu', 'Übergangen', 'Mit Hinweis'])
    expect(await accessibility(page)).toEqual([])
    await imports.showOnly('Mit Hinweis')
    await expect.poll(() => rehearsed.count()).toBe(1 + 1)
    await rehearsed.filter({ hasText: 'Niederschrift.pdf' }).waitFor()
    await page.getByRole('button', { name: 'Jetzt importieren' }).click()
    await imports.finished('3 aufgenommen, 1 davon mit Hinweis, 1 übergangen')
    await page.getByRole('checkbox', { name: 'Erst zeigen, was geschähe' }).uncheck()
    await page.setViewportSize({ width: 1024, height: 640 })
    const cut = (): Promise<number> => page.locator('.import-rows .import-row').evaluateAll((rows) => rows.filter((row, index) => {
      const below = rows[index + 1]
      const isCovered = below !== undefined && row.getBoundingClientRect().bottom > below.getBoundingClientRect().top + 1
      return isCovered || [...row.querySelectorAll('.import-path, .import-path button, .import-reason')].some((cell) => cell.scrollHeight > cell.clientHeight + 1 || cell.scrollWidth > cell.clientWidth + 1)
    }).length)
    const file = page.getByRole('button', { name: 'Datensatz öffnen: Projekte/Klimaschutz und Energie/Partnerschaften/Kumasi/Niederschrift.pdf' })
    await expect.poll(() => file.textContent()).toBe('Projekte/…/Partnerschaften/Kumasi/Niederschrift.pdf')
    await expect.poll(() => page.getByRole('gridcell', { name: /vielleicht gibt es eine bessere Kopie\.$/ }).count()).toBe(1)
    await expect.poll(cut).toBe(0)
    await page.setViewportSize({ width: 1280, height: 800 })
  })

  it('says aloud what a rehearsal and an import came to, wherever one is, and not how far they are', async () => {
    const { page } = program
    const heard = await listen(page)
    const first = page.getByRole('checkbox', { name: 'Erst zeigen, was geschähe' })
    const decide = page.getByRole('button', { name: 'Jetzt importieren' }).and(page.locator(':not([aria-disabled])'))
    const notes = Object.fromEntries([1, 2, 3, 4].map((number) => [`Aushang ${number}.txt`, `Vermerk ${number} über den Aushang`]))
    await first.check()
    await imports.drop(notes)
    await decide.waitFor({ timeout: longWork })
    await page.getByRole('button', { name: 'Nicht importieren' }).press('Enter')
    const [would, unchanged] = ['Ein Import ergäbe: 4 neue Dateien.', 'Abgebrochen, bevor etwas aufgenommen wurde. Das Archiv ist unverändert.']
    await expect.poll(heard).toEqual([would, unchanged])
    await imports.drop(notes)
    await decide.press('Enter', { timeout: longWork })
    await imports.finished('4 aufgenommen')
    await expect.poll(heard).toEqual([would, unchanged, would, 'Fertig: 4 aufgenommen.'])
    await first.uncheck()
    await imports.drop({ 'Letzter Aushang.txt': 'Vermerk 5 über den Aushang' })
    await page.getByRole('link', { name: /^Papierkorb/ }).press('Enter')
    await expect.poll(heard, { timeout: longWork }).toContainEqual(expect.stringMatching(/^Fertig: 1 aufgenommen\./))
    await imports.open()
  })

  it('says before a recall what stays because another import has brought it too', async () => {
    const { page } = program
    await imports.drop({ 'Mühle.txt': 'Vermerk über die Wassermühle' })
    await imports.finished('Fertig: 1 aufgenommen')
    await imports.drop({ 'Mühle noch einmal.txt': 'Vermerk über die Wassermühle' })
    await imports.finished('Fertig: 1 schon vorhanden')
    await page.getByRole('navigation', { name: 'Frühere Importe' }).getByRole('button', { name: /^Mühle\.txt/ }).click()
    await page.getByRole('button', { name: 'Import zurückrufen …' }).click()
    await page.getByText('Kein Datensatz kommt in den Papierkorb. 1 Datensatz bleibt mit dem, was auch ein anderer Import davon gebracht hat.').waitFor()
    expect(await accessibility(page)).toEqual([])
    await page.getByRole('button', { name: 'Zurückrufen', exact: true }).click()
    await page.getByText('Zurückgerufen: In den Papierkorb kam kein Datensatz.').waitFor()
  })

  it('has the list of files as one stop, to be walked through by arrow keys', async () => {
    const { page } = program
    await page.getByRole('navigation', { name: 'Frühere Importe' }).getByRole('button', { name: /^Ablage/ }).press('Enter')
    await expect.poll(async () => (await imports.outcomes()).length).toBe(5)
    const row = (): Promise<string | null | undefined> => page.evaluate(() => document.activeElement?.getAttribute('aria-rowindex'))
    await page.getByRole('button', { name: 'Import zurückrufen …' }).focus()
    for (const [key, at] of [['Tab', '2'], ['ArrowDown', '3'], ['End', '6'], ['Home', '2']] as const) {
      await page.keyboard.press(key)
      await expect.poll(row, { message: key }).toBe(at)
    }
    await page.keyboard.press('Tab')
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('nav')?.getAttribute('aria-label'))).toBe('Frühere Importe')
    await page.getByRole('row', { name: /\/gut\.txt/ }).press('Enter')
    await new RecordPage(page).panel.waitFor()
    await page.keyboard.press('Escape')
  })

  it('is without fault for assistive technology', async () => {
    expect(await accessibility(program.page)).toEqual([])
  })
})

/** A ZIP in which a file is marked as encrypted (APPNOTE 4.4.4, bit 0), in its own header and in the list at the end. */
function locked(zip: Buffer, name: string): Buffer {
  for (const [signature, flags, names] of [['PK\x03\x04', 6, 30], ['PK\x01\x02', 8, 46]] as const) {
    for (let at = zip.indexOf(signature); at >= 0; at = zip.indexOf(signature, at + 4)) {
      if (zip.subarray(at + names).indexOf(name) === 0) zip.writeUInt16LE(zip.readUInt16LE(at + flags) | 1, at + flags)
    }
  }
  return zip
}
