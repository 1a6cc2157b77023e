import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { verifyArchive, type Verified } from '../../main/verify'

/** Runs a script of the program and kills it, without warning, after so many milliseconds. Gives whether it was still running. */
export function killAfter(milliseconds: number, argv: readonly string[], env: NodeJS.ProcessEnv): Promise<boolean> {
  return killOnce(() => delay(milliseconds), argv, env)
}

/** The same, once so many records are in the archive: that does not hang on how fast the machine is. */
export function killAtRecord(records: number, archive: string, argv: readonly string[], env: NodeJS.ProcessEnv): Promise<boolean> {
  const isTime = async (hasEnded: () => boolean): Promise<void> => {
    while (!hasEnded() && countIn(archive, 'SELECT count(*) FROM record') < records) await delay(10)
  }
  return killOnce(isTime, argv, env)
}

/** The same, once it `isTime`; who waits for that is told whether the script has ended. */
export async function killOnce(isTime: (hasEnded: () => boolean) => Promise<void>, argv: readonly string[], env: NodeJS.ProcessEnv): Promise<boolean> {
  const child = spawn(process.execPath, argv, { stdio: 'ignore', env })
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  await Promise.race([isTime(() => child.exitCode !== null), ended])
  const alive = child.exitCode === null
  child.kill('SIGKILL')
  await ended
  return alive
}

/** What `verify` says of an archive: starting the command for it takes longer than the check. */
export function verified(archive: string): Promise<Verified> {
  return verifyArchive(archive, () => undefined, new AbortController().signal)
}

/** What a query counts in an archive that another process may just be making. */
export function countIn(archive: string, query: string): number {
  if (!existsSync(join(archive, 'archive.sqlite'))) return 0
  const db = new Database(join(archive, 'archive.sqlite'), { readonly: true })
  try {
    return db.prepare<[], number>(query).pluck().get() ?? 0
  } catch {
    // The tables are not made yet.
    return 0
  } finally {
    db.close()
  }
}
