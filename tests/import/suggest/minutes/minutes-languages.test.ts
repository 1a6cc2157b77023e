import { describe, expect, it } from 'vitest'
import { readMinutes } from '../../../../main/import/suggest/minutes/minutes'

const head = 'Protokoll / Minutes\n\nDatum / Date: 24.02.2022\nOrt / Place: Kumasi\nTeilnehmende / Participants: Antje Brandis (Stadt Hagen), Kofi Asante (KMA)\n\n'

function outcome(body: string) {
  const { place, decisions, actions } = readMinutes(`${head}${body}\n`)
  return { place, decisions, actions: actions.map(({ owner, due, text }) => [owner, due?.edtf ?? null, text]) }
}

const once = { place: 'Kumasi', decisions: ['Der Tee bleibt frei.'], actions: [['Brandis', '2022-03-31', 'Frau Brandis beantragt die Visa bis 31. März 2022.']] }

describe('minutes in two languages', () => {
  it.each([
    'Deutsch\tEnglish\n\n1. Austausch\tExchange\n\nBeschluss: Der Tee bleibt frei.\tDecision: Tea stays free.\n\nAufgabe: Frau Brandis beantragt die Visa bis 31. März 2022.\tTask: Ms Brandis applies for the visas by 31 March 2022.',
    'Deutsch\tEnglish\n\n1. Austausch\nBeschluss: Der Tee bleibt frei.\nAufgabe: Frau Brandis beantragt die Visa bis 31. März 2022.\t1. Exchange\nDecision: Tea stays free.\nTask: Ms Brandis applies for the visas by 31 March 2022.\n\n2. Tee\nEs gibt keinen.\t2. Tea\nThere is none.',
    '| Nr. | Deutsche Fassung | English version |\n|---|---|---|\n| 1. | Austausch | Exchange |\n| | Beschluss: Der Tee bleibt frei.<br>Aufgabe: Frau Brandis beantragt die Visa bis 31. März 2022. | Decision: Tea stays free.<br>Task: Ms Brandis applies for the visas by 31 March 2022. |',
  ])('side by side say it once: %j', (body) => {
    expect(outcome(body)).toEqual(once)
  })

  it.each([
    'Deutsch\n\n1. Austausch\nBeschluss: Der Tee bleibt frei.\nAufgabe: Frau Brandis beantragt die Visa bis 31. März 2022.\n\nEnglish\n\n1. Exchange\nDecision: Tea stays free.\nTask: Ms Brandis applies for the visas by 31 March 2022.',
    '1. Austausch\nEs wurde lange gesprochen.\nBeschluss: Der Tee bleibt frei.\nAufgabe: Frau Brandis beantragt die Visa bis 31. März 2022.\n\n2. Tee\nEs gibt keinen.\n\n3. Sonstiges\nEs gibt nichts.\n\n**English translation**\n\n1. Exchange\nDecision: Tea stays free.\nTask: Ms Brandis applies for the visas by 31 March 2022.',
  ])('one after the other say it once: %j', (body) => {
    expect(outcome(body)).toEqual(once)
  })

  it.each([
    '1. Deutsch\nBeschluss: Der Tee bleibt frei.\nAufgabe: Frau Brandis beantragt die Visa bis 31. März 2022.',
    '1. Austausch\nBeschluss: Der Tee bleibt frei.\nDie Texte gibt es auf Deutsch\nund auf Englisch.\nAufgabe: Frau Brandis beantragt die Visa bis 31. März 2022.',
    '| Kurs | Sprache |\n|---|---|\n| A1 | Deutsch |\n| A2 | Englisch |\n\nBeschluss: Der Tee bleibt frei.\nAufgabe: Frau Brandis beantragt die Visa bis 31. März 2022.',
  ])('are none where a language is only named: %j', (body) => {
    expect(outcome(body)).toEqual(once)
  })

  const task = 'Beschluss: Der Tee bleibt frei.\nAufgabe: Frau Brandis beantragt die Visa bis 31. März 2022.'

  it.each([
    `1. Faltblatt\nEs erscheint in diesen Sprachen:\nDeutsch\nEnglisch\n${task}`,
    `1. Faltblatt\n* Deutsch\n* Englisch\n\n${task}`,
    `1. Faltblatt\nEs ist fertig.\n\n2. Plakat\nEs fehlt.\n\n3. Bus\nEr kommt.\n\nEnglische Fassung\n\n${task}`,
    `| Titel | Deutsch | Englisch |\n|---|---|---|\n| Plakat | ja | nein |\n\n${task}`,
    `| Titel | Deutsch | Englisch |\n|---|---|---|\n| Plakat | ja | nein |\n\nBeschluss: Der Tee bleibt frei.\n\n| Aufgabe | Wer | Bis |\n|---|---|---|\n| Frau Brandis beantragt die Visa bis 31. März 2022. | Brandis | 31.3.2022 |`,
    `Titel\tDeutsch\tEnglisch\nPlakat\tja\tnein\n\nBeschluss: Der Tee bleibt frei.\n\nAufgabe\tWer\tBis\nFrau Brandis beantragt die Visa bis 31. März 2022.\tBrandis\t31.3.2022`,
    `English\n\nThe visas were talked of.\n\nDeutsch\n\n1. Austausch\nEs wurde lange gesprochen.\n\n${task}`,
  ])('lose nothing where a language is only named: %j', (body) => {
    expect(outcome(body)).toEqual(once)
  })

  it('lose nothing behind the table that says it twice', () => {
    expect(outcome('| Deutsch | English |\n|---|---|\n| Beschluss: Der Tee ist und bleibt frei. | Decision: The tea is free for all. |\n\n| Aufgabe | Wer | Bis |\n|---|---|---|\n| Visa beantragen | Brandis | 31.3.2022 |').actions).toEqual([['Brandis', '2022-03-31', 'Visa beantragen']])
  })

  it('lose nothing of the first where the second has fewer lines', () => {
    expect(outcome('Deutsch\tEnglish\n\n1. Austausch\nEs wurde lange gesprochen.\nDie Gruppe ist bereit.\tThe exchange was discussed by all.\n\nBeschluss: Der Tee bleibt frei.\tDecision: Tea stays free.').decisions).toEqual(['Der Tee bleibt frei.'])
  })
})
