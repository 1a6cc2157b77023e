type Language = 'de' | 'en'

/** "Deutsch", "English version", "Deutsche Fassung" over a column or a part of minutes. */
const german = /^(?:deutsch|german)(?:e[rs]?)?(?:\s+(?:version|translation|text|fassung|übersetzung|teil|part))?$/iu
const english = /^(?:englisch|english)(?:e[rs]?)?(?:\s+(?:version|translation|text|fassung|übersetzung|teil|part))?$/iu
const marks = /^[\s#*_]+|[\s#*_:]+$/g
const longestHead = 30
/** A translation is announced by more than its language, and not before what it is of. */
const announced = /\s/
const fewestAbove = 10
const breakWithin = /<br ?\/?>/gi

export interface InOneLanguage {
  readonly text: string
  /** The language of what is left of minutes in two; null where they are in one. */
  readonly lang: Language | null
}

/** Minutes that say the same in German and English, side by side or one after the other: what is written first. */
export function inOneLanguage(text: string): InOneLanguage {
  if (!/(?:english|englisch)/i.test(text) && !/(?:german|deutsch)/i.test(text)) return { text, lang: null }
  const lines = text.split('\n')
  return sideBySide(lines) ?? oneAfterAnother(lines) ?? { text, lang: null }
}

function languageOf(words: string): Language | null {
  const bare = words.length > longestHead ? '' : words.replace(marks, '')
  if (german.test(bare)) return 'de'
  return english.test(bare) ? 'en' : null
}

/** Rows below "Deutsch | English", each without its second wording. */
function sideBySide(lines: readonly string[]): InOneLanguage | null {
  const head = lines.findIndex((line) => /[\t|]/.test(line) && new Set(cellsOf(line).map(languageOf).filter((lang) => lang !== null)).size > 1)
  if (head < 0) return null
  const languages = cellsOf(lines[head] ?? '').map(languageOf)
  const [lang = null] = languages.filter((each) => each !== null)
  const isKept = (column: number): boolean => languages[column] === lang || languages[column] === null
  const below = (lines[head] ?? '').includes('\t') ? withoutColumns(lines.slice(head + 1), isKept) : lines.slice(head + 1).flatMap((line) => (line.includes('|') ? keptCells(line, isKept) : [line]))
  return { text: [...lines.slice(0, head), '', ...below].join('\n'), lang }
}

function cellsOf(line: string): string[] {
  return line.includes('\t') ? line.split('\t').map((cell) => cell.trim()) : line.trim().replace(/^\|/, '').replace(/\|$/, '').split('|').map((cell) => cell.trim())
}

/** "| 1 | Tee | Tea |" as a paragraph of what is kept; rules say nothing. */
function keptCells(line: string, isKept: (column: number) => boolean): string[] {
  const kept = cellsOf(line).filter((cell, column) => isKept(column) && !/^[\s:-]*$/.test(cell)).join(' ')
  return kept === '' ? [] : [...kept.split(breakWithin).map((each) => each.trim()), '']
}

/** Rows whose cells hold lines of their own: the second wording has as many of them as the first. */
function withoutColumns(lines: readonly string[], isKept: (column: number) => boolean): string[] {
  const kept: string[] = []
  const end = lines.findLastIndex((line) => line.includes('\t'))
  let said = 0
  let toCome = 0
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') {
      kept.push(line)
      continue
    }
    if (toCome > 0) {
      toCome -= 1
      continue
    }
    const isLast = index <= end && line.includes('\t')
    const text = isLast ? cellsOf(line).filter((_, column) => isKept(column)).join(' ').trim() : line
    // A column is narrower than the text around it.
    if (said > 0 && /^\p{Ll}/u.test(text)) kept.push(`${kept.pop() ?? ''} ${text}`)
    else kept.push(text)
    toCome = isLast ? said : 0
    said = isLast ? 0 : said + 1
  }
  return kept
}

/** "English version" over all that is said again below, or "Deutsch" over the first part and "English" over the second. */
function oneAfterAnother(lines: readonly string[]): InOneLanguage | null {
  const heads = lines.flatMap((line, index) => {
    const lang = languageOf(line)
    return lang === null ? [] : [{ index, lang, isAnnounced: announced.test(line.replace(marks, '')) }]
  })
  const [first] = heads
  if (first === undefined) return null
  const second = heads.find(({ lang }) => lang !== first.lang)
  if (second !== undefined) return { text: [...lines.slice(0, first.index), ...lines.slice(first.index + 1, second.index)].join('\n'), lang: first.lang }
  const above = lines.slice(0, first.index).filter((line) => line.trim() !== '').length
  return first.isAnnounced && above >= fewestAbove ? { text: lines.slice(0, first.index).join('\n'), lang: first.lang === 'de' ? 'en' : 'de' } : null
}
