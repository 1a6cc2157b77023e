import { expect, it } from 'vitest'
import { read } from '../tricky/reading'

it('bullets set in a font of signs are bullets, and nothing else of it is guessed', async () => {
  const text = ['Ziele:', '\uF0B7 Solar', '\t\uF0D8\tWind', 'Wasser \uF0B7 Wald', '\uF061-Werte', 'Zoll\uF020\uF0E0 Post'].join('\n')
  const rtf = `{\\rtf1\\ansi ${text.replaceAll('\n', '\\line ').replaceAll('\t', '\\tab ').replace(/[\uF000-\uF0FF]/g, (sign) => `{\\uc1\\u${sign.charCodeAt(0) - 0x10000}?}`)}}`
  const bullets = (page = ''): string[] => page.match(/[•\uF000-\uF0FF]/g) ?? []
  const plain = ['•', '•', '•', '\uF061', '\uF0E0']
  expect((await read('ziele.txt', text)).pages).toEqual([['Ziele:', '• Solar', '\t•\tWind', 'Wasser • Wald', '\uF061-Werte', 'Zoll \uF0E0 Post'].join('\n')])
  expect(bullets((await read('ziele.rtf', rtf)).pages[0])).toEqual(plain)
})
