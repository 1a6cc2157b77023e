import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { MarkBox, RecordFile } from '../../preload/contract'
import { useArchive } from '../client'
import { pageAddress } from '../host'
import { Fault } from '../ui/fault'

interface PageImageProps {
  readonly file: RecordFile
  readonly page: number
  /** What the picture is called where it cannot be seen. */
  readonly name: string
  /** Words of the search, marked where they stand. */
  readonly boxes?: readonly MarkBox[]
}

/** A page (from 0) as the archive draws it, drawn when it is first looked at. */
export function PageImage({ file, page, name, boxes = [] }: PageImageProps) {
  const { t } = useTranslation()
  const image = useQuery({ ...useArchive().records.pageImage.queryOptions({ input: { hash: file.hash, page } }), gcTime: Infinity })
  if (image.isError) return <Fault error={image.error} onRetry={() => void image.refetch()} />
  if (image.data === undefined) return <p className="document-loading">{t('document.drawing')}</p>
  const { width, height } = image.data
  return (
    <div className="document-page-marked">
      <img className="document-page" src={pageAddress(file.hash, page)} width={width} height={height} alt={name} />
      {boxes.map(({ left, top, width: wide, height: high }) => (
        <span
          key={`${left} ${top}`}
          className="document-page-mark"
          aria-hidden="true"
          style={{ left: `${left * 100}%`, top: `${top * 100}%`, width: `${wide * 100}%`, height: `${high * 100}%` }}
        />
      ))}
    </div>
  )
}
