/** What a host gives the renderer besides the contract: the pipe, the addresses of stored files, and import sources. */
export interface HostBridge {
  readonly host: 'electron' | 'browser'
  /** Base address of originals and derived pictures, without a trailing slash. */
  readonly filesBase: string
  /** Opens the host's own dialog; null when the user closed it. Only in Electron, the browser has its own. */
  readonly chooseSource?: (what: 'files' | 'folder') => Promise<string | null>
  /** Registers dropped files with main and gives a source id. Only in Electron. */
  readonly registerDropped?: (files: readonly File[]) => Promise<string>
  /** Opens a copy of an original with the system's program for it. Only in Electron. */
  readonly openFile?: (hash: string, name: string) => Promise<FileAction>
  /** Shows a copy of an original under its name in its folder. Only in Electron. */
  readonly showFile?: (hash: string, name: string) => Promise<FileAction>
  /** Asks where to, and saves an original there. Only in Electron, a browser saves by itself. */
  readonly saveFile?: (hash: string, name: string) => Promise<FileAction>
  /** Asks where to, and saves what the window would print as a PDF. Only in Electron, a browser does that when it prints. */
  readonly savePdf?: (name: string) => Promise<FileAction>
}

/** How it ended: done, given up by the user, refused because such a file could start a program, not possible, or not with this original. */
export type FileAction = 'done' | 'cancelled' | 'refused' | 'failed' | 'damaged' | 'missing'

/** The name under which the Electron preload exposes its part of the bridge on `window`. */
export const bridgeName = 'klimaarchiv'
/** `window.postMessage` data: the renderer is ready for its port; the preload answers with `portMessage` and the port. */
export const readyMessage = 'klimaarchiv:ready'
export const portMessage = 'klimaarchiv:port'

/** IPC channels from the Electron preload to main: the renderer is ready, open a dialog, register dropped paths, open, show or save an original, save what would be printed. */
export const channels = { ready: readyMessage, port: portMessage, choose: 'klimaarchiv:choose', dropped: 'klimaarchiv:dropped', file: 'klimaarchiv:file', pdf: 'klimaarchiv:pdf' } as const
