import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { droppedPaths } from '../../main/hosts/window/dropped'
import { menuTemplate } from '../../main/hosts/window/menu'
import { readWindowPlace, saveWindowPlace } from '../../main/hosts/window/place'

const folder = mkdtempSync(join(tmpdir(), 'window-'))
const file = join(folder, 'window.json')
const screens = [{ x: 0, y: 0, width: 1920, height: 1080 }]
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('opens the window where it stood', () => {
  saveWindowPlace(file, { x: 100, y: 50, width: 1000, height: 700, maximised: true })
  expect(readWindowPlace(file, screens)).toEqual({ x: 100, y: 50, width: 1000, height: 700, maximised: true })
})

it('brings a window back that stood on a screen which is gone', () => {
  saveWindowPlace(file, { x: 2500, y: 50, width: 1000, height: 700, maximised: false })
  expect(readWindowPlace(file, screens)).toEqual({ width: 1000, height: 700, maximised: false })
})

it('takes the usual size where the note is damaged', () => {
  writeFileSync(file, '{"width": "wide"')
  expect(readWindowPlace(file, screens)).toEqual({ width: 1280, height: 800, maximised: false })
})

it('names the menus in the language of the program', () => {
  expect(menuTemplate('de', 'linux').map((menu) => 'label' in menu && menu.label)).toEqual(['Datei', 'Bearbeiten', 'Ansicht', 'Fenster'])
  expect(menuTemplate('en', 'darwin').map((menu) => 'label' in menu && menu.label)).toEqual(['Klimaarchiv', 'Edit', 'View', 'Window'])
})

it('takes dropped paths only whole', () => {
  expect(droppedPaths([join(folder, 'a.txt')])).toEqual([join(folder, 'a.txt')])
  for (const bad of [[], ['a.txt'], 'a.txt', [1], null]) expect(() => droppedPaths(bad)).toThrow('input-invalid')
})
