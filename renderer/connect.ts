import { createORPCClient } from '@orpc/client'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import { portMessage, readyMessage } from '../preload/bridge'
import type { Contract } from '../preload/contract'
import { bridge } from './host'

export type Client = ContractRouterClient<Contract>

/** The pipe to the archive: its client, and a promise that resolves when the other end is gone. */
export interface Connection {
  readonly client: Client
  readonly lost: Promise<void>
}

/** Connects to the archive by the way of this host. */
export function connect(): Promise<Connection> {
  return bridge().host === 'electron' ? connectByPort() : connectBySocket()
}

function connectByPort(): Promise<Connection> {
  return new Promise((resolve) => {
    const onMessage = (event: MessageEvent): void => {
      const [port] = event.ports
      if (event.source !== window || event.data !== portMessage || port === undefined) return
      window.removeEventListener('message', onMessage)
      port.start()
      const lost = new Promise<void>((gone) => port.addEventListener('close', () => gone()))
      resolve({ client: createORPCClient(new PortLink({ port })), lost })
    }
    window.addEventListener('message', onMessage)
    window.postMessage(readyMessage, window.origin)
  })
}

function connectBySocket(): Promise<Connection> {
  return new Promise((resolve, reject) => {
    const websocket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/rpc`)
    websocket.addEventListener('open', () => {
      const client = createORPCClient<Client>(new SocketLink({ websocket }))
      // After the link's own listener: what the window then gives up is over for the link, and it does not try to tell the host.
      const lost = new Promise<void>((gone) => websocket.addEventListener('close', () => gone()))
      resolve({ client, lost })
    })
    websocket.addEventListener('error', () => reject(new Error('the program does not answer')))
  })
}
