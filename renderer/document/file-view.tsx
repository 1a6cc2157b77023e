import { useTranslation } from 'react-i18next'
import type { FileText, RecordDetail, RecordFile, TextWithMarks } from '../../preload/contract'
import { faultSentence } from '../ui/fault'
import { spokenLanguage } from '../ui/language'
import { HtmlView } from './html-view'
import { MarkedText } from './marked-text'
import { PagedView, type PagedViewProps } from './paged-view'
import { PictureView } from './picture-view'
import { isSheet, Sheet } from './sheet'

interface FileViewProps extends Omit<PagedViewProps, 'lang'> {
  readonly record: RecordDetail
}

/** A file in the form it is best read in: pages, page of a web site, running text or picture. */
export function FileView({ record, file, content, page, form, onForm, sight, query, mark, scroller }: FileViewProps) {
  const { t } = useTranslation()
  const lang = spokenLanguage(record.language)
  return (
    <>
      {file.fault !== null && <p className="document-fault">{faultSentence(file.fault, t)}</p>}
      {content.paged ? (
        <PagedView file={file} content={content} lang={lang} page={page} form={form} onForm={onForm} sight={sight} query={query} mark={mark} scroller={scroller} />
      ) : file.mediaType.startsWith('image/') ? (
        <PictureView record={record} file={file} lang={lang} texts={content.pages} sight={sight} scroller={scroller} />
      ) : (
        <RunningText file={file} content={content} lang={lang} scroller={scroller} />
      )}
    </>
  )
}

interface TextProps {
  readonly file: RecordFile
  readonly content: FileText
  readonly lang?: string | undefined
}

function RunningText({ file, content, lang, scroller }: TextProps & Pick<FileViewProps, 'scroller'>) {
  const { t } = useTranslation()
  const [first] = content.pages
  if (first === undefined || content.pages.every(({ text }) => text === '')) return <p className="document-loading">{t('document.noText')}</p>
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by key
    <div className="document-scroll" ref={scroller} tabIndex={0} role="region" aria-label={t('document.text')}>
      {content.html === null ? <Sections file={file} content={content} lang={lang} /> : <HtmlView html={content.html} page={first} lang={lang} />}
    </div>
  )
}

/** Slides and sheets one below the other, each with its number; a text of one piece stands by itself. */
export function Sections({ file, content: { pages }, lang }: TextProps) {
  const { t } = useTranslation()
  const [only, ...more] = pages
  if (only !== undefined && more.length === 0) return <Section file={file} page={only} lang={lang} />
  return pages.map((page, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- pages have no other name than their number
    <section key={index} className="document-page-text">
      <h3>{t('document.textOf', { page: index + 1 })}</h3>
      <Section file={file} page={page} lang={lang} firstMark={pages.slice(0, index).reduce((sum, { marks }) => sum + marks.length, 0)} />
    </section>
  ))
}

interface SectionProps extends Omit<TextProps, 'content'> {
  readonly page: TextWithMarks
  readonly firstMark?: number
}

function Section({ file, page, lang, firstMark = 0 }: SectionProps) {
  if (isSheet(file, page)) return <Sheet page={page} lang={lang} firstMark={firstMark} />
  return <MarkedText className="document-plain" page={page} lang={lang} firstMark={firstMark} />
}
