import { expect, it } from 'vitest'
import { sentencesOf } from '../../../main/import/suggest/blocks'

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
