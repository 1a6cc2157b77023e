import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'

const serve = resolve(import.meta.dirname, '../../out/main/serve.js')

/** The browser host as a process of its own. */
export interface Host {
  /** The page it prints, with the key of its session. */
  readonly link: string
  readonly pid: number | undefined
  hasEnded(): boolean
  /** Ends it as the system would, and waits until it is gone. */
  close(): Promise<void>
}

/** Starts the browser host on the archive in `folder`/archive, made where there is none; what it remembers stands beside it. */
export async function startHost(folder: string): Promise<Host> {
  const host = spawn(process.execPath, [serve, '--archive', join(folder, 'archive'), '--no-open', '--account', 'Anna Beispiel'], {
    // The folders a person would go through begin at home.
    env: { ...process.env, KLIMAARCHIV_STATE: join(folder, 'state'), HOME: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface(host.stdout)) {
    const link = /http:\/\/\S+/.exec(line)?.[0]
    if (link === undefined) continue
    return {
      link,
      pid: host.pid,
      hasEnded: () => host.exitCode !== null || host.signalCode !== null,
      async close() {
        const gone = once(host, 'exit')
        host.kill('SIGTERM')
        await gone
      },
    }
  }
  throw new Error('the host printed no link')
}
