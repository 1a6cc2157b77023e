import { fork } from 'node:child_process'
import { lastWords } from '../../last-words'
import type { ChildHandle } from './child'

/** Starts an extraction process the way Node does. */
export function forkSpawn(entry: string, execArgv: readonly string[]): ChildHandle {
  const child = fork(entry, [], {
    execArgv: [...execArgv],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    // Started without a console, the program would open one for each.
    windowsHide: true,
  })
  const said = lastWords(child.stderr)
  return {
    // A process that has just died is told nothing more; its end is reported on its own.
    send: (message) => void child.send(message as object, () => {}),
    kill: () => void child.kill('SIGKILL'),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => {
      child.once('error', () => listener({ code: null, stderr: said() }))
      child.once('close', (code) => listener({ code, stderr: said() }))
    },
  }
}
