// @vitest-environment happy-dom
import { render } from '@testing-library/react'
import { expect, it } from 'vitest'
import { HtmlView } from '../../../renderer/document/html-view'

/** What is marked in a document, with the numbers of the marks. */
function marked(html: string, text: string, wordings: readonly string[]): [string, string | null][] {
  const marks = wordings.map((wording) => ({ start: text.indexOf(wording), end: text.indexOf(wording) + wording.length, term: wording, matched: wording, rule: 'phrase' as const }))
  const { container } = render(<HtmlView html={html} page={{ text, marks, best: 0 }} />)
  return [...container.querySelectorAll('mark')].map((mark) => [mark.textContent ?? '', mark.getAttribute('data-mark')])
}

it('a phrase is marked also where a part of it is bold, a link or only half a word', () => {
  expect(marked('<p>Die <b>Eine</b> Welt in <a href="x">Kumasi</a></p>', 'Die Eine Welt in Kumasi', ['Eine Welt'])).toEqual([['Eine', '0'], [' Welt', '0']])
  expect(marked('<p>Der Klima<em>schutz</em> zählt</p>', 'Der Klimaschutz zählt', ['Klimaschutz'])).toEqual([['Klima', '0'], ['schutz', '0']])
})

it('words of two cells or paragraphs are not taken for one', () => {
  expect(marked('<table><tr><td>Klima</td><td>schutz</td></tr></table><p>Klimaschutz</p>', 'Klima\tschutz\nKlimaschutz', ['Klimaschutz'])).toEqual([['Klimaschutz', '0']])
})

it('what goes on in the next cell is marked in both, not between them', () => {
  expect(marked('<table><tr>\n<td>Eine</td>\n<td>Welt</td>\n</tr></table>', 'Eine\tWelt', ['Eine\tWelt'])).toEqual([['Eine', '0'], ['Welt', '0']])
})

it('comments are no text', () => {
  expect(marked('<p>Eine <!-- Welt -->Welt</p>', 'Eine Welt', ['Welt'])).toEqual([['Welt', '0']])
})
