import type { FileText } from '../../preload/contract'

type Page = FileText['pages'][number]

/** A page's text with the words of the search marked; each mark says by which rule. */
export function MarkedText({ page: { text, marks }, className }: { readonly page: Page; readonly className: string }) {
  const parts: React.ReactNode[] = []
  let at = 0
  for (const { start, end } of marks) {
    if (start < at) continue
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>)
    at = end
  }
  return <p className={className}>{parts}{text.slice(at)}</p>
}
