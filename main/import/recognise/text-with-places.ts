import type { Page, Word } from 'tesseract.js'
import type { RecognisedPage, RecognisedWord } from '../../archive/derived/recognition'
import type { StraightPage } from './cleaned-page'
import { turnedBack } from './quarter'
import { inReadingOrder } from './reading-order'

/** Below this the engine has seen a word where there is none, unless those beside it are from the other one on; of its own 0 to 100. */
const [leastWord, sureLine] = [30, 80]

/** Lines as lines, paragraphs apart (one that goes on in small letters is none), a word broken at a line's end as one; each word with its place on the page as it was. */
export function textWithPlaces({ blocks }: Page, page: StraightPage): RecognisedPage {
  let text = ''
  const words: RecognisedWord[] = []
  for (const paragraph of inReadingOrder(blocks ?? [])) {
    for (const line of paragraph) {
      for (const word of line.filter((each) => isRead(each, line))) {
        // The engine parts what stands a little wider apart, and columns, in the middle of sentences.
        if (/[\p{L}\p{N},-]\n\n$/u.test(text) && /^\p{Ll}/u.test(word.text)) text = text.slice(0, -1)
        const broken = /\p{L}-\n$/u.test(text) && /^\p{Ll}/u.test(word.text)
        if (broken) text = text.slice(0, -2)
        else if (text !== '' && !text.endsWith('\n')) text += ' '
        const start = text.length
        text += word.text.normalize('NFC')
        words.push([start, text.length, ...placeOn(word.bbox, page)])
      }
      if (text !== '' && !text.endsWith('\n')) text += '\n'
    }
    if (text !== '') text += '\n'
  }
  return { text: text.replace(/\n+$/, ''), words }
}

/** Whether there is a word at all: names are doubtful to the engine in lines that it is sure of. */
function isRead({ text, confidence }: Word, line: readonly Word[]): boolean {
  if (confidence >= leastWord) return true
  const beside = line.length - 1
  const sum = line.reduce((all, each) => all + each.confidence, -confidence)
  return /\p{L}{3}/u.test(text) && beside > 1 && sum / beside >= sureLine
}

/** Where a box of the straightened page stands on the page as it was, as shares of it. */
function placeOn({ x0, y0, x1, y1 }: { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number }, { picture, quarter, tilt, width, height }: StraightPage): [number, number, number, number] {
  const sine = Math.sin((tilt * Math.PI) / 180)
  const cosine = Math.cos((tilt * Math.PI) / 180)
  const x = (x0 + x1) / 2 - picture.width / 2
  const y = (y0 + y1) / 2 - picture.height / 2
  const middleX = x * cosine - y * sine + width / 2
  const middleY = x * sine + y * cosine + height / 2
  const box = { left: (middleX - (x1 - x0) / 2) / width, top: (middleY - (y1 - y0) / 2) / height, width: (x1 - x0) / width, height: (y1 - y0) / height }
  const { left, top, width: wide, height: high } = turnedBack(box, quarter)
  return [rounded(left), rounded(top), rounded(wide), rounded(high)]
}

function rounded(share: number): number {
  return Math.round(share * 10_000) / 10_000
}
