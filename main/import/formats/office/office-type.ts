import type { OfficeContentNode } from 'officeparser'
import type { SetLine } from '../opening-title'

/** Points of running text where a document does not say so itself (LibreOffice and Word begin with 11 or 12). */
const usual = 12
/** A paragraph of so many letters is running text. */
const paragraph = 80

/** The paragraphs of an office document by how large and heavy they begin; those in tables are none. */
export function nodesAsSet(nodes: readonly OfficeContentNode[]): SetLine[] {
  const paragraphs = nodes.filter(({ type }) => type === 'paragraph' || type === 'heading')
  const running = paragraphs.find((node) => (node.text ?? '').length >= paragraph && sizeOf(node) !== null)
  const body = (running === undefined ? null : sizeOf(running)) ?? usual
  return paragraphs.map((node) => ({ text: (node.text ?? '').replace(/\s+/g, ' ').trim(), size: sizeOf(node) ?? body, isBold: said(node).every(({ formatting }) => formatting?.bold === true) }))
}

/** The pieces of a paragraph that say something. */
function said({ children = [] }: OfficeContentNode): OfficeContentNode[] {
  return children.filter(({ text = '' }) => text.trim() !== '')
}

function sizeOf(node: OfficeContentNode): number | null {
  const points = Number.parseFloat(said(node)[0]?.formatting?.size ?? '')
  return points > 0 ? points : null
}
