import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { readBackupSettings, saveBackupSettings } from '../../main/archive/backup/settings'
import { archiveNoted, noteDevice } from '../../main/archive/database/device'
import { defaultFolder } from '../../main/default-folder'
import { rememberedPort, rememberPort } from '../../main/remembered-port'
import { stateFolder, takeStateAlong } from '../../main/state-folder'
import { temporaryFolder } from '../archive/temporary-archive'

const environments: readonly NodeJS.ProcessEnv[] = [{}, { LOCALAPPDATA: '/local', XDG_STATE_HOME: '/state', XDG_DATA_HOME: '/data' }, { LOCALAPPDATA: '', XDG_STATE_HOME: '', XDG_DATA_HOME: '' }]

describe.each(['win32', 'darwin', 'linux'] as const)('on %s', (platform) => {
  it.each(environments)('neither the default archive nor what must not travel with it lies in the other: %o', (environment) => {
    const [archive, state] = [defaultFolder(environment, platform), stateFolder(environment, platform)]
    expect([archive, state]).toEqual([expect.stringMatching(/^\//), expect.stringMatching(/^\//)])
    expect(`${state}/`.startsWith(`${archive}/`) || `${archive}/`.startsWith(`${state}/`)).toBe(false)
  })
})

describe('what an earlier version kept inside the archive', () => {
  /** A Windows whose default archive holds what belongs beside it. */
  function before(): { environment: NodeJS.ProcessEnv; archive: string; former: string; beside: string } {
    const environment = { LOCALAPPDATA: temporaryFolder() }
    const archive = defaultFolder(environment, 'win32')
    const former = join(archive, 'state')
    mkdirSync(archive)
    noteDevice(former, archive, { device: 'abcdef012345', archive: 'an-id', last: 'a reading' })
    saveBackupSettings(former, archive, { target: '/stick' })
    return { environment, archive, former, beside: `${archive}-State` }
  }

  it('is taken along whole, once', () => {
    const { environment, archive, former, beside } = before()
    takeStateAlong(environment, 'win32')
    expect(stateFolder(environment, 'win32')).toBe(beside)
    expect(existsSync(former)).toBe(false)
    expect(archiveNoted(beside, archive)).toEqual({ archive: 'an-id', written: true })
    expect(readBackupSettings(beside, archive).target).toBe('/stick')
    // An older copy of the archive set back in its place brings its notes along.
    noteDevice(former, archive, { device: '543210fedcba', archive: 'an-id', last: null })
    takeStateAlong(environment, 'win32')
    expect(archiveNoted(stateFolder(environment, 'win32'), archive)).toEqual({ archive: 'an-id', written: true })
  })

  it('goes on being read and written where it cannot be moved', () => {
    const { environment, archive, former, beside } = before()
    const said = vi.spyOn(console, 'error').mockReturnValue()
    onTestFinished(() => said.mockRestore())
    // No folder can be put in the place of a link that leads nowhere.
    symlinkSync(join(archive, 'nowhere'), beside)
    takeStateAlong(environment, 'win32')
    expect(said).toHaveBeenCalledOnce()
    expect(stateFolder(environment, 'win32')).toBe(former)
    saveBackupSettings(former, archive, { target: '/another' })
    rmSync(beside)
    takeStateAlong(environment, 'win32')
    expect(readBackupSettings(beside, archive).target).toBe('/another')
  })

  it('is none of the concern of whoever names a folder', () => {
    const { environment, archive, former } = before()
    const named = join(archive, '..', 'named')
    takeStateAlong({ ...environment, KLIMAARCHIV_STATE: named }, 'win32')
    expect(stateFolder({ ...environment, KLIMAARCHIV_STATE: named }, 'win32')).toBe(named)
    expect(existsSync(former)).toBe(true)
  })
})

it('nothing is remembered of an archive that is gone before another begins in its place', () => {
  const [state, archive] = [temporaryFolder(), join(temporaryFolder(), 'archive')]
  mkdirSync(archive)
  rememberPort(state, archive, 40_000)
  expect(rememberedPort(state, archive)).toBe(40_000)
  rmSync(archive, { recursive: true })
  expect(rememberedPort(state, archive)).toBeNull()
})
