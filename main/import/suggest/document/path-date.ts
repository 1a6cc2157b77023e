import { readDates } from '../../../timeline/dates'

/** A date that a path gives, with the part of it that does. */
export interface PathDate {
  readonly text: string
  readonly edtf: string
  readonly from: 'name' | 'folder'
}

const earliestYear = 1900
const compactDay = /(?<!\d)((?:19|20)\d\d)([01]\d)([0-3]\d)(?!\d)/g
const isoDay = /(?<!\d)((?:19|20)\d\d)([ -])([01]?\d)\2([0-3]?\d)(?!\d)/g
const dashedDay = /(?<!\d)(\d{1,2})[-](\d{1,2})[-]((?:19|20)\d\d)(?!\d)/g
const isoMonth = /(?<!\d[-_]?)((?:19|20)\d\d)_(0[1-9]|1[0-2])(?![-_]?\d)/g
const dashedMonth = /(?<![\d-])(0[1-9]|1[0-2])-((?:19|20)\d\d)(?![\d-])/g
/** "Protokoll-03.05.2012-neu", "Minutes-3-May-2012": what joins words to a day and is no part of it. */
const joint = /(?<=\p{L}{2})-(?=\d)|(?<=\d)-(?=\p{L}{2})/gu

/** No disk takes longer names, and nobody has deeper folders; a ZIP may have both. */
const longestName = 255
const mostFolders = 50

/** The date a file's name gives, else the nearest folder's; the more precise where there are several. Null: neither does. */
export function pathDate(path: string, lang: 'de' | 'en'): PathDate | null {
  const steps = path.split('/')
  const name = (steps.pop() ?? '').replace(/\.[^.]{1,5}$/, '')
  for (const [index, step] of [name, ...steps.slice(-mostFolders).toReversed()].entries()) {
    const date = dateIn(step.slice(0, longestName), lang)
    if (date !== null) return { ...date, from: index === 0 ? 'name' : 'folder' }
  }
  return null
}

function dateIn(step: string, lang: 'de' | 'en'): { text: string; edtf: string } | null {
  // Names write what sentences do not: 20110517, 17-05-2011, 2011_05_17, 05-2011, and other words close beside it.
  const words = step.normalize('NFC').replace(isoMonth, '$1-$2').replaceAll('_', ' ')
  const written = words.replace(compactDay, ' $1-$2-$3 ').replace(isoDay, ' $1-$3-$4 ').replace(dashedDay, ' $1.$2.$3 ').replace(dashedMonth, '$2-$1').replace(joint, ' ')
  const thisYear = new Date().getFullYear()
  const dates = readDates(written, { lang }).flatMap(({ text, edtf, earliest, latest }) => {
    const isPlain = edtf !== null && /^\d{4}(?:-\d\d){0,2}(?:\/\d{4}(?:-\d\d){0,2})?$/.test(edtf)
    if (!isPlain || earliest === null || latest === null) return []
    return Number(earliest.slice(0, 4)) >= earliestYear && Number(latest.slice(0, 4)) <= thisYear + 1 ? [{ text, edtf, days: Date.parse(latest) - Date.parse(earliest) }] : []
  })
  const [best] = dates.toSorted((a, b) => a.days - b.days)
  return best === undefined ? null : { text: best.text, edtf: best.edtf }
}
