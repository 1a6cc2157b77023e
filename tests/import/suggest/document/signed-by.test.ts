import { expect, it } from 'vitest'
import { signedBy } from '../../../../main/import/suggest/document/signed-by'
import { workTime } from '../../../work-time'

const letter = (end: string, head = ''): string => `${head}\n\nSehr geehrte Frau Serwaa,\n\ndie Pumpe läuft.\n\n${end}`

it.each([
  ['Mit freundlichen Grüßen\n\nUte Holt\nUmweltamt', 'Ute Holt'],
  ['Mit freundlichen Grüßen\nIm Auftrag\n\nHolt', 'Holt'],
  ['Mit freundlichem Gruß\ni. A. Ute Holt', 'Ute Holt'],
  ['Hochachtungsvoll\nIn Vertretung\n(Dr. Holt)\nStadtrat', 'Dr. Holt'],
  ['Viele Grüße\nStadt Hagen\nUmweltamt\nUte Holt', 'Ute Holt'],
  ['Mit freundlichen Grüßen\n__________\nUte Holt\tKofi Asante', 'Ute Holt; Kofi Asante'],
  ['Ihre Ute Holt', 'Ute Holt'],
  ['Yours faithfully,\n\n(AMA SERWAA-BONSU)\nDirector', 'Ama Serwaa-Bonsu'],
  ['Freundliche Grüße\nppa. Ute Holt i. V. Kofi Asante', 'Ute Holt; Kofi Asante'],
  ['Mit freundlichen Gruessen\nUte Holt', 'Ute Holt'],
  ['Herzlichst\nDeine Ute Holt', 'Ute Holt'],
  ['Ihre Ute Holt, Vorsitzende', 'Ute Holt'],
  ['Es grüßt Euch herzlich\nEuer Vorstand\nUte Holt, Kofi Asante und Ama Serwaa', 'Ute Holt; Kofi Asante; Ama Serwaa'],
  ['Viele Grüße\nUte Holt und Kofi Asante', 'Ute Holt; Kofi Asante'],
  ['Herzliche Grüße aus Tamale\nUte Holt', 'Ute Holt'],
  ['MfG\nU. Holt', 'U. Holt'],
  ['Kinderfest im Mai\nBestellung folgt\n\nGruß,\nUte Holt', 'Ute Holt'],
  ['With my very best wishes,\nUte Holt', 'Ute Holt'],
  ['Best\n\nUte Holt', 'Ute Holt'],
  ['Herzliche Grüße\nUte Holt\n\nAnlage: Plan', 'Ute Holt'],
])('a letter that ends with %j is signed by %s', (end, name) => expect(signedBy([letter(end)])).toBe(name))

it('takes a surname alone where the letter names who deals with it', () => {
  expect(signedBy([letter('Mit freundlichen Grüßen\n\nHolt', 'Auskunft erteilt: Herr Holt')])).toBe('Holt')
  expect(signedBy([letter('Mit freundlichen Grüßen\n\nHolt')])).toBeNull()
})

it('reads the end of a letter on its second page', () => {
  expect(signedBy(['Sehr geehrte Frau Serwaa,\n\ndie Pumpe läuft.', 'Mit freundlichen Grüßen\nUte Holt'])).toBe('Ute Holt')
})

it('reads the end of an old English letter', () => {
  expect(signedBy(['Your Worship,\n\nTwo officers will travel in May.\n\nI have the honour to be, Sir,\nYour obedient servant,\n\n(K. A. Holt)\nTown Clerk'])).toBe('K. A. Holt')
})

it('reads a letter to nobody in particular', () => {
  expect(signedBy(['To whom it may concern,\n\nMs. Serwaa worked with us.\n\nSincerely,\n\nAlhaji Kofi Asante\nSecretary'])).toBe('Alhaji Kofi Asante')
})

it('takes no foreword behind a cover for a letter', () => {
  expect(signedBy(['Wasser für Tamale\nDokumentation', 'Vorwort\nLiebe Leserinnen, das Werk ist getan.\nIhre Ute Holt'])).toBeNull()
})

it('reads who signed a statement below the word for it', () => {
  expect(signedBy(['PRESS STATEMENT\n\nThe Assembly has opened a market.\n\nSigned\n\nAma Serwaa\nPublic Relations Officer'])).toBe('Ama Serwaa')
})

it('reads who signed a note', () => {
  expect(signedBy(['Umweltamt\nDienstreise nach Tamale\n\nIch bitte um Genehmigung.\n\ngez. Ute Holt'])).toBe('Ute Holt')
})

it.each([
  ['nobody is named', letter('Mit freundlichen Grüßen\nIhr Umweltamt')],
  ['what is best stands in it', letter('Best practice in Tamale\nUte Holt\nKofi Asante')],
  ['nobody is greeted', 'Die Pumpe läuft.\n\nMit freundlichen Grüßen\nUte Holt'],
  ['much stands behind', letter(`Mit freundlichen Grüßen\nUte Holt\n\n${'Die Pumpe läuft und läuft. '.repeat(40)}`)],
  ['it is signed by a body', letter('Mit freundlichen Grüßen\nStadt Hagen\nUmweltamt')],
  ['but enclosures stand below', 'Dear Mr. Tawiah,\n\nthank you.\n\nYours sincerely\n\nEnc. Workshop Programme\nSolar Panels List'],
  ['but an afterthought stands below', letter('Viele Grüße\n\nPS: Kuchen nicht vergessen\nUte Holt')],
  ['it is signed by a board', 'Beschluss\n\nDer Antrag wird angenommen.\n\ngez. Der Vorstand'],
  ['a board stands below the greeting', letter('Mit freundlichen Grüßen\nDer Vorstand')],
  ['it is signed by a given name', letter('Viele Grüße\nUte')],
])('is nobody where %s', (_, text) => expect(signedBy([text])).toBeNull())

it.each([' ', 'a', '1', '_', '\n', '\t', 'Best ', 'kind ', 'A, ', 'A und ', '(', 'gez. '])('reads 50,000 times %j in no time', async (letters) => {
  const took = await workTime(() => {
    signedBy([`Dear Ama,\nKind regards\n${letters.repeat(50_000)}`])
    signedBy([letters.repeat(50_000)])
  })
  expect(took).toBeLessThan(500)
})
