import { afterAll, expect, it } from 'vitest'
import { recordDetail } from '../../main/archive/records/details'
import { extractor, importAll, listed, setting, write } from './import-setting'

afterAll(() => extractor.close())

it('a record names the other places where its file was met, and not the one it lies at', async () => {
  const setup = setting({ 'bericht.txt': 'Der Bericht über Solarlampen.' })
  const first = await importAll(setup)
  const [{ record } = { record: null }] = listed(setup, first)
  const places = (): unknown => recordDetail(setup.archive.db, record ?? '').files.map(({ path, elsewhere }) => [path, elsewhere])
  expect(places()).toEqual([['Ablage/bericht.txt', []]])
  write(setup.source, { 'Kopien/Lampen.txt': 'Der Bericht über Solarlampen.', 'Post/bericht.txt': 'Der Bericht über Solarlampen.' })
  await importAll(setup)
  await importAll(setup)
  expect(places()).toEqual([['Ablage/bericht.txt', ['Ablage/Kopien/Lampen.txt', 'Ablage/Post/bericht.txt']]])
})
