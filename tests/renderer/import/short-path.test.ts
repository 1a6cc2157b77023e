import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shortPath } from '../../../renderer/import/short-path'

describe('a path in a list', () => {
  it('is shown as it is where it is short', () => {
    expect(shortPath('Berichte/alt/leer.txt')).toBe('Berichte/alt/leer.txt')
  })

  it('leaves out folders in its middle, the outermost first', () => {
    const path = 'Ablage/Klimaschutz und Energie/Partnerschaften/Kumasi/2011/Bericht.pdf'
    expect(shortPath(path)).toBe('Ablage/…/Partnerschaften/Kumasi/2011/Bericht.pdf')
  })

  it('ends with the name of the file, however long', () => {
    const name = `${'Niederschrift '.repeat(8)}.pdf`
    expect(shortPath(`Ablage/Kumasi/${name}`)).toBe(`Ablage/…/${name}`)
    const folder = fc.stringMatching(/^[a-z ]{1,30}$/)
    fc.assert(fc.property(fc.array(folder, { minLength: 1, maxLength: 12 }), (parts) => {
      const short = shortPath(parts.join('/'))
      expect(short.length).toBeLessThanOrEqual(parts.join('/').length + 1)
      expect(short.split('/').at(-1)).toBe(parts.at(-1))
      expect(short.split('/')[0]).toBe(parts[0])
    }))
  })
})
