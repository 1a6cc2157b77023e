import { expect, it } from 'vitest'
import { partsOfMail } from '../../../../main/import/suggest/minutes/mail-parts'
import { readMinutes } from '../../../../main/import/suggest/minutes/minutes'
import { read } from '../../tricky/reading'

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

const minutes = [
  'Protokoll des Beirats Wasser', '', 'Datum: 1. Juni 2012', 'Ort: Hagen, Rathaus', 'Anwesend: Ute Brandis (Tiefbauamt), Kofi Asante (KMA)', '',
  '1. Pegel', 'Beschluss: Die Pegel werden stündlich abgelesen.', 'Frau Brandis schickt die Listen bis 10. Juni 2012.', '',
]
const passedOn = ['Lieber Karl,', '', 'hier das Protokoll unserer Sitzung, bitte bis Freitag prüfen.', '', 'Viele Grüße', 'Ama Darko', '']
const head = ['-----Ursprüngliche Nachricht-----', 'Von: Rita Hövel [mailto:r@example.org]', 'Gesendet: Samstag, 2. Juni 2012 09:12', 'An: Darko, Ama; Quast, Karl;', '   Nagel, Jan', 'Betreff: Protokoll', '']

it.each([
  ['as it is', [...minutes, '-- ', 'Ama Darko', 'Umweltamt Dortmund']],
  ['below a greeting', [...passedOn, ...minutes]],
  ['below a greeting that ends only below them', ['Lieber Karl,', '', 'hier das Protokoll unserer Sitzung.', '', ...minutes, 'Viele Grüße', 'Ama Darko']],
  ['quoted', [...passedOn, 'Am 02.06.2012 schrieb Rita Hövel:', ...minutes.map((line) => `> ${line}`)]],
  ['quoted twice', [...passedOn, 'On 2 June 2012, Rita Hövel wrote:', ...minutes.map((line) => `>> ${line}`)]],
  ['forwarded', [...passedOn, ...head, ...minutes]],
  ['forwarded with a greeting of its own', [...passedOn, ...head, 'Liebe Ama,', '', 'anbei.', '', 'Beste Grüße', 'Rita', '', ...minutes]],
])('minutes in a mail are read without what is around them: %s', async (_, lines) => {
  const { kind, date, pages, language, title } = await read('a.eml', mail('Protokoll des Beirats Wasser', lines.join('\r\n')).replace('2 Jun 2012', '9 Jun 2012'))
  expect({ kind, date: date?.edtf }).toEqual({ kind: 'minutes', date: '2012-06-01' })
  const { participants, agenda, decisions, actions, place } = readMinutes(pages.join('\n\n'), { lang: language, heading: title })
  expect(participants.map(({ name }) => name)).toEqual(['Ute Brandis', 'Kofi Asante'])
  expect({ place, agenda, decisions }).toEqual({ place: 'Hagen, Rathaus', agenda: ['Pegel'], decisions: ['Die Pegel werden stündlich abgelesen.'] })
  expect(actions.map(({ owner, due }) => [owner, due?.edtf])).toEqual([['Brandis', '2012-06-10']])
})

it.each([
  ['Outlook', (line: string) => `<p class="MsoNormal"><span>${line === '' ? '<o:p>&nbsp;</o:p>' : line}</span></p>`],
  ['web mail', (line: string) => `<div>${line === '' ? '<br>' : line}</div>`],
  ['a line break', (line: string) => `${line}<br>`],
])('minutes in a page as %s writes it are read line by line, too', async (_, written) => {
  const lines = minutes.flatMap((line) => (line.startsWith('Anwesend') ? ['Anwesend:', 'Ute Brandis, Tiefbauamt', 'Kofi Asante, KMA'] : [line]))
  const { kind, date, pages, language, title } = await read('a.eml', mail('Protokoll', `<html><body>${lines.map(written).join('\r\n')}</body></html>`).replace('text/plain', 'text/html'))
  expect({ kind, date: date?.edtf }).toEqual({ kind: 'minutes', date: '2012-06-01' })
  const { participants, agenda, decisions, actions } = readMinutes(pages.join('\n\n'), { lang: language, heading: title })
  expect(participants.map(({ name, organisation }) => [name, organisation])).toEqual([['Ute Brandis', 'Tiefbauamt'], ['Kofi Asante', 'KMA']])
  expect({ agenda, decisions, tasks: actions.length }).toEqual({ agenda: ['Pegel'], decisions: ['Die Pegel werden stündlich abgelesen.'], tasks: 1 })
})

it('a mail that only says it was sent is no minutes, whoever it greets', async () => {
  const { kind } = await read('a.eml', mail('Protokoll', [...passedOn, ...head, 'Liebe Ama,', '', 'anbei das Protokoll der Sitzung vom 1. Juni 2012.', '', 'Beste Grüße', 'Rita Hövel', 'Umweltamt'].join('\r\n')))
  expect(kind).toBe('document')
})

it('a mail whose signature stands above much else is read as quickly as any', async () => {
  const below = Array.from({ length: 60 }, (_, index) => `Zeile ${index} der Nachricht von gestern Abend.`)
  expect((await read('a.eml', mail('Unterlagen', ['Lieber Karl,', '', 'hier die Unterlagen.', '', '-- ', 'Ama Darko', ...below].join('\r\n')))).kind).toBe('document')
})

it('a list of senders is gone through in linear time', () => {
  const time = (length: number): number => {
    const text = 'Von: Ama Darko\n'.repeat(length)
    const started = process.threadCpuUsage()
    partsOfMail(text)
    return process.threadCpuUsage(started).user / 1000
  }
  time(500)
  // Sixteen times as long, and as much again for a busy machine; a square would take 256 times as long.
  expect(time(16_000)).toBeLessThan(Math.max(Math.min(time(1_000), time(1_000)), 10) * 32)
})
