import { read, SSF, utils, type ParsingOptions, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { ArchiveError } from '../../../fault'
import { checkContainer } from '../../reading/container'
import { strictUtf8 } from '../../reading/decode'
import { limits } from '../../reading/limits'
import { upToEnd } from '../../reading/open-zip'
import { readWhole } from '../../reading/read-whole'
import { languageOf } from '../../suggest/document/language-of'
import type { Content } from '../content'
import { csvRows } from '../csv'
import { meantRemark, meantTitle } from '../default-titles'
import { keywordsIn } from '../stated'
import { readText } from '../text'
import { readOfficeProperties } from './core-properties'
import { besideCells } from './old-sheets'
import { isOle, oleProperties, openOle } from './ole'
import { titleOfSheet } from './sheet-title'
import { linesBySheet, sheetParts } from './sheets'
import { leftBehind } from './xml-text'

/** So many rows behind the last that is shown tell whether there are more; the first of them may be empty. */
const rowsBehind = 1_000

/** What no reader of text needs is not even parsed; a date whose format goes by the country is shown as it is in ours. */
const options: ParsingOptions = { dateNF: 'dd"."mm"."yyyy', cellNF: true, cellFormula: false, cellHTML: false, bookVBA: false, cellStyles: false, sheetRows: limits.rows + rowsBehind }

/** A workbook of Excel 2007 and later: a page for each sheet. */
export async function workbookFrom(path: string): Promise<Content> {
  const bytes = upToEnd(readWhole(path))
  const parts = await checkContainer(bytes, sheetParts)
  const properties = readOfficeProperties(parts)
  const content = withLines(contentOf(openBook(bytes), properties.language), linesBySheet(parts))
  return {
    ...content,
    ...properties,
    title: properties.title ?? content.title ?? null,
    creator: properties.creator ?? content.creator ?? null,
    created: properties.created ?? content.created ?? null,
  }
}

/** A workbook of Excel 97 to 2003 (and the programs that wrote like it): a page for each sheet. */
export async function oldWorkbookFrom(path: string): Promise<Content> {
  const bytes = readWhole(path)
  const content = contentOf(openBook(bytes))
  // Its reader takes what it says of itself for Unicode, in whichever letters it is written.
  const properties = isOle(bytes) ? oleProperties(openOle(bytes)) : {}
  return withLines({ ...content, ...properties }, besideCells(bytes))
}

/** A table as text (CSV), whatever letters it begins with: its values are left as they are written. */
export async function tableFrom(path: string): Promise<Content> {
  const lines: string[] = []
  let left: number = limits.cells
  const text = await readText(path)
  const [first = [], second = []] = csvRows(text).take(2)
  const isTitled = isSentence(first, second)
  for (const [index, parted] of csvRows(text).map((row, at) => [at, row] as const)) {
    const row = index === 0 && isTitled ? [parted.join(',')] : parted
    const cells = row.filter((cell) => cell.trim() !== '').map((cell) => cell.replace(/\s+/g, ' '))
    if (cells.length > 0) lines.push(cells.slice(0, left).join('\t'))
    left -= cells.length
    if (left < 0) break
  }
  return { pages: [lines.join('\n')], title: titleOfSheet(lines), fault: left < 0 ? 'text-cut' : null }
}

/** Whether a row is a title with a comma in it, above more cells than that makes: no head has a space behind its sign but where all rows have. */
function isSentence(row: readonly string[], next: readonly string[]): boolean {
  return row.length > 1 && row.length < next.length && row.slice(1).every((cell) => cell.trim() === '' || cell.startsWith(' ')) && row[1]?.startsWith(' ') === true
}

/** A workbook with what its reader has left behind on each sheet. */
function withLines(content: Content, lines: readonly (readonly string[])[]): Content {
  return { ...content, pages: content.pages.map((page, index) => [page, ...leftBehind(page, lines[index] ?? [])].join('\n')) }
}

function openBook(bytes: Buffer): WorkBook {
  try {
    return read(bytes, { ...options, type: 'buffer' })
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : ''
    throw new ArchiveError(/password|encrypt/i.test(message) ? 'file-encrypted' : 'file-damaged', {}, { cause })
  }
}

/** How the cells of a workbook are shown. */
interface Shown {
  readonly date1904: boolean
  /** Whether what goes by the system is shown as on an English one. */
  readonly isEnglish: boolean
  /** Whether anything went by the system. */
  bySystem: boolean
}

/** `language`: what the workbook says it is written in; where it does not, its cells tell. */
function contentOf(book: WorkBook, language: string | null = null): Content {
  const { bySystem, content } = shownAs(book, language?.startsWith('en') === true)
  return bySystem && language === null && languageOf(content.pages.join('\n')) === 'en' ? shownAs(book, true).content : content
}

function shownAs(book: WorkBook, isEnglish: boolean): { readonly bySystem: boolean; readonly content: Content } {
  let left: number = limits.cells
  let isCut = false
  // Excel for the Mac long counted its days from 1904 (ECMA-376, 18.17.4.1).
  const shown: Shown = { date1904: book.Workbook?.WBProps?.date1904 === true, isEnglish, bySystem: false }
  const pages = book.SheetNames.map((name) => {
    const sheet = book.Sheets[name]
    if (sheet === undefined) return name
    const { text, count, cut } = sheetText(sheet, left, shown)
    left -= count
    isCut ||= cut
    return `${name}\n${text}`
  })
  const ownTitle = titleOfSheet(pages[0]?.split('\n').slice(1) ?? [])
  const { Title: title, Author: creator, CreatedDate: created, Subject: subject, Keywords: keywords, Comments: remark } = book.Props ?? {}
  const content = {
    pages,
    title: meantTitle(title) ?? ownTitle,
    creator: creator ?? null,
    created: dayOf(created),
    description: meantRemark(remark),
    keywords: keywordsIn([subject, keywords]),
    // A workbook has a sheet, or it is no whole one.
    fault: pages.length === 0 ? 'file-damaged' as const : isCut ? 'text-cut' as const : null,
  }
  return { bySystem: shown.bySystem, content }
}

/** The day a workbook was made; old ones give it as text, and 1601 where nobody noted it. */
function dayOf(created: unknown): string | null {
  const time = created instanceof Date || typeof created === 'string' ? new Date(created) : null
  return time === null || Number.isNaN(time.getTime()) || time.getUTCFullYear() <= 1601 ? null : time.toISOString().slice(0, 10)
}

/**
 * A sheet's cells as they are shown, tabs between them. The cells there are are gone through, never the range the sheet
 * claims: one of a few kilobytes may claim all columns of a million rows.
 */
function sheetText(sheet: WorkSheet, most: number, shown: Shown): { text: string; count: number; cut: boolean } {
  const rows = new Map<number, [column: number, text: string][]>()
  let count = 0
  let cut = false
  for (const address of Object.keys(sheet)) {
    if (address.startsWith('!')) continue
    const cell: unknown = sheet[address]
    const text = cellText(cell, shown)
    if (text === '') continue
    const { r: row, c: column } = utils.decode_cell(address)
    if (count >= most || row >= limits.rows) {
      cut = true
      continue
    }
    count += 1
    const cells = rows.get(row) ?? []
    cells.push([column, text])
    rows.set(row, cells)
  }
  const lines = [...rows].toSorted(([a], [b]) => a - b).map(([, cells]) => cells.toSorted(([a], [b]) => a - b).map(([, text]) => text).join('\t'))
  return { text: lines.join('\n'), count, cut }
}

/** A comment as the package has it: who made it, and what it says. */
interface Noted {
  readonly a?: string
  readonly t?: string
}

/** A comment with who made it: Excel itself begins it with the name, newer ones have a number for it. */
function signed({ a = '', t = '' }: Noted): string {
  // Behind a zero the package has read on into what follows.
  const [author, text] = [authorMeant(a).trim(), t.split('\0')[0] ?? '']
  return author === '' || author.startsWith('tc=') || text.includes(author) ? text : `${author}: ${text}`
}

/** Who made a comment: of a package's XML it gives what is said as Unicode, but the bytes of the name. */
function authorMeant(author: string): string {
  return /[\x80-\xff]/.test(author) && !/[^\0-\xff]/.test(author) ? (strictUtf8(Buffer.from(author, 'latin1')) ?? author) : author
}

/** What a cell shows, and what is noted on it. */
function cellText(cell: unknown, shownAs: Shown): string {
  if (typeof cell !== 'object' || cell === null) return ''
  const { w: written, z: format, v: value, c: comments } = cell as { w?: string; z?: unknown; v?: unknown; c?: Noted[] }
  const { date1904 } = shownAs
  const shown = germanDate(ofSystem(format, shownAs), value, date1904) ?? plainNumber(format, value, date1904) ?? written ?? withDots(format, value, date1904)
  const noted = (comments ?? []).map(signed).join(' ')
  return [shown ?? (value === undefined ? '' : String(value)), noted].filter((part) => part.trim() !== '').join(' ').replace(/\s+/g, ' ')
}

/** A date whose format goes by the country as Excel's own list has it (number 22, and 14, which its workbooks in XML call “Short Date”), or names German (MS-LCID, MS-OE376 2.1.739). */
const ofCountry = /^m\/d\/yy( h:mm)?$/
const german = /\[\$[^\]-]*-(?:de(?:-\w+)?|[\dA-F]*0?[48C]07|(?:10|14)07)(?:,[^\]]*)?\]/i

/** A format that leaves a long day or a time to the system (MS-OE376 2.1.739), as a German one has it; any other as it is. */
function ofSystem(format: unknown, shown: Shown): unknown {
  const [, what] = (typeof format === 'string' ? /\[\$-(?:(F800|x-sysdate)|F400|x-systime)\]/i.exec(format) : null) ?? [null, null]
  if (what === null) return format
  shown.bySystem = true
  if (shown.isEnglish) return format
  return what === undefined ? '[$-407]hh:mm:ss' : '[$-407]dddd, d. mmmm yyyy'
}

/** A date as a German workbook shows it, by a format that leaves the names of months to the country; null for anything else. */
function germanDate(format: unknown, value: unknown, date1904: boolean): string | null {
  if (typeof format !== 'string' || typeof value !== 'number') return null
  const country = ofCountry.exec(format)
  if (country !== null) return formatted(`dd"."mm"."yyyy${country[1] === undefined ? '' : ' hh:mm'}`, value, date1904)
  if (!german.test(format) || !SSF.is_date(format)) return null
  const parsed: unknown = SSF.parse_date_code(value, { date1904 })
  if (typeof parsed !== 'object' || parsed === null || !('m' in parsed) || !('q' in parsed)) return null
  const { m: month, q: weekday } = parsed as { m: number; q: number }
  const day = new Date(Date.UTC(2023, 0, 1 + weekday))
  const named = (date: Date, options: Intl.DateTimeFormatOptions): string => `"${new Intl.DateTimeFormat('de', { ...options, timeZone: 'UTC' }).format(date)}"`
  const plain = format
    .replace(german, '')
    // A sign that stands for itself, and text in quotation marks, stay.
    .replace(/"[^"]*"|\\.|\/|\.(?!0)|m{3,5}|d{3,4}/gi, (part) => {
      if (part === '/' || part === '.') return '"."'
      if (/^m/i.test(part)) return named(new Date(Date.UTC(2023, month - 1, 1)), { month: part.length === 3 ? 'short' : part.length === 5 ? 'narrow' : 'long' })
      return /^d/i.test(part) ? named(day, { weekday: part.length === 3 ? 'short' : 'long' }) : part
    })
  return formatted(plain, value, date1904)
}

/** A country that a format names without a currency ([MS-OE376] 2.1.739), for which the package writes a dollar sign. */
const countryAlone = /\[\$-[^\]]*\]/g
/** From so many digits on a cell without a format shows a whole number shortened (`2.0E+13`); up to there a number has all its digits. */
const [shortened, exact] = [1e11, 1e15]

/** A number as somebody has entered it, where it is shown otherwise only for its length or its format's country; null for anything else. */
function plainNumber(format: unknown, value: unknown, date1904: boolean): string | null {
  if (typeof format !== 'string' || typeof value !== 'number') return null
  if (format === 'General') return Number.isInteger(value) && Math.abs(value) >= shortened && Math.abs(value) < exact ? String(value) : null
  const plain = format.replace(countryAlone, '')
  return plain === format || SSF.is_date(format) ? null : formatted(plain, value, date1904)
}

/** A date by a format with bare dots in it (`dd.mm.yyyy`), which the package takes for parts of seconds; null for anything else. */
function withDots(format: unknown, value: unknown, date1904: boolean): string | null {
  if (typeof format !== 'string' || typeof value !== 'number' || !/[dmy]\./i.test(format)) return null
  return formatted(format.replace(/(?<=[dmy])\.(?!0)/gi, '"."'), value, date1904)
}

function formatted(format: string, value: number, date1904: boolean): string | null {
  try {
    return SSF.format(format, value, { date1904 })
  } catch {
    return null
  }
}
