import { useTranslation } from 'react-i18next'
import type { FileAction } from '../../preload/bridge'
import type { FileText, RecordDetail, RecordFile } from '../../preload/contract'
import { bridge, savedAddress } from '../host'
import { copyText } from '../ui/copy-text'
import { downloadFrom } from '../ui/download'
import { useLanguage } from '../ui/language'
import { toast } from '../ui/toast'
import { citationOf } from './citation'

export const actionNames = ['open', 'show', 'save', 'print', 'cite'] as const
export type ActionName = (typeof actionNames)[number]

/** What can be done with the file that is read, as far as the host can. */
export type FileActions = Readonly<Partial<Record<ActionName, () => void>>>

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
  const { openFile, showFile, saveFile } = bridge()

  async function run(what: 'open' | 'show' | 'save', act: (hash: string, name: string) => Promise<FileAction>): Promise<void> {
    const ended = await act(file.hash, file.name).catch(() => 'failed' as const)
    if (ended === 'refused') toast(t('document.refused', { name: file.name }), { label: t('document.actions.save'), onPress: () => save() })
    else if (ended === 'failed' || ended === 'damaged' || ended === 'missing') toast(t(`document.${ended}`, { name: file.name }))
    else if (ended === 'done') toast(t(`document.done.${what}`, { name: file.name }))
  }
  function save(): void {
    if (saveFile !== undefined) void run('save', saveFile)
    else void saveInBrowser()
  }
  /** A browser says nothing of a download that comes to nothing. */
  async function saveInBrowser(): Promise<void> {
    const state = await stateOf(savedAddress(file))
    if (state === 'sound') downloadFrom(savedAddress(file), file.name)
    else toast(t(`document.${state}`, { name: file.name }))
  }
  async function cite(): Promise<void> {
    const citation = citationOf(record, content.paged ? page : null, t, language)
    toast((await copyText(citation)) ? t('document.cite.copied', { citation }) : t('document.cite.byHand', { citation }))
  }
  return {
    ...(openFile !== undefined && { open: () => void run('open', openFile) }),
    ...(showFile !== undefined && { show: () => void run('show', showFile) }),
    save,
    print,
    cite: () => void cite(),
  }
}

/** What the host says of an original before it gives it. */
async function stateOf(address: string): Promise<'sound' | 'damaged' | 'missing' | 'failed'> {
  try {
    const { ok, status } = await fetch(address, { method: 'HEAD', cache: 'no-store' })
    if (ok) return 'sound'
    return status === 409 ? 'damaged' : status === 404 ? 'missing' : 'failed'
  } catch {
    // The program has ended, or the connection.
    return 'failed'
  }
}
