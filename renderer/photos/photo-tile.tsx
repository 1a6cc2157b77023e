import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SeriesPhoto } from '../../preload/contract'
import { thumbnailAddress } from '../host'
import { Breakable } from '../ui/breakable'
import { size } from '../ui/size'
import { go } from '../view'
import './photos.css'

interface PhotoTileProps {
  readonly photo: SeriesPhoto
  /** How it stands to the others, in words. */
  readonly how: string
  /** What can be done with it. */
  readonly children: ReactNode
}

/** One photo of a group: its picture, which opens its record, and what helps to choose. */
export function PhotoTile({ photo: { record, name, size: bytes, width, height }, how, children }: PhotoTileProps) {
  const { t, i18n } = useTranslation()
  const isHidden = record.access === 'restricted'
  const opens = t('photos.open', { name })
  // What stands in the place of the picture is part of what the button is called.
  const instead = isHidden ? t('photos.restricted') : record.thumbnail === null ? t('photos.noPreview') : null
  const pixels = width === null || height === null ? null : t('photos.pixels', { width, height })
  return (
    <li className="photo-tile">
      <button type="button" className="photo-picture" aria-label={instead === null ? opens : `${opens}: ${instead}`} title={isHidden ? name : `${record.title} · ${name}`} onClick={() => go({ record: record.id })}>
        {instead === null && record.thumbnail !== null ? <img src={thumbnailAddress(record.thumbnail)} alt="" loading="lazy" /> : <span>{instead}</span>}
      </button>
      <p className="photo-name"><Breakable text={name} /></p>
      <p className="photo-facts">{[pixels, size(bytes, i18n.language)].filter(Boolean).join(' · ')}</p>
      <p className="photo-how">{how}</p>
      <div className="photo-actions">{children}</div>
    </li>
  )
}

/** The key of the words for how a photo stands to the one it is shown beside. */
export function howKey({ near, moment }: Pick<SeriesPhoto, 'near' | 'moment'>): string {
  if (near) return moment ? 'photos.how.both' : 'photos.how.near'
  return moment ? 'photos.how.moment' : 'photos.how.series'
}
