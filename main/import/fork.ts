import { fork } from 'node:child_process'
import type { ChildHandle } from './child'

/** How much of what a process says on standard error is kept. */
const lastWords = 4_000

/** Starts an extraction process the way Node does. */
export function forkSpawn(entry: string, execArgv: readonly string[]): ChildHandle {
  const child = fork(entry, [], {
    execArgv: [...execArgv],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let stderr = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr = (stderr + text).slice(-lastWords)
  })
  return {
    // A process that has just died is told nothing more; its end is reported on its own.
    send: (message) => void child.send(message as object, () => {}),
    kill: () => void child.kill('SIGKILL'),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => {
      child.once('error', () => listener({ code: null, stderr }))
      child.once('close', (code) => listener({ code, stderr }))
    },
  }
}
