import { useTranslation } from 'react-i18next'
import type { FileAction } from '../../preload/bridge'
import type { RecordFile } from '../../preload/contract'
import { bridge, savedAddress } from '../host'
import { downloadFrom } from '../ui/download'
import { toast } from '../ui/toast'

/** What can be done with an original as far as the host can, each saying in passing how it ended. */
interface OriginalActions {
  /** With the system's program for it; a browser has none. */
  readonly open?: () => void
  readonly show?: () => void
  readonly save: () => void
}

/** What can be done with the original of a file. */
export function useOriginal(file: Pick<RecordFile, 'hash' | 'name'>): OriginalActions {
  const { t } = useTranslation()
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
  return {
    ...(openFile !== undefined && { open: () => void run('open', openFile) }),
    ...(showFile !== undefined && { show: () => void run('show', showFile) }),
    save,
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
