import { expect, it } from 'vitest'
import { search } from '../../../main/search/search'
import { addRecord, emptyDatabase } from '../archive'

function found(text: string, query: string, { language = 'de', without = [] }: { language?: 'de' | 'en'; without?: readonly 'spelling'[] } = {}): ReturnType<typeof search>['hits'] {
  const db = emptyDatabase()
  addRecord(db, { pages: [language === 'de' ? `Es geht hier um ${text} und nicht um anderes.` : `This is about ${text} and not about the rest.`], language })
  const { hits } = search(db, { query, without })
  db.close()
  return hits
}

const alike: readonly (readonly string[])[] = [
  ['Klimaschutz', 'Klima-Schutz', 'Klima\u2010Schutz', 'Klima\u2011Schutz', 'Klima–Schutz', 'Klima\u2212Schutz'],
  ['E-Mail', 'Email', 'E\u2011Mail', 'E–Mail'],
  ['Ku\'damm', 'Ku’damm', 'Ku´damm', 'Kudamm'],
  ['O\'Connor', 'O’Connor', 'OConnor'],
  ['CO₂', 'CO2', 'CO 2', 'CO-2', 'co2'],
  ['CO₂-Ausstoß', 'CO2-Ausstoß', 'CO 2-Ausstoß', 'CO2 Ausstoß'],
  ['100 m²', '100 m2', '100m²', '100 qm', '100qm'],
  ['50 m³', '50m3', '50 cbm'],
  ['12 km²', '12 qkm'],
  ['A40', 'A 40', 'A-40'],
  ['25kg', '25 kg'],
  ['Nr.5', 'Nr. 5', '"Nr. 5"'],
  ['§12', '§ 12'],
  ['100%', '100 %'],
  ['5°C', '5 °C', '5 ° C'],
  ['500 Euro', '500 EUR'],
  ['Az. 60/3-1', 'Az.: 60/3-1', 'Aktenzeichen 60/3-1'],
  ['Tel. 5023456', 'Telefon 5023456'],
  ['Nr. 5', 'Nummer 5', 'Nr 5'],
  ['November 2009', 'Nov. 2009'],
  ['11/2009', '11.2009'],
  ['1. Februar 2010', '1. Feb. 2010'],
  ['½', '1/2'],
  ['1½', '1 1/2', '1,5', '1.5'],
  ['½', '0,5'],
  ['2¾', '2,75'],
]

it.each(alike.map((written) => ({ first: written[0], written })))('$first is found whichever way it is written', ({ written }) => {
  const missed = written.flatMap((text) => written.filter((query) => found(text, query).length === 0).map((query) => `${text} by ${query}`))
  expect(missed).toEqual([])
})

it.each([['500 €', '500 Euro', '€'], ['80 %', '80 Prozent', '%'], ['§ 12', 'Paragraph 12', '§'], ['§ 12', 'Paragrafen', '§']])('%s is found by %s, and %s is marked', (text, query, sign) => {
  expect(found(text, query)[0]).toMatchObject({ why: expect.arrayContaining([expect.objectContaining({ matched: sign, rule: 'spelling' })]) })
})

it('in English texts a sign is an English word', () => {
  expect([found('80% of it', '80 percent', { language: 'en' }), found('EUR 500', '500 Euro', { language: 'en' })].map(({ length }) => length)).toEqual([1, 1])
})

it('a day is found by its year of two digits, a month by its number', () => {
  const written = ['12.11.2009', '12. November 2009', '12 November 2009', '2009-11-12', '12.11.09', 'Nov. 2009']
  expect(['12.11.09', '12.11.2009', '11/2009'].map((query) => written.filter((text) => found(text, query).length === 0))).toEqual([['Nov. 2009'], ['Nov. 2009'], ['12.11.09']])
  expect(['12. November 2009', 'November 12, 2009', '12th Nov 2009', 'November 2009'].map((query) => written.filter((text) => found(text, query).length === 0))).toEqual([['Nov. 2009'], ['Nov. 2009'], ['Nov. 2009'], ['12.11.09']])
  expect(['12. November 1959', '12. Dezember 2009', 'Dezember 2009', '12 Nov', 'titel:12. November 2009'].map((query) => written.filter((text) => found(text, query).length > 0))).toEqual([[], [], [], ['12. November 2009', '12 November 2009'], []])
  expect(['12.11.59', '12.12.09', '11/2010', '13/2009'].map((query) => written.filter((text) => found(text, query).length > 0))).toEqual([[], [], [], []])
})

it('years of a season are found in full', () => {
  expect([found('das Schuljahr 2011/12', '2011/2012'), found('das Schuljahr 2011/2012', '2011/12'), found('das Schuljahr 2013/14', '2013/2014')].map(({ length }) => length)).toEqual([1, 1, 1])
  expect(found('das Schuljahr 2009/10', '2009-2010')[0]?.why).toEqual([{ term: '2009-2010', matched: '2009/10', rule: 'spelling', field: 'body' }])
})

it.each([
  ['das Klima – Schutz und mehr', 'Klimaschutz'],
  ['CO und 2 weitere', '"CO 2"'],
  ['den 5.12.2011, 2011-12-05', '2011/2012'],
  ['den 2009-10-05', '2009-2010'],
  ['die Seite a%20b', 'Prozent'],
  ['we’ll see, she\'d go', 'well'],
  ['we’ll see, she\'d go', 'shed'],
  ['das Haus 12 und 5 Gärten', '"Haus 5"'],
  ['die Ämter', 'Amtes 2'],
])('%s is not glued to be found by %s', (text, query) => {
  expect(found(text, query)).toEqual([])
})

it('an article before a figure is no letter of a number', () => {
  expect([found('a 40 per cent rise', 'A40', { language: 'en' }), found('in 20 Jahren', 'in20')]).toEqual([[], []])
})

it('towns with a dash between them are found apart', () => {
  expect(found('Dortmund und Kumasi', 'Dortmund–Kumasi')).toHaveLength(1)
})

it('nothing of it without other spellings', () => {
  expect([found('CO 2', 'CO2', { without: ['spelling'] }), found('500 €', '500 Euro', { without: ['spelling'] }), found('100 qm', '100 m2', { without: ['spelling'] })]).toEqual([[], [], []])
})

it('a hit says that it is another spelling', () => {
  expect(found('CO 2', 'CO2')[0]).toMatchObject({ why: [{ matched: 'CO 2', rule: 'spelling' }] })
  expect(found('25kg', '25 kg')[0]?.snippet).toContainEqual({ text: '25kg', marked: true })
})
