/**
 * The closed list of what can go wrong. `preload/wording` has one sentence and one next step for each, in German and
 * English; the command line has its own where there is another next step (`main/fault-sentences.ts`).
 */
export const faultCodes = [
  // Files: recorded on the file, the import goes on.
  'no-reader',
  'recording-unread',
  'file-unrecognised',
  'file-empty',
  'file-damaged',
  'file-encrypted',
  'file-too-large',
  'image-too-large',
  'picture-undrawn',
  'extraction-timeout',
  'extraction-memory',
  'extraction-crashed',
  'file-unreadable',
  'file-vanished',
  'file-changed',
  'link-loop',
  'link-outside',
  'folder-too-deep',
  'archive-itself',
  'archive-kept',
  'text-cut',
  'nested-too-deep',
  'packed-otherwise',
  'not-unpacked',
  // The archive as a whole.
  'archive-missing',
  'archive-newer',
  'archive-damaged',
  'index-damaged',
  'archive-locked',
  'archive-on-network',
  'archive-in-synced-folder',
  'archive-not-writable',
  'disk-full',
  'archive-disk-full',
  'backup-target-missing',
  'backup-inside-archive',
  'backup-not-writable',
  'backup-damaged',
  'backup-ambiguous',
  'export-target-missing',
  'export-inside-archive',
  'export-not-writable',
  // Requests.
  'not-found',
  'query-invalid',
  'date-unreadable',
  'title-missing',
  'nothing-to-undo',
  'undo-overtaken',
  'action-unfinished',
  'version-present',
  'version-one-file',
  'name-taken',
  'source-unknown',
  'source-missing',
  'input-invalid',
  'job-cancelled',
  'internal',
] as const

export type FaultCode = (typeof faultCodes)[number]

/** What is said of files whose format nobody here reads: nothing is wrong with them. */
export const unreadFormats: ReadonlySet<FaultCode> = new Set(['no-reader', 'recording-unread', 'picture-undrawn'])
