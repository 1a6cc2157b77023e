import type { common as german } from '../de/common'

export const common: typeof german = {
  common: { readAs: 'read as {{edtf}}', undated: 'undated' },
  kind: { document: 'Document', photo: 'Photo', minutes: 'Minutes', event: 'Event' },
  kinds: { document: 'Documents', photo: 'Photos', minutes: 'Minutes', event: 'Events' },
  access: { internal: 'internal', public: 'public', restricted: 'restricted' },
  counts: {
    document_one: '{{count}} document', document_other: '{{count}} documents',
    photo_one: '{{count}} photo', photo_other: '{{count}} photos',
    minutes_one: '{{count}} set of minutes', minutes_other: '{{count}} sets of minutes',
    event_one: '{{count}} event', event_other: '{{count}} events',
  },
  areas: { search: 'Search', timeline: 'Timeline', suggestions: 'Suggestions', import: 'Import', trash: 'Trash', backups: 'Backup' },
  actions: {
    import: 'import', author: 'name', 'edit-people': 'people', 'edit-places': 'places', 'edit-related': 'link', 'merge-events': 'merged events', 'edit-notes': 'note', 'edit-record': 'edit',
    'accept-suggestion': 'suggestion accepted', 'dismiss-suggestion': 'suggestion dismissed', 'edit-equivalents': 'word pairs', 'create-record': 'new record',
    trash: 'moved to the trash', restore: 'restored', 'trash-accession': 'import moved to the trash', 'new-version': 'new version', 'accept-accession': 'accepted what was read', 'dismiss-accession': 'dismissed suggestions', 'save-search': 'saved a search', 'edit-search': 'changed a saved search', 'trash-search': 'removed a saved search',
    'create-collection': 'new collection', 'edit-collection': 'changed a collection', 'trash-collection': 'collection moved to the trash', 'restore-collection': 'collection restored',
    collect: 'added to a collection', 'take-out': 'taken out of a collection', 'order-collection': 'ordered a collection', undo: 'undone', redo: 'redone',
  },
}
