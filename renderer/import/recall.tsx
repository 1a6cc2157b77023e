import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { RecallCounts } from '../../preload/contract'
import { useArchive } from '../client'
import { Button } from '../ui/button'
import { Fault } from '../ui/fault'
import { Question } from '../ui/question'
import { toastFault } from '../ui/toast'
import { useUndoToast } from '../ui/use-undo-toast'

/** Takes a whole import back, after saying how much of it goes and how much stays; undo brings it back. */
export function Recall({ accession }: { readonly accession: string }) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState(false)
  if (!asked) return <Button variant="quiet" onPress={() => setAsked(true)}>{t('import.recall')}</Button>
  return <RecallQuestion accession={accession} onEnd={() => setAsked(false)} />
}

function RecallQuestion({ accession, onEnd }: { readonly accession: string; readonly onEnd: () => void }) {
  const { t } = useTranslation()
  const archive = useArchive()
  const say = useUndoToast()
  const [busy, setBusy] = useState(false)
  const { data: counts, error } = useQuery(archive.imports.recallCounts.queryOptions({ input: { accession }, enabled: !busy }))
  const recall = async (): Promise<void> => {
    setBusy(true)
    try {
      const { count, action } = await archive.imports.recall.call({ accession })
      say(t('import.recalled', { count }), action)
    } catch (fault) {
      toastFault(fault)
    } finally {
      onEnd()
    }
  }
  return (
    <Question className="import-recall" label={t('import.recall')} onClose={onEnd}>
      {error === null ? <p role="status">{counts === undefined ? t('import.counting') : meaningOf(counts, t)}</p> : <Fault error={error} />}
      <Button variant="primary" isBusy={busy} isDisabled={counts === undefined} onPress={() => void recall()}>{t('import.recallNow')}</Button>
      <Button onPress={onEnd}>{t('import.recallKeep')}</Button>
    </Question>
  )
}

/** What a recall would do, in sentences; what does not occur is left out, but for the records that go. */
function meaningOf({ gone, kept, versions, events }: RecallCounts, t: TFunction): string {
  return [
    t('import.wouldGo', { count: gone }),
    ...(versions > 0 ? [t('import.wouldGoBack', { count: versions })] : []),
    ...(kept > 0 ? [t('import.wouldStay', { count: kept })] : []),
    ...(events > 0 ? [t('import.wouldStayEvents', { count: events })] : []),
  ].join(' ')
}
