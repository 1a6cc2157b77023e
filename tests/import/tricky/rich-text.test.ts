import { expect, it } from 'vitest'
import { missing, read } from './reading'

const rtf = String.raw`{\rtf1\ansi\ansicpg1252\deff0\deflang1031{\fonttbl{\f0\fnil\fcharset0 Arial;}{\f1\fnil\fcharset238 Arial CE;}{\f2\fnil\fcharset204 Arial Cyr;}}{\colortbl;\red0\green0\blue0;}{\stylesheet{\s0 Stilname;}}
{\info{\title Vermerk \u252?ber B\'e4ume}{\author J. Holt}{\creatim\yr2011\mo5\dy17\hr23\min30}{\operator Jemand}}
{\header\pard Kopfzeilenwort\par}{\footer\pard Fu\'dfzeilenwort\par}
\pard Stra\'dfenb\'e4ume \uc1\u8222?Anf\'fchrung\u8220? und \u937\'d9 Omega\par
{\f1 \'e8e\'9atina}{\f2 \'cc\'ee\'f1\'ea\'e2\'e0}\par
Fu{\*\footnote\pard Fu\'dfnotenwort\par}{\footnote\pard Altfu\'dfwort\par} Ende\par
{\field{\*\fldinst HYPERLINK "http://example.org"}{\fldrslt Verweiswort}}\par
\trowd\cellx1000\cellx2000\intbl Zelleneins\cell Zellenzwei\cell\row\pard
{\v Verborgenwort}\par{\*\annotation\pard Kommentarwort\par}
{\*\unbekannt Geheimes}{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\sp{\sn wzDescription}{\sv Lageplan am M\u252\'fchlbach}}{\sp{\sn gtextUNICODE}{\sv Entwurf}}{\shptxt\pard Textfeldwort\par}}}
{\pict\wmetafile8 010009000003}
A\emdash B\bullet C\~D\-E\_F\line Zeilenwort\tab Tabwort {\b fe}tt{\i er} \{Klammer\} \u-10179?\u-8704?\par
}`

it.each([
  ['letters of every code page', ['Straßenbäume', '„Anführung“', 'Ω Omega', 'čeština', 'Москва']],
  ['notes, headers and comments', ['Fußnotenwort', 'Altfußwort', 'Kopfzeilenwort', 'Fußzeilenwort', 'Kommentarwort']],
  ['tables, links and text boxes', ['Zelleneins', 'Zellenzwei', 'Verweiswort', 'Textfeldwort']],
  ['what pictures show, and drawn letters', ['Lageplan am Mühlbach', 'Entwurf']],
  ['lines, tabs and runs', ['Zeilenwort', 'Tabwort', 'fetter', '{Klammer}', '😀']],
])('an RTF is found by %s', async (_, words) => {
  expect(missing(await read('a.rtf', rtf), words)).toEqual([])
})

it('an RTF has the boxes of Word 95, once where newer ones stand beside them, and of its index only words of its own', async () => {
  const box = (text: string): string => String.raw`{\*\do\dobxpage\dptxbx{\dptxbxtext\pard ${text}\par}\dpx1}`
  const { pages } = await read('a.rtf', String.raw`{\rtf1\ansi\ansicpg1252 \pard Klimaschutz{\xe {\v Klimaschutz}}{\xe Luftreinhaltung}{\tc\tcf67 Klimaschutz} in ${box('H\\u246?rde')}Dortmund\par {\shp{\*\shpinst{\shptxt\pard Kumasi\par}}{\shprslt${box('Kumasi')}}}\pard Ende\par}`)
  expect(pages[0]?.split(/\n+/)).toEqual(['Klimaschutz in Dortmund', 'Ende', 'Kumasi', 'Hörde', 'Luftreinhaltung'])
})

it('an RTF shows nothing of what it is made with', async () => {
  expect((await read('a.rtf', rtf)).pages.join('\n')).not.toMatch(/Geheimes|Arial|010009|HYPERLINK|Stilname/)
})

it('an RTF says who made it and when', async () => {
  expect(await read('a.rtf', rtf)).toMatchObject({ fault: null, title: 'Vermerk über Bäume', creator: 'J. Holt', created: '2011-05-17' })
})

it.each(['Title', 'Titel'])('an RTF is called by its title in words, before its headings (%s)', async (name) => {
  const styled = String.raw`{\rtf1\ansi\ansicpg1252{\stylesheet{\s0 Normal;}{\s1\b\fs28 heading 1;}{\s15\ql\fs52\sbasedon0\snext0 ${name};}}
\pard\plain\s15\fs52 Klimafahrplan 2030\par\pard\plain\s1\b\fs28 Kapitel eins\par\pard\plain\s0 Der Plan beschreibt Ziele.\par}`
  expect(await read('plan.rtf', styled)).toMatchObject({ title: 'Klimafahrplan 2030', pages: [expect.stringMatching(/^Klimafahrplan 2030\s+Kapitel eins\s+Der Plan/)] })
})

it('an RTF has no words that were struck out while changes were recorded, and all those beside them', async () => {
  const changed = String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Arial;}}
\pard Davor {\deleted\revauthdel1\revdttmdel1 Platane {\b Buche} \{Weg\} }{\revised\revauth1 Robinie}  danach\par
\pard {\f0 Eins \deleted Zwei\deleted0  Drei}\par {Vier\deleted{ F\'fcnf}} Sechs\par\pard {\deleted0 Sieben} \\deleted Acht\par}`
  const { pages } = await read('a.rtf', changed)
  expect(pages.join('\n')).not.toMatch(/Platane|Buche|Weg|Zwei|Fünf/)
  expect(missing({ pages }, ['Davor', 'Robinie', 'danach', 'Eins', 'Drei', 'Vier', 'Sechs', 'Sieben', 'Acht'])).toEqual([])
})

it('an RTF begins a paragraph with a page and a section, and has what an embedded object shows', async () => {
  const parted = String.raw`{\rtf1\ansi Datum 12.05.2011\page Neue Seite\sect\sectd Abschnitt\par {\object\objemb{\*\objclass Word.Document}{\*\objdata 0105}{\result {Laubfrosch}}}\par}`
  const { pages } = await read('a.rtf', parted)
  expect(pages[0]?.split(/\n+/)).toEqual(['Datum 12.05.2011', 'Neue Seite', 'Abschnitt', 'Laubfrosch'])
})

it('an RTF keeps dashes, bullets, fixed spaces and hyphens', async () => {
  const signs = String.raw`{\rtf1\ansi\ansicpg1252\uc1 Zeitraum 2010\endash 2012, Nr. 5\emdash 7\bullet Liste, A\enspace B, den 12.\~April\~2011, CO2\_Konzept, Klima\-schutz, C:\\~x, {\pict\bin6 \~\_\-}{\uc1\u8211\endash 3}\par}`
  const { pages } = await read('a.rtf', signs)
  expect(pages).toEqual(['Zeitraum 2010\u20132012, Nr. 5\u20147\u2022Liste, A\u2002B, den 12.\u00A0April\u00A02011, CO2\u2011Konzept, Klima\u00ADschutz, C:\\~x, \u20133'])
})
