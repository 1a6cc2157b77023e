import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { freeNamesIn } from '../../main/exchange/free-names'
import { temporaryFolder } from '../archive/temporary-archive'
import { workTime } from '../work-time'

describe('names in a folder', () => {
  it('are kept, and numbered where they are taken, also by what is put beside them', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'MARKT.jpg'), '')
    writeFileSync(join(folder, 'Fest.jpg.xmp'), '')
    const free = await freeNamesIn(folder)
    expect(['Markt.jpg', 'markt.jpg', 'Fest.jpg', 'Bäume.jpg', 'Ba\u0308ume.jpg', 'Bäume.png'].map((name) => free(name, ['.xmp']))).toEqual([
      'Markt (2).jpg', 'markt (3).jpg', 'Fest (2).jpg', 'Bäume.jpg', 'Ba\u0308ume (2).jpg', 'Bäume.png',
    ])
  })

  it('are made such as Windows takes', async () => {
    const free = await freeNamesIn(temporaryFolder())
    expect(['a:b?.jpg', 'NUL.jpg', 'com1', 'Ende. ', '../x\\y.jpg', '...', 'con.tar.gz'].map((name) => free(name, []))).toEqual(['a_b_.jpg', '_NUL.jpg', '_com1', 'Ende', '.._x_y.jpg', '_', '_con.tar.gz'])
    const long = free(`${'ü'.repeat(250)}.jpeg`, ['.xmp'])
    expect(Buffer.byteLength(`${long}.xmp`)).toBeLessThan(255)
    expect(long.endsWith('.jpeg')).toBe(true)
    // As long as a ZIP may have them.
    let shortened = ''
    expect(await workTime(() => (shortened = free(`${'ö'.repeat(32_000)}.jpeg`, ['.xmp'])))).toBeLessThan(1_000)
    expect(shortened).toBe(`${'ö'.repeat(100)}.jpeg`)
  })
})
