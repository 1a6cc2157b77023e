import { expect, it } from 'vitest'
import { signedData } from '../../../../main/import/formats/mail/signed-data'
import { detached, encrypted, signed, signedInPieces } from '../../../fixtures/signed'
import { read } from '../../tricky/reading'

const inside = Buffer.from('Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\nUnterschriebener Text über die Bäume mit Rübstiel.\r\n')
const withFile = Buffer.from('Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Anbei die Liste mit Rübstiel.</p>\r\n--x\r\nContent-Type: text/csv\r\nContent-Disposition: attachment; filename=liste.csv\r\n\r\nBaum;Zahl\r\n--x--\r\n')

const mail = (body: Uint8Array, type = 'application/pkcs7-mime; smime-type=signed-data; name="smime.p7m"'): string =>
  `From: Ruth <r@example.org>\r\nTo: Kofi <k@example.org>\r\nSubject: Unterschrieben\r\nDate: Fri, 8 Apr 2011 08:00:00 +0200\r\nMIME-Version: 1.0\r\nContent-Disposition: attachment; filename="smime.p7m"\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(body).toString('base64')}\r\n`
const sealed = (body: Uint8Array): Buffer => Buffer.from(mail(body).slice(mail(body).indexOf('Content-Disposition')))

it.each([
  ['in one piece', mail(signed(inside))],
  ['in pieces', mail(signedInPieces(inside))],
  ['by old names', mail(signed(inside), 'application/x-pkcs7-mime')],
  ['without a name of its kind', mail(signed(inside), 'application/octet-stream; name="smime.p7m"')],
  ['twice', mail(signed(sealed(signedInPieces(inside))))],
])('a mail is read whose text stands inside its signature, %s', async (_, written) => {
  const { pages, parts, fault, language, title } = await read('a.eml', written)
  expect({ fault, language, title, parts, page: pages[0] }).toEqual({ fault: null, language: 'de', title: 'Unterschrieben', parts: [], page: expect.stringMatching(/^Von: Ruth[\s\S]*Unterschriebener Text über die Bäume mit Rübstiel\.$/) })
})

it('what was signed may be a page with attachments', async () => {
  const { pages, parts } = await read('a.eml', mail(signed(withFile)))
  expect(pages[0]).toMatch(/Anlagen: liste\.csv[\s\S]*Anbei die Liste mit Rübstiel/)
  expect(parts.map(({ name }) => name)).toEqual(['liste.csv'])
})

it.each([
  ['encrypted', mail(encrypted, 'application/pkcs7-mime; smime-type=enveloped-data')],
  ['encrypted, then signed', mail(signed(sealed(encrypted)))],
  ['encrypted by PGP', mail(Buffer.from('-----BEGIN PGP MESSAGE-----\r\n\r\nhQEM\r\n-----END PGP MESSAGE-----\r\n'), 'text/plain').replace('Content-Disposition: attachment; filename="smime.p7m"\r\n', '')],
])('a mail says that it is %s, and from whom', async (_, written) => {
  const { pages, ...extracted } = await read('a.eml', written)
  expect(extracted).toMatchObject({ fault: 'file-encrypted', title: 'Unterschrieben', creator: 'Ruth <r@example.org>', parts: [] })
  expect(pages[0]).toContain('An: Kofi <k@example.org>')
})

it('a signature that holds nothing, or is damaged, stays an attachment', async () => {
  const whole = signed(inside)
  expect(signedData(detached)).toBeNull()
  for (let length = 0; length < whole.length; length += 1) expect(signedData(whole.subarray(0, length))).toBeNull()
  expect(signedData(Buffer.alloc(100_000, Buffer.from([0x30, 0x80])))).toBeNull()
  expect(signedData(Buffer.from('30ff', 'hex'))).toBeNull()
  const { parts, fault } = await read('a.eml', mail(whole.subarray(0, 40)))
  expect([fault, parts.map(({ name }) => name)]).toEqual([null, ['smime.p7m']])
})

it('the signature beside a text is no attachment', async () => {
  const written = 'From: r@example.org\r\nSubject: Offen\r\nMIME-Version: 1.0\r\nContent-Type: multipart/signed; protocol="application/pkcs7-signature"; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nRuebstiel\r\n--x\r\nContent-Type: application/pkcs7-signature; name=smime.p7s\r\nContent-Disposition: attachment; filename=smime.p7s\r\n\r\nxx\r\n--x--\r\n'
  const { parts, pages } = await read('a.eml', written)
  expect([parts, pages[0]]).toEqual([[], expect.not.stringContaining('smime.p7s')])
})
