/** File names, and what programs call a thing nobody has named yet, in German and English. */
const titles = [
  /^microsoft \w+ - /i,
  /\.(?:docx?|pdf|odt|indd|qxd|pptx?|xlsx?|rtf|tex|dvi)$/i,
  /^(?:untitled|unbenannt|document|dokument|pr[aä]sentation|presentation|mappe|arbeitsmappe|book|workbook|tabelle|sheet|folie|slide|scan)[ _-]?\d*$/iu,
  /^powerpoint[ -]?(?:pr[aä]sentation|presentation)$/iu,
  /^(?:untitled|new|unbenannte[rs]?|neue[rs]?) (?:document|presentation|spreadsheet|page|dokument|pr[aä]sentation|tabelle|seite)[ _-]?\d*$/iu,
  /^(?:no (?:slide )?title|kein (?:folien)?titel|ohne titel|default title)$/i,
]

/** What cameras and programs for pictures write where people write captions. */
const captions = [
  /^(?:\S+ ){0,2}digital (?:still ?)?camera$/i,
  /^(?:sony dsc|samsung(?: camera pictures)?|exif[_ ]jpeg[_ ]picture|default title|untitled|dcf|dcim|oznor\w*|rhdr|cof|dav)$/i,
  /^(?:dsc[nf]?|_dsc|img|imgp|pict|cimg|sam|hpim|p)[_-]?\d{4,8}(?:\.jpe?g)?$/i,
  /^(?:processed with vsco|created with gimp|file written by adobe photoshop)/i,
]

/** What programs write where people say what a document is about. */
const remarks = [/^(?:generated|created|produced|optimi[sz]ed|converted|erzeugt|erstellt) (?:by|with|using|mit|von) /i]

/** What somebody said of a document; null for what a program put there by itself. */
export function meantRemark(remark: string | null | undefined): string | null {
  return meant(remark, remarks)
}

/** A title somebody meant; null for one a program put there by itself, which says less than none. */
export function meantTitle(title: string | null | undefined): string | null {
  return meant(title, titles)
}

/** A caption somebody wrote; null for one a camera or program put there by itself. */
export function meantCaption(caption: string | null | undefined): string | null {
  return meant(caption, captions)
}

function meant(text: string | null | undefined, defaults: readonly RegExp[]): string | null {
  const plain = text?.normalize('NFC').replace(/\s+/g, ' ').trim() ?? ''
  return plain === '' || defaults.some((wording) => wording.test(plain)) ? null : (text ?? null)
}
