import { createORPCClient } from '@orpc/client'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import type { StandardLinkOptions } from '@orpc/client/standard'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import { portMessage, readyMessage } from '../preload/bridge'
import type { Contract } from '../preload/contract'
import { bridge } from './host'

export type Client = ContractRouterClient<Contract>

type Interceptors = NonNullable<StandardLinkOptions<object>['interceptors']>

/** The pipe to the archive: its client, and a promise that resolves when the other end is gone. */
export interface Connection {
  readonly client: Client
  readonly lost: Promise<void>
}

/** Connects to the archive by the way of this host. */
export function connect(): Promise<Connection> {
  return bridge().host === 'electron' ? connectByPort() : connectBySocket()
}

/** Whether the program that let this window in was started anew since: another one answers, which does not know it. */
export async function isStartedAnew(): Promise<boolean> {
  if (bridge().host === 'electron') return false
  try {
    return (await fetch('/', { method: 'HEAD', cache: 'no-store' })).status === 401
  } catch {
    return false
  }
}

function connectByPort(): Promise<Connection> {
  return new Promise((resolve) => {
    const onMessage = (event: MessageEvent): void => {
      const [port] = event.ports
      if (event.source !== window || event.data !== portMessage || port === undefined) return
      window.removeEventListener('message', onMessage)
      port.start()
      const { lost, interceptors } = followEnd(port)
      resolve({ client: createORPCClient(new PortLink({ port, interceptors })), lost })
    }
    window.addEventListener('message', onMessage)
    window.postMessage(readyMessage, window.origin)
  })
}

function connectBySocket(): Promise<Connection> {
  return new Promise((resolve, reject) => {
    const websocket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/rpc`)
    websocket.addEventListener('open', () => {
      const { lost, interceptors } = followEnd(websocket)
      resolve({ client: createORPCClient<Client>(new SocketLink({ websocket, interceptors })), lost })
    })
    websocket.addEventListener('error', () => reject(new Error('the program does not answer')))
  })
}

/**
 * Follows a pipe to its end, before its link does: what was asked and is not answered by then never will be, not even by
 * a fault. All that stands in the window stays as it was until there is a new pipe, over which everything is asked anew.
 */
function followEnd(pipe: EventTarget): Pick<Connection, 'lost'> & { readonly interceptors: Interceptors } {
  let isOver = false
  const lost = new Promise<void>((gone) =>
    pipe.addEventListener('close', () => {
      isOver = true
      gone()
    }),
  )
  return {
    lost,
    interceptors: [
      async ({ next }) => {
        try {
          return await next()
        } catch (error) {
          return isOver ? new Promise<never>(() => undefined) : Promise.reject(error)
        }
      },
    ],
  }
}
