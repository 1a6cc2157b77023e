import { describe, expect, it } from 'vitest'
import { wordsOfPdfPage } from '../../../../main/import/formats/pdf/pdf'
import { shown } from '../../../fixtures/pdf'
import { madePages } from '../../made-pages'

const pages = madePages()
const made = (content: string): string => pages.made({ content })
const read = (content: string): Promise<string> => pages.read({ content })

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
