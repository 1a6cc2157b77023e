import { words } from '../../../preload/wording/en/words'
import type { common as german } from '../de/common'

export const common: typeof german = {
  common: {
    readAs: 'read as {{edtf}}',
    undated: 'undated',
    undo: 'Undo',
    cancel: 'Cancel',
    save: 'Save',
    saveKey: '“Save”',
    unsaved: 'Not saved yet: Enter saves, Esc gives up.',
    unsavedLines: 'Not saved yet: {{ctrl}}+Enter saves, Esc gives up.',
    savesLines: '{{ctrl}}+Enter saves, Esc gives up.',
    tooLong_one: 'Too long by {{count, number}} character: please shorten it, nothing is saved like this.',
    tooLong_other: 'Too long by {{count, number}} characters: please shorten it, nothing is saved like this.',
    name: 'Name',
    secondsLeft_one: 'about {{count}} second left',
    secondsLeft_other: 'about {{count}} seconds left',
    minutesLeft_one: 'about {{count}} minute left',
    minutesLeft_other: 'about {{count}} minutes left',
    hoursLeft_one: 'about {{count}} hour left',
    hoursLeft_other: 'about {{count}} hours left',
    hoursMinutesLeft: 'about {{hours}} h {{minutes}} min left',
    folders: {
      begin: 'Where to begin?',
      name: 'Folders',
      up: 'Folder above',
      take: 'Take this folder',
    },
  },
  kind: words.kind,
  kinds: { document: 'Documents', photo: 'Photos', minutes: 'Minutes', event: 'Events' },
  access: words.access,
  counts: {
    document_one: '{{count}} document', document_other: '{{count}} documents',
    photo_one: '{{count}} photo', photo_other: '{{count}} photos',
    minutes_one: '{{count}} set of minutes', minutes_other: '{{count}} sets of minutes',
    event_one: '{{count}} event', event_other: '{{count}} events',
  },
  areas: { search: 'Search', timeline: 'Timeline', suggestions: 'Suggestions', import: 'Import', trash: 'Trash', backups: 'Backup' },
  actions: words.actions,
}
