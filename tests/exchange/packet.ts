import { xmpPacket, type DescribedPerson, type PhotoDescription } from '../../main/exchange/xmp'

const nothing: PhotoDescription = {
  title: null, caption: null, abstract: null, language: null, creators: [], subjects: [], credit: null, rights: null, identifier: 'urn:uuid:0', reference: null,
  created: null, edtf: null, wording: null, people: [], organisations: [], places: [], position: null,
}

/** Somebody of whom the name is known alone. */
export function someone(name: string): DescribedPerson {
  return { name, function: null, organisation: null }
}

/** The XMP of a photo of which only this is said. */
export function packet(said: Partial<PhotoDescription>): string {
  return xmpPacket({ ...nothing, ...said })
}
