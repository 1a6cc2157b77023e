import { useEffect, useEffectEvent, useRef } from 'react'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { RecordFile } from '../../preload/contract'
import { useArchive } from '../client'
import { pageAddress } from '../host'
import { Fault } from '../ui/fault'
import { useShown } from '../view'
import { Framed } from './framed'
import type { Sight } from './use-sight'

interface PageImageProps {
  readonly file: RecordFile
  readonly page: number
  /** What the picture is called where it cannot be seen. */
  readonly name: string
  readonly sight: Sight
  readonly fits: 'width' | 'whole'
  /** Its words are marked where they stand. */
  readonly query?: string
  /** Which mark the reader is at, from 0. */
  readonly mark?: number
  /** Told when there is a picture to be seen. */
  readonly onDrawn?: () => void
}

/** A page (from 0) as the archive draws it, drawn when it is first looked at. */
export function PageImage({ file, page, name, sight, fits, query = '', mark = 0, onDrawn }: PageImageProps) {
  const { t } = useTranslation()
  const archive = useArchive()
  const without = useShown((view) => view.without)
  const image = useQuery({ ...archive.records.pageImage.queryOptions({ input: { hash: file.hash, page } }), gcTime: Infinity })
  const isLarge = sight.zoom > 1
  const fine = useQuery({ ...archive.records.pageImage.queryOptions({ input: isLarge ? { hash: file.hash, page, fine: true } : skipToken }), gcTime: Infinity })
  const boxes = useQuery(archive.records.boxes.queryOptions({ input: query === '' ? skipToken : { hash: file.hash, page, query, without: [...without] } })).data ?? []
  const present = useRef<HTMLSpanElement>(null)
  const isDrawn = image.data !== undefined
  const drawn = useEffectEvent(() => onDrawn?.())
  useEffect(() => {
    if (isDrawn) drawn()
  }, [isDrawn])
  const isPlaced = image.data !== undefined && boxes.length > 0
  // The place of the first hit is known some time after the page is shown.
  useEffect(() => {
    if (isPlaced) present.current?.scrollIntoView({ block: 'center', inline: 'center' })
  }, [isPlaced])
  const first = boxes.findIndex((box) => box.mark === mark)
  if (image.isError) return <Fault error={image.error} onRetry={() => void image.refetch()} />
  if (image.data === undefined) return <p className="document-loading">{t('document.drawing')}</p>
  const { width, height } = image.data
  return (
    <Framed sight={sight} size={{ width, height }} fits={fits}>
      <div className="document-page-marked">
        <img className="document-page" src={pageAddress(file.hash, page, isLarge && fine.data !== undefined)} width={width} height={height} alt={name} />
        {boxes.map(({ mark: each, left, top, width: wide, height: high }, index) => (
          <span
            key={`${each} ${left} ${top}`}
            ref={index === first ? present : null}
            className="document-page-mark"
            data-mark={each}
            data-present={each === mark || undefined}
            aria-hidden="true"
            style={{ left: `${left * 100}%`, top: `${top * 100}%`, width: `${wide * 100}%`, height: `${high * 100}%` }}
          />
        ))}
      </div>
    </Framed>
  )
}
