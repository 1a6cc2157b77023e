import { expect, it } from 'vitest'
import { read } from './tricky/reading'

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
