/** File names, and what programs call a thing nobody has named yet, in German and English. */
const titles = [
  /^microsoft \w+ - /i,
  /\.(?:docx?|pdf|odt|odp|ods|indd|qxd|qxp|ai|psd|cdr|pub|sla|pptx?|xlsx?|rtf|tex|dvi)$/i,
  /^(?:untitled|unbenannt|document|dokument|pr[aä]sentation|presentation|mappe|arbeitsmappe|book|workbook|tabelle|sheet|folie|slide|scan|index)[ _-]?\d*$/iu,
  /^powerpoint[ -]?(?:pr[aä]sentation|presentation)$/iu,
  /^(?:untitled|new|unbenannte[rs]?|neue[rs]?) (?:document|presentation|spreadsheet|page|dokument|pr[aä]sentation|tabelle|seite)[ _-]?\d*$/iu,
  /^(?:no (?:slide )?title|kein (?:folien)?titel|ohne titel|default title)$/i,
  // What was to be filled in, where a thing lies, and nothing at all ("-").
  /^[[(<]?(?:titel|title|überschrift|betreff|subject|headline|(?:layout|seite|page|blatt) \d+)[\])>]?$/iu,
  /^(?:[a-z]:\\|file:|https?:\/\/)\S*$/i,
  /^[^\p{L}\p{N}]*$/u,
  /^(?:seite )?druck(?:en|ansicht|version)$|^print(?:er)?(?:[ -]friendly)?[ -](?:view|version|page)$/i,
  // What scanners and cameras count by: "20210614083012", "SKMBT_C36421061408", "CCF_000123".
  /^\d{8,}(?:[ _-]\d+)*$/,
  /^(?:scan|image|img|ccf|skmbt|kmbt|mx|xrx|hpscan)[ _-]?[A-Z]?[\d_.:-]{5,}$/i,
]

/** What somebody is called whom no program was told the name of. */
const accounts = [
  /^(?:(?:microsoft|ms|windows)[ -]?)?(?:office[ -]?)?(?:(?:standard[ -]?)?user|(?:standard)?benutzer(?:in)?|anwender(?:in)?|nutzer(?:in)?)[ _-]?\d*$/i,
  /^(?:admin|administrator|root|guest|gast|owner|besitzer|default|standard|test|temp|pc|laptop|notebook|computer|desktop|hp|dell|acer|asus|lenovo|toshiba|medion|unknown(?: author)?|unbekannt(?:er (?:autor|verfasser))?|anonymous|anonym|name|autor|author|ihr name|your name|microsoft(?: corporation)?|libreoffice|openoffice(?:\.org)?|python-docx|apache poi|openpyxl|(?:pc|ws|nb|desktop|laptop|client)-(?=\w*\d)\w+)[ _-]?\d*$/i,
]
const devices = [
  /^(?:scan|scanner|kopierer|copier|multifunktionsgerät|mfp)[ _-]?\d*$/i,
  /^(?:brother|canon|develop|epson|fujitsu|hp|hewlett[ -]packard|konica|kyocera|lexmark|olivetti|ricoh|samsung|sharp|toshiba|triumph-adler|utax|xerox)(?!\p{L}).*(?:\d|scan|device|printer|office ?jet|laser ?jet|work ?centre|copier)/iu,
  /^(?:s?kmbt|mfp|mx|xrx)[ _-]?[a-z]?\d\w*$/i,
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

/** Whoever somebody said made a document; null where that is but an account nobody gave a name, or a device. */
export function meantCreator(creator: string | null | undefined): string | null {
  return creator?.split('; ').filter((name) => meant(name, [...accounts, ...devices]) !== null).join('; ') || null
}

/** Whether it was a scanner or copier that made a document: what it knows of it is the day of the copy. */
export function isDevice(creator: string | null | undefined): boolean {
  return devices.some((wording) => wording.test(creator?.trim() ?? ''))
}

function meant(text: string | null | undefined, defaults: readonly RegExp[]): string | null {
  const plain = text?.normalize('NFC').replace(/\s+/g, ' ').trim() ?? ''
  return plain === '' || defaults.some((wording) => wording.test(plain)) ? null : (text ?? null)
}
