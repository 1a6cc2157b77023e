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

type FileFamily = keyof typeof families

/** Endings by which people name files of one make of a family, and their media types. */
const makes = {
  docx: [`${openXml}.wordprocessingml.document`],
  doc: ['application/msword'],
  rtf: ['application/rtf'],
  odt: [`${openDocument}.text`],
  txt: ['text/plain'],
  md: ['text/markdown'],
  ics: ['text/calendar'],
  vcf: ['text/vcard'],
  epub: ['application/epub+zip'],
  xlsx: [`${openXml}.spreadsheetml.sheet`],
  xls: ['application/vnd.ms-excel'],
  ods: [`${openDocument}.spreadsheet`],
  csv: ['text/csv'],
  pptx: [`${openXml}.presentationml.presentation`],
  ppt: ['application/vnd.ms-powerpoint'],
  odp: [`${openDocument}.presentation`],
  eml: ['message/rfc822'],
  msg: ['application/vnd.ms-outlook'],
  mbox: ['application/mbox'],
  html: ['text/html', 'application/xhtml+xml'],
  mhtml: ['multipart/related'],
  jpeg: ['image/jpeg'],
  png: ['image/png'],
  webp: ['image/webp'],
  gif: ['image/gif'],
  tiff: ['image/tiff'],
  heic: ['image/heic'],
  svg: ['image/svg+xml'],
} as const satisfies Record<string, readonly string[]>

/** A family of files, or one make of it. */
export type FileType = FileFamily | keyof typeof makes

const mediaTypes: Readonly<Record<FileType, readonly string[]>> = { ...families, ...makes }

const names: Readonly<Record<string, FileType>> = {
  texte: 'text', word: 'text', tabelle: 'table', excel: 'table', folien: 'slides', powerpoint: 'slides', präsentation: 'slides', presentation: 'slides',
  email: 'mail', 'e-mail': 'mail', webseite: 'web', website: 'web', bild: 'picture', zip: 'archive',
  htm: 'html', mht: 'mhtml', jpg: 'jpeg', tif: 'tiff', heif: 'heic', markdown: 'md',
}

/** What somebody calls by a lower-case name: a family in German or English, or the files of an ending; null for none. */
export function fileTypeNamed(name: string): FileType | null {
  if (isFileType(name)) return name
  return Object.hasOwn(names, name) ? (names[name] ?? null) : null
}

function isFileType(name: string): name is FileType {
  return Object.hasOwn(mediaTypes, name)
}

/** The media types of a family, or of an ending. */
export function mediaTypesOf(type: FileType): readonly string[] {
  return mediaTypes[type]
}

/** Each media type with its family, for the index to group by. */
export const familyOfType: readonly (readonly [mediaType: string, family: FileFamily])[] = Object.entries(families).flatMap(([family, types]) =>
  // The keys of the table above are its names.
  types.map((type) => [type, family as FileFamily] as const),
)
