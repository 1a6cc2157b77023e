import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { extractFile } from '../../main/import/extract-file'
import { wordsOfPdfPage } from '../../main/import/formats/pdf'
import { pdfOfPages, shown } from '../fixtures/pdf'

const folder = mkdtempSync(join(tmpdir(), 'klimaarchiv-trennstriche-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let count = 0
function made(content: string): string {
  count += 1
  const path = join(folder, `${count}.pdf`)
  writeFileSync(path, pdfOfPages([{ content }]))
  return path
}

async function read(content: string): Promise<string> {
  return (await extractFile(made(content), 'a.pdf')).pages[0] ?? ''
}

describe('a hyphen at the end of a line', () => {
  it.each([
    ['is no part of a word that goes on', 'Umwelt-\nschutz', 'Umweltschutz'],
    ['is none in capitals either', 'UMWELT-\nAMT', 'UMWELTAMT'],
    ['stays before a word that shares its end', 'Klima-\nund Artenschutz', 'Klima- und Artenschutz'],
    ['stays before a name', 'die EU-\nMittel', 'die EU-Mittel'],
    ['stays before a figure', 'Lokale Agenda-\n21', 'Lokale Agenda-21'],
    ['stays before a single letter', 'Anlage-\nB', 'Anlage-B'],
  ])('%s', async (_, written, meant) => {
    expect(await read(shown(written))).toBe(meant)
  })

  it('has its words where they stand', async () => {
    const { text, words } = await wordsOfPdfPage(made(shown('Klima-\nund Artenschutz')), 0)
    expect(words.map(([start, end]) => text.slice(start, end))).toEqual(['Klima', 'und', 'Artenschutz'])
  })
})
