import type { AnchorHTMLAttributes, MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordFile } from '../../preload/contract'
import { fileAddress } from '../host'
import { useOriginal } from './use-original'

type OriginalLinkProps = Pick<AnchorHTMLAttributes<HTMLAnchorElement>, 'className' | 'title' | 'aria-label'> & { readonly file: Pick<RecordFile, 'hash' | 'name' | 'mediaType'> }

/** Opens the original of a file: with its own program where the host can, else a browser shows or saves it. */
export function OriginalLink({ file, ...link }: OriginalLinkProps) {
  const { t } = useTranslation()
  const { open } = useOriginal(file)
  const press = (event: MouseEvent): void => {
    if (open === undefined) return
    event.preventDefault()
    open()
  }
  return <a {...link} href={fileAddress(file)} target="_blank" rel="noreferrer" onClick={press}>{t('document.original')}</a>
}
