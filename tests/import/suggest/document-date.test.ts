import { describe, expect, it } from 'vitest'
import { documentDate } from '../../../main/import/suggest/document-date'
import { kindOf } from '../../../main/import/suggest/kind-of'

describe('the date a document gives itself', () => {
  it.each([
    ['Dortmund, 28. November 2011\n\nSehr geehrte Damen und Herren,', 'de', '2011-11-28'],
    ['Bad Honnef, den 3.11.2011', 'de', '2011-11-03'],
    ['Vermerk\n\nDatum: 10. März 2011, 14:00 bis 16:15 Uhr', 'de', '2011-03-10'],
    ['**Termin:** Dienstag, 16.09.2014, 10.00–11.30 Uhr', 'de', '2014-09-16'],
    ['| **Date** | 24 March 2015 |', 'en', '2015-03-24'],
    ['Notes\nWhen:   21-22 May 2019', 'en', '2019-05-21/2019-05-22'],
    ['Von: Müller, Jörg\nGesendet: Donnerstag, 23. Februar 2012 10:11\nAn: Umweltamt\nBetreff: Besuch', 'de', '2012-02-23'],
    ['From: Kofi Boateng\nSent: Thursday, 23 February 2012 10:11 AM\nTo: Anna Muster', 'en', '2012-02-23'],
    ['12 June 2013\n\nDear colleagues,', 'en', '2013-06-12'],
    ['Sauber reisen\n\nHerausgeber: Stadt Hagen\nStand: November 2018', 'de', '2018-11'],
    ['Studie zum Biogas\n\nHamm, September 2011\n\n1 Anlass', 'de', '2011-09'],
    ['Hagen, im August 2014\n\nLiebe Freunde,', 'de', '2014-08'],
    ['Date: March 2004', 'en', '2004-03'],
    ['Stand: März 2004\nDatum: 3. Mai 2004', 'de', '2004-05-03'],
    ['Radeln für den Wald\n\n(Hagen, 12.09.2016) Bei der Klimawoche sammeln alle Kilometer.', 'de', '2016-09-12'],
    ['Kumasi launches campaign\n\nKumasi, 5 June 2014 – On Friday the Mayor opened a market.', 'en', '2014-06-05'],
    ['Hagen, 3. Mai 2012 (idr). Die Stadt pflanzt Bäume.', 'de', '2012-05-03'],
    ['Neue Stellplätze\n\nHagen, 3. Mai 2016. Die Stadt hat sie freigegeben.', 'de', '2016-05-03'],
    ['Survey of cooking fuels\nby Selina Holt\n\nMarch 2020\n\n1 Introduction', 'en', '2020-03'],
    ['Regen bleibt hier\nHerausgeber: Stadt Hagen. Redaktion: Ute Holt. Stand: Juni 2020', 'de', '2020-06'],
  ] as const)('%s', (text, lang, edtf) => {
    expect(documentDate(text, lang)?.edtf).toBe(edtf)
  })

  it.each([
    ['Bericht 2011\n\nDie Partnerschaft begann am 4. Oktober 2011 in Bonn.', 'de'],
    ['Besuch in Kumasi, März 2012', 'de'],
    ['CURRICULUM VITAE\n\nDate of birth: 4 May 1980', 'en'],
    ['Zeitplan\n\nMärz 2012\nAntrag\n\nApril 2012\nReise', 'de'],
    ['Stand der Arbeiten im November 2018', 'de'],
    ['Von Hagen nach Kumasi, September 2011: wie alles begann', 'de'],
    ['In Hagen, 3. Mai 2012, wurde gepflanzt – und gegossen.', 'de'],
    ['Am 7. Juni 2016 trafen sich die Partner.', 'de'],
    ['Gesendet: Donnerstag, 23. Februar 2012, im Radio', 'de'],
    ['Stand der Dinge: im Herbst 2012 geht es weiter', 'de'],
    ['The workshop on 4 October 2011 was the first.', 'en'],
  ] as const)('is none in: %s', (text, lang) => {
    expect(documentDate(text, lang)).toBeNull()
  })
})

describe('the kind of a document', () => {
  it.each([
    ['Protokoll der 2. Sitzung', ''],
    [null, 'STADT DORTMUND\n\nNiederschrift über die Besprechung\n'],
    [null, 'Minutes of the Third Steering Committee Meeting\nDate: 14 June 2012'],
    [null, 'Telefonnotiz\n\nGespräch mit: Frau Akua Falke, KMA\nam: 11.02.2013\n\nDer Container ist da.'],
    [null, 'REPORT ON DEBRIEFING MEETING\n\nDate: 26 October 2012\n\nAttendance\n\n1. Hon. Kofi Holt, Mayor'],
    [null, 'Waste audit review meeting\n\n**In attendance**\n\nGrace'],
    [null, 'Ortstermin am Bach\n\nAm 3. Mai 2012 trafen sich Ute Brandis (Tiefbauamt) und Kofi Asante (KMA) in Hagen. Man vereinbarte, dass die Pegel stündlich abgelesen werden. Frau Brandis schickt die Listen bis 10. Mai.'],
  ] as const)('%s %s is minutes', (title, text) => expect(kindOf(title, [text], 'de')).toBe('minutes'))

  it.each([
    ['Bericht über die Sitzung', 'Die Protokolle liegen bei.'],
    ['Einladung zum Workshop', 'Wir laden ein. Anwesende erhalten Unterlagen.'],
    ['Besuch', 'Am 3. Mai 2012 trafen sich Ute Brandis (Tiefbauamt) und Kofi Asante (KMA) in Hagen. Das Wetter war gut.'],
  ] as const)('%s is a document', (title, text) => expect(kindOf(title, [text], 'de')).toBe('document'))
})
