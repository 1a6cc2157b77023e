import { expect, it } from 'vitest'
import { read } from './tricky/reading'

const declared = (program: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<?mso-application progid="${program}"?>\n`

it('a document of Word 2003 in XML has its text and says what it is', async () => {
  const p = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
  const document = `${declared('Word.Document')}<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:aml="http://schemas.microsoft.com/aml/2001/core" xmlns:o="urn:schemas-microsoft-com:office:office"><o:DocumentProperties><o:Title>Baumkataster</o:Title><o:Author>J. Holt</o:Author><o:Created>2005-03-04T08:00:00Z</o:Created></o:DocumentProperties><w:body>${p('Vermerk über die Straßenbäume')}<w:tbl><w:tr><w:tc>${p('Linde')}</w:tc><w:tc>${p('Hörde')}</w:tc></w:tr></w:tbl><w:p><aml:annotation w:type="Word.Deletion"><aml:content><w:r><w:delText>Gestrichenes</w:delText></w:r></aml:content></aml:annotation></w:p><w:sectPr><w:hdr>${p('Umweltamt')}</w:hdr></w:sectPr></w:body></w:wordDocument>`
  expect(await read('vermerk.doc', document)).toMatchObject({ mediaType: 'application/msword', fault: null, pages: ['Vermerk über die Straßenbäume\nLinde\nHörde\nUmweltamt'], title: 'Baumkataster', creator: 'J. Holt', created: '2005-03-04' })
})

it('a workbook of Excel 2003 in XML has its sheets', async () => {
  const ss = 'urn:schemas-microsoft-com:office:spreadsheet'
  const sheet = (name: string, text: string): string => `<Worksheet ss:Name="${name}"><Table><Row><Cell><Data ss:Type="String">${text}</Data></Cell><Cell><Data ss:Type="Number">12</Data></Cell></Row></Table></Worksheet>`
  const workbook = `${declared('Excel.Sheet')}<Workbook xmlns="${ss}" xmlns:ss="${ss}" xmlns:o="urn:schemas-microsoft-com:office:office"><DocumentProperties xmlns="urn:schemas-microsoft-com:office:office"><Title>Straßenliste</Title><Author>J. Holt</Author></DocumentProperties>${sheet('Bäume', 'Linde')}${sheet('Wege', 'Mühlweg')}</Workbook>`
  expect(await read('liste.xls', workbook)).toMatchObject({ mediaType: 'application/vnd.ms-excel', fault: null, pages: ['Bäume\nLinde\t12', 'Wege\nMühlweg\t12'], title: 'Straßenliste', creator: 'J. Holt' })
})
