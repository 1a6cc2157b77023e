import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { channels } from '../../preload/bridge'
import { startElectronForTest, type RunningElectronHost } from './electron-host'
import { preventable, type BrowserWindow } from './electron-stand-in'
import { archiveFolder, fixture } from './host'

describe('the Electron window', () => {
  const { archive, remove } = archiveFolder()
  let host: RunningElectronHost
  let window: BrowserWindow
  beforeAll(async () => {
    host = await startElectronForTest(archive)
    const opened = host.electron.BrowserWindow.all.at(-1)
    if (opened === undefined) throw new Error('no window was opened')
    window = opened
  })
  afterAll(async () => {
    await host.close()
    remove()
  })

  it('shows pages that can do nothing but show', () => {
    const { webPreferences } = window.options as { webPreferences: Record<string, unknown> }
    expect(webPreferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, webviewTag: false })
    expect(existsSync(String(webPreferences['preload']))).toBe(true)
    expect(webPreferences).not.toHaveProperty('enableBlinkFeatures')
  })

  it('is shown when there is something to see', () => {
    expect(window.options).toMatchObject({ show: false })
    window.emit('ready-to-show')
    expect(window.done).toContain('show')
  })

  it('loads our own page under a policy without foreign or inline scripts', async () => {
    expect(window.webContents.mainFrame.url).toBe('klimaarchiv://app/')
    expect(host.electron.protocol.privileged).toMatchObject([{ scheme: 'klimaarchiv', privileges: { standard: true, secure: true } }])
    const page = await get('klimaarchiv://app/')
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self';/)
    expect(page.headers.get('content-security-policy')).not.toContain('unsafe')
    expect(await page.text()).toContain('<script type="module"')
  })

  it.each(['klimaarchiv://other/', 'klimaarchiv://app/../../package.json', 'klimaarchiv://app/files/..%2f..%2farchive.sqlite', 'klimaarchiv://app/archive.sqlite'])('serves nothing under %s', async (url) => {
    expect((await get(url)).status).toBe(404)
  })

  it('goes nowhere, whoever asks', () => {
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-attach-webview']) {
      const event = preventable()
      window.webContents.emit(name, event)
      expect({ name, prevented: event.prevented }).toEqual({ name, prevented: true })
    }
  })

  it('opens web pages in the browser, everything else nowhere', () => {
    const open = (url: string): unknown => window.webContents.openHandler?.({ url })
    for (const url of ['https://www.bonn.de/', 'file:///etc/passwd', 'javascript:alert(1)', 'klimaarchiv://app/', 'smb://server/share', 'no address']) {
      expect(open(url)).toEqual({ action: 'deny' })
    }
    expect(host.electron.shell.opened).toEqual(['https://www.bonn.de/'])
  })

  it('grants no permission', () => {
    const { permissions } = host.electron.session
    const answers: boolean[] = []
    permissions.request?.(null, 'geolocation', (granted) => answers.push(granted))
    expect([...answers, permissions.check?.(), permissions.device?.()]).toEqual([false, false, false])
  })

  it('hands its page a port, and a new one after a reload', async () => {
    const first = await host.loadPage()
    expect(await first.client.archive.status()).toMatchObject({ folder: archive })
    first.port.close()
    const second = await host.loadPage()
    expect(second.port).not.toBe(first.port)
    expect(await second.client.archive.status()).toMatchObject({ folder: archive })
    second.port.close()
    await once(second.port, 'close')
  })

  it('gives no port and no source to a frame that is not its page', async () => {
    const { port } = await host.loadPage()
    const handed: unknown[] = []
    host.electron.ipcRenderer.on(channels.port, (event: unknown) => handed.push(event))
    const { mainFrame } = window.webContents
    for (const senderFrame of [null, { url: mainFrame.url }, { url: 'https://evil.example/' }]) {
      host.electron.ipcMain.emit(channels.ready, { senderFrame })
      expect(await ask(channels.dropped, { senderFrame }, [fixture])).toBeNull()
      expect(await ask(channels.choose, { senderFrame }, 'files')).toBeNull()
    }
    expect(handed).toEqual([])
    expect(host.electron.dialog.asked).toEqual([])
    port.close()
  })

  it('opens its own dialogs and gives a source, never a path', async () => {
    const { bridge, port } = await host.loadPage()
    expect(await bridge.chooseSource?.('folder')).toBeNull()
    host.electron.dialog.chosen = [fixture]
    expect(await bridge.chooseSource?.('folder')).toMatch(/^[0-9a-f-]{36}$/)
    expect(host.electron.dialog.asked).toEqual([{ properties: ['openDirectory', 'multiSelections'] }, { properties: ['openDirectory', 'multiSelections'] }])
    // A file that a script made has no path: nothing was dropped.
    await expect(bridge.registerDropped?.([new File(['x'], '/etc/passwd')])).rejects.toThrow('input-invalid')
    port.close()
  })

  it('opens, shows and saves copies of originals, never what could start a program, and for its own page only', async () => {
    const { client, bridge, port } = await host.loadPage()
    const hash = createHash('sha256').update('Vorlage').digest('hex')
    const original = join(archive, 'files', hash.slice(0, 2), hash)
    mkdirSync(join(original, '..'), { recursive: true })
    writeFileSync(original, 'Vorlage', { mode: 0o444 })
    const { shell, dialog } = host.electron

    expect(await bridge.openFile?.(hash, 'Vorlage.pdf')).toBe('done')
    expect(await bridge.showFile?.(hash, 'Vorlage.pdf')).toBe('done')
    const [copy = ''] = shell.openedPaths
    expect(shell.shownPaths).toEqual([copy])
    expect(copy).toMatch(/Vorlage\.pdf$/)
    expect(copy).not.toContain(archive)
    expect(readFileSync(copy, 'utf8')).toBe('Vorlage')

    shell.refusal = 'no application'
    expect(await bridge.openFile?.(hash, 'Vorlage.pdf')).toBe('failed')
    shell.refusal = ''
    shell.openedPaths.pop()

    expect(await bridge.openFile?.(hash, 'Vorlage.pdf.exe')).toBe('refused')
    expect(await bridge.openFile?.('../../archive.sqlite', 'a.pdf')).toBe('failed')
    expect(await bridge.openFile?.('0'.repeat(64), 'a.pdf')).toBe('missing')
    expect(await ask(channels.file, { senderFrame: { url: 'https://evil.example/' } }, 'open', hash, 'a.pdf')).toBe('failed')
    expect(shell.openedPaths).toEqual([copy])

    expect(await bridge.saveFile?.(hash, 'Vorlage.pdf')).toBe('cancelled')
    dialog.savedTo = join(archive, '..', 'gespeichert.pdf')
    expect(await bridge.saveFile?.(hash, 'Ordner/Vorlage.pdf')).toBe('done')
    expect(dialog.asked.at(-1)).toMatchObject({ defaultPath: 'Vorlage.pdf' })
    expect(readFileSync(dialog.savedTo, 'utf8')).toBe('Vorlage')

    dialog.savedTo = ''
    expect(await bridge.savePdf?.('Geschichte.pdf')).toBe('cancelled')
    dialog.savedTo = join(archive, '..', 'geschichte.pdf')
    expect(await bridge.savePdf?.('Geschichte.pdf')).toBe('done')
    expect(readFileSync(dialog.savedTo, 'utf8')).toBe('%PDF-')
    dialog.savedTo = join(archive, 'files', hash)
    expect(await ask(channels.pdf, { senderFrame: { url: 'https://evil.example/' } }, 'a.pdf')).toBe('failed')
    expect(existsSync(dialog.savedTo)).toBe(false)

    host.electron.app.emit('will-quit')
    expect(existsSync(copy)).toBe(false)
    expect(await client.archive.status()).toMatchObject({ folder: archive })
    port.close()
  })

  it('comes to the front when the program is started again', () => {
    window.minimised = true
    host.electron.app.emit('second-instance')
    expect(window.done.slice(-2)).toEqual(['restore', 'focus'])
  })

  it('is opened anew where the program is started again while it still closes', () => {
    window.destroyed = true
    host.electron.app.emit('second-instance')
    window.destroyed = false
    expect(host.electron.app.done).toEqual(['relaunch'])
  })

  it('asks before it closes on what is not saved, and stays unless that may be lost', () => {
    const { dialog } = host.electron
    const closing = (pressed: number): boolean => {
      dialog.pressed = pressed
      const event = preventable()
      window.webContents.emit('will-prevent-unload', event)
      return event.prevented
    }
    expect(closing(0)).toBe(false)
    expect(dialog.asked.at(-1)).toMatchObject({ buttons: ['Zurück zum Fenster', 'Trotzdem schließen'], defaultId: 0, cancelId: 0 })
    expect(closing(1)).toBe(true)
  })

  it('remembers where it stood', () => {
    window.emit('close')
    expect(JSON.parse(readFileSync(join(host.electron.app.userData, 'window.json'), 'utf8'))).toEqual({ x: 10, y: 20, width: 900, height: 700, maximised: false })
  })

  async function get(url: string): Promise<Response> {
    const handler = host.electron.protocol.handlers.get('klimaarchiv')
    if (handler === undefined) throw new Error('the scheme is not served')
    return handler(new Request(url))
  }

  async function ask(channel: string, event: object, ...given: unknown[]): Promise<unknown> {
    return (host.electron.ipcMain.handlers.get(channel) as ((...args: unknown[]) => unknown) | undefined)?.(event, ...given)
  }
})
