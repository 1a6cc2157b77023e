import type { PageSigns } from './pdf-accents'
import { glyphName } from './pdf-glyph-names'
import { withMemory, type PdfHandle } from './pdf-module'

/** Names of signs that PDFium does not know, by what they mean; what is put together of several has their names with a line between (Adobe Glyph List Specification). */
const named = new Map(Object.entries({
  ff: 'ff', fi: 'fi', fl: 'fl', ffi: 'ffi', ffl: 'ffl', fj: 'fj', ft: 'ft', tt: 'tt', ch: 'ch', ck: 'ck', ct: 'ct', st: 'st', tz: 'tz', Th: 'Th', Qu: 'Qu',
  longs: 's', germandbls: 'ß', dotlessi: 'ı', dotlessj: 'ȷ', hyphen: '-', hyphenchar: '-', angbracketleft: '⟨', angbracketright: '⟩',
}))

/** The codes of ligatures, ß and dashes in the fonts of TeX that are pictures without names (encodings OT1 and T1), and of the dots of an umlaut. */
const codesOfTex: Readonly<Record<number, string>> = {
  0x0b: 'ff', 0x0c: 'fi', 0x0d: 'fl', 0x0e: 'ffi', 0x0f: 'ffl', 0x15: '–', 0x16: '—', 0x19: 'ß', 0x1b: 'ff', 0x1c: 'fi', 0x1d: 'fl', 0x1e: 'ffi', 0x1f: 'ffl', 0x7f: '¨', 0xff: 'ß',
}

const letterOrDigit = /^[\p{L}\p{N}]$/u
const longestName = 200

/**
 * The signs of an open text page, of which those that PDFium knows no letter for have the meaning that their font's names
 * tell, where they stand in words: it takes their codes for letters. `strange`: which ones these are, as PDFium counts.
 */
export function spelledOut(handle: PdfHandle, text: number, { signs, numbers }: PageSigns, strange: readonly number[]): PageSigns {
  const spelt = [...signs]
  const unknown = new Set(strange)
  const isLetter = (place: number): boolean => letterOrDigit.test(signs[place] ?? '')
  for (const [place, sign] of signs.entries()) {
    const number = numbers[place] ?? -1
    if (unknown.has(number) && (isLetter(place - 1) || isLetter(place + 1))) spelt[place] = meaningOf(handle, text, number, sign)
  }
  return { signs: spelt, numbers }
}

/**
 * Ligatures of Calibri, which printing programs give the letter that has the number of their place in that font: capitals, and
 * letters of few languages, behind or before small letters of ours, or with the hyphen of a line's end between.
 */
const numbered: Readonly<Record<string, string>> = { Ɵ: 'ti', Ʃ: 'tt', Ō: 'ft', ƞ: 'tf', ƫ: 'tti' }
const numberedInWord = /(?<=\p{Ll}\uFFFE?)[ƟƩŌƞƫ]|[ƟƩ](?=\uFFFE?\p{Ll})/u

/** Whether such ligatures stand in a text. */
export function hasNumbered(raw: string): boolean {
  return numberedInWord.test(raw)
}

/** Signs among which such ligatures are the letters they are drawn as. */
export function withNumbered({ signs, numbers }: PageSigns): PageSigns {
  const beside = (place: number, step: 1 | -1): string => (signs[place + step] === '\uFFFE' ? signs[place + 2 * step] : signs[place + step]) ?? ''
  return { signs: signs.map((sign, place) => (sign in numbered && numberedInWord.test(`${beside(place, -1)}${sign}${beside(place, 1)}`) ? (numbered[sign] ?? sign) : sign)), numbers }
}

/**
 * Figures of old style and small capitals (`oneoldstyle`, `Asmall`), to which the Adobe Glyph List gives codes of its own: each as far
 * behind U+F700 as the plain sign behind U+0000.
 */
const drawnOtherwise = /[\uF721\uF724\uF726\uF730-\uF739\uF73F\uF761-\uF77A\uF7A1\uF7A2\uF7BF\uF7E0-\uF7F6\uF7F8-\uF7FF]/g
const otherwise = 0xf700

/** A text in which such signs are the plain ones. */
export function plainlyDrawn(text: string): string {
  return text.replace(drawnOtherwise, (sign) => String.fromCharCode(sign.charCodeAt(0) - otherwise))
}

/** What a sign means by its name; as PDFium has it, where that tells nothing. */
function meaningOf(handle: PdfHandle, text: number, number: number, sign: string): string {
  const code = handle.module._FPDFText_GetUnicode(text, number)
  const font = fontOf(handle, text, number)
  if (font === '') return codesOfTex[code] ?? sign
  const name = glyphName(handle.glyphNames(), font, code)
  return name === undefined ? sign : (spelled(name) ?? (isOfSymbol(name) && letterOrDigit.test(sign) ? ' ' : sign))
}

function spelled(name: string): string | null {
  const parts = name.replace(/(?<=.)\..*$/, '').split('_').map((part) => named.get(part) ?? ofNumber(part) ?? (/^[A-Za-z]$/.test(part) ? part : null))
  return parts.includes(null) ? null : parts.join('')
}

function ofNumber(name: string): string | null {
  const number = /^(?:uni([\dA-F]{4})|u([\dA-F]{4,6}))$/.exec(name)
  const code = number === null ? 0 : Number.parseInt(number[1] ?? number[2] ?? '', 16)
  return code > 0x1f && code < 0x11_0000 && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : null
}

/** Whether a name is a word for what is no letter (`arrowright`): names with figures are only numbers. */
function isOfSymbol(name: string): boolean {
  return /^[A-Za-z]{5,}$/.test(name)
}

/** The name of the font of a sign; empty where its letters are pictures. */
function fontOf({ module }: PdfHandle, text: number, number: number): string {
  const object = module._FPDFText_GetTextObject(text, number)
  const font = object === 0 ? 0 : module._FPDFTextObj_GetFont(object)
  if (font === 0) return ''
  return withMemory(module, longestName, (buffer) => {
    const length = Math.min(longestName, module._FPDFFont_GetBaseFontName(font, buffer, longestName))
    return Buffer.from(module.HEAPU8.slice(buffer, buffer + Math.max(0, length - 1))).toString('latin1')
  })
}
