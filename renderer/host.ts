import { bridgeName, type HostBridge } from '../preload/bridge'
import type { RecordFile } from '../preload/contract'

const browserBridge: HostBridge = { host: 'browser', filesBase: '' }

/** What the host gives besides the contract: Electron's preload puts it on the window, a browser has nothing to add. */
export function bridge(): HostBridge {
  const exposed: unknown = Reflect.get(window, bridgeName)
  return isBridge(exposed) ? exposed : browserBridge
}

function isBridge(value: unknown): value is HostBridge {
  return typeof value === 'object' && value !== null && 'host' in value && 'filesBase' in value
}

/** Address of a file's thumbnail (JPEG or PNG, longest side 480 px). */
export function thumbnailAddress(hash: string): string {
  return `${bridge().filesBase}/thumbnails/${hash}`
}

/** Address of the image of a PDF page (from 0), once `records.pageImage` has made it, `fine` or not. */
export function pageAddress(hash: string, page: number, fine = false): string {
  return `${bridge().filesBase}/pages/${hash}-${page}${fine ? '-fine' : ''}.webp`
}

const extensions: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
}

/** Address of an original. What a browser can show by itself it shows, everything else it saves under its name. */
export function fileAddress({ hash, name, mediaType }: Pick<RecordFile, 'hash' | 'name' | 'mediaType'>): string {
  const extension = extensions[mediaType] ?? 'bin'
  return `${bridge().filesBase}/files/${hash}.${extension}?name=${encodeURIComponent(name)}`
}

/** Address of an original that is always saved, never shown. */
export function savedAddress({ hash, name }: Pick<RecordFile, 'hash' | 'name'>): string {
  return `${bridge().filesBase}/files/${hash}.bin?name=${encodeURIComponent(name)}`
}
