import { expect, it } from 'vitest'
import { read } from './tricky/reading'

const mail = (subject: string, body: string): string =>
  `From: Ama Darko <a@example.org>\r\nTo: Karl Quast <k@example.org>\r\nSubject: ${subject}\r\nDate: Sat, 2 Jun 2012 10:00:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${body}`

it.each([
  ['Protokoll', 'Lieber Karl,\r\n\r\nanbei das Protokoll der letzten Sitzung. Bitte gib mir bis Freitag Bescheid, ob es so bleiben kann.\r\n\r\nAma', 'document'],
  ['Protokoll der 3. Sitzung', 'Protokoll anbei, die Anlagen kommen morgen.\r\n\r\nAma', 'document'],
  ['Minutes', 'Dear Karl,\r\n\r\nplease find attached the minutes of the meeting in May.\r\n\r\nAma', 'document'],
  ['Protokoll', 'Protokoll der 3. Sitzung des Lenkungskreises\r\n\r\nDatum: 1. Juni 2012\r\nOrt: Rathaus Dortmund\r\nAnwesend: Ama Darko, Karl Quast, Rita Hövel\r\n\r\nTOP 1 Kompost\r\nBeschluss: Die Anlage wird gebaut.', 'minutes'],
])('a mail called %j is minutes only where they stand in it: %j', async (subject, body, kind) => {
  expect((await read('a.eml', mail(subject, body))).kind).toBe(kind)
})

it('a text that is called minutes still is', async () => {
  expect((await read('a.txt', 'Protokoll\n\nWir haben über den Kompost gesprochen, und es gab Kuchen für alle, die da waren.')).kind).toBe('minutes')
})
