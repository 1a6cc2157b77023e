import { expect, it } from 'vitest'
import { readValues } from '../../../main/import/take/entities-of'
import { read } from '../tricky/reading'

it.each([
  ['Bericht.bin', 'Bericht'],
  ['Bericht 2.1.bin', 'Bericht 2.1'],
  ['.xyz', '.xyz'],
  ['..xyz', '..xyz'],
  ['.rels', '.rels'],
  ['Ordner/.xyz', '.xyz'],
  ['.xyz.alt', '.xyz'],
])('a file that says nothing of itself is called by its name: %s', async (path, title) => {
  expect(readValues(await read(path, Uint8Array.of(0, 1, 2, 3, 0, 5, 6, 7)), path).title).toBe(title)
})
