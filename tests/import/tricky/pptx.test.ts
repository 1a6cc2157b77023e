import { expect, it } from 'vitest'
import { coreProperties, officeOf, type OfficePart } from '../../fixtures/office'
import { missing, read } from './reading'

const ns = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"'
const presentationMl = 'application/vnd.openxmlformats-officedocument.presentationml'
const text = (...lines: readonly string[]): string => `<a:bodyPr/>${lines.map((line) => `<a:p><a:r><a:t>${line}</a:t></a:r></a:p>`).join('')}`
const shape = (name: string, content: string, placeholder = ''): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="${name}"/><p:cNvSpPr/><p:nvPr>${placeholder}</p:nvPr></p:nvSpPr><p:spPr/><p:txBody>${content}</p:txBody></p:sp>`
const slide = (content: string, more = ''): string =>
  `<p:sld ${ns} ${more}><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${content}</p:spTree></p:cSld></p:sld>`
const frame = (data: string): string => `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="9" name="Rahmen" descr="Karte der Baumstandorte"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm/><a:graphic>${data}</a:graphic></p:graphicFrame>`

const first = slide(
  [
    shape('Titel', text('Haushalt der Klimapartnerschaft'), '<p:ph type="title"/>'),
    shape('Inhalt', '<a:bodyPr/><a:p><a:r><a:t>Straßen</a:t></a:r><a:r><a:t>bäume</a:t></a:r><a:br/><a:r><a:t>Umbruchwort</a:t></a:r><a:fld type="slidenum"><a:t>7</a:t></a:fld></a:p>'),
    `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="3" name="Gruppe"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${shape('In der Gruppe', text('Gruppenwort'))}<p:grpSp><p:nvGrpSpPr><p:cNvPr id="4" name="Innen"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${shape('Tief', text('Tiefenwort'))}</p:grpSp></p:grpSp>`,
    frame(`<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tr h="1"><a:tc><a:txBody>${text('Zelleneins')}</a:txBody></a:tc><a:tc><a:txBody>${text('Zellenzwei')}</a:txBody></a:tc></a:tr></a:tbl></a:graphicData>`),
    frame('<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="rIdG"/></a:graphicData>'),
    frame('<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/diagram"><dgm:relIds r:dm="rIdD"/></a:graphicData>'),
  ].join(''),
)

const part = (path: string, type: string, content: string, from: string, id: string, kind: string): OfficePart => ({ path, contentType: `${presentationMl}.${type}+xml`, content, from, id, kind })
const main = 'ppt/presentation.xml'
const slides = [
  part(main, 'presentation.main', `<p:presentation ${ns}><p:sldIdLst><p:sldId id="256" r:id="rId2"/><p:sldId id="257" r:id="rId1"/><p:sldId id="258" r:id="rId3"/></p:sldIdLst></p:presentation>`, '', '', ''),
  part('ppt/slides/slide1.xml', 'slide', slide(shape('Titel', text('Rücklage für Bäume'), '<p:ph type="title"/>')), main, 'rId1', 'slide'),
  part('ppt/slides/slide2.xml', 'slide', first, main, 'rId2', 'slide'),
  part('ppt/slides/slide3.xml', 'slide', slide(shape('Titel', text('Verstecktes'), '<p:ph type="title"/>'), 'show="0"'), main, 'rId3', 'slide'),
  part('ppt/notesSlides/notesSlide1.xml', 'notesSlide', slide(shape('Notiz', text('Notizwort zur Rücklage'), '<p:ph type="body"/>')).replaceAll('p:sld ', 'p:notes ').replace('</p:sld>', '</p:notes>'), 'ppt/slides/slide1.xml', 'rIdN', 'notesSlide'),
  { ...part('ppt/charts/chart1.xml', '', `<c:chartSpace ${ns}><c:chart><c:title><c:tx><c:rich>${text('Diagrammtitel')}</c:rich></c:tx></c:title><c:plotArea><c:barChart><c:ser><c:tx><c:strRef><c:strCache><c:pt idx="0"><c:v>Reihenwort</c:v></c:pt></c:strCache></c:strRef></c:tx><c:cat><c:strRef><c:strCache><c:pt idx="0"><c:v>Achsenwort</c:v></c:pt></c:strCache></c:strRef></c:cat></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>`, 'ppt/slides/slide2.xml', 'rIdG', 'chart'), contentType: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml' },
  { ...part('ppt/diagrams/data1.xml', '', `<dgm:dataModel ${ns}><dgm:ptLst><dgm:pt modelId="1"><dgm:t>${text('Schaubildwort')}</dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>`, 'ppt/slides/slide2.xml', 'rIdD', 'diagramData'), contentType: 'application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml' },
  part('ppt/comments/comment1.xml', 'comments', `<p:cmLst ${ns}><p:cm authorId="0" idx="1"><p:pos x="1" y="1"/><p:text>Kommentarwort</p:text></p:cm></p:cmLst>`, 'ppt/slides/slide2.xml', 'rIdC', 'comments'),
  part('ppt/commentAuthors.xml', 'commentAuthors', `<p:cmAuthorLst ${ns}><p:cmAuthor id="0" name="Ama Owusu &amp; Söhne" initials="AO"/></p:cmAuthorLst>`, main, 'rIdA', 'commentAuthors'),
  { ...part('ppt/comments/modernComment_1.xml', '', `<p188:cmLst xmlns:p188="http://schemas.microsoft.com/office/powerpoint/2018/8/main" ${ns}><p188:cm id="{1}" authorId="{A1}"><p188:replyLst><p188:reply id="{2}" authorId="{B2}"><p188:txBody>${text('Antwortwort')}</p188:txBody></p188:reply></p188:replyLst></p188:cm></p188:cmLst>`, 'ppt/slides/slide2.xml', 'rIdM', 'http://schemas.microsoft.com/office/2018/10/relationships/comments'), contentType: 'application/vnd.ms-powerpoint.comments+xml' },
  { ...part('ppt/authors.xml', '', '<p188:authorLst xmlns:p188="http://schemas.microsoft.com/office/powerpoint/2018/8/main"><p188:author id="{B2}" name="Käthe Wöhler"/></p188:authorLst>', main, 'rIdB', 'http://schemas.microsoft.com/office/2018/10/relationships/authors'), contentType: 'application/vnd.ms-powerpoint.authors+xml' },
]
const presentation = officeOf(slides, coreProperties('Haushalt 2011', 'J. Holt', '2011-05-17T08:00:00Z', 'de-DE'))

it('a PPTX has its slides in the order they are shown in, the hidden ones too, with their notes', async () => {
  const { pages, fault } = await read('a.pptx', presentation)
  expect({ fault, count: pages.length }).toEqual({ fault: null, count: 3 })
  expect(pages[0]).toContain('Haushalt der Klimapartnerschaft')
  expect(pages[1]).toMatch(/Rücklage für Bäume[\s\S]*Notizwort zur Rücklage/)
  expect(pages[2]).toContain('Verstecktes')
})

it.each([
  ['text in runs and breaks', ['Straßenbäume', 'Umbruchwort']],
  ['shapes in groups in groups', ['Gruppenwort', 'Tiefenwort']],
  ['tables', ['Zelleneins', 'Zellenzwei']],
  ['charts', ['Diagrammtitel', 'Reihenwort', 'Achsenwort']],
  ['diagrams', ['Schaubildwort']],
  ['comments with who made them, and what a picture shows', ['Kommentarwort', 'Ama Owusu & Söhne', 'Antwortwort', 'Käthe Wöhler', 'Karte der Baumstandorte']],
])('a PPTX is found by %s, on the slide they are on', async (_, words) => {
  const [shown = ''] = (await read('a.pptx', presentation)).pages
  expect(missing({ pages: [shown] }, words)).toEqual([])
})

it('a PPTX says who made it, when and in which language', async () => {
  expect(await read('a.pptx', presentation)).toMatchObject({ title: 'Haushalt 2011', creator: 'J. Holt', created: '2011-05-17', language: 'de' })
})

it('a PPTX that PowerPoint itself has named is named by its first slide', async () => {
  expect(await read('a.pptx', officeOf(slides, coreProperties('PowerPoint-Präsentation', 'J. Holt', '2011-05-17T08:00:00Z')))).toMatchObject({ title: 'Haushalt der Klimapartnerschaft' })
})

it.each([
  ['the place for a title, wherever it stands among the others', shape('Inhalt', text('Ein Kasten davor')) + shape('Titel', text('Solar', 'Roofs'), '<p:ph type="ctrTitle"/>'), 'Solar Roofs'],
  ['its first box, where it has no such place', shape('Kasten', text('Solar Roofs for Schools')) + shape('Inhalt', text('Workshop in Kumasi')), 'Solar Roofs for Schools'],
  ['nothing, where it only shows a picture', '', null],
])('a PPTX without a title is called by its first slide: by %s', async (_, content, title) => {
  const [presentationPart, , second, ...others] = slides
  const one = [presentationPart, { ...second, content: slide(content) }, ...others.filter(({ path }) => path.includes('slide3'))].filter((each): each is OfficePart => each !== undefined)
  const named = one.map((each) => (each.path === main ? { ...each, content: each.content.replace('<p:sldId id="257" r:id="rId1"/>', '') } : each))
  expect((await read('a.pptx', officeOf(named, coreProperties('', '', '2011-05-17T08:00:00Z')))).title).toBe(title)
})

it('a slide without any text keeps its place in a PPTX', async () => {
  const bare = slides.map((each) => (each.path === 'ppt/slides/slide1.xml' ? { ...each, content: slide('') } : each)).filter(({ kind }) => kind !== 'notesSlide')
  const { pages } = await read('a.pptx', officeOf(bare, coreProperties('', '', '2011-05-17T08:00:00Z')))
  expect([pages.length, pages[1], pages[2]]).toEqual([3, '', 'Verstecktes'])
})
