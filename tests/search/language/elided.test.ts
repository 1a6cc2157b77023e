import { describe, expect, it } from 'vitest'
import { highlight } from '../../../main/search/explain/highlight'
import { elidedIn } from '../../../main/search/language/elided'
import { wordsIn } from '../../../main/search/language/words'
import { matcher } from '../../../main/search/match/match'
import { parseQuery } from '../../../main/search/query/query'
import { search } from '../../../main/search/search'
import { addRecord, emptyDatabase } from '../archive'

const wholeWords = (text: string): string[] => elidedIn(text, wordsIn(text)).map((found) => found.text)

describe('a compound shortened by its neighbour', () => {
  it.each([
    ['der Rad- und Fußwege', 'Radwege'], ['Ein- und Ausfuhr', 'Einfuhr'], ['Vor- und Nachteile', 'Vorteile'],
    ['Sach-, Reise- und Personalkosten', 'Sachkosten'], ['Sach-, Reise- und Personalkosten', 'Reisekosten'],
    ['Bio- oder Restmüll', 'Biomüll'], ['Bodenschutz und -messung', 'Bodenmessung'],
  ])('%s says %s', (text, whole) => expect(wholeWords(text)).toContain(whole))

  it.each(['Klima-Partnerschaft und Austausch', 'Dortmund - und danach Kumasi', 'Müll und Abfall', 'NGO- und'])('%s says nothing more', (text) => {
    expect(wholeWords(text)).toEqual([])
  })

  it('is found whole and marked from its beginning to its head', () => {
    const db = emptyDatabase()
    const text = 'Der Ausbau der Rad- und Fußwege beginnt.'
    addRecord(db, { pages: [text] })
    expect(search(db, { query: 'Radwege' }).total).toBe(1)
    expect(highlight(text, matcher(db, parseQuery('Radwege')), { languages: ['de'] }).marks.map(({ matched, rule }) => [matched, rule]))
      .toEqual([['Rad- und Fußwege', 'compound']])
    db.close()
  })
})
