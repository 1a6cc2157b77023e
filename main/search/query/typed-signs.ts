// Anything that begins a piece of a query: its place, or a bracket, sign or name before it.
const begins = String.raw`(?<=^|[\s(+\-:])`
const ends = String.raw`(?=$|[\s),.;:!?])`
/** ‚Eine Welt‘ ‘the mayor’s office’ ›Eine Welt‹; an apostrophe is followed by a letter. */
const singleQuoted = new RegExp(String.raw`${begins}[‚‘›‹]((?:[^‚‘’›‹"„“”»«]|’(?=\p{L}))+)[‘’‹›]${ends}`, 'gu')
// Word processors make a dash of a hyphen behind a blank. Not before figures (−5 °C), and no aside –like this– with a second one.
const dashForMinus = /(?<=^|[\s(])[–—−](?=["„“»\p{L}])(?![^–—]{0,200}[\p{L}\p{N}.,!?][–—](?:\s|$))/gu
const exclamationForMinus = /(?<=^|[\s(])!(?=["„“»\p{L}])/gu

/**
 * A query with the signs that stand for those of its language as these, each in its place: as keyboards of East Asia, word processors and
 * other programs write them.
 */
export function withPlainSigns(query: string): string {
  return withoutQuoted(withoutQuoted(query).replaceAll('\uFF02', '"'))
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(singleQuoted, '"$1"')
    .replace(dashForMinus, '-')
    .replace(exclamationForMinus, '-')
    .replace(anyHidden, (stretch: string, at: number) => query.slice(at, at + stretch.length))
}

/** For each sign of a phrase or name that is not to be read. */
const hidden = '\uE000'
const anyHidden = new RegExp(`${hidden}+`, 'g')

/** A query without what stands in quotation marks, everything else in its place. */
export function withoutQuoted(query: string): string {
  // What is never closed is passed over at once, not sign by sign.
  return query.replace(/(["„“”»«])([^"“”»«]*)(["“”»«]|$)/g, (whole, opens: string, inside: string, closes: string) => (closes === '' ? whole : `${opens}${hidden.repeat(inside.length)}${closes}`))
}
