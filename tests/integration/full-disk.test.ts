import { execFileSync } from 'node:child_process'
import { statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { makeBackup } from '../../main/archive/backup/make'
import { openArchive } from '../../main/archive/open'
import { optionsFor, temporaryFolder } from '../archive/temporary-archive'

/** Makes a folder a disk of its own; false where that is not allowed. */
function mount(folder: string, options: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' })
    onTestFinished(() => void execFileSync('umount', ['-l', folder], { stdio: 'ignore' }))
    return true
  } catch {
    return false
  }
}

const backUp = (archive: string, target: string): Promise<unknown> => makeBackup({ folder: archive, target, programVersion: '0.0.0', now: '2026-11-24T08:00:00.000Z' }, () => undefined)

it('a backup says that the disk of the archive is full, not that of the backups', async ({ skip }) => {
  const [folder, stick] = [temporaryFolder(), temporaryFolder()]
  if (!mount(folder, 'size=4m')) skip()
  const archive = openArchive(optionsFor(folder))
  const { bavail, bsize } = statfsSync(folder)
  writeFileSync(join(folder, 'archive', 'viel'), Buffer.alloc((bavail - 8) * bsize))
  await expect(backUp(archive.folder, stick)).rejects.toMatchObject({ code: 'archive-disk-full', details: { folder: archive.folder } })
  archive.close()
})
