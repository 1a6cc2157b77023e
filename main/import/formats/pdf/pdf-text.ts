import { hasAccents, withAccents, type PageSigns, type RawText } from './pdf-accents'
import { laidOut } from './pdf-layout'
import { hasNumbered, plainlyDrawn, spelledOut, withNumbered } from './pdf-meanings'
import { withMemory, type PdfHandle, type PdfModule } from './pdf-module'
import { withTextPage } from './pdf-text-page'

/** What PDFium reads on a page; `unmapped`: the share of its signs whose meaning the font does not tell, 0 to 1. */
export interface PageText {
  readonly text: string
  readonly unmapped: number
}

/** The text of an open page. */
export function textOfPage(handle: PdfHandle, page: number): PageText {
  const { module } = handle
  return withTextPage(module, page, (text) => {
    const count = module._FPDFText_CountChars(text)
    if (count <= 0) return null
    const strange = unmappedIn(module, text, count)
    const read = rawOf(handle, text, count, strange)
    return { text: laidOut(module, text, read, numberIn(module, text, read)).raw.replace(untidy, meant), unmapped: strange.length / count }
  }) ?? { text: '', unmapped: 0 }
}

/** PDFium marks a hyphen at a line's end with U+FFFE and a missing character with U+0000; codes without a meaning are controls. */
const untidy = /^\uFEFF|\r\n?|\uFFFE(?:\r\n?|\n)?|\u00AD(?:\r\n?|\n)|[^\P{Cc}\n\t]/gu

/** What goes on after a hyphen that was written, and only happened to stand at a line's end: a name or figure, or another word that shares its end. */
const newWord = /^(?:\p{Lu}(?!\p{Lu})|\p{N})/u
const sharing = /^(?:und|oder|bzw|sowie|and|or)(?!\p{L})/u

/** What is meant by what was met there. */
function meant(met: string, index: number, raw: string): string {
  if (met.startsWith('\r')) return '\n'
  if (!met.startsWith('\uFFFE')) return ''
  return hyphenBefore(raw.slice(index + met.length, index + met.length + 8))
}

/** What stays of a hyphen at a line's end, by what goes on behind it: nothing where it only parted a word. */
export function hyphenBefore(after: string): '-' | '- ' | '' {
  return newWord.test(after) ? '-' : sharing.test(after) ? '- ' : ''
}

/** An open text page as PDFium gives it, its accents over their letters and its ligatures spelled out. */
export function rawText(handle: PdfHandle, text: number): RawText {
  const { module } = handle
  const count = module._FPDFText_CountChars(text)
  if (count <= 0) return { raw: '', numbers: [] }
  const { raw, numbers } = rawOf(handle, text, count, unmappedIn(module, text, count))
  const places = numbers ?? numbersIn(module, text, raw)
  return laidOut(module, text, { raw, numbers: places }, (unit) => places[unit] ?? -1)
}

/** Tells as the how many-th sign of the page PDFium counts a UTF-16 unit of a text. */
function numberIn(module: PdfModule, text: number, { raw, numbers }: RawText): (unit: number) => number {
  // Signs of two units are rare, and only then the units count otherwise than the signs.
  const places = numbers ?? (/[\uD800-\uDFFF]/.test(raw) ? numbersIn(module, text, raw) : null)
  return places === null ? (unit) => module._FPDFText_GetCharIndexFromTextIndex(text, unit) : (unit) => places[unit] ?? -1
}

/** For each UTF-16 unit, which sign of the page it belongs to, as PDFium counts. */
function numbersIn(module: PdfModule, text: number, raw: string): number[] {
  return [...raw].flatMap((sign, place) => {
    const number = module._FPDFText_GetCharIndexFromTextIndex(text, place)
    return Array.from({ length: sign.length }, () => number)
  })
}

function rawOf(handle: PdfHandle, text: number, count: number, strange: readonly number[]): RawText {
  const { module } = handle
  const raw = givenText(module, text, count)
  const given = [...raw]
  const isWhole = !raw.includes('\uFFFE') || given.every((sign, place) => sign !== '\uFFFE' || isHyphen(module, text, module._FPDFText_GetCharIndexFromTextIndex(text, place)))
  if (isWhole && strange.length === 0 && !hasAccents(raw) && !hasNumbered(raw)) return { raw, numbers: null }
  const signs = isWhole ? { signs: given, numbers: given.map((_, place) => module._FPDFText_GetCharIndexFromTextIndex(text, place)) } : signsOneByOne(module, text, count)
  return withAccents(module, text, withNumbered(spelledOut(handle, text, signs, strange)))
}

/** The code that PDFium gives a hyphen at the end of a line, beside a mark. */
export const hyphen = 2

function isHyphen(module: PdfModule, text: number, number: number): boolean {
  return module._FPDFText_GetUnicode(text, number) === hyphen && module._FPDFText_IsHyphen(text, number) === 1
}

/** The signs of a page, where some of them have no code at all: PDFium writes the same mark for each of these as for a hyphen, and leaves as many out at the end. */
function signsOneByOne(module: PdfModule, text: number, count: number): PageSigns {
  const signs: string[] = []
  const numbers: number[] = []
  for (let number = 0; number < count; number += 1) {
    const code = module._FPDFText_GetUnicode(text, number)
    if (code === 0 || code > 0x10_ffff) continue
    signs.push(isHyphen(module, text, number) ? '\uFFFE' : plainlyDrawn(String.fromCodePoint(code)))
    numbers.push(number)
  }
  return { signs, numbers }
}

function givenText(module: PdfModule, text: number, count: number): string {
  return withMemory(module, (count + 1) * 2, (buffer) => {
    const length = module._FPDFText_GetText(text, 0, count, buffer)
    return plainlyDrawn(new TextDecoder('utf-16le', { ignoreBOM: true }).decode(module.HEAPU8.slice(buffer, buffer + Math.max(0, length - 1) * 2)))
  })
}

/** The text with lines ended by `\n`, words joined that a line's end had parted, and no controls; `from`: for each of its UTF-16 units, which one of the raw text it is. */
export function tidied(raw: string): { text: string; from: number[] } {
  const kept: string[] = []
  const from: number[] = []
  let at = 0
  const keep = (end: number): void => {
    kept.push(raw.slice(at, end))
    for (; at < end; at += 1) from.push(at)
  }
  for (const { 0: met, index } of raw.matchAll(untidy)) {
    keep(index)
    const sign = meant(met, index, raw)
    kept.push(sign)
    for (let unit = 0; unit < sign.length; unit += 1) from.push(index)
    at = index + met.length
  }
  keep(raw.length)
  return { text: kept.join(''), from }
}

/** Which signs of a page (as PDFium counts) have a meaning that their font does not tell. */
function unmappedIn(module: PdfModule, text: number, count: number): number[] {
  const found: number[] = []
  for (let number = 0; number < count; number += 1) if (module._FPDFText_HasUnicodeMapError(text, number) === 1) found.push(number)
  return found
}
