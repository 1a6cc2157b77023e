import { expect, test } from 'vitest'
import { countWords } from '../../main/search/index/vocabulary'
import { asBeginning } from '../../main/search/query/beginning'
import { search, type SearchResult } from '../../main/search/search'
import { searchRules } from '../../preload/contract'
import { addRecord, emptyDatabase } from './archive'

function searching() {
  const db = emptyDatabase()
  return {
    db,
    add: (text: string) => addRecord(db, { pages: [text] }),
    total: (query: string) => search(db, { query, limit: 500 }).total,
    problems: (query: string) => search(db, { query }).problems.map(({ start, end, code }) => [query.slice(start, end), code]),
  }
}

test('a pattern finds all words that fit it, and a minus lets none of them through', () => {
  const { add, total, problems } = searching()
  for (let number = 1; number <= 150; number += 1) add(`Rechnung UA2011${String(number).padStart(3, '0')}`)
  expect(['UA2011*', '*2011*', 'U*1*', 'Rechnung -UA2011*', 'Rechnung -*2011*'].map(total)).toEqual([150, 150, 150, 0, 0])
  expect(problems('UA2011*')).toEqual([])
})

test('a name finds all words put together of it', () => {
  const { add, total } = searching()
  const others = ['reise', 'fahrt', 'gruppe', 'bericht', 'projekt', 'besuch', 'woche', 'fest', 'abend', 'garten']
  for (const other of others) for (const end of ['', 'haus', 'buch', 'plan', 'kasse']) add(`Die Kumasi${other}${end}`)
  add('Kumasi')
  add('Kumasi, Ghana')
  expect(total('Kumasi')).toBe(total('Kumasi*'))
})

test('a name asked for before finds what has come in since', () => {
  const { add, total } = searching()
  add('Kumasi')
  expect(total('Kumasi')).toBe(1)
  add('Die Kumasireise')
  expect(total('Kumasi')).toBe(2)
})

test.each(['*en', '*er', '*e', '*ei*', '*a*', '-*en', '*', '**', '?n', '*.xyz', 'titel:*'])('%s has too few letters, and that is said', (query) => {
  const { add, problems } = searching()
  add('Ein Garten, ein Eimer')
  expect(problems(`Garten ${query}`)).toEqual([[query, 'pattern-short']])
})

test('what is wrong with a place is said once', () => {
  const { problems } = searching()
  expect(problems('Garten *en/*er')).toEqual([['*en/*er', 'pattern-short']])
})

test('a question mark within a word is one letter, whichever', () => {
  const { add, db, problems } = searching()
  const [muller, moller, mitteller] = [add('Herr Müller'), add('Herr Möller'), add('Der Mitteller')]
  const found = (query: string): number[] => search(db, { query }).hits.map(({ rowid }) => rowid).toSorted()
  expect(found('M?ller')).toEqual([muller, moller])
  expect(found('M?l?er text:m?ll*')).toEqual([muller, moller])
  expect(found('?üller Herr')).toEqual([muller])
  expect(found('M?t*ler')).toEqual([mitteller])
  expect(found('Herr -mö?ler')).toEqual([muller])
  expect(search(db, { query: 'M?ller' }).hits[0]?.why).toMatchObject([{ matched: 'Möller', rule: 'wildcard' }])
  expect(['M?ller', '-M?ller', 'titel:M?l?er'].flatMap(problems)).toEqual([])
})

test.each(['Garten?', 'Garten ? Eimer', 'example.org/index.php?id=3', '"G?rten"'])('%s has a mere question mark', (query) => {
  const { problems } = searching()
  expect(problems(query)).toEqual([])
})

test.each(['*ten', 'G*n', 'E*', '*art*'])('%s has letters enough', (query) => {
  const { add, total, problems } = searching()
  add('Ein Garten, ein Eimer')
  expect(total(query)).toBe(1)
  expect(problems(query)).toEqual([])
})

test.each([
  ['strassenbaeum*', 'Viele Straßenbäume'],
  ['schulgaerten*', 'Die Schulgärten'],
  ['Schulgärten*', 'Die Schulgaerten'],
  ['*muellab*', 'Die Hausmüllabfuhr'],
  ['klima-partner*', 'Die Klimapartnerschaft'],
  ['klimapartner*', 'Die Klima-Partnerschaft'],
  ['Haus-Bo*', 'Das Haus-Boot'],
  ['Küstenschuz~1', 'Der Kuestenschutz'],
  ['Kuestenschuz~1', 'Der Küstenschutz'],
])('%s finds %s', (query, text) => {
  const { add, total } = searching()
  add(text)
  expect(total(query)).toBe(1)
})

test.each([
  ['klima-partner', 'Die Klimapartnerschaft'],
  ['Haus-Bo', 'Das Haus-Boot'],
  ['strassenbaeu', 'Viele Straßenbäume'],
  ['schulgaert', 'Die Schulgärten'],
  ['muellab', 'Die Müllabfuhr'],
])('what %s finds while it is typed is there after the pause as well', (typed, text) => {
  const { db, add, total } = searching()
  add(text)
  expect([search(db, { query: typed, asYouType: true }).total, total(asBeginning(typed) ?? '')]).toEqual([1, 1])
})

test('ae that is no umlaut begins no other words', () => {
  const { add, total } = searching()
  add('Das Aroma')
  expect(total('aero*')).toBe(0)
})

const why = ({ hits }: SearchResult): unknown[] => hits.flatMap((hit) => hit.why.map(({ matched, rule }) => [matched, rule]))

test.each([
  ['waren*', 'Wir sind da', ['sind', 'inflection']],
  ['waren*', 'Wir waren da', ['waren', 'prefix']],
  ['ging*', 'Er geht heim', ['geht', 'inflection']],
  ['K*o', 'Die Konten', ['Konten', 'inflection']],
  ['*häuser', 'Das Haus', ['Haus', 'inflection']],
  ['*häuser', 'Die Krankenhaeuser', ['Krankenhaeuser', 'wildcard']],
  ['K*o', 'Das Konto', ['Konto', 'wildcard']],
])('%s says truly why it finds “%s”', (query, text, reason) => {
  const { db, add } = searching()
  for (const fitting of ['Wir waren es', 'Sie ging', 'Das Konto der Stadt', 'Die Häuser dort']) add(fitting)
  const rowid = add(text)
  expect(search(db, { query }).hits.find((hit) => hit.rowid === rowid)?.why).toMatchObject([{ matched: reason[0], rule: reason[1] }])
})

test('searched for as it is written, a pattern is what the word itself fits', () => {
  const { db, add } = searching()
  add('Wir waren es')
  add('Wir sind es')
  add('Die Häuser dort')
  add('Das Haus dort')
  add('Der Müll')
  add('Der Mull')
  const found = (query: string): unknown => why(search(db, { query, without: searchRules }))
  expect(found('waren*')).toEqual([['waren', 'prefix']])
  expect(found('*häuser')).toEqual([['Häuser', 'wildcard']])
  expect(found('Mül*')).toEqual([['Müll', 'prefix']])
  expect(search(db, { query: 'dort -*häuser', without: searchRules }).hits.map(({ why: [reason] }) => reason?.matched)).toEqual(['dort'])
  expect(search(db, { query: 'es -waren*', without: searchRules }).total).toBe(1)
})

test('the page shown is one with a word that fits the pattern', () => {
  const { db } = searching()
  addRecord(db, { pages: ['Wir sind da und sind es', 'Wir waren dort'] })
  expect(search(db, { query: 'waren*' }).hits[0]?.page).toBe(1)
})

test('where a pattern fits more words than can be asked for, that is said', () => {
  const { db, total, problems } = searching()
  for (let page = 0; page < 21; page += 1) addRecord(db, { pages: [Array.from({ length: 1_000 }, (_, number) => `Q${page}XYZ${number}`).join(' ')] })
  expect(total('Q7X*')).toBe(1)
  expect(problems('Q7X*')).toEqual([])
  expect(problems('Rechnung Q*')).toEqual([['Q*', 'pattern-wide']])
  expect(problems('Rechnung -Q*')).toEqual([['-Q*', 'pattern-wide']])
  // None of those looked at fits; others may.
  expect(problems('*XYZ*M')).toEqual([['*XYZ*M', 'pattern-wide']])
})

test('of too many words the most frequent of either language are asked for', () => {
  const { db, add, total, problems } = searching()
  const words = Array.from({ length: 5_000 }, (_, number) => `Q${number}`).join(' ')
  for (let record = 0; record < 2; record += 1) addRecord(db, { pages: [`Die Liste ${words}`] })
  add('Die Seite Q1')
  const english = addRecord(db, { pages: ['The quality of the water and of the soil'], language: 'en' })
  countWords(db)
  expect(problems('Q*')).toEqual([['Q*', 'pattern-wide']])
  expect(search(db, { query: 'Q* water' }).hits.map(({ rowid }) => rowid)).toEqual([english])
  expect(total('Q*')).toBe(4)
  expect(total('water -Q*')).toBe(0)
})

test('patterns that fit many words share what a search may cost', () => {
  const { db, problems } = searching()
  const words = (letter: string): string => Array.from({ length: 1_500 }, (_, number) => `${letter}${number}`).join(' ')
  addRecord(db, { pages: [`${words('Q')} ${words('X')}`] })
  expect(problems('Liste -Q*')).toEqual([])
  expect(problems('Liste -Q* -X*')).toEqual([])
  expect(problems('Liste -Q* -X* -Z*')).toEqual([['-Q*', 'pattern-wide'], ['-X*', 'pattern-wide']])
})

test('what two searches leave out is told apart', () => {
  const { add, total } = searching()
  for (const text of ['Garten und Haus', 'Garten und Hof', 'Garten']) add(text)
  expect(['Garten -Haus', 'Garten -Hof -Haus', '-Haus', 'Garten', '-Garten', 'Garten -Feld'].map(total)).toEqual([2, 1, 2, 3, 0, 3])
})

test('what a search leaves out is looked for again where a change of the archive was taken back', () => {
  const { db, add, total } = searching()
  add('Garten und Haus')
  add('Garten')
  expect(() => db.transaction(() => {
    add('Garten, Haus und Hof')
    expect(['Garten -Hof', 'Garten -Haus'].map(total)).toEqual([2, 1])
    throw new Error('taken back')
  })()).toThrow('taken back')
  expect(['Garten -Haus', 'Garten -Hof', 'Garten -Haus'].map(total)).toEqual([1, 2, 1])
})
