import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Extracted } from '../../../../main/import/reading/extracted'
import { readMinutes } from '../../../../main/import/suggest/minutes/minutes'
import { coreProperties, officeOf, openDocumentOf } from '../../../fixtures/office'
import { helvetica, pdfOfPages } from '../../../fixtures/pdf'
import { read } from '../../tricky/reading'
import { fields, minutesIn, Score } from './minutes-score'
import { rewrapped } from './wrapped-minutes'

/** Minutes as offices keep them: paragraphs that end where they end, columns by tabs, blank lines as empty paragraphs. */
const paragraphsOf = (text: string): string[][] => rewrapped(text, Infinity).split('\n').map((line) => line.trimEnd().split(/ {3,}|\t/))
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

function wordDocument(paragraphs: readonly (readonly string[])[]): Buffer {
  const body = paragraphs.map((cells) => `<w:p><w:r>${cells.map((cell) => `<w:t xml:space="preserve">${escaped(cell)}</w:t>`).join('<w:tab/>')}</w:r></w:p>`.replaceAll('<w:t xml:space="preserve"></w:t>', '')).join('')
  const content = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`
  return officeOf([{ path: 'word/document.xml', contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml', content, from: '', id: '', kind: '' }], coreProperties('', '', '2012-01-01T00:00:00Z'))
}

function textDocument(paragraphs: readonly (readonly string[])[]): Buffer {
  const body = paragraphs.map((cells) => `<text:p>${cells.map(escaped).join('<text:tab/>')}</text:p>`).join('')
  const names = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
  return openDocumentOf('application/vnd.oasis.opendocument.text', { 'content.xml': `<office:document-content ${names}><office:body><office:text>${body}</office:text></office:body></office:document-content>` })
}

function richText(paragraphs: readonly (readonly string[])[]): string {
  const written = (text: string): string => text.replace(/[\\{}]/g, String.raw`\$&`).replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0) << 16 >> 16}?`)
  return `{\\rtf1\\ansi\\uc1 ${paragraphs.map((cells) => `\\pard\\plain {${cells.map(written).join('\\tab ')}}\\par `).join('\n')}}`
}

const { size, leading, letter } = { size: 10, leading: 12, letter: 6 }
const mostLines = 60

/** Minutes as they were typed, line by line, each stretch between gaps put at its place. */
function typed(text: string): Buffer {
  const lines = text.split('\n')
  const pages = Array.from({ length: Math.ceil(lines.length / mostLines) }, (_, page) => lines.slice(page * mostLines, (page + 1) * mostLines))
  const shown = (cell: string): string => cell.replace(/[\\()]/g, String.raw`\$&`).replace(/[^ -\u00FF]/g, (sign) => ({ '–': '\x96', '—': '\x97', '„': '\x84', '“': '\x93', '”': '\x94', '’': '\x92', '•': '\x95', '…': '\x85', '€': '\x80' })[sign] ?? '?')
  return pdfOfPages(pages.map((page) => ({
    font: helvetica.replace('Helvetica', 'Courier'),
    entries: '/MediaBox [0 0 700 800]',
    content: page.flatMap((line, row) => [...line.matchAll(/\S+(?: {1,2}\S+)*/g)].map(({ 0: cell, index }) => `BT /F ${size} Tf ${40 + index * letter} ${760 - row * leading} Td (${shown(cell)}) Tj ET`)).join('\n'),
  })))
}

const cases = minutesIn(resolve(import.meta.dirname, 'fresh-minutes')).filter(({ file }, index) => file.endsWith('.txt') && index % 3 === 0)

async function worst(how: string, make: (text: string) => Promise<Extracted>): Promise<number> {
  const score = new Score()
  for (const { file, path, expected } of cases) {
    const { pages, language, title } = await make(readFileSync(path, 'utf8'))
    score.add(file, expected, readMinutes(pages.join('\n\n'), { lang: language, heading: title }))
  }
  console.log(`minutes, ${how}:\n${score.report()}`)
  return Math.min(...fields.flatMap((field) => [score.recall(field), score.precision(field)]))
}

describe('minutes are read as well from', () => {
  it.each([
    ['Word', 'a.docx', wordDocument],
    ['a text document', 'a.odt', textDocument],
    ['rich text', 'a.rtf', richText],
  ])('%s', async (_, name, make) => {
    expect(await worst(name, (text) => read(name, make(paragraphsOf(text))))).toBeGreaterThanOrEqual(0.9)
  })

  // Columns of tables are now and then not told apart there.
  it('a PDF of typed pages', async () => {
    expect(await worst('PDF', (text) => read('a.pdf', typed(text)))).toBeGreaterThanOrEqual(0.85)
  })
})
