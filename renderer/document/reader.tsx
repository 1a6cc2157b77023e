import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FileText, RecordDetail, RecordFile, RecordText } from '../../preload/contract'
import { UnsoundOriginals } from '../record/unsound-originals'
import { spokenLanguage } from '../ui/language'
import { ActionMenu } from './action-menu'
import { Head } from './document-head'
import { FileView } from './file-view'
import { MarkWalk } from './mark-walk'
import { Printing } from './printing'
import { useFileActions } from './use-file-actions'
import { useMarkWalk } from './use-mark-walk'
import { usePageForm } from './use-page-form'
import { useReaderKeys } from './use-reader-keys'
import { useSight } from './use-sight'

interface ReaderProps {
  readonly record: RecordDetail
  readonly file: RecordFile
  readonly content: FileText
  /** What there is to read of the record, its files in their order. */
  readonly text: RecordText
  /** From 0. */
  readonly page: number
  readonly query: string
}

/** A file as it is read: the walk over what was found, what can be done with it, and the file itself. */
export function Reader({ record, file, content, text, page, query }: ReaderProps) {
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const [form, chooseForm] = usePageForm()
  const [printing, setPrinting] = useState(false)
  // What a newer version has taken the place of is not searched; it is walked through only while it is read.
  const old = new Set(record.files.filter(({ superseded, hash }) => superseded && hash !== file.hash).map(({ hash }) => hash))
  // The same ones until something changes: what is newly shown is scrolled to its mark, or to its beginning.
  const files = useMemo(() => asShown(record, text), [record, text])
  const shownPage = Math.min(page, Math.max(0, content.pages.length - 1))
  const walk = useMarkWalk(scroller, files.filter(({ hash }) => !old.has(hash)), { hit: `${record.id} ${query}`, file: file.hash, page: shownPage, form })
  const actions = useFileActions({ record, file, content, page: shownPage, print: () => setPrinting(true) })
  const sight = useSight(scroller, file.hash)
  useReaderKeys({ walk, actions, sight, fileName: file.name })
  return (
    <section className="document" aria-label={t('document.title', { title: record.title })}>
      <Head file={file} title={text.title} language={spokenLanguage(record.language)}><ActionMenu actions={actions} /></Head>
      <UnsoundOriginals record={record.id} file={file.hash} />
      <MarkWalk walk={walk} />
      <FileView record={record} file={file} content={files.find(({ hash }) => hash === file.hash) ?? content} page={shownPage} form={form} onForm={chooseForm} sight={sight} query={query} mark={walk.present} scroller={scroller} />
      {printing && <Printing record={record} file={file} content={content} page={shownPage} onDone={() => setPrinting(false)} />}
    </section>
  )
}

/** The texts of files as they are shown: below a picture stands its caption, and what was found there is walked through like the rest. */
function asShown({ files, caption }: RecordDetail, text: RecordText): readonly FileText[] {
  const pictures = new Set(files.filter(({ mediaType }) => mediaType.startsWith('image/')).map(({ hash }) => hash))
  const marked = caption === null ? null : text.caption
  return text.files.map((each) => (each.paged || !pictures.has(each.hash) || marked === null ? each : { ...each, pages: [marked, ...each.pages] }))
}
