import { expect, it } from 'vitest'
import { picturesOn } from '../../../main/import/sources/companions'
import { workTime } from '../../work-time'

const figures = (sources: readonly (string | null)[]) => ({ figures: sources.map((source) => ({ caption: '', credit: null, source, page: 0, start: 0, date: null, suggestions: [] })), parts: [] })

it('a file beside a page is the first picture with its address, however that is written', () => {
  const pictureOf = picturesOn('Ablage/Seite.html', figures([null, './Seite_files/H%C3%B6fe%201.jpg?w=100', 'Seite_files/plan.png', 'Seite_files/plan.png#oben']))
  expect(['Höfe 1.jpg', 'Ho\u0308fe 1.jpg', 'plan.png', 'logo.png'].map((name) => pictureOf(`Ablage/Seite_files/${name}`))).toEqual([1, 1, 2, null])
})

it('the pictures of a page with many are told apart in linear time: the archive waits for it', async () => {
  const names = Array.from({ length: 20_000 }, (_, index) => `Seite_files/bild${index}.jpg`)
  let found: readonly (number | null)[] = []
  expect(await workTime(() => (found = names.map(picturesOn('Seite.html', figures(names)))))).toBeLessThan(1_000)
  expect(found).toEqual(names.map((_, index) => index))
})
