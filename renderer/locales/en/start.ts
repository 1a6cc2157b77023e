import type { start as german } from '../de/start'

export const start: typeof german = {
  title: 'Welcome to Klimaarchiv',
  purpose:
    'Klimaarchiv keeps the knowledge of a municipal climate partnership: documents, photos, minutes and events. Put a folder in, find anything again, see when it happened, and lose nothing.',
  name: 'Your name',
  nameHint: 'It will stand beside every change. There is no login.',
  saveName: 'Use this name',
  nameSaved: 'Changes are noted under “{{name}}”.',
  begin: 'Where to begin?',
  sample: 'Open the sample archive',
  sampleHint: 'Short documents, pictures and one set of minutes to try out. One click removes them later.',
  folder: 'Import a folder',
  folderHint: 'Your own folder is copied; the originals are not touched.',
  restore: 'Restore a backup',
  restoreHint: 'An archive from another computer, or one that was lost.',
  loadingSample: 'Opening the sample archive …',
  sampleBanner: 'The sample archive is open.',
  removeSample: 'Remove the sample',
  sampleRemoved_one: '{{count}} record of the sample is in the trash.',
  sampleRemoved_other: '{{count}} records of the sample are in the trash.',
  place: 'This archive is in {{folder}}',
}
