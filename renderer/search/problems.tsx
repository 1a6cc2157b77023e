import { useTranslation } from 'react-i18next'
import type { QueryProblem } from '../../preload/contract'

/** What in the query could not be understood; it was searched for as plain words. */
export function Problems({ problems, query }: { readonly problems: readonly QueryProblem[]; readonly query: string }) {
  const { t } = useTranslation()
  if (problems.length === 0) return null
  return (
    <ul className="search-problems" role="status">
      {problems.map(({ start, end, code }) => (
        <li key={`${start} ${code}`}>{t(`search.problems.${code}`, { part: query.slice(start, end) })}</li>
      ))}
    </ul>
  )
}
