import { describe, expect, it } from 'vitest'
import { kindOf } from '../../../../main/import/suggest/document/kind-of'
import { readMinutes } from '../../../../main/import/suggest/minutes/minutes'

const german = (body: string) => readMinutes(`Protokoll der 4. Sitzung\n\nDatum: 20. November 2012\nOrt: Hagen\nAnwesend: Ute Brandis (Tiefbauamt), Kofi Asante (KMA)\n\n${body}\n`, { lang: 'de' })
const english = (body: string) => readMinutes(`Minutes of the fourth meeting\n\nDate: 20 November 2012\nVenue: Tamale\nPresent: Ute Brandis (City of Hagen), Kofi Asante (KMA)\n\n1. Tea\nThere is none.\n${body}\n`, { lang: 'en' })
const headed = (head: string) => readMinutes(`Protokoll\n\nDatum: 3. Mai 2012\nOrt: Hagen\n${head}\n\nDie Halle ist fertig.\n`).participants

describe('a point that is called as an agenda is', () => {
  const points = (heading: string): string => `Agenda\n1. Tea\n2. ${heading}\n\n1. Tea\nThere is none in the whole town.\n\n2. ${heading}\nThere is much to see in the town.\nRESOLVED: That tea be bought.\nACTION: Ms. Brandis to print the samples by 3 December 2012.\n`
  it.each(['Programme for the guests', 'Topics for 2013', 'Programme'])('is a point where an agenda stands above: %s', (heading) => {
    const read = readMinutes(`Minutes of the fourth meeting\n\nDate: 20 November 2012\nVenue: Tamale\nPresent: Ute Brandis (City of Hagen), Kofi Asante (KMA)\n\n${points(heading)}`, { lang: 'en' })
    expect([read.agenda, read.decisions, read.actions.map(({ owner }) => owner)]).toEqual([['Tea', heading], ['That tea be bought.'], ['Brandis']])
  })

  it.each(['Tagesordnung:\n1. Wasser\n2. Strom', 'TOP 1: Wasser\nEs fehlt.\n\nTOP 2: Strom\nEs fehlt auch.'])('is an agenda as before where none does: %j', (body) => {
    expect(german(body).agenda).toEqual(['Wasser', 'Strom'])
  })
})

describe('people behind labels of everyday', () => {
  it.each(['Here: Ute Brandis, Kofi Asante\nAway: Jan Holt', 'da: Ute Brandis, Kofi Asante\nnicht da: Jan Holt', 'Vor Ort: Ute Brandis\nZoom: Kofi Asante\nVerhindert: Jan Holt', 'Present: Ute Brandis\nLate: Kofi Asante\nNo show: Jan Holt', 'Visiting party: Ute Brandis\n                Kofi Asante\nCould not come: Jan Holt', 'Facilitators: Ute Brandis, Kofi Asante\nMembers excused: Jan Holt', 'In unserer Schalte:\n  UB  Ute Brandis\n  KA  Kofi Asante\nEntschuldigt: Jan Holt'])('were there, or were not: %j', (list) => {
    expect(headed(list).map(({ name }) => name)).toEqual(['Ute Brandis', 'Kofi Asante'])
  })
})

describe('a table of who came', () => {
  it('has no names above its names, and a reason behind who did not', () => {
    expect(headed('Teilnehmende\n\n| | Einrichtung | anwesend |\n|---|---|---|\n| Ute Brandis | Tiefbauamt | ja |\n| Jan Holt | Stadtwerke | nein, erkrankt |\n| Kofi Asante | KMA | ja (Vertretung) |\n').map(({ name, organisation }) => [name, organisation])).toEqual([['Ute Brandis', 'Tiefbauamt'], ['Kofi Asante', 'KMA']])
  })
})

describe('whose people are, behind what is like a task', () => {
  it('is a department for protocol, and nobody who writes one', () => {
    expect(headed('Anwesend: Ute Brandis (Protokollabteilung), Kofi Asante (Protokoll)').map(({ organisation }) => organisation)).toEqual(['Protokollabteilung', null])
  })
})

describe('a body at the end of an entry', () => {
  it('keeps its full stop', () => {
    expect(headed('Anwesend:\n- Ute Brandis, Oti Waste Ltd.\n- Kofi Asante, Tiefbauamt.').map(({ organisation }) => organisation)).toEqual(['Oti Waste Ltd.', 'Tiefbauamt'])
  })

  it('is nobody, where it is called after somebody', () => {
    expect(headed("Participants:\n1. Philo Brandis – Akosua Boys' School\n2. Kofi Asante – Education Office").map(({ name, organisation }) => [name, organisation])).toEqual([['Philo Brandis', "Akosua Boys' School"], ['Kofi Asante', 'Education Office']])
  })
})

describe('a list of those present', () => {
  it.each(['Werkstatt e. V.', 'Met. Planning', 'Dez. Umwelt'])('goes on behind a full stop in brackets: %s', (body) => {
    expect(headed(`Runde: Ute Brandis (${body}), Kofi Asante (KMA). Vom Bauamt fehlte Jan Holt.`).map(({ name, organisation }) => [name, organisation])).toEqual([['Ute Brandis', body], ['Kofi Asante', 'KMA']])
  })

  it('has the offices of a council in short before the names', () => {
    expect(headed('Anwesend: Rm Ute Brandis, sB Anna Prange, StR Kofi Asante (Dez. VI)').map(({ name }) => name)).toEqual(['Ute Brandis', 'Anna Prange', 'Kofi Asante'])
  })
})

describe('notes of a meeting', () => {
  it.each(['Present: Ute Brandis, Kofi Asante\n\nWe agree that every song is sung. There is no news.\n\n- [ ] Ute Brandis: paint the poster by 10 May 2012\n', 'Site visit report\n\nDay of visit: March 9, 2012\nVisiting party: Ute Brandis (EPA)\n                Kofi Asante (Waste Works)\n\nAction: U. Brandis to send the permit by 16 March 2012.\nAction: K. Asante to open the pump house.\n'])('are minutes, whatever they are called, and with a day or without: %j', (text) => {
    expect(kindOf(null, [text], 'en')).toBe('minutes')
  })

  it('are none without a day and without who was present', () => {
    expect(kindOf(null, ['Concert\n\nSongs: Ute Brandis, Kofi Asante\n\nAction: Ute Brandis to paint the poster.\nAction: Kofi Asante to sing.\n'], 'en')).toBe('document')
  })
})

describe('the day of a meeting', () => {
  it('is on the line that calls it one, and not in the letterhead', () => {
    const note = 'Umweltamt                          Dortmund, 19.05.2006\n\nAktennotiz\n\nBetr.: Altglas in Tamale\n\nGespräch am 17.05.2006, Rathaus in Hagen, Zimmer 5\nTeilnehmer: Frau Brandis, Herr Asante\n'
    expect(readMinutes(note)).toMatchObject({ date: { edtf: '2006-05-17' }, place: 'Hagen' })
  })

  it('is told in a mail, with who was there', () => {
    const mail = 'From: Ute Brandis\nTo: tree list\nDate: Mon, 30 Sep 2019 18:22:07 +0200\nSubject: What came of it\n\nDear all,\n\nfor those who missed the talk in Essen on 26 September 2019: there were three of us, namely Kofi Asante and Hannah Darko (both Metro Forestry) and Ute Brandis (Parks Office).\n'
    expect(readMinutes(mail)).toMatchObject({ date: { edtf: '2019-09-26' }, place: 'Essen', participants: [{ name: 'Kofi Asante' }, { name: 'Hannah Darko' }, { name: 'Ute Brandis' }] })
  })

  it('may stand behind the place, which ends there', () => {
    expect(readMinutes('# Online meeting\n\nPlace: Zoom 19 November 2020, 2 pm\n\nParticipants: Ute Brandis, Kofi Asante\n')).toMatchObject({ date: { edtf: '2020-11-19' }, place: 'Zoom' })
  })

  it('may have a sentence of its own for who had the chair', () => {
    expect(readMinutes('Protokoll des Tisches\n\nOrt und Zeit: Hagen, 18. Februar 2016\n\nDie Leitung hatte Ute Brandis (Kirchenkreis). Mit am Tisch saßen Kofi Asante (KMA) und Anna Prange (Umweltamt).\n').participants.map(({ name }) => name)).toEqual(['Ute Brandis', 'Kofi Asante', 'Anna Prange'])
  })
})

describe('a title', () => {
  it('is not what the document is kept by', () => {
    expect(readMinutes('FILE NOTE                              ref. KM/06/112\n\nTwinning of fire services\n\nPresent: Ute Brandis, Kofi Asante\n').title).toBe('Twinning of fire services')
  })
})

describe('people below where they were', () => {
  it.each(['Teilnehmer in Hagen:\n   Ute Brandis (Tiefbauamt)\nTeilnehmer in Kumasi:\n   Kofi Asante (KMA)', 'Anwesend in Hagen: Ute Brandis (Tiefbauamt)\nAnwesend in Kumasi: Kofi Asante (KMA)', 'Participants in Hagen:\n- Ute Brandis (Tiefbauamt)\nParticipants in Kumasi:\n- Kofi Asante (KMA)'])('were there, and are of no body called so: %j', (list) => {
    expect(headed(list)).toMatchObject([{ name: 'Ute Brandis', organisation: 'Tiefbauamt' }, { name: 'Kofi Asante', organisation: 'KMA' }])
    expect(headed(list.replace(/\s\((?:Tiefbauamt|KMA)\)/g, '')).map(({ organisation }) => organisation)).toEqual([null, null])
  })

  it('were not there below who was not, nor where the label says what is talked about', () => {
    expect(headed('Anwesend: Ute Brandis, Jan Holt\nAbwesend in Kumasi: Kofi Asante').map(({ name }) => name)).toEqual(['Ute Brandis', 'Jan Holt'])
    expect(headed('Anwesend: Ute Brandis, Jan Holt\n\nMitglieder in Ausbildung: Kofi Asante, Anna Prange').map(({ name }) => name)).toEqual(['Ute Brandis', 'Jan Holt'])
  })
})

describe('whose people are, in a list that runs on', () => {
  it('is a Referat too, and what is said of both', () => {
    const told = 'Das Treffen fand am 3. Mai 2012 in Hagen statt. Beteiligt waren\nUte Brandis (Referat für Wasser), Jan Holt (Tiefbauamt),\nKofi Asante und Anna Prange (beide Department of Urban Roads, Kumasi).\n'
    expect(readMinutes(`Vermerk über das Treffen\n\n${told}`).participants.map(({ organisation }) => organisation)).toEqual(['Referat für Wasser', 'Tiefbauamt', 'Department of Urban Roads, Kumasi', 'Department of Urban Roads, Kumasi'])
  })

  it('is no rank', () => {
    expect(headed('Anwesend: Ute Brandis (Baurat), Kofi Asante (Ortsrat Nord), Jan Holt (Referatsleiter)').map(({ organisation }) => organisation)).toEqual([null, 'Ortsrat Nord', null])
  })
})

describe('tasks told in the present tense', () => {
  it.each([
    ['Frau Brandis fragt nach freien Terminen im Haus, bis 10.1.', '2013-01-10'],
    ['Herr Asante gibt das Gerät dem nächsten Besucher mit, spätestens Anfang Dezember 2012.', '2012-12-01~/2012-12-10~'],
    ['Herr Asante gibt das Gerät bis Ende Dezember 2012 zurück.', '2012-12-21~/2012-12-31~'],
    ['Frau Brandis stellt den Plan im Rat vor, und zwar bis 3. Dezember 2012.', '2012-12-03'],
    ['Herr Asante berichtet dem Rat (bis 3. Dezember 2012).', '2012-12-03'],
    ['Herr Asante legt bis 3. Dezember 2012 den Kassenstand vor.', '2012-12-03'],
  ])('are due where until when stands by itself behind them, whatever their verb: %s', (sentence, due) => {
    expect(german(`1. Muster\nEs fehlt viel davon.\n${sentence}`).actions).toMatchObject([{ due: { edtf: due } }])
  })

  it('are each their own where the last of one paragraph has its day in brackets', () => {
    expect(german('1. Muster\nBeschluss: Es gibt Tee.\nFrau Brandis schreibt die beiden Ämter an, und zwar bis 13. Dezember 2012. Herr Asante holt Angebote ein (Ende Januar 2013).').actions).toMatchObject([{ owner: 'Brandis', due: { edtf: '2012-12-13' } }, { owner: 'Asante', due: { edtf: '2013-01-21~/2013-01-31~' } }])
  })

  it.each([
    'Herr Asante legt den Kassenstand vor.',
    'Frau Brandis fragt nach freien Terminen bis 10.1.',
    'Frau Brandis fragt, ob das Haus frei ist, bis 10.1.',
    'Herr Asante berichtet vom Hafen, der bis 3. Dezember 2012 gebaut wird.',
    'Herr Asante erwartet das Geld, spätestens im Dezember 2012.',
    'Herr Asante gibt einen Überblick mit Bildern.',
    'Herr Asante gibt zu bedenken, dass das Geld fehlt, spätestens im Mai 2013.',
  ])('are none where only something is told: %s', (sentence) => {
    expect(german(`1. Muster\nEs fehlt viel davon.\n${sentence}`).actions).toEqual([])
  })
})

describe('a row of tasks that is only drawn with gaps', () => {
  it.each(['unbestimmt', 'offen', 'nicht bestimmt'])('is read where its first gap is narrow and no day is fixed: %s', (day) => {
    const rows = `OFFENE AUFGABEN\n   Asante   Muster drucken und verteilen      bis 3.12.2012\n   Brandis  Tee kaufen und kochen             ${day}`
    expect(german(`1. Muster\nEs fehlt viel davon.\n\n${rows}`).actions).toMatchObject([{ owner: 'Asante', due: { edtf: '2012-12-03' } }, { owner: 'Brandis', due: null, text: 'Tee kaufen und kochen' }])
  })

  it.each(['unbestimmt', 'offen'])('is one by itself where the day is said not to be fixed: %s', (day) => {
    expect(german(`1. Muster\nEs fehlt viel davon.\nMuster drucken (Brandis, ${day})\nTee kaufen (Asante, 17.12.2012)`).actions).toMatchObject([{ owner: 'Brandis', due: null }, { owner: 'Asante', due: { edtf: '2012-12-17' } }])
  })
})

describe('what all are said to agree on', () => {
  it.each([
    'Es gibt künftig Tee für alle, darüber war man sich nach langem Hin und Her einig.',
    'Einig sind wir uns, dass es künftig Tee gibt.',
    'Der Preis wird auf einen Euro begrenzt; darüber bestand Einvernehmen.',
    'Damit gilt als vereinbart, dass es künftig Tee gibt.',
    'Wir halten fest, dass es künftig Tee gibt.',
    'Tee soll ohne Zucker auskommen; auch darauf legen sich die Ämter fest.',
  ])('is settled in whole: %s', (sentence) => {
    expect(german(`1. Tee\nEs fehlt viel davon.\n${sentence}`).decisions).toEqual([sentence])
  })

  it.each(['We agree that tea is free.', 'All agree that tea is free.', 'The board accepts the offer of the shop.', 'The group signed off the plan.', 'The committee decides on two kinds of tea.', 'Cups of less than a litre are not filled, that is settled.'])('is settled in the present tense too: %s', (sentence) => {
    expect(english(sentence).decisions).toEqual([sentence])
  })

  it('may go on in the next sentence', () => {
    expect(english('What the group settled: old trees are not felled. And dead ones stay in the list. And so the talk went on. Mr. Asante had doubts.').decisions).toEqual(['What the group settled: old trees are not felled.', 'And dead ones stay in the list.'])
    expect(german('1. Tee\nEs fehlt viel davon.\nMan einigte sich darauf, künftig Tee zu kaufen. Und der Kaffee bleibt teuer. Und was kostet das?').decisions).toEqual(['Man einigte sich darauf, künftig Tee zu kaufen.', 'Und der Kaffee bleibt teuer.'])
  })

  it.each(['Man war sich nach langem Hin und Her nicht einig.', 'Es gibt Tee, wie vereinbart wurde.', 'Kofi Asante agrees that tea is free.', 'The pipe is fixed to the wall; that is settled by the bank.'])('is not what only sounds so: %s', (sentence) => {
    expect([...german(`1. Tee\nEs fehlt viel davon.\n${sentence}`).decisions, ...english(sentence).decisions]).toEqual([])
  })
})

describe('what was settled', () => {
  it.each(['Settled today', 'Agreed at the meeting', 'Heute beschlossen', 'Es wurde Folgendes festgehalten', 'The following was agreed', 'Was die Runde beschloss'])('stands in the list below “%s:”, what was put off aside', (label) => {
    const { decisions, actions } = german(`1. Tee\nEs fehlt viel davon.\n\n${label}:\n- Es gibt Tee für alle.\n- Frau Brandis druckt Muster bis 3.12.2012.\n- Die Frage des Kaffees wird zurückgestellt.`)
    expect([decisions, actions.map(({ owner }) => owner)]).toEqual([['Es gibt Tee für alle.'], ['Brandis']])
  })

  it.each(['Beschluss 7.1', '**Decision 7-01**', 'FESTLEGUNG 3/12'])('may stand behind a count without a colon: %s', (label) => {
    expect(german(`1. Tee\nEs fehlt viel davon.\n\n${label} Es gibt Tee für alle.`).decisions).toEqual(['Es gibt Tee für alle.'])
  })

  it('is not what a count only begins', () => {
    expect(german('1. Tee\nEs fehlt viel davon.\n\nBeschluss 7.1 wurde umgesetzt.\nBeschluss 3 Jahre alt.').decisions).toEqual([])
  })
})

describe('until when something is to be done', () => {
  it.each([
    ['Karte für 2013 zeichnen - bis Mi', '2012-11-21'],
    ['Karte für 2014 zeichnen – Frühjahr', '2013-03~/2013-05~'],
    ['Antrag für 2013 stellen - laufend', null],
    ['Antrag für 2013 stellen (umgehend)', null],
    ['Karte zeichnen (bis 3. Mai, 2013)', '2013-05-03'],
    ['ruft das Amt wieder an: in zwei Wochen', '2012-12-04'],
    ['Antrag stellen, bis zur nächsten Sitzung', null],
    ['Karte zeichnen            UB   50. KW', '2012-12-10/2012-12-16'],
  ])('is what stands by itself behind it: %s', (task, due) => {
    expect(german(`1. Karte\nEs fehlt viel davon.\nAufgabe (Brandis): ${task}`).actions.map((each) => each.due?.edtf ?? null)).toEqual([due])
  })

  it('may be cut within a cell behind “next”', () => {
    expect(german('| Was | Wer | Bis |\n|---|---|---|\n| Karte der Stadt | Brandis | Ende nächster |\n| zeichnen | | Woche |\n| Tee kaufen | Asante | 17.12.2012 |').actions.map(({ text }) => text)).toEqual(['Karte der Stadt zeichnen', 'Tee kaufen'])
  })
})

it.each(['einstimmig', '4 Ja, 1 Enthaltung', 'mehrheitlich'])('somebody has to do what was settled, also where its label says how it was (%s)', (how) => {
  const { decisions, actions } = german(`1. Karte\nEs fehlt viel davon.\nBeschluss (${how}): Frau Brandis zeichnet bis 3.12.2012 eine Karte.\nBeschluss (${how}): Es gibt Tee.`)
  expect([decisions, actions.map(({ owner, due }) => [owner, due?.edtf])]).toEqual([['Es gibt Tee.'], [['Brandis', '2012-12-03']]])
})

describe('tasks told without a day', () => {
  it.each([
    ['Frau Brandis unterrichtet das Amt über das Ergebnis.', 'Brandis'],
    ['Frau Brandis schließt die Versicherung ab, sobald die Zahlen da sind.', 'Brandis'],
    ['Herr Asante hakt beim Hafenamt nach.', 'Asante'],
    ['Herr Asante ruft im Hafen an.', 'Asante'],
    ['Frau Brandis hört sich nach einem Raum um.', 'Brandis'],
    ['Die Bürgermeisterin Brandis wird die Ämter anschreiben.', 'Brandis'],
  ])('are tasks: %s', (sentence, owner) => {
    expect(german(`1. Tee\nEs fehlt viel davon.\n${sentence}`).actions).toMatchObject([{ owner, due: null }])
  })

  it.each([
    ['Ms. Brandis will have the kettle mended.', 'Brandis'],
    ['Mr. Asante was asked, in his absence, to look for a kettle.', 'Asante'],
    ['Mr. Asante, who had to leave early, gets to buy the tea.', 'Asante'],
    ['Ms. Brandis needs to provide a list of shops.', 'Brandis'],
    ['Ms. Brandis must find a room.', 'Brandis'],
    ['Mr. Asante is willing to buy the cups.', 'Asante'],
    ['Station Officer Asante will name two trainees.', 'Asante'],
    ['Ms. Brandis checks the rules for tea, no hurry.', 'Brandis'],
    ["Ms. Brandis looks after the kettle, which depends on the broker's answer.", 'Brandis'],
  ])('are tasks in English too: %s', (sentence, owner) => {
    expect(english(sentence).actions).toMatchObject([{ owner, due: null }])
  })

  it.each(['Frau Brandis beantragt, den Tee abzuschaffen.', 'Frau Brandis schließt die Sitzung um 12 Uhr.', 'Herr Asante hofft auf Besserung, sobald es regnet.'])('are none where somebody only moves, closes or hopes: %s', (sentence) => {
    expect(german(`1. Tee\nEs fehlt viel davon.\n${sentence}`).actions).toEqual([])
  })

  it.each(['Ms. Brandis will have doubts.', 'Ms. Brandis must have been mistaken.', 'Ms. Brandis was asked, in her absence, about the kettle.', 'Station Officer Asante had named two trainees.'])('are none where only something is told of somebody: %s', (sentence) => {
    expect(english(sentence).actions).toEqual([])
  })
})

it('tasks are told in the language of their paragraph, whatever that of the others', () => {
  const body = 'Man war sich einig, dass es künftig für alle Tee gibt. Frau Brandis druckt die Muster bis zum 3. Dezember.\n\nIt was decided that the tea is free of charge. Mr. Asante is to buy the cups by mid-December. Mr. Asante will write to the port as well.'
  for (const { decisions, actions } of [german(body), english(body)]) {
    expect(decisions).toHaveLength(2)
    expect(actions.map(({ owner, due }) => [owner, due?.edtf ?? null])).toEqual([['Brandis', '2012-12-03'], ['Asante', '2012-12-11~/2012-12-20~'], ['Asante', null]])
  }
})

describe('who has to do something', () => {
  const tasks = (people: string, body: string) => readMinutes(`Protokoll der 4. Sitzung\n\nDatum: 20. November 2012\nOrt: Hagen\n${people}\n\n1. Tee\nEs fehlt viel davon.\n${body}\n`, { lang: 'de' }).actions.map(({ owner, due }) => [owner, due?.edtf ?? null])

  it.each(['Anwesend: Ute Brandis (UtB, Tiefbauamt), Kofi Asante (KMA)\nEntschuldigt: Enno Holt (EnH)', 'Anwesend:\n  UtB  Ute Brandis, Tiefbauamt\n  KA   Kofi Asante, KMA\nEntschuldigt:\n  EnH  Enno Holt, Umweltamt'])('may be called by letters of a name that the list of people gives, also of those who were not there: %j', (people) => {
    expect(tasks(people, 'Aufgabe: UtB druckt die Muster, 48. KW\nAufgabe: Tee kaufen – EnH – 3.12.2012')).toEqual([['UtB', '2012-11-26/2012-12-02'], ['EnH', '2012-12-03']])
  })

  it.each(['Entschuldigt: Enno Holthaus (Umweltamt)', 'Abwesend: Frau Tomke Holthaus'])('may have been absent: %s', (people) => {
    expect(tasks(`Anwesend: Ute Brandis (Tiefbauamt), Kofi Asante (KMA)\n${people}`, 'Weiteres Vorgehen\n- U. Brandis: Muster drucken, bis 3.12.2012\n- T. Holthaus: Tee kaufen, sofort')).toEqual([['Brandis', '2012-12-03'], ['Holthaus', null]])
  })

  it('is no body by the letters in brackets behind it', () => {
    expect(tasks('Anwesend: Ute Brandis (TBA), Kofi Asante (KMA)', 'TBA berichtet vom Bau, der bis 3.12.2012 dauert.\nDie TBA wird im Mai 2013 umziehen.')).toEqual([])
  })
})

it('“Note for the file” says what a note is, not what it is of', () => {
  expect(readMinutes('Note for the file\n\nTalk about a tree nursery\n\nDate: 3 May 2012\nPresent: Ute Brandis (City of Hagen), Kofi Asante (KMA)\n\nThe trees are small.\n').title).toBe('Talk about a tree nursery')
})

describe('those who were there', () => {
  it('may be counted from beside their label on', () => {
    expect(headed('Anwesend:  1. Ute Brandis, Vorsitzende\n           2. Kofi Asante, Gast aus Tamale\nAbwesend:  Jan Holt').map(({ name }) => name)).toEqual(['Ute Brandis', 'Kofi Asante'])
  })

  it('may be of a firm whose form begins small', () => {
    expect(readMinutes('Vermerk\n\nAm 3. Mai 2012 kamen in Hagen Ute Brandis vom Umweltamt und Kofi Asante von der Engagement Global gGmbH zusammen.\n').participants.map(({ organisation }) => organisation)).toEqual(['Umweltamt', 'Engagement Global gGmbH'])
  })
})

describe('when and where somebody met', () => {
  it('may stand before those who were there, and is not when and where it was written', () => {
    const { date, place } = readMinutes('Vermerk über ein Gespräch\n\nTeilgenommen haben am 3. Mai 2012 in Hagen: Ute Brandis und\nKofi Asante (KMA).\n\nEs ging um Tee.\n\nWitten, 9.5.2012\ngez. Brandis\n')
    expect([date?.edtf, place]).toEqual(['2012-05-03', 'Hagen'])
  })

  it('is not the town that the subject in quotation marks names', () => {
    expect(readMinutes('Protokoll\n\nzum Gespräch "Radverkehr in Tamale"\nam 3. Mai 2012 in Hagen, Rathaus\n\nAnwesend: Ute Brandis, Kofi Asante\n').place).toBe('Hagen')
  })

  it('may be a house that has its town in its name', () => {
    expect(readMinutes('VERMERK\n\nüber das Treffen in der Musikschule Herne am 4. Mai 2012\n\nBeteiligt waren Ute Brandis und Kofi Asante.\n').place).toBe('Musikschule Herne')
  })

  it('is not the day by which a “Termin für …” has to be found', () => {
    expect(readMinutes('Protokoll der Sitzung des Beirats\n\nam Donnerstag, dem 3. Mai 2012\nim Rathaus, Hagen\n\nAnwesend: Ute Brandis, Kofi Asante\n\nMuster begutachten                      Brandis     01.06.2012\nTermin für den Herbst abstimmen         Asante      08.06.2012\n').date?.edtf).toBe('2012-05-03')
  })

  it('may stand behind “Sitzung am:”', () => {
    expect(readMinutes('Beirat Abfall\n\nErgebnisprotokoll\n\nSitzung am:    3. Mai 2012\nSitzungsort:   Hagen, Rathaus\nAnwesend:      Ute Brandis, Kofi Asante\n')).toMatchObject({ title: 'Beirat Abfall', date: { edtf: '2012-05-03' }, place: 'Hagen, Rathaus' })
  })
})

describe('a task without a day', () => {
  it('is one where it says that none was agreed', () => {
    expect(german('1. Tee\nEs fehlt Tee.\nHerr Asante sucht Zeichnungen heraus, eine Frist wurde nicht vereinbart.').actions).toMatchObject([{ owner: 'Asante', due: null }])
  })

  it('is one behind the same arrow as the others', () => {
    expect(german('1. Tee\nEs fehlt Tee.\n=> Frau Brandis schickt Muster (Termin: 10. Dezember 2012).\n=> Herr Asante druckt Plakate (Termin: 3. Dezember 2012).\n=> Herr Asante spricht mit dem Amt.').actions.map(({ owner, due }) => [owner, due?.edtf ?? null])).toEqual([['Brandis', '2012-12-10'], ['Asante', '2012-12-03'], ['Asante', null]])
  })

  it('is one at the end of a list in which others have one', () => {
    expect(german('1. Tee\nEs fehlt Tee.\n\nZu erledigen:\nFrau Brandis: Muster drucken (bis 30.11.2012)\nHerr Asante: Tee kaufen (bis 3.12.2012)\nFrau Brandis: Rektorinnen anschreiben').actions.map(({ owner }) => owner)).toEqual(['Brandis', 'Asante', 'Brandis'])
  })

  it('may stand behind “Es übernimmt:”', () => {
    expect(german('1. Tee\nEs fehlt Tee.\nEs übernimmt: Frau Brandis die Karte der Standorte bis 3.12.2012.\nEs übernimmt: Herr Asante den Text, Frist offen.').actions.map(({ owner, due }) => [owner, due?.edtf ?? null])).toEqual([['Brandis', '2012-12-03'], ['Asante', null]])
  })
})

describe('what was settled below “Programm”', () => {
  it('is no point of an agenda', () => {
    const { agenda, decisions } = readMinutes('# Besuch aus Tamale\n\nAnwesend: Ute Brandis, Kofi Asante\n\n## Programm\n\n- Der Besuch der Halle fällt weg. (Beschluss)\n- Der Abend bleibt frei. (Beschluss)\n')
    expect([agenda, decisions]).toEqual([[], ['Der Besuch der Halle fällt weg.', 'Der Abend bleibt frei.']])
  })
})

describe('whoever is on the telephone', () => {
  it('was there too', () => {
    expect(headed('Anwesend: Ute Brandis\nTelefonisch zugeschaltet: Kofi Asante\nNicht dabei: Jan Holt').map(({ name }) => name)).toEqual(['Ute Brandis', 'Kofi Asante'])
  })
})

describe('labels that a format has run together', () => {
  it('are parted where a legend says what their letters are', () => {
    const { decisions, actions } = german('1. Tee\nEs fehlt viel Tee. B: Tee wird gekauft. A: Herr Asante kauft Tee, bis 3.12.2012.\n\nLegende: B = Beschluss, A = Aufgabe')
    expect([decisions, actions.map(({ text }) => text)]).toEqual([['Tee wird gekauft.'], ['Herr Asante kauft Tee, bis 3.12.2012.']])
  })

  it('are parted where the same one has somebody in brackets again', () => {
    expect(english('Decision: Tea is free. Action (Ms. Brandis, 3 December 2012): print the samples Action (Mr. Asante, tbd): buy tea').actions).toMatchObject([{ owner: 'Brandis', due: { edtf: '2012-12-03' }, text: 'print the samples' }, { owner: 'Asante', due: null, text: 'buy tea' }])
  })

  it('“Notes” above running text is not who wrote them', () => {
    expect(english('\nNotes\n\nTea was much discussed by everybody in the room. After a long exchange it was agreed that tea is free.').decisions).toEqual([expect.stringContaining('tea is free')])
  })
})

it('a note of a call names both who spoke', () => {
  const { participants } = readMinutes('Telefonnotiz\n\nGespräch mit:  Frau Akua Falke, KMA\ngeführt von:   Herrn Jens Holt, Umweltamt\nam:            11.02.2013\nThema:         Behälter\n\nFrau Falke teilt mit, dass der Container da ist.\n', { lang: 'de' })
  expect(participants).toMatchObject([{ name: 'Akua Falke', organisation: 'KMA' }, { name: 'Jens Holt', organisation: 'Umweltamt' }])
})

describe('who came, and who did not', () => {
  it('is told by short words in a list to be signed', () => {
    expect(headed('Anwesenheitsliste\n\n| Nr. | Name, Vorname | anwesend |\n|---|---|---|\n| 1 | Brandis, Ute | x |\n| 2 | Asante, Kofi | x |\n| 3 | Holt, Jan | entsch. |\n').map(({ name }) => name)).toEqual(['Ute Brandis', 'Kofi Asante'])
  })

  it.each(['Anwesend: Ute Brandis\nals Gäste: Kofi Asante', 'Anwesend: Ute Brandis\nVertretung für Frau Hinz: Kofi Asante', 'Anwesend: Ute Brandis\nzeitweise: Kofi Asante', 'Versammlungsleiterin: Ute Brandis\nAnwesend: 23 Mitglieder, als Gast Kofi Asante'])('is told by a label of its own: %j', (list) => {
    expect(headed(list).map(({ name, organisation }) => [name, organisation]).toSorted()).toEqual([['Kofi Asante', null], ['Ute Brandis', null]])
  })

  it('has a name that a margin has broken behind two given names', () => {
    expect(headed('Anwesend: Ute Brandis (Tiefbauamt), Nana Osei Kwadwo\nBonsu (Manhyia Palace)').map(({ name }) => name)).toEqual(['Ute Brandis', 'Osei Kwadwo Bonsu'])
  })

  it('sent the mail, where the list ends with "ich"', () => {
    expect(readMinutes('Von: Silke Otto <otto@hagen.example>\nAn: Kofi Asante <asante@kma.example>\nDatum: Tue, 21 Feb 2017\nBetreff: Protokoll Jour fixe 21.2.\n\nHallo,\n\nDabei: Ute Brandis, Kofi Asante (KMA), ich\n\n1. Zähler\nSie fehlen.\n', { lang: 'de' }).participants.map(({ name }) => name)).toEqual(['Ute Brandis', 'Kofi Asante', 'Silke Otto'])
  })

  it('is called by letters that begin with their title', () => {
    const read = readMinutes('Minutes of the fourth meeting\n\nDate: 20 November 2012\nVenue: Tamale\nPresent\n\n| Name | Initials |\n|---|---|\n| Nana Afia Kobi Ampem | NAK |\n| Mr. Ben Otto | BO |\n\n1. Tea\nBO to buy tea by 3 December 2012.\nNAK to talk to the market women.\n', { lang: 'en' })
    expect(read.actions.map(({ owner }) => owner)).toEqual(['BO', 'NAK'])
  })
})

describe('who has to do something', () => {
  const tasks = (read: ReturnType<typeof german>): unknown => read.actions.map(({ owner, due, text }) => [owner, due?.edtf ?? null, text])

  it('stands before until when and what', () => {
    expect(tasks(german('1. Zähler\nDrei fehlen.\n-> Hr. Asante bis KW 50: Fotos schicken\n-> Brandis bis Ende Januar: Probefahrt organisieren'))).toEqual([['Asante', '2012-12-10/2012-12-16', 'Fotos schicken'], ['Brandis', '2013-01-21~/2013-01-31~', 'Probefahrt organisieren']])
  })

  it('stands behind "V:", with the task behind the day', () => {
    expect(tasks(german('1. Lampen\nDer Arbeitskreis kommt überein, die Lampen zu verleihen.\nV: Brandis T: 10.12.2012 Vertrag entwerfen\nV: Asante T: 15.12.2012 Preise vergleichen'))).toEqual([['Brandis', '2012-12-10', expect.stringContaining('Vertrag entwerfen')], ['Asante', '2012-12-15', expect.stringContaining('Preise vergleichen')]])
  })

  it('stands as an item above theirs', () => {
    expect(tasks(english('\n2. Monitoring\n\n• Kofi Asante\n\n• buy 20 thermometers by 7 December 2012\n\n• find a store room\n\n• Ute Brandis\n\n• share the template by 30 November 2012\n\n3. Media\n\nNothing.'))).toEqual([['Kofi Asante', '2012-12-07', expect.stringContaining('buy')], ['Kofi Asante', null, expect.stringContaining('find')], ['Ute Brandis', '2012-11-30', expect.stringContaining('share')]])
  })

  it('stands in a row below a point, what was said of it and no first cell', () => {
    expect(tasks(german('Nr.\tInhalt\tWer\tBis wann\n\n1\tBusspuren\nDer Versuch beginnt am 1. April. (Beschluss)\n\nPlan zeichnen\tAsante\t15.12.\n\nZahlen liefern\tBrandis\t8.12.\n\n2\tHaltestellen\nFotos liegen vor.\n\nKosten schätzen\tBrandis\tEnde Januar\n\nMuster zeichnen\tAsante\tnächste Sitzung'))).toEqual([['Asante', '2012-12-15', 'Plan zeichnen'], ['Brandis', '2012-12-08', 'Zahlen liefern'], ['Brandis', '2013-01-21~/2013-01-31~', 'Kosten schätzen'], ['Asante', null, 'Muster zeichnen']])
  })

  it('has no deadline by when it starts', () => {
    expect(english('2. Tonnage\nMr. Asante to provide a weekly report, starting in March.').actions.map(({ owner, due }) => [owner, due])).toEqual([['Asante', null]])
  })
})

describe('a room or point that looks like something else', () => {
  it('is a room, and no time of day: "Raum 4.12"', () => {
    expect(readMinutes('Jour fixe Kanal\n\nMittwoch, 15.10.2008, 9:30 Uhr, Rathaus, Raum 4.12\nTeilnehmer: Ute Brandis, Kofi Asante\n', { lang: 'de' }).place).toBe('Rathaus, Raum 4.12')
  })

  it('is a point with what was said of it, and no list of them: "1. Ablauf"', () => {
    const read = german('1. Ablauf\n   Es wurde vereinbart, die Türme auszulassen.\n\n2. Bewirtung\n   Das Angebot liegt vor.')
    expect([read.agenda, read.decisions]).toEqual([['Ablauf', 'Bewirtung'], ['Es wurde vereinbart, die Türme auszulassen.']])
  })

  it('is a decision where the motion was put to the vote', () => {
    expect(german('4. Anträge\n\nAntrag des Vorstands: Der Beitrag beträgt ab 2013 30 Euro. Abstimmung: 19 Ja, 3 Nein, 1 Enthaltung. Der Antrag ist angenommen.').decisions).toEqual([expect.stringContaining('Der Beitrag beträgt ab 2013 30 Euro')])
  })
})

describe('who came, beside what else a line says', () => {
  it.each(['Anwesend: Ute Brandis, zeitweise Dr. Kofi Asante', 'Anwesend: Ute Brandis, am zweiten Tag auch Kofi Asante', 'Present: Ute Brandis\nDay 2 only: Kofi Asante'])('is somebody, whenever: %j', (list) => {
    expect(headed(list).map(({ name }) => name)).toEqual(['Ute Brandis', 'Kofi Asante'])
  })

  it('is no label that stands close behind', () => {
    expect(headed('Leitung   Fr. Ute Brandis Protokoll   Hr. Kofi Asante\nTeilnehmende: Ute Brandis, Kofi Asante').map(({ name }) => name)).toEqual(['Ute Brandis', 'Kofi Asante'])
  })

  it('sent the mail by surname and given name', () => {
    expect(readMinutes('Von: Otto, Silke <otto@hagen.example>\nAn: Kofi Asante <asante@kma.example>\nDatum: Tue, 21 Feb 2017\nBetreff: Protokoll Telko 21.2.\n\nHallo,\n\nDabei: Ute Brandis, Kofi Asante (KMA) und ich\n\n1. Zähler\nSie fehlen.\n', { lang: 'de' }).participants.map(({ name }) => name)).toEqual(['Ute Brandis', 'Kofi Asante', 'Silke Otto'])
  })
})

describe('a counted point', () => {
  it('is one behind a table of people that is only drawn', () => {
    expect(readMinutes('Protokoll\n\nDatum: 3. Mai 2012\nTeilnehmende:\nName           Institution\nUte Brandis    Tiefbauamt\nKofi Asante    KMA\n1. Koffer\nEr wird in zwei Sprachen erstellt.\n2. Konferenz\nSie findet im Juni statt.\n', { lang: 'de' }).agenda).toEqual(['Koffer', 'Konferenz'])
  })

  it('is one behind a table of tasks', () => {
    expect(english('2. Assignments\nOfficer\tAssignment\tDeadline\nMs. Brandis\tSubmit the cost estimates\t11 December 2012\nMr. Asante\tInform the owners\t7 December 2012\n3. Closing\nThe meeting closed at 3:40 p.m.').agenda).toEqual(['Tea', 'Assignments', 'Closing'])
  })

  it('is one above bullets without a gap', () => {
    expect(german('1. Austausch der Daten\n• Alle nutzen dieselbe Tabelle.\n• Brandis: lädt die Daten hoch bis 30.11.2012\n2. Besuch im Juni\n• Asante: Elternbrief schreiben, bis 3.12.2012\n3. Presse\n• vertagt').agenda).toEqual(['Austausch der Daten', 'Besuch im Juni', 'Presse'])
  })
})

describe('a note that its writer signs', () => {
  const note = (told: string): string => `Vermerk\n\nAm 02.03.2007 fand im Rathaus Hagen eine Vorbesprechung statt. ${told}\n\n1. Sicherheit\n   Die Stiefel fehlen.\n\ngez. Rüdiger Hanke\n`

  it('has "der Unterzeichner" there by name', () => {
    expect(readMinutes(note('Teilgenommen haben Frau Ute Brandis (Umweltamt), Herr Kofi Asante (KMA) sowie der Unterzeichner.'), { lang: 'de' }).participants.map(({ name }) => name)).toEqual(['Ute Brandis', 'Kofi Asante', 'Rüdiger Hanke'])
  })

  it('has nobody more where it says nothing of them', () => {
    expect(readMinutes(note('Teilgenommen haben Frau Ute Brandis (Umweltamt) und Herr Kofi Asante (KMA).'), { lang: 'de' }).participants.map(({ name }) => name)).toEqual(['Ute Brandis', 'Kofi Asante'])
  })
})

describe('a point called by letters', () => {
  it('is one: "5. A.O.B."', () => {
    expect(english('2. ACTION POINTS\n   a) Ms. Brandis to collect the forms by 4 December 2012.\n   b) Mr. Asante to draft a letter by 7 December 2012.\n\n3. A.O.B.\n   None.').agenda).toEqual(['Tea', 'ACTION POINTS', 'A.O.B.'])
  })
})

describe('what other offices write', () => {
  const heads = { de: 'Protokoll der 4. Sitzung\n\nDatum: 3. Mai 2012\nAnwesend: Ute Brandis, Kofi Asante\n\n', en: 'Minutes of the 4th meeting\n\nDate: 3 May 2012\nPresent: Ute Brandis, Kofi Asante\n\n' }
  const inGerman = (body: string) => readMinutes(`${heads.de}${body}\n`, { lang: 'de' })
  const inEnglish = (body: string) => readMinutes(`${heads.en}${body}\n`, { lang: 'en' })

  it('is settled by so many votes', () => {
    expect(inGerman('1. Geld\nDer Vorstand beschloss mit 3 zu 1 Stimmen, den Beitrag auf 24 Euro anzuheben.').decisions).toHaveLength(1)
    expect(inGerman('1. Geld\nDer Vorstand sprach mit 3 von 4 Gästen, die am Tisch saßen.').decisions).toEqual([])
  })

  it('is agreed under “Agreements reached”, and by “D1 – …”', () => {
    expect(inEnglish('Agreements reached\n\n- The tank stays.\n- Tea is free.').decisions).toEqual(['The tank stays.', 'Tea is free.'])
    expect(inEnglish('1. Tank\nIt leaks.\n\nD1 – The tank stays.\n\n2. Tea\nIt is cold.\n\nD2 – Tea is free.').decisions).toEqual(['The tank stays.', 'Tea is free.'])
    expect(inEnglish('A1 – North field\n\nIt is wet.\n\nA2 – South field\n\nIt is dry.').actions).toEqual([])
  })

  it('is done by two with a sign between them', () => {
    expect(inEnglish('To do\n- @Ute + @Kofi: print the samples – 10 May').actions).toMatchObject([{ owner: 'Ute + Kofi', due: { edtf: '2012-05-10' } }])
  })

  it('was talked about in a table that says how long, or who spoke: those have nothing to do', () => {
    const { agenda, actions } = inEnglish('Discussion topics\n\nTime\tItem\tPresenter\tNotes\n10 min\tState of the tanks\tUte Brandis\tTwo of them leak\n20 min\tTea\tKofi Asante\tIt is cold')
    expect(agenda).toEqual(['State of the tanks', 'Tea'])
    expect(actions).toEqual([])
  })

  it('took place where the talks were held, and by what stands behind a day with its weekday', () => {
    expect(readMinutes('Note\n\nOn 3 May 2012 Ute Brandis from the Parks Department in Dortmund met Kofi Asante. The talks were held in Kumasi.', { lang: 'en' }).place).toBe('Kumasi')
    expect(readMinutes('Tank debrief, Kumasi\n2 May 2023 (Tuesday), Zoom\n\nPresent: Ute Brandis, Kofi Asante', { lang: 'en' }).place).toBe('Zoom')
  })

  it('is called by the line above that of when, where and who writes', () => {
    expect(readMinutes('Rain tanks – weekly sync\n\nThu 11 Mar 2021 · Teams call · notes: Ute\n\nAttendees\n- Ute Brandis\n- Kofi Asante', { lang: 'en' })).toMatchObject({ title: 'Rain tanks – weekly sync', place: 'Teams call' })
  })
})

it('those who “couldn’t make it” were not there', () => {
  expect(readMinutes('Minutes\n\nDate: 3 May 2012\n\nwho was there: Ute Brandis, Kofi Asante\ncouldn’t make it: Ama Badu', { lang: 'en' }).participants.map(({ name }) => name)).toEqual(['Ute Brandis', 'Kofi Asante'])
})

describe('a note of a meeting elsewhere', () => {
  const note = 'Dortmund, den 26.09.2007\n\nVermerk\n\nBesprechung zur Deponie am 25.09.2007\n\nAn der Besprechung im Haus der GTZ in Eschborn nahmen teil: Frau Kathrin Brandis (GTZ), Herr Kofi Asante (KMA) und die Unterzeichnerin.\n\nFrau Brandis stellte das Programm vor.\n\nIm Auftrag\nPetra Holt\n'

  it('was where it says, and not where it was written, with whoever signs it', () => {
    const { place, participants } = readMinutes(note, { lang: 'de' })
    expect(place).toBe('Eschborn')
    expect(participants.map(({ name }) => name)).toEqual(['Kathrin Brandis', 'Kofi Asante', 'Petra Holt'])
  })

  it('has no people of those who sign alone', () => {
    expect(readMinutes(note.replace(' und die Unterzeichnerin', ''), { lang: 'de' }).participants.map(({ name }) => name)).toEqual(['Kathrin Brandis', 'Kofi Asante'])
    expect(readMinutes(note.replace(' im Haus der GTZ in Eschborn', ''), { lang: 'de' }).place).toBe('Dortmund')
  })
})

describe('arrows before what somebody does', () => {
  const head = 'Protokoll der 3. Sitzung\n\nDatum: 5.11.2019\nAnwesend: Gesine Tilch, Lioba Kessing\n\n1. Hof\n\n'

  it('are tasks where each begins with one of those who met, also behind a bullet', () => {
    const { actions, decisions } = readMinutes(`${head}• Das Tiefbauamt hat Bedenken.\n\n• → Kessing holt die Pläne ein, bis 22.11.2019\n\n• → Tilch vereinbart den Ortstermin`, { lang: 'de' })
    expect(actions.map(({ owner, due }) => [owner, due?.edtf ?? null])).toEqual([['Kessing', '2019-11-22'], ['Tilch', null]])
    expect(decisions).toEqual([])
  })

  it('are none where they tell of anything', () => {
    expect(readMinutes(`${head}→ Kessing hat die Pläne geholt\n→ Tilch war im Amt`, { lang: 'de' }).actions).toEqual([])
  })
})

describe('what only looks like something of minutes', () => {
  it('is no decision where roads stand before dashes', () => {
    expect(german('1. Straßen\nB1 – Tempo 80 wird geprüft.\nB54 – Der Radweg fehlt.\nA1 – Die Brücke ist gesperrt.')).toMatchObject({ decisions: [], actions: [] })
    expect(german('1. Straßen\nB1 – Die Brücke wird gesperrt.\nA2 – Frau Brandis schreibt den Brief.\nB3 – Der Radweg bleibt.').decisions).toEqual(['Die Brücke wird gesperrt.', 'Der Radweg bleibt.'])
  })

  it.each([
    ['The delegation met in Tamale. The previous workshop was held in Accra in 2010.', 'Tamale'],
    ['Die Gruppe traf sich in Hagen. Das letzte Treffen fand 2010 in Kumasi statt.', 'Hagen'],
    ['Die Gruppe traf sich in Hagen. Der Ausflug findet im Juni in Bonn statt.', 'Hagen'],
    ['Die Gruppe aus Hagen traf sich. Das Treffen fand in Kumasi statt.', 'Kumasi'],
  ])('is no place where another meeting was held: %j', (body, place) => {
    expect(readMinutes(`Protokoll vom 3. Mai 2012\n\nAnwesend: Ute Brandis, Kofi Asante\n\n${body}\n`).place).toBe(place)
  })

  it('is nobody who came where a group is told of', () => {
    expect(headed('Anwesend: Ute Brandis\n\n1. Lage\nVerwaltung: Frau Kramm, Umweltamt, prüft den Antrag.\nPresse: Herr Holt (WAZ) hat gefragt.').map(({ name }) => name)).toEqual(['Ute Brandis'])
  })

  it('is nobody\'s organisation where somebody speaks on it', () => {
    expect(readMinutes('Minutes of the workshop\n\n12 May 2015, Tamale\n\nTime\tItem\tPresenter\n9:00\tWelcome\tUte Brandis\n9:30\tComposting\tKofi Asante\n', { lang: 'en' }).participants.map(({ name, organisation }) => [name, organisation])).toEqual([['Ute Brandis', null], ['Kofi Asante', null]])
  })

  it.each(['→ Brandis hält das für falsch\n→ Asante findet es gut', '→ Brandis meint, es sei zu spät\n→ Asante weiß es nicht'])('is no task behind an arrow where somebody thinks so: %j', (body) => {
    expect(german(`1. Lage\n${body}`).actions).toEqual([])
  })

  it('is no task where a meeting ended', () => {
    expect(german('Aufgaben\n\nBrandis\n\nBrief an die Stadt.\n\nAsante\n\nHalle mieten bis 3. Dezember 2012.\n\nDas Treffen endete um 16 Uhr.').actions.map(({ owner, text }) => [owner, text])).toEqual([['Brandis', 'Brief an die Stadt.'], ['Asante', 'Halle mieten bis 3. Dezember 2012.']])
  })

  it('is no place where it is asked for within the minutes', () => {
    expect(readMinutes('Protokoll vom 3. Mai 2012\n\nAnwesend: Ute Brandis, Kofi Asante\n\n1. Fest\nWo? Das ist offen.\n').place).toBeNull()
    expect(readMinutes('Protokoll\n\nWann? 3. Mai 2012\nWo? Rathaus Hagen.\nWer war dabei? Ute Brandis, Kofi Asante\n')).toMatchObject({ place: 'Rathaus Hagen', date: { edtf: '2012-05-03' } })
  })

  it.each(['chair of the association', 'member of the council', 'head of group', 'new to the club', 'leads the network'])('is no body where somebody is in it: %s', (said) => {
    expect(headed(`Anwesend: Ute Brandis (${said}), Kofi Asante (tailors' group)`).map(({ organisation }) => organisation)).toEqual([null, "tailors' group"])
  })

  it('is nobody\'s organisation where it is how somebody joined', () => {
    expect(headed('Present: Ute Brandis\nJoined by phone: Kofi Asante\nConnected by video: Anna Prange').map(({ name, organisation }) => [name, organisation])).toEqual([['Ute Brandis', null], ['Kofi Asante', null], ['Anna Prange', null]])
  })

  it('is nobody below a small head', () => {
    expect(headed('Anwesend: Ute Brandis, Kofi Asante\n\npersonen\n- Müll\n- Wasser').map(({ name }) => name)).toEqual(['Ute Brandis', 'Kofi Asante'])
    expect(headed('dabei\n- Ute Brandis\n- Kofi Asante').map(({ name }) => name)).toEqual(['Ute Brandis', 'Kofi Asante'])
  })
})

describe('where and when minutes were written, above what they are', () => {
  it.each(['Hagen, 4. Mai 2012', 'Dortmund, den 4.5.2012', 'Kleinhain, den 4. Mai 2012', '4. Mai 2012'])('is not what they are called, nor their day: %s', (line) => {
    expect(readMinutes(`${line}\n\nProtokoll der Sitzung vom 3. Mai 2012\n\nAnwesend: Ute Brandis, Kofi Asante\n`, { lang: 'de' })).toMatchObject({ title: 'Protokoll der Sitzung vom 3. Mai 2012', date: { edtf: '2012-05-03' } })
  })

  it('is of what stands beside a day that is no place', () => {
    expect(readMinutes('Gartenfreunde, 4. Mai 2012\n\nProtokoll\n\nAnwesend: Ute Brandis, Kofi Asante\n', { lang: 'de' }).title).toBe('Gartenfreunde, 4. Mai 2012')
  })
})
