import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { archiveCommand, ended, launch, linkOf, workFolder } from './run-launcher'

function start(folder: string, ...more: string[]): ReturnType<typeof launch> {
  return launch(folder, ['start', '--host', 'browser', '--no-open', '--archive', join(folder, 'archive'), ...more])
}

describe('starting the program', () => {
  it('prints a link that opens it, and ends cleanly with Ctrl+C', async () => {
    const program = start(workFolder())
    const end = ended(program)
    const link = await linkOf(program)
    const entered = await fetch(link, { redirect: 'manual' })
    const page = await fetch(new URL('/', link), { headers: { cookie: entered.headers.get('set-cookie')?.split(';')[0] ?? '' } })
    expect(await page.text()).toContain('<script type="module"')
    program.kill('SIGINT')
    expect(await end).toMatchObject({ status: 0, errors: '' })
    await expect(fetch(link)).rejects.toThrow('fetch failed')
  })

  it('gives the link of the first when it is started a second time', async () => {
    const folder = workFolder()
    const first = start(folder)
    const link = await linkOf(first)
    const second = await ended(start(folder))
    expect(second.status).toBe(0)
    expect(second.out).toContain(link)
    first.kill('SIGTERM')
    expect(await ended(first)).toMatchObject({ status: 0 })
  })

  it('lets the command line read beside it, and refuses writing with the name of the holder', async () => {
    const folder = workFolder()
    const program = start(folder, '--account', 'Ama Serwaa')
    await linkOf(program)
    expect(await archiveCommand(folder, ['search', 'Kompost', '--json'])).toMatchObject({ status: 0 })
    writeFileSync(join(folder, 'a.txt'), 'Kompost')
    const refused = await archiveCommand(folder, ['import', 'a.txt'])
    expect(refused.status).toBe(2)
    expect(refused.errors).toContain('Ama Serwaa')
  })

  it('takes an archive again whose program was killed', async () => {
    const folder = workFolder()
    const first = start(folder)
    const before = await linkOf(first)
    first.kill('SIGKILL')
    // The program notices that its launcher is gone and ends by itself.
    await expect.poll(() => fetch(before).then(() => true, () => false)).toBe(false)
    const second = start(folder)
    expect(await linkOf(second)).not.toBe(before)
  })

  it('is found at the same port again, where the browser keeps its settings', async () => {
    const folder = workFolder()
    const portOf = async (program: ReturnType<typeof start>): Promise<string> => new URL(await linkOf(program)).port
    const stopped = async (program: ReturnType<typeof start>): Promise<void> => {
      program.kill('SIGTERM')
      await ended(program)
    }
    const first = start(folder)
    const port = await portOf(first)
    await stopped(first)
    const second = start(folder)
    expect(await portOf(second)).toBe(port)
    await stopped(second)
    const other = createServer().listen(Number(port), '127.0.0.1')
    await once(other, 'listening')
    const third = start(folder)
    const next = await portOf(third)
    expect(next).not.toBe(port)
    await stopped(third)
    other.close()
    const fourth = start(folder)
    expect(await portOf(fourth)).toBe(next)
    await stopped(fourth)
  })

  it('says what to do where an archive cannot be', async () => {
    const folder = workFolder()
    mkdirSync(join(folder, '.stfolder'))
    const refused = await ended(start(folder))
    expect(refused).toMatchObject({ status: 2, out: '' })
    expect(refused.errors).toMatch(/abgeglichen.*Bitte einen Ordner außerhalb wählen/)
  })

  it.runIf(process.platform === 'linux')('says in one sentence why it is the browser', async () => {
    const folder = workFolder()
    const program = launch(folder, ['start', '--no-open', '--archive', join(folder, 'archive')])
    const end = ended(program)
    await linkOf(program)
    program.kill('SIGINT')
    expect((await end).out.split('\n')[0]).toMatch(/^Hier ist kein Bildschirm angemeldet, .* im Browser\.$/)
  })
})
