// Draws the pictures of the sample archive and writes its DOCX and PDF, from what stands here.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import sharp from 'sharp'

const folder = join(import.meta.dirname, '..', 'sample')

/** XMP with caption, credit and keywords, as image programs write it (XMP specification, part 1; IPTC Core 1.3). */
function xmp({ caption, credit, keywords }) {
  const items = keywords.map((keyword) => `<rdf:li>${keyword}</rdf:li>`).join('')
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="${credit}"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">${caption}</rdf:li></rdf:Alt></dc:description><dc:subject><rdf:Bag>${items}</rdf:Bag></dc:subject></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
}

const sky = (from, to) => `<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient></defs><rect width="1600" height="1000" fill="url(#sky)"/>`
const svg = (content) => `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1000" viewBox="0 0 1600 1000">${content}</svg>`

/** Market stalls with awnings, one beside the other, down to the front. */
function market() {
  const colours = ['#c8553d', '#e0a030', '#2f7f6f', '#7a5c9e', '#d9772b', '#3b6ea5']
  const stall = (x, y, size, colour) => {
    const stripes = [0, 2, 4].map((n) => `<rect x="${x + (n * size) / 5}" y="${y}" width="${size / 5}" height="${size * 0.28}" fill="#fff" opacity="0.55"/>`).join('')
    const fruit = Array.from({ length: 6 }, (_, n) => `<circle cx="${x + size * (0.12 + n * 0.15)}" cy="${y + size * 0.62}" r="${size * 0.06}" fill="${colours[(n + Math.abs(Math.round(x))) % colours.length]}"/>`).join('')
    return `<rect x="${x + size * 0.06}" y="${y + size * 0.25}" width="${size * 0.03}" height="${size * 0.7}" fill="#6b4a2f"/><rect x="${x + size * 0.91}" y="${y + size * 0.25}" width="${size * 0.03}" height="${size * 0.7}" fill="#6b4a2f"/>
      <rect x="${x}" y="${y}" width="${size}" height="${size * 0.28}" rx="6" fill="${colour}"/>${stripes}<rect x="${x + size * 0.04}" y="${y + size * 0.66}" width="${size * 0.92}" height="${size * 0.28}" fill="#8a623d"/>${fruit}`
  }
  const rows = [[420, 120, 14], [520, 170, 10], [660, 240, 7]]
  const stalls = rows.flatMap(([y, size, count], row) => Array.from({ length: count }, (_, n) => stall(n * size * 1.04 - (row % 2) * 40, y, size, colours[(n + row * 2) % colours.length]))).join('')
  return svg(`${sky('#f7d9a8', '#fbeeda')}<circle cx="1280" cy="170" r="80" fill="#f4b860"/><path d="M0 440 Q300 340 620 420 T1180 390 T1600 430 V1000 H0z" fill="#b9a06f"/><rect y="430" width="1600" height="570" fill="#cdb183"/>${stalls}`)
}

/** A city with a tower, trees along a street, and sky. */
function city() {
  const houses = [[60, 300, 150], [220, 380, 120], [350, 330, 170], [540, 420, 110], [900, 360, 160], [1075, 430, 120], [1210, 320, 170], [1400, 390, 140]]
    .map(([x, height, width], n) => `<rect x="${x}" y="${760 - height}" width="${width}" height="${height}" fill="${['#6f8596', '#5d7384', '#84929b', '#4f6474'][n % 4]}"/>${Array.from({ length: Math.floor(height / 60) }, (_, row) => Array.from({ length: Math.floor(width / 40) }, (__, column) => `<rect x="${x + 14 + column * 38}" y="${780 - height + row * 58}" width="18" height="26" fill="#f3e3b3" opacity="0.8"/>`).join('')).join('')}`)
    .join('')
  const trees = Array.from({ length: 9 }, (_, n) => `<rect x="${86 + n * 180}" y="770" width="14" height="90" fill="#6b4a2f"/><circle cx="${93 + n * 180}" cy="740" r="${56 + (n % 3) * 10}" fill="${n % 2 ? '#3c8c5a' : '#2f7a4b'}"/>`).join('')
  return svg(`${sky('#8fc3ea', '#e6f2fa')}<circle cx="300" cy="150" r="60" fill="#fff" opacity="0.8"/><ellipse cx="420" cy="180" rx="140" ry="44" fill="#fff" opacity="0.85"/><ellipse cx="1100" cy="130" rx="180" ry="46" fill="#fff" opacity="0.7"/>${houses}<rect x="752" y="150" width="36" height="610" fill="#3f5262"/><circle cx="770" cy="260" r="62" fill="#3f5262"/><circle cx="770" cy="260" r="46" fill="#8fa5b5"/><rect y="760" width="1600" height="240" fill="#8d9a8f"/>${trees}<rect y="900" width="1600" height="100" fill="#6c7680"/>${Array.from({ length: 12 }, (_, n) => `<rect x="${n * 140}" y="944" width="80" height="10" fill="#f2f2ee"/>`).join('')}`)
}

/** A table seen from above with papers, and chairs around it. */
function workshop() {
  const chairs = Array.from({ length: 12 }, (_, n) => {
    const angle = (n / 12) * 2 * Math.PI
    return `<circle cx="${800 + 560 * Math.cos(angle)}" cy="${500 + 380 * Math.sin(angle)}" r="58" fill="${['#c8553d', '#2f7f6f', '#3b6ea5', '#e0a030'][n % 4]}"/>`
  }).join('')
  const papers = Array.from({ length: 9 }, (_, n) => `<g transform="translate(${470 + (n % 5) * 165} ${390 + Math.floor(n / 5) * 150}) rotate(${(n * 37) % 40 - 20})"><rect width="92" height="122" fill="#fffdf6"/>${[20, 40, 60, 80].map((y) => `<rect x="12" y="${y}" width="${68 - (y % 3) * 9}" height="6" fill="#a9b5ae"/>`).join('')}</g>`).join('')
  return svg(`<rect width="1600" height="1000" fill="#efe7d8"/>${chairs}<ellipse cx="800" cy="500" rx="470" ry="300" fill="#b98a58"/><ellipse cx="800" cy="500" rx="440" ry="272" fill="#c99a66"/>${papers}<circle cx="800" cy="500" r="34" fill="#3c8c5a"/><circle cx="782" cy="482" r="22" fill="#2f7a4b"/><circle cx="822" cy="486" r="20" fill="#4fa06c"/>`)
}

const draw = (picture, facts) => sharp(Buffer.from(picture)).withXmp(xmp(facts))
await draw(market(), { caption: 'Marktstände in Kumasi (Zeichnung)', credit: 'Klimaarchiv', keywords: ['Kumasi', 'Markt', 'Zeichnung'] }).jpeg({ quality: 82 }).toFile(join(folder, 'Markt in Kumasi.jpg'))
const cityFacts = xmp({ caption: 'Straßenbäume unter dem Himmel von Dortmund (Zeichnung)', credit: 'Klimaarchiv', keywords: ['Dortmund', 'Straßenbäume', 'Zeichnung'] })
writeFileSync(join(folder, 'Straßenbäume in Dortmund.png'), withText(await sharp(Buffer.from(city())).png({ palette: true }).toBuffer(), 'XML:com.adobe.xmp', cityFacts))
await draw(workshop(), { caption: 'Am Tisch des Auftaktworkshops in Bonn, 4. und 5. Oktober 2011 (Zeichnung)', credit: 'Klimaarchiv', keywords: ['Auftaktworkshop', 'Bonn', 'Zeichnung'] }).webp({ quality: 82 }).toFile(join(folder, 'Auftaktworkshop.webp'))

const paragraphs = [
  ['Heading1', 'Vermerk zu den Vorbereitungskursen'],
  ['', 'Die Vorbereitungskurse für kommunale Experten fanden Ende Oktober bzw. Anfang November 2011 in Bad Honnef statt, in der Vorbereitungsstätte für Entwicklungszusammenarbeit.'],
  ['', 'Sie gehören zur Pilotphase der „50 Kommunalen Klimapartnerschaften bis 2015“. Wer aus Dortmund teilnimmt, bereitet sich auf den Austausch mit den Fachleuten in Kumasi vor.'],
  ['', 'Für das Archiv aufzubewahren sind Programm, Teilnahmeliste und Unterlagen der Kurse (Teilnahmeliste fehlt noch).'],
]
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const wordNames = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
writeFileSync(
  join(folder, 'Vermerk Vorbereitungskurse.docx'),
  zip({
    '[Content_Types].xml': '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>',
    '_rels/.rels': '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>',
    'word/_rels/document.xml.rels': '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    'word/styles.xml': `<?xml version="1.0" encoding="UTF-8"?><w:styles ${wordNames}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${wordNames}><w:body>${paragraphs.map(([style, text]) => `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${escape(text)}</w:t></w:r></w:p>`).join('')}</w:body></w:document>`,
    'docProps/core.xml': '<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Vermerk zu den Vorbereitungskursen</dc:title><dc:creator>Umweltamt</dc:creator></cp:coreProperties>',
  }),
)

writeFileSync(
  join(folder, 'Die Pilotphase.pdf'),
  pdf('Die Pilotphase der Klimapartnerschaften', [
    ['Die Pilotphase der Klimapartnerschaften', '', 'Auf der 11. Bundeskonferenz der Kommunen und Initiativen wurde das Ziel formuliert, dass', 'bis zum Jahr 2015 mindestens 50 deutsche Städte Klimapartnerschaften pflegen.', '', 'Der Pilotphase ging eine Vorbereitungsphase voraus, mit einer Vorstudie und einem', 'ersten Planungstreffen mit interessierten Kommunen.', '', 'Neben Dortmund sind neun deutsche Kommunen beteiligt. Ihre Partnerstädte liegen in', 'Südafrika, Ghana oder Tansania.'],
    ['Was daraus werden soll', '', 'Ziel ist ein gemeinsames Handlungsprogramm zu Klimaschutz und Klimaanpassung.', '', 'Die Schritte der Projektdurchführung werden mit Fachleuten der Stadt Dortmund und', 'der angehenden Klimapartnerstadt Kumasi gemeinsam entwickelt.', '', 'Der Erfahrungsaustausch soll für alle beteiligten Kommunen einen Mehrwert bringen.'],
  ]),
)

/** A PNG with an international text chunk behind its header (PNG 3, 11.3.3.4), where XMP belongs; sharp compresses it. */
function withText(png, keyword, text) {
  const header = 8 + 25
  const data = Buffer.concat([Buffer.from(`iTXt${keyword}\0\0\0\0\0`, 'latin1'), Buffer.from(text)])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length - 4)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(data))
  return Buffer.concat([png.subarray(0, header), length, data, check, png.subarray(header)])
}

/** A ZIP of stored entries (APPNOTE 6.3, 4.3); nothing here is large enough to compress. */
function zip(entries) {
  const locals = []
  const central = []
  let offset = 0
  for (const [name, text] of Object.entries(entries)) {
    const [label, data] = [Buffer.from(name), Buffer.from(text)]
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(0x0800, 2)
    facts.writeUInt16LE(0x21, 8)
    facts.writeUInt32LE(crc32(data), 10)
    facts.writeUInt32LE(data.length, 14)
    facts.writeUInt32LE(data.length, 18)
    facts.writeUInt16LE(label.length, 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), facts, label, data])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), facts, place, label]))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(central.length, 8)
  end.writeUInt16LE(central.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

/** A PDF of lines of text in Helvetica (ISO 32000-1, 7.5), the first line of each page as its heading. */
function pdf(title, pages) {
  const encode = (text) => text.replaceAll(/[\\()]/g, '\\$&').replaceAll('„', '\x84').replaceAll('“', '\x93').replaceAll('–', '\x96')
  const content = pages.map((lines) => `BT /F1 20 Tf 72 760 Td (${encode(lines[0])}) Tj /F2 12 Tf 0 -32 Td 18 TL ${lines.slice(2).map((line) => `(${encode(line)}) Tj T*`).join(' ')} ET`)
  const kids = pages.map((_, index) => `${6 + index * 2} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Title (${encode(title)}) /Author (Umweltamt) >>`,
    ...content.flatMap((stream, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${7 + index * 2} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`,
      `<< /Length ${Buffer.byteLength(stream, 'latin1')} >>\nstream\n${stream}\nendstream`,
    ]),
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = Buffer.byteLength(text, 'latin1')
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const start = Buffer.byteLength(text, 'latin1')
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}
