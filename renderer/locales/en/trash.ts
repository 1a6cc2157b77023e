import type { trash as german } from '../de/trash'

export const trash: typeof german = {
  title: 'Trash',
  lead: 'What is here is taken out of search and timeline and can be restored.',
  list: 'Records in the trash',
  restore: 'Restore',
  restoreOne: 'Restore {{title}}',
  restoreSelected_one: 'Restore {{count}} selected',
  restoreSelected_other: 'Restore {{count}} selected',
  restored_one: '{{count}} record restored',
  restored_other: '{{count}} records restored',
  select: 'Select {{title}}',
  selectAll: 'Select all',
  count_one: '{{count}} record',
  count_other: '{{count}} records',
  collections_one: '{{count}} collection',
  collections_other: '{{count}} collections',
  more: '{{shown}} of {{total}} shown.',
  untitled: 'Untitled',
  emptyTitle: 'The trash is empty',
  emptyText: 'Records come here when they are moved to the trash in their view.',
  loading: 'Loading the trash …',
}
