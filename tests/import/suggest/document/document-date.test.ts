import { describe, expect, it } from 'vitest'
import { dateOfPages, documentDate } from '../../../../main/import/suggest/document/document-date'
import { kindOf } from '../../../../main/import/suggest/document/kind-of'

describe('the date a document gives itself', () => {
  it.each([
    ['Dortmund, 28. November 2011\n\nSehr geehrte Damen und Herren,', 'de', '2011-11-28'],
    ['Bad Honnef, den 3.11.2011', 'de', '2011-11-03'],
    ['Stadt Hagen, Rothenburg ob der Tauber, 3.11.2011', 'de', '2011-11-03'],
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
    ['Pressemitteilung\n\nNr. 412 – Hagen, 2. Juni 2016\n\nSchulen pflanzen', 'de', '2016-06-02'],
    ['Ruhr-Nachrichten, Lokalteil Hagen, 27. Oktober 2009\n\nGäste im Klärwerk', 'de', '2009-10-27'],
    ['Entwurf, Stand 05/2011\n\nKonzept', 'de', '2011-05'],
    ['Merkblatt\nAusgabe Juli 2019', 'de', '2019-07'],
    ['Terms of reference\nVersion 2, 14 May 2018', 'en', '2018-05-14'],
    ['60/2-4                              Hagen, 08.09.2009\nFrau Holt, Tel. 2 54 32\n\nSachstand', 'de', '2009-09-08'],
    ['Solar lamps\nBy Ute Holt | Published: February 18, 2019', 'en', '2019-02-18'],
    ['Stadtbäume gießen\nFachforum Stadtgrün, Hagen, 17. April 2024', 'de', '2024-04-17'],
    ['Abschlussbericht\nLaufzeit 01.03.2017 – 28.02.2019\nHagen, im Mai 2019', 'de', '2019-05'],
    ['Satzung\n2. Fassung vom 3.5.2012', 'de', '2012-05-03'],
    ['Stadt Hagen\nFachbereich: Umweltamt                 Datum: 22.11.2010\n\nAusschuss für Umwelt       08.12.2010', 'de', '2010-11-22'],
    ['Stadt Hagen\nIhr Zeichen   Ihre Nachricht vom   Unser Zeichen Datum\nWMD/11   02.08.2011   60/4-3   14.09.2011\n\nMülltrennung', 'de', '2011-09-14'],
    ['Fachbereich\tDezernent(in)\tDatum\n\n60\tUte Holt\t18.06.2012\n\nBeratungsfolge\tBeratungstermine\n\nRat\t04.07.2012', 'de', '2012-06-18'],
    ['Gartenbrief\nNr. 2 · Sommer 2014\n\nDie Beete', 'de', '2014-06~/2014-08~'],
    ['Gartenbrief\n3. Jahrgang, Heft 4, Juli/August 2012\n\nDie Beete', 'de', '2012-07/2012-08'],
    ['Newsletter\nIssue 7, March 2015\n\nNews', 'en', '2015-03'],
    ['Biogas from Markets\nUte Holt, Kofi Asante — University of Hagen, March 2015\n\nAbstract', 'en', '2015-03'],
    ['AGENDA\nSecond Meeting of the Garden Board\nThursday, 8 November 2012, 10:00 a.m., Conference Room, Adum\n1. Opening', 'en', '2012-11-08'],
    ['Wege zum Wasser\nFreitag, 3. Mai 2013, 19 Uhr, Rathaus, Saal 2\nEintritt frei', 'de', '2013-05-03'],
    ['Wege aus dem Müll\nUte Holt\nAusschuss für Umwelt, 25.09.2014', 'de', '2014-09-25'],
    ['Solar lamps reach forty villages\nby Ama Serwaa, posted 7 June 2011\nMore than before since March.', 'en', '2011-06-07'],
    ['Eco stoves pilot\n*Tamale, November 2017* – written by Ama Serwaa\nThe pilot ran from April.', 'en', '2017-11'],
    ['How Tamale makes compost\nOctober 14, 2016 by Ama Serwaa · 3 Comments\nIt began in 2014.', 'en', '2016-10-14'],
    ['Rede zur Ausstellung\nam 22. April 2013 im Museum für Naturkunde\nMeine Damen und Herren,', 'de', '2013-04-22'],
    ['PRESS STATEMENT\nFor immediate release – Accra, 5th June, 2018\nLAUNCH', 'en', '2018-06-05'],
    ['Inventarliste Ausstellung\taktualisiert am 09.01.2019\nNr.\tObjekt', 'de', '2019-01-09'],
    ['Satzung über die Abfallentsorgung\nvom 18. Dezember 2003\nAufgrund der Gemeindeordnung', 'de', '2003-12-18'],
    ['Satzung über die Abfallentsorgung\nvom 18. Dezember 2003\nin der Fassung der 4. Änderungssatzung vom 9. Dezember 2014', 'de', '2014-12-09'],
    ['GEDÄCHTNISPROTOKOLL\nüber das Gespräch mit Stadtrat Holt (Telefon) am 30.4.14\nEr hat zugesagt.', 'de', '2014-04-30'],
    ['Merkblatt für Reisende\n(Stand Oktober 2017, Änderungen vorbehalten)\nGelbfieber, seit 2016', 'de', '2017-10'],
    ['Stadt Hagen\nErste Patinnen ausgebildet\nMeldung vom 05.07.2021, Autor: pr', 'de', '2021-07-05'],
    ['Grüne Dächer\nZwischenstand\nOktober 2022 | Ute Holt\n2020: 14 Anträge', 'de', '2022-10'],
    ['Gutachten zur Buche\nOrtstermin: 15.10.2015\nGutachten erstellt am: 02.11.2015', 'de', '2015-11-02'],
    ['Nursery Stock Report\nAs at 30 September 2011\nTeak: 4,120 seedlings', 'en', '2011-09-30'],
    ['Our Ref.\tYour Ref.\tDate\nKMA/13\t60/4\t24 June 2013', 'en', '2013-06-24'],
    ['Survey of cooking fuels\nby Selina Holt\n\nMarch 2020\n\n1 Introduction', 'en', '2020-03'],
    ['Regen bleibt hier\nHerausgeber: Stadt Hagen. Redaktion: Ute Holt. Stand: Juni 2020', 'de', '2020-06'],
    ['Urkunde\nHagen, am Reformationstag 2013', 'de', '2013-10-31'],
    ['Report prepared on 3 May 2012', 'en', '2012-05-03'],
    ['Dienstreisebericht\nReisezeitraum\t18.11. – 27.11.2016\nErstellt am\t09.12.2016', 'de', '2016-12-09'],
    ['Glossar\nLetzte Aktualisierung: 07.08.02', 'de', '2002-08-07'],
    ['INVITATION FOR TENDERS\nTenders must be delivered on or before 14th March 2016.\nIssued: 9th February, 2016, Procurement Unit', 'en', '2016-02-09'],
    ['Masterarbeit\nvorgelegt von Jonas Holt\nAbgabe: 31. August 2016', 'de', '2016-08-31'],
    ['Regenwasser nutzen\n2., überarbeitete und erweiterte Auflage, Oktober 2020', 'de', '2020-10'],
    ['Water for All\n3rd revised edition, May 2014', 'en', '2014-05'],
    ['Freundeskreis Tamale\n\nIm März 2015\n\nLiebe Mitglieder,', 'de', '2015-03'],
    ['Rede zum Fest\nam Samstag, 5. September 2015, im Volkspark\nLiebe Gäste,', 'de', '2015-09-05'],
    ['Opening Remarks\n5 September 2015 at the Town Hall\nDear friends,', 'en', '2015-09-05'],
    ['BYE-LAWS, 2012\nIN exercise of the powers of the Assembly these Bye-laws are made this 21st\nday of February, 2012, by the Assembly.', 'en', '2012-02-21'],
    ['Aktennotiz\nTelefonat mit Herrn Holt (Zoll Tema) am Ostermontag 2012\nEr bittet um die Rechnung vom 2.3.12.', 'de', '2012-04-09'],
    ['Kompost\nDienstag, 14. Mai 2019 | Umwelt | von Ute Holt\nSie wurde am 12.02.2019 eröffnet.', 'de', '2019-05-14'],
    ['Rechnung\nFällig am: 11.04.2014\nRechnungsdatum: 12.03.2014', 'de', '2014-03-12'],
    ['Invoice\nDue date: 11 April 2014\nInvoice date: 12 March 2014', 'en', '2014-03-12'],
    ['Eingegangen\n03. Mai 2012\n\nHagen, 30. April 2012\nSehr geehrte Frau Holt,', 'de', '2012-04-30'],
    ['RECEIVED 3 MAY 2012\n\n28th April, 2012\n\nDear Sir,', 'en', '2012-04-28'],
    ['12. April 2012\n\nSehr geehrte Frau Holt,\n\nwir kommen am\n\n3. Mai 2012', 'de', '2012-04-12'],
    ['Merkblatt zur Mülltrennung\nStand: Frühjahr 2014', 'de', '2014-03~/2014-05~'],
    ['Press release\nFor immediate release: 3 May 2012\nHagen plants trees', 'en', '2012-05-03'],
    ['Verordnung (EG) Nr. 1272/2008 vom 16. Dezember 2008\nÜberarbeitet am: 12.03.2015', 'de', '2015-03-12'],
    ['Vorstandssitzung 3. Mai 2012\nThemen', 'de', '2012-05-03'],
    ['Kompost\nUte Holt, 3. Mai 2012\nSie läuft.', 'de', '2012-05-03'],
    ['CONTRACT OF SERVICE\nTHIS CONTRACT is made the 9th day of August, 2016 BETWEEN the Assembly and Mr. Holt.', 'en', '2016-08-09'],
    ['Lagerbestand, gezählt am Buß- und Bettag 2012\nFahrräder      42', 'de', '2012-11-21'],
    ['Terms of reference\nVersion of 14.05.2018', 'en', '2018-05-14'],
    ['Kompost\nvon Ute Holt | 14. Mai 2019\nSie wurde am 12.02.2019 eröffnet.', 'de', '2019-05-14'],
    ['Unser Zeichen: 60/2 Re      Durchwahl: 2 55 10      18. Juli 2011\n\nMüllwagen', 'de', '2011-07-18'],
    ['Waste in markets\nReceived 3 November 2014; accepted 9 February 2015; available online 25\nFebruary 2015', 'en', '2015-02-25'],
  ] as const)('%s', (text, lang, edtf) => {
    expect(documentDate(text, lang)?.edtf).toBe(edtf)
  })

  it.each([
    ['Bericht 2011\n\nDie Partnerschaft begann am 4. Oktober 2011 in Bonn.', 'de'],
    ['Besuch in Kumasi, März 2012', 'de'],
    ['Ausgabe 4/2015', 'de'],
    ['Berichtszeitraum 01.03.2017 – 28.02.2019', 'de'],
    ['Reporting period 1 March 2017 to 28 February 2019', 'en'],
    ['Entwurf für die Sitzung des Rates am 5. Mai 2012', 'de'],
    ['CURRICULUM VITAE\n\nDate of birth: 4 May 1980', 'en'],
    ['Zeitplan\n\nMärz 2012\nAntrag\n\nApril 2012\nReise', 'de'],
    ['Maßnahme\tBetrag\tDatum\nBrunnen\t200\t3.5.2012\nPumpe\t100\t4.5.2012', 'de'],
    ['Termine\nFr., 3. Mai 2013, 19 Uhr, Rathaus\nSa., 4. Mai 2013, 20 Uhr, Rathaus', 'de'],
    ['Zeitplan\nSommer 2014\nPflanzen\nHerbst 2014\nErnten', 'de'],
    ['Brunnen für Tamale\nAugust 2014 bis Dezember 2015\nAntrag', 'de'],
    ['Rückblick auf den Sommer 2014', 'de'],
    ['Der Baum blüht, März 2012', 'de'],
    ['Stand der Arbeiten im November 2018', 'de'],
    [`Rundbrief\n${'Es ging voran.\n'.repeat(25)}November 2018\nEs ging weiter.`, 'de'],
    ['Von Hagen nach Kumasi, September 2011: wie alles begann', 'de'],
    ['In Hagen, 3. Mai 2012, wurde gepflanzt – und gegossen.', 'de'],
    ['Am 7. Juni 2016 trafen sich die Partner.', 'de'],
    ['Am 7. Juni 2016, im Rathaus begann die Arbeit.', 'de'],
    ['Reisezeitraum\t18.11. – 27.11.2016', 'de'],
    ['Projektbeginn\t01.05.2013', 'de'],
    ['Handpumpe\nVersion 2.4.2009', 'de'],
    ['Geburtstage\nUte Holt, 3. Mai 1961\nJan Nagel, 4. Juni 1970', 'de'],
    ['In Erinnerung\nGisbert Holt\n9. Juli 1948 – 27. Februar 2017', 'de'],
    ['Bahnfahrt\nHinfahrt 03.05.2012\nRückfahrt 05.05.2012', 'de'],
    ['Visitors\nKofi\t3/4/12\nAma\t4/4/12', 'en'],
    ['Inventar\nAnschaffung\tWert\n03.05.2012\t400', 'de'],
    ['Chronik\n4. Oktober 2010\nErstes Treffen\n23. Januar 2013\nVertrag', 'de'],
    ['Ihr Schreiben vom 3. Mai 2012\n\nSehr geehrte Frau Holt,', 'de'],
    ['Antwort auf Ihre Anfrage vom 3. Mai 2012', 'de'],
    ['Anlage zum Protokoll vom 3. Mai 2012\nKosten', 'de'],
    ['Abgerufen am 03.05.2012\nQuelle: www.hagen.example', 'de'],
    ['Printed on 3 May 2012\nCalendar', 'en'],
    ['Fotos vom 3. Mai 2012\nHafen', 'de'],
    ['Handpumpe\nArtikel-Nr. 12.03.2008', 'de'],
    ['Instructions\nSection 3.2.2014', 'en'],
    ['Vertragsende 31.12.2013', 'de'],
    ['Deadline 31 August 2016', 'en'],
    ['Geburtsdatum\t14.03.1986', 'de'],
    ['Aufgabenblatt\nAbgabe: 31. August 2016', 'de'],
    ['Gesetz über Abfälle, zuletzt geändert durch Gesetz vom 3. Mai 2012', 'de'],
    ['Ihr Zeichen   Ihre Nachricht vom   3. Mai 2012', 'de'],
    ['| Datum | Ort |\n| 14.05.2019 | Rathaus |', 'de'],
    ['Termine\n14.05.2019 | Rathaus\n15.05.2019 | Schule', 'de'],
    ['This Act was passed in the year 2012 and repeals the one of the 21st day of February, 2003.', 'en'],
    ['§ 3 Laufzeit\nDie Vereinbarung endet am 31.12.2013.', 'de'],
    ['Mietvertrag endet am 31.12.2013', 'de'],
    ['The agreement expires on 31 December 2013.', 'en'],
    ['Gesendet: Donnerstag, 23. Februar 2012, im Radio', 'de'],
    ['Stand der Dinge: im Herbst 2012 geht es weiter', 'de'],
    ['The workshop on 4 October 2011 was the first.', 'en'],
    ['Bericht\nStand Oktober 2016, so hieß es damals, waren 40 Bäume gepflanzt.', 'de'],
    ['Unser Kofi\nVon uns gegangen am 3. Mai 2012', 'de'],
    ['Our journey\nBy train to Tamale on 3 May 2012', 'en'],
    ['Neubau der Schule\nDach fertiggestellt am 3. Mai 2012', 'de'],
    ['Tree nursery\nBeds prepared on 3 May 2012', 'en'],
    ['Mitgliederliste\nAusdruck erstellt am 3. Mai 2012', 'de'],
  ] as const)('is none in: %s', (text, lang) => {
    expect(documentDate(text, lang)).toBeNull()
  })
})

describe('the day on which a document was signed', () => {
  const agreement = 'Vereinbarung\n\nzwischen der Stadt Hagen und der Stadt Tamale\n\n§ 1 Das Büro beginnt am 1. Januar 2017 seine Arbeit.\n\n'
  it.each<readonly [string, readonly string[], string]>([
    ['below its text', [`${agreement}Hagen, den 14. November 2016\n\n____________   ____________\nKuhlmann       Asante`], '2016-11-14'],
    ['on its last page', [agreement, 'Hagen, 14.11.2016\n\nKuhlmann\nBürgermeisterin'], '2016-11-14'],
    ['beside the other party, where gaps are lost', [`${agreement}Hagen, den 20.10.2015 Tamale, den 23.10.2015\n\nKuhlmann Asante`], '2015-10-23'],
    ['in its imprint', ['Regen bleibt hier', 'Es regnet.', 'Impressum\nHerausgeber: Stadt Hagen\nFotos: Ama Holt\nStand: Oktober 2020'], '2020-10'],
    ['beside the other party', [`${agreement}Hagen, 20.10.2015\tTamale, den 23.10.2015\n\nKuhlmann\tAsante`], '2015-10-23'],
    ['in the words of an agreement', ['MEMORANDUM OF UNDERSTANDING', 'Done at Kumasi this 23rd day of January,\n2013, in two originals in the English language.'], '2013-01-23'],
    ['in German ones', ['Abkommen', 'Geschehen zu Hagen am 3. Mai 2012 in zwei Urschriften.'], '2012-05-03'],
  ])('is its date where it says none before: %s', (_, pages, edtf) => {
    expect(dateOfPages(pages, 'de')?.edtf).toBe(edtf)
  })

  it('is not its date where it says one at its beginning', () => {
    expect(dateOfPages(['Datum: 3. Mai 2012\n\nBericht', 'Hagen, 4. Juni 2012\nKuhlmann'], 'de')?.edtf).toBe('2012-05-03')
  })

  it.each<readonly [string, string]>([
    ['one of several', 'Reiseplan\n\nHagen, 3. Mai 2012\nAbflug\n\nAccra, 4. Mai 2012\nAnkunft'],
    ['part of a sentence', 'Das Abkommen wurde unterzeichnet in Kumasi am 3. Mai 2012.'],
    ['above more text', `Hagen, 3. Mai 2012\n${'Die Delegation wurde im Rathaus empfangen und besuchte danach die Deponie am Rand der Stadt. '.repeat(2)}`],
    ['a book', 'Literatur\nHolt, Ute: Wege aus dem Müll, Hagen, 3. Mai 2012'],
  ])('is none: %s', (_, end) => {
    expect(dateOfPages(['Bericht ohne Tag', end], 'de')).toBeNull()
  })
})

describe('the days a programme or diary goes through', () => {
  const diary = 'Reise nach Kumasi\n\nSamstag, 27.10.2012\nAbflug\n\nSonntag, 28.10.2012\nWeiterfahrt\n'

  it('are its date where it says no other', () => {
    expect(dateOfPages([diary, 'Montag, 29.10.2012\nBesichtigung'], 'de')).toEqual({ text: 'Samstag, 27.10.2012 – Montag, 29.10.2012', edtf: '2012-10-27/2012-10-29' })
  })

  it('are not where it was signed afterwards, or says its date at its beginning', () => {
    expect(dateOfPages([`${diary}\nHagen, den 20.11.2012\ngez. Holt`], 'de')?.edtf).toBe('2012-11-20')
    expect(dateOfPages([`Hagen, 20.11.2012\n\n${diary}`], 'de')?.edtf).toBe('2012-11-20')
  })

  it('are not where one day stands alone, or they are in no order', () => {
    expect(dateOfPages(['Aktionstag\n\nSamstag, 13. Juni 2015\n\nEintritt frei'], 'de')?.edtf).toBe('2015-06-13')
    expect(dateOfPages(['Friday, 5 May 2017\nMarket\n\nMonday, 1 May 2017\nSchool'], 'en')).toBeNull()
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
    [null, 'Name\tStelle\tTelefon\tletzter Kontakt\nUte Holt\tTiefbauamt\t2 55 10\t12.05.2014\nKofi Asante\tKMA\t2 55 11\t03.02.2015'],
  ] as const)('%s is a document', (title, text) => expect(kindOf(title, [text], 'de')).toBe('document'))
})
