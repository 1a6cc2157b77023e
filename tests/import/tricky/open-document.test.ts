import { describe, expect, it } from 'vitest'
import { openDocumentOf } from '../../fixtures/office'
import { workTime } from '../../work-time'
import { missing, read } from './reading'

const ns = ['office', 'text', 'table', 'draw', 'presentation', 'style', 'meta', 'chart', 'form']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === 'draw' ? 'drawing' : name}:1.0"`)
  .concat('xmlns:dc="http://purl.org/dc/elements/1.1/"', 'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"', 'xmlns:xlink="http://www.w3.org/1999/xlink"')
  .join(' ')
const meta = `<office:document-meta ${ns}><office:meta><dc:title>Baumkataster</dc:title><meta:initial-creator>J. Holt</meta:initial-creator><dc:creator>Jemand Anderes</dc:creator><meta:creation-date>2011-05-17T23:30:00</meta:creation-date><dc:date>2020-01-01T00:00:00</dc:date><dc:language>de-DE</dc:language></office:meta></office:document-meta>`
const content = (kind: string, body: string): string => `<office:document-content ${ns}><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`
const p = (inside: string): string => `<text:p>${inside}</text:p>`
const note = `<office:annotation><dc:creator>A. Beispiel</dc:creator><dc:date>2011-01-01T00:00:00</dc:date>${p('Kommentarwort')}</office:annotation>`
const chart = { 'Object 1/content.xml': content('chart', `<chart:chart><chart:title>${p('Diagrammtitel')}</chart:title><table:table table:name="local-table"><table:table-row><table:table-cell office:value-type="string">${p('Reihenwort')}<draw:g><svg:desc>Tabelle1.B1:Tabelle1.B1</svg:desc></draw:g></table:table-cell><table:table-cell table:style-name="c" office:value-type="float" office:value="956.594173563644">${p('956.594173563644')}</table:table-cell></table:table-row></table:table></chart:chart>`) }

describe('an ODT', () => {
  const body = [
    '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>A</dc:creator></office:change-info><text:p>Gestrichenes</text:p></text:deletion></text:changed-region></text:tracked-changes>',
    '<text:h text:outline-level="1">Vermerk über die Straßenbäume</text:h>',
    p(`Fuß<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${p('Fußnotenwort')}</text:note-body></text:note> und <text:span>Spannen</text:span><text:span>wort</text:span><text:s text:c="3"/>Raumwort<text:tab/>Tabwort<text:line-break/>Zeilenwort <text:a xlink:href="x">Verweiswort</text:a>${note}`),
    p('<text:change-start text:change-id="c2"/>Eingefügtes<text:change-end text:change-id="c2"/>'),
    p(`<draw:frame><draw:text-box>${p('Textfeldwort')}</draw:text-box></draw:frame><draw:frame><draw:image xlink:href="Pictures/a.png"/><svg:title>Bildtitelwort</svg:title><svg:desc>Lageplan am Mühlbach</svg:desc></draw:frame><draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>`),
    `<text:section>${p('Abschnittswort')}</text:section>`,
    `<text:list><text:list-item>${p('Listenwort')}<text:list><text:list-item>${p('Unterpunkt')}</text:list-item></text:list></text:list-item></text:list>`,
    `<table:table><table:table-row><table:table-cell>${p('Zelleneins')}</table:table-cell><table:table-cell>${p('Zellenzwei')}</table:table-cell></table:table-row></table:table>`,
  ].join('')
  const styles = `<office:document-styles ${ns}><office:master-styles><style:master-page style:name="Standard"><style:header>${p('Kopfzeilenwort')}</style:header><style:footer>${p('Fußzeilenwort')}</style:footer></style:master-page></office:master-styles></office:document-styles>`
  const document = openDocumentOf('application/vnd.oasis.opendocument.text', { 'content.xml': content('text', body), 'styles.xml': styles, 'meta.xml': meta, ...chart })

  it.each([
    ['running text with its spaces, breaks and links', ['Straßenbäume', 'Spannenwort', 'Raumwort', 'Tabwort', 'Zeilenwort', 'Verweiswort', 'Eingefügtes']],
    ['lists, sections and tables', ['Abschnittswort', 'Listenwort', 'Unterpunkt', 'Zelleneins', 'Zellenzwei']],
    ['notes and comments', ['Fußnotenwort', 'Kommentarwort']],
    ['text boxes, charts and what a picture shows', ['Textfeldwort', 'Diagrammtitel', 'Bildtitelwort', 'Lageplan am Mühlbach']],
    ['header and footer', ['Kopfzeilenwort', 'Fußzeilenwort']],
  ])('is found by %s', async (_, words) => {
    expect(missing(await read('a.odt', document), words)).toEqual([])
  })

  it('is not found by what was struck out of it, nor dated by when somebody made a comment', async () => {
    const text = (await read('a.odt', document)).pages.join('\n')
    expect([text.includes('Gestrichenes'), text.includes('2011-01-01')]).toEqual([false, false])
  })

  it.each([
    ['lists and sections in cells', `<table:table><table:table-row><table:table-cell><text:section>${p('Aufgaben')}<text:list><text:list-item>${p('Bäume zählen')}<text:list><text:list-item>${p('Linden')}</text:list-item></text:list></text:list-item></text:list></text:section></table:table-cell><table:table-cell>${p('Holt')}</table:table-cell></table:table-row></table:table>`, ['Aufgaben', 'Bäume zählen', 'Linden\tHolt']],
    ['shapes in a paragraph, alone and in groups', p(`Vorher<draw:custom-shape draw:name="a">${p('Formwort')}<draw:enhanced-geometry/></draw:custom-shape><draw:g><draw:rect>${p('Kastenwort')}</draw:rect><draw:g><draw:ellipse>${p('Kreiswort')}</draw:ellipse></draw:g></draw:g><draw:line/>`), ['Vorher', 'Formwort', 'Kastenwort', 'Kreiswort']],
    ['fields called like other elements', p('Bericht <text:title>Bäume</text:title> von <text:creator>Holt</text:creator> für <text:subject>Hörde</text:subject>'), ['Bericht Bäume von Holt für Hörde']],
    ['formulas', p('Es gilt <draw:frame draw:name="f"><draw:object xlink:href="./Formel-2" xlink:type="simple"/><draw:image xlink:href="./ObjectReplacements/Object 2"/><svg:desc>Grenzwert</svg:desc></draw:frame> für alle Jahre'), ['Es gilt x≈0,2 für alle Jahre']],
  ])('has %s where they stand, and once', async (_, inside, lines) => {
    const formula = '<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mrow><mi>x</mi> <mo>≈</mo> <mn>0,2</mn></mrow><annotation encoding="StarMath 5.0">x approx 0,2</annotation></semantics></math>'
    const { pages } = await read('a.odt', openDocumentOf('application/vnd.oasis.opendocument.text', { 'content.xml': content('text', inside + p('Schluss')), 'Formel-2/content.xml': formula }))
    expect(pages[0]?.split(/\n+/)).toEqual([...lines, 'Schluss', ...(inside.includes('Grenzwert') ? ['Grenzwert'] : [])])
  })

  it('has the fields of its form, with what was written into them and chosen', async () => {
    const controls = [
      '<form:text form:name="f1" form:current-value="K&#xE4;the Holt" form:value="Ihr Name"/>',
      '<form:textarea form:name="f2" form:value="Linde &amp; Ahorn"/>',
      '<form:checkbox form:name="f3" form:label="Ersatzpflanzung" form:value="1"/>',
      '<form:listbox form:name="f4"><form:option form:label="Hörde" form:current-selected="true"/><form:option form:label="Brackel"/></form:listbox>',
      '<form:password form:name="f5" form:value="geheim"/>',
    ].join('')
    const { pages, fault } = await read('a.odt', openDocumentOf('application/vnd.oasis.opendocument.text', { 'content.xml': content('text', `<office:forms><form:form>${controls}</form:form></office:forms>${p('Antrag')}`) }))
    expect([pages, fault]).toEqual([['Antrag\n\nKäthe Holt\n\nLinde & Ahorn\n\nErsatzpflanzung\n\nHörde'], null])
  })

  it('says who began it, when and in which language', async () => {
    expect(await read('a.odt', document)).toMatchObject({ fault: null, title: 'Baumkataster', creator: 'J. Holt', created: '2011-05-17', language: 'de' })
  })
})

describe('an ODP', () => {
  const slide = (name: string, inside: string): string => `<draw:page draw:name="${name}">${inside}</draw:page>`
  const box = (text: string): string => `<draw:frame><draw:text-box>${p(text)}</draw:text-box></draw:frame>`
  const body = [
    slide('eins', `${box('Haushalt der Klimapartnerschaft')}<draw:g><draw:g>${box('Gruppenwort')}</draw:g></draw:g><draw:custom-shape>${p('Formwort')}</draw:custom-shape><draw:frame><table:table><table:table-row><table:table-cell>${p('Zellenwort')}</table:table-cell></table:table-row></table:table></draw:frame>${note}<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>`),
    slide('zwei', `${box('Rücklage für Bäume')}<presentation:notes><draw:frame><draw:text-box>${p('Notizwort')}</draw:text-box></draw:frame></presentation:notes>`),
  ].join('')
  const slides = openDocumentOf('application/vnd.oasis.opendocument.presentation', { 'content.xml': content('presentation', body), 'meta.xml': meta, ...chart })

  it('is a page for each slide, found by everything on it and by its notes', async () => {
    const { pages, ...properties } = await read('a.odp', slides)
    expect(pages).toHaveLength(2)
    expect(missing({ pages: [pages[0] ?? ''] }, ['Klimapartnerschaft', 'Gruppenwort', 'Formwort', 'Zellenwort', 'Kommentarwort'])).toEqual([])
    expect(missing({ pages: [pages[1] ?? ''] }, ['Rücklage für Bäume', 'Notizwort'])).toEqual([])
    expect(missing({ pages }, ['Diagrammtitel'])).toEqual([])
    expect(properties).toMatchObject({ fault: null, title: 'Baumkataster', creator: 'J. Holt', created: '2011-05-17', language: 'de' })
  })

  it('is found by what stands at the foot of its slides, on those that show it', async () => {
    const declared = '<presentation:footer-decl presentation:name="ftr1">Umweltamt Dortmund</presentation:footer-decl><presentation:date-time-decl presentation:name="dtd1" presentation:source="fixed">Mai 2011</presentation:date-time-decl><presentation:date-time-decl presentation:name="dtd2" presentation:source="current-date"/>'
    const first = `<draw:page draw:name="eins" presentation:use-footer-name="ftr1" presentation:use-date-time-name="dtd1">${box('Haushalt')}</draw:page>`
    const { pages } = await read('a.odp', openDocumentOf('application/vnd.oasis.opendocument.presentation', { 'content.xml': content('presentation', declared + first + slide('zwei', box('Rücklage'))) }))
    expect(pages).toEqual(['Haushalt\nUmweltamt Dortmund\nMai 2011', 'Rücklage'])
  })

  it('is read in linear time, whatever stands before its slides', async () => {
    const declared = `<presentation:footer-decl ${'presentation:name="a" '.repeat(20_000)}>`
    const slides = openDocumentOf('application/vnd.oasis.opendocument.presentation', { 'content.xml': content('presentation', declared + slide('eins', box('Rücklage'))) })
    expect(await workTime(() => read('a.odp', slides))).toBeLessThan(4_000)
  })

  it('without a title is called by its first slide', async () => {
    const frame = `<draw:frame draw:layer="layout" presentation:class="title"><draw:text-box>${p('Solar')}${p('Roofs')}</draw:text-box></draw:frame>`
    const titleOf = async (first: string): Promise<string | null> =>
      (await read('a.odp', openDocumentOf('application/vnd.oasis.opendocument.presentation', { 'content.xml': content('presentation', slide('eins', first) + slide('zwei', frame.replace('Solar', 'Other'))) }))).title
    expect(await titleOf(box('Ein Kasten davor') + frame)).toBe('Solar Roofs')
    expect(await titleOf(box('Solar Roofs for Schools') + box('Workshop in Kumasi'))).toBe('Solar Roofs for Schools')
    expect(await titleOf('')).toBeNull()
  })
})

describe('an OpenDocument file', () => {
  const cells = '<table:table-cell office:value-type="float">'.repeat(40_000)
  const frames = '<draw:frame x="1"><draw:object xlink:href="./Object 1">'.repeat(40_000)
  const sheet = `<table:table table:name="A"><table:table-row><table:table-cell>${p('Rücklage')}</table:table-cell></table:table-row><table:shapes><draw:frame><draw:object xlink:href="./Object 1"/></draw:frame></table:shapes></table:table>`
  it.each([
    ['cells of a chart that never end', 'spreadsheet', { 'content.xml': content('spreadsheet', sheet), 'Object 1/content.xml': cells }],
    ['frames of formulas that never end', 'text', { 'content.xml': content('text', p('Rücklage') + frames) }],
  ])('is read in linear time, also with %s', async (_what, kind, parts) => {
    const file = openDocumentOf(`application/vnd.oasis.opendocument.${kind}`, parts)
    expect(await workTime(() => read('a.odf', file))).toBeLessThan(6_000)
  })
})

describe('an ODS', () => {
  const cell = (inside: string, more = ''): string => `<table:table-cell ${more}>${inside}</table:table-cell>`
  const body = [
    `<table:table table:name="Straßenliste"><table:table-row>${cell(p('Straßenbäume') + note, 'office:value-type="string"')}${cell(p('17.05.11'), 'office:value-type="date" office:date-value="2011-05-17"')}${cell('', 'table:number-columns-repeated="16000"')}</table:table-row><table:table-row table:number-rows-repeated="1000000">${cell('')}</table:table-row><table:shapes><draw:frame><draw:text-box>${p('Textfeldwort')}</draw:text-box></draw:frame><draw:frame><draw:object xlink:href="./Object 1"/></draw:frame></table:shapes></table:table>`,
    `<table:table table:name="Geheimblatt" table:display="false"><table:table-row>${cell(p('Verstecktwort'), 'office:value-type="string"')}${cell(p('1.234,50 €'), 'office:value-type="currency" office:value="1234.5"')}</table:table-row></table:table>`,
  ].join('')
  const margins = `<office:document-styles ${ns}><office:master-styles><style:master-page><style:header>${p('Kopfzeilenwort')}${p('???')}</style:header><style:footer>${p('Seite 1')}</style:footer></style:master-page></office:master-styles></office:document-styles>`
  const sheets = openDocumentOf('application/vnd.oasis.opendocument.spreadsheet', { 'content.xml': content('spreadsheet', body), 'styles.xml': margins, 'meta.xml': meta, ...chart })

  it('has what is written in its charts, not the numbers they are drawn from', async () => {
    const text = (await read('a.ods', sheets)).pages.join('\n')
    expect([missing({ pages: [text] }, ['Diagrammtitel', 'Reihenwort']), text.match(/Tabelle1|956/)]).toEqual([[], null])
  })

  const rowsOf = async (rows: string, more: Readonly<Record<string, string>> = {}) =>
    read('a.ods', openDocumentOf('application/vnd.oasis.opendocument.spreadsheet', { 'content.xml': content('spreadsheet', `<table:table table:name="B&#xE4;ume">${rows}</table:table>`), ...more }))
  const row = (...cells: readonly string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`

  it('has a line for each row, with what is noted on a cell and who noted it, and is called by the words above its table', async () => {
    const box = `<table:shapes><draw:frame><draw:text-box>${p('Kataster der Linden')}</draw:text-box></draw:frame></table:shapes>`
    const { pages, title } = await rowsOf(box + row(cell(p('Linden im Kataster'))) + row(cell(p('Baum')), cell(p('Der') + p('Stand'))) + row(cell(p('Linde &amp; Ahorn') + note), cell(p('7<text:s/>cm'))))
    expect(pages).toEqual(['Bäume\nLinden im Kataster\nBaum\tDer Stand\nLinde & Ahorn A. Beispiel: Kommentarwort\t7 cm\nKataster der Linden'])
    expect(title).toBe('Linden im Kataster')
  })

  it('has cells and rows as often as they stand there, and of no end of them as many as are read', async () => {
    const twice = `<table:table-row table:number-rows-repeated="2">${cell(p('ja'), 'table:number-columns-repeated="3"')}${cell(p('nein'))}</table:table-row>`
    expect((await rowsOf(twice + row(cell(p('Ende'))))).pages).toEqual(['Bäume\nja\tja\tja\tnein\nja\tja\tja\tnein\nEnde'])
    const endless = `<table:table-row table:number-rows-repeated="1048576">${cell(p('x'), 'table:number-columns-repeated="16384"').repeat(50)}</table:table-row>`
    const { pages, fault } = await rowsOf(endless)
    expect(fault).toBe('text-cut')
    expect(pages[0]?.length).toBeLessThan(1_100_000)
  })

  it('with a password is said to have one', async () => {
    const manifest = '<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data manifest:checksum="x"/></manifest:file-entry></manifest:manifest>'
    expect(await rowsOf('', { 'META-INF/manifest.xml': manifest })).toMatchObject({ fault: 'file-encrypted', pages: [] })
  })

  it('is a page for each sheet, the hidden ones too, found by cells, comments, text boxes and charts', async () => {
    const { pages, ...properties } = await read('a.ods', sheets)
    expect(pages).toHaveLength(2)
    expect(missing({ pages: [pages[0] ?? ''] }, ['Straßenliste', 'Straßenbäume', '17.05.11', 'Kommentarwort'])).toEqual([])
    expect(missing({ pages: [pages[1] ?? ''] }, ['Geheimblatt', 'Verstecktwort', '1.234,50'])).toEqual([])
    expect(missing({ pages }, ['Textfeldwort', 'Diagrammtitel', 'Kopfzeilenwort'])).toEqual([])
    expect(pages.join('\n')).not.toMatch(/\?\?\?|Seite 1/)
    expect(properties).toMatchObject({ fault: null, title: 'Baumkataster', creator: 'J. Holt', created: '2011-05-17' })
  })
})

it('an ODG is a page for each page drawn', async () => {
  const page = (text: string): string => `<draw:page draw:name="${text}"><draw:frame><draw:text-box>${p(text)}</draw:text-box></draw:frame><draw:custom-shape>${p('Formwort')}</draw:custom-shape></draw:page>`
  const { pages, ...properties } = await read('a.odg', openDocumentOf('application/vnd.oasis.opendocument.graphics', { 'content.xml': content('drawing', page('Lageplan') + page('Schnitt')), 'meta.xml': meta }))
  expect(pages).toEqual(['Lageplan\n\nFormwort', 'Schnitt\n\nFormwort'])
  expect(properties).toMatchObject({ mediaType: 'application/vnd.oasis.opendocument.graphics', fault: null, title: 'Baumkataster', creator: 'J. Holt' })
})

describe('an OpenDocument file in one piece of XML', () => {
  const inner = /<office:meta>.*<\/office:meta>/.exec(meta)?.[0] ?? ''
  const master = `<office:master-styles><style:master-page style:name="Standard"><style:header>${p('Kopfzeilenwort')}</style:header></style:master-page></office:master-styles>`
  const flat = (type: string, kind: string, body: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<!-- aus dem Amt -->\n<office:document ${ns} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.${type}">${inner}<office:styles/><office:automatic-styles/>${master}<office:body><office:${kind}>${body}</office:${kind}></office:body></office:document>`
  const chartInside = `<draw:frame><draw:object><office:document ${ns} office:mimetype="application/vnd.oasis.opendocument.chart"><office:body><office:chart><chart:chart><chart:title>${p('Diagrammtitel')}</chart:title></chart:chart></office:chart></office:body></office:document></draw:object></draw:frame>`

  it('as a text has everything that the packed one has', async () => {
    const picture = '<draw:frame><draw:image><office:binary-data>iVBORw0KGgo=</office:binary-data></draw:image><svg:desc>Lageplan am Mühlbach</svg:desc></draw:frame>'
    const { pages, ...properties } = await read('a.fodt', flat('text', 'text', `<text:h text:outline-level="1">Vermerk</text:h>${p('Straßenbäume')}${p(picture)}${p(chartInside)}${p('Danach')}`))
    expect(pages[0]?.split(/\n+/)).toEqual(['Vermerk', 'Straßenbäume', 'Danach', 'Lageplan am Mühlbach', 'Diagrammtitel', 'Kopfzeilenwort'])
    expect(properties).toMatchObject({ mediaType: 'application/vnd.oasis.opendocument.text', fault: null, title: 'Baumkataster', creator: 'J. Holt', created: '2011-05-17', language: 'de' })
  })

  it.each([
    ['presentation', 'presentation', `<draw:page><draw:frame><draw:text-box>${p('Straßenbäume')}</draw:text-box></draw:frame>${chartInside}</draw:page><draw:page>${p('Rücklage')}</draw:page>`],
    ['spreadsheet-template', 'spreadsheet', `<table:table table:name="Bäume"><table:table-row><table:table-cell>${p('Straßenbäume')}</table:table-cell></table:table-row><table:shapes>${chartInside}</table:shapes></table:table><table:table table:name="Rücklage"/>`],
  ])('as a %s has its pages', async (type, kind, body) => {
    const { pages, fault, parts } = await read('a.xml', flat(type, kind, body))
    expect([pages.length, fault, parts]).toEqual([2, null, []])
    expect(missing({ pages: [pages[0] ?? ''] }, ['Straßenbäume', 'Diagrammtitel'])).toEqual([])
  })

  it('has its charts also where it links to nothing else', async () => {
    const { pages, fault } = await read('a.fodt', flat('text', 'text', p(`Straßenbäume${chartInside}`)).replaceAll(' xmlns:xlink="http://www.w3.org/1999/xlink"', ''))
    expect([pages[0]?.split(/\n+/), fault]).toEqual([['Straßenbäume', 'Diagrammtitel', 'Kopfzeilenwort'], null])
  })

  it('that ends in the middle is damaged, and has the lines there are', async () => {
    const whole = flat('text', 'text', p('Straßenbäume'))
    expect(await read('a.fodt', whole.slice(0, whole.indexOf('bäume')))).toMatchObject({ mediaType: 'application/vnd.oasis.opendocument.text', fault: 'file-damaged', pages: ['Straßen\n\nKopfzeilenwort'] })
  })
})
