import type { SetLine } from '../opening-title'
import { lineAt } from './pdf-accents'
import { withMemory, type PdfHandle } from './pdf-module'
import { hyphen, hyphenBefore } from './pdf-text'
import { withTextPage } from './pdf-text-page'

/** A title stands among the first signs of a page. */
const mostSigns = 4_000
const atEnd = String.fromCodePoint(hyphen)
/** From this weight on (CSS Fonts 4, 5.2) letters are bold. */
const bold = 600

/** The lines of an open page as they are drawn one after the other, with how large and heavy each begins. */
export function linesAsSet({ module }: PdfHandle, page: number): SetLine[] {
  return withTextPage(module, page, (text) => withMemory(module, 16, (room) => {
    const lines: SetLine[] = []
    let [written, size, isBold] = ['', 0, false]
    const end = (): void => {
      if (written.trim() !== '') lines.push({ text: written.replace(/\s+/g, ' ').trim(), size, isBold })
      ;[written, size, isBold] = ['', 0, false]
    }
    const codeAt = (number: number): string => String.fromCodePoint(Math.max(0, module._FPDFText_GetUnicode(text, number)))
    const signAt = (number: number): string => {
      const sign = codeAt(number)
      return sign === atEnd ? hyphenBefore(Array.from({ length: Math.min(8, count - number - 1) }, (_, index) => codeAt(number + 1 + index)).join('')) : sign
    }
    const count = Math.min(module._FPDFText_CountChars(text), mostSigns)
    for (let number = 0; number < count; number += 1) {
      const sign = signAt(number)
      if (/[\r\n]/.test(sign)) end()
      else if (sign !== '\0') {
        if (size === 0 && sign !== ' ') {
          const box = lineAt(module, text, number, { room, turn: null })
          size = box === null ? 0 : Math.round((box.top - box.bottom) * 10) / 10
          isBold = module._FPDFText_GetFontWeight(text, number) >= bold
        }
        written += sign
      }
    }
    end()
    return lines
  })) ?? []
}
