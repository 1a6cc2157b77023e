import type { MessagePort } from 'node:worker_threads'
import type { ChildEnding, ChildHandle, Spawn } from '../import/extraction/extractor'
import { lastWords } from '../last-words'

// Electron forks its child processes on the main thread only. Here the two ends of the line on which the archive thread
// asks for one: the thread's end is a `Spawn` like any other, the host's end does the forking.

type ToHost =
  | { readonly type: 'spawn'; readonly child: number; readonly entry: string; readonly execArgv: readonly string[] }
  | { readonly type: 'send'; readonly child: number; readonly message: unknown }
  | { readonly type: 'kill'; readonly child: number }

type FromHost =
  | { readonly type: 'message'; readonly child: number; readonly message: unknown }
  | { readonly type: 'exit'; readonly child: number; readonly ending: ChildEnding }

/** What the host's end needs of a child process; Electron's `UtilityProcess` is one. */
export interface HostChild {
  readonly stderr: NodeJS.ReadableStream | null
  postMessage(message: unknown): void
  kill(): boolean
  on(event: 'message', listener: (message: unknown) => void): unknown
  on(event: 'exit', listener: (code: number) => void): unknown
}

/** The thread's end: starts processes by asking the host for them. */
export function hostSpawn(port: MessagePort): Spawn {
  const handles = new Map<number, { readonly onMessage: (message: unknown) => void; readonly onExit: (ending: ChildEnding) => void }>()
  let count = 0
  const ask = (request: ToHost): void => port.postMessage(request)
  port.on('message', (answer: FromHost) => {
    if (answer.type === 'message') {
      handles.get(answer.child)?.onMessage(answer.message)
    } else {
      handles.get(answer.child)?.onExit(answer.ending)
      handles.delete(answer.child)
    }
  })
  // The line alone must not keep the thread alive.
  port.unref()
  return (entry, execArgv): ChildHandle => {
    const child = (count += 1)
    let onMessage: (message: unknown) => void = () => {}
    let onExit: (ending: ChildEnding) => void = () => {}
    handles.set(child, { onMessage: (message) => onMessage(message), onExit: (ending) => onExit(ending) })
    ask({ type: 'spawn', child, entry, execArgv })
    return {
      send: (message) => ask({ type: 'send', child, message }),
      kill: () => ask({ type: 'kill', child }),
      onMessage: (listener) => void (onMessage = listener),
      onExit: (listener) => void (onExit = listener),
    }
  }
}

/** The host's end: forks what the thread asks for and carries messages both ways. */
export function relaySpawns(port: MessagePort, fork: (entry: string, execArgv: readonly string[]) => HostChild): void {
  const children = new Map<number, HostChild>()
  const answer = (message: FromHost): void => port.postMessage(message)
  port.on('message', (request: ToHost) => {
    if (request.type === 'spawn') {
      const { child } = request
      const forked = fork(request.entry, request.execArgv)
      const said = lastWords(forked.stderr)
      children.set(child, forked)
      forked.on('message', (message) => answer({ type: 'message', child, message }))
      forked.on('exit', (code) => {
        children.delete(child)
        answer({ type: 'exit', child, ending: { code, stderr: said() } })
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
