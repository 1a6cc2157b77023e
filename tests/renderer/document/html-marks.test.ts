import { expect, it } from 'vitest'
import { htmlMarks } from '../../../renderer/document/html-marks'
import { workTime } from '../../work-time'

function pageOf(text: string, words: readonly string[]): Parameters<typeof htmlMarks>[0] {
  let at = 0
  const marks = words.map((word) => {
    const start = text.indexOf(word, at)
    at = start + word.length
    return { start, end: at, term: word, matched: word, rule: 'exact' as const }
  })
  return { text, marks, best: 0 }
}

it('the marks of a text are found again in the document, in their order, several words only together', () => {
  const page = pageOf('Baum und Straße. Straße am Baum, Eine Welt.', ['Baum', 'Straße', 'Straße', 'Baum', 'Eine Welt'])
  expect(htmlMarks(page, 'Baum und Straße.\n Straße am Baum, Eine große Welt').map(({ mark }) => mark)).toEqual([0, 1, 2, 3])
  expect(htmlMarks(page, 'Eine Welt. Baum').map(({ mark, start, end }) => [mark, start, end])).toEqual([[4, 0, 9], [3, 11, 15]])
})

it('the marks of a text are found again in a document that has its letters in parts, as a Mac writes them', () => {
  const page = pageOf('Bürgermeister Müller', ['Müller'])
  const shown = page.text.normalize('NFD')
  expect(htmlMarks(page, shown).map(({ mark, start, end }) => [mark, shown.slice(start, end).normalize('NFC')])).toEqual([[0, 'Müller']])
})

it('a long document with as many marks is gone through in no time', async () => {
  const text = 'Baum Haus '.repeat(40_000)
  const page = pageOf(text, Array.from({ length: 40_000 }, () => 'Baum'))
  expect(await workTime(() => expect(htmlMarks(page, text)).toHaveLength(40_000))).toBeLessThan(2_000)
})
