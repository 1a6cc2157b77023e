/**
 * How a kind of XML writes text: elements that carry it, elements whose end ends a line, attributes that are to be read as well.
 * Elements go with their prefix where others have the name.
 */
export interface XmlVocabulary {
  readonly carriers: ReadonlySet<string>
  readonly breaks: ReadonlySet<string>
  /** By attribute, the elements it is said by; null: any. */
  readonly spoken: Readonly<Record<string, readonly string[] | null>>
  /** Elements that stand for a sign. */
  readonly signs: Readonly<Record<string, string>>
  /** Elements whose content is no text of the document: what was struck out, what stands in it a second time, and when a comment was made. */
  readonly passedOver: ReadonlySet<string>
}

/** Word, Excel and PowerPoint (ECMA-376). */
export const officeOpenXml: XmlVocabulary = {
  carriers: new Set(['t', 'text', 'v']),
  breaks: new Set(['p', 'br', 'cr', 'tab', 'pt', 'comment', 'cm', 'text']),
  // What a picture shows, what a table holds, and letters drawn as a picture.
  spoken: { descr: null, title: ['docPr', 'cNvPr', 'shape'], alt: ['shape', 'rect'], val: ['tblCaption', 'tblDescription'], string: ['textpath'], author: ['comment'] },
  signs: { noBreakHyphen: '\u2011', softHyphen: '\u00AD', sym: ' ' },
  passedOver: new Set(['Fallback', 'del', 'moveFrom', 'numCache', 'numLit']),
}

/** OpenDocument (ISO 26300). */
export const openDocumentXml: XmlVocabulary = {
  // Fields within a paragraph are called like these (`text:title`).
  carriers: new Set(['p', 'h', 'svg:title', 'svg:desc', 'table:title', 'table:desc', 'dc:creator']),
  breaks: new Set(['p', 'h', 'svg:title', 'svg:desc', 'table:title', 'table:desc', 'dc:creator', 'line-break', 'tab', 's']),
  spoken: {},
  signs: {},
  passedOver: new Set(['tracked-changes', 'note-citation', 'ruby-text', 'dc:date']),
}

const markup = /<(\/?)((?:[\w.-]+:)?([\w.-]+))((?:\s[^<>]*?)?)(\/?)>|<[!?][^>]*>|([^<]+)/g

/**
 * The lines of text in a piece of XML, whatever else is in it. It reads what it can: pieces, and XML that is not well formed,
 * have lines too. Names count without their prefix, but those that a vocabulary has with it.
 */
export function linesIn(xml: string, { carriers, breaks, spoken, signs, passedOver }: XmlVocabulary): string[] {
  const lines: string[] = []
  let line = ''
  let carried = 0
  let passing = 0

  function end(): void {
    const text = line.replace(/\s+/g, ' ').trim()
    if (text !== '') lines.push(text)
    line = ''
  }

  for (const [, closing, full, name, attributes = '', empty, text] of xml.matchAll(markup)) {
    if (text !== undefined) {
      if (carried > 0 && passing === 0) line += plainXml(text)
      continue
    }
    if (full === undefined || name === undefined) continue
    const opens = closing === '' && empty === ''
    if (passedOver.has(name) || passedOver.has(full)) passing = Math.max(0, passing + (opens ? 1 : closing === '/' ? -1 : 0))
    if (carriers.has(name) || carriers.has(full)) carried = Math.max(0, carried + (opens ? 1 : closing === '/' ? -1 : 0))
    if (breaks.has(name) || breaks.has(full)) end()
    if (closing === '/' || passing > 0) continue
    line += signs[name] ?? ''
    for (const said of saidIn(name, attributes, spoken)) lines.push(said)
  }
  end()
  return lines
}

function saidIn(element: string, attributes: string, spoken: XmlVocabulary['spoken']): string[] {
  if (attributes === '') return []
  return [...attributes.matchAll(/(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].flatMap(([, name = '', double, single]) => {
    const value = Object.hasOwn(spoken, name) && (spoken[name]?.includes(element) ?? true) ? plainXml(double ?? single ?? '').replace(/\s+/g, ' ').trim() : ''
    return value === '' ? [] : [value]
  })
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** A text of XML with its entities read. */
export function plainXml(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
    if (name !== undefined) return entities[name] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex ?? '0', 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}

const words = /[\p{L}\p{N}\p{M}]+/gu

/** Which lines hold a word that is not in a text: what a reader has left behind. */
export function leftBehind(text: string, lines: Iterable<string>): string[] {
  const known = new Set(wordsOf(text))
  const left = new Set<string>()
  for (const line of lines) if (wordsOf(line).some((word) => !known.has(word))) left.add(line)
  return [...left]
}

/** The words of a text, whole where they may be parted. */
function wordsOf(text: string): string[] {
  return text.replaceAll('\u00AD', '').normalize('NFC').match(words) ?? []
}
