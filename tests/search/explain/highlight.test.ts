import { describe, expect, it } from 'vitest'
import { bestMark, highlight, textMarks } from '../../../main/search/explain/highlight'
import { readWord } from '../../../main/search/language/terms'
import { matcher } from '../../../main/search/match/match'
import { parseQuery } from '../../../main/search/query/query'
import { addRecord, emptyDatabase } from '../archive'

function marked(text: string, query: string, asYouType = false): [string, string][] {
  const db = emptyDatabase()
  addRecord(db, { pages: [text] })
  return textMarks(text, matcher(db, parseQuery(query), { asYouType })).map(({ start, end, rule }) => [text.slice(start, end), rule])
}

describe('marks in a text', () => {
  it.each([
    ['Drei Häuser am Hausweg', 'Haus', [['Häuser', 'inflection'], ['Hausweg', 'compound']]],
    ['Die STRASSE, die Straße', 'straße', [['STRASSE', 'sharp-s'], ['Straße', 'exact']]],
    ['Kueste und Küste', 'Küste', [['Kueste', 'umlaut'], ['Küste', 'exact']]],
    ['Im Haus der Kunst und der Kunst', '"der Kunst"', [['der Kunst', 'phrase'], ['der Kunst', 'phrase']]],
    ['Kumasi und Kumari', 'Kumasi~1', [['Kumasi', 'exact'], ['Kumari', 'fuzzy']]],
    ['Abwässer und Abwasserkanal', 'Abw*', [['Abwässer', 'prefix'], ['Abwasserkanal', 'prefix']]],
    ['Die Klima-Partnerschaft', 'Klimapartnerschaft', [['Klima-Partnerschaft', 'exact']]],
    ['Die Klimapartnerschaft', 'Klima-Partnerschaft', [['Klimapartnerschaft', 'exact']]],
    ['Der Boden und das Wasser', 'der Wasser -Boden', [['Wasser', 'exact']]],
    ['Das Haus-Boot', 'Haus Boot', [['Haus', 'exact'], ['Boot', 'exact']]],
    ['Die Rinder-Haltung', 'Rinder', [['Rinder', 'exact']]],
    ['Das Haus-Boot', 'Hausboot Boot', [['Haus-Boot', 'exact']]],
    ['Rad- und Fußwege', 'Radweg Fußwege', [['Fußwege', 'exact']]],
    ['Haus der Kunst', 'Kunst "der Kunst"', [['der Kunst', 'phrase']]],
    ['Schiff\u200Cfahrt im Umwelt\u200Bamt', 'Schifffahrt Umweltamt', [['Schiff\u200Cfahrt', 'exact'], ['Umwelt\u200Bamt', 'exact']]],
    ['die Hafenﬂäche', 'Hafenfläche', [['Hafenﬂäche', 'exact']]],
    ['Kli\u00ADma und Cafe\u0301', 'Klima Café', [['Kli\u00ADma', 'exact'], ['Cafe\u0301', 'exact']]],
  ])('%s, asked for %s', (text, query, expected) => expect(marked(text, query)).toEqual(expected))

  it.each([
    ['as the index has it', 'qzwrtbau\thaus', ['Qzwrtbau']],
    ['not by the line of another word', 'anders\thaus', []],
    ['not by a line of the other language', 'qzwrtbau\thaus\u00B7', []],
  ])('read a word that was met nowhere yet %s', (_, line, found) => {
    const db = emptyDatabase()
    const terms = { places: Uint32Array.of(0, 1), joined: new Uint32Array(), words: ['der\tder', line].map(readWord) }
    expect(textMarks('Der Qzwrtbau', matcher(db, parseQuery('Haus')), { languages: ['de'], terms }).map(({ matched }) => matched)).toEqual(found)
  })

  it('show what is shortened in a text in two languages where the index has read it in the other', () => {
    const terms = { places: Uint32Array.of(0, 1, 2), joined: new Uint32Array(), words: ['rad', 'und', 'fusswege'].map((word) => readWord(`${word}\t${word}\u00B7`)) }
    expect(textMarks('Rad- und Fußwege', matcher(emptyDatabase(), parseQuery('Radweg')), { languages: ['en', 'de'], terms }).map(({ matched }) => matched)).toEqual(['Rad- und Fußwege'])
  })

  it('show a word of a text in two languages where the index has read it in the one and only the other meets it', () => {
    const terms = { places: Uint32Array.of(0, 1), joined: new Uint32Array(), words: ['the\tthe\u00B7', 'art\tart\u00B7'].map(readWord) }
    expect(textMarks('the art', matcher(emptyDatabase(), parseQuery('Arten')), { languages: ['en', 'de'], terms }).map(({ matched }) => matched)).toEqual(['art'])
  })

  it('show the beginning of a word being typed', () => {
    expect(marked('Klimapartnerschaft', 'Klimap', true)).toEqual([['Klimapartnerschaft', 'prefix']])
  })
})

describe('a snippet', () => {
  it.each(['😀', 'a\u0308', '𐌰', 'e\u0323\u0302'])('without blanks is never cut within a letter (%s)', (letter) => {
    const db = emptyDatabase()
    addRecord(db, { pages: ['Wasser'] })
    for (const many of [100, 101, 102, 103]) {
      const { snippet } = highlight(`${'x'.repeat(many)}${letter.repeat(many)} Wasser ${letter.repeat(300)}`, matcher(db, parseQuery('Wasser')))
      const around = snippet.flatMap(({ text, marked: isMarked }) => (isMarked ? [] : [text.replaceAll(/[ …x]/g, '')]))
      for (const text of around) expect([many, text.replaceAll(letter, '')]).toEqual([many, ''])
    }
  })

  it('shows the place with most of what was asked for, cut at words', () => {
    const text = `Wasser. ${'Lorem ipsum dolor sit amet. '.repeat(30)}Hier fließt das Wasser durch Kumasi. ${'Und so weiter. '.repeat(30)}`
    const db = emptyDatabase()
    addRecord(db, { pages: [text] })
    const { snippet } = highlight(text, matcher(db, parseQuery('Wasser Kumasi')))
    const shown = snippet.map((part) => part.text).join('')
    expect(shown).toContain('Hier fließt das Wasser durch Kumasi.')
    expect(shown.length).toBeLessThan(240)
    expect(shown).toMatch(/^… \S.*\S …$/)
    expect(snippet.filter((part) => part.marked).map((part) => part.text)).toEqual(['Wasser', 'Kumasi'])
  })

  it('has the rarest of what was asked for in its first lines, and is what a hit opens at', () => {
    const rows = (from: number, to: number): string => Array.from({ length: to - from }, (_, row) => `${from + row} Wetterstation Hafen`).join('\n')
    const text = `${rows(1, 300)}\n300 Turmfalkenpaar am Mast\n${rows(301, 600)}`
    const db = emptyDatabase()
    addRecord(db, { pages: [text] })
    const matches = matcher(db, parseQuery('Wetterstation Turmfalkenpaar'))
    const shown = highlight(text, matches).snippet.map((part) => part.text).join('')
    expect(shown.indexOf('Turmfalkenpaar')).toBeGreaterThan(0)
    expect(shown.indexOf('Turmfalkenpaar')).toBeLessThan(130)
    const marks = textMarks(text, matches)
    const place = marks.findIndex(({ term }) => term === 'Turmfalkenpaar')
    expect(bestMark(marks)).toBeGreaterThan(place - 10)
    expect(bestMark(marks)).toBeLessThanOrEqual(place)
  })

  it('keeps what stands beside a caption apart from it, and the lines of a text together', () => {
    const db = emptyDatabase()
    const lines = '\nPflanzung in Asokwa\nStadt Dortmund / R. Probe\nDSC_0101.jpg'
    addRecord(db, { pages: [lines] })
    const shown = (field: 'caption' | 'body', query: string): string => highlight(lines, matcher(db, parseQuery(query)), { field }).snippet.map(({ text, marked: isMarked }) => (isMarked ? `[${text}]` : text)).join('')
    expect(shown('caption', 'Dortmund')).toBe('Pflanzung in Asokwa · Stadt [Dortmund] / R. Probe · DSC_0101.jpg')
    expect(shown('caption', 'Pflanzung Probe')).toBe('[Pflanzung] in Asokwa · Stadt Dortmund / R. [Probe] · DSC_0101.jpg')
    expect(shown('body', 'Dortmund')).toBe('Pflanzung in Asokwa Stadt [Dortmund] / R. Probe DSC_0101.jpg')
  })

  it('shows rather what stands there as it was asked for than what comes first', () => {
    const text = `Daten wurden erhoben. ${'Und so weiter. '.repeat(40)}Es gab erheblichere Schäden. ${'Und so weiter. '.repeat(40)}Nun erhebliche Schäden.`
    const db = emptyDatabase()
    addRecord(db, { pages: [text] })
    const shown = highlight(text, matcher(db, parseQuery('erhebliche'))).snippet
    expect(shown.filter((part) => part.marked).map((part) => part.text)).toEqual(['erhebliche'])
  })
})
