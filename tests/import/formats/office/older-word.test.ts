import { expect, it } from 'vitest'
import { container } from '../../../fixtures/container'
import { read } from '../../tricky/reading'

const body = 'Vermerk über die Straßenbäume\rLinde\x07Hörde\x07\x07\x13 DATE \x1417.05.1996\x15 im Büro\r'
const margin = 'Umweltamt Dortmund\r'

/** A document of Word 6: its head, then its text, in one or in two pieces in the wrong order. */
function olderDocument(isInPieces: boolean, flags = 0): Buffer {
  const head = Buffer.alloc(0x300)
  const text = Buffer.from(body + margin, 'latin1')
  head.writeUInt16LE(0xa5dc)
  head.writeUInt16LE(flags | (isInPieces ? 4 : 0), 0x0a)
  head.writeUInt32LE(head.length, 0x18)
  head.writeUInt32LE(body.length, 0x34)
  head.writeUInt32LE(margin.length, 0x3c)
  if (!isInPieces) return container('cfb', { '/WordDocument': Buffer.concat([head, text]) })
  const half = 20
  const pieces = Buffer.alloc(5 + 12 + 16)
  pieces.writeUInt8(2)
  pieces.writeUInt32LE(28, 1)
  ;[0, half, text.length].forEach((end, index) => pieces.writeUInt32LE(end, 5 + index * 4))
  ;[head.length + text.length - half, head.length].forEach((place, index) => pieces.writeUInt32LE(place, 17 + index * 8 + 2))
  const looks = Buffer.from([1, 2, 0, 9, 9])
  head.writeUInt32LE(head.length + text.length, 0x160)
  head.writeUInt32LE(looks.length + pieces.length, 0x164)
  return container('cfb', { '/WordDocument': Buffer.concat([head, text.subarray(half), text.subarray(0, half), looks, pieces]) })
}

it.each([['in one piece', false], ['in pieces', true]])('a document of Word 6 has its text, %s', async (_, isInPieces) => {
  const { pages, ...properties } = await read('vermerk.doc', olderDocument(isInPieces))
  expect(pages).toEqual(['Vermerk über die Straßenbäume\nLinde\tHörde\t\t17.05.1996 im Büro\nUmweltamt Dortmund'])
  expect(properties).toMatchObject({ mediaType: 'application/msword', fault: null, title: 'Vermerk über die Straßenbäume' })
})

it('a document of Word 6 for the Macintosh has its letters', async () => {
  const head = Buffer.alloc(0x300)
  // In the letters of Macintoshes: Bericht über Bäume, “Straße”
  const text = Buffer.from('42657269636874209f62657220428a756d652c20d253747261a765d3', 'hex')
  head.writeUInt16LE(0xa5dc)
  head.writeUInt16LE(0x0100, 0x14)
  head.writeUInt32LE(head.length, 0x18)
  head.writeUInt32LE(text.length, 0x34)
  expect((await read('vermerk.doc', container('cfb', { '/WordDocument': Buffer.concat([head, text]) }))).pages).toEqual(['Bericht über Bäume, “Straße”'])
})

it('a document of Word 6 with a password is said to have one, and one cut off is damaged', async () => {
  expect(await read('vermerk.doc', olderDocument(false, 0x0100))).toMatchObject({ fault: 'file-encrypted' })
  const short = Buffer.alloc(0x20)
  short.writeUInt16LE(0xa5dc)
  expect(await read('vermerk.doc', container('cfb', { '/WordDocument': short }))).toMatchObject({ fault: 'file-damaged' })
})
