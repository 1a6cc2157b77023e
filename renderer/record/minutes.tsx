import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MinutesRead } from '../../preload/contract'
import { useArchive } from '../client'
import { Fault } from '../ui/fault'

/** Who was present, what was settled and who does what, as the program reads it in the minutes; nothing where it finds nothing. */
export function Minutes({ record }: { readonly record: string }) {
  const { t } = useTranslation()
  const query = useQuery(useArchive().records.minutes.queryOptions({ input: { id: record } }))
  if (query.isError) return <Fault error={query.error} onRetry={() => void query.refetch()} />
  if (query.data === undefined) return <p className="record-loading">{t('record.minutes.loading')}</p>
  if (query.data === null) return null
  const { participants, agenda, decisions, actions } = query.data
  return (
    <section className="record-section record-minutes" aria-label={t('record.minutes.title')}>
      <h3>{t('record.minutes.title')}</h3>
      <p className="record-read">{t('record.minutes.read')}</p>
      <Part title={t('record.minutes.participants')} entries={participants}>
        <ul>
          {participants.map(({ name, title, organisation }) => (
            <li key={name}>{title !== null && `${title} `}{name} {organisation !== null && <small>{organisation}</small>}</li>
          ))}
        </ul>
      </Part>
      <Part title={t('record.minutes.agenda')} entries={agenda}>
        <ol>{agenda.map((item, at) => <li key={`${at} ${item}`}>{item}</li>)}</ol>
      </Part>
      <Part title={t('record.minutes.decisions')} entries={decisions}>
        <ul>{decisions.map((decision, at) => <li key={`${at} ${decision}`}>{decision}</li>)}</ul>
      </Part>
      <Part title={t('record.minutes.actions')} entries={actions}>
        <Actions actions={actions} />
      </Part>
    </section>
  )
}

function Part({ title, entries, children }: { readonly title: string; readonly entries: readonly unknown[]; readonly children: ReactNode }) {
  if (entries.length === 0) return null
  return (
    <>
      <h4>{title}</h4>
      {children}
    </>
  )
}

function Actions({ actions }: Pick<MinutesRead, 'actions'>) {
  const { t } = useTranslation()
  return (
    <table aria-label={t('record.minutes.actions')}>
      <thead>
        <tr>
          <th scope="col">{t('record.minutes.owner')}</th>
          <th scope="col">{t('record.minutes.task')}</th>
          <th scope="col">{t('record.minutes.due')}</th>
        </tr>
      </thead>
      <tbody>
        {actions.map(({ owner, text, due }, at) => (
          <tr key={`${at} ${text}`}>
            <td>{owner ?? t('record.minutes.nobody')}</td>
            <td>{text}</td>
            <td>{due?.text ?? t('record.minutes.notDue')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
