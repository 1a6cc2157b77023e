import { describe, expect, it } from 'vitest'
import { readMinutes } from '../../../../main/import/suggest/minutes/minutes'
import { workTime } from '../../../work-time'

/** Owner, deadline, and words of what has to be done. */
type Task = readonly [string, string | null, string]

const head = {
  de: 'Protokoll der 4. Sitzung\n\nDatum: 20. November 2012\nOrt: Hagen\nAnwesend: Ute Brandis (Tiefbauamt), Kofi Asante (KMA), Dr. Jens Holt (Umweltamt)\n\n',
  en: 'Minutes of the fourth meeting\n\nDate: 20 November 2012\nVenue: Tamale\nPresent: Ute Brandis (City of Hagen), Kofi Asante (KMA), Dr. Jens Holt (Parks Department)\n\n',
}
const B: Task = ['Brandis', '2012-12-03', 'Muster drucken']
const A: Task = ['Asante', '2012-12-17', 'Tee kaufen']
const A0: Task = ['Asante', null, 'Tee kaufen']
const H: Task = ['Holt', '2013-01', 'Halle mieten']
const b: Task = ['Brandis', '2012-12-03', 'print the samples']
const a: Task = ['Asante', '2012-12-17', 'buy tea']
const a0: Task = ['Asante', null, 'buy tea']
const h: Task = ['Holt', '2013-01', 'rent a hall']

const de: readonly (readonly [string, readonly Task[]])[] = [
  ['1 Muster\n   Es fehlt an Mustern in der ganzen Stadt.\n   Muster drucken                    Brandis / 3.12.2012\n   Tee kaufen                        Asante / offen', [B, A0]],
  ['                                            Wer / bis wann\n1 Muster\n   Es fehlt an Mustern.\n   Muster drucken                    Brandis / 3.12.2012\n   Tee kaufen                        Asante / 17.12.2012\n2 Halle\n   Halle mieten                      Holt / Januar 2013', [B, A, H]],
  ['                                            wer       bis\n1 Muster\n   Muster drucken                         Brandis   3.12.2012\n   Tee kaufen                             Asante    17.12.2012', [B, A]],
  ['1. Muster\nEs fehlt viel.\nMuster drucken            [Brandis, 3.12.2012]\nTee kaufen                [Asante, 17.12.2012]', [B, A]],
  ['1. Muster\nEs fehlt viel.\nMuster drucken (Brandis, 3.12.2012)\nTee kaufen (Asante, 17.12.2012)', [B, A]],
  ['1. Muster\nEs fehlt viel.\n- Muster drucken (Brandis bis 3.12.2012)\n- Tee kaufen (Asante, offen)\n- Halle mieten (Holt bis Januar 2013)', [B, A0, H]],
  ['AUFTRAG   Brandis   Muster drucken\n          Termin: 3.12.2012\n\nAUFTRAG   Asante    Tee kaufen\n          Termin: offen', [B, A0]],
  ['Beschluss   Es gibt Tee.\nAufgabe     Brandis   Muster drucken   3.12.2012\nAufgabe     Asante    Tee kaufen       17.12.2012', [B, A]],
  ['A | Muster drucken | Brandis | 3.12.2012\nB | Es gibt Tee. | |\nA | Tee kaufen | Asante | 17.12.2012\n\nA = Auftrag, B = Beschluss', [B, A]],
  ['Erledigung: Brandis, Muster drucken, 3.12.2012\nErledigung: Asante, Tee kaufen, 17.12.2012', [B, A]],
  ['Aufgabe: Muster drucken, Brandis, 3.12.2012\nAufgabe: Tee kaufen, Asante, ohne Termin', [B, A0]],
  ['To-do: Muster drucken – Brandis – 3.12.2012\nTo-do: Tee kaufen – Asante – laufend', [B, A0]],
  ['Aufgaben\n\nbis 3.12.2012    Brandis    Muster drucken\nbis 17.12.2012   Asante     Tee kaufen\nohne Frist       Holt       Halle mieten', [B, A, ['Holt', null, 'Halle mieten']]],
  ['Aufgaben\n\nBrandis    3.12.2012    Muster drucken\nAsante     17.12.2012   Tee kaufen', [B, A]],
  ['Nr.  Beauftragte         Bis                 Sache\n1    Brandis             3.12.2012           Muster drucken\n2    Asante              Mitte Dezember 2012 Tee kaufen\n3    Holt                Januar 2013         Halle mieten', [B, ['Asante', '2012-12-11~/2012-12-20~', 'Tee kaufen'], H]],
  ['Person | Erledigt bis | Angelegenheit\nBrandis | 3.12.2012 | Muster drucken\nAsante | 17.12.2012 | Tee kaufen', [B, A]],
  ['| Kümmerer | Vorhaben | Zieltermin |\n|---|---|---|\n| Brandis | Muster drucken | 3.12.2012 |\n| Asante | Tee kaufen | - |', [B, A0]],
  ['Frau Brandis:\n- Muster drucken, bis 3.12.2012\nHerr Asante:\n- Tee kaufen, bis 17.12.2012\n- Halle mieten', [B, A, ['Asante', null, 'Halle mieten']]],
  ['Aufgaben\n\nFrau Brandis\n  Muster drucken (bis 3.12.2012)\n\nHerr Asante\n  Tee kaufen (bis 17.12.2012)', [B, A]],
  ['Aufgaben\n\nBis 3.12.2012:\n- Brandis: Muster drucken\nBis 17.12.2012:\n- Asante: Tee kaufen', [B, A]],
  ['Fristen\n\n3.12.2012: Brandis – Muster drucken\n17.12.2012: Asante – Tee kaufen', [B, A]],
  ['Offene Punkte:\n[ ] Muster drucken @Brandis 3.12.2012\n[ ] Tee kaufen @Asante 17.12.2012', [B, A]],
  ['- [ ] @Brandis Muster drucken (3.12.2012)\n- [ ] @Asante Tee kaufen', [B, A0]],
  ['1. Muster\nEs fehlt viel.\n→ Brandis: Muster drucken (3.12.)\n\n2. Tee\nEs fehlt noch mehr.\n→ Asante: Tee kaufen (17.12.)', [B, A]],
  ['Maßnahme: Muster drucken\nV.: Brandis\nT.: 3.12.2012\n\nMaßnahme: Tee kaufen\nV.: Asante\nT.: 17.12.2012', [B, A]],
  ['Maßnahme: Muster drucken (V: Brandis, T: 3.12.2012)\nMaßnahme: Tee kaufen (V: Asante, T: 17.12.2012)', [B, A]],
  ['Aufgabe 1: Muster drucken\n  Verantwortliche: Frau Brandis\n  Zieltermin: 3.12.2012\nAufgabe 2: Tee kaufen\n  Verantwortlicher: Herr Asante\n  Zieltermin: 17.12.2012', [B, A]],
  ['Es wird gebeten:\nFrau Brandis: Muster drucken bis 3.12.2012\nHerr Asante: Tee kaufen bis 17.12.2012', [B, A]],
  ['Das Tiefbauamt wird beauftragt, bis 3.12.2012 Muster drucken zu lassen.', [['Tiefbauamt', '2012-12-03', 'Muster drucken']]],
  ['Aufgaben:\n- Tiefbauamt: Muster drucken, bis 3.12.2012\n- Geschäftsstelle: Tee kaufen\n- alle: Halle mieten', [['Tiefbauamt', '2012-12-03', 'Muster drucken'], ['Geschäftsstelle', null, 'Tee kaufen'], ['alle', null, 'Halle mieten']]],
  ['Aufgaben:\n- Muster drucken (Brandis/Asante, 3.12.2012)\n- Tee kaufen (Brandis und Holt)', [['Brandis/Asante', '2012-12-03', 'Muster drucken'], ['Brandis und Holt', null, 'Tee kaufen']]],
  ['Aufgaben:\n- Muster drucken (UB, 3.12.2012)\n- Tee kaufen (KA)', [['UB', '2012-12-03', 'Muster drucken'], ['KA', null, 'Tee kaufen']]],
  ['Muster drucken\n    Zuständig: Frau Brandis\n    Frist: 3.12.2012\n\nTee kaufen\n    Zuständig: Herr Asante\n    Frist: keine', [B, A0]],
  ['Arbeitsauftrag an Frau Brandis: Muster drucken (Termin: 3.12.2012)\nArbeitsauftrag an Herrn Asante: Tee kaufen', [B, A0]],
  ['Beschluss: Es gibt Tee. Umsetzung: Frau Brandis, Muster drucken bis 3.12.2012', [B]],
  ['Was ist bis wann zu tun?\n\nMuster drucken ... Brandis ... 3.12.2012\nTee kaufen ... Asante ... 17.12.2012', [B, A]],
  ['Aufgaben\n1. Muster drucken; Brandis; 3.12.2012\n2. Tee kaufen; Asante; 17.12.2012', [B, A]],
  ['Aufgaben\n* 3.12.2012 Brandis Muster drucken\n* 17.12.2012 Asante Tee kaufen', [B, A]],
  ['Wer macht was?\n\nBrandis druckt: Muster drucken bis 3.12.2012', [B]],
  ['Aufgabenverteilung\n\nUte Brandis\n• Muster drucken (3.12.2012)\n• Halle mieten (Januar 2013)\n\nKofi Asante\n• Tee kaufen', [B, ['Ute Brandis', '2013-01', 'Halle mieten'], A0]],
  ['| TOP | Ergebnis | Verantwortlich / Termin |\n|---|---|---|\n| 1 | Muster drucken | Brandis / 3.12.2012 |\n| 2 | Tee kaufen | Asante / offen |', [B, A0]],
  ['| Aufgabe | Wer, bis wann |\n|---|---|\n| Muster drucken | Brandis, 3.12.2012 |\n| Tee kaufen | Asante, 17.12.2012 |', [B, A]],
  ['Wiedervorlagen\n- 3.12.2012: Brandis, Muster drucken\n- 17.12.2012: Asante, Tee kaufen', [B, A]],
  ['Pkt.   Text                                     wer       Termin\n1.1    Die Muster sind gekommen.\n1.2    Muster drucken                           Brandis   3.12.2012\n1.3    Der Tee ist alle; neuen\n       Tee kaufen                               Asante    offen', [B, A0]],
  ['Pkt.   Text                                     wer          Termin\n1.1    Muster drucken                           Brandis      3.12.2012\n1.2    Die Farbe der Halle wird bis zum\n       Halle mieten                             Holt         Januar 2013', [B, H]],
  ['Thema       Ergebnis                       wer       bis\nMuster      fehlen noch immer\n            Muster drucken                 Brandis   3.12.2012\nTee         ist alle\n            Tee kaufen                     Asante    17.12.2012', [B, A]],
  ['TOP 1  Muster\nEs fehlt viel.\nB: Es gibt Tee.\nA: Muster drucken                 U. Brandis, 3.12.2012\nA: Tee kaufen                     K. Asante', [['U. Brandis', '2012-12-03', 'Muster drucken'], ['K. Asante', null, 'Tee kaufen']]],
  ['1. Muster\nSie fehlen seit Mai.\n(Beschluss: Es gibt künftig Tee für alle.)\n(Aufgabe: Frau Brandis lässt Muster drucken, bis 3.12.2012)\n(Aufgabe: Herr Asante soll Tee kaufen, offen)', [B, A0]],
  ['1. Muster\nSie fehlen seit Mai. [Auftrag: Frau Brandis soll bis 3.12.2012 Muster drucken] [Auftrag an Herrn Asante: Tee kaufen] Dann war Pause.', [B, A0]],
  ['1. Muster\nMuster drucken. (Aufgabe: Brandis, bis 3.12.2012)\nTee kaufen. (Aufgabe: Asante)', [B, A0]],
  ['1. Muster\nEs fehlt viel.\nAUFTRAG - Brandis: Muster drucken (bis 3.12.2012)\nAUFTRAG - Asante: Tee kaufen', [B, A0]],
  ['1. Muster\nEs fehlt viel.\nTo-do – Frau Brandis: Muster drucken, bis 3.12.2012\nTo-do – Herr Asante: Tee kaufen', [B, A0]],
  ['1) Muster\n   Es fehlt viel davon.\n   Muster drucken\n   V: Brandis       T: 3.12.2012\n2) Tee\n   Tee kaufen\n   V: Asante        T: offen', [B, A0]],
  ['1. Muster\nEs fehlt viel davon. E: Muster drucken\nVerantwortlich: Frau Brandis | Frist: 3.12.2012', [B]],
  ['1  Muster\n   Davon fehlt viel.                                    Beschluss\n   Muster drucken (3.12.)                               Aufgabe UB\n   Tee kaufen                                           Aufgabe KA', [['UB', '2012-12-03', 'Muster drucken'], ['KA', null, 'Tee kaufen']]],
  ['Pos.    Text                                     V:        T:\n7.1     Davon fehlt viel. Festlegung: Es gibt Tee.\n        Muster drucken                           Brandis   3.12.2012\n7.2     Tee kaufen                               Asante    offen', [B, A0]],
  ['Offene Punkte aus früheren Sitzungen\nNr.      Aufgabe               wer      bis          Status\n2.4-1    Muster drucken        Brandis  3.12.2012    offen\n2.4-2    Tee kaufen            Asante   17.12.2012   in Arbeit\n\nNeue Punkte\n3.1-1    Halle mieten          Holt     Januar 2013\n3.2-1    Tee kaufen            Asante   n. n.', [B, A, H, A0]],
  ['Nr.  | Punkt / Ergebnis        | wer     | Termin\n-----+-------------------------+---------+-----------\n7.1  | Muster                  |         |\n     | Davon fehlt sehr        |         |\n     | viel.                   |         |\n     | Muster drucken und      | Brandis | 3.12.2012\n     | verteilen               |         |\n7.2  | Tee                     |         |\n     | Festlegung: Es gibt Tee.|         |\n     | Tee kaufen und          | Asante  | nach\n     | kochen                  |         | Absprache', [['Brandis', '2012-12-03', 'Muster drucken und verteilen'], ['Asante', null, 'Tee kaufen und kochen']]],
  ['Aufgabe             Wer       Bis\nMuster drucken      Brandis   3.12.2012\n     an der Böschung rutscht der Hang\nTee kaufen          Asante    17.12.2012', [B, A]],
  ['                                                    Erledigung durch\n                                                    / bis\n1 Muster\nDavon fehlt in der Stadt sehr viel.\nMuster drucken                                      Brandis\n                                                    3.12.2012\n\n2 Tee\nDer Tee ist alle.\nTee kaufen                                          Asante\n                                                    unbestimmt\nHalle mieten                                        Holt\n                                                    Januar 2013', [B, A0, H]],
  ['1. Muster\nDavon fehlt viel.\n\n    Muster drucken\n    verantwortlich: Frau Brandis / Frist: KW\n    49\n\n    Tee kaufen\n    verantwortlich: Herr Asante / Frist: Ende\n    Dezember 2012', [['Brandis', '2012-12-03/2012-12-09', 'Muster drucken'], ['Asante', '2012-12-21~/2012-12-31~', 'Tee kaufen']]],
  ['1. Muster\nDavon fehlt viel.\nAufgabe: Frau Brandis lässt Muster drucken (bis 3.12.2012). A: Der Rest bleibt (bis 17.12.2012).', [B]],
  ['Legende: B = Beschluss, A =\nAufgabe\n\n1  Muster\nB  Es gibt Tee.\nA  Muster drucken        Brandis   3.12.2012\nA  Tee kaufen            Asante    offen', [B, A0]],
  ['Weitere Veranlassung:\na) Mag. Brandis: Muster drucken (bis 3.12.2012)\nb) Herr Asante: Tee kaufen', [B, A0]],
]
const en: readonly (readonly [string, readonly Task[]])[] = [
  ['1 Samples\n   There are none.\n   Ms. Brandis to print the samples          [3 December 2012]\n   Mr. Asante to buy tea                     [17 December 2012]', [b, a]],
  ['1 Samples\n   There are none.\n   print the samples          Brandis, 3 December 2012\n   buy tea                    Asante, 17 December 2012', [b, a]],
  ['                                                  Owner / Due\n1 Samples\n   There are none.\n   print the samples          Brandis / 3 December 2012\n   buy tea                    Asante / tbc', [b, a0]],
  ['ACTION   Brandis   print the samples\n         Due: 3 December 2012\n\nACTION   Asante    buy tea\n         Due: not fixed', [b, a0]],
  ['No.  Officer   By                Matter\n1    Brandis   3 December 2012   print the samples\n2    Asante    17 December 2012  buy tea\n3    Holt      January 2013      rent a hall', [b, a, h]],
  ['| Official | Assignment | Target |\n|---|---|---|\n| Brandis | print the samples | 3 December 2012 |\n| Asante | buy tea | - |', [b, a0]],
  ['1. Samples\nThere are none.\n- **Ms. Brandis** prints samples: print the samples by 3 December 2012.\n- **Mr. Asante** collects tea to buy tea, date open.', [b, a0]],
  ['1. Samples\n- Ms. Brandis has the samples printed by 3 December 2012.\n- Mr. Asante buys tea, no date set.', [['Brandis', '2012-12-03', 'samples printed'], ['Asante', null, 'buys tea']]],
  ['Pending: print the samples - Brandis - 3 December 2012\nPending: buy tea - Asante - 17 December 2012', [b, a]],
  ['Brandis - print the samples - 3 December\nAsante - buy tea - 17 December', [b, a]],
  ['Duties\n\nMs. Brandis\n  print the samples (3 December 2012)\nMr. Asante\n  buy tea (17 December 2012)', [b, a]],
  ['Deliverables:\n1. print the samples / Brandis / 3 December 2012\n2. buy tea / Asante / 17 December 2012', [b, a]],
  ['Action: print the samples. Brandis. 3 December 2012.\nAction: buy tea. Asante. No date.', [b, a0]],
  ['Action by Ms. Brandis: print the samples, 3 December 2012\nAction by Mr. Asante: buy tea', [b, a0]],
  ['Action (UB): print the samples by 3 December 2012\nAction (KA): buy tea', [['UB', '2012-12-03', 'print the samples'], ['KA', null, 'buy tea']]],
  ['3 December 2012\n  Brandis: print the samples\n17 December 2012\n  Asante: buy tea', [b, a]],
  ['The City Engineer shall print the samples by 3 December 2012.', [['City Engineer', '2012-12-03', 'print the samples']]],
  ['Actions\n- City Engineer: print the samples by 3 December 2012\n- Clerk: buy tea', [['City Engineer', '2012-12-03', 'print the samples'], ['Clerk', null, 'buy tea']]],
  ['Action: City Engineer to print the samples by 3 December 2012\nAction: the Chair to buy tea', [['City Engineer', '2012-12-03', 'print the samples'], ['Chair', null, 'buy tea']]],
  ['Actions\n- All: print the samples by 3 December 2012\n- Parks Department and Asante: buy tea', [['All', '2012-12-03', 'print the samples'], ['Parks Department and Asante', null, 'buy tea']]],
  ['| # | Agreed action | Responsible party & deadline |\n|---|---|---|\n| 1 | print the samples | Brandis, 3 December 2012 |\n| 2 | buy tea | Asante, 17 December 2012 |', [b, a]],
  ['Items to be actioned\n\nprint the samples\n  -> Brandis, 3 December 2012\nbuy tea\n  -> Asante, 17 December 2012', [b, a]],
  ['1. Samples\nThere are none.\n    Action: Brandis\n    print the samples by 3 December 2012\n\n2. Tea\nThere is none.\n    Action: Asante\n    buy tea by 17 December 2012', [b, a]],
  ['1. Samples\nThere are none. ACTION: UB to print the samples (3 Dec).\n\n2. Tea\nNone. ACTION: KA to buy tea (17 Dec).', [['UB', '2012-12-03', 'print the samples'], ['KA', '2012-12-17', 'buy tea']]],
  ['| Ref | Description of action | Allocated to | Complete by | Status |\n|---|---|---|---|---|\n| 12/01 | print the samples | Ute Brandis | 3 December 2012 | open |\n| 12/02 | buy tea | Asante | ongoing | open |', [b, a0]],
  ['| A | B | C |\n|---|---|---|\n| print the samples | Brandis | 3 December 2012 |\n| buy tea | Asante | 17 December 2012 |', [b, a]],
  ['Follow-up\n> by 3 December 2012: Ms. Brandis shall print the samples.\n> by 17 December 2012: Mr. Asante shall buy tea.', [b, a]],
  ['What comes next\n> by 3 December 2012: Ms. Brandis shall print the samples.\n> no deadline: Mr. Asante shall buy tea.', [b, a0]],
  ['Action: Ms. Brandis                       Deadline: 3 December 2012\nTo print the samples.\nAction: Mr. Asante                        Deadline: N/A\nTo buy tea.', [b, a0]],
  ['1. Samples\nThree have gone since May.\n(Decision: New ones are of paper only.)\n(Action: Ms. Brandis to print the samples, by 3 December)\n(Action: Mr. Asante to buy tea, tbd)', [b, a0]],
  ['1. Samples\nThere are none. [Action: Ms. Brandis to print the samples by 3 December 2012.] [Action: Mr. Asante to buy tea.] Then there was a break.', [b, a0]],
  ['1. Samples\nThere are none.\nTO DO - Brandis: print the samples (by 3 December 2012)\nTO DO - Asante: buy tea', [b, a0]],
  ['### To do\n\n- print the samples\n  - Owner: Engineer Ute Brandis\n  - Deadline: 3 December 2012\n- buy tea\n  - Owner: Sister Kofi Asante\n  - Deadline: tbc', [b, a0]],
]
const surname = (owner: string | null): string | undefined => owner?.replace(/(?:Ute|Kofi|Jens) /g, '')

describe.each([['de', de], ['en', en]] as const)('tasks of minutes (%s)', (lang, layouts) => {
  it.each(layouts)('are read, each with who and until when: %j', (body, tasks) => {
    const { actions } = readMinutes(`${head[lang]}${body}\n`, { lang })
    expect(actions.map(({ owner, due }) => [surname(owner), due?.edtf ?? null])).toEqual(tasks.map(([owner, due]) => [surname(owner), due]))
    for (const [at, [, , words]] of tasks.entries()) expect(actions[at]?.text).toContain(words)
  })
})

describe('what looks like tasks in minutes and is none', () => {
  it.each([
    '1. Kasse\nStand der Kasse   Brandis   20.11.2012\nEs fehlt Geld.',
    '1. Programm der Reise\n3.12.2012   Brandis   Vortrag in Accra\n4.12.2012   Asante    Rundgang',
    '1. Programm\n3.12.2012: Empfang im Rathaus\n4.12.2012: Besuch im Tiefbauamt',
    '| Posten | Betrag | Stand |\n|---|---|---|\n| Tiefbauamt | 300 | 3.12.2012 |\n| Umweltamt | 500 | 4.12.2012 |',
    '| Termin | Ort | Protokoll |\n|---|---|---|\n| 20.11.2012 | Hagen, Rathaus | Ute Brandis |',
    'Herr Asante - Vortrag über Wasser - 3.5.2012\nFrau Brandis - Bericht - 4.5.2012',
    'Ute Brandis                  Kofi Asante\nSchriftführerin              Vorsitzender\n21.11.2012                   22.11.2012',
    'Tiefbauamt:\n- Die Halle ist fertig.\n- Die Straße wird 2013 gebaut.\nUmweltamt:\n- Die Messung läuft.\n- Der Bericht kommt im Mai 2013.',
    'Frau Brandis: Wie lange dauert es?\nHerr Asante: Bis Mai 2013, hofft er.\nFrau Brandis: Das ist zu lang.',
    'Nr.   Posten        Betrag   Stand\n1.1   Tee           300      3.12.2012\n\n2.1   Brandis       500      4.12.2012',
    'V: Brandis       T: 3.12.2012\n\n1. Muster\nEs fehlt viel davon.',
    'Muster drucken        Auftrag der Stadt\nTee                   Kasse',
    'Verteiler\nBrandis, 3.12.2012\nAsante, 3.12.2012',
  ])('is left: %j', (body) => {
    expect(readMinutes(`${head.de}${body}\n`, { lang: 'de' }).actions).toEqual([])
  })
})

it.each(['The new clerk starts in May.', 'Staff: Ama Boateng has left the office.', 'Officers: Ama Boateng was elected treasurer.', 'Joined: Ama Boateng has joined the group in May.'])('whom something is told of was not there: %j', (body) => {
  const named = (text: string): string[] => readMinutes(text, { lang: 'en' }).participants.map(({ name }) => name)
  expect(named(`${head.en}1. Staff\n${body}\n`)).toEqual(named(head.en))
  expect(named(head.en.replace('Present:', 'Staff:'))).toEqual(named(head.en))
})

it.each([
  ['a gap', `${head.de}- Muster${' '.repeat(10_000)}x`],
  ['dots', `${head.de}- ${'.'.repeat(60_000)}x`],
  ['blanks behind a label', `${head.de}Beschluss: Tee${' '.repeat(60_000)}x`],
  ['blanks behind people', `Protokoll der 4. Sitzung\n\nAnwesend: Ute Brandis${' '.repeat(60_000)}x`],
  ['blanks in a list of tasks', `${head.de}- Muster drucken (Brandis, 3.12.2012)\n- Tee kochen (Asante, 3.12.2012)\n- Muster${' '.repeat(60_000)}x`],
  ['brackets', `Protokoll der 4. Sitzung\n\nAnwesend: Ute Brandis${'('.repeat(60_000)}x`],
  ['letters', `${head.de}Beschluss: Tee${'A'.repeat(60_000)}x`],
  ['people without an end', `Protokoll der 4. Sitzung\n\nAnwesend: ${'Aa '.repeat(20_000)}`],
])('a line that is all %s holds nothing up', async (_, text) => {
  readMinutes(head.de)
  expect(await workTime(() => readMinutes(text))).toBeLessThan(2_500)
})

describe('somebody with the name of a month', () => {
  const due = (body: string) => readMinutes(`Protokoll\n\nDatum: 20. November 2012\nAnwesend: Jan Holt, Mai Tran, Ute Brandis\n\n${body}\n`, { lang: 'de' }).actions.map((action) => [action.owner, action.due?.edtf ?? null])

  it.each(['Aufgaben\n- Jan Holt: Karte', 'Aufgabe: Jan druckt die Karte.', 'Aufgabe: Jan Holt druckt die Karte.', 'Aufgaben\n- Jan: Karte drucken'])('is no deadline: %j', (body) => {
    expect(due(body)).toEqual([[expect.stringMatching(/^Jan/), null]])
  })

  it('leaves the month a deadline', () => {
    expect(due('| Aufgabe | Wer | Bis |\n|---|---|---|\n| Karte drucken | Jan | Jan |\n| Brief schreiben | Brandis | Mai |')).toEqual([['Jan', '2013-01'], ['Brandis', '2013-05']])
    expect(due('Aufgabe: Jan druckt die Karte bis Mai.')).toEqual([['Jan', '2013-05']])
  })
})
