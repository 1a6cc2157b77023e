import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuery } from '../../../main/search/query/query'
import { search } from '../../../main/search/search'
import { searchRules } from '../../../preload/contract'
import { addRecord, emptyDatabase } from '../archive'

const clausesOf = (query: string): unknown[] => parseQuery(query).clauses.map(({ kind, words, presence }) => [kind, words.join(' '), presence])
const problemsOf = (query: string): unknown[] => parseQuery(query).problems.map(({ start, end, code }) => [query.slice(start, end), code])

describe('a query', () => {
  it.each([
    ['Klima Schutz', [['word', 'Klima', 'should'], ['word', 'Schutz', 'should']]],
    ['+Klima -Schutz', [['word', 'Klima', 'must'], ['word', 'Schutz', 'must-not']]],
    ['"Haus der Kunst" Köln', [['phrase', 'Haus der Kunst', 'should'], ['word', 'Köln', 'should']]],
    ['-„Bad Honnef“', [['phrase', 'Bad Honnef', 'must-not']]],
    ['klima-schutz', [['joined', 'klima schutz', 'should']]],
    ['Kumasi/Ghana', [['word', 'Kumasi', 'should'], ['word', 'Ghana', 'should']]],
    ['Partner:innen', [['joined', 'Partner innen', 'should']]],
    ['Abwasser*', [['wildcard', 'Abwasser*', 'should']]],
    ['klima-partner*', [['wildcard', 'klimapartner*', 'should']]],
    ['-Haus-B*t', [['wildcard', 'HausB*t', 'must-not']]],
    ['*-Amt', [['wildcard', '*Amt', 'should']]],
    ['Kumasi/Gha*', [['word', 'Kumasi', 'should'], ['wildcard', 'Gha*', 'should']]],
    ['UA-2011*', [['word', 'UA', 'should'], ['wildcard', '2011*', 'should']]],
    ['2011-1*', [['word', '2011', 'should'], ['wildcard', '1*', 'should']]],
    ['14:30', [['phrase', '14 30', 'should']]],
    ['C:\\Ablage\\', [['word', 'C', 'should'], ['word', 'Ablage', 'should']]],
    ['- Klima', [['word', 'Klima', 'should']]],
    ['2011-10', [['phrase', '2011 10', 'should']]],
    ['-66/2-1.3', [['phrase', '66 2 1 3', 'must-not']]],
    ['M-17', [['phrase', 'M 17', 'should']]],
    ['2-wöchig', [['word', '2', 'should'], ['word', 'wöchig', 'should']]],
    ['-2-wöchig', [['phrase', '2 wöchig', 'must-not']]],
    ['CO2-Bilanz', [['joined', 'CO2 Bilanz', 'should']]],
    ['Num\u00ADme\u00ADrie\u00ADrung "Eine Wel\u00ADt"', [['word', 'Nummerierung', 'should'], ['phrase', 'Eine Welt', 'should']]],
    ['§-Zeichen €-Beträge ...-Kumasi', [['word', 'Zeichen', 'should'], ['word', 'Beträge', 'should'], ['word', 'Kumasi', 'should']]],
    ['(-Kumasi) [+Bonn]', [['word', 'Kumasi', 'must-not'], ['word', 'Bonn', 'must']]],
    ['\u{1D49C}\u{1D4C1}\u{1D4C5}-Die', [['joined', '\u{1D49C}\u{1D4C1}\u{1D4C5} Die', 'should']]],
  ])('%s is read as asked', (query, clauses) => {
    expect(clausesOf(query)).toEqual(clauses)
    expect(problemsOf(query)).toEqual([])
  })

  it.each(['art:', 'Titel:', '-datum:', '+in:', 'in:""', '-person:"'])('searches nothing by %s, whose value is still to be typed', (begun) => {
    expect(parseQuery(`Müllabfuhr ${begun}`)).toMatchObject({ clauses: [{ words: ['Müllabfuhr'] }], filters: [], problems: [{ code: 'value-missing', start: 11 }] })
    expect(clausesOf('Uhrzeit: Müllabfuhr')).toHaveLength(2)
  })

  it('does not take the word behind an empty value for it', () => {
    expect(parseQuery('in:"" Müllabfuhr')).toMatchObject({ clauses: [{ words: ['Müllabfuhr'] }], filters: [], problems: [{ code: 'value-missing', start: 0, end: 5 }] })
  })

  it.each([
    ['Datum: 2011', 'Datum:2011'],
    ['Müllabfuhr Art: Foto Kumasi', 'Müllabfuhr Art:Foto Kumasi'],
    ['Titel: Kumasi', 'Titel:Kumasi'],
    ['-titel:  "Bad Honnef" Stadt', '-titel:"Bad Honnef" Stadt'],
    ['Stadt NICHT Ort: Kumasi', 'Stadt NICHT Ort:Kumasi'],
    ['Art: Datum: 2011', 'Art: Datum:2011'],
  ])('%s is %s: a blank behind the colon is none of the value', (query, plain) => {
    const asked = (text: string): unknown => {
      const { clauses, filters, problems } = parseQuery(text)
      return [[...clauses, ...filters].map((read) => ({ ...read, start: 0, end: 0 })), problems.map(({ code }) => code)]
    }
    expect(asked(query)).toEqual(asked(plain))
    for (const { start, end } of parseQuery(query).filters) expect(query.slice(start, end)).toMatch(/: ?\S+$/)
  })

  it('takes fields, distance and weight', () => {
    expect(parseQuery('titel:Kumasi~1 body:"im Rathaus"^3 Wasser^2').clauses).toMatchObject([
      { words: ['Kumasi'], fields: ['title'], distance: 1, boost: 1 },
      { words: ['im', 'Rathaus'], fields: ['body'], boost: 3 },
      { words: ['Wasser'], fields: [], boost: 2 },
    ])
  })

  it('takes them behind letters of two units as well', () => {
    expect(parseQuery('titel:\u{1D49C}\u{1D4C1}\u{1D4C5}~1 \u{1D49C}\u{1D4C1}^2')).toMatchObject({ problems: [], clauses: [{ fields: ['title'], distance: 1 }, { fields: [], boost: 2 }] })
  })

  it('takes filters in both languages', () => {
    expect(parseQuery('kind:photo -art:protokoll datum:2011-02 date:2010..2012-03 ort:Bonn person:"Anna Muster" lang:en').filters).toMatchObject([
      { field: 'kind', value: 'photo', negated: false },
      { field: 'kind', value: 'minutes', negated: true },
      { field: 'date', value: { from: '2011-02-01', to: '2011-02-28' }, negated: false },
      { field: 'date', value: { from: '2010-01-01', to: '2012-03-31' }, negated: false },
      { field: 'place', value: 'bonn', negated: false },
      { field: 'person', value: 'anna muster', negated: false },
      { field: 'language', value: 'en', negated: false },
    ])
  })

  it.each([
    ['datum:17.05.2011', '2011-05-17', '2011-05-17'],
    ['datum:5.2011', '2011-05-01', '2011-05-31'],
    ['date:05/2011', '2011-05-01', '2011-05-31'],
    ['datum:"März 2012"', '2012-03-01', '2012-03-31'],
    ['datum:"4. Okt. 2011"', '2011-10-04', '2011-10-04'],
    ['date:"4 October 2011"', '2011-10-04', '2011-10-04'],
    ['datum:"Mai 2011..10.6.2011"', '2011-05-01', '2011-06-10'],
    ['date:"autumn 2011"', '2011-09-01', '2011-11-30'],
    ['datum:"Herbst 2011"', '2011-09-01', '2011-11-30'],
    ['date:"4–5 October 2011"', '2011-10-04', '2011-10-05'],
    ['date:"4. und 5. Oktober 2011"', '2011-10-04', '2011-10-05'],
    ['date:17/05/2011', '2011-05-17', '2011-05-17'],
    ['date:04/10/2011', '2011-04-10', '2011-04-10'],
    ['datum:04/10/2011', '2011-10-04', '2011-10-04'],
    ['date:"2010 to 2012"', '2010-01-01', '2012-12-31'],
    ['date:2011-23', '2011-09-01', '2011-11-30'],
    ['date:2010s', '2010-01-01', '2019-12-31'],
    ['date:201X', '2010-01-01', '2019-12-31'],
    ['date:"since 2011"', '2011-01-01', null],
    ['datum:"bis Mai 2011"', null, '2011-05-31'],
    ['date:2011/..', '2011-01-01', null],
    ['date:"May 2011".."June 2011"', '2011-05-01', '2011-06-30'],
    ['date:“May 2011”..“June 2011”', '2011-05-01', '2011-06-30'],
    ['date:"May 2011"..2012', '2011-05-01', '2012-12-31'],
    ['date:2010.."May 2011"', '2010-01-01', '2011-05-31'],
    ['date:"May 2011"..', '2011-05-01', null],
    ['date:.."May 2011"', null, '2011-05-31'],
    ['datum:17. Mai 2011', '2011-05-17', '2011-05-17'],
    ['date:autumn 2011', '2011-09-01', '2011-11-30'],
    ['date:4. und 5. Oktober 2011', '2011-10-04', '2011-10-05'],
    ['date: since May 2011', '2011-05-01', null],
    ['date:May 2011..June 2011', '2011-05-01', '2011-06-30'],
    ['date:2010 to 2012', '2010-01-01', '2012-12-31'],
    ['datum:2010 bis Mai 2012', '2010-01-01', '2012-05-31'],
    ['datum:17. Mai 2011 bis 20. Juni 2011', '2011-05-17', '2011-06-20'],
    ['date:2010 - 2012', '2010-01-01', '2012-12-31'],
    ['date:2010 .. 2012', '2010-01-01', '2012-12-31'],
  ])('%s is read as people write dates', (query, from, to) => {
    expect(parseQuery(query)).toMatchObject({ filters: [{ field: 'date', value: { from, to } }], problems: [], clauses: [] })
  })

  it('takes as a date only what is one', () => {
    expect(parseQuery('datum:Mai 2011 Kumasi')).toMatchObject({ filters: [{ start: 0, end: 14 }], clauses: [{ words: ['Kumasi'] }], problems: [] })
    expect(parseQuery('datum:2011 Mai')).toMatchObject({ filters: [{ value: { from: '2011-01-01' } }], clauses: [{ words: ['Mai'] }], problems: [] })
    expect(parseQuery('datum:2011 bis Kumasi')).toMatchObject({ filters: [{ value: { from: '2011-01-01', to: '2011-12-31' } }], clauses: [{ words: ['bis'] }, { words: ['Kumasi'] }], problems: [] })
    expect(parseQuery('datum:2011 - art:foto')).toMatchObject({ filters: [{ field: 'date' }, { field: 'kind' }], clauses: [], problems: [] })
    expect(parseQuery('datum:Mai Klima')).toMatchObject({ filters: [], clauses: [{ words: ['Mai'] }, { words: ['Klima'] }], problems: [{ start: 0, end: 9 }] })
    expect(parseQuery('datum:Mai art:foto')).toMatchObject({ filters: [{ field: 'kind' }], problems: [{ start: 0, end: 9 }] })
    expect(parseQuery('ort:Bad Honnef')).toMatchObject({ filters: [{ value: 'bad' }], clauses: [{ words: ['Honnef'] }] })
  })

  it.each([
    ['Klima farbe:rot', [['farbe:rot', 'field-unknown']]],
    ['kind:teapot', [['kind:teapot', 'value-unknown']]],
    ['datum:2014..2012', [['datum:2014..2012', 'value-unknown']]],
    ['date:2011-05..2011', []],
    ['date:2011-13', [['date:2011-13', 'value-unknown']]],
    ['date:"next to never"', [['date:"next to never"', 'value-unknown']]],
    ['date:"June 2011".."May 2011" Klima', [['date:"June 2011".."May 2011"', 'value-unknown']]],
    ['Klima "Bad Honnef', [['"Bad Honnef', 'quote-open']]],
    ['Müll~', [['Müll~', 'syntax']]],
    ['Kumasi OR -Zisterne', [['OR', 'or']]],
    ['Kumasi OR NOT Zisterne', [['OR', 'or']]],
    ['Kumasi (Stadt Land OR Fluss) ODER Meer', [['(Stadt Land OR Fluss)', 'brackets']]],
    ['Kumasi -(Stadt Land)', [['-(Stadt Land)', 'brackets']]],
    ['Kumasi NICHT (Stadt Land)', [['(Stadt Land)', 'brackets']]],
    ['Kumasi (Stadt Land)', []],
    ['Kumasi ODER art:foto', [['ODER', 'or']]],
    ['art:foto ODER art:protokoll', []],
    ['Kumasi ODER', []],
    ['ODER ort:Kumasi', [['ODER', 'or']]],
    ['ort:Kumasi oder art:foto', [['oder', 'or']]],
    ['ort:Kumasi ODER KLIMA', [['ODER', 'or']]],
    ['art:foto oder art:protokoll', []],
    ['titel:-Kumasi', [['titel:-Kumasi', 'field-sign']]],
    ['NOT titel:(Kumasi)', [['titel:(Kumasi)', 'field-sign']]],
    ['ort:-Kumasi', [['ort:-Kumasi', 'field-sign']]],
    ['Müll^', [['Müll^', 'syntax']]],
    ['Kumasi~5 Müll^99 Stadt~x Land~1^3', [['Kumasi~5', 'syntax'], ['Müll^99', 'syntax'], ['Stadt~x', 'syntax']]],
    ['"Bad Honnef"~5 Stadt', [['"Bad Honnef"~5', 'syntax']]],
    ['C++ C# example.org/~stadt', []],
    [' ^ ~ ', [['^ ~', 'no-words']]],
    ['?', [['?', 'no-words']]],
    [' ( )', [['( )', 'no-words']]],
    [' ', []],
    ['Kumasi ort:', [['ort:', 'value-missing']]],
    ['person:"" Kumasi', [['person:""', 'value-missing']]],
    ['titel: Kumasi', []],
  ])('%s has its mistake named and its words searched', (query, problems) => expect(problemsOf(query)).toEqual(problems))

  it.each([
    ['Kumasi AND Stadt', 'Kumasi Stadt'],
    ['Kumasi UND NICHT Stadt', 'Kumasi -Stadt'],
    ['NOT Kumasi', '-Kumasi'],
    ['Stadt NOT "Bad Honnef"', 'Stadt -"Bad Honnef"'],
    ['Stadt NICHT ort:Kumasi', 'Stadt -ort:Kumasi'],
    ['NOT -Kumasi', '-Kumasi'],
    ['Kumasi OR Zisterne', 'Kumasi Zisterne'],
    ['Kumasi && !Zisterne', 'Kumasi -Zisterne'],
    ['Kumasi –Zisterne —"Bad Honnef" −Stadt !„Eine Welt“', 'Kumasi -Zisterne -"Bad Honnef" -Stadt -"Eine Welt"'],
    ['Die Stadt –so der Rat– hat −5 °C', 'Die Stadt so der Rat hat 5 °C'],
    ['Kumasi – Bonn', 'Kumasi Bonn'],
    ['‚Eine Welt‘ (‘the mayor’s office’) ›Bad Honnef‹ -‹Une Ville›', '"Eine Welt" "the mayor’s office" "Bad Honnef" -"Une Ville"'],
    ['Ku‘damm Müller’s Rock ’n’ Roll', 'Ku’damm Müller’s Rock n Roll'],
    ['Ｏｒｔ：Ｋｕｍａｓｉ－Stadt\u3000＂Eine Welt＂\u00A0－Bonn', 'Ort:Kumasi-Stadt "Eine Welt" -Bonn'],
    ['–ort:Kumasi', '-ort:Kumasi'],
    ['("Bad Honnef") –(Stadt)', '"Bad Honnef" Stadt'],
    ['Stadt~x "Bad Honnef"~5', 'Stadt "Bad Honnef"'],
    ['*.pdf -*.DOCX Stadt', 'typ:pdf -typ:docx Stadt'],
    ['(Stadt Land) Kumasi', 'Stadt Land Kumasi'],
    ['("Bad Honnef" Stadt)', '"Bad Honnef" Stadt'],
    ['Kumasi -(Stadt OR "Bad Honnef")', 'Kumasi -Stadt -"Bad Honnef"'],
    ['Kumasi NOT (Stadt || Land)', 'Kumasi -Stadt -Land'],
    ['Kumasi AND ', 'Kumasi'],
    ['UND ort:Kumasi', 'ort:Kumasi'],
    ['and place:Kumasi', 'place:Kumasi'],
    ['ort:Kumasi und art:foto', 'ort:Kumasi art:foto'],
    ['nicht ort:Kumasi', '-ort:Kumasi'],
    ['sprache:en NOT KUMASI', 'sprache:en -KUMASI'],
    ['Kumasi und ort:Kumasi', 'Kumasi und ort:Kumasi'],
    ['Not ort:Kumasi', 'Not ort:Kumasi'],
    ['titel:(Kumasi) Stadt', 'Kumasi Stadt'],
  ])('%s is asked as %s', (query, plain) => {
    const asked = (text: string): unknown => {
      const { clauses, filters } = parseQuery(text)
      return [clauses.map(({ kind, words, presence, fields }) => ({ kind, words, presence, fields })), filters.map(({ field, value, negated }) => ({ field, value, negated }))]
    }
    expect(asked(query)).toEqual(asked(plain))
  })

  it.each(['STADT UND LAND', 'NOT', 'Stadt und Land', 'Kumasi "AND" Stadt', 'KUMASI OR BONN'])('%s is words and nothing else', (query) => {
    expect(parseQuery(query)).toMatchObject({ clauses: query.split(' ').map((word) => ({ words: [word.replaceAll('"', '')], presence: 'should' })), problems: [] })
  })

  it.each(['KUMASI NOT GHANA sprache:en', 'titel:KUMASI NOT GHANA', 'ort:"Bad Honnef" STADT UND LAND'])('%s has words in capitals only, whatever its filters and fields are written in', (query) => {
    const { clauses } = parseQuery(query)
    expect(clauses).toHaveLength(3)
    expect(clauses.every(({ presence }) => presence === 'should')).toBe(true)
  })

  it.each([
    ['ort:\'Bad Honnef\'', 'bad honnef'], ['ort:‚Bad Honnef‘', 'bad honnef'], ['ort:‘Bad Honnef’', 'bad honnef'], ['-ort:\'Bad Honnef\'', 'bad honnef'], ['ort:”Bad Honnef”', 'bad honnef'],
    ['ort:\'s-Hertogenbosch', '\'s-hertogenbosch'], ['ort:O\'Fallon', 'o\'fallon'],
  ])('have their value in whatever quotation marks (%s)', (query, value) => {
    expect(parseQuery(query)).toMatchObject({ filters: [{ field: 'place', value, start: 0, end: query.length }], clauses: [], problems: [] })
  })

  it('leave single quotation marks alone elsewhere', () => {
    expect(parseQuery('\'Eine Welt\' titel:\'Eine Welt\' ”Eine Welt”').clauses.map(({ kind, words, fields }) => [kind, words.join(' '), fields.join()])).toEqual([['word', 'Eine', ''], ['word', 'Welt', ''], ['phrase', 'Eine Welt', 'title'], ['phrase', 'Eine Welt', '']])
  })

  it('take a kind by one of its records or by several, as the buttons have it', () => {
    const asked = ['art:Fotos', 'art:bilder', 'kind:photos', 'art:Dokumente', 'kind:documents', 'art:Protokolle', 'art:Ereignisse', 'art:termine', 'kind:events']
    expect(asked.flatMap((query) => parseQuery(query).filters.map(({ value }) => value))).toEqual(['photo', 'photo', 'photo', 'document', 'document', 'minutes', 'event', 'event', 'event'])
  })

  it.each(['KUMASI NOT art:foto', 'datum:2011 NOT art:foto'])('%s leaves photos out', (query) => {
    expect(parseQuery(query)).toMatchObject({ filters: expect.arrayContaining([expect.objectContaining({ field: 'kind', negated: true })]) })
  })

  it('of a long pasted text looks for the words of the first 2,000 letters, with all filters behind it, and says so', () => {
    const pasted = Array.from({ length: 800 }, (_, number) => `Wort${number}`).join(' ')
    const { clauses, filters, problems, endsInWord } = parseQuery(`${pasted} ort:"Bad Honnef" NICHT art:foto "noch eine Wendung`)
    expect(clauses.at(-1)).toMatchObject({ words: ['Wort262'], end: 1_993 })
    expect(filters).toMatchObject([{ field: 'place', value: 'bad honnef' }, { field: 'kind', negated: true }])
    expect(problems).toMatchObject([{ start: 2_000, code: 'too-long' }])
    expect(endsInWord).toBe(false)
    expect(parseQuery(`"${pasted}" art:foto`)).toMatchObject({ clauses: [{ kind: 'phrase', end: 2_000 }], filters: [{ field: 'kind' }], problems: [{ code: 'too-long' }] })
    expect(parseQuery(`${'Wort '.repeat(400)}art:foto`)).toMatchObject({ filters: [{ field: 'kind' }], problems: [] })
  })

  it('is free of a filter and of what links it where the filter is taken out', () => {
    const query = 'Kumasi AND NOT art:foto'
    const [filter] = parseQuery(query).filters
    expect(query.slice(filter?.start, filter?.end)).toBe('AND NOT art:foto')
  })

  it('finds by the words of what it could not read', () => {
    const db = emptyDatabase()
    const rowid = addRecord(db, { pages: ['Müll und Farbe um 14:30'] })
    for (const query of ['Müll~', 'Müll^', 'farbe:Müll', '14:30', '"Müll und', 'art:Müll', 'datum:"Müll und"', 'Farbe typ:müll']) {
      expect(search(db, { query }).hits.map((hit) => hit.rowid)).toEqual([rowid])
    }
  })

  it('finds no more by words that stand nowhere because they were typed behind the name of a field', () => {
    const db = emptyDatabase()
    addRecord(db, { pages: ['Haushalt der Stadt'] })
    expect(search(db, { query: 'art:brief Haushalt' }).total).toBe(0)
  })

  it('never fails, whatever is typed', () => {
    const db = emptyDatabase()
    addRecord(db, { title: 'Klima', pages: ['Häuser und Müll in Kumasi', 'NOT OR AND'] })
    const typed = fc.array(fc.oneof(
      fc.string(), fc.string({ unit: 'binary' }),
      fc.constantFrom('"', '„', '+', '-', '*', '~', '^', ':', '\\', '(', ')', '{', '}', 'AND', 'OR', 'NOT', 'NEAR', 'title:', 'kind:', 'date:', '~1', '^3', 'Häuser', 'Müll*', 'climate ', 'protection ', 'waste', '*', '~99', '^99', '..', '2011')),
    ).map((parts) => parts.join(''))
    fc.assert(fc.property(typed, fc.boolean(), fc.subarray([...searchRules]), (query, asYouType, without) => {
      const { total, hits, problems } = search(db, { query, asYouType, without })
      expect(hits.length).toBe(total)
      for (const { start, end } of problems) expect(start >= 0 && start < end && end <= query.length).toBe(true)
    }), { numRuns: 1500 })
  })
})

describe('what is said several times', () => {
  it('is asked for once, and counts as much more', () => {
    expect(parseQuery('Kosten Rad Kosten kosten^3 "Kosten"').clauses.map(({ words, boost }) => [words.join(' '), boost])).toEqual([['Kosten', 2], ['Rad', 1], ['kosten', 3], ['Kosten', 1]])
    expect(parseQuery('Kosten '.repeat(285)).clauses).toMatchObject([{ words: ['Kosten'], boost: 10 }])
    expect(parseQuery('Kosten -Kosten titel:Kosten').clauses).toHaveLength(3)
  })

  it('is no beginning of a word where it ends the query', () => {
    expect([parseQuery('Kosten Rad').endsInWord, parseQuery('Kosten Rad Kosten').endsInWord]).toEqual([true, false])
  })
})
