import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { migrations } from '../../main/archive/database/migrate'
import { search } from '../../main/cli/search'
import { startBrowserHost } from '../../main/hosts/browser'
import { placesFrom } from '../../main/hosts/places'
import { written } from '../cli/written'
import { openProgramOn } from './direct-host'
import { startElectronForTest } from './electron-host'
import { archiveFolder, entryFolder } from './host'
import { holdUp, makeOlderArchive } from './older-archive'

function olderArchive(): string {
  const { archive, remove } = archiveFolder()
  onTestFinished(remove)
  makeOlderArchive(archive)
  return archive
}

it('the browser shows that an archive of an older program is brought up to date, until it is open', async () => {
  const archive = olderArchive()
  const places = placesFrom(entryFolder)
  const { thread, goOn } = holdUp(archive, places.thread)
  const { promise: begun, resolve: begin } = Promise.withResolvers<string>()
  const starting = startBrowserHost({ archive, account: 'Ama Serwaa', port: 0, places: { ...places, thread }, onDied: () => undefined, onUpdating: begin })
  const link = await begun
  expect((await fetch(new URL('/', link))).status).toBe(401)
  const entered = await fetch(link, { redirect: 'manual' })
  const ask = async (path: string, language = 'de-DE'): Promise<Response> => fetch(new URL(path, link), { headers: { cookie: entered.headers.get('set-cookie')?.split(';')[0] ?? '', 'accept-language': language } })
  const page = await ask('/')
  expect([page.status, page.headers.get('content-security-policy')]).toEqual([200, expect.stringMatching(/default-src 'none'.*'nonce-/)])
  const text = await page.text()
  expect(text).toContain('Das Archiv wird auf den neuesten Stand gebracht …')
  expect(text).toMatch(/Schritt 1 von \d+[^]*http-equiv="refresh"|http-equiv="refresh"[^]*Schritt 1 von \d+/)
  expect(await (await ask('/', 'en-GB')).text()).toContain('The archive is being brought up to date …')
  expect((await ask('/rpc')).status).toBe(503)
  goOn()
  const host = await starting
  expect(host.link).toBe(link)
  expect(await (await ask('/')).text()).toContain('<script type="module"')
  await host.close()
})

it('a window shows that an archive of an older program is brought up to date, and goes when that is open', async () => {
  const host = await startElectronForTest(olderArchive())
  const [updating, opened, ...others] = host.electron.BrowserWindow.all
  expect(others).toEqual([])
  expect(decodeURIComponent(updating?.webContents.mainFrame.url ?? '')).toMatch(/^data:text\/html;charset=utf-8,[^]*Das Archiv wird auf den neuesten Stand gebracht …[^]*Schritt (\d+) von \1/)
  expect(updating?.options).toMatchObject({ closable: false, webPreferences: { sandbox: true, javascript: false } })
  expect([updating?.destroyed, opened?.destroyed]).toEqual([true, false])
  await host.close()
})

it('nobody is told again once the archive is open, where an older backup is got back', async () => {
  const archive = olderArchive()
  const steps: number[] = []
  const program = openProgramOn(archive, { onUpdating: ({ step }) => steps.push(step) })
  expect(steps).toEqual(steps.map((_, index) => index + 1))
  expect(steps.splice(0)).not.toEqual([])
  const backup = olderArchive()
  renameSync(join(backup, 'archive.sqlite'), join(archive, 'restored.sqlite'))
  program.context.reopen()
  expect([program.context.archive.db.pragma('user_version', { simple: true }), steps]).toEqual([migrations.length, []])
  await program.close()
})

it('the command line says that an archive of an older program is brought up to date', async () => {
  const options = { archive: olderArchive(), json: true, limit: 5, exact: false, translations: true, places: placesFrom(entryFolder) }
  const { out, errors } = await written(() => search('Kompost', options))
  expect(errors).toMatch(/^Das Archiv wird auf den neuesten Stand gebracht … 1\/(\d+)\n[^]* \1\/\1\n$/)
  expect(JSON.parse(out)).toMatchObject({ total: 0 })
  expect(await written(() => search('Kompost', options))).toMatchObject({ errors: '' })
})
