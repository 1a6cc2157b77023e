import type { FileText } from '../../preload/contract'

type Page = FileText['pages'][number]

interface MarkedTextProps {
  readonly page: Page
  readonly className: string
  /** The number of its first mark among those shown, from 0. */
  readonly firstMark?: number
}

/** A page's text with the words of the search marked. */
export function MarkedText({ page: { text, marks }, className, firstMark = 0 }: MarkedTextProps) {
  const parts: React.ReactNode[] = []
  let at = 0
  for (const [index, { start, end }] of marks.entries()) {
    if (start < at) continue
    parts.push(text.slice(at, start), <mark key={start} data-mark={firstMark + index}>{text.slice(start, end)}</mark>)
    at = end
  }
  return <p className={className}>{parts}{text.slice(at)}</p>
}
