import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5'

export type Element = DefaultTreeAdapterTypes.Element
export type Node = DefaultTreeAdapterTypes.ChildNode
export type Parent = DefaultTreeAdapterTypes.ParentNode

/** A page as a tree; whatever is wrong with it, there is one (HTML Living Standard, "Parsing"). */
export function parsePage(html: string): DefaultTreeAdapterTypes.Document {
  return parse(html)
}

export const { isElementNode: isElement, isTextNode: isText } = defaultTreeAdapter

/** All elements below a node, in document order. A page may nest deeper than a call stack. */
export function* elementsOf(root: Parent): Generator<Element> {
  const waiting: Node[] = root.childNodes.toReversed()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isElement(node)) continue
    yield node
    for (let index = node.childNodes.length - 1; index >= 0; index -= 1) {
      const child = node.childNodes[index]
      if (child !== undefined) waiting.push(child)
    }
  }
}

/** An attribute's value, or an empty string. */
export function attribute(element: Element, name: string): string {
  return element.attrs.find((each) => each.name === name)?.value ?? ''
}

/** The first element of that tag below a node. */
export function firstOf(root: Parent, tag: string): Element | null {
  for (const element of elementsOf(root)) if (element.tagName === tag) return element
  return null
}
