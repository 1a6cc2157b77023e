import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { endLoops } from '../../../../main/import/formats/office/ole-chains'
import { container } from '../../../fixtures/container'
import { workTime } from '../../../work-time'
import { read } from '../../tricky/reading'

const sector = 512

/** A compound file of more than 7 MB, whose last chain, of letters of a mail, leads back to its beginning. */
function loopedAtEnd(): Buffer {
  const bytes = container('cfb', { '/A': Buffer.alloc(7_500_000, 'x'), '/__substg1.0_1000001F': 'y'.repeat(9_000), '/__properties_version1.0': 'z'.repeat(40) })
  const last = bytes.indexOf('y'.repeat(sector)) / sector - 1
  const more = (bytes.readUInt32LE(68) + 1) * sector
  const table = (bytes.readUInt32LE(more + (Math.floor(last / 128) - 109) * 4) + 1) * sector
  for (let number = last; number < last + 17; number += 1) bytes.writeUInt32LE(number === last + 16 ? last : number + 1, table + (number % 128) * 4)
  return bytes
}

/** A compound file in which each sector, or of what is small each piece, is followed by itself. */
function looped(table: 'large' | 'small', name: string): Buffer {
  const bytes = container('cfb', { [name]: Buffer.alloc(9_000, 'x'), '/__substg1.0_1000001F': 'y'.repeat(900) })
  const start = (bytes.readUInt32LE(table === 'large' ? 76 : 60) + 1) * sector
  for (let at = start; at < start + sector; at += 4) {
    if (bytes.readUInt32LE(at) < 0xff_ff_ff_fa && bytes.readUInt32LE(at) > 0) bytes.writeUInt32LE((at - start) / 4, at)
  }
  return bytes
}

describe('a compound file', () => {
  it.each(['large', 'small'] as const)('whose chains lead back to where they have been is read in no time (%s)', async (table) => {
    const took = await workTime(async () => {
      for (const name of ['/WordDocument', '/__properties_version1.0']) expect((await read('brief', looped(table, name))).mediaType).not.toBe('application/octet-stream')
    })
    expect(took).toBeLessThan(3_000)
  })

  it('of more than 7 MB whose last chain does so is no other', async () => {
    const bytes = loopedAtEnd()
    endLoops(bytes)
    const last = bytes.indexOf('y'.repeat(sector)) / sector - 1
    const ended = Buffer.from(bytes)
    endLoops(ended)
    expect([last > 109 * 128, ended.equals(bytes), bytes.equals(loopedAtEnd())]).toEqual([true, true, false])
    expect(await workTime(() => read('brief', loopedAtEnd()))).toBeLessThan(5_000)
  })

  it('that is sound stays as it is, and so does what is none', () => {
    const documents = ['comments.doc', 'spacing.doc'].map((name) => readFileSync(join(import.meta.dirname, '../../../fixtures', name)))
    for (const bytes of [...documents, container('cfb', { '/A': 'x'.repeat(70_000), '/B': 'y' }), container('cfb', { '/A': 'x'.repeat(9_000_000), '/B': 'y' }), Buffer.alloc(2_000, 7), Buffer.alloc(9)]) {
      const before = Buffer.from(bytes)
      endLoops(bytes)
      expect(bytes.equals(before)).toBe(true)
    }
  })
})
