const label = /(?:^|(?<=[\s.;,([])(?<!\b(?:im|am|vom|zum|dem|das|dieses|the|this|in|group|team|family|class)\s))(?:Bild(?:er|nachweis|quelle|rechte|autor(?:in)?)?|Fotos?|Fotograf(?:ie|in|en)?|Photographers?|Quelle|Source|Copyright|Photos?|Photograph|Pictures?|Images?|Grafik|Aufnahmen?|Credit)\s*(?::|©|by\b|von\b(?=\s+\p{Lu}\S*\s+\p{Lu}|\s+\p{Lu}\S*\s*\.?$)|courtesy(?: of)?:?)\s*|©\s*/giu

/** A caption without its credit, whose the picture is, and the year after a © where there is one. */
export interface Credited {
  readonly text: string
  readonly credit: string | null
  readonly year: string | null
}

/** Parts a caption from its credit line: "Foto: …", "Photo by …", "© … 2016". */
export function splitCredit(caption: string): Credited {
  // A copyright sign behind a label belongs to it.
  const match = [...caption.matchAll(label)].find((found) => caption.slice(found.index + found[0].length).trim() !== '')
  if (match === undefined) return { text: caption, credit: null, year: null }
  const rest = caption.slice(match.index + match[0].length).replace(/^©\s*/, '')
  const end = sentenceEnd(rest)
  const written = rest.slice(0, end).replace(/[\s.]+$/, '').trim()
  const dated = /^(.*?)[\s,]*(?:©\s*)?\(?\b((?:19|20)\d{2})\)?$/.exec(written) ?? /^((?:19|20)\d{2})\s+(.*)$/.exec(written)
  const yearFirst = dated !== null && /^\d{4}$/.test(dated[1] ?? '')
  const credit = dated === null ? written : ((yearFirst ? dated[2] : dated[1]) ?? written)
  const year = dated === null ? null : ((yearFirst ? dated[1] : dated[2]) ?? null)
  const before = caption.slice(0, match.index).replace(/[\s([]+$/, '')
  const after = rest.slice(end).replace(/^[\s.)\]]+/, '')
  return { text: after === '' ? before : `${before} ${after}`, credit: credit.trim() || null, year }
}

/** Where the credit's sentence ends: at a full stop before another sentence, the bracket it stands in, or a line's end. */
function sentenceEnd(text: string): number {
  const [end] = [...text.matchAll(/\([^()]*\)|[)\]\n]|(?<=\p{Ll}{2}\)?)\.\s+(?=\p{Lu})/gu)].filter(([found]) => !found.startsWith('('))
  return end === undefined ? text.length : end.index
}
