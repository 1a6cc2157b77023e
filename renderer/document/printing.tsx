import { useEffect, useEffectEvent, useState } from 'react'
import type { FileText, RecordDetail, RecordFile } from '../../preload/contract'
import { useArchive } from '../client'
import { toastFault } from '../ui/toast'
import { isDrawnByUs } from './picture-view'
import { PrintDialog } from './print-dialog'
import { PrintSheet } from './print-sheet'

interface PrintingProps {
  readonly record: RecordDetail
  readonly file: RecordFile
  readonly content: FileText
  /** The one shown, from 0. */
  readonly page: number
  readonly onDone: () => void
}

/** The way of a file to the printer: which of its pages, where there are several, then their pictures, then the sheet. */
export function Printing({ record, file, content, page, onDone }: PrintingProps) {
  const { records } = useArchive()
  const all = content.pages.length
  const [pages, setPages] = useState<readonly number[] | null>(content.paged && all > 1 ? null : [page])
  const [drawn, setDrawn] = useState(0)
  const gaveUp = useEffectEvent((error: unknown) => {
    toastFault(error)
    onDone()
  })
  const needed = pages !== null && (content.paged || isDrawnByUs(file)) ? pages : []
  const next = needed[drawn]
  useEffect(() => {
    if (next === undefined) return
    let given = true
    records.pageImage.call({ hash: file.hash, page: next }).then(
      () => given && setDrawn((count) => count + 1),
      (error: unknown) => given && gaveUp(error),
    )
    return () => void (given = false)
  }, [records, file.hash, next])
  if (pages !== null && drawn === needed.length) return <PrintSheet record={record} file={file} content={content} pages={pages} onPrinted={onDone} />
  if (all <= 1) return null
  return <PrintDialog page={page} all={all} drawn={pages === null ? null : { count: drawn, of: needed.length }} onChoose={setPages} onClose={onDone} />
}
