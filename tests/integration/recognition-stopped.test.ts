import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import sharp from 'sharp'
import { expect, it, onTestFinished, vi } from 'vitest'
import { openProgramOn } from '../contract/direct-host'
import { archiveFolder } from '../contract/host'
import { longWork } from '../e2e/long-work'

function scan(text: string): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="500"><rect width="100%" height="100%" fill="#fff"/><text x="80" y="200" font-family="DejaVu Sans, Arial, sans-serif" font-size="48">${text}</text></svg>`
  return sharp(Buffer.from(svg)).greyscale().tiff().toBuffer()
}

it('text recognition that somebody has stopped is not begun again by undo, redo or restoring a record, but where it is asked for', async () => {
  const { archive: folder, remove } = archiveFolder()
  const program = openProgramOn(folder)
  onTestFinished(async () => {
    await program.close()
    remove()
  })
  const { jobs } = program.context
  const client = createRouterClient(program.router, { context: program.context })
  const source = join(folder, '../Ablage')
  mkdirSync(source)
  for (const text of ['Niederschrift der Sitzung', 'Vermerk zum Besuch', 'Bericht des Beirats']) writeFileSync(join(source, `${text}.tif`), await scan(text))
  const id = randomUUID()
  program.registerSource(id, [{ path: source, name: 'Ablage' }], false)
  await client.imports.start({ source: id })
  const job = await vi.waitUntil(() => jobs.running('recognise'), { timeout: longWork })
  expect(await client.jobs.cancel({ id: job })).toEqual({ cancelled: true })
  await jobs.ended('recognise')

  const event = await client.records.create({ kind: 'event', fields: { title: 'Besuch' } })
  const isBegunBy = async (act: () => Promise<unknown>): Promise<boolean> => {
    await act()
    return jobs.isRunning('recognise')
  }
  expect(await isBegunBy(() => client.archive.undo({}))).toBe(false)
  expect(await isBegunBy(() => client.archive.redo({}))).toBe(false)
  await client.records.trash({ ids: [event.id] })
  expect(await isBegunBy(() => client.records.restore({ ids: [event.id] }))).toBe(false)
  expect(await isBegunBy(() => client.imports.recognise())).toBe(true)
  // Whoever goes on with it has it go on with what is brought back as well.
  await jobs.cancelWhere(({ kind }) => kind === 'recognise')
  expect(await isBegunBy(() => client.archive.undo({}))).toBe(true)
})
