import type Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { updateIndex } from '../../main/search/index/index'
import { termStream } from '../../main/search/language/term-stream'
import { hitsInOrder, matchingRowids, search, type SearchRequest } from '../../main/search/search'
import { addRecord, emptyDatabase, rowidsFound, type TestRecord } from './archive'

let db: Database.Database
beforeEach(() => {
  db = emptyDatabase()
})

const add = (record: TestRecord): number => addRecord(db, record)
const found = (query: string, more: Omit<SearchRequest, 'query'> = {}): number[] => rowidsFound(db, query, more)

describe('a search', () => {
  it('needs all words that say something', () => {
    const both = add({ pages: ['Der Klärschlamm und das Biogas.'] })
    add({ pages: ['Nur Klärschlamm.'] })
    expect(found('Biogas Klärschlamm')).toEqual([both])
    expect(found('das Biogas aus der Anlage mit Klärschlamm')).toEqual([])
    expect(found('das Biogas aus dem Klärschlamm')).toEqual([both])
  })

  it('says of a field without anything behind it what belongs there, once it is no longer typed', () => {
    add({ pages: ['Klärschlamm aus Kumasi'] })
    expect(search(db, { query: 'Klärschlamm ort:' })).toMatchObject({ total: 1, problems: [{ code: 'value-missing', start: 12, end: 16 }] })
    expect(search(db, { query: 'Klärschlamm ort:', asYouType: true }).problems).toEqual([])
  })

  it('looks for the signs of a figure together', () => {
    const measure = add({ pages: ['Maßnahme M-17: Wärmedämmung'] })
    add({ pages: ['Bodenuntersuchung vom 17.11.2011, bis 4 m Tiefe'] })
    const reference = add({ pages: ['Az. 66/2-1.2.3-0815/2014'] })
    const budget = add({ pages: ['Haushaltsstelle 3.266 Euro, 30. Mai 2011, 19.2.2013'] })
    expect(found('M-17')).toEqual([measure])
    expect(found('66/2')).toEqual([reference])
    expect(found('Haushaltsstelle -30.1.2010')).toEqual([budget])
    expect(found('Haushaltsstelle -19.2.2013')).toEqual([])
  })

  it('finds a day in each of its wordings, as it was typed first', () => {
    const own = add({ pages: ['Sitzung am 4.10.2011'] })
    const others = ['am 04.10.2011', 'am 4. Oktober 2011', 'on 4 October 2011', 'October 4, 2011', '2011-10-04', 'am 4.10.11'].map((page) => add({ pages: [page] }))
    add({ pages: ['am 10. April 2011, 4 Personen'] })
    expect(found('4.10.2011')[0]).toBe(own)
    expect(search(db, { query: '4.10.2011' }).hits[0]?.why).toEqual([{ term: '4.10.2011', matched: '4.10.2011', rule: 'phrase', field: 'body' }])
    expect(found('4.10.2011').toSorted((a, b) => a - b)).toEqual([own, ...others])
    expect(found('2011-10-04').toSorted((a, b) => a - b)).toEqual([own, ...others])
    expect(found('"4.10.2011"')).toEqual([own])
    const years = add({ pages: ['Bericht über die Jahre 2009 bis 2012'] })
    expect(found('2009-2012')).toEqual([years])
  })

  it('leaves out no word that is a stop word of the other language only', () => {
    const war = add({ pages: ['The war ended the project.'], language: 'en' })
    add({ pages: ['The project ended.'], language: 'en' })
    expect(found('war project')).toEqual([war])
  })

  it('tells a verb from a noun by its small letter, but not in what is asked for', () => {
    const noun = add({ pages: ['Das Schloss der Stadt'] })
    const verb = add({ pages: ['Der Rat schloss einen Vertrag.'] })
    expect(found('schließen')).toEqual([verb])
    expect(found('Schloss')).toEqual([noun])
    expect(found('schloss').sort()).toEqual([noun, verb].sort())
  })

  it('tells forms of a verb from a noun that is no kin of it, but not in what is asked for', () => {
    const noun = add({ pages: ['In drei Tagen und einer Frist von einer Stunde'] })
    const verb = add({ pages: ['Wir tagen, und er fristet und stundet.'] })
    expect(found('Tag')).toEqual([noun])
    expect(found('tagt')).toEqual([verb])
    expect(found('tagen').sort()).toEqual([noun, verb].sort())
    expect(found('fristen').sort()).toEqual([noun, verb].sort())
    expect(found('Stunden')).toEqual([noun])
  })

  it('finds a query of stop words only by these', () => {
    const one = add({ pages: ['Wer wir sind'] })
    add({ pages: ['Andere Seite'] })
    expect(found('wir')).toEqual([one])
  })

  it('wants what carries a plus and refuses what carries a minus', () => {
    const plain = add({ pages: ['Wasser und Boden'] })
    const other = add({ pages: ['Wasser und Luft'] })
    expect(found('Wasser -Luft')).toEqual([plain])
    expect(found('Wasser +Luft')).toEqual([other])
    expect(found('-Luft')).toEqual([plain])
  })

  it('finds phrases as they stand, with their small words', () => {
    const one = add({ pages: ['Das Haus der Partnerschaft öffnet.'] })
    add({ pages: ['Die Partnerschaft baut ein Haus. Der Garten.'] })
    expect(found('"Haus der Partnerschaft"')).toEqual([one])
    expect(found('„Haus der Partnerschaft“')).toEqual([one])
    expect(found('"Partnerschaft der Haus"')).toEqual([])
  })

  it('looks into the field that is named', () => {
    const title = add({ title: 'Kumasi', pages: ['Ein Brief'] })
    const caption = add({ caption: 'Marktplatz in Kumasi', pages: ['Ein Bild'] })
    const body = add({ pages: ['Reise nach Kumasi'] })
    expect(found('title:Kumasi')).toEqual([title])
    expect(found('bildtext:Kumasi')).toEqual([caption])
    expect(found('body:"nach Kumasi"')).toEqual([body])
    expect(found('Kumasi')).toEqual([title, caption, body])
  })

  it('finds beginnings and patterns of words', () => {
    const one = add({ pages: ['Abwasserbehandlung'] })
    expect(found('Abwasser*')).toEqual([one])
    expect(found('*behandlung')).toEqual([one])
    expect(found('Abw*lung')).toEqual([one])
    expect(found('Abx*')).toEqual([])
  })

  it('finds what differs by a letter when asked to', () => {
    const one = add({ pages: ['Kumasi'] })
    expect(found('Kumari')).toEqual([])
    expect(found('Kumari~1')).toEqual([one])
    expect(found('Kuamsi~1')).toEqual([one])
    expect(found('Tumasi~1')).toEqual([one])
    expect(found('Kusami~1')).toEqual([])
  })

  it('meets a word being typed by its beginning', () => {
    const one = add({ pages: ['Klimapartnerschaft'] })
    expect(found('Klimap')).toEqual([])
    expect(found('Klimap', { asYouType: true })).toEqual([one])
    expect(found('Klimap ', { asYouType: true })).toEqual([])
  })

  it('ranks the word itself before its compounds, and the title before the text', () => {
    const compound = add({ pages: ['Regenwasserspeicher'] })
    const text = add({ pages: ['Das Wasser steht hoch in diesem Jahr.'] })
    const title = add({ title: 'Wasser', pages: ['Das steht hoch in diesem Jahr.'] })
    expect(found('Wasser')).toEqual([title, text, compound])
  })

  it('pages through both tiers without a gap', () => {
    const compounds = [1, 2, 3].map((number) => add({ pages: [`Trinkwasser ${number}`] }))
    const exact = [1, 2].map((number) => add({ pages: [`Wasser ${number}`] }))
    const pages = [0, 2, 4].flatMap((offset) => found('Wasser', { limit: 2, offset }))
    expect(search(db, { query: 'Wasser', limit: 2 }).total).toBe(5)
    expect(pages.toSorted()).toEqual([...compounds, ...exact].toSorted())
    expect(pages.slice(0, 2).toSorted()).toEqual(exact)
  })

  it('has of very many first those with the word in their title, be they ever so old, and pages on through the others', () => {
    const oldest = add({ title: 'Wasser', pages: ['Ein Brief'] })
    add({ title: 'Trinkwasser', pages: ['Noch ein Brief'] })
    db.exec('BEGIN')
    const others = Array.from({ length: 2_600 }, (_, number) => add({ title: 'Bericht', pages: [`Seite ${number} über das Wasser${', Wasser'.repeat(number % 5)}`] }))
    db.exec('COMMIT')
    const typed = (offset: number): number[] => found('Wasser', { asYouType: true, offset, limit: 40 })
    expect(typed(0)[0]).toBe(oldest)
    expect(search(db, { query: 'Wasser', asYouType: true }).total).toBe(others.length + 2)
    const paged = [0, 40, 80, 120].flatMap(typed)
    expect(new Set(paged).size).toBe(160)
    expect(typed(2_600)).toHaveLength(2)
    const all = [0, 500, 1_000, 1_500, 2_000, 2_500].flatMap((offset) => found('Wasser', { asYouType: true, offset, limit: 500 }))
    expect([all.length, new Set(all).size]).toEqual([others.length + 2, others.length + 2])
  })

  it('has every hit on one page and in one order, however long the pages are', () => {
    const words = ['Haus', 'Wasser', 'Wasserhaus', 'Stadthaus', 'Regenwasser', 'Klima', 'Müll', 'Muell']
    const some = (from: number, count: number): string => Array.from({ length: count }, (_, at) => words[(from * 5 + at * at * 3 + at) % words.length]).join(' ')
    for (let number = 0; number < 60; number += 1) add({ title: some(number, number % 4), pages: [some(number + 3, 2 + (number * 7) % 9)], language: number % 3 === 0 ? 'en' : 'de' })
    for (const query of ['titel:Haus Wasser', 'titel:Wasser Haus', 'Haus^3 titel:Wasser', 'Haus Wasser', 'Müll titel:Haus']) {
      const whole = found(query, { limit: 100 })
      for (const limit of [3, 5, 8, 13]) {
        const paged = Array.from({ length: Math.ceil(whole.length / limit) }, (_, page) => found(query, { limit, offset: page * limit })).flat()
        expect([query, limit, paged]).toEqual([query, limit, whole])
      }
    }
  })

  it('finds women and men by every spelling that names both', () => {
    const pages = ['Teilnehmer/-innen, Kolleg/-innen, Lehrer/innen, Vertreter(innen), Mitarbeiter/innen', 'Teilnehmer*innen, Kolleg*innen, Lehrer:innen, Vertreter_innen, Mitarbeiter(in)', 'TeilnehmerInnen, KollegInnen, LehrerInnen, VertreterInnen, MitarbeiterIn']
    const both = pages.map((page) => add({ pages: [page] }))
    add({ pages: ['Kumasi/Ghana'] })
    for (const query of ['Teilnehmerin', 'Teilnehmer', 'Kolleginnen', 'Kollege', 'Kollegen', 'Lehrerin', 'Lehrerinnen', 'Vertreterin', 'Mitarbeiterinnen', 'Mitarbeiter/innen', 'Kolleg/-innen', 'Lehrer(innen)']) {
      expect([query, found(query).sort()]).toEqual([query, both])
    }
  })

  it('finds what is written with a hyphen or gender mark in one word, and the other way round', () => {
    const hyphen = add({ pages: ['Die Klima-Partnerschaft'] })
    const one = add({ pages: ['Die Klimapartnerschaft'] })
    const partners = add({ pages: ['Alle Partner:innen'] })
    expect(found('Klimapartnerschaft').toSorted()).toEqual([hyphen, one])
    expect(found('Klima-Partnerschaft').toSorted()).toEqual([hyphen, one])
    expect(found('Partnerinnen')).toEqual([partners])
    expect(found('Partner*innen')).toEqual([partners])
  })

  it('finds an abbreviation with its dots without, and the other way round', () => {
    const dotted = add({ pages: ['A guest of the U.N. spoke to the N.G.O.s of Kumasi'], language: 'en' })
    const one = add({ pages: ['The UN invited two NGOs'], language: 'en' })
    for (const query of ['UN', 'U.N.', 'NGO', 'ngo', 'N.G.O.']) expect([query, found(query).toSorted()]).toEqual([query, [dotted, one]])
    expect(search(db, { query: 'U.N.' }).hits.map(({ why }) => why.map(({ term, matched }) => [term, matched])).toSorted()).toEqual([[['U.N', 'U.N']], [['U.N', 'UN']]])
  })

  it('splits by the words of this archive where the shipped lists end', () => {
    const one = add({ pages: ['Die Odawdeponie'] })
    expect(found('Odaw')).toEqual([one])
  })

  it('never finds what lies in the trash', () => {
    const one = add({ pages: ['Kumasi'] })
    // As the write path does: what goes to the trash leaves the index in the same transaction.
    db.prepare('UPDATE record SET trashed = 1 WHERE rowid = ?').run(one)
    updateIndex(db, [{ rowid: one, fields: null }])
    expect(search(db, { query: 'Kumasi' })).toMatchObject({ total: 0, hits: [] })
  })

  it('narrows by kind, language and date', () => {
    const photo = add({ kind: 'photo', pages: ['Kumasi'], date: { earliest: '2011-10-01', latest: '2011-10-31' } })
    const text = add({ pages: ['Kumasi'], language: 'en', date: { earliest: '2012-01-01', latest: '2012-12-31' } })
    const undated = add({ pages: ['Kumasi'] })
    expect(found('Kumasi kind:photo')).toEqual([photo])
    expect(found('Kumasi -art:foto').toSorted()).toEqual([text, undated])
    expect(found('Kumasi sprache:en')).toEqual([text])
    expect(found('Kumasi date:2011-10..2011-11')).toEqual([photo])
    expect(found('Kumasi', { from: '2012-06-01' })).toEqual([text])
    expect(found('Kumasi', { from: '2012-06-01', certainty: 'certain' })).toEqual([])
    expect(found('kind:photo')).toEqual([photo])
    expect(found('Kumasi', { kinds: ['document'] }).toSorted()).toEqual([text, undated])
    expect(found('Kumasi art:foto', { kinds: ['document'] }).toSorted()).toEqual([photo, text, undated])
    expect(found('Kumasi -art:foto', { kinds: ['photo', 'document'] }).toSorted()).toEqual([text, undated])
  })

  it('narrows by the people and places a record is linked to', () => {
    const one = add({ pages: ['Besuch'] })
    add({ pages: ['Besuch'] })
    db.exec(`
      INSERT INTO agent (id, kind, name) VALUES ('a', 'person', 'Änne Muster');
      INSERT INTO place (id, name) VALUES ('p', '{"de":"Köln","en":"Cologne"}');
      INSERT INTO link (id, record, target, target_type, role, position) VALUES
        ('l', 'record-1', 'a', 'agent', 'depicted', 'a0'), ('m', 'record-1', 'p', 'place', 'venue', 'a0');
    `)
    expect(found('Besuch person:muster')).toEqual([one])
    expect(found('place:koln person:"Änne Muster"')).toEqual([one])
    expect(found('person:nobody')).toEqual([])
  })

  it('takes a listed place by its name in either language, also where the archive has one of each', () => {
    const [german, english] = [add({ pages: ['Besuch'] }), add({ pages: ['Visit'] })]
    db.exec(`
      INSERT INTO place (id, name) VALUES ('p', '{"de":"Tansania"}'), ('q', '{"en":"Tanzania"}');
      INSERT INTO link (id, record, target, target_type, role, position) VALUES
        ('l', 'record-1', 'p', 'place', 'venue', 'a0'), ('m', 'record-2', 'q', 'place', 'venue', 'a0');
    `)
    for (const query of ['ort:Tansania', 'place:tanzania']) expect(found(query)).toEqual([english, german])
  })

  it('gives all rowids for the timeline', () => {
    const one = add({ pages: ['Wasser'] })
    const two = add({ pages: ['Trinkwasser'] })
    expect(matchingRowids(db, { query: 'Wasser' })).toEqual([one, two])
    expect(matchingRowids(db, { query: 'kind:photo' })).toEqual([])
  })

  it('gives all rowids in the order the hits are shown in', () => {
    add({ title: 'Zisterne', pages: ['Wasser'], date: { earliest: '2011-01-01', latest: '2011-01-01' } })
    add({ title: 'Brunnen', pages: ['Trinkwasser'], date: { earliest: '2013-01-01', latest: '2013-01-01' } })
    add({ title: 'Wasser', pages: ['Regen'], date: { earliest: '2012-01-01', latest: '2012-01-01' } })
    const orders = (['relevance', 'added', 'date', 'title'] as const).map((sort) => {
      expect(hitsInOrder(db, { query: 'Wasser', sort })).toEqual(found('Wasser', { sort }))
      return hitsInOrder(db, { query: 'Wasser', sort })
    })
    expect(orders).toEqual([[3, 1, 2], [3, 2, 1], [2, 3, 1], [2, 3, 1]])
    expect(hitsInOrder(db, { query: 'date:2011..2012', sort: 'title' })).toEqual([3, 1])
  })

  it('finds a changed record by its new words only, and a removed one not at all', () => {
    const one = add({ title: 'Alt', pages: ['Wasser'] })
    updateIndex(db, [{ rowid: one, fields: { title: 'Neu', caption: '', bodies: [termStream(['Boden'], 'de')], language: 'de' } }])
    expect([found('Wasser'), found('Alt'), found('Boden'), found('Neu')]).toEqual([[], [], [one], [one]])
    updateIndex(db, [{ rowid: one, fields: null }])
    expect(found('Boden')).toEqual([])
  })
})

describe('a hit', () => {
  it('says in which file, on which page, by which words and rule it was met, and shows the place', () => {
    add({ title: 'Bericht', pages: ['Vorwort ohne Bezug', 'Der Trinkwasserspeicher in den Häusern der Straße'] })
    const [hit] = search(db, { query: 'Haus Strasse Wasser Bericht' }).hits
    expect(hit).toMatchObject({ file: '1'.padStart(64, '0'), page: 1, pages: 2 })
    expect(hit?.why).toEqual([
      { term: 'Bericht', matched: 'Bericht', rule: 'exact', field: 'title' },
      { term: 'Wasser', matched: 'Trinkwasserspeicher', rule: 'compound', field: 'body' },
      { term: 'Haus', matched: 'Häusern', rule: 'inflection', field: 'body' },
      { term: 'Strasse', matched: 'Straße', rule: 'sharp-s', field: 'body' },
    ])
    expect(hit?.snippet.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['Trinkwasserspeicher', 'Häusern', 'Straße'])
  })

  it.each([['Amt', 'Umweltamt'], ['Umwelt', 'Umweltamt'], ['Partnerschaft', 'Städtepartnerschaft'], ['Anlage', 'Kläranlage']])('by %s within the German %s of an English text says so, and opens it there', (query, matched) => {
    add({ pages: ['A foreword', 'The Umweltamt of the city, its Städtepartnerschaft and the new Kläranlage were presented.'], language: 'en' })
    const [hit] = search(db, { query }).hits
    expect(hit).toMatchObject({ page: 1, why: [{ term: query, matched, rule: 'compound', field: 'body' }] })
    expect(hit?.snippet.filter(({ marked }) => marked).map(({ text }) => text)).toEqual([matched])
    expect(found(`${query} city`)).toEqual([1])
  })

  it('shows the page that has the very word rather than an earlier one with a form of it', () => {
    add({ pages: ['Die Häuser', 'Viele Häuser', 'Das Haus'] })
    expect(search(db, { query: 'Haus' }).hits[0]).toMatchObject({ page: 2, why: [{ rule: 'exact' }] })
    expect(search(db, { query: 'Hauses' }).hits[0]).toMatchObject({ page: 0, why: [{ rule: 'inflection' }] })
  })

  it('gives a reason for each word that was asked for, also where one stands within another', () => {
    add({ pages: ['Das Haus-Boot, die Rad- und Fußwege'] })
    const reasons = (query: string) => search(db, { query }).hits[0]?.why.map(({ term, matched, rule }) => [term, matched, rule])
    expect(reasons('Haus Boot')).toEqual([['Haus', 'Haus', 'exact'], ['Boot', 'Boot', 'exact']])
    expect(reasons('Radwege Fußwege')).toEqual([['Radwege', 'Rad- und Fußwege', 'compound'], ['Fußwege', 'Fußwege', 'exact']])
  })

  it('in the title alone has no page, and shows how the text begins', () => {
    add({ title: 'Kumasi', pages: ['Ein Brief'] })
    expect(search(db, { query: 'Kumasi' }).hits[0]).toMatchObject({ file: null, page: null, snippet: [{ text: 'Ein Brief', marked: false }] })
  })
})
