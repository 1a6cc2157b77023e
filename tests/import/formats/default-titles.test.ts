import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { extractFile } from '../../../main/import/extraction/extract-file'
import { meantCaption, meantCreator, meantTitle } from '../../../main/import/formats/default-titles'
import { temporaryFolder } from '../../archive/temporary-archive'

describe('a title', () => {
  it.each(['PowerPoint-Präsentation', 'PowerPoint-Pra\u0308sentation', 'PowerPoint Presentation', 'Microsoft Word - Bericht.doc', 'Bericht_2010.indd', 'Plakat_A3_final.ai', 'Dokument1', 'Präsentation 2', 'Untitled-1', 'Unbenanntes Dokument', 'Neue Seite 1', 'Kein Folientitel', '-', '[Titel]', 'Layout 1', 'index', 'Druckansicht', 'Printer-friendly version', 'C:\\Texte\\brief.doc', 'http://hagen.example/seite', '20210614083012', 'SKMBT_C36421061408', 'Scan 2011-05-17', ' ', '', null, undefined])('that a program put there is none: %j', (title) => {
    expect(meantTitle(title)).toBeNull()
  })

  it.each(['Präsentation der Klimapartnerschaft', 'Dokumentation 2011', 'Neue Seiten des Klimaschutzes', 'Folien zum Vortrag', 'Scandinavia', '2009 - 2012', 'Image 2030', 'Titel und Themen', 'Seite an Seite', '2012'])('that somebody meant is one: %j', (title) => {
    expect(meantTitle(title)).toBe(title)
  })
})

describe('who made a document', () => {
  it.each(['User', 'user1', 'Windows-Benutzer', 'Standardbenutzer', 'Microsoft Office User', 'Microsoft Office-Anwender', 'Admin', 'hp', 'PC', 'DESKTOP-4KQ2B1', 'python-docx', 'Scanner', 'Epson Scan', 'HP Digital Sending Device', 'RICOH Aficio MP C3003', 'KMBT_C364', '', null, undefined])('is not told by an account or device: %j', (creator) => {
    expect(meantCreator(creator)).toBeNull()
  })

  it.each(['Ute Holt', 'jholt', 'Pressestelle', 'Canon Foundation', 'Administration Hagen', 'Harald Sharp', 'Autorenkollektiv Hagen', 'Admin <admin@hagen.example>', 'Userin, Ute; Holt, Jan'])('is whoever somebody named: %j', (creator) => {
    expect(meantCreator(creator)).toBe(creator)
  })

  it('is told by those of several that are names', () => {
    expect(meantCreator('User; Ute Holt')).toBe('Ute Holt')
  })
})

describe('a caption', () => {
  it.each(['OLYMPUS DIGITAL CAMERA         ', 'DIGITAL CAMERA', 'KONICA MINOLTA DIGITAL CAMERA', 'MINOLTA DIGITAL CAMERA', 'KODAK Digital Still Camera', 'SONY DSC', 'Exif_JPEG_PICTURE', 'Default Title', 'DCF', 'DCIM', 'SAMSUNG', 'DSC00001', 'P7080012.JPG', 'Processed with VSCO with f2 preset'])('that a camera put there is none: %j', (caption) => {
    expect(meantCaption(caption)).toBeNull()
  })

  it.each(['Der Markt in Kumasi', 'Digital camera of the office', 'P 2011', 'Samsung bei der Pflanzaktion', 'Foto 4711'])('that somebody wrote is one: %j', (caption) => {
    expect(meantCaption(caption)).toBe(caption)
  })
})

it('a photo has the caption somebody wrote, not what its camera calls itself', async () => {
  const photo = (description: string): Promise<Buffer> => sharp({ create: { width: 40, height: 30, channels: 3, background: '#246' } }).jpeg().withExif({ IFD0: { ImageDescription: description } }).toBuffer()
  const captionOf = async (description: string): Promise<string | null | undefined> => {
    const path = join(mkdtempSync(join(temporaryFolder(), 'foto-')), 'foto')
    writeFileSync(path, await photo(description))
    return (await extractFile(path, 'P7080012.JPG')).photo?.caption
  }
  expect(await captionOf('OLYMPUS DIGITAL CAMERA')).toBeNull()
  expect(await captionOf('Der Markt in Kumasi')).toBe('Der Markt in Kumasi')
})

it('a page that nobody named has its heading as title', async () => {
  const path = join(temporaryFolder(), 'seite')
  writeFileSync(path, '<html><head><title>Neue Seite 1</title></head><body><h1>Bäume der Stadt</h1></body></html>')
  expect(await extractFile(path, 'seite.html')).toMatchObject({ title: 'Bäume der Stadt' })
})
