import { spawn } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { verifyArchive, type Verified } from '../../main/verify'

/** Runs a script of the program and kills it, without warning, after so many milliseconds. Gives whether it was still running. */
export async function killAfter(milliseconds: number, argv: readonly string[], env: NodeJS.ProcessEnv): Promise<boolean> {
  const child = spawn(process.execPath, argv, { stdio: 'ignore', env })
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  await Promise.race([delay(milliseconds), ended])
  const alive = child.exitCode === null
  child.kill('SIGKILL')
  await ended
  return alive
}

/** What `verify` says of an archive: starting the command for it takes longer than the check. */
export function verified(archive: string): Promise<Verified> {
  return verifyArchive(archive, () => undefined, new AbortController().signal)
}
