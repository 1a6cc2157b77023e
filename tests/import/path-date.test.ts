import { describe, expect, it } from 'vitest'
import { pathDate } from '../../main/import/path-date'

describe('the date a path gives', () => {
  it.each([
    ['Berichte/2011-10-04 Protokoll.docx', '2011-10-04', 'name'],
    ['Fotos/IMG_20130517_101500.jpg', '2013-05-17', 'name'],
    ['Fotos/2013_05_17 Workshop.jpg', '2013-05-17', 'name'],
    ['Protokoll 17.05.2013.pdf', '2013-05-17', 'name'],
    ['Protokoll_17-05-2013.pdf', '2013-05-17', 'name'],
    ['Bericht Mai 2012.doc', '2012-05', 'name'],
    ['Haushalt 2014.xls', '2014', 'name'],
    ['Ablage/2009/Reisen/Bericht.txt', '2009', 'folder'],
    ['Ablage 2009/2010-03 Besuch/Bericht.txt', '2010-03', 'folder'],
  ])('%s', (path, edtf, from) => {
    expect(pathDate(path, 'de')).toMatchObject({ edtf, from })
  })

  it.each(['Fotos/DSCN0010.jpg', 'Fotos/IMG_5195.HEIC', 'Rechnung 4711.pdf', 'Akte 3012/Vermerk.txt', 'Konto 20139945.csv', 'Version 1.2.3.txt'])('is none in: %s', (path) => {
    expect(pathDate(path, 'de')).toBeNull()
  })
})
