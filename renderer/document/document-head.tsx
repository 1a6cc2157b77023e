import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordFile, TextWithMarks } from '../../preload/contract'
import { Button } from '../ui/button'
import { go } from '../view'
import { MarkedWords } from './marked-text'
import { OriginalLink } from './original-link'

interface HeadProps {
  readonly file: RecordFile | null
  /** The record's, with the words of the search marked. */
  readonly title: TextWithMarks
  /** The code of the language it is in, where that is known. */
  readonly language: string | undefined
  readonly children?: ReactNode
}

/** The reader's head: what is read, what can be done with it, and the way back. */
export function Head({ file, title, language, children }: HeadProps) {
  const { t } = useTranslation()
  return (
    <header className="document-head">
      <h2 lang={language}><MarkedWords text={title} firstMark={null} /></h2>
      <div className="document-actions">
        {children}
        {file && <OriginalLink file={file} className="button button-quiet" title={file.name} />}
        <Button variant="quiet" onPress={() => go({ file: null })}>{t('document.details')}</Button>
        <Button variant="quiet" aria-label={t('shell.close')} onPress={() => go({ record: null })}>×</Button>
      </div>
    </header>
  )
}
