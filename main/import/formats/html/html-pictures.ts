import { defaultTreeAdapter, html as names } from 'parse5'
import { leftBehind } from '../office/xml-text'
import { textOf } from './html-text'
import { attribute, elementsOf, type Parent } from './html-tree'

/** Where a program had no words for a picture it wrote the file's name or its address. */
const noWords = /^\S+\.\w{2,4}$|^(?:cid|data|https?):/i

/** The words in the drawings (SVG) of a page, line by line. */
export function wordsInDrawings(root: Parent): string[] {
  const lines: string[] = []
  for (const element of elementsOf(root)) {
    if (element.tagName !== 'svg') continue
    for (const inner of elementsOf(element)) if (inner.tagName === 'text') lines.push(textOf(inner))
  }
  return lines
}

/** Puts behind a page what its pictures show, in the words of their alternative texts and in these, where it has not said so itself. */
export function appendShown(body: Parent, text: string, drawn: readonly string[]): void {
  const told = [...elementsOf(body)].flatMap((element) => (element.tagName === 'img' ? [attribute(element, 'alt').replace(/\s+/g, ' ').trim()] : []))
  for (const line of leftBehind(text, [...told.filter((words) => !noWords.test(words)), ...drawn])) {
    const paragraph = defaultTreeAdapter.createElement('p', names.NS.HTML, [])
    defaultTreeAdapter.insertText(paragraph, line)
    defaultTreeAdapter.appendChild(body, paragraph)
  }
}
