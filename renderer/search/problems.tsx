import { useTranslation } from 'react-i18next'
import type { QueryProblem } from '../../preload/contract'
import { useSettled } from '../ui/use-settled'

interface ProblemsProps {
  readonly problems: readonly QueryProblem[]
  readonly query: string
}

/** Milliseconds without another letter after which a screen reader hears of it. */
const pause = 1_000

/** What in the query could not be understood; it was searched for as plain words. */
export function Problems({ problems, query }: ProblemsProps) {
  const { t } = useTranslation()
  const sentences = problems.map(({ start, end, code }) => ({ key: `${start} ${code}`, says: t(`search.problems.${code}`, { part: query.slice(start, end) }) }))
  const now = sentences.map(({ says }) => says).join(' ')
  const told = useSettled(now, pause)
  return (
    <>
      <p className="unseen" role="status">{told === now ? told : ''}</p>
      {/* Said once, above. */}
      {sentences.length > 0 && <ul aria-hidden="true" className="search-problems">{sentences.map(({ key, says }) => <li key={key}>{says}</li>)}</ul>}
    </>
  )
}
