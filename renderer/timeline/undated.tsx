import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordSummary } from '../../preload/contract'
import { KindIcon } from '../ui/kind-icon'
import { spokenLanguage } from '../ui/language'

interface UndatedProps {
  readonly records: readonly RecordSummary[]
  readonly total: number
  readonly onOpen: (record: string) => void
}

/** The tray of what bears no date: counted, listed on request, never on the axis. It stays as it is while the axis moves. */
export const Undated = memo(function Undated({ records, total, onOpen }: UndatedProps) {
  const { t } = useTranslation()
  if (total === 0) return null
  return (
    <details className="timeline-undated">
      <summary>{t('timeline.undatedCount', { count: total })}</summary>
      <ul aria-label={t('timeline.undated')}>
        {records.map((record) => (
          <li key={record.id}>
            <button type="button" onClick={() => onOpen(record.id)}>
              <KindIcon kind={record.kind} />
              <span lang={spokenLanguage(record.language)}>{record.title}</span>
            </button>
          </li>
        ))}
      </ul>
      {total > records.length && <p>{t('timeline.undatedMore', { count: total - records.length })}</p>}
    </details>
  )
})
