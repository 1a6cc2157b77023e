import { readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { startHost } from '../e2e/host'

/** Seconds from starting the program until its link is there, and the most memory it held, in MB, in its first seconds. */
export async function openProgram(folder: string): Promise<{ seconds: number; megabytes: number }> {
  const began = performance.now()
  const host = await startHost(folder)
  const seconds = (performance.now() - began) / 1000
  await delay(2_000)
  const megabytes = Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${host.pid}/status`, 'utf8'))?.[1]) / 1024
  await host.close()
  return { seconds, megabytes }
}
