import { expect, it } from 'vitest'
import { defaultFolder } from '../../main/default-folder'
import { windowFolder } from '../../main/state-folder'
import { userLanguage } from '../../main/user-language'

it('keeps the archive with local data, never in the roaming profile', () => {
  expect(defaultFolder({ LOCALAPPDATA: '/local', APPDATA: '/roaming' }, 'win32')).toBe('/local/Klimaarchiv')
  expect(defaultFolder({ XDG_DATA_HOME: '/data' }, 'linux')).toBe('/data/klimaarchiv')
  expect(defaultFolder({}, 'linux')).toMatch(/\/\.local\/share\/klimaarchiv$/)
  expect(defaultFolder({}, 'darwin')).toMatch(/\/Library\/Application Support\/Klimaarchiv$/)
})

it('keeps what belongs to the window local, too, and out of the archive', () => {
  expect(windowFolder({ LOCALAPPDATA: '/local', APPDATA: '/roaming' }, 'win32')).toBe('/local/Klimaarchiv-State/window')
  expect(windowFolder({}, 'darwin')).toMatch(/\/Klimaarchiv-State\/window$/)
  expect(windowFolder({}, 'linux')).toBeNull()
})

it('speaks German unless the environment says English', () => {
  expect([{}, { LANG: 'C.UTF-8' }, { LANG: 'de_DE.UTF-8' }, { LANG: 'fr_FR' }].map((environment) => userLanguage(environment))).toEqual(['de', 'de', 'de', 'de'])
  expect(['en-GB', 'de-DE', 'fr-FR'].map((settings) => userLanguage({}, 'win32', () => settings))).toEqual(['en', 'de', 'de'])
  expect([userLanguage({ LANG: 'de_DE.UTF-8' }, 'win32', () => 'en-GB'), userLanguage({}, 'linux', () => 'en-GB')]).toEqual(['de', 'de'])
  expect([{ LANG: 'en_GB.UTF-8' }, { LANG: 'de_DE', LC_ALL: 'en_US' }].map((environment) => userLanguage(environment))).toEqual(['en', 'en'])
})
