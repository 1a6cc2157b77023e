import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useArchive } from '../client'
import { Button } from '../ui/button'
import { toast, toastFault } from '../ui/toast'

/** Takes a whole import back, after a word of what that means; undo brings it back. */
export function Recall({ accession }: { readonly accession: string }) {
  const { t } = useTranslation()
  const archive = useArchive()
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const recall = async (): Promise<void> => {
    setBusy(true)
    try {
      const { count } = await archive.imports.recall.call({ accession })
      toast(t('import.recalled', { count }), { label: t('start.undo'), onPress: () => void archive.archive.undo.call().catch(toastFault) })
    } catch (error) {
      toastFault(error)
    } finally {
      setBusy(false)
      setAsked(false)
    }
  }
  if (!asked) return <Button variant="quiet" onPress={() => setAsked(true)}>{t('import.recall')}</Button>
  return (
    <div className="import-recall" role="group" aria-label={t('import.recall')}>
      <p>{t('import.recallAsk')}</p>
      <Button variant="primary" isBusy={busy} onPress={() => void recall()}>{t('import.recallNow')}</Button>
      <Button onPress={() => setAsked(false)}>{t('import.recallKeep')}</Button>
    </div>
  )
}
