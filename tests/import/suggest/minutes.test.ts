import { describe, expect, it } from 'vitest'
import { readMinutes } from '../../../main/import/suggest/minutes/minutes'

const german = (body: string) => readMinutes(`Protokoll der 4. Sitzung\n\nDatum: 20. November 2012\nOrt: Hagen\nAnwesend: Ute Brandis (Tiefbauamt), Kofi Asante (KMA)\n\n${body}\n`, { lang: 'de' })
const english = (body: string) => readMinutes(`Minutes of the fourth meeting\n\nDate: 20 November 2012\nVenue: Tamale\nPresent: Ute Brandis (City of Hagen), Kofi Asante (KMA)\n\n${body}\n`, { lang: 'en' })
const dues = (body: string) => english(body).actions.map(({ due }) => due?.edtf ?? null)

describe('minutes', () => {
  it('say nothing where they say nothing', () => {
    expect(readMinutes('')).toEqual({ title: null, date: null, place: null, participants: [], agenda: [], decisions: [], actions: [] })
    expect(german('Die Lage wurde besprochen.')).toMatchObject({ agenda: [], decisions: [], actions: [] })
  })

  it('list those present, not those excused nor those who get a copy', () => {
    const { participants } = readMinutes('Protokoll der Runde\n\nAnwesend: Dr. Ute Brandis, Tiefbauamt; Kofi Asante (KMA)\nEntschuldigt: Jens Holt (Umweltamt)\nVerteiler: Anna Prange, Archiv\n')
    expect(participants).toEqual([{ name: 'Ute Brandis', title: 'Dr.', organisation: 'Tiefbauamt' }, { name: 'Kofi Asante', title: null, organisation: 'KMA' }])
  })

  it('have several labels on one line where their format has no line breaks', () => {
    expect(readMinutes('Vermerk zur Begehung\n\nDatum: 3. Mai 2012 Ort: Hagen, Hafen Teilnehmende: Ute Brandis (Tiefbauamt), Kofi Asante (KMA)')).toMatchObject({
      date: { text: '3. Mai 2012', edtf: '2012-05-03' },
      place: 'Hagen, Hafen',
      participants: [{ name: 'Ute Brandis' }, { name: 'Kofi Asante' }],
    })
  })

  it('count a label’s decisions only, where there is one', () => {
    expect(german('Man einigte sich darauf, dass es Tee gibt.\n\nBeschluss: Es gibt Kaffee.').decisions).toEqual(['Es gibt Kaffee.'])
    expect(german('Man einigte sich darauf, dass es Tee gibt.').decisions).toEqual(['Man einigte sich darauf, dass es Tee gibt.'])
    expect(german('Ob es Tee gibt, wurde nicht entschieden. Die Frage wurde vertagt.').decisions).toEqual([])
  })

  it('have a task where somebody is named for it, whatever its label', () => {
    expect(german('Beschluss: Frau Brandis besorgt bis 3. Dezember Tee.\nBeschluss: Der Vorschlag von Frau Brandis wird angenommen.')).toMatchObject({
      decisions: ['Der Vorschlag von Frau Brandis wird angenommen.'],
      actions: [{ owner: 'Brandis', due: { text: '3. Dezember', edtf: '2012-12-03' }, text: 'Frau Brandis besorgt bis 3. Dezember Tee.' }],
    })
  })

  it('read a table’s tasks by who, what and until when, also over wrapped lines', () => {
    expect(english('Who | What | By when\n----|------|--------\nMs. Brandis | Draft the letter | 1 December\n | to both mayors |\nAsante | Find a hall | open').actions).toEqual([
      { owner: 'Brandis', due: { text: '1 December', edtf: '2012-12-01' }, text: 'Draft the letter to both mayors' },
      { owner: 'Asante', due: null, text: 'Find a hall' },
    ])
  })

  it('give the deadline itself, counted from their own date', () => {
    expect(dues('Action: Asante to call by 3 March.\nAction: Asante to write by the end of next month.\nAction: Asante to ask in January.\nAction: Asante to reply once the budget is there.')).toEqual(['2013-03-03', '2012-12-21~/2012-12-31~', '2013-01', null])
  })

  it('take tasks from running text, of somebody named or last named', () => {
    expect(german('Herr Asante berichtete vom Hafen. Er sagte zu, bis 5. Dezember 2012 Bilder zu schicken, und Frau Brandis wird das Archiv fragen.').actions).toMatchObject([
      { owner: 'Asante', due: { edtf: '2012-12-05' } },
      { owner: 'Brandis', due: null },
    ])
  })

  it('have “AP 3” as a heading in German and as a task in English', () => {
    expect(german('AP 1: Wasser\nEs fehlt Wasser.\n\nAP 2: Strom\nEs fehlt Strom.')).toMatchObject({ agenda: ['Wasser', 'Strom'], actions: [] })
    expect(english('AP 1: Mr. Asante to fetch water.\nAP 2: Ms. Brandis to fetch wood.')).toMatchObject({ agenda: [], actions: [{ owner: 'Asante' }, { owner: 'Brandis' }] })
  })

  it.each(['Anna ', 'A: ', '1. A\n', '| a | b |\n', 'a\tb\n', 'Wer | Was | Bis wann\n', '((((', 'vereinbart ', 'Beschluss: Frau Kramm prüft. ', ' '])('are read in linear time, however they are made (%j)', (piece) => {
    const time = (length: number): number => {
      const text = piece.repeat(length / piece.length)
      const started = performance.now()
      readMinutes(text)
      return performance.now() - started
    }
    const best = (length: number): number => Math.min(time(length), time(length), time(length))
    // Sixteen times as long, and as much again for a busy machine; a square would take 256 times as long.
    expect(best(160_000)).toBeLessThan(Math.max(best(10_000), 10) * 64)
  })
})
