import { expect, it } from 'vitest'
import { workTime } from '../../../work-time'
import { read } from '../../tricky/reading'

const pairs = (...values: readonly (readonly [code: number, value: string])[]): string => values.map(([code, value]) => `${String(code).padStart(3)}\r\n${value}\r\n`).join('')
const line = pairs([0, 'LINE'], [8, 'Wege'], [10, '2600012.5'], [20, '5707000.25'])

it('of a plan in DXF what is written on it is found, and no coordinates', async () => {
  const plan = pairs([999, 'AutoCAD'], [0, 'SECTION'], [2, 'HEADER'], [9, '$ACADVER'], [1, 'AC1015'], [0, 'ENDSEC'], [0, 'SECTION'], [2, 'ENTITIES']) + line.repeat(50)
    + pairs([0, 'TEXT'], [8, 'Schrift'], [1, 'Phoenixsee S\\U+00FCd %%c 12']) + line
    + pairs([0, 'MTEXT'], [3, '{\\fArial|b0|i0;Renaturierung der '], [1, 'Emscher}\\PAbschnitt 2'], [0, 'INSERT'], [2, 'BAUM'], [0, 'ATTRIB'], [1, 'Esche'], [2, 'ART'], [0, 'ENDSEC'], [0, 'EOF'])
  expect(await read('plan.dxf', plan)).toMatchObject({ mediaType: 'application/dxf', kind: 'document', fault: null, pages: ['Phoenixsee Süd Ø 12\nRenaturierung der Emscher\nAbschnitt 2\nEsche'] })
})

it('of a plan in DXF what stands at its leaders and measures is found, and no style', async () => {
  const plan = pairs([0, 'SECTION'], [2, 'ENTITIES'], [0, 'MULTILEADER'], [300, 'CONTEXT_DATA{'], [304, 'Alte Linde'], [302, 'LEADER{'], [304, 'LEADER_LINE{'], [0, 'DIMENSION'], [3, 'STANDARD'], [1, 'etwa <> m'], [0, 'ENDSEC'], [0, 'EOF'])
  expect(await read('plan.dxf', plan)).toMatchObject({ mediaType: 'application/dxf', pages: ['Alte Linde\netwa  m'] })
})

it('one of a hundred thousand lines, or of nothing but blanks, is read in no time', async () => {
  const start = pairs([0, 'SECTION'], [2, 'ENTITIES'])
  const took = await workTime(async () => {
    expect(await read('plan.dxf', start + line.repeat(100_000))).toMatchObject({ fault: null, pages: [''] })
    await read('plan.dxf', start + ' '.repeat(200_000))
    await read('plan.dxf', start + pairs([0, 'TEXT'], [1, '\\S'.repeat(50_000)], [1, '\\f'.repeat(50_000)]))
  })
  expect(took).toBeLessThan(8_000)
})

it('a text that begins with a number stays one', async () => {
  expect(await read('notiz.txt', '0\nSECTION\nDie Bäume\n')).toMatchObject({ mediaType: 'text/plain' })
})
