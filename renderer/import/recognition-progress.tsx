import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useArchive } from '../client'
import { useLatestJob } from '../jobs'
import { Button } from '../ui/button'

/** How far text recognition in the background is; it can be stopped, and goes on where it was. */
export function RecognitionProgress() {
  const { t } = useTranslation()
  const archive = useArchive()
  const recognition = useLatestJob('recognise')
  const stop = useMutation(archive.jobs.cancel.mutationOptions())
  const resume = useMutation(archive.imports.recognise.mutationOptions())
  if (recognition === null || (recognition.state !== 'running' && recognition.state !== 'cancelled')) return null
  const running = recognition.state === 'running'
  const { done, total, current } = recognition
  return (
    <div className="import-recognition">
      <p>
        {t(running ? 'import.recognising' : 'import.recognitionStopped', { done, total: total ?? done })}
        {running && current !== null && <span className="import-current"> {current}</span>}
      </p>
      {running ? (
        <Button variant="quiet" onPress={() => stop.mutate({ id: recognition.id })}>{t('import.stopRecognition')}</Button>
      ) : (
        <Button variant="quiet" onPress={() => resume.mutate(undefined)}>{t('import.resumeRecognition')}</Button>
      )}
    </div>
  )
}
