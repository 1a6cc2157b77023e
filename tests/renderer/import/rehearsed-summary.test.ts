// @vitest-environment happy-dom
import { t } from 'i18next'
import { beforeAll, expect, it } from 'vitest'
import type { Rehearsed } from '../../../preload/contract'
import { rehearsedDatesOf, rehearsedSummaryOf } from '../../../renderer/import/summary'
import { speakGerman } from '../german'

beforeAll(speakGerman)

function file(outcome: Rehearsed['outcome'], fault: Rehearsed['fault'] = null): Rehearsed {
  return { path: 'a', outcome, fault, date: null, isVersion: false } as Rehearsed
}

it('what is said of the new files of a rehearsal stands behind them, and not behind those that are there', () => {
  const files = [file('added'), file('added', 'no-reader'), file('added', 'file-damaged'), file('duplicate'), file('failed', 'file-unreadable'), file('skipped')]
  expect(rehearsedSummaryOf(files, t)).toBe('3 neue Dateien, 1 davon ohne Text, weil das Format nicht gelesen wird, 1 davon mit einem Fehler, 1 schon vorhanden, 1 nicht lesbar, 1 übergangen')
})

it('dates of one year are not told as from that year to that year', () => {
  const dated = (year: number): Rehearsed => ({ ...file('added'), date: { wording: `${year}`, edtf: `${year}`, earliest: `${year}-01-01`, latest: `${year}-12-31` } })
  expect(rehearsedDatesOf([dated(2018)], t)).toBe('1 Datei mit einem Datum, aus dem Jahr 2018.')
  expect(rehearsedDatesOf([dated(2018), dated(2018)], t)).toBe('2 Dateien mit einem Datum, alle aus dem Jahr 2018.')
  expect(rehearsedDatesOf([dated(2018), dated(2016)], t)).toBe('2 Dateien mit einem Datum, von 2016 bis 2018.')
})

it('that no date was found is said of new files alone', () => {
  expect(rehearsedDatesOf([file('added'), file('duplicate')], t)).toBe('Ein Datum fand sich in keiner Datei.')
  expect(rehearsedDatesOf([file('duplicate'), file('duplicate')], t)).toBeNull()
})
