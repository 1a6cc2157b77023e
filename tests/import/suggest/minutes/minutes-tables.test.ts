import { describe, expect, it } from 'vitest'
import { readMinutes } from '../../../../main/import/suggest/minutes/minutes'

describe('minutes that are a form of a word processor', () => {
  const form = (rows: string) => readMinutes(`Besprechungsprotokoll\n\nThema:\tAK Radwege, 2. Treffen\n\nDatum:\tDienstag, 8. April 2014\n\nOrt:\tBauhof, Raum 3\n\nTeilnehmende:\tDr. Ute Brandis (Tiefbauamt)\n\nJens Holt (ADFC)\n\n${rows}`, { lang: 'de' })

  it('are called by what stands in the cell beside its label', () => {
    expect(form('Verteiler:\tTeilnehmende').title).toBe('AK Radwege, 2. Treffen')
  })

  it('list all whose names are paragraphs of one cell', () => {
    expect(form('Entschuldigt:\tAnna Prange\n\nKofi Asante').participants).toMatchObject([{ name: 'Ute Brandis', organisation: 'Tiefbauamt' }, { name: 'Jens Holt', organisation: 'ADFC' }])
    expect(form('TOP\tInhalt\tWer\tBis\n\n1\tWege\tHolt\t3.5.2014').participants).toHaveLength(2)
  })

  it('have a point, what was settled and who sees to it in rows whose cells hold several paragraphs', () => {
    const { agenda, decisions, actions } = form(
      [
        'TOP\tInhalt / Ergebnis\tVerantwortlich\tTermin',
        '1\tBegrüßung',
        'Frau Brandis begrüßt alle.',
        '2\tBrücke am Bach',
        'Die Bohlen sind morsch.',
        'Beschluss: Die Brücke wird gesperrt.\tHolt\t30.04.2014',
        '3\tSchilder\tBrandis\t05.05.2014',
        '4\tVerschiedenes',
        'Das nächste Treffen ist im Mai.',
      ].join('\n\n'),
    )
    expect(agenda).toEqual(['Begrüßung', 'Brücke am Bach', 'Schilder', 'Verschiedenes'])
    expect(decisions).toEqual(['Die Brücke wird gesperrt.'])
    expect(actions).toMatchObject([
      { owner: 'Holt', due: { edtf: '2014-04-30' } },
      { owner: 'Brandis', due: { edtf: '2014-05-05' }, text: 'Schilder' },
    ])
  })

  it('go to those present without naming them in the table below', () => {
    const { participants, agenda, actions } = form('Verteiler:\tTeilnehmer\n\nNr.\tThema\tWer?\tBis wann?\n\n1.\tTrasse\n\nZwei Varianten liegen vor.\tBrandis\t28.04.2014\n\n2.\tGeld\n\nHerr Holt fragt nach.\tHolt\toffen')
    expect(participants.map(({ name }) => name)).toEqual(['Ute Brandis', 'Jens Holt'])
    expect(agenda).toEqual(['Trasse', 'Geld'])
    expect(actions).toMatchObject([{ owner: 'Brandis', due: { edtf: '2014-04-28' } }, { owner: 'Holt', due: null }])
  })

  it('keep what follows a table as it is', () => {
    const { actions } = form('Nr.\tWas\tWer\tBis\n\n1\tSchilder\tBrandis\t05.05.2014\n\n2\tFarbe\tHolt\t06.05.2014\n\nHerr Holt dankt allen.')
    expect(actions).toMatchObject([{ owner: 'Brandis', text: 'Schilder' }, { owner: 'Holt', text: 'Farbe' }])
  })
})

describe('minutes whose lines are paragraphs of a word processor', () => {
  const council = (body: string) => readMinutes(`Niederschrift\n\nüber die 3. Sitzung des Ausschusses für Umwelt am 20.11.2014\n\nSitzungsort: Rathaus\nBeginn: 17 Uhr\nEnde: 19 Uhr\n\nAnwesend:\n\nVorsitzende\n\nFrau Ute Brandis\n\nMitglieder\n\nHerr Jens Holt\n\nHerr Paul Nagel\n\nVerwaltung\n\nFrau Anna Prange\n\nHerr Dirk Falke (Schriftführer)\n\nEs fehlten entschuldigt:\n\nHerr Karl Busch\n\n${body}`, { lang: 'de' })

  it('list all who were there, in groups', () => {
    expect(council('Tagesordnung:\n\n1. Wege\n\n2. Wasser').participants.map(({ name }) => name).toSorted()).toEqual(['Anna Prange', 'Dirk Falke', 'Jens Holt', 'Paul Nagel', 'Ute Brandis'])
  })

  it('list all who were there under labels of their own, and none from a table behind them', () => {
    const { participants, actions } = readMinutes('Ergebnisprotokoll AG Abfall\n\nDatum: 11.06.2019\n\nTeilnehmer:\n\nFrau Ute Brandis\n\nSPD-Fraktion:\n\nHerr Jens Holt\n\nlfd. Nr.\tBesprechungspunkt\tErgebnis\tzuständig\n\n1\tKompost\tFrau Brandis öffnet die Anlage.\tBrandis\n\n2\tDeponie\tHerr Holt misst das Gas.\tHolt', { lang: 'de' })
    expect(participants.map(({ name }) => name)).toEqual(['Ute Brandis', 'Jens Holt'])
    expect(actions.map(({ owner }) => owner)).toEqual(['Brandis', 'Holt'])
  })

  it('have what those who met settle as settled, and not as their task', () => {
    const { decisions, actions } = council('Zu 1. Wege\n\nFrau Prange berichtet.\n\nBeschluss:\n\nDer Ausschuss nimmt den Bericht zur Kenntnis und empfiehlt dem Rat, die Wege bis 2018 zu pflastern.\n\nAbstimmungsergebnis: einstimmig')
    expect(decisions).toHaveLength(1)
    expect(decisions[0]).toContain('empfiehlt dem Rat, die Wege bis 2018 zu pflastern')
    expect(actions).toEqual([])
  })

  it('have what is counted 1.0 as points behind people who are counted 1.', () => {
    const { participants, agenda, actions } = readMinutes('MINUTES OF THE 3RD MEETING OF THE WASTE SUB-COMMITTEE HELD ON 14TH MARCH, 2013\n\nABSENT WITH APOLOGY\n\n1. Hon. Karl Adu – Asokwa\n\nIN ATTENDANCE\n\n1. Mr. Jens Holt – City of Hagen\n\n2. Ms. Ama Badu – KMA\n\n1.0 OPENING\n\nThe meeting was called to order with a prayer by Ms. Badu.\n\n2.0 MATTERS ARISING\n\n2.1 Skips: The Director reported that skips had been placed.\n\n3.0 ADJOURNMENT\n\nThe meeting was adjourned.\n\n\nRECORDER                    CHAIRMAN\n', { lang: 'en' })
    expect(participants.map(({ name }) => name)).toEqual(['Jens Holt', 'Ama Badu'])
    expect(agenda).toEqual(['OPENING', 'MATTERS ARISING', 'ADJOURNMENT'])
    expect(actions).toEqual([])
  })

  it('have no task of what is said to be so', () => {
    const { actions } = council('Ergebnisse:\n\n1. Geld\nDer Eigenanteil der Stadt beträgt 45.000 Euro. Die Mittel sind im Haushalt 2015 anzumelden.\n\n2. Weiteres Vorgehen\n\nHerr Holt schickt die Pläne bis zum 30.11.2014.\nHerr Nagel klärt die Kosten bis zum 5.12.2014.')
    expect(actions.map(({ owner }) => owner)).toEqual(['Holt', 'Nagel'])
  })
})

describe('whoever stands in a cell of tasks', () => {
  const head = 'Protokoll der 3. Sitzung\n\nDatum: 8. April 2014\nAnwesend: Ute Brandis, Jens Holt, Kofi Asante\n\n'
  const owners = (table: string) => readMinutes(`${head}${table}\n`, { lang: 'de' }).actions.map(({ owner, due, text }) => [owner, due?.edtf ?? null, text])

  it('stands once for several rows, also where a format leaves out the empty cells', () => {
    expect(owners('Wer\tWas\tBis wann\n\nBrandis\tBrief schreiben\t3.5.2014\n\nBohlen zählen\tlaufend\n\nHolt\tSchilder malen\t5.5.2014')).toEqual([
      ['Brandis', '2014-05-03', 'Brief schreiben'],
      ['Brandis', null, 'Bohlen zählen'],
      ['Holt', '2014-05-05', 'Schilder malen'],
    ])
  })

  it('may be two, with a break between them or nothing', () => {
    expect(owners('Was\tWer\tBis wann\n\nBrief schreiben\tBrandis\nHolt\t3.5.2014\n\nSchilder malen\tKofi Asante Holt\t5.5.2014')).toEqual([
      ['Brandis, Holt', '2014-05-03', 'Brief schreiben'],
      ['Kofi Asante, Holt', '2014-05-05', 'Schilder malen'],
    ])
  })

  it('is one where the words are but parts of a name', () => {
    expect(owners('Was\tWer\tBis wann\nSchilder malen\tKofi Asante\t5.5.2014').map(([owner]) => owner)).toEqual(['Kofi Asante'])
    expect(owners('Was\tWer\tBis wann\nSchilder malen\tBrandis Bauhof\t5.5.2014').map(([owner]) => owner)).toEqual(['Brandis Bauhof'])
  })
})

describe('a table as formats give it', () => {
  const head = 'Minutes of the 3rd meeting\n\nDate: 8 April 2014\nPresent: Ute Brandis, Kofi Asante\n\n'
  const read = (table: string) => {
    const { decisions, actions } = readMinutes(`${head}${table}\n`, { lang: 'en' })
    return { decisions, actions: actions.map(({ owner, due, text }) => [owner, due?.edtf ?? null, text]) }
  }

  it('may have a head that is broken within a cell', () => {
    expect(read('Activity\tResponsible\nperson\tTime frame\nSeal the roof\tMs. Brandis\t3 May 2014\nDraft the tender\tMs. Brandis Mr. Asante\tTBD').actions).toEqual([['Brandis', '2014-05-03', 'Seal the roof'], ['Brandis, Asante', null, 'Draft the tender']])
  })

  it('has a task for whoever stands beside what was decided, also where an empty cell is left out', () => {
    expect(read('Topic\tNotes\tDecision\tResponsible / by when\n\nSeeds\tOkra did well.\tNo carrots this year.\n\nTools\tA list is needed.\tK. Asante, 22 May\n\nPictures\tLetters are slow.\tThey are sent once a month.\tU. Brandis, mid-June')).toEqual({
      decisions: ['No carrots this year.'],
      actions: [['K. Asante', '2014-05-22', 'A list is needed.'], ['U. Brandis', '2014-06-11~/2014-06-20~', 'They are sent once a month.']],
    })
  })
})

it('a table of a PDF whose cells have several lines has its points, what was decided and who does it', () => {
  const { agenda, decisions, actions } = readMinutes('Notes of the working group\n\nDate: 6 April 2022\nPresent: Ute Brandis (KMA), Kofi Asante (Luv FM)\n\nItem   Discussion and decision   Action by   Deadline\n\n1. Jingle\nTwo jingles were played. The group\nliked the second one.\nDecision: The second jingle is used. Record it again.\tBrandis\t20 April 2022\n2. Air time\tReserve the evening slots.\tAsante\t8 April 2022\n\n3. Languages\nWhether Hausa can be paid for\nis not clear. Check the budget.\tBrandis\tmid April 2022\n\nNotes: Kofi Asante\n', { lang: 'en' })
  expect(agenda).toEqual(['Jingle', 'Air time', 'Languages'])
  expect(decisions).toHaveLength(1)
  expect(actions.map(({ owner, due }) => [owner, due?.edtf])).toEqual([['Brandis', '2022-04-20'], ['Asante', '2022-04-08'], ['Brandis', '2022-04-11~/2022-04-20~']])
  expect(actions.at(-1)?.text).toBe('Whether Hausa can be paid for is not clear. Check the budget.')
})

describe('a table of tasks without a head', () => {
  const read = (rows: readonly string[]) => readMinutes(`Protokoll\n\nDatum: 3. Mai 2012\nAnwesend: Ute Brandis, Kofi Asante\n\n${rows.join('\n')}\n`, { lang: 'de' })

  it('may be long', () => {
    expect(read(Array.from({ length: 450 }, (_, index) => `Brief ${index} schreiben\tBrandis\tbis 3.6.2012`)).actions.map(({ text }) => text)).toEqual(Array.from({ length: 450 }, (_, index) => `Brief ${index} schreiben`))
  })

  it('is looked for in linear time', () => {
    const time = (length: number): number => {
      const rows = Array.from({ length }, () => 'Halle\tBrandis\t3. Mai')
      const started = process.threadCpuUsage()
      read(rows)
      return process.threadCpuUsage(started).user / 1000
    }
    time(400)
    // Sixteen times as long, and as much again for a busy machine; a square would take 256 times as long.
    expect(time(6_400)).toBeLessThan(Math.max(Math.min(time(400), time(400)), 10) * 32)
  })
})

it('a head of columns is none of labels with what they say, though labels and other words take turns in it', () => {
  const { title, decisions, actions } = readMinutes('Protokoll der 4. Sitzung\n\nDatum: 20. November 2012\nAnwesend: Ute Brandis, Kofi Asante\n\nThema\tNotizen\tBeschluss\tWer, bis wann\n\nGeld\tEs reicht nicht.\tEs gibt mehr Geld.\tBrandis, 3.12.2012\n\nOrt\tDie Halle ist kalt.\tSie wird geheizt.\tAsante, 5.12.2012\n', { lang: 'de' })
  expect(title).toBe('Protokoll der 4. Sitzung')
  expect([...decisions, ...actions.map(({ owner, text }) => `${owner ?? ''}: ${text}`)]).toEqual(['Brandis: Es gibt mehr Geld.', 'Asante: Sie wird geheizt.'])
})
