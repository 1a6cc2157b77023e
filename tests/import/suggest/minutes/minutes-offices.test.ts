import { describe, expect, it } from 'vitest'
import { readMinutes } from '../../../../main/import/suggest/minutes/minutes'

const german = (body: string) => readMinutes(`Protokoll der 4. Sitzung\n\nDatum: 20. November 2012\nOrt: Hagen\nAnwesend: Ute Brandis (Tiefbauamt), Kofi Asante (KMA)\n\n${body}\n`, { lang: 'de' })
const english = (body: string) => readMinutes(`Minutes of the fourth meeting\n\nDate: 20 November 2012\nVenue: Tamale\nPresent: Ute Brandis (City of Hagen), Kofi Asante (KMA)\n\n${body}\n`, { lang: 'en' })
const tasks = ({ actions }: ReturnType<typeof readMinutes>) => actions.map(({ owner, due, text }) => [owner, due?.edtf ?? null, text])
const names = (head: string) => readMinutes(`Protokoll\n\nDatum: 3. Mai 2012\nOrt: Hagen\n${head}\n\nDie Halle ist fertig.\n`, { lang: 'de' }).participants.map(({ name }) => name)

describe('a table of what is to be done', () => {
  it.each(['Info', 'z. K.', 'Kenntnisnahme', 'erledigt'])('has no task where instead of somebody stands %s', (who) => {
    expect(tasks(german(`Nr.\tBeschreibung\tzuständig\tTermin\n7.1\tDas Dach ist gedeckt.\t${who}\t\n7.2\tMuster vorlegen\tAsante\t30.11.2012`))).toEqual([['Asante', '2012-11-30', 'Muster vorlegen']])
  })

  it('has rows that a format has given without their empty first cells', () => {
    const { actions, decisions } = english('Item\tDiscussion\tAction\tResponsible\tDeadline\n\n1. Sand\tIt is old. Agreed: the sand is renewed each year.\tOrder sand\tBrandis\t28 November 2012\n\nTrain two assistants\tAsante\t3 December 2012')
    expect(actions).toMatchObject([{ owner: 'Brandis', text: 'Order sand' }, { owner: 'Asante', due: { edtf: '2012-12-03' }, text: 'Train two assistants' }])
    expect(decisions).toEqual(['the sand is renewed each year.'])
  })

  it('has what was settled in rows of nobody, also where these are counted within their first column', () => {
    const read = german('Nr. Thema/Ergebnis                                  zuständig      bis\n1   Reiseplan abstimmen                              Brandis        06.02.2013\n2   Beschluss: Es reisen zwölf Kinder.\n3   Gastfamilien ansprechen                          Asante         offen')
    expect(read.decisions).toEqual(['Es reisen zwölf Kinder.'])
    expect(read.actions.map(({ owner }) => owner)).toEqual(['Brandis', 'Asante'])
  })

  it('is counted by its first column, where that is headed “Item” and another says what it is of', () => {
    const { actions, decisions } = english('Item  Description                              Action by     Date\n1.    Water\n1.1   The borehole is deep.\n1.2   Water test to be arranged                Asante        5 Dec 2012\n2.    Operation\n2.1   It was agreed that the market runs the toilets.\n2.2   Tariff to be circulated                  Brandis       end of 2012')
    expect(actions).toMatchObject([{ owner: 'Asante', due: { edtf: '2012-12-05' }, text: 'Water test to be arranged' }, { owner: 'Brandis', text: 'Tariff to be circulated' }])
    expect(decisions).toMatchObject([expect.stringContaining('the market runs the toilets')])
  })
})

describe('a motion', () => {
  it('is a decision where it was carried, and no task of those who moved it', () => {
    const read = english('Motion: To buy tea. Moved by Asante, seconded by Brandis. Carried 4-0.\n\nMs. Brandis will rent a hall by December 3.\n\nMotion: To print in colour. Moved by Asante. Failed for lack of a second.')
    expect(read.decisions).toMatchObject([expect.stringMatching(/^To buy tea/)])
    expect(tasks(read)).toMatchObject([['Brandis', '2012-12-03', expect.stringContaining('rent a hall')]])
  })
})

describe('who has to do something', () => {
  it('are all whom a bracket names', () => {
    expect(tasks(german('Nächste Schritte\n- Mengen melden (Brandis, Asante, bis Ende Februar 2013)\n- Muster drucken (Asante, 3.12.2012)'))).toMatchObject([['Brandis, Asante', '2013-02-21~/2013-02-28~', expect.any(String)], ['Asante', '2012-12-03', expect.any(String)]])
  })

  it('stands behind “verantwortlich”, with what it is and until when', () => {
    expect(tasks(german('Beschluss: Das Plenum tagt in Saal 3.\n\nverantwortlich: Asante, Raumplan zusenden, bis 03.12.2012'))).toEqual([['Asante', '2012-12-03', 'Raumplan zusenden']])
  })

  it('is nobody’s department behind “verantwortlich”', () => {
    expect(tasks(german('Beschluss: Das Plenum tagt in Saal 3.\n\nverantwortlich: Asante, Abteilung Grün, bis 03.12.2012')).map(([, , text]) => text)).not.toContain('Abteilung Grün')
  })

  it('has until a week that is counted before its name', () => {
    expect(tasks(german('Aufgabe: Herr Asante informiert die Botschaft in der 50. KW.'))).toMatchObject([['Asante', '2012-12-10/2012-12-16', expect.any(String)]])
  })

  it('has until the next Friday, whatever stands behind that', () => {
    expect(tasks(german('Aufgabe: Frau Brandis fragt bis Freitag beim Betreiber an.'))).toMatchObject([['Brandis', '2012-11-23', expect.any(String)]])
  })
})

describe('those who were there', () => {
  it('are surnames alone, where a list begins with some', () => {
    expect(names('anwesend: Hülsmann, Terhorst, Wollny, Frau Brandis, Herr Deiter (ab TOP 2)')).toEqual(['Hülsmann', 'Terhorst', 'Wollny', 'Brandis', 'Deiter'])
    expect(names('Anwesend: Frau Brandis, Tiefbauamt, Herr Asante, KMA')).toEqual(['Brandis', 'Asante'])
  })

  it('are of a council and its offices', () => {
    expect(names('Anwesend:\n   Ratsmitglied Dr. Norbert Siebel\n   sachkundiger Bürger Holger Twente\n   Stadtamtmann Klaus Dröge')).toEqual(['Norbert Siebel', 'Holger Twente', 'Klaus Dröge'])
  })

  it('are no half of a title', () => {
    expect(readMinutes('Minutes of a meeting\n\nDate: 3 May 2012\n\nIn attendance: Eng. Kojo Acheampong (Chair), Ms. Ophelia Baidoo, Mr. Sam Quartey\n\nThere is tea.\n', { lang: 'en' }).participants.map(({ name }) => name)).toEqual(['Kojo Acheampong', 'Ophelia Baidoo', 'Sam Quartey'])
  })

  it('are none that a counted point tells of, which is called as a delegation', () => {
    expect(names('Anwesend: Ute Brandis, Kofi Asante\n\nTOP 2 – Delegation aus Kumasi\nVom 8. bis 12. Juni kommen fünf Gäste. Terhorst betreut sie.')).toEqual(['Ute Brandis', 'Kofi Asante'])
  })

  it('are whoever sent the mail too, where that ends its list with “ich”', () => {
    const mail = 'Von: Katja Holt <holt@example.org>\nAn: team@example.org\nDatum: 15.05.2019, 08:41\nBetreff: Protokoll Telko Solarschule 14.05.2019\n\nHallo zusammen,\n\nhier das kurze Protokoll.\n\nDabei waren: Ute Brandis, Kofi Asante und ich.\n\nErgebnisse:\n- Das Dach bleibt leer.\n'
    expect(readMinutes(mail).participants.map(({ name }) => name)).toEqual(['Ute Brandis', 'Kofi Asante', 'Katja Holt'])
  })

  it('are of no body that is but their initials', () => {
    const read = readMinutes('Minutes of a meeting\n\nDate: 3 May 2012\n\nPRESENT\nMr. Isaac Tawiah (IT)      Parks and Gardens\nMs. Dela Amegashie (DA)    Town Planning Department\n\nThere is tea.\n', { lang: 'en' })
    expect(read.participants.map(({ organisation }) => organisation)).not.toContain('IT')
  })
})

describe('what is to be decided later', () => {
  it.each(['Frau Brandis schlägt einen Malwettbewerb vor. Darüber wird beim nächsten Mal entschieden.', 'Ob das Fest stattfindet, wird in der nächsten Sitzung beschlossen.'])('is not settled: %s', (text) => {
    expect(german(text).decisions).toEqual([])
  })
})

describe('where they met', () => {
  it('is the house behind the day, and not what their group is for', () => {
    expect(readMinutes('Kurzprotokoll AG Klimaschutz in Schulen\n\nSitzung vom 06.02.2017, 15:00–16:30 Uhr, Heinrich-Gymnasium Hagen\n\nAnwesende: Frau Brandis, Herr Asante\n', { lang: 'de' }).place).toBe('Heinrich-Gymnasium Hagen')
    expect(readMinutes('Dienstbesprechung am 5. Mai 2009 (Raum 117)\n\nAnwesend: Ute Brandis, Kofi Asante\n', { lang: 'de' }).place).toBe('Raum 117')
  })
})

describe('what minutes are called', () => {
  it.each([
    ['TELEFONNOTIZ\n\nAnruf am:            04.12.2012, 11:10 Uhr\nGesprächspartner:    Herr Nagel, Tiefbauamt\nAufgenommen von:     Frau Brandis\nBetrifft:            Verschiebung der Reise\n', 'Verschiebung der Reise'],
    ['MEMORANDUM FOR THE FILE\n\nSubject: Meeting with the library on books\n\nOn 3 May 2012 Ms. Ute Brandis and Mr. Kofi Asante met in Tamale.\n', 'Meeting with the library on books'],
  ])('is what a note for the file is about: %j', (text, title) => {
    expect(readMinutes(text).title).toBe(title)
  })
})

it('who is “on screen” or “telefonisch dazu” was there, follow-up actions are tasks, and who moves a motion has none', () => {
  expect(names('Runde: Ute Brandis\nTelefonisch dazu: Kofi Asante (KMA)')).toEqual(['Ute Brandis', 'Kofi Asante'])
  expect(readMinutes('Minutes\n\nDate: 3 May 2012\nIn the room: Ute Brandis\nOn screen: Kofi Asante', { lang: 'en' }).participants.map(({ name }) => name)).toEqual(['Ute Brandis', 'Kofi Asante'])
  expect(english('### Follow-up actions\n\n1. Ute Brandis: print the samples (due 3 December 2012)\n2. Kofi Asante: buy tea (due: to be confirmed)').actions).toMatchObject([{ owner: 'Ute Brandis', due: { edtf: '2012-12-03' } }, { owner: 'Kofi Asante', due: null }])
  expect(english('Motion (Ute Brandis): tea is free. Carried.')).toMatchObject({ decisions: ['tea is free. Carried.'], actions: [] })
})

it('a task stands beside an outcome that is empty', () => {
  const { decisions, actions } = german('| TOP | Inhalt | Ergebnis | Zuständig | Termin |\n|---|---|---|---|---|\n| 1 Tee | Angebot liegt vor | Beschluss: Es gibt Tee. | | |\n| | Muster drucken | | Brandis | 3.12.2012 |\n| 2 Halle | Bericht von Herrn Asante | kein Ergebnis | | |')
  expect({ decisions, actions: actions.map(({ owner, text }) => [owner, text]) }).toEqual({ decisions: ['Es gibt Tee.'], actions: [['Brandis', 'Muster drucken']] })
  // As the import has such a table: without the empty cells at either end.
  expect(german('TOP\tInhalt\tErgebnis\tZuständig\tTermin\n1 Tee\tAngebot liegt vor\tBeschluss: Es gibt Tee.\nMuster drucken\t\tBrandis\t3.12.2012\nTee kaufen\t\tAsante').actions.map(({ owner, text }) => [owner, text])).toEqual([['Brandis', 'Muster drucken'], ['Asante', 'Tee kaufen']])
})

it('ranks, “die Herren” and “Pater” are no part of a name', () => {
  expect(names('Anwesend waren:\n    die Herren    Ltd. StVD Karl Holt (StA 60),\n                  Dipl.-Ing. Jan Nagel (StA 63),\n    die Damen     Ute Brandis (Förderverein),\n                  Rosa Abel (Gast)')).toEqual(['Karl Holt', 'Jan Nagel', 'Ute Brandis', 'Rosa Abel'])
  expect(names('Es waren da: Karl Holt, Pater Aloys Quirl, Ute Brandis')).toEqual(['Karl Holt', 'Aloys Quirl', 'Ute Brandis'])
})

it('whose who chairs is, is known where only that says it, and a council may begin small', () => {
  expect(readMinutes('Minutes\n\nDate: 3 May 2012\nFacilitation: Ute Brandis (Water Board)\nPresent: Ute Brandis; Kofi Asante, traditional council of Asawase', { lang: 'en' }).participants).toMatchObject([{ name: 'Ute Brandis', organisation: 'Water Board' }, { name: 'Kofi Asante', organisation: 'traditional council of Asawase' }])
})

it('somebody who took the minutes is not their title', () => {
  const { title, participants } = readMinutes('Jury meeting, prize for schools\n\nTamale, 3 May 2012\n\nJury:\nProf. Ama Boadu, chair (University of Education)\nBernd Holt (Klimabündnis)\nMs. Ute Brandis (City of Hagen), minutes\n\nAgenda:\n(1) Entries\n', { lang: 'en' })
  expect({ title, names: participants.map(({ name }) => name) }).toEqual({ title: 'Jury meeting, prize for schools', names: ['Ama Boadu', 'Bernd Holt', 'Ute Brandis'] })
})

it('a letter of another day says nothing of where they met', () => {
  expect(readMinutes('Der Oberbürgermeister                                   Hagen, den 22.08.2006\n\nNiederschrift\n\nüber die Besprechung am 17.08.2006 betr. Lehrpfad\n\nAnwesend waren: Ute Brandis, Kofi Asante', { lang: 'de' }).place).toBeNull()
})

it('a list of agreements goes on behind a task with its day in brackets, and settles nothing where it has but tasks', () => {
  const list = '1. Tee\nEinigkeit besteht darin, dass es Tee gibt.\n\n2. Verabredungen\n- Frau Brandis druckt Muster (bis Mitte Dezember 2012)\n- Herr Asante spricht mit dem Vorstand, sobald der Plan vorliegt'
  expect(tasks(german(list)).map(([owner, due]) => [owner, due])).toEqual([['Brandis', '2012-12-11~/2012-12-20~'], ['Asante', null]])
  expect(german(list).decisions).toEqual([expect.stringContaining('dass es Tee gibt')])
  expect(german(`${list}\n- Gefegt wird nur noch freitags`).decisions).toEqual(['Gefegt wird nur noch freitags'])
})

it('people beside each other, “aus Hagen” and “aus Kumasi”, and for whom they came, are those who were there', () => {
  expect(names('Teilnehmende aus Hagen         Teilnehmende aus Kumasi\n- Ute Brandis                  - Kofi Asante\n- Karl Holt                    - Adjoa Quirl').toSorted()).toEqual(['Adjoa Quirl', 'Karl Holt', 'Kofi Asante', 'Ute Brandis'])
  expect(readMinutes('Besprechung\n\nDatum: 3. Mai 2012\n\nFür die Sparkasse: Frau Ute Brandis, Herr Karl Holt\nFür den Partner: Herr Kofi Asante (KMA)\n\n1. Tee\nEs gibt Tee.', { lang: 'de' }).participants).toMatchObject([{ name: 'Ute Brandis', organisation: 'Sparkasse' }, { name: 'Karl Holt', organisation: 'Sparkasse' }, { name: 'Kofi Asante', organisation: 'KMA' }])
})

it('“About” says what of, “Presiding” who led, a mail’s subject that they met afar, and of two halves of a town none alone is where', () => {
  expect(readMinutes('Telephone note\n\nDate: 3 May 2012\nSpoke with: Ute Brandis, KMA\nCall taken by: Kofi Asante\nAbout: visas for the choir\n', { lang: 'en' }).title).toBe('visas for the choir')
  expect(readMinutes('Minutes\n\nDate: 3 May 2012\nPresiding: Hon. Ute Brandis, KMA\nMembers: Ute Brandis; Kofi Asante (EPA)', { lang: 'en' }).participants[0]).toMatchObject({ name: 'Ute Brandis', organisation: 'KMA' })
  expect(readMinutes('Von: Ute Brandis\nAn: Verteiler\nGesendet: 5. Oktober 2021\nBetreff: Protokoll Videokonferenz Bäume 4.10.2021\n\nLiebe alle,\n\nhier die Ergebnisse von gestern.\n\nDabei waren: Ute Brandis (Bauamt), Kofi Asante (KMA)\n\nTOP 1 Tee\nBeschluss: Es gibt Tee.', { lang: 'de' }).place).toBe('Videokonferenz')
  expect(readMinutes('MINUTES OF A MEETING HELD ON 9TH FEBRUARY 2017\nAT THE ASSEMBLY HALL, ASOKORE MAMPONG\n\nPresent: Ute Brandis, Kofi Asante', { lang: 'en' }).place).toBe('ASOKORE MAMPONG')
})

describe('people in columns beside their label', () => {
  const present = (list: string) => readMinutes(`Protokoll der 17. Sitzung\n\nDatum: 8. November 2012\n\n${list}\n\n1. Tee\nEs gibt Tee.\n`, { lang: 'de' }).participants.map(({ name, organisation }) => [name, organisation])

  it('are all there, the first one too', () => {
    expect(present('Present      Abdul Razak Musah    Metro Waste\n             Doris Frimpong       Metro Waste\n\nApologies    Kwabena Sarfo')).toEqual([['Abdul Razak Musah', 'Metro Waste'], ['Doris Frimpong', 'Metro Waste']])
    expect(present('Mitglieder:         Ratsherr Ottmar Klusmann\n                    Ratsfrau Birsen Aydogan')).toEqual([['Ottmar Klusmann', null], ['Birsen Aydogan', null]])
  })

  it('are there for the administration, which elsewhere does something', () => {
    expect(present('Mitglieder:         Ratsfrau Birsen Aydogan\n\nVerwaltung:         Herr Dr. Arnulf Seidler, Umweltamt\n                    Frau Corinna Tewes, Tiefbauamt')).toEqual([['Birsen Aydogan', null], ['Arnulf Seidler', 'Umweltamt'], ['Corinna Tewes', 'Tiefbauamt']])
    expect(present('Mitglieder: Ratsfrau Birsen Aydogan, Herr Jan Nagel\n\nVerwaltung: Frau Tewes prüft den Antrag.')).toEqual([['Birsen Aydogan', null], ['Jan Nagel', null]])
  })

  it('are none where heads stand beside one another', () => {
    expect(present('Teilnehmer        Firma / Amt       Kürzel\nAnna Lohoff       Grünflächenamt    Lo\nJan Nagel         Umweltamt         Na')).toEqual([['Anna Lohoff', 'Grünflächenamt'], ['Jan Nagel', 'Umweltamt']])
  })
})

describe('what offices write in heads and points', () => {
  it.each([
    ['Wer war dabei? Ute Brandis (Tiefbauamt), Kofi Asante (KMA)', 'de'],
    ['In the room: Ute Brandis (Tiefbauamt)\nBy phone: Kofi Asante (KMA)', 'en'],
  ])('names who was there behind %j', (label, lang) => {
    expect(readMinutes(`Meeting\n\nDate: 20 November 2012\n${label}\n`, { lang }).participants.map(({ name }) => name)).toEqual(['Ute Brandis', 'Kofi Asante'])
  })

  it('counts points by a stroke, by letters, and also where the last has no text', () => {
    expect(readMinutes('Minutes\n\nDate: 3 May 2012\nPresent: Ute Brandis, Kofi Asante\n\n1/ Tank\n- It leaks.\n\n2/ Roof\n- It is dry.\n', { lang: 'en' }).agenda).toEqual(['Tank', 'Roof'])
    expect(readMinutes('Notiz\n\nTag: 11.01.2016\nTeilnehmer: Ute Brandis, Kofi Asante\n\nA Rundgang\n\nDer Raum ist frei.\n\nB Vereinbarungen\n\n• Der Eintritt bleibt frei.\n\nC To-do\n\n• Brandis: Strahler holen (29.01.)\n', { lang: 'de' })).toMatchObject({ agenda: ['Rundgang', 'Vereinbarungen', 'To-do'], decisions: ['Der Eintritt bleibt frei.'], actions: [{ owner: 'Brandis' }] })
    expect(english('A new pump is too dear\n\nThe old one will do.').agenda).not.toContain('new pump is too dear')
  })

  it('is called by the group above the day of its meeting', () => {
    expect(readMinutes('SCHOOL GARDENS GROUP\n\nMinutes of the meeting of 7 February 2013, Ridge School, Kumasi\n\nPresent: Ute Brandis, Kofi Asante\n', { lang: 'en' }).title).toContain('SCHOOL GARDENS GROUP')
    expect(readMinutes('KUMASI METROPOLITAN ASSEMBLY\n\nPROJECT BOARD - PILOT\nMINUTES OF THE MEETING HELD ON TUESDAY 9TH OCTOBER 2018 AT THE ASSEMBLY HALL, KUMASI\n\nPresent: Ute Brandis, Kofi Asante\n', { lang: 'en' }).title).toContain('PROJECT BOARD - PILOT')
  })

  it('is due by the next meeting', () => {
    expect(tasks(german('Aufgaben\n- Brandis - Muster drucken - bis zur nächsten Sitzung\n- Asante - Tee kochen - 3.12.2012')).map(([owner, due]) => [owner, due])).toEqual([['Brandis', null], ['Asante', '2012-12-03']])
    expect(tasks(german('Frau Brandis legt bis zur nächsten Sitzung ein Beispiel vor.')).map(([owner]) => owner)).toEqual(['Brandis'])
  })

  it('has two names below a task, and behind its label', () => {
    expect(tasks(german('Aufgabe: Fehler sammeln und melden\nWer: Asante, Brandis\nBis: 3.12.2012')).map(([owner, due]) => [owner, due])).toEqual([['Asante, Brandis', '2012-12-03']])
    expect(tasks(english('ACTION Ute + Kofi: first draft, by 15 January')).map(([owner, due]) => [owner, due])).toEqual([['Ute + Kofi', '2013-01-15']])
  })
})
