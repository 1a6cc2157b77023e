import { describe, expect, it } from 'vitest'
import { fuller, isOfPart, setApart, titleNamedIn, type SetLine } from '../../../main/import/formats/opening-title'
import { coreProperties, officeOf, openDocumentOf } from '../../fixtures/office'
import { pdfOfPages } from '../../fixtures/pdf'
import { read } from '../tricky/reading'

const line = (text: string, size = 10, isBold = false): SetLine => ({ text, size, isBold })
const body = line('Die Stadt hat im vergangenen Jahr viele Bäume gepflanzt, und alle sind angewachsen, auch die am Bach.')

describe('the title that type sets apart', () => {
  it.each<readonly [string, readonly SetLine[]]>([
    ['Regenwasser nutzen', [line('Stadt Hagen', 9), line('Regenwasser nutzen', 22), line('Wie es geht', 14), body]],
    ['Wege aus dem Müll in Kumasi und Hagen', [line('Wege aus dem Müll', 20), line('in Kumasi und Hagen', 20.2), line('Mai 2012', 12), body]],
    ['Kühle Schulhöfe für Hagen', [line('Umweltamt Hagen', 24), line('Kühle Schulhöfe für Hagen', 18), body]],
    ['Programme: Study visit to the parks', [line('Programme', 20), line('Study visit to the parks', 16), body]],
    ['Abfallfibel 2014', [line('Stadt Hagen', 9), line('Abfallfibel 2014', 20), body]],
    ['Kurzbericht 2014', [line('Kurzbericht 2014', 20), body]],
    ['Fachtag Kommunale Klimapartnerschaften', [line('Hagen lädt ein zum', 10), line('Fachtag Kommunale Klimapartnerschaften', 20), body]],
    ['Bericht über die Reise nach Tamale vom 27.10. bis 06.11.2012', [line('Umweltamt'), line('Bericht über die Reise nach Tamale vom 27.10. bis 06.11.2012', 16, true), line('Samstag, 27.10.2012', 10, true), body]],
    ['Bericht über die Klausur vom 3. bis 5. Mai 2012', [line('Bericht über die Klausur vom 3. bis 5. Mai 2012', 16), body]],
    ['Rechnung Nr. 2013-0815', [line('Druckhaus Holt GmbH', 10, true), line('Stadt Hagen'), line('Rechnung Nr. 2013-0815', 16, true), body]],
    ['Gartenbrief', [line('Gartenbrief', 28), line('Nachrichten aus Hagen'), line('Pumpe läuft', 16), body]],
    ['Hagener Rundbrief Nr. 2', [line('Hagener Rundbrief', 28), line('Nr. 2 · Sommer 2014'), line('Pumpe läuft', 16), body]],
    ['Second Meeting of the Joint Garden Board', [line('HAGEN CITY ASSEMBLY', 0, true), line('Second Meeting of the Joint Garden Board', 0, true), { ...body, size: 0 }]],
    ['Itinerary: Visit of the Tamale Delegation to Hagen', [line('Itinerary: Visit of the Tamale Delegation to Hagen', 20), body]],
    ['Satzung des Freundeskreises Tamale e. V.', [line('Satzung des Freundeskreises Tamale e. V.', 20), body]],
    ['Organic waste in three markets of Tamale, Ghana', [line('Journal of Waste 12'), line('Organic waste in three markets of Tamale,', 18), line('Ghana', 18), body]],
    ['Heat islands in African cities: evidence from Tamale', [line('Journal of Waste 12'), line('Heat islands in African cities:', 18), line('evidence from Tamale', 18), body]],
    ['(SANITATION) BYE-LAWS, 2012', [line('HAGEN CITY ASSEMBLY', 0, true), line('(SANITATION) BYE-LAWS, 2012', 0, true), { ...body, size: 0 }]],
    ['Das war die Klimawoche', [line('Hagen, 3. Mai 2012', 0), line('Das war die Klimawoche', 0, true), { ...body, size: 0 }]],
  ])('is %j', (title, lines) => expect(setApart(lines)).toBe(title))

  it.each<readonly [string, readonly SetLine[]]>([
    ['nothing is larger', [line('Regenwasser nutzen'), body]],
    ['a town', [line('Dortmund', 24), body]],
    ['the head of a part', [line('Inhaltsverzeichnis', 24), body]],
    ['a letterhead', [line('Umweltamt Hagen', 24), body]],
    ['a day', [line('Hagen, den 3. Mai 2012', 20), body]],
    ['a label and what it is of', [line('Antrag: 3.5.2012', 20), body]],
    ['a line that goes on in other type', [line('Organic waste in three markets,', 18), body]],
    ['a label in large type', [line('Für den Ausschuss:', 18), line('Ute Holt', 18), body]],
    ['a label', [line('An:', 0, true), line('Datum: 3. Mai 2012', 0, true), { ...body, size: 0 }]],
    ['all is bold', [line('Das war die Klimawoche', 0, true), { ...body, size: 0, isBold: true }]],
    ['nothing', []],
  ])('is none: %s', (_, lines) => expect(setApart(lines)).toBeNull())

  it('is told at once where a line has thousands of letters without a blank', () => {
    expect(setApart([line('Stadt Hagen', 9), line('Regenwasser nutzen', 22), line('木'.repeat(4_000), 22), ...Array.from({ length: 60 }, () => body)])).toBeNull()
  })
})

describe('the line by which a document calls itself', () => {
  it.each([
    ['Stadt Hagen\nStellungnahme zum Entwurf des Luftreinhalteplans\n\nDer Entwurf ist gut.', 'Stellungnahme zum Entwurf des Luftreinhalteplans'],
    ['Jahresbericht 2012\nEnergieverein Hagen', 'Jahresbericht 2012'],
    ['Weltladen e. V.\n\nE I N L A D U N G\n\nzum Gespräch über fairen Kakao\n\nam 3. Mai', 'EINLADUNG zum Gespräch über fairen Kakao'],
    ['Zweiter Zwischenbericht über die Deponie', 'Zweiter Zwischenbericht über die Deponie'],
    ['Holt Ltd.\nTo: City of Hagen\nInvoice No. SG-0117/14', 'Invoice No. SG-0117/14'],
    ['Training Workshop on Solar Maintenance\nProgramme\n\nMonday, 5 March 2018', 'Training Workshop on Solar Maintenance: Programme'],
    ['Umweltamt Hagen\nLeitfaden\n\nWer pflanzt, gießt auch.', 'Leitfaden'],
    ['Holt Ltd.\nInvoice No. 44/12\nSolar lamps', 'Invoice No. 44/12'],
    ['REPUBLIC OF GHANA\nCIRCULAR\nDate: 4th Aug., 2008', 'CIRCULAR'],
    ['Hausordnung für das Umwelthaus\n1. Das Haus ist geöffnet.', 'Hausordnung für das Umwelthaus'],
    ['Arbeitskreis Agenda\n\nKonzeptpapier\nTauschring Hagen', 'Konzeptpapier: Tauschring Hagen'],
    ['KMA\nLetter of recommendation for Ama Serwaa\nShe is reliable.', 'Letter of recommendation for Ama Serwaa'],
    ['Telefonliste der Projektgruppe\nName\tTelefon', 'Telefonliste der Projektgruppe'],
    ['Arbeitszeugnis\nHerr Holt war im Umweltamt tätig.', 'Arbeitszeugnis'],
    ['KMA\n\nENVIRONMENTAL PERMIT\nPermit No. 27', 'ENVIRONMENTAL PERMIT: Permit No. 27'],
    ['STADT HAGEN\nDienstanweisung Nr. 12\nüber das Sparen von Papier', 'Dienstanweisung Nr. 12'],
    ['KMA\nBaseline survey of cooking fuels\nMarch 2020', 'Baseline survey of cooking fuels'],
  ])('%j', (page, title) => expect(titleNamedIn(page)).toBe(title))

  it.each(['Die Stadt berichtet.\n\nDer Bericht liegt vor.', '12.01.2016\tKonzept Ausstellung\t4\tHolt',  'Umweltamt\nHagen, 3. Mai 2012', 'Wir planen viel.', ''])('is none in %j', (page) => expect(titleNamedIn(page)).toBeNull())
})

describe('a title that only says of what kind a document is', () => {
  it.each([
    ['Zwischenbericht', 'Klimapartnerschaft\nZwischenbericht\nMaßnahme 2: Aufbau eines Katasters', 'Zwischenbericht: Maßnahme 2: Aufbau eines Katasters'],
    ['Dienstreisebericht', 'Dienstreisebericht\nReise nach Tamale (Ghana) vom 12. bis 20. Mai 2012', 'Dienstreisebericht: Reise nach Tamale (Ghana) vom 12. bis 20. Mai 2012'],
    ['Zwischenbericht', 'Zwischenbericht\nStadt Hagen\nUmweltamt', 'Zwischenbericht'],
    ['Zwischenbericht', 'Zwischenbericht\nHagen, 3. Mai 2012', 'Zwischenbericht'],
    ['Zwischenbericht', 'Zwischenbericht\nDatum: 3. Mai 2012', 'Zwischenbericht'],
    ['Wege aus dem Müll', 'Wege aus dem Müll\nProjekt: Markthallen in Tamale', 'Wege aus dem Müll'],
    ['Beschlussvorlage', 'Stadt Hagen\nBeschlussvorlage\nRat\t05.07.2018\nBetreff: Bäume für Tamale', 'Bäume für Tamale'],
    ['Rede', 'Sperrfrist: 5. September 2015\nGrußwort der Bürgermeisterin zum Fest\nLiebe Gäste,', 'Grußwort der Bürgermeisterin zum Fest'],
    ['HAGEN CITY ASSEMBLY', 'HAGEN CITY ASSEMBLY\n(SANITATION) BYE-LAWS, 2012\nIN exercise of the powers', '(SANITATION) BYE-LAWS, 2012'],
    ['Lokale Agenda 21', 'Übersicht der Bäume\nLiebe Gäste,', 'Lokale Agenda 21'],
    ['Umweltamt', 'Umweltamt\n60/1-3\n02.12.2004\n\nDienstreise nach Tamale vom 3. bis 9. Mai 2005\n\nHiermit beantrage ich die Genehmigung der oben genannten Reise nach Ghana.', 'Dienstreise nach Tamale vom 3. bis 9. Mai 2005'],
    ['Umweltamt', 'Umweltamt\n\nHagen, den 3. Mai 2005\n\nHiermit beantrage ich die Genehmigung der oben genannten Reise nach Ghana.', 'Umweltamt'],
    ['Pressemitteilung', 'Pressemitteilung\nNr. 44/2013\nHagen, 8. August 2013\nSchulen bauen Solarkocher\nAm Samstag', 'Schulen bauen Solarkocher'],
    ['REPUBLIC OF GHANA', 'REPUBLIC OF GHANA\nCode of conduct for drivers\nDrive slowly.', 'Code of conduct for drivers'],
    ['Druckhaus Holt', 'Druckhaus Holt\nvom Fach', 'Druckhaus Holt'],
    ['Anreise', 'Reisebericht Tamale\nVerfasserin: Ute Holt\nAnreise\nWir flogen neun Stunden.', 'Reisebericht Tamale'],
    ['Wasserwege', 'Abschlussbericht\nWasserwege\nHagen, 2014', 'Wasserwege'],
    ['Programm', 'Zur Übersicht\nLiebe Gäste,', 'Programm'],
  ])('%s in %j is %s', (title, page, whole) => expect(fuller(title, page)).toBe(whole))
})

describe('a heading of the first part', () => {
  it.each<readonly [string, readonly string[]]>([['1. Background', []], ['Ausgangslage', []], ['Einleitung', []], ['§ 1 Gegenstand', ['§ 2 Laufzeit']], ['1 Bäume', ['1 Bäume', '2 Büsche']]])('%s', (text, others) => expect(isOfPart(text, others)).toBe(true))

  it.each<readonly [string, readonly string[]]>([['1. Klimakonferenz der Stadt Hagen', []], ['Hintergrund der Partnerschaft', []], ['I have a dream', ['Why']], ['Regenwasser nutzen', ['2 Büsche']]])('is not: %s', (text, others) => expect(isOfPart(text, others)).toBe(false))
})

describe('a page', () => {
  const page = (title: string, ...headings: string[]): string => `<html><head><title>${title}</title></head><body>${headings.map((text) => `<h1>${text}</h1><p>Mehr davon.</p>`).join('')}</body></html>`
  it.each([
    ['Hagen und Tamale pflanzen Bäume', page('Stadt Hagen | Nachrichten | Hagen und Tamale pflanzen Bäume', 'Hagen und Tamale pflanzen Bäume')],
    ['Newsletter No. 3', page('Newsletter', 'Newsletter No. 3')],
    ['Stadt Hagen', page('Stadt Hagen', 'Willkommen bei uns')],
    ['Umweltamt: Start', page('Umweltamt: Start', 'Start')],
    ['seite', page('', '1. Anlass', '2. Ziele')],
    ['Assembly to Host Garden Forum', page('KMA - News', 'Assembly to Host Garden Forum')],
    ['Stadt Hagen | Aktuelles', page('Stadt Hagen | Aktuelles', 'Willkommen bei der Stadt Hagen')],
    ['Wärmeplan – Projekte', page('Wärmeplan – Projekte', 'Karte')],
  ])('is called %s', async (title, html) => expect((await read('seite.html', html)).title ?? 'seite').toBe(title))
})

describe('files without a title of their own', () => {
  it.each([
    ['Infoabend „Plastik im Meer“', 'Der Freundeskreis Tamale lädt ein:\n\nInfoabend „Plastik im Meer“\n\nDonnerstag, 26. Februar 2015'],
    ['Finanzierungsplan für Marktstände', 'Anlage 3 zum Antrag vom 30.09.2020\n\nFinanzierungsplan für Marktstände'],
    ['Beteiligung am Projekt „Klima“', 'Stadt Hagen                 Drucksache Nr.: 03421-10\n\nTagesordnungspunkt\nBeteiligung am Projekt „Klima“\n\nBeschlussvorschlag\nDer Rat stimmt zu.'],
    ['Sachstandsbericht: Aufbau einer Partnerschaft mit Tamale', '60/2-4                              Hagen, 08.09.2009\nFrau Holt, Tel. 2 54 32\n\nSachstandsbericht\nAufbau einer Partnerschaft mit Tamale\n\n1. Bisheriges'],
    [null, 'Anna Fuhrhop\nKreuzstr. 18\n44139 Dortmund\n\nLiebe Freunde in Kumasi,\n\nherzlichen Dank.'],
    ['Packliste für Tamale', '# Packliste für Tamale\n\n- Hut'],
    ['Packliste für Tamale', '*** Packliste für Tamale ***\n\n- Hut'],
    ['Was tun gegen die Hitze?', 'Was tun gegen die Hitze?\n\nBäume pflanzen.'],
    [null, 'Meine Damen und Herren, liebe Gäste!\n\nWir freuen uns.'],
    [null, 'Good morning, ladies and gentlemen!\n\nThank you.'],
    ['Meine Reise nach Tamale!', 'Meine Reise nach Tamale!\n\nEs war heiß.'],
    ['Land use', 'Land use\n\nForests and fields of the north\n\nThe forests of the north have been cut down since the year of the great fire.'],
    [null, 'Liebe Ute und Kofi!\n\nBis bald.'],
    [null, 'Was tun gegen die Hitze?\nBäume pflanzen, viel trinken.'],
    ['Kakao aus erster Hand', 'RUHR-ECHO                    Samstag, 15. Juni 2013\n\nKakao aus erster Hand\nSchüler treffen Bauern\n\nVon Ute Holt\n\nHAGEN. Woher kommt die Schokolade? Am Donnerstag bekamen Schüler eine Antwort.'],
    ['EXCHANGE OF OFFICERS', 'Tamale, 17th March 1987\n\nThe Burgomaster\nHagen\n\nYour Worship,\n\n          EXCHANGE OF OFFICERS\n\nI am directed to write.'],
    [null, 'Hagen, den 3. Mai 2012\n\nbis bald.'],
    ['Protokollnotiz zum Gespräch mit der Bank', 'Umweltamt\n\nProtokollnotiz zum Gespräch mit der Bank\n\nSie spendet Bäume.'],
    ['Kofi Asante', 'Kofi Asante\n\nEin Leben für den Wald.'],
  ])('a text is called %s', async (title, text) => expect((await read('a.txt', text)).title).toBe(title))

  it('a Word document is not called by the heading of its first part', async () => {
    const paragraph = (text: string, style: string): string => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r>${style === '' ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t>${text}</w:t></w:r></w:p>`
    const content = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph('Studie zum Biogas in Tamale', '')}${paragraph('1. Ausgangslage', 'Heading1')}<w:p><w:r><w:t>Der Schlachthof wurde 1997 gebaut und hat seither viele Rinder geschlachtet.</w:t></w:r></w:p></w:body></w:document>`
    const file = officeOf([{ path: 'word/document.xml', contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml', content, from: '', id: '', kind: '' }], coreProperties('', '', '2018-09-18T00:00:00Z'))
    expect((await read('scan0005.docx', file)).title).toBe('Studie zum Biogas in Tamale')
  })

  const plain = 'Wer Pflaster aufnimmt, spart viel und hilft dem Grundwasser. Das gilt auch in der Stadt, wie die Messungen am Bach hinter der Schule zeigen.'

  it.each([['larger', 'fo:font-size="18pt"'], ['bold', 'fo:font-weight="bold"']])('a text document (ODT) is called by its line that is %s', async (_, type) => {
    const ns = ['office', 'style', 'text'].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(' ')
    const content = `<office:document-content ${ns} xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"><office:automatic-styles><style:style style:name="P1" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties ${type}/></style:style></office:automatic-styles><office:body><office:text><text:p text:style-name="Standard">Stadt Hagen, Umweltamt</text:p><text:p text:style-name="P1">Regen bleibt am Haus</text:p><text:p text:style-name="Standard">${plain}</text:p></office:text></office:body></office:document-content>`
    expect((await read('scan0007.odt', openDocumentOf('application/vnd.oasis.opendocument.text', { 'content.xml': content }))).title).toBe('Regen bleibt am Haus')
  })

  it('rich text is called by its bold line', async () => {
    expect((await read('scan0008.rtf', `{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}\\f0\\fs24 Stadt Hagen, Umweltamt\\par{\\b Regen bleibt am Haus}\\par ${plain}\\par}`)).title).toBe('Regen bleibt am Haus')
  })

  it('a PDF is called by its largest line', async () => {
    const content = 'BT /F 9 Tf 20 180 Td (Stadt Hagen) Tj ET BT /F 24 Tf 20 150 Td (Regen bleibt am Haus) Tj ET BT /F 10 Tf 14 TL 20 110 Td (Wer Pflaster aufnimmt, spart viel und hilft dem Grundwasser.) Tj T* (Das gilt auch in der Stadt.) Tj ET'
    expect((await read('scan0003.pdf', pdfOfPages([{ content }]))).title).toBe('Regen bleibt am Haus')
  })

  it.each([['Waste in the Sub-', 'Metros of Kumasi', 'Waste in the Sub-Metros of Kumasi'], ['Waste in the mar-', 'kets of Kumasi', 'Waste in the markets of Kumasi']])('a PDF keeps a hyphen at the end of a line of its title that parts no word: %s', async (first, second, title) => {
    const content = `BT /F 24 Tf 26 TL 20 150 Td (${first}) Tj T* (${second}) Tj ET BT /F 10 Tf 14 TL 20 90 Td (Waste from all households was sorted and weighed twice.) Tj T* (It was dry in the spring of that year.) Tj ET`
    expect((await read('scan0006.pdf', pdfOfPages([{ content }]))).title).toBe(title)
  })

  it.each([
    ['Stellungnahme zum Entwurf des Lärmaktionsplans', 'Stadt Hagen, Umweltamt\n\nStellungnahme zum Entwurf des Lärmaktionsplans\n\nDie Verwaltung nimmt Stellung.'],
    ['Stadt Hagen, Umweltamt', 'Stadt Hagen, Umweltamt\n\nDie Verwaltung nimmt Stellung.'],
  ])('a text below a letterhead is called by the line that says what it is, where there is one: %s', async (title, text) => {
    expect((await read('a.txt', text)).title).toBe(title)
  })

  it('a Word document is called by its first bold paragraph', async () => {
    const paragraph = (text: string, isBold = false): string => `<w:p><w:r>${isBold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t>${text}</w:t></w:r></w:p>`
    const content = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph('Accra, 18 September 2018')}${paragraph('Assembly opens a second market', true)}${paragraph('The assembly today opened a market for used goods of all kinds.')}</w:body></w:document>`
    const file = officeOf([{ path: 'word/document.xml', contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml', content, from: '', id: '', kind: '' }], coreProperties('', '', '2018-09-18T00:00:00Z'))
    expect((await read('scan0004.docx', file)).title).toBe('Assembly opens a second market')
  })

  it.each([
    ['a line alone', 'Pegel am Bach 2013;;\n;;\nDatum;Ort;Pegel\n04.03.2013;Nord;41\n', 'Pegel am Bach 2013'],
    ['a line with the sign that parts its cells', 'Participants of the course, 5 June 2014\nNo.,Name,Town\n1,Hawa,Kumasi\n', 'Participants of the course, 5 June 2014'],
    ['no line: heads with spaces', 'Name, Town\nHawa, Kumasi\nUte, Hagen\n', null],
    ['no line: heads', 'Name;Town\nHawa;Kumasi\n', null],
  ])('a table is called by %s above it', async (_, text, title) => expect((await read('tabelle.csv', Buffer.from(text))).title).toBe(title))
})
