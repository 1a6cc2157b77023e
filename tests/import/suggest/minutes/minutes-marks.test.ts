import { describe, expect, it } from 'vitest'
import { readMinutes } from '../../../../main/import/suggest/minutes/minutes'

const german = (body: string) => readMinutes(`Protokoll der 4. Sitzung\n\nDatum: 20. November 2012\nOrt: Hagen\nAnwesend: Ute Brandis (Tiefbauamt), Kofi Asante (KMA)\n\n${body}\n`, { lang: 'de' })

describe('what minutes mark as settled', () => {
  it('may stand in brackets that follow each other; one that says how it was settled is said of what is before it', () => {
    expect(german('Die Pumpe steht still. (Beschluss: Der Brunnen wird gesperrt.) (Beschluss: Gefegt wird nur noch freitags.)').decisions).toEqual(['Der Brunnen wird gesperrt.', 'Gefegt wird nur noch freitags.'])
    expect(german('Der Brunnen wird gesperrt. (Beschluss: einstimmig)\nGefegt wird nur noch freitags. (Beschluss, 12:0:1)').decisions).toEqual(['Der Brunnen wird gesperrt. (einstimmig)', 'Gefegt wird nur noch freitags. (12:0:1)'])
    expect(german('Der Brunnen ist teuer (Beschluss: siehe oben).\nHerr Asante fegt nicht (Auftrag: siehe Protokoll 3).')).toMatchObject({ decisions: [], actions: [] })
  })

  it.each([
    'B 1.1  Es gibt Tee.\nA 1.1  Brandis: Muster drucken                 Termin: 3.12.2012\nA 1.2  Asante: Tee kaufen                     Termin: -\n\nB = Beschluss   A = Auftrag',
    '[F] Es gibt Tee.\n[M] Brandis: Muster drucken, bis 3.12.2012\n[M] Asante: Tee kaufen\n\n[F] = Festlegung, [M] = Maßnahme',
    'Zeichen: V=Vereinbarung, TD=To-do\n\nV – Es gibt Tee.\nTD – Brandis: Muster drucken (bis 3.12.2012)\nTD – Asante: Tee kaufen',
    'Es gibt Tee. (E)\nFrau Brandis lässt Muster drucken bis 3.12.2012. (A)\nHerr Asante soll Tee kaufen. (A)\n\nE = Entscheidung\nA = Auftrag',
    'Es gibt Tee.                                       B\nFrau Brandis lässt Muster drucken bis 3.12.2012.   A\nHerr Asante soll Tee kaufen.                       A\n\nLegende: B = Beschluss, A = Aufgabe, I = Information',
    'B1: Es gibt Tee.\nA1: Brandis: Muster drucken, bis 3.12.2012\nA2: Asante: Tee kaufen\n\n(A = Aufgabe, B = Beschluss, D = Diskussion)',
  ])('may stand behind letters that a legend explains: %j', (body) => {
    const { decisions, actions } = german(`1. Muster\nEs fehlt viel davon in der Stadt.\n${body}`)
    expect(decisions).toEqual(['Es gibt Tee.'])
    expect(actions).toMatchObject([{ owner: 'Brandis', due: { edtf: '2012-12-03' } }, { owner: 'Asante', due: null }])
  })

  it('may stand behind signs that a legend explains, also emphasised', () => {
    const { decisions, actions } = german('1. Muster\n\n**!** Es gibt Tee.\n**?** Wer bezahlt ihn?\n**→ Ute** Muster drucken (bis 3.12.)\n**→ Kofi** Tee kaufen\n\n! = Beschluss, ? = offene Frage, → = Aufgabe')
    expect(decisions).toEqual(['Es gibt Tee.'])
    expect(actions).toMatchObject([{ owner: 'Ute', due: { edtf: '2012-12-03' } }, { owner: 'Kofi', due: null }])
    expect(german('1. Muster\n\n! Es gibt Tee.\n? Wer bezahlt ihn?').decisions).toEqual([])
  })

  it('may stand behind one and the same letter again, and be counted by it', () => {
    expect(german('TOP 1 Tee\nDer Tee ist knapp.\nB: Es gibt Tee.\n\nTOP 2 Wege\nDie Wege sind voll Laub.\nB: Gefegt wird nur noch freitags.').decisions).toEqual(['Es gibt Tee.', 'Gefegt wird nur noch freitags.'])
    expect(german('TOP 1 Tee\nB: Herr Asante fragt, ob es Tee gibt.').decisions).toEqual([])
    expect(readMinutes('Minutes of the board\n\nDate: 3 May 2012\nPresent: Ute Brandis, Kofi Asante\n\nDecisions\nD1. Tea is free.\nD2. Sweeping is done on Fridays only.').decisions).toEqual(['Tea is free.', 'Sweeping is done on Fridays only.'])
  })

  it('is nothing that only begins with a letter, nor behind letters that stand for something else', () => {
    expect(german('1. Muster\nA Muster hat B bestellt.\n\nB = Beschluss')).toMatchObject({ decisions: [], actions: [] })
    expect(german('1. Muster\nP 1.1  Es gibt Tee.\nP 1.2  Es gibt Kaffee.\n\nP = Preis')).toMatchObject({ decisions: [], actions: [] })
  })

  it('is under points that were listed before they were dealt with, in their order', () => {
    expect(german('I.   Wasser\nII.  Strom\nIII. Wege\n\nI. Wasser\nEs fehlt Wasser in der ganzen Stadt.\n\nII. Strom\nEs fehlt Strom in der ganzen Stadt.\n\nIII. Wege\nKeine.').agenda).toEqual(['Wasser', 'Strom', 'Wege'])
  })

  it('may be named at the right of its line', () => {
    expect(german('1  Muster\n   Es bleibt bei Tee.                                    Beschluss\n   Muster drucken (3.12.)                                Aufgabe UB')).toMatchObject({ decisions: ['Es bleibt bei Tee.'], actions: [{ owner: 'UB', due: { edtf: '2012-12-03' } }], agenda: ['Muster'] })
  })

  it.each(['Abstimmung: 12:0:1', 'Abstimmungsergebnis: 9 Ja, 3 Nein, 1 Enthaltung', '(12:0:1)', 'Ja: 9, Nein: 3, Enthaltungen: 1', 'einstimmig angenommen', 'Beschlussfassung: einstimmig'])('is the sentence above a vote: %s', (vote) => {
    expect(german(`TOP 1 Tee\n\nHerr Asante wirbt für Kaffee. Es gibt\nkünftig Tee für alle.\n${vote}\n\nTOP 2 Halle\n\nDie Halle ist kalt.`).decisions).toEqual([expect.stringMatching(/^Es gibt künftig Tee für alle(?:\. | \()/)])
  })

  it.each(['Es gibt Tee.\nBeginn: 10:30 Uhr', 'Es gibt Tee.\nAbstimmung: im Mai', 'Die Karte hat den Maßstab 1:500.\nMischung 1:2:3 nach Gewicht von Sand, Kies und Zement, wie es die Firma für den Bau des Hauses vorschlägt', 'Der Antrag wurde gestellt.\nAbstimmung: 3:9:0, abgelehnt'])('is nothing above what is no vote, or lost one: %j', (body) => {
    expect(german(`TOP 1 Tee\n\n${body}\n`).decisions).toEqual([])
  })

  it('ends with the next point, counted as those before', () => {
    const { decisions, agenda } = german('1.1 Tee\nDer Tee ist knapp.\nBeschluss:\nEs gibt Tee.\n\n1.2 Wege\nBeschluss:\nGefegt wird nur noch freitags.')
    expect({ decisions, agenda }).toEqual({ decisions: ['Es gibt Tee.', 'Gefegt wird nur noch freitags.'], agenda: ['Tee', 'Wege'] })
  })

  it('is what a bracket at the end of a sentence says was voted on, and beside tasks in brackets those in sentences count', () => {
    const { decisions, actions } = german('Zu 1. Tee\nDer Ansatz bleibt, wie er ist (einstimmig). Der Preis steigt nicht (12:0:1). Um 10 Uhr gab es Tee (kalt).\n\nZu 2. Muster\nBrandis druckt bis 3.12.2012 Muster.\nFrau Brandis wird im Januar 2013 eine Halle mieten.\nAsante kauft Tee (ohne Frist).')
    expect(german('Zu 1. (Tee)\nEs gibt viel davon.\n\nZu 2. (Muster)\nEs gibt keine.').agenda).toEqual(['Tee', 'Muster'])
    expect(decisions).toEqual(['Der Ansatz bleibt, wie er ist (einstimmig).', 'Der Preis steigt nicht (12:0:1).'])
    expect(actions.map(({ owner, due }) => [owner, due?.edtf ?? null])).toEqual([['Brandis', '2012-12-03'], ['Brandis', '2013-01'], ['Asante', null]])
  })

  it('may stand behind a label within the row of a table that names nobody', () => {
    expect(german('Pos.    Text                                     V:        T:\n7.1     Davon fehlt viel. Festlegung: Es gibt Tee.\n        Muster drucken                           Brandis   3.12.2012').decisions).toEqual(['Es gibt Tee.'])
    expect(german('| Nr. | Inhalt | Wer | Bis |\n|---|---|---|---|\n| 1 | Davon fehlt viel. Beschluss: Es gibt Tee. | | |\n| 2 | Muster drucken | Brandis | 3.12.2012 |').decisions).toEqual(['Es gibt Tee.'])
  })
})
