import { expect, it } from 'vitest'
import { read } from '../../tricky/reading'

const mail = 'From: Anna Beispiel <anna@example.org>\nTo: kofi@example.org\nSubject: =?utf-8?Q?Wasserfilter_f=C3=BCr_Kumasi?=\nDate: Tue, 4 Oct 2011 14:22:11 +0200\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain; charset=utf-8\n\nDie Filter kommen im Mai, Grüße\n--x\nContent-Disposition: attachment; filename=liste.txt\nContent-Type: text/plain\n\nBarekese\n--x--\n'
const notes = '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n<plist version="1.0">\n<dict>\n<key>flags</key>\n<integer>8590195713</integer>\n</dict>\n</plist>\n'

it.each([
  ['as long as it says', `${String(Buffer.byteLength(mail)).padEnd(10)}\n${mail}${notes}`],
  ['with the line ends of Windows', `${Buffer.byteLength(mail)}\r\n${mail}${notes}`],
  ['cut off', `${Buffer.byteLength(mail)}\n${mail}`],
])('a mail as Apple’s program keeps it is one, without what is noted around it (%s)', async (_, written) => {
  const { pages, parts, ...rest } = await read('1234.emlx', written)
  expect(rest).toMatchObject({ mediaType: 'message/rfc822', fault: null, title: 'Wasserfilter für Kumasi', creator: 'Anna Beispiel <anna@example.org>', created: '2011-10-04' })
  expect(pages[0]).toMatch(/Die Filter kommen im Mai, Grüße$/)
  expect(parts.map(({ name }) => name)).toEqual(['liste.txt'])
})

it('a list that begins with a number is none', async () => {
  expect(await read('liste.txt', '12\nDatum: gestern\nOrt: Kumasi\n')).toMatchObject({ mediaType: 'text/plain', fault: null })
})

it.each(['1', '12', '000000000100'])('of a mail kept as text below a number nothing is lost (%s)', async (number) => {
  const { pages } = await read('mails.txt', `${number}\n${mail}`)
  expect(pages[0]).toMatch(/Die Filter kommen im Mai, Grüße$/)
})
