import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordDetail } from '../../preload/contract'
import { bridge } from '../host'
import { gatherChosen } from '../import/gather'
import { useHanding } from '../import/intake-provider'
import { upload } from '../import/upload'
import { useJobs } from '../jobs'
import { Button } from '../ui/button'
import { faultSentence } from '../ui/fault'
import { toast, toastFault } from '../ui/toast'
import { useUndoToast } from '../ui/use-undo-toast'

/** Puts a file in as the newest version of a record; a record without a file gets its first one that way. */
export function NewVersion({ record }: { readonly record: RecordDetail }) {
  const { t } = useTranslation()
  const { reach } = useHanding()
  const say = useUndoToast()
  const input = useRef<HTMLInputElement>(null)
  const [handing, setHanding] = useState(false)
  const [followed, setFollowed] = useState<{ readonly job: string; readonly action: string | null } | null>(null)
  const job = useJobs().find(({ id }) => id === followed?.job)
  const told = useRef<string | null>(null)
  const busy = handing || (followed !== null && (job === undefined || job.state === 'running'))
  const label = t(record.files.length === 0 ? 'record.addFile' : 'record.newVersion')

  useEffect(() => {
    if (followed === null || job === undefined || job.state === 'running' || told.current === job.id) return
    told.current = job.id
    if (job.state === 'done') say(t('record.newVersionTaken'), followed.action)
    else toast(faultSentence(job.fault ?? 'job-cancelled', t))
  }, [followed, job, say, t])

  const take = async (source: Promise<string | null>): Promise<void> => {
    setHanding(true)
    try {
      const id = await source
      if (id !== null) setFollowed(await reach.ask((archive) => archive.imports.start.call({ source: id, versionOf: record.id })))
    } catch (error) {
      toastFault(error)
    } finally {
      setHanding(false)
    }
  }
  const choose = (): void => {
    const { chooseSource } = bridge()
    if (chooseSource) void take(chooseSource('files'))
    else input.current?.click()
  }
  const chosen = (element: HTMLInputElement): void => {
    const files = element.files === null ? [] : gatherChosen(element.files)
    // The same file can be chosen again.
    element.value = ''
    if (files.length > 0) void take(upload(files, new AbortController().signal, () => undefined))
  }

  return (
    <p className="record-new-version">
      <Button variant="quiet" isBusy={busy} onPress={choose}>{label}</Button>
      <input ref={input} type="file" hidden aria-label={label} onChange={(event) => chosen(event.target)} />
      <span role="status">{busy ? t('record.newVersionRunning') : ''}</span>
    </p>
  )
}
