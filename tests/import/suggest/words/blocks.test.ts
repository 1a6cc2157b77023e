import { expect, it } from 'vitest'
import { sentencesOf, statementsOf } from '../../../../main/import/suggest/words/blocks'

const sentences = (text: string): string[] => sentencesOf(text).map((sentence) => sentence.text)

it.each([
  ['before a year', ['In Kumasi wurden 200 Bäume gepflanzt.', '2020 standen davon noch 143.']],
  ['behind a year', ['There were no comments on the minutes of 14 February 2012.', 'Mr. Ostermeier reported on the memorandum.']],
  ['behind a day', ['Die Studie liegt vor seit dem 14.02.2012.', 'Herr Weber berichtet.']],
])('a sentence ends %s', (_, parts) => {
  expect(sentences(parts.join(' '))).toEqual(parts)
})

it.each([
  'Am 14. Mai 2013 tagte der 2. Ausschuss.',
  'Im Sept. 2013 fand das Treffen statt.',
  'Die Mittel stehen ab dem 1. Quartal bereit.',
  'Dr. Weber und Prof. Asante berichten.',
])('“%s” is one', (text) => {
  expect(sentences(text)).toEqual([text])
})

const statements = (text: string): string[] => statementsOf(text).map((statement) => statement.text)

it.each([
  ['parted by tabs', ['12.03.2012\tWorkshop Kompostierung für Schulen\tKumasi', '15.–17.04.2012\tWorkshop Solarenergie für alle\tDortmund', 'Juni 2012\tFachtagung Wasser und Abwasser\tKumasi']],
  ['drawn with gaps', ['12.03.2012       Workshop Kompostierung   Kumasi', '15.–17.04.2012   Workshop Solarenergie    Dortmund', 'Juni 2012        Fachtagung Wasser        Kumasi']],
])('each row of a table says one thing: %s', (_, rows) => {
  expect(statements(rows.join('\n'))).toEqual(rows)
})

it('a heading is none of the sentence below it, and a sentence that a margin breaks is one', () => {
  const heading = 'Veranstaltungen der Klimapartnerschaft 2012'
  const broken = 'Am 14. September 2011 fand in Kumasi unter der Leitung von Frau\nAsante ein Workshop zur Abfalltrennung in den Schulen der Stadt und\nder Umgebung statt.'
  expect(statements(`${heading}\n${broken}`)).toEqual([heading, broken])
})

it('an item is one whatever it is numbered by', () => {
  expect(statementsOf('Es gab drei Treffen:\n\nTOP 1:\u2003Workshop in Kumasi\n\n1.2\u2003Workshop in Dortmund\n\n3. Workshop in Hagen').map(({ kind, text }) => [kind, text])).toEqual([
    ['sentence', 'Es gab drei Treffen:'], ['item', 'Workshop in Kumasi'], ['item', 'Workshop in Dortmund'], ['item', 'Workshop in Hagen'],
  ])
})
