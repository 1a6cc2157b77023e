import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { offerKind, type OfferCounts, type OfferKind } from '../../preload/contract'
import { useArchive } from '../client'
import { useIsRunning } from '../jobs'
import { Button } from '../ui/button'
import { Fault } from '../ui/fault'
import { Question } from '../ui/question'
import { toastFault } from '../ui/toast'
import { useUndoToast } from '../ui/use-undo-toast'

/** Not taken unless somebody asks: they mean more than what they say. */
const notByDefault: readonly OfferKind[] = ['question', 'version']
/** Read for a record's own fields: they are no suggestions, and stay shown as read. */
const readForFields: readonly OfferKind[] = ['title', 'date', 'details']

/** Takes or dismisses what an accession offers, after showing how much of each kind that is. */
export function Offers({ accession }: { readonly accession: string }) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState(false)
  const busy = useIsRunning('decide')
  if (!asked) return <Button variant="quiet" isBusy={busy} onPress={() => setAsked(true)}>{t('import.offers.open')}</Button>
  return <Choice accession={accession} onEnd={() => setAsked(false)} />
}

function Choice({ accession, onEnd }: { readonly accession: string; readonly onEnd: () => void }) {
  const { t } = useTranslation()
  const archive = useArchive()
  const say = useUndoToast()
  const [chosen, setChosen] = useState<ReadonlySet<OfferKind>>(new Set(offerKind.options.filter((kind) => !notByDefault.includes(kind))))
  const query = useQuery(archive.suggestions.offers.queryOptions({ input: { accession } }))
  const counts = query.data
  const kinds = counts === undefined ? [] : offerKind.options.filter((kind) => counts[kind] > 0)
  const taken = kinds.filter((kind) => chosen.has(kind))
  const dismissed = taken.filter((kind) => !readForFields.includes(kind))

  const decide = (verb: 'accept' | 'dismiss', of: readonly OfferKind[]): void => {
    // What is decided takes its time; the program says elsewhere how far it is.
    onEnd()
    const settle = async (): Promise<void> => {
      try {
        const { count, action } = await archive.suggestions[verb === 'accept' ? 'acceptOffers' : 'dismissOffers'].call({ accession, kinds: [...of] })
        say(t(`import.offers.${verb === 'accept' ? 'accepted' : 'dismissed'}`, { count }), action)
      } catch (error) {
        toastFault(error)
      }
    }
    void settle()
  }

  return (
    <Question className="import-offers" label={t('import.offers.title')} onClose={onEnd}>
      <h3>{t('import.offers.title')}</h3>
      {query.isError && <Fault error={query.error} />}
      {query.isPending && <p role="status">{t('import.counting')}</p>}
      {counts !== undefined && kinds.length === 0 && <p role="status">{t('import.offers.nothing')}</p>}
      {counts !== undefined && kinds.length > 0 && (
        <>
          <p>{t('import.offers.lead')}</p>
          <ul>
            {kinds.map((kind) => <Kind key={kind} kind={kind} count={counts[kind]} chosen={chosen} onChange={setChosen} />)}
          </ul>
        </>
      )}
      <div className="import-choose">
        {kinds.length > 0 && counts !== undefined && (
          <>
            <Button variant="primary" isDisabled={taken.length === 0} onPress={() => decide('accept', taken)}>{t('import.offers.accept', { count: sumOf(counts, taken) })}</Button>
            <Button isDisabled={dismissed.length === 0} onPress={() => decide('dismiss', dismissed)}>{t('import.offers.dismiss', { count: sumOf(counts, dismissed) })}</Button>
          </>
        )}
        <Button variant="quiet" onPress={onEnd}>{t('import.offers.close')}</Button>
      </div>
    </Question>
  )
}

interface KindProps {
  readonly kind: OfferKind
  readonly count: number
  readonly chosen: ReadonlySet<OfferKind>
  readonly onChange: (chosen: ReadonlySet<OfferKind>) => void
}

function Kind({ kind, count, chosen, onChange }: KindProps) {
  const { t, i18n } = useTranslation()
  const change = (on: boolean): void => onChange(new Set(on ? [...chosen, kind] : [...chosen].filter((each) => each !== kind)))
  return (
    <li>
      <label>
        <input type="checkbox" checked={chosen.has(kind)} onChange={(event) => change(event.target.checked)} />
        <strong>{count.toLocaleString(i18n.language)}</strong> {t(`import.offers.kinds.${kind}`)}
      </label>
    </li>
  )
}

function sumOf(counts: OfferCounts, kinds: readonly OfferKind[]): number {
  return kinds.reduce((sum, kind) => sum + counts[kind], 0)
}
