import { expect, it } from 'vitest'
import { typeName } from '../../../renderer/record/type-name'

it('a type of files is called as people call it, never by the name that programs have for it', () => {
  const files = [
    ['application/msword', 'Niederschrift.doc'], ['application/rdf+xml', 'IMG_1020.JPG.xmp'], ['application/x-ole-storage', 'Vertrag.docx'], ['application/x-ms-shortcut', 'Verknüpfung.lnk'],
    ['video/mp4', 'Film.avi'], ['text/css', 'stil.css'], ['image/x-canon-cr2', 'IMG_1.CR2'], ['application/x-ole-storage', 'ohne Endung'], ['application/octet-stream', 'kaputt.pdf'],
  ] as const
  expect(files.map(([mediaType, name]) => typeName(mediaType, name))).toEqual(['Word (DOC)', 'XMP', 'DOCX', 'LNK', 'MP4', 'CSS', 'CR2', null, null])
})
