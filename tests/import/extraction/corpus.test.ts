import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { extractFile } from '../../../main/import/extraction/extract-file'

const corpus = resolve(import.meta.dirname, '../../../../shared/corpus')
const folder = mkdtempSync(join(tmpdir(), 'klimaarchiv-korpus-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Expected {
  readonly outcome: string
  readonly words?: readonly string[]
  readonly pages?: number
  readonly title?: string
  readonly lang?: string
  readonly ocr?: boolean
  readonly attachments?: readonly string[]
  readonly entries?: readonly string[]
}

/** What the faults of the manifest are called here. */
const faults: Readonly<Record<string, string>> = {
  'error:damaged': 'file-damaged',
  'error:empty': 'file-empty',
  'error:encrypted': 'file-encrypted',
  'error:too-large': 'file-too-large',
  'error:image-too-large': 'image-too-large',
  'error:unknown-type': 'file-unrecognised',
}

const all: readonly { readonly file: string; readonly expect: Expected }[] = existsSync(corpus) ? JSON.parse(readFileSync(join(corpus, 'manifest.json'), 'utf8')).files : []
// What only has to leave the program alive is tried in processes of its own (extractor.test.ts).
const files = all.filter((each) => each.expect.outcome !== 'no-crash')

describe.runIf(files.length > 0)('real files of every format', () => {
  it.each(files.map((each) => [each.file, each.expect] as const))('%s', async (file, wanted) => {
    const room = { folder: mkdtempSync(join(folder, 'teile-')), bytes: 256_000_000, entries: 10_000 }
    const found = await extractFile(join(corpus, file), file, { room })
    const inside = await Promise.all(found.parts.flatMap(({ path, name }) => (path === null ? [] : extractFile(path, name))))
    const text = plain([...found.pages, ...inside.flatMap(({ pages }) => pages)].join('\n'))
    const names = found.parts.map(({ name }) => name)
    // Words that stand in a picture only are the business of text recognition.
    const words = wanted.ocr === true ? [] : (wanted.words ?? [])
    const seen: Readonly<Record<string, unknown>> = { pages: found.pages.length, title: found.title, lang: wanted.ocr === true ? wanted.lang : found.language, attachments: names, entries: names }
    const said = Object.keys(seen).filter((key) => key in wanted)
    expect({
      fault: found.fault,
      missing: words.filter((word) => !text.includes(plain(word))),
      ...Object.fromEntries(said.map((key) => [key, seen[key]])),
    }).toEqual({
      fault: wanted.outcome === 'ok' ? null : faults[wanted.outcome],
      missing: [],
      ...Object.fromEntries(Object.entries(wanted).filter(([key]) => said.includes(key))),
    })
  })
})

/** As the manifest compares: compatible letters, no soft hyphens, case ignored. */
function plain(text: string): string {
  return text.normalize('NFKC').replaceAll('\u00AD', '').toLowerCase()
}
