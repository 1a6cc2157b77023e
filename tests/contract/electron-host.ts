import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MessagePort } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { vi } from 'vitest'
import type { ArchiveThread } from '../../main/hosts/archive-thread'
import { placesFrom } from '../../main/hosts/places'
import { bridgeName, portMessage, readyMessage, type HostBridge } from '../../preload/bridge'
import type * as StandIn from './electron-stand-in'
import { entryFolder, type Client, type HostUnderTest } from './host'

type PageEvent = { readonly data: unknown; readonly source: unknown; readonly ports: readonly MessagePort[] }

/** A window as a page and its preload see it: messages to itself, nothing more. */
class PageWindow {
  readonly origin = 'klimaarchiv://app'
  readonly #listeners: ((event: PageEvent) => void)[] = []
  addEventListener(_type: 'message', listener: (event: PageEvent) => void): void {
    this.#listeners.push(listener)
  }
  postMessage(data: unknown, _origin: string, ports: readonly MessagePort[] = []): void {
    for (const listener of this.#listeners) listener({ data, source: this, ports })
  }
}

/** The Electron host, running in front of the stand-in. */
export interface RunningElectronHost {
  readonly electron: typeof StandIn
  readonly thread: ArchiveThread
  /** Loads the page, as the first load and each reload do: a new preload, a new port. */
  loadPage(): Promise<{ client: Client; bridge: HostBridge; port: MessagePort }>
  close(): Promise<void>
}

/** Starts the host with a new stand-in of its own. */
export async function startElectronForTest(archive: string): Promise<RunningElectronHost> {
  vi.resetModules()
  // The alias in vitest.config.ts resolves both to the one file.
  const electron: typeof StandIn = await import('./electron-stand-in')
  electron.app.userData = mkdtempSync(join(tmpdir(), 'klimaarchiv-user-'))
  const { registerScheme, startElectronHost } = await import('../../main/hosts/electron')
  registerScheme()
  const thread = await startElectronHost({
    archive,
    account: 'Ama Serwaa',
    places: placesFrom(entryFolder),
    onDied: (error) => {
      throw error
    },
  })
  return {
    electron,
    thread,
    loadPage: () => loadPage(electron),
    async close() {
      await thread.close()
      rmSync(electron.app.userData, { recursive: true, force: true })
    },
  }
}

async function loadPage(electron: typeof StandIn): ReturnType<RunningElectronHost['loadPage']> {
  electron.ipcRenderer.removeAllListeners()
  const page = new PageWindow()
  vi.stubGlobal('window', page)
  vi.resetModules()
  vi.doMock('electron', () => electron)
  await import('../../preload/index')
  const port = await new Promise<MessagePort>((resolve) => {
    page.addEventListener('message', ({ data, ports: [first] }) => {
      if (data === portMessage && first !== undefined) resolve(first)
    })
    page.postMessage(readyMessage, page.origin)
  })
  vi.unstubAllGlobals()
  const client: Client = createORPCClient(new RPCLink({ port }))
  port.start()
  return { client, bridge: electron.contextBridge.exposed.get(bridgeName) as HostBridge, port }
}

/** The window's way: the port its preload hands over for the contract, dropped paths for files. */
export async function openElectronHost(archive: string): Promise<HostUnderTest> {
  const host = await startElectronForTest(archive)
  const { client, bridge, port } = await host.loadPage()
  return {
    client,
    addSource(folder) {
      const dropped = new File([], 'dropped')
      host.electron.webUtils.paths.set(dropped, folder)
      return bridge.registerDropped?.([dropped]) ?? Promise.reject(new Error('the bridge takes no drops'))
    },
    async close() {
      port.close()
      await host.close()
    },
  }
}
