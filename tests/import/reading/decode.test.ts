import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeHead, decodeText, isPlainlyBinary, textIn } from '../../../main/import/reading/decode'
import { workTime } from '../../work-time'

/** Bytes as formats begin with them: some controls, letters of any code page, and texts between them. */
const head = fc.array(fc.oneof(
  fc.uint8Array({ min: 0, max: 31, minLength: 1, maxLength: 40 }),
  fc.uint8Array({ minLength: 1, maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }).map((text) => new TextEncoder().encode(text)),
  fc.constantFrom('\uFEFF', 'L\u0094SUNG', '\u0093Zitat\u0094').map((text) => Buffer.from(text, 'latin1')),
), { maxLength: 8 }).map((parts) => Buffer.concat(parts))

describe('bytes that are plainly no text', () => {
  it('are no text in the encoding they are read in', () => {
    fc.assert(fc.property(head, (bytes) => {
      expect(isPlainlyBinary(bytes) && textIn(decodeHead(bytes)) !== 'none').toBe(false)
    }), { numRuns: 2_000 })
  })

  it('are those of pictures and containers, not those of texts with a control character here and there', () => {
    expect(isPlainlyBinary(Buffer.from(`PK\u0003\u0004\u0014${'\u0000'.repeat(20)}word/document.xml`, 'latin1'))).toBe(true)
    expect(isPlainlyBinary(Buffer.from(`Niederschrift\u0001 des Ausschusses\u0002 vom 17. Mai\u0003 2011`))).toBe(false)
    expect(isPlainlyBinary(Buffer.from('Niederschrift', 'utf16le'))).toBe(false)
  })
})

describe('a text', () => {
  it('with a large picture in it, packed in letters, is not looked through for UTF-7 again and again', async () => {
    const saved = `<img src="data:image/jpeg;base64,${'b+Abcdef'.repeat(20_000)}">`
    expect(await workTime(() => expect(decodeText(Buffer.from(saved))).toBe(saved))).toBeLessThan(1_000)
  })
})
