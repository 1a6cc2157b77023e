import { rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { storeOriginal } from '../../main/archive/originals'
import { temporaryArchive } from './temporary-archive'

test('whatever a system says of reading a source is that file’s fault, and what it says of writing is not', async () => {
  const { archive, folder } = temporaryArchive()
  const circle = join(folder, 'Kreis.txt')
  symlinkSync(circle, circle)
  await expect(storeOriginal(archive.folder, circle)).rejects.toMatchObject({ code: 'file-unreadable', details: { path: circle } })
  await expect(storeOriginal(archive.folder, folder)).rejects.toMatchObject({ code: 'file-unreadable' })
  await expect(storeOriginal(archive.folder, join(folder, 'fort.txt'))).rejects.toMatchObject({ code: 'file-vanished' })

  const source = join(folder, 'Brief.txt')
  writeFileSync(source, 'Sehr geehrter Herr Simmons')
  const partial = join(archive.folder, 'partial')
  rmSync(partial, { recursive: true })
  writeFileSync(partial, 'no folder')
  await expect(storeOriginal(archive.folder, source)).rejects.toMatchObject({ code: 'ENOTDIR' })
})
