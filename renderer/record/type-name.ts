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

/** A media type as people call it; one nobody has a name for goes by itself, and one that is not known by nothing. */
export function typeName(mediaType: string): string | null {
  return names[mediaType] ?? (mediaType === 'application/octet-stream' ? null : mediaType)
}
