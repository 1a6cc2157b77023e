import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pdfOfPages, shown, stream, utf16 } from '../fixtures/pdf'
import { scannedPage } from '../fixtures/scan'
import { longWork } from './long-work'
import { ImportPage } from './pages/import'
import { RecordPage } from './pages/record'
import { SearchPage } from './pages/search'
import { accessibility, startProgram } from './program'
import type { Program } from './program'

const folder = mkdtempSync(join(tmpdir(), 'klimaarchiv-pdf-'))
const claim = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" pdfaid:part="2" pdfaid:conformance="B"/></rdf:RDF></x:xmpmeta>'

let program: Program

beforeAll(async () => {
  const form = {
    content: shown('Antrag auf Baumpflanzung in der Stadt'),
    entries: '/Annots [{n} 0 R]',
    objects: [`<< /Type /Annot /Subtype /Text /Rect [20 20 40 40] /T (J. Holt) /Contents ${utf16('Bitte die Fußgängerbrücke prüfen')} >>`],
  }
  const scans = await Promise.all(Array.from({ length: 3 }, (_, index) => scannedPage([`Gescannte Anlage ${index + 1} des Antrags`, 'Die Brücke über den Mühlbach'])))
  writeFileSync(join(folder, 'Antrag.pdf'), pdfOfPages([form, ...scans], { catalogue: '/Metadata {n} 0 R', objects: [stream('/Type /Metadata /Subtype /XML', claim)] }))
  program = await startProgram()
  await new ImportPage(program.page).bringIn([join(folder, 'Antrag.pdf')])
})
afterAll(async () => {
  await program.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('a PDF', () => {
  it('is found by a comment on it, and says which standard it keeps to', async () => {
    const search = new SearchPage(program.page)
    await search.open()
    await search.find('Fußgängerbrücke')
    await expect.poll(() => search.titles()).toEqual(['Antrag auf Baumpflanzung in der Stadt'])
    await program.page.getByRole('row', { name: /Antrag/ }).first().click()
    const { panel } = new RecordPage(program.page)
    await program.page.getByRole('button', { name: 'Angaben' }).click()
    await panel.getByText(/4 Seiten · PDF\/A-2b/).waitFor()
    expect(await accessibility(program.page)).toEqual([])
  })

  it('is found by its scanned pages too, once it no longer says that their text is to come', async () => {
    const { panel } = new RecordPage(program.page)
    await panel.getByText('Antrag.pdf', { exact: true }).waitFor()
    await expect.poll(() => panel.getByText(/wird noch erkannt|werden noch erkannt/).count(), { timeout: longWork }).toBe(0)
    const search = new SearchPage(program.page)
    await search.open()
    await search.find('Mühlbach')
    await expect.poll(() => search.titles()).toEqual(['Antrag auf Baumpflanzung in der Stadt'])
    expect(program.errors).toEqual([])
  })
})
