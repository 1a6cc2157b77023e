import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { RecordDetail, RecordFile } from '../../preload/contract'
import { useArchive } from '../client'
import { OriginalLink } from '../document/original-link'
import { thumbnailAddress } from '../host'
import { CopyPhotos } from '../photos/copy-photos'
import { Breakable } from '../ui/breakable'
import { faultSentence } from '../ui/fault'
import { size } from '../ui/size'
import { goRead } from '../view'
import { NewVersion } from './new-version'
import { typeName } from './type-name'
import { UnsoundOriginals } from './unsound-originals'

/** A record's files, each with its preview; one opens in the reader. Older versions stand below, folded away. */
export function Files({ record }: { readonly record: RecordDetail }) {
  const { t } = useTranslation()
  const newest = record.files.filter(({ superseded }) => !superseded)
  const older = record.files.filter(({ superseded }) => superseded)
  // An event is told by people; its documents are records of their own.
  const takesFiles = record.kind !== 'event' && !record.trashed
  if (record.files.length === 0 && !takesFiles) return null
  return (
    <section className="record-section" aria-label={t('record.files')}>
      {record.imageMissing && <p className="record-missing">{t('record.imageMissing')}</p>}
      <UnsoundOriginals record={record.id} />
      <ul className="record-files">
        {newest.map((file) => <FileRow key={file.id} file={file} isPhoto={record.kind === 'photo'} />)}
      </ul>
      {older.length > 0 && (
        <details className="record-more">
          <summary>{t('record.olderVersions', { count: older.length })}</summary>
          <p className="record-file-facts">{t('record.olderVersionsMean')}</p>
          <ul className="record-files">
            {older.map((file) => <FileRow key={file.id} file={file} isPhoto={record.kind === 'photo'} />)}
          </ul>
        </details>
      )}
      {takesFiles && <NewVersion record={record} />}
      {record.kind === 'photo' && <CopyPhotos choice={{ by: 'record', record: record.id }} />}
    </section>
  )
}

/** Degrees as people write them: 51,51° N, 7,47° O. */
function degrees({ latitude, longitude }: NonNullable<RecordFile['position']>, language: string): string {
  const number = new Intl.NumberFormat(language, { minimumFractionDigits: 4, maximumFractionDigits: 4 })
  const east = language.startsWith('de') ? 'O' : 'E'
  return `${number.format(Math.abs(latitude))}°\u00A0${latitude < 0 ? 'S' : 'N'}, ${number.format(Math.abs(longitude))}°\u00A0${longitude < 0 ? 'W' : east}`
}

function FileRow({ file, isPhoto }: { readonly file: RecordFile; readonly isPhoto: boolean }) {
  const { t, i18n } = useTranslation()
  const recognise = useMutation(useArchive().records.recognise.mutationOptions())
  const reads = t(isPhoto ? 'record.viewFile' : 'record.readFile', { name: file.name })
  const open = t(isPhoto ? 'record.view' : 'record.open')
  const facts = [size(file.size, i18n.language), file.paged ? t('record.pages', { count: file.pages }) : null, file.conformance ?? typeName(file.mediaType, file.name)]
  return (
    <li>
      <button type="button" className="record-preview" aria-label={file.hasThumbnail ? reads : `${reads}: ${t('record.noPreview')}`} onClick={() => goRead(file.hash)}>
        {file.hasThumbnail ? <img src={thumbnailAddress(file.hash)} alt="" /> : <span>{t('record.noPreview')}</span>}
      </button>
      <div>
        <p className="record-file-name" title={file.path}><Breakable text={file.name} /></p>
        <p className="record-file-facts" title={file.mediaType}>{facts.filter(Boolean).join(' · ')}</p>
        {file.elsewhere.length > 0 && <Elsewhere paths={file.elsewhere} />}
        {file.position !== null && <p className="record-file-facts">{t('record.position', { place: degrees(file.position, i18n.language) })}</p>}
        {file.waiting > 0 && <p className="record-file-facts">{t('record.waiting', { count: file.waiting })}</p>}
        {file.recognition === 'empty' && <p className="record-file-facts">{t('record.noTextRecognised')}</p>}
        {file.fault !== null && <p className="record-file-fault">{faultSentence(file.fault, t)}</p>}
        <p className="record-file-actions">
          <button type="button" className="link" aria-label={`${open}: ${file.name}`} onClick={() => goRead(file.hash)}>{open}</button>
          {file.recognition === 'possible' && <button type="button" className="link" aria-label={`${t('record.recogniseText')}: ${file.name}`} disabled={recognise.isPending} onClick={() => recognise.mutate({ hash: file.hash })}>{t('record.recogniseText')}</button>}
          <OriginalLink file={file} aria-label={`${t('document.original')}: ${file.name}`} />
        </p>
      </div>
    </li>
  )
}

/** So many other places stand there at once. */
const fewPlaces = 2

/** Where else the same file lay: it is in the archive once, and found by each of these names. */
function Elsewhere({ paths }: { readonly paths: readonly string[] }) {
  const { t } = useTranslation()
  const list = (
    <ul className="record-file-elsewhere" aria-label={t('record.elsewhere')}>
      {paths.map((path) => <li key={path}><Breakable text={path} /></li>)}
    </ul>
  )
  if (paths.length <= fewPlaces) return <div className="record-file-facts">{t('record.elsewhere')} {list}</div>
  return <details className="record-file-facts"><summary>{t('record.elsewhereMany', { count: paths.length })}</summary>{list}</details>
}
