import { xmpPacket, type PhotoDescription } from '../../main/exchange/xmp'

const nothing: PhotoDescription = {
  title: null, caption: null, abstract: null, language: null, creators: [], subjects: [], credit: null, rights: null, identifier: 'urn:uuid:0', reference: null,
  created: null, edtf: null, people: [], organisations: [], places: [], position: null,
}

/** The XMP of a photo of which only this is said. */
export function packet(said: Partial<PhotoDescription>): string {
  return xmpPacket({ ...nothing, ...said })
}
