import { Fragment } from 'react'

// A name of a file has no blanks: it may break behind what parts its words, and before its ending.
const places = /(?<=[_/\\])|(?=\.\p{L}\w{1,4}$)/u

/** A title that may be the name of a file, broken where its words end where there is no room for it. */
export function Breakable({ text }: { readonly text: string }) {
  return text.split(places).map((part, place) => <Fragment key={place}>{place > 0 && <wbr />}{part}</Fragment>)
}
