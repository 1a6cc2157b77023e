import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { extractFile } from '../../main/import/extraction/extract-file'
import { pdfOfPages, type MadePage } from '../fixtures/pdf'

/** PDF of a page or several, in a folder that goes with the tests of this file. */
export function madePages(): { made(...pages: readonly MadePage[]): string; read(page: MadePage): Promise<string>; readAll(pages: readonly MadePage[]): Promise<readonly string[]> } {
  const folder = mkdtempSync(join(tmpdir(), 'klimaarchiv-seiten-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  let count = 0
  const made = (...pages: readonly MadePage[]): string => {
    count += 1
    const path = join(folder, `${count}.pdf`)
    writeFileSync(path, pdfOfPages(pages))
    return path
  }
  const readAll = async (pages: readonly MadePage[]): Promise<readonly string[]> => (await extractFile(made(...pages), 'a.pdf')).pages
  return { made, readAll, read: async (page) => (await readAll([page]))[0] ?? '' }
}
