import { describe, expect, it } from 'vitest'
import { readValues } from '../../../main/import/take/entities-of'
import { pdfOfPages, shown } from '../../fixtures/pdf'
import { read } from '../tricky/reading'

it.each([
  ['Bericht.bin', 'Bericht'],
  ['Bericht 2.1.bin', 'Bericht 2.1'],
  ['.xyz', '.xyz'],
  ['..xyz', '..xyz'],
  ['.rels', '.rels'],
  ['Ordner/.xyz', '.xyz'],
  ['.xyz.alt', '.xyz'],
])('a file that says nothing of itself is called by its name: %s', async (path, title) => {
  expect(readValues(await read(path, Uint8Array.of(0, 1, 2, 3, 0, 5, 6, 7)), path).title).toBe(title)
})

describe('a document that does not say its date', () => {
  const dateOf = async (name: string, text: string, information: string): Promise<string | undefined> => {
    const pdf = pdfOfPages([{ content: shown(text) }], { objects: [`<< ${information} >>`], trailer: '/Info {n} 0 R' })
    const { date } = readValues(await read(name, pdf), name)
    return date === undefined ? undefined : `${date.edtf} ${date.from}`
  }

  it('has the day on which it was made', async () => {
    expect(await dateOf('a.pdf', 'Wege', '/CreationDate (D:20190304101500)')).toBe('2019-03-04 metadata')
    expect(await dateOf('2019.pdf', 'Am 3.5.2019 und am 4.5.2019', '/CreationDate (D:20180304101500)')).toBe('2018-03-04 metadata')
  })

  it.each(['/Creator (RICOH Aficio MP C3003)', '/Author (Epson Scan)', '/Producer (KONICA MINOLTA bizhub C364e)'])('is not dated by the day of its copy: %s', async (device) => {
    expect(await dateOf('a.pdf', 'Wege', `${device} /CreationDate (D:20190304101500)`)).toBeUndefined()
    expect(await dateOf('Wege 2015.pdf', 'Wege', `${device} /CreationDate (D:20190304101500)`)).toBe('2015 name')
  })

  it('is not dated by its template, which is years older than all it tells of', async () => {
    expect(await dateOf('a.pdf', 'Vom 1.5.2013 bis zum 30.4.2015, geprüft 7.6.2015', '/CreationDate (D:20040304101500)')).toBeUndefined()
    expect(await dateOf('a.pdf', 'Vom 1.5.2003 bis zum 30.4.2015, geprüft 7.6.2015', '/CreationDate (D:20040304101500)')).toBe('2004-03-04 metadata')
  })
})
