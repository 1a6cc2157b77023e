import { describe, expect, it } from 'vitest'
import { readDates } from '../../main/timeline/dates'

const read: readonly (readonly [string, 'de' | 'en', readonly string[]])[] = [
  ['Ortstermin 31. 10. 12', 'de', ['2012-10-31']],
  ['Anf. Mai 2012', 'de', ['2012-05-01~/2012-05-10~']],
  ['im 2. Q. 2013', 'de', ['2013-04/2013-06']],
  ['the latter half of 2012', 'en', ['2012-07/2012-12']],
  ['not after April 2012', 'en', ['../2012-04-30']],
  ['nicht nach dem 3. Mai 2012', 'de', ['../2012-05-03']],
  ['up to and including 2013', 'en', ['../2013-12-31']],
  ['letters from 2010', 'en', ['2010']],
  ['a poster from the 1970s', 'en', ['197X']],
  ['from the 1970s onwards', 'en', ['1970-01-01/..']],
  ['Version 2, 14 May 2018', 'en', ['2018-05-14']],
  ['Raum 3, 14. Mai 2012', 'de', ['2012-05-14']],
  ['Am 2., 14. und 16. Mai 2012', 'de', ['2012-05-02', '2012-05-14', '2012-05-16']],
  ['Firmware 1.4.2011', 'de', []],
  ['Die Steuerung meldet Softwarestand 4.12.08', 'de', []],
  ['Firmware vom 1.4.2011', 'de', ['2011-04-01']],
  ['Unser Zeichen: 61-2 / 2013-07', 'de', []],
  ['Vorlage 1512/2013', 'de', []],
  ['Frau Holt, 0231 2010-11', 'de', []],
  ['Call 0322 2010-11 for the waste department.', 'en', []],
  ['vermutl. 1999', 'de', ['1999?']],
  ['wahrscheinl. Mai 2004', 'de', ['2004-05?']],
  ['ungef. 1988', 'de', ['1988~']],
  ['Übersichtsplan 1 : 2010', 'de', []],
  ['am Ostermontag 2012 und zu Fronleichnam 2011', 'de', ['2012-04-09', '2011-06-23']],
  ['Good Friday, 2000; Easter Sunday 2038', 'en', ['2000-04-21', '2038-04-25']],
  ['Buß- und Bettag 2016 bis 4. Advent 2016', 'de', ['2016-11-16/2016-12-18']],
  ['am 1. Advent 2017 und 2. Weihnachtstag 2017', 'de', ['2017-12-03', '2017-12-26']],
  ['New Year\'s Eve 2015, World Environment Day of 2014', 'en', ['2015-12-31', '2014-06-05']],
  ['Am Ostermontag, dem 9. April 2012', 'de', ['2012-04-09']],
  ['Am Karfreitag ruht die Arbeit, wie im Advent.', 'de', []],
  ['Silvester 2015/16', 'de', ['2015/2016']],
]

describe('dates in running text', () => {
  it.each(read)('%s', (text, lang, expected) => {
    expect(readDates(text, { lang }).map(({ edtf }) => edtf)).toEqual(expected)
  })

  it('counts the day after from the reference', () => {
    expect(readDates('am darauffolgenden Tag', { lang: 'de', reference: '2013-05-16' })).toMatchObject([{ edtf: '2013-05-17' }])
  })
})
