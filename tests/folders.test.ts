import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createFolders } from '../main/folders'
import { temporaryFolder } from './archive/temporary-archive'

test('folders that look like links are offered, as those kept in OneDrive do; other links are not', async () => {
  const home = temporaryFolder()
  mkdirSync(join(home, 'Ablage'))
  writeFileSync(join(home, 'brief.txt'), 'Ein Brief')
  symlinkSync('Ablage', join(home, 'Wolke'))
  symlinkSync('brief.txt', join(home, 'Kopie'))
  symlinkSync('weg', join(home, 'Toter Verweis'))
  const folders = createFolders({ platform: 'linux' })
  let view = await folders.browse(null)
  for (const step of ['/', ...home.slice(1).split('/')]) view = await folders.browse(view.folders.find(({ name }) => name === step)?.token ?? null)
  expect(view.folders.map(({ name }) => name)).toEqual(['Ablage', 'Wolke'])
})

test('a drive that does not answer is not waited for', async () => {
  const look = (path: string): Promise<void> => (path === 'C:\\' ? Promise.resolve() : path === 'Z:\\' ? new Promise(() => undefined) : Promise.reject(new Error('not there')))
  const { folders } = await createFolders({ platform: 'win32', look, patience: 20 }).browse(null)
  expect(folders.map(({ name }) => name)).toEqual(['C:\\', homedir()])
})

test('a drive that does not answer is asked once until it does, however often somebody begins anew', async () => {
  const { promise: answered, resolve: answer } = Promise.withResolvers<void>()
  const asked: string[] = []
  const look = (path: string): Promise<void> => {
    asked.push(path)
    return path === 'Z:\\' ? answered : Promise.reject(new Error('not there'))
  }
  const folders = createFolders({ platform: 'win32', look, patience: 20 })
  for (let time = 0; time < 3; time += 1) expect((await folders.browse(null)).folders.map(({ name }) => name)).toEqual([homedir()])
  // Each question that waits keeps all others of the program from one of the few who ask the system.
  expect([asked.filter((path) => path === 'Z:\\').length, asked.filter((path) => path === 'Y:\\').length]).toEqual([1, 3])
  answer()
  expect((await folders.browse(null)).folders.map(({ name }) => name)).toEqual(['Z:\\', homedir()])
})
