import { describe, expect, it } from 'vitest'
import { headingOf } from '../../../main/import/formats/heading'
import { subjectOf } from '../../../main/import/formats/subject-line'

describe('what a letter is about', () => {
  it.each([
    ['Umweltamt\n\nHagen, 4. April 2013\n\nDank für die Zusammenarbeit beim Hochwasserschutz\n\nSehr geehrter Herr Holt,\n\nfür die Aufnahme danke ich.', 'Dank für die Zusammenarbeit beim Hochwasserschutz'],
    ['Eine-Welt-Laden\nHagen, im August 2014\nBetreff: Fairer Kakao aus Ashanti\nLiebe Freunde,', 'Fairer Kakao aus Ashanti'],
    ['T E L E F A X\n\nAn:     Umweltamt Hagen\nDatum:  03.06.98\n\nBetrifft: Mülltrennung an Schulen - Rückfrage\n\nSehr geehrte Frau Holt,', 'Mülltrennung an Schulen - Rückfrage'],
    ['Stadt Hagen\n\nBetr.:\nRegenwasser an der Grundschule\n\nSehr geehrte Frau Holt,', 'Regenwasser an der Grundschule'],
    ['Stadt Hagen\n\n28. März 2013\n\nEinladung zur 3. Sitzung des Gartenbeirats am 17. April 2013\n\nSehr geehrte Damen und Herren,', 'Einladung zur 3. Sitzung des Gartenbeirats am 17. April 2013'],
    ['KUMASI METROPOLITAN ASSEMBLY\nDate: 7th February, 2012\n\nDear Sir,\n\nINVITATION TO THE SANITATION WEEK\n\nI write to invite you.', 'INVITATION TO THE SANITATION WEEK'],
    ['Stadt Hagen\n\n28. März 2013\n\nFotowettbewerb zum Stadtwald\n\nSehr geehrte Damen und Herren,', 'Fotowettbewerb zum Stadtwald'],
    ['Our Ref: KMA/12\n\nSubject: Training of technicians\n\nDear Dr. Holt,', 'Training of technicians'],
    ['Stadt Hagen\nPressestelle\n\nPressemitteilung\n\nHagen, 16. Oktober 2012\n\nDelegation aus Kumasi zu Gast\n\nDer Bürgermeister hat Gäste empfangen.', 'Delegation aus Kumasi zu Gast'],
    ['Stadt Hagen\n\nDatum: 17.06.2015\n\nIhre Anfrage zur Luftmessung\n\nSehr geehrter Herr Holt,\n\ngern messen wir.', 'Ihre Anfrage zur Luftmessung'],
    ['PRESS RELEASE\n\nEmbargo: none\n\nKumasi, 14 March 2017\n\nTwo cities join forces against plastic\n\nThey have begun.', 'Two cities join forces against plastic'],
    ['Presseinformation 23/2016                Sperrfrist: keine\n\nKlimawoche: Hagener radeln für Kumasi\n\n(Hagen, 12.09.2016) Bei der Klimawoche sammeln alle.', 'Klimawoche: Hagener radeln für Kumasi'],
    ['FOR IMMEDIATE RELEASE\n\nAccra, 18 September 2018\n\nAssembly opens a second market\n\nThe assembly opened a market.', 'Assembly opens a second market'],
  ])('%j', (text, subject) => {
    expect(subjectOf(text)).toBe(subject)
    expect(headingOf(text)).toBe(subject)
  })

  it.each([
    'Umweltamt\nBrückstraße 45\n44122 Dortmund\n\nSehr geehrte Damen und Herren,\n\nwir bestellen Tonnen.',
    'Umweltamt\n\nHagen, im April 2013\n\nLiebe Freunde,\n\nbis bald.',
    'Herrn Jens Holt\n\nBrückstraße 45\n\n44122 Dortmund\n\nSehr geehrter Herr Holt,',
    'Umweltamt\n\nHagen, 4. April 2013\n\nLiebe Ute,\n\nbis bald.',
    'Kumasi, Ghana\n\nBad Honnef\n\nDear Mr Holt,\n\nthank you.',
    'Bericht über die Presse\n\nDie Pressemitteilungen der Stadt werden gern gelesen.',
    'Wir trafen uns.\n\nLiebe geht durch den Magen.',
    'Rede von Ute Holt\n\nEs gilt das gesprochene Wort\n\nSehr geehrte Damen und Herren,',
    'Stadt Hagen\n\nIhre Anfrage vom 3. Mai 2012\n\nSehr geehrte Frau Holt,',
    'Stadt Hagen\n\nTelefon und Fax auf Anfrage\n\nSehr geehrte Frau Holt,',
    'Ihr Zeichen: 60/3\n\nIhr Schreiben vom 3. Mai\n\nSehr geehrte Frau Holt,',
  ])('is not said by: %j', (text) => {
    expect(subjectOf(text)).toBeNull()
  })
})

describe('a text that begins with whose day it is', () => {
  it.each([
    ['Hagener Rundschau                    Mittwoch, 9. Mai 2012\n\nMüll ist ein Rohstoff\nFachleute zu Gast\n', 'Müll ist ein Rohstoff'],
    ['Ghanaian Times, 9 May 2012\n\nMarket women build a drain\n', 'Market women build a drain'],
    ['60/4-2          Hagen, 04.10.2011\nUte Holt\n\nDie Bank gibt etwas dazu.\n', null],
  ])('is called by what stands below that, or by nothing: %j', (text, title) => {
    expect(headingOf(text)).toBe(title)
  })
})
