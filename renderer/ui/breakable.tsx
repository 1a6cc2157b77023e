import { Fragment } from 'react'

// A name of a file has no blanks: it may break behind what parts its words, and before its ending.
const places = /(?<=[_/\\])|(?=\.\p{L}\w{1,4}$)/u
// By them a name could end otherwise than it seems to: an .exe in front of .jpg.
const turningRound = /[\u202A-\u202E\u2066-\u2069]/gu

/** A title that may be the name of a file, broken where its words end where there is no room for it, and in the order in which it is kept. */
export function Breakable({ text }: { readonly text: string }) {
  return text.replaceAll(turningRound, '').split(places).map((part, place) => <Fragment key={place}>{place > 0 && <wbr />}{part}</Fragment>)
}
