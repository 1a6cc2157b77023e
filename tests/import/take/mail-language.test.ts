import { expect, it } from 'vitest'
import { readValues } from '../../../main/import/take/entities-of'
import { read } from '../tricky/reading'

const mail = (subject: string, type: string, body: string): string =>
  `From: Iwan Petrow <i@example.org>\r\nTo: Karl Quast <k@example.org>\r\nSubject: ${subject}\r\nDate: Sat, 2 Jun 2012 10:00:00 +0400\r\nMIME-Version: 1.0\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${body}`

it.each([
  ['ru', 'Климат и город', 'text/plain', 'Привет о климате в городах и зданиях.'],
  ['ru', 'Климат и город', 'text/html', '<html><head><style>p { margin: 0; der: die }</style></head><body><p>Привет о климате в городах и зданиях.</p></body></html>'],
  [null, 'Re:', 'text/plain', 'I am sorry ...'],
  ['en', 'Meeting', 'text/plain', 'I am sorry that I cannot come to the meeting in May.'],
  ['de', 'Treffen', 'text/plain', 'Leider kann ich im Mai nicht zum Treffen nach Kumasi kommen.'],
])('a mail is in the language that somebody wrote (%s: %s, %s)', async (language, subject, type, body) => {
  const { pages, ...extracted } = await read('a.eml', mail(subject, type, body))
  expect(extracted.language).toBe(language)
  expect(pages[0]).toMatch(language === 'en' ? /^From:/ : /^Von:/)
})

it.each([
  ['en', 'test message', 'This is a test message.', 'Date: 2012-06-02, 10:00'],
  ['de', 'Bericht', 'Anbei die Liste.', 'Datum: 02.06.2012, 10:00'],
  [null, 'Foto', '', 'Datum: 2012-06-02, 10:00'],
])('a mail of few words is in the language that these tell, has its head in that, and where none do a day that can be read in one way only (%s: %s)', async (told, subject, body, line) => {
  const { pages, language } = await read('a.eml', mail(subject, 'text/plain', body))
  expect(language).toBe(told)
  expect(pages[0]?.split('\n')).toContain(line)
})

it('the day a mail was sent is shown in the language of the interface, for nobody has written it', async () => {
  const extracted = await read('a.eml', mail('test message', 'text/plain', 'This is a test message of 3 May 2012.'))
  expect(readValues(extracted, 'a.eml')).toMatchObject({ date: { edtf: '2012-06-02', from: 'metadata' } })
})
