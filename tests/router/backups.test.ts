import { expect, it } from 'vitest'
import { saveBackupSettings } from '../../main/archive/backup/settings'
import { backUpWhenDue } from '../../main/router/backups'
import type { RouterContext } from '../../main/router/context'
import { temporaryArchive } from '../archive/temporary-archive'

const hours = (count: number): string => new Date(Date.now() + count * 3_600_000).toISOString()

it.each([
  ['was made three days ago', hours(-72), null, ['backup']],
  ['failed half an hour ago', hours(-0.5), 'backup-not-writable', []],
  ['failed two hours ago', hours(-2), 'backup-not-writable', ['backup']],
  ['was made while the clock was years ahead', hours(90_000), null, ['backup']],
] as const)('a backup that %s is followed by the next one when that is due', (_, at, fault, begun) => {
  const { archive, folder } = temporaryArchive()
  saveBackupSettings(folder, archive.folder, { target: folder, last: { at, fault }, ...(fault === null && { madeAt: at }) })
  const started: string[] = []
  const jobs = { isRunning: () => false, running: () => null, start: (kind: string) => started.push(kind) }
  backUpWhenDue({ archive, stateFolder: folder, jobs } as unknown as RouterContext)
  expect(started).toEqual(begun)
})
