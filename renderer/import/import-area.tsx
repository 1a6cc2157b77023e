import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bridge } from '../host'
import { SeriesBar } from '../photos/series-bar'
import { SeriesList } from '../photos/series-list'
import { rehearsesFirst, storeRehearsesFirst } from '../preferences'
import { Button } from '../ui/button'
import { Accessions } from './accessions'
import { gatherChosen } from './gather'
import { ImportProgress } from './import-progress'
import { useImports } from './import-provider'
import { Outcomes } from './outcomes'
import { RecognitionProgress } from './recognition-progress'
import { Rehearsal } from './rehearsal'
import { useAccessions } from './use-accessions'

/** Puts folders and files into the archive, shows how far it is, and afterwards what became of each file. */
export function ImportArea() {
  const { t } = useTranslation()
  const imports = useImports()
  const accessions = useAccessions()
  const [chosen, setChosen] = useState<string | null>(null)
  const wanted = chosen ?? imports.job?.accession ?? null
  // What was recalled is no import any more.
  const isThere = wanted !== null && (imports.running.some(({ accession }) => accession === wanted) || accessions.data?.some(({ id }) => id === wanted) !== false)
  const shown = isThere ? wanted : (accessions.data?.[0]?.id ?? null)
  const [tidying, setTidying] = useState(false)
  const [first, setFirst] = useState(rehearsesFirst)
  const chooseFirst = (on: boolean): void => {
    storeRehearsesFirst(on)
    setFirst(on)
  }
  const running = imports.running.some(({ accession }) => accession === shown)

  return (
    <section className="import" aria-label={t('import.title')}>
      <header className="import-head">
        <h1>{t('import.title')}</h1>
        <p>{t('import.lead')}</p>
      </header>
      <div className="import-drop">
        <p>{t('import.drop')}</p>
        <ChooseButtons />
        <label className="import-first">
          <input type="checkbox" checked={first} onChange={(event) => chooseFirst(event.target.checked)} />
          {t('import.rehearseFirst')}
        </label>
      </div>
      <ImportProgress />
      <RecognitionProgress />
      {tidying ? <SeriesList onBack={() => setTidying(false)} /> : <SeriesBar onOpen={() => setTidying(true)} />}
      <div className="import-columns" hidden={tidying}>
        {imports.rehearsal !== null && <Rehearsal {...imports.rehearsal} />}
        {imports.rehearsal === null && shown !== null && <Outcomes key={shown} accession={shown} running={running} />}
        <Accessions accessions={accessions.data ?? []} chosen={shown} onChoose={setChosen} />
      </div>
    </section>
  )
}

/** The two buttons that choose files or a folder, with the host's own dialog where it has one. */
export function ChooseButtons({ onlyFolder = false }: { readonly onlyFolder?: boolean }) {
  const { t } = useTranslation()
  const imports = useImports()
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement | null>(null)
  const folderInput = useCallback((node: HTMLInputElement | null) => {
    folder.current = node
    // React has no property for it.
    node?.setAttribute('webkitdirectory', '')
  }, [])
  const busy = ['gathering', 'uploading', 'starting'].includes(imports.intake.step) || imports.rehearsal !== null || imports.running.length > 0
  const own = bridge().chooseSource !== undefined
  const take = (input: HTMLInputElement): void => {
    if (input.files && input.files.length > 0) imports.take(Promise.resolve(gatherChosen(input.files)))
    // The same folder can be chosen again.
    input.value = ''
  }
  return (
    <div className="import-choose">
      {!onlyFolder && (
        <Button variant="primary" isBusy={busy} onPress={() => (own ? imports.choose('files') : files.current?.click())}>
          {t('import.chooseFiles')}
        </Button>
      )}
      <Button variant={onlyFolder ? 'primary' : 'secondary'} isBusy={busy} onPress={() => (own ? imports.choose('folder') : folder.current?.click())}>
        {t(onlyFolder ? 'start.folder' : 'import.chooseFolder')}
      </Button>
      <input ref={files} type="file" multiple hidden aria-label={t('import.chooseFiles')} onChange={(event) => take(event.target)} />
      <input ref={folderInput} type="file" multiple hidden aria-label={t('import.chooseFolder')} onChange={(event) => take(event.target)} />
    </div>
  )
}
