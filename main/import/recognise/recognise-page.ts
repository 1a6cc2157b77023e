import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import tesseract, { type Page, type Worker } from 'tesseract.js'
import type { RecognisedPage } from '../../archive/derived/recognition'
import { isGarbled, isWithoutText } from '../formats/readable'
import { languageOf } from '../suggest/document/language-of'
import { cleanedPage, sizeToRead, straightened, type CleanedPage, type StraightPage } from './cleaned-page'
import { asPgm, part, type GreyPicture } from './grey-picture'
import type { Quarter } from './quarter'
import { pageToRecognise } from './render-page'
import { textWithPlaces } from './text-with-places'
import { runsDownwards } from './tilt'
import { withBeside } from './with-beside'

/** Below this the engine has seen letters where there are none; confidences are its own, 0 to 100. */
const leastPage = 50
/** From this on a page has been read the right way up: turned ones reach 45, noisy ones 75. */
const surely = 65
/** A strip of the page that tells which way up it is, in pixels. */
const strip = { width: 1600, height: 420 }

const workers = new Map<string, Promise<Worker>>()

/** The engine for a language; its data comes with the program, nothing is loaded from elsewhere. */
function engine(language: 'deu' | 'eng'): Promise<Worker> {
  const data = dirname(createRequire(import.meta.url).resolve(`@tesseract.js-data/${language}/package.json`))
  const worker = workers.get(language) ?? tesseract.createWorker(language, tesseract.OEM.LSTM_ONLY, { langPath: join(data, '4.0.0_best_int'), cacheMethod: 'none', gzip: true })
  workers.set(language, worker)
  return worker
}

/**
 * What is written on a page (from 0) of a PDF or a picture, whichever way up it lies: German first, English where that is what
 * it turns out to be, then what stands beside the picture as text. Words stand where they are on the page as it is.
 */
export async function recognisePage(path: string, page: number): Promise<RecognisedPage> {
  const { picture, beside, isGarbled: wasGarbled } = await pageToRecognise(path, page, sizeToRead)
  const found = await recognised(await cleanedPage(picture))
  // What is no better than the text there is does not take its place.
  return wasGarbled && (isWithoutText(found.text) || isGarbled(found.text)) ? nothing : withBeside(found, beside)
}

const nothing: RecognisedPage = { text: '', words: [] }

async function recognised(cleaned: CleanedPage): Promise<RecognisedPage> {
  const { straight, german } = await readUpright(cleaned)
  if (german.confidence < leastPage) return nothing
  return textWithPlaces(languageOf(german.text) === 'en' ? await read(straight.picture, 'eng') : german, straight)
}

interface UprightReading {
  readonly straight: StraightPage
  readonly german: Page
}

/** Reads the page the way up it makes most sense: as it lies, unless its lines run downwards or it makes none. */
async function readUpright(cleaned: CleanedPage): Promise<UprightReading> {
  const sideways = runsDownwards(cleaned.small)
  const asItLies = sideways ? null : await readTurned(cleaned, 0)
  if (asItLies !== null && asItLies.german.confidence >= surely) return asItLies
  // Which way up a sideways page is cannot be told from its lines.
  const order: readonly Quarter[] = sideways ? [90, 270, 0, 180] : [180, 90, 270]
  let best: { readonly quarter: Quarter; readonly confidence: number } = { quarter: 0, confidence: asItLies?.german.confidence ?? 0 }
  for (const quarter of order) {
    if (best.confidence >= surely) break
    const { confidence } = await read(densestStrip((await straightened(cleaned, quarter)).picture), 'deu')
    if (confidence > best.confidence) best = { quarter, confidence }
  }
  const turned = best.quarter === 0 && asItLies !== null ? asItLies : await readTurned(cleaned, best.quarter)
  return asItLies !== null && asItLies.german.confidence >= turned.german.confidence ? asItLies : turned
}

async function readTurned(cleaned: CleanedPage, quarter: Quarter): Promise<UprightReading> {
  const straight = await straightened(cleaned, quarter)
  return { straight, german: await read(straight.picture, 'deu') }
}

/** The strip with most ink in it. */
function densestStrip(picture: GreyPicture): GreyPicture {
  const width = Math.min(strip.width, picture.width)
  const height = Math.min(strip.height, picture.height)
  const left = Math.floor((picture.width - width) / 2)
  const ink = Array.from({ length: picture.height }, (_, y) => {
    let dark = 0
    for (let x = left; x < left + width; x += 4) if ((picture.data[y * picture.width + x] ?? 255) < 128) dark += 1
    return dark
  })
  let sum = ink.slice(0, height).reduce((all, each) => all + each, 0)
  let best = { top: 0, sum }
  for (let top = 1; top + height <= picture.height; top += 1) {
    sum += (ink[top + height - 1] ?? 0) - (ink[top - 1] ?? 0)
    if (sum > best.sum) best = { top, sum }
  }
  return part(picture, { left, top: best.top, width, height })
}

async function read(picture: GreyPicture, language: 'deu' | 'eng'): Promise<Page> {
  const worker = await engine(language)
  // Pictures seldom say their true resolution, and the engine takes nonsense at its word. Unasked, it looks for no columns and
  // for no lines of tables.
  await worker.setParameters({ user_defined_dpi: '300', tessedit_pageseg_mode: tesseract.PSM.AUTO })
  const { data } = await worker.recognize(asPgm(picture), {}, { text: true, blocks: true })
  return data
}
