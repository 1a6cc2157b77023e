import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'

const serve = resolve(import.meta.dirname, '../../out/main/serve.js')

/** Seconds from starting the program until its link is there, and the most memory it held, in MB, in its first seconds. */
export async function openProgram(folder: string): Promise<{ seconds: number; megabytes: number }> {
  const began = performance.now()
  const host = spawn(process.execPath, [serve, '--archive', join(folder, 'archive'), '--no-open', '--account', 'Bench'], {
    env: { ...process.env, KLIMAARCHIV_STATE: join(folder, 'state') },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: host.stdout })) if (line.includes('http')) break
  const seconds = (performance.now() - began) / 1000
  await delay(2_000)
  const megabytes = Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${host.pid}/status`, 'utf8'))?.[1]) / 1024
  host.kill('SIGTERM')
  await once(host, 'exit')
  return { seconds, megabytes }
}
