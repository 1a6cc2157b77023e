import { describe, expect, it } from 'vitest'
import { pathDate } from '../../../../main/import/suggest/document/path-date'

describe('the date a path gives', () => {
  it.each([
    ['Berichte/2011-10-04 Protokoll.docx', '2011-10-04', 'name'],
    ['Fotos/IMG_20130517_101500.jpg', '2013-05-17', 'name'],
    ['Fotos/2013_05_17 Workshop.jpg', '2013-05-17', 'name'],
    ['Protokoll 17.05.2013.pdf', '2013-05-17', 'name'],
    ['Protokoll_17-05-2013.pdf', '2013-05-17', 'name'],
    ['Fotos/IMG-20130517-WA0007.jpg', '2013-05-17', 'name'],
    ['Screenshot_20130517-101500.png', '2013-05-17', 'name'],
    ['20130517Protokoll.docx', '2013-05-17', 'name'],
    ['Protokoll-2013-05-17.docx', '2013-05-17', 'name'],
    ['2013-05-17-Protokoll.docx', '2013-05-17', 'name'],
    ['Protokoll-17.05.2013-neu.docx', '2013-05-17', 'name'],
    ['Minutes-17-May-2013.doc', '2013-05-17', 'name'],
    ['Bericht Mai 2012.doc', '2012-05', 'name'],
    ['2012_05 Bericht.doc', '2012-05', 'name'],
    ['05-2012 Bericht.doc', '2012-05', 'name'],
    ['Bericht 2012 10 Jahre Partnerschaft.pdf', '2012', 'name'],
    ['Haushalt-2014.xls', '2014', 'name'],
    ['Haushalt 2014.xls', '2014', 'name'],
    ['Ablage/2009/Reisen/Bericht.txt', '2009', 'folder'],
    ['Ablage 2009/2010-03 Besuch/Bericht.txt', '2010-03', 'folder'],
  ])('%s', (path, edtf, from) => {
    expect(pathDate(path, 'de')).toMatchObject({ edtf, from })
  })

  it.each(['Fotos/DSCN0010.jpg', 'Fotos/IMG_5195.HEIC', 'Rechnung 4711.pdf', 'Akte 3012/Vermerk.txt', 'Konto 20139945.csv', 'Version 1.2.3.txt', 'Akte-20123456-x.pdf', 'Drucksache 07-2012.pdf', 'IMG-2016.jpg', 'Vorlage 0815-12.doc', 'Rechnung 2012-0503.pdf'])('is none in: %s', (path) => {
    expect(pathDate(path, 'de')).toBeNull()
  })
})
