import type { TextWithMarks } from '../../preload/contract'

interface MarkedWordsProps {
  readonly text: TextWithMarks
  /** The number of its first mark among those that are walked through, from 0; null: it is in sight anyway. */
  readonly firstMark?: number | null
}

/** A text with the words of the search marked. */
export function MarkedWords({ text: { text, marks }, firstMark = 0 }: MarkedWordsProps) {
  const parts: React.ReactNode[] = []
  let at = 0
  for (const [index, { start, end }] of marks.entries()) {
    if (start < at) continue
    parts.push(text.slice(at, start), <mark key={start} data-mark={firstMark === null ? undefined : firstMark + index}>{text.slice(start, end)}</mark>)
    at = end
  }
  return <>{parts}{text.slice(at)}</>
}

interface MarkedTextProps {
  readonly page: TextWithMarks
  readonly className: string
  readonly firstMark?: number
  /** What it is read aloud in, where it is known. */
  readonly lang?: string | undefined
}

/** A page's text with the words of the search marked. */
export function MarkedText({ page, className, firstMark = 0, lang }: MarkedTextProps) {
  return <p className={className} lang={lang}><MarkedWords text={page} firstMark={firstMark} /></p>
}
