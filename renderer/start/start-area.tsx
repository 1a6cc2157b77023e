import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useArchive } from '../client'
import { ChooseButtons } from '../import/import-area'
import { ImportProgress } from '../import/import-progress'
import { useImports } from '../import/import-provider'
import { Button } from '../ui/button'
import { focusMain } from '../ui/kept-focus'
import { go } from '../view'
import { AuthorForm } from './author-form'
import './start.css'

/** The first thing a new user sees: what this is for, who works here, and three ways to begin. */
export function StartArea() {
  const { t } = useTranslation()
  const imports = useImports()
  const status = useQuery(useArchive().archive.status.queryOptions())
  const busy = imports.running.length > 0 || imports.intake.step === 'uploading'
  const openSample = (): void => {
    imports.sample()
    // The button goes away with the empty archive.
    focusMain()
  }
  return (
    <section className="start" aria-labelledby="start-title">
      <h1 id="start-title">{t('start.title')}</h1>
      <p className="start-purpose">{t('start.purpose')}</p>
      {status.data && <AuthorForm author={status.data.author?.name ?? null} offered={status.data.accountName} />}
      <h2>{t('start.begin')}</h2>
      <div className="start-ways">
        <div>
          <Button variant="primary" isBusy={busy} onPress={openSample}>{t('start.sample')}</Button>
          <p>{t('start.sampleHint')}</p>
        </div>
        <div>
          <ChooseButtons onlyFolder />
          <p>{t('start.folderHint')}</p>
        </div>
        <div>
          <Button isBusy={busy} onPress={() => go({ area: 'backups' })}>{t('start.restore')}</Button>
          <p>{t('start.restoreHint')}</p>
        </div>
      </div>
      <ImportProgress />
      {status.data && <p className="start-place">{t('start.place', { folder: status.data.folder })}</p>}
    </section>
  )
}
