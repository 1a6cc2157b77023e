import { withMemory, type PdfHandle, type PdfModule } from './pdf-module'
import { rawText, tidied } from './pdf-text'
import { withTextPage } from './pdf-text-page'

/** A word of a page: UTF-16 offsets in the page's text, and where it stands, as shares of the page from its left top. */
type PlacedWord = readonly [start: number, end: number, left: number, top: number, width: number, height: number]

export interface PlacedPage {
  readonly text: string
  readonly words: readonly PlacedWord[]
}

/** Where a letter stands, as shares of the page from its left top. */
interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** PDFium places points of a page on a screen of whole pixels; on one that large nothing is lost by rounding. */
const screen = 100_000

/**
 * The text of an open page just as it was extracted (in NFC), and where its words stand. A word broken at a line's end has an
 * entry for each part.
 */
export function wordsOfPage(handle: PdfHandle, page: number): PlacedPage {
  const { module } = handle
  return withTextPage(module, page, (text) => {
    const { raw, numbers } = rawText(handle, text)
    const places = numbers ?? []
    const { text: plain, from } = composed(tidied(raw))
    const words = from.length === 0 ? [] : [...plain.matchAll(/[\p{L}\p{N}\p{M}]+/gu)]
    return { text: plain, words: words.flatMap(({ 0: word, index }) => partsOf(module, page, text, lettersOf(index, word, from, places))) }
  }) ?? { text: '', words: [] }
}

/** A letter of the text: its UTF-16 offsets there, and its number on the page as PDFium counts. */
interface Letter {
  readonly start: number
  readonly end: number
  readonly place: number
}

function lettersOf(index: number, word: string, from: readonly number[], places: readonly number[]): Letter[] {
  let at = index
  return [...word].map((letter) => {
    const start = at
    at += letter.length
    return { start, end: at, place: places[from[start] ?? 0] ?? 0 }
  })
}

/** A text in NFC with where each unit of it came from; clusters are composed one by one, as composing never reaches beyond. */
function composed({ text, from }: { readonly text: string; readonly from: readonly number[] }): { text: string; from: readonly number[] } {
  const whole = text.normalize('NFC')
  if (whole === text) return { text, from }
  let made = ''
  const origins: number[] = []
  for (const { 0: cluster, index } of text.matchAll(/[^\p{M}]?\p{M}*/gsu)) {
    const short = cluster.normalize('NFC')
    made += short
    for (let at = 0; at < short.length; at += 1) origins.push(from[index + Math.min(at, cluster.length - 1)] ?? 0)
  }
  // Some scripts compose otherwise: their words are found, but not placed.
  return made === whole ? { text: whole, from: origins } : { text: whole, from: [] }
}

/** The parts of a word that stand together, each in one box. */
function partsOf(module: PdfModule, page: number, text: number, letters: readonly Letter[]): PlacedWord[] {
  const parts: { start: number; end: number; box: Box; last: Box }[] = []
  for (const { start, end, place } of letters) {
    const box = boxOf(module, page, text, place)
    if (box === null) continue
    const part = parts.at(-1)
    if (part !== undefined && isBeside(part.last, box)) {
      Object.assign(part, { end, box: around(part.box, box), last: box })
    } else parts.push({ start, end, box, last: box })
  }
  return parts.map(({ start, end, box: { left, top, right, bottom } }) => [start, end, round(left), round(top), round(right - left), round(bottom - top)])
}

/** Whether one letter follows another in the same line, whichever way that runs. */
function isBeside(one: Box, other: Box): boolean {
  const reach = 1.5 * Math.max(one.bottom - one.top, one.right - one.left, other.right - other.left)
  const sameRow = other.top < one.bottom && other.bottom > one.top && Math.abs(other.left - one.right) < reach
  const sameColumn = other.left < one.right && other.right > one.left && Math.min(Math.abs(other.top - one.bottom), Math.abs(one.top - other.bottom)) < reach / 5
  return sameRow || sameColumn
}

function around(one: Box, other: Box): Box {
  return { left: Math.min(one.left, other.left), top: Math.min(one.top, other.top), right: Math.max(one.right, other.right), bottom: Math.max(one.bottom, other.bottom) }
}

/** The room of a letter in its line, on the page as it is drawn: turned and cut as the page says. */
function boxOf(module: PdfModule, page: number, text: number, place: number): Box | null {
  if (place < 0) return null
  return withMemory(module, 16, (rectangle) => {
    if (module._FPDFText_GetLooseCharBox(text, place, rectangle) === 0) return null
    const [left = 0, top = 0, right = 0, bottom = 0] = new Float32Array(module.HEAPU8.slice(rectangle, rectangle + 16).buffer)
    const [one, other] = [onScreen(module, page, left, top), onScreen(module, page, right, bottom)]
    const box = { left: Math.min(one.x, other.x), top: Math.min(one.y, other.y), right: Math.max(one.x, other.x), bottom: Math.max(one.y, other.y) }
    return box.right > 0 && box.left < 1 && box.bottom > 0 && box.top < 1 && box.right > box.left && box.bottom > box.top ? box : null
  })
}

function onScreen(module: PdfModule, page: number, x: number, y: number): { x: number; y: number } {
  return withMemory(module, 8, (point) => {
    module._FPDF_PageToDevice(page, 0, 0, screen, screen, 0, x, y, point, point + 4)
    const [across = 0, down = 0] = new Int32Array(module.HEAPU8.slice(point, point + 8).buffer)
    return { x: across / screen, y: down / screen }
  })
}

function round(share: number): number {
  return Math.round(share * 1e5) / 1e5
}
