import { languageTold } from '../../../../timeline/dates/language'

type Language = 'de' | 'en'

/** "Deutsch", "English version", "Deutsche Fassung" over a column or a part of minutes. */
const german = /^(?:deutsch|german)(?:e[rs]?)?(?:\s+(?:version|translation|text|fassung|übersetzung|teil|part))?$/iu
const english = /^(?:englisch|english)(?:e[rs]?)?(?:\s+(?:version|translation|text|fassung|übersetzung|teil|part))?$/iu
const marks = /^[\s#*_]+|[\s#*_:]+$/g
const longestHead = 30
/** A translation is announced by more than its language, and not before what it is of. */
const announced = /\s/
const fewestAbove = 10
/** No wording is so many times as long as the other. */
const mostTimes = 3
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

/** Rows below "Deutsch | English", each without its second wording; null where the columns do not say something in these languages. */
function sideBySide(lines: readonly string[]): InOneLanguage | null {
  const head = lines.findIndex((line) => /[\t|]/.test(line) && new Set(cellsOf(line).map(languageOf).filter((lang) => lang !== null)).size > 1)
  if (head < 0) return null
  const written = lines[head] ?? ''
  const isTabbed = written.includes('\t')
  // An empty cell that parts the two is left out of some rows.
  const even = (line: string): string => (written.includes('\t\t') ? line.replace(/\t+/g, '\t') : line)
  const languages = cellsOf(even(written)).map(languageOf)
  const [lang] = languages.filter((each) => each !== null)
  if (lang === undefined) return null
  const isKept = (column: number): boolean => languages[column] === lang || languages[column] === null
  const end = endOfTable(lines, head, isTabbed, cellsOf(written).length)
  const rows = lines.slice(head + 1, end).map(even)
  const { kept, left } = isTabbed ? withoutColumns(rows, isKept, lang) : withoutCells(rows, isKept)
  return isIn(kept, lang) && isIn(left, otherThan(lang)) ? { text: [...lines.slice(0, head), '', ...kept, ...lines.slice(end)].join('\n'), lang } : null
}

function otherThan(lang: Language): Language {
  return lang === 'de' ? 'en' : 'de'
}

/** The index of the line behind a table: one without bars, or a wider table's; where tabs part the cells, whatever stands between them may be of it. */
function endOfTable(lines: readonly string[], head: number, isTabbed: boolean, width: number): number {
  const end = lines.findIndex((line, index) => index > head && (isTabbed ? cellsOf(line).length > width : !line.includes('|')))
  return end < 0 ? lines.length : end
}

function cellsOf(line: string): string[] {
  return line.includes('\t') ? line.split('\t').map((cell) => cell.trim()) : line.trim().replace(/^\|/, '').replace(/\|$/, '').split('|').map((cell) => cell.trim())
}

/** The lines of a table in its first language, and what is left out of it. */
interface Parted {
  readonly kept: string[]
  readonly left: string[]
}

/** "| 1 | Tee | Tea |" as a paragraph of what is kept; rules say nothing. */
function withoutCells(rows: readonly string[], isKept: (column: number) => boolean): Parted {
  const cells = rows.map((row) => Map.groupBy(cellsOf(row).map((cell, column) => ({ cell, isKept: isKept(column) })).filter(({ cell }) => !/^[\s:-]*$/.test(cell)), (each) => each.isKept))
  const [kept, left] = [true, false].map((which) => cells.map((row) => (row.get(which) ?? []).map(({ cell }) => cell).join(' ')).filter((said) => said !== ''))
  return { kept: (kept ?? []).flatMap((said) => [...said.split(breakWithin).map((each) => each.trim()), '']), left: left ?? [] }
}

/** Rows whose cells hold lines of their own: the second wording has as many of them as the first, unless one is in the first one's language, or has cells again. */
function withoutColumns(lines: readonly string[], isKept: (column: number) => boolean, lang: Language): Parted {
  const [kept, left]: [string[], string[]] = [[], []]
  const end = lines.findLastIndex((line) => line.includes('\t'))
  let said = 0
  let toCome = 0
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') {
      kept.push(line)
      continue
    }
    const isLast = index <= end && line.includes('\t')
    if (isLast || languageTold(line) === lang) toCome = 0
    if (toCome > 0) {
      toCome -= 1
      left.push(line)
      continue
    }
    if (isLast) left.push(...cellsOf(line).filter((_, column) => !isKept(column)))
    const text = isLast ? cellsOf(line).filter((_, column) => isKept(column)).join(' ').trim() : line
    // A column is narrower than the text around it.
    if (said > 0 && /^\p{Ll}/u.test(text)) kept.push(`${kept.pop() ?? ''} ${text}`)
    else kept.push(text)
    toCome = isLast ? said : 0
    said = isLast ? 0 : said + 1
  }
  return { kept, left }
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
  if (second !== undefined) {
    const [one, other] = [lines.slice(first.index + 1, second.index), lines.slice(second.index + 1)]
    // A list of languages says nothing in them, and what is only summed up in one is not all of it.
    const isTwice = isIn(one, first.lang) && isIn(other, second.lang) && saidIn(one) * mostTimes >= saidIn(other)
    return isTwice ? { text: [...lines.slice(0, first.index), ...one].join('\n'), lang: first.lang } : null
  }
  const above = lines.slice(0, first.index)
  const isTranslated = first.isAnnounced && saidIn(above) >= fewestAbove && isIn(lines.slice(first.index + 1), first.lang)
  return isTranslated ? { text: above.join('\n'), lang: otherThan(first.lang) } : null
}

function isIn(lines: readonly string[], lang: Language): boolean {
  return languageTold(lines.join('\n')) === lang
}

/** How many lines say something. */
function saidIn(lines: readonly string[]): number {
  return lines.filter((line) => line.trim() !== '').length
}
