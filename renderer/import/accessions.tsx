import { useTranslation } from 'react-i18next'
import type { Accession } from '../../preload/contract'
import { useLocale } from '../ui/language'
import { summaryOf } from './summary'

interface AccessionsProps {
  readonly accessions: readonly Accession[]
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
}

/** What was imported before, each with its counts; choosing one shows its files. */
export function Accessions({ accessions, chosen, onChoose }: AccessionsProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <nav className="import-accessions" aria-label={t('import.accessions')}>
      <h2>{t('import.accessions')}</h2>
      {accessions.length === 0 && <p>{t('import.noAccessions')}</p>}
      <ul>
        {accessions.map((accession) => (
          <li key={accession.id}>
            <button type="button" aria-current={accession.id === chosen} onClick={() => onChoose(accession.id)}>
              <strong>{accession.label}</strong>
              <span>{time.format(new Date(accession.startedAt))}{accession.state === 'done' ? '' : ` · ${t(`import.state.${accession.state}`)}`}</span>
              <span>{summaryOf(accession.counts, t, accession.notes)}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
