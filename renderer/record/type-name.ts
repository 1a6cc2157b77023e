/** What people call a type of files; alike in German and English. */
const names: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word (DOCX)',
  'application/msword': 'Word (DOC)',
  'application/rtf': 'RTF',
  'application/vnd.oasis.opendocument.text': 'OpenDocument (ODT)',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel (XLSX)',
  'application/vnd.ms-excel': 'Excel (XLS)',
  'application/vnd.oasis.opendocument.spreadsheet': 'OpenDocument (ODS)',
  'text/csv': 'CSV',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PowerPoint (PPTX)',
  'application/vnd.ms-powerpoint': 'PowerPoint (PPT)',
  'application/vnd.oasis.opendocument.presentation': 'OpenDocument (ODP)',
  'application/vnd.oasis.opendocument.graphics': 'OpenDocument (ODG)',
  'application/vnd.visio': 'Visio',
  'application/x-mspublisher': 'Publisher',
  'application/vnd.ms-xpsdocument': 'XPS',
  'application/vnd.apple.pages': 'Pages',
  'application/vnd.apple.numbers': 'Numbers',
  'application/vnd.apple.keynote': 'Keynote',
  'message/rfc822': 'E-Mail (EML)',
  'application/vnd.ms-outlook': 'Outlook (MSG)',
  'application/vnd.ms-tnef': 'Outlook (winmail.dat)',
  'application/mbox': 'E-Mail (MBOX)',
  'text/html': 'HTML',
  'application/xhtml+xml': 'XHTML',
  'multipart/related': 'HTML (MHTML)',
  'application/xml': 'XML',
  'text/markdown': 'Markdown',
  'text/plain': 'Text',
  'application/epub+zip': 'EPUB',
  'application/zip': 'ZIP',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/webp': 'WebP',
  'image/gif': 'GIF',
  'image/tiff': 'TIFF',
  'image/heic': 'HEIC',
  'image/svg+xml': 'SVG',
}

/** A media type as people call it; one without such a name goes by its own where that is a short word (MP4), else by the ending of the file (LNK); null: by nothing. */
export function typeName(mediaType: string, fileName: string): string | null {
  if (mediaType === 'application/octet-stream') return null
  const short = /\/([a-z0-9]{2,5})$/.exec(mediaType)?.[1] ?? /\.([a-z0-9]{1,6})$/i.exec(fileName)?.[1]
  return names[mediaType] ?? short?.toUpperCase() ?? null
}
