import type { Figure } from '../../reading/extracted'
import { creditOf, figuresIn } from '../figures'
import { textOf } from './html-text'
import { attribute, elementsOf, firstOf, type Element, type Parent } from './html-tree'

/**
 * The pictures of a page. Caption and credit come from the `figcaption`, else from the credit line below the caption in
 * the text; a picture of neither has its alternative text, where that is a sentence and no label.
 */
export function figuresOf(root: Parent, text: string): Figure[] {
  const inText = figuresIn(text)
  const figures: Figure[] = []
  const taken = new Set<Element>()
  for (const element of elementsOf(root)) {
    if (element.tagName === 'figure') {
      const image = firstOf(element, 'img')
      const caption = firstOf(element, 'figcaption')
      if (image !== null) taken.add(image)
      if (caption !== null) figures.push(captioned(textOf(caption), image, text))
    } else if (element.tagName === 'img' && !taken.has(element)) {
      const alternative = attribute(element, 'alt').replace(/\s+/g, ' ').trim()
      const found = inText.find(({ caption, source }) => source === null && alternative !== '' && caption === alternative)
      if (found !== undefined) inText[inText.indexOf(found)] = { ...found, source: sourceOf(element) }
      else if (alternative.length >= 25 && alternative.includes(' ')) figures.push({ caption: alternative, credit: null, source: sourceOf(element), page: 0, start: Math.max(0, text.indexOf(alternative)) })
    }
  }
  const known = new Set(figures.map(({ caption }) => caption))
  return [...figures, ...inText.filter(({ caption }) => !known.has(caption))].toSorted((a, b) => a.start - b.start)
}

function captioned(captionText: string, image: Element | null, text: string): Figure {
  const lines = captionText.split('\n').map((line) => line.trim()).filter((line) => line !== '')
  const credit = lines.map(creditOf).find((found) => found !== null) ?? null
  const caption = lines.filter((line) => creditOf(line) === null).join(' ')
  return { caption, credit, source: image === null ? null : sourceOf(image), page: 0, start: Math.max(0, text.indexOf(lines[0] ?? '')) }
}

function sourceOf(image: Element): string | null {
  const source = attribute(image, 'src')
  // A picture inside its own address has no name worth keeping.
  return source === '' || source.startsWith('data:') ? null : source.slice(0, 1_000)
}
