import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { extractFile } from '../../main/import/extract-file'
import { pdfOfPages, type MadePage } from '../fixtures/pdf'

/** PDF of one page each, in a folder that goes with the tests of this file. */
export function madePages(): { made(page: MadePage): string; read(page: MadePage): Promise<string> } {
  const folder = mkdtempSync(join(tmpdir(), 'klimaarchiv-seiten-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  let count = 0
  const made = (page: MadePage): string => {
    count += 1
    const path = join(folder, `${count}.pdf`)
    writeFileSync(path, pdfOfPages([page]))
    return path
  }
  return { made, read: async (page) => (await extractFile(made(page), 'a.pdf')).pages[0] ?? '' }
}
