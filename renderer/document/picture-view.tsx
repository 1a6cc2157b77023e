import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordDetail, RecordFile } from '../../preload/contract'
import { fileAddress, thumbnailAddress } from '../host'
import { PageImage } from './page-image'

export const drawnByBrowsers: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif'])
const drawnByUs: ReadonlySet<string> = new Set(['image/tiff', 'image/heic', 'image/svg+xml'])

/** A photo as large as the panel, with its caption and credit below it. */
export function PictureView({ record, file }: { readonly record: RecordDetail; readonly file: RecordFile }) {
  const { t } = useTranslation()
  const [broken, setBroken] = useState(false)
  const source = drawnByBrowsers.has(file.mediaType) && !broken ? fileAddress(file) : file.hasThumbnail ? thumbnailAddress(file.hash) : null
  const name = record.caption ?? record.title
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by key
    <div className="document-scroll" tabIndex={0} role="region" aria-label={t('document.picture')}>
      <figure className="document-picture">
        {drawnByUs.has(file.mediaType) && file.fault === null ? (
          <PageImage file={file} page={0} name={name} />
        ) : source === null ? (
          <p>{t('document.noPicture')}</p>
        ) : (
          <img src={source} alt={name} onError={() => setBroken(true)} />
        )}
        {(record.caption !== null || record.credit !== null) && (
          <figcaption>
            {record.caption}
            {record.credit !== null && <small> {t('document.credit', { credit: record.credit })}</small>}
          </figcaption>
        )}
      </figure>
    </div>
  )
}
