import type { MessagePort } from 'node:worker_threads'
import type { ChildHandle, Spawn } from '../import/extractor'

// Electron forks its child processes on the main thread only. Here the two ends of the line on which the archive thread
// asks for one: the thread's end is a `Spawn` like any other, the host's end does the forking.

type ToHost =
  | { readonly type: 'spawn'; readonly child: number; readonly entry: string }
  | { readonly type: 'send'; readonly child: number; readonly message: unknown }
  | { readonly type: 'kill'; readonly child: number }

type FromHost =
  | { readonly type: 'message'; readonly child: number; readonly message: unknown }
  | { readonly type: 'exit'; readonly child: number; readonly code: number }

/** What the host's end needs of a child process; Electron's `UtilityProcess` is one. */
export interface HostChild {
  postMessage(message: unknown): void
  kill(): boolean
  on(event: 'message', listener: (message: unknown) => void): unknown
  on(event: 'exit', listener: (code: number) => void): unknown
}

/** The host's end: forks what the thread asks for and carries messages both ways. */
export function relaySpawns(port: MessagePort, fork: (entry: string) => HostChild): void {
  const children = new Map<number, HostChild>()
  const answer = (message: FromHost): void => port.postMessage(message)
  port.on('message', (request: ToHost) => {
    if (request.type === 'spawn') {
      const { child } = request
      const forked = fork(request.entry)
      children.set(child, forked)
      forked.on('message', (message) => answer({ type: 'message', child, message }))
      forked.on('exit', (code) => {
        children.delete(child)
        answer({ type: 'exit', child, code })
      })
    } else if (request.type === 'send') {
      children.get(request.child)?.postMessage(request.message)
    } else {
      children.get(request.child)?.kill()
    }
  })
  // The thread is gone, and with it whoever waited for an answer.
  port.on('close', () => {
    for (const child of children.values()) child.kill()
  })
}
