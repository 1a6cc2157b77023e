import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import tesseract, { type Page, type Worker } from 'tesseract.js'
import type { RecognisedPage, RecognisedWord } from '../../archive/recognition'
import { languageOf } from '../language-of'
import { pagePicture } from '../render-page'
import { tiltOf, type GreyPicture } from './tilt'

/** Width a page is read at: 300 dots an inch of A4. */
const pageWidth = 2480
const paper = '#ffffff'
/** Below these the engine has seen letters where there are none; confidences are its own, 0 to 100. */
const leastPage = 50
const leastWord = 30
/** Shades between ink and sheet below which a page is not stretched further: it would be grain. */
const leastContrast = 48

const workers = new Map<string, Promise<Worker>>()

/** The engine for a language; its data comes with the program, nothing is loaded from elsewhere. */
function engine(language: 'deu' | 'eng'): Promise<Worker> {
  const data = dirname(createRequire(import.meta.url).resolve(`@tesseract.js-data/${language}/package.json`))
  const worker = workers.get(language) ?? tesseract.createWorker(language, tesseract.OEM.LSTM_ONLY, { langPath: join(data, '4.0.0_best_int'), cacheMethod: 'none', gzip: true })
  workers.set(language, worker)
  return worker
}

/** What is written on a page (from 0) of a PDF or a picture: German first, English where that is what it turns out to be. */
export async function recognisePage(path: string, page: number): Promise<RecognisedPage> {
  const prepared = await prepare(await pagePicture(path, page, pageWidth))
  const german = await read(prepared, 'deu')
  if (german.confidence < leastPage) return { text: '', words: [] }
  const read1 = languageOf(german.text) === 'en' ? await read(prepared, 'eng') : german
  return textWithPlaces(read1, prepared)
}

/** A page made ready to be read, and how it was turned. */
interface Prepared {
  readonly bytes: Buffer
  readonly tilt: number
  readonly width: number
  readonly height: number
  readonly turned: { readonly width: number; readonly height: number }
}

/** Grey, upright lines, and grain smoothed and bleached away: on a noisy or tilted page the engine sees letters everywhere. */
async function prepare(picture: Sharp): Promise<Prepared> {
  const grey = await sharp(await picture.rotate().flatten({ background: paper }).greyscale().png().toBuffer()).resize({ width: pageWidth, withoutEnlargement: true }).png().toBuffer({ resolveWithObject: true })
  const tilt = tiltOf(await pixels(sharp(grey.data).resize({ width: 1000, withoutEnlargement: true }).normalise()))
  const smoothing = smoothingFor(await pixels(sharp(grey.data)), await pixels(sharp(grey.data).median(3)))
  const smooth = smoothing === 0 ? grey.data : await sharp(grey.data).blur(smoothing).png().toBuffer()
  const { ink, sheet } = shadesOf(await pixels(sharp(smooth)))
  const stretch = 255 / Math.max(leastContrast, sheet - ink)
  const bleached = await sharp(smooth).linear(stretch, -ink * stretch).png().toBuffer()
  const { data: bytes, info: turned } = await sharp(bleached).rotate(-tilt, { background: paper }).greyscale().png().toBuffer({ resolveWithObject: true })
  return { bytes, tilt, width: grey.info.width, height: grey.info.height, turned }
}

/** The darkest shade that counts, and the lightest that is not yet paper: below the sheet's own shade by more than it varies. */
function shadesOf({ data }: GreyPicture): { readonly ink: number; readonly sheet: number } {
  const sorted = data.slice().sort()
  const share = (part: number): number => sorted[Math.floor((sorted.length - 1) * part)] ?? 0
  const middle = share(0.5)
  return { ink: share(0.002), sheet: middle - 2 * (share(0.85) - middle) }
}

async function pixels(picture: Sharp): Promise<GreyPicture> {
  const { data, info } = await picture.greyscale().raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

/** The blur (sigma in pixels) that a page's grain asks for: how far paper differs from itself with the grain taken out. */
function smoothingFor(grey: GreyPicture, calm: GreyPicture): number {
  let grain = 0
  let seen = 0
  for (let at = 0; at < grey.data.length; at += 7) {
    const shade = calm.data[at] ?? 0
    if (shade < 150) continue
    grain += Math.abs(shade - (grey.data[at] ?? 0))
    seen += 1
  }
  const mean = seen === 0 ? 0 : grain / seen
  return mean < 4 ? 0 : Math.min(1.6, Math.max(0.8, mean * 0.08))
}

async function read({ bytes }: Prepared, language: 'deu' | 'eng'): Promise<Page> {
  const worker = await engine(language)
  // Pictures seldom say their true resolution, and the engine takes nonsense at its word.
  await worker.setParameters({ user_defined_dpi: '300' })
  const { data } = await worker.recognize(bytes, {}, { text: true, blocks: true })
  return data
}

/** Lines as lines, paragraphs apart, a word broken at a line's end as one; each word with its place on the page as it was. */
function textWithPlaces({ blocks }: Page, prepared: Prepared): RecognisedPage {
  let text = ''
  const words: RecognisedWord[] = []
  for (const paragraph of (blocks ?? []).flatMap((block) => block.paragraphs)) {
    for (const line of paragraph.lines) {
      for (const word of line.words.filter(({ confidence }) => confidence >= leastWord)) {
        const broken = /\p{L}-\n$/u.test(text) && /^\p{Ll}/u.test(word.text)
        if (broken) text = text.slice(0, -2)
        else if (text !== '' && !text.endsWith('\n')) text += ' '
        const start = text.length
        text += word.text.normalize('NFC')
        words.push([start, text.length, ...placeOn(word.bbox, prepared)])
      }
      if (text !== '' && !text.endsWith('\n')) text += '\n'
    }
    if (text !== '') text += '\n'
  }
  return { text: text.replace(/\n+$/, ''), words }
}

/** Where a box of the straightened page stands on the page as it was, as shares of it. */
function placeOn({ x0, y0, x1, y1 }: { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number }, { tilt, width, height, turned }: Prepared): [number, number, number, number] {
  const sine = Math.sin((tilt * Math.PI) / 180)
  const cosine = Math.cos((tilt * Math.PI) / 180)
  const x = (x0 + x1) / 2 - turned.width / 2
  const y = (y0 + y1) / 2 - turned.height / 2
  const middleX = x * cosine - y * sine + width / 2
  const middleY = x * sine + y * cosine + height / 2
  const share = (value: number, of: number): number => Math.round((value / of) * 10_000) / 10_000
  return [share(middleX - (x1 - x0) / 2, width), share(middleY - (y1 - y0) / 2, height), share(x1 - x0, width), share(y1 - y0, height)]
}
