import { describe, expect, it } from 'vitest'
import { kindOf } from '../../../../main/import/suggest/document/kind-of'
import { readMinutes } from '../../../../main/import/suggest/minutes/minutes'

const german = (body: string) => readMinutes(`Protokoll der 4. Sitzung\n\nDatum: 20. November 2012\nOrt: Hagen\nAnwesend: Ute Brandis (Tiefbauamt), Kofi Asante (KMA)\n\n${body}\n`, { lang: 'de' })
const english = (body: string) => readMinutes(`Minutes of the fourth meeting\n\nDate: 20 November 2012\nVenue: Tamale\nPresent: Ute Brandis (City of Hagen), Kofi Asante (KMA)\n\n${body}\n`, { lang: 'en' })
const headed = (head: string) => readMinutes(`Protokoll\n\nDatum: 3. Mai 2012\n${head}\n`)

describe('minutes in other layouts', () => {
  it.each([
    ['Auftrag: Muster drucken\n         verantwortlich: Frau Brandis, Termin: 17.12.2012\nAuftrag: Tee kaufen\n         verantwortlich: Herr Asante, Termin: -', ['2012-12-17', null]],
    ['Maßnahme: Muster drucken\n  (zuständig: Frau Brandis, bis: 17.12.2012)\nMaßnahme: Tee kaufen\n  (zuständig: Herr Asante)', ['2012-12-17', null]],
    ['Action: Muster drucken\nDue: 3. Dezember 2012; responsible: Ms. Brandis\nAction: Tee kaufen\nResponsible: Mr. Asante | Deadline: 5.12.2012', ['2012-12-03', '2012-12-05']],
    ['Aufgabe: Muster drucken\nverantwortlich: Frau\nBrandis, Termin: Ende November\n2012\nAufgabe: Tee kaufen\nwer: Herr Asante', ['2012-11-21~/2012-11-30~', null]],
  ])('give a task who and until when from the line below it: %j', (body, due) => {
    const { actions } = german(body)
    expect(actions.map((action) => [action.owner, action.due?.edtf ?? null])).toEqual([['Brandis', due[0]], ['Asante', due[1]]])
    expect(actions[0]?.text).toContain('Muster drucken')
  })

  it('leave who stands above a task that task’s own', () => {
    expect(german('Wer: Ute Brandis\nWas: Muster drucken\nBis: 3. Dezember').actions).toMatchObject([{ owner: 'Ute Brandis', due: { edtf: '2012-12-03' } }])
  })

  it.each([
    '[1] Ute Brandis druckt Muster. Bis: 3. Dezember 2012\n[2] Kofi Asante kauft Tee. Bis: offen',
    '#1 Ute Brandis druckt Muster. Frist: 3.12.\n#2 Kofi Asante kauft Tee.',
    '<1> Muster drucken. Verantwortlich: Ute Brandis. Bis: 3.12.\n<2> Tee kaufen. Zuständig: Kofi Asante',
    '1) Ute Brandis druckt Muster. Bis: 3.12.2012\n2) Kofi Asante kauft Tee.',
  ])('count tasks by numbers in brackets, each with its own deadline: %j', (list) => {
    expect(german(`Nächste Schritte\n${list}`).actions).toMatchObject([{ owner: 'Ute Brandis', due: { edtf: '2012-12-03' } }, { owner: 'Kofi Asante', due: null }])
  })

  it.each(['Mit am Tisch:   - Ute Brandis, Tiefbauamt\n                - Kofi Asante, KMA', 'Anwesend: • Ute Brandis (Tiefbauamt)\n          • Kofi Asante (KMA)', 'Teilnehmende:  * Ute Brandis, Tiefbauamt\n  * Kofi Asante, KMA', 'Present: – Ute Brandis, Tiefbauamt\n– Kofi Asante, KMA'])('begin a list beside its label: %j', (list) => {
    expect(headed(`${list}\nEntschuldigt:   - Jens Holt, Umweltamt\n                - Anna Prange`).participants).toMatchObject([{ name: 'Ute Brandis', organisation: 'Tiefbauamt' }, { name: 'Kofi Asante', organisation: 'KMA' }])
  })

  it.each([['Raum und Ort: Aula, Hagen', 'Aula, Hagen'], ['Ort / Raum: Hagen, Aula', 'Hagen, Aula'], ['Ort, Saal: Hagen, Kleiner Saal', 'Hagen, Kleiner Saal'], ['Room and place: Library, Tamale', 'Library, Tamale']])('were where a label of room and place says: %s', (line, place) => {
    expect(headed(`${line}\nAnwesend: Ute Brandis, Kofi Asante`).place).toBe(place)
  })

  it('were where their second sentence says the talks were held', () => {
    expect(readMinutes('# Note for the file\n\nOn 19 April 2023 Ute Brandis met Kofi Asante of the City of Hagen. The talks were held in Cape Coast.\n').place).toBe('Cape Coast')
  })

  it.each([['I.', 'II.', 'III.'], ['i.', 'ii.', 'iii.'], ['A)', 'B)', 'C)'], ['A.', 'B.', 'C.']])('have the points that are counted %s, %s, %s as agenda', (...counts) => {
    const points = ['Wasser', 'Strom', 'Wege']
    expect(german(counts.map((count, at) => `${count} ${points[at] ?? ''}\nEs fehlt noch viel davon in der ganzen Stadt.`).join('\n\n')).agenda).toEqual(points)
  })

  it('have an initial as no point', () => {
    expect(german('1. Wasser\nEs fehlt Wasser.\n\n2. Strom\nEs fehlt Strom.\n\nI. Falke').agenda).toEqual(['Wasser', 'Strom'])
  })

  it('have as settled what a colon says that all agreed on, or that stood firm', () => {
    expect(german('Über die Lage herrschte Einigkeit: Die Beete kommen nach Osten. Am Ende stand fest, dass es Tee gibt.').decisions).toHaveLength(2)
    expect(english('There was agreement on the tea: the committee buys it. Everyone agreed: the fee stays.').decisions).toHaveLength(2)
    expect(german('Über den Tee herrschte keine Einigkeit: Herr Asante will Kaffee. Noch steht nicht fest, dass es Tee gibt. Es steht noch nicht fest, dass der Markt umzieht.').decisions).toEqual([])
  })

  it('have a task where only its day is open, and none where something is told', () => {
    expect(german('Frau Brandis und Herr Asante suchen eine Halle; ein Zeitpunkt steht nicht fest. Frau Brandis erläutert den Plan; ein Termin steht noch aus.').actions).toEqual([{ owner: 'Brandis und Asante', due: null, text: 'Frau Brandis und Herr Asante suchen eine Halle' }])
  })

  it.each([['Besprechungstag   3.5.2012', '2012-05-03'], ['Datum 3.5.2012', '2012-05-03'], ['Day   3 May 2012', '2012-05-03']])('were on the day that stands behind its label without a colon: %s', (line, day) => {
    expect(readMinutes(`Protokoll Wasserrunde\n\n${line}\nOrt: Hagen\nAnwesend: Ute Brandis, Kofi Asante\n`).date?.edtf).toBe(day)
  })

  it.each([
    ['Street Naming and House Numbering\nSTEERING COMMITTEE - 4th MEETING\n', 'Street Naming and House Numbering', 'STEERING COMMITTEE - 4th MEETING'],
    ['Stadtwerke Hagen\nAz. 66/2\n\nBetreff: Brunnen in Kumasi\n', 'Stadtwerke Hagen', 'Brunnen in Kumasi'],
    ['Brunnen in Kumasi\n\nDas Gespräch war kurz.\n', 'Brunnen in Kumasi', 'Brunnen in Kumasi'],
    ['Runder Tisch Brunnen\n\nGespräch im Rathaus\n', 'Runder Tisch Brunnen', 'Runder Tisch Brunnen'],
  ])('are called by the meeting below a first line that the file has as its heading: %j', (text, heading, title) => {
    expect(readMinutes(`${text}\nDatum: 3.5.2012\nAnwesend: Ute Brandis, Kofi Asante\n`, { heading }).title).toBe(title)
  })

  it.each([['Wann 3. Mai 2012\n\nWo Hagen, Aula', 'Hagen, Aula'], ['When 3 May 2012\nWhere Tamale', 'Tamale'], ['Am 3. Mai 2012\nIn Hagen traf man sich.', 'Hagen']])('were when and where labels without colons say, one below the other: %j', (lines, place) => {
    expect(readMinutes(`Protokoll Wasserrunde\n\n${lines}\n\nAnwesend: Ute Brandis, Kofi Asante\n`)).toMatchObject({ date: { edtf: '2012-05-03' }, place })
  })

  it('list those of a row whose last cells are empty', () => {
    expect(headed('Anwesende\n\nEntsorgung\tUmweltamt\n\nUte Brandis\tKofi Asante\n\nJens Holt\n\nDie Tonnen klappern.').participants).toMatchObject([{ name: 'Ute Brandis', organisation: 'Entsorgung' }, { name: 'Kofi Asante', organisation: 'Umweltamt' }, { name: 'Jens Holt', organisation: 'Entsorgung' }])
  })

  it.each([
    ['# Projekttreffen Stadtbienen\n\n12.04.2018, Lagerraum, Hagen\n\nUte Brandis, Kofi Asante, Jens Holt\n\nWer macht was?\n\n- Ute bestellt Rähmchen (bis 20.4.)\n- Kofi fragt nach Flächen', 'Projekttreffen Stadtbienen'],
    ['Team meeting, 3 May 2012\n\nUte Brandis, Kofi Asante and Anna Holt (minutes)\n\nTo do\n- Ute to print posters by 10 May\n- Kofi to buy tea', 'Team meeting, 3 May 2012'],
  ])('are minutes where a line only has names and somebody has something to do: %j', (text, title) => {
    expect(kindOf(null, [text], /[äöü]/.test(text) ? 'de' : 'en')).toBe('minutes')
    expect(readMinutes(text)).toMatchObject({ title, participants: [{ name: 'Ute Brandis' }, { name: 'Kofi Asante' }, {}] })
  })

  it('are not what only names people and days', () => {
    expect(kindOf(null, ['Ausstellung Wasser im Rathaus, 3. Mai 2012\n\nUte Brandis, Kofi Asante, Jens Holt\n\nDie Ausstellung ist bis 20.5. zu sehen, ein Treffen gibt es am 9.5. Frau Brandis zeigt am 10.5. Bilder.'], 'de')).toBe('document')
  })

  it('list those whom a table below "siehe unten" has, by what the document calls them in short too', () => {
    const { participants, actions } = readMinutes('Baubesprechung Nr. 4\n\nDatum: 20.11.2012\nOrt: Hagen\nTeilnehmer: siehe unten\n\nKürzel   Name             Firma\nBR       Ute Brandis      Tiefbauamt\nAS       Kofi Asante      KMA\nHOL      Jens Holt        Emscher Ingenieure\n\n1. Muster\nEs fehlt viel davon.\n- BR: Muster drucken, bis 3.12.2012\n- HOL: Halle mieten, Januar 2013\n- AS: Tee kaufen\n')
    expect(participants).toMatchObject([{ name: 'Ute Brandis', organisation: 'Tiefbauamt' }, { name: 'Kofi Asante', organisation: 'KMA' }, { name: 'Jens Holt', organisation: 'Emscher Ingenieure' }])
    expect(actions.map(({ owner }) => owner)).toEqual(['BR', 'HOL', 'AS'])
  })

  it('list the people of a table that follows one of when and where as a document gives its rows', () => {
    const text = 'Aktennotiz Brunnen\n\nAngabe\n\nDatum\t3.5.2012\n\nOrt\tHagen\n\nVerfasser\tIngenieurbüro Nord\n\nName\tStelle\tanwesend\n\nUte Brandis\tTiefbauamt\tx\n\nKofi Asante\tKMA\tx\n\nJens Holt\tUmweltamt\tentschuldigt\n\nTOP 1 Muster\n\nEs fehlt viel davon.\n'
    expect(readMinutes(text).participants).toMatchObject([{ name: 'Ute Brandis', organisation: 'Tiefbauamt' }, { name: 'Kofi Asante', organisation: 'KMA' }])
    expect(readMinutes(text.replace(/Name[\s\S]*?(?=TOP)/, 'Aufgabe\tName\tFrist\n\nTee kaufen\tUte Brandis\t4.6.2012\n\n')).participants).toEqual([])
  })

  it('list those before whom an office is cut short', () => {
    expect(headed('Anwesend: Vors. Ute Brandis, stellv. Vors. Kofi Asante, sachk. Bürger Jens Holt').participants.map(({ name }) => name)).toEqual(['Ute Brandis', 'Kofi Asante', 'Jens Holt'])
  })

  it('have letters of a surname as no body, several of a trade as one, and an abbreviation that is none of it as a body', () => {
    expect(headed('Anwesend: Ute Brandis (BR, Tiefbauamt), Kofi Asante (AS), Jens Holt (Ruhr engineers), Anna Prange (EPA), Karl Ebbers (engineer)').participants.map(({ organisation }) => organisation)).toEqual(['Tiefbauamt', null, 'Ruhr engineers', 'EPA', null])
  })

  it.each([
    ['Stadtwerke Ruhrtal\nAz. 66/2\n\nBetreff: Niederschrift Arbeitskreis Brunnen\n\nSitzung am 3.5.2012 in Hagen, Betriebshof', 'Niederschrift Arbeitskreis Brunnen'],
    ['Stadt Hagen                                  Hagen, 22.5.2012\nAz. 66/2\n\nBetr.: Besprechung Brunnenbau am 3.5.2012 im Rathaus Hagen', 'Besprechung Brunnenbau am 3.5.2012 im Rathaus Hagen'],
    ['KUMASI METROPOLITAN ASSEMBLY\nWorks Department\n\nMINUTES OF THE DRAINAGE SUB-COMMITTEE MEETING HELD ON 3RD MAY 2012\nIN HAGEN, SMALL CONFERENCE ROOM, AT 10.15 A.M.', 'MINUTES OF THE DRAINAGE SUB-COMMITTEE MEETING HELD ON 3RD MAY 2012'],
    ['INGENIEURBÜRO BRANDIS\nWasserbau\n\nBesprechungsbericht Nr. 3\nProjekt:   Brunnen Nord\nDatum:     3.5.2012\nOrt:       Hagen', 'Besprechungsbericht Nr. 3: Brunnen Nord'],
    ['Lenkungskreis Wasser und Klima                           Seite 1 von 2\n\nDatum: 3.5.2012\nOrt: Hagen', 'Lenkungskreis Wasser und Klima'],
    ['Protokoll_Brunnen_2012-05-07\n\nProtokoll: Treffen Brunnen am Bauhof\n\nDatum: 3.5.2012\nOrt: Hagen', 'Protokoll: Treffen Brunnen am Bauhof'],
    ['protokoll-ak-12.docx\nMinutes: Meeting of the water group\nDate: 3 May 2012\nVenue: Hagen', 'Minutes: Meeting of the water group'],
    ['Arbeitskreis Brunnen\nProtokoll: Ute Brandis\nDatum: 3.5.2012\nOrt: Hagen', 'Arbeitskreis Brunnen'],
    ['# Arbeitskreis Brunnen\n\nBetreff: Pumpen\nDatum: 3.5.2012\nOrt: Hagen', 'Arbeitskreis Brunnen'],
  ])('are called by what they are of, below whatever letterhead: %j', (head, title) => {
    expect(readMinutes(`${head}\n\nAnwesend: Ute Brandis (Tiefbauamt), Kofi Asante (KMA)\n`)).toMatchObject({ title, date: { edtf: '2012-05-03' }, place: expect.stringMatching(/hagen/i), participants: [{ name: 'Ute Brandis' }, { name: 'Kofi Asante' }] })
  })

  it('were on the day their title says, not when they were written', () => {
    expect(readMinutes('STADT HAGEN                       Hagen, 7.5.2012\nUmweltamt\n\nProtokoll über die 4. Sitzung der Wasserrunde am 3.5.2012\n\nOrt: Hagen\n').date?.edtf).toBe('2012-05-03')
  })

  it.each(['V e r m e r k', 'N o t i z', 'G e s p r ä c h s v e r m e r k'])('are of what stands below “%s”', (word) => {
    expect(readMinutes(`${word}\n\nGemeinsame Sache der beiden Büchereien\n\nDatum: 3. Mai 2012\n`).title).toBe('Gemeinsame Sache der beiden Büchereien')
  })

  it.each([['ITEM ONE:', 'ITEM TWO:'], ['Punkt eins:', 'Punkt zwei:'], ['Erster Punkt:', 'Zweiter Punkt:'], ['Second point –', 'Third point –']])('have as agenda what is counted in words: %s, %s', (first, second) => {
    expect(german(`${first} Wasser\nEs fehlt noch viel davon in der ganzen Stadt.\n\n${second} Strom\nDavon fehlt noch mehr, und zwar überall.`).agenda).toEqual(['Wasser', 'Strom'])
  })

  it('have a last point below which there is only a list', () => {
    expect(german('A. Wasser\nEs fehlt viel davon.\n\nB. Strom\nEs fehlt noch mehr.\n\nC. Wege\n\n- [ ] Weg ausbessern (Brandis, bis 3.12.2012)').agenda).toEqual(['Wasser', 'Strom', 'Wege'])
  })

  it.each(['A. Brandis', 'B. Brandis'])('list somebody by an initial: %s', (name) => {
    expect(headed(`Runde: ${name}, Leiterin (Vorsitz); Herr Kofi Asante, Gärtner`).participants.map((each) => each.name)).toEqual([name, 'Kofi Asante'])
  })

  it('list whose somebody is where that stands below in a column', () => {
    expect(headed('Am Apparat\tUte Brandis (EDG), Kofi Asante\n\t(Waste Department), Jens Holt (Bauhof)').participants.map(({ organisation }) => organisation)).toEqual(['EDG', 'Waste Department', 'Bauhof'])
    expect(headed("Participants\n- City Council: Ms. Ute Brandis\n- Market Traders' Group: Mr. Kofi Asante").participants.map(({ organisation }) => organisation)).toEqual(['City Council', "Market Traders' Group"])
  })

  it.each(['krank', 'Im Urlaub', 'Nicht erreichbar', 'Did not join', 'On leave', 'Copied to', 'Nicht zugeschaltet'])('do not list those behind “%s”', (label) => {
    expect(headed(`Anwesend: Ute Brandis (Tiefbauamt), Kofi Asante (KMA)\n${label}: Frau Karin Ennen, Herr Jens Holt`).participants).toHaveLength(2)
  })

  it.each(['Festgehalten', 'Concluded', 'So beschlossen'])('have as decision what stands behind “%s:”', (label) => {
    expect(german(`Die Halle ist noch nicht fertig.\n\n${label}: Die Halle bleibt zu.`).decisions).toEqual(['Die Halle bleibt zu.'])
  })

  it('read tasks whose lines a format has run together', () => {
    expect(german('Aufgabe: Muster drucken Wer: Ute Brandis Bis: 3.12.2012').actions).toMatchObject([{ owner: 'Ute Brandis', due: { edtf: '2012-12-03' } }])
  })

  it.each(['anw.: Ute Brandis (UB), Kofi Asante (KA, Gast)\nabw.: Jens Holt (JH)', 'TN: Ute Brandis, Kofi Asante', 'Councillors present: Ute Brandis, Kofi Asante\nCouncillors absent: Jens Holt', 'Anwesende: siehe anliegende Liste\nVorsitz: Frau Ute Brandis\nferner: Herr Kofi Asante', 'Attendance: Tiefbauamt (Ms Ute Brandis), KMA (Mr Kofi Asante)'])('list those present behind labels cut short: %j', (list) => {
    expect(headed(list).participants.map(({ name }) => name).toSorted()).toEqual(['Kofi Asante', 'Ute Brandis'])
  })

  it('have whose people stand in brackets behind their body', () => {
    expect(headed('Anwesend: Tiefbauamt Hagen (Frau Ute Brandis, Herr Jan Brink), KMA (Herr Kofi Asante)').participants.map(({ organisation }) => organisation)).toEqual(['Tiefbauamt Hagen', 'Tiefbauamt Hagen', 'KMA'])
  })

  it.each(['The committee agreed that\n- the fee stays;\n- the tea is free.', 'Der Ausschuss ist sich einig, dass\n- the fee stays,\n- the tea is free.'])('have as decisions the list below what all agreed on: %j', (body) => {
    expect(german(body).decisions).toHaveLength(2)
  })

  it.each([['MIN 1/2012:', 'MIN 2/2012:'], ['TOP 1/12:', 'TOP 2/12:']])('have as agenda what is counted within a year: %s, %s', (first, second) => {
    expect(german(`${first} Wasser\nEs fehlt noch viel davon in der ganzen Stadt.\n\n${second} Strom\nDavon fehlt noch mehr.`).agenda).toEqual(['Wasser', 'Strom'])
  })

  it('have points below which there are only lists', () => {
    expect(german('1) Wasser\n - ist knapp\n - E: es wird gespart\n\n2) Strom\n - ist auch knapp').agenda).toEqual(['Wasser', 'Strom'])
  })

  it('have a task of somebody whose surname begins small, and no label in the town hall before a label', () => {
    expect(readMinutes('Minutes of the port group\n\nDate: 3 May 2012\nPresent: Maaike van Dijk (Port), Kofi Asante (KMA)\n\nMs van Dijk will print the leaflet by 4 June 2012.\n', { lang: 'en' }).actions).toMatchObject([{ owner: 'van Dijk', due: { edtf: '2012-06-04' } }])
    expect(headed('**Where** Hagen, Rathaus **Present** Ute Brandis (Umweltamt)').place).toBe('Hagen, Rathaus')
  })
})

it('labels that ask are labels, also for who was there', () => {
  const { date, place, participants } = readMinutes('# Projekttreffen\n\n**Wann?** 20. April 2023\n**Wo?** Hagen, Haus der Begegnung\n**Wer war da?** Ute Falke, Kofi Nagel\n\nDie Karte ist fertig.\n')
  expect([date?.edtf, place, participants.map(({ name }) => name)]).toEqual(['2023-04-20', 'Hagen, Haus der Begegnung', ['Ute Falke', 'Kofi Nagel']])
})

describe('the points of minutes', () => {
  it.each([
    ['counted by letters behind a word', 'Item A: Wasser\nEs fehlt noch viel davon.\n\nItem B: Strom\nDavon fehlt noch mehr.'],
    ['listed with a tab behind their count', 'TAGESORDNUNG\n\t1.\tWasser\n\t2.\tStrom\n\n1.\tWasser\nEs fehlt noch viel davon.\n\n2.\tStrom\nDavon fehlt noch mehr.'],
    ['counted without a mark before a tab', 'Agenda\n\t1\tWasser\n\t2\tStrom\n\n1\tWasser\nEs fehlt noch viel davon.\n\n2\tStrom\nDavon fehlt noch mehr.'],
    ['behind “TOP” and a tab', 'TOP 1\tWasser\nTOP 2\tStrom\n\n\nTOP 1\tWasser\n\nEs fehlt noch viel davon.\n\nTOP 2\tStrom\n\nDavon fehlt noch mehr.'],
  ])('are found %s', (_, body) => {
    expect(german(body).agenda).toEqual(['Wasser', 'Strom'])
  })

  it.each([
    '1  Wasser\n1.1  Brunnen\n1.2  Leitungen\n2  Strom\n\nzu 1.1  Es fehlt viel davon.\n\nzu 1.2  Sie sind alt.\n\nzu 2  Frau Brandis berichtet vom Netz.',
    '4.    Wasser\n4.1   Brunnen\n4.2   Leitungen\n5.    Strom\n\n4.1   Brunnen\nEs fehlt viel davon.\n\n4.2   Leitungen\nSie sind alt.\n\n5.    Strom\nEs gibt wenig.',
  ])('are those of a list without a label, where they are counted again below: %j', (body) => {
    expect(german(body).agenda).toEqual(['Wasser', 'Brunnen', 'Leitungen', 'Strom'])
  })

  it('are no people counted one below the other, and no labels that only look so', () => {
    expect(german('1. Karin Ennen\n2. Jens Holt\n3. Anna Prange\n\n1. Wasser\nEs fehlt viel davon.\n\n2. Strom\nDavon fehlt noch mehr.\n2.1 Vertagt für die nächste Runde.').agenda).toEqual(['Wasser', 'Strom'])
    expect(german('Programm für die Gäste (3. bis 5. Mai)\n\nSie kommen mit der Bahn.').agenda).toEqual([])
  })

  it('are those of a table that holds everything, which settles something too', () => {
    const { agenda, decisions } = german('Nr.  | Punkt / Ergebnis        | wer     | Termin\n-----+-------------------------+---------+-----------\n7.1  | Wasser                  |         |\n     | Davon fehlt viel.       |         |\n7.2  | Strom                   |         |\n     | Festlegung: Er wird     |         |\n     | gespart.                |         |\n     | Zähler ablesen          | Brandis | 3.12.2012')
    expect([agenda, decisions]).toEqual([['Wasser', 'Strom'], ['Er wird gespart.']])
  })

  it('are not the items of a list counted by (i), (ii), (iii)', () => {
    const { agenda, actions } = german('Weiteres Vorgehen\n(i)   U. Brandis: Muster drucken, bis 3.12.2012\n(ii)  K. Asante: Tee kaufen, sofort\n(iii) U. Brandis: Halle mieten, Januar 2013')
    expect([agenda, actions.map(({ owner, due }) => [owner, due?.edtf ?? null])]).toEqual([[], [['U. Brandis', '2012-12-03'], ['K. Asante', null], ['U. Brandis', '2013-01']]])
  })
})

describe('what stands at the head or foot of each page', () => {
  const pages = (head: (page: number) => string) => german(`1. Tee\nEs fehlt viel davon in der ganzen Stadt und am Hafen.\nAufgabe: Frau Brandis druckt die Muster für\n${head(1)}\n\n\nden Rat bis 3.12.2012.\n\n2. Halle\nBeschluss: Die Halle bleibt zu.\n${head(2)}\n\nAufgabe: Herr Asante kauft Tee bis 17.12.2012.`)

  it.each([
    (page: number) => `Klimapartnerschaft      4. Sitzung, 20.11.2012      Seite ${String(page)} von 3`,
    (page: number) => `Page ${String(page)} of 3\t\t\tPB-4 / final\n\nClimate Partnership Board\t\t\tMinutes of 20 November 2012`,
    (page: number) => `- Seite ${String(page)} -`,
  ])('parts no task and belongs to none', (head) => {
    const { actions, decisions } = pages(head)
    expect(actions).toMatchObject([{ owner: 'Brandis', due: { edtf: '2012-12-03' }, text: 'Frau Brandis druckt die Muster für den Rat bis 3.12.2012.' }, { owner: 'Asante', text: 'Herr Asante kauft Tee bis 17.12.2012.' }])
    expect(decisions).toEqual(['Die Halle bleibt zu.'])
  })

  it('is not a page that is only spoken of', () => {
    expect(german('1. Tee\nAufgabe: Frau Brandis druckt\nSeite 3\n\nAufgabe: Herr Asante liest den Bericht.').actions.map(({ text }) => text)).toEqual(['Frau Brandis druckt Seite 3', 'Herr Asante liest den Bericht.'])
  })
})

it('a row of a drawn table that keeps to none of its columns ends the table, and not the reading', () => {
  const table = ['No.   Officer / Member   By                 Matter', '1     Ntow-Gyan          29 November 2024   Submit the estimates', '2   Ostendorp   early December 2024 Collect the forms', '3     Abubakari          15 January 2025    Ask for prices']
  const { actions } = readMinutes(['Minutes of the meeting of 11 November 2024', 'Present: Felix Ntow-Gyan, Wiebke Ostendorp, Issah Abubakari', '', ...table].join('\n'), { lang: 'en' })
  expect(actions.map(({ owner }) => owner)).toContain('Ntow-Gyan')
})

describe('points, tables and people of other offices', () => {
  it('has points that stand before what was said of them', () => {
    const { agenda, decisions } = english('1. Call to order. The president opened the meeting.\n2. Bird hide. Mr. Asante showed drawings. Motion: That the hide be built of bamboo. Carried.\n3. Clean-up. Motion: That it be moved to May. Lost.')
    expect(agenda).toEqual(['Call to order', 'Bird hide', 'Clean-up'])
    expect(decisions).toEqual(['That the hide be built of bamboo. Carried.'])
  })

  it('has points of a council, without the part of the meeting they are of', () => {
    expect(german('Tagesordnung:\n\nÖffentlicher Teil\nÖ 1  Fragestunde\nÖ 2  Sonnendächer\n\nÖ 1  Fragestunde\nNiemand fragt.').agenda).toEqual(['Fragestunde', 'Sonnendächer'])
  })

  it('has what is counted below a table of people as points', () => {
    const { agenda, participants, decisions } = readMinutes('Kick-off meeting\n\nDate: July 8, 2019\n\nParticipants\n| Name | Body |\n| Ute Brandis | GIZ |\n| Kofi Asante | KMA |\n1 Scope\nThe project runs for thirty months.\nIt was decided to start small.\n\n2 Purchase\nNothing new.', { lang: 'en' })
    expect({ agenda, decisions, people: participants.length }).toEqual({ agenda: ['Scope', 'Purchase'], decisions: ['It was decided to start small.'], people: 2 })
  })

  it('has tasks and decisions in rows sorted by a letter, with points in rows of their own', () => {
    const { decisions, actions } = german('Nr.\tThema / Ergebnis\tArt\tVerantwortlich\tTermin\n\n1\tKarte\n\n1.1\tDie Karte bleibt ohne Grenzen.\tB\n\n1.2\tWege nachrechnen\tA\tAsante\t03.12.2012\n\n2\tHitze\n\n2.1\tListen sammeln\tA\tBrandis\t–\n\nA = Auftrag, B = Beschluss')
    expect(decisions).toEqual(['Die Karte bleibt ohne Grenzen.'])
    expect(actions).toMatchObject([{ owner: 'Asante', due: { edtf: '2012-12-03' }, text: 'Wege nachrechnen' }, { owner: 'Brandis', due: null, text: 'Listen sammeln' }])
  })

  it('has tasks in a drawn table whose last columns stand close together', () => {
    expect(german('Offene Punkte\nWas?   Wer?   Bis wann?\nGroßen Plan zeichnen   Ute Brandis 24.11.2012\nSäcke bestellen und ein Muster nach Kumasi\nschicken                  Kofi Asante Ende November 2012').actions).toMatchObject([
      { owner: 'Ute Brandis', due: { edtf: '2012-11-24' }, text: 'Großen Plan zeichnen' },
      { owner: 'Kofi Asante', due: { edtf: '2012-11-21~/2012-11-30~' }, text: 'Säcke bestellen und ein Muster nach Kumasi schicken' },
    ])
  })

  it('has what was said of a point as the task, and the point as one', () => {
    const { agenda, actions } = english('| Item | Discussion | Action by | Due |\n|---|---|---|---|\n| 1. Bids | Four bids came in. | | |\n| 2. Checks | Check the guarantees | Asante | 3 December 2012 |')
    expect(agenda).toEqual(['Bids', 'Checks'])
    expect(actions).toMatchObject([{ owner: 'Asante', due: { edtf: '2012-12-03' }, text: 'Check the guarantees' }])
  })

  it('has labels and what they say by turns in a row', () => {
    const { place, actions } = readMinutes('Review meeting\n\n| Date | 30 June 2016 | Place | Accra |\n| Chaired by | Ute Brandis | Recorded by | Kofi Asante |\n\nPresent: Ute Brandis, Kofi Asante', { lang: 'en' })
    expect({ place, actions }).toEqual({ place: 'Accra', actions: [] })
  })

  it('has a name swapped before whose it is, and an office before one', () => {
    expect(readMinutes('Protokoll\n\nDatum: 3. Mai 2012\nTeilnehmer/innen:\nHr. Brandis, Jörg Stadtwerke\nFr. Dr. Holt, Uta Ing.-Büro Holt + Partner\n').participants).toMatchObject([{ name: 'Jörg Brandis', organisation: 'Stadtwerke' }, { name: 'Uta Holt', organisation: 'Ing.-Büro Holt + Partner' }])
    expect(readMinutes('Protokoll\n\nDatum: 3. Mai 2012\nTeilnehmer: Beigeordnete Margot Holt, Beigeordneter Dr. Kurt Brandis\n').participants.map(({ name }) => name)).toEqual(['Margot Holt', 'Kurt Brandis'])
  })

  it('has a day to which something is moved as settled, what is elected as nobody’s task, and signs behind a bullet', () => {
    expect(german('Vereinbart wurde, dass der Beginn auf den 1. April 2013 verschoben wird.').decisions).toHaveLength(1)
    expect(german('Vereinbart wurde, dass der Punkt verschoben wird.').decisions).toEqual([])
    expect(german('Zu 4: Beschluss: Zu Prüfern werden Ute Brandis und Kofi Asante gewählt.')).toMatchObject({ decisions: ['Zu Prüfern werden Ute Brandis und Kofi Asante gewählt.'], actions: [] })
    expect(german('- Lage erläutert\n- ✔ **Festlegung:** Es gibt Tee.').decisions).toEqual(['Es gibt Tee.'])
    expect(english('Decision 2: The tank is named after the late Mr. Asante.')).toMatchObject({ decisions: ['The tank is named after the late Mr. Asante.'], actions: [] })
  })

  it('has a house behind its day as where it was, and the day a mail tells of as when', () => {
    expect(readMinutes('Niederschrift\nüber die 14. Sitzung des Beirats\nam Mittwoch, dem 22.09.2021, im Bürgerhaus Muster\n\nAnwesend: Ute Brandis').place).toBe('Bürgerhaus Muster')
    expect(readMinutes('Minutes of the call\n\nDate: 12 May 2020 (online, Zoom)\nPresent: Ute Brandis').place).toBe('online, Zoom')
    expect(readMinutes('Betreff: Ergebnisse\nVon: Ute Brandis\nAn: Kofi Asante\nDatum: 19.06.2013\n\nhier die Ergebnisse unserer Besprechung vom 18. Juni 2013.\nTeilgenommen haben Ute Brandis und Kofi Asante.\nBeschluss: Es gibt Tee.').date?.edtf).toBe('2013-06-18')
  })

  it('has both of one institution as people, known by a usual name or not', () => {
    expect(readMinutes('Protokoll\n\nDatum: 3. Mai 2012\nTeilnehmer: Ute Brandis, Quirl Holt (beide Umweltamt); Kofi Asante (KMA)\nProtokoll: Quirl Holt').participants).toMatchObject([{ name: 'Ute Brandis', organisation: 'Umweltamt' }, { name: 'Quirl Holt', organisation: 'Umweltamt' }, { name: 'Kofi Asante', organisation: 'KMA' }])
  })

  it('has “Sr.” before a name as no one’s name', () => {
    expect(readMinutes('Protokoll\n\nDatum: 3. Mai 2012\nAnwesend: Ute Brandis\nGäste: Sr. Agnes Holt (Missionsschwestern)').participants.map(({ name }) => name)).toEqual(['Ute Brandis', 'Agnes Holt'])
  })

  it('has the town of an office as where it was, and none that a title in capitals is about', () => {
    expect(readMinutes('NOTE ON THE ACCRA DRAINAGE STUDY\n\nOn 8 March 2016 the following met at the Kumasi office of the authority: Ute Brandis, Kofi Asante.').place).toBe('Kumasi')
    expect(readMinutes('MINUTES OF THE ACCRA DRAINAGE STUDY\n\nDate: 8 March 2016\nPresent: Ute Brandis, Kofi Asante.').place).toBeNull()
    expect(readMinutes('MINUTES OF THE MEETING IN ACCRA\n\nDate: 8 March 2016\nPresent: Ute Brandis, Kofi Asante.').place).toBe('ACCRA')
  })

  it('has a deadline that a margin has cut, and no day of the next meeting as its own', () => {
    expect(english('Print the samples. Owner: Ms Brandis. Deadline: end\nof June 2013.\nBuy tea. Owner: Mr Asante. Deadline:\nnot fixed.').actions).toMatchObject([{ owner: 'Brandis', due: { edtf: '2013-06-21~/2013-06-30~' } }, { owner: 'Asante', due: null }])
    expect(readMinutes('Protokoll der Sitzung am 3. Mai 2012\n\nAnwesend: Ute Brandis, Kofi Asante\n\nFrau Brandis berichtet lange und breit aus dem Ausschuss. Nächste\nSitzung: 6. Juni 2012.').date?.edtf).toBe('2012-05-03')
  })

  it('is called by what stands below a letterhead that says what it is', () => {
    expect(readMinutes('Stadtwerke Muster GmbH · Ergebnisprotokoll\n2. Lenkungskreis Wärme\nTermin: 28.02.2024\nAnwesend: Ute Brandis').title).toContain('2. Lenkungskreis Wärme')
  })
})

it('who sent a mail that names “und ich” was there, and what a call was about is not where', () => {
  const mail = readMinutes('Betreff: Ergebnisse\nVon: Ute Brandis\nAn: Kofi Asante\nDatum: 19.06.2013\n\nhier die Ergebnisse unserer Besprechung vom 18. Juni 2013.\nTeilgenommen haben Kofi Asante (KMA), Jan Holt (Stadt Hagen) und ich.\nBeschluss: Es gibt Tee.')
  expect(mail.participants.map(({ name }) => name)).toEqual(['Kofi Asante', 'Jan Holt', 'Ute Brandis'])
  expect(readMinutes('Telefonnotiz\n\nGespräch mit: Ute Brandis\nam: 11.12.2008\nBetr.: Beratung in Sunyani\n\nFrau Brandis prüft den Antrag.').place).toBeNull()
})

it('headings that have lost their marks are points where lists stand apart below them', () => {
  expect(german('1. Rückblick\n\n• drei Gäste waren da\n• alles gut\n\n2. Antrag\n\n• zehn Prozent selbst zahlen\n• Festlegung: Es gibt Tee.').agenda).toEqual(['Rückblick', 'Antrag'])
  expect(german('Tee gibt es, wenn\n\n1. Wasser da ist\n\n• aus dem Hahn\n\nund sonst nicht.').agenda).toEqual([])
})

describe('a list of terms and what is said of each', () => {
  const web = 'Runder Tisch Hitze\n\nWann\n\n14. Juli 2022\n\nTeilnehmende\n\nIrmela Knoop (Gesundheitsamt)\n\nSteffen Radtke (Umweltamt)\n\nEntschuldigt\n\nLothar Fenske (Feuerwehr)\n\n'
  const tasks = (body: string) => readMinutes(`${web}${body}\n`, { lang: 'de' }).actions.map(({ owner, due, text }) => [owner, due?.edtf ?? null, text])

  it('has all people of a term, one below the other', () => {
    expect(readMinutes(web, { lang: 'de' }).participants).toMatchObject([{ name: 'Irmela Knoop', organisation: 'Gesundheitsamt' }, { name: 'Steffen Radtke', organisation: 'Umweltamt' }])
  })

  it('has the tasks of whoever stands above them', () => {
    expect(tasks('Aufgaben\n\nRadtke\n\nKarte ins Netz stellen, bis 29. Juli 2022\n\nBrunnen nachtragen\n\nKnoop und Radtke\n\nGespräch führen, bis 5. August 2022\n\nMit freundlichen Grüßen\n\nIrmela Knoop')).toEqual([
      ['Radtke', '2022-07-29', 'Karte ins Netz stellen, bis 29. Juli 2022'],
      ['Radtke', null, 'Brunnen nachtragen'],
      ['Knoop und Radtke', '2022-08-05', 'Gespräch führen, bis 5. August 2022'],
    ])
  })

  it('has none where names only stand above what was said', () => {
    expect(tasks('Wortmeldungen\n\nRadtke\n\nDie Karte steht im Netz.\n\nKnoop\n\nDie Brunnen fehlen.')).toEqual([])
    expect(tasks('Aufgaben\n\nEs wurde lange gesprochen.\n\nRadtke\n\nDie Karte steht im Netz.\n\nKnoop\n\nDie Brunnen fehlen.')).toEqual([])
  })
})

describe('notes that are written small', () => {
  const notes = 'workshop debrief\n\n2 May 2023, Zoom\n\nwho was there: Gloria Amponsah (NADMO), Kojo Essel (tailors’ group)\n\n'

  it('have what was decided, and who does what, below heads in small letters', () => {
    const { participants, decisions, actions } = readMinutes(`${notes}what we decided\n- no sirens\n- Twi first\n\nwho does what\n- Gloria gets a quote by 12 May\n- Kojo finds out whether there are radios\n`, { lang: 'en' })
    expect(participants.map(({ organisation }) => organisation)).toEqual(['NADMO', 'tailors’ group'])
    expect(decisions).toEqual(['no sirens', 'Twi first'])
    expect(actions.map(({ owner, due }) => [owner, due?.edtf ?? null])).toEqual([['Gloria', '2023-05-12'], ['Kojo', null]])
  })

  it('have no head in the end of a sentence', () => {
    expect(readMinutes(`${notes}* loads under 5 tonnes stay here, that is\nsettled\n* Twi would be nice\n`, { lang: 'en' }).decisions).not.toContain('Twi would be nice')
  })
})
