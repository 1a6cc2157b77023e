import { describe, expect, it } from 'vitest'
import { kindOf } from '../../../../main/import/suggest/document/kind-of'
import { readMinutes } from '../../../../main/import/suggest/minutes/minutes'

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

  it.each([
    ['Protokoll\n4. Sitzung des Beirats Wasser\n\nDatum: 3. Mai 2012', '4. Sitzung des Beirats Wasser'],
    ['WORKSHOP-DOKUMENTATION\n\nKompost für Gärten\n\n3. bis 5. Mai 2012, Hagen', 'Kompost für Gärten'],
    ['# Meeting report\n\n## Compost for gardens\n\nDate: 3 May 2012', 'Compost for gardens'],
    ['RECORD OF PROCEEDINGS\n\nThird Session of the Water Board\n\n3 May 2012, Tamale', 'Third Session of the Water Board'],
    ['NIEDERSCHRIFT\n\nüber die 2. Sitzung des Beirats\n\nDatum: 3. Mai 2012', 'NIEDERSCHRIFT über die 2. Sitzung des Beirats'],
    ['# Runder Tisch Altkleider\n\nBericht über das zweite Treffen am 3. Mai 2012 in Hagen, Zeughaus\n\nAnwesend: Ute Brandis', 'Runder Tisch Altkleider, Bericht über das zweite Treffen am 3. Mai 2012 in Hagen, Zeughaus'],
    ['Runder Tisch Altkleider\n\nKurzbericht vom 2. Treffen, 3. Mai 2012, Hagen\n\nAnwesend: Ute Brandis', 'Runder Tisch Altkleider, Kurzbericht vom 2. Treffen, 3. Mai 2012, Hagen'],
    ['WATER ROUND TABLE\nReport on the second meeting on 3 May 2012 at Kumasi\n\nPresent: Ute Brandis', 'WATER ROUND TABLE, Report on the second meeting on 3 May 2012 at Kumasi'],
    ['Water Round Table\n\nNotes of the third meeting, held in Kumasi on 3 May 2012\n\nPresent: Ute Brandis', 'Water Round Table, Notes of the third meeting, held in Kumasi on 3 May 2012'],
    ['Stadt Hagen, Umweltamt\n\nProtokoll der zweiten Sitzung am 3. Mai 2012\n\nAnwesend: Ute Brandis', 'Protokoll der zweiten Sitzung am 3. Mai 2012'],
    ['Stadt Hagen\n\nBericht über das Treffen des Beirats am 3. Mai 2012 in Hagen\n\nAnwesend: Ute Brandis', 'Bericht über das Treffen des Beirats am 3. Mai 2012 in Hagen'],
    ['Minutes of the water board\non: 3 May 2012\nat: Kumasi, City Hall\n\nPresent: Ute Brandis', 'Minutes of the water board'],
    ['- Arbeitskreis Abfall -\n\nProtokoll\n\nSitzung am: 3. Mai 2012\nAnwesend: Ute Brandis', 'Arbeitskreis Abfall'],
    ['Tourism Panel\n\nMinutes of the meeting held on Thursday 3 May 2012\n\nPresent: Ute Brandis', 'Tourism Panel, Minutes of the meeting held on Thursday 3 May 2012'],
    ['# Besuch aus Tamale\n\nProtokoll vom 9. Mai 2012, Rathaus Hagen, Ratssaal\n\nAnwesend: Ute Brandis', 'Besuch aus Tamale'],
    ['Kuratorium\n\nProtokoll Nr. 2/2012\n\nDatum: 3. Mai 2012', 'Kuratorium, Protokoll Nr. 2/2012'],
  ])('are called what they are of, and where they say which ones with that (%j)', (text, title) => {
    expect(readMinutes(text).title).toBe(title)
  })

  it.each([
    ['minutes', 'Besprechungsnotiz\n\nWasser'],
    ['minutes', 'Record of the proceedings\n\nWater'],
    ['minutes', 'DOKUMENTATION\n\nWerkstatt Kompost\n\n3. Mai 2012, Hagen\n\nMitgewirkt haben\n\n- Ute Brandis, Tiefbauamt\n- Kofi Asante, KMA\n\nFestlegung: Es gibt Tee.\nFestlegung: Es gibt Kaffee.\n'],
    ['document', 'DOKUMENTATION\n\nWerkstatt Kompost\n\n3. Mai 2012, Hagen\n\nEs gab Tee und Kaffee.\n'],
    ['document', 'Report on compost\n\nThe proceedings of the conference are printed.\n'],
  ])('are known as such by what they are called or tell (%s: %j)', (kind, text) => {
    expect(kindOf(null, [text], text.startsWith('Re') ? 'en' : 'de')).toBe(kind)
  })

  it('last from the first day to the last', () => {
    expect(readMinutes('Dokumentation\n\nWerkstatt Kompost\n\n11. und 12. Mai 2017, Hagen, Gartenhaus\n', { lang: 'de' })).toMatchObject({ date: { edtf: '2017-05-11/2017-05-12' }, place: 'Hagen, Gartenhaus', agenda: [] })
  })

  it('count from the meeting’s day, not from that of the mail they came in', () => {
    expect(readMinutes('From: Ute Brandis\nTo: Team\nDate: 9 June 2016\nSubject: Site meeting, 7 June 2016\n\nTo do: Ute to call within two weeks.\n')).toMatchObject({ date: { edtf: '2016-06-07' }, actions: [{ due: { edtf: '2016-06-21' } }] })
  })

  it.each([
    'Present\n\nEPA\n   Ms. Ute Brandis (chair)\nHill Farm\n   Mr. Kofi Asante\n',
    'Present\n\n  EPA\n    Ute Brandis\n\n  Hill Farm\n    Kofi Asante\n',
    '## Present\n\n- EPA\n  - Ute Brandis\n- Hill Farm\n  - Kofi Asante\n',
    '## Participants\n\n### EPA\n\n- Ute Brandis\n\n### Hill Farm\n\n- Kofi Asante\n\n## Notes\n',
    '**Who was there**\n\n**EPA**\n- Ute Brandis\n\n**Hill Farm**\n- Kofi Asante\n',
    'The following people attended:\n\n* **EPA:** Ute Brandis\n* **Hill Farm:** Kofi Asante\n',
    'Es waren anwesend:\n\na) von der EPA\n   Frau Ute Brandis\n\nb) von der Hill Farm\n   Herr Kofi Asante\n',
  ])('group those present by their institutions (%j)', (body) => {
    expect(readMinutes(`Minutes of the fourth meeting\n\nDate: 20 November 2012\n\n${body}`).participants).toMatchObject([
      { name: 'Ute Brandis', organisation: 'EPA' },
      { name: 'Kofi Asante', organisation: 'Hill Farm' },
    ])
  })

  it.each([
    'Am 3. Mai 2012 trafen sich in Hagen Ute Brandis und Jan Brink (beide Umweltamt) sowie Kofi Asante von der EPA. Jens Holt fehlte.',
    'Vom Umweltamt nahmen am 3. Mai 2012 Ute Brandis und Jan Brink teil, von der EPA Herr Kofi Asante. Verhindert war Jens Holt.',
    'Teilnehmende: vom Umweltamt Ute Brandis und Jan Brink, von der EPA Kofi Asante',
    'Anwesend: Umweltamt: Brandis, Ute; Brink, Jan; EPA: Asante, Kofi',
    'Umweltamt: Ute Brandis, Jan Brink\nEPA: Kofi Asante (EPA)\nnicht dabei: Jens Holt',
    'Anwesend\n\n  Dienststelle   Name            Status\n  Umweltamt      Ute Brandis     anwesend\n  Umweltamt      Jan Brink       anwesend\n  Bauamt         Jens Holt       entschuldigt\n  EPA            Kofi Asante     anwesend\n',
    '| Nachname | Vorname | Amt |\n|--|--|--|\n| Brandis | Ute | Umweltamt |\n| Brink | Jan | Umweltamt |\n| Asante | Kofi | EPA |\n',
    '| Umweltamt | EPA |\n|--|--|\n| Ute Brandis | Kofi Asante |\n| Jan Brink | – |\n',
    'The talks of 3 May 2012 were attended by Ute Brandis and Jan Brink, both of the Umweltamt, and by Kofi Asante for the EPA.',
    'On 3 May 2012 the Umweltamt was represented by Ute Brandis and Jan Brink; Kofi Asante spoke for the EPA. Jens Holt could not come.',
    'Anwesend\n\nFür das Umweltamt:      Für die EPA:\nUte Brandis             Kofi Asante\nJan Brink (Protokoll)\n',
    'Present\n\n   EPA            Umweltamt\n   ---            ---------\n   Kofi Asante    Ute Brandis\n                  Jan Brink\n',
    'Anwesend / Present: Ute Brandis (Umweltamt), Jan Brink (Umweltamt), Kofi Asante (EPA)\nEntschuldigt / Apologies: Jens Holt\n',
    'Members present:  Ute Brandis (Umweltamt)\n                  Jan Brink (Umweltamt)\n                  Kofi Asante (EPA)\n',
    'Present ..... Ute Brandis (Umweltamt) · Jan Brink (Umweltamt) · Kofi Asante (EPA)\nCopies ...... Jens Holt',
  ])('name whose those present are in sentences, columns and tables (%j)', (body) => {
    expect(readMinutes(`Vermerk\n\nWasser\n\n${body}`).participants.map(({ name, organisation }) => [name, organisation]).toSorted()).toEqual([['Jan Brink', 'Umweltamt'], ['Kofi Asante', 'EPA'], ['Ute Brandis', 'Umweltamt']])
  })

  it.each([
    'Auftrag (Frau Brandis, bis 3. Dezember): Tee kaufen\n',
    'Auftrag: Tee kaufen\nAn: Ute Brandis\nFrist: 3. Dezember\n',
    'Wer: Ute Brandis\nWas: Tee kaufen\nBis: 3. Dezember\n',
    '- [ ] Ute Brandis: Tee kaufen (bis 3. Dezember)\n',
    'Ute Brandis: Tee kaufen – bis 3. Dezember\n',
    'Der Tee ist aus.\n(Auftrag: Tee kaufen (grün) –\nFrau Brandis, bis 3. Dezember)\nMehr war nicht.\n',
    '[Auftrag: Brandis] Tee kaufen (bis 3. Dezember)\n',
    'Der Tee ist aus. [Auftrag: Tee kaufen, Frau Brandis, bis 3. Dezember] Auch Brot fehlt.\n',
    '- Tee kaufen (verantwortlich: Frau Brandis, bis 3. Dezember)\n',
    '- Tee kaufen – zuständig / responsible: Ute Brandis – bis 3. Dezember\n',
    '- Tee kaufen (Brandis, 3. Dezember)\n',
    'Auftrag / Task: Tee kaufen; Frau Brandis; bis / by 3. Dezember\n',
    'Auftrag (Task): Tee kaufen. Frau Brandis bis 3. Dezember\n',
    'Was / What    Wer / Who    Bis / By\nTee kaufen    Brandis      3. Dezember\n',
    '1. Tee kaufen\n   Wer: Ute Brandis\n   Bis wann: 3. Dezember\n',
    'Tee kaufen\nFrist: 3. Dezember\nZuständig: Ute Brandis\n',
    'Beschluss: Tee kaufen.\nVerantwortlich: Frau Brandis\nFrist: 3. Dezember\n',
    'Aufgaben\n\nUte Brandis:\n- Tee kaufen (bis 3. Dezember)\n',
  ])('have who and until when beside the task, below it or in brackets (%j)', (body) => {
    expect(german(body).actions).toMatchObject([{ owner: expect.stringContaining('Brandis'), due: { edtf: '2012-12-03' }, text: expect.stringContaining('Tee kaufen') }])
  })

  it('were where they met, and when, not where they were written', () => {
    expect(readMinutes('Stadt Hagen      Hagen, 9. Mai 2012\n\nVermerk\n\nWasser\n\nAm 3. Mai 2012 trafen sich in Tamale Ute Brandis (Umweltamt) und Kofi Asante (EPA).\n', { lang: 'de' })).toMatchObject({ title: 'Wasser', date: { edtf: '2012-05-03' }, place: 'Tamale' })
    expect(readMinutes('TELEPHONE CONFERENCE ON WATER\nRecord of conversation\n\n3 May 2012\n\nPresent: Ute Brandis, Kofi Asante\n', { lang: 'en' })).toMatchObject({ title: 'TELEPHONE CONFERENCE ON WATER', place: 'TELEPHONE CONFERENCE' })
  })

  it.each([
    'Absent\n\n1. Jens Holt\n\n1.0  Water\n\n1.1  Little was said.\n\n2.0  Wood\n\n2.1  Mr. Asante promised to fetch wood.',
    'Absent\n\n- Jens Holt\n\n1. Water\n\n1.1 Little was said.\n\n2. Wood\n\n2.1 Mr. Asante promised to fetch wood.',
    'Apologies\nJens Holt (EPA)\n\n1. Water\nLittle was said.\n\n2. Wood\nMr. Asante promised to fetch wood.',
    'Absent: Jens Holt\n\n1 Water\n\nLittle was said.\n\n2 Wood\n\nMr. Asante promised to fetch wood.',
    'Absent: Jens Holt\n\nItem 1\nWater\n\nLittle was said.\n\nItem 2\nWood\n\nMr. Asante promised to fetch wood.',
    'Points discussed\n  A  Water\n  B  Wood\n\nA  Water\nLittle was said.\n\nB  Wood\nMr. Asante promised to fetch wood.',
    'I   Water\nLittle was said.\n\nII  Wood\nMr. Asante promised to fetch wood.',
    'Topics\n  1.) Water\n  2.) Wood\n\nRe 1.) Water\nLittle was said.\n\nRe 2.) Wood\nMr. Asante promised to fetch wood.',
    '§ 1 Water\n\nLittle was said.\n\n§ 2 Wood\n\nMr. Asante promised to fetch wood.',
    '1 – Water\n\nLittle was said.\n\n2 – Wood\n\nMr. Asante promised to fetch wood.',
    'The agenda was as follows:\n    Water\n    Wood\n\nLittle was said. Mr. Asante promised to fetch wood.',
    'On the agenda were: Water, Wood.\n\nLittle was said. Mr. Asante promised to fetch wood.',
    'What we discussed\n- Water\n- Wood\n\nMr. Asante promised to fetch wood.',
    'Programme\n\n  Block A: Water\n  Block B: Wood\n\nBlock A: Water\n--------------\n\nMr. Asante promised to fetch wood.',
  ])('have what was counted as their agenda, however it is counted (%j)', (body) => {
    expect(english(body)).toMatchObject({ agenda: ['Water', 'Wood'], actions: [{ owner: 'Asante' }] })
  })

  it.each([
    '| Nr. | Art | Inhalt | Wer | Bis |\n|--|--|--|--|--|\n| 1 | Info | Tee ist da | Asante | |\n| 2 | Beschluss | Es gibt Kaffee | | |\n| 3 | Auftrag | Kaffee kaufen | Brandis | 3.12. |',
    '| B/A/I | Thema | Wer | Bis |\n|--|--|--|--|\n| I | Tee ist da | Asante | |\n| B | Es gibt Kaffee | | |\n| A | Kaffee kaufen | Brandis | 3.12. |',
    '| TOP | Aussprache | Ergebnis |\n|--|--|--|\n| 1 | Tee ist da | Beschluss: Es gibt Kaffee |\n| 2 | Wo kaufen? | Auftrag Brandis: Kaffee kaufen (bis 3.12.) |',
    '- [B] Es gibt Kaffee\n- [I] Tee ist da\n- [A] Frau Brandis soll Kaffee kaufen, bis 3.12.\n- [I] Milch auch',
    'Flipchart 3 – Beschlüsse\n\n* Es gibt Kaffee\n\nFlipchart 4 – Wer macht was bis wann?\n\n> Ute Brandis: Kaffee kaufen (bis 3.12.)\n',
    'Herr Asante lobt den Tee. Die Runde beschließt einstimmig:\n\n   Es gibt Kaffee\n\nTee ist auch da.\n\nFolgende Aufgaben wurden verteilt:\n\n- Frau Brandis: Kaffee kaufen, bis 3.12.\n',
  ])('tell decisions and tasks apart by what each is called (%j)', (body) => {
    const { decisions, actions } = german(body)
    expect(decisions).toEqual(['Es gibt Kaffee'])
    expect(actions).toMatchObject([{ owner: expect.stringContaining('Brandis'), due: { edtf: '2012-12-03' }, text: expect.stringContaining('Kaffee kaufen') }])
  })

  it('give a task the deadline that the next sentence says', () => {
    expect(german('Herr Asante sagte zu, eine Anleitung zu zeichnen; sie soll bis 3. Dezember fertig sein.').actions).toMatchObject([{ owner: 'Asante', due: { edtf: '2012-12-03' } }])
    expect(german('Herr Asante sagte zu, einen Plan zu zeichnen. Sie soll bis 3. Dezember vorliegen.').actions).toMatchObject([{ owner: 'Asante', due: { edtf: '2012-12-03' } }])
    expect(dues('Mr. Asante was asked to write to the unions. The letter should go out by 3 December.')).toEqual(['2012-12-03'])
    expect(dues('Mr. Asante was asked to write to the unions. The project is funded until 2015.')).toEqual([null])
  })

  it('count a span until a deadline from their own date, unless it begins with something else', () => {
    expect(dues('Action: Asante to call within two weeks.\nAction: Asante to write within a month.\nAction: Asante to reply within 14 days of receipt.')).toEqual(['2012-12-04', '2012-12-20', null])
    expect(german('Auftrag: Asante ruft innerhalb von zwei Wochen an.\nAuftrag: Asante schreibt binnen vierzehn Tagen.\nAuftrag: Asante fragt in den nächsten drei Monaten.').actions.map(({ due }) => due?.edtf)).toEqual(['2012-12-04', '2012-12-04', '2013-02-20'])
  })

  it('know people by a given name that only one of them has, and bodies that are asked', () => {
    expect(english('Kofi will fetch wood. The Secretariat was asked to fetch water.').actions).toMatchObject([{ owner: 'Kofi' }, { owner: 'Secretariat' }])
  })

  it('part a sentence from the short list before it', () => {
    expect(german('Zur Wahl standen:\n- 29. November\n- 6. Dezember\nMan einigte sich auf den Nikolaustag.').decisions).toEqual(['Man einigte sich auf den Nikolaustag.'])
  })

  it('were not where their heading begins', () => {
    expect(readMinutes('MINUTES OF THE MEETING HELD AT THE OFFICE, KUMASI ON THURSDAY 3RD MARCH 2011\n\nPresent: Ute Brandis, Kofi Asante\n').place).toBe('KUMASI')
  })

  it('have a letter as a label only where it marks several points', () => {
    expect(german('- A: Wasser\n- B: Strom\n- C: Wege').decisions).toEqual([])
  })

  it.each([
    ['de', 'Auftrag an Hrn. Asante: Tee kaufen\nAuftrag Fr. Brandis: Kaffee kaufen'],
    ['de', 'Hr. Asante übernimmt den Einkauf bis 4.12. Fr. Dr. Brandis schickt die Liste.'],
    ['de', '- [ ] Hr Asante: Tee kaufen\n- [ ] Fr Brandis: Kaffee kaufen'],
    ['de', '| Wer | Was | Bis |\n|--|--|--|\n| Hr. Asante | Tee kaufen | offen |\n| Frl. Brandis | Kaffee kaufen | offen |'],
    ['en', 'Action: Cllr. Asante to fetch tea.\nAction: Miss Brandis to fetch wood.'],
    ['en', 'It was left to Engr. Asante to fetch tea; Miss Brandis will fetch wood.'],
  ] as const)('name people without the form of address, also where that is cut short (%s: %j)', (lang, body) => {
    expect((lang === 'de' ? german : english)(body).actions.map(({ owner }) => owner)).toEqual(['Asante', 'Brandis'])
  })

  it('know those present by short forms of address, and keep titles apart from names', () => {
    expect(readMinutes('Vermerk\n\nWasser\n\nDatum: 3. Mai 2012\nAnwesend: Fr. Ute Brandis (Umweltamt), Hr. Kofi Asante (EPA), Fr. Dr. Holt, Cllr. Joan Hill (Leeds City Council)\n').participants).toEqual([
      { name: 'Ute Brandis', title: null, organisation: 'Umweltamt' },
      { name: 'Kofi Asante', title: null, organisation: 'EPA' },
      { name: 'Holt', title: 'Dr.', organisation: null },
      { name: 'Joan Hill', title: 'Cllr.', organisation: 'Leeds City Council' },
    ])
  })

  it.each([
    'Gesprächsrunde:\n\n* Ute Brandis (Umweltamt)\n* Kofi Asante (EPA)\n\nNicht dabei (krank): Jens Holt\n',
    'Unsere Gäste und wir:\n\n- Ute Brandis (Umweltamt)\n- Kofi Asante (EPA)\n\n## 1. Wasser\n',
    'In der Runde saßen:\nUte Brandis, Umweltamt\nKofi Asante, EPA\n\n## 1. Wasser\n',
    'Those around the table\n- Ute Brandis (Umweltamt)\n- Kofi Asante (EPA)\n',
    'Haben abgesagt:\n- Jens Holt (Bauamt)\n- Eva Kramm (Bauamt)\n\nAm Tisch saßen\n- Ute Brandis (Umweltamt)\n- Kofi Asante (EPA)\n',
    '| Teilnahme | Einrichtung | |\n|---|---|---|\n| Ute Brandis | Umweltamt | Leitung |\n| Kofi Asante | EPA | |\n\nEntschuldigt: Jens Holt\n',
    '| Anwesend | Für |\n|---|---|\n| Ute Brandis | Umweltamt |\n| Kofi Asante | EPA |\n',
    '| Present | Of | Remarks |\n|---|---|---|\n| Ute Brandis | Umweltamt | chair |\n| Kofi Asante | EPA | |\n',
    'Es nahmen teil: Ute Brandis (Umweltamt), Kofi\nAsante (EPA).\nFrau Eva Kramm ließ sich entschuldigen.\n',
    'Anwesend: Ute Brandis (Umweltamt) und Kofi\nAsante (EPA)\n',
  ])('find those present below words that nobody foresaw, in a table they are the head of, and cut at a margin (%j)', (body) => {
    expect(readMinutes(`Vermerk\n\nWasser\n\nDatum: 3. Mai 2012\n\n${body}`).participants.map(({ name, organisation }) => [name, organisation])).toEqual([['Ute Brandis', 'Umweltamt'], ['Kofi Asante', 'EPA']])
  })

  it('know a name cut at a margin also where its first half is no usual given name', () => {
    const { participants } = readMinutes('Runder Tisch\n\nEs nahmen teil: Roswitha Kneißl (Abfallwirtschaft), Anton Ziegler\n(Abfallwirtschaft), Wanjiru Kamau (Bezirksverwaltung Kisumu), Otieno\nOdhiambo (Bezirksverwaltung Kisumu) und Benedikta Haslinger (Missionskreis).\n')
    expect(participants.map(({ name }) => name)).toEqual(['Roswitha Kneißl', 'Anton Ziegler', 'Wanjiru Kamau', 'Otieno Odhiambo', 'Benedikta Haslinger'])
  })

  it.each([
    'Anwesend:\nUte Brandis, Umweltamt\nJan Brink, dto.\nKofi Asante, EPA\n',
    '| Name | Amt |\n|---|---|\n| Ute Brandis | Umweltamt |\n| Jan Brink | " |\n| Kofi Asante | EPA |\n',
    '| Amt | Name |\n|---|---|\n| Umweltamt | Ute Brandis |\n| | Jan Brink |\n| EPA | Kofi Asante |\n',
    'Anwesend:\n- Ute Brandis (Umweltamt)\n- Jan Brink (ebenfalls Umweltamt)\n- Kofi Asante (EPA)\n',
    'Present: Ute Brandis (Umweltamt), Jan Brink (same), Kofi Asante (EPA)\n',
    'Anwesend: Ute Brandis/Jan Brink (Umweltamt), Kofi Asante (EPA)\n',
    'Anwesend: Umweltamt – Ute Brandis, Jan Brink; EPA – Kofi Asante\n',
    'Anwesend: Ute Brandis und Jan Brink, beide Umweltamt, sowie Kofi Asante, EPA\n',
  ])('know whose somebody is where that stands once for several (%j)', (body) => {
    expect(readMinutes(`Vermerk\n\nWasser\n\nDatum: 3. Mai 2012\n\n${body}`).participants.map(({ name, organisation }) => [name, organisation])).toEqual([['Ute Brandis', 'Umweltamt'], ['Jan Brink', 'Umweltamt'], ['Kofi Asante', 'EPA']])
  })

  it.each([
    ['eThekwini Municipality', 'eThekwini Municipality'],
    ['iLembe District', 'iLembe District'],
    ['ifeu-Institut', 'ifeu-Institut'],
    ['städtisches Bauamt', 'städtisches Bauamt'],
    ['Stadtrat Blantyre', 'Stadtrat Blantyre'],
    ['Stadtrat', null],
    ['engagiert im Verein', null],
  ])('know a body that begins small or sounds like an office (%s)', (said, organisation) => {
    expect(readMinutes(`Vermerk\n\nWasser\n\nAnwesend: Ute Brandis (Umweltamt), Kofi Asante (${said})\n`).participants[1]).toMatchObject({ name: 'Kofi Asante', organisation })
  })

  it.each([
    ['en', 'To be done: Mr. Asante will fetch wood.\nTo be done: Ms. Brandis will write; time left open.'],
    ['en', 'For action: Mr. Asante to fetch wood.\nStill to do: Ms. Brandis writes.'],
    ['en', 'In the meantime: Mr. Asante will fetch wood. Over the summer: Ms. Brandis will write.'],
    ['de', 'Noch zu tun: Herr Asante holt Holz.\nZu veranlassen: Frau Brandis schreibt.'],
    ['de', 'Offene Arbeiten\n- Herr Asante: Holz holen\n- Frau Brandis: schreiben'],
    ['de', 'Nachzutragen: Herr Asante holt Holz. Bis zum Sommer: Frau Brandis schreibt.'],
  ] as const)('have tasks behind whatever says that there is something to do (%s: %j)', (lang, body) => {
    expect((lang === 'de' ? german : english)(body).actions.map(({ owner }) => owner)).toEqual(['Asante', 'Brandis'])
  })

  it.each([
    ['en', '1) Tea\nAll were of one mind that this cannot wait.\nCONCLUSION: There is tea.\n\n2) Wood\nCONCLUSION: There is wood.\n\n3) Fire\nCONCLUSION: No decision was taken.\n\nRecord approved by the convenor on 28 August 2013.', ['There is tea.', 'There is wood.']],
    ['de', '1. Tee\nMan war sich einig, dass es eilt.\nErgebnis: Es gibt Tee.\n\n2. Holz\nErgebnis: Es gibt Holz.', ['Es gibt Tee.', 'Es gibt Holz.']],
    ['en', 'Outcome: the tea was good.\n\nIt was agreed that there is wood.', ['It was agreed that there is wood.']],
    ['de', 'Ergebnis: Es gibt Tee.\nBeschluss: Es gibt Holz.', ['Es gibt Holz.']],
    ['de', 'Man beschloss, dass es Tee gibt.\n\nNiederschrift genehmigt am 28. August 2013.', ['Man beschloss, dass es Tee gibt.']],
  ] as const)('have outcomes as decisions where each point ends with one (%s: %j)', (lang, body, decisions) => {
    expect((lang === 'de' ? german : english)(body).decisions).toEqual(decisions)
  })

  it.each([
    'Karl Theodor von der Heide (Umweltamt Hagen), Ama Serwaa, Jens Kröger (EDG)',
    'Ama Serwaa, Karl Theodor von der Heide (Umweltamt Hagen) und Jens Kröger (EDG)',
  ])('leave somebody all of a long name, and what stands in brackets behind it (%j)', (present) => {
    const { participants } = readMinutes(`Protokoll der Runde\n\nAnwesend: ${present}\n`)
    expect(Object.fromEntries(participants.map(({ name, organisation }) => [name, organisation]))).toEqual({ 'Karl Theodor von der Heide': 'Umweltamt Hagen', 'Ama Serwaa': null, 'Jens Kröger': 'EDG' })
  })

  it('give nobody what a bracket says of the one before', () => {
    const { participants } = readMinutes('Protokoll der Runde\n\nAnwesend: Dr. Annegret Holt-Prange von der Wupper (Technische Universität Hagen, Institut für Raumplanung), Ama Serwaa, Jens Kröger (EDG)\n')
    expect(participants.find(({ name }) => name === 'Ama Serwaa')).toMatchObject({ organisation: null })
  })

  it('list a point once that is a heading further down, also where the first of them has none', () => {
    expect(german('Tagesordnung\n1. Begrüßung\n2. Solarlampen\n3. Verschiedenes\n\n2. Solarlampen\nZwölf Schulen erhalten Lampen.\n\n3. Verschiedenes\nNichts.').agenda).toEqual(['Begrüßung', 'Solarlampen', 'Verschiedenes'])
    expect(german('Tagesordnung\n1. Begrüßung\n2. Solarlampen\n3. Verschiedenes\n\n3. Verschiedenes\nNichts.').agenda).toEqual(['Begrüßung', 'Solarlampen', 'Verschiedenes'])
    expect(german('Tagesordnung\n1. Begrüßung\n2. Solarlampen\n2. Verschiedenes\n2. Solarlampen\nZwölf Schulen erhalten Lampen.').agenda).toEqual(['Begrüßung', 'Solarlampen', 'Verschiedenes'])
    expect(german('Tagesordnung\n1. Wasser\n   a) Brunnen\n   b) Leitung\n2. Holz\n   a) Wald\n3. Strom\n').agenda).toContain('Strom')
  })

  it('have as agenda the list of all points, told in a sentence too, and not what was talked of below one of them', () => {
    expect(german('Auf der Tagesordnung standen: Wasser, Holz (grün, frisch) und Strom.\n\nEs gibt Tee.').agenda).toEqual(['Wasser', 'Holz (grün, frisch)', 'Strom'])
    expect(german('Themen: Wasser; Holz\n\n1. Wasser\nBesprochen wurden: Tee, Kaffee.\n\n2. Holz\nEs gibt Holz.').agenda).toEqual(['Wasser', 'Holz'])
    expect(english('A I have a dream.\nB we had it too.').agenda).toEqual([])
  })

  it.each([
    ['de', 'Einig war man sich auch, dass es Tee gibt.'],
    ['de', 'Einvernehmlich geregelt wurde, dass es Tee gibt.'],
    ['de', 'Alle waren dafür, Tee zu kochen.'],
    ['de', 'Die Runde sprach sich einhellig für Tee aus.'],
    ['de', 'Der Vorschlag, Tee zu kochen, wurde angenommen.'],
    ['de', 'Die Wahl fiel auf grünen Tee.'],
    ['de', 'Die Anwesenden fassten den Beschluss, Tee zu kochen.'],
    ['en', 'Everyone present accepted that there is tea.'],
    ['en', 'The committee gave its approval to green tea.'],
    ['en', 'All were in favour of tea.'],
    ['en', 'The motion to buy tea was carried.'],
    ['en', 'There was general agreement on green tea.'],
  ] as const)('know what was settled however it is told (%s: %j)', (lang, sentence) => {
    const read = lang === 'de' ? german : english
    expect(read(sentence).decisions).toEqual([sentence])
    expect(read(`${lang === 'de' ? 'Herr Asante kam. ' : 'Mr. Asante came. '}${sentence}`).decisions).toEqual([sentence])
  })

  it.each([
    ['de', 'Ein Verkauf wurde erwogen, aber nicht verabredet. Offen blieb, ob es Tee gibt.'],
    ['de', 'Es wurde keine gemeinsame Festlegung getroffen. Man war sich uneinig, dass Tee gut ist.'],
    ['de', 'Herr Asante war dafür, dass es Tee gibt. Herr Asante hält fest, dass er kalt ist.'],
    ['de', 'Es wird angenommen, dass der Tee reicht. Herr Asante traf in Hagen ein.'],
    ['en', 'The committee could not agree on tea. There was no agreement on wood. Whether there is tea was left unresolved.'],
    ['en', 'Mr. Asante accepted that the tea was cold. It was not accepted that there is none.'],
    ['en', 'The lorry was carried by the river. The parcel was accepted by customs.'],
  ] as const)('take nothing for settled that is left open, or what one of them thinks (%s: %j)', (lang, body) => {
    expect((lang === 'de' ? german : english)(body).decisions).toEqual([])
  })

  it.each([
    ['de', 'Frau Brandis wird den Antrag schreiben; spätester Termin dafür ist der 3. Dezember 2012.'],
    ['de', 'Frau Brandis wird den Antrag schreiben. Letzter Abgabetag ist der 3. Dezember.'],
    ['de', 'Frau Brandis übernimmt den Antrag. Zeit hat sie bis 3. Dezember.'],
    ['de', 'Frau Brandis übernimmt den Antrag. Dafür hat sie bis zum 3. Dezember Zeit.'],
    ['de', 'Frau Brandis übernimmt den Antrag; als Frist wurde der 3. Dezember gesetzt.'],
    ['en', 'Ms. Brandis will write the application; the latest date for this is 3 December.'],
    ['en', 'Ms. Brandis will write the application. She has until 3 December.'],
    ['en', 'Ms. Brandis will write the application. The last day for it is 3 December.'],
  ] as const)('give a task the deadline that is told behind it, however it is called (%s: %j)', (lang, body) => {
    expect((lang === 'de' ? german : english)(body).actions).toMatchObject([{ owner: 'Brandis', due: { edtf: '2012-12-03' } }])
  })

  it('leave a day told behind a task alone that is of something else', () => {
    expect(german('Frau Brandis wird den Antrag schreiben. Die Förderung endet am 3. Dezember. Spätester Termin für Anträge anderer ist der 3. Dezember.').actions).toMatchObject([{ due: null }])
  })

  it.each([
    '+------+-------------------+----------+\n| Wer  | Aufgabe           | Termin   |\n+------+-------------------+----------+\n| Ute  | Rathaus           | Ende     |\n|      | vermessen         | November |\n|      |                   | 2012     |\n+------+-------------------+----------+\n| Kofi | Tee kaufen        | 3.12.    |\n+------+-------------------+----------+\n',
    '| Wer | Was | Bis |\n|--|--|--|\n| Ute | Rathaus | Ende November |\n| | vermessen | 2012 |\n| Kofi | Tee kaufen | 3. |\n| | | Dezember 2012 |\n',
    'Wer       Was              Bis\nUte       Rathaus          Ende\n          vermessen        November 2012\nKofi      Tee kaufen       3. Dezember\n                           2012\n',
  ])('read a table’s tasks where what and until when are broken in one row (%j)', (body) => {
    expect(german(body).actions).toMatchObject([{ owner: 'Ute', due: { edtf: '2012-11-21~/2012-11-30~' }, text: 'Rathaus vermessen' }, { owner: 'Kofi', due: { edtf: '2012-12-03' }, text: 'Tee kaufen' }])
  })

  it('know whose tasks they are where a name stands once for several in a table', () => {
    expect(german('| Wer | Was | Bis |\n|--|--|--|\n| Ute | Tee kaufen | 3.12. |\n| | Holz holen | 4.12. |\n| – | Wasser holen | 5.12. |\n').actions).toMatchObject([{ owner: 'Ute' }, { owner: 'Ute' }, { owner: null }])
  })

  it.each([
    '**Datum** 3. Mai 2012 · **Ort** Hagen, Rathaus\n\nAnwesend: Ute Brandis (Umweltamt)\n',
    'Datum 3. Mai 2012 | Ort Hagen, Rathaus | Anwesend Ute Brandis (Umweltamt)\n',
    '*Datum* 3. Mai 2012, *Ort* Hagen, Rathaus\n\nAnwesend: Ute Brandis (Umweltamt)\n',
    '- **Date** 3 May 2012\n- **Place** Hagen, Rathaus\n- **Present** Ute Brandis (Umweltamt)\n- **Apologies** Jens Holt\n',
    '**When** 3 May 2012 **Where** Hagen, Rathaus **Present** Ute Brandis (Umweltamt)\n',
    'On: 3 May 2012\nAt: Hagen, Rathaus\nPresent: Ute Brandis (Umweltamt)\n',
    'Meeting no. 4          Date  3 May 2012          Place  Hagen, Rathaus\n\nPresent: Ute Brandis (Umweltamt)\n',
    'Date    3 May 2012     Place    Hagen, Rathaus\n\nPresent: Ute Brandis (Umweltamt)\n',
    '(Teilnehmerkreis: Ute Brandis, Umweltamt)\n\nDatum: 3. Mai 2012\nOrt: Hagen, Rathaus\n',
  ])('have labels without a colon, written bold or parted by bars (%j)', (body) => {
    expect(readMinutes(`# Jour fixe Wasser\n\n${body}`)).toMatchObject({ title: 'Jour fixe Wasser', date: { edtf: '2012-05-03' }, place: 'Hagen, Rathaus', participants: [{ name: 'Ute Brandis', organisation: 'Umweltamt' }] })
  })

  it('were not at what their heading says they met for', () => {
    expect(readMinutes('# Weekly call, 3 May 2012\n\nPresent: Ute Brandis, Kofi Asante\n').place).toBeNull()
    expect(readMinutes('# Wochenrunde am Dienstag, 3. Mai 2012, im Rathaus Leipzig\n\nAnwesend: Ute Brandis, Kofi Asante\n').place).toBe('Leipzig')
  })

  it.each([
    ['de', 'Auftrag: Frau Brandis stellt die Übersicht als Datei bereit,\nTermin 3.12.', '2012-12-03'],
    ['de', 'Auftrag: Frau Brandis erarbeitet einen Plan,\nTermin 1. Quartal 2013.', '2013-01/2013-03'],
    ['de', 'Auftrag: Frau Brandis erarbeitet einen Plan bis zum 3.\nDezember 2012 und legt ihn vor.', '2012-12-03'],
    ['de', 'Der Tee ist seit gestern aus und der Kaffee auch. Frau Brandis schreibt bis\nEnde\nJanuar die Anleitung um und gibt sie\nan alle weiter.', '2013-01-21~/2013-01-31~'],
    ['en', 'Action: Ms. Brandis to write to all of the schools by\n3 December 2012.', '2012-12-03'],
    ['en', 'Action: Ms. Brandis to write to all of the schools by 3\nDecember 2012.', '2012-12-03'],
  ] as const)('have a deadline that is broken across lines (%s: %j)', (lang, body, due) => {
    expect((lang === 'de' ? german : english)(body).actions).toMatchObject([{ owner: 'Brandis', due: { edtf: due } }])
  })

  it.each([
    'Present: Ute Brandis, Umweltamt (in the chair for item 3)\n         Jan Brink, Umweltamt (from a quarter past three)\n         Kofi Asante, EPA\nCopies: Jens Holt, who could not be there in the end\nas he was ill and had to stay in bed until Friday.\n',
    'Attendance (organisation in brackets): Ute\nBrandis (Umweltamt), Jan Brink\n(Umweltamt), Kofi Asante (EPA).\n',
    'Anwesend: Ute Brandis (Umweltamt), Jan Brink (Umweltamt, ab\nTOP 2), Kofi Asante (EPA)\n',
    'Room 3\n\n| Present | Of |\n|--|--|\n| Ute Brandis | Umweltamt |\n| Jan Brink | Umweltamt |\n| Kofi Asante | EPA |\n',
  ])('list those present whatever a margin cuts (%j)', (body) => {
    expect(readMinutes(`Minutes of the water board\n\nDate: 3 May 2012\n${body}`).participants.map(({ name, organisation }) => [name, organisation])).toEqual([['Ute Brandis', 'Umweltamt'], ['Jan Brink', 'Umweltamt'], ['Kofi Asante', 'EPA']])
  })

  it('take no line for a heading that breaks off in a day', () => {
    expect(english('2.0  Ponds\n\n2.1  The second pond had overflowed on the night of 27\n     June 2010. No complaint had come.\n\n2.2  It was covered.').agenda).toEqual(['Ponds'])
  })

  it.each([
    'Who was there\n  City of Cardiff: Gwen Pritchard, Huw Bevan\n  Cape Coast: Ekow Essilfie\nWho was not: Nia Rees\n',
    '- **In der Werkstatt:** Gwen Pritchard (City of Cardiff), Huw Bevan (City of Cardiff)\n- **Per Video:** Ekow Essilfie (Cape Coast)\n- **Verhindert:** Nia Rees\n',
    'In the room     Gwen Pritchard, Huw Bevan (both City of Cardiff)\nOn the screen   Ekow Essilfie (Cape Coast)\nUnable to join  Nia Rees\n',
  ])('list those present where they sat in more than one place (%j)', (body) => {
    expect(readMinutes(`File note: waste\n\nCardiff, 3 September 2013\n\n${body}`).participants.map(({ name, organisation }) => [name, organisation])).toEqual([['Gwen Pritchard', 'City of Cardiff'], ['Huw Bevan', 'City of Cardiff'], ['Ekow Essilfie', 'Cape Coast']])
  })

  it('have a decision in each line below their label that is a sentence of its own', () => {
    expect(english('What we decided\n  Bins are emptied before sunrise.\n  The station stays where it is.\n').decisions).toEqual(['Bins are emptied before sunrise.', 'The station stays where it is.'])
  })

  it.each(['Auftrag: a\nwer: A, bis: b\n', 'Auftrag: a\nwer: A,\n', '[1] a. Bis: b ', 'Ort:  - a\n', 'Einigkeit ', 'steht fest ', 'Anna ', 'A: ', '1. A\n', '| a | b |\n', 'a\tb\n', 'Wer | Was | Bis wann\n', 'Art | Inhalt\n', 'Ergebnis | Art\n', '> a\n', '- [A] a\n', 'Anwesend\nUmweltamt\n  Ute Brandis\n', '1 Amt\n', 'TOP 1\n', 'Die Verwaltung wird ', '((((', 'vereinbart ', 'Anwesend waren A B vom Amt, ', 'Aufgabe (A B): c ', 'Anwesend: A B; C: ', 'Wer: A\nWas: b\n', 'Ort .... a\n', 'x <br> ', 'Beschluss: Frau Kramm prüft. ', '(Aufgabe: ', 'A / B: c\n', '1. a\nWer: A\nFrist: b\n', ', owner: a', ' ', '**Ort** a ', 'Ort A | ', 'Protokoll 3. Mai 2012 in A ', 'A  a\n', 'Anwesend\n- Ute B, dto.\n', 'Ute B/', 'Ute B, C\n', '| Wer | Was | Bis |\n| | a | 2012 |\n', 'Alle stimmten ', 'Antrag wird ', 'Anwesend: Ute B, Kofi A\n\nMuster drucken   B / 3.12.2012\n', 'Anwesend: Ute B, Kofi A\n\nB:\n- a, bis 3.5.2012\n', 'Anwesend: Ute B, Kofi A\n\nAufgabe   B   a b   3.5.2012\n'])('are read in linear time, however they are made (%j)', (piece) => {
    const time = (length: number): number => {
      const text = piece.repeat(length / piece.length)
      const started = process.threadCpuUsage()
      readMinutes(text)
      return process.threadCpuUsage(started).user / 1000
    }
    const long = time(80_000)
    // Sixteen times as long, and as much again for a busy machine; a square would take 256 times as long.
    const most = Math.max(Math.min(time(5_000), time(5_000), time(5_000)), 10) * 64
    // What is quick enough at once need not be measured again.
    expect(long < most ? long : Math.min(long, time(80_000), time(80_000))).toBeLessThan(most)
  })
})
