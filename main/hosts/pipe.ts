import type { MessagePort } from 'node:worker_threads'

/** The far end of a pipe, whatever carries it: a WebSocket, an Electron port. */
export interface FarEnd {
  send(message: unknown): void
  close(): void
}

/**
 * Joins a far end with the archive thread's port: what the thread says is sent, and either side's end ends both. Gives
 * what the far end's events call.
 */
export function joinPipe(port: MessagePort, far: FarEnd): { received(message: unknown): void; ended(): void } {
  port.on('message', (message: unknown) => far.send(message))
  port.once('close', () => far.close())
  return {
    received: (message) => port.postMessage(message),
    ended: () => port.close(),
  }
}
