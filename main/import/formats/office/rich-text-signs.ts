import { emptyMark } from './office-html'

/** Signs that RTF writes by a word of its own, by what they are in Unicode (Rich Text Format 1.9.1, "Special Characters"). */
const signs: Readonly<Record<string, string>> = {
  endash: '\u2013', emdash: '\u2014', bullet: '\u2022', enspace: '\u2002', emspace: '\u2003', qmspace: '\u2005', '~': '\u00A0', _: '\u2011', '-': '\u00AD',
}

/** A page, a section or a column begins with a paragraph; what an embedded object shows is text like any other. */
const plainer: Readonly<Record<string, string>> = { page: '\\par ', sect: '\\par ', column: '\\par ', softpage: '\\par ', object: '', result: '' }

// What stands in for a sign of Unicode where that is not known, and bytes of a picture, stay as they are.
const control = /\\u-?\d+ ?\\(?:[a-z]+-?\d* ?|'..|[^])|\\bin(\d+) ?|\\(endash|emdash|bullet|enspace|emspace|qmspace|page|sect|column|softpage|object|result)(?![a-z\d-]) ?|\\([~_-])|\\[^]/gi

/** An RTF whose dashes, bullets, protected and optional hyphens, fixed spaces, pages and objects are written so that its reader knows them: it leaves them out. */
export function withSignsSpelled(rtf: string): string {
  let spelled = ''
  let at = 0
  control.lastIndex = 0
  for (let found = control.exec(rtf); found !== null; found = control.exec(rtf)) {
    const [whole, binary, word, symbol] = found
    if (binary !== undefined) control.lastIndex += Number(binary)
    const name = (word ?? symbol ?? '').toLowerCase()
    const sign = signs[name]
    const written = sign === undefined ? plainer[name] : `{\\uc1\\u${sign.charCodeAt(0)}?}`
    if (written === undefined) continue
    spelled += rtf.slice(at, found.index) + written
    at = found.index + whole.length
  }
  return withEmptyMarked(spelled + rtf.slice(at))
}

/** What stands between the ends of two paragraphs of which the second says nothing. */
const emptyParagraph = /(\\par(?![a-z\d]) ?)((?:[\s{}]|\\(?!par(?![a-z\d])|u-?\d|'|\*|cell|row|tab|bin|line|intbl)[a-z]+-?\d* ?)*)(?=\\par(?![a-z\d]))/g

function withEmptyMarked(rtf: string): string {
  return rtf.replace(emptyParagraph, (_, end: string, between: string) => `${end}${between}{\\uc1\\u${emptyMark.charCodeAt(0) - 0x10000}?}`)
}
