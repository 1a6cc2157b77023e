import type { words as german } from '../de/words'

export const words: typeof german = {
  kind: { document: 'Document', photo: 'Photo', minutes: 'Minutes', event: 'Event' },
  access: { internal: 'internal', public: 'public', restricted: 'restricted' },
  actions: {
    import: 'import', 'read-kind': 'recognised as minutes', author: 'name', 'edit-people': 'people', 'edit-places': 'places', 'edit-related': 'link', 'merge-events': 'merged events', 'edit-notes': 'note', 'edit-record': 'edit',
    'accept-suggestion': 'suggestion accepted', 'dismiss-suggestion': 'suggestion dismissed', 'edit-equivalents': 'word pairs', 'create-record': 'new record',
    trash: 'moved to the trash', restore: 'restored', 'trash-accession': 'import moved to the trash', 'new-version': 'new version', 'accept-accession': 'accepted what was read', 'dismiss-accession': 'dismissed suggestions', 'save-search': 'saved a search', 'edit-search': 'changed a saved search', 'trash-search': 'removed a saved search',
    'create-collection': 'new collection', 'edit-collection': 'changed a collection', 'trash-collection': 'collection moved to the trash', 'restore-collection': 'collection restored',
    collect: 'added to a collection', 'take-out': 'taken out of a collection', 'order-collection': 'ordered a collection', undo: 'undone', redo: 'redone',
  },
  fields: {
    title: 'Title', description: 'Description', date: 'Date', creator: 'Creator', caption: 'Caption', credit: 'Credit', rights: 'Rights', identifier: 'Identifier',
    reference: 'File plan reference', subject: 'Keywords', language: 'Language', kind: 'Kind', access: 'Access', trashed: 'Place', name: 'Name', path: 'Path', size: 'Size', source: 'Address of the picture',
    part_of: 'Found in', merged_into: 'Part of', text: 'Text', state: 'State', label: 'Label', outcome: 'Decision', role: 'Role', target: 'Linked with', collection: 'Collection',
  },
  languages: { de: 'German', en: 'English', fr: 'French' },
  roles: { depicted: 'in the picture', participant: 'took part', author: 'written by', responsible: 'responsible', venue: 'venue', implements: 'implements', mentions: 'mentioned', source: 'source' },
  relations: { source: 'source', sourceOf: 'source of', shows: 'shows', shownIn: 'shown in', together: 'related to' },
  values: { accepted: 'accepted', dismissed: 'dismissed', open: 'open', done: 'done' },
  note: 'Note', part: 'contains', inTrash: 'in the trash', readInFile: 'read in the file',
  outcome: { added: 'added', duplicate: 'already there', failed: 'failed', skipped: 'skipped' },
  wouldBe: { added: 'new', duplicate: 'already there', failed: 'unreadable', skipped: 'would be skipped' },
  wrong: { missing: 'The original is missing.', changed: 'The original has changed.', unreadable: 'The original could not be read.', database: 'The database is damaged: {{detail}}', search: 'The search index is damaged: {{detail}}', index: 'The search does not agree with this record.' },
  meant: 'Did you mean:',
  problems: {
    'field-unknown': 'There is no field as in “{{part}}”; its words were searched for. Fields are title:, text:, kind:, date:, place:, person:, organisation:, collection:, in:, type: and language:',
    'value-unknown': '“{{part}}” is no value of this field; its words were searched for. Like this: date:2011-10..2011-11, kind:photo, type:pdf, language:german',
    'quote-open': 'The quotation mark at {{part}} is not closed; the search went to the end. Put a second one at the end.',
    or: 'There is no “{{part}}” between words; what has all of them was searched for. Search for one after the other; as a word, write it in small letters.',
    'field-sign': '“{{part}}” was searched for without the field. The word stands right behind the colon, a minus before the name, several words in quotation marks: -title:Kumasi, title:"Bad Honnef"',
    'pattern-wide': 'Too many different words fit “{{part}}”; the most frequent of them were searched for. More letters narrow it down.',
    'pattern-short': '“{{part}}” has too few letters to search by: a word has to begin before the first *, or at least three letters in a row follow it, as in *ing',
    syntax: '“{{part}}” was searched for as plain text. A number belongs behind ~ and ^: Kumassi~1, water^2',
  },
  ruleNames: { inflection: 'other forms of a word', spelling: 'other spellings', compound: 'parts of words', prefix: 'beginnings while typing', translation: 'translations' },
  unchecked: 'With so many hits not checked for each: there may be {{rules}} among them. More words or a span narrow them down.',
}
