import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Status } from '../../preload/contract'
import { BackupBanner } from '../backups/backup-banner'
import { BackupsArea } from '../backups/backups-area'
import { useArchive } from '../client'
import { DocumentPanel } from '../document/document-panel'
import { ImportArea } from '../import/import-area'
import { Disclosure } from '../record/fields/disclosure'
import { useUnsavedAsked } from '../record/people/unsaved'
import { RecordPanel } from '../record/record-panel'
import { SearchArea } from '../search/search-area'
import { SampleBanner } from '../start/sample-banner'
import { StartArea } from '../start/start-area'
import { SuggestionsArea } from '../suggestions/suggestions-area'
import { ThesaurusArea } from '../thesaurus/thesaurus-area'
import { TimelineArea } from '../timeline/timeline-area'
import { TrashArea } from '../trash/trash-area'
import { Fault } from '../ui/fault'
import { retireActions } from '../ui/toast'
import { useShown, type Area } from '../view'
import { useDoubleClickGuard } from './double-click-guard'
import { useFocusGuard } from './focus-guard'
import { LongAction } from './long-action'
import { Navigation } from './navigation'
import { SidePanel } from './side-panel'
import { TopBar } from './top-bar'
import { useShortcuts } from './use-shortcuts'
import './shell.css'

/** The window: areas at the left, what they show in the middle, the record at the right. */
export function Shell() {
  const { t } = useTranslation()
  const area = useShown((view) => view.area)
  const record = useShown((view) => view.record)
  const file = useShown((view) => view.file)
  const page = useShown((view) => view.page)
  const isAsked = useShown((view) => view.query !== '')
  const status = useQuery(useArchive().archive.status.queryOptions())
  const place = useRef<HTMLDivElement>(null)
  useShortcuts()
  useFocusGuard(place)
  useDoubleClickGuard()
  useUnsavedAsked()
  const last = status.data?.undo?.id ?? null
  // Also where another window has done something since.
  useEffect(() => retireActions(last), [last])
  const atStart = status.data !== undefined && isEmpty(status.data) && area === 'search' && !isAsked
  const name = atStart ? t('start.title') : area === 'thesaurus' ? t('thesaurus.title') : t(`areas.${area}`)
  useEffect(() => {
    document.title = `${name} – Klimaarchiv`
  }, [name])
  if (status.data === undefined) return status.isError ? <Fault error={status.error} onRetry={() => void status.refetch()} /> : null
  return (
    <div className="shell" ref={place}>
      <a className="skip-link" href="#main" onClick={(press) => { press.preventDefault(); document.getElementById('main')?.focus() }}>{t('shell.skip')}</a>
      <Navigation status={status.data} />
      <div className="shell-body">
        <TopBar status={status.data} withSearch={!atStart && (area === 'search' || area === 'timeline')} />
        <SampleBanner />
        <BackupBanner status={status.data} />
        <LongAction />
        <div className="shell-columns" data-open={record === null ? undefined : file === null ? 'record' : 'document'}>
          <main id="main" tabIndex={-1} aria-label={name}>{atStart ? <StartArea /> : <AreaView area={area} />}</main>
          {record !== null && (
            <SidePanel record={record} file={file}>
              <Disclosure key={record}>
                {file === null ? (
                  <RecordPanel id={record} />
                ) : (
                  <DocumentPanel key={file} record={record} file={file} page={page} />
                )}
              </Disclosure>
            </SidePanel>
          )}
        </div>
      </div>
    </div>
  )
}

function isEmpty({ counts: { document: documents, photo, minutes, event } }: Status): boolean {
  return documents + photo + minutes + event === 0
}

function AreaView({ area }: { readonly area: Area }) {
  switch (area) {
    case 'search':
      return <SearchArea />
    case 'timeline':
      return <TimelineArea />
    case 'suggestions':
      return <SuggestionsArea />
    case 'import':
      return <ImportArea />
    case 'trash':
      return <TrashArea />
    case 'backups':
      return <BackupsArea />
    case 'thesaurus':
      return <ThesaurusArea />
  }
}
