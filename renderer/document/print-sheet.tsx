import { useEffect, useEffectEvent } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { FileText, RecordDetail, RecordFile } from '../../preload/contract'
import { fileAddress, pageAddress, thumbnailAddress } from '../host'
import { useLanguage } from '../ui/language'
import { citationOf } from './citation'
import { Sections } from './file-view'
import { HtmlView } from './html-view'
import { drawnByBrowsers, isDrawnByUs } from './picture-view'
import { usePrintedName } from './use-printed-name'

interface PrintSheetProps {
  readonly record: RecordDetail
  readonly file: RecordFile
  readonly content: FileText
  /** From 0; their images have been drawn. */
  readonly pages: readonly number[]
  readonly onPrinted: () => void
}

/** What goes to the printer: pages, or the whole running text, with its title and where it is kept. It asks to be printed once its picture is there. */
export function PrintSheet({ record, file, content, pages, onPrinted }: PrintSheetProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const printed = useEffectEvent(onPrinted)
  const cited = (page: number | null): string => citationOf(record, page, t, language)
  usePrintedName(record.title, content.paged ? null : cited(null))
  useEffect(() => {
    let given = false
    const print = async (): Promise<void> => {
      const pictures = [...document.querySelectorAll<HTMLImageElement>('.print-sheet img')]
      // A picture that does not come is left out; the words about it are printed all the same.
      await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)))
      if (given) return
      window.print()
      printed()
    }
    void print()
    return () => void (given = true)
  }, [])
  const [first] = content.pages
  const source = drawnByBrowsers.has(file.mediaType) ? fileAddress(file) : isDrawnByUs(file) ? pageAddress(file.hash, 0) : thumbnailAddress(file.hash)
  return createPortal(
    <article className="print-sheet" aria-hidden="true">
      <h1>{record.title}</h1>
      {!content.paged && <p className="print-sheet-source">{cited(null)}</p>}
      {content.paged ? (
        pages.map((page) => (
          <section key={page}>
            <p className="print-sheet-source">{cited(page)}</p>
            <img src={pageAddress(file.hash, page)} alt="" />
          </section>
        ))
      ) : file.mediaType.startsWith('image/') ? (
        <>
          <img src={source} alt="" />
          <p>{record.caption}</p>
        </>
      ) : content.html !== null && first !== undefined ? (
        <HtmlView html={content.html} page={{ ...first, marks: [], best: 0 }} />
      ) : (
        <Sections file={file} content={{ ...content, pages: content.pages.map((page) => ({ ...page, marks: [] })) }} />
      )}
    </article>,
    document.body,
  )
}
