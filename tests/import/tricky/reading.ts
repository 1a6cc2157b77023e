import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractFile } from '../../../main/import/extraction/extract-file'
import type { Extracted } from '../../../main/import/reading/extracted'
import { temporaryFolder } from '../../archive/temporary-archive'

/** Reads a file made for a test, with room for what is inside it. */
export function read(name: string, content: string | Uint8Array): Promise<Extracted> {
  const folder = temporaryFolder()
  const path = join(folder, 'datei')
  writeFileSync(path, content)
  return extractFile(path, name, { room: { folder: mkdtempSync(join(folder, 'teile-')), bytes: 10_000_000, entries: 100 } })
}

/** Which of these words are in none of the pages. */
export function missing({ pages }: Pick<Extracted, 'pages'>, words: readonly string[]): string[] {
  const text = pages.join('\n')
  return words.filter((word) => !text.includes(word))
}
