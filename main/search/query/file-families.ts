const openXml = 'application/vnd.openxmlformats-officedocument'
const openDocument = 'application/vnd.oasis.opendocument'

/** Endings by which people name files of one make, and their media types. */
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
  dbf: ['application/x-dbf'],
  wk1: ['application/vnd.lotus-1-2-3'],
  xml: ['application/xml'],
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
  avif: ['image/avif'],
  bmp: ['image/bmp'],
  jp2: ['image/jp2'],
  svg: ['image/svg+xml'],
} as const satisfies Record<string, readonly string[]>

/** What people call files of a family, whatever their make, and their media types. */
const families = {
  pdf: ['application/pdf'],
  text: typesOf('docx', 'doc', 'rtf', 'odt', 'txt', 'md', 'ics', 'vcf', 'epub'),
  table: typesOf('xlsx', 'xls', 'ods', 'csv', 'dbf', 'wk1'),
  slides: typesOf('pptx', 'ppt', 'odp'),
  mail: typesOf('eml', 'msg', 'mbox'),
  web: typesOf('html', 'mhtml'),
  picture: typesOf('jpeg', 'png', 'webp', 'gif', 'tiff', 'heic', 'avif', 'bmp', 'jp2', 'svg'),
  archive: ['application/zip'],
} satisfies Record<string, readonly string[]>

function typesOf(...of: readonly (keyof typeof makes)[]): string[] {
  return of.flatMap((make) => makes[make])
}

type FileFamily = keyof typeof families

/** A family of files, or one make of it. */
export type FileType = FileFamily | keyof typeof makes

const mediaTypes: Readonly<Record<FileType, readonly string[]>> = { ...families, ...makes }

const names: Readonly<Record<string, FileType>> = {
  texte: 'text', word: 'text', tabelle: 'table', excel: 'table', folien: 'slides', powerpoint: 'slides', präsentation: 'slides', presentation: 'slides',
  email: 'mail', 'e-mail': 'mail', webseite: 'web', website: 'web', bild: 'picture', zip: 'archive',
  htm: 'html', mht: 'mhtml', jpg: 'jpeg', tif: 'tiff', heif: 'heic', markdown: 'md',
}

/** All names that files of some type are called by. */
export const fileTypeNames: readonly string[] = [...Object.keys(mediaTypes), ...Object.keys(names)]

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
