import { readFileSync } from 'node:fs'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { WebSocket } from 'ws'
import * as z from 'zod'
import { startBrowserHost, type BrowserHost } from '../../main/hosts/browser'
import { placesFrom } from '../../main/hosts/places'
import { entryFolder, filesBelow, type Client, type HostUnderTest } from './host'

/** A browser host that runs, and what a browser holds after it followed the printed link. */
export interface RunningBrowserHost {
  readonly host: BrowserHost
  readonly base: string
  readonly cookie: string
}

export async function startForTest(archive: string): Promise<RunningBrowserHost> {
  const host = await startBrowserHost({
    archive,
    account: 'Ama Serwaa',
    port: 0,
    places: placesFrom(entryFolder),
    onDied: (error) => {
      throw error
    },
  })
  const entered = await fetch(host.link, { redirect: 'manual' })
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  return { host, base: new URL(host.link).origin, cookie }
}

/** The browser's way: a WebSocket for the contract, uploads for files. */
export async function openBrowserHost(archive: string): Promise<HostUnderTest> {
  const { host, base, cookie } = await startForTest(archive)
  const websocket = new WebSocket(`${base.replace('http', 'ws')}/rpc`, { headers: { cookie }, origin: base })
  const client: Client = createORPCClient(new RPCLink({ websocket: asBrowsers(websocket) }))
  return {
    client,
    async addSource(folder) {
      const { source } = await post(`${base}/uploads`, cookie)
      for (const { path, name } of filesBelow(folder)) {
        await fetch(`${base}/uploads/${source}?path=${encodeURIComponent(name)}`, { method: 'PUT', headers: { cookie }, body: readFileSync(path) })
      }
      return (await post(`${base}/uploads/${source}/done`, cookie)).source
    },
    async close() {
      websocket.close()
      await host.close()
    },
  }
}

/** The package's socket does what a browser's does; only its declarations differ. */
function asBrowsers(socket: WebSocket): globalThis.WebSocket {
  return socket as unknown as globalThis.WebSocket
}

async function post(address: string, cookie: string): Promise<{ source: string }> {
  const response = await fetch(address, { method: 'POST', headers: { cookie } })
  return z.object({ source: z.string() }).parse(await response.json())
}
