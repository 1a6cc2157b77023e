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
})
