const openXml = 'application/vnd.openxmlformats-officedocument'
const openDocument = 'application/vnd.oasis.opendocument'

/** What people call files of one make, and their media types. */
const families = {
  pdf: ['application/pdf'],
  text: [
    `${openXml}.wordprocessingml.document`, 'application/msword', 'application/rtf', `${openDocument}.text`, 'text/plain', 'text/markdown', 'text/calendar', 'text/vcard', 'application/epub+zip',
  ],
  table: [`${openXml}.spreadsheetml.sheet`, 'application/vnd.ms-excel', `${openDocument}.spreadsheet`, 'text/csv'],
  slides: [`${openXml}.presentationml.presentation`, 'application/vnd.ms-powerpoint', `${openDocument}.presentation`],
  mail: ['message/rfc822', 'application/vnd.ms-outlook', 'application/mbox'],
  web: ['text/html', 'application/xhtml+xml', 'multipart/related'],
  picture: ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/tiff', 'image/heic', 'image/svg+xml'],
  archive: ['application/zip'],
} as const satisfies Record<string, readonly string[]>

export type FileFamily = keyof typeof families

const names: Readonly<Record<string, FileFamily>> = {
  pdf: 'pdf', text: 'text', texte: 'text', word: 'text', docx: 'text', doc: 'text', rtf: 'text', odt: 'text', epub: 'text',
  table: 'table', tabelle: 'table', excel: 'table', xlsx: 'table', xls: 'table', ods: 'table', csv: 'table',
  slides: 'slides', folien: 'slides', powerpoint: 'slides', pptx: 'slides', ppt: 'slides', odp: 'slides', präsentation: 'slides', presentation: 'slides',
  mail: 'mail', email: 'mail', 'e-mail': 'mail', eml: 'mail', msg: 'mail', mbox: 'mail',
  web: 'web', html: 'web', webseite: 'web', website: 'web', picture: 'picture', bild: 'picture', jpg: 'picture', jpeg: 'picture', png: 'picture', tiff: 'picture', heic: 'picture',
  archive: 'archive', zip: 'archive',
}

/** The family somebody calls by a lower-case name, in German, English or by a file's ending; null for none. */
export function familyNamed(name: string): FileFamily | null {
  return Object.hasOwn(names, name) ? (names[name] ?? null) : null
}

/** The media types of a family. */
export function mediaTypesOf(family: FileFamily): readonly string[] {
  return families[family]
}

/** Each media type with its family, for the index to group by. */
export const familyOfType: readonly (readonly [mediaType: string, family: FileFamily])[] = Object.entries(families).flatMap(([family, types]) =>
  // The keys of the table above are its names.
  types.map((type) => [type, family as FileFamily] as const),
)
