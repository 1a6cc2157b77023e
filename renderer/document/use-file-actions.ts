import { useTranslation } from 'react-i18next'
import type { FileText, RecordDetail, RecordFile } from '../../preload/contract'
import { copyText } from '../ui/copy-text'
import { useLanguage } from '../ui/language'
import { toast } from '../ui/toast'
import { citationOf } from './citation'
import { useOriginal } from './use-original'

export const actionNames = ['open', 'show', 'save', 'print', 'cite'] as const
export type ActionName = (typeof actionNames)[number]

/** What can be done with the file that is read, as far as the host can. */
export type FileActions = Readonly<Partial<Record<ActionName, () => void>>> & { readonly save: () => void }

interface Shown {
  readonly record: RecordDetail
  readonly file: RecordFile
  readonly content: FileText
  /** From 0. */
  readonly page: number
  readonly print: () => void
}

/** The actions of the reader, each saying in passing how it ended. */
export function useFileActions({ record, file, content, page, print }: Shown): FileActions {
  const { t } = useTranslation()
  const language = useLanguage()
  const original = useOriginal(file)

  async function cite(): Promise<void> {
    const citation = citationOf(record, content.paged ? page : null, t, language)
    toast((await copyText(citation)) ? t('document.cite.copied', { citation }) : t('document.cite.byHand', { citation }))
  }
  return {
    ...original,
    print,
    cite: () => void cite(),
  }
}
