import { parse } from 'edtf'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundsOf } from '../../main/timeline/bounds'
import { daysIn, isoOf, mondayOfWeek, shiftDay } from '../../main/timeline/calendar'
import { readDates } from '../../main/timeline/dates'
import { parseDate } from '../../main/timeline/edtf'
import { wordingOf } from '../../main/timeline/wording'
import { workTime } from '../work-time'

const marks = fc.constantFrom('', '', '~', '?', '%')
const years = fc.integer({ min: 1001, max: 2170 })
const day = fc.tuple(years, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 })).map(([year, month, number]) => isoOf(year, month, Math.min(number, daysIn(year, month))))
const month = fc.tuple(years, fc.integer({ min: 1, max: 12 })).map(([year, number]) => isoOf(year, number))
const year = years.map((number) => isoOf(number))
const point = fc.oneof(day, month, year)
const markedPoint = fc.tuple(point, marks).map(([text, mark]) => text + mark)
const decade = fc.integer({ min: 100, max: 219 }).map((tens) => `${tens}X`)
const century = fc.integer({ min: 10, max: 20 }).map((hundreds) => `${hundreds}XX`)
const openDay = fc.tuple(day, fc.constantFrom('', '?'), fc.boolean()).map(([text, mark, isUntil]) => (isUntil ? `../${text}${mark}` : `${text}${mark}/..`))
const week = fc.tuple(years, fc.integer({ min: 1, max: 52 })).map(([inYear, number]) => {
  const monday = mondayOfWeek(inYear, number) ?? isoOf(inYear, 1, 4)
  return `${monday}/${shiftDay(monday, 6)}`
})
/** Thirds of months and years, seasons, quarters and halves, with every mark they can bear. */
const named = fc.tuple(years, fc.integer({ min: 1, max: 12 }), fc.constantFrom('third', 'part', 'season', 'quarter', 'half'), fc.boolean()).map(([inYear, number, what, isDoubted]) => {
  const sure = isDoubted ? '?' : ''
  const vague = isDoubted ? '%' : '~'
  const monthsOf = (first: number, count: number, mark: string): string => {
    const last = first + count - 1
    return `${isoOf(inYear, first)}${mark}/${isoOf(last > 12 ? inYear + 1 : inYear, last > 12 ? last - 12 : last)}${mark}`
  }
  if (what === 'quarter') return monthsOf(((number - 1) % 4) * 3 + 1, 3, sure)
  if (what === 'half') return monthsOf(number % 2 === 0 ? 1 : 7, 6, sure)
  if (what === 'season') return monthsOf(((number - 1) % 4) * 3 + 3, 3, vague)
  if (what === 'part') return monthsOf(((number - 1) % 3) * 4 + 1, 4, vague)
  const third = (number + inYear) % 3
  return `${isoOf(inYear, number, third * 10 + 1)}${vague}/${isoOf(inYear, number, third === 2 ? daysIn(inYear, number) : third * 10 + 10)}${vague}`
})
/** From a part of one month or year to a part of another. */
const parts = fc.tuple(years, fc.array(fc.integer({ min: 0, max: 71 }), { minLength: 2, maxLength: 2 }), fc.boolean(), fc.constantFrom('~', '%')).map(([inYear, ends, isOfMonths, mark]) => {
  const [first = 0, last = 0] = ends.toSorted((a, b) => a - b)
  if (!isOfMonths) return `${isoOf(inYear + Math.floor(first / 3), (first % 3) * 4 + 1)}${mark}/${isoOf(inYear + Math.floor(last / 3), (last % 3) * 4 + 4)}${mark}`
  const of = (index: number): [number, number] => [inYear + Math.floor(index / 36), (Math.floor(index / 3) % 12) + 1]
  return `${isoOf(...of(first), (first % 3) * 10 + 1)}${mark}/${isoOf(...of(last), last % 3 === 2 ? daysIn(...of(last)) : (last % 3) * 10 + 10)}${mark}`
})
/** Two ends in order, of any scale, each with its own mark; what begins and ends as one point is no interval. */
const interval = fc
  .tuple(markedPoint, markedPoint)
  .filter(([from, to]) => {
    const [a, b] = [boundsOf(from.replace(/[~?%]/, '')), boundsOf(to.replace(/[~?%]/, ''))]
    return (a.earliest ?? '') <= (b.earliest ?? '') && (a.latest ?? '') < (b.latest ?? '')
  })
  .map((ends) => ends.join('/'))

const edtf = fc.oneof(markedPoint, decade, century, openDay, week, named, parts, interval)

describe('every date the archive can hold', () => {
  it.each(['de', 'en'] as const)('is read back as itself from what the interface prints (%s)', (lang) => {
    fc.assert(
      fc.property(edtf, (value) => {
        const wording = wordingOf(value, lang)
        expect(parseDate(wording, lang)).toEqual({ wording, edtf: value, ...boundsOf(value) })
      }),
      // A season of more than a year is none.
      { numRuns: 3_000, examples: [['1001-12%/1003-02%'], ['2001-03~/2003-05~']] },
    )
  })

  it('is EDTF to the library too', () => {
    fc.assert(
      fc.property(edtf, (value) => {
        expect(() => parse(value)).not.toThrow()
      }),
      { numRuns: 500 },
    )
  })
})

const foreign = fc.tuple(years, fc.constantFrom('YYYY-21', 'YYYY-22', 'YYYY-24', 'YYYY/..', '../YYYY', '../YYYY~', 'YYYY-05%/..', 'YYYY-XX', 'YYYY-05-XX', 'YYYY/', 'YYYY-10-04T10:00:00Z', 'YYYY/YYYY')).map(([inYear, shape]) => shape.replaceAll('YYYY', isoOf(inYear)))

describe('EDTF that is typed', () => {
  it('keeps its wording and its days, in the form the archive writes', () => {
    fc.assert(
      fc.property(foreign, (typed) => {
        const { wording, edtf: read, ...bounds } = parseDate(typed, 'de')
        expect(wording).toBe(typed)
        expect(bounds).toEqual(boundsOf(typed))
        for (const lang of ['de', 'en'] as const) expect(parseDate(wordingOf(read, lang), lang).edtf).toBe(read)
      }),
      { numRuns: 500 },
    )
  })
})

const pieces = ['4.', '5', '10', '12.', '2011', '2012', "'11", '11', 'Oktober', 'May', 'Mai', 'Ende', 'mid', 'Anfang', 'bis', 'to', 'und', '/', '–', '-', '.', ',', 'vom', 'zwischen', 'seit', 'ca.', 'vermutlich', '(?)', 'KW', 'Q3', 'week of', 'der', 'o. D.', 'letzte Woche', 'XI.', 'Herbst', 'Quartal', '1990er', 'Jahre', 'auf den', '„', '“', '\n', ' ']

describe('the reader', () => {
  it('never throws, keeps its places, and makes only what the library parses', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((words) => words.join(' ')), fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((words) => words.join('')))
    fc.assert(
      fc.property(text, fc.constantFrom('de', 'en', null), fc.constantFrom(null, '2012-02-29'), (source, lang, reference) => {
        let last = 0
        for (const date of readDates(source, { lang: lang as 'de' | 'en' | null, reference })) {
          expect(date.start).toBeGreaterThanOrEqual(last)
          expect(source.slice(date.start, date.end)).toBe(date.text)
          last = date.end
          if (date.edtf === null) continue
          expect(() => parse(date.edtf ?? '')).not.toThrow()
          expect(boundsOf(date.edtf)).toEqual({ earliest: date.earliest, latest: date.latest })
        }
      }),
      { numRuns: 2_000 },
    )
  })

  it('takes four times as long for four times the text', async () => {
    const texts = ['4., ', 'KW 4–', '4. und 5. auf den ', 'von ca. ', '„A ', 'Az. K-', 'Woche vom ', 'Ende ', 'Mo. ', 'gegen '].map((piece) => (count: number): string => piece.repeat(count))
    const elapsed = (text: string): Promise<number> => workTime(() => readDates(text, { lang: 'de', reference: '2012-02-29' }))
    const best = async (text: string): Promise<number> => Math.min(await elapsed(text), await elapsed(text))
    for (const text of texts) {
      const short = await best(text(500))
      expect(await best(text(2_000))).toBeLessThan(short * 10 + 60)
    }
  })
})
