// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import type { FileText, RecordFile } from '../../../preload/contract'
import { Sections } from '../../../renderer/document/file-view'
import { speakGerman } from '../german'

beforeAll(speakGerman)
afterEach(cleanup)

const text = 'Straßen\nStraße\tBaujahr\tKosten\nKirchstraße\t1988\t0,00'
const place = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, term: words, rule: 'exact' as const })
const content: FileText = { hash: 'a', paged: false, html: null, pages: [{ text, marks: [place('Straße\tBaujahr'), place('Kirchstraße')], best: 0 }] }
/** Of the file only its type is looked at here. */
const file = (mediaType: string): RecordFile => ({ mediaType }) as RecordFile

it('a sheet is read as the table it is, its words marked in their cells', () => {
  const { container } = render(<Sections file={file('text/csv')} content={content} />)
  const rows = screen.getAllByRole('row').map((row) => [...row.querySelectorAll('td')].map(({ textContent }) => textContent))
  expect(rows).toEqual([['Straßen'], ['Straße', 'Baujahr', 'Kosten'], ['Kirchstraße', '1988', '0,00']])
  expect(screen.getByRole('cell', { name: 'Straßen' }).getAttribute('colspan')).toBe('3')
  expect([...container.querySelectorAll('mark')].map((mark) => [mark.textContent, mark.dataset['mark']])).toEqual([['Straße', '0'], ['Baujahr', '0'], ['Kirchstraße', '1']])
})

it('a text with tabs stays as it was written, and so does a sheet too large to be drawn', () => {
  const { container, rerender } = render(<Sections file={file('text/plain')} content={content} />)
  expect([container.querySelector('table'), container.textContent]).toEqual([null, text])
  const large = 'Wert\t1\n'.repeat(15_000)
  rerender(<Sections file={file('text/csv')} content={{ ...content, pages: [{ text: large, marks: [], best: 0 }] }} />)
  expect([container.querySelector('table'), container.textContent]).toEqual([null, large])
})
